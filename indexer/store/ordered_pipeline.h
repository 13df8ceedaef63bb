#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace pressmark {

/// One producer, several workers, one consumer: what the consumer sees is in the producer's order, whatever the number
/// of workers, and never more than a budget of work lies between producer and consumer.
///
///     OrderedPipeline<Record, Analysis> pipeline(read_record, {analyze_1, analyze_2}, 4'000'000);
///     while (std::optional<Analysis> analysis = pipeline.next()) write(*analysis);
///
/// The functions must not throw. Destroying the pipeline before the end stops producer and workers after what they have
/// in hand.
template <class In, class Out>
class OrderedPipeline {
 public:
  /// A piece of work and what it counts against the budget.
  struct Item {
    In in;
    std::size_t cost = 0;
  };
  using Producer = std::function<std::optional<Item>()>;  ///< nothing at the end
  using Worker = std::function<Out(In)>;

  OrderedPipeline(Producer produce, std::vector<Worker> workers, std::size_t budget)
      : budget_(budget), workers_(workers.size()) {
    threads_.reserve(workers_ + 1);
    threads_.emplace_back([this, produce = std::move(produce)] { run_producer(produce); });
    for (Worker& worker : workers) {
      threads_.emplace_back([this, worker = std::move(worker)] { run_worker(worker); });
    }
  }

  ~OrderedPipeline() {
    {
      const std::lock_guard<std::mutex> hold(mutex_);
      stopped_ = true;
    }
    work_.notify_all();
    room_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  OrderedPipeline(const OrderedPipeline&) = delete;
  OrderedPipeline& operator=(const OrderedPipeline&) = delete;

  /// The next result in order; nothing after the last. Called by one thread.
  std::optional<Out> next() {
    std::unique_lock<std::mutex> hold(mutex_);
    const auto first = [&] { return !done_.empty() && done_.begin()->first == consumed_; };
    result_.wait(hold, [&] { return first() || (ended_ && consumed_ == produced_); });
    if (!first()) return std::nullopt;
    const auto found = done_.begin();
    std::optional<Out> out(std::move(found->second.out));
    in_flight_ -= found->second.cost;
    done_.erase(found);
    ++consumed_;
    const bool much_room = in_flight_ <= budget_ / 4 * 3;  // for more than one piece, so that the producer wakes seldom
    hold.unlock();
    if (much_room) room_.notify_one();
    return out;
  }

 private:
  struct Waiting {
    std::uint64_t number;
    Item item;
  };
  struct Done {
    Out out;
    std::size_t cost;
  };

  /// What a worker takes at once where much waits: waking a thread costs as much as a short piece of work.
  static constexpr std::size_t kMostAtOnce = 16;

  void run_producer(const Producer& produce) {
    for (;;) {
      std::optional<Item> item = produce();
      std::unique_lock<std::mutex> hold(mutex_);
      if (!item || stopped_) {
        ended_ = true;
        hold.unlock();
        work_.notify_all();
        result_.notify_one();
        return;
      }
      // Something larger than the whole budget may pass when it is alone.
      room_.wait(hold, [&] { return stopped_ || consumed_ == produced_ || in_flight_ + item->cost <= budget_; });
      in_flight_ += item->cost;
      waiting_.push_back({produced_++, std::move(*item)});
      hold.unlock();
      work_.notify_one();
    }
  }

  void run_worker(const Worker& work) {
    std::vector<Waiting> taken;
    std::vector<Done> made;
    for (;;) {
      std::unique_lock<std::mutex> hold(mutex_);
      work_.wait(hold, [&] { return stopped_ || !waiting_.empty() || ended_; });
      if (stopped_ || waiting_.empty()) return;
      // A fair share, so that the others have something to do.
      const std::size_t share = std::min(kMostAtOnce, (waiting_.size() - 1) / workers_ + 1);
      taken.assign(std::make_move_iterator(waiting_.begin()),
                   std::make_move_iterator(waiting_.begin() + static_cast<std::ptrdiff_t>(share)));
      waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(share));
      hold.unlock();
      for (Waiting& waiting : taken) made.push_back({work(std::move(waiting.item.in)), waiting.item.cost});
      hold.lock();
      for (std::size_t i = 0; i < made.size(); ++i) done_.emplace(taken[i].number, std::move(made[i]));
      hold.unlock();
      made.clear();
      result_.notify_one();
    }
  }

  const std::size_t budget_;
  const std::size_t workers_;
  std::mutex mutex_;
  std::condition_variable work_;        // for workers: something waits, or the end
  std::condition_variable room_;        // for the producer: something was consumed
  std::condition_variable result_;      // for the consumer: something is done, or the end
  std::deque<Waiting> waiting_;         // produced, not yet taken by a worker
  std::map<std::uint64_t, Done> done_;  // worked on, not yet consumed
  std::uint64_t produced_ = 0;
  std::uint64_t consumed_ = 0;
  std::size_t in_flight_ = 0;
  bool ended_ = false;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace pressmark
