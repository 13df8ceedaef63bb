#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
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

  OrderedPipeline(Producer produce, std::vector<Worker> workers, std::size_t budget) : budget_(budget) {
    threads_.reserve(workers.size() + 1);
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
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  OrderedPipeline(const OrderedPipeline&) = delete;
  OrderedPipeline& operator=(const OrderedPipeline&) = delete;

  /// The next result in order; nothing after the last. Called by one thread.
  std::optional<Out> next() {
    std::unique_lock<std::mutex> hold(mutex_);
    changed_.wait(hold, [&] { return done_.count(consumed_) != 0 || (ended_ && consumed_ == produced_); });
    const auto found = done_.find(consumed_);
    if (found == done_.end()) return std::nullopt;
    std::optional<Out> out(std::move(found->second.out));
    in_flight_ -= found->second.cost;
    done_.erase(found);
    ++consumed_;
    hold.unlock();
    changed_.notify_all();
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

  void run_producer(const Producer& produce) {
    for (;;) {
      std::optional<Item> item = produce();
      std::unique_lock<std::mutex> hold(mutex_);
      if (!item || stopped_) {
        ended_ = true;
        hold.unlock();
        changed_.notify_all();
        return;
      }
      // Something larger than the whole budget may pass when it is alone.
      changed_.wait(hold, [&] { return stopped_ || consumed_ == produced_ || in_flight_ + item->cost <= budget_; });
      in_flight_ += item->cost;
      waiting_.push_back({produced_++, std::move(*item)});
      hold.unlock();
      changed_.notify_all();
    }
  }

  void run_worker(const Worker& work) {
    for (;;) {
      std::unique_lock<std::mutex> hold(mutex_);
      changed_.wait(hold, [&] { return stopped_ || !waiting_.empty() || ended_; });
      if (stopped_ || waiting_.empty()) return;
      Waiting waiting = std::move(waiting_.front());
      waiting_.pop_front();
      hold.unlock();
      Out out = work(std::move(waiting.item.in));
      hold.lock();
      done_.emplace(waiting.number, Done{std::move(out), waiting.item.cost});
      hold.unlock();
      changed_.notify_all();
    }
  }

  const std::size_t budget_;
  std::mutex mutex_;
  std::condition_variable changed_;
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
