#include "common/cli/program.h"

#include <algorithm>

namespace pressmark::cli {

namespace {

constexpr std::size_t kIndent = 2;

/// Appends `text` word by word to lines of `width` columns, the lines after the first beginning with `indent` spaces;
/// `column` is where the first one stands. Help is ASCII.
void append_wrapped(std::string& out, std::string_view text, std::size_t column, std::size_t indent,
                    std::size_t width) {
  bool first = true;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (!first && column + 1 + word.size() > width) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
      first = true;
    }
    if (!first) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    first = false;
  }
  out += '\n';
}

/// Rows in two columns; a left side that is too wide has a line of its own.
void append_rows(std::string& out, const std::vector<Row>& rows, std::size_t width) {
  std::size_t left = 0;
  for (const Row& row : rows) {
    if (row.left.size() <= width / 3) left = std::max(left, row.left.size());
  }
  const std::size_t column = kIndent + left + 2;
  for (const Row& row : rows) {
    out.append(kIndent, ' ');
    out += row.left;
    if (row.left.size() > left) {
      out += '\n';
      out.append(column, ' ');
    } else {
      out.append(column - kIndent - row.left.size(), ' ');
    }
    append_wrapped(out, row.right, column, column, width);
  }
}

/// Examples: the command on its line, what it does under it.
void append_examples(std::string& out, const Section& section, std::size_t width) {
  for (const Row& row : section.rows) {
    out.append(kIndent, ' ');
    out += row.left + "\n";
    out.append(kIndent + 4, ' ');
    append_wrapped(out, row.right, kIndent + 4, kIndent + 4, width);
  }
}

void append_title(std::string& out, std::string_view title) {
  out += '\n';
  out += title;
  out += ":\n";
}

}  // namespace

const Option* find_option(const Program& program, std::string_view name) {
  for (const OptionGroup& group : program.groups) {
    for (const Option& option : group.options) {
      if (option.name == name) return &option;
    }
  }
  return nullptr;
}

std::string option_heading(const Option& option) {
  std::string text = option.letter != 0 ? std::string{'-', option.letter, ',', ' '} : "    ";
  text += "--" + std::string(option.name);
  if (option.argument.empty()) return text;
  return option.fallback.empty() ? text + " " + std::string(option.argument)
                                 : text + "[=" + std::string(option.argument) + "]";
}

std::string help_text(const Program& program, std::size_t width) {
  width = std::max<std::size_t>(width, 40);
  std::string out = std::string(program.name) + ": " + std::string(program.summary) + "\n\n";
  out += "Usage: " + std::string(program.name) + " [OPTIONS] " + std::string(program.operands) + "\n";
  for (const Section& section : program.examples) {
    append_title(out, section.title);
    append_examples(out, section, width);
  }
  for (const OptionGroup& group : program.groups) {
    append_title(out, group.title);
    std::vector<Row> rows;
    for (const Option& option : group.options) rows.push_back({option_heading(option), std::string(option.meaning)});
    append_rows(out, rows, width);
  }
  for (const Section& section : program.sections) {
    append_title(out, section.title);
    if (!section.text.empty()) {
      out.append(kIndent, ' ');
      append_wrapped(out, section.text, kIndent, kIndent, width);
    }
    append_rows(out, section.rows, width);
  }
  return out;
}

std::string generate(const Program& program, std::string_view what, std::string_view version) {
  if (what == "man") return man_page(program, version);
  if (what == "bash") return bash_completion(program);
  if (what == "zsh") return zsh_completion(program);
  if (what == "fish") return fish_completion(program);
  return "";
}

}  // namespace pressmark::cli
