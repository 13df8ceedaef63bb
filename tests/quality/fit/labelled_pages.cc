#include "tests/quality/fit/labelled_pages.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>

#include "common/unicode.h"
#include "common/word_hash.h"
#include "indexer/extraction/broken_lines.h"
#include "indexer/readers/byte_source.h"
#include "indexer/readers/pages.h"

namespace pressmark::fit {

std::string read_file(const std::filesystem::path& path) {
  std::string bytes;
  auto source = ByteSource::open(path);
  while (source) {
    const auto more = source.value().read(bytes, std::size_t{1} << 20U);
    if (!more || more.value() == 0) break;
  }
  return bytes;
}

std::string text_at(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Page read_text(const std::filesystem::path& path) {
  Page page = read_text_page(read_file(path));
  join_broken_lines(page);
  return page;
}

namespace {

using Tokens = std::vector<std::uint64_t>;

constexpr std::size_t kGram = 4;
constexpr std::size_t kFewestTokens = 6;  // of a line that is compared by parts
constexpr double kShareOfGrams = 0.6;

/// Words and numbers; characters of scripts without spaces one by one.
Tokens tokens_of(std::string_view text) {
  const std::string folded = fold(text);
  Tokens tokens;
  std::size_t begin = 0;  // of the word that is being read
  const auto end_word = [&](std::size_t end) {
    if (end > begin) tokens.push_back(hash_bytes(std::string_view(folded).substr(begin, end - begin)));
  };
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint c = decode_utf8(folded, i);
    const std::size_t next = i + c.length;
    const bool ideograph =
        (c.value >= 0x2E80 && c.value <= 0x9FFF && c.value != 0x3000) || (c.value >= 0x0E00 && c.value <= 0x0E7F);
    const bool letter = c.value < 0x80 ? (c.value >= 'a' && c.value <= 'z') || (c.value >= '0' && c.value <= '9')
                                       : c.value >= 0xC0 && !(c.value >= 0x2000 && c.value <= 0x2BFF);
    if (ideograph || !letter) {
      end_word(i);
      begin = next;
      if (ideograph) tokens.push_back(c.value);
    }
    i = next;
  }
  end_word(folded.size());
  return tokens;
}

std::uint64_t hash_of(const Tokens& tokens, std::size_t begin, std::size_t end) {
  std::uint64_t hash = end - begin;
  for (std::size_t i = begin; i < end; ++i) hash = mix_bits(hash ^ tokens[i]);
  return hash;
}

/// The article as it should be found.
class Article {
 public:
  explicit Article(const std::vector<std::string>& paragraphs) {
    Tokens all;
    for (const std::string& paragraph : paragraphs) {
      const Tokens tokens = tokens_of(paragraph);
      if (!tokens.empty()) whole_.insert(hash_of(tokens, 0, tokens.size()));
      all.insert(all.end(), tokens.begin(), tokens.end());
    }
    for (std::size_t i = 0; i + kGram <= all.size(); ++i) grams_.insert(hash_of(all, i, i + kGram));
  }
  bool has(const Tokens& line) const {
    if (whole_.count(hash_of(line, 0, line.size())) != 0) return true;
    if (line.size() < kFewestTokens) return false;
    std::size_t found = 0;
    const std::size_t grams = line.size() - kGram + 1;
    for (std::size_t i = 0; i < grams; ++i) found += grams_.count(hash_of(line, i, i + kGram));
    return static_cast<double>(found) >= kShareOfGrams * static_cast<double>(grams);
  }

 private:
  std::unordered_set<std::uint64_t> whole_;
  std::unordered_set<std::uint64_t> grams_;
};

/// A line counts by its length; all lines of a page by the root of its article's, so that no page counts much more than
/// another.
void set_weights(const std::vector<std::size_t>& lengths, LabelledPage& page) {
  constexpr double kShortestArticle = 30;
  double article = 0;
  page.weights.clear();
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    const double weight = lengths[i] == 0 ? 0.05 : 1 + static_cast<double>(std::min<std::size_t>(lengths[i], 60)) / 10;
    page.weights.push_back(weight);
    if (page.positive[i]) article += weight;
  }
  for (double& weight : page.weights) weight /= std::sqrt(std::max(article, kShortestArticle));
}

/// Of lines with the same words, the one nearest to the others of the article is the article's.
void label(const std::vector<std::string>& paragraphs, LabelledPage& page) {
  const Article article(paragraphs);
  std::vector<std::size_t> lengths;
  std::map<std::uint64_t, std::vector<std::size_t>> found;  // lines with the same words
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const Tokens tokens = tokens_of(page.lines[i].block->text);
    lengths.push_back(tokens.size());
    if (!tokens.empty() && article.has(tokens)) found[hash_of(tokens, 0, tokens.size())].push_back(i);
  }
  const auto length = [&](std::size_t i) { return static_cast<double>(std::min<std::size_t>(lengths[i], 80)); };
  std::vector<std::size_t> sure;
  for (const bool once : {true, false}) {
    for (const auto& [words, lines] : found) {
      if (!once || lines.size() == 1) sure.insert(sure.end(), lines.begin(), lines.end());
    }
    if (!sure.empty()) break;
  }
  const auto nearness = [&](std::size_t i) {
    double sum = 0;
    for (const std::size_t other : sure)
      sum += length(other) * std::exp(-std::fabs(static_cast<double>(other) - static_cast<double>(i)) / 8);
    return sum;
  };
  page.positive.assign(page.lines.size(), false);
  for (const auto& [words, lines] : found)
    page.positive[*std::max_element(lines.begin(), lines.end(),
                                    [&](std::size_t a, std::size_t b) { return nearness(a) < nearness(b); })] = true;
  set_weights(lengths, page);
}

