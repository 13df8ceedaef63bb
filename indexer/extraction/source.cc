#include "indexer/extraction/source.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "common/names.h"
#include "common/unicode.h"
#include "indexer/extraction/dates.h"
#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/person_names.h"

namespace pressmark {
namespace {

constexpr std::size_t kEdge = 40;  // lines at both ends of a page that name the publication

std::string_view trim(std::string_view text) {
  static constexpr std::string_view kEdges = " \t,;:.-|/()[]*";
  const std::size_t begin = text.find_first_not_of(kEdges);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kEdges) + 1 - begin);
}

std::string_view cut_at_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  for (const std::string_view end : ends) text = text.substr(0, text.find(end));
  return text;
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && fold(text.substr(0, prefix.size())) == prefix;
}

/// Drops words in front and behind that do not belong to the name of a publication.
std::string clean_name(std::string_view name) {
  for (bool again = true; again;) {
    again = false;
    name = trim(name);
    for (const std::string_view prefix : {"copyright ", "by ", "copyright", "©", "(c) "}) {
      if (!starts_with_folded(name, prefix)) continue;
      name.remove_prefix(std::min(name.size(), prefix.size()));
      again = true;
    }
  }
  for (const std::string_view suffix :
       {" inc",   " llc", " ltd", " limited", " gmbh",    " corp",     " corporation", " plc", " ag",      " s.a",
        " sa",    " co",  " l.p", " lp",      " pty ltd", " pvt",      " b.v",         " bv",  " company", " llp",
        " s.p.a", " oy",  " ab",  " as",      " a/s",     " & co. kg", " kg",          " s.l", " srl",     " pty"}) {
    const std::string folded = fold(name);
    if (folded.size() == name.size() && folded.size() > suffix.size() + 2 &&
        folded.compare(folded.size() - suffix.size(), suffix.size(), suffix) == 0) {
      name = trim(name.substr(0, name.size() - suffix.size()));
    }
  }
  return std::string(trim(name));
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    if (space > 0) words.push_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

/// A name of at most seven words that begins with a capital or is an address, and is more than a word for a part of a
/// page.
bool can_name_publication(std::string_view name) {
  if (name.size() < 2 || name.size() > 60) return false;
  const CodePoint first = decode_utf8(name, 0);
  const bool small = first.value >= 'a' && first.value <= 'z' && name.find('.') == std::string_view::npos;
  const auto words = words_of(name);
  if (small || words.size() > 7) return false;
  if (std::all_of(words.begin(), words.end(),
                  [](std::string_view w) { return is_page_word(w) || fold(w) == "us" || w == "U.S" || w == "U.S."; }))
    return false;
  if (std::count_if(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 4 ||
      month_of_word(fold(words.front())) > 0)
    return false;
  const std::uint32_t phrases = find_phrases(fold_white_space(fold(name)));
  return (phrases & (phrase::kChrome | phrase::kSectionEnd | phrase::kComment | phrase::kTags | phrase::kDateLabel |
                     phrase::kLegal)) == 0;
}

/// The name without a last word that companies have and publications have not: "Harbour Post Media" -> "Harbour Post".
std::string_view without_company_word(std::string_view name) {
  static constexpr std::array<std::string_view, 14> kWords{
      " Media",         " Holdings",       " Group",        " Publishing",  " Digital",     " Networks", " Network",
      " Entertainment", " Communications", " Publications", " Interactive", " Corporation", " Ventures", " Verlag"};
  for (const std::string_view word : kWords) {
    if (name.size() > word.size() + 2 && name.substr(name.size() - word.size()) == word)
      return name.substr(0, name.size() - word.size());
  }
  return name;
}

/// What labels of pages call the publication: "About The Harbour Post" -> "The Harbour Post".
constexpr std::array<std::string_view, 26> kBeforeName{
    "about the ",    "about ",      "advertise with ", "contact the ",   "contact ",   "subscribe to the ",
    "subscribe to ", "follow the ", "follow ",         "more from the ", "more from ", "download the ",
    "welcome to ",   "© ",          "why trust ",      "join ",          "support ",   "inside ",
    "from the ",     "uber ",       "a propos de ",    "chi siamo ",     "sobre ",     "om ",
    "support the ",  "meet the "};
constexpr std::array<std::string_view, 14> kBehindName{
    " on facebook", " on twitter", " on instagram", " on youtube", " newsletter", " newsletters", " home page",
    " homepage",    " logo",       " app",          " staff",      " home",       " shop",        " store"};

std::string name_in_label(std::string_view line, const std::string& folded) {
  if (folded.size() != line.size() || line.size() > 60) return {};
  for (const std::string_view before : kBeforeName) {
    if (folded.compare(0, before.size(), before) == 0) return std::string(trim(line.substr(before.size())));
  }
  for (const std::string_view behind : kBehindName) {
    if (folded.size() > behind.size() && folded.compare(folded.size() - behind.size(), behind.size(), behind) == 0)
      return std::string(trim(line.substr(0, line.size() - behind.size())));
  }
  return {};
}

/// "HP" for "The Harbour Post".
bool is_acronym_of(std::string_view acronym, std::string_view name) {
  std::string initials;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if ((i == 0 || name[i - 1] == ' ') && name[i] >= 'A' && name[i] <= 'Z') initials += name[i];
  }
  return initials.size() >= 2 && (initials == acronym || initials.substr(1) == acronym);
}

/// Letters and digits only, folded, without an article in front: what a name and a web address have in common.
std::string squash(std::string_view name) {
  std::string key = name_key(name);
  if (key.compare(0, 4, "the ") == 0) key.erase(0, 4);
  key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
  return key;
}

class Votes {
 public:
  /// A vote for a name; only names with some vote that is `strong` can win.
  /// Says whether the name can be one of a publication.
  bool add(std::string_view raw, float weight, bool strong = true) {
    const std::string name = clean_name(raw);
    if (!can_name_publication(name)) return false;
    if (const std::string_view shorter = without_company_word(name); shorter.size() < name.size()) {
      add_key(std::string(shorter), weight, strong);
      weight *= 0.6F;
    }
    add_key(name, weight, strong);
    return true;
  }

  void add_brand(const std::string& brand) {
    if (brand.size() >= 3) ++brands_[brand];
  }

  std::optional<std::string> winner(const std::vector<Line>& lines) {
    for (const auto& [brand, count] : brands_) {
      const float weight = std::min(2.5F, 0.8F + 0.4F * static_cast<float>(count));
      bool matched = false;
      for (auto& [key, candidate] : candidates_) {
        if (key == brand || (key.size() >= 4 && brand.find(key) == 0)) {
          candidate.score += weight + 1;
          candidate.strong = true;
          matched = true;
        }
      }
      if (!matched) add_key(brand, weight, true);
    }
    count_support(lines);
    give_to_longer();
    const std::pair<const std::string, Candidate>* best = nullptr;
    for (const auto& entry : candidates_) {
      const float least = entry.second.strong ? 1.2F : 4.0F;
      if (entry.second.score >= least && (best == nullptr || entry.second.score > best->second.score)) best = &entry;
    }
    if (best == nullptr) return std::nullopt;
    return usual_spelling(best->second.spellings);
  }

 private:
  /// The commonest, with the article that it has anywhere.
  static std::string usual_spelling(const std::map<std::string, int>& spellings) {
    const auto commonest = std::max_element(spellings.begin(), spellings.end(),
                                            [](const auto& a, const auto& b) { return a.second < b.second; });
    const std::string with_article = "The " + commonest->first;
    return spellings.count(with_article) != 0 ? with_article : commonest->first;
  }

  void add_key(const std::string& name, float weight, bool strong) {
    const std::string key = squash(name);
    if (key.size() < 2) return;
    Candidate& candidate = candidates_[key];
    candidate.score += weight;
    candidate.strong = candidate.strong || strong;
    ++candidate.spellings[name];
  }

  struct Candidate {
    float score = 0;
    bool strong = false;
    std::map<std::string, int> spellings;
  };

  /// Lines outside the article in which a candidate's name stands as words speak for it.
  void count_support(const std::vector<Line>& lines) {
    for (Candidate* candidate : strongest()) {
      const std::string name = fold(candidate->spellings.begin()->first);
      std::set<std::string_view> seen;
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool edge = i < 150 || i + 200 >= lines.size();
        if (edge && !lines[i].kept && lines[i].shape.width < 200 && stands_in(lines[i].shape.folded, name))
          seen.insert(lines[i].shape.folded);
      }
      candidate->score += 0.6F * std::log2(1.0F + static_cast<float>(std::min<std::size_t>(seen.size(), 12)));
    }
  }

  /// "Globe" speaks for "The Globe and Mail" where the longer name is known as well.
  void give_to_longer() {
    for (auto& [key, candidate] : candidates_) {
      if (candidate.score < 0.8F || candidate.spellings.empty()) continue;
      const std::vector<std::string> parts = name_parts(candidate.spellings.begin()->first);
      Candidate* longer = nullptr;
      for (auto& [other_key, other] : candidates_) {
        if (other_key.size() <= key.size() || other.spellings.empty() || other.score < 0.4F * candidate.score) continue;
        if (!name_contains(name_parts(other.spellings.begin()->first), parts)) continue;
        const std::string& name = other.spellings.begin()->first;
        if (without_company_word(name).size() < name.size()) continue;
        if (longer == nullptr || other.score > longer->score) longer = &other;
      }
      if (longer == nullptr) continue;
      longer->score += 0.6F * candidate.score;
      longer->strong = longer->strong || candidate.strong;
      candidate.score *= 0.5F;
    }
  }

  std::vector<Candidate*> strongest() {
    constexpr std::size_t kMost = 10;
    std::vector<Candidate*> candidates;
    for (auto& [key, candidate] : candidates_) {
      if (key.size() >= 4 && !candidate.spellings.empty() && candidate.score >= 0.5F) candidates.push_back(&candidate);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate* a, const Candidate* b) { return a->score > b->score; });
    if (candidates.size() > kMost) candidates.resize(kMost);
    return candidates;
  }

  static bool stands_in(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
      const bool left = at == 0 || std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0;
      const std::size_t end = at + name.size();
      if (left && (end == text.size() || std::isalnum(static_cast<unsigned char>(text[end])) == 0)) return true;
    }
    return false;
  }

  std::map<std::string, Candidate> candidates_;
  std::map<std::string, int> brands_;
};

