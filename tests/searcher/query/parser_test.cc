#include "searcher/query/parser.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/query/tree.h"

namespace pressmark {
namespace {

constexpr Date kToday{2023, 3, 15};  // a Wednesday

struct Reading {
  std::string tree;
  std::vector<QueryWarning> warnings;
};

Reading read(const std::string& query) {
  static Analyzer analyzer;
  Warnings warnings;
  const QueryNode node = parse_query(query, analyzer, kToday, warnings);
  for (const QueryWarning& warning : warnings.list()) {
    EXPECT_LE(warning.span.begin, warning.span.end) << query;
    EXPECT_LE(warning.span.end, query.size()) << query;
  }
  return {to_string(node), warnings.list()};
}

struct Case {
  const char* query;
  const char* tree;
};

class QueryTree : public testing::TestWithParam<Case> {};

TEST_P(QueryTree, IsReadWithoutWarning) {
  const Reading reading = read(GetParam().query);
  EXPECT_EQ(reading.tree, GetParam().tree) << GetParam().query;
  for (const QueryWarning& warning : reading.warnings) ADD_FAILURE() << GetParam().query << ": " << warning.message;
}

constexpr Case kWordCases[] = {
    {"", "(nothing)"},
    {"   \t\n ", "(nothing)"},
    {"gas", "\"gas\""},
    {"Gas PIPELINE", "(and \"gas\" \"pipeline\")"},
    {"Tokayev’s", "\"tokayev\""},
    {"Élysée", "\"elysee\""},
    {"U.S. troops", "(and \"us\" \"troops\")"},
    {"don't", "\"dont\""},
    {"what?", "\"what\""},
    {"C++", "\"c\""},
    {"gas,oil", "(and \"gas\" \"oil\")"},
    {"and or not near", "(and \"and\" \"or\" \"not\" \"near\")"},
    {"- gas", "\"gas\""},
    {"gas - oil", "(and \"gas\" \"oil\")"},
    {"--gas", "\"gas\""},
    {"gas -- oil", "(and \"gas\" \"oil\")"},
    {"gas + oil", "(and \"gas\" \"oil\")"},
    {"???", "(nothing)"},
    {"multi-vector", "(or (phrase \"multi vector\") \"multivector\")"},
    {"multi\u2010vector", "(or (phrase \"multi vector\") \"multivector\")"},
    {"AT&T", "(or (phrase \"at t\") \"att\")"},
    {"example.com", "(phrase \"example com\")"},
    {"mail@example.com", "(phrase \"mail example com\")"},
    {"https://www.example.com/a-b", "(and \"https\" \"www\" \"example\" \"com\" \"a\" \"b\")"},
    {"10:30", "(and \"10\" \"30\")"},
    {"Ukraine: the war", "(and \"ukraine\" \"the\" \"war\")"},
    {"kazakh*", "\"kazakh\"*"},
    {"Kazakh* gas", "(and \"kazakh\"* \"gas\")"},
    {"multi-vec*", "(or (phrase \"multi vec*\") \"multivec\")"},
    {"gas * oil", "(and \"gas\" \"oil\")"},
    {"\xff\xfe gas", "\"gas\""},
};
INSTANTIATE_TEST_SUITE_P(Words, QueryTree, testing::ValuesIn(kWordCases));

constexpr Case kPhraseCases[] = {
    {"\"strategic partner\"", "(phrase \"strategic partner\")"},
    {"\"Partner\"", "=\"partner\""},
    {"\"\"", "(nothing)"},
    {"\" \" gas", "\"gas\""},
    {"“middle corridor”", "(phrase \"middle corridor\")"},
    {"«middle corridor»", "(phrase \"middle corridor\")"},
    {"»middle corridor«", "(phrase \"middle corridor\")"},
    {"„middle corridor“", "(phrase \"middle corridor\")"},
    {"「middle corridor」", "(phrase \"middle corridor\")"},
    {"\"middle corridor\" -oil", "(and (phrase \"middle corridor\") (not \"oil\"))"},
    {"\"oil gas\"~5", "(near/5 =\"oil\" =\"gas\")"},
    {"\"oil\"~5", "=\"oil\""},
    {"\"oil gas\"~0", "(phrase \"oil gas\")"},
    {"\"strateg* partner\"", "(phrase \"strateg* partner\")"},
    {"\"multi-vector policy\"", "(phrase \"multi vector policy\")"},
    {"\"a b\"c", "(and (phrase \"a b\") \"c\")"},
    {"a\"b c\"", "(and \"a\" (phrase \"b c\"))"},
    {"\"AND\"", "=\"and\""},
    {"\"speaker:gupta\"", "(phrase \"speaker gupta\")"},
};
INSTANTIATE_TEST_SUITE_P(Phrases, QueryTree, testing::ValuesIn(kPhraseCases));

constexpr Case kOperatorCases[] = {
    {"gas OR oil", "(or \"gas\" \"oil\")"},
    {"gas AND oil", "(and +\"gas\" +\"oil\")"},
    {"gas NOT oil", "(and \"gas\" (not \"oil\"))"},
    {"gas AND NOT oil", "(and +\"gas\" (not \"oil\"))"},
    {"gas -oil", "(and \"gas\" (not \"oil\"))"},
    {"-oil gas", "(and (not \"oil\") \"gas\")"},
    {"-oil", "(and (not \"oil\"))"},
    {"NOT oil", "(and (not \"oil\"))"},
    {"NOT NOT oil", "\"oil\""},
    {"+gas oil", "(and +\"gas\" \"oil\")"},
    {"+gas", "\"gas\""},
    {"gas oil OR coal", "(or (and \"gas\" \"oil\") \"coal\")"},
    {"gas (oil OR coal)", "(and \"gas\" (or \"oil\" \"coal\"))"},
    {"(gas)", "\"gas\""},
    {"((gas))", "\"gas\""},
    {"()", "(nothing)"},
    {"gas ()", "\"gas\""},
    {"-(oil coal)", "(and (not (and \"oil\" \"coal\")))"},
    {"-(oil OR coal) gas", "(and (not (or \"oil\" \"coal\")) \"gas\")"},
    {"-(-oil)", "\"oil\""},
    {"gas AND oil coal", "(and +\"gas\" +\"oil\" \"coal\")"},
    {"gas AND oil AND coal", "(and +\"gas\" +\"oil\" +\"coal\")"},
    {"a OR b OR c", "(or \"a\" \"b\" \"c\")"},
    {"gas OR -oil", "(or \"gas\" (and (not \"oil\")))"},
    {"-gas,oil coal", "(and (not (and \"gas\" \"oil\")) \"coal\")"},
    {"oil NEAR/5 gas", "(near/5 \"oil\" \"gas\")"},
    {"oil NEAR gas", "(near/10 \"oil\" \"gas\")"},
    {"oil NEAR/3 gas NEAR/7 coal", "(near/7 \"oil\" \"gas\" \"coal\")"},
    {"oil NEAR \"natural gas\"", "(near/10 \"oil\" (phrase \"natural gas\"))"},
    {"oil NEAR (gas OR coal)", "(near/10 \"oil\" (or \"gas\" \"coal\"))"},
    {"price oil NEAR/2 gas", "(and \"price\" (near/2 \"oil\" \"gas\"))"},
    {"oil NEAR/2 gas AND price", "(and +(near/2 \"oil\" \"gas\") +\"price\")"},
    {"-oil NEAR/2 gas", "(and (not \"oil\") +\"gas\")"},
    {"NEAR/x", "(and \"near\" \"x\")"},
    {"oil OR coal date:2022", "(and (or \"oil\" \"coal\") (date 2022-01-01..2022-12-31))"},
    {"source:a oil OR coal", "(and (or \"oil\" \"coal\") (source \"a\"))"},
    {"oil OR coal -source:a", "(and (or \"oil\" \"coal\") (not (source \"a\")))"},
    {"oil source:a OR coal source:b", "(or (and \"oil\" (source \"a\")) (and \"coal\" (source \"b\")))"},
    {"oil OR (coal source:b)", "(or \"oil\" (and \"coal\" (source \"b\")))"},
    {"oil OR source:b", "(or \"oil\" (source \"b\"))"},
    {"GAS OR OIL", "(or \"gas\" \"oil\")"},
};

constexpr Case kFieldCases[] = {
    {"speaker:Gupta", "(speaker \"gupta\")"},
    {"Speaker:GUPTA", "(speaker \"gupta\")"},
    {"by:gupta", "(speaker \"gupta\")"},
    {"speaker:\"Pravesh Kumar Gupta\"", "(speaker =\"pravesh kumar gupta\")"},
    {"speaker:“Pravesh Gupta”", "(speaker =\"pravesh gupta\")"},
    {"speaker:gup*", "(speaker \"gup\"*)"},
    {"speaker:\"Gupta, Pravesh Kumar\"", "(speaker =\"pravesh kumar gupta\")"},
    {"speaker:\"pravesh gup*\"", "(speaker \"pravesh gup\"*)"},
    {"gas speaker:Gupta", "(and \"gas\" (speaker \"gupta\"))"},
    {"-speaker:Gupta", "(and (not (speaker \"gupta\")))"},
    {"speaker:(Gupta OR Tokayev)", "(or (speaker \"gupta\") (speaker \"tokayev\"))"},
    {"speaker:(Gupta Tokayev)", "(speaker \"gupta tokayev\")"},
    {"speaker:(Gupta, Tokayev)", "(or (speaker \"gupta\") (speaker \"tokayev\"))"},
    {"speaker:(\"A Gupta\" \"B Lee\")", "(or (speaker =\"a gupta\") (speaker =\"b lee\"))"},
    {"speaker:Gupta speaker:Tokayev", "(or (speaker \"gupta\") (speaker \"tokayev\"))"},
    {"speaker:a speaker:b speaker:c", "(or (speaker \"a\") (speaker \"b\") (speaker \"c\"))"},
    {"speaker:a AND speaker:b", "(and +(speaker \"a\") +(speaker \"b\"))"},
    {"source:a gas source:b", "(and (or (source \"a\") (source \"b\")) \"gas\")"},
    {"-source:a -source:b", "(and (not (source \"a\")) (not (source \"b\")))"},
    {"source:\"Jerusalem Post\"", "(source =\"jerusalem post\")"},
    {"said:corridor", "(said \"corridor\")"},
    {"said:\"multi-vector foreign policy\"", "(said (phrase \"multi vector foreign policy\"))"},
    {"said:(gas OR oil)", "(or (said \"gas\") (said \"oil\"))"},
    {"title:(new path)", "(and (title \"new\") (title \"path\"))"},
    {"title:new title:path", "(or (title \"new\") (title \"path\"))"},
    {"title:kazakh*", "(title \"kazakh\"*)"},
    {"title:multi-vector", "(or (title (phrase \"multi vector\")) (title \"multivector\"))"},
    {"title:oil NEAR/3 title:gas", "(title (near/3 \"oil\" \"gas\"))"},
    {"lang:EN", "(lang \"en\")"},
    {"kind:pull-quote", "(kind \"pull_quote\")"},
    {"kind:body,", "(kind \"body\")"},
    {"date:2022-12-05", "(date 2022-12-05)"},
    {"date:2022-12", "(date 2022-12-01..2022-12-31)"},
    {"date:2022", "(date 2022-01-01..2022-12-31)"},
    {"date:2022-11-20..2022-12-06", "(date 2022-11-20..2022-12-06)"},
    {"date:2022-12..", "(date 2022-12-01..)"},
    {"date:..2022", "(date ..2022-12-31)"},
    {"date:(2021 OR 2023)", "(or (date 2021-01-01..2021-12-31) (date 2023-01-01..2023-12-31))"},
    {"date:today", "(date 2023-03-15)"},
    {"date:last-week", "(date 2023-03-06..2023-03-12)"},
    {"date:7d..", "(date 2023-03-08..)"},
    {"title:AND", "(title \"and\")"},
    {"title:\"a b\"~3", "(title (near/3 =\"a\" =\"b\"))"},
    {"headline:x:y", "(and (title \"x\") (title \"y\"))"},
};
INSTANTIATE_TEST_SUITE_P(Fields, QueryTree, testing::ValuesIn(kFieldCases));

class OperatorTree : public testing::TestWithParam<Case> {};
TEST_P(OperatorTree, IsRead) { EXPECT_EQ(read(GetParam().query).tree, GetParam().tree) << GetParam().query; }
INSTANTIATE_TEST_SUITE_P(Operators, OperatorTree, testing::ValuesIn(kOperatorCases));

struct WarningCase {
  const char* query;
  const char* tree;
  TextSpan span;
  const char* says;  ///< a part of the message
};

class QueryWarnings : public testing::TestWithParam<WarningCase> {};

TEST_P(QueryWarnings, NameTheirPlaceAndTheRestIsRead) {
  const WarningCase& c = GetParam();
  const Reading reading = read(c.query);
  EXPECT_EQ(reading.tree, c.tree) << c.query;
  ASSERT_FALSE(reading.warnings.empty()) << c.query;
  EXPECT_EQ(reading.warnings[0].span.begin, c.span.begin) << c.query;
  EXPECT_EQ(reading.warnings[0].span.end, c.span.end) << c.query;
  EXPECT_NE(reading.warnings[0].message.find(c.says), std::string::npos)
      << c.query << ": " << reading.warnings[0].message;
}

constexpr WarningCase kWarningCases[] = {
    {"\"gas oil", "(and \"gas\" \"oil\")", {0, 1}, "not closed"},
    {"coal “gas oil", "(and \"coal\" \"gas\" \"oil\")", {5, 8}, "not closed"},
    {"(gas", "\"gas\"", {0, 1}, "not closed"},
    {"gas)", "\"gas\"", {3, 4}, "not opened"},
    {"gas) OR oil", "(or \"gas\" \"oil\")", {3, 4}, "not opened"},
    {"OR gas", "\"gas\"", {0, 2}, "both sides"},
    {"gas OR", "\"gas\"", {4, 6}, "both sides"},
    {"gas OR OR oil", "(or \"gas\" \"oil\")", {4, 6}, "both sides"},
    {"AND gas", "\"gas\"", {0, 3}, "both sides"},
    {"gas AND", "\"gas\"", {4, 7}, "both sides"},
    {"NEAR gas", "\"gas\"", {0, 4}, "both sides"},
    {"gas NEAR/3", "\"gas\"", {4, 10}, "both sides"},
    {"gas NOT", "\"gas\"", {4, 7}, "nothing behind"},
    {"a NEAR/2 date:2022", "(and +\"a\" +(date 2022-01-01..2022-12-31))", {2, 8}, "read as AND"},
    {"foo:bar", "(and \"foo\" \"bar\")", {0, 3}, "fields are speaker, said, source"},
    {"speakr:Gupta", "(and \"speakr\" \"gupta\")", {0, 6}, "speaker:"},
    {"speaker: Gupta", "(and \"speaker\" \"gupta\")", {0, 8}, "has no value"},
    {"speaker:", "\"speaker\"", {0, 8}, "has no value"},
    {"(speaker:)", "\"speaker\"", {1, 9}, "has no value"},
    {"speaker:???", "(nothing)", {8, 11}, "no name"},
    {"gas date:2022-13", "\"gas\"", {9, 16}, "no month 13"},
    {"date:2023-02-29 gas", "\"gas\"", {5, 15}, "2023-02-28"},
    {"date:soon", "(nothing)", {5, 9}, "no date"},
    {"date:2023..2021", "(date 2021-01-01..2023-12-31)", {5, 15}, "other way round"},
    {"date:..", "(nothing)", {5, 7}, "at least one"},
    {"a* gas", "(and \"a\" \"gas\")", {0, 2}, "two letters"},
    {"*stan", "\"stan\"", {0, 1}, "beginning of a word"},
    {"\"oil gas\"~x", "(and (phrase \"oil gas\") \"x\")", {9, 10}, "number"},
};
INSTANTIATE_TEST_SUITE_P(Messy, QueryWarnings, testing::ValuesIn(kWarningCases));

TEST(QueryParser, ReadsASentenceInCapitalsWithoutOperators) {
  const Reading reading = read("BORDER DISPUTE BETWEEN ISRAEL AND SYRIA");
  EXPECT_EQ(reading.tree, R"((and "border" "dispute" "between" "israel" "and" "syria"))");
  ASSERT_EQ(reading.warnings.size(), 1U);
  EXPECT_EQ(reading.warnings[0].span, (TextSpan{30, 33}));
}

TEST(QueryParser, BoundsNesting) {
  const Reading reading = read(std::string(10000, '(') + "gas" + std::string(10000, ')'));
  EXPECT_EQ(reading.tree, "\"gas\"");
  EXPECT_FALSE(reading.warnings.empty());
  EXPECT_EQ(read(std::string(10000, '(')).tree, "(nothing)");
  EXPECT_EQ(read(std::string(10000, ')')).tree, "(nothing)");
}

TEST(QueryParser, BoundsTheNumberOfWords) {
  std::string query;
  for (int i = 0; i < 100000; ++i) query += "w" + std::to_string(i) + " ";
  Analyzer analyzer;
  Warnings warnings;
  const QueryNode node = parse_query(query, analyzer, kToday, warnings);
  EXPECT_EQ(node.children.size(), kMaxWords);
  EXPECT_EQ(warnings.list().size(), 1U);
}

TEST(QueryParser, TakesLongSignsAndOperatorsInLinearTime) {
  for (const char* part : {"- ", "-", "+", "NOT ", "OR ", "AND ", "NEAR ", "a NEAR ", "a OR ", "a AND ", "\"", "“a",
                           "speaker:", "date:", "(", "(a ", ")"}) {
    std::string query;
    while (query.size() < 200000) query += part;
    read(query);
  }
}

TEST(QueryTreeFunctions, TellWhetherPassagesAreAskedFor) {
  Analyzer analyzer;
  Warnings warnings;
  const auto asks = [&](const char* query) {
    return asks_for_passages(parse_query(query, analyzer, kToday, warnings));
  };
  EXPECT_FALSE(asks("gas title:x source:y date:2022"));
  EXPECT_TRUE(asks("gas speaker:x"));
  EXPECT_TRUE(asks("gas OR (oil -kind:caption)"));
  EXPECT_TRUE(asks("said:\"a b\""));
}

TEST(QueryTreeFunctions, LoosenTiesButNotQuotations) {
  Analyzer analyzer;
  Warnings warnings;
  const auto loose = [&](const char* query) { return to_string(with_loose_ties(parse_query(query, analyzer, kToday, warnings))); };
  EXPECT_EQ(loose("gas multi-vector"), R"((and "gas" (or (and "multi" "vector") "multivector")))");
  EXPECT_EQ(loose("\"multi vector\""), R"((phrase "multi vector"))");
  EXPECT_EQ(loose("gas -multi-vector"), R"((and "gas" (not (or (phrase "multi vector") "multivector"))))");
  EXPECT_EQ(loose("title:example.com"), R"((and (title "example") (title "com")))");
}

TEST(QueryTreeFunctions, LeaveOutTheConditionsOnOneField) {
  Analyzer analyzer;
  Warnings warnings;
  const auto without = [&](const char* query, FieldId field) {
    return to_string(without_field(parse_query(query, analyzer, kToday, warnings), field));
  };
  EXPECT_EQ(without("gas source:a", FieldId::Source), "(and \"gas\")");
  EXPECT_EQ(without("source:a", FieldId::Source), "(nothing)");
  EXPECT_EQ(without("gas source:a source:b", FieldId::Source), "(and \"gas\")");
  EXPECT_EQ(without("gas source:(a OR b) date:2022", FieldId::Source), "(and \"gas\" (date 2022-01-01..2022-12-31))");
  EXPECT_EQ(without("gas -source:a", FieldId::Source), "(and \"gas\" (not (source \"a\")))");
}

}  // namespace
}  // namespace pressmark
