#include "searcher/capi/handles.h"

#include <utility>

namespace pressmark {

Handles& Handles::instance() {
  static auto* const handles = new Handles;
  return *handles;
}

std::uint64_t Handles::add(SearcherPool pool) {
  auto shared = std::make_shared<const SearcherPool>(std::move(pool));
  const std::lock_guard<std::mutex> lock(mutex_);
  searchers_.emplace(++last_, std::move(shared));
  return last_;
}

std::shared_ptr<const SearcherPool> Handles::searcher(std::uint64_t handle) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = searchers_.find(handle);
  return found == searchers_.end() ? nullptr : found->second;
}

bool Handles::close(std::uint64_t handle) {
  const std::lock_guard<std::mutex> lock(mutex_);
  return searchers_.erase(handle) > 0;
}

const pressmark_page* Handles::add(SearchPage answer) {
  auto outcome = std::make_unique<const Outcome>(std::in_place_type<PageMemory>, std::move(answer));
  const pressmark_page* page = std::get<PageMemory>(*outcome).page();
  keep(std::move(outcome), page);
  return page;
}

const std::string& Handles::add(std::string json) {
  auto outcome = std::make_unique<const Outcome>(std::move(json));
  const char* text = std::get<std::string>(*outcome).c_str();
  return std::get<std::string>(keep(std::move(outcome), text));
}

const Handles::Outcome& Handles::keep(std::unique_ptr<const Outcome> outcome, const void* address) {
  const std::lock_guard<std::mutex> lock(mutex_);
  return *results_.emplace(address, std::move(outcome)).first->second;
}

bool Handles::free(const void* result) {
  const std::lock_guard<std::mutex> lock(mutex_);
  return results_.erase(result) > 0;
}

}  // namespace pressmark