bool is_host_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; }

/// Hosts in a folded line: behind "@", "www." or "://", or a bare name with a common ending.
void add_brands(std::string_view folded, Votes& votes) {
  for (std::size_t at = folded.find('.'); at != std::string_view::npos; at = folded.find('.', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_host_character(folded[begin - 1]) && at - begin < 60) --begin;
    std::size_t end = at;
    while (end < folded.size() && is_host_character(folded[end]) && end - at < 60) ++end;
    votes.add_brand(brand_of_host(folded.substr(begin, end - begin)));
    at = std::max(at, end - 1);
  }
}

/// The parts of a line that looks like the title of a page: "12 May 2023 The Harbour Post - Strait News".
void add_first_line(const Line& line, Votes& votes) {
  std::string text = line.block->text;
  for (const DateMention& mention : find_dates(text, DayOrder::MonthFirst)) {
    text.replace(mention.span.begin, mention.span.size(), std::string(mention.span.size(), '|'));
  }
  const bool joined = text.find(" - ") != std::string::npos || text.find(" | ") != std::string::npos ||
                      text.find("|") != std::string::npos;
  std::vector<std::string_view> parts;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t cut = std::min({rest.find(" - "), rest.find('|'), rest.find(" – "), rest.size()});
    if (const std::string_view part = trim(rest.substr(0, cut)); !part.empty()) parts.push_back(part);
    rest.remove_prefix(std::min(rest.size(), cut + (cut < rest.size() && rest[cut] == '|' ? 1U : 3U)));
  }
  constexpr std::size_t kLongestName = 40;
  if (joined && parts.size() > 1 && parts[0].size() > kLongestName) {
    votes.add(parts.back(), 4.0F);  // "A long title of an article – The Harbour Post"
    return;
  }
  float weight = joined ? 4.0F : line.copies > 1 ? 1.2F : 0.3F;
  for (std::size_t i = 0; i < parts.size() && i < 3; ++i) {
    const bool acronym = i + 1 < parts.size() && is_acronym_of(parts[i], parts[i + 1]);
    const bool named = votes.add(parts[i], acronym ? 0.2F : weight);
    if (named && !acronym) weight *= 0.4F;
  }
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// Runs of up to four capitalised words that many different short lines share: "Harbour Post Newsletter", "Shop Harbour
/// Post".
void add_shared_names(const std::vector<Line>& lines, Votes& votes) {
  std::unordered_map<std::string_view, float> counts;  // lines that hold the run
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool edge = i < 150 || i + 200 >= lines.size();
    if (!edge || line.kept || line.shape.width > 70 || line.shape.words < 2 || !seen.insert(line.shape.folded).second)
      continue;
    const auto words = words_of(line.block->text);
    for (std::size_t begin = 0; begin < words.size() && begin < 8; ++begin) {
      for (std::size_t length = 1; length <= 4 && begin + length <= words.size(); ++length) {
        const std::string_view first = words[begin];
        const std::string_view last = words[begin + length - 1];
        if (!is_capital(first[0]) || !is_capital(last[0])) continue;
        ++counts[{first.data(), static_cast<std::size_t>(last.data() - first.data()) + last.size()}];
      }
    }
  }
  for (const auto& [name, count] : counts) {
    const bool one_word = name.find(' ') == std::string_view::npos;
    if (count >= 3) votes.add(name, (one_word ? 0.35F : 0.5F) * std::log2(count), !one_word);
  }
}

}  // namespace

