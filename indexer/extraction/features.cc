#include "indexer/extraction/features.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/weights.h"

namespace pressmark {
namespace {

/// A weight of each feature for each look, side by side so that they are added at once.
using Weights = std::array<std::array<float, 4>, kFeatureCount>;

const Weights& weights_for(bool marked_up) {
  static const auto make = [](bool markup) {
    Weights weights{};
    for (std::size_t k = 0; k < kFeatureCount; ++k) {
      const FeatureWeights::Looks& looks = markup ? kWeights[k].marked_up : kWeights[k].text;
      weights[k] = {looks.own, looks.placed, looks.again, 0};
    }
    return weights;
  };
  static const Weights kText = make(false);
  static const Weights kMarkedUp = make(true);
  return marked_up ? kMarkedUp : kText;
}

/// Adds up what features that a line has are worth. Most features of a line are 0 and cost nothing.
class Setter {
 public:
  Setter(const Weights& weights, const LogOdds& start, Features* features)
      : weights_(weights), sums_{start.own, start.placed, start.again, 0}, features_(features) {}
  void operator()(Feature feature, float value) {
    const auto k = static_cast<std::size_t>(feature);
    if (features_ != nullptr) (*features_)[k] = value;
    if (value == 0) return;
    for (std::size_t look = 0; look < 4; ++look) sums_[look] += weights_[k][look] * value;
  }
  void operator()(Feature feature, bool value) { (*this)(feature, value ? 1.0F : 0.0F); }
  LogOdds log_odds() const { return {sums_[0], sums_[1], sums_[2]}; }

 private:
  const Weights& weights_;
  std::array<float, 4> sums_;
  Features* features_;
};

float share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole);
}

void set_width(const LineShape& s, Setter& set) {
  // Each step is on from its width upward: a weight says what reaching that width adds.
  set(Feature::Width15, s.width >= 15);
  set(Feature::Width30, s.width >= 30);
  set(Feature::Width50, s.width >= 50);
  set(Feature::Width80, s.width >= 80);
  set(Feature::Width120, s.width >= 120);
  set(Feature::Width200, s.width >= 200);
  set(Feature::Width400, s.width >= 400);
}

void set_words(const LineShape& s, Setter& set) {
  const bool some = s.words >= 4;
  const float density = s.function_density();
  set(Feature::FewWords, !some);
  set(Feature::Function10, some && density >= 0.1F);
  set(Feature::Function20, some && density >= 0.2F);
  set(Feature::Function30, some && density >= 0.3F);
  set(Feature::Function40, some && density >= 0.4F);
  set(Feature::Function50, some && density >= 0.5F);
  const float capitalised = share(s.capitalised, s.words);
  set(Feature::MostCapitalised, s.words >= 2 && capitalised >= 0.75F);
  set(Feature::HalfCapitalised, s.words >= 3 && capitalised >= 0.45F);
  set(Feature::Capitals, share(s.upper_words, s.words) >= 0.6F);
  set(Feature::Digits, share(s.digits, s.letters + s.digits) >= 0.2F);
}

void set_marks(const LineShape& s, Setter& set) {
  set(Feature::EndsSentence, s.ends_sentence);
  set(Feature::EndsEllipsis, s.ends_ellipsis);
  set(Feature::EndsColon, s.ends_colon);
  set(Feature::OpenEnd, !s.ends_sentence && !s.ends_colon && s.width >= 80);
  set(Feature::Sentences2, s.sentence_ends >= 2);
  set(Feature::Sentences4, s.sentence_ends >= 4);
  set(Feature::StartsLower, s.starts_lower);
  set(Feature::StartsQuote, s.starts_quote);
  set(Feature::HasQuote, s.has_quote);
  set(Feature::Separator, s.separators >= 1);
  set(Feature::Separators, s.separators >= 3);
  set(Feature::Commas, s.commas >= 2);
  set(Feature::Address, s.has_address);
  set(Feature::ByStart, s.folded.compare(0, 3, "by ") == 0);
  set(Feature::Question, !s.folded.empty() && s.folded.back() == '?');
  set(Feature::Exclamation, !s.folded.empty() && s.folded.back() == '!');
  set(Feature::SecondPerson, s.addresses_reader);
}

