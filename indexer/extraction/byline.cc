#include "indexer/extraction/byline.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

#include "common/unicode.h"
#include "indexer/extraction/dates.h"
#include "indexer/extraction/needles.h"
#include "indexer/extraction/person_names.h"
#include "indexer/extraction/word_kinds.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongest = 240;

/// "James Osei Jr." and "Osei J." keep their full stop, "Reporting by Ann Osei." does not.
bool keeps_full_stop(std::string_view text) {
  if (text.size() < 3) return true;
  const char before = text[text.size() - 3];
  return before == ' ' || before == '.' || text.substr(text.size() - 3) == "Jr." ||
         text.substr(text.size() - 3) == "Sr.";
}

/// Bytes of the separator that begins (or ends) a text, or 0.
std::size_t separator_at_start(std::string_view text) {
  static constexpr std::array<bool, 128> kSingle = [] {
    std::array<bool, 128> single{};
    for (const char c : std::string_view(" \t\n,;:-|/.")) single[static_cast<unsigned char>(c)] = true;
    return single;
  }();
  static constexpr std::array<std::string_view, 6> kOthers{"•", "·", "–", "—", "\xC2\xA0", "»"};
  if (text.empty()) return 0;
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < kSingle.size()) return kSingle[first] ? 1 : 0;
  for (const std::string_view other : kOthers) {
    if (text.substr(0, other.size()) == other) return other.size();
  }
  return 0;
}
std::size_t separator_at_end(std::string_view text) {
  if (text.empty()) return 0;
  if (static_cast<unsigned char>(text.back()) < 0x80)
    return text.back() == '.' && keeps_full_stop(text) ? 0 : separator_at_start(text.substr(text.size() - 1));
  for (const std::size_t length : {2U, 3U}) {
    if (text.size() >= length && separator_at_start(text.substr(text.size() - length)) == length) return length;
  }
  return 0;
}

/// Drops separators and white space from both ends: "• Ann Osei |" -> "Ann Osei".
std::string_view trim(std::string_view text) {
  while (const std::size_t length = separator_at_start(text)) text.remove_prefix(length);
  while (const std::size_t length = separator_at_end(text)) text.remove_suffix(length);
  return text;
}

struct Marker {
  std::string_view text;  // folded; compared with the folded beginning of a line
  bool needs_name;        // also an ordinary word: what follows must look like a name
};

constexpr std::array<Marker, 47> kMarkers{{
    {"written by", false},
    {"posted by", false},
    {"published by", false},
    {"reported by", false},
    {"reporting by", false},
    {"story by", false},
    {"words by", false},
    {"article by", false},
    {"text by", false},
    {"analysis by", false},
    {"opinion by", true},
    {"review by", true},
    {"presented by", true},
    {"medically reviewed by", true},
    {"by:", false},
    {"by", false},
    {"author of the article:", false},
    {"author:", false},
    {"authors:", false},
    {"author", true},
    {"autor:", false},
    {"autorin:", false},
    {"autoren:", false},
    {"autore:", false},
    {"auteur:", false},
    {"auteur :", false},
    {"text:", false},
    {"tekst:", false},
    {"texte:", false},
    {"ein artikel von", false},
    {"eine analyse von", false},
    {"ein kommentar von", false},
    {"ein interview von", false},
    {"von", true},
    {"par", true},
    {"por", true},
    {"di", true},
    {"av", true},
    {"af", true},
    {"door", true},
    {"autor", true},
    {"oleh", true},
    {"автор:", false},
    {"автор", true},
    {"yazan:", false},
    {"propos recueillis par", false},
    {"a cura di", false},
}};

/// The line behind its mark, and whether there was one. "By" may be glued to a capital: "ByAnn".
struct Marked {
  std::string_view rest;
  bool found = false;
  bool needs_name = false;
  bool inside = false;  ///< other words stand before the mark
};

/// The beginning of a line, folded, and where in the line each folded byte ends.
struct FoldedHead {
  static constexpr std::size_t kLongestMarker = 48;
  std::string folded;
  std::array<std::uint8_t, kLongestMarker> ends{};
};

FoldedHead fold_head(std::string_view line) {
  FoldedHead head;
  if (const std::string_view bytes = line.substr(0, head.ends.size()); find_beyond_ascii(bytes) == bytes.size()) {
    head.folded = fold(bytes);
    std::iota(head.ends.begin(), head.ends.end(), std::uint8_t{1});
    return head;
  }
  for (std::size_t at = 0; at < line.size() && head.folded.size() < head.ends.size();) {
    const std::size_t begin = head.folded.size();
    const CodePoint c = decode_utf8(line, at);
    const std::string_view bytes = line.substr(at, c.length);
    at += c.length;
    if (c.value < 0x80) {
      head.folded += bytes[0] >= 'A' && bytes[0] <= 'Z' ? static_cast<char>(bytes[0] - 'A' + 'a') : bytes[0];
      head.ends[begin] = static_cast<std::uint8_t>(at);
      continue;
    }
    head.folded += c.value == 0xA0 ? " " : fold(bytes);
    for (std::size_t i = begin; i < std::min(head.folded.size(), head.ends.size()); ++i)
      head.ends[i] = static_cast<std::uint8_t>(at);
  }
  return head;
}

