#pragma once

namespace pressmark::cli {

/// From now on Ctrl-C, SIGTERM and SIGHUP ask the run to end in good order; a second one ends the program at once.
void catch_interrupts();
bool interrupted();

}  // namespace pressmark::cli
