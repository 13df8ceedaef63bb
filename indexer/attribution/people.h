#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/attribution/mentions.h"

namespace pressmark::attribution {

enum class Gender : std::uint8_t { Unknown, Male, Female };

/// A word of a title or role in small letters; it looks into the paragraphs’ tokens.
struct RoleWord {
  std::string_view word;
  bool qualified = false;  ///< stands only behind a word that takes it away: former president, deputy mayor
};

/// A person whom the article names.
struct KnownPerson {
  std::string name;         ///< fullest form, as written, without titles
  std::string honorific;    ///< "Dr."
  std::string title;        ///< titles before the name: "Kazakh President"
  std::string role_before;  ///< a noun before the name: "retired surgeon"
  std::string role;         ///< from an apposition: "senior associate at the … Foundation"
  Gender gender = Gender::Unknown;
  std::size_t count = 0;              ///< full-name mentions
  std::vector<std::string> mentions;  ///< shorter forms used, each once
  std::vector<RoleWord> role_words;   ///< "kazakh", "president", each once
};

struct People {
  std::vector<KnownPerson> persons;
};

/// All the article's names: mentions[i] belong to paragraphs[i].
using Mentions = std::vector<std::vector<Mention>>;

/// Decides which mentions are persons, and sets Mention::person of each to the fullest form the article has: two people
/// of one surname stay two, a bare surname goes to the one named last in full unless another is plainly the article's
/// subject.
People identify_people(const std::vector<Tokens>& paragraphs, Mentions& mentions);

}  // namespace pressmark::attribution
