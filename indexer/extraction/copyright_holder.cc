// Whom a line names that holds rights.
#include <algorithm>
#include <array>
#include <initializer_list>

#include "common/unicode.h"
#include "indexer/extraction/byte_pairs.h"
#include "indexer/extraction/name_letters.h"
#include "indexer/extraction/publication_names.h"

namespace pressmark {
namespace {

using namespace name_letters;

std::string_view cut_at_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  const BytePairs pairs(text);
  for (const std::string_view end : ends) {
    if (pairs.may_have(end)) text = text.substr(0, text.find(end));
  }
  return text;
}

/// "Copyright Notice", "Copyright and reprint": what follows is no name.
bool speaks_of_rights(std::string_view holder) {
  static constexpr std::array<std::string_view, 14> kWords{
      "notice", "policy",    "information", "and", "infringement", "complaints", "statement",
      "law",    "protected", "disclaimer",  "act", "agent",        "material",   "owner"};
  const std::string first = fold(holder.substr(0, holder.find_first_of(" .,:;")));
  return std::find(kWords.begin(), kWords.end(), first) != kWords.end();
}

/// "All rights reserved": not who holds them.
bool reserves_rights(std::string_view holder) {
  static constexpr std::array<std::string_view, 16> kWords{
      "all rights",        "alle rechte",     "alle rett",      "alla r",        "tous droits", "todos los derechos",
      "todos os direitos", "tutti i diritti", "wszelkie prawa", "vsechna prava", "minden jog",  "toate drepturile",
      "kaikki oikeudet",   "tum haklar",      "haki zote",      "visos teises"};
  const std::string folded = fold(holder.substr(0, floor_boundary(holder, 30)));
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view words) { return has_prefix(folded, words); });
}

/// Drops words in front and behind that do not belong to the name of a publication.
std::string clean_name(std::string_view name) {
  for (bool again = true; again;) {
    again = false;
    name = trim_name(name);
    for (const std::string_view prefix : {"copyright ", "by ", "copyright", "©", "c) "}) {
      if (!has_prefix(name, prefix)) continue;
      name.remove_prefix(std::min(name.size(), prefix.size()));
      again = true;
    }
  }
  for (const std::string_view suffix :
       {" inc",     " llc", " ltd",      " limited", " gmbh", " corp",    " corporation", " plc", " ag",
        " s.a",     " sa",  " co",       " l.p",     " lp",   " pty ltd", " pvt",         " b.v", " bv",
        " company", " llp", " n.v",      " nv",      " se",   " kgaa",    " s.p.a",       " oy",  " ab",
        " as",      " a/s", " & co. kg", " kg",      " s.l",  " srl",     " pty"}) {
    if (name.size() <= suffix.size() + 2 || !has_suffix(name, suffix)) continue;
    const std::string_view shorter = name.substr(0, name.size() - suffix.size());
    // "Osei & Company" is a name as a whole.
    if (shorter.back() != '&') name = trim_name(shorter);
  }
  return std::string(trim_name(name));
}

constexpr std::array<std::string_view, 8> kBuilders{"designed by ",  "design by ", "theme by ",   "powered by ",
                                                    "developed by ", "site by ",   "website by ", "built by "};

}  // namespace

bool names_builder(std::string_view folded) {
  if (folded.compare(0, 7, "design ") == 0) return true;
  return folded.find("by ") != std::string::npos &&
         std::any_of(kBuilders.begin(), kBuilders.end(),
                     [&](std::string_view builder) { return folded.find(builder) != std::string::npos; });
}

std::string copyright_holder(std::string_view line) {
  std::size_t at = line.find("©");
  std::size_t length = 2;
  if (at == std::string_view::npos) {
    const std::string folded = fold(line);
    if (folded.size() != line.size()) return {};
    at = folded.find("copyright");
    length = 9;
    if (at == std::string::npos) return {};
  }
  constexpr std::size_t kLooked = 1000;  // behind the sign: a line may repeat it a million times
  line = line.substr(0, floor_boundary(line, at + kLooked));
  // "The Harbour Post © 2022", "The Harbour Post © All rights reserved"
  const auto before = [&] { return clean_name(cut_at_any(line.substr(0, at), {"Copyright", "copyright"})); };
  std::string_view holder = line.substr(at + length);
  const std::size_t begin = holder.find_first_not_of(" 0123456789-,:.()/\xC2\xA0\xE2\x80\x93\x94©");
  if (begin == std::string_view::npos) return before();
  holder = holder.substr(begin);
  if (has_prefix(holder, "copyright") && holder.size() > 10) {
    std::string name = copyright_holder(holder);
    return name.empty() ? before() : name;
  }
  if (speaks_of_rights(holder)) return before();
  if (reserves_rights(holder)) {
    // "© 2022, All rights reserved | The Harbour Post"
    const std::size_t bar = holder.find("| ");
    if (bar == std::string_view::npos) return before();
    holder.remove_prefix(bar + 2);
  }
  holder = cut_at_any(holder, {". ",
                               ", ",
                               " | ",
                               "|",
                               " • ",
                               " - ",
                               " – ",
                               " · ",
                               " All ",
                               " all ",
                               " ALL ",
                               "All Rights",
                               "All rights",
                               "All Right ",
                               " is ",
                               "/",
                               " and affiliated",
                               " a division",
                               " or its",
                               " and its",
                               " und ",
                               " Alle ",
                               " Tous ",
                               " Todos ",
                               " Tutti ",
                               " Designed",
                               " Privacy",
                               " Terms",
                               " (",
                               " ®",
                               "®",
                               "™",
                               " Powered",
                               " 20",
                               " 19"});
  std::string name = names_builder(fold(holder)) ? std::string{} : clean_name(holder);
  return name.empty() ? before() : name;
}

}  // namespace pressmark
