#include <algorithm>
#include <optional>
#include <utility>

#include "common/document_codec.h"
#include "common/packed_text.h"
#include "common/varint.h"

// The data of an article document: a byte that names the format, the number of pieces, of each piece its number of
// paragraphs, its size and its size when packed (0: it is not packed); then the pieces. The first one begins with what
// is known of the article; then come its paragraphs, in order. A piece is packed by itself, so that showing a passage
// of a long article takes no longer than of a short one.
//
// Inside a piece, fields stand in fixed order. Numbers are varints (7 bits a byte, low bits first), strings carry their
// length, what may be absent its length + 1.

namespace pressmark {
namespace {

constexpr char kFormat = '3';
constexpr std::uint64_t kMaxSize = std::uint64_t{1} << 30;
/// Nothing can be packed more.
constexpr std::uint64_t kMostPacked = 100'000;
/// Paragraphs are put into a piece until it has so many bytes: more pack better, fewer are read sooner.
constexpr std::size_t kPieceSize = 3000;

class Writer {
 public:
  void number(std::uint64_t n) { append_varint(bytes_, n); }
  void text(std::string_view s) {
    number(s.size());
    bytes_.append(s);
  }
  void text(const std::optional<std::string>& s) {
    number(s ? s->size() + 1 : 0);
    if (s) bytes_.append(*s);
  }
  void texts(const std::vector<std::string>& list) {
    number(list.size());
    for (const std::string& s : list) text(std::string_view(s));
  }
  void span(TextSpan s) {
    number(s.begin);
    number(s.size());
  }
  const std::string& bytes() const { return bytes_; }
  void clear() { bytes_.clear(); }

 private:
  std::string bytes_;
};

/// Reads what Writer wrote. After the first thing that does not fit it is not ok() and gives zeros and empty strings.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}
  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }
  std::size_t left() const { return rest_.size(); }

  std::uint64_t number() {
    std::uint64_t n = 0;
    if (read_varint(rest_, n)) return n;
    ok_ = false;
    return 0;
  }
  /// A number of things that each take at least one byte: never more than there are bytes left.
  std::size_t count() {
    const std::uint64_t n = number();
    if (n > rest_.size()) ok_ = false;
    return ok_ ? static_cast<std::size_t>(n) : 0;
  }
  std::string_view view() { return take(number()); }
  std::string text() { return std::string(view()); }
  std::optional<std::string> optional_text() {
    const std::uint64_t n = number();
    if (n == 0) return std::nullopt;
    return std::string(take(n - 1));
  }
  std::vector<std::string> texts() {
    std::vector<std::string> list(count());
    for (std::string& s : list) s = text();
    return list;
  }
  TextSpan span() {
    const std::uint64_t begin = number();
    const std::uint64_t size = number();
    if (begin > kMaxSize || size > kMaxSize) ok_ = false;
    if (!ok_) return {};
    return {static_cast<std::size_t>(begin), static_cast<std::size_t>(begin + size)};
  }
  /// A span into `text`.
  TextSpan span_in(std::string_view text) {
    const TextSpan s = span();
    if (s.end > text.size()) ok_ = false;
    return ok_ ? s : TextSpan{};
  }

 private:
  std::string_view take(std::uint64_t n) {
    if (n > rest_.size()) ok_ = false;
    if (!ok_) return {};
    const std::string_view s = rest_.substr(0, static_cast<std::size_t>(n));
    rest_.remove_prefix(static_cast<std::size_t>(n));
    return s;
  }
  std::string_view rest_;
  bool ok_ = true;
};

void write_paragraph(Writer& out, const Paragraph& paragraph) {
  out.number(static_cast<std::uint64_t>(paragraph.kind));
  out.text(std::string_view(paragraph.text));
  out.number(paragraph.source_span ? 1 : 0);
  if (paragraph.source_span) out.span(*paragraph.source_span);
  out.texts(paragraph.speakers);
  out.number(paragraph.quotes.size());
  for (const Quote& quote : paragraph.quotes) {
    out.span(quote.span);
    out.number(static_cast<std::uint64_t>(quote.kind));
    out.text(std::string_view(quote.cue));
    out.text(quote.speaker);
  }
}

