#include "indexer/attribution/people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pressmark::attribution {
namespace {

// The person of each mention of the text, paragraph after paragraph; "-" where it is none.
std::vector<std::string> persons(const std::vector<std::string>& texts) {
  std::vector<Tokens> paragraphs;
  for (const std::string& text : texts) paragraphs.push_back(split_words(text));
  const Surnames surnames = find_ordinary_surnames(paragraphs);
  Mentions mentions;
  for (std::size_t p = 0; p < texts.size(); ++p) {
    mentions.push_back(find_mentions(paragraphs[p], surnames, is_title_case(paragraphs[p])));
  }
  const People people = identify_people(paragraphs, mentions);
  std::vector<std::string> names;
  for (const auto& in_paragraph : mentions) {
    for (const Mention& m : in_paragraph) {
      names.push_back(m.person < 0 ? "-" : people.persons[static_cast<std::size_t>(m.person)].name);
    }
  }
  return names;
}

struct Case {
  const char* what;
  std::vector<std::string> paragraphs;
  std::vector<std::string> persons;
};

const Case kCases[] = {
    {"titles are no part of a name",
     {"Florida Sen. Anna Berg met Kazakh President Karl Lind."},
     {"Anna Berg", "Karl Lind"}},
    {"secretary of state", {"Former Secretary of State Anna Berg left."}, {"-", "Anna Berg"}},
    {"surname", {"Anna Berg came.", "Berg left."}, {"Anna Berg", "Anna Berg"}},
    {"given name", {"Anna Berg came.", "Anna left."}, {"Anna Berg", "Anna Berg"}},
    {"the fullest form", {"Anna Maria Berg came.", "Anna Berg left."}, {"Anna Maria Berg", "Anna Maria Berg"}},
    {"two of one surname", {"Anna Berg met Karl Berg.", "Mr. Berg left."}, {"Anna Berg", "Karl Berg", "Karl Berg"}},
    {"a suffix makes another person", {"Karl Berg met Karl Berg Jr."}, {"Karl Berg", "Karl Berg Jr."}},
    {"a surname with a suffix",
     {"Karl Berg Sr. met his son Karl Berg Jr.", "Berg Jr. left."},
     {"Karl Berg Sr.", "Karl Berg Jr.", "Karl Berg Jr."}},
    {"particles", {"Karl von der Lind met Anna de la Cruz."}, {"Karl von der Lind", "Anna de la Cruz"}},
    {"a nickname", {"Karl \"Bo\" Lind came.", "Lind left."}, {"Karl \"Bo\" Lind", "Karl \"Bo\" Lind"}},
    {"a surname that is an ordinary word",
     {"Anna Small came.", "The boat, Small said, was old."},
     {"Anna Small", "Anna Small"}},
    {"family names first", {"President Wei Longtan came.", "Mr. Wei left."}, {"Wei Longtan", "Wei Longtan"}},
    {"a surname that is an auxiliary", {"Minister Theresa May came, and May left."}, {"Theresa May", "Theresa May"}},
    {"a city that is a given name", {"Charlotte Mayor Anna Berg came."}, {"Anna Berg"}},
    {"an Arabic article", {"Samir al-Hadid met Dr. el-Nour."}, {"Samir al-Hadid", "el-Nour"}},
    {"an Arabic article comes and goes",
     {"Samir al-Hadid came.", "Hadid met Al-Hadid, said al-Hadid."},
     {"Samir al-Hadid", "Samir al-Hadid", "Samir al-Hadid", "Samir al-Hadid"}},
    {"a surname of particles at the beginning of a sentence",
     {"Karl von der Lind came.", "Von der Lind said no to Mr. von der Lind."},
     {"Karl von der Lind", "Karl von der Lind", "Karl von der Lind"}},
    {"a surname of particles tells of the full name",
     {"Ludmar von der Lind came.", "Mr. von der Lind left.", "Von der Lind left."},
     {"Ludmar von der Lind", "Ludmar von der Lind", "Ludmar von der Lind"}},
    {"a surname with a capital particle", {"Anna De Luca came.", "De Luca left."}, {"Anna De Luca", "Anna De Luca"}},
    {"a Spanish surname",
     {"Anna de los Prados came.", "De los Prados left."},
     {"Anna de los Prados", "Anna de los Prados"}},
    {"either apostrophe", {"Anna O’Lind came.", "O'Lind left."}, {"Anna O’Lind", "Anna O’Lind"}},
    {"organisations", {"The Norland Water Company met the House of Lords in Berlin."}, {"-", "-", "-", "-"}},
};

TEST(IdentifyPeople, TellsPeopleFromOtherNames) {
  for (const Case& c : kCases) EXPECT_EQ(persons(c.paragraphs), c.persons) << c.what;
}

}  // namespace
}  // namespace pressmark::attribution
