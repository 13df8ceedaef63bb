#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/word_hash.h"

namespace pressmark {

/// A name at one place of a page, outside its article.
struct NameMention {
  enum class Kind : std::uint8_t {
    Alone,        ///< is a whole line
    Begins,       ///< begins a short line: "Harbour Post Newsletter"
    Ends,         ///< ends one: "Shop Harbour Post"
    Label,        ///< stands where a label names the site or what it offers: "Harbour Post app"
    Rights,       ///< holds the rights
    Company,      ///< holds the rights as a company: "Harbour Post Media"
    Host,         ///< is in a web address
    Mail,         ///< is in an e-mail address
    Inside,       ///< stands behind a small word outside the article: "delivered by the Harbour Post"
    Joined,       ///< stands behind the last bar or dash of a line: "Canal opens | The Harbour Post"
    JoinedFirst,  ///< stands before the first one on one of the first lines
    FirstLine,    ///< begins the first line of the page, before a dash or behind a date
    Byline,       ///< whom a byline says its author works for
    BylineTail,   ///< stands behind a person's name: "Ann Osei Harbour Post"
    Told,         ///< stands where reports name it: "told the Harbour Post", "is a reporter for the Harbour Post"
    Subject,      ///< a sentence outside the article is about it: "The Harbour Post is part of", "Harbour Post's guide"
    // What more there is to mentions of the kinds above, which are counted as those.
    AloneFirst,  ///< ... alone among the first of the page
    AloneLast,   ///< ... alone among the last
    AloneTop,    ///< ... alone among the very first
    CutCompany,  ///< ... holder of rights where a word for companies was cut: "Harbour Post" of "Harbour Post Media"
    LegalForm,   ///< ... of rights, and is a company by its form: "The Harbour Post, Inc."
    LastRights,  ///< ... in the last line about them
    Trademark,   ///< is said to be a trademark: "The Harbour Post is a registered trademark of Osei Brothers"
    HostInText,  ///< ... in an address in a long line
    HostPath,    ///< ... in an address with a path: "harbourpost.com/coast"
    HostSlug,    ///< ... whose path spells words, as an article's own address does
    Owner,       ///< stands where a page says to whom it belongs: "is part of Osei Brothers"
    Count
  };
  enum class Place : std::uint8_t { Between, Top, Foot };  ///< among the first lines of the page, or the last
  static constexpr std::size_t kKinds = static_cast<std::size_t>(Kind::Count);
  static constexpr std::size_t kPlainKinds = static_cast<std::size_t>(Kind::AloneFirst);

  std::string_view name;
  Kind kind;
  bool with_article;
  Place place;
};

/// The names of a page by their keys (see name_letters.h), each with its mentions in the order of the page.
class NameTable {
 public:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};

  struct Name {
    std::uint64_t key;
    std::uint32_t first;  ///< of its mentions
    std::uint32_t last;
    std::uint32_t mentions = 1;       ///< how many there are
    std::uint32_t candidate = kNone;  ///< number of the one that it became
  };

  NameTable();

  /// The number of the mention.
  std::uint32_t add(std::uint64_t key, const NameMention& mention);

  /// The same name in the same spelling once more.
  void add_again(std::uint32_t number, NameMention::Kind kind, NameMention::Place place);

  std::vector<Name>& names() { return names_; }

  /// Null for the key of no name.
  const Name* find(std::uint64_t key) const {
    const std::uint32_t slot = slots_[slot_of(key)];
    return slot == 0 ? nullptr : &names_[slot - 1];
  }

  /// Calls use(mention) for those of a name.
  template <class Use>
  void for_each_mention(const Name& name, Use use) const {
    for (std::uint32_t at = name.first; at != kNone; at = mentions_[at].next) use(mentions_[at].mention);
  }

 private:
  struct Linked {
    NameMention mention;
    std::uint32_t name;
    std::uint32_t next;  // of the same name, or kNone
  };

  /// The slot of the key, or the free one in which it would stand.
  std::size_t slot_of(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(mix_bits(key)) & mask;
    while (slots_[at] != 0 && names_[slots_[at] - 1].key != key) at = (at + 1) & mask;
    return at;
  }
  std::uint32_t link(std::uint32_t name, const NameMention& mention);
  void grow();

  std::vector<Name> names_;
  std::vector<Linked> mentions_;
  std::vector<std::uint32_t> slots_;  // numbers of names from 1; 0 is free
};

}  // namespace pressmark
