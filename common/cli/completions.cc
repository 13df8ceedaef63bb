#include <algorithm>

#include "common/cli/program.h"

namespace pressmark::cli {

namespace {

std::string underscored(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '-', '_');
  return out;
}

/// In single quotes for a shell: it's -> 'it'\''s'
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

template <class Visit>
void for_each_option(const Program& program, const Visit& visit) {
  for (const OptionGroup& group : program.groups) {
    for (const Option& option : group.options) visit(option);
  }
}

std::string bash_values(const Option& option) {
  if (!option.choices.empty()) return "COMPREPLY=($(compgen -W " + quoted(option.choices) + " -- \"$cur\"))";
  if (option.completion == Completion::File) return "COMPREPLY=($(compgen -f -- \"$cur\"))";
  if (option.completion == Completion::Folder) return "COMPREPLY=($(compgen -d -- \"$cur\"))";
  return "COMPREPLY=()";
}

/// The description of an option in zsh's _arguments must not hold its separators.
std::string zsh_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_action(const Option& option) {
  if (!option.choices.empty()) return "(" + std::string(option.choices) + ")";
  if (option.completion == Completion::File) return "_files";
  if (option.completion == Completion::Folder) return "_files -/";
  return " ";
}

std::string zsh_spec(const Option& option) {
  const std::string description = "[" + zsh_escaped(option.meaning) + "]";
  const std::string name = "--" + std::string(option.name);
  std::string argument;
  if (!option.argument.empty()) argument = ":" + zsh_escaped(option.argument) + ":" + zsh_action(option);
  const std::string many = option.repeatable ? "*" : "";
  if (!option.argument.empty() && !option.fallback.empty())
    return quoted(many + name + "=-" + description + ":" + argument);
  const std::string equals = option.argument.empty() ? "" : "=";
  if (option.letter == 0) return quoted(many + name + equals + description + argument);
  const std::string letter = std::string("-") + option.letter;
  const std::string plus = option.argument.empty() ? "" : "+";
  const std::string exclusive = option.repeatable ? "'*'" : quoted("(" + letter + " " + name + ")");
  return exclusive + "{" + letter + plus + "," + name + equals + "}" + quoted(description + argument);
}

}  // namespace

std::string bash_completion(const Program& program) {
  const std::string name(program.name);
  std::string names;
  std::string cases;
  for_each_option(program, [&](const Option& option) {
    const std::string with_dashes = "--" + std::string(option.name);
    names += (names.empty() ? "" : " ") + with_dashes;
    if (option.argument.empty()) return;
    const std::string letter = option.letter != 0 ? "-" + std::string(1, option.letter) + "|" : "";
    // Only --name=VALUE reaches an argument that may be left out.
    if (option.fallback.empty()) cases += "    " + letter + with_dashes + ") " + bash_values(option) + "; return ;;\n";
  });
  std::string equals;
  for_each_option(program, [&](const Option& option) {
    if (option.argument.empty()) return;
    equals += "      --" + std::string(option.name) + ") " + bash_values(option) + "; return ;;\n";
  });
  const std::string operands =
      program.operand_completion == Completion::None ? "COMPREPLY=()" : "COMPREPLY=($(compgen -f -- \"$cur\"))";
  const std::string function = "_" + underscored(name);
  return "# bash completion for " + name + ", generated from its option table\n" + function +
         "() {\n"
         "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} name=\n"
         "  # With = among the word breaks, --name=value arrives as three words.\n"
         "  if [[ $cur == = ]]; then name=$prev cur=\n"
         "  elif [[ $prev == = ]]; then name=${COMP_WORDS[COMP_CWORD-2]}\n"
         "  fi\n"
         "  case $name in\n" +
         equals +
         "  esac\n"
         "  case $prev in\n" +
         cases +
         "  esac\n"
         "  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '" +
         names + "' -- \"$cur\"))\n  else " + operands + "\n  fi\n}\ncomplete -o filenames -F " + function + " " +
         name + "\n";
}

std::string zsh_completion(const Program& program) {
  std::string out =
      "#compdef " + std::string(program.name) + "\n# Generated from the option table.\n_arguments -s -S \\\n";
  for_each_option(program, [&](const Option& option) { out += "  " + zsh_spec(option) + " \\\n"; });
  const bool files = program.operand_completion != Completion::None;
  return out + "  '*:" + std::string(files ? "path:_files" : "query: ") + "'\n";
}

std::string fish_completion(const Program& program) {
  const std::string name(program.name);
  std::string out = "# fish completion for " + name + ", generated from its option table\n";
  if (program.operand_completion == Completion::None) out += "complete -c " + name + " -f\n";
  for_each_option(program, [&](const Option& option) {
    out += "complete -c " + name;
    if (option.letter != 0) out += " -s " + std::string(1, option.letter);
    out += " -l " + std::string(option.name);
    if (!option.argument.empty() && option.fallback.empty()) out += " -r";
    if (!option.choices.empty()) {
      out += " -f -a " + quoted(option.choices);
    } else if (option.completion == Completion::File) {
      out += " -F";
    } else if (option.completion == Completion::Folder) {
      out += " -f -a '(__fish_complete_directories)'";
    }
    out += " -d " + quoted(option.meaning) + "\n";
  });
  return out;
}

}  // namespace pressmark::cli
