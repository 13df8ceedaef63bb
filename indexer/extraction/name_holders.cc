// What a page says of whose it is: rights, trademarks and addresses.
#include <algorithm>
#include <utility>

#include "common/unicode.h"
#include "indexer/extraction/name_cues.h"
#include "indexer/extraction/name_letters.h"
#include "indexer/extraction/name_mentions.h"
#include "indexer/extraction/publication_names.h"

namespace pressmark {
namespace {

using namespace name_letters;
using Kind = NameMention::Kind;

bool is_host_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; }

/// "/2024/coast/harbour-opens-new-canal": what an article's own address has.
bool spells_words(std::string_view path) { return std::count(path.begin(), path.end(), '-') >= 3; }

/// Where a name ends that is said to be a trademark, or npos: "The Harbour Post is a registered trademark", "HARBOUR
/// POST™". `words` are those of the text.
std::size_t find_trademark(std::string_view text, const std::vector<NameWord>& words) {
  for (const NameWord& word : words) {
    const auto at = static_cast<std::size_t>(word.text.data() - text.data());
    if (word.text == "is") {
      for (const std::string_view claim :
           {"is a registered trademark", "is a registered Trademark", "is a trademark"}) {
        if (text.compare(at, claim.size(), claim) == 0) return at;
      }
    }
    if (word.plain) continue;
    const std::size_t mark = std::min(word.text.find("\xE2\x84\xA2"), word.text.find("\xC2\xAE"));
    if (mark != std::string_view::npos) return at + mark;
  }
  return std::string_view::npos;
}

}  // namespace

void NameMentions::add_rights(std::string_view text) {
  std::string holder = copyright_holder(text);
  if (has_prefix(holder, "www.") && holder.find(' ') == std::string::npos) {
    if (std::string brand = brand_of_host(fold(holder)); !brand.empty()) holder = std::move(brand);
  }
  if (holder.empty()) return;
  const std::string& kept = storage_.emplace_back(holder);
  const std::string_view shorter = without_company_word(kept);
  if (shorter.size() < kept.size()) {
    add(shorter, {Kind::Rights, Kind::CutCompany});
    add(kept, {Kind::Company});
  } else {
    add(kept, {Kind::Rights});
  }
  last_holder_ = shorter;
  if (has_legal_form_behind(text, kept)) add(shorter, {Kind::LegalForm});
}

void NameMentions::add_trademark(std::string_view text, const std::vector<NameWord>& words) {
  const std::size_t at = find_trademark(text, words);
  if (at == std::string_view::npos) return;
  std::size_t end = 0;
  while (end < words.size() && words[end].text.data() < text.data() + at) ++end;
  for (std::size_t begin = end; begin-- > 0 && end - begin <= kMostWords && words[begin].starts;) {
    if (begin + 1 < end && std::string_view(",.;:").find(words[begin].text.back()) != std::string_view::npos) break;
    add(text_of(words, begin, end), {Kind::Trademark});
  }
}

/// Hosts in a folded line: behind "@", "www." or "://", or a bare name with a common ending.
void NameMentions::add_hosts(std::string_view folded) {
  constexpr std::size_t kLongestHost = 60;
  constexpr std::size_t kLongestCredit = 90;
  for (std::size_t at = folded.find('.'); at != std::string_view::npos; at = folded.find('.', at + 1)) {
    const bool inside = at > 0 && is_host_character(folded[at - 1]) && at + 1 < folded.size() &&
                        folded[at + 1] >= 'a' && folded[at + 1] <= 'z';
    if (!inside) continue;
    std::size_t begin = at;
    while (begin > 0 && is_host_character(folded[begin - 1]) && at - begin < kLongestHost) --begin;
    std::size_t end = at;
    while (end < folded.size() && is_host_character(folded[end]) && end - at < kLongestHost) ++end;
    std::string brand = brand_of_host(folded.substr(begin, end - begin));
    at = std::max(at, end - 1);
    if (brand.empty()) continue;
    if (folded.size() <= kLongestCredit && names_builder(folded)) return;
    const std::string_view kept = storage_.emplace_back(std::move(brand));
    const bool mail = begin > 0 && folded[begin - 1] == '@';
    add(kept, {mail ? Kind::Mail : Kind::Host});
    if (!mail) {
      if (folded.size() > kLongestCredit) add(kept, {Kind::HostInText});
      const std::string_view path = folded.substr(end, folded.find(' ', end) - end);
      if (path.size() > 1 && path[0] == '/') add(kept, {Kind::HostPath});
      if (path.size() > 1 && path[0] == '/' && spells_words(path)) add(kept, {Kind::HostSlug});
    }
    if (has_prefix(kept, "the") && kept.size() > 6) add(kept.substr(3), {Kind::Host});
  }
}

}  // namespace pressmark
