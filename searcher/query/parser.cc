#include "searcher/query/parser.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/names.h"
#include "common/unicode.h"
#include "searcher/query/dates.h"
#include "searcher/query/lexer.h"
#include "searcher/query/words.h"

namespace pressmark {
namespace {

using Kind = QueryNode::Kind;
using Sign = QueryToken::Kind;

/// A child of a group in the making.
struct Item {
  QueryNode node;
  std::optional<FieldId> own_field;  ///< written in front of it, not inherited from brackets
};

bool is_operator(Sign kind) { return kind == Sign::And || kind == Sign::Or || kind == Sign::Near || kind == Sign::Not; }

bool has_lower_case(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (u_islower(static_cast<UChar32>(c.value)) != 0) return true;
    at += c.length;
  }
  return false;
}

/// "BORDER DISPUTE BETWEEN ISRAEL AND SYRIA": in a sentence written wholly in capitals AND is a word like the others.
bool is_sentence_in_capitals(std::string_view query, const std::vector<QueryToken>& tokens) {
  constexpr std::ptrdiff_t kWordsOfASentence = 5;
  const auto is_field = [](const QueryToken& t) { return t.kind == Sign::Field; };
  const auto is_chunk = [](const QueryToken& t) { return t.kind == Sign::Chunk; };
  return std::any_of(tokens.begin(), tokens.end(), [](const QueryToken& t) { return is_operator(t.kind); }) &&
         std::none_of(tokens.begin(), tokens.end(), is_field) &&
         std::count_if(tokens.begin(), tokens.end(), is_chunk) >= kWordsOfASentence && !has_lower_case(query);
}

/// "Gupta, Devansh" -> "Devansh Gupta"
std::string first_name_first(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos) return std::string(text);
  return std::string(text.substr(comma + 1)).append(" ").append(text.substr(0, comma));
}

class Parser {
 public:
  Parser(std::string_view query, Analyzer& analyzer, Date today, Warnings& warnings)
      : query_(query), analyzer_(analyzer), today_(today), warnings_(warnings), tokens_(lex_query(query, warnings)) {
    if (is_sentence_in_capitals(query_, tokens_)) read_operators_as_words();
  }

  QueryNode run() { return without_sign(choice(std::nullopt)); }

 private:
  void read_operators_as_words() {
    for (QueryToken& token : tokens_) {
      const bool is_word = is_operator(token.kind) && token.span.size() > 1;
      if (!is_word) continue;
      warnings_.add(token.span, "in a sentence written in capitals, " + text_of(token.span) + " is read as a word");
      token.kind = Sign::Chunk;
    }
  }

  std::string text_of(TextSpan span) const { return std::string(query_.substr(span.begin, span.size())); }

  bool at(Sign kind) const { return at_ < tokens_.size() && tokens_[at_].kind == kind; }

  static QueryNode group_of(std::vector<QueryNode> children) {
    QueryNode node;
    node.kind = Kind::Group;
    node.span = {children.front().span.begin, children.back().span.end};
    node.children = std::move(children);
    return node;
  }

  /// Any of the nodes; a single one is itself.
  static QueryNode choice_of(std::vector<QueryNode> children) {
    if (children.empty()) return {};
    if (children.size() == 1) return std::move(children.front());
    QueryNode node = group_of(std::move(children));
    node.kind = Kind::Choice;
    return node;
  }

  QueryNode choice(std::optional<FieldId> field) {
    std::vector<QueryNode> choices;
    while (true) {
      QueryNode node = group(field);
      const bool empty = node.kind == Kind::Nothing;
      if (!empty) choices.push_back(std::move(node));
      if (!at(Sign::Or)) break;
      const QueryToken& sign = tokens_[at_++];
      const bool ends = at_ == tokens_.size() || at(Sign::Close) || at(Sign::Or);
      if (empty || ends) warnings_.add(sign.span, "OR wants something on both sides");
    }
    if (choices.size() < 2) return choice_of(std::move(choices));
    for (QueryNode& node : choices) node = without_sign(std::move(node));
    std::vector<QueryNode> lifted = lift_filters(choices);
    QueryNode node = choice_of(std::move(choices));
    if (lifted.empty()) return node;
    lifted.insert(lifted.begin(), std::move(node));
    return group_of(std::move(lifted));
  }

