#include "indexer/store/file_articles.h"

#include <algorithm>

namespace pressmark {

/// Its place among those that were there before, or their number.
std::size_t FileArticles::place_of(DocumentId article) const {
  const auto at = std::lower_bound(before_.begin(), before_.end(), article);
  return at != before_.end() && *at == article ? static_cast<std::size_t>(at - before_.begin()) : before_.size();
}

bool FileArticles::was_there(DocumentId article) const { return place_of(article) < before_.size(); }

bool FileArticles::see(DocumentId article) {
  const std::size_t place = place_of(article);
  const bool fresh = place < before_.size() ? !seen_[place] : others_.insert(article).second;
  if (place < before_.size()) seen_[place] = true;
  if (fresh) ++count_;
  return fresh;
}

void FileArticles::forget(DocumentId article) {
  const std::size_t place = place_of(article);
  const bool noted = place < before_.size() ? seen_[place] : others_.erase(article) > 0;
  if (place < before_.size()) seen_[place] = false;
  if (noted) --count_;
}

std::vector<DocumentId> FileArticles::unseen() const {
  std::vector<DocumentId> articles;
  for (std::size_t i = 0; i < before_.size(); ++i) {
    if (!seen_[i]) articles.push_back(before_[i]);
  }
  return articles;
}

}  // namespace pressmark
