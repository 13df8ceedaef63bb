#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// HTML without what says nothing to a reader, and tame enough for any tree builder.
struct TrimmedHtml {
  /// Bytes [kept, next kept) of `html` stood at `original` in the input.
  struct Piece {
    std::size_t kept = 0;
    std::size_t original = 0;
  };

  std::string html;
  std::vector<Piece> pieces;          ///< by `kept`
  std::vector<std::string> json_ld;   ///< contents of the scripts of type application/ld+json
  std::vector<std::string> warnings;  ///< limits that were hit

  /// Where the byte at `kept` of `html` stood in the input.
  std::size_t original(std::size_t kept) const;
};

/// Beyond these, tags (not their text) are dropped with a warning. Tree building takes time that grows with depth times
/// tags, and with the square of the attributes of one tag; no page that people read comes near.
inline constexpr std::size_t kMaxHtmlDepth = 400;
inline constexpr std::size_t kMaxHtmlAttributes = 100;
inline constexpr std::size_t kMaxHtmlBytes = 48U << 20U;

/// Copies the page without comments, scripts, styles, noscript, templates, SVG, iframes and pictures, and without tags
/// beyond the limits. One pass over the bytes.
TrimmedHtml trim_html(std::string_view html);

}  // namespace pressmark
