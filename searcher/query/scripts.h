#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// Whether a folded word is written in Latin letters (and digits).
bool is_latin(std::string_view word);

/// How a word sounds, roughly, in Latin letters: the same for the ways in which a name is carried from one script to
/// another. "токаев", "tokaev", "tokayev" -> "tokaev"; "зеленский", "zelensky", "zelenskyy" -> "zelensk". Empty for
/// words without letters. By ICU; words of Cyrillic and Greek letters by tables (held to ICU by a differential test).
enum class Transcription { Quick, ByIcu };  // ByIcu is for the differential test
std::string sound(std::string_view word, Transcription transcription = Transcription::Quick);

}  // namespace pressmark
