// Laws of the query parser on any bytes: it returns, warnings and nodes have their place inside the query, nesting is
// bounded, and the same text gives the same tree.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "searcher/query/parser.h"

namespace {

using namespace pressmark;

void require(bool law) {
  if (!law) std::abort();
}

/// Each pair of brackets makes a group, a choice and a condition at most.
constexpr int kDeepest = 4 * kMaxDepth + 8;

void check(const QueryNode& node, std::size_t size, int depth) {
  require(depth < kDeepest);
  require(node.span.begin <= node.span.end && node.span.end <= size);
  require(node.kind != QueryNode::Kind::Word || !node.text.empty());
  require(node.kind != QueryNode::Kind::Phrase || node.children.size() > 1);
  for (const QueryNode& child : node.children) {
    require(child.kind != QueryNode::Kind::Nothing);
    check(child, size, depth + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Analyzer analyzer;
  const std::string_view query(reinterpret_cast<const char*>(data), size);
  Warnings warnings;
  const QueryNode tree = parse_query(query, analyzer, {2023, 3, 15}, warnings);
  check(tree, size, 0);
  for (const QueryWarning& warning : warnings.list()) {
    require(warning.span.begin <= warning.span.end && warning.span.end <= size);
    require(!warning.message.empty());
  }
  Warnings again;
  require(to_string(parse_query(query, analyzer, {2023, 3, 15}, again)) == to_string(tree));
  without_field(tree, FieldId::Speaker);
  return 0;
}
