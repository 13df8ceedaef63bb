#include "searcher/query/word_lists.h"

#include <utility>

namespace pressmark {
namespace {

constexpr std::size_t kMostInList = 200'000;
/// Of all lists together; a word takes 30 to 60 bytes.
constexpr std::size_t kMostWords = 1'000'000;

}  // namespace

std::uint64_t letters_of(std::string_view word) {
  std::uint64_t letters = 0;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 || byte >= 0xC0) letters |= std::uint64_t{1} << (byte % 64U);
  }
  return letters;
}

void WordList::add(std::string_view word, Xapian::doccount documents) {
  text_.append(word);
  ends_.push_back(text_.size());
  letters_.push_back(letters_of(word));
  documents_.push_back(documents);
}

const WordList& WordLists::beginning_with(const std::string& start) {
  if (const auto known = lists_.find(start); known != lists_.end()) return known->second;
  if (words_ > kMostWords - kMostInList) {
    lists_.clear();
    words_ = 0;
  }
  WordList list;
  const auto end = database_.allterms_end(start);
  for (auto it = database_.allterms_begin(start); it != end && list.size() < kMostInList; ++it)
    list.add(*it, it.get_termfreq());
  words_ += list.size();
  return lists_.emplace(start, std::move(list)).first->second;
}

}  // namespace pressmark