  /// `oil OR coal source:bbc` means papers for both: the filters of the only choice that has words and filters side by
  /// side hold for all choices. Where another choice has filters as well, each keeps its own.
  static std::vector<QueryNode> lift_filters(std::vector<QueryNode>& choices) {
    const auto has_own = [](const QueryNode& node) {
      return node.kind == Kind::Group && !node.bracketed &&
             std::any_of(node.children.begin(), node.children.end(), is_filter) &&
             !std::all_of(node.children.begin(), node.children.end(), is_filter);
    };
    const auto owner = std::find_if(choices.begin(), choices.end(), has_own);
    if (owner == choices.end() || std::count_if(choices.begin(), choices.end(), has_filter) != 1) return {};
    auto& children = owner->children;
    const auto first =
        std::stable_partition(children.begin(), children.end(), [](const QueryNode& n) { return !is_filter(n); });
    std::vector<QueryNode> lifted(std::make_move_iterator(first), std::make_move_iterator(children.end()));
    children.erase(first, children.end());
    if (children.size() == 1) *owner = without_sign(QueryNode(std::move(children.front())));
    return lifted;
  }

  static bool has_filter(const QueryNode& node) {
    return is_filter(node) || std::any_of(node.children.begin(), node.children.end(), has_filter);
  }

  /// A node that means the same where nothing stands beside it.
  static QueryNode without_sign(QueryNode node) {
    if (node.presence == Presence::MustNot) return group_of({std::move(node)});
    node.presence = Presence::Plain;
    return node;
  }

  QueryNode group(std::optional<FieldId> field) {
    std::vector<Item> items;
    while (at_ < tokens_.size() && !at(Sign::Or)) {
      if (at(Sign::Close)) {
        if (ignored_ > 0) {
          --ignored_;
          ++at_;
          continue;
        }
        if (depth_ > 0) break;
        warnings_.add(tokens_[at_++].span, "this bracket was not opened");
        continue;
      }
      conjunction(field, items);
    }
    return finish_group(std::move(items), field);
  }

  QueryNode finish_group(std::vector<Item> items, std::optional<FieldId> field) {
    std::vector<QueryNode> children;
    // Two names or dates in brackets behind a field are alternatives as well.
    const bool alternatives = field && pressmark::field(*field).type != FieldType::Words;
    std::vector<std::pair<FieldId, std::size_t>> seen;
    for (Item& item : items) {
      const std::optional<FieldId> key = item.own_field ? item.own_field : alternatives ? field : std::nullopt;
      if (!key || item.node.presence != Presence::Plain) {
        children.push_back(std::move(item.node));
        continue;
      }
      const auto before =
          std::find_if(seen.begin(), seen.end(), [&](const auto& entry) { return entry.first == *key; });
      if (before == seen.end()) {
        seen.emplace_back(*key, children.size());
        children.push_back(std::move(item.node));
      } else {
        add_choice(children[before->second], std::move(item.node));
      }
    }
    if (children.empty()) return {};
    if (children.size() == 1) return std::move(children.front());
    return group_of(std::move(children));
  }

  static void add_choice(QueryNode& node, QueryNode another) {
    if (node.kind == Kind::Choice) {
      node.children.push_back(std::move(another));
      return;
    }
    std::vector<QueryNode> both;
    both.push_back(std::move(node));
    both.push_back(std::move(another));
    node = choice_of(std::move(both));
  }

