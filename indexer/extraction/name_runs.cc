// Runs of words that may be names, and what is known of them by their letters.
#include <algorithm>

#include "indexer/extraction/name_cues.h"
#include "indexer/extraction/name_letters.h"
#include "indexer/extraction/name_mentions.h"
#include "indexer/extraction/publication_names.h"

namespace pressmark {
namespace {

using namespace name_letters;
using Kind = NameMention::Kind;

constexpr std::size_t kLongestName = 60;

/// "harbourpost.com", "harbourpost.com.gl" and "Harbour Post+" are the same name as without.
std::string_view without_ending(std::string_view name) {
  constexpr std::size_t kLongestEnding = 7;
  const bool marked = name.back() == '+' || static_cast<unsigned char>(name.back()) >= 0x80;
  const std::size_t tail = name.size() > kLongestEnding ? name.size() - kLongestEnding : 0;
  if (!marked && name.find('.', tail) == std::string_view::npos) return name;
  const std::size_t n = name.size();
  const bool country = n > 5 && name[n - 3] == '.' && is_letter(name[n - 2]) && is_letter(name[n - 1]);
  if (country) name.remove_suffix(3);
  for (const std::string_view ending : {".com", ".co", ".org", ".net", "+", "\xC2\xAE", "\xE2\x84\xA2"}) {
    if (name.size() > ending.size() + 2 && has_suffix(name, ending)) name.remove_suffix(ending.size());
  }
  return name;
}

bool has_length_of_name(std::string_view name) { return name.size() >= 2 && name.size() <= kLongestName; }

/// A name as it is known: without its article and what an owner's has.
struct PlainName {
  std::string_view name;
  std::string_view keyed;  ///< what its key is made of; nothing where it has not the length of a name
  bool with_article;
};

PlainName plain_name(std::string_view name) {
  if (is_possessive(name)) name.remove_suffix(name.back() == 's' && name[name.size() - 2] == '\'' ? 2 : 4);
  const bool with_article = has_prefix(name, "the ") && name.size() > 6;
  if (with_article) name.remove_prefix(4);
  if (!has_length_of_name(name)) return {name, {}, with_article};
  std::string_view keyed = name;
  if (name.size() > 6 && has_prefix(name, "the") && is_capital(name[3])) keyed.remove_prefix(3);
  return {name, without_ending(keyed), with_article};
}

}  // namespace

void NameMentions::add(std::string_view name, std::initializer_list<Kind> kinds) {
  const PlainName plain = plain_name(trim_name(name));
  if (!has_length_of_name(plain.name)) return;
  const std::uint64_t key = key_of(plain.keyed);
  for (const Kind kind : kinds) names_.add(key, {plain.name, kind, plain.with_article, place_});
}

/// The same for words[from] to words[to - 1], which have these letters. The number of the mention, or kNone.
std::uint32_t NameMentions::add_run(const std::vector<NameWord>& words, std::size_t from, std::size_t to,
                                    std::uint64_t letters, Kind kind) {
  const std::string_view name = trim_name(text_of(words, from, to));
  if (!has_length_of_name(name)) return NameTable::kNone;
  if (words[to - 1].plain && !has_prefix(name, "th")) return names_.add(letters, {name, kind, false, place_});
  const PlainName plain = plain_name(name);
  if (!has_length_of_name(plain.name)) return NameTable::kNone;
  const std::uint64_t key = plain.keyed.size() == name.size() ? letters : key_of(plain.keyed);
  return names_.add(key, {plain.name, kind, plain.with_article, place_});
}

/// Runs of words with capitals at the beginning of a text: of the first word, of the first two ...
void NameMentions::add_beginnings(const std::vector<NameWord>& words, std::size_t most, Kind kind) {
  if (words.empty() || !words.front().starts) return;
  NameKey letters;
  for (std::size_t end = 1; end <= std::min(most, kMostWords); ++end) {
    const NameWord& last = words[end - 1];
    letters.add(letters_of(last));
    if (last.starts) add_run(words, 0, end, letters.letters, kind);
  }
}

/// ... and at its end.
void NameMentions::add_ends(const std::vector<NameWord>& words, std::size_t most, Kind kind) {
  if (words.empty() || !words.back().starts) return;
  NameKey behind;
  for (std::size_t length = 1; length <= std::min(most, kMostWords); ++length) {
    const std::size_t begin = words.size() - length;
    NameKey letters = letters_of(words[begin]);
    letters.add(behind);
    behind = letters;
    if (words[begin].starts) add_run(words, begin, words.size(), letters.letters, kind);
  }
}

/// All words.
std::uint32_t NameMentions::add_words(const std::vector<NameWord>& words, Kind kind) {
  if (words.empty()) return NameTable::kNone;
  NameKey letters;
  for (const NameWord& word : words) letters.add(letters_of(word));
  return add_run(words, 0, words.size(), letters.letters, kind);
}

}  // namespace pressmark