void set_phrases(const LineShape& s, Setter& set) {
  const bool is_long = s.width >= 120;
  const auto either = [&](std::uint32_t bit, Feature short_line, Feature long_line) {
    set(is_long ? long_line : short_line, s.has(bit));
  };
  set(Feature::Chrome, s.has(phrase::kChrome));
  set(Feature::SectionEnd, s.has(phrase::kSectionEnd));
  set(Feature::Comment, s.has(phrase::kComment));
  set(Feature::Tags, s.has(phrase::kTags));
  set(Feature::DateLabel, s.has(phrase::kDateLabel));
  set(Feature::ReadingTime, s.has(phrase::kReadingTime));
  either(phrase::kLegal, Feature::Legal, Feature::LongLegal);
  either(phrase::kCredit, Feature::Credit, Feature::LongCredit);
  either(phrase::kSignUp, Feature::SignUp, Feature::LongSignUp);
  either(phrase::kBio, Feature::Bio, Feature::LongBio);
  either(phrase::kPromotion, Feature::Promotion, Feature::LongPromotion);
}

void set_markup(const Block& block, const LineShape& shape, Setter& set) {
  set(Feature::Heading1, block.heading == 1);
  set(Feature::Heading2, block.heading == 2);
  set(Feature::Heading3, block.heading == 3);
  set(Feature::Heading4, block.heading >= 4);
  set(Feature::Links10, block.link_density >= 0.1F);
  set(Feature::Links40, block.link_density >= 0.4F);
  set(Feature::Links80, block.link_density >= 0.8F);
  set(Feature::LinksShort, block.link_density >= 0.8F && shape.width < 120);
  static constexpr std::pair<Zone, Feature> kZones[] = {{Zone::Navigation, Feature::Navigation},
                                                        {Zone::Header, Feature::Header},
                                                        {Zone::Footer, Feature::Footer},
                                                        {Zone::Aside, Feature::Aside},
                                                        {Zone::Figure, Feature::Figure},
                                                        {Zone::Caption, Feature::Caption},
                                                        {Zone::Form, Feature::Form},
                                                        {Zone::Comments, Feature::Comments},
                                                        {Zone::Related, Feature::Related},
                                                        {Zone::Share, Feature::Share},
                                                        {Zone::Advert, Feature::Advert},
                                                        {Zone::Byline, Feature::Byline},
                                                        {Zone::Dateline, Feature::Dateline},
                                                        {Zone::Article, Feature::Article},
                                                        {Zone::Body, Feature::Body},
                                                        {Zone::Standfirst, Feature::Standfirst},
                                                        {Zone::PullQuote, Feature::PullQuote},
                                                        {Zone::List, Feature::List},
                                                        {Zone::Table, Feature::Table},
                                                        {Zone::Quote, Feature::Quote},
                                                        {Zone::Paragraph, Feature::Paragraph},
                                                        {Zone::Emphasis, Feature::Emphasis},
                                                        {Zone::Bio, Feature::BioZone},
                                                        {Zone::Tags, Feature::TagsZone},
                                                        {Zone::Hidden, Feature::Hidden}};
  for (const auto& [zone, feature] : kZones) set(feature, block.in(zone));
}

/// The contiguous lines with the greatest sum of values.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Span best_span(const std::vector<float>& values) {
  Span best;
  float best_sum = 0;
  float sum = 0;
  std::size_t from = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += values[i];
    if (sum > best_sum) {
      best_sum = sum;
      best = {from, i + 1};
    }
  }
  return best;
}

float probability(float log_odds) { return 1.0F / (1.0F + std::exp(-log_odds)); }

bool begins_inside_sentence(const Line& line) {
  const std::string& text = line.block->text;
  return line.shape.starts_lower || text[0] == ',' || text[0] == '.' || text[0] == ';' || text[0] == ')';
}

/// Sums over ranges of a sequence in constant time.
class Sums {
 public:
  explicit Sums(const std::vector<float>& values) : sums_(values.size() + 1) {
    for (std::size_t i = 0; i < values.size(); ++i) sums_[i + 1] = sums_[i] + static_cast<double>(values[i]);
  }
  /// Of [begin, end), cut to the sequence.
  double operator()(std::size_t begin, std::size_t end) const {
    return sums_[std::min(end, sums_.size() - 1)] - sums_[std::min(begin, sums_.size() - 1)];
  }
  double all() const { return sums_.back(); }

 private:
  std::vector<double> sums_;
};

std::size_t back(std::size_t i, std::size_t by) { return i > by ? i - by : 0; }

/// What the lines are worth, and sums of that.
struct Worth {
  std::vector<float> chances;  // of belonging to the article
  Sums good;                   // width that belongs to it, by chance
  Sums wide;                   // all width
  float all;                   // of good
  float best_near;             // the greatest sum of good around any line

