#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace pressmark {

/// What went wrong, in the terms a caller can act on. The numbers are the programs' exit codes.
enum class ErrorCode {
  Usage = 2,         ///< the request makes no sense: wrong option, wrong value
  NotFound = 3,      ///< nothing at that path
  Locked = 4,        ///< another indexer writes to the index
  Incompatible = 5,  ///< the index was written by a version whose schema this one cannot read
  Damaged = 6,       ///< the index is broken on disk
  System = 7,        ///< the operating system refused: permission, full disk, too many open files
  Interrupted = 130,
};

/// An error for people: what happened, where, and what to do about it.
struct Error {
  ErrorCode code = ErrorCode::System;
  std::string message;  ///< one sentence without a final full stop: "no index at /data/news.index"
  std::string hint;     ///< what to do, or empty: "create it with: pressmark-index -i /data/news.index ARTICLES"
};

/// A value or an Error; the names follow std::expected, which C++20 has not got yet.
///
///     Result<Searcher> searcher = Searcher::open("news.index");
///     if (!searcher) return report(searcher.error());
///     searcher->search(...);
///
/// Reading the value of a failed Result is a programming error and asserts.
template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;

  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit by design
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit by design

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return get(); }
  const T& value() const& { return const_cast<Result&>(*this).get(); }
  T&& value() && { return std::move(get()); }
  T& operator*() & { return get(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(get()); }
  T* operator->() { return &get(); }
  const T* operator->() const { return &value(); }

  const Error& error() const {
    assert(!has_value());
    return *std::get_if<1>(&state_);
  }

 private:
  T& get() {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  std::variant<T, Error> state_;
};

/// Success, or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  using value_type = void;

  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT: implicit by design

  bool has_value() const { return !error_; }
  explicit operator bool() const { return has_value(); }
  const Error& error() const {
    assert(error_);
    return *error_;
  }

 private:
  std::optional<Error> error_;
};

}  // namespace pressmark
