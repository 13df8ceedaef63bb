#include "indexer/extraction/person_names.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "common/unicode.h"

namespace pressmark {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// A set of the words of a text.
struct WordList {
  explicit WordList(std::string_view text);
  std::unordered_set<std::string_view> words;
};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return words;
}

WordList::WordList(std::string_view text) {
  for (const std::string_view word : words_of(text)) words.insert(word);
}

bool is_particle(std::string_view word) {
  static const WordList kParticles(
      "de da do dos das del della di du la le van von vom zu zur den der ter ten bin bint ibn al el ben y "
      "e af av und d' abu st. op dem in 't");
  return kParticles.words.count(word) != 0;
}

/// Words that stand in labels, desks and roles but not in people's names.
const std::unordered_set<std::string_view>& other_words() {
  static const WordList kWords(
      "news staff editor editors editorial reporter reporters correspondent writer writers team desk press "
      "agency media home about contact privacy policy terms search menu subscribe newsletter newsletters "
      "sign log login share follow read more latest top stories story world business sports sport politics "
      "opinion entertainment technology tech science health lifestyle culture travel video videos photos "
      "photo podcast podcasts live breaking updated published posted last modified min minutes hours ago "
      "comments comment advertisement the your our my you we all this that with from for to in on of at "
      "and is are not how why what when who where here there new today magazine times post daily weekly "
      "journal tribune herald gazette guardian review online tv radio network group inc inc. ltd llc corp "
      "company university institute college school center centre department ministry association "
      "foundation council committee government united states north south east city county street january "
      "february march april june july august september october november december monday tuesday wednesday "
      "thursday friday saturday sunday getty images reuters afp ap bloomberg cnn bbc wire contributor "
      "contributors columnist guest author authors senior chief deputy managing associate assistant "
      "producer redaktion redakteur redakteurin uhr von und der die das mit für redaction rédaction "
      "redacción redazione redação redactie redaksjonen facebook twitter instagram linkedin youtube "
      "whatsapp email print save copy link app store real estate fashion food music movies games gaming "
      "reviews deals shop shopping money markets finance economy education environment climate law crime "
      "local national international regional middle africa asia europe america american football soccer "
      "cricket tennis golf basketball baseball hockey rugby racing events jobs careers classifieds "
      "obituaries weather horoscopes crosswords puzzles features feature analysis exclusive special report "
      "reports reporting editor's picks popular trending related recommended click watch listen gallery "
      "image credit source caption courtesy via file edition archive archives page site website web blog "
      "blogs forum help support faq accessibility cookie cookies use rights reserved copyright wars star "
      "black nachrichten politik wirtschaft kultur panorama wissen gesellschaft deutschland ausland "
      "actualités société économie deportes economía sociedad cultura sociedade esporte esportes economia "
      "politica cronaca spettacoli nieuws nyheter icon plus links social profile bio biography artikel "
      "teilen kommentare partager discussion lesen hören kommentar folgen speichern drucken aktueller "
      "inhalt compartir seguir guardar comentarios suscríbete condividi commenti salva seguici leggi del "
      "dela spara lyssna meny sök søk les lytt tilpasset bilde foto fotos bild bilder mehr alle zum zur "
      "startseite suche anmelden abo access account article accept alert alerts all-access big brand "
      "browse buy category channel choose close content continue create customer cut data date days deal "
      "discover download edit explore extra fact facts family favorites feed feedback find first free full "
      "fullscreen further get go got guide guides hide highlights how-to index insider inside interview "
      "interviews join language learn legal less letter letters library like line list listings loading "
      "location main make manage map member members membership message month most movie name next night "
      "now number office official open options order original other out overview part partner partners "
      "past people photography pick play player plans please policies poll premium previous product "
      "products program project promoted promo public publish question questions quick quiz rate rating "
      "ratings recent recipes reply research resources results sale say schedule scores section sections "
      "see select self sell send series service services set settings show shows skip sold sponsored start "
      "state statement stay stock stocks subscription subscriptions summary switch tag tags talk text "
      "theme time tips title toggle tool tools topic topics total track transcript trial try tweet type "
      "under upload user users using view viewed views visit vote voices want week weekend welcome women "
      "words work year years zone opens window tab");
  return kWords.words;
}

/// "Osei", "O’Brien", "J.", "Al-Kassim", "Élodie", "McDonald" but not "eBay", "4Chan" or "Staff,".
bool is_name_word(std::string_view word) {
  const CodePoint first = decode_utf8(word, 0);
  if (first.value < 0x80 && !is_upper(word[0])) return false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = decode_utf8(word, i);
    const bool letter = c.value >= 0xC0 || (c.value < 0x80 && (is_upper(word[i]) || is_lower(word[i])));
    const bool inner =
        c.value == '\'' || c.value == 0x2019 || c.value == '-' || c.value == 0x2010 || c.value == '.' || c.value == '`';
    if (c.value >= 0x2000 && c.value <= 0x2BFF && !inner) return false;
    if (!letter && !inner) return false;
    i += c.length;
  }
  return true;
}

bool is_uncased_letter(char32_t c) {
  return (c >= 0x0590 && c <= 0x06FF) || (c >= 0x0900 && c <= 0x0DFF) || (c >= 0x3041 && c <= 0x30FF) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
}

