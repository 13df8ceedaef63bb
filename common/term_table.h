#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/stemming.h"
#include "common/text_table.h"

namespace pressmark {

/// An index term with what sorting it quickly needs.
struct TableTerm {
  std::string_view term;
  std::uint64_t order = 0;
  std::uint32_t id = 0;

  bool exists() const { return !term.empty(); }
  friend bool operator<(const TableTerm& a, const TableTerm& b) {
    return a.order != b.order ? a.order < b.order : a.term < b.term;
  }
};

/// The words of a collection in all the forms in which the index holds them, each made once. Bytes handed out stay
/// where they are while the TermTable lives, also when another thread reads them. Everything else: one thread at a
/// time.
class TermTable {
 public:
  struct Word;

  struct Stem {
    TableTerm article;
    TableTerm title;  // made on first use
    std::string_view text;
    std::uint32_t count = 0;  // scratch of the encoder; 0 between articles
  };

  struct alignas(64) Word {
    // What every occurrence needs, in one line of the cache:
    std::string_view text;
    Stem* stem = nullptr;
    std::uint32_t here = 0;       // scratch: occurrences in the text at hand
    std::uint32_t said_here = 0;  // scratch: those inside direct speech
    TableTerm passage;
    // What few need:
    std::uint32_t rank = 0;  // scratch: among the words of the text at hand
    TableTerm said;          // made on first use
    TableTerm title;         // made on first use
  };

  /// The words of one language, with its stemmer.
  class Language {
   public:
    explicit Language(std::string_view code) : stemmer_(code) {}

   private:
    friend class TermTable;
    Stemmer stemmer_;
    TextTable<Word, &Word::text> words_;
  };

  /// ISO 639-1 code. Valid while the TermTable lives.
  Language& language(std::string_view code);

  /// The word and its stem in that language; `fresh` tells whether it was met for the first time. `hash`: hash_of().
  Word& word(std::string_view text, std::uint32_t hash, Language& language, bool& fresh);
  static std::uint32_t hash_of(std::string_view text) { return TextTable<Word, &Word::text>::hash_of(text); }
  /// Makes word() faster for many words: see TextTable.
  static void expect(std::uint32_t hash, const Language& language) { language.words_.expect(hash); }
  static void approach(std::uint32_t hash, const Language& language) { language.words_.approach(hash); }

  /// Any other term that is likely to come again.
  TableTerm term(std::string_view prefix, std::string_view text);

  const TableTerm& said(Word& word);
  const TableTerm& title(Word& word);
  const TableTerm& title(Stem& stem);

  /// Words and terms made so far.
  std::size_t size() const { return term_list_.size(); }

 private:
  TableTerm make(std::string_view prefix, std::string_view text);
  std::string_view keep(std::string text);
  Stem& stem(std::string_view text);

  std::deque<std::string> bytes_;
  std::deque<Word> words_;
  std::deque<Stem> stem_list_;
  std::unordered_map<std::string, Language, WordHash, std::equal_to<>> languages_;
  std::deque<TableTerm> term_list_;  // a term's id is its place
  TextTable<Stem, &Stem::text> stems_;
  // One term for one text, also when two languages share a word: ids stand for bytes.
  TextTable<TableTerm, &TableTerm::term> terms_;
};

}  // namespace pressmark
