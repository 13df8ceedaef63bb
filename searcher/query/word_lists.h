#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// Which letters a word has, as bits by the last six of their first byte: a cheap look before words are compared one by
/// one.
std::uint64_t letters_of(std::string_view word);

/// Words of an index in their order.
class WordList {
 public:
  void add(std::string_view word, Xapian::doccount documents);

  std::size_t size() const { return ends_.size(); }
  std::string_view word(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }
  std::uint64_t letters(std::size_t i) const { return letters_[i]; }
  /// In how many documents it is.
  Xapian::doccount documents(std::size_t i) const { return documents_[i]; }

 private:
  std::string text_;
  std::vector<std::size_t> ends_;
  std::vector<std::uint64_t> letters_;
  std::vector<Xapian::doccount> documents_;
};

/// The words of an index by what they begin with, read when they are asked for. 64 MB at most. One state of the
/// database; one thread at a time.
class WordLists {
 public:
  explicit WordLists(const Xapian::Database& database) : database_(database) {}

  /// The words that begin so, the first 200,000 of them; valid until the next call. Throws Xapian's errors.
  const WordList& beginning_with(const std::string& start);

 private:
  Xapian::Database database_;
  std::map<std::string, WordList> lists_;
  std::size_t words_ = 0;
};

}  // namespace pressmark
