#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/text_store.h"
#include "pressmark/text_span.h"

namespace pressmark {

/// What mark-up says about the place of a block. Plain text has none of them.
enum class Zone : std::uint32_t {
  None = 0,
  Navigation = 1U << 0U,   ///< nav, menu, breadcrumb
  Header = 1U << 1U,       ///< header of the page
  Footer = 1U << 2U,       ///< footer of the page or article
  Aside = 1U << 3U,        ///< aside, sidebar
  Figure = 1U << 4U,       ///< figure or gallery
  Caption = 1U << 5U,      ///< figcaption or a container named caption, credit
  Form = 1U << 6U,         ///< form, button, select, dialog
  Comments = 1U << 7U,     ///< readers' comments
  Related = 1U << 8U,      ///< related, recommended, most read, promotions
  Share = 1U << 9U,        ///< share and follow buttons
  Advert = 1U << 10U,      ///< advertisement, newsletter, paywall, cookie consent
  Byline = 1U << 11U,      ///< a container named byline, author
  Dateline = 1U << 12U,    ///< a time element or a container named date
  Article = 1U << 13U,     ///< inside article or main
  Body = 1U << 14U,        ///< inside a container named article body, itemprop=articleBody
  Standfirst = 1U << 15U,  ///< a container named standfirst, summary, deck, subtitle
  PullQuote = 1U << 16U,   ///< a container named pull quote
  List = 1U << 17U,        ///< ul, ol, dl
  Table = 1U << 18U,
  Quote = 1U << 19U,      ///< blockquote
  Paragraph = 1U << 20U,  ///< a p element
  Emphasis = 1U << 21U,   ///< all its text is bold or italic
  Bio = 1U << 22U,        ///< about the author
  Tags = 1U << 23U,       ///< topics, tags, keywords
  Hidden = 1U << 24U,     ///< marked as not shown
};

/// One line of text, or what one block element of HTML says: the unit that extraction keeps or drops.
struct Block {
  std::string_view text;      ///< valid UTF-8, white space folded, never empty; kept by the page's store
  TextSpan span;              ///< bytes of the input
  bool blank_before = false;  ///< a blank line (or the edge of a paragraph element) stands before it
  std::uint8_t heading = 0;   ///< 1..6 for h1..h6 and Markdown headings
  std::uint8_t depth = 0;     ///< nesting of block elements, capped
  float link_density = 0;     ///< share of its bytes inside links
  std::uint32_t zones = 0;    ///< bits of Zone
  std::uint32_t parent = 0;   ///< number of the block container it stands in; equal for siblings

  bool in(Zone zone) const { return (zones & static_cast<std::uint32_t>(zone)) != 0; }
};

/// A value the format itself states about the article, apart from its visible text.
struct Statement {
  enum class Field { Title, Author, Published, Modified, Source, Url, Language, Agency, Description };
  /// In order of trust for most fields.
  enum class Origin { Record, JsonLd, ItemProp, OpenGraph, Meta, Element, TitleElement };
  Field field = Field::Title;
  Origin origin = Origin::Record;
  std::string value;
};

/// A document as a sequence of blocks with what its format states: the same for every format.
struct Page {
  std::vector<Block> blocks;
  TextStore texts;  ///< of the blocks
  std::vector<Statement> statements;
  std::vector<std::string> warnings;  ///< limits that were hit while reading
  bool marked_up = false;             ///< blocks carry zones, headings and link densities (HTML, Markdown)
  bool exact_spans = true;  ///< spans count bytes of the input; false after a conversion from another encoding
};

}  // namespace pressmark
