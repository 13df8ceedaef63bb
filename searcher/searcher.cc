#include "pressmark/searcher.h"

namespace pressmark {

const char* to_string(Facet facet) {
  switch (facet) {
    case Facet::Source:
      return "source";
    case Facet::Speaker:
      return "speaker";
    case Facet::Author:
      return "author";
    case Facet::Date:
      return "date";
    case Facet::Language:
      return "language";
  }
  return "source";
}

}  // namespace pressmark
