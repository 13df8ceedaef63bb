#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/unicode.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/html_blocks.h"
#include "indexer/readers/html_elements.h"
#include "indexer/readers/html_metadata.h"
#include "indexer/readers/html_tree.h"
#include "indexer/readers/html_trim.h"
#include "indexer/readers/html_zones.h"
#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

using Field = Statement::Field;
using Origin = Statement::Origin;

constexpr std::uint32_t bit(Zone zone) { return static_cast<std::uint32_t>(zone); }

class TreeReader {
 public:
  TreeReader(Page& page, const TrimmedHtml& trimmed) : page_(page), blocks_(page, trimmed) {}

  /// Depth first with a stack of its own.
  void read(const GumboNode* root) {
    struct Visit {
      const GumboNode* node;
      HtmlContext context;
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
      const HtmlContext inner = enter(element, visit.context);
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

  /// Whether blocks stand in the element; else it is a paragraph by itself, whatever it is called.
  static bool holds_blocks(const GumboElement& element) {
    for (unsigned i = 0; i < element.children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
      if (child->type == GUMBO_NODE_ELEMENT && is_block(child->v.element.tag)) return true;
    }
    return false;
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

  HtmlContext enter(const GumboElement& element, const HtmlContext& outer) {
    HtmlContext inner = outer;
    inner.link = outer.link || element.tag == GUMBO_TAG_A;
    inner.emphasis = outer.emphasis || element.tag == GUMBO_TAG_B || element.tag == GUMBO_TAG_STRONG ||
                     element.tag == GUMBO_TAG_EM || element.tag == GUMBO_TAG_I;
    if (const std::uint8_t level = heading_level(element.tag); level > 0) inner.heading = level;
    inner.zones |= zones_of_tag(element.tag);
    const bool outermost = element.tag == GUMBO_TAG_HTML || element.tag == GUMBO_TAG_BODY;
    if (!outermost) inner.zones = with_names(element, inner.zones);
    if (is_block(element.tag)) {
      ++count_;
      if (!is_paragraph(element.tag) && holds_blocks(element)) inner.parent = count_;
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
  const HtmlTree tree(trimmed.html);
  TreeReader(page, trimmed).read(tree.root());
  return page;
}

}  // namespace pressmark
