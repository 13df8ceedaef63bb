#include "indexer/extraction/counted_names.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "common/word_hash.h"
#include "common/word_table.h"
#include "indexer/extraction/name_letters.h"
#include "indexer/extraction/person_names.h"
#include "indexer/extraction/publication_names.h"

namespace pressmark {
namespace {

using Kind = NameMention::Kind;

bool has_only_page_words(std::string_view name) {
  bool only = true;
  for_each_word(name, ' ', [&](std::string_view word) { only = only && is_page_word(word); });
  return only;
}

/// "HARBOUR POST", which is "Harbour Post" where both are found. One word may be short for others.
bool is_shouted(std::string_view name) {
  return name.find(' ') != std::string_view::npos && std::none_of(name.begin(), name.end(), name_letters::is_small);
}

/// Kinds of places that make a name a candidate even when it stands there once.
bool is_strong(Kind kind) {
  switch (kind) {
    case Kind::AloneFirst:
    case Kind::Label:
    case Kind::Trademark:
    case Kind::Rights:
    case Kind::LegalForm:
    case Kind::Company:
    case Kind::Host:
    case Kind::Mail:
    case Kind::Joined:
    case Kind::JoinedFirst:
    case Kind::FirstLine:
    case Kind::Byline:
    case Kind::Told:
    case Kind::Subject:
      return true;
    default:
      return false;
  }
}

using Mentions = std::vector<const NameMention*>;

/// The most frequent spelling; of addresses only where nothing else spells the name. Orders the mentions by it.
std::string_view best_spelling(Mentions& mentions) {
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const NameMention* a, const NameMention* b) { return a->name < b->name; });
  std::string_view best;
  std::ptrdiff_t most = 0;
  bool from_text = false;
  for (auto spelling = mentions.begin(); spelling != mentions.end();) {
    const std::string_view name = (*spelling)->name;
    const auto end =
        std::find_if(spelling, mentions.end(), [&](const NameMention* mention) { return mention->name != name; });
    const bool host = (*spelling)->kind == Kind::Host || (*spelling)->kind == Kind::Mail;
    const bool softer = is_shouted(best) && !is_shouted(name);
    const bool oftener = end - spelling > most && (is_shouted(best) || !is_shouted(name));
    if (best.empty() || (from_text == host ? !host : softer || oftener)) {
      best = name;
      most = end - spelling;
      from_text = !host;
    }
    spelling = end;
  }
  return best;
}

/// Counts the mentions of a name in a fresh candidate.
void count_mentions(const NameTable& table, const NameTable::Name& name, NameEvidence::Candidate& candidate) {
  bool one_spelling = true;
  table.for_each_mention(name, [&](const NameMention& mention) {
    if (candidate.name.empty()) candidate.name = mention.name;
    one_spelling = one_spelling && same_bytes(mention.name, candidate.name);
    ++candidate.counts[static_cast<std::size_t>(mention.kind)];
    candidate.at_top += mention.place == NameMention::Place::Top ? 1U : 0U;
    candidate.at_foot += mention.place == NameMention::Place::Foot ? 1U : 0U;
    candidate.with_article = candidate.with_article || mention.with_article;
  });
  if (one_spelling) return;
  Mentions mentions;
  table.for_each_mention(name, [&](const NameMention& mention) { mentions.push_back(&mention); });
  candidate.name = best_spelling(mentions);
}

/// One mention where any word may stand is none: so are nearly half of all.
bool is_mentioned_enough(const NameTable& table, const NameTable::Name& name) {
  bool enough = name.mentions > 1;
  if (!enough) table.for_each_mention(name, [&](const NameMention& mention) { enough = is_strong(mention.kind); });
  return enough;
}

bool may_name_publication(const NameEvidence::Candidate& candidate) {
  const auto n = [&](Kind kind) { return candidate.counts[static_cast<std::size_t>(kind)]; };
  const std::uint32_t hosts = n(Kind::Host) + n(Kind::Mail);
  const bool named = n(Kind::Rights) + hosts + n(Kind::Label) + n(Kind::Trademark) + n(Kind::Joined) +
                         n(Kind::AloneFirst) + n(Kind::Subject) + n(Kind::Told) >
                     0;
  if (!named && has_only_page_words(candidate.name)) return false;
  const bool holder = n(Kind::Rights) > n(Kind::CutCompany);
  return hosts > 0 || can_name_publication(candidate.name) || (holder && has_shape_of_publication(candidate.name));
}

}  // namespace

std::vector<NameEvidence::Candidate> count_names(NameTable& table) {
  constexpr std::size_t kCandidates = 128;  // of most pages
  std::vector<NameEvidence::Candidate> candidates;
  candidates.reserve(std::min(table.names().size(), kCandidates));
  for (NameTable::Name& name : table.names()) {
    if (!is_mentioned_enough(table, name)) continue;
    NameEvidence::Candidate& candidate = candidates.emplace_back();
    candidate.key = name.key;
    count_mentions(table, name, candidate);
    if (may_name_publication(candidate)) {
      name.candidate = static_cast<std::uint32_t>(candidates.size() - 1);
    } else {
      candidates.pop_back();
    }
  }
  return candidates;
}

}  // namespace pressmark