ParagraphKind read_kind(Reader& in) {
  const std::uint64_t kind = in.number();
  return kind <= static_cast<std::uint64_t>(ParagraphKind::List) ? static_cast<ParagraphKind>(kind)
                                                                 : ParagraphKind::Body;
}

Paragraph read_paragraph(Reader& in) {
  Paragraph paragraph;
  paragraph.kind = read_kind(in);
  paragraph.text = in.text();
  if (in.number() != 0) paragraph.source_span = in.span();
  paragraph.speakers = in.texts();
  paragraph.quotes.resize(in.count());
  for (Quote& quote : paragraph.quotes) {
    quote.span = in.span_in(paragraph.text);
    quote.kind = in.number() == 0 ? QuoteKind::Direct : QuoteKind::Indirect;
    quote.cue = in.text();
    quote.speaker = in.optional_text();
  }
  return paragraph;
}

/// Reads all that read_paragraph reads.
void skip_paragraph(Reader& in) {
  read_kind(in);
  const std::string_view text = in.view();
  if (in.number() != 0) in.span();
  for (std::size_t n = in.count(); n > 0 && in.ok(); --n) in.view();
  for (std::size_t n = in.count(); n > 0 && in.ok(); --n) {
    in.span_in(text);
    in.number();
    in.view();
    in.optional_text();
  }
}

void write_person(Writer& out, const Person& person) {
  out.text(std::string_view(person.name));
  out.text(std::string_view(person.honorific));
  out.text(std::string_view(person.role));
  out.texts(person.mentions);
}

Person read_person(Reader& in) {
  Person person;
  person.name = in.text();
  person.honorific = in.text();
  person.role = in.text();
  person.mentions = in.texts();
  return person;
}

void write_about(Writer& out, const Article& article) {
  out.text(std::string_view(article.id));
  out.text(std::string_view(article.path));
  out.text(article.url);
  out.text(std::string_view(article.title));
  out.text(article.source);
  out.text(article.agency);
  out.texts(article.authors);
  out.text(article.date ? std::optional(to_iso(*article.date)) : std::nullopt);
  out.text(article.published);
  out.text(article.language);
  out.number(article.people.size());
  for (const Person& person : article.people) write_person(out, person);
}

Article read_about(Reader& in) {
  Article article;
  article.id = in.text();
  article.path = in.text();
  article.url = in.optional_text();
  article.title = in.text();
  article.source = in.optional_text();
  article.agency = in.optional_text();
  article.authors = in.texts();
  if (const auto date = in.optional_text()) article.date = parse_iso_date(*date);
  article.published = in.optional_text();
  article.language = in.optional_text();
  for (std::size_t n = in.count(); n > 0 && in.ok(); --n) article.people.push_back(read_person(in));
  return article;
}

/// Gathers the pieces of an article.
class Pieces {
 public:
  void add(const Writer& raw, std::size_t paragraphs) {
    sizes_.number(paragraphs);
    sizes_.number(raw.bytes().size());
    sizes_.number(append_packed(packed_, raw.bytes()));
    ++count_;
  }
  std::string data() const {
    Writer count;
    count.number(count_);
    return kFormat + count.bytes() + sizes_.bytes() + packed_;
  }

 private:
  std::size_t count_ = 0;
  Writer sizes_;
  std::string packed_;
};

Error broken() {
  return {ErrorCode::Damaged, "the stored text of an article cannot be read",
          "rebuild the index with pressmark-index --rebuild"};
}

}  // namespace

std::string encode_article_data(const Article& article) {
  Pieces pieces;
  Writer piece;
  write_about(piece, article);
  std::size_t paragraphs = 0;
  for (const Paragraph& paragraph : article.paragraphs) {
    if (piece.bytes().size() >= kPieceSize) {
      pieces.add(piece, std::exchange(paragraphs, 0));
      piece.clear();
    }
    write_paragraph(piece, paragraph);
    ++paragraphs;
  }
  pieces.add(piece, paragraphs);
  return pieces.data();
}