/// A name in a script without capitals: two to six characters of Chinese or Japanese, two to four of Korean.
bool is_uncased_name(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_utf8(text, i);
    i += c.length;
    if (c.value == ' ' || c.value == 0x30FB) continue;
    if (!((c.value >= 0x3400 && c.value <= 0x9FFF) || (c.value >= 0xAC00 && c.value <= 0xD7AF) ||
          (c.value >= 0x3041 && c.value <= 0x30FF)))
      return false;
    ++letters;
  }
  return letters >= 2 && letters <= 7;
}

}  // namespace

bool looks_like_name(std::string_view text) {
  if (text.empty() || text.size() > 60) return false;
  if (is_uncased_letter(decode_utf8(text, 0).value)) return is_uncased_name(text);
  const auto words = words_of(text);
  if (words.size() < 2 || words.size() > 5) return false;
  std::size_t full = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool inside = i > 0 && i + 1 < words.size();
    if (inside && is_particle(words[i])) continue;
    if (!is_name_word(words[i])) return false;
    const std::string folded = fold(words[i]);
    if (inside && is_particle(folded)) continue;
    if (other_words().count(folded) != 0) return false;
    if (words[i].size() > 2 || words[i].back() != '.') ++full;
  }
  return full >= 1 && words.back().size() > 1;
}

std::string with_ordinary_case(std::string_view name) {
  const bool capitals =
      std::none_of(name.begin(), name.end(), is_lower) && std::count_if(name.begin(), name.end(), is_upper) > 2;
  const bool small = std::none_of(name.begin(), name.end(), is_upper);
  std::string out(name);
  if (!capitals && !small) return out;
  for (const std::string_view word : words_of(name)) {
    const auto begin = static_cast<std::size_t>(word.data() - name.data());
    if (word.size() <= 2 && word.back() != '.' && capitals && words_of(name).size() > 2) continue;  // initials: "EJ"
    bool start = true;
    for (std::size_t i = begin; i < begin + word.size(); ++i) {
      if (is_upper(out[i]) && !start) out[i] = static_cast<char>(out[i] - 'A' + 'a');
      if (is_lower(out[i]) && start && small) out[i] = static_cast<char>(out[i] - 'a' + 'A');
      start = out[i] == '-' || out[i] == '\'' || out[i] == '.' || (i >= 2 && name.substr(i - 2, 3) == "\xE2\x80\x99");
    }
    if (capitals && word.size() > 3 && word.substr(0, 2) == "MC") out[begin + 2] = word[2];
  }
  return out;
}

std::string part_glued_words(std::string_view text) {
  static constexpr std::array<std::string_view, 14> kPrefixes{"Mc", "Mac", "De",   "Di",  "Da",  "Du", "La",
                                                              "Le", "Van", "Fitz", "Des", "Von", "St", "O"};
  std::string out;
  std::size_t word = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_upper(text[i]) && !is_lower(text[i])) word = i + 1;
    if (i > word && is_upper(text[i]) && is_lower(text[i - 1])) {
      const std::string_view before = text.substr(word, i - word);
      if (std::find(kPrefixes.begin(), kPrefixes.end(), before) == kPrefixes.end()) {
        out += '\n';
        word = i;
      }
    }
    out += text[i];
  }
  return out;
}

bool is_page_word(std::string_view word) { return other_words().count(fold(word)) != 0; }

bool is_role(std::string_view text) {
  static const WordList kRoles(
      "staff writer reporter correspondent editor contributor columnist producer journalist author critic "
      "freelance chief senior bureau desk team intern fellow analyst professor director redakteur "
      "redakteurin korrespondent korrespondentin journaliste redacteur reporterin autor autorin periodista "
      "redactor redactora giornalista");
  const std::string folded = fold(text);
  const auto words = words_of(folded);
  return std::any_of(words.begin(), words.end(), [](std::string_view w) { return kRoles.words.count(w) != 0; });
}

std::string news_agency(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 40> kAgencies{
      {{"reuters", "Reuters"},
       {"thomson reuters", "Reuters"},
       {"ap", "Associated Press"},
       {"associated press", "Associated Press"},
       {"the associated press", "Associated Press"},
       {"afp", "AFP"},
       {"agence france presse", "AFP"},
       {"agence france-presse", "AFP"},
       {"dpa", "dpa"},
       {"deutsche presse-agentur", "dpa"},
       {"efe", "EFE"},
       {"agencia efe", "EFE"},
       {"ansa", "ANSA"},
       {"apa", "APA"},
       {"upi", "UPI"},
       {"united press international", "UPI"},
       {"pa media", "PA Media"},
       {"press association", "PA Media"},
       {"pa", "PA Media"},
       {"bloomberg", "Bloomberg"},
       {"bloomberg news", "Bloomberg"},
       {"xinhua", "Xinhua"},
       {"tass", "TASS"},
       {"itar-tass", "TASS"},
       {"interfax", "Interfax"},
       {"ria novosti", "RIA Novosti"},
       {"kyodo", "Kyodo News"},
       {"kyodo news", "Kyodo News"},
       {"jiji press", "Jiji Press"},
       {"yonhap", "Yonhap"},
       {"pti", "PTI"},
       {"press trust of india", "PTI"},
       {"ani", "ANI"},
       {"ians", "IANS"},
       {"the media line", "The Media Line"},
       {"media line", "The Media Line"},
       {"canadian press", "The Canadian Press"},
       {"the canadian press", "The Canadian Press"},
       {"sid", "SID"},
       {"australian associated press", "AAP"}}};
  const std::string folded = fold_white_space(fold(text));
  for (const auto& [key, name] : kAgencies) {
    if (folded == key) return std::string(name);
  }
  return {};
}

}  // namespace pressmark
