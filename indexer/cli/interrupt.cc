#include "indexer/cli/interrupt.h"

#include <csignal>
#include <initializer_list>

namespace pressmark::cli {
namespace {

volatile std::sig_atomic_t g_interrupted = 0;

void note_signal(int signal) {
  if (g_interrupted != 0) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
  }
  g_interrupted = 1;
}

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = note_signal;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

bool interrupted() { return g_interrupted != 0; }

}  // namespace pressmark::cli
