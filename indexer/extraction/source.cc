#include "indexer/extraction/source.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <string_view>

#include "common/unicode.h"
#include "common/word_table.h"
#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/name_evidence.h"
#include "indexer/extraction/name_letters.h"
#include "indexer/extraction/person_names.h"
#include "indexer/extraction/publication_names.h"
#include "indexer/extraction/region_names.h"
#include "indexer/extraction/word_kinds.h"

namespace pressmark {
namespace {

using K = NameMentions::Kind;

/// What is seen of a candidate.
struct SourceFeature {
  enum Name : std::size_t {
    Rights,
    OnlyRights,
    RightsAndLines,
    AloneLast,
    AloneTop,
    Label,
    Host,
    Hosts,
    Mail,
    OnlyHosts,
    Inside,
    FirstLine,
    Kinds2,
    Kinds3,
    OneWord,
    ManyWords,
    PageWords,
    Inherited,
    Capitals,
    Article,
    Told,
    ToldOften,
    Subject,
    InArticle,
    OftenInArticle,
    Acronym,
    SpelledOut,
    PressWord,
    InnerCapital,
    TotalApart,
    InsideApart,
    AloneApart,
    AtFoot,
    TopAndFoot,
    OnlyBetween,
    CutCompany,
    BylineTail,
    OnlyCompany,
    Joined,
    Begins,
    BeginsApart,
    Labels,
    RightsOnce,
    PageWord,
    PressLonger,
    Digits,
    Kinds2InArticle,
    HostBetween,
    AloneTopAndFoot,
    ToldInArticle,
    InTitle,
    TitleOnly,
    SmallElsewhere,
    CompanyWord,
    Region,
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
    {"holds the rights", 1.79F}, {"only holds the rights", 1.12F}, {"holds the rights and is on lines", 0.86F},
    {"alone on a last line", -0.66F}, {"alone at the top", 1.58F}, {"label", 1.28F}, {"host", 2.15F}, {"hosts", 0.43F},
    {"mail", 1.56F}, {"only in addresses", 1.84F}, {"inside lines", -0.98F}, {"begins the first line", 0.71F},
    {"2 kinds", 1.53F}, {"3 kinds", 0.12F}, {"one word", 0.47F}, {"many words", -1.17F}, {"page words only", -0.68F},
    {"a part of it is frequent", 0.34F}, {"capitals", 0.78F}, {"article", 1.03F}, {"told", 0.31F},
    {"told often", 0.42F}, {"subject", 1.63F}, {"in the article", 1.91F}, {"often in the article", -0.38F},
    {"has an acronym", 1.28F}, {"an acronym", 0.42F}, {"press word", 1.30F}, {"inner capital", 1.53F},
    {"total apart", 0.80F}, {"inside apart", 0.89F}, {"alone apart", -1.05F}, {"at the foot", 0.28F},
    {"at top and foot", 0.54F}, {"only between", -1.23F}, {"without its company word", -0.37F},
    {"behind a person's name", 2.83F}, {"only a company", -1.70F}, {"behind a bar", -0.74F}, {"begins lines", -0.73F},
    {"begins lines apart", 0.98F}, {"labels", 0.55F}, {"holds the rights once", 0.92F}, {"one page word", -0.52F},
    {"press word behind a frequent part", 0.94F}, {"digits", -0.36F}, {"2 kinds, in the article", -0.57F},
    {"only in addresses between", 0.92F}, {"alone at the top, at the foot", 0.89F}, {"told, in the article", 0.81F},
    {"in the title", -0.86F}, {"in the title, no rights or host", -0.65F}, {"small elsewhere", -1.14F},
    {"company word", -1.26F}, {"region", -1.64F}}};
// clang-format on
constexpr float kLeastScore = 3.07F;

bool all_capitals(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "HarbourPost", "eKelvast"
bool has_inner_capital(std::string_view name) {
  for (std::size_t i = 1; i < name.size(); ++i) {
    const bool small_before = name[i - 1] >= 'a' && name[i - 1] <= 'z';
    if (small_before && name[i] >= 'A' && name[i] <= 'Z') return true;
  }
  return false;
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
  f[F::AloneLast] = flag(n(K::AloneLast) > 0);
  f[F::AloneTop] = flag(n(K::AloneTop) > 0);
  f[F::Label] = flag(n(K::Label) > 0);
  f[F::Host] = flag(n(K::Host) > 0);
  f[F::Hosts] = log(n(K::Host));
  f[F::Mail] = flag(n(K::Mail) > 0);
  f[F::OnlyHosts] = flag(n(K::Host) + n(K::Mail) > 0 && kinds == 1);
  f[F::Inside] = log(n(K::Inside));
  f[F::FirstLine] = flag(n(K::FirstLine) > 0);
  f[F::Kinds2] = flag(kinds >= 2);
  f[F::Kinds3] = flag(kinds >= 3);
  f[F::Inherited] = c.inherited;
  f[F::Capitals] = flag(all_capitals(c.name));
  f[F::Article] = flag(c.with_article);
  f[F::Told] = flag(n(K::Told) > 0);
  f[F::ToldOften] = log(n(K::Told));
  f[F::Subject] = flag(n(K::Subject) > 0);
  f[F::InArticle] = flag(c.in_article > 0);
  f[F::OftenInArticle] = log(c.in_article);
  f[F::Acronym] = c.acronym;
  f[F::SpelledOut] = flag(c.spelled_out);
  f[F::InnerCapital] = flag(has_inner_capital(c.name));
  const auto apart = [&](K kind) { return c.apart[static_cast<std::size_t>(kind)]; };
  f[F::TotalApart] = log(std::accumulate(c.apart.begin(), c.apart.end(), std::uint32_t{0}));
  f[F::InsideApart] = log(apart(K::Inside));
  f[F::AtFoot] = flag(c.at_foot > 0);
  f[F::TopAndFoot] = flag(c.at_top > 0 && c.at_foot > 0);
  f[F::OnlyBetween] = flag(c.at_top + c.at_foot == 0);
  f[F::CutCompany] = flag(n(K::CutCompany) > 0);
  f[F::OnlyCompany] = flag(n(K::CutCompany) > 0 && kinds == 1);
  f[F::BylineTail] = flag(n(K::BylineTail) > 0);
  f[F::AloneApart] = log(apart(K::Alone));
  f[F::Joined] = flag(n(K::Joined) > 0);
  f[F::Begins] = log(n(K::Begins));
  f[F::BeginsApart] = log(apart(K::Begins));
  f[F::Labels] = log(n(K::Label));
  f[F::RightsOnce] = flag(n(K::Rights) > 0 && f[F::TotalApart] == 1);
  f[F::Kinds2InArticle] = flag(kinds >= 2 && c.in_article > 0);
  f[F::HostBetween] = f[F::OnlyHosts] * f[F::OnlyBetween];
  f[F::AloneTopAndFoot] = f[F::AloneTop] * f[F::AtFoot];
  f[F::ToldInArticle] = f[F::Told] * f[F::InArticle];
  f[F::InTitle] = flag(c.in_title);
  f[F::TitleOnly] = flag(c.in_title && n(K::Rights) + n(K::Host) == 0);
  return f;
}

/// "Harbour Post Media", "Kelvast Network"
bool has_company_word(std::string_view name, std::string_view folded) {
  return without_company_word(name).size() < name.size() || folded.find(" network") != std::string_view::npos;
}

/// What the words of its name show.
void see_words(const NameEvidence::Candidate& c, SourceFeatures& f) {
  using F = SourceFeature;
  const std::string_view name = c.name;
  std::size_t words = 0;
  bool page_words = true;
  bool press_word = false;
  for_each_word(name, ' ', [&](std::string_view word) {
    const std::string folded = fold(word);
    ++words;
    page_words = page_words && (kinds_of_word(folded) & word_kind::kPage) != 0;
    press_word = press_word || is_press_word(folded);
  });
  const auto flag = [](bool value) { return value ? 1.0F : 0.0F; };
  f[F::OneWord] = flag(words == 1);
  f[F::ManyWords] = flag(words >= 4);
  f[F::PageWords] = flag(page_words);
  f[F::PressWord] = flag(press_word);
  f[F::PageWord] = flag(words == 1 && page_words);
  f[F::PressLonger] = flag(press_word && c.inherited > 0);
  f[F::Digits] = flag(std::any_of(name.begin(), name.end(), [](char d) { return d >= '0' && d <= '9'; }));
  f[F::SmallElsewhere] = flag(words == 1 && c.small_elsewhere);
  const std::string folded = fold(name);
  f[F::CompanyWord] = flag(has_company_word(name, folded));
  f[F::Region] = flag(is_region(folded));
}

float score_of(const SourceFeatures& f) {
  float score = 0;
  for (std::size_t k = 0; k < f.size(); ++k) score += kSourceWeights[k].weight * f[k];
  return score;
}

/// What the words of a name add at most.
constexpr float kMostOfWords = kSourceWeights[SourceFeature::OneWord].weight +
                               kSourceWeights[SourceFeature::PressWord].weight +
                               kSourceWeights[SourceFeature::PressLonger].weight;

/// "Kelvast.de" -> "Kelvast": of addresses, what stands before the country.
std::string_view without_country(std::string_view name) {
  const std::size_t dot = name.size() > 5 ? name.size() - 3 : 0;
  const bool host = dot > 0 && name[dot] == '.' && name.find_first_of(" .") == dot &&
                    name_letters::is_small(name[dot + 1]) && name_letters::is_small(name[dot + 2]);
  return host ? name.substr(0, dot) : name;
}

std::string printed_name(const NameEvidence::Candidate& c) {
  const auto n = [&](K kind) { return c.counts[static_cast<std::size_t>(kind)]; };
  const bool holder = n(K::Rights) + n(K::Company) > 0;
  return (c.with_article ? "The " : "") + std::string(without_country(holder ? without_company_word(c.name) : c.name));
}

}  // namespace

std::optional<std::string> find_source(const std::vector<Line>& lines, std::size_t title) {
  NameEvidence evidence(lines, title);
  const NameEvidence::Candidate* best = nullptr;
  float best_score = kLeastScore;
  for (const NameEvidence::Candidate& candidate : evidence.candidates()) {
    SourceFeatures f = features_of(candidate);
    if (score_of(f) + kMostOfWords <= best_score) continue;
    see_words(candidate, f);
    const float score = score_of(f);
    if (score <= best_score) continue;
    best = &candidate;
    best_score = score;
  }
  if (best == nullptr) return std::nullopt;
  return printed_name(*best);
}

}  // namespace pressmark
