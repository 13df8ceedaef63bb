#include "indexer/attribution/foreign_words.h"

#include <array>
#include <vector>

namespace pressmark::attribution {

struct LanguageWords {
  std::string_view code;  // ISO 639-1
  std::string_view verbs, participles, auxiliaries, according, he, she, before_man, before_woman, between,
      before_object, before_noun;
  int surnames = 1;
};

namespace {

constexpr std::array<LanguageWords, 4> kLanguages{{
    {"fr",
     "dit disait déclare affirme explique ajoute estime assure précise rappelle souligne indique raconte répond lance "
     "confie poursuit promet prévient insiste reconnaît regrette juge résume ironise martèle renchérit conclut annonce "
     "observe constate note témoigne soupire s’exclame s’indigne s’inquiète expliquait ajoutait affirmait "
     "déclarait estimait assurait",
     "dit déclaré affirmé expliqué ajouté estimé assuré précisé rappelé souligné indiqué raconté répondu lancé confié "
     "poursuivi promis prévenu insisté reconnu regretté jugé résumé ironisé martelé renchéri conclu annoncé observé "
     "constaté noté témoigné",
     "a avait", "selon d’après", "il", "elle", "m monsieur", "mme mlle madame", "ainsi aussi encore également alors",
     "à de du des avec pour par chez sur contre d’ entre sans et", "un une le la son sa"},
    {"de",
     "sagte sagt erklärte erklärt betonte betont meinte meint teilte ergänzte ergänzt warnte warnt berichtete "
     "berichtet "
     "erzählte erzählt fügte kritisierte kritisiert forderte fordert antwortete antwortet versicherte versichert "
     "bekräftigte unterstrich schrieb schreibt behauptete behauptet kündigte räumte äußerte resümierte resümiert",
     "", "", "laut so", "er", "sie", "herr", "frau", "auch dazu daraufhin weiter jedoch aber zudem außerdem",
     "von vom mit für bei an zu zum zur gegen über unter neben nach durch um ohne und",
     "ein eine einer der die das sein seine ihr ihre"},
    {"es",
     "dijo dice afirmó afirma aseguró asegura explicó explica declaró declara añadió añade agregó agrega señaló señala "
     "indicó indica recordó recuerda advirtió advierte subrayó subraya manifestó reconoció reconoce respondió responde "
     "sostuvo sostiene apuntó apunta comentó comenta insistió insiste precisó destacó contó cuenta concluyó lamentó",
     "dicho afirmado asegurado explicado declarado añadido señalado indicado recordado advertido subrayado manifestado "
     "reconocido respondido sostenido apuntado insistido precisado destacado lamentado",
     "ha había", "según", "él", "ella", "señor sr don", "señora sra doña", "también además entonces ayer",
     "a al de del con para por sobre contra en entre sin y e", "un una uno el la su", 2},
    {"it",
     "disse dice dichiara dichiarò afferma affermò spiega spiegò aggiunge aggiunse sottolinea ricorda "
     "ricordò assicura osserva avverte risponde rispose racconta conclude commenta ribadisce precisa sostiene ammette",
     "detto dichiarato affermato spiegato aggiunto sottolineato ricordato assicurato osservato avvertito risposto "
     "raccontato concluso commentato ribadito precisato sostenuto ammesso",
     "ha aveva", "secondo", "lui", "lei", "signor", "signora", "anche poi inoltre ieri",
     "a al alla di del della con per su contro da dal dalla in tra fra senza e", "un una uno il lo la suo sua"},
}};

}  // namespace

Language::Language(const LanguageWords& words) : surnames_(words.surnames) {
  add(words.verbs, kSpeechVerb);
  add(words.participles, kSpeechParticiple);
  add(words.auxiliaries, kPerfect);
  add(words.according, kAccording);
  add(words.he, kForeignHe);
  add(words.she, kForeignShe);
  add(words.before_man, kBeforeMan);
  add(words.before_woman, kBeforeWoman);
  add(words.between, kBetween);
  add(words.before_object, kBeforeObject);
  add(words.before_noun, kBeforeNoun);
}

void Language::add(std::string_view words, std::uint32_t classes) {
  while (!words.empty()) {
    const std::size_t end = words.find(' ');
    classes_[words.substr(0, end)] |= classes;
    words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
  }
}

std::uint32_t Language::classes(std::string_view word) const {
  const auto found = classes_.find(word);
  return found == classes_.end() ? 0U : found->second;
}

const Language* language_of(std::string_view code) {
  static const std::vector<Language> languages(kLanguages.begin(), kLanguages.end());
  if (code.size() > 2 && code[2] != '-' && code[2] != '_') return nullptr;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (code.substr(0, 2) == kLanguages[i].code) return &languages[i];
  }
  return nullptr;
}

}  // namespace pressmark::attribution
