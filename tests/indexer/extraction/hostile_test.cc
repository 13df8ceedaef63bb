// Inputs made to hurt: each must end in seconds, whatever comes out.
#include <gtest/gtest.h>

#include <chrono>

#include "indexer/extraction/extract.h"
#include "indexer/extraction/title.h"

namespace pressmark {
namespace {

Extraction extract_bytes(InputFormat format, std::string bytes) {
  Record record;
  record.path = "x";
  record.format = format;
  record.bytes = std::move(bytes);
  const auto start = std::chrono::steady_clock::now();
  Extraction extraction = extract_articles(record);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
  return extraction;
}

std::string repeat(std::string_view part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

TEST(Hostile, OneEndlessLine) {
  for (const InputFormat format : {InputFormat::Text, InputFormat::Markdown})
    extract_bytes(format, repeat("word and word. ", 700'000));
  extract_bytes(InputFormat::Text, repeat("x", 10'000'000));
}

TEST(Hostile, VeryManyLines) {
  extract_bytes(InputFormat::Text, repeat("A short line of text\n", 200'000));
  extract_bytes(InputFormat::Text, repeat("By Ann Osei May 3, 2023\n", 100'000));
  extract_bytes(InputFormat::Text, repeat("© 2023 Harbour Post\n", 100'000));
}

TEST(Hostile, DeepAndUnclosedTags) {
  for (const char* tag :
       {"<div>", "<b>", "<table><tr><td>", "<ul><li>", "<a><div></a>", "<b><p></b>", "<div><b id=1></div>", "<svg><p>",
        "<select><option>", "<font color=1>", "<x/>", "</p>", "<div><table></div>"}) {
    extract_bytes(InputFormat::Html, repeat(tag, 100'000) + "end");
  }
}

TEST(Hostile, TagsThatNeverEnd) {
  extract_bytes(InputFormat::Html, repeat("<", 1'000'000));
  extract_bytes(InputFormat::Html, repeat("<!--", 300'000));
  extract_bytes(InputFormat::Html, repeat("<script>", 300'000));
  extract_bytes(InputFormat::Html, repeat("<svg>", 300'000));
  extract_bytes(InputFormat::Html, "<p " + repeat("a='", 500'000));
  extract_bytes(InputFormat::Html, "<p " + repeat("a=1 ", 500'000) + ">");
  extract_bytes(InputFormat::Html, "<p class='" + repeat("related ", 500'000) + "'>x");
}

TEST(Hostile, BracketsAndMarks) {
  for (const char* part : {"[", "](", "![", "`", "*", "_", "> ", "#", "---\n", "\""})
    extract_bytes(InputFormat::Markdown, repeat(part, 200'000));
  EXPECT_FALSE(extract_bytes(InputFormat::JsonLines, repeat("[", 1'000'000)).failure.empty());
  EXPECT_FALSE(extract_bytes(InputFormat::JsonLines, repeat("{\"a\":", 300'000)).failure.empty());
}

TEST(Hostile, WordsThatAreReadAgainBehindThemselves) {
  extract_bytes(InputFormat::Text, "Menu\n© copyright " + repeat("© copyright ", 200'000) + "\n");
  extract_bytes(InputFormat::Text, "Menu\n" + repeat("copyright ", 200'000) + "\n");
  EXPECT_LT(without_site_name("Ferry deal" + repeat(" | x", 200'000), "").size(), 20U);
}

TEST(Hostile, ManyAcronymsAndAuthors) {
  std::string acronyms;
  for (unsigned i = 0; i < 100'000; ++i) {
    acronyms += "© ";
    for (unsigned k = i, letters = 0; letters < 5; k = k * 7 / 3 + 11, ++letters)
      acronyms += static_cast<char>('A' + k % 26);
    acronyms += '\n';
  }
  extract_bytes(InputFormat::Text, acronyms);
  std::string authors;
  for (int i = 0; i < 100'000; ++i) authors += ",\"Ann Osei " + std::to_string(i) + '"';
  const std::string record = R"({"id":"1","text":"The ferry sails.","authors":["Bo Lind")" + authors + "]}";
  EXPECT_TRUE(extract_bytes(InputFormat::JsonLines, record).failure.empty());
}

TEST(Hostile, BytesThatAreNoText) {
  std::string bytes;
  for (int i = 0; i < 300'000; ++i) bytes += static_cast<char>(i * 7 + i / 256);
  for (const InputFormat format : {InputFormat::Text, InputFormat::Html, InputFormat::Markdown, InputFormat::JsonLines})
    extract_bytes(format, bytes);
  EXPECT_FALSE(extract_bytes(InputFormat::Text, " \n ").failure.empty());
}

}  // namespace
}  // namespace pressmark