/// The markers that begin with a byte.
const std::vector<Marker>& markers_from(char first) {
  static const auto kByFirst = [] {
    std::array<std::vector<Marker>, 256> markers;
    for (const Marker& marker : kMarkers) markers[static_cast<unsigned char>(marker.text[0])].push_back(marker);
    return markers;
  }();
  return kByFirst[static_cast<unsigned char>(first)];
}

/// Whether a marker may begin with the first character of the line.
bool may_begin_marker(std::string_view line) {
  if (line.empty()) return false;
  const char small = line[0] >= 'A' && line[0] <= 'Z' ? static_cast<char>(line[0] - 'A' + 'a') : line[0];
  return static_cast<unsigned char>(small) >= 0x80 || !markers_from(small).empty();
}

Marked skip_marker(std::string_view line) {
  if (!may_begin_marker(line)) return {line};
  const FoldedHead head = fold_head(line);
  for (const Marker& marker : markers_from(head.folded[0])) {
    if (head.folded.compare(0, marker.text.size(), marker.text) != 0) continue;
    const std::string_view rest = line.substr(head.ends[marker.text.size() - 1]);
    const bool edge = rest.empty() || marker.text.back() == ':' || rest[0] == ' ' || rest[0] == ':' ||
                      rest.substr(0, 2) == "\xC2\xA0";
    const bool glued = !rest.empty() && marker.text == "by" && rest[0] >= 'A' && rest[0] <= 'Z' && line[1] == 'y';
    if (edge || glued) return {trim(rest), true, marker.needs_name, false};
  }
  return {line};
}

/// Whether "by" or "By" stands somewhere in the line.
bool has_by(std::string_view line) {
  for (std::size_t y = line.find('y'); y != std::string_view::npos; y = line.find('y', y + 1)) {
    if (y > 0 && (line[y - 1] == 'b' || line[y - 1] == 'B')) return true;
  }
  return false;
}

/// The mark at the beginning of a line without dates, or "by" behind a cut.
Marked find_mark(std::string_view line) {
  const Marked marked = skip_marker(line);
  if (marked.found || !has_by(line)) return marked;
  for (const std::string_view inner :
       {"| By ", "\n By ", "\nBy ", "- By ", " by: ", " By: ", "Published By : ", "\n by ", "• By ", "| by "}) {
    const std::size_t at = line.find(inner);
    if (at != std::string_view::npos) return {trim(line.substr(at + inner.size())), true, false, true};
  }
  return marked;
}

/// The line with days, times and small print around them turned into cuts.
std::string cut_dates(std::string_view line) {
  const std::vector<DateMention> dates = find_dates(line, DayOrder::MonthFirst);
  if (dates.empty()) return std::string(line);
  std::string out;
  std::size_t from = 0;
  for (const DateMention& mention : dates) {
    out += line.substr(from, mention.span.begin - from);
    out += '\n';
    from = mention.span.end;
  }
  out += line.substr(from);
  return out;
}

std::string_view cut_tail(std::string_view text) {
  static const Needles kCuts{"\n",   " | ",       " • ",        "•",         " · ",        " - ",     " – ",
                             " — ",  "@",         " for ",      " For ",     " on ",       " in ",    " at ",
                             " At ", " Updated",  " Published", " updated",  " published", " Posted", " Contributor",
                             " (",   "\xC2\xA0|", "Published:", " is a ",    " covers ",   " über ",  " aus ",
                             " à ",  " avec ",    "Updated",    "Published", " From "};
  const auto digit = std::find_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  text = text.substr(0, static_cast<std::size_t>(digit - text.begin()));
  return text.substr(0, kCuts.find_in(text).at);
}

/// Takes what stands before the next comma, "and" (also in other languages) or slash off the text; false at its end.
bool take_name(std::string_view& text, std::string_view& name) {
  static const Needles kJoints{", and ", " and ", " AND ", " & ", " und ", " et ", " y ", " e ",
                               " og ",   " och ", " en ",  " i ", " i ",   ",",    ";",   "/"};
  if (text.data() == nullptr) return false;
  const Needles::Found joint = kJoints.find_in(text);
  name = trim(text.substr(0, joint.at));
  text = joint.length == 0 ? std::string_view{} : text.substr(joint.at + joint.length);
  return true;
}

