#include "searcher/query/scripts.h"

#include <dlfcn.h>
#include <unicode/unistr.h>
#include <unicode/utrans.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/unicode.h"

namespace pressmark {
namespace {

/// Letters of transcriptions that stand for one letter elsewhere, longest first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kSpellings{{
    {"shch", "s"}, {"sch", "s"}, {"sh", "s"}, {"zh", "z"}, {"ch", "c"}, {"kh", "h"}, {"ts", "c"}, {"tz", "c"},
    {"ck", "k"},   {"ph", "f"},  {"yu", "u"}, {"ju", "u"}, {"iu", "u"}, {"ya", "a"}, {"ja", "a"}, {"ia", "a"},
    {"ye", "e"},   {"je", "e"},  {"ie", "e"}, {"yo", "o"}, {"w", "v"},  {"x", "ks"},
}};

/// Letters as ICU spells them, folded; marks that are no letters are all written as apostrophes, for they have no
/// sound.
constexpr std::array<std::pair<std::string_view, std::string_view>, 73> kLetters{{
    {"а", "a"}, {"б", "b"}, {"в", "v"},  {"г", "g"}, {"д", "d"}, {"е", "e"}, {"ж", "z"},  {"з", "z"},  {"и", "i"},
    {"й", "j"}, {"к", "k"}, {"л", "l"},  {"м", "m"}, {"н", "n"}, {"о", "o"}, {"п", "p"},  {"р", "r"},  {"с", "s"},
    {"т", "t"}, {"у", "u"}, {"ф", "f"},  {"х", "h"}, {"ц", "c"}, {"ч", "c"}, {"ш", "s"},  {"щ", "s"},  {"ъ", "'"},
    {"ы", "y"}, {"ь", "'"}, {"э", "e"},  {"ю", "u"}, {"я", "a"}, {"ђ", "d"}, {"є", "e"},  {"ѕ", "z"},  {"і", "i"},
    {"ј", "j"}, {"љ", "l"}, {"њ", "n"},  {"ћ", "c"}, {"џ", "d"}, {"ґ", "g"}, {"ғ", "g"},  {"қ", "k'"}, {"ә", "'"},
    {"ң", "'"}, {"ө", "'"}, {"ұ", "'"},  {"ү", "'"}, {"α", "a"}, {"β", "b"}, {"γ", "g"},  {"δ", "d"},  {"ε", "e"},
    {"ζ", "z"}, {"η", "e"}, {"θ", "th"}, {"ι", "i"}, {"κ", "k"}, {"λ", "l"}, {"μ", "m"},  {"ν", "n"},  {"ξ", "x"},
    {"ο", "o"}, {"π", "p"}, {"ρ", "r"},  {"σ", "s"}, {"τ", "t"}, {"υ", "y"}, {"φ", "ph"}, {"χ", "ch"}, {"ψ", "ps"},
    {"ω", "o"},
}};

std::string_view latin_letters(std::string_view letter) {
  if (is_latin(letter)) return letter;
  for (const auto& [foreign, latin] : kLetters) {
    if (foreign == letter) return latin;
  }
  return {};
}

/// A word of Cyrillic or Greek letters; nothing where there are others. ICU takes as long to be ready for its first
/// word as many searches.
std::optional<std::string> spelled(std::string_view word) {
  constexpr std::string_view kBeforeNg = "γκξχ";
  constexpr std::string_view kBeforeU = "αειου";
  std::string out;
  std::string_view before;
  for (std::size_t at = 0; at < word.size();) {
    const std::string_view letter = word.substr(at, decode_utf8(word, at).length);
    const std::string_view behind = word.substr(at + letter.size(), 2);
    const std::string_view latin = latin_letters(letter);
    if (latin.empty()) return std::nullopt;
    if (letter == "γ" && behind.size() == 2 && kBeforeNg.find(behind) != std::string_view::npos) {
      out += 'n';
    } else if (letter == "υ" && !before.empty() && kBeforeU.find(before) != std::string_view::npos) {
      out += 'u';
    } else {
      out += latin;
    }
    before = letter;
    at += letter.size();
  }
  return out;
}

#define PRESSMARK_TEXT_OF(name) #name
#define PRESSMARK_NAME_OF(name) PRESSMARK_TEXT_OF(name)  // with the suffix that ICU's headers give it

/// ICU's transliterators stand in a library that takes a program longer to load than a search takes, and few need it:
/// it is loaded when they do.
class Transliterators {
 public:
  Transliterators()
      : library_(dlopen("libicui18n.so." U_ICU_VERSION_SHORT, RTLD_LAZY | RTLD_LOCAL)),
        open(find<decltype(&utrans_openU)>(PRESSMARK_NAME_OF(utrans_openU))),
        apply(find<decltype(&utrans_transUChars)>(PRESSMARK_NAME_OF(utrans_transUChars))),
        close(find<decltype(&utrans_close)>(PRESSMARK_NAME_OF(utrans_close))) {}

  explicit operator bool() const { return open != nullptr && apply != nullptr && close != nullptr; }

 private:
  template <class Function>
  Function find(const char* name) const {
    return library_ == nullptr ? nullptr : reinterpret_cast<Function>(dlsym(library_, name));
  }

  void* library_;  // for as long as the process lives

 public:
  decltype(&utrans_openU) open;
  decltype(&utrans_transUChars) apply;
  decltype(&utrans_close) close;
};

const Transliterators& transliterators() {
  static const Transliterators kAll;
  return kAll;
}

/// To Latin letters without accents; the word itself where there is no such thing.
std::string by_icu(std::string_view word) {
  const Transliterators& its = transliterators();
  if (!its) return std::string(word);
  static thread_local const std::unique_ptr<UTransliterator, decltype(its.close)> kToLatin(
      [&] {
        const icu::UnicodeString id("Any-Latin; Latin-ASCII");
        UErrorCode status = U_ZERO_ERROR;
        UTransliterator* const made =
            its.open(id.getBuffer(), id.length(), UTRANS_FORWARD, nullptr, 0, nullptr, &status);
        return U_SUCCESS(status) ? made : nullptr;
      }(),
      its.close);
  if (!kToLatin) return std::string(word);
  constexpr std::int32_t kMostGrowth = 16;  // characters for one
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  std::int32_t length = text.length();
  std::int32_t limit = length;
  std::vector<UChar> letters(static_cast<std::size_t>((length + 1) * kMostGrowth));
  text.extract(0, length, letters.data());
  UErrorCode status = U_ZERO_ERROR;
  its.apply(kToLatin.get(), letters.data(), &length, static_cast<std::int32_t>(letters.size()), 0, &limit, &status);
  if (U_FAILURE(status)) return std::string(word);
  std::string out;
  icu::UnicodeString(letters.data(), length).toUTF8String(out);
  return fold(out);
}

#undef PRESSMARK_NAME_OF
#undef PRESSMARK_TEXT_OF

}  // namespace

bool is_latin(std::string_view word) {
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;  // folding leaves Latin letters without accents
  }
  return true;
}

namespace {

std::string to_latin(std::string_view word, Transcription transcription) {
  if (is_latin(word)) return std::string(word);
  if (transcription == Transcription::ByIcu) return by_icu(word);
  std::optional<std::string> quick = spelled(word);
  return quick ? *quick : by_icu(word);
}

}  // namespace

std::string sound(std::string_view word, Transcription transcription) {
  const std::string latin = to_latin(word, transcription);
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