  Worth(std::vector<float> c, const std::vector<float>& g, const std::vector<float>& w)
      : chances(std::move(c)), good(g), wide(w), all(static_cast<float>(std::max(good.all(), 1.0))), best_near(1) {
    for (std::size_t i = 0; i < chances.size(); ++i)
      best_near = std::max(best_near, static_cast<float>(good(back(i, 10), i + 11)));
  }
  float share(std::size_t i, std::size_t reach) const {
    return static_cast<float>(good(back(i, reach), i + reach + 1) / std::max(wide(back(i, reach), i + reach + 1), 1.0));
  }
};

constexpr float kWidest = 400;      // longer lines count as this long: one endless line is no article
constexpr float kCostOfOther = 45;  // width of prose that makes up for one line between which is none

Worth weigh(const std::vector<Line>& lines, const std::vector<float>& scores) {
  std::vector<float> chances;
  std::vector<float> good;
  std::vector<float> wide;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float width = std::min(lines[i].shape.width, kWidest);
    chances.push_back(probability(scores[i]));
    good.push_back(chances[i] > 0.25F ? chances[i] * width : 0.0F);
    wide.push_back(width);
  }
  return {std::move(chances), good, wide};
}

Span span_of(const std::vector<Line>& lines, const std::vector<float>& chances) {
  std::vector<float> values;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    values.push_back(chances[i] * std::min(lines[i].shape.width, kWidest) - (1 - chances[i]) * kCostOfOther);
  }
  return best_span(values);
}

/// For each line the chance of the nearest long line before it, at most six lines away; 0 without one.
template <class Lines>
std::vector<float> nearest_long(const Lines& lines, const std::vector<float>& chances, bool forward) {
  const std::size_t n = lines.size();
  std::vector<float> out(n);
  float last = 0;
  std::size_t age = 100;
  for (std::size_t k = 0; k < n; ++k) {
    const std::size_t i = forward ? k : n - 1 - k;
    out[i] = age < 6 ? last : 0.0F;
    ++age;
    if (lines[i].shape.width >= 60) {
      last = chances[i];
      age = 0;
    }
  }
  return out;
}

void set_neighbours(const std::vector<Line>& lines, const Worth& worth, std::size_t i, Setter& set) {
  const std::size_t n = lines.size();
  const LineShape& s = lines[i].shape;
  const float previous = i > 0 ? worth.chances[i - 1] : 0.0F;
  const float next = i + 1 < n ? worth.chances[i + 1] : 0.0F;
  set(Feature::PreviousScore, previous);
  set(Feature::NextScore, next);
  set(Feature::Near4, worth.share(i, 4));
  set(Feature::Near10, worth.share(i, 10));
  set(Feature::Near30, static_cast<float>(worth.good(back(i, 30), i + 31)) / worth.all);
  set(Feature::NearOfBest, static_cast<float>(worth.good(back(i, 10), i + 11)) / worth.best_near);
  set(Feature::SectionEndJustBefore, i > 0 && lines[i - 1].shape.has(phrase::kSectionEnd));
  set(Feature::PromotionJustBefore,
      i > 0 && lines[i - 1].shape.has(phrase::kPromotion) && lines[i - 1].shape.width < 40);
  set(Feature::ContinuesPrevious,
      i > 0 && begins_inside_sentence(lines[i]) && !lines[i - 1].shape.ends_sentence && lines[i - 1].shape.words > 2);
  set(Feature::ContinuedByNext, i + 1 < n && begins_inside_sentence(lines[i + 1]) && !s.ends_sentence && s.words > 0);
  set(Feature::ShortAmongLong, s.width < 60 && previous > 0.6F && next > 0.6F);
  set(Feature::ShortAmongShort, s.width < 60 && previous < 0.3F && next < 0.3F);
  set(Feature::LongAmongShort, s.width >= 80 && previous < 0.3F && next < 0.3F);
  set(Feature::NextSameShape, i + 1 < n && next < 0.5F && std::abs(lines[i + 1].shape.width - s.width) < 15);
  set(Feature::HeadingAboveProse, lines[i].block->heading >= 2 && next > 0.6F);
}

