#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace pressmark {

/// Snowball stemmer of one language with a cache of what it has stemmed. Movable; one thread at a time.
///
/// A stem carries its language, "en:keeper": for German, "keepers" has the stem "keep", and an English article about
/// keeping must not be found by it.
class Stemmer {
 public:
  /// ISO 639-1 code ("en"); a language without a stemmer, or an empty code, leaves words as they are.
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The stem of a folded word, with its language; the word itself where there is no stemmer. Valid until the next
  /// call.
  std::string_view stem(std::string_view word);

  static bool supports(std::string_view language);

  /// Whether in that language words of ASCII letters begin with the same two letters as their stems, but for stems of
  /// less than three letters (the same one) and "dying", which has the stem "die": Irish "mbád" and "bád" do not.
  static bool keeps_beginnings(std::string_view language);

  /// The language whose stems are used for an article: its own, or English where that is unknown or has no stemmer.
  static std::string_view language_for(const std::optional<std::string>& article_language);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pressmark
