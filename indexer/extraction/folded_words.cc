#include "indexer/extraction/folded_words.h"

#include <algorithm>

#include "indexer/extraction/language.h"

namespace pressmark {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether a digit is among the bytes of a kept text.
bool has_digit(const char* kept, std::size_t length) {
  for (std::size_t i = 0; i < length; i += sizeof(std::uint64_t)) {
    const std::uint64_t eight = eight_bytes::eight_kept(kept + i) & eight_bytes::first_bytes(length - i);
    if (eight_bytes::digits(eight) != 0) return true;
  }
  return false;
}

/// Writes hashes of words where there is room for all of them.
class TopicWriter {
 public:
  static constexpr std::size_t kLeast = 4;      // bytes of a word
  static constexpr std::size_t kCharacter = 3;  // bytes of one in scripts without spaces

  TopicWriter(std::string_view folded, std::uint32_t* to) : folded_(folded), to_(to) {}

  void add_number(std::uint64_t number) { to_[count_++] = static_cast<std::uint32_t>(mix_bits(number)); }

  /// A run of letters.
  void add(std::size_t begin, std::size_t end) {
    if (end - begin < kLeast) return;
    const bool spaceless = end > begin + 5 && static_cast<unsigned char>(folded_[begin]) >= 0xE3;
    if (!spaceless) return add_number(number_of_word(folded_, begin, end));
    for (std::size_t at = begin; at + 2 * kCharacter <= end; at += kCharacter)
      add_number(number_of_word(folded_, at, at + 2 * kCharacter));
  }

  /// ... which digits may part.
  void add_parts(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      if (!is_digit(folded_[at])) continue;
      add(begin, at);
      begin = at + 1;
    }
    add(begin, end);
  }

  std::size_t count() const { return count_; }

 private:
  std::string_view folded_;
  std::uint32_t* to_;
  std::size_t count_ = 0;
};

}  // namespace

KeptWords look_at_words(std::string_view folded, bool may_have_digits, LineStore& store) {
  const std::size_t most_topic_words = folded.size() / TopicWriter::kCharacter + 1;
  const std::size_t most_words = folded.size() / 2 + 1;
  std::uint32_t* const hashes = store.room_for_numbers(most_topic_words + most_words);
  std::uint32_t* const languages = hashes + most_topic_words;
  std::size_t function_words = 0;
  TopicWriter topic(folded, hashes);
  const FunctionWords& known = FunctionWords::all();
  for_each_folded_word(folded, [&](std::size_t begin, std::size_t end) {
    const std::size_t length = end - begin;
    const std::uint64_t number = number_of_word(folded, begin, end);
    languages[function_words] = known.languages_of(number);
    if (languages[function_words] != 0) ++function_words;
    if (length < TopicWriter::kLeast) return;
    if (may_have_digits && has_digit(folded.data() + begin, length)) {
      topic.add_parts(begin, end);
    } else if (static_cast<unsigned char>(folded[begin]) < 0x80) {
      topic.add_number(number);
    } else {
      topic.add(begin, end);
    }
  });
  std::copy_n(languages, function_words, hashes + topic.count());
  store.keep_numbers(topic.count() + function_words);
  return {hashes, topic.count(), function_words};
}

}  // namespace pressmark
