#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace pressmark {

/// Snowball stemmer of one language with a cache of what it has stemmed. Movable; one thread at a time.
class Stemmer {
 public:
  /// ISO 639-1 code ("en"); a language without a stemmer, or an empty code, leaves words as they are.
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The stem of a folded word. Valid until the next call.
  std::string_view stem(std::string_view word);

  static bool supports(std::string_view language);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pressmark