void set_place(const Line& line, const Worth& worth, Span span, std::size_t i, Setter& set) {
  const float width = line.shape.width;
  const bool inside = i >= span.begin && i < span.end;
  set(Feature::InsideSpan, inside);
  set(Feature::InsideShort, inside && width < 50);
  set(Feature::InsideLong, inside && width >= 100);
  set(Feature::InsideWeak, inside && worth.chances[i] < 0.15F);
  set(Feature::BeforeSpan, i < span.begin);
  set(Feature::BeforeSpanFar, i + 8 < span.begin);
  set(Feature::AfterSpan, i >= span.end);
  set(Feature::AfterSpanFar, i >= span.end + 8);
  set(Feature::OutsideLong, !inside && width >= 100);
  const auto before = static_cast<float>(worth.good(0, i)) / worth.all;
  const auto after = static_cast<float>(worth.good(i + 1, worth.chances.size())) / worth.all;
  set(Feature::MassBefore0, before < 0.001F);
  set(Feature::MassBefore2, before < 0.04F);
  set(Feature::MassAfter0, after < 0.001F);
  set(Feature::MassAfter2, after < 0.04F);
}

std::size_t title_of(const std::vector<Line>& lines, const TitleFinder& titles, const Worth& worth, Span span) {
  while (span.begin < span.end && worth.chances[span.begin] < 0.5F) ++span.begin;
  return titles.find(span.begin).value_or(lines.size());
}

void set_title(const std::vector<Line>& lines, std::size_t title, std::size_t i, Setter& set) {
  const bool known = title < lines.size();
  set(Feature::BeforeTitle, known && i < title);
  set(Feature::AtTitle, known && lines[i].shape.folded == lines[title].shape.folded);
  set(Feature::AfterTitle3, known && i > title && i <= title + 3);
}

}  // namespace

LogOdds own_log_odds(const Line& line, bool blank_after, bool marked_up, Features* features) {
  Setter set(weights_for(marked_up), {}, features);
  const LineShape& s = line.shape;
  set(Feature::Always, true);
  set_width(s, set);
  set_words(s, set);
  set_marks(s, set);
  set_phrases(s, set);
  if (marked_up) set_markup(*line.block, s, set);
  set(Feature::Copied, line.copies > 1);
  set(Feature::CopiedOften, line.copies > 2);
  set(Feature::LaterCopy, !line.first_copy);
  set(Feature::BlankBefore, line.block->blank_before);
  set(Feature::BlankBothSides, line.block->blank_before && blank_after);
  return set.log_odds();
}

std::vector<LogOdds> placed_log_odds(const std::vector<Line>& lines, const TitleFinder& titles, bool marked_up,
                                     const std::vector<LogOdds>& own, const std::vector<float>& scores,
                                     std::vector<Features>* features) {
  const std::size_t n = lines.size();
  const Worth worth = weigh(lines, scores);
  const Span span = span_of(lines, worth.chances);
  const std::vector<float> long_before = nearest_long(lines, worth.chances, true);
  const std::vector<float> long_after = nearest_long(lines, worth.chances, false);
  const std::size_t title = title_of(lines, titles, worth, span);
  std::unordered_map<std::uint32_t, float> parents;
  float heaviest = 0;
  for (std::size_t i = 0; i < n && marked_up; ++i)
    heaviest = std::max(heaviest, parents[lines[i].block->parent] += static_cast<float>(worth.good(i, i + 1)));
  std::vector<LogOdds> out;
  out.reserve(n);
  std::size_t section_ends = 0;
  for (std::size_t i = 0; i < n; ++i) {
    Setter set(weights_for(marked_up), own[i], features == nullptr ? nullptr : &(*features)[i]);
    const LineShape& s = lines[i].shape;
    set_neighbours(lines, worth, i, set);
    set(Feature::PreviousLong, long_before[i]);
    set(Feature::NextLong, long_after[i]);
    set_place(lines[i], worth, span, i, set);
    set_title(lines, title, i, set);
    set(Feature::AfterSectionEnd, section_ends >= 1);
    set(Feature::AfterSectionEnds, section_ends >= 3);
    // A heading such as "Related" in the middle of the article ends nothing.
    const bool little_left = worth.good(i, n) < 0.35 * static_cast<double>(worth.all);
    if (i > span.begin && little_left && s.has(phrase::kSectionEnd | phrase::kComment) && s.width < 60) ++section_ends;
    if (lines[i].block->parent != 0) {
      const float parent = parents[lines[i].block->parent];
      set(Feature::ParentMass10, parent >= 0.1F * worth.all);
      set(Feature::ParentMass30, parent >= 0.3F * worth.all);
      set(Feature::ParentMass60, parent >= 0.6F * worth.all);
      set(Feature::HeaviestParent, parent >= heaviest);
    }
    out.push_back(set.log_odds());
  }
  return out;
}

}  // namespace pressmark
