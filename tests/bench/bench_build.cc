// bench_build FILE.jsonl[.gz]...: builds each collection with plain Xapian and with pressmark-index and prints time,
// size and memory of both and their ratios. Also an unchanged second run and an update.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
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

/// Runs a program to its end; what it prints goes where ours goes.
Cost run(const std::vector<std::string>& command) {
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

void measure(const std::string& file) {
  const pressmark::TempFolder folder;
  const std::string plain = (folder.path() / "plain").string();
  const std::string ours = (folder.path() / "ours").string();
  std::printf("%s\n", file.c_str());
  const Cost reference = run({PLAIN_XAPIAN_INDEX, plain, file});
  print("plain Xapian, compacted", reference);
  const Cost build = run({PRESSMARK_INDEX_PROGRAM, "-q", "-j", "2", "-i", ours, file});
  print("pressmark-index -j 2", build);
  const double loose = megabytes(ours);
  print("unchanged again", run({PRESSMARK_INDEX_PROGRAM, "-q", "-j", "2", "-i", ours, file}));
  print("--compact", run({PRESSMARK_INDEX_PROGRAM, "-q", "--compact", "-i", ours}));
  std::printf("%-28s %8.1f MB\n%-28s %8.1f MB, %.1f MB before compacting\n", "size of plain Xapian", megabytes(plain),
              "size of ours", megabytes(ours), loose);
  std::printf("time ratio %.2f (cpu %.2f), size ratio %.2f\n\n", build.wall / reference.wall, build.cpu / reference.cpu,
              megabytes(ours) / megabytes(plain));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: bench_build FILE.jsonl[.gz]...\n");
    return 2;
  }
  for (int i = 1; i < argc; ++i) measure(argv[i]);
}
