#include "searcher/render/json_writer.h"

#include <array>
#include <nlohmann/json.hpp>

#include "common/unicode.h"

namespace pressmark {
namespace {

bool is_invisible(char32_t c) {
  return c == 0x7F || (c >= 0x80 && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0x061C || c == 0xFEFF;
}

/// What a byte of a string is: written as it is, escaped, or the beginning of a character that may be invisible.
enum class Byte : unsigned char { Plain, Escaped, Looked };

constexpr std::array<Byte, 256> byte_kinds() {
  std::array<Byte, 256> kinds{};
  for (std::size_t c = 0; c < 0x20; ++c) kinds[c] = Byte::Escaped;
  kinds['"'] = kinds['\\'] = Byte::Escaped;
  for (const unsigned c : {0x7FU, 0xC2U, 0xD8U, 0xE2U, 0xEFU}) kinds[c] = Byte::Looked;  // all of them begin so
  return kinds;
}
constexpr std::array<Byte, 256> kBytes = byte_kinds();

void append_code(std::string& out, char32_t c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\u";
  for (unsigned shift = 16; shift > 0; shift -= 4) out += kHex[(c >> (shift - 4)) & 0xFU];
}

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kNamed = "\"\\\b\f\n\r\t";
  constexpr std::string_view kNames = "\"\\bfnrt";
  const std::size_t name = kNamed.find(c);
  if (name == std::string_view::npos) return append_code(out, static_cast<unsigned char>(c));
  out += '\\';
  out += kNames[name];
}

void append_valid(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Byte kind = kBytes[static_cast<unsigned char>(text[at])];
    std::size_t length = 1;
    if (kind != Byte::Plain) {
      const CodePoint c = decode_utf8(text, at);
      length = c.length;
      if (kind == Byte::Escaped || is_invisible(c.value)) {
        out += text.substr(copied, at - copied);
        copied = at + length;
        if (kind == Byte::Escaped) {
          append_escaped(out, text[at]);
        } else {
          append_code(out, c.value);
        }
      }
    }
    at += length;
  }
  out += text.substr(copied);
}

}  // namespace

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

JsonWriter& JsonWriter::begin(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
  out_ += bracket;
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view value) {
  separate();
  out_ += value;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  text(name);
  out_ += ':';
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  out_ += '"';
  if (is_valid_utf8(value)) {
    append_valid(out_, value);
  } else {
    using Json = nlohmann::json;
    const std::string repaired = Json(value).dump(-1, ' ', false, Json::error_handler_t::replace);
    append_valid(out_, Json::parse(repaired).get_ref<const std::string&>());
  }
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::number(std::size_t value) { return raw(std::to_string(value)); }

JsonWriter& JsonWriter::number(double value) { return raw(nlohmann::json(value).dump()); }

}  // namespace pressmark
