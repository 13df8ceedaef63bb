#include "indexer/extraction/publication_names.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <unordered_set>

#include "common/byte_masks.h"
#include "common/unicode.h"
#include "common/word_table.h"
#include "indexer/extraction/dates.h"
#include "indexer/extraction/folded_name.h"
#include "indexer/extraction/language.h"
#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/name_letters.h"

namespace pressmark {
namespace {

using namespace name_letters;

WordTable<bool> table_of(std::initializer_list<std::string_view> words) {
  WordTable<bool> table;
  for (const std::string_view word : words) table[word] = true;
  return table;
}

/// "Harbour Post Staff", "KP Newsletter"
bool names_people_of_page(std::string_view folded_word) {
  static constexpr std::array<std::string_view, 8> kWords{"staff",       "team",        "editors", "newsletter",
                                                          "newsletters", "subscribers", "app",     "apps"};
  return std::find(kWords.begin(), kWords.end(), folded_word) != kWords.end();
}

/// "Harbour Post on Skiff"
bool is_phrase(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kInner{"on", "to", "with", "from", "by", "is", "are"};
  bool phrase = false;
  for_each_word(name, ' ', [&](std::string_view word) {
    const bool inner = word.data() != name.data() && word.data() + word.size() != name.data() + name.size();
    phrase = phrase || (inner && is_small(word[0]) && std::find(kInner.begin(), kInner.end(), word) != kInner.end());
  });
  return phrase;
}

/// What a name is made of.
struct Makeup {
  std::size_t spaces = 0;
  std::size_t digits = 0;
  bool capital_or_stop = false;
  bool brackets = false;
  bool ascii = true;

  explicit Makeup(std::string_view name) {
    for (std::size_t at = 0; at < name.size(); at += byte_masks::Piece::kSize) {
      const byte_masks::Piece piece(name, at);
      const std::uint64_t all = byte_masks::first_bits(name.size() - at);
      spaces += count_bits(piece.equal_to(' ') & all);
      digits += count_bits(piece.between('0', '9'));
      capital_or_stop = capital_or_stop || (piece.between('A', 'Z') | piece.equal_to('.')) != 0;
      brackets = brackets || piece.equal_to('[') != 0;
      ascii = ascii && piece.beyond_ascii() == 0;
    }
  }

