#include "indexer/extraction/person_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/unicode.h"
#include "common/word_table.h"
#include "indexer/extraction/folded_name.h"
#include "indexer/extraction/word_kinds.h"

namespace pressmark {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return words;
}

/// "Osei", "O’Brien", "J.", "Al-Kassim", "Élodie", "McDonald" but not "eBay", "4Chan" or "Staff,".
bool is_name_word(std::string_view word) {
  const CodePoint first = decode_utf8(word, 0);
  if (first.value < 0x80 && !is_upper(word[0])) return false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = decode_utf8(word, i);
    const bool letter = c.value >= 0xC0 || (c.value < 0x80 && (is_upper(word[i]) || is_lower(word[i])));
    const bool inner =
        c.value == '\'' || c.value == 0x2019 || c.value == '-' || c.value == 0x2010 || c.value == '.' || c.value == '`';
    if (c.value >= 0x2000 && c.value <= 0x2BFF && !inner) return false;
    if (!letter && !inner) return false;
    i += c.length;
  }
  return true;
}

bool is_uncased_letter(char32_t c) {
  return (c >= 0x0590 && c <= 0x06FF) || (c >= 0x0900 && c <= 0x0DFF) || (c >= 0x3041 && c <= 0x30FF) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
}

/// A name in a script without capitals: two to six characters of Chinese or Japanese, two to four of Korean.
bool is_uncased_name(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_utf8(text, i);
    i += c.length;
    if (c.value == ' ' || c.value == 0x30FB) continue;
    if (!((c.value >= 0x3400 && c.value <= 0x9FFF) || (c.value >= 0xAC00 && c.value <= 0xD7AF) ||
          (c.value >= 0x3041 && c.value <= 0x30FF)))
      return false;
    ++letters;
  }
  return letters >= 2 && letters <= 7;
}

}  // namespace

bool looks_like_name(std::string_view text) {
  if (text.empty() || text.size() > 60) return false;
  if (is_uncased_letter(decode_utf8(text, 0).value)) return is_uncased_name(text);
  std::array<std::string_view, 5> words;
  std::size_t count = 0;
  for_each_word(text, ' ', [&](std::string_view word) {
    if (count < words.size()) words[count] = word;
    ++count;
  });
  if (count < 2 || count > words.size()) return false;
  std::size_t full = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const bool inside = i > 0 && i + 1 < count;
    if (inside && (kinds_of_word(words[i]) & word_kind::kParticle) != 0) continue;
    if (!is_name_word(words[i])) return false;
    const std::uint8_t kinds = kinds_of_word(FoldedName(words[i]).text());
    if (inside && (kinds & word_kind::kParticle) != 0) continue;
    if ((kinds & word_kind::kPage) != 0) return false;
    if (words[i].size() > 2 || words[i].back() != '.') ++full;
  }
  return full >= 1 && words[count - 1].size() > 1;
}

std::string with_ordinary_case(std::string_view name) {
  const bool capitals =
      std::none_of(name.begin(), name.end(), is_lower) && std::count_if(name.begin(), name.end(), is_upper) > 2;
  const bool small = std::none_of(name.begin(), name.end(), is_upper);
  std::string out(name);
  if (!capitals && !small) return out;
  for (const std::string_view word : words_of(name)) {
    const auto begin = static_cast<std::size_t>(word.data() - name.data());
    if (word.size() <= 2 && word.back() != '.' && capitals && words_of(name).size() > 2) continue;  // initials: "EJ"
    bool start = true;
    for (std::size_t i = begin; i < begin + word.size(); ++i) {
      if (is_upper(out[i]) && !start) out[i] = static_cast<char>(out[i] - 'A' + 'a');
      if (is_lower(out[i]) && start && small) out[i] = static_cast<char>(out[i] - 'a' + 'A');
      start = out[i] == '-' || out[i] == '\'' || out[i] == '.' || (i >= 2 && name.substr(i - 2, 3) == "\xE2\x80\x99");
    }
    if (capitals && word.size() > 3 && word.substr(0, 2) == "MC") out[begin + 2] = word[2];
  }
  return out;
}

std::string part_glued_words(std::string_view text) {
  static constexpr std::array<std::string_view, 14> kPrefixes{"Mc", "Mac", "De",   "Di",  "Da",  "Du", "La",
                                                              "Le", "Van", "Fitz", "Des", "Von", "St", "O"};
  std::string out;
  std::size_t copied = 0;
  std::size_t word = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_lower(text[i])) continue;
    if (!is_upper(text[i])) word = i + 1;
    if (i <= word || !is_lower(text[i - 1])) continue;
    const std::string_view before = text.substr(word, i - word);
    if (std::find(kPrefixes.begin(), kPrefixes.end(), before) != kPrefixes.end()) continue;
    out += text.substr(copied, i - copied);
    out += '\n';
    copied = word = i;
  }
  out += text.substr(copied);
  return out;
}

bool is_page_word(std::string_view word) { return (kinds_of_word(FoldedName(word).text()) & word_kind::kPage) != 0; }

bool is_role(std::string_view text) {
  bool role = false;
  for_each_word(FoldedName(text).text(), ' ',
                [&](std::string_view word) { role = role || (kinds_of_word(word) & word_kind::kRole) != 0; });
  return role;
}

std::string news_agency(std::string_view text) {
  static const WordTable<std::string_view> kAgencies = [] {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 40> kNames{
        {{"reuters", "Reuters"},
         {"thomson reuters", "Reuters"},
         {"ap", "Associated Press"},
         {"associated press", "Associated Press"},
         {"the associated press", "Associated Press"},
         {"afp", "AFP"},
         {"agence france presse", "AFP"},
         {"agence france-presse", "AFP"},
         {"dpa", "dpa"},
         {"deutsche presse-agentur", "dpa"},
         {"efe", "EFE"},
         {"agencia efe", "EFE"},
         {"ansa", "ANSA"},
         {"apa", "APA"},
         {"upi", "UPI"},
         {"united press international", "UPI"},
         {"pa media", "PA Media"},
         {"press association", "PA Media"},
         {"pa", "PA Media"},
         {"bloomberg", "Bloomberg"},
         {"bloomberg news", "Bloomberg"},
         {"xinhua", "Xinhua"},
         {"tass", "TASS"},
         {"itar-tass", "TASS"},
         {"interfax", "Interfax"},
         {"ria novosti", "RIA Novosti"},
         {"kyodo", "Kyodo News"},
         {"kyodo news", "Kyodo News"},
         {"jiji press", "Jiji Press"},
         {"yonhap", "Yonhap"},
         {"pti", "PTI"},
         {"press trust of india", "PTI"},
         {"ani", "ANI"},
         {"ians", "IANS"},
         {"the media line", "The Media Line"},
         {"media line", "The Media Line"},
         {"canadian press", "The Canadian Press"},
         {"the canadian press", "The Canadian Press"},
         {"sid", "SID"},
         {"australian associated press", "AAP"}}};
    WordTable<std::string_view> agencies;
    for (const auto& [key, name] : kNames) agencies[key] = name;
    return agencies;
  }();
  constexpr std::size_t kLongestName = 40;
  const bool tidy = is_tidy_ascii(text);
  if (tidy && text.size() > kLongestName) return {};
  const std::string_view* found =
      tidy ? kAgencies.find(FoldedName(text).text()) : kAgencies.find(fold_white_space(fold(text)));
  return found == nullptr ? std::string{} : std::string(*found);
}

}  // namespace pressmark
