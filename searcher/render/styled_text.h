#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pressmark/text_span.h"

namespace pressmark {

/// What a piece of text is, not how it looks.
enum class Role { Plain, Faint, Strong, Title, Match, Source, Speaker, Bar, Note };

/// Text whose pieces have roles. Everything in it has been through display_text.
class StyledText {
 public:
  StyledText() = default;
  explicit StyledText(std::string_view text, Role role = Role::Plain) { append(text, role); }

  void append(std::string_view text, Role role = Role::Plain);
  /// `matches`: bytes of `text`, ascending, not overlapping; they get the role Match.
  void append_marked(std::string_view text, const std::vector<TextSpan>& matches, Role role = Role::Plain);
  void append(const StyledText& other);

  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }
  std::size_t width() const;

  /// The piece text()[span], without spaces at its ends.
  StyledText slice(TextSpan span) const;

  void drop_trailing_spaces();

  /// With ANSI colours, every piece closed again, and text that holds right-to-left letters kept from reordering what
  /// stands beside it; or the bare text.
  std::string to_string(bool color) const;

 private:
  struct Run {
    std::size_t end;
    Role role;
  };

  void append_clean(std::string_view text, Role role);

  std::string text_;
  std::vector<Run> runs_;
};

/// The lines of a text, none wider than `width` columns: broken between words, and inside a word only where it is wider
/// than a line. `width` 0: one line.
std::vector<StyledText> wrap(const StyledText& text, std::size_t width);

/// The text cut to `width` columns, with "…" where something is missing.
StyledText shortened(const StyledText& text, std::size_t width);

}  // namespace pressmark
