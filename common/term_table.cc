#include "common/term_table.h"

#include "common/order_key.h"
#include "common/schema.h"

namespace pressmark {

std::string_view TermTable::keep(std::string text) { return bytes_.emplace_back(std::move(text)); }

TableTerm TermTable::make(std::string_view prefix, std::string_view text) {
  std::string term = make_term(prefix, text);
  if (const TableTerm* known = terms_.find(term)) return *known;
  const std::string_view kept = keep(std::move(term));
  const auto id = static_cast<std::uint32_t>(term_list_.size());
  TableTerm& made = term_list_.emplace_back(TableTerm{kept, order_key(kept), id});
  terms_.insert(made);
  return made;
}

TableTerm TermTable::term(std::string_view prefix, std::string_view text) { return make(prefix, text); }

TermTable::Stem& TermTable::stem(std::string_view text) {
  if (Stem* known = stems_.find(text)) return *known;
  const std::string_view kept = keep(std::string(text));
  Stem& made = stem_list_.emplace_back();
  made.text = kept;
  made.article = make(prefix::kArticleStem, kept);
  stems_.insert(made);
  return made;
}

TermTable::Language& TermTable::language(std::string_view code) {
  const auto known = languages_.find(code);
  return known != languages_.end() ? known->second
                                   : languages_.emplace(std::string(code), Language(code)).first->second;
}

TermTable::Word& TermTable::word(std::string_view text, std::uint32_t hash, Language& language, bool& fresh) {
  Word* known = language.words_.find(text, hash);
  fresh = known == nullptr;
  if (!fresh) return *known;
  const std::string_view kept = keep(std::string(text));
  Word& made = words_.emplace_back();
  made.text = kept;
  made.passage = make(prefix::kWord, kept);
  made.stem = &stem(language.stemmer_.stem(kept));
  language.words_.insert(made);
  return made;
}

const TableTerm& TermTable::said(Word& word) {
  if (!word.said.exists()) word.said = make(prefix::kSaid, word.text);
  return word.said;
}

const TableTerm& TermTable::title(Word& word) {
  if (!word.title.exists()) word.title = make(prefix::kTitleWord, word.text);
  return word.title;
}

const TableTerm& TermTable::title(Stem& stem) {
  if (!stem.title.exists()) stem.title = make(prefix::kTitleStem, stem.text);
  return stem.title;
}

}  // namespace pressmark
