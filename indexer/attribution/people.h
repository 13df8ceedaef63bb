#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/attribution/mentions.h"

namespace pressmark::attribution {

enum class Gender : std::uint8_t { Unknown, Male, Female };

/// A person whom the article names.
struct KnownPerson {
  std::string name;                ///< fullest form, as written, without titles
  std::vector<std::string> parts;  ///< folded, without suffix: {"pravesh", "kumar", "gupta"}
  std::string suffix;              ///< folded: "jr"
  std::string honorific;           ///< "Dr."
  std::string title;               ///< titles before the name: "Kazakh President"
  std::string role;                ///< from an apposition: "senior associate at the … Foundation"
  Gender gender = Gender::Unknown;
  std::size_t count = 0;                ///< full-name mentions
  std::vector<std::string> mentions;    ///< shorter forms used, each once
  std::vector<std::string> role_words;  ///< folded words of titles and roles: {"kazakh", "president"}
};

struct People {
  std::vector<KnownPerson> persons;
  /// Of a folded part -> persons who have it as last (surname) or first part.
  std::unordered_map<std::string, std::vector<int>> by_surname, by_first;
};

/// All the article's names: mentions[i] belong to paragraphs[i].
using Mentions = std::vector<std::vector<Mention>>;

/// Decides which mentions are persons, and sets Mention::person of each to the fullest form the article has: two people
/// of one surname stay two, a bare surname goes to the one named last in full unless another is plainly the article's
/// subject.
People identify_people(const std::vector<Tokens>& paragraphs, Mentions& mentions);

/// The folded words of a name, without suffix.
std::vector<std::string> folded_parts(const Tokens& text, const Mention& mention);

}  // namespace pressmark::attribution
