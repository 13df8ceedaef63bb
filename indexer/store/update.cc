#include <algorithm>
#include <chrono>
#include <memory>
#include <system_error>
#include <thread>
#include <utility>

#include "indexer/store/analysis.h"
#include "indexer/store/builder_choice.h"
#include "indexer/store/bulk_builder.h"
#include "indexer/store/catalog.h"
#include "indexer/store/index_state.h"
#include "indexer/store/input_scan.h"
#include "indexer/store/lock.h"
#include "indexer/store/ordered_pipeline.h"
#include "indexer/store/record_source.h"
#include "indexer/store/swap.h"
#include "indexer/store/updater.h"
#include "pressmark/indexer.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kCommitInterval{30};

/// Bytes of input between reader and writer. An analysed article takes about thirty times its text.
constexpr std::size_t kInFlightBytes = 2'000'000;

constexpr std::chrono::milliseconds kProgressInterval{100};

/// Everything a run needs and holds, in the order in which it must be let go.
struct Run {
  std::optional<IndexLock> lock;
  IndexPlace place = IndexPlace::Nothing;
  std::optional<Catalog> catalog;
  std::unique_ptr<Builder> builder;
  std::vector<std::string> warnings;
};

Result<void> make_directory(const fs::path& index) {
  std::error_code error;
  fs::create_directories(index, error);
  if (error)
    return Error{ErrorCode::System, "cannot create the index at " + index.string() + ": " + error.message(),
                 "choose a place where directories can be made"};
  return {};
}

Result<void> open_catalog(Run& run, const fs::path& index) {
  Result<Catalog> catalog = Catalog::open(index);
  if (!catalog) return catalog.error();
  run.catalog.emplace(*std::move(catalog));
  return run.place == IndexPlace::Directory ? check_writable(*run.catalog, index) : Result<void>{};
}

/// Deletes what builds that were never finished have left where there is no index.
Result<void> discard_unfinished_build(const fs::path& index) {
  std::error_code error;
  for (fs::directory_iterator it(index, error), end; !error && it != end; it.increment(error)) {
    const fs::path& file = it->path();
    std::error_code ignored;
    if (file.extension() == ".glass" || file.filename() == "iamglass") fs::remove(file, ignored);
  }
  if (Result<void> discarded = discard_bulk_build(index); !discarded) return discarded;
  fs::remove(index / kUnfinished, error);  // the last, so that until then the rest is known for what it is
  return {};
}

/// Looks at the index without writing to it.
Result<Run> begin_dry(const IndexOptions& options, IndexPlace place) {
  Run run;
  run.place = place;
  if (Result<void> opened = open_catalog(run, options.index); !opened) return opened.error();
  return run;
}

/// Locks the index, or the directory for it where there is none.
Result<Run> begin(const IndexOptions& options) {
  Run run;
  if (Result<void> made = make_directory(options.index); !made) return made.error();
  Result<IndexLock> lock = IndexLock::acquire(options.index, {options.wait, options.stop});
  if (!lock) return lock.error();
  run.lock.emplace(*std::move(lock));
  // Looked at again: while we waited another writer may have made the index.
  const Result<IndexPlace> place = index_place(options.index);
  if (!place) return place.error();
  run.place = *place;
  Result<void> discarded =
      *place == IndexPlace::Nothing ? discard_unfinished_build(options.index) : discard_bulk_build(options.index);
  if (!discarded) return discarded.error();
  if (Result<void> opened = open_catalog(run, options.index); !opened) return opened.error();
  return run;
}

using Pipeline = OrderedPipeline<InputStep, AnalyzedStep>;

/// A worker with an analysis of its own, which skips what the catalog knows.
Pipeline::Worker make_worker(const std::vector<PendingFile>& files, const Catalog& catalog) {
  auto analysis = std::make_shared<RecordAnalysis>();
  return [analysis, &files, &catalog](InputStep step) {
    AnalyzedStep out{std::move(step), {}};
    RecordBatch& batch = out.step.batch;
    const std::optional<FileRecord>& before = files[out.step.file].before;
    out.records.reserve(batch.places.size());
    for (const RecordBatch::Place& place : batch.places) {
      const std::uint64_t content = record_hash(batch.bytes_of(place), batch.format);
      const bool known = batch.format == InputFormat::JsonLines
                             ? catalog.record_known(content)
                             : before && before->failed == 0 && before->content == content;
      out.records.push_back(known ? AnalyzedRecord{content, known, {}, {}} : analysis->analyze(batch, place, content));
    }
    return out;
  };
}

Pipeline::Producer make_producer(const std::vector<PendingFile>& files, std::optional<InputFormat> format) {
  auto source = std::make_shared<RecordSource>(files, format);
  return [source]() -> std::optional<Pipeline::Item> {
    std::optional<InputStep> step = source->next();
    if (!step) return std::nullopt;
    const std::size_t cost = step->batch.bytes.size() + 100;
    return Pipeline::Item{*std::move(step), cost};
  };
}

/// Tells the caller how far the run is, not too often.
class ProgressMeter {
 public:
  ProgressMeter(const IndexOptions& options, const std::vector<PendingFile>& files) : options_(options) {
    progress_.files_total = files.size();
    for (const PendingFile& file : files) progress_.bytes_total += file.stamp.size;
  }

  void file_done(const PendingFile& file) {
    ++progress_.files_done;
    progress_.bytes_done += file.stamp.size;
  }

