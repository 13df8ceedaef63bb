#include "indexer/extraction/counted_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string_view>

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

/// Drops the mentions of names that are mentioned once and only where any word may stand: nearly half of all.
void drop_chance_words(std::vector<Mention>& mentions) {
  constexpr std::size_t kSlots = 8192;
  std::array<std::uint8_t, kSlots> seen{};  // by key: 1 for one mention of a weak kind, 2 for more
  const auto slot = [&](const Mention& m) -> std::uint8_t& { return seen[(m.key >> 40U) % kSlots]; };
  for (const Mention& m : mentions) {
    std::uint8_t& s = slot(m);
    s = s > 0 || is_strong(m.kind) ? 2 : 1;
  }
  mentions.erase(std::remove_if(mentions.begin(), mentions.end(), [&](const Mention& m) { return slot(m) < 2; }),
                 mentions.end());
}

/// A mention with its key beside it: sorting moves no more than that.
struct Keyed {
  std::uint64_t key = 0;
  const Mention* mention = nullptr;
};

/// Mentions of the same name stand together, in the order of the page.
std::vector<Keyed> by_key(const std::vector<Mention>& mentions) {
  std::vector<Keyed> order;
  order.reserve(mentions.size());
  for (const Mention& mention : mentions) order.push_back({mention.key, &mention});
  std::sort(order.begin(), order.end(), [](const Keyed& a, const Keyed& b) {
    return a.key != b.key ? a.key < b.key : std::less<>()(a.mention, b.mention);
  });
  return order;
}

/// The mentions of one name.
class MentionsOfName {
 public:
  MentionsOfName(Keyed* first, std::size_t count) : first_(first), last_(first + count) {}

  /// One mention where any word may stand is none.
  bool are_enough() const { return last_ - first_ > 1 || is_strong(first_->mention->kind); }

  NameEvidence::Candidate count() const {
    NameEvidence::Candidate candidate;
    for (const Keyed* at = first_; at != last_; ++at) {
      const Mention& mention = *at->mention;
      ++candidate.counts[static_cast<std::size_t>(mention.kind)];
      candidate.at_top += mention.place == NameMentions::Place::Top ? 1U : 0U;
      candidate.at_foot += mention.place == NameMentions::Place::Foot ? 1U : 0U;
      candidate.with_article = candidate.with_article || mention.with_article;
    }
    candidate.name = best_spelling();
    return candidate;
  }

 private:
  /// The most frequent one; of addresses only where nothing else spells the name.
  std::string_view best_spelling() const {
    const std::string_view first = first_->mention->name;
    if (std::all_of(first_, last_, [&](const Keyed& k) { return k.mention->name == first; })) return first;
    std::stable_sort(first_, last_, [](const Keyed& a, const Keyed& b) { return a.mention->name < b.mention->name; });
    std::string_view best;
    std::ptrdiff_t most = 0;
    bool from_text = false;
    for (const Keyed* spelling = first_; spelling != last_;) {
      const Keyed* const end = std::find_if(spelling, static_cast<const Keyed*>(last_),
                                            [&](const Keyed& k) { return k.mention->name != spelling->mention->name; });
      const bool host = spelling->mention->kind == Kind::Host || spelling->mention->kind == Kind::Mail;
      const std::string_view name = spelling->mention->name;
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

  Keyed* first_;
  Keyed* last_;
};

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

void count_names(std::vector<Mention>& mentions, std::vector<NameEvidence::Candidate>& candidates,
                 std::vector<std::uint64_t>& keys) {
  drop_chance_words(mentions);
  std::vector<Keyed> order = by_key(mentions);
  for (auto begin = order.begin(); begin != order.end();) {
    const std::uint64_t key = begin->key;
    const auto end = std::find_if(begin, order.end(), [&](const Keyed& keyed) { return keyed.key != key; });
    const MentionsOfName of_name(&*begin, static_cast<std::size_t>(end - begin));
    begin = end;
    if (!of_name.are_enough()) continue;
    const NameEvidence::Candidate candidate = of_name.count();
    if (!may_name_publication(candidate)) continue;
    candidates.push_back(candidate);
    keys.push_back(key);
  }
}

}  // namespace pressmark
