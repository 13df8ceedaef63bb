#include "common/word_boundaries.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <array>

namespace pressmark {
namespace {

/// The word-break classes that the fast path knows; everything else is ICU's.
enum class Break : unsigned char {
  Other,  // separates
  Space,  // separates, and nothing joins over it: the fast path looks at the text between two spaces at a time
  Letter,
  Digit,
  MidNum,     // , between digits
  MidNumLet,  // . ' ’ between two letters or two digits
  Unknown,
};

constexpr std::array<Break, 128> ascii_classes() {
  std::array<Break, 128> classes{};
  for (std::size_t c = 0; c < 128; ++c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) classes[c] = Break::Letter;
    if (c >= '0' && c <= '9') classes[c] = Break::Digit;
  }
  classes[' '] = classes['\n'] = classes['\t'] = classes['\r'] = Break::Space;
  classes[','] = Break::MidNum;
  classes['.'] = classes['\''] = Break::MidNumLet;
  return classes;
}
constexpr std::array<Break, 128> kAscii = ascii_classes();

struct Unit {
  Break kind;
  unsigned char length;
};

/// Latin letters from À to ɏ (two bytes) and the punctuation that news is full of.
Unit classify_beyond_ascii(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned char {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  const unsigned char first = byte(0);
  const unsigned char second = byte(1);
  if (first == 0xC3 && second >= 0x80 && second <= 0xBF)
    return {second == 0x97 || second == 0xB7 ? Break::Other : Break::Letter, 2};
  if (first >= 0xC4 && first <= 0xC8 && second >= 0x80 && second <= 0xBF) return {Break::Letter, 2};
  if (first == 0xC9 && second >= 0x80 && second <= 0x8F) return {Break::Letter, 2};
  if (first == 0xC2 && (second == 0xA0 || second == 0xA3 || second == 0xAB || second == 0xBB)) return {Break::Other, 2};
  if (first == 0xE2 && second == 0x80) {
    switch (byte(2)) {
      case 0x98:
      case 0x99:
        return {Break::MidNumLet, 3};  // ‘ ’
      case 0x93:
      case 0x94:
      case 0x9C:
      case 0x9D:
      case 0x9E:
      case 0xA2:
      case 0xA6:
        return {Break::Other, 3};  // – — “ ” „ • …
      default:
        break;
    }
  }
  return {Break::Unknown, 1};
}

inline Unit classify(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? Unit{kAscii[first], 1} : classify_beyond_ascii(text, at);
}

bool is_word_part(Break kind) { return kind == Break::Letter || kind == Break::Digit; }

/// Whether `middle` between `before` and `after` keeps the word together (UAX #29, WB6, WB7, WB11, WB12).
bool joins(Break before, Break middle, Break after) {
  if (before != after) return false;
  return middle == Break::MidNumLet || (middle == Break::MidNum && before == Break::Digit);
}

/// The end of the word that starts at `at` with a letter or digit.
RawWord scan_word(std::string_view text, std::size_t at) {
  RawWord word{{at, at}, RawWord::Shape::Plain};
  Break last = Break::Other;
  while (at < text.size()) {
    const Unit unit = classify(text, at);
    if (is_word_part(unit.kind)) {
      last = unit.kind;
      at += unit.length;
      if (unit.length > 1 && word.shape == RawWord::Shape::Plain) word.shape = RawWord::Shape::Letters;
      word.span.end = at;
      continue;
    }
    if (unit.kind != Break::MidNum && unit.kind != Break::MidNumLet) break;
    if (at + unit.length >= text.size() || !joins(last, unit.kind, classify(text, at + unit.length).kind)) break;
    at += unit.length;
    word.shape = RawWord::Shape::Marked;
  }
  return word;
}

/// The end of the stretch without white space that starts at `at`, and whether the fast path may read it.
struct Chunk {
  std::size_t end;
  bool known;
};
Chunk scan_chunk(std::string_view text, std::size_t at) {
  Chunk chunk{at, true};
  while (chunk.end < text.size()) {
    const Unit unit = classify(text, chunk.end);
    if (unit.kind == Break::Space) break;
    if (unit.kind == Break::Unknown) chunk.known = false;
    chunk.end += unit.length;
  }
  return chunk;
}

}  // namespace

struct WordBoundaries::Icu {
  std::unique_ptr<icu::BreakIterator> words;
  UText text = UTEXT_INITIALIZER;
  ~Icu() { utext_close(&text); }
};

WordBoundaries::WordBoundaries(Path path) : icu_(new Icu), path_(path) {}
WordBoundaries::~WordBoundaries() = default;
WordBoundaries::WordBoundaries(WordBoundaries&&) noexcept = default;
WordBoundaries& WordBoundaries::operator=(WordBoundaries&&) noexcept = default;

void WordBoundaries::find(std::string_view text, std::vector<RawWord>& words) {
  if (path_ == Path::IcuOnly) return find_by_icu(text, {0, text.size()}, words);
  TextSpan foreign;  // neighbouring stretches for ICU are given to it at once: opening a text costs
  std::size_t chunk_words = words.size();
  std::size_t chunk = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (at == chunk && !foreign.empty() && scan_chunk(text, at).known) {
      find_by_icu(text, foreign, words);
      foreign = {};
      chunk_words = words.size();
    }
    const Unit unit = classify(text, at);
    if (is_word_part(unit.kind)) {
      words.push_back(scan_word(text, at));
      at = words.back().span.end;
    } else if (unit.kind == Break::Unknown) {
      words.resize(chunk_words);
      if (foreign.empty()) foreign.begin = chunk;
      foreign.end = at = scan_chunk(text, chunk).end;
    } else {
      at += unit.length;
      if (unit.kind == Break::Space) {
        chunk = at;
        chunk_words = words.size();
      }
    }
  }
  if (!foreign.empty()) find_by_icu(text, foreign, words);
}

void WordBoundaries::find_by_icu(std::string_view text, TextSpan region, std::vector<RawWord>& words) {
  UErrorCode status = U_ZERO_ERROR;
  if (!icu_->words) {
    icu_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) return;  // ICU without its data: no words outside Latin
  }
  utext_openUTF8(&icu_->text, text.data() + region.begin, static_cast<std::int64_t>(region.size()), &status);
  icu_->words->setText(&icu_->text, status);
  if (U_FAILURE(status)) return;
  const auto emit = [&](std::size_t begin, std::size_t end) {
    if (begin < end) words.push_back({{begin, end}, RawWord::Shape::Marked});
  };
  auto begin = static_cast<std::size_t>(icu_->words->first());
  for (std::int32_t next = icu_->words->next(); next != icu::BreakIterator::DONE; next = icu_->words->next()) {
    const auto end = static_cast<std::size_t>(next);
    if (icu_->words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
      std::size_t part = region.begin + begin;
      for (std::size_t i = part; i < region.begin + end; ++i) {
        if (text[i] != ':' && text[i] != ';' && text[i] != '_') continue;
        emit(part, i);
        part = i + 1;
      }
      emit(part, region.begin + end);
    }
    begin = end;
  }
}

}  // namespace pressmark