std::string copyright_holder(std::string_view line) {
  std::size_t at = line.find("©");
  std::size_t length = 2;
  if (at == std::string_view::npos) {
    const std::string folded = fold(line);
    if (folded.size() != line.size()) return {};
    at = folded.find("copyright");
    length = 9;
    if (at == std::string::npos) return {};
  }
  std::string_view holder = line.substr(at + length);
  const std::size_t begin = holder.find_first_not_of(" 0123456789-,:.()/\xC2\xA0\xE2\x80\x93\x94©");
  if (begin == std::string_view::npos) {
    // "The Harbour Post © 2022"
    return clean_name(cut_at_any(line.substr(0, at), {"Copyright", "copyright"}));
  }
  holder = holder.substr(begin);
  holder = cut_at_any(holder,
                      {". ",       ", ",    " | ",    "|",          " • ",        " - ",     " – ",         " · ",
                       " All ",    " all ", " ALL ",  "All Rights", "All rights", " is ",    " a division", " or its",
                       " and its", " und ", " Alle ", " Tous ",     " Todos ",    " Tutti ", " Designed",   " Privacy",
                       " Terms",   " ®",    "®",      "™",          " Powered",   " 20",     " 19"});
  return clean_name(holder);
}

std::string brand_of_host(std::string_view host) {
  static const std::unordered_set<std::string_view> kOthers{
      "facebook",  "twitter",   "google",    "instagram", "youtube", "linkedin",  "apple",     "whatsapp",
      "pinterest", "reddit",    "gmail",     "yahoo",     "t",       "bit",       "amazon",    "tiktok",
      "telegram",  "wordpress", "github",    "hotmail",   "outlook", "example",   "flickr",    "vimeo",
      "paypal",    "patreon",   "twimg",     "pic",       "adobe",   "wikipedia", "microsoft", "mozilla",
      "x",         "goo",       "wikimedia", "spotify",   "disqus",  "medium",    "substack"};
  static const std::unordered_set<std::string_view> kEndings{
      "com", "org", "net",  "co",   "uk", "de", "fr",  "es",  "it", "pt", "nl", "ru", "jp", "kr",
      "tr",  "ch",  "at",   "se",   "no", "dk", "fi",  "pl",  "cz", "br", "in", "au", "ca", "ie",
      "us",  "eu",  "info", "news", "tv", "io", "gov", "edu", "za", "nz", "mx", "ar", "cl", "id",
      "vn",  "th",  "il",   "be",   "lt", "is", "ua",  "hk",  "sg", "my", "ph", "pk", "ng", "ke"};
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
  if (labels[brand].size() < 3 || kOthers.count(labels[brand]) != 0) return {};
  return std::string(labels[brand]);
}

