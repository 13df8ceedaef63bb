#include "indexer/extraction/name_cues.h"

#include <algorithm>
#include <array>

#include "common/word_hash.h"
#include "indexer/extraction/name_letters.h"

namespace pressmark {
namespace {

/// What stands before the name in labels of pages, and what behind it.
constexpr std::array<std::string_view, 41> kBeforeName{"about ",
                                                       "advertise with ",
                                                       "advertise on ",
                                                       "advertise in ",
                                                       "contact ",
                                                       "subscribe to ",
                                                       "sign up for ",
                                                       "sign up to ",
                                                       "follow ",
                                                       "more from ",
                                                       "download ",
                                                       "welcome to ",
                                                       "why trust ",
                                                       "join ",
                                                       "support ",
                                                       "log in to ",
                                                       "login to ",
                                                       "sign in to ",
                                                       "new to ",
                                                       "search ",
                                                       "careers at ",
                                                       "work at ",
                                                       "work for ",
                                                       "jobs at ",
                                                       "write for ",
                                                       "read more on ",
                                                       "elsewhere on ",
                                                       "more on ",
                                                       "meet ",
                                                       "your ",
                                                       "get ",
                                                       "visit ",
                                                       "from ",
                                                       "donate to ",
                                                       "uber ",
                                                       "\xC3\xBC"
                                                       "ber ",
                                                       "a propos de ",
                                                       "chi siamo ",
                                                       "sobre ",
                                                       "om ",
                                                       "over "};
constexpr std::array<std::string_view, 24> kBehindName{
    " on facebook",  " on twitter",  " on instagram", " on youtube", " on linkedin", " on x",
    " newsletter",   " newsletters", " home page",    " homepage",   " home",        " logo",
    " app",          " apps",        " staff",        " shop",       " store",       " account",
    " subscription", " podcast",     " podcasts",     " plus",       " live",        " e-paper"};

constexpr std::array<std::string_view, 16> kSecondParts{
    "newsletter", "app",  "podcast", "abo",    "shop", "team", "redaktion", "jobs",
    "leser",      "plus", "e-paper", "epaper", "live", "news", "reporter",  "mitarbeiter"};
constexpr std::array<std::string_view, 13> kLegalForms{"inc", "llc", "ltd", "limited", "gmbh", "corp", "plc",
                                                       "ag",  "pty", "co.", "company", "s.a",  "b.v"};

/// The labels whose first (or last) byte is the index.
template <std::size_t N>
std::array<std::vector<std::string_view>, 256> by_byte(const std::array<std::string_view, N>& labels, bool first) {
  std::array<std::vector<std::string_view>, 256> table;
  for (const std::string_view label : labels)
    table[static_cast<unsigned char>(first ? label.front() : label.back())].push_back(label);
  return table;
}

constexpr std::array<std::string_view, 2> kTold{"told", "tells"};
constexpr std::array<std::string_view, 19> kWorkOrText{
    "reporter",  "editor",   "writer",      "correspondent", "journalist", "columnist", "contributor",
    "published", "appeared", "republished", "produced",      "reported",   "posted",    "featured",
    "written",   "blog",     "publisher",   "founder",       "co-founder"};
constexpr std::array<std::string_view, 7> kOfWhom{"at", "for", "of", "by", "on", "in", "with"};
constexpr std::array<std::string_view, 12> kOwned{"part",    "owned",   "division", "subsidiary", "product", "webseite",
                                                  "angebot", "company", "property", "operated",   "member",  "brand"};
constexpr std::array<std::string_view, 5> kInsideNames{"and", "of", "&", "the", "for"};
constexpr std::array<std::string_view, 17> kVerbsOfSites{
    "is",       "may",      "has",    "uses",  "supports",   "participates", "earns",  "does", "and",
    "delivers", "provides", "offers", "helps", "subscribes", "publishes",    "covers", "was"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view other) { return same_bytes(word, other); });
}

