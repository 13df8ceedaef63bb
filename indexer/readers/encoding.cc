#include "indexer/readers/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

#include "common/unicode.h"

namespace pressmark {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

constexpr std::size_t kDetectionBytes = std::size_t{64} * 1024;
constexpr std::int32_t kLeastConfidence = 10;

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

/// Whether the malformed bytes of a text are so few that it is UTF-8 with accidents (a cut character, a stray byte) and
/// not text of another encoding: at least three well-formed characters beyond ASCII for each malformed byte.
bool is_mostly_utf8(std::string_view text) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t i = find_beyond_ascii(text); i < text.size(); i = find_beyond_ascii(text, i)) {
    const CodePoint c = decode_utf8(text, i);
    ++(c.length > 1 ? good : bad);
    i += c.length;
  }
  return bad == 0 || bad * 3 <= good;
}

/// The bytes as UTF-8 by the named encoding; empty when ICU does not know it. Converted in pieces: ICU counts in 32
/// bits.
std::string convert(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(encoding.c_str(), &status));
  const std::unique_ptr<UConverter, CloseConverter> to(ucnv_open("UTF-8", &status));
  if (U_FAILURE(status) || !from || !to) return {};
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 4);
  char target[16384];
  UChar pivot[4096];
  UChar* pivot_source = pivot;
  UChar* pivot_target = pivot;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  bool first = true;
  do {
    char* write = target;
    status = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &write, target + sizeof target, &source, end, pivot, &pivot_source,
                   &pivot_target, pivot + std::size(pivot), static_cast<UBool>(first), true, &status);
    first = false;
    out.append(target, write);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return U_FAILURE(status) ? std::string{} : out;
}

std::string detect(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) return {};
  const auto length = static_cast<std::int32_t>(std::min(bytes.size(), kDetectionBytes));
  ucsdet_setText(detector.get(), bytes.data(), length, &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < kLeastConfidence) return {};
  const char* name = ucsdet_getName(match, &status);
  return U_FAILURE(status) || name == nullptr ? std::string{} : std::string(name);
}

/// What browsers read under a name: pages that declare ISO-8859-1 or ASCII are written in windows-1252.
std::string as_browsers_read(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (lower == "iso-8859-1" || lower == "latin1" || lower == "us-ascii" || lower == "ascii") return "windows-1252";
  if (lower == "gb2312" || lower == "gbk") return "gb18030";
  return lower;
}

}  // namespace

DecodedText decode_text(std::string bytes, std::string_view declared) {
  if (starts_with(bytes, "\xEF\xBB\xBF")) {
    bytes.replace(0, 3, "   ");
    return {std::move(bytes), false};
  }
  const bool little = starts_with(bytes, "\xFF\xFE");
  if (little || starts_with(bytes, "\xFE\xFF")) {
    return {convert(std::string_view(bytes).substr(2), little ? "UTF-16LE" : "UTF-16BE"), true};
  }
  if (is_mostly_utf8(bytes)) return {std::move(bytes), false};
  const std::string named = as_browsers_read(declared);
  if (!named.empty() && named != "utf-8" && named != "utf8") {
    if (std::string text = convert(bytes, named); !text.empty()) return {std::move(text), true};
  }
  if (const std::string detected = as_browsers_read(detect(bytes)); !detected.empty() && detected != "utf-8") {
    if (std::string text = convert(bytes, detected); !text.empty()) return {std::move(text), true};
  }
  return {std::move(bytes), false};
}

std::string declared_html_encoding(std::string_view html) {
  html = html.substr(0, 4096);
  for (const std::string_view key : {"charset=", "encoding="}) {
    std::size_t at = html.find(key);
    if (at == std::string_view::npos) continue;
    at = html.find_first_not_of(" \t\"'", at + key.size());
    if (at == std::string_view::npos) continue;
    const std::size_t end = html.find_first_of(" \t\r\n\"'/>;?", at);
    if (end != std::string_view::npos && end - at <= 40) return std::string(html.substr(at, end - at));
  }
  return {};
}

}  // namespace pressmark
