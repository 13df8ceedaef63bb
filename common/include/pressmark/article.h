#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pressmark/date.h"
#include "pressmark/export.h"
#include "pressmark/text_span.h"

namespace pressmark {

enum class ParagraphKind { Body, Heading, Standfirst, PullQuote, Caption, List };

/// "body", "heading", "standfirst", "pull_quote", "caption", "list".
PRESSMARK_API const char* to_string(ParagraphKind kind);
PRESSMARK_API std::optional<ParagraphKind> paragraph_kind(const std::string& name);

enum class QuoteKind {
  Direct,    ///< the speaker's own words inside quotation marks (or a block quotation)
  Indirect,  ///< reported speech: "… said that the talks had failed"
};

PRESSMARK_API const char* to_string(QuoteKind kind);

/// One stretch of speech in a paragraph. Speech that is reported and partly quoted gives an Indirect quote for the
/// whole content and a Direct one for each part inside marks.
struct Quote {
  TextSpan span;  ///< bytes in Paragraph::text; a Direct quote includes its quotation marks
  QuoteKind kind = QuoteKind::Direct;
  std::string cue;                     ///< the words that introduce it ("said", "according to"); may be empty
  std::optional<std::string> speaker;  ///< Person::name; nothing when unknown or not a person
};

struct Paragraph {
  ParagraphKind kind = ParagraphKind::Body;
  std::string text;                     ///< UTF-8, white space folded, never empty
  std::optional<TextSpan> source_span;  ///< bytes in the input; nothing for JSON input
  std::vector<std::string> speakers;    ///< who speaks here: Person::name, in order of appearance, each once
  std::vector<Quote> quotes;            ///< by span.begin
};

/// Somebody the article names who speaks in it.
struct Person {
  std::string name;                   ///< the fullest form in the article, without honorific: "Pravesh Kumar Gupta"
  std::string honorific;              ///< "Dr.", or empty
  std::string role;                   ///< "senior associate at the … Foundation", or empty
  std::vector<std::string> mentions;  ///< shorter forms used in the article: "Gupta"
};

/// Something a reader of the result should know: "no publication date found".
struct Warning {
  std::string message;
};

/// One news article as extraction leaves it. What the page does not say is empty or nullopt, never invented.
struct Article {
  std::string id;    ///< stable and unique in an index, no white space
  std::string path;  ///< the file it came from; "-" for standard input
  std::optional<std::string> url;
  std::string title;
  std::optional<std::string> source;  ///< the publication: "The Jerusalem Post"
  std::optional<std::string> agency;  ///< the news agency credited: "Reuters"
  std::vector<std::string> authors;
  std::optional<Date> date;              ///< the publisher's local day
  std::optional<std::string> published;  ///< ISO 8601 with as much as was given: "2022-12-05T05:22+02:00"
  std::optional<std::string> language;   ///< ISO 639-1: "en"
  std::vector<Paragraph> paragraphs;     ///< in reading order
  std::vector<Person> people;
  std::vector<Warning> warnings;
};

}  // namespace pressmark
