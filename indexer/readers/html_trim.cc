#include "indexer/readers/html_trim.h"

#include <algorithm>
#include <array>

namespace pressmark {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

template <std::size_t N>
bool any_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements dropped with their content.
constexpr std::array<std::string_view, 12> kDropped{"script", "style",  "noscript", "template", "svg",   "math",
                                                    "iframe", "object", "canvas",   "audio",    "video", "map"};
/// Elements without content; most say nothing about text.
constexpr std::array<std::string_view, 16> kVoid{"area", "base", "br",    "col",   "embed",  "hr",  "img",   "input",
                                                 "link", "meta", "param", "track", "source", "wbr", "frame", "keygen"};
constexpr std::array<std::string_view, 9> kDroppedVoid{"area",  "base",  "embed",  "img",   "input",
                                                       "param", "track", "source", "keygen"};
/// Elements whose start closes an open one of their kind, so that they do not nest without limit.
constexpr std::array<std::string_view, 19> kSelfClosing{
    "p",     "li",    "dt",       "dd",      "option", "optgroup", "tr",   "td", "th", "thead",
    "tbody", "tfoot", "colgroup", "caption", "html",   "head",     "body", "rt", "rp"};
constexpr std::array<std::string_view, 14> kFormatting{"a",    "b", "big",   "code",   "em",     "font", "i",
                                                       "nobr", "s", "small", "strike", "strong", "tt",   "u"};
/// Closing tags do not reach through these.
constexpr std::array<std::string_view, 4> kScopes{"table", "applet", "marquee", "button"};

struct Tag {
  std::string_view name;  // lower case
  bool closing = false;
  std::size_t end = 0;  // behind '>'
  std::size_t attributes = 0;
  std::size_t too_many = 0;  // where the attribute beyond the limit begins, or 0
};

/// Follows which elements are open, a little pessimistically: the tree builder's stack is never deeper than this one.
class OpenElements {
 public:
  /// Whether the tag may pass.
  bool open(std::string_view name) {
    if (any_of(kSelfClosing, name)) return true;
    if (names_.size() >= kMaxHtmlDepth) return false;
    names_.emplace_back(name);
    return true;
  }

  void close(std::string_view name) {
    constexpr std::size_t kReach = 100;
    const std::size_t lowest = names_.size() > kReach ? names_.size() - kReach : 0;
    for (std::size_t i = names_.size(); i-- > lowest;) {
      if (names_[i] == name) return remove_from(i, name);
      if (any_of(kScopes, names_[i])) return;
    }
  }

 private:
  /// Formatting elements stay open across the end of a block, and a block across the end of formatting.
  void remove_from(std::size_t i, std::string_view name) {
    if (any_of(kFormatting, name)) {
      names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
    auto kept = names_.begin() + static_cast<std::ptrdiff_t>(i);
    for (auto it = kept + 1; it != names_.end(); ++it) {
      if (any_of(kFormatting, std::string_view(*it))) *kept++ = std::move(*it);
    }
    names_.erase(kept, names_.end());
  }

  std::vector<std::string> names_;
};

class Trimmer {
 public:
  explicit Trimmer(std::string_view html) : in_(html) { out_.html.reserve(html.size() / 2); }

  TrimmedHtml run() {
    while (at_ < in_.size()) {
      const std::size_t open = std::min(in_.find('<', at_), in_.size());
      keep(at_, open);
      at_ = open;
      if (at_ < in_.size()) markup();
    }
    if (too_deep_)
      out_.warnings.emplace_back("elements nested more than " + std::to_string(kMaxHtmlDepth) + " deep were flattened");
    if (too_many_attributes_)
      out_.warnings.emplace_back("attributes beyond " + std::to_string(kMaxHtmlAttributes) +
                                 " of one tag were ignored");
    return std::move(out_);
  }

 private:
  void keep(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    const bool follows =
        !out_.pieces.empty() && out_.pieces.back().original + (out_.html.size() - out_.pieces.back().kept) == begin;
    if (!follows) out_.pieces.push_back({out_.html.size(), begin});
    out_.html.append(in_.substr(begin, end - begin));
  }