/// Of small words: "editor", "Editor".
template <std::size_t N>
bool is_one_of_either_case(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view other) {
    return word.size() == other.size() && name_letters::has_prefix(word, other);
  });
}

/// Tells nearly all words from those that navigation begins with by their first two letters.
bool may_begin_navigation(std::string_view word) {
  const char second = word.size() > 1 ? word[1] : ' ';
  switch (word[0]) {
    case 'S':
      return second == 'k' || second == 'i' || second == 'e' || second == 'u';
    case 'J':
      return second == 'u';
    case 'M':
      return second == 'e';
    case 'L':
      return second == 'o';
    default:
      return false;
  }
}

}  // namespace

const std::vector<std::string_view>& labels_before_names(char first) {
  static const auto kTable = by_byte(kBeforeName, true);
  return kTable[static_cast<unsigned char>(first)];
}

const std::vector<std::string_view>& labels_behind_names(char last) {
  static const auto kTable = by_byte(kBehindName, false);
  return kTable[static_cast<unsigned char>(last)];
}

bool is_second_part_of_label(std::string_view word) { return is_one_of_either_case(word, kSecondParts); }

bool has_legal_form_behind(std::string_view line, std::string_view holder) {
  const std::size_t at = line.find(holder);
  if (at == std::string_view::npos) return false;
  std::string_view rest = line.substr(at + holder.size());
  while (!rest.empty() && (rest.front() == ',' || rest.front() == ' ')) rest.remove_prefix(1);
  return std::any_of(kLegalForms.begin(), kLegalForms.end(), [&](std::string_view form) {
    return name_letters::has_prefix(rest, form) &&
           (rest.size() == form.size() || !name_letters::is_letter(rest[form.size()]));
  });
}

std::size_t begin_of_navigation(std::string_view text, const std::vector<NameWord>& words) {
  static constexpr std::array<std::string_view, 9> kPhrases{
      " Skip to ", " Skip To ", " Jump to ", " Menu", " Log in", " Log In", " Sign in", " Search", " Subscribe"};
  constexpr std::size_t kShortestName = 3;
  for (const NameWord& word : words) {
    const auto at = static_cast<std::size_t>(word.text.data() - text.data());
    if (at == 0 || !may_begin_navigation(word.text)) continue;
    for (const std::string_view phrase : kPhrases) {
      if (text.compare(at - 1, phrase.size(), phrase) != 0) continue;
      if (text.find(phrase) >= kShortestName) return at - 1;
    }
  }
  return text.size();
}

bool is_joint(std::string_view word) {
  if (word.size() == 1) return word[0] == '|' || word[0] == '-';
  const bool may_be = word[0] == '\xE2' || word[0] == '\xC2';
  return may_be && (word == "–" || word == "—" || word == "•" || word == "·" || word == "»");
}

bool stands_inside_names(std::string_view word) { return is_one_of(word, kInsideNames); }

bool is_verb_of_sites(std::string_view word) { return is_one_of(word, kVerbsOfSites); }

bool is_told(const std::vector<NameWord>& words, std::size_t i) {
  if (i > 0 && words[i - 1].text == "the") --i;
  if (i == 0) return false;
  return is_one_of(words[i - 1].text, kTold) ||
         (i > 1 && is_one_of(words[i - 1].text, kOfWhom) && is_one_of_either_case(words[i - 2].text, kWorkOrText));
}

bool is_owner(const std::vector<NameWord>& words, std::size_t i) {
  if (i > 0 && words[i - 1].text == "the") --i;
  return i > 1 &&
         (words[i - 1].text == "of" || words[i - 1].text == "der" || words[i - 1].text == "von" ||
          words[i - 1].text == "by") &&
         is_one_of_either_case(words[i - 2].text, kOwned);
}

bool is_possessive(std::string_view word) {
  return name_letters::has_suffix(word, "'s") || (word.size() > 4 && word.substr(word.size() - 4) == "’s");
}

}  // namespace pressmark
