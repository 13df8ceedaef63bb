#pragma once

#include <string_view>

namespace pressmark {

/// The style of a whole page; light and dark by the reader's choice.
inline constexpr std::string_view kPageStyle =
    R"(:root { color-scheme: light dark; --faint: #777; --accent: #0b6b75; --mark: #ffe89a; }
@media (prefers-color-scheme: dark) { :root { --faint: #999; --accent: #6cc5cf; --mark: #665200; } }
body { font: 1rem/1.5 Georgia, serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; font-weight: normal; }
.pressmark { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; column-gap: 3rem; }
.pressmark > * { grid-column: 1; margin-top: 0; }
.pressmark-facets { grid-column: 2; grid-row: 1 / span 5; font: 0.85rem/1.4 system-ui, sans-serif; }
@media (max-width: 50rem) { .pressmark { display: block; } }
.pressmark-total, .pressmark-imprint, .pressmark-more, .pressmark-role, .pressmark-axis { color: var(--faint); }
.pressmark-total, .pressmark-imprint, .pressmark-more { font: 0.85rem/1.4 system-ui, sans-serif; margin: 0.2rem 0; }
.pressmark-hit { margin: 0 0 2rem; }
.pressmark-title { font-size: 1.15rem; margin: 0; }
.pressmark-title a { color: inherit; text-decoration-color: var(--faint); }
.pressmark-source { color: var(--accent); }
.pressmark-imprint > * + *::before { content: "· "; color: var(--faint); }
.pressmark-passages { margin: 0.5rem 0; padding-left: 2.5rem; }
.pressmark-passage::marker { color: var(--faint); font-size: 0.8rem; }
.pressmark-snippet { margin: 0 0 0.6rem; }
.pressmark-speaker { font-style: normal; font-weight: bold; }
.pressmark-quotation blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid var(--accent); }
.pressmark-quotation figcaption { padding: 0.3rem 0 0 1rem; font-size: 0.9rem; }
.pressmark-quotation .pressmark-title { font-size: inherit; font-style: italic; }
mark { background: var(--mark); color: inherit; }
.pressmark-warning, .pressmark-suggestion { border-left: 3px solid #c90; padding-left: 0.7rem; }
.pressmark-facet h2 { font-size: 1rem; text-transform: capitalize; margin: 0 0 0.3rem; }
.pressmark-facet table { width: 100%; border-spacing: 0; }
.pressmark-facet th { text-align: left; font-weight: normal; }
.pressmark-facet td { text-align: right; color: var(--faint); }
.pressmark-facet meter { width: 5rem; }
.pressmark-timeline { width: 100%; height: 5rem; fill: var(--accent); border-bottom: 1px solid var(--faint); }
.pressmark-axis { display: flex; justify-content: space-between; margin: 0; }
)";

}  // namespace pressmark
