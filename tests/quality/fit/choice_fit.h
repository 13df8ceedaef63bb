#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "tests/quality/fit/labelled_choice.h"

namespace pressmark::fit {

/// The weights of features as they stand in the sources.
struct WeightTable {
  std::vector<const char*> names;
  std::vector<double> weights;
  std::optional<double> none;  ///< score that an option has to have, where it may be that none is right
};

/// Fits weights to the choices and prints the table, by the arguments of a program: FOLDER [--restraint=R] [--lost].
/// What they are worth goes to standard error. The exit status.
int run_fit(int argc, char** argv, const WeightTable& table,
            std::vector<LabelledChoice> (*read)(const std::filesystem::path& folder));

}  // namespace pressmark::fit
