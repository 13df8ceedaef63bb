#include "searcher/query/length_norms.h"

#include <algorithm>
#include <cmath>

#include "common/schema.h"

namespace pressmark {
namespace {

/// How fast a long document's count of a word loses its worth; 0.5 to 1 differ little on judged collections.
constexpr double kNormalization = 0.6;

}  // namespace

double length_norm(double length, double mean_length) {
  return std::log2(1 + kNormalization * mean_length / std::max(length, 1.0));
}

LengthNorms::LengthNorms(const Xapian::Database& shard, double mean_length, double mean_passage_length)
    : shard_(shard),
      mean_length_(mean_length),
      mean_passage_length_(mean_passage_length),
      lengths_(shard_, slot::kWords) {}

void LengthNorms::keep() {
  if (known_.empty()) known_.assign(shard_.get_lastdocid() + std::size_t{1}, 0);
}

double LengthNorms::of(Xapian::docid article) {
  float fresh = 0;
  float& known = article < known_.size() ? known_[article] : fresh;
  if (known == 0) known = static_cast<float>(read(article));
  return static_cast<double>(known);
}

double LengthNorms::of_passage(Xapian::docid passage) {
  float fresh = 0;
  float& known = passage < known_.size() ? known_[passage] : fresh;
  if (known == 0) known = static_cast<float>(length_norm(shard_.get_doclength(passage), mean_passage_length_));
  return static_cast<double>(known);
}

double LengthNorms::read(Xapian::docid article) {
  if (article < last_read_) lengths_ = SlotReader(shard_, slot::kWords);
  last_read_ = article;
  const std::string words = lengths_.read(article);
  return length_norm(words.empty() ? mean_length_ : decode_count(words), mean_length_);
}

}  // namespace pressmark
