#include "tests/support/background_program.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace pressmark {
namespace {

/// A file in memory: unlike a pipe it takes any amount of output without a reader.
int memory_file() {
  const int file = ::memfd_create("output", MFD_CLOEXEC);
  if (file < 0) throw std::runtime_error("memfd_create failed");
  return file;
}

std::string content(int file) {
  std::string text;
  char buffer[4096];
  off_t at = 0;
  for (ssize_t got = 0; (got = ::pread(file, buffer, sizeof buffer, at)) > 0; at += got)
    text.append(buffer, static_cast<std::size_t>(got));
  return text;
}

}  // namespace

Program::Program(const std::vector<std::string>& command, const Options& options)
    : out_(memory_file()), err_(memory_file()) {
  const int in = memory_file();
  if (::pwrite(in, options.input.data(), options.input.size(), 0) < 0) throw std::runtime_error("pwrite failed");
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  pid_ = ::fork();
  if (pid_ == 0) {
    ::dup2(in, 0);
    ::dup2(out_, 1);
    ::dup2(err_, 2);
    if (options.user != 0 && ::setuid(options.user) != 0) ::_exit(126);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  ::close(in);
}

Program::~Program() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
  ::close(out_);
  ::close(err_);
}

void Program::signal(int number) const { ::kill(pid_, number); }

ProgramResult Program::wait() {
  int status = 0;
  ::waitpid(pid_, &status, 0);
  pid_ = -1;
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), content(out_), content(err_)};
}

ProgramResult run_program(const std::vector<std::string>& command, const std::string& input) {
  return Program(command, {.input = input}).wait();
}

}  // namespace pressmark
