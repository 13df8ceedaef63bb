// pressmark-search as its users meet it: the real program, a real index, its bytes and its exit code.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/run_program.h"
#include "tests/support/schema_check.h"
#include "tests/support/temp_folder.h"
#include "tests/support/temp_index.h"

namespace pressmark::testing {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const TempIndex& index() {
  static const TempIndex made({
      article("harbour-1")
          .title("Harbour towns weigh a gas union")
          .source("The Harbour Courier")
          .author("Mara Lindqvist")
          .on("2022-12-05")
          .paragraph("The plan for a gas union has divided the towns along the harbour.")
          .said("Anil Gupta", "“A gas union would keep them on speaking terms,” Gupta said."),
      article("harbour-2")
          .title("Ferries late again")
          .source("The Harbour Courier")
          .on("2023-01-09")
          .said("Ilse Brandt", "“No gas, no ferries,” said Brandt."),
      article("valley-1")
          .title("Valley council says no")
          .source("Valley Post")
          .on("2023-03-01")
          .paragraph("There will be no union over gas in the Élysée valley.")
          .paragraph("\x1B]0;owned\x07 <script>alert(1)</script> gas"),
  });
  return made;
}

Outcome search(std::vector<std::string> words, const std::string& input = "",
               std::map<std::string, std::string> environment = {}) {
  words.insert(words.begin(), PRESSMARK_SEARCH);
  environment.try_emplace("PRESSMARK_INDEX", index().path().string());
  return run_program({words, input, environment, "/"});
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> schema_errors(const std::string& text, const std::string& schema) {
  SchemaCheck check(PRESSMARK_SOURCE_DIR "/searcher/render/schema");
  const json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) return {"no JSON: " + text};
  return check.errors(value, schema);
}

TEST(Search, AnswersOnStandardOutputAlone) {
  const Outcome found = search({"gas", "union"});
  EXPECT_EQ(found.status, 0);
  EXPECT_THAT(found.out, StartsWith("2 articles, "));
  EXPECT_THAT(found.out, HasSubstr("Harbour towns weigh a gas union"));
  EXPECT_THAT(found.out, HasSubstr("Anil Gupta"));
  EXPECT_EQ(found.err, "");
  EXPECT_EQ(found.out.find('\x1B'), std::string::npos);
  EXPECT_EQ(search({"gas union"}).out, found.out) << "one word or two, the query is the same";
}

TEST(Search, SaysByItsExitCodeWhetherAnythingWasFound) {
  const Outcome nothing = search({"source:Nobody"});
  EXPECT_EQ(nothing.status, 1);
  EXPECT_EQ(nothing.out, "Nothing found.\n");
  EXPECT_EQ(search({"--count", "gas"}).out, "3\n");
  EXPECT_EQ(search({"--count", "zeppelin"}).out, "0\n");
  EXPECT_EQ(search({"--count", "zeppelin"}).status, 1);
  EXPECT_EQ(search({"-n0", "gas"}).status, 0);
}

TEST(Search, KeepsNotesApartFromTheAnswer) {
  const Outcome noted = search({"spaeker:Gupta"});
  EXPECT_THAT(noted.err, HasSubstr("Note: "));
  EXPECT_THAT(noted.err, HasSubstr("speaker"));
  EXPECT_THAT(noted.out, Not(HasSubstr("Note: ")));
}

TEST(Search, FindsItsIndex) {
  const std::string path = index().path().string();
  EXPECT_EQ(search({"-i", path, "gas"}, "", {{"PRESSMARK_INDEX", "/nowhere"}}).status, 0);
  EXPECT_EQ(search({"gas"}, "", {{"PRESSMARK_INDEX", "/nowhere"}}).status, 3);
  const Outcome missing = search({"-i", "/nowhere/x", "gas"});
  EXPECT_EQ(missing.status, 3);
  EXPECT_EQ(missing.out, "");
  EXPECT_THAT(missing.err, AllOf(HasSubstr("/nowhere/x"), HasSubstr("pressmark-index")));
  const TempIndex other({article("other-1").title("Gas elsewhere").paragraph("Gas.")});
  EXPECT_EQ(search({"-i", path, "-i", other.path().string(), "-c", "gas"}).out, "4\n");
}

TEST(Search, ExplainsWrongCommandLines) {
  struct Wrong {
    std::vector<std::string> words;
    const char* message;
  };
  for (const Wrong& wrong : std::vector<Wrong>{
           {{}, "no query"},
           {{"gas", "-oil"}, "write -- before"},
           {{"--limit", "many", "gas"}, "--limit takes a whole number, not 'many'"},
           {{"--limit=-1", "gas"}, "--limit takes a whole number"},
           {{"--facets=sauce", "gas"}, "--facets knows no 'sauce'"},
           {{"--facets", "speaker,source", "gas"}, "write --facets=speaker,source"},
           {{"--format", "xml", "gas"}, "choose one of: text, json"},
           {{"--standalone", "gas"}, "--format html"},
           {{"--batch", "-", "gas"}, "beside --batch"},
           {{"--batch", "-", "--format", "text"}, "--batch answers in json"},
           {{"--batch", "-", "--count"}, "--count does not go with --batch"},
           {{"--batch", "/nowhere"}, "cannot read the queries in /nowhere"},
           {{"--batch="}, "--batch needs a file"},
           {{"--explain", "--format", "html", "gas"}, "--explain prints text or json"},
           {{"--newest", "gas"}, "unknown option --newest"},
       }) {
    const Outcome outcome = search(wrong.words);
    EXPECT_EQ(outcome.status, 2) << wrong.message;
    EXPECT_EQ(outcome.out, "") << wrong.message;
    EXPECT_THAT(outcome.err, AllOf(StartsWith("pressmark-search: "), HasSubstr(wrong.message)));
  }
}

TEST(Search, SaysWhenTheNameOfAFacetWasSearchedFor) {
  const std::string hint = "“speaker” was searched for as a word; for that facet alone write --facets=speaker";
  EXPECT_THAT(search({"--facets", "speaker", "gas"}).err, HasSubstr(hint));
  EXPECT_THAT(json::parse(search({"--facets", "--format=json", "speaker", "gas"}).out)["warnings"][0]["message"], hint);
  for (const std::vector<std::string>& clear :
       std::vector<std::vector<std::string>>{{"--facets=date", "speaker", "gas"},
                                             {"speaker", "gas"},
                                             {"--facets", "speaker gas"},
                                             {"--facets", "", "gas"},
                                             {"--facets", "speaker"}}) {
    EXPECT_THAT(search(clear).err, Not(HasSubstr("searched for as a word")));
  }
}

TEST(Search, TakesAQueryThatBeginsWithAMinus) {
  const Outcome found = search({"-c", "--", "-union", "gas"});
  EXPECT_EQ(found.out, "1\n") << found.err;
}

TEST(Search, PrintsJsonAsPublished) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"gas"},
                                             {"zeppelin"},
                                             {""},
                                             {"--by", "passage", "gas"},
                                             {"--facets", "gas"},
                                             {"--facets=language", "-n1", "gas"},
                                             {"-n0", "gas"},
                                             {"--offset", "99", "gas"},
                                             {"spaeker:x \"gas"},
                                             {"-c", "gas"},
                                             {"--sort=newest", "--match=any", "a gas"}}) {
    std::vector<std::string> all = {"--format=json"};
    all.insert(all.end(), words.begin(), words.end());
    const Outcome outcome = search(all);
    EXPECT_THAT(schema_errors(outcome.out, "answer.schema.json"), IsEmpty()) << outcome.out;
    EXPECT_EQ(outcome.err, "");
    EXPECT_EQ(search(all).out, outcome.out) << "the same query gives other bytes";
  }
  const json answer = json::parse(search({"--format=json", "gas", "speaker:Gupta"}).out);
  ASSERT_EQ(answer["hits"].size(), 1U);
  const json& passage = answer["hits"][0]["passages"][0];
  EXPECT_EQ(passage["speakers"], json({"Anil Gupta"}));
  const std::string text = passage["text"];
  const json& highlight = passage["highlights"][0];
  EXPECT_EQ(text.substr(highlight["start_byte"],
                        highlight["end_byte"].get<std::size_t>() - highlight["start_byte"].get<std::size_t>()),
            "gas");
}

