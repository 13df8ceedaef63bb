#include "common/schema.h"

#include "common/unicode.h"
#include "pressmark/fields.h"

namespace pressmark {
namespace {

constexpr std::size_t kXapianTermLimit = 245;
constexpr std::size_t kHashDigits = 16;

constexpr bool names_are_unique() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    for (std::size_t j = i + 1; j < kFields.size(); ++j) {
      if (kFields[i].name == kFields[j].name || kFields[i].prefix == kFields[j].prefix) return false;
      if (!kFields[i].alias.empty() && (kFields[i].alias == kFields[j].alias || kFields[i].alias == kFields[j].name))
        return false;
      if (!kFields[j].alias.empty() && kFields[j].alias == kFields[i].name) return false;
    }
  }
  return true;
}
static_assert(names_are_unique(), "two fields share a name, an alias or a prefix");

constexpr bool rows_are_in_order() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (static_cast<std::size_t>(kFields[i].id) != i) return false;
  }
  return true;
}
static_assert(rows_are_in_order(), "kFields must stand in the order of FieldId");

/// FNV-1a, 64 bit.
std::uint64_t hash(std::string_view text) {
  std::uint64_t h = 0xCBF29CE484222325U;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return h;
}

std::string hex(std::uint64_t value) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out(kHashDigits, '0');
  for (std::size_t i = 0; i < kHashDigits; ++i) out[kHashDigits - 1 - i] = kDigits[(value >> (4 * i)) & 15U];
  return out;
}

/// Xapian stores NUL in a key as two bytes.
std::size_t stored_size(std::string_view text) {
  std::size_t size = text.size();
  for (const char c : text) size += c == '\0';
  return size;
}

}  // namespace

const Field& field(FieldId id) { return kFields[static_cast<std::size_t>(id)]; }

std::vector<FieldHelp> field_help() {
  std::vector<FieldHelp> rows;
  rows.reserve(kFields.size());
  for (const Field& f : kFields) rows.push_back({f.name, f.alias, f.meaning, f.example});
  return rows;
}

std::string encode_count(std::uint32_t n) {
  std::string digits;
  for (; n != 0; n >>= 8) digits.insert(digits.begin(), static_cast<char>(n & 0xFFU));
  return static_cast<char>(digits.size()) + digits;
}

std::uint32_t decode_count(std::string_view value) {
  std::uint32_t n = 0;
  for (std::size_t i = 1; i < value.size() && i <= 4; ++i) n = n << 8 | static_cast<unsigned char>(value[i]);
  return n;
}

std::string make_term(std::string_view prefix, std::string_view text) {
  std::string term(prefix);
  if (prefix.size() + stored_size(text) <= kXapianTermLimit) return term.append(text);
  std::size_t room = kXapianTermLimit - prefix.size() - kHashDigits - 1;
  std::size_t keep = 0;
  while (keep < text.size()) {
    const std::size_t cost = text[keep] == '\0' ? 2 : 1;
    if (cost > room) break;
    room -= cost;
    ++keep;
  }
  term.append(text.substr(0, floor_boundary(text, keep)));
  term += '#';
  return term += hex(hash(text));
}

}  // namespace pressmark
