#include "indexer/attribution/candidates.h"

#include <algorithm>

namespace pressmark::attribution {
namespace {

int points(std::uint32_t evidence, std::uint32_t bit, int value) { return (evidence & bit) != 0 ? value : 0; }

// A name of which the article later uses the last word alone is a person’s: "Berhanu Nega … Mr. Nega … Nega said".
int surname_points(const Candidate& surname) {
  if (surname.count == 0 || surname.after_the > 0 ||
      (surname.evidence & (kHasOrganisation | kHasPlace | kCapitals)) != 0)
    return 0;
  return points(surname.evidence, kTitled, 2) + points(surname.evidence, kSpeaks, 1) + (surname.count >= 2 ? 1 : 0);
}

}  // namespace

void Candidate::add(const Mention& m) {
  evidence |= m.evidence;
  ++count;
  after_the += (m.evidence & kAfterThe) != 0 ? 1U : 0U;
  after_place_preposition += (m.evidence & kAfterPlacePreposition) != 0 ? 1U : 0U;
  of_itself += (m.evidence & kSaysOfItself) != 0 ? 1U : 0U;
  speaks += (m.evidence & kSpeaks) != 0 ? 1U : 0U;
}

bool is_person_of_parts(const Candidate& c, std::size_t parts, const Candidate& surname, const Candidate& given) {
  const std::uint32_t e = c.evidence;
  const bool surname_like = parts == 2 && (e & kGivenFirst) != 0;  // "Michael Bloomberg", "Faith Hill"
  int score = 1 + std::max(surname_points(surname), surname_points(given)) + points(e, kGivenFirst, 3) +
              points(e, kInitial, 3) + points(e, kTitled, 3) + points(e, kSuffixed, 3) + points(e, kAged, 3) +
              points(e, kSpeaks, 2) + points(e, kAppositionRole, 2) + points(e, kRoleBefore, 3) +
              points(e, kRelativeAfter, 1) - points(e, kHasOrganisation, surname_like ? 3 : 5) -
              points(e, kHasPlace, 3) - points(e, kHasTime, 4) - points(e, kCapitals, 2);
  if (c.after_the * 2 > c.count) score -= 4;
  if (c.after_place_preposition * 2 > c.count) score -= 1;
  if (parts > 4) score -= 3;
  if (c.of_itself > 0 && c.of_itself * 2 >= c.speaks) score -= 2;
  return score >= 3;
}

bool is_person_of_one_part(const Candidate& c) {
  const std::uint32_t e = c.evidence;
  int score = points(e, kGivenFirst, 2) + points(e, kTitled, 4) + points(e, kSpeaks, 2) + points(e, kAged, 3) +
              points(e, kRelativeAfter, 1) - points(e, kHasOrganisation, 5) - points(e, kHasPlace, 5) -
              points(e, kHasTime, 5) - points(e, kCapitals, 3);
  if (c.speaks >= 2) score += 1;
  if (c.after_the * 2 > c.count) score -= 4;
  if (c.after_place_preposition * 3 > c.count) score -= 2;
  return score >= 3;
}

}  // namespace pressmark::attribution