std::size_t count_printed(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

/// The labels of the lines that have the middles of these.
bool take_labels(const LabelledPage& from, LabelledPage& to) {
  std::vector<std::size_t> ends;
  std::size_t at = 0;
  for (const Line& line : from.lines) ends.push_back(at += count_printed(line.block->text));
  at = 0;
  std::vector<std::size_t> lengths;
  for (const Line& line : to.lines) {
    const std::size_t printed = count_printed(line.block->text);
    const auto same = std::upper_bound(ends.begin(), ends.end(), at + printed / 2);
    if (same == ends.end()) return false;
    to.positive.push_back(from.positive[static_cast<std::size_t>(same - ends.begin())]);
    lengths.push_back(tokens_of(line.block->text).size());
    at += printed;
  }
  if (ends.empty() || at != ends.back()) return false;
  set_weights(lengths, to);
  return true;
}

}  // namespace

std::vector<std::string> labelled_ids(const std::filesystem::path& folder) {
  const std::string ending = ".gold.json";
  std::vector<std::string> ids;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0)
      ids.push_back(name.substr(0, name.size() - ending.size()));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<LabelledPage> read_pages(const std::filesystem::path& folder, Kind kind) {
  std::vector<LabelledPage> pages;
  for (const std::string& id : labelled_ids(folder)) {
    const auto gold = nlohmann::json::parse(read_file(folder / (id + ".gold.json")));
    const auto paragraphs = gold.find("paragraphs");
    if (paragraphs == gold.end() || paragraphs->empty()) continue;
    LabelledPage& page = pages.emplace_back();
    page.id = id;
    page.page = kind == Kind::Html ? read_html_page(read_file(folder / (page.id + ".html.gz")))
                                   : read_text(folder / (page.id + ".txt"));
    page.lines = look_at_lines(page.page, page.store);
    label(paragraphs->get<std::vector<std::string>>(), page);
  }
  return pages;
}

std::vector<LabelledPage> read_variant(const std::filesystem::path& folder, const std::vector<LabelledPage>& pages) {
  std::vector<LabelledPage> variants;
  for (const LabelledPage& page : pages) {
    LabelledPage variant;
    variant.id = page.id;
    variant.page = read_text(folder / (page.id + ".txt"));
    variant.lines = look_at_lines(variant.page, variant.store);
    if (take_labels(page, variant)) variants.push_back(std::move(variant));
  }
  return variants;
}

}  // namespace pressmark::fit
