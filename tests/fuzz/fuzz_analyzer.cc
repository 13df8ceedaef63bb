// The laws of token streams on any bytes, and the fast path held to ICU's answer.
#include <cstdint>
#include <cstdlib>

#include "common/analyzer.h"
#include "common/unicode.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

}  // namespace

// Longer inputs only repeat what shorter ones find, slowly.
constexpr std::size_t kMaxSize = 4096;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using pressmark::Token;
  if (size > kMaxSize) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  static pressmark::Analyzer fast;
  static pressmark::Analyzer icu(pressmark::WordBoundaries::Path::IcuOnly);
  fast.analyze(bytes);  // malformed text must not crash; what it means is not defined

  const std::string text = pressmark::repair_utf8(bytes);
  const std::vector<Token>& tokens = fast.analyze(text);
  std::size_t begin = 0;
  std::uint32_t position = 0;
  for (const Token& token : tokens) {
    require(token.span.begin < token.span.end && token.span.end <= text.size() && token.span.begin >= begin);
    require(pressmark::floor_boundary(text, token.span.begin) == token.span.begin);
    require(pressmark::floor_boundary(text, token.span.end) == token.span.end);
    require(token.position >= position && token.position <= position + 1);
    require(!token.term.empty() && token.term.size() <= pressmark::kMaxTermBytes);
    require(pressmark::fold(token.term) == token.term);
    begin = token.span.begin;
    position = token.position;
  }
  const std::vector<Token>& same = icu.analyze(text);
  require(tokens.size() == same.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    require(tokens[i].term == same[i].term && tokens[i].span == same[i].span && tokens[i].joined == same[i].joined);
  }
  return 0;
}
