#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pressmark/search_types.h"

namespace pressmark {

/// The URL, if it is one that a reader may be sent to: http or https, every byte outside RFC 3986's characters
/// percent-encoded, so that it can stand in an attribute and in an escape sequence. Nothing for "javascript:" and other
/// surprises.
std::optional<std::string> safe_url(std::string_view url);

/// "file:///…" of an absolute path, or of a relative one inside `base_folder`; nothing for "-", and for relative ones
/// without base.
std::optional<std::string> file_url(std::string_view path, std::string_view base_folder);

/// Where the article can be read: its URL, else its file.
std::optional<std::string> link_of(const ArticleInfo& article, std::string_view base_folder);

}  // namespace pressmark