std::optional<std::string> find_source(const std::vector<Line>& lines) {
  Votes votes;
  const std::size_t n = lines.size();
  for (std::size_t i = 0; i < n; ++i) {
    const Line& line = lines[i];
    const std::string& text = line.block->text;
    const bool edge = i < kEdge || i + kEdge * 3 >= n;
    if (text.find("©") != std::string::npos || line.shape.has(phrase::kLegal)) {
      if (!line.kept && !line.shape.has(phrase::kCredit))
        votes.add(copyright_holder(text), i + kEdge * 2 >= n ? 2.5F : 1.0F);
    }
    if (line.shape.has_address || text.find(".com") != std::string::npos || edge) add_brands(line.shape.folded, votes);
    if (line.kept || !edge || line.shape.width > 70) continue;
    if (const std::string name = name_in_label(text, line.shape.folded); !name.empty()) votes.add(name, 0.9F);
    const bool alone =
        line.shape.capitalised >= 1 && line.shape.words <= 4 && line.shape.phrases == 0 && line.shape.width < 32;
    if (alone && (i < 12 || i + 25 >= n || line.copies > 1))
      votes.add(text, line.copies > 1 ? 0.6F : 0.3F, line.copies > 2 && line.shape.words >= 2);
  }
  if (n > 0) add_first_line(lines[0], votes);
  add_shared_names(lines, votes);
  return votes.winner(lines);
}

}  // namespace pressmark
