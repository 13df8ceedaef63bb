#include "indexer/extraction/region_names.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>

#include "common/unicode.h"
#include "common/word_table.h"

namespace pressmark {
namespace {

WordTable<bool> names_of_regions() {
  WordTable<bool> names;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    std::string utf8;
    icu::Locale("", *code).getDisplayCountry(icu::Locale::getEnglish(), name).toUTF8String(utf8);
    names[fold(utf8)] = true;
  }
  for (const std::string_view name : {"uk", "u.k", "us", "u.s", "usa", "eu", "uae", "america", "britain", "europe"})
    names[name] = true;
  return names;
}

}  // namespace

bool is_region(std::string_view folded) {
  static const WordTable<bool> kNames = names_of_regions();
  return kNames.contains(folded);
}

}  // namespace pressmark
