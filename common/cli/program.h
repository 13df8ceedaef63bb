#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark::cli {

/// What a shell may offer behind an option.
enum class Completion { None, File, Folder };

/// One option of a program: a row of the table from which parser, help, manual page and completions are made.
struct Option {
  std::string_view name;           ///< "limit"
  char letter = 0;                 ///< 'n', or 0
  std::string_view argument = "";  ///< "N"; empty for a switch
  std::string_view meaning = "";   ///< a sentence without final full stop
  std::string_view choices = "";   ///< the words the argument may be, space separated; empty for any
  std::string_view fallback =
      "";                   ///< what the option means without its argument: --facets; then the argument is optional
  bool repeatable = false;  ///< otherwise the last one counts
  Completion completion = Completion::None;
};

struct OptionGroup {
  std::string_view title;  ///< "Which articles"
  std::vector<Option> options;
};

/// Two columns of text: a command and what it does, an exit code and what it means, …
struct Row {
  std::string left;
  std::string right;
};

struct Section {
  std::string_view title;
  std::string_view text;  ///< a paragraph before the rows; may be empty
  std::vector<Row> rows;
};

/// A program as its users see it.
struct Program {
  std::string_view name;      ///< "pressmark-search"
  std::string_view operands;  ///< "QUERY..."
  std::string_view summary;   ///< one line: "find articles and what was said in them"
  std::vector<Section> examples;
  std::vector<OptionGroup> groups;
  std::vector<Section> sections;  ///< behind the options: query language, environment, exit codes
  std::string_view see_also;      ///< the other program
  Completion operand_completion = Completion::None;
};

/// The option with that name, or nothing.
const Option* find_option(const Program& program, std::string_view name);

/// "-n, --limit N", "--facets[=LIST]"
std::string option_heading(const Option& option);

/// What --help prints, wrapped at `width` columns.
std::string help_text(const Program& program, std::size_t width);

/// The manual page in man's language (section 1).
std::string man_page(const Program& program, std::string_view version);

/// Completion scripts of the three shells.
std::string bash_completion(const Program& program);
std::string zsh_completion(const Program& program);
std::string fish_completion(const Program& program);

/// The document called "man", "bash", "zsh" or "fish"; empty for another name.
std::string generate(const Program& program, std::string_view what, std::string_view version);

}  // namespace pressmark::cli
