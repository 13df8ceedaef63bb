#include "searcher/query/suggestion.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "searcher/query/people.h"

namespace pressmark {
namespace {

struct Correction {
  TextSpan span;
  std::string text;
};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// "Tokaev" -> "Tokayev", "tokaev" -> "tokayev"
std::string in_the_case_of(std::string_view original, std::string word) {
  const bool capitalize =
      !original.empty() && is_capital(original.front()) && word.front() >= 'a' && word.front() <= 'z';
  if (capitalize) word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

class Corrector {
 public:
  Corrector(std::string_view query, const Vocabulary& vocabulary, Analyzer& analyzer)
      : query_(query), vocabulary_(vocabulary), analyzer_(analyzer) {}

  void visit(const QueryNode& node) {
    if (node.presence == Presence::MustNot) return;
    if (node.kind == QueryNode::Kind::Word) {
      word(node);
    } else if (node.kind == QueryNode::Kind::Name) {
      name(node);
    } else {
      for (const QueryNode& child : node.children) visit(child);
    }
  }

  std::optional<std::string> result() {
    if (corrections_.empty()) return std::nullopt;
    std::sort(corrections_.begin(), corrections_.end(),
              [](const auto& a, const auto& b) { return a.span.begin > b.span.begin; });
    std::string out(query_);
    for (const Correction& c : corrections_) {
      out.replace(c.span.begin, c.span.size(), in_the_case_of(query_.substr(c.span.begin, c.span.size()), c.text));
    }
    return out;
  }

 private:
  void word(const QueryNode& node) {
    if (node.form == WordForm::Prefix) return;
    if (node.span.end < query_.size() && query_[node.span.end] == ':') return;  // meant as a field
    const std::optional<std::string> better = vocabulary_.nearest_word(node.text);
    if (better) corrections_.push_back({last_word(node.span), *better});
  }

  void name(const QueryNode& node) {
    const std::string_view prefix = field(*node.field).prefix;
    if (node.form == WordForm::Prefix || !find_names(vocabulary_, prefix, node.text, false, false).people.empty())
      return;
    const std::optional<std::string> better = vocabulary_.nearest_name(prefix, node.text);
    if (better) corrections_.push_back({last_word(node.span), *better});
  }

  /// The word itself, without the field in front of it, marks around it and the possessive behind it.
  TextSpan last_word(TextSpan span) {
    const std::vector<Token>& tokens = analyzer_.analyze(query_.substr(span.begin, span.size()));
    if (tokens.empty()) return span;
    return {span.begin + tokens.back().span.begin, span.begin + tokens.back().span.end};
  }

  std::string_view query_;
  const Vocabulary& vocabulary_;
  Analyzer& analyzer_;
  std::vector<Correction> corrections_;
};

}  // namespace

std::optional<std::string> corrected(std::string_view query, const QueryNode& tree, const Vocabulary& vocabulary,
                                     Analyzer& analyzer) {
  Corrector corrector(query, vocabulary, analyzer);
  corrector.visit(tree);
  return corrector.result();
}

}  // namespace pressmark