 private:
  static std::size_t count_bits(std::uint64_t bits) { return static_cast<std::size_t>(std::popcount(bits)); }
};

/// Firms, devices and shops that any page leads to: their names are there for what they offer.
bool is_service(std::string_view folded) {
  static const WordTable<bool> kServices = table_of(
      {"facebook",       "twitter",   "google",   "instagram", "youtube",   "linkedin",    "apple",       "whatsapp",
       "pinterest",      "gmail",     "amazon",   "tiktok",    "telegram",  "hotmail",     "outlook",     "flickr",
       "vimeo",          "paypal",    "patreon",  "adobe",     "microsoft", "mozilla",     "spotify",     "disqus",
       "ipad",           "iphone",    "android",  "kindle",    "app store", "google play", "google news", "apple news",
       "apple podcasts", "flipboard", "snapchat", "bluesky",   "mastodon",  "windows",     "ios"});
  return kServices.contains(folded);
}

/// Hosts of pages by anybody, and of what pages are made with.
bool is_platform(std::string_view host) {
  static const WordTable<bool> kPlatforms =
      table_of({"reddit", "yahoo", "t", "bit", "wordpress", "github", "example", "twimg", "pic", "wikipedia", "x",
                "goo", "addthis", "unsplash", "wikimedia", "medium", "substack"});
  return kPlatforms.contains(host) || is_service(host);
}

}  // namespace

std::string_view trim_name(std::string_view text) {
  static constexpr std::array<bool, 256> kEdges = [] {
    std::array<bool, 256> edges{};
    for (const char c : std::string_view(" \t,;:.-|/()[]*")) edges[static_cast<unsigned char>(c)] = true;
    return edges;
  }();
  const auto is_edge = [](char c) { return kEdges[static_cast<unsigned char>(c)]; };
  while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> name_words(std::string_view text) {
  std::vector<std::string_view> words;
  words.reserve(text.size() / 4 + 1);
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    if (space > 0) words.push_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

/// What newspapers, magazines and stations are called, in several languages: "Post" of "Harbour Post".
bool is_press_word(std::string_view folded_word) {
  static const WordTable<bool> kWords =
      table_of({"news",        "post",        "times",    "daily",        "herald",       "tribune",     "journal",
                "magazine",    "review",      "today",    "report",       "weekly",       "press",       "gazette",
                "standard",    "telegraph",   "guardian", "observer",     "mail",         "star",        "sun",
                "globe",       "insider",     "digest",   "wire",         "radio",        "tv",          "chronicle",
                "courier",     "examiner",    "inquirer", "dispatch",     "bulletin",     "register",    "record",
                "sentinel",    "leader",      "express",  "mirror",       "echo",         "argus",       "advertiser",
                "beacon",      "independent", "patriot",  "republic",     "reporter",     "spectator",   "monitor",
                "nation",      "economist",   "week",     "newspaper",    "broadcasting", "television",  "online",
                "blog",        "voice",       "union",    "democrat",     "messenger",    "citizen",     "mercury",
                "ledger",      "enquirer",    "world",    "watch",        "zeitung",      "nachrichten", "anzeiger",
                "rundschau",   "blatt",       "kurier",   "presse",       "tagblatt",     "tageblatt",   "abendblatt",
                "morgenpost",  "spiegel",     "welt",     "allgemeine",   "stimme",       "bote",        "diario",
                "periodico",   "noticias",    "prensa",   "mundo",        "pais",         "vanguardia",  "gazeta",
                "gaceta",      "corriere",    "giornale", "gazzetta",     "repubblica",   "stampa",      "messaggero",
                "monde",       "figaro",      "depeche",  "tidende",      "bladet",       "avisen",      "dagblad",
                "dagbladet",   "posten",      "nyheter",  "aftenposten",  "jornal",       "folha",       "estado",
                "correio",     "haber",       "gazetesi", "gundem",       "agency",       "agence",      "agencia",
                "wochenblatt", "telegraaf",   "courant",  "handelsblatt", "sky"});
  return kWords.contains(folded_word);
}

bool has_shape_of_publication(std::string_view name) {
  return name.size() >= 2 && name.size() <= 60 && name.find_first_of("[@\"?") == std::string_view::npos &&
         std::count(name.begin(), name.end(), ' ') < 6 &&
         std::count_if(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }) < 4;
}

bool can_name_publication(std::string_view name) {
  if (name.size() < 2 || name.size() > 60 || name.back() == '?' || name.back() == '&') return false;
  const CodePoint first = decode_utf8(name, 0);
  for (const char32_t mark : {U'@', U'\'', U'"', U'‘', U'“', U'„'}) {
    if (first.value == mark) return false;
  }
  const Makeup makeup(name);
  if (makeup.brackets || (!makeup.ascii && name.find("“") != std::string_view::npos)) return false;
  // "the harbour post" is no name, "harbour Post" may be one, as may an address.
  const bool small = name_letters::is_small(name[0]) && !makeup.capital_or_stop;
  const std::size_t words = makeup.spaces + 1;
  if (small || words > 7 || makeup.digits >= 4) return false;
  const FoldedName folded_name(name);
  const std::string_view folded = folded_name.text();
  const std::string_view first_word = folded.substr(0, folded.find(' '));
  const std::string_view last_word = folded.substr(folded.rfind(' ') + 1);
  // "By Anna Bell" above a page that names no publication: written by is not published by.
  if (words > 1 && first_word == "by") return false;
  // "About Us", "The Best": a name neither begins nor ends with a function word.
  if ((last_word == "us" && (words == 1 || name.substr(name.size() - 2) != "US")) ||
      function_word_languages(last_word) != 0)
    return false;
  if (month_of_word(first_word) > 0) return false;
  if (words > 2 && (name.back() == '!' || is_phrase(name))) return false;
  if (words > 1 && names_people_of_page(last_word)) return false;
  if (is_service(folded)) return false;
  const std::uint32_t phrases = find_phrases(folded);
  return (phrases & (phrase::kChrome | phrase::kSectionEnd | phrase::kComment | phrase::kTags | phrase::kDateLabel |
                     phrase::kLegal)) == 0;
}

std::string_view without_company_word(std::string_view name) {
  static constexpr std::array<std::string_view, 23> kWords{
      "media",          "holdings",     "group",       "publishing",  "digital",   "entertainment",
      "communications", "publications", "interactive", "corporation", "ventures",  "verlag",
      "mediengruppe",   "enterprises",  "brands",      "newspapers",  "newspaper", "magazines",
      "medien",         "productions",  "publishers",  "trust",       "foundation"};
  constexpr std::size_t kShortest = 3;
  for (;;) {
    const std::size_t space = name.rfind(' ');
    if (space == std::string_view::npos || space < kShortest) return name;
    const std::string_view last = name.substr(space + 1);
    const bool company = std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
      return word.size() == last.size() && has_prefix(last, word);
    });
    if (!company) return name;
    name = name.substr(0, space);
  }
}

std::string brand_of_host(std::string_view host) {
  static const std::unordered_set<std::string_view> kEndings{
      "com", "org", "net", "co",  "uk", "de", "fr", "es", "it", "pt", "nl", "ru", "jp", "kr", "tr",   "ch",
      "at",  "se",  "no",  "dk",  "fi", "pl", "cz", "br", "in", "au", "ca", "ie", "us", "eu", "info", "news",
      "tv",  "io",  "gov", "edu", "za", "nz", "mx", "ar", "cl", "id", "vn", "th", "il", "be", "lt",   "is",
      "ua",  "hk",  "sg",  "my",  "ph", "pk", "ng", "ke", "cn", "tw", "ro", "gr", "hu", "hr", "si",   "sk",
      "bg",  "rs",  "ee",  "lv",  "tz", "ug", "gh", "zm", "zw", "bw", "eg", "ae", "qa", "pe", "ve",   "uy",
      "ec",  "cr",  "lu",  "li",  "cy", "mt", "ge", "kz", "lk", "bd", "np", "gl", "fo"};
  std::vector<std::string_view> labels;
  while (!host.empty() && host.back() == '.') host.remove_suffix(1);
  for (std::size_t begin = 0; begin <= host.size();) {
    const std::size_t end = std::min(host.find('.', begin), host.size());
    labels.push_back(host.substr(begin, end - begin));
    begin = end + 1;
  }
  if (labels.size() < 2 || kEndings.count(labels.back()) == 0) return {};
  std::size_t brand = labels.size() - 2;
  if (brand > 0 && labels[brand].size() <= 3 && kEndings.count(labels[brand]) != 0) --brand;
  if (labels[brand].size() < 3 || is_platform(labels[brand])) return {};
  return std::string(labels[brand]);
}

}  // namespace pressmark
