#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/document_codec.h"
#include "pressmark/result.h"

namespace pressmark {

/// A document's number in one index; 0 is none.
using DocumentId = std::uint32_t;

/// Most articles that change are extended by a paragraph or two.
inline constexpr DocumentId kSpareDocuments = 2;

/// Where the next article begins, given the last document.
constexpr DocumentId next_article(DocumentId last) { return last == 0 ? 1 : last + kSpareDocuments + 1; }

/// Writes one index. What was written becomes visible to readers, all of it at once, with commit(); a builder that is
/// destroyed or fails leaves the index as the last commit left it. One thread at a time; after an error only
/// destruction is allowed.
///
/// New articles always go to the end, and leave kSpareDocuments ids free there before them, so that the article before
/// can grow where it stands. An id is never given to another article.
class Builder {
 public:
  virtual ~Builder() = default;

  /// Adds the documents under consecutive ids and their dictionary entries; returns the first id.
  virtual Result<DocumentId> add(EncodedArticle article) = 0;

  /// Deletes the `count` documents from `first` on.
  virtual Result<void> remove(DocumentId first, std::size_t count) = 0;

  /// Puts the article in the place of the `count` documents from `first` on. Those with `same[i]` are known to be as
  /// they were and are left alone. False, and nothing is done, when there is no room for it: remove and add it.
  virtual Result<bool> replace(DocumentId first, std::size_t count, const EncodedArticle& article,
                               const std::vector<bool>& same) = 0;

  /// Gives the document the filter terms `add` (wdf 0) and takes `drop` from it.
  virtual Result<void> change_filters(DocumentId id, const std::vector<std::string>& add,
                                      const std::vector<std::string>& drop) = 0;

  /// Sets an entry of the index's metadata; an empty value deletes it.
  virtual Result<void> set_metadata(std::string_view key, std::string_view value) = 0;

  virtual Result<void> commit() = 0;

  /// About how many bytes of memory the changes since the last commit hold.
  virtual std::size_t pending_bytes() const = 0;

  /// As --info shows it: "bulk", "xapian".
  virtual const char* name() const { return "xapian"; }

  /// Whether it is worth committing now and then; not for one that writes everything in the end.
  virtual bool commits_in_steps() const { return true; }

 protected:
  Builder() = default;
  Builder(const Builder&) = default;
  Builder& operator=(const Builder&) = default;
};

}  // namespace pressmark
