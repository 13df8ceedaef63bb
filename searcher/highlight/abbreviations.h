#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// Titles before many names that ICU's own list of abbreviations lacks.
inline constexpr std::array<const char*, 5> kFurtherAbbreviations = {"Dr.", "Gen.", "Gov.", "Sen.", "St."};

/// The abbreviations that end no sentence ("Mr.", "Prof."): ICU's, read from its data, and ours. Building the iterator
/// that ICU makes of them takes longer than most answers; a list takes none of that.
class Abbreviations {
 public:
  /// Empty where ICU's data are laid out in another way than they are today.
  static Abbreviations of_icu();

  bool empty() const { return list_.empty(); }
  /// Whether text followed by a full stop ends with one of them, whatever letters stand before it.
  bool end(std::string_view text) const;

 private:
  std::vector<std::string> list_;             ///< without their stops, by their last bytes
  std::array<std::uint16_t, 257> by_last_{};  ///< where those with a last byte begin
};

}  // namespace pressmark
