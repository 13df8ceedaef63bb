#include "searcher/highlight/abbreviations.h"

#include <unicode/localpointer.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <algorithm>
#include <cstdint>

namespace pressmark {
namespace {

unsigned char last_byte(const std::string& text) { return static_cast<unsigned char>(text.back()); }

/// ICU's iterator passes over no stop behind an entry with stops inside ("A.M."), nor behind one that is how such an
/// entry begins ("A."), unless the rest of it follows. Takes away the stops of the others.
void keep_single_stops(std::vector<std::string>& list) {
  std::vector<std::string> beginnings;
  for (const std::string& entry : list) {
    const std::size_t behind = entry.find('.') + 1;
    if (behind != entry.size()) beginnings.push_back(entry.substr(0, behind));
  }
  const auto goes = [&](const std::string& entry) {
    return entry.size() < 2 || entry.find('.') + 1 != entry.size() ||
           std::find(beginnings.begin(), beginnings.end(), entry) != beginnings.end();
  };
  list.erase(std::remove_if(list.begin(), list.end(), goes), list.end());
  for (std::string& entry : list) entry.pop_back();
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
  std::sort(out.list_.begin(), out.list_.end(),
            [](const std::string& a, const std::string& b) { return last_byte(a) < last_byte(b); });
  for (const std::string& entry : out.list_) ++out.by_last_[last_byte(entry) + 1U];
  for (std::size_t i = 1; i < out.by_last_.size(); ++i) {
    out.by_last_[i] = static_cast<std::uint16_t>(out.by_last_[i] + out.by_last_[i - 1]);
  }
  return out;
}

bool Abbreviations::end(std::string_view text) const {
  if (text.empty()) return false;
  const auto last = static_cast<unsigned char>(text.back());
  for (std::size_t i = by_last_[last]; i < by_last_[last + 1U]; ++i) {
    const std::string& entry = list_[i];
    if (text.size() >= entry.size() && text.substr(text.size() - entry.size()) == entry) return true;
  }
  return false;
}

}  // namespace pressmark
