#include "searcher/highlight/snippet.h"

#include <algorithm>
#include <map>
#include <string>

#include "common/unicode.h"

namespace pressmark {

namespace {

/// Longer passages are cut within this many bytes around their first highlight, so that the time for a snippet is
/// bounded.
constexpr std::size_t kRegionBytes = std::size_t{64} * 1024;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t count_code_points(std::string_view text) {
  if (find_beyond_ascii(text) == text.size()) return text.size();
  return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_continuation));
}

/// The slice without white space at its ends.
TextSpan trimmed(std::string_view text, TextSpan slice) {
  while (slice.begin < slice.end && is_space(text[slice.begin])) ++slice.begin;
  while (slice.begin < slice.end && is_space(text[slice.end - 1])) --slice.end;
  return slice;
}

/// The part of a passage that is looked at.
TextSpan region_of(std::string_view text, const std::vector<TextSpan>& highlights) {
  if (text.size() <= kRegionBytes) return {0, text.size()};
  const std::size_t first = highlights.empty() ? 0 : highlights.front().begin;
  const std::size_t begin = floor_boundary(text, first - std::min(first, kRegionBytes / 4));
  return {begin, floor_boundary(text, begin + std::min(kRegionBytes, text.size() - begin))};
}

/// What a stretch of text shows of the query: "gas" five times is less than "gas" and "union".
struct Worth {
  std::size_t different = 0;
  std::size_t all = 0;

  friend bool operator<(const Worth& a, const Worth& b) {
    return a.different != b.different ? a.different < b.different : a.all < b.all;
  }
};

/// Where no white space stands within this many bytes of a cut, the script has none or the word is a monster.
constexpr std::size_t kWordBytes = 60;

/// A passage's region prepared for cutting: positions are bytes of the region.
class Cutter {
 public:
  Cutter(Boundaries& boundaries, std::string_view region, std::vector<TextSpan> highlights, std::size_t length);

  TextSpan cut();

 private:
  struct Found {
    TextSpan slice;
    Worth worth;
  };

  /// How many code points begin before a byte.
  std::size_t before(std::size_t at) const {
    const auto found = std::lower_bound(continuations_.begin(), continuations_.end(), at);
    return at - static_cast<std::size_t>(found - continuations_.begin());
  }
  std::size_t size_of(TextSpan slice) const { return before(slice.end) - before(slice.begin); }
  /// The first byte from `from` on, and before `limit`, that so many code points begin before; else `limit`.
  std::size_t first_behind(std::size_t from, std::size_t limit, std::size_t code_points) const;
  bool fits(TextSpan slice) const { return size_of(trimmed(text_, slice)) <= length_; }
  TextSpan sentences_around(TextSpan slice) const;

  /// Of all rows of neighbouring highlights whose slice fits the one with the most worth; a row of one need not fit.
  template <class SliceOf>
  Found best_row(const SliceOf& slice_of) const;

  /// Whole sentences with as many of their neighbours as fit.
  TextSpan filled(TextSpan slice);
  /// A row of highlights with as much of its surroundings as fits.
  TextSpan widened(TextSpan core);

  /// The end of the longest piece from `from` with at most `room` code points that ends between words, and not behind
  /// `limit`.
  std::size_t cut_behind(std::size_t from, std::size_t limit, std::size_t room);
  /// What is left to do where words do not fit: as many characters as do, or, if not even one, as many code points.
  TextSpan cut_anywhere(std::size_t from);
  /// As cut_behind, backwards.
  std::size_t cut_before(std::size_t to, std::size_t limit, std::size_t room);

  Boundaries& boundaries_;
  std::string_view text_;
  std::vector<TextSpan> highlights_;
  std::size_t length_;
  std::vector<std::size_t> ends_;           ///< of the sentences
  std::vector<std::size_t> continuations_;  ///< the bytes that begin no code point
  std::vector<std::size_t> words_;          ///< of each highlight the number of its folded text
  std::size_t word_count_ = 0;
};

Cutter::Cutter(Boundaries& boundaries, std::string_view region, std::vector<TextSpan> highlights, std::size_t length)
    : boundaries_(boundaries),
      text_(region),
      highlights_(std::move(highlights)),
      length_(length),
      ends_(boundaries.sentence_ends(region)) {
  for (std::size_t at = find_beyond_ascii(text_); at < text_.size(); at = find_beyond_ascii(text_, at + 1)) {
    if (is_continuation(text_[at])) continuations_.push_back(at);
  }
  if (highlights_.size() == 1) {
    words_.push_back(0);
    word_count_ = 1;
    return;
  }
  std::map<std::string, std::size_t> numbers;
  for (const TextSpan span : highlights_) {
    words_.push_back(numbers.try_emplace(fold(text_.substr(span.begin, span.size())), numbers.size()).first->second);
  }
  word_count_ = numbers.size();
}

TextSpan Cutter::cut() {
  const Found core = best_row([](TextSpan row) { return row; });
  const Found whole = best_row([this](TextSpan row) { return sentences_around(row); });
  const bool in_sentences = fits(whole.slice) && whole.worth.different >= core.worth.different;
  const TextSpan slice = trimmed(text_, in_sentences ? filled(whole.slice) : widened(core.slice));
  return slice.empty() ? cut_anywhere(core.slice.begin) : slice;
}

TextSpan Cutter::sentences_around(TextSpan slice) const {
  const auto first = std::upper_bound(ends_.begin(), ends_.end(), slice.begin);
  const auto last = std::lower_bound(first, ends_.end(), slice.end);
  return {first == ends_.begin() ? 0 : *(first - 1), last == ends_.end() ? text_.size() : *last};
}

