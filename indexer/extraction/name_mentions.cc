#include "indexer/extraction/name_mentions.h"

#include <algorithm>

#include "common/unicode.h"
#include "indexer/extraction/dates.h"
#include "indexer/extraction/folded_name.h"
#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/name_cues.h"
#include "indexer/extraction/name_letters.h"
#include "indexer/extraction/person_names.h"
#include "indexer/extraction/publication_names.h"

namespace pressmark {
namespace {

using namespace name_letters;
using Kind = NameMention::Kind;

constexpr std::size_t kTop = 4;      // the very first lines of a page
constexpr std::size_t kFirst = 12;   // lines at the beginning of a page that name it
constexpr std::size_t kLast = 30;    // lines at its end
constexpr std::size_t kHead = 1500;  // lines from the beginning that are looked at at all
constexpr std::size_t kFoot = 1500;  // lines from the end
constexpr float kLongestLine = 90;   // width of lines that names begin or end

/// "KPC" for "Kelvast Policy Center".
bool is_acronym_of(std::string_view acronym, std::string_view name) {
  std::string initials;
  for (const std::string_view word : name_words(name)) {
    if (is_capital(word[0])) initials += word[0];
  }
  return initials.size() >= 2 && (initials == acronym || initials.substr(1) == acronym);
}

/// Marks behind which no name goes on.
bool ends_run(char mark) { return mark == ',' || mark == '.' || mark == ';' || mark == ':'; }

/// "Post", "Courier-Post"
bool ends_in_press_word(std::string_view word) {
  return is_press_word(FoldedName(word.substr(word.rfind('-') + 1)).text());
}

}  // namespace

NameMentions::NameMentions(const std::vector<Line>& lines) : alone_(lines.size(), NameTable::kNone) {
  const std::size_t n = lines.size();
  if (n > 0) add_first_line(lines[0]);
  for (std::size_t i = 0; i < n; ++i) {
    const Line& line = lines[i];
    if (i >= kHead && i + kFoot < n && !line.kept && !line.shape.has_address && !line.shape.has(phrase::kLegal))
      continue;
    first_ = i < kFirst;
    last_ = i + kLast >= n;
    place_ = first_ ? Place::Top : last_ ? Place::Foot : Place::Between;
    look_at(lines, i);
    if (i < kTop && line.shape.words <= 6) add(line.block->text, {Kind::AloneTop});
  }
  if (!last_holder_.empty()) add(last_holder_, {Kind::LastRights});
}

/// Runs of words with capitals behind a small word: "delivered by the Harbour Post".
void NameMentions::add_inner(const std::vector<NameWord>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words[i].starts || !is_small(words[i - 1].text[0])) continue;
    const bool told = is_told(words, i);
    const bool owns = is_owner(words, i);
    NameKey letters;
    std::size_t end = i;
    while (end < words.size() && end - i < kMostWords) {
      const NameWord& word = words[end];
      // "the Globe and Mail", "Voice of Kelvast"
      const bool inside = !word.starts && end + 1 < words.size() && words[end + 1].starts;
      if (!word.starts && !(inside && stands_inside_names(word.text))) break;
      letters.add(letters_of(word));
      ++end;
      if (!word.starts) continue;
      add_run(words, i, end, letters.letters, Kind::Inside);
      if (told) add_run(words, i, end, letters.letters, Kind::Told);
      if (owns) add_run(words, i, end, letters.letters, Kind::Owner);
      if (ends_run(word.text.back())) break;
    }
    i = end;
  }
}

/// Names in the article itself where reports name the publication they are for: "told the Harbour Post".
void NameMentions::add_told(const std::vector<NameWord>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words[i].starts || !is_told(words, i)) continue;
    NameKey letters;
    for (std::size_t end = i; end < words.size() && end - i < kMostWords && words[end].starts; ++end) {
      letters.add(words[end].key);
      add_run(words, i, end + 1, letters.letters, Kind::Told);
      if (ends_run(words[end].text.back())) break;
    }
  }
}

