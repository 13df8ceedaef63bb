#include "indexer/store/identity.h"

#include <string>
#include <string_view>

#include "indexer/store/hash.h"

namespace pressmark {
namespace {

/// Texts with fewer letters than this are no evidence: "Full coverage here." stands under many titles.
constexpr std::size_t kEnoughLetters = 160;

/// Appends letters and digits; those of ASCII in lower case, others as they are.
void append_letters(std::string& out, std::string_view text) {
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool keep =
        upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (keep) out += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
}

/// A hash of a sequence of values; what was fed in another order or cut differently gives another one.
class Digest {
 public:
  Digest& add(std::string_view text) {
    hash_ = content_hash(text, hash_);
    return *this;
  }
  Digest& add(std::size_t number) {
    hash_ = content_hash({}, hash_ + number);
    return *this;
  }
  Digest& add(const std::optional<std::string>& text) {
    return add(std::size_t{text ? 1U : 0U}).add(std::string_view(text ? *text : ""));
  }
  Digest& add(const std::vector<std::string>& texts) {
    add(texts.size());
    for (const std::string& text : texts) add(std::string_view(text));
    return *this;
  }
  std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0;
};

/// With the language: it decides which stems lead to the passage's words.
std::uint64_t passage_hash(const Paragraph& paragraph, const std::optional<std::string>& language) {
  Digest digest;
  digest.add(language).add(static_cast<std::size_t>(paragraph.kind)).add(std::string_view(paragraph.text));
  digest.add(paragraph.speakers);
  digest.add(paragraph.quotes.size());
  for (const Quote& quote : paragraph.quotes) {
    digest.add(quote.span.begin).add(quote.span.end).add(static_cast<std::size_t>(quote.kind));
    digest.add(std::string_view(quote.cue)).add(quote.speaker);
  }
  return digest.value();
}

}  // namespace

std::uint64_t fingerprint(const Article& article) {
  std::string letters;
  for (const Paragraph& paragraph : article.paragraphs) {
    if (paragraph.kind == ParagraphKind::Body) append_letters(letters, paragraph.text);
  }
  if (letters.size() < kEnoughLetters) return 0;
  letters += ' ';
  append_letters(letters, article.title);
  letters += ' ';
  append_letters(letters, article.source.value_or(""));
  return content_hash(letters);
}

ArticleHashes article_hashes(const Article& article) {
  ArticleHashes hashes;
  Digest digest;
  digest.add(std::string_view(article.id))
      .add(article.url)
      .add(std::string_view(article.title))
      .add(article.source)
      .add(article.agency);
  digest.add(article.authors)
      .add(std::string_view(article.date ? to_iso(*article.date) : ""))
      .add(article.published)
      .add(article.language);
  digest.add(article.paragraphs.size());
  hashes.passages.reserve(article.paragraphs.size());
  for (const Paragraph& paragraph : article.paragraphs) {
    hashes.passages.push_back(passage_hash(paragraph, article.language));
    digest.add(hashes.passages.back());
  }
  digest.add(article.people.size());
  for (const Person& person : article.people) {
    digest.add(std::string_view(person.name))
        .add(std::string_view(person.honorific))
        .add(std::string_view(person.role))
        .add(person.mentions);
  }
  hashes.article = digest.value();
  return hashes;
}

}  // namespace pressmark
