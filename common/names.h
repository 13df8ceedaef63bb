#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// The parts of a name as the index compares them: folded words without punctuation, possessives dropped.
/// "Dr. Pravesh Kumar Gupta’s" -> {"dr", "pravesh", "kumar", "gupta"}
std::vector<std::string> name_parts(std::string_view name);

/// name_parts joined by one space: the key under which a facet value (speaker, source, author …) is stored.
std::string name_key(std::string_view name);

/// Whether the parts of `wanted` stand in this order, next to each other, in `name_parts(name)`: "kumar gupta" in
/// "Pravesh Kumar Gupta".
bool name_contains(const std::vector<std::string>& name, const std::vector<std::string>& wanted);

}  // namespace pressmark
