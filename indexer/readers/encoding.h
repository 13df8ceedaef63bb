#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// Text brought to UTF-8. Malformed sequences may be left in it; readers repair each block with repair_utf8.
struct DecodedText {
  std::string text;
  bool converted = false;  ///< offsets in `text` are not offsets in the input
};

/// Brings bytes to UTF-8: by byte order mark, else as UTF-8 where they are (nearly) valid, else by the encoding that
/// the document declares ("windows-1251"; may be empty or unknown), else by what ICU detects. A UTF-8 byte order mark
/// becomes three spaces, so that offsets stay.
DecodedText decode_text(std::string bytes, std::string_view declared = {});

/// The encoding named by a meta element or an XML declaration within the first bytes of an HTML document, or empty.
std::string declared_html_encoding(std::string_view html);

}  // namespace pressmark
