#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/cli/program.h"
#include "pressmark/result.h"

namespace pressmark::cli {

/// A command line read by a program's table. Every error is a Usage error that says what, where and what to do.
class Arguments {
 public:
  static Result<Arguments> parse(const Program& program, int argc, const char* const* argv);

  bool has(std::string_view option) const { return values_.find(option) != values_.end(); }
  /// The last value given; the option's fallback where it was given without one; empty when it was not given.
  std::string value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;
  /// A whole number without sign; `otherwise` when the option was not given.
  Result<std::size_t> number(std::string_view option, std::size_t otherwise) const;
  /// Everything that is no option, in order.
  const std::vector<std::string>& operands() const { return operands_; }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::vector<std::string> operands_;
};

}  // namespace pressmark::cli
