#include "common/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace pressmark::cli {

bool wants_color(const ColorSettings& settings) {
  if (settings.option == "always") return true;
  if (settings.option == "never") return false;
  if (settings.no_color && !settings.no_color->empty()) return false;
  return settings.is_terminal && settings.term && !settings.term->empty() && *settings.term != "dumb";
}

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read before any thread starts
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

bool is_terminal(int file) { return isatty(file) == 1; }

std::optional<std::size_t> terminal_width(int file) {
  winsize size{};
  if (ioctl(file, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

}  // namespace pressmark::cli
