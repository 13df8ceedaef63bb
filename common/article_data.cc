#include <zstd.h>

#include <memory>
#include <optional>
#include <utility>

#include "common/document_codec.h"
#include "common/varint.h"

// The data of an article document: one byte that says how the rest is stored (raw or Zstandard), then the fields in
// fixed order. Numbers are varints (7 bits a byte, low bits first), strings carry their length, what may be absent its
// length + 1.

namespace pressmark {
namespace {

constexpr char kRaw = 'r';
constexpr char kZstd = 'z';
constexpr int kZstdLevel = 3;
constexpr std::uint64_t kFormat = 1;
constexpr std::uint64_t kMaxSize = std::uint64_t{1} << 30;

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

std::string write_article(const Article& article) {
  Writer out;
  out.number(kFormat);
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
  out.number(article.paragraphs.size());
  for (const Paragraph& paragraph : article.paragraphs) write_paragraph(out, paragraph);
  return out.bytes();
}

/// What stands before the paragraphs.
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

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

/// Making a context costs more than packing an article: each thread keeps one.
ZSTD_CCtx* compressor() {
  static thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> kContext(ZSTD_createCCtx());
  return kContext.get();
}
ZSTD_DCtx* decompressor() {
  static thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> kContext(ZSTD_createDCtx());
  return kContext.get();
}

/// Nothing when the bytes cannot be unpacked.
std::optional<std::string> unpacked(std::string_view data) {
  if (data.empty()) return std::nullopt;
  const std::string_view body = data.substr(1);
  if (data.front() == kRaw) return std::string(body);
  if (data.front() != kZstd) return std::nullopt;
  const unsigned long long size = ZSTD_getFrameContentSize(body.data(), body.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kMaxSize) return std::nullopt;
  std::string raw(static_cast<std::size_t>(size), '\0');
  const std::size_t got = ZSTD_decompressDCtx(decompressor(), raw.data(), raw.size(), body.data(), body.size());
  if (ZSTD_isError(got) != 0U || got != raw.size()) return std::nullopt;
  return raw;
}

}  // namespace

std::string encode_article_data(const Article& article) {
  const std::string raw = write_article(article);
  std::string packed(1 + ZSTD_compressBound(raw.size()), kZstd);
  const std::size_t size =
      ZSTD_compressCCtx(compressor(), packed.data() + 1, packed.size() - 1, raw.data(), raw.size(), kZstdLevel);
  if (ZSTD_isError(size) != 0U || size >= raw.size()) return kRaw + raw;
  packed.resize(1 + size);
  return packed;
}

Result<Article> decode_article_data(std::string_view data) {
  const Result<ArticleReader> stored = ArticleReader::unpack(data);
  if (!stored) return stored.error();
  Article article = stored->about();
  article.paragraphs.reserve(stored->paragraph_count());
  for (std::size_t i = 0; i < stored->paragraph_count(); ++i) article.paragraphs.push_back(stored->paragraph(i));
  return article;
}

Result<ArticleReader> ArticleReader::unpack(std::string_view data) {
  const Error broken{ErrorCode::Damaged, "the stored text of an article cannot be read",
                     "rebuild the index with pressmark-index --rebuild"};
  std::optional<std::string> bytes = unpacked(data);
  if (!bytes) return broken;
  ArticleReader stored;
  stored.bytes_ = std::move(*bytes);
  Reader in(stored.bytes_);
  if (in.number() != kFormat) return broken;
  stored.about_ = read_about(in);
  for (std::size_t n = in.count(); n > 0 && in.ok(); --n) {
    stored.begins_.push_back(stored.bytes_.size() - in.left());
    skip_paragraph(in);
  }
  if (!in.ok() || !in.at_end()) return broken;
  return stored;
}

ParagraphKind ArticleReader::kind(std::size_t i) const {
  Reader in(std::string_view(bytes_).substr(begins_[i]));
  return read_kind(in);
}

Paragraph ArticleReader::paragraph(std::size_t i) const {
  Reader in(std::string_view(bytes_).substr(begins_[i]));
  return read_paragraph(in);
}

}  // namespace pressmark
