#include "searcher/cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace pressmark::cli {

namespace {

constexpr int kInterrupted = 130;

extern "C" void leave_interrupted(int /*signal*/) { _exit(kInterrupted); }

}  // namespace

Written write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return written < 0 && errno == EPIPE ? Written::NobodyReads : Written::Failed;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return Written::All;
}

void set_up_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGINT, leave_interrupted);
}

}  // namespace pressmark::cli
