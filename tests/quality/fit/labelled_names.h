#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/extraction/source_features.h"

namespace pressmark::fit {

/// A page whose publication is known, and the names on it that may be the publication's.
struct PageOfNames {
  struct Name {
    std::string name;
    SourceFeatures features;
    bool right;
  };
  std::string id;
  std::string source;     // as the publication is called
  std::string publisher;  // what its pages have in common with others
  std::vector<Name> names;

  bool has_right_name() const;
};

/// The pages of a folder: ID.gold.json names `source`, `source_aliases`, `domain` and `publisher_key`; ID.txt is the
/// page. A name is right if it is one of these or the domain's but for case, marks, its article and its ending.
std::vector<PageOfNames> read_names(const std::filesystem::path& folder);

}  // namespace pressmark::fit
