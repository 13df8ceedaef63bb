#pragma once

#include <string>
#include <vector>

#include "indexer/readers/page.h"

namespace pressmark {

/// Scraped text: a block a line.
Page read_text_page(std::string bytes);

/// Markdown: headings, paragraphs (several lines), list items and quotations become blocks; emphasis and link marks are
/// dropped; the front matter (YAML between --- lines) becomes statements.
Page read_markdown_page(std::string bytes);

/// HTML: a block for what each block element says itself, with its zones; meta elements, JSON-LD and the like become
/// statements. Nesting, attributes and size beyond the limits in html_guard.h are cut, with a warning.
Page read_html_page(std::string bytes);

}  // namespace pressmark
