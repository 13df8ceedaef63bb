#include "indexer/readers/html_tree.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace pressmark {

/// Memory for one tree, given back at once: libgumbo's own clean-up recurses as deep as the page nests.
class HtmlTree::Arena {
 public:
  static void* allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->take(size); }
  static void release(void* /*arena*/, void* /*memory*/) {}

 private:
  void* take(std::size_t size) {
    size = (size + 15U) & ~std::size_t{15};
    if (size > left_) {
      left_ = std::max<std::size_t>(size, 1U << 20U);
      blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
      next_ = blocks_.back().get();
    }
    char* memory = next_;
    next_ += size;
    left_ -= size;
    return memory;
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

HtmlTree::HtmlTree(std::string_view html) : arena_(std::make_unique<Arena>()) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &Arena::allocate;
  options.deallocator = &Arena::release;
  options.userdata = arena_.get();
  options.max_errors = 0;
  root_ = gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

HtmlTree::~HtmlTree() = default;

}  // namespace pressmark