  /// item { "AND" item }; each becomes an item of the group.
  void conjunction(std::optional<FieldId> field, std::vector<Item>& items) {
    bool joined = false;
    while (true) {
      if (at(Sign::And) || at(Sign::Near)) {
        const QueryToken& sign = tokens_[at_++];
        warnings_.add(sign.span, text_of(sign.span) + " wants something on both sides");
        if (at_ == tokens_.size() || at(Sign::Or) || at(Sign::Close)) return;
        continue;
      }
      const std::size_t first = items.size();
      nearness(field, items);
      const bool more = at(Sign::And);
      if (joined || more) require(items, first);
      if (!more) return;
      const QueryToken& sign = tokens_[at_++];
      if (at_ == tokens_.size() || at(Sign::Or) || at(Sign::Close)) {
        warnings_.add(sign.span, "AND wants something on both sides");
        return;
      }
      joined = true;
    }
  }

  static void require(std::vector<Item>& items, std::size_t first) {
    for (std::size_t i = first; i < items.size(); ++i) {
      if (items[i].node.presence == Presence::Plain) items[i].node.presence = Presence::Must;
    }
  }

  /// operand { NEAR operand }
  void nearness(std::optional<FieldId> field, std::vector<Item>& items) {
    const std::size_t first = items.size();
    operand(field, items);
    while (at(Sign::Near)) {
      const QueryToken& sign = tokens_[at_++];
      const std::size_t second = items.size();
      if (at_ == tokens_.size() || at(Sign::Or) || at(Sign::Close) || at(Sign::And)) {
        warnings_.add(sign.span, text_of(sign.span) + " wants something on both sides");
        return;
      }
      operand(field, items);
      if (second == first || items.size() == second) continue;
      if (!can_be_near(items[second - 1].node) || !can_be_near(items[second].node) ||
          field_of(items[second - 1].node) != field_of(items[second].node)) {
        warnings_.add(sign.span, "NEAR wants words or phrases of the same text on both sides, so it is read as AND");
        require(items, second - 1);
        continue;
      }
      join_near(items[second - 1].node, std::move(items[second].node), sign.distance);
      items.erase(items.begin() + static_cast<std::ptrdiff_t>(second));
    }
  }

  static std::optional<FieldId> field_of(const QueryNode& node) {
    return node.children.empty() || node.field ? node.field : field_of(node.children.front());
  }

  static bool can_be_near(const QueryNode& node) {
    if (node.presence == Presence::MustNot) return false;
    if (node.kind == Kind::Word || node.kind == Kind::Phrase) return true;
    if (node.kind == Kind::Near) return node.form == WordForm::Plain;
    return node.kind == Kind::Choice &&
           std::all_of(node.children.begin(), node.children.end(), [&](const QueryNode& child) {
             return (child.kind == Kind::Word || child.kind == Kind::Phrase) &&
                    child.field == node.children.front().field;
           });
  }

  /// a NEAR/3 b NEAR/5 c is one condition on three, with the larger distance.
  static void join_near(QueryNode& left, QueryNode right, std::uint32_t distance) {
    QueryNode near;
    near.kind = Kind::Near;
    near.presence = left.presence == Presence::Plain ? right.presence : left.presence;
    near.span = {left.span.begin, right.span.end};
    near.field = field_of(left);
    near.distance = distance;
    const auto add = [&](QueryNode node) {
      node.presence = Presence::Plain;
      forget_field(node);
      near.children.push_back(std::move(node));
    };
    if (left.kind == Kind::Near) {
      near.distance = std::max(near.distance, left.distance);
      for (QueryNode& child : left.children) add(std::move(child));
    } else {
      add(std::move(left));
    }
    if (right.kind == Kind::Near) {
      for (QueryNode& child : right.children) add(std::move(child));
    } else {
      add(std::move(right));
    }
    left = std::move(near);
  }

  /// The parts of a Near stand in its field; they need not say so.
  static void forget_field(QueryNode& node) {
    node.field.reset();
    for (QueryNode& child : node.children) child.field.reset();
  }

