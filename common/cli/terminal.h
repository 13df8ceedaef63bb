#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pressmark::cli {

/// What decides whether a program colours its output.
struct ColorSettings {
  std::string_view option;              ///< --color: "auto", "always", "never"; empty for auto
  bool is_terminal = false;             ///< the output is one
  std::optional<std::string> no_color;  ///< $NO_COLOR; counts when it is not empty
  std::optional<std::string> term;      ///< $TERM; "dumb" terminals and unknown ones have no colours
};

/// The option beats the environment; without it, colours go to a terminal that can show them and was not told
/// otherwise.
bool wants_color(const ColorSettings& settings);

std::optional<std::string> environment(const char* name);

bool is_terminal(int file);
/// Columns of the terminal behind that file, or nothing.
std::optional<std::size_t> terminal_width(int file);

}  // namespace pressmark::cli
