#include "indexer/extraction/name_evidence.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "indexer/extraction/name_letters.h"
#include "indexer/extraction/person_names.h"
#include "indexer/extraction/publication_names.h"

namespace pressmark {
namespace {

using Kind = NameMentions::Kind;
using Mention = NameMentions::Mention;

bool has_only_page_words(std::string_view name) {
  const auto words = name_words(name);
  return std::all_of(words.begin(), words.end(), [](std::string_view word) { return is_page_word(word); });
}

}  // namespace

NameEvidence::NameEvidence(const std::vector<Line>& lines) : mentions_(lines) {
  count();
  compare_lengths();
  compare_frequencies();
}

std::uint32_t NameEvidence::Candidate::total() const {
  return std::accumulate(counts.begin(), counts.end(), std::uint32_t{0});
}

void NameEvidence::count() {
  std::vector<Mention>& all_mentions = mentions_.all();
  std::sort(all_mentions.begin(), all_mentions.end(),
            [](const Mention& a, const Mention& b) { return a.key != b.key ? a.key < b.key : a.name < b.name; });
  for (std::size_t begin = 0; begin < all_mentions.size();) {
    Candidate candidate;
    std::size_t best = 0;
    std::size_t end = begin;
    bool from_text = false;
    while (end < all_mentions.size() && all_mentions[end].key == all_mentions[begin].key) {
      const std::size_t spelling = end;
      while (end < all_mentions.size() && all_mentions[end].key == all_mentions[begin].key &&
             all_mentions[end].name == all_mentions[spelling].name) {
        ++candidate.counts[static_cast<std::size_t>(all_mentions[end].kind)];
        candidate.with_article = candidate.with_article || all_mentions[end].with_article;
        ++end;
      }
      const bool host = all_mentions[spelling].kind == Kind::Host || all_mentions[spelling].kind == Kind::Mail;
      if (candidate.name.empty() || (from_text == host ? !host : end - spelling > best)) {
        candidate.name = all_mentions[spelling].name;
        best = end - spelling;
        from_text = !host;
      }
    }
    const std::size_t all = end - begin;
    begin = end;
    const auto n = [&](Kind kind) { return candidate.counts[static_cast<std::size_t>(kind)]; };
    const std::uint32_t hosts = n(Kind::Host) + n(Kind::Mail);
    const bool strong = n(Kind::Rights) + n(Kind::Company) + hosts + n(Kind::Label) + n(Kind::AloneFirst) +
                            n(Kind::FirstLine) + n(Kind::Joined) + n(Kind::JoinedFirst) + n(Kind::Byline) >
                        0;
    if (!strong && all < 2) continue;
    const bool named = n(Kind::Rights) + hosts + n(Kind::Label) + n(Kind::Joined) > 0;
    if (!named && has_only_page_words(candidate.name)) continue;
    if (hosts > 0 || can_name_publication(candidate.name)) candidates_.push_back(candidate);
  }
}

void NameEvidence::compare_frequencies() {
  float most = 1;
  for (Candidate& c : candidates_) {
    c.common = mentions_.share_of_small_words(c.name);
    if (c.common < 1) most = std::max(most, static_cast<float>(c.total()));
  }
  for (Candidate& c : candidates_) c.prevalence = std::min(1.0F, static_cast<float>(c.total()) / most);
}

void NameEvidence::compare_lengths() {
  constexpr std::size_t kMost = 60;
  std::vector<Candidate*> frequent;
  for (Candidate& c : candidates_) frequent.push_back(&c);
  std::sort(frequent.begin(), frequent.end(), [&](const Candidate* a, const Candidate* b) {
    return a->total() != b->total() ? a->total() > b->total() : a->name < b->name;
  });
  if (frequent.size() > kMost) frequent.resize(kMost);
  for (Candidate* shorter : frequent) {
    for (Candidate* longer : frequent) {
      if (longer->name.size() <= shorter->name.size() + 1) continue;
      const std::string_view rest = longer->name;
      const bool begins = rest[shorter->name.size()] == ' ' && rest.substr(0, shorter->name.size()) == shorter->name;
      const bool ends = rest[rest.size() - shorter->name.size() - 1] == ' ' &&
                        rest.substr(rest.size() - shorter->name.size()) == shorter->name;
      if (!begins && !ends) continue;
      const auto share = static_cast<float>(longer->total()) / static_cast<float>(shorter->total());
      shorter->longer = std::max(shorter->longer, std::min(share, 1.0F));
      if (share < 0.34F) longer->shorter = 1;
      longer->inherited = std::max(longer->inherited, std::log2(1.0F + static_cast<float>(shorter->total())));
    }
  }
}

}  // namespace pressmark
