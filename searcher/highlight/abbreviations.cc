#include "searcher/highlight/abbreviations.h"

#include <unicode/localpointer.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <algorithm>
#include <cstdint>

namespace pressmark {
namespace {

/// ICU's iterator passes over no stop behind an entry with stops inside ("A.M."), nor behind one that is how such an
/// entry begins ("A."), unless the rest of it follows.
void keep_single_stops(std::vector<std::string>& list) {
  std::vector<std::string> beginnings;
  for (const std::string& entry : list) {
    const std::size_t behind = entry.find('.') + 1;
    if (behind != entry.size()) beginnings.push_back(entry.substr(0, behind));
  }
  const auto goes = [&](const std::string& entry) {
    return entry.find('.') + 1 != entry.size() ||
           std::find(beginnings.begin(), beginnings.end(), entry) != beginnings.end();
  };
  list.erase(std::remove_if(list.begin(), list.end(), goes), list.end());
}

}  // namespace

Abbreviations Abbreviations::of_icu() {
  Abbreviations out;
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUResourceBundlePointer breaks(ures_open(U_ICUDATA_NAME "-brkitr", "en", &status));
  const icu::LocalUResourceBundlePointer exceptions(ures_getByKey(breaks.getAlias(), "exceptions", nullptr, &status));
  const icu::LocalUResourceBundlePointer list(ures_getByKey(exceptions.getAlias(), "SentenceBreak", nullptr, &status));
  if (U_FAILURE(status)) return out;
  const std::int32_t size = ures_getSize(list.getAlias());
  for (std::int32_t i = 0; i < size; ++i) {
    std::int32_t length = 0;
    const char16_t* const entry = ures_getStringByIndex(list.getAlias(), i, &length, &status);
    if (U_FAILURE(status)) return {};
    icu::UnicodeString(false, entry, length).toUTF8String(out.list_.emplace_back());
  }
  if (!out.empty()) out.list_.insert(out.list_.end(), kFurtherAbbreviations.begin(), kFurtherAbbreviations.end());
  keep_single_stops(out.list_);
  return out;
}

bool Abbreviations::end(std::string_view text) const {
  return std::any_of(list_.begin(), list_.end(), [&](std::string_view abbreviation) {
    return text.size() >= abbreviation.size() && text.substr(text.size() - abbreviation.size()) == abbreviation;
  });
}

}  // namespace pressmark
