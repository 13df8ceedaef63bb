#include <cctype>

#include "common/cli/program.h"

namespace pressmark::cli {

namespace {

/// Text as man's language wants it: backslashes and hyphens written so that they are shown as typed, no line beginning
/// with a request.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c == '~') {
      out += "\\(ti";
    } else if (c == '^') {
      out += "\\(ha";
    } else if (c == '`') {
      out += "\\(ga";
    } else if (c == '\'') {
      out += "\\(aq";
    } else {
      out += c;
    }
  }
  if (!out.empty() && out.front() == '.') out.insert(0, "\\&");
  return out;
}

std::string upper(std::string_view text) {
  std::string out;
  for (const char c : text) out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

void append_heading(std::string& out, std::string_view title) { out += ".SH \"" + escaped(upper(title)) + "\"\n"; }

void append_rows(std::string& out, const std::vector<Row>& rows) {
  for (const Row& row : rows) out += ".TP\n\\fB" + escaped(row.left) + "\\fR\n" + escaped(row.right) + "\n";
}

std::string heading_in_man(const Option& option) {
  std::string text;
  if (option.letter != 0) text += "\\fB\\-" + std::string(1, option.letter) + "\\fR, ";
  text += "\\fB\\-\\-" + escaped(option.name) + "\\fR";
  if (option.argument.empty()) return text;
  const std::string argument = "\\fI" + escaped(option.argument) + "\\fR";
  return option.fallback.empty() ? text + " " + argument : text + "[=" + argument + "]";
}

}  // namespace

std::string man_page(const Program& program, std::string_view version) {
  std::string out = ".\\\" Generated from the program's option table.\n";
  out += ".TH " + upper(program.name) + " 1 \"\" \"pressmark " + std::string(version) + "\" \"User Commands\"\n";
  append_heading(out, "Name");
  out += escaped(program.name) + " \\- " + escaped(program.summary) + "\n";
  append_heading(out, "Synopsis");
  out += ".B " + escaped(program.name) + "\n[\\fIOPTIONS\\fR] " + escaped(program.operands) + "\n";
  for (const Section& section : program.examples) {
    append_heading(out, section.title);
    for (const Row& row : section.rows) {
      out += ".PP\n" + escaped(row.right) + ":\n.PP\n.nf\n.RS\n" + escaped(row.left) + "\n.RE\n.fi\n";
    }
  }
  for (const OptionGroup& group : program.groups) {
    append_heading(out, "Options: " + std::string(group.title));
    for (const Option& option : group.options) {
      out += ".TP\n" + heading_in_man(option) + "\n" + escaped(option.meaning) + ".\n";
    }
  }
  for (const Section& section : program.sections) {
    append_heading(out, section.title);
    if (!section.text.empty()) out += escaped(section.text) + "\n";
    append_rows(out, section.rows);
  }
  append_heading(out, "See also");
  out += ".BR " + escaped(program.see_also) + " (1)\n";
  return out;
}

}  // namespace pressmark::cli
