#include "common/cli/arguments.h"

#include <algorithm>
#include <charconv>

// Without its regular expressions, which take longer to build than a search takes.
#define CXXOPTS_NO_REGEX
#include <cxxopts.hpp>

namespace pressmark::cli {

namespace {

/// cxxopts names a missing option by its letter or name alone.
std::string dashed(const std::string& name) { return (name.size() == 1 ? "-" : "--") + name; }

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row.back();
}

/// The option somebody may have meant by `name`, or nothing.
const Option* nearest(const Program& program, std::string_view name) {
  const Option* best = nullptr;
  std::size_t best_distance = std::max<std::size_t>(1, name.size() / 3) + 1;
  for (const OptionGroup& group : program.groups) {
    for (const Option& option : group.options) {
      const bool begins = name.size() >= 2 && option.name.substr(0, name.size()) == name;
      const std::size_t distance = begins ? 0 : edit_distance(name, option.name);
      if (distance < best_distance) {
        best = &option;
        best_distance = distance;
      }
    }
  }
  return best;
}

Error usage_error(const Program& program, std::string message, const std::string& advice = "") {
  const std::string help = "see: " + std::string(program.name) + " --help";
  return Error{ErrorCode::Usage, std::move(message), advice.empty() ? help : advice + "; " + help};
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// Somebody who types -word as an operand means a query, or mistyped an option.
Error unknown_option(const Program& program, const std::string& argument, const std::vector<std::string>& given) {
  std::string advice;
  const std::size_t dashes = std::min(argument.find_first_not_of('-'), argument.size());
  const std::string name = argument.substr(dashes, argument.find('=') - dashes);
  const Option* meant = dashes >= 2 ? nearest(program, name) : nullptr;
  if (meant != nullptr) {
    advice = "did you mean --" + std::string(meant->name) + "?";
  } else if (!program.operands.empty()) {
    const auto at = std::find(given.begin(), given.end(), argument);
    const std::string before = joined({given.begin(), at});
    advice = "to give an operand that begins with -, write -- before it: " + std::string(program.name) +
             (before.empty() ? "" : " " + before) + " -- " + (at == given.end() ? argument : joined({at, given.end()}));
  }
  return usage_error(program, "unknown option " + argument, advice);
}

const Option* find_letter(const Program& program, char letter) {
  for (const OptionGroup& group : program.groups) {
    for (const Option& option : group.options) {
      if (letter != 0 && option.letter == letter) return &option;
    }
  }
  return nullptr;
}

/// cxxopts takes -n5 but not -i./my.index: such an argument is made two, after the switches that precede it (-cn5).
std::vector<std::string> split_attached(const Program& program, int argc, const char* const* argv) {
  std::vector<std::string> arguments;
  if (argc == 0) arguments.emplace_back(program.name);
  bool options = true;
  for (int i = 0; i < argc; ++i) {
    const std::string argument = argv[i] == nullptr ? "" : argv[i];
    arguments.push_back(argument);
    if (i == 0 || !options) continue;
    if (argument == "--") options = false;
    if (argument.size() < 3 || argument[0] != '-' || argument[1] == '-') continue;
    for (std::size_t at = 1; at < argument.size(); ++at) {
      const Option* option = find_letter(program, argument[at]);
      if (option == nullptr) break;
      if (option->argument.empty() || !option->fallback.empty()) continue;
      if (at + 1 < argument.size()) {
        arguments.back() = argument.substr(0, at + 1);
        arguments.push_back(argument.substr(at + 1));
      }
      break;
    }
  }
  return arguments;
}

/// The argument of the command line that holds the unknown option cxxopts complains of.
std::string culprit(const std::vector<std::string>& arguments, const std::string& name) {
  for (std::size_t i = 1; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string& argument = arguments[i];
    if (name.size() > 1 && argument.rfind("--" + name, 0) == 0) return argument;
    if (name.size() == 1 && argument.size() > 1 && argument[0] == '-' && argument[1] != '-' &&
        argument.find(name) != std::string::npos) {
      return argument;
    }
  }
  return dashed(name);
}

/// What stands between the quotation marks of a message of cxxopts.
std::string quoted_part(const std::string& message) {
  const std::string open = "\xE2\x80\x98";
  const std::string close = "\xE2\x80\x99";
  const std::size_t begin = message.find(open);
  const std::size_t end = message.find(close);
  if (begin == std::string::npos || end == std::string::npos) return message;
  return message.substr(begin + open.size(), end - begin - open.size());
}

bool is_choice(std::string_view choices, std::string_view value) {
  while (!choices.empty()) {
    const std::size_t space = std::min(choices.find(' '), choices.size());
    if (choices.substr(0, space) == value) return true;
    choices.remove_prefix(std::min(space + 1, choices.size()));
  }
  return false;
}

std::string listed(std::string_view choices) {
  std::string text;
  for (const char c : choices) text += c == ' ' ? std::string(", ") : std::string(1, c);
  return text;
}

cxxopts::Options make_parser(const Program& program) {
  cxxopts::Options options{std::string(program.name)};
  auto add = options.add_options();
  for (const OptionGroup& group : program.groups) {
    for (const Option& option : group.options) {
      const std::string names =
          (option.letter != 0 ? std::string(1, option.letter) + "," : "") + std::string(option.name);
      if (option.argument.empty()) {
        add(names, "", cxxopts::value<bool>());
      } else if (option.fallback.empty()) {
        add(names, "", cxxopts::value<std::string>());
      } else {
        add(names, "", cxxopts::value<std::string>()->implicit_value(std::string(option.fallback)));
      }
    }
  }
  add("operands", "", cxxopts::value<std::vector<std::string>>());
  options.parse_positional({"operands"});
  return options;
}

Result<void> check_value(const Program& program, const Option& option, const std::string& value) {
  const std::string name = "--" + std::string(option.name);
  if (option.argument.empty() && value != "true") {
    return usage_error(program, name + " takes no value, but was given '" + value + "'");
  }
  if (!option.choices.empty() && !is_choice(option.choices, value)) {
    return usage_error(program, name + " cannot be '" + value + "'", "choose one of: " + listed(option.choices));
  }
  return {};
}

}  // namespace

Result<Arguments> Arguments::parse(const Program& program, int argc, const char* const* argv) {
  const std::vector<std::string> given = split_attached(program, argc, argv);
  std::vector<const char*> pointers;
  pointers.reserve(given.size());
  for (const std::string& argument : given) pointers.push_back(argument.c_str());
  const std::vector<std::string> behind_name(given.begin() + 1, given.end());

  Arguments arguments;
  try {
    cxxopts::Options parser = make_parser(program);
    const cxxopts::ParseResult parsed = parser.parse(static_cast<int>(pointers.size()), pointers.data());
    // In the order given and unsplit: a value type that is a list would be cut at the commas of a path.
    for (const cxxopts::KeyValue& item : parsed.arguments()) {
      if (item.key() == "operands") {
        arguments.operands_.push_back(item.value());
      } else {
        arguments.values_[item.key()].push_back(item.value());
      }
    }
  } catch (const cxxopts::exceptions::no_such_option& error) {
    return unknown_option(program, culprit(given, quoted_part(error.what())), behind_name);
  } catch (const cxxopts::exceptions::invalid_option_syntax& error) {
    return unknown_option(program, quoted_part(error.what()), behind_name);
  } catch (const cxxopts::exceptions::missing_argument& error) {
    return usage_error(program, dashed(quoted_part(error.what())) + " needs a value behind it");
  } catch (const cxxopts::exceptions::exception& error) {
    return usage_error(program, error.what());
  }

  for (const auto& [name, values] : arguments.values_) {
    const Option* option = find_option(program, name);
    if (option == nullptr) continue;
    for (const std::string& value : values) {
      if (Result<void> fits = check_value(program, *option, value); !fits) return fits.error();
    }
  }
  return arguments;
}

std::string Arguments::value(std::string_view option) const {
  const auto entry = values_.find(option);
  return entry == values_.end() ? "" : entry->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto entry = values_.find(option);
  return entry == values_.end() ? std::vector<std::string>{} : entry->second;
}

Result<std::size_t> Arguments::number(std::string_view option, std::size_t otherwise) const {
  if (!has(option)) return otherwise;
  const std::string text = value(option);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) {
    return Error{ErrorCode::Usage, "--" + std::string(option) + " takes a whole number, not '" + text + "'",
                 "for example: --" + std::string(option) + " 20"};
  }
  return number;
}

}  // namespace pressmark::cli
