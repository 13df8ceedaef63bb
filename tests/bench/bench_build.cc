// bench_build FILE.jsonl[.gz]...: builds each collection with plain Xapian and with pressmark-index and prints time,
// size and memory of both and their ratios, after it has made sure that both hold the same. Also an unchanged second
// run and an update of one article in a hundred.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>
#include <zlib.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/temp_folder.h"

namespace {

namespace fs = std::filesystem;

struct Cost {
  double wall = 0;  // seconds
  double cpu = 0;
  double megabytes = 0;  // peak memory
};

/// Runs a program to its end; what it prints goes where ours goes. What others wrote is on the disk before, so that
/// nobody waits for the writing of somebody else.
Cost run(const std::vector<std::string>& command) {
  ::sync();
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child == 0) {
    std::vector<char*> arguments;
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  int status = 0;
  struct rusage usage {};
  ::wait4(child, &status, 0, &usage);
  if (status != 0) {
    std::fprintf(stderr, "%s failed\n", command[0].c_str());
    std::exit(1);
  }
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
          seconds(usage.ru_utime) + seconds(usage.ru_stime), static_cast<double>(usage.ru_maxrss) / 1024};
}

double megabytes(const fs::path& directory) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::directory_iterator(directory)) bytes += entry.file_size();
  return static_cast<double>(bytes) / 1e6;
}

void print(const char* what, const Cost& cost) {
  std::printf("%-28s %8.2f s %8.2f s cpu %7.0f MB peak\n", what, cost.wall, cost.cpu, cost.megabytes);
}

void require(bool right, const char* what) {
  if (right) return;
  std::fprintf(stderr, "wrong result: %s\n", what);
  std::exit(1);
}

/// The records of a collection, unpacked.
std::vector<std::string> read_lines(const std::string& path) {
  std::vector<std::string> lines;
  const gzFile file = gzopen(path.c_str(), "rb");
  require(file != nullptr, path.c_str());
  char buffer[65536];
  for (std::string line; gzgets(file, buffer, sizeof buffer) != nullptr;) {
    line += buffer;
    if (line.back() != '\n') continue;
    lines.push_back(std::move(line));
    line.clear();
  }
  gzclose(file);
  return lines;
}

void write_lines(const std::vector<std::string>& lines, const fs::path& path) {
  std::ofstream out(path, std::ios::binary);
  for (const std::string& line : lines) out << line;
}

/// One article in a hundred says something else.
void change_some(std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < lines.size(); i += 100) {
    nlohmann::json article = nlohmann::json::parse(lines[i]);
    article["text"] = article.value("text", "") + "\n\nThis article was changed later.";
    lines[i] = article.dump() + '\n';
  }
}

/// Both hold the collection: as many paragraphs, and a word of it in as many of them.
void check_results(const std::string& plain, const std::string& ours, std::size_t articles) {
  const Xapian::Database theirs(plain);
  const Xapian::Database database(ours);
  require(database.get_termfreq("XKtitle") == articles, "articles");
  require(database.get_doccount() == theirs.get_doccount() + articles, "paragraphs");
  for (const char* word : {"the", "and", "year"}) {
    const double there = theirs.get_termfreq(word);
    const double here = database.get_termfreq(word);  // in titles as well
    require(here >= .99 * there && here <= there + static_cast<double>(articles), word);
  }
}

void measure(const std::string& file) {
  const pressmark::TempFolder folder;
  const std::string plain = (folder.path() / "plain").string();
  const std::string ours = (folder.path() / "ours").string();
  const fs::path input = folder.path() / "articles.jsonl";
  std::vector<std::string> lines = read_lines(file);
  write_lines(lines, input);
  const auto index = [&](std::vector<std::string> more = {}) {
    more.insert(more.begin(), {PRESSMARK_INDEX_PROGRAM, "-q", "-j", "2", "-i", ours, input.string()});
    return run(more);
  };

  std::printf("%s: %zu articles\n", file.c_str(), lines.size());
  const Cost reference = run({PLAIN_XAPIAN_INDEX, plain, input.string()});
  print("plain Xapian, compacted", reference);
  const Cost build = index();
  print("pressmark-index -j 2", build);
  check_results(plain, ours, lines.size());
  const double size = megabytes(ours);
  print("unchanged again", index());
  const std::string small = (folder.path() / "small").string();
  fs::copy(ours, small);
  run({PRESSMARK_INDEX_PROGRAM, "-q", "--compact", "-i", small});
  const double compacted = megabytes(small);
  change_some(lines);
  write_lines(lines, input);
  const Cost update = index();
  print("update of 1 %", update);
  require(Xapian::Database(ours).get_termfreq("later") >= (lines.size() + 99) / 100, "updated articles");
  std::printf("%-28s %8.1f MB\n%-28s %8.1f MB, %.1f MB compacted\n", "size of plain Xapian", megabytes(plain),
              "size of ours", size, compacted);
  std::printf("ratios: time %.2f (cpu %.2f), size %.2f, update %.3f of the build\n\n", build.wall / reference.wall,
              build.cpu / reference.cpu, compacted / megabytes(plain), update.wall / build.wall);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: bench_build FILE.jsonl[.gz]...\n");
    return 2;
  }
  for (int i = 1; i < argc; ++i) measure(argv[i]);
}
