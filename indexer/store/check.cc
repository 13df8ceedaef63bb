#include <xapian.h>

#include <set>
#include <string>
#include <utility>

#include "common/document_codec.h"
#include "common/schema.h"
#include "common/xapian_guard.h"
#include "indexer/store/maintenance.h"
#include "pressmark/indexer.h"

namespace pressmark {
namespace {

constexpr std::size_t kMaxProblems = 100;

/// Walks through all documents in the order of their ids and holds them to the schema.
class Inspection {
 public:
  explicit Inspection(const Xapian::Database& database) : database_(database) {}

  CheckReport run() {
    for (auto it = database_.postlist_begin(""); it != database_.postlist_end(""); ++it) visit(*it);
    finish_article();
    return std::move(report_);
  }

 private:
  void visit(Xapian::docid id) {
    const Xapian::Document document = database_.get_document(id);
    const std::string count = document.get_value(slot::kPassageCount);
    if (!count.empty()) {
      finish_article();
      begin_article(id, document, decode_count(count));
      return;
    }
    ++report_.passages;
    const std::uint32_t ordinal = decode_count(document.get_value(slot::kOrdinal));
    if (article_ == 0 || id != article_ + seen_ + 1 || ordinal != seen_ + 1) {
      problem("document " + std::to_string(id) + " is a passage without its article");
    } else {
      ++seen_;
    }
  }

  void begin_article(Xapian::docid id, const Xapian::Document& document, std::uint32_t passages) {
    ++report_.articles;
    article_ = id;
    expected_ = passages;
    seen_ = 0;
    const Result<Article> article = decode_article_data(document.get_data());
    name_ = "article " + (article ? article->id : "in document " + std::to_string(id));
    if (!article) {
      problem("the text of " + name_ + " cannot be read");
      return;
    }
    if (article->paragraphs.size() != passages) problem(name_ + " has another number of passages than its text");
    const std::string term = make_term(prefix::kId, article->id);
    if (database_.get_termfreq(term) != 1)
      problem(name_ + " is there " + std::to_string(database_.get_termfreq(term)) + " times");
    auto found = database_.postlist_begin(term);
    if (found == database_.postlist_end(term) || (*found != id && database_.get_termfreq(term) == 1))
      problem(name_ + " is not found under its id");
  }

  void finish_article() {
    if (article_ != 0 && seen_ != expected_) {
      problem(name_ + " has " + std::to_string(seen_) + " passages instead of " + std::to_string(expected_));
    }
    article_ = 0;
  }

  void problem(std::string text) {
    if (report_.problems.size() < kMaxProblems) report_.problems.push_back(std::move(text));
  }

  const Xapian::Database& database_;
  CheckReport report_;
  Xapian::docid article_ = 0;  // the article whose passages are expected, and how many
  std::uint32_t expected_ = 0;
  std::uint32_t seen_ = 0;
  std::string name_;
};

}  // namespace

Result<CheckReport> check_index(const std::filesystem::path& index, std::optional<std::chrono::milliseconds> wait) {
  const Result<HeldIndex> held = hold_index(index, wait);
  if (!held) return held.error();
  const Result<std::size_t> errors =
      guarded(index.string(), [&] { return Xapian::Database::check(index.string(), 0, nullptr); });
  if (!errors && errors.error().code != ErrorCode::System) return errors.error();
  Result<CheckReport> report =
      guarded(index.string(), [&] { return Inspection(Xapian::Database(index.string())).run(); });
  if (!report) return report;
  report->tables_checked = errors.has_value();
  if (errors && *errors > 0) {
    report->problems.insert(report->problems.begin(),
                            "Xapian finds " + std::to_string(*errors) + " errors in the tables");
  }
  return report;
}

}  // namespace pressmark
