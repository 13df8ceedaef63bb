#include "indexer/extraction/lexicon.h"

#include <memory>
#include <string>

#include "common/unicode.h"
#include "common/word_table.h"
#include "indexer/extraction/news_phrases.h"
#include "indexer/extraction/phrase_table.h"

namespace pressmark {
namespace {

// Beside those of phrase::, and counted anywhere in long lines as well.
constexpr std::uint32_t kReader = 1U << 30U;
constexpr std::uint32_t kAddress = 1U << 31U;
constexpr std::uint32_t kOfWholeLine = kReader | kAddress;

struct Lexicon {
  WordTable<std::uint32_t> whole;
  PhraseTable start;
  PhraseTable anywhere;
};

/// fold() drops nothing but accents and case, but a phrase's outer spaces are kept as they mark word edges.
std::string fold_phrase(std::string_view text) {
  const bool left = text.front() == ' ';
  const bool right = text.back() == ' ';
  std::string out = fold_white_space(fold(text));
  if (left) out.insert(out.begin(), ' ');
  if (right) out += ' ';
  return out;
}

std::unique_ptr<const Lexicon> build() {
  auto lexicon = std::make_unique<Lexicon>();
  for (const PhraseList& list : news_phrases()) {
    for_each_word(list.phrases, '|', [&](std::string_view word) {
      const std::string phrase = fold_phrase(word);
      if (list.place == PhrasePlace::Whole) lexicon->whole[phrase] |= list.bit;
      if (phrase.size() < 2) return;
      if (list.place == PhrasePlace::Start) lexicon->start.add(phrase, list.bit);
      if (list.place == PhrasePlace::Anywhere) lexicon->anywhere.add(phrase, list.bit);
    });
  }
  for (const std::string_view word : {"your ", "you ", " sie ", " ihr ", "vous ", "votre ", "usted ", " tu "})
    lexicon->anywhere.add(word, kReader);
  for (const std::string_view word : {"http", "www."}) lexicon->anywhere.add(word, kAddress);
  lexicon->start.seal();
  lexicon->anywhere.seal();
  return lexicon;
}

constexpr std::size_t kLongestLabel = 80;
constexpr std::size_t kEnd = 200;  // bytes at either end of a long line in which phrases count

/// "34 responses to", "12 comments": readers' comments follow.
bool counts_comments(std::string_view folded) {
  if (folded[0] < '0' || folded[0] > '9') return false;
  const std::size_t word = folded.find_first_not_of("0123456789., ");
  if (word == std::string_view::npos || word == 0 || word > 8 || folded[word - 1] != ' ') return false;
  for (const std::string_view noun :
       {"comment", "response", "repl", "thoughts on", "kommentar", "comentari", "reacti"}) {
    if (folded.compare(word, noun.size(), noun) == 0) return true;
  }
  return false;
}

}  // namespace

LineMarks find_marks(std::string_view folded, bool ascii) {
  static const std::unique_ptr<const Lexicon> kLexicon = build();
  if (folded.empty()) return {};
  std::uint32_t bits = kLexicon->start.at(folded, 0);
  if (folded.size() <= kLongestLabel) {
    std::string_view label = folded;
    while (!label.empty() && (label.back() == ':' || label.back() == ' ' || label.back() == '.'))
      label.remove_suffix(1);
    if (const std::uint32_t* found = kLexicon->whole.find(label)) bits |= *found;
  }
  if (counts_comments(folded)) bits |= phrase::kComment;
  const bool is_long = folded.size() > 2 * kEnd;
  const std::size_t first_end = is_long ? kEnd : folded.size();
  const std::size_t last_begin = is_long ? folded.size() - kEnd : 0;
  kLexicon->anywhere.for_each(folded, ascii, [&](std::size_t at, std::size_t length, std::uint32_t found) {
    bits |= at + length <= first_end || at >= last_begin ? found : found & kOfWholeLine;
  });
  return {bits & ~kOfWholeLine, (bits & kReader) != 0, (bits & kAddress) != 0};
}

std::uint32_t find_phrases(std::string_view folded) { return find_marks(folded).phrases; }

}  // namespace pressmark