TEST(Search, PrintsALineAHit) {
  const std::vector<std::string> lines = lines_of(search({"--format=jsonl", "gas"}).out);
  EXPECT_EQ(lines.size(), 3U);
  for (const std::string& line : lines) EXPECT_THAT(schema_errors(line, "hit.schema.json"), IsEmpty());
  EXPECT_EQ(search({"--format=jsonl", "zeppelin"}).out, "");
}

TEST(Search, PrintsRunsAndPages) {
  EXPECT_THAT(lines_of(search({"--format=trec", "-n1", "union"}).out), ElementsAre(StartsWith("1 Q0 harbour-1 1 ")));
  const std::string fragment = search({"--format=html", "gas"}).out;
  EXPECT_THAT(fragment, AllOf(StartsWith("<section class=\"pressmark\">"), HasSubstr("<mark>gas</mark>"),
                              Not(HasSubstr("<script"))));
  EXPECT_THAT(search({"--format=html", "--standalone", "gas"}).out,
              AllOf(StartsWith("<!DOCTYPE html>"), EndsWith("</html>\n")));
}

TEST(Search, Explains) {
  const Outcome explained = search({"--explain", "gas", "speaker:Gupta"});
  EXPECT_EQ(explained.status, 0);
  EXPECT_THAT(explained.out, HasSubstr("gupta"));
  EXPECT_THAT(schema_errors(search({"--explain", "--format=json", "gas"}).out, "explanation.schema.json"), IsEmpty());
}