/// A name that a role follows without a comma: "Ann Osei Staff Writer".
std::string_view without_role(std::string_view text) {
  const std::string_view whole = text;
  while (!text.empty()) {
    const std::size_t space = text.rfind(' ');
    if (space == std::string_view::npos) return whole;
    if (!is_role(text.substr(space + 1))) break;
    text = trim(text.substr(0, space));
  }
  return text;
}

/// What a line may credit behind "By" though it is no person's name: "By Staff", "By University of Osei".
bool can_be_credited(std::string_view part) {
  return part.size() > 3 && part.size() < 50 && std::count(part.begin(), part.end(), ' ') <= 4 && part[0] >= 'A' &&
         part[0] <= 'Z';
}

void add(std::vector<std::string>& authors, std::string_view name) {
  std::string author = with_ordinary_case(name);
  if (std::find(authors.begin(), authors.end(), author) == authors.end()) authors.push_back(std::move(author));
}

}  // namespace

bool may_have_byline_mark(std::string_view folded) {
  if (folded.find("by") != std::string_view::npos) return true;
  while (!folded.empty() && static_cast<unsigned char>(folded[0]) < 0x80 && separator_at_start(folded) > 0)
    folded.remove_prefix(1);
  if (folded.empty()) return false;
  if (static_cast<unsigned char>(folded[0]) >= 0x80 || (folded[0] >= '0' && folded[0] <= '9')) return true;
  const std::vector<Marker>& markers = markers_from(folded[0]);
  return std::any_of(markers.begin(), markers.end(), [&](const Marker& marker) {
    return folded.size() > 1 && marker.text[1] == folded[1] && folded.substr(0, marker.text.size()) == marker.text;
  });
}

bool may_begin_with_name(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t,;:-|/.");
  if (begin == std::string_view::npos) return false;
  line.remove_prefix(begin);
  const auto is_plain = [](std::string_view word) {
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  };
  const std::string_view first = line.substr(0, line.find(' '));
  if (!is_plain(first)) return true;
  if (first.size() == line.size()) return false;
  // Words that agencies begin or go on with.
  static constexpr std::array<std::string_view, 7> kOfAgencies{"associated", "canadian", "media", "press",
                                                               "france",     "presse",   "trust"};
  const auto is_of_agency = [](std::string_view word) {
    return std::find(kOfAgencies.begin(), kOfAgencies.end(), word) != kOfAgencies.end();
  };
  const std::string_view rest = line.substr(first.size() + 1);
  const std::string_view second = rest.substr(0, rest.find(' '));
  const std::string folded_first = fold(first);
  if ((kinds_of_word(folded_first) & word_kind::kPage) != 0) {
    const bool agency = folded_first == "the" ? is_of_agency(fold(second)) : is_of_agency(folded_first);
    return agency || is_role(line) || !news_agency(first).empty();
  }
  // Behind the first word, small letters either belong to names, or join or cut them, or there is no name.
  if (second.size() <= 3 || second[0] < 'a' || second[0] > 'z' || !is_plain(second)) return true;
  const std::uint8_t kinds = kinds_of_word(second);
  const bool cuts = second == "avec" || second == "covers" || second == "published" || second == "updated";
  return cuts || (kinds & (word_kind::kParticle | word_kind::kRole)) != 0 || is_of_agency(second) || is_role(line);
}

bool has_byline_mark(std::string_view line) {
  if (line.size() > kLongest) return false;
  const std::string dated = cut_dates(line);
  const Marked marked = find_mark(trim(dated));
  return marked.found && (!marked.needs_name || read_byline(line).marked);
}

Byline read_byline(std::string_view line) {
  Byline byline;
  if (line.size() > kLongest) return byline;
  const std::string dated = cut_dates(line);
  const Marked marked = find_mark(trim(dated));
  byline.whole_line = !marked.inside;
  byline.marked = marked.found;
  byline.only_mark = marked.found && trim(marked.rest).empty();
  const std::string parted = part_glued_words(marked.rest);
  std::string_view names = cut_tail(trim(parted));
  const bool takes_any_name = byline.marked && !marked.needs_name;
  bool first = true;
  for (std::string_view part; take_name(names, part);) {
    if (part.empty()) continue;
    if (const std::string agency = news_agency(part); !agency.empty()) {
      byline.agency = agency;
      if (first && byline.marked) add(byline.authors, part);
    } else if (const std::string_view name = without_role(part);
               looks_like_name(name) || (first && takes_any_name && !is_role(part) && can_be_credited(part))) {
      add(byline.authors, name);
    } else if (is_role(part)) {
      first = false;
      continue;
    } else if (!first || !byline.marked) {
      byline.whole_line = false;
      if (!byline.marked) byline.authors.clear();
      break;
    }
    first = false;
  }
  if (marked.needs_name && byline.authors.empty()) byline.marked = byline.only_mark = false;
  return byline;
}

}  // namespace pressmark
