#include "indexer/readers/article_id.h"

#include <cstdint>
#include <unordered_set>

namespace pressmark {

std::string derive_id(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325U;  // FNV-1a
  for (const char c : name) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  // FNV's high bits change little between names that differ in their last byte only; this spreads them.
  hash ^= hash >> 32U;
  hash *= 0xd6e8feb86659fd93U;
  hash ^= hash >> 32U;
  constexpr char kDigits[] = "0123456789abcdef";
  std::string id(16, '0');
  for (std::size_t i = id.size(); i-- > 0; hash >>= 4U) id[i] = kDigits[hash & 0xFU];
  return id;
}

void complete_ids(std::vector<Article>& articles, const Record& record) {
  std::unordered_set<std::string> taken;
  for (Article& article : articles) {
    if (article.id.empty()) {
      const std::string& file = record.format == InputFormat::JsonLines ? record.bytes : article.path;
      const std::string& name = article.url ? *article.url : file;
      article.id = derive_id(name);
      for (std::size_t number = 1; taken.count(article.id) != 0; ++number) {
        article.id = derive_id(name + "#" + std::to_string(number));
      }
    }
    taken.insert(article.id);
  }
}

}  // namespace pressmark
