#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

#include "pressmark/search_types.h"

namespace pressmark {

/// Thrown through a search whose time is over or whose caller has had enough; Searcher turns it into an Error.
struct Interrupted {};

/// Whether a search should go on. Asked wherever many documents are visited, so asking must cost nothing: the clock and
/// the caller are looked at once in a thousand times.
class Interruption {
 public:
  /// Never interrupts.
  Interruption() = default;
  /// The time of the request begins now.
  explicit Interruption(const SearchRequest& request) : stop_(request.stop) {
    if (request.time_limit) deadline_ = std::chrono::steady_clock::now() + *request.time_limit;
  }

  void check() {
    if (--left_ == 0) look();
  }

  /// Asks at once.
  void look() {
    left_ = kBetweenLooks;
    if (deadline_ && std::chrono::steady_clock::now() >= *deadline_) throw Interrupted{};
    if (stop_ && stop_()) throw Interrupted{};
  }

 private:
  static constexpr std::uint32_t kBetweenLooks = 1000;

  std::uint32_t left_ = kBetweenLooks;
  std::optional<std::chrono::steady_clock::time_point> deadline_;
  std::function<bool()> stop_;
};

}  // namespace pressmark
