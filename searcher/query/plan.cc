#include "searcher/query/plan.h"

#include <algorithm>
#include <utility>

namespace pressmark {
namespace {

constexpr std::size_t kShownTerms = 12;

std::string listed(const std::vector<std::string>& terms) {
  if (terms.empty()) return "(none)";
  if (terms.size() == 1) return terms.front();
  std::string out = "(any";
  for (std::size_t i = 0; i < terms.size() && i < kShownTerms; ++i) out += ' ' + terms[i];
  if (terms.size() > kShownTerms) out += " … " + std::to_string(terms.size() - kShownTerms) + " more";
  return out + ')';
}

std::string joined(const char* name, const std::vector<Plan>& children) {
  std::string out = std::string("(") + name;
  for (const Plan& child : children) out += ' ' + to_string(child);
  return out + ')';
}

std::string positional(const Plan& plan) {
  std::string out;
  for (const PlanOperand& operand : plan.operands) {
    std::string choices;
    for (const PlanPhrase& phrase : operand.phrases) {
      std::string words = plan.operands.size() == 1 || phrase.slots.size() > 1 ? "(phrase" : "";
      for (const PlanSlot& slot : phrase.slots) words += (words.empty() ? "" : " ") + listed(slot.terms);
      if (words.front() == '(' && words.compare(0, 7, "(phrase") == 0) words += ')';
      choices += (choices.empty() ? "" : " ") + words;
    }
    out += (out.empty() ? "" : " ") + (operand.phrases.size() > 1 ? "(or " + choices + ')' : choices);
  }
  return plan.operands.size() == 1 ? out : "(within " + std::to_string(plan.window) + ' ' + out + ')';
}

void collect(const Plan& plan, std::vector<std::string>& out) {
  out.insert(out.end(), plan.terms.begin(), plan.terms.end());
  for (const PlanOperand& operand : plan.operands) {
    for (const PlanPhrase& phrase : operand.phrases) {
      for (const PlanSlot& slot : phrase.slots) out.insert(out.end(), slot.terms.begin(), slot.terms.end());
    }
  }
  for (const Plan& child : plan.children) collect(child, out);
}

}  // namespace

Plan Plan::everything() {
  Plan plan;
  plan.kind = Kind::Everything;
  return plan;
}

Plan Plan::any_of(std::vector<std::string> terms, bool scored) {
  Plan plan;
  if (terms.empty()) return plan;
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  plan.kind = Kind::Terms;
  plan.terms = std::move(terms);
  plan.scored = scored;
  return plan;
}

Plan Plan::make(Kind kind, std::vector<Plan> children) {
  const auto is_none = [](const Plan& plan) { return plan.kind == Kind::None; };
  switch (kind) {
    case Kind::And:
    case Kind::Filtered:
    case Kind::Articles:
    case Kind::Passages:
      if (std::any_of(children.begin(), children.end(), is_none)) return {};
      break;
    case Kind::Or:
      children.erase(std::remove_if(children.begin(), children.end(), is_none), children.end());
      break;
    default:  // the first child decides
      if (children.empty() || is_none(children.front())) return {};
      children.erase(std::remove_if(children.begin() + 1, children.end(), is_none), children.end());
  }
  if (children.empty()) return {};
  if (children.size() == 1 && kind != Kind::Articles && kind != Kind::Passages) {
    Plan only = std::move(children.front());
    return only;
  }
  Plan plan;
  plan.kind = kind;
  plan.children = std::move(children);
  return plan;
}

std::string to_string(const Plan& plan) {
  switch (plan.kind) {
    case Plan::Kind::None:
      return "(none)";
    case Plan::Kind::Everything:
      return "(all)";
    case Plan::Kind::Terms:
      return listed(plan.terms);
    case Plan::Kind::Near:
      return positional(plan);
    case Plan::Kind::And:
      return joined("and", plan.children);
    case Plan::Kind::Or:
      return joined("or", plan.children);
    case Plan::Kind::AndNot:
      return joined("and-not", plan.children);
    case Plan::Kind::Maybe:
      return joined("and-maybe", plan.children);
    case Plan::Kind::Filtered:
      return joined("filter", plan.children);
    case Plan::Kind::Articles:
      return joined("articles", plan.children);
    case Plan::Kind::Passages:
      return joined("passages", plan.children);
  }
  return {};
}

bool is_scored(const Plan& plan) {
  switch (plan.kind) {
    case Plan::Kind::Terms:
      return plan.scored;
    case Plan::Kind::AndNot:
    case Plan::Kind::Filtered:
      return is_scored(plan.children[0]);
    case Plan::Kind::And:
    case Plan::Kind::Or:
    case Plan::Kind::Maybe:
      return std::any_of(plan.children.begin(), plan.children.end(), is_scored);
    default:
      return false;
  }
}

std::vector<std::string> terms_of(const Plan& plan) {
  std::vector<std::string> out;
  collect(plan, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace pressmark
