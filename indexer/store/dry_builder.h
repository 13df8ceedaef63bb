#pragma once

#include "indexer/store/builder.h"

namespace pressmark {

/// A builder that writes nothing: for runs that only say what they would do.
class DryBuilder final : public Builder {
 public:
  explicit DryBuilder(DocumentId last) : last_(last) {}

  Result<DocumentId> add(EncodedArticle article) override {
    const DocumentId first = next_article(last_);
    last_ = first + static_cast<DocumentId>(article.documents.size()) - 1;
    return first;
  }
  Result<void> remove(DocumentId /*first*/, std::size_t /*count*/) override { return {}; }
  Result<bool> replace(DocumentId /*first*/, std::size_t /*count*/, const EncodedArticle& /*article*/,
                       const std::vector<bool>& /*same*/) override {
    return true;
  }
  Result<void> change_filters(DocumentId /*id*/, const std::vector<std::string>& /*add*/,
                              const std::vector<std::string>& /*drop*/) override {
    return {};
  }
  Result<void> set_metadata(std::string_view /*key*/, std::string_view /*value*/) override { return {}; }
  Result<void> commit() override { return {}; }
  std::size_t pending_bytes() const override { return 0; }

 private:
  DocumentId last_;
};

}  // namespace pressmark
