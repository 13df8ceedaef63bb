#include "searcher/cli/run.h"

int main(int argc, char** argv) { return pressmark::cli::run(argc, argv); }
