#pragma once

#include <cstdint>

#include "indexer/attribution/mentions.h"

namespace pressmark::attribution {

/// What all mentions of one name together say for or against its being a person’s.
struct Candidate {
  std::uint32_t evidence = 0;
  std::uint32_t count = 0;
  std::uint32_t after_the = 0;
  std::uint32_t after_place_preposition = 0;
  std::uint32_t speaks = 0;
  std::uint32_t of_itself = 0;  ///< "said it would"

  void add(const Mention& mention);
};

/// "Wassim Bouhlel", "Pravesh Kumar Gupta" against "Goldman Sachs", "Media Line", "New Delhi". `surname` and `given`:
/// the name’s last and first word where they stand alone.
bool is_person_of_parts(const Candidate& name, std::size_t parts, const Candidate& surname, const Candidate& given);

/// "Obama", "Mr. Lou" against "Boeing", "Moscow", "However".
bool is_person_of_one_part(const Candidate& name);

}  // namespace pressmark::attribution
