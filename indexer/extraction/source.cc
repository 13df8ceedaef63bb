#include "indexer/extraction/source.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/name_evidence.h"
#include "indexer/extraction/person_names.h"
#include "indexer/extraction/publication_names.h"

namespace pressmark {
namespace {

using K = NameEvidence::Kind;

/// What is seen of a candidate.
struct SourceFeature {
  enum Name : std::size_t {
    Rights,
    OnlyRights,
    RightsAndLines,
    RightsWithoutCompany,
    AloneFirst,
    AloneLast,
    AloneTop,
    Alone,
    Begins,
    Ends,
    Label,
    Labels,
    Host,
    Hosts,
    Mail,
    OnlyHosts,
    HostAndLines,
    Inside,
    Joined,
    JoinedFirst,
    FirstLine,
    Byline,
    Kinds2,
    Kinds3,
    Kinds4,
    OneWord,
    ManyWords,
    PageWord,
    PageWords,
    Person,
    Fragment,
    Extension,
    Inherited,
    CommonWords,
    SomeCommonWords,
    Prevalence,
    MostPrevalent,
    Capitals,
    Article,
    Digits,
    Count
  };
};
using SourceFeatures = std::array<float, SourceFeature::Count>;

struct SourceWeight {
  const char* name;
  float weight;
};

// Fitted by comparing each publication's name with the other names on its pages, of many publishers.
// clang-format off
constexpr std::array<SourceWeight, SourceFeature::Count> kSourceWeights{{
    {"holds the rights", 3.95F}, {"only holds the rights", 0.77F}, {"holds the rights and is on lines", -0.47F},
    {"holds the rights as a company", 1.72F}, {"alone on a first line", 0.78F}, {"alone on a last line", 0.45F},
    {"alone at the top", 1.81F}, {"alone", -0.33F}, {"begins lines", 0.97F}, {"ends lines", 0.61F}, {"label", 1.46F},
    {"labels", 0.12F}, {"host", 1.03F}, {"hosts", 1.94F}, {"mail", 3.17F}, {"only in addresses", 2.36F},
    {"in addresses and on lines", 0.17F}, {"inside lines", 0.30F}, {"behind a bar", 0.40F},
    {"before a bar on the first line", 0.77F}, {"begins the first line", 4.50F}, {"byline", -0.31F}, {"2 kinds", 1.36F}, {"3 kinds", 0.30F},
    {"4 kinds", -0.34F}, {"one word", -0.09F}, {"many words", -2.21F}, {"a page word", 0.40F},
    {"page words only", -1.20F}, {"person", -0.03F}, {"part of a longer name", 0.48F},
    {"longer than a frequent name", -1.09F}, {"a part of it is frequent", 0.43F}, {"common words only", -0.78F},
    {"common words", -0.07F}, {"prevalence", -0.21F}, {"most prevalent", 0.16F}, {"capitals", 0.49F},
    {"article", 1.23F}, {"digits", -0.84F}}};
// clang-format on
constexpr float kLeastScore = 1.5F;

bool all_capitals(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

SourceFeatures features_of(const NameEvidence::Candidate& c) {
  using F = SourceFeature;
  const auto flag = [](bool value) { return value ? 1.0F : 0.0F; };
  const auto log = [](std::uint32_t n) { return std::log2(1.0F + static_cast<float>(std::min(n, 32U))); };
  SourceFeatures f{};
  const auto n = [&](K kind) { return c.counts[static_cast<std::size_t>(kind)]; };
  const bool alone = n(K::Alone) > 0;
  const int kinds = (n(K::Rights) > 0) + (alone || n(K::Begins) + n(K::Ends) > 1) + (n(K::Label) + n(K::Inside) > 1) +
                    (n(K::Host) + n(K::Mail) > 0) + (n(K::Joined) + n(K::JoinedFirst) > 0) + (n(K::Byline) > 0);
  f[F::Rights] = flag(n(K::Rights) > 0);
  f[F::OnlyRights] = flag(n(K::Rights) > 0 && kinds == 1);
  const bool on_lines = alone || n(K::Begins) + n(K::Ends) + n(K::Label) + n(K::Inside) > 0;
  f[F::RightsAndLines] = flag(n(K::Rights) > 0 && on_lines);
  f[F::HostAndLines] = flag(n(K::Host) + n(K::Mail) > 0 && on_lines);
  f[F::RightsWithoutCompany] = flag(n(K::Company) > 0);
  f[F::AloneFirst] = flag(n(K::AloneFirst) > 0);
  f[F::AloneLast] = flag(n(K::AloneLast) > 0);
  f[F::AloneTop] = flag(n(K::AloneTop) > 0);
  f[F::Alone] = log(n(K::Alone));
  f[F::Begins] = log(n(K::Begins));
  f[F::Ends] = log(n(K::Ends));
  f[F::Label] = flag(n(K::Label) > 0);
  f[F::Labels] = log(n(K::Label));
  f[F::Host] = flag(n(K::Host) > 0);
  f[F::Hosts] = log(n(K::Host));
  f[F::Mail] = flag(n(K::Mail) > 0);
  f[F::OnlyHosts] = flag(n(K::Host) + n(K::Mail) > 0 && kinds == 1);
  f[F::Inside] = log(n(K::Inside));
  f[F::Joined] = log(n(K::Joined));
  f[F::JoinedFirst] = flag(n(K::JoinedFirst) > 0);
  f[F::FirstLine] = flag(n(K::FirstLine) > 0);
  f[F::Byline] = flag(n(K::Byline) > 0);
  f[F::Kinds2] = flag(kinds >= 2);
  f[F::Kinds3] = flag(kinds >= 3);
  f[F::Kinds4] = flag(kinds >= 4);
  const auto words = name_words(c.name);
  const auto page_words = std::count_if(words.begin(), words.end(), [](std::string_view w) { return is_page_word(w); });
  f[F::OneWord] = flag(words.size() == 1);
  f[F::ManyWords] = flag(words.size() >= 4);
  f[F::PageWord] = flag(!words.empty() && (is_page_word(words.front()) || is_page_word(words.back())));
  f[F::PageWords] = flag(page_words == static_cast<std::ptrdiff_t>(words.size()));
  f[F::Person] = flag(looks_like_name(c.name));
  f[F::Fragment] = c.longer;
  f[F::Extension] = c.shorter;
  f[F::Inherited] = c.inherited;
  f[F::CommonWords] = flag(c.common >= 1);
  f[F::SomeCommonWords] = c.common;
  f[F::Prevalence] = c.prevalence;
  f[F::MostPrevalent] = flag(c.prevalence >= 1);
  f[F::Capitals] = flag(all_capitals(c.name));
  f[F::Article] = flag(c.with_article);
  f[F::Digits] = flag(std::any_of(c.name.begin(), c.name.end(), [](char x) { return x >= '0' && x <= '9'; }));
  return f;
}

}  // namespace

std::optional<std::string> find_source(const std::vector<Line>& lines) {
  NameEvidence evidence(lines);
  const NameEvidence::Candidate* best = nullptr;
  float best_score = kLeastScore;
  for (const NameEvidence::Candidate& candidate : evidence.candidates()) {
    const SourceFeatures f = features_of(candidate);
    float score = 0;
    for (std::size_t k = 0; k < f.size(); ++k) score += kSourceWeights[k].weight * f[k];
    if (score <= best_score) continue;
    best = &candidate;
    best_score = score;
  }
  if (best == nullptr) return std::nullopt;
  return (best->with_article ? "The " : "") + std::string(best->name);
}

}  // namespace pressmark
