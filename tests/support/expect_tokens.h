#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "common/unicode.h"

namespace pressmark {

struct ExpectedToken {
  std::string term;
  std::size_t begin;
  std::size_t end;

  friend bool operator==(const ExpectedToken&, const ExpectedToken&) = default;
};

inline void PrintTo(const ExpectedToken& token, std::ostream* out) {
  *out << token.term << " [" << token.begin << ", " << token.end << ")";
}

/// The laws of every token stream, whatever the text.
inline void expect_token_laws(std::string_view text, const std::vector<Token>& tokens) {
  const auto boundary = [&](std::size_t at) { return floor_boundary(text, at) == at; };
  std::size_t begin = 0;
  std::uint32_t position = 0;
  for (const Token& token : tokens) {
    EXPECT_LT(token.span.begin, token.span.end);
    ASSERT_LE(token.span.end, text.size());
    EXPECT_TRUE(boundary(token.span.begin) && boundary(token.span.end)) << "span cuts a code point";
    EXPECT_GE(token.span.begin, begin) << "spans go backwards";
    EXPECT_GE(token.position, position) << "positions go backwards";
    EXPECT_LE(token.position, position + 1) << "a position is left out";
    EXPECT_FALSE(token.term.empty());
    EXPECT_LE(token.term.size(), kMaxTermBytes);
    EXPECT_EQ(fold(token.term), token.term) << "a term changes when folded again";
    begin = token.span.begin;
    position = token.position;
  }
}

inline void expect_tokens(std::string_view text, const std::vector<ExpectedToken>& expected) {
  SCOPED_TRACE(std::string(text));
  Analyzer analyzer;
  const std::vector<Token>& tokens = analyzer.analyze(text);
  expect_token_laws(text, tokens);
  std::vector<ExpectedToken> found;
  for (const Token& token : tokens) found.push_back({std::string(token.term), token.span.begin, token.span.end});
  EXPECT_EQ(found, expected);
}

}  // namespace pressmark
