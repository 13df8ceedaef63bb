#include <gumbo.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include "common/unicode.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/html_metadata.h"
#include "indexer/readers/html_trim.h"
#include "indexer/readers/html_zones.h"
#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

using Field = Statement::Field;
using Origin = Statement::Origin;

constexpr std::uint32_t bit(Zone zone) { return static_cast<std::uint32_t>(zone); }

/// Memory for one tree, given back at once: libgumbo's own clean-up recurses as deep as the page nests.
class Arena {
 public:
  static void* allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->take(size); }
  static void release(void* /*arena*/, void* /*memory*/) {}

 private:
  void* take(std::size_t size) {
    size = (size + 15U) & ~std::size_t{15};
    if (size > left_) {
      left_ = std::max<std::size_t>(size, 1U << 20U);
      blocks_.push_back(std::make_unique<char[]>(left_));
      next_ = blocks_.back().get();
    }
    char* memory = next_;
    next_ += size;
    left_ -= size;
    return memory;
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

const char* attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? nullptr : found->value;
}

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_BR:
      return true;
    default:
      return false;
  }
}

std::uint8_t heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? static_cast<std::uint8_t>(tag - GUMBO_TAG_H1 + 1) : 0;
}

std::uint32_t zones_of_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_NAV:
      return bit(Zone::Navigation);
    case GUMBO_TAG_HEADER:
      return bit(Zone::Header);
    case GUMBO_TAG_FOOTER:
      return bit(Zone::Footer);
    case GUMBO_TAG_ASIDE:
      return bit(Zone::Aside);
    case GUMBO_TAG_FIGURE:
      return bit(Zone::Figure);
    case GUMBO_TAG_FIGCAPTION:
      return bit(Zone::Figure) | bit(Zone::Caption);
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_FIELDSET:
      return bit(Zone::Form);
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
      return bit(Zone::Article);
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
      return bit(Zone::List);
    case GUMBO_TAG_TABLE:
      return bit(Zone::Table);
    case GUMBO_TAG_BLOCKQUOTE:
      return bit(Zone::Quote);
    case GUMBO_TAG_P:
      return bit(Zone::Paragraph);
    case GUMBO_TAG_TIME:
      return bit(Zone::Dateline);
    default:
      return 0;
  }
}

/// What an element hands down to the text in it.
struct Context {
  std::uint32_t zones = 0;
  std::uint8_t heading = 0;
  std::uint32_t parent = 0;  // number of the innermost block element, the paragraph itself excepted
  std::uint8_t depth = 0;
  bool link = false;
  bool emphasis = false;
};

/// Builds blocks out of runs of text.
class BlockBuilder {
 public:
  BlockBuilder(Page& page, const TrimmedHtml& trimmed) : page_(page), trimmed_(trimmed) {}

  void text(std::string_view text, std::string_view original, const Context& context) {
    const std::size_t first = text.find_first_not_of(" \t\r\n\f");
    if (first != std::string_view::npos) {
      if (empty_) {
        context_ = context;
        begin_ = original;
      }
      // A block inside several zones is in those that all its text is in: a link in a paragraph does not make it a
      // menu.
      zones_ = empty_ ? context.zones : zones_ & context.zones;
      empty_ = false;
      end_ = original;
      const std::size_t weight = text.size();
      all_ += weight;
      if (context.link) links_ += weight;
      if (context.emphasis) emphasised_ += weight;
    }
    buffer_ += text;
  }

  void edge(bool paragraph) {
    if (!empty_) flush();
    buffer_.clear();
    blank_ = blank_ || paragraph;
  }

 private:
  void flush() {
    Block block;
    block.text = fold_white_space(repair_utf8(buffer_));
    if (!block.text.empty()) {
      const char* const start = trimmed_.html.data();
      const std::size_t skipped = begin_.find_first_not_of(" \t\r\n\f");
      const std::size_t last = end_.find_last_not_of(" \t\r\n\f");
      block.span.begin = trimmed_.original(static_cast<std::size_t>(begin_.data() - start) +
                                           (skipped == std::string_view::npos ? 0 : skipped));
      block.span.end = trimmed_.original(static_cast<std::size_t>(end_.data() - start) +
                                         (last == std::string_view::npos ? 0 : last)) +
                       1;
      block.span.end = std::max(block.span.end, block.span.begin + 1);
      block.blank_before = blank_;
      block.heading = context_.heading;
      block.depth = context_.depth;
      block.parent = context_.parent;
      block.link_density = static_cast<float>(links_) / static_cast<float>(all_);
      block.zones = zones_;
      if (emphasised_ * 10 >= all_ * 9) block.zones |= bit(Zone::Emphasis);
      page_.blocks.push_back(std::move(block));
    }
    empty_ = true;
    blank_ = false;
    links_ = emphasised_ = all_ = 0;
  }

