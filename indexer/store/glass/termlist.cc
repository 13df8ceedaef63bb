#include "indexer/store/glass/termlist.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "indexer/store/glass/coding.h"

namespace pressmark::glass {
namespace {

std::size_t shared_prefix(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t n = 0;
  while (n < most && a[n] == b[n]) ++n;
  return n;
}

/// A term after another. Shared prefix and wdf stand in one byte where they fit; that byte is greater than any prefix
/// could be, so the reader knows.
void append_term(std::string& to, std::string_view previous, std::string_view term, std::uint32_t wdf) {
  constexpr std::uint32_t kSmallWdf = 127;
  const std::size_t shared = shared_prefix(previous, term);
  const std::size_t both = wdf < kSmallWdf ? (std::size_t{wdf} + 1) * (previous.size() + 1) + shared : 256;
  const char head[] = {static_cast<char>(both < 256 ? both : shared), static_cast<char>(term.size() - shared)};
  to.append(head, 2);
  to.append(term.substr(shared));
  if (both >= 256) append_varint(to, wdf);
}

}  // namespace

void append_termlist(std::string& to, const IndexDocument& document, std::uint64_t length) {
  if (document.terms.empty()) return;
  append_varint(to, length);
  append_varint(to, document.terms.size());
  const IndexDocument::Term& first = document.terms.front();
  append_byte(to, first.term.size());
  to.append(first.term);
  append_varint(to, first.wdf);
  for (std::size_t i = 1; i < document.terms.size(); ++i) {
    append_term(to, document.terms[i - 1].term, document.terms[i].term, document.terms[i].wdf);
  }
}

void append_slots(std::string& to, const IndexDocument& document) {
  std::uint32_t next = 0;
  for (const auto& value : document.values) {
    append_varint(to, value.first - next);
    next = value.first + 1;
  }
}

}  // namespace pressmark::glass
