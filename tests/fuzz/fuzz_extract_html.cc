#include <cstddef>
#include <cstdint>
#include <string>

#include "tests/fuzz/fuzz_extraction.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pressmark::check_extraction(pressmark::InputFormat::Html, std::string(data, data + size));
  return 0;
}
