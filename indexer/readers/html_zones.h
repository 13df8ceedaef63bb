#pragma once

#include <cstdint>
#include <string_view>

namespace pressmark {

/// The zones that the words of a class or id name: "article-footer__share" -> Footer | Share. Words are cut at what is
/// no letter and at inner capitals.
std::uint32_t zones_of_name(std::string_view class_or_id);

}  // namespace pressmark
