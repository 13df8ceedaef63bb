#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/text_store.h"

namespace pressmark {

/// Keeps what the shapes of a page's lines point into: their folded texts and what is known of their words.
class LineStore : public TextStore {
 public:
  /// fold() of a text with a margin, with a margin.
  std::string_view fold(std::string_view text);

  /// Room for `most` numbers, and then how many of them were needed.
  std::uint32_t* room_for_numbers(std::size_t most);
  void keep_numbers(std::size_t count) { use(count * sizeof(std::uint32_t)); }

 private:
  std::string scratch_;
};

}  // namespace pressmark
