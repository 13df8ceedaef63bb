#include "common/stemming.h"

#include <xapian.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "common/word_hash.h"

namespace pressmark {
namespace {

/// The vocabulary of a big collection is larger than any one run of text needs in memory.
constexpr std::size_t kCacheLimit = 200'000;

/// Languages whose stemmers take off or change beginnings, or might.
constexpr std::string_view kChangedBeginnings[] = {"ar", "fi", "ga", "id", "ta", "tr"};

/// Snowball's languages by ISO 639-1 code; Xapian knows them by these codes too.
constexpr std::string_view kLanguages[] = {"ar", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "hu", "hy", "id",
                                           "it", "lt", "nl", "no", "nb", "nn", "pt", "ro", "ru", "sv", "ta", "tr"};

Xapian::Stem make_stem(std::string_view language) {
  if (!Stemmer::supports(language)) return Xapian::Stem();
  try {
    return Xapian::Stem(std::string(language));
  } catch (const Xapian::Error&) {
    return Xapian::Stem();  // a Xapian built without this stemmer
  }
}

}  // namespace

struct Stemmer::Impl {
  Xapian::Stem stem;
  std::string tag;  ///< "en:", or empty
  std::unordered_map<std::string, std::string, WordHash, std::equal_to<>> cache;
};

Stemmer::Stemmer(std::string_view language)
    : impl_(new Impl{make_stem(language), supports(language) ? std::string(language) + ":" : "", {}}) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view word) {
  if (const auto found = impl_->cache.find(word); found != impl_->cache.end()) return found->second;
  if (impl_->cache.size() >= kCacheLimit) impl_->cache.clear();
  std::string key(word);
  const std::string bare = impl_->stem(key);
  std::string stem = impl_->tag + (bare.empty() ? key : bare);
  return impl_->cache.emplace(std::move(key), std::move(stem)).first->second;
}

std::string_view Stemmer::language_for(const std::optional<std::string>& article_language) {
  return article_language && supports(*article_language) ? std::string_view(*article_language) : "en";
}

bool Stemmer::supports(std::string_view language) {
  return std::find(std::begin(kLanguages), std::end(kLanguages), language) != std::end(kLanguages);
}

bool Stemmer::keeps_beginnings(std::string_view language) {
  return std::find(std::begin(kChangedBeginnings), std::end(kChangedBeginnings), language) ==
         std::end(kChangedBeginnings);
}

}  // namespace pressmark
