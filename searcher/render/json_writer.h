#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace pressmark {

/// Writes JSON on one line, member after member, without a tree in between. Malformed UTF-8 becomes U+FFFD; characters
/// that would act on a terminal or reorder a line are written as \uXXXX: the same JSON, harmless to look at.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return begin('{'); }
  JsonWriter& end_object() { return end('}'); }
  JsonWriter& begin_array() { return begin('['); }
  JsonWriter& end_array() { return end(']'); }
  /// The name of the member whose value is written next.
  JsonWriter& key(std::string_view name);

  JsonWriter& text(std::string_view value);
  JsonWriter& text_or_null(const std::optional<std::string>& value) { return value ? text(*value) : null(); }
  JsonWriter& number(std::size_t value);
  JsonWriter& number(double value);
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }

  std::string take() { return std::move(out_); }

 private:
  JsonWriter& begin(char bracket);
  JsonWriter& end(char bracket);
  JsonWriter& raw(std::string_view value);
  void separate();

  std::string out_;
  bool first_ = true;  ///< nothing stands before in this object or array, or a name does
};

}  // namespace pressmark
