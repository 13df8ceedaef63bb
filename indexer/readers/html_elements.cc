#include "indexer/readers/html_elements.h"

#include "indexer/readers/page.h"

namespace pressmark {
namespace {

constexpr std::uint32_t bit(Zone zone) { return static_cast<std::uint32_t>(zone); }

}  // namespace

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

}  // namespace pressmark
