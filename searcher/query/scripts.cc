#include "searcher/query/scripts.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <utility>

#include "common/unicode.h"

namespace pressmark {
namespace {

/// Letters of transcriptions that stand for one letter elsewhere, longest first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kSpellings{{
    {"shch", "s"}, {"sch", "s"}, {"sh", "s"}, {"zh", "z"}, {"ch", "c"}, {"kh", "h"}, {"ts", "c"}, {"tz", "c"},
    {"ck", "k"},   {"ph", "f"},  {"yu", "u"}, {"ju", "u"}, {"iu", "u"}, {"ya", "a"}, {"ja", "a"}, {"ia", "a"},
    {"ye", "e"},   {"je", "e"},  {"ie", "e"}, {"yo", "o"}, {"w", "v"},  {"x", "ks"},
}};

std::string to_latin(std::string_view word) {
  static thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  if (!transliterator) return std::string(word);
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  transliterator->transliterate(text);
  std::string out;
  text.toUTF8String(out);
  return fold(out);
}

}  // namespace

bool is_latin(std::string_view word) {
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;  // folding leaves Latin letters without accents
  }
  return true;
}

std::string sound(std::string_view word) {
  const std::string latin = is_latin(word) ? std::string(word) : to_latin(word);
  std::string out;
  const auto add = [&](char c) {
    const bool is_letter = c >= 'a' && c <= 'z' && c != 'y' && c != 'j';
    if (is_letter && (out.empty() || out.back() != c)) out += c;
  };
  for (std::size_t at = 0; at < latin.size();) {
    bool spelled = false;
    for (const auto& [letters, letter] : kSpellings) {
      if (latin.compare(at, letters.size(), letters) != 0) continue;
      for (const char c : letter) add(c);
      at += letters.size();
      spelled = true;
      break;
    }
    if (!spelled) add(latin[at++]);
  }
  while (out.size() > 1 && out.back() == 'i') out.pop_back();
  return out;
}

}  // namespace pressmark
