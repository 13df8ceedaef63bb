#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "indexer/extraction/feature_sum.h"
#include "indexer/extraction/features.h"
#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/weights.h"

namespace pressmark {
namespace {

float share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole);
}

/// Sets one feature more for each step that the value reaches: a weight says what reaching its step adds.
template <std::size_t N, class Set>
void set_steps(float value, const std::array<float, N>& steps, Feature first, Set& set) {
  for (std::size_t i = 0; i < N && value >= steps[i]; ++i)
    set(static_cast<Feature>(static_cast<std::size_t>(first) + i), true);
}

template <class Set>
void set_width(const LineShape& s, Set& set) {
  static constexpr std::array kSteps{15.0F, 30.0F, 50.0F, 80.0F, 120.0F, 200.0F, 400.0F};
  static_assert(Feature::Width400 == static_cast<Feature>(static_cast<std::size_t>(Feature::Width15) + 6));
  set_steps(s.width, kSteps, Feature::Width15, set);
}

template <class Set>
void set_words(const LineShape& s, Set& set) {
  static constexpr std::array kSteps{0.1F, 0.2F, 0.3F, 0.4F, 0.5F};
  static_assert(Feature::Function50 == static_cast<Feature>(static_cast<std::size_t>(Feature::Function10) + 4));
  const bool some = s.words >= 4;
  set(Feature::FewWords, !some);
  if (some) set_steps(s.function_density(), kSteps, Feature::Function10, set);
  const float capitalised = share(s.capitalised, s.words);
  set(Feature::MostCapitalised, s.words >= 2 && capitalised >= 0.75F);
  set(Feature::HalfCapitalised, s.words >= 3 && capitalised >= 0.45F);
  set(Feature::Capitals, share(s.upper_words, s.words) >= 0.6F);
  set(Feature::Digits, share(s.digits, s.letters + s.digits) >= 0.2F);
}

template <class Set>
void set_marks(const LineShape& s, Set& set) {
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
  set(Feature::ByStart, s.folded.starts_with("by "));
  set(Feature::Question, !s.folded.empty() && s.folded.back() == '?');
  set(Feature::Exclamation, !s.folded.empty() && s.folded.back() == '!');
  set(Feature::SecondPerson, s.addresses_reader);
  set(Feature::Glued, s.is_glued && s.width >= 25);
}

template <class Set>
void set_phrases(const LineShape& s, Set& set) {
  if (s.phrases == 0) return;
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

template <class Set>
void set_markup(const Block& block, const LineShape& shape, Set& set) {
  set(Feature::Heading1, block.heading == 1);
  set(Feature::Heading2, block.heading == 2);
  set(Feature::Heading3, block.heading == 3);
  set(Feature::Heading4, block.heading >= 4);
  set(Feature::Links10, block.link_density >= 0.1F);
  set(Feature::Links40, block.link_density >= 0.4F);
  set(Feature::Links80, block.link_density >= 0.8F);
  set(Feature::LinksShort, block.link_density >= 0.8F && shape.width < 120);
  // In the order of their bits.
  static constexpr std::array kOfZones{
      Feature::Navigation, Feature::Header,    Feature::Footer,   Feature::Aside,    Feature::Figure,
      Feature::Caption,    Feature::Form,      Feature::Comments, Feature::Related,  Feature::Share,
      Feature::Advert,     Feature::Byline,    Feature::Dateline, Feature::Article,  Feature::Body,
      Feature::Standfirst, Feature::PullQuote, Feature::List,     Feature::Table,    Feature::Quote,
      Feature::Paragraph,  Feature::Emphasis,  Feature::BioZone,  Feature::TagsZone, Feature::Hidden};
  static_assert(static_cast<std::uint32_t>(Zone::Hidden) == 1U << (kOfZones.size() - 1));
  for (std::uint32_t zones = block.zones; zones != 0; zones &= zones - 1)
    set(kOfZones[static_cast<std::size_t>(std::countr_zero(zones))], true);
}

template <class Set>
LogOdds see_shape(const LineShape& s, Set& set) {
  set(Feature::Always, true);
  set_width(s, set);
  set_words(s, set);
  set_marks(s, set);
  set_phrases(s, set);
  return set.sum();
}

/// Its mark-up, copies and the blank lines about it.
template <class Set>
LogOdds see_block(const std::vector<Line>& lines, std::size_t i, bool marked_up, Set& set) {
  const Line& line = lines[i];
  if (marked_up) set_markup(*line.block, line.shape, set);
  set(Feature::Copied, line.copies > 1);
  set(Feature::CopiedOften, line.copies > 2);
  set(Feature::LaterCopy, !line.first_copy);
  set(Feature::BlankBefore, line.block->blank_before);
  const bool blank_after = i + 1 == lines.size() || lines[i + 1].block->blank_before;
  set(Feature::BlankBothSides, line.block->blank_before && blank_after);
  return set.sum();
}

}  // namespace

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

const LookWeights& weights_for(bool marked_up, Look look) {
  using ByLook = std::array<LookWeights, 3>;
  static const auto make = [](bool markup) {
    ByLook out{};
    const Weights& weights = weights_for(markup);
    for (std::size_t k = 0; k < kFeatureCount; ++k) {
      for (std::size_t i = 0; i < out.size(); ++i) out[i][k] = weights[k][i];
    }
    return out;
  };
  static const ByLook kText = make(false);
  static const ByLook kMarkedUp = make(true);
  return (marked_up ? kMarkedUp : kText)[static_cast<std::size_t>(look)];
}

std::vector<LogOdds> own_log_odds(const std::vector<Line>& lines, bool marked_up, std::vector<Features>* features) {
  const Weights& weights = weights_for(marked_up);
  const auto look = [&](std::size_t i, const LogOdds& start, auto see) {
    if (features != nullptr) return see(Noted(FeatureSum(weights, start), (*features)[i]));
    return see(FeatureSum(weights, start));
  };
  std::vector<LogOdds> of_shapes(lines.size());
  std::vector<LogOdds> own(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const std::size_t same = features == nullptr ? same_as(lines, i) : i;
    of_shapes[i] = same < i ? of_shapes[same] : look(i, {}, [&](auto set) { return see_shape(line.shape, set); });
    own[i] = look(i, of_shapes[i], [&](auto set) { return see_block(lines, i, marked_up, set); });
  }
  return own;
}

}  // namespace pressmark
