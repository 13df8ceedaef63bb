#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <initializer_list>
#include <iostream>
#include <string>
#include <string_view>

#include "common/cli/arguments.h"
#include "indexer/cli/extract_command.h"
#include "indexer/cli/index_command.h"
#include "indexer/cli/index_program.h"
#include "indexer/cli/info_command.h"
#include "indexer/cli/maintenance_command.h"
#include "indexer/cli/report.h"
#include "pressmark/version.h"

namespace pressmark::cli {
namespace {

/// Each of these is a run of its own; those that take no input say so, because "--check articles/" means something else
/// than it does.
Result<void> check_modes(const Arguments& arguments) {
  std::string mode;
  for (const char* name : {"extract", "dry-run", "rebuild", "info", "check", "compact", "export"}) {
    if (!arguments.has(name)) continue;
    if (!mode.empty()) {
      return Error{ErrorCode::Usage, "--" + mode + " and --" + name + " cannot be used together",
                   "run the program twice"};
    }
    mode = name;
  }
  const bool on_index = mode == "info" || mode == "check" || mode == "compact" || mode == "export";
  if (on_index && !arguments.operands().empty()) {
    return Error{ErrorCode::Usage, "--" + mode + " takes no input, but was given " + arguments.operands().front(),
                 "name the index with -i " + arguments.operands().front()};
  }
  return {};
}

/// Xapian 1.4 ends the program when the disk fills up while it takes a failed commit back. What was committed before
/// stands; say so, and end as for any other refusal of the system.
[[noreturn]] void explain_end() {
  constexpr std::string_view kMessage =
      "pressmark-index: Xapian gave up on writing; is the disk full?\n"
      "hint: the index is as the last commit left it; free some space and run again\n";
  const ssize_t written = ::write(STDERR_FILENO, kMessage.data(), kMessage.size());
  ::_exit(written < 0 ? 1 : static_cast<int>(ErrorCode::System));
}

int run(int argc, const char* const* argv) {
  const Result<Arguments> arguments = Arguments::parse(index_program(), argc, argv);
  if (!arguments) return fail(arguments.error());
  if (arguments->has("help")) {
    std::cout << help_text(index_program(), 100);
    return 0;
  }
  if (arguments->has("version")) {
    std::cout << version_line() << "\n";
    return 0;
  }
  if (arguments->has("generate")) {
    std::cout << generate(index_program(), arguments->value("generate"), version());
    return 0;
  }
  if (Result<void> modes = check_modes(*arguments); !modes) return fail(modes.error());
  if (arguments->has("extract")) return extract_command(*arguments);
  if (arguments->has("info")) return info_command(*arguments);
  if (arguments->has("check")) return check_command(*arguments);
  if (arguments->has("compact")) return compact_command(*arguments);
  if (arguments->has("export")) return export_command(*arguments);
  return index_command(*arguments);
}

}  // namespace
}  // namespace pressmark::cli

int main(int argc, char** argv) {
  std::set_terminate(pressmark::cli::explain_end);
  // Xapian moves what it has gathered to its tables after so many documents. At its default of 10,000 the trees it
  // gathers in have left the processor's caches: on news an eighth slower, and with a quarter more memory.
  ::setenv("XAPIAN_FLUSH_THRESHOLD", "2500", 0);
  return pressmark::cli::run(argc, argv);
}