/// "The Harbour Post is part of ...", "Harbour Post's guide to ..."
void NameMentions::add_subject(const std::vector<NameWord>& words) {
  for (std::size_t end = 0; end + 1 < words.size() && end < kMostWords + 1 && words[end].starts; ++end) {
    const bool owner = !words[end].plain && is_possessive(words[end].text);
    const bool subject = !words[end + 1].starts && is_verb_of_sites(words[end + 1].text);
    if (owner || subject) add(text_of(words, 0, end + 1), {Kind::Subject});
  }
}

void NameMentions::add_labels(std::string_view text) {
  while (!text.empty() && (text.back() == '!' || text.back() == '.' || text.back() == ':')) text.remove_suffix(1);
  if (text.empty()) return;
  for (const std::string_view before : labels_before_names(lower(text.front()))) {
    if (!has_prefix(text, before)) continue;
    std::string_view rest = text.substr(before.size());
    if (has_prefix(rest, "the ")) rest.remove_prefix(4);
    split_label(rest);
    add_beginnings(label_words_, label_words_.size(), Kind::Label);
  }
  for (const std::string_view behind : labels_behind_names(lower(text.back()))) {
    if (!has_suffix(text, behind)) continue;
    split_label(text.substr(0, text.size() - behind.size()));
    add_ends(label_words_, label_words_.size(), Kind::Label);
  }
}

void NameMentions::split_label(std::string_view text) {
  split_names(text, label_words_);
  set_keys(label_words_);
}

void NameMentions::add_joined(std::string_view text, const std::vector<NameWord>& words) {
  std::size_t last = 0;
  std::size_t begin = std::string_view::npos;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (!is_joint(words[i].text)) continue;
    last = static_cast<std::size_t>(words[i + 1].text.data() - text.data());
    begin = std::min(begin, static_cast<std::size_t>(words[i].text.data() - text.data()) - 1);
  }
  if (last == 0) return;
  if (text.size() - last <= 40) add(text.substr(last), {Kind::Joined});
  if (first_ && begin <= 40) add(text.substr(0, begin), {Kind::JoinedFirst});
}

/// The first line of a page is often the title of the page with what the scraper put before it: "2022-12-05 The Harbour
/// Post - Strait News", "KPC - Kelvast Policy Center".
void NameMentions::add_first_line(const Line& line) {
  constexpr std::size_t kHeadOfLine = 200;  // a page's menu may follow on the same line
  const std::string_view text = line.block->text;
  std::string_view kept = text.substr(0, floor_boundary(text, kHeadOfLine));
  const auto dates = find_dates(kept, DayOrder::MonthFirst);
  const bool dated = !dates.empty() && dates.front().span.begin < 20;
  if (dated) kept.remove_prefix(dates.front().span.end);
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin < kept.size();) {
    const std::size_t end =
        std::min({kept.find(" - ", begin), kept.find('|', begin), kept.find(" – ", begin), kept.size()});
    if (const std::string_view part = trim_name(kept.substr(begin, end - begin)); !part.empty()) parts.push_back(part);
    begin = end + (end < kept.size() && kept[end] == '|' ? 1U : 3U);
  }
  constexpr std::size_t kLongestPart = 40;
  if (parts.empty() || parts.front().size() > kLongestPart) return;
  const bool acronym = parts.size() > 1 && is_acronym_of(parts[0], parts[1]);
  const std::string_view name = parts[acronym ? 1 : 0];
  if (parts.size() < 2 && !dated) return;
  add(name, {Kind::FirstLine, Kind::AloneTop, Kind::JoinedFirst});
}

/// Labels of one word: "KP-Newsletter".
void NameMentions::add_compounds(const std::vector<NameWord>& words) {
  for (const NameWord& word : words) {
    const std::size_t first = word.text.find('-');
    if (first == std::string_view::npos || first < 2 || !word.starts) continue;
    if (is_second_part_of_label(word.text.substr(word.text.rfind('-') + 1)))
      add(word.text.substr(0, first), {Kind::Label});
  }
}

