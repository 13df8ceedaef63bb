#include "searcher/highlight/boundaries.h"

#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "searcher/highlight/abbreviations.h"
#include "searcher/highlight/sentence_scanner.h"

namespace pressmark {

namespace {

/// A text set into an iterator for as long as this lives.
class OpenText {
 public:
  OpenText(icu::BreakIterator& iterator, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&utext_, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_SUCCESS(status)) iterator.setText(&utext_, status);
    usable_ = U_SUCCESS(status);
  }
  ~OpenText() { utext_close(&utext_); }
  OpenText(const OpenText&) = delete;
  OpenText& operator=(const OpenText&) = delete;

  bool usable() const { return usable_; }

 private:
  UText utext_ = UTEXT_INITIALIZER;
  bool usable_ = false;
};

std::unique_ptr<icu::BreakIterator> make_sentence_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> plain(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  std::unique_ptr<icu::FilteredBreakIteratorBuilder> filter(
      icu::FilteredBreakIteratorBuilder::createInstance(icu::Locale::getEnglish(), status));
  if (U_FAILURE(status)) return plain;
  for (const char* abbreviation : kFurtherAbbreviations) {
    filter->suppressBreakAfter(icu::UnicodeString::fromUTF8(abbreviation), status);
  }
  return std::unique_ptr<icu::BreakIterator>(filter->build(plain.release(), status));
}

}  // namespace

struct Boundaries::Impl {
  explicit Impl(Path chosen) : path(chosen) {}

  Path path;
  std::optional<Abbreviations> abbreviations;
  std::unique_ptr<icu::BreakIterator> sentences;
  std::unique_ptr<icu::BreakIterator> characters;

  icu::BreakIterator* sentence_iterator() {
    if (!sentences) sentences = make_sentence_iterator();
    return sentences.get();
  }

  icu::BreakIterator* character_iterator() {
    UErrorCode status = U_ZERO_ERROR;
    if (!characters) characters.reset(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    return U_SUCCESS(status) ? characters.get() : nullptr;
  }

  std::vector<std::size_t> sentence_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    icu::BreakIterator* const iterator = sentence_iterator();
    if (iterator == nullptr) return ends;
    const OpenText open(*iterator, text);
    if (!open.usable()) return ends;
    iterator->first();
    for (std::int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
      ends.push_back(static_cast<std::size_t>(at));
    }
    return ends;
  }

  /// ICU's list is read with the first text.
  bool scan(std::string_view text, std::vector<std::size_t>& ends) {
    if (path == Path::IcuOnly) return false;
    if (!abbreviations) abbreviations = Abbreviations::of_icu();
    return !abbreviations->empty() && scan_sentences(text, *abbreviations, ends);
  }
};

Boundaries::Boundaries(Path path) : impl_(std::make_unique<Impl>(path)) {}
Boundaries::~Boundaries() = default;
Boundaries::Boundaries(Boundaries&&) noexcept = default;
Boundaries& Boundaries::operator=(Boundaries&&) noexcept = default;

std::vector<std::size_t> Boundaries::sentence_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  if (text.empty()) return ends;
  if (!impl_->scan(text, ends)) ends = impl_->sentence_ends(text);
  if (ends.empty() || ends.back() != text.size()) ends.push_back(text.size());
  return ends;
}

std::size_t Boundaries::character_at_or_before(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return std::min(at, text.size());
  icu::BreakIterator* iterator = impl_->character_iterator();
  if (iterator == nullptr) return at;
  const OpenText open(*iterator, text);
  if (!open.usable() || iterator->isBoundary(static_cast<std::int32_t>(at)) != 0) return at;
  const std::int32_t before = iterator->preceding(static_cast<std::int32_t>(at));
  return before < 0 ? 0 : static_cast<std::size_t>(before);
}

std::size_t Boundaries::character_at_or_behind(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return std::min(at, text.size());
  icu::BreakIterator* iterator = impl_->character_iterator();
  if (iterator == nullptr) return at;
  const OpenText open(*iterator, text);
  if (!open.usable() || iterator->isBoundary(static_cast<std::int32_t>(at)) != 0) return at;
  const std::int32_t behind = iterator->following(static_cast<std::int32_t>(at));
  return behind < 0 ? text.size() : static_cast<std::size_t>(behind);
}

}  // namespace pressmark