  /// { "NOT" | "-" | "+" } value
  void operand(std::optional<FieldId> field, std::vector<Item>& items) {
    Presence presence = Presence::Plain;
    std::optional<TextSpan> sign;
    while (at(Sign::Not) || at(Sign::Must)) {
      const bool negates = at(Sign::Not);
      if (negates) {
        presence = presence == Presence::MustNot ? Presence::Plain : Presence::MustNot;
      } else if (presence == Presence::Plain) {
        presence = Presence::Must;
      }
      sign = tokens_[at_++].span;
    }
    const bool nothing_follows = at_ == tokens_.size() || at(Sign::Close) || is_operator(tokens_[at_].kind);
    if (sign && nothing_follows) {
      warnings_.add(*sign, text_of(*sign) + " has nothing behind it");
      return;
    }
    const std::size_t first = items.size();
    value(field, items);
    if (presence == Presence::Plain || items.size() == first) return;
    if (items.size() - first > 1) {
      std::vector<QueryNode> nodes;
      for (std::size_t i = first; i < items.size(); ++i) nodes.push_back(std::move(items[i].node));
      items.resize(first);
      items.push_back({group_of(std::move(nodes)), std::nullopt});
    }
    QueryNode& node = items.back().node;
    node.presence = combine(node.presence, presence);
    if (sign) node.span.begin = std::min(node.span.begin, sign->begin);
  }

  /// A sign in front of brackets around a single signed value: -(-a) is a.
  static Presence combine(Presence inner, Presence outer) {
    if (inner != Presence::MustNot) return outer;
    return outer == Presence::MustNot ? Presence::Plain : Presence::MustNot;
  }

  void value(std::optional<FieldId> inherited, std::vector<Item>& items) {
    std::optional<FieldId> own;
    std::size_t begin = tokens_[at_].span.begin;
    while (at(Sign::Field)) own = tokens_[at_++].field;
    if (at_ == tokens_.size() || (own && (at(Sign::Close) || is_operator(tokens_[at_].kind)))) return;
    const std::optional<FieldId> field = own ? own : inherited;
    const std::size_t first = items.size();
    if (at(Sign::Open)) {
      brackets(field, items);
    } else if (field && pressmark::field(*field).type != FieldType::Words) {
      filter(*field, !own, items);
    } else {
      words(field, items);
    }
    if (!own || items.size() == first) return;
    if (items.size() - first > 1) {
      std::vector<QueryNode> nodes;
      for (std::size_t i = first; i < items.size(); ++i) nodes.push_back(std::move(items[i].node));
      items.resize(first);
      items.push_back({group_of(std::move(nodes)), std::nullopt});
    }
    items.back().own_field = own;
    items.back().node.span.begin = begin;
  }

  void brackets(std::optional<FieldId> field, std::vector<Item>& items) {
    const TextSpan open = tokens_[at_++].span;
    if (depth_ >= kMaxDepth) {
      if (ignored_++ == 0) warnings_.add(open, "brackets are nested too deeply from here on, so they are left out");
      return;
    }
    ++depth_;
    QueryNode node = choice(field);
    --depth_;
    if (at(Sign::Close)) {
      ++at_;
    } else {
      warnings_.add(open, "this bracket is not closed");
    }
    if (node.kind == Kind::Nothing) return;
    node.bracketed = true;
    items.push_back({std::move(node), std::nullopt});
  }

  /// Counts the words read and says when there are too many.
  bool is_full(TextSpan span) {
    if (words_ < kMaxWords) return false;
    if (!std::exchange(said_full_, true)) {
      warnings_.add(span, "only the first " + std::to_string(kMaxWords) + " words of a query are searched");
    }
    return true;
  }

  void words(std::optional<FieldId> field, std::vector<Item>& items) {
    const QueryToken token = tokens_[at_++];
    if (is_full(token.span)) return;
    const std::string_view text = query_.substr(token.content.begin, token.content.size());
    std::vector<QueryNode> nodes;
    if (token.kind == Sign::Quoted) {
      QueryNode node = read_phrase(text, token.content.begin, token.distance, analyzer_, warnings_);
      if (node.kind != Kind::Nothing) {
        node.span = token.span;
        nodes.push_back(std::move(node));
      }
    } else {
      nodes = read_words(text, token.content.begin, analyzer_, warnings_);
    }
    for (QueryNode& node : nodes) {
      if (is_full(node.span)) return;
      words_ += std::max<std::size_t>(node.children.size(), 1);
      set_field(node, field);
      items.push_back({std::move(node), std::nullopt});
    }
  }

