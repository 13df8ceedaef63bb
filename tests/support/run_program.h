#pragma once

#include <map>
#include <string>
#include <vector>

namespace pressmark::testing {

/// What a program left behind.
struct Outcome {
  int status = -1;  ///< its exit code, or minus the signal that ended it
  std::string out;
  std::string err;
};

struct Invocation {
  std::vector<std::string> words;                  ///< the program and its arguments
  std::string input;                               ///< on standard input
  std::map<std::string, std::string> environment;  ///< besides PATH; nothing of the tests' own environment is passed on
  std::string folder = "/";
};

/// Runs a program to its end.
Outcome run_program(const Invocation& invocation);

/// Whether the machine has terminals to run programs on: a chroot without /dev/pts has none.
bool has_terminals();

/// The same with a terminal of that many columns as its input, output and error output; all of it in `out`, line ends
/// as "\n".
Outcome run_on_terminal(const Invocation& invocation, unsigned short columns);

}  // namespace pressmark::testing
