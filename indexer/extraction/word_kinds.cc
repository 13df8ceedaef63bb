#include "indexer/extraction/word_kinds.h"

#include "common/unicode.h"
#include "common/word_table.h"

namespace pressmark {
namespace {

constexpr std::string_view kParticles =
    "de da do dos das del della di du la le van von vom zu zur den der ter ten bin bint ibn al el ben y "
    "e af av und d' abu st. op dem in 't";

constexpr std::string_view kRoles =
    "staff writer reporter correspondent editor contributor columnist producer journalist author critic "
    "freelance chief senior bureau desk team intern fellow analyst professor director redakteur "
    "redakteurin korrespondent korrespondentin journaliste redacteur reporterin autor autorin periodista "
    "redactor redactora giornalista";

/// Words that stand in labels, desks and roles but not in people's names.
constexpr std::string_view kPageWords =
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
    "words work year years zone opens window tab best notice code required choices";

WordTable<std::uint8_t> all_kinds() {
  WordTable<std::uint8_t> kinds;
  const auto add = [&](std::string_view list, std::uint8_t kind) {
    for_each_word(list, ' ', [&](std::string_view word) {
      std::uint8_t& bits = kinds[fold(word)];
      bits = static_cast<std::uint8_t>(bits | kind);
    });
  };
  add(kParticles, word_kind::kParticle);
  add(kRoles, word_kind::kRole);
  add(kPageWords, word_kind::kPage);
  return kinds;
}

}  // namespace

std::uint8_t kinds_of_word(std::string_view folded) {
  static const WordTable<std::uint8_t> kKinds = all_kinds();
  const std::uint8_t* found = kKinds.find(folded);
  return found == nullptr ? 0 : *found;
}

}  // namespace pressmark