  static void set_field(QueryNode& node, std::optional<FieldId> field) {
    if (node.kind != Kind::Choice) {
      node.field = field;
      return;
    }
    for (QueryNode& child : node.children) child.field = field;
  }

  /// A value that is not text: a name, a code, dates. Inside brackets the words up to a comma are one name.
  void filter(FieldId field, bool in_brackets, std::vector<Item>& items) {
    const QueryToken first = tokens_[at_++];
    if (is_full(first.span)) return;
    ++words_;
    TextSpan span = first.content;
    const bool is_name = pressmark::field(field).type == FieldType::Name;
    while (is_name && in_brackets && first.kind == Sign::Chunk && at(Sign::Chunk) && query_[span.end - 1] != ',') {
      span.end = tokens_[at_++].span.end;
    }
    QueryNode node = filter_node(field, query_.substr(span.begin, span.size()), first.kind == Sign::Quoted, span);
    if (node.kind == Kind::Nothing) return;
    node.field = field;
    node.span = first.kind == Sign::Quoted ? first.span : span;
    items.push_back({std::move(node), std::nullopt});
  }

  QueryNode filter_node(FieldId field, std::string_view text, bool quoted, TextSpan span) {
    switch (pressmark::field(field).type) {
      case FieldType::Name:
        return name(field, text, quoted, span);
      case FieldType::Day:
        return dates(text, span);
      default:
        return code(field, text, span);
    }
  }

  QueryNode name(FieldId field, std::string_view text, bool quoted, TextSpan span) {
    QueryNode node;
    const bool is_person = field == FieldId::Speaker || field == FieldId::Author;
    for (const std::string& part : name_parts(quoted && is_person ? first_name_first(text) : std::string(text)))
      node.text += (node.text.empty() ? "" : " ") + part;
    if (node.text.empty()) {
      warnings_.add(span, "there is no name here");
      return {};
    }
    node.kind = Kind::Name;
    const bool goes_on = text.find('*') == text.find_last_not_of(" ,");
    node.form = goes_on && text.find('*') != std::string_view::npos ? WordForm::Prefix
                : quoted                                            ? WordForm::Exact
                                                                    : WordForm::Plain;
    return node;
  }

  QueryNode code(FieldId field, std::string_view text, TextSpan span) {
    QueryNode node;
    node.text = fold(text);
    const auto is_mark = [](char c) { return c == ',' || c == ';' || c == '.' || c == '*' || c == '!' || c == '?'; };
    while (!node.text.empty() && is_mark(node.text.back())) node.text.pop_back();
    if (field == FieldId::Kind) {
      std::replace_if(
          node.text.begin(), node.text.end(), [](char c) { return c == '-' || c == ' '; }, '_');
    }
    if (node.text.empty()) {
      warnings_.add(span, std::string(pressmark::field(field).name) + ": has no value");
      return {};
    }
    node.kind = Kind::Code;
    return node;
  }

  QueryNode dates(std::string_view text, TextSpan span) {
    const auto is_mark = [](char c) { return c == ',' || c == ';' || c == '!' || c == '?' || c == ' '; };
    while (!text.empty() && is_mark(text.back())) text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    const DateReading read = read_dates(text, today_);
    if (!read.warning.empty()) warnings_.add(span, read.warning);
    if (!read.range) return {};
    QueryNode node;
    node.kind = Kind::Dates;
    node.first = read.range->first;
    node.last = read.range->last;
    return node;
  }

  std::string_view query_;
  Analyzer& analyzer_;
  Date today_;
  Warnings& warnings_;
  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::size_t ignored_ = 0;  ///< open brackets beyond kMaxDepth
  std::size_t words_ = 0;
  bool said_full_ = false;
};

}  // namespace

QueryNode parse_query(std::string_view query, Analyzer& analyzer, Date today, Warnings& warnings) {
  return Parser(query, analyzer, today, warnings).run();
}

}  // namespace pressmark
