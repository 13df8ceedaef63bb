#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pressmark/article.h"
#include "pressmark/export.h"
#include "pressmark/result.h"

namespace pressmark {

enum class InputFormat { Text, Markdown, Html, JsonLines };

/// "text", "markdown", "html", "jsonl"
PRESSMARK_API const char* to_string(InputFormat format);
PRESSMARK_API std::optional<InputFormat> input_format(const std::string& name);

/// An input that could not be used.
struct InputFailure {
  std::string path;
  std::size_t line = 0;  ///< from 1; 0 when it is the whole file
  std::string message;
};

/// What to read.
struct InputOptions {
  std::vector<std::filesystem::path> paths;  ///< files, directories (recursively), "-" for JSON Lines on standard input
  std::optional<InputFormat> format;         ///< told by extension and content when empty
};

/// Reads, extracts and attributes; hands each article to `sink` in input order; touches no index. Returns the inputs
/// that failed. Usage when there are no paths, NotFound when a path does not exist.
PRESSMARK_API Result<std::vector<InputFailure>> extract(const InputOptions& input,
                                                        const std::function<void(const Article&)>& sink);

/// Why extraction kept or dropped each line of the inputs, for people: hands a text of several lines to `sink` for each
/// record. Returns as extract() does.
PRESSMARK_API Result<std::vector<InputFailure>> explain_extraction(const InputOptions& input,
                                                                   const std::function<void(const std::string&)>& sink);

/// One line of JSON without its line end; always valid UTF-8. The names are those that `pressmark-index --extract`
/// promises.
PRESSMARK_API std::string to_json(const Article& article);

/// How far a run has come; handed to IndexOptions::progress a few times a second.
struct IndexProgress {
  std::size_t files_done = 0;  ///< of those that have to be read
  std::size_t files_total = 0;
  std::uint64_t bytes_done = 0;  ///< of their bytes on disk
  std::uint64_t bytes_total = 0;
  std::size_t articles = 0;  ///< looked at so far
  std::chrono::duration<double> elapsed{};
};

enum class ChangeKind { Added, Updated, Removed };

/// "added", "updated", "removed"
PRESSMARK_API const char* to_string(ChangeKind kind);

/// One article that a run adds, replaces or removes.
struct ArticleChange {
  ChangeKind kind = ChangeKind::Added;
  std::string id;
  std::string path;  ///< the input file
};

/// Who writes an index.
enum class BuilderChoice {
  Auto,    ///< Bulk for a new index and for many new articles, else Xapian, and where Bulk does not know the installed
           ///< one
  Bulk,    ///< all tables at once, many times faster; writes an index that is there anew
  Xapian,  ///< Xapian's own writer
};

/// What a run should do.
struct IndexOptions {
  std::filesystem::path index;
  InputOptions input;
  std::size_t jobs = 0;  ///< threads that analyse articles; 0 = one a processor
  bool prune = false;    ///< also remove articles whose files under the given paths are gone
  bool dry_run = false;  ///< change nothing, only say what would change
  BuilderChoice builder = BuilderChoice::Auto;
  /// How long to wait for an index that somebody else writes; not at all when empty.
  std::optional<std::chrono::milliseconds> wait;
  /// Changes become visible and safe at least this often, every 30 seconds when empty, and whenever they take `memory`
  /// bytes (about). What the bulk builder writes is only seen when all is done, so Auto does not take it when an
  /// interval is asked for.
  std::optional<std::chrono::milliseconds> commit_interval;
  std::size_t memory = 96'000'000;

