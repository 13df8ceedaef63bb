#pragma once

#include <gumbo.h>

#include <memory>
#include <string_view>

namespace pressmark {

/// The tree of an HTML document.
class HtmlTree {
 public:
  /// `html` must be tame (see html_trim.h) and outlive the tree, which points into it.
  explicit HtmlTree(std::string_view html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode* root() const { return root_; }

 private:
  class Arena;
  std::unique_ptr<Arena> arena_;
  const GumboNode* root_ = nullptr;
};

}  // namespace pressmark
