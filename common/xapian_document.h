#pragma once

#include <xapian.h>

#include <string>

#include "common/document_codec.h"

namespace pressmark {

/// The document as Xapian's own writer takes it. Throws Xapian's errors (a term over 245 bytes).
inline Xapian::Document to_xapian(const IndexDocument& from) {
  Xapian::Document document;
  for (const IndexDocument::Term& term : from.terms) document.add_term(std::string(term.term), term.wdf);
  for (const auto& [slot, value] : from.values) document.add_value(slot, value);
  document.set_data(from.data);
  return document;
}

}  // namespace pressmark
