#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark {

/// The index format. Both sides read it here and nowhere else.
///
/// An article is 1 + n Xapian documents with consecutive docids: the article document D and its passages D+1 … D+n, one
/// a paragraph; ids between two articles may be free. The article document stands for the title as well (ordinal 0), so
/// a phrase in a title is found like any other.
///
/// An article document holds the stems of title and paragraphs (those of the title count kTitleWeight times), the
/// title's words, filters (source, author, date …), and all stored text in its data. A passage
/// document holds words, words of direct speech, speakers, kind; no data.
///
/// Positions are not kept in Xapian's position table but as a value of each document: word_order.h.
///
/// Articles are ranked first; passages answer what must stand in one place (phrases, speaker:, said:, kind:).
inline constexpr int kSchemaVersion = 3;

/// Term prefixes. Words are folded to lower case, so a capital after a prefix cannot be mistaken for it.
namespace prefix {
inline constexpr std::string_view kWord = "";          // passage (and title): word
inline constexpr std::string_view kArticleStem = "Z";  // article: stem anywhere in it
inline constexpr std::string_view kTitleWord = "S";    // article: word of the title
inline constexpr std::string_view kTitleStem = "ZS";   // article: stem of a title word
inline constexpr std::string_view kSaid = "XQ";        // passage: word of direct speech
inline constexpr std::string_view kSpeaker = "XSPK";   // passage: name_key of a speaker
inline constexpr std::string_view kKind = "XK";        // passage: kind; "title" on article documents
inline constexpr std::string_view kSource = "XSRC";    // article: name_key of the publication
inline constexpr std::string_view kAuthor = "A";       // article: name_key of an author
inline constexpr std::string_view kAgency = "XAG";     // article: name_key of the news agency
inline constexpr std::string_view kLanguage = "L";     // article: ISO 639-1
inline constexpr std::string_view kDay = "D";          // article: YYYYMMDD
inline constexpr std::string_view kMonth = "M";        // article: YYYYMM
inline constexpr std::string_view kYear = "Y";         // article: YYYY
inline constexpr std::string_view kId = "Q";           // article: its id, unique
inline constexpr std::string_view kFile = "XF";        // article: hash of an input path that holds it (by the store)
}  // namespace prefix

/// Value slots.
namespace slot {
inline constexpr std::uint32_t kOrdinal = 0;        // passage: its number in the article, from 1 (encode_count)
inline constexpr std::uint32_t kPassageCount = 1;   // article: number of passages (encode_count)
inline constexpr std::uint32_t kDate = 2;           // article: YYYYMMDD
inline constexpr std::uint32_t kSource = 3;         // article: publication as displayed
inline constexpr std::uint32_t kLanguage = 4;       // article: ISO 639-1
inline constexpr std::uint32_t kWords = 5;          // article: number of words (encode_count)
inline constexpr std::uint32_t kRecord = 6;         // article: hash of its JSON Lines record (by the store)
inline constexpr std::uint32_t kFingerprint = 7;    // article: hash of its text, where no id was stated (by the store)
inline constexpr std::uint32_t kFirstAuthor = 8;    // article: authors as displayed, one a slot
inline constexpr std::uint32_t kFirstSpeaker = 16;  // passage: speakers as displayed, one a slot
inline constexpr std::uint32_t kWordOrder = 24;     // passage (and title): where its words stand (word_order.h)
}  // namespace slot

/// Multi-valued facets keep one value a slot, so that Xapian's stock match spies can count them; more are searchable,
/// not counted.
inline constexpr std::uint32_t kMaxAuthors = 8;
inline constexpr std::uint32_t kMaxSpeakers = 8;

/// A title word counts as often as this many body words (measured: about three on judged collections with titles).
inline constexpr std::uint32_t kTitleWeight = 3;