template <class SliceOf>
Cutter::Found Cutter::best_row(const SliceOf& slice_of) const {
  if (highlights_.empty()) return {slice_of(TextSpan{0, 0}), {}};
  Found best;
  Worth inside;
  std::vector<std::size_t> seen(word_count_, 0);
  std::size_t end = 0;  // highlights before this one are inside
  for (std::size_t begin = 0; begin < highlights_.size(); ++begin) {
    while (end < highlights_.size() &&
           (end == begin || fits(slice_of(TextSpan{highlights_[begin].begin, highlights_[end].end})))) {
      ++inside.all;
      if (seen[words_[end++]]++ == 0) ++inside.different;
    }
    const Found found{slice_of(TextSpan{highlights_[begin].begin, highlights_[end - 1].end}), inside};
    const bool better =
        begin == 0 || (fits(found.slice) == fits(best.slice) ? best.worth < found.worth : fits(found.slice));
    if (better) best = found;
    --inside.all;
    if (--seen[words_[begin]] == 0) --inside.different;
  }
  return best;
}

TextSpan Cutter::filled(TextSpan slice) {
  for (auto next = std::upper_bound(ends_.begin(), ends_.end(), slice.end); next != ends_.end(); ++next) {
    if (!fits({slice.begin, *next})) break;
    slice.end = *next;
  }
  while (slice.begin > 0) {
    const auto here = std::lower_bound(ends_.begin(), ends_.end(), slice.begin);
    const std::size_t before = here == ends_.begin() ? 0 : *(here - 1);
    if (!fits({before, slice.end})) break;
    slice.begin = before;
  }
  // A very short sentence before a very long one: better half a sentence more than next to nothing.
  if (size_of(slice) < length_ / 2) slice.end = cut_behind(slice.end, text_.size(), length_ - size_of(slice));
  return slice;
}

TextSpan Cutter::widened(TextSpan core) {
  if (size_of(core) > length_) return {core.begin, cut_behind(core.begin, core.end, length_)};
  const TextSpan whole = sentences_around(core);
  std::size_t room = length_ - size_of(core);
  // Two thirds of the room may go to what leads up to the highlights; it is better still to begin with the sentence.
  const std::size_t lead = size_of({whole.begin, core.begin});
  TextSpan slice = core;
  slice.begin = lead <= room * 2 / 3 ? whole.begin : cut_before(core.begin, whole.begin, room / 3);
  room = length_ - size_of(slice);
  slice.end = cut_behind(core.end, whole.end, room);
  if (slice.begin > whole.begin) {
    room = length_ - size_of(slice);
    slice.begin = cut_before(slice.begin, whole.begin, room);
  }
  return slice;
}

std::size_t Cutter::first_behind(std::size_t from, std::size_t limit, std::size_t code_points) const {
  while (from < limit) {
    const std::size_t middle = from + (limit - from) / 2;
    if (before(middle) < code_points) {
      from = middle + 1;
    } else {
      limit = middle;
    }
  }
  return from;
}

std::size_t Cutter::cut_behind(std::size_t from, std::size_t limit, std::size_t room) {
  if (size_of({from, limit}) <= room) return limit;
  // The first byte before which more than `room` code points begin is one too far.
  const std::size_t at = first_behind(from, limit, before(from) + room + 1) - 1;
  for (std::size_t back = at; back > from && at - back < kWordBytes; --back) {
    if (is_space(text_[back])) return back;
  }
  if (at - from < kWordBytes) return from;
  return std::max(from, boundaries_.character_at_or_before(text_, at));
}

TextSpan Cutter::cut_anywhere(std::size_t from) {
  const TextSpan rest = trimmed(text_, {from, text_.size()});
  std::size_t end = rest.begin;
  while (end < rest.end && (size_of({rest.begin, end}) < length_ || is_continuation(text_[end]))) ++end;
  const std::size_t character = boundaries_.character_at_or_before(text_, end);
  return {rest.begin, character > rest.begin ? character : end};
}

std::size_t Cutter::cut_before(std::size_t to, std::size_t limit, std::size_t room) {
  if (size_of({limit, to}) <= room) return limit;
  std::size_t at = first_behind(limit, to, before(to) - room);
  while (at < to && is_continuation(text_[at])) ++at;
  for (std::size_t forth = at; forth < to && forth - at < kWordBytes; ++forth) {
    if (is_space(text_[forth - 1])) return forth;
  }
  if (to - at < kWordBytes) return to;
  return std::min(to, boundaries_.character_at_or_behind(text_, at));
}

}  // namespace

Snippet SnippetMaker::make(std::string_view text, const std::vector<TextSpan>& highlights, std::size_t length) {
  TextSpan slice{0, text.size()};
  if (length > 0 && text.size() > length && count_code_points(text) > length) {
    const TextSpan region = region_of(text, highlights);
    std::vector<TextSpan> inside;
    for (const TextSpan span : highlights) {
      if (span.begin < region.end && span.end > region.begin) {
        inside.push_back({span.begin - region.begin, std::min(span.end, region.end) - region.begin});
      }
    }
    const TextSpan cut = Cutter(boundaries_, text.substr(region.begin, region.size()), std::move(inside), length).cut();
    slice = {region.begin + cut.begin, region.begin + cut.end};
  }
  slice = trimmed(text, slice);

  Snippet snippet;
  snippet.text = text.substr(slice.begin, slice.size());
  for (const TextSpan span : highlights) {
    const TextSpan shown{std::max(span.begin, slice.begin), std::min(span.end, slice.end)};
    if (shown.begin < shown.end) snippet.highlights.push_back({shown.begin - slice.begin, shown.end - slice.begin});
  }
  const TextSpan all = trimmed(text, {0, text.size()});
  snippet.cut_front = slice.begin > all.begin;
  snippet.cut_back = slice.end < all.end;
  return snippet;
}

}  // namespace pressmark
