#include "indexer/extraction/source_features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>

#include "common/word_table.h"
#include "indexer/extraction/folded_name.h"
#include "indexer/extraction/name_letters.h"
#include "indexer/extraction/publication_names.h"
#include "indexer/extraction/region_names.h"
#include "indexer/extraction/word_kinds.h"

namespace pressmark {
namespace {

using K = NameMention::Kind;

float flag(bool value) { return value ? 1.0F : 0.0F; }

/// log2(1 + n) of at most 32.
float log_of_count(std::uint32_t n) {
  static const auto kLogs = [] {
    std::array<float, 33> logs{};
    for (std::size_t i = 0; i < logs.size(); ++i) logs[i] = std::log2(1.0F + static_cast<float>(i));
    return logs;
  }();
  return kLogs[std::min<std::size_t>(n, kLogs.size() - 1)];
}

bool all_capitals(std::string_view name) { return std::none_of(name.begin(), name.end(), name_letters::is_small); }

/// "HarbourPost", "eKelvast"
bool has_inner_capital(std::string_view name) {
  for (std::size_t i = 1; i < name.size(); ++i) {
    if (name_letters::is_small(name[i - 1]) && name_letters::is_capital(name[i])) return true;
  }
  return false;
}

/// "Harbour Post Media", "Kelvast Network"
bool has_company_word(std::string_view name, std::string_view folded) {
  return without_company_word(name).size() < name.size() || folded.find(" network") != std::string_view::npos;
}

}  // namespace

SourceFeatures features_of_places(const NameEvidence::Candidate& c) {
  using F = SourceFeature;
  SourceFeatures f{};
  const auto n = [&](K kind) { return c.counts[static_cast<std::size_t>(kind)]; };
  const bool alone = n(K::Alone) > 0;
  const int kinds = (n(K::Rights) > 0) + (alone || n(K::Begins) + n(K::Ends) > 1) + (n(K::Label) + n(K::Inside) > 1) +
                    (n(K::Host) + n(K::Mail) > 0) + (n(K::Joined) + n(K::JoinedFirst) > 0) + (n(K::Byline) > 0);
  f[F::OnlyRights] = flag(n(K::Rights) > 0 && kinds == 1);
  f[F::AloneLast] = flag(n(K::AloneLast) > 0);
  f[F::AloneTop] = flag(n(K::AloneTop) > 0);
  f[F::Label] = flag(n(K::Label) > 0);
  f[F::Host] = flag(n(K::Host) > 0);
  f[F::Mail] = flag(n(K::Mail) > 0);
  f[F::OnlyHosts] = flag(n(K::Host) + n(K::Mail) > 0 && kinds == 1);
  f[F::Inside] = log_of_count(n(K::Inside));
  f[F::Kinds2] = flag(kinds >= 2);
  f[F::Kinds3] = flag(kinds >= 3);
  f[F::Inherited] = std::min(c.inherited, 4.0F);
  f[F::Capitals] = flag(all_capitals(c.name));
  f[F::Article] = flag(c.with_article);
  f[F::ToldOften] = log_of_count(n(K::Told));
  f[F::Subject] = flag(n(K::Subject) > 0);
  f[F::InArticle] = flag(c.in_article > 0);
  f[F::Acronym] = c.acronym;
  const auto apart = [&](K kind) { return c.apart[static_cast<std::size_t>(kind)]; };
  f[F::TotalApart] =
      log_of_count(std::accumulate(c.apart.begin(), c.apart.begin() + NameMention::kPlainKinds, std::uint32_t{0}));
  f[F::InsideApart] = log_of_count(apart(K::Inside));
  f[F::AtFoot] = flag(c.at_foot > 0);
  f[F::TopAndFoot] = flag(c.at_top > 0 && c.at_foot > 0);
  f[F::OnlyBetween] = flag(c.at_top + c.at_foot == 0);
  f[F::OnlyCompany] = flag(n(K::CutCompany) > 0 && kinds == 1);
  f[F::BylineTail] = flag(n(K::BylineTail) > 0);
  f[F::AloneApart] = log_of_count(apart(K::Alone));
  f[F::Begins] = log_of_count(n(K::Begins));
  f[F::BeginsApart] = log_of_count(apart(K::Begins));
  f[F::ToldInArticle] = flag(n(K::Told) > 0 && c.in_article > 0);
  f[F::InTitle] = flag(c.in_title);
  f[F::LegalForm] = flag(n(K::LegalForm) > 0);
  f[F::OnlyLegalForm] = flag(n(K::LegalForm) > 0 && kinds == 1);
  f[F::Owner] = flag(n(K::Owner) > 0);
  f[F::LastRights] = flag(n(K::LastRights) > 0);
  f[F::Trademark] = flag(n(K::Trademark) > 0);
  f[F::HostInText] = flag(n(K::HostInText) > 0);
  f[F::HostPath] = flag(n(K::HostPath) > 0);
  f[F::HostSlug] = flag(n(K::HostSlug) > 0);
  f[F::TitleOnly] = flag(c.in_title && n(K::Rights) + n(K::Host) == 0);
  return f;
}

void add_features_of_words(const NameEvidence::Candidate& c, SourceFeatures& f) {
  using F = SourceFeature;
  const std::string_view name = c.name;
  std::size_t words = 0;
  bool page_words = true;
  bool press_word = false;
  for_each_word(name, ' ', [&](std::string_view word) {
    const FoldedName folded_word(word);
    if (name_letters::is_capital(word[0]) || name_letters::is_digit_or_beyond(word[0]) || words == 0) ++words;
    page_words = page_words && (kinds_of_word(folded_word.text()) & word_kind::kPage) != 0;
    press_word = press_word || is_press_word(folded_word.text());
  });
  f[F::InnerCapital] = flag(words == 1 && has_inner_capital(name));
  f[F::ManyWords] = flag(words >= 4);
  f[F::PageWords] = flag(page_words);
  f[F::PressWord] = flag(press_word);
  f[F::PressLonger] = flag(press_word && c.inherited > 0);
  f[F::SmallElsewhere] = flag(words == 1 && c.small_elsewhere);
  const FoldedName folded(name);
  f[F::CompanyWord] = flag(has_company_word(name, folded.text()));
  f[F::Region] = flag(is_region(folded.text()));
}

}  // namespace pressmark
