#pragma once

#include <vector>

#include "indexer/attribution/people.h"
#include "indexer/attribution/subjects.h"

namespace pressmark::attribution {

/// A person of whom the article says no name: "one resident said". "He" after that is nobody we know; after "his
/// mother said" it may be.
inline constexpr int kSomebody = -2;
inline constexpr int kSomeMan = -3;
inline constexpr int kSomeWoman = -4;

/// What a reader has in mind while reading on: who was spoken of and who spoke last. Turns subjects into persons.
class Resolver {
 public:
  /// `strict`: pronouns stand only for a person of known gender who was spoken of in this paragraph or the one before.
  explicit Resolver(const People& people, bool strict = false);

  /// The persons a subject stands for; none when unknown. `items` and `mentions` are the subject's paragraph.
  Few<int> resolve(const Subject& subject, const std::vector<Item>& items, const std::vector<Mention>& mentions);

  /// To be called in reading order.
  void begin_paragraph();
  /// The persons named in a sentence; those of the sentence before come first when it has no subject of its own.
  void end_sentence(const Few<int>& named) { nearby_ = named; }
  void saw_subject(int person) { remember(person); }
  void saw_speaker(int person);
  void saw_mention(int person);

  int last_speaker() const { return last_speaker_; }
  std::size_t paragraphs_since_speech() const { return paragraph_ - last_speech_; }

 private:
  void remember(int person);
  int by_pronoun(Gender gender);
  int by_gender(Gender gender) const;
  int by_role(const Subject& subject, const std::vector<Item>& items) const;

  const People& people_;
  std::vector<Gender> genders_;  ///< of persons, as far as known; pronouns that were understood add to it
  std::vector<int> focus_;       ///< subjects and speakers, the latest last, each once
  std::vector<int> recent_;      ///< everybody named, the latest last, each once
  Few<int> nearby_;              ///< named in the sentence before where it has no person as subject
  int last_speaker_ = -1;
  bool strict_;
  std::size_t paragraph_ = 0;
  std::size_t last_focus_ = 0;
  std::size_t last_speech_ = 0;
};

}  // namespace pressmark::attribution
