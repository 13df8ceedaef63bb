#include "common/packed_text.h"

#include <zstd.h>

#include <memory>

#include "common/text_dictionary.h"

namespace pressmark {
namespace {

constexpr int kLevel = 3;

/// What every frame begins with; it is not stored.
constexpr std::string_view kMagic("\x28\xB5\x2F\xFD", 4);

struct Free {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
  void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};

ZSTD_CCtx* new_compressor() {
  static const std::unique_ptr<ZSTD_CDict, Free> kDictionary(
      ZSTD_createCDict(text_dictionary().data(), text_dictionary().size(), kLevel));
  ZSTD_CCtx* const context = ZSTD_createCCtx();
  ZSTD_CCtx_refCDict(context, kDictionary.get());
  ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
  ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0);
  return context;
}

ZSTD_DCtx* new_decompressor() {
  static const std::unique_ptr<ZSTD_DDict, Free> kDictionary(
      ZSTD_createDDict(text_dictionary().data(), text_dictionary().size()));
  ZSTD_DCtx* const context = ZSTD_createDCtx();
  ZSTD_DCtx_refDDict(context, kDictionary.get());
  return context;
}

}  // namespace

std::size_t append_packed(std::string& out, std::string_view raw) {
  // Making a context costs more than packing an article: each thread keeps one.
  static thread_local const std::unique_ptr<ZSTD_CCtx, Free> kContext(new_compressor());
  static thread_local std::string frame;
  frame.resize(ZSTD_compressBound(raw.size()));
  const std::size_t size = ZSTD_compress2(kContext.get(), frame.data(), frame.size(), raw.data(), raw.size());
  if (ZSTD_isError(size) != 0U || size - kMagic.size() >= raw.size()) {
    out.append(raw);
    return 0;
  }
  out.append(frame, kMagic.size(), size - kMagic.size());
  return size - kMagic.size();
}

bool unpack(std::string_view packed, std::size_t size, std::string& raw) {
  static thread_local const std::unique_ptr<ZSTD_DCtx, Free> kContext(new_decompressor());
  static thread_local std::string frame;
  frame.assign(kMagic).append(packed);
  raw.resize(size);
  return ZSTD_decompressDCtx(kContext.get(), raw.data(), size, frame.data(), frame.size()) == size;
}

}  // namespace pressmark
