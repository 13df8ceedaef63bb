#include "searcher/query/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace pressmark {
namespace {

/// Longer ties (addresses of pages, file names) are read as separate words: nobody has them side by side in a text.
constexpr std::size_t kMostTied = 5;
constexpr std::size_t kMostInPhrase = 64;
/// A shorter beginning has too many endings to mean anything.
constexpr std::size_t kShortestPrefix = 2;

/// What ties words to each other: hyphens, the dots of names on the Internet, @, &, _ and apostrophes, one at a time.
bool is_tie(std::string_view gap) {
  static constexpr std::array<std::string_view, 10> kTies{"-", "\u2010", "\u2011", "\u2013", ".",
                                                          "@", "&",      "_",      "'",      "\u2019"};
  return std::find(kTies.begin(), kTies.end(), gap) != kTies.end();
}

QueryNode word_node(const Token& token, std::size_t offset, WordForm form) {
  QueryNode node;
  node.kind = QueryNode::Kind::Word;
  node.span = {offset + token.span.begin, offset + token.span.end};
  node.text = std::string(token.term);
  node.form = form;
  return node;
}

QueryNode parent(QueryNode::Kind kind, std::vector<QueryNode> children) {
  QueryNode node;
  node.kind = kind;
  node.span = {children.front().span.begin, children.back().span.end};
  node.children = std::move(children);
  return node;
}

/// Makes a word a prefix when "*" stands right behind it.
void apply_star(std::string_view text, const Token& token, QueryNode& node, Warnings& warnings) {
  if (token.span.end >= text.size() || text[token.span.end] != '*') return;
  if (node.text.size() < kShortestPrefix) {
    warnings.add({node.span.begin, node.span.end + 1}, "write at least two letters in front of *");
    return;
  }
  node.form = WordForm::Prefix;
  ++node.span.end;
}

void warn_of_idle_stars(std::string_view text, std::size_t offset, Warnings& warnings) {
  const bool leading = text.size() > 1 && text.front() == '*' && text[1] != '*';
  if (leading)
    warnings.add({offset, offset + 1}, "* stands for any ending, so it has to follow the beginning of a word");
}

/// Tied words: side by side, or written as one.
QueryNode tied_node(std::vector<QueryNode> words, const std::vector<QueryNode>& joined) {
  QueryNode phrase = parent(QueryNode::Kind::Phrase, std::move(words));
  for (QueryNode& child : phrase.children) {
    if (child.form == WordForm::Plain) child.form = WordForm::Exact;
  }
  if (joined.empty()) return phrase;
  std::vector<QueryNode> choices{std::move(phrase)};
  choices.insert(choices.end(), joined.begin(), joined.end());
  const TextSpan span = choices.front().span;
  QueryNode node = parent(QueryNode::Kind::Choice, std::move(choices));
  node.span = span;
  return node;
}

}  // namespace

std::vector<QueryNode> read_words(std::string_view text, std::size_t offset, Analyzer& analyzer, Warnings& warnings) {
  std::vector<QueryNode> out;
  std::vector<QueryNode> tied;
  std::vector<QueryNode> joined;
  const auto finish = [&] {
    if (tied.size() > 1 && tied.size() <= kMostTied) {
      out.push_back(tied_node(std::move(tied), joined));
    } else {
      std::move(tied.begin(), tied.end(), std::back_inserter(out));
    }
    tied.clear();
    joined.clear();
  };
  warn_of_idle_stars(text, offset, warnings);
  const bool is_address = text.find("://") != std::string_view::npos;
  std::size_t end = 0;
  for (const Token& token : analyzer.analyze(text)) {
    if (token.joined) {  // comes behind the first part of its compound
      joined.push_back(word_node(token, offset, WordForm::Plain));
      continue;
    }
    const bool is_tied = !tied.empty() && !is_address && is_tie(text.substr(end, token.span.begin - end));
    if (!is_tied) finish();
    tied.push_back(word_node(token, offset, WordForm::Plain));
    apply_star(text, token, tied.back(), warnings);
    end = token.span.end;
  }
  finish();
  return out;
}

QueryNode read_phrase(std::string_view text, std::size_t offset, std::uint32_t distance, Analyzer& analyzer,
                      Warnings& warnings) {
  std::vector<QueryNode> words;
  for (const Token& token : analyzer.analyze(text)) {
    if (token.joined) continue;
    if (words.size() == kMostInPhrase) {
      warnings.add({offset + token.span.begin, offset + text.size()}, "a phrase ends after 64 words");
      break;
    }
    words.push_back(word_node(token, offset, WordForm::Exact));
    apply_star(text, token, words.back(), warnings);
  }
  if (words.empty()) return {};
  if (words.size() == 1) return std::move(words.front());
  QueryNode node = parent(distance > 0 ? QueryNode::Kind::Near : QueryNode::Kind::Phrase, std::move(words));
  node.form = WordForm::Exact;
  node.distance = distance;
  return node;
}

}  // namespace pressmark