  /// What begins with '<' at at_.
  void markup() {
    if (in_.compare(at_, 4, "<!--") == 0) {
      const std::size_t end = in_.find("-->", at_ + 4);
      at_ = end == std::string_view::npos ? in_.size() : end + 3;
      return;
    }
    const std::size_t name = at_ + (in_.substr(at_ + 1, 1) == "/" ? 2U : 1U);
    if (name >= in_.size() || !is_letter(in_[name])) {
      keep(at_, at_ + 1);
      ++at_;
      return;
    }
    const Tag tag = read_tag(name);
    if (tag.closing) {
      elements_.close(tag.name);
      keep(at_, tag.end);
    } else if (any_of(kDropped, tag.name)) {
      drop_element(tag);
      return;
    } else if (any_of(kVoid, tag.name)) {
      if (!any_of(kDroppedVoid, tag.name)) keep_tag(tag);
    } else if (elements_.open(tag.name)) {
      keep_tag(tag);
    } else {
      too_deep_ = true;
    }
    at_ = tag.end;
  }

  void keep_tag(const Tag& tag) {
    if (tag.too_many == 0) return keep(at_, tag.end);
    too_many_attributes_ = true;
    keep(at_, tag.too_many);
    keep(tag.end - 1, tag.end);
  }

  /// Reads a tag whose name begins at `name`: quotes count where they open a value only, as the tree builder has it.
  Tag read_tag(std::size_t name) {
    Tag tag;
    tag.closing = in_[name - 1] == '/';
    std::size_t i = name;
    name_.clear();
    while (i < in_.size() && !is_space(in_[i]) && in_[i] != '/' && in_[i] != '>') {
      if (name_.size() < 32) name_ += lower(in_[i]);
      ++i;
    }
    tag.name = name_;
    bool value = false;   // the next character may open a quoted value
    bool inside = false;  // within an attribute's name or bare value
    for (; i < in_.size() && in_[i] != '>'; ++i) {
      const char c = in_[i];
      if (value && (c == '"' || c == '\'')) {
        i = in_.find(c, i + 1);
        if (i == std::string_view::npos) i = in_.size() - 1;
        value = inside = false;
      } else if (c == '=') {
        value = true;
      } else if (is_space(c) || c == '/') {
        inside = inside && value;
      } else {
        if (!inside && !value && ++tag.attributes == kMaxHtmlAttributes + 1) tag.too_many = i;
        inside = true;
        value = false;
      }
    }
    tag.end = std::min(i + 1, in_.size());
    return tag;
  }

  /// Skips the element up to its end tag; without one, only the tag itself (a script then runs to the end of the page).
  void drop_element(const Tag& tag) {
    const std::string name(tag.name);
    const std::string_view start = in_.substr(at_, tag.end - at_);
    const bool self_closed = start.size() > 1 && start[start.size() - 2] == '/' && name != "script" && name != "style";
    const std::size_t end = self_closed ? tag.end : find_end(name, tag.end);
    if (end == std::string_view::npos) {
      at_ = name == "script" || name == "style" ? in_.size() : tag.end;
      return;
    }
    if (name == "script" && start.find("ld+json") != std::string_view::npos)
      out_.json_ld.emplace_back(in_.substr(tag.end, end - tag.end));
    at_ = self_closed ? end : std::min(in_.find('>', end), in_.size() - 1) + 1;
  }

  /// The next "</name" from `from`. A name without an end once has none later either: no page is searched twice in
  /// vain.
  std::size_t find_end(const std::string& name, std::size_t from) {
    if (std::find(endless_.begin(), endless_.end(), name) != endless_.end()) return std::string_view::npos;
    for (std::size_t i = in_.find("</", from); i != std::string_view::npos; i = in_.find("</", i + 2)) {
      const std::string_view found = in_.substr(i + 2, name.size());
      if (std::equal(found.begin(), found.end(), name.begin(), name.end(),
                     [](char a, char b) { return lower(a) == b; }))
        return i;
    }
    endless_.push_back(name);
    return std::string_view::npos;
  }

  std::string_view in_;
  std::size_t at_ = 0;
  TrimmedHtml out_;
  OpenElements elements_;
  std::string name_;
  std::vector<std::string> endless_;
  bool too_deep_ = false;
  bool too_many_attributes_ = false;
};

}  // namespace

std::size_t TrimmedHtml::original(std::size_t kept) const {
  const auto after = std::upper_bound(pieces.begin(), pieces.end(), kept,
                                      [](std::size_t at, const Piece& piece) { return at < piece.kept; });
  if (after == pieces.begin()) return kept;
  const Piece& piece = *(after - 1);
  return piece.original + (kept - piece.kept);
}

TrimmedHtml trim_html(std::string_view html) {
  const bool too_long = html.size() > kMaxHtmlBytes;
  TrimmedHtml trimmed = Trimmer(html.substr(0, kMaxHtmlBytes)).run();
  if (too_long)
    trimmed.warnings.emplace_back("only the first " + std::to_string(kMaxHtmlBytes >> 20U) +
                                  " MiB of the page were read");
  return trimmed;
}

}  // namespace pressmark