  Page& page_;
  const TrimmedHtml& trimmed_;
  std::string buffer_;
  std::string_view begin_;  // source of the first text
  std::string_view end_;    // source of the last
  Context context_;
  std::uint32_t zones_ = 0;
  std::size_t all_ = 0;
  std::size_t links_ = 0;
  std::size_t emphasised_ = 0;
  bool empty_ = true;
  bool blank_ = true;
};

class TreeReader {
 public:
  TreeReader(Page& page, const TrimmedHtml& trimmed) : page_(page), blocks_(page, trimmed) {}

  /// Depth first with a stack of its own.
  void read(const GumboNode* root) {
    struct Visit {
      const GumboNode* node;
      Context context;
      bool leaving;
    };
    std::vector<Visit> pending{{root, {}, false}};
    while (!pending.empty()) {
      const Visit visit = pending.back();
      pending.pop_back();
      const GumboNode* node = visit.node;
      if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
        const GumboText& text = node->v.text;
        blocks_.text(text.text, {text.original_text.data, text.original_text.length}, visit.context);
        continue;
      }
      if (node->type != GUMBO_NODE_ELEMENT) continue;
      const GumboElement& element = node->v.element;
      const bool block = is_block(element.tag);
      if (visit.leaving) {
        blocks_.edge(is_paragraph(element.tag));
        continue;
      }
      if (block) blocks_.edge(is_paragraph(element.tag));
      if (!note(element)) continue;
      const Context inner = enter(element, visit.context);
      if (block) pending.push_back({node, inner, true});
      for (unsigned i = element.children.length; i-- > 0;) {
        pending.push_back({static_cast<const GumboNode*>(element.children.data[i]), inner, false});
      }
    }
    blocks_.edge(true);
  }

 private:
  static bool is_paragraph(GumboTag tag) {
    return tag == GUMBO_TAG_P || tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_PRE || heading_level(tag) > 0;
  }

  void state(Field field, Origin origin, const char* value) {
    if (value == nullptr) return;
    std::string text = fold_white_space(repair_utf8(std::string_view(value).substr(0, 1000)));
    if (!text.empty()) page_.statements.push_back({field, origin, std::move(text)});
  }

  static std::string text_of(const GumboElement& element) {
    std::string text;
    for (unsigned i = 0; i < element.children.length && text.size() < 1000; ++i) {
      const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
      if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) text += child->v.text.text;
      if (child->type == GUMBO_NODE_ELEMENT && child->v.element.children.length == 1) {
        const auto* inner = static_cast<const GumboNode*>(child->v.element.children.data[0]);
        if (inner->type == GUMBO_NODE_TEXT) text += inner->v.text.text;
      }
    }
    return text;
  }

  /// Notes what the element states; whether its content is to be read.
  bool note(const GumboElement& element) {
    switch (element.tag) {
      case GUMBO_TAG_META: {
        const char* content = attribute(element, "content");
        if (content == nullptr) return false;
        for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
          if (const char* name = attribute(element, key)) add_meta(name, content, page_.statements);
        }
        return false;
      }
      case GUMBO_TAG_TITLE:
        state(Field::Title, Origin::TitleElement, text_of(element).c_str());
        return false;
      case GUMBO_TAG_LINK:
        if (const char* rel = attribute(element, "rel"); rel != nullptr && std::strcmp(rel, "canonical") == 0)
          state(Field::Url, Origin::JsonLd, attribute(element, "href"));
        return false;
      case GUMBO_TAG_HTML:
        state(Field::Language, Origin::Element, attribute(element, "lang"));
        return true;
      default:
        break;
    }
    note_item(element);
    return true;
  }

  void note_item(const GumboElement& element) {
    const char* item = attribute(element, "itemprop");
    const char* datetime = attribute(element, "datetime");
    if (item != nullptr) {
      const char* content = attribute(element, "content");
      const std::string shown = content != nullptr ? content : datetime != nullptr ? datetime : text_of(element);
      const bool is_name = std::strcmp(item, "author") != 0;  // an author's element may hold more than the name
      if (shown.size() < 300 && is_name) add_meta(item, shown, page_.statements);
    }
    if (element.tag == GUMBO_TAG_TIME && datetime != nullptr && item == nullptr) {
      const bool published = attribute(element, "pubdate") != nullptr;
      state(Field::Published, published ? Origin::ItemProp : Origin::Element, datetime);
    }
    if (element.tag == GUMBO_TAG_A) {
      const char* rel = attribute(element, "rel");
      if (rel != nullptr && std::strstr(rel, "author") != nullptr)
        state(Field::Author, Origin::Element, text_of(element).c_str());
    }
  }

  Context enter(const GumboElement& element, const Context& outer) {
    Context inner = outer;
    inner.link = outer.link || element.tag == GUMBO_TAG_A;
    inner.emphasis = outer.emphasis || element.tag == GUMBO_TAG_B || element.tag == GUMBO_TAG_STRONG ||
                     element.tag == GUMBO_TAG_EM || element.tag == GUMBO_TAG_I;
    if (const std::uint8_t level = heading_level(element.tag); level > 0) inner.heading = level;
    inner.zones |= zones_of_tag(element.tag);
    const bool outermost = element.tag == GUMBO_TAG_HTML || element.tag == GUMBO_TAG_BODY;
    if (!outermost) inner.zones = with_names(element, inner.zones);
    if (is_block(element.tag)) {
      ++count_;
      if (!is_paragraph(element.tag)) inner.parent = count_;
      if (inner.depth < 255) ++inner.depth;
    }
    return inner;
  }

  /// The zones that attributes name. Large containers are often named for what stands in them somewhere
  /// ("with-sidebar", "has-comments"); the article's own container ends what was named above it.
  static std::uint32_t with_names(const GumboElement& element, std::uint32_t zones) {
    std::uint32_t named = 0;
    if (const char* name = attribute(element, "class")) named |= zones_of_name(name);
    if (const char* name = attribute(element, "id")) named |= zones_of_name(name);
    if (const char* name = attribute(element, "itemprop"); name != nullptr && std::strcmp(name, "articleBody") == 0)
      named = bit(Zone::Body);
    if (element.tag == GUMBO_TAG_ARTICLE || element.tag == GUMBO_TAG_MAIN) named = 0;
    if ((named & bit(Zone::Body)) != 0) {
      named = bit(Zone::Body);
      zones &=
          bit(Zone::Article) | bit(Zone::Comments) | bit(Zone::Related) | bit(Zone::Footer) | bit(Zone::Navigation);
    }
    const char* hidden = attribute(element, "hidden");
    const char* aria = attribute(element, "aria-hidden");
    if (hidden != nullptr || (aria != nullptr && std::strcmp(aria, "true") == 0)) named |= bit(Zone::Hidden);
    return zones | named;
  }

  Page& page_;
  BlockBuilder blocks_;
  std::uint32_t count_ = 0;
};

}  // namespace

Page read_html_page(std::string bytes) {
  Page page;
  page.marked_up = true;
  const std::string declared = declared_html_encoding(bytes);
  const DecodedText decoded = decode_text(std::move(bytes), declared);
  page.exact_spans = !decoded.converted;
  const TrimmedHtml trimmed = trim_html(decoded.text);
  page.warnings = trimmed.warnings;
  for (const std::string& script : trimmed.json_ld) add_json_ld(script, page.statements);
  Arena arena;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &Arena::allocate;
  options.deallocator = &Arena::release;
  options.userdata = &arena;
  options.max_errors = 0;
  const GumboOutput* tree = gumbo_parse_with_options(&options, trimmed.html.data(), trimmed.html.size());
  TreeReader(page, trimmed).read(tree->root);
  return page;
}

}  // namespace pressmark