  // Called from the calling thread; all may be empty.
  std::function<void(const IndexProgress&)> progress;
  std::function<void(const ArticleChange&)> change;
  std::function<void(const InputFailure&)> failure;
  /// Asked every few articles; true ends the run, with everything so far committed.
  std::function<bool()> stop;
};

/// What a run did, in articles.
struct RunSummary {
  std::size_t added = 0;
  std::size_t updated = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  std::size_t failed = 0;  ///< inputs (files, or lines of JSON Lines) that could not be used
  bool interrupted = false;
  std::vector<std::string> warnings;  ///< about the run, a sentence each
};

/// Brings an index up to date with its input, creating it where there is none: adds new articles, replaces changed
/// ones, skips unchanged files without reading them. An input that fails is counted and reported, and keeps the article
/// it gave before.
///
/// The same article from two files or URLs stands once. An article becomes visible as a whole or not at all; a crash at
/// any moment leaves the index as of the last commit, and the next run goes on from there. The same input gives the
/// same index whatever `jobs` is.
///
/// Usage, NotFound (an input path), Locked, Incompatible, Damaged, System; the index is then as of its last commit.
PRESSMARK_API Result<RunSummary> update_index(const IndexOptions& options);

/// As update_index, but builds a new index aside and puts it in the place of the old one when it is complete; whoever
/// searches the old one is not disturbed. Opens nothing of the old index, which may be damaged or of any version. An
/// interrupted or failed rebuild leaves the old index as it was.
PRESSMARK_API Result<RunSummary> rebuild_index(const IndexOptions& options);

/// How often something occurs.
struct NameCount {
  std::string name;
  std::uint64_t count = 0;
};

/// What there is to know about an index without searching it.
struct IndexInfo {
  std::filesystem::path path;
  bool single_file = false;
  bool readable = false;  ///< whether this version can search it
  std::string schema;     ///< as written in the index; empty when it is none of Pressmark's
  std::string analyzer;
  std::string versions;  ///< of the programs and libraries that wrote it last
  std::string builder;   ///< who has written to the index, the first builder first: "bulk", "bulk, xapian"
  std::string uuid;
  std::uint64_t revision = 0;
  std::uint64_t articles = 0;
  std::uint64_t passages = 0;
  std::string first_date;  ///< ISO 8601; empty when no article has a date
  std::string last_date;
  std::vector<NameCount> sources;  ///< publications by number of articles, largest first
  std::vector<NameCount> languages;
  std::uint64_t files = 0;             ///< input files it knows
  std::vector<InputFailure> failures;  ///< inputs that failed when they were last read
  std::vector<NameCount> tables;       ///< bytes on disk by table
  std::uint64_t bytes = 0;             ///< on disk
};

/// Describes an index of any version. NotFound, Damaged, System.
PRESSMARK_API Result<IndexInfo> index_info(const std::filesystem::path& index);

/// The description for programs: one JSON object without line breaks, as --info=json prints it.
PRESSMARK_API std::string to_json(const IndexInfo& info);

/// What checking an index found.
struct CheckReport {
  std::uint64_t articles = 0;
  std::uint64_t passages = 0;
  bool tables_checked = true;         ///< false where the files may not be written, which Xapian's own check asks for
  std::vector<std::string> problems;  ///< each a sentence; empty when the index is sound
};

/// Reads every block and every article of an index and says what is wrong. `wait` as in IndexOptions: an index must not
/// change while it is checked. NotFound, Locked, Incompatible, Damaged when it cannot even be opened, System.
PRESSMARK_API Result<CheckReport> check_index(const std::filesystem::path& index,
                                              std::optional<std::chrono::milliseconds> wait = {});

/// Bytes on disk before and after.
struct CompactReport {
  std::uint64_t before = 0;
  std::uint64_t after = 0;
};

/// Writes the index anew without slack and puts it in the place of the old one; readers go on undisturbed. Needs as
/// much free space as the result takes.
PRESSMARK_API Result<CompactReport> compact_index(const std::filesystem::path& index,
                                                  std::optional<std::chrono::milliseconds> wait = {});

/// Writes the index as one compact read-only file, which pressmark-search opens like a directory; an existing file is
/// replaced when the new one is complete.
PRESSMARK_API Result<CompactReport> export_index(const std::filesystem::path& index, const std::filesystem::path& file,
                                                 std::optional<std::chrono::milliseconds> wait = {});

}  // namespace pressmark
