#include "searcher/render/links.h"

#include <algorithm>
#include <cctype>

namespace pressmark {

namespace {

constexpr std::string_view kUnreserved = "-._~";
constexpr std::string_view kReserved = ":/?#[]@!$&()*+,;=%";  // without ', which ends attributes

std::string percent_encoded(std::string_view text, std::string_view kept) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && (std::isalnum(byte) != 0 || kUnreserved.find(c) != std::string_view::npos ||
                        kept.find(c) != std::string_view::npos)) {
      out += c;
    } else {
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    }
  }
  return out;
}

bool has_scheme(std::string_view url, std::string_view scheme) {
  return url.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), url.begin(), [](char a, char b) {
           return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
         });
}

}  // namespace

std::optional<std::string> safe_url(std::string_view url) {
  if (!has_scheme(url, "http://") && !has_scheme(url, "https://")) return std::nullopt;
  return percent_encoded(url, kReserved);
}

std::optional<std::string> file_url(std::string_view path, std::string_view base_folder) {
  if (path.empty() || path == "-") return std::nullopt;
  if (path.front() == '/') return "file://" + percent_encoded(path, "/");
  if (base_folder.empty()) return std::nullopt;
  return "file://" + percent_encoded(std::string(base_folder) + "/" + std::string(path), "/");
}

std::optional<std::string> link_of(const ArticleInfo& article, std::string_view base_folder) {
  if (article.url) {
    if (std::optional<std::string> url = safe_url(*article.url)) return url;
  }
  return file_url(article.path, base_folder);
}

}  // namespace pressmark
