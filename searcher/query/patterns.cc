#include "searcher/query/patterns.h"

#include <algorithm>
#include <utility>

namespace pressmark {
namespace {

using Kind = QueryNode::Kind;
using Shape = HighlightPattern::Shape;

/// NEAR of words with stems in several languages has a pattern for each combination, up to so many.
constexpr std::size_t kMostCombinations = 32;

std::vector<WordPattern> word_patterns(const QueryNode& node, Vocabulary& vocabulary) {
  if (node.form == WordForm::Exact) return {{node.text, WordPattern::Form::Exact}};
  if (node.form == WordForm::Prefix) return {{node.text, WordPattern::Form::Prefix}};
  std::vector<WordPattern> out;
  for (const std::string& stem : vocabulary.stems(node.text)) out.push_back({stem, WordPattern::Form::Stem});
  for (const std::string& word : vocabulary.in_other_scripts(node.text))
    out.push_back({word, WordPattern::Form::Exact});
  return out;
}

class Patterns {
 public:
  explicit Patterns(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  void collect(const QueryNode& node) {
    if (node.presence == Presence::MustNot) return;
    switch (node.kind) {
      case Kind::Word:
        add(node, Shape::Word, word_patterns(node, vocabulary_));
        break;
      case Kind::Phrase:
        phrase(node, node.field);
        break;
      case Kind::Near:
        near(node);
        break;
      default:
        for (const QueryNode& child : node.children) collect(child);
    }
  }

  std::vector<HighlightPattern> take() { return std::move(out_); }

 private:
  void add(const QueryNode& node, Shape shape, std::vector<WordPattern> words, std::uint32_t window = 0) {
    HighlightPattern pattern;
    pattern.shape = shape;
    pattern.words = std::move(words);
    pattern.window = window;
    pattern.said = node.field == FieldId::Said;
    pattern.title = node.field == FieldId::Title;
    if (std::find(out_.begin(), out_.end(), pattern) == out_.end()) out_.push_back(std::move(pattern));
  }

  void phrase(const QueryNode& node, std::optional<FieldId> field) {
    std::vector<WordPattern> words;
    for (const QueryNode& child : node.children) words.push_back(word_patterns(child, vocabulary_).front());
    QueryNode place;
    place.field = field;
    add(place, Shape::Phrase, std::move(words));
  }

  /// All combinations of the operands' words. A phrase in an operand counts with its words: near each other they all
  /// are.
  void near(const QueryNode& node) {
    std::vector<std::vector<WordPattern>> combinations(1);
    std::size_t words = 0;
    for (const QueryNode& operand : node.children) {
      std::vector<std::vector<WordPattern>> choices;
      if (operand.kind == Kind::Choice) {
        for (const QueryNode& child : operand.children) add_choices(child, choices);
      } else {
        add_choices(operand, choices);
      }
      words += choices.front().size();
      std::vector<std::vector<WordPattern>> longer;
      for (const auto& combination : combinations) {
        for (const auto& choice : choices) {
          if (longer.size() == kMostCombinations) break;
          longer.push_back(combination);
          longer.back().insert(longer.back().end(), choice.begin(), choice.end());
        }
      }
      combinations = std::move(longer);
    }
    for (auto& combination : combinations) {
      add(node, Shape::Near, std::move(combination), near_window(node.distance, words));
    }
  }

  void add_choices(const QueryNode& node, std::vector<std::vector<WordPattern>>& choices) {
    if (node.kind == Kind::Word) {
      for (WordPattern& word : word_patterns(node, vocabulary_)) choices.push_back({std::move(word)});
      return;
    }
    std::vector<WordPattern> words;
    for (const QueryNode& child : node.children) words.push_back(word_patterns(child, vocabulary_).front());
    choices.push_back(std::move(words));
  }

  Vocabulary& vocabulary_;
  std::vector<HighlightPattern> out_;
};

}  // namespace

std::vector<HighlightPattern> make_patterns(const QueryNode& root, Vocabulary& vocabulary) {
  Patterns patterns(vocabulary);
  patterns.collect(root);
  return patterns.take();
}

std::uint32_t near_window(std::uint32_t distance, std::size_t words) {
  return distance + static_cast<std::uint32_t>(words < 2 ? 1 : words - 1);
}

}  // namespace pressmark
