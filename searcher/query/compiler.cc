#include "searcher/query/compiler.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "common/unicode.h"
#include "searcher/query/cursor.h"
#include "searcher/query/patterns.h"
#include "searcher/query/people.h"

namespace pressmark {
namespace {

using Kind = QueryNode::Kind;

/// Names of people or papers in a warning.
constexpr std::size_t kNamed = 5;
constexpr double kOtherScript = 0.5;

std::vector<std::string> with_prefix(std::string_view prefix, const std::vector<std::string>& words) {
  std::vector<std::string> terms;
  terms.reserve(words.size());
  for (const std::string& word : words) terms.push_back(make_term(prefix, word));
  return terms;
}

/// Whether each operand can be found: a beginning that no word of the index has leaves nothing to look for.
bool has_words(const Plan& plan) {
  const auto is_known = [](const PlanPhrase& phrase) {
    return std::none_of(phrase.slots.begin(), phrase.slots.end(),
                        [](const PlanSlot& slot) { return slot.terms.empty(); });
  };
  return std::all_of(plan.operands.begin(), plan.operands.end(), [&](const PlanOperand& operand) {
    return std::any_of(operand.phrases.begin(), operand.phrases.end(), is_known);
  });
}

/// A word asked for twice is one condition with more weight.
void merge_repeated(std::vector<Plan>& plans) {
  std::vector<Plan> out;
  std::vector<std::size_t> times;
  for (Plan& plan : plans) {
    const auto same = std::find_if(out.begin(), out.end(), [&](const Plan& other) {
      return plan.kind == Plan::Kind::Terms && other.kind == Plan::Kind::Terms && other.terms == plan.terms;
    });
    if (same != out.end()) {
      ++times[static_cast<std::size_t>(same - out.begin())];
      continue;
    }
    out.push_back(std::move(plan));
    times.push_back(1);
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i].boost *= repeated(times[i]);
  plans = std::move(out);
}

}  // namespace

double repeated(std::size_t times) {
  constexpr double kSaturation = 0.7;
  const auto n = static_cast<double>(times);
  return (kSaturation + 1) * n / (kSaturation + n);
}

Compiled Compiler::compile(const QueryNode& tree, Level level, bool all) {
  const QueryNode root = all ? tree : with_loose_ties(tree);
  level_ = level;
  all_ = all;
  Compiled out;
  out.level = level;
  if (root.kind == Kind::Nothing) return out;
  out.plan = node(root);
  if (level == Level::Passage) {
    // Titles have words as well, but nobody says them and they are no passages.
    const bool has_titles = out.plan.kind != Plan::Kind::Passages && out.plan.kind != Plan::Kind::None;
    if (has_titles) {
      std::vector<Plan> parts;
      parts.push_back(std::move(out.plan));
      parts.push_back(Plan::any_of({make_term(prefix::kKind, "title")}));
      out.plan = Plan::make(Plan::Kind::AndNot, std::move(parts));
    }
  }
  level_ = Level::Passage;
  collect_evidence(root, out.evidence);
  collect_words(root, out.words);
  out.patterns = make_patterns(root, vocabulary_);
  return out;
}

Plan Compiler::node(const QueryNode& node) {
  switch (node.kind) {
    case Kind::Nothing:
      return Plan::none();
    case Kind::Group:
      return group(node);
    case Kind::Choice: {
      std::vector<Plan> choices;
      for (const QueryNode& child : node.children) choices.push_back(this->node(child));
      return Plan::make(Plan::Kind::Or, std::move(choices));
    }
    default:
      return leaf(node);
  }
}

Plan Compiler::group(const QueryNode& node) {
  std::vector<Plan> required;
  std::vector<Plan> optional;
  std::vector<Plan> filters;
  std::vector<Plan> unwanted;
  if (node.children.empty()) return leaf(node);
  for (const QueryNode& child : node.children) {
    if (child.presence == Presence::MustNot) {
      unwanted.push_back(excluded(child));
    } else if (is_filter(child)) {
      filters.push_back(this->node(child));
    } else if (all_ || child.presence == Presence::Must) {
      required.push_back(this->node(child));
    } else {
      optional.push_back(this->node(child));
    }
  }
  merge_repeated(required);
  merge_repeated(optional);
  std::vector<Plan> scored;
  if (!required.empty()) scored.push_back(Plan::make(Plan::Kind::And, std::move(required)));
  if (!optional.empty()) scored.push_back(Plan::make(Plan::Kind::Or, std::move(optional)));
  Plan core = Plan::make(Plan::Kind::Maybe, std::move(scored));
  const bool only_filters =
      core.kind == Plan::Kind::None && std::none_of(node.children.begin(), node.children.end(), [](const QueryNode& c) {
        return c.presence != Presence::MustNot && !is_filter(c);
      });
  if (only_filters) {
    core = filters.empty() ? place(node, Plan::everything()) : Plan::make(Plan::Kind::And, std::move(filters));
  } else if (!filters.empty()) {
    filters.insert(filters.begin(), std::move(core));
    core = Plan::make(Plan::Kind::Filtered, std::move(filters));
  }
  if (unwanted.empty()) return core;
  unwanted.insert(unwanted.begin(), std::move(core));
  return Plan::make(Plan::Kind::AndNot, std::move(unwanted));
}

/// What is excluded has to match wholly to be excluded.
Plan Compiler::excluded(const QueryNode& node) {
  const bool all = std::exchange(all_, true);
  Plan plan = this->node(node);
  all_ = all;
  return plan;
}

/// What is known of articles, where passages are asked for: the passages of those articles.
Plan Compiler::place(const QueryNode& node, Plan found) const {
  const bool of_article = !node.field || field(*node.field).level == FieldLevel::Article;
  if (level_ == Level::Article || !of_article) return found;
  std::vector<Plan> inner;
  inner.push_back(std::move(found));
  return Plan::make(Plan::Kind::Passages, std::move(inner));
}

Plan Compiler::leaf(const QueryNode& node) {
  switch (node.kind) {
    case Kind::Name:
      return place(node, name(node));
    case Kind::Code:
      return place(node, code(node));
    case Kind::Dates: {
      if (!snapshot_.dates()) return Plan::none();
      const auto& [earliest, latest] = *snapshot_.dates();
      return place(node, Plan::any_of(date_terms(node.first, node.last, earliest, latest)));
    }
    default:
      return words(node);
  }
}

Plan Compiler::words(const QueryNode& node) {
  Plan plan = node.kind == Kind::Word ? word(node) : phrase(node);
  if (node.kind == Kind::Word && node.form == WordForm::Plain) add_other_scripts(node, plan);
  return node.field == FieldId::Title ? place(node, std::move(plan)) : plan;
}

/// The same name in another script counts for less than the name as it was asked for.
void Compiler::add_other_scripts(const QueryNode& node, Plan& plan) {
  const std::vector<std::string>& others = vocabulary_.in_other_scripts(node.text);
  if (others.empty()) return;
  const bool of_article = level_ == Level::Article && !node.field;
  Plan other = of_article ? exact_in_articles(others) : Plan::any_of(with_prefix(prefix_of(node), others), true);
  (of_article ? other.children.front() : other).boost = kOtherScript;
  std::vector<Plan> both;
  both.push_back(std::move(plan));
  both.push_back(std::move(other));
  plan = Plan::make(Plan::Kind::Or, std::move(both));
}

std::string_view Compiler::prefix_of(const QueryNode& node) const {
  return node.field ? field(*node.field).prefix : prefix::kWord;
}

Plan Compiler::word(const QueryNode& node) {
  const bool in_title = node.field == FieldId::Title;
  const bool in_article = in_title || (level_ == Level::Article && !node.field);
  if (!in_article) return Plan::any_of(with_prefix(prefix_of(node), passage_words(node, prefix_of(node))), true);
  if (node.form == WordForm::Plain) {
    return Plan::any_of(with_prefix(in_title ? prefix::kTitleStem : prefix::kArticleStem, vocabulary_.stems(node.text)),
                        true);
  }
  if (in_title) {
    return Plan::any_of(with_prefix(prefix::kTitleWord, passage_words(node, prefix::kTitleWord)), true);
  }
  return exact_in_articles(passage_words(node, prefix::kWord));
}

/// Articles with a word of the same stem as one of the words.
Plan Compiler::stems_of(const std::vector<std::string>& words) {
  std::vector<std::string> stems;
  for (const std::string& word : words) {
    for (const std::string& stem : vocabulary_.stems(word)) stems.push_back(stem);
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return Plan::any_of(with_prefix(prefix::kArticleStem, stems), true);
}

/// Articles with one of these very words: their stems give the score, the passages decide.
Plan Compiler::exact_in_articles(const std::vector<std::string>& words) {
  std::vector<Plan> inner;
  inner.push_back(Plan::any_of(words));
  std::vector<Plan> parts;
  parts.push_back(stems_of(words));
  parts.push_back(Plan::make(Plan::Kind::Articles, std::move(inner)));
  return Plan::make(Plan::Kind::Filtered, std::move(parts));
}

/// The words, as they stand in texts, that a word of the query asks for.
std::vector<std::string> Compiler::passage_words(const QueryNode& node, std::string_view prefix) {
  switch (node.form) {
    case WordForm::Exact:
      return {node.text};
    case WordForm::Plain:
      return vocabulary_.relatives(node.text);
    case WordForm::Prefix:
      break;
  }
  Vocabulary::Expansion expansion = vocabulary_.expand(prefix, node.text);
  if (expansion.cut) {
    warnings_.add_once(node.span, "more than " + std::to_string(kMaxExpansion) + " words begin with “" + node.text +
                                      "”; the most frequent of them are searched");
  }
  return std::move(expansion.words);
}

PlanOperand Compiler::operand(const QueryNode& node, std::string_view prefix) {
  PlanOperand out;
  const auto add = [&](const QueryNode& choice) {
    PlanPhrase phrase;
    if (choice.kind == Kind::Word) {
      phrase.slots.push_back({with_prefix(prefix, passage_words(choice, prefix))});
    } else {
      for (const QueryNode& child : choice.children)
        phrase.slots.push_back({with_prefix(prefix, passage_words(child, prefix))});
    }
    out.phrases.push_back(std::move(phrase));
  };
  if (node.kind == Kind::Choice) {
    for (const QueryNode& choice : node.children) add(choice);
  } else {
    add(node);
  }
  return out;
}

Plan Compiler::positions(const QueryNode& node, std::string_view prefix) {
  Plan plan;
  plan.kind = Plan::Kind::Near;
  if (node.kind == Kind::Phrase) {
    plan.operands.push_back(operand(node, prefix));
    return has_words(plan) ? plan : Plan::none();
  }
  std::size_t words = 0;
  for (const QueryNode& child : node.children) {
    plan.operands.push_back(operand(child, prefix));
    words += plan.operands.back().phrases.front().slots.size();
  }
  plan.window = near_window(node.distance, words);
  return has_words(plan) ? plan : Plan::none();
}

/// A phrase or NEAR: its words give the score, their positions decide.
Plan Compiler::phrase(const QueryNode& node) {
  const std::string_view prefix = prefix_of(node);
  std::vector<Plan> parts;
  const bool of_article = level_ == Level::Article && !node.field;
  for (const QueryNode& child : node.children) {
    if (of_article && child.kind == Kind::Word && child.form == WordForm::Exact) {
      parts.push_back(stems_of({child.text}));
      continue;
    }
    QueryNode copy = child;
    copy.field = node.field;
    for (QueryNode& inner : copy.children) inner.field = node.field;
    parts.push_back(this->node(copy));
  }
  std::vector<Plan> filtered;
  filtered.push_back(Plan::make(Plan::Kind::And, std::move(parts)));
  Plan near = positions(node, prefix);
  if (of_article) {
    std::vector<Plan> inner;
    inner.push_back(std::move(near));
    near = Plan::make(Plan::Kind::Articles, std::move(inner));
  }
  filtered.push_back(std::move(near));
  return Plan::make(Plan::Kind::Filtered, std::move(filtered));
}

Plan Compiler::name(const QueryNode& node) {
  const Field& asked = field(*node.field);
  const NameMatch match =
      find_names(vocabulary_, asked.prefix, node.text, node.form == WordForm::Exact, node.form == WordForm::Prefix);
  if (node.form == WordForm::Plain || match.people.empty()) explain_name(node, asked, match.people);
  std::vector<std::string> terms;
  for (const auto& person : match.people) {
    for (const std::string& key : person) terms.push_back(make_term(asked.prefix, key));
  }
  return Plan::any_of(std::move(terms));
}

void Compiler::explain_name(const QueryNode& node, const Field& asked,
                            const std::vector<std::vector<std::string>>& people) {
  if (people.empty()) {
    const std::optional<std::string> nearest = vocabulary_.nearest_name(asked.prefix, node.text);
    std::string message = "no " + std::string(asked.name) + " is called “" + node.text + "” in this index";
    if (nearest) message += "; did you mean " + std::string(asked.name) + ':' + *nearest + '?';
    warnings_.add_once(node.span, message);
    return;
  }
  const bool is_person = node.field == FieldId::Speaker || node.field == FieldId::Author;
  if (!is_person || people.size() < 2) return;
  std::vector<std::pair<Xapian::doccount, std::string>> names;
  for (const auto& person : people) {
    Xapian::doccount sum = 0;
    std::string longest;
    for (const std::string& key : person) {
      sum += vocabulary_.frequency(make_term(asked.prefix, key));
      if (key.size() > longest.size()) longest = key;
    }
    names.emplace_back(sum, longest);
  }
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::string message = std::to_string(people.size()) + " people have that name: ";
  for (std::size_t i = 0; i < names.size() && i < kNamed; ++i) {
    message += (i == 0 ? "" : ", ") + display_name(snapshot_, asked.prefix, names[i].second);
  }
  if (names.size() > kNamed) message += " and " + std::to_string(names.size() - kNamed) + " more";
  warnings_.add_once(node.span, message);
}

Plan Compiler::code(const QueryNode& node) {
  const Field& asked = field(*node.field);
  Plan plan = Plan::any_of({make_term(asked.prefix, node.text)});
  if (node.field == FieldId::Kind && !paragraph_kind(node.text)) {
    warnings_.add_once(node.span, "there is no kind “" + node.text +
                                      "”; kinds are body, heading, standfirst, pull_quote, caption, list");
    return Plan::none();
  }
  if (node.field == FieldId::Language && vocabulary_.frequency(plan.terms.front()) == 0) {
    warnings_.add_once(node.span, "no article is in “" + node.text + "”; languages are two letters, as in lang:en");
  }
  return plan;
}

void Compiler::collect_words(const QueryNode& node, std::vector<RankWord>& out) {
  if (node.presence == Presence::MustNot || node.field) return;
  for (const QueryNode& child : node.children) collect_words(child, out);
  if (node.kind != Kind::Word || node.form == WordForm::Prefix) return;
  const auto known = std::find_if(out.begin(), out.end(), [&](const RankWord& word) { return word.text == node.text; });
  if (known != out.end()) return;
  out.push_back({node.text, with_prefix(prefix::kArticleStem, vocabulary_.stems(node.text)),
                 passage_words(node, prefix::kWord), 1});
}

void Compiler::collect_evidence(const QueryNode& node, std::vector<Evidence>& out) {
  if (node.presence == Presence::MustNot) return;
  const bool in_text = !node.field || node.field == FieldId::Said;
  const bool is_words = node.kind == Kind::Word || node.kind == Kind::Phrase || node.kind == Kind::Near;
  if (!is_words) {
    for (const QueryNode& child : node.children) collect_evidence(child, out);
    return;
  }
  if (!in_text) return;
  Evidence evidence;
  evidence.passages = words(node);
  if (evidence.passages.kind == Plan::Kind::None) return;
  const double all = snapshot_.all().get_doccount() + 1.0;
  const double found = estimate(evidence.passages, snapshot_) + 0.5;
  evidence.weight = std::log2(1 + all / found);
  out.push_back(std::move(evidence));
}

}  // namespace pressmark
