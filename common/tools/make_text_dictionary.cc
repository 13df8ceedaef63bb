// Prints common/text_dictionary.cc: make-text-dictionary FOLDER. Its lines of text are the samples.
#include <zdict.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

constexpr std::size_t kSize = 8192;
constexpr std::size_t kShortest = 40;  // bytes of a line that is prose
constexpr std::size_t kBytesALine = 24;

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: make-text-dictionary FOLDER > common/text_dictionary.cc\n");
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(argv[1])) files.push_back(file.path());
  std::sort(files.begin(), files.end());
  std::string samples;
  std::vector<std::size_t> sizes;
  for (const auto& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      if (line.size() < kShortest) continue;
      samples += line;
      sizes.push_back(line.size());
    }
  }
  std::string dictionary(kSize, '\0');
  const std::size_t size = ZDICT_trainFromBuffer(dictionary.data(), kSize, samples.data(), sizes.data(),
                                                 static_cast<unsigned>(sizes.size()));
  if (ZDICT_isError(size) != 0U) {
    std::fprintf(stderr, "%s\n", ZDICT_getErrorName(size));
    return 1;
  }
  std::printf("#include \"common/text_dictionary.h\"\n\nnamespace pressmark {\nnamespace {\n\n");
  std::printf("// clang-format off\nconstexpr unsigned char kBytes[] = {");
  for (std::size_t i = 0; i < size; ++i) {
    std::printf("%s%u,", i % kBytesALine == 0 ? "\n" : "",
                static_cast<unsigned>(static_cast<unsigned char>(dictionary[i])));
  }
  std::printf("\n};\n// clang-format on\n\n}  // namespace\n\n");
  std::printf(
      "std::string_view text_dictionary() { return {reinterpret_cast<const char*>(kBytes), sizeof kBytes}; }\n\n");
  std::printf("}  // namespace pressmark\n");
}
