#include "indexer/attribution/owners.h"

#include <algorithm>

namespace pressmark::attribution {

std::vector<int> owners_of_quotations(const Outline& outline, const std::vector<Quotation>& quotations,
                                      const std::vector<Statement>& statements) {
  std::vector<int> owners(quotations.size(), -1);
  std::size_t next = 0;  // first statement whose cue stands after the item
  std::size_t sentence = 0;
  for (std::size_t i = 0; i < outline.items.size(); ++i) {
    while (sentence < outline.sentences.size() && outline.sentences[sentence].end <= i) ++sentence;
    while (next < statements.size() && statements[next].cue_first <= i) ++next;
    const Item& item = outline.items[i];
    if (item.kind != ItemKind::Quote) continue;
    int& owner = owners[item.index];
    const auto in_sentence = [&](std::size_t s) { return statements[s].sentence == sentence; };
    if (next < statements.size() && in_sentence(next)) {
      const Statement& s = statements[next];
      const bool plain = s.subject.kind != Subject::Kind::Sentence && s.subject.kind != Subject::Kind::None;
      const std::size_t begin = plain ? std::min<std::size_t>(s.subject.begin, s.cue_first) : s.cue_first;
      if (begin <= i + 2 || next == 0 || !in_sentence(next - 1)) owner = static_cast<int>(next);
    }
    const bool signature = next > 0 && outline.items[statements[next - 1].cue_first].dash;  // of what stands before it
    if (owner < 0 && next > 0 && !signature && in_sentence(next - 1)) owner = static_cast<int>(next - 1);
    if (owner < 0 && next < statements.size() && statements[next].answers &&
        statements[next].sentence == sentence + 1) {
      owner = static_cast<int>(next);
    }
  }
  return owners;
}

}  // namespace pressmark::attribution
