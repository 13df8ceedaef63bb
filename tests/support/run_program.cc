#include "tests/support/run_program.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace pressmark::testing {

namespace {

/// A file without a name that a child writes to or reads from.
class NamelessFile {
 public:
  NamelessFile() : file_(std::tmpfile()) {}
  ~NamelessFile() { std::fclose(file_); }
  NamelessFile(const NamelessFile&) = delete;
  NamelessFile& operator=(const NamelessFile&) = delete;

  int number() const { return fileno(file_); }
  void write(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), file_);
    std::rewind(file_);
  }
  std::string read() {
    std::rewind(file_);
    std::string text;
    for (int c = std::fgetc(file_); c != EOF; c = std::fgetc(file_)) text += static_cast<char>(c);
    return text;
  }

 private:
  std::FILE* file_;
};

[[noreturn]] void become(const Invocation& invocation) {
  std::vector<std::string> settings = {"PATH=/usr/bin:/bin"};
  for (const auto& [name, value] : invocation.environment)
    settings.push_back(std::string(name).append("=").append(value));
  std::vector<char*> words;
  std::vector<char*> environment;
  for (const std::string& word : invocation.words) words.push_back(const_cast<char*>(word.c_str()));
  for (const std::string& setting : settings) environment.push_back(const_cast<char*>(setting.c_str()));
  words.push_back(nullptr);
  environment.push_back(nullptr);
  if (chdir(invocation.folder.c_str()) == 0) execve(words.front(), words.data(), environment.data());
  _exit(127);
}

int status_of(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

Outcome run_program(const Invocation& invocation) {
  NamelessFile in;
  NamelessFile out;
  NamelessFile err;
  in.write(invocation.input);
  const pid_t child = fork();
  if (child == 0) {
    dup2(in.number(), STDIN_FILENO);
    dup2(out.number(), STDOUT_FILENO);
    dup2(err.number(), STDERR_FILENO);
    become(invocation);
  }
  Outcome outcome;
  outcome.status = status_of(child);
  outcome.out = out.read();
  outcome.err = err.read();
  return outcome;
}

bool has_terminals() {
  int terminal = -1;
  int program = -1;
  if (openpty(&terminal, &program, nullptr, nullptr, nullptr) != 0) return false;
  close(terminal);
  close(program);
  return true;
}

Outcome run_on_terminal(const Invocation& invocation, unsigned short columns) {
  winsize size{};
  size.ws_col = columns;
  size.ws_row = 24;
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
  if (child == 0) become(invocation);
  Outcome outcome;
  char buffer[4096];
  for (ssize_t n = read(terminal, buffer, sizeof buffer); n > 0; n = read(terminal, buffer, sizeof buffer)) {
    for (ssize_t i = 0; i < n; ++i) {
      if (buffer[i] != '\r') outcome.out += buffer[i];
    }
  }
  close(terminal);
  outcome.status = status_of(child);
  return outcome;
}

}  // namespace pressmark::testing
