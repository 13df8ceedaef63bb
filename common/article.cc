#include "pressmark/article.h"

#include <array>

namespace pressmark {
namespace {

constexpr std::array kKinds{ParagraphKind::Body,      ParagraphKind::Heading, ParagraphKind::Standfirst,
                            ParagraphKind::PullQuote, ParagraphKind::Caption, ParagraphKind::List};

}  // namespace

const char* to_string(ParagraphKind kind) {
  switch (kind) {
    case ParagraphKind::Body:
      return "body";
    case ParagraphKind::Heading:
      return "heading";
    case ParagraphKind::Standfirst:
      return "standfirst";
    case ParagraphKind::PullQuote:
      return "pull_quote";
    case ParagraphKind::Caption:
      return "caption";
    case ParagraphKind::List:
      return "list";
  }
  return "body";
}

std::optional<ParagraphKind> paragraph_kind(const std::string& name) {
  for (ParagraphKind kind : kKinds) {
    if (name == to_string(kind)) return kind;
  }
  return std::nullopt;
}

const char* to_string(QuoteKind kind) { return kind == QuoteKind::Direct ? "direct" : "indirect"; }

}  // namespace pressmark