Result<Article> decode_article_data(std::string_view data) {
  Result<ArticleReader> stored = ArticleReader::open(std::string(data));
  if (!stored) return stored.error();
  Article article = stored->take_about();
  for (std::size_t i = 0; i < stored->paragraph_count(); ++i) {
    Result<Paragraph> paragraph = stored->paragraph(i);
    if (!paragraph) return paragraph.error();
    article.paragraphs.push_back(std::move(*paragraph));
  }
  return article;
}

Result<ArticleReader> ArticleReader::open(std::string data) {
  ArticleReader stored;
  stored.data_ = std::move(data);
  Reader in(stored.data_);
  if (in.left() == 0 || stored.data_.front() != kFormat) return broken();
  in = Reader(std::string_view(stored.data_).substr(1));
  stored.pieces_.resize(in.count());
  std::uint64_t stored_bytes = 0;
  for (Piece& piece : stored.pieces_) {
    const std::uint64_t paragraphs = in.number();
    const std::uint64_t size = in.number();
    const std::uint64_t packed = in.number();
    const bool fits = size <= kMaxSize && packed <= kMaxSize && (packed == 0 || size / packed <= kMostPacked);
    if (!in.ok() || !fits || paragraphs > size) return broken();
    piece.first_paragraph = stored.paragraph_count_;
    piece.size = static_cast<std::size_t>(size);
    piece.packed = static_cast<std::size_t>(packed);
    piece.begin = static_cast<std::size_t>(stored_bytes);
    stored.paragraph_count_ += static_cast<std::size_t>(paragraphs);
    stored_bytes += packed > 0 ? packed : size;
  }
  if (stored.pieces_.empty() || stored_bytes != in.left()) return broken();
  for (Piece& piece : stored.pieces_) piece.begin += stored.data_.size() - in.left();
  if (!stored.read(stored.pieces_.front())) return broken();
  Reader about(stored.pieces_.front().text);
  stored.about_ = read_about(about);
  if (!about.ok()) return broken();
  stored.about_size_ = stored.pieces_.front().size - about.left();
  return stored;
}

std::size_t ArticleReader::bytes() const {
  // What is known of the article stands in its first piece, and once more in strings of its own.
  std::size_t sum = sizeof *this + data_.size() + pieces_.size() * sizeof(Piece) + 4 * about_size_;
  for (const Piece& piece : pieces_) sum += piece.text.size();
  return sum;
}

bool ArticleReader::read(Piece& piece) const {
  if (!piece.text.empty() || piece.size == 0) return true;
  const std::string_view bytes(data_);
  if (piece.packed > 0) return unpack(bytes.substr(piece.begin, piece.packed), piece.size, piece.text);
  piece.text = bytes.substr(piece.begin, piece.size);
  return true;
}

std::optional<std::string_view> ArticleReader::bytes_from(std::size_t i) {
  const auto behind = std::upper_bound(pieces_.begin(), pieces_.end(), i,
                                       [](std::size_t n, const Piece& piece) { return n < piece.first_paragraph; });
  Piece& piece = *(behind - 1);
  if (!read(piece)) return std::nullopt;
  Reader in(std::string_view(piece.text).substr(&piece == &pieces_.front() ? about_size_ : 0));
  for (std::size_t before = piece.first_paragraph; before < i && in.ok(); ++before) skip_paragraph(in);
  if (!in.ok() || in.at_end()) return std::nullopt;
  return std::string_view(piece.text).substr(piece.text.size() - in.left());
}

Result<ParagraphKind> ArticleReader::kind(std::size_t i) {
  const std::optional<std::string_view> bytes = bytes_from(i);
  if (!bytes) return broken();
  Reader in(*bytes);
  return read_kind(in);
}

Result<Paragraph> ArticleReader::paragraph(std::size_t i) {
  const std::optional<std::string_view> bytes = bytes_from(i);
  if (!bytes) return broken();
  Reader in(*bytes);
  Paragraph paragraph = read_paragraph(in);
  if (!in.ok()) return broken();
  return paragraph;
}

}  // namespace pressmark
