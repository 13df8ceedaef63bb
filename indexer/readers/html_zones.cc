#include "indexer/readers/html_zones.h"

#include <algorithm>
#include <string>

#include "common/word_table.h"
#include "indexer/readers/page.h"

namespace pressmark {
namespace {

constexpr std::uint32_t bit(Zone zone) { return static_cast<std::uint32_t>(zone); }

struct NamedZone {
  std::string_view word;
  std::uint32_t zones;
};

constexpr NamedZone kNamedZones[] = {
    {"nav", bit(Zone::Navigation)},
    {"navigation", bit(Zone::Navigation)},
    {"navbar", bit(Zone::Navigation)},
    {"menu", bit(Zone::Navigation)},
    {"breadcrumb", bit(Zone::Navigation)},
    {"breadcrumbs", bit(Zone::Navigation)},
    {"pagination", bit(Zone::Navigation)},
    {"pager", bit(Zone::Navigation)},
    {"masthead", bit(Zone::Header)},
    {"topbar", bit(Zone::Header)},
    {"footer", bit(Zone::Footer)},
    {"colophon", bit(Zone::Footer)},
    {"sidebar", bit(Zone::Aside)},
    {"aside", bit(Zone::Aside)},
    {"rail", bit(Zone::Aside)},
    {"widget", bit(Zone::Aside)},
    {"infobox", bit(Zone::Aside)},
    {"gallery", bit(Zone::Figure)},
    {"slideshow", bit(Zone::Figure)},
    {"carousel", bit(Zone::Figure)},
    {"slider", bit(Zone::Figure)},
    {"figure", bit(Zone::Figure)},
    {"caption", bit(Zone::Caption)},
    {"figcaption", bit(Zone::Caption)},
    {"credit", bit(Zone::Caption)},
    {"credits", bit(Zone::Caption)},
    {"copyright", bit(Zone::Caption)},
    {"attribution", bit(Zone::Caption)},
    {"legend", bit(Zone::Caption)},
    {"photographer", bit(Zone::Caption)},
    {"form", bit(Zone::Form)},
    {"modal", bit(Zone::Form)},
    {"popup", bit(Zone::Form)},
    {"dialog", bit(Zone::Form)},
    {"login", bit(Zone::Form)},
    {"search", bit(Zone::Form)},
    {"toolbar", bit(Zone::Share)},
    {"tools", bit(Zone::Share)},
    {"comment", bit(Zone::Comments)},
    {"comments", bit(Zone::Comments)},
    {"commentlist", bit(Zone::Comments)},
    {"disqus", bit(Zone::Comments)},
    {"respond", bit(Zone::Comments)},
    {"related", bit(Zone::Related)},
    {"recommended", bit(Zone::Related)},
    {"recommendations", bit(Zone::Related)},
    {"recirc", bit(Zone::Related)},
    {"recirculation", bit(Zone::Related)},
    {"teaser", bit(Zone::Related)},
    {"teasers", bit(Zone::Related)},
    {"promo", bit(Zone::Related)},
    {"promos", bit(Zone::Related)},
    {"trending", bit(Zone::Related)},
    {"popular", bit(Zone::Related)},
    {"mostread", bit(Zone::Related)},
    {"outbrain", bit(Zone::Related)},
    {"taboola", bit(Zone::Related)},
    {"readmore", bit(Zone::Related)},
    {"latest", bit(Zone::Related)},
    {"onward", bit(Zone::Related)},
    {"similar", bit(Zone::Related)},
    {"seealso", bit(Zone::Related)},
    {"share", bit(Zone::Share)},
    {"sharing", bit(Zone::Share)},
    {"social", bit(Zone::Share)},
    {"sharebar", bit(Zone::Share)},
    {"follow", bit(Zone::Share)},
    {"socials", bit(Zone::Share)},
    {"ad", bit(Zone::Advert)},
    {"ads", bit(Zone::Advert)},
    {"advert", bit(Zone::Advert)},
    {"advertisement", bit(Zone::Advert)},
    {"sponsored", bit(Zone::Advert)},
    {"sponsor", bit(Zone::Advert)},
    {"newsletter", bit(Zone::Advert)},
    {"newsletters", bit(Zone::Advert)},
    {"subscribe", bit(Zone::Advert)},
    {"subscription", bit(Zone::Advert)},
    {"signup", bit(Zone::Advert)},
    {"paywall", bit(Zone::Advert)},
    {"cookie", bit(Zone::Advert)},
    {"cookies", bit(Zone::Advert)},
    {"consent", bit(Zone::Advert)},
    {"gdpr", bit(Zone::Advert)},
    {"banner", bit(Zone::Advert)},
    {"affiliate", bit(Zone::Advert)},
    {"disclaimer", bit(Zone::Advert)},
    {"cta", bit(Zone::Advert)},
    {"byline", bit(Zone::Byline)},
    {"author", bit(Zone::Byline)},
    {"authors", bit(Zone::Byline)},
    {"autor", bit(Zone::Byline)},
    {"contributor", bit(Zone::Byline)},
    {"contributors", bit(Zone::Byline)},
    {"writer", bit(Zone::Byline)},
    {"auteur", bit(Zone::Byline)},
    {"reporter", bit(Zone::Byline)},
    {"date", bit(Zone::Dateline)},
    {"dateline", bit(Zone::Dateline)},
    {"timestamp", bit(Zone::Dateline)},
    {"time", bit(Zone::Dateline)},
    {"pubdate", bit(Zone::Dateline)},
    {"published", bit(Zone::Dateline)},
    {"datetime", bit(Zone::Dateline)},
    {"articlebody", bit(Zone::Body)},
    {"storybody", bit(Zone::Body)},
    {"storytext", bit(Zone::Body)},
    {"articletext", bit(Zone::Body)},
    {"standfirst", bit(Zone::Standfirst)},
    {"summary", bit(Zone::Standfirst)},
    {"deck", bit(Zone::Standfirst)},
    {"dek", bit(Zone::Standfirst)},
    {"subtitle", bit(Zone::Standfirst)},
    {"subheadline", bit(Zone::Standfirst)},
    {"subhead", bit(Zone::Standfirst)},
    {"lede", bit(Zone::Standfirst)},
    {"lead", bit(Zone::Standfirst)},
    {"intro", bit(Zone::Standfirst)},
    {"excerpt", bit(Zone::Standfirst)},
    {"teasertext", bit(Zone::Standfirst)},
    {"chapo", bit(Zone::Standfirst)},
    {"vorspann", bit(Zone::Standfirst)},
    {"pullquote", bit(Zone::PullQuote)},
    {"pull", bit(Zone::PullQuote)},
    {"blockquote", bit(Zone::Quote)},
    {"bio", bit(Zone::Bio)},
    {"biography", bit(Zone::Bio)},
    {"authorbox", bit(Zone::Bio)},
    {"tag", bit(Zone::Tags)},
    {"tags", bit(Zone::Tags)},
    {"topics", bit(Zone::Tags)},
    {"keywords", bit(Zone::Tags)},
    {"taglist", bit(Zone::Tags)},
    {"tagcloud", bit(Zone::Tags)},
};

std::uint32_t zones_of_word(std::string_view word) {
  static const WordTable<std::uint32_t> kZones = [] {
    WordTable<std::uint32_t> zones;
    for (const NamedZone& named : kNamedZones) zones[named.word] = named.zones;
    return zones;
  }();
  const std::uint32_t* found = kZones.find(word);
  return found == nullptr ? 0 : *found;
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_small(c) || is_capital(c); }
char lower(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// "article" or "story" followed by "body", "content" or "text" names the article's own text.
bool names_body(std::string_view previous, std::string_view word) {
  const bool what =
      previous == "article" || previous == "story" || previous == "entry" || previous == "post" || previous == "news";
  return what && (word == "body" || word == "content" || word == "text" || word == "copy");
}

}  // namespace

std::uint32_t zones_of_name(std::string_view name) {
  constexpr std::size_t kLongest = 512;
  name = name.substr(0, kLongest);
  std::string small(name);
  std::transform(small.begin(), small.end(), small.begin(), lower);
  std::uint32_t zones = 0;
  std::string_view previous;
  for (std::size_t begin = 0; begin < name.size();) {
    std::size_t end = begin;
    while (end < name.size() && is_letter(name[end]) &&
           !(end > begin && is_capital(name[end]) && is_small(name[end - 1])))
      ++end;
    if (end == begin) {
      ++begin;
      continue;
    }
    const std::string_view word = std::string_view(small).substr(begin, end - begin);
    zones |= zones_of_word(word);
    if (names_body(previous, word)) zones |= bit(Zone::Body);
    previous = end == name.size() || name[end] == ' ' ? std::string_view{} : word;
    begin = end;
  }
  return zones;
}

}  // namespace pressmark
