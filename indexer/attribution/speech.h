#pragma once

#include <vector>

#include "indexer/attribution/cues.h"
#include "indexer/attribution/people.h"
#include "indexer/attribution/resolver.h"

namespace pressmark::attribution {

/// Everything known of an article before its speakers are sought. Movable; looks into the article's texts.
struct Reading {
  std::vector<Tokens> texts;
  std::vector<std::vector<Quotation>> quotations;
  Mentions mentions;
  People people;
  std::vector<Outline> outlines;
  std::vector<std::vector<Statement>> statements;
  bool english = true;  ///< of other languages only what is beyond doubt is attributed
};

/// A stretch of speech and who speaks: indices in People, none when unknown.
struct Utterance {
  TextSpan span;
  bool direct = false;
  TextSpan cue;  ///< empty where the speech goes on without one
  Few<int> speakers;
};

/// The utterances of each paragraph by their begin, found in reading order.
std::vector<std::vector<Utterance>> find_speech(const Reading& reading);

}  // namespace pressmark::attribution