/// Sentences outside the article name publications where reports do, and so do those of the article.
void NameMentions::look_at_sentence(const Line& line) {
  const LineShape& s = line.shape;
  const bool tells = s.has_quote && (s.folded.find("told ") != std::string_view::npos ||
                                     s.folded.find("tells ") != std::string_view::npos);
  if (!tells && !s.has(phrase::kBio)) return;
  split_names(line.block->text, words_);
  set_keys(words_);
  add_told(words_);
}

/// The text of a line up to where navigation begins, and its words.
std::string_view NameMentions::split_line(const Line& line) {
  std::string_view text = line.block->text;
  split_names(text, words_);
  text = text.substr(0, begin_of_navigation(text, words_));
  while (!words_.empty() && words_.back().text.data() >= text.data() + text.size()) words_.pop_back();
  set_keys(words_);
  return text;
}

/// A line that no other one before it says as well.
void NameMentions::look_at_new(const Line& line) {
  const LineShape& s = line.shape;
  const std::string_view text = split_line(line);
  if (s.words > 2 && !s.has(phrase::kCredit)) {
    add_inner(words_);
    add_subject(words_);
  }
  add_trademark(text, words_);
  if (s.width > 200) return;
  add_joined(text, words_);
  if (text.find('-') != std::string_view::npos) add_compounds(words_);
  if (s.width > kLongestLine) return;
  if (words_.size() > 1) {
    add_labels(text);
    if (s.words > 1) {
      add_beginnings(words_, words_.size() - 1, Kind::Begins);
      add_ends(words_, words_.size() - 1, Kind::Ends);
    }
  }
  if (words_.size() >= 3 && words_.size() <= 8 && ends_in_press_word(words_.back().text)) {
    const std::string_view person = text.substr(0, static_cast<std::size_t>(words_[2].text.data() - text.data()) - 1);
    if (words_[2].starts && looks_like_name(person)) add(text.substr(person.size()), {Kind::BylineTail});
  }
  const std::size_t comma = s.commas > 0 ? text.rfind(", ") : std::string_view::npos;
  if (comma != std::string_view::npos && text.size() - comma < 42 && is_role(text))
    add(text.substr(comma + 2), {Kind::Byline});
}

/// A short line as a whole. Menus stand on a page more than once: their names are spelled once.
void NameMentions::add_alone(const std::vector<Line>& lines, std::size_t i) {
  const Line& line = lines[i];
  std::uint32_t number = alone_[line.first];
  if (number != NameTable::kNone && lines[line.first].block->text == line.block->text) {
    names_.add_again(number, Kind::Alone, place_);
  } else {
    if (!line.first_copy) split_line(line);
    number = add_words(words_, Kind::Alone);
    if (number == NameTable::kNone) return;
    if (line.first_copy) alone_[i] = number;
  }
  if (first_) names_.add_again(number, Kind::AloneFirst, place_);
  if (last_) names_.add_again(number, Kind::AloneLast, place_);
}

void NameMentions::look_at(const std::vector<Line>& lines, std::size_t i) {
  const Line& line = lines[i];
  const LineShape& s = line.shape;
  // Addresses in the article and in credits may lead anywhere.
  const bool leads_home = !line.kept && !s.has(phrase::kCredit);
  if (leads_home && (s.has_address || s.width < 200)) add_hosts(std::string_view(s.folded).substr(0, 2000));
  if (leads_home && s.has(phrase::kLegal) && line.first_copy) add_rights(line.block->text);
  if (line.kept || s.width > 400) return look_at_sentence(line);
  if (line.first_copy) look_at_new(line);
  if (s.width <= kLongestLine && s.words <= 6) add_alone(lines, i);
}

}  // namespace pressmark