/// Keys of the index's metadata.
namespace metadata {
inline constexpr std::string_view kSchema = "pressmark.schema";        // kSchemaVersion in decimal
inline constexpr std::string_view kAnalyzer = "pressmark.analyzer";    // Analyzer::description()
inline constexpr std::string_view kVersions = "pressmark.versions";    // version_line() of the writer
inline constexpr std::string_view kBuilder = "pressmark.builder";      // who has written to it: "bulk", "bulk, xapian"
inline constexpr std::string_view kLanguages = "pressmark.languages";  // stemmers in use, space separated: "de en"
inline constexpr std::string_view kFile = "pressmark.file:";  // + path: what is known of an input (store/manifest.h)
}  // namespace metadata

/// Keys of Xapian's synonym table, used as two small dictionaries that merge with the index and follow its commits:
///   kStemWords + stem            -> the words of the index with that stem (turns a stem into passage words)
///   kNames + prefix + name part  -> the name keys under that term prefix which contain the part
namespace dictionary {
inline constexpr std::string_view kStemWords = "Z";
inline constexpr std::string_view kNames = "N";
}  // namespace dictionary

enum class FieldId { Speaker, Said, Source, Author, Title, Agency, Language, Kind, Date };

/// Where a field's evidence lies: a passage field makes the plain words of the query stand in the same passage.
enum class FieldLevel { Article, Passage };

/// How a field's value is read.
enum class FieldType {
  Name,   ///< parts of a name, in any case: speaker:Gupta
  Words,  ///< text with phrases: title:"new path"
  Code,   ///< one exact word: lang:en
  Day,    ///< dates and ranges
};

struct Field {
  FieldId id;
  std::string_view name;
  std::string_view alias;
  std::string_view prefix;
  FieldLevel level;
  FieldType type;
  std::string_view meaning;
  std::string_view example;
};

inline constexpr std::array<Field, 9> kFields{{
    {FieldId::Speaker, "speaker", "by", prefix::kSpeaker, FieldLevel::Passage, FieldType::Name,
     "passages in which that person speaks", "speaker:Gupta"},
    {FieldId::Said, "said", "quote", prefix::kSaid, FieldLevel::Passage, FieldType::Words,
     "words inside quotation marks, in direct speech only", "said:\"multi-vector foreign policy\""},
    {FieldId::Source, "source", "", prefix::kSource, FieldLevel::Article, FieldType::Name, "the publication",
     "source:\"Jerusalem Post\""},
    {FieldId::Author, "author", "", prefix::kAuthor, FieldLevel::Article, FieldType::Name, "who wrote the article",
     "author:Freund"},
    {FieldId::Title, "title", "headline", prefix::kTitleWord, FieldLevel::Article, FieldType::Words,
     "words of the title", "title:Kazakhstan"},
    {FieldId::Agency, "agency", "", prefix::kAgency, FieldLevel::Article, FieldType::Name, "the news agency credited",
     "agency:Reuters"},
    {FieldId::Language, "lang", "language", prefix::kLanguage, FieldLevel::Article, FieldType::Code,
     "language of the article (ISO 639-1)", "lang:en"},
    {FieldId::Kind, "kind", "", prefix::kKind, FieldLevel::Passage, FieldType::Code,
     "kind of passage: body, heading, standfirst, pull_quote, caption, list", "kind:pull_quote"},
    {FieldId::Date, "date", "", prefix::kDay, FieldLevel::Article, FieldType::Day,
     "day, month or year of publication, or a range of them", "date:2022-11-20..2022-12-06"},
}};

const Field& field(FieldId id);

/// Non-negative integers as short byte strings whose order is the numbers' order (length byte, then big-endian digits).
std::string encode_count(std::uint32_t n);
std::uint32_t decode_count(std::string_view value);

/// prefix + text, cut to what Xapian accepts in a term (245 bytes; NUL counts double and is dropped by the analyser). A
/// term that is cut keeps apart from others by a hash of the whole in its last 17 bytes.
std::string make_term(std::string_view prefix, std::string_view text);

}  // namespace pressmark
