#include "searcher/query/tree.h"

#include <algorithm>

namespace pressmark {
namespace {

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string joined(const char* name, const std::vector<QueryNode>& children) {
  std::string out = std::string("(") + name;
  for (const QueryNode& child : children) out += ' ' + to_string(child);
  return out + ')';
}

std::string range(const QueryNode& node) {
  if (node.first && node.last && *node.first == *node.last) return to_iso(*node.first);
  return (node.first ? to_iso(*node.first) : "") + ".." + (node.last ? to_iso(*node.last) : "");
}

std::string word(const QueryNode& node) {
  return (node.form == WordForm::Exact ? "=" : "") + quoted(node.text) + (node.form == WordForm::Prefix ? "*" : "");
}

std::string bare(const QueryNode& node) {
  switch (node.kind) {
    case QueryNode::Kind::Nothing:
      return "(nothing)";
    case QueryNode::Kind::Word:
    case QueryNode::Kind::Name:
      return word(node);
    case QueryNode::Kind::Phrase: {
      std::string words;
      for (const QueryNode& child : node.children) {
        if (!words.empty()) words += ' ';
        words += child.text + (child.form == WordForm::Prefix ? "*" : "");
      }
      return "(phrase " + quoted(words) + ')';
    }
    case QueryNode::Kind::Near:
      return joined(("near/" + std::to_string(node.distance)).c_str(), node.children);
    case QueryNode::Kind::Code:
      return quoted(node.text);
    case QueryNode::Kind::Dates:
      return range(node);
    case QueryNode::Kind::Group:
      return joined("and", node.children);
    case QueryNode::Kind::Choice:
      return joined("or", node.children);
  }
  return {};
}

bool is_condition_on(const QueryNode& node, FieldId field) { return node.field == field; }

}  // namespace

std::string to_string(const QueryNode& node) {
  std::string out = bare(node);
  if (node.field) out = '(' + std::string(field(*node.field).name) + ' ' + out + ')';
  if (node.presence == Presence::Must) return '+' + out;
  if (node.presence == Presence::MustNot) return "(not " + out + ')';
  return out;
}

bool is_filter(const QueryNode& node) {
  if (node.kind == QueryNode::Kind::Name || node.kind == QueryNode::Kind::Code || node.kind == QueryNode::Kind::Dates)
    return true;
  return !node.children.empty() && (node.kind == QueryNode::Kind::Group || node.kind == QueryNode::Kind::Choice) &&
         std::all_of(node.children.begin(), node.children.end(), is_filter);
}

bool asks_for_passages(const QueryNode& node) {
  if (node.field) return field(*node.field).level == FieldLevel::Passage;
  return std::any_of(node.children.begin(), node.children.end(), asks_for_passages);
}

QueryNode with_loose_ties(const QueryNode& node) {
  QueryNode out = node;
  if (node.presence == Presence::MustNot || node.kind == QueryNode::Kind::Near) return out;
  const bool is_tied = node.kind == QueryNode::Kind::Phrase && node.form == WordForm::Plain;
  if (!is_tied) {
    for (QueryNode& child : out.children) child = with_loose_ties(child);
    return out;
  }
  out.kind = QueryNode::Kind::Group;
  out.field.reset();
  for (QueryNode& child : out.children) {
    child.field = node.field;
    if (child.form == WordForm::Exact) child.form = WordForm::Plain;
  }
  return out;
}

QueryNode without_field(const QueryNode& node, FieldId field) {
  QueryNode out = node;
  out.children.clear();
  for (const QueryNode& child : node.children) {
    // What a query excludes stays excluded: only the positive conditions are alternatives to each other.
    if (child.presence != Presence::MustNot && is_condition_on(child, field)) continue;
    QueryNode kept = child.presence == Presence::MustNot ? child : without_field(child, field);
    if (kept.kind != QueryNode::Kind::Nothing) out.children.push_back(std::move(kept));
  }
  const bool was_condition = node.presence != Presence::MustNot && is_condition_on(node, field);
  const bool emptied = out.children.empty() && !node.children.empty();
  if (was_condition || emptied) return QueryNode{};
  return out;
}

}  // namespace pressmark
