#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pressmark {

/// A word or words that have to stand at one place: any of the terms.
struct PlanSlot {
  std::vector<std::string> terms;

  friend bool operator==(const PlanSlot&, const PlanSlot&) = default;
};

/// Slots that follow each other.
struct PlanPhrase {
  std::vector<PlanSlot> slots;

  friend bool operator==(const PlanPhrase&, const PlanPhrase&) = default;
};

/// What is looked for near each other: any of the phrases.
struct PlanOperand {
  std::vector<PlanPhrase> phrases;

  friend bool operator==(const PlanOperand&, const PlanOperand&) = default;
};

/// What a query asks of the index: sets of documents in terms of the index, before any engine has seen it. A plain
/// value.
///
/// Each plan describes documents of one level, articles or passages (an article document counts as a passage with the
/// number 0: its title). Passages and Articles lead from one to the other.
struct Plan {
  enum class Kind {
    None,        ///< no document
    Everything,  ///< all articles
    Terms,       ///< any of `terms`
    Near,        ///< the operands within `window` consecutive positions; a single operand is a phrase
    And,
    Or,
    AndNot,    ///< the first child without the others
    Maybe,     ///< the first child; the others only add to the score
    Filtered,  ///< the first child where all others hold; these do not add to the score
    Articles,  ///< articles with a document (passage or title) of the child
    Passages,  ///< passages of the articles of the child, titles not among them
  };

  Kind kind = Kind::None;
  std::vector<std::string> terms;
  std::vector<PlanOperand> operands;
  std::uint32_t window = 0;
  bool scored = false;  ///< Terms: whether they add to the score (words do, names, dates and codes do not)
  double boost = 1;     ///< Terms: their score times this
  std::vector<Plan> children;

  friend bool operator==(const Plan&, const Plan&) = default;

  static Plan none() { return {}; }
  static Plan everything();
  static Plan any_of(std::vector<std::string> terms, bool scored = false);
  /// Leaves out what matches nothing: None never stands inside a plan.
  static Plan make(Kind kind, std::vector<Plan> children);
};

/// The plan as text: `(filter Zgas (articles (phrase middle corridor)))`.
std::string to_string(const Plan& plan);

/// Whether documents of the plan differ in score.
bool is_scored(const Plan& plan);

/// All terms of a plan, sorted, each once.
std::vector<std::string> terms_of(const Plan& plan);

}  // namespace pressmark