TEST(Search, DescribesItself) {
  EXPECT_THAT(search({"--help"}).out, AllOf(HasSubstr("Examples"), HasSubstr("speaker:Gupta"), HasSubstr("130")));
  EXPECT_THAT(search({"--version"}).out, AllOf(StartsWith("pressmark "), HasSubstr("Xapian"), HasSubstr("ICU")));
  EXPECT_THAT(search({"--fields"}).out, AllOf(HasSubstr("speaker:"), HasSubstr("date:2022")));
  for (const char* what : {"man", "bash", "zsh", "fish"}) {
    const Outcome generated = search({"--generate", what});
    EXPECT_EQ(generated.status, 0);
    EXPECT_THAT(generated.out, HasSubstr("more")) << what;
  }
}

TEST(Search, StylesForTerminalsOnly) {
  if (!has_terminals()) GTEST_SKIP() << "no pseudo-terminals here; is /dev/pts mounted?";
  const std::string gas = PRESSMARK_SEARCH;
  const auto on_terminal = [&](std::vector<std::string> words, std::map<std::string, std::string> environment) {
    words.insert(words.begin(), gas);
    environment.try_emplace("PRESSMARK_INDEX", index().path().string());
    return run_on_terminal({words, "", environment, "/"}, 60).out;
  };
  const std::string colored = on_terminal({"gas"}, {{"TERM", "xterm-256color"}});
  EXPECT_THAT(colored, HasSubstr("\x1B[1;31mgas\x1B[0m"));
  EXPECT_THAT(colored, HasSubstr("\x1B]8;;"));
  EXPECT_EQ(on_terminal({"gas"}, {{"TERM", "dumb"}}).find('\x1B'), std::string::npos);
  EXPECT_EQ(on_terminal({"gas"}, {}).find('\x1B'), std::string::npos);
  EXPECT_EQ(on_terminal({"gas"}, {{"TERM", "xterm"}, {"NO_COLOR", "1"}}).find('\x1B'), std::string::npos);
  EXPECT_THAT(on_terminal({"--color=always", "gas"}, {{"TERM", "dumb"}, {"NO_COLOR", "1"}}), HasSubstr("\x1B["));
  for (const std::string& line : lines_of(on_terminal({"--facets", "gas"}, {{"TERM", "dumb"}})))
    EXPECT_LE(line.size(), 200U);
  EXPECT_THAT(search({"--color=always", "gas"}).out, AllOf(HasSubstr("\x1B[1;31m"), Not(HasSubstr("\x1B]8"))));
  EXPECT_THAT(search({"--width=40", "gas"}).out, HasSubstr("The plan for a gas union has\n"));
}

Outcome shell(const std::string& command) {
  return run_program({{"/bin/bash", "-c", command}, "", {{"PRESSMARK_INDEX", index().path().string()}}, "/"});
}

TEST(Search, IsSilentWhenNobodyReads) {
  const Outcome one =
      shell(PRESSMARK_SEARCH " --format html --standalone gas | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}");
  EXPECT_EQ(one.out, "0\n");
  EXPECT_EQ(one.err, "");
  const Outcome many = shell("yes gas | " PRESSMARK_SEARCH " --batch - | head -n 3 | wc -l; echo ${PIPESTATUS[1]}");
  EXPECT_EQ(many.out, "3\n0\n");
  EXPECT_EQ(many.err, "");
}

