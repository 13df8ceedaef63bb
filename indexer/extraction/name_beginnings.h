#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>

#include "common/byte_masks.h"
#include "indexer/extraction/name_letters.h"

namespace pressmark {

/// Calls use(at) for the first byte of each word between spaces. TextStore::kMargin bytes behind the end of the
/// text may be read.
template <class Use>
void for_each_word_begin(std::string_view text, Use use) {
  const auto is_inside = [](const auto& bytes) { return ~bytes.equal_to(' '); };
  byte_masks::for_each_run(text, is_inside, [&](std::size_t begin, std::size_t) { use(begin); });
}

/// Tells nearly all words of a text from those that names begin with, by their first letters.
class NameBeginnings {
 public:
  void add(std::string_view name) {
    add_letters(name);
    if (name_letters::has_prefix(name, "the")) add_letters(name.substr(3));
  }

  /// Whether one of the names may be spelled by words of which the first one stands at byte `at`.
  bool may_begin(std::string_view text, std::size_t at) const {
    if (at + 3 > text.size()) return true;
    const unsigned first = letter(text[at]);
    const unsigned second = letter(text[at + 1]);
    const unsigned third = second == 0 ? 0 : letter(text[at + 2]);
    return first == 0 || begins_[place(first, second, third)];
  }

 private:
  static constexpr std::size_t kBits = std::size_t{32} * 32 * 32;

  static unsigned letter(char c) { return name_letters::kKeyLetters[static_cast<unsigned char>(c)]; }
  /// 0 for a letter that is none.
  static std::size_t place(unsigned first, unsigned second, unsigned third) {
    return (first % 32 * 32 + second % 32) * 32 + third % 32;
  }
  /// A word may have no more than the first letter or two, with the others in the words behind it.
  void add_letters(std::string_view name) {
    std::array<unsigned, 3> first{};
    std::size_t count = 0;
    for (const char c : name) {
      first[count] = letter(c);
      if (first[count] != 0 && ++count == first.size()) break;
    }
    begins_[place(first[0], 0, 0)] = true;
    begins_[place(first[0], first[1], 0)] = true;
    begins_[place(first[0], first[1], first[2])] = true;
  }

  std::bitset<kBits> begins_;
};

}  // namespace pressmark
