#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace pressmark {

/// How a program ended.
struct ProgramResult {
  int exit_code = -1;  ///< minus the signal where one ended it
  std::string out;
  std::string err;
};

/// A program that runs beside the test; killed with the object.
class Program {
 public:
  struct Options {
    std::string input = {};  ///< its standard input
    unsigned user = 0;       ///< run as this user where the test may become another one
  };

  explicit Program(const std::vector<std::string>& command) : Program(command, Options{}) {}
  Program(const std::vector<std::string>& command, const Options& options);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void signal(int number) const;
  ProgramResult wait();

 private:
  pid_t pid_ = -1;
  int out_ = -1;
  int err_ = -1;
};

ProgramResult run_program(const std::vector<std::string>& command, const std::string& input = "");

}  // namespace pressmark