TEST(Search, SaysWhenItsAnswerCannotBeWritten) {
  for (const char* words : {"gas", "--count gas", "--help", "--batch - <<< gas"}) {
    const Outcome full = shell(std::string(PRESSMARK_SEARCH " ") + words + " > /dev/full; echo $?");
    EXPECT_EQ(full.out, "7\n") << words;
    EXPECT_THAT(full.err, HasSubstr("cannot write the answer: No space left on device")) << words;
  }
}

TEST(Search, EndsWith130OnInterrupt) {
  EXPECT_EQ(
      shell(PRESSMARK_SEARCH " --batch - < <(sleep 5) & pid=$!; sleep 0.5; kill -INT $pid; wait $pid; echo $?").out,
      "130\n");
}

TEST(Batch, AnswersEachLineInOrder) {
  const Outcome batch = search({"--batch", "-", "-n2"}, "gas\n\nq7\tunion\r\nspaeker:x\n\tgas\nzeppelin");
  EXPECT_EQ(batch.status, 0);
  EXPECT_EQ(batch.err, "");
  const std::vector<std::string> lines = lines_of(batch.out);
  ASSERT_EQ(lines.size(), 6U);
  std::vector<std::string> ids;
  std::vector<std::string> queries;
  for (const std::string& line : lines) {
    EXPECT_THAT(schema_errors(line, "answer.schema.json"), IsEmpty()) << line;
    ids.push_back(json::parse(line)["id"]);
    queries.push_back(json::parse(line)["query"]);
  }
  EXPECT_THAT(ids, ElementsAre("1", "2", "q7", "4", "5", "6"));
  EXPECT_THAT(queries, ElementsAre("gas", "", "union", "spaeker:x", "gas", "zeppelin"));
}

TEST(Batch, MakesRunsForTheScorers) {
  const Outcome batch = search({"--batch", "-", "--format", "trec"}, "301\tunion\n302\tferries\n");
  EXPECT_THAT(lines_of(batch.out),
              ElementsAre(StartsWith("301 Q0 "), StartsWith("301 Q0 "), StartsWith("302 Q0 harbour-2 1 ")));
}

TEST(Batch, ReadsAFileToo) {
  const TempFolder folder;
  const std::filesystem::path file = folder.path() / "queries,one.tsv";
  std::ofstream(file) << "a\tgas\nb\tzeppelin\n";
  EXPECT_EQ(lines_of(search({"--batch=" + file.string()}).out).size(), 2U);
  EXPECT_EQ(search({"--batch=/dev/null"}).status, 1);
}

TEST(Batch, OutlivesItsIndex) {
  const TempFolder folder;
  const std::filesystem::path path = folder.path() / "news.index";
  write_index(path, {article("a").title("Gas").paragraph("Gas.")});
  const std::string command = "(echo gas; sleep 0.3; rm -r " + path.string() + "; mkdir " + path.string() +
                              "; echo gas; echo union) | " + PRESSMARK_SEARCH + " -i " + path.string() + " --batch -";
  const Outcome batch = run_program({{"/bin/bash", "-c", command}, "", {}, "/"});
  const std::vector<std::string> lines = lines_of(batch.out);
  ASSERT_EQ(lines.size(), 3U) << batch.out << batch.err;
  for (const std::string& line : lines) {
    const json answer = json::parse(line);
    EXPECT_THAT(schema_errors(line, answer.contains("error") ? "error.schema.json" : "answer.schema.json"), IsEmpty())
        << line;
  }
}

TEST(Batch, SurvivesAnyLine) {
  std::string input;
  for (int c = 0; c < 256; ++c) {
    if (c != '\n') input += std::string("gas ") + static_cast<char>(c) + static_cast<char>(255 - c) + "\"\n";
  }
  input += std::string(10000, '(') + "\n" + std::string(200000, 'x') + "\nspeaker:\n:\n*\n-\nNOT\nAND OR\n\"\n";
  const std::vector<std::string> lines = lines_of(search({"--batch", "-"}, input).out);
  EXPECT_EQ(lines.size(), lines_of(input).size());
  for (const std::string& line : lines)
    EXPECT_THAT(schema_errors(line, "answer.schema.json"), IsEmpty()) << line.substr(0, 300);
}

}  // namespace
}  // namespace pressmark::testing