  void tick(std::size_t articles) {
    if (!options_.progress) return;
    const Clock::time_point now = Clock::now();
    if (now - last_ < kProgressInterval) return;
    last_ = now;
    progress_.articles = articles;
    progress_.elapsed = now - start_;
    options_.progress(progress_);
  }

 private:
  const IndexOptions& options_;
  IndexProgress progress_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

/// Reads, analyses and applies all files. True when it was told to stop before the end.
Result<bool> run_files(const IndexOptions& options, const std::vector<PendingFile>& files, const Catalog& catalog,
                       Builder& builder, Updater& updater) {
  const std::size_t jobs = options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  std::vector<Pipeline::Worker> workers;
  for (std::size_t i = 0; i < jobs; ++i) workers.push_back(make_worker(files, catalog));
  ProgressMeter meter(options, files);
  Pipeline pipeline(make_producer(files, options.input.format), std::move(workers), kInFlightBytes);
  Clock::time_point committed = Clock::now();
  while (std::optional<AnalyzedStep> step = pipeline.next()) {
    if (options.stop && options.stop()) return true;
    const PendingFile& file = files[step->step.file];
    if (step->records.empty()) meter.file_done(file);
    if (Result<void> applied = updater.apply(file, *std::move(step)); !applied) return applied.error();
    meter.tick(updater.articles_seen());
    const bool due =
        builder.commits_in_steps() && (builder.pending_bytes() >= options.memory ||
                                       Clock::now() - committed >= options.commit_interval.value_or(kCommitInterval));
    if (due && !options.dry_run) {
      if (Result<void> done = updater.commit(); !done) return done.error();
      committed = Clock::now();
    }
  }
  return false;
}

Result<void> prune(const IndexOptions& options, Catalog& catalog, Updater& updater) {
  const Result<std::vector<FileRecord>> vanished = vanished_files(options.input.paths, catalog);
  if (!vanished) return vanished.error();
  for (const FileRecord& file : *vanished) {
    if (Result<void> dropped = updater.drop_file(file); !dropped) return dropped;
  }
  return {};
}

}  // namespace

const char* to_string(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::Added:
      return "added";
    case ChangeKind::Updated:
      return "updated";
    case ChangeKind::Removed:
      return "removed";
  }
  return "updated";
}

namespace {

Result<RunSummary> run_update(const IndexOptions& options, Run& run) {
  Catalog& catalog = *run.catalog;
  Result<InputScan> scan = scan_inputs(options.input.paths, catalog);
  if (!scan) return scan.error();
  if (scan->pending.empty() && scan->settled_files == 0 && scan->failures.empty()) {
    run.warnings.push_back("there are no files in " + options.input.paths.front().string());
  }
  if (!scan->pending.empty()) {
    if (Result<void> loaded = catalog.load_hashes(); !loaded) return loaded.error();
  }
  Result<std::unique_ptr<Builder>> builder = open_builder({options, run.place, catalog, scan->new_bytes}, run.warnings);
  if (!builder) return builder.error();
  run.builder = *std::move(builder);
  Updater updater(*run.builder, catalog, options);
  for (const InputFailure& failure : scan->failures) updater.fail(failure);
  const Result<bool> stopped = run_files(options, scan->pending, catalog, *run.builder, updater);
  if (!stopped) return stopped.error();
  if (options.prune && !*stopped) {
    if (Result<void> pruned = prune(options, catalog, updater); !pruned) return pruned.error();
  }
  if (Result<void> committed = options.dry_run ? Result<void>{} : updater.commit(); !committed)
    return committed.error();
  RunSummary summary = updater.summary();
  summary.unchanged += scan->settled_articles;
  summary.interrupted = *stopped;
  summary.warnings = run.warnings;
  return summary;
}

Error single_file(const fs::path& index) {
  return {ErrorCode::Usage, index.string() + " is a single file, which can only be searched",
          "update the index it was exported from and export that again"};
}

}  // namespace

Result<RunSummary> update_index(const IndexOptions& options) {
  const Result<IndexPlace> place = index_place(options.index);
  if (!place) return place.error();
  if (*place == IndexPlace::SingleFile) return single_file(options.index);
  if (Result<void> there = check_inputs(options.input.paths); !there) return there.error();
  Result<Run> run = options.dry_run ? begin_dry(options, *place) : begin(options);
  if (!run) return run.error();
  return run_update(options, *run);
}

Result<RunSummary> rebuild_index(const IndexOptions& options) {
  const Result<IndexPlace> place = index_place(options.index);
  if (!place && place.error().code != ErrorCode::Damaged) return place.error();
  if (place && *place == IndexPlace::SingleFile) return single_file(options.index);
  if (Result<void> there = check_inputs(options.input.paths); !there) return there.error();
  if (Result<void> made = make_directory(options.index); !made) return made.error();
  const fs::path old = real_place(options.index);
  const Result<IndexLock> lock = IndexLock::acquire(old, {options.wait, options.stop});
  if (!lock) return lock.error();
  const Result<fs::path> fresh = place_beside(old, ".rebuild");
  if (!fresh) return fresh.error();

  IndexOptions aside = options;
  aside.index = *fresh;
  Result<Run> run = begin(aside);
  if (!run) return run.error();
  Result<RunSummary> summary = run_update(aside, *run);
  run->builder.reset();  // closes the database; the lock is held until the new index stands in its place
  if (!summary || summary->interrupted) {
    std::error_code ignored;
    fs::remove_all(*fresh, ignored);
    return summary;
  }
  if (Result<void> replaced = replace_directory(old, *fresh); !replaced) return replaced.error();
  return summary;
}

}  // namespace pressmark
