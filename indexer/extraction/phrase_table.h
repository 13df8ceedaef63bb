#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "common/word_hash.h"

namespace pressmark {

/// Finds all phrases of a list in a text at once. Nearly all places of a text are told to begin none by one look
/// at a table that their first four bytes choose.
class PhraseTable {
 public:
  /// The same phrase may be added with several bits. Empty phrases are never found.
  void add(std::string_view phrase, std::uint32_t bits);

  /// To be called once, after the last phrase.
  void seal();

  /// The bits of the phrases that stand at byte `at`.
  std::uint32_t at(std::string_view text, std::size_t at) const;

  /// Calls use(at, length, bits) for each phrase in the text. `ascii` may be true where it has no other characters.
  template <class Use>
  void for_each(std::string_view text, bool ascii, Use use) const {
    for (const Phrase& phrase : short_) {
      if (ascii && phrase.beyond_ascii) continue;
      for (std::size_t at = text.find(phrase.text); at != std::string_view::npos; at = text.find(phrase.text, at + 1))
        use(at, phrase.text.size(), phrase.bits);
    }
    std::size_t i = 0;
    for (; i + kHead + 3 <= text.size(); i += 4) {
      const char* const four = text.data() + i;
      if ((begins(load(four)) | begins(load(four + 1)) | begins(load(four + 2)) | begins(load(four + 3))) == 0)
        continue;
      for (std::size_t k = i; k < i + 4; ++k) use_at(text, k, use);
    }
    for (; i + kHead <= text.size(); ++i) use_at(text, i, use);
  }

 private:
  static constexpr std::size_t kHead = 4;  // bytes of a phrase that choose its place in the table
  static constexpr std::uint32_t kHashBits = 14;
  struct Phrase {
    std::string text;
    std::uint32_t bits = 0;
    std::uint32_t head = 0;
    bool beyond_ascii = false;
  };
  /// The phrases of one head: [first, end) of phrases_.
  struct Group {
    std::uint32_t head = 0;
    std::uint16_t first = 0;
    std::uint16_t end = 0;
  };

  static std::uint32_t load(const char* bytes) {
    std::uint32_t head = 0;
    std::memcpy(&head, bytes, kHead);
    return head;
  }
  static std::uint32_t hash(std::uint32_t head) { return (head * 0x9E3779B1U) >> (32U - kHashBits); }
  std::uint8_t begins(std::uint32_t head) const { return begins_[hash(head)]; }

  const Group& group_of(std::uint32_t head) const;

  template <class Use>
  void use_at(std::string_view text, std::size_t at, Use& use) const {
    const std::uint32_t head = load(text.data() + at);
    if (begins(head) == 0) return;
    const Group& group = group_of(head);
    for (std::size_t i = group.first; i < group.end; ++i) {
      const Phrase& phrase = phrases_[i];
      if (same_bytes(text.substr(at, phrase.text.size()), phrase.text)) use(at, phrase.text.size(), phrase.bits);
    }
  }

  std::vector<Phrase> phrases_;                                     // by head
  std::vector<Phrase> short_;                                       // those with fewer bytes than a head
  std::vector<Group> groups_;                                       // open addressing by hash
  std::array<std::uint8_t, std::size_t{1} << kHashBits> begins_{};  // 1 for hashes of heads
};

}  // namespace pressmark
