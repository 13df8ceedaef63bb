#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>

namespace pressmark::attribution {

/// A few small values without an allocation: the persons of a statement, the items of a subject. What is pushed onto a
/// full one is dropped: of a longer list of joint speakers some are named.
template <class T>
class Few {
 public:
  static constexpr std::size_t kMost = 10;

  Few() = default;
  Few(std::initializer_list<T> values) {
    for (const T& value : values) push_back(value);
  }

  void push_back(T value) {
    if (size_ < kMost) values_[size_++] = value;
  }
  void clear() { size_ = 0; }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T operator[](std::size_t i) const { return values_[i]; }
  T back() const { return values_[size_ - 1U]; }
  const T* begin() const { return values_.data(); }
  const T* end() const { return values_.data() + size_; }
  T* begin() { return values_.data(); }
  T* end() { return values_.data() + size_; }

  bool operator==(const Few& other) const { return std::equal(begin(), end(), other.begin(), other.end()); }

 private:
  std::array<T, kMost> values_{};
  std::uint32_t size_ = 0;
};

}  // namespace pressmark::attribution
