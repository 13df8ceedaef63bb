#include "searcher/query/lexer.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "common/unicode.h"
#include "searcher/query/edit_distance.h"

namespace pressmark {
namespace {

using Kind = QueryToken::Kind;

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Marks that quote, in any of the world's pairings. Single marks are apostrophes more often than quotation marks.
bool is_quote(char32_t c) {
  return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F) || c == 0x300C || c == 0x300D ||
         c == 0x300E || c == 0x300F || c == 0xFF02;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

const Field* find_field(std::string_view name) {
  const std::string wanted = lower(name);
  for (const Field& f : kFields) {
    if (wanted == f.name || (!f.alias.empty() && wanted == f.alias)) return &f;
  }
  return nullptr;
}

/// What may have been meant by the name of no field and the word behind it: the known one that is like it, else all.
std::string field_hint(std::string_view name, std::string_view value) {
  const std::string wanted = lower(name.substr(0, 32));
  const std::size_t most = std::min<std::size_t>(2, wanted.size() / 3);  // letters that may be wrong
  std::string best;
  std::size_t least = most + 1;
  std::string all;
  for (const Field& f : kFields) {
    all += (all.empty() ? "" : ", ") + std::string(f.name);
    for (std::string_view candidate : {f.name, f.alias}) {
      const std::size_t n = candidate.empty() ? least : edit_distance(wanted, candidate, least);
      if (n >= least) continue;
      least = n;
      best = candidate;
    }
  }
  if (best.empty()) return "fields are " + all;
  return value.empty() ? "did you mean the field " + best + "?"
                       : "did you mean " + best + ":" + std::string(value) + "?";
}

/// The number that all of `digits` writes, at most kLargestDistance; nothing when it is none.
std::optional<std::uint32_t> number(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  std::uint32_t value = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return std::min(value, kLargestDistance);
}

class Lexer {
 public:
  Lexer(std::string_view query, Warnings& warnings) : query_(query), warnings_(warnings) {}

  std::vector<QueryToken> run() {
    while (at_ < query_.size()) next();
    return std::move(tokens_);
  }

 private:
  CodePoint peek(std::size_t at) const { return at < query_.size() ? decode_utf8(query_, at) : CodePoint{' ', 0}; }

  bool ends_chunk(char32_t c) const { return is_space(c) || is_quote(c) || c == '(' || c == ')'; }

  void push(Kind kind, std::size_t begin, std::size_t end) {
    QueryToken token;
    token.kind = kind;
    token.span = token.content = {begin, end};
    tokens_.push_back(token);
    at_ = end;
  }

  void next() {
    const CodePoint c = peek(at_);
    if (is_space(c.value)) {
      at_ += c.length;
    } else if (c.value == '(') {
      push(Kind::Open, at_, at_ + 1);
    } else if (c.value == ')') {
      push(Kind::Close, at_, at_ + 1);
    } else if (is_quote(c.value)) {
      quoted(c.length);
    } else if ((c.value == '-' || c.value == '+') && is_sign()) {
      push(c.value == '-' ? Kind::Not : Kind::Must, at_, at_ + 1);
    } else {
      chunk();
    }
  }

  /// "-oil" and "+(a b)" are signs; "- ", "--" and "x-y" are not (the last never comes here: it is inside a chunk).
  bool is_sign() const {
    const bool at_start = at_ == 0 || is_space(previous()) || query_[at_ - 1] == '(' || query_[at_ - 1] == '+';
    const char32_t following = peek(at_ + 1).value;
    return at_start && !is_space(following) && following != '-' && following != '+' && following != ')';
  }

  char32_t previous() const {
    std::size_t start = at_ - 1;
    while (start > 0 && (static_cast<unsigned char>(query_[start]) & 0xC0U) == 0x80U) --start;
    return decode_utf8(query_, start).value;
  }

  void quoted(std::size_t mark_length) {
    const std::size_t begin = at_;
    std::size_t close = begin + mark_length;
    CodePoint c = peek(close);
    while (close < query_.size() && !is_quote(c.value)) {
      close += c.length;
      c = peek(close);
    }
    if (close >= query_.size()) {
      warnings_.add({begin, begin + mark_length},
                    "this quotation mark is not closed; the words behind it are searched one by one");
      at_ = begin + mark_length;
      return;
    }
    const std::size_t end = close + c.length;
    push(Kind::Quoted, begin, end);
    tokens_.back().content = {begin + mark_length, close};
    slop();
  }

  /// "oil gas"~5
  void slop() {
    if (at_ >= query_.size() || query_[at_] != '~') return;
    std::size_t end = at_ + 1;
    while (end < query_.size() && query_[end] >= '0' && query_[end] <= '9') ++end;
    const auto distance = number(query_.substr(at_ + 1, end - at_ - 1));
    if (distance) {
      tokens_.back().distance = *distance;
    } else {
      warnings_.add({at_, end}, "~ wants a number behind it, as in \"oil gas\"~5");
    }
    tokens_.back().span.end = end;
    at_ = end;
  }

  void chunk() {
    const std::size_t begin = at_;
    std::size_t end = begin;
    for (CodePoint c = peek(end); end < query_.size() && !ends_chunk(c.value); c = peek(end)) end += c.length;
    const std::string_view text = query_.substr(begin, end - begin);
    const bool is_value = !tokens_.empty() && tokens_.back().kind == Kind::Field && tokens_.back().span.end == begin;
    if (!is_value && (is_operator(text, begin, end) || is_field(text, begin, end))) return;
    push(Kind::Chunk, begin, end);
  }

  bool is_operator(std::string_view text, std::size_t begin, std::size_t end) {
    if (text == "AND") return push(Kind::And, begin, end), true;
    if (text == "OR") return push(Kind::Or, begin, end), true;
    if (text == "NOT") return push(Kind::Not, begin, end), true;
    if (text == "NEAR") {
      push(Kind::Near, begin, end);
      tokens_.back().distance = kDefaultDistance;
      return true;
    }
    if (text.substr(0, 5) != "NEAR/") return false;
    const auto distance = number(text.substr(5));
    if (!distance) return false;
    push(Kind::Near, begin, end);
    tokens_.back().distance = std::max<std::uint32_t>(*distance, 1);
    return true;
  }

  /// `speaker:Gupta` gives a Field token and goes on at the value. `Ukraine: the war`, `https://…` and `10:30` are
  /// text.
  bool is_field(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const std::string_view name = text.substr(0, colon);
    if (!std::all_of(name.begin(), name.end(), is_letter)) return false;
    const std::size_t value = begin + colon + 1;
    const bool has_value =
        value < end || (value < query_.size() && !is_space(peek(value).value) && query_[value] != ')');
    const Field* known = find_field(name);
    if (known == nullptr) {
      const bool is_address = query_.substr(value, 2) == "//";
      if (has_value && !is_address) {
        warnings_.add({begin, begin + colon}, "there is no field “" + std::string(name.substr(0, 40)) +
                                                  "”, so this is searched as text; " +
                                                  field_hint(name, text.substr(colon + 1, 40)));
      }
      return false;
    }
    if (!has_value) {
      warnings_.add({begin, value}, std::string(known->name) + ": has no value; write it without a space, as in " +
                                        std::string(known->example));
      return false;
    }
    push(Kind::Field, begin, value);
    tokens_.back().field = known->id;
    return true;
  }

  std::string_view query_;
  Warnings& warnings_;
  std::size_t at_ = 0;
  std::vector<QueryToken> tokens_;
};

}  // namespace

std::vector<QueryToken> lex_query(std::string_view query, Warnings& warnings) { return Lexer(query, warnings).run(); }

}  // namespace pressmark
