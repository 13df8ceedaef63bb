#include "indexer/extraction/language.h"

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/eight_bytes.h"
#include "common/unicode.h"
#include "common/word_hash.h"
#include "common/word_table.h"

namespace pressmark {
namespace {

struct Profile {
  std::string_view code;
  std::string_view words;  // the commonest function words; spelled with accents, folded below
};

constexpr std::array<Profile, kProfiledLanguages> kProfiles{{
    {"en",
     "the of and to a in that is was for on with as by at from it he she they his her their have has had be been are "
     "were "
     "will would not but which who this an or we you i its said after about more than also when one there what if so "
     "can out "
     "up all no into could over because do just some only other new my our your them him how most where while these "
     "those "
     "during before between through under against such being any both each few off own same too very did does"},
    {"de",
     "der die das und ist in den von zu mit sich des auf für nicht ein eine einen einem einer dem auch es an werden "
     "aus er hat "
     "dass sie nach wird bei um am sind noch wie über so zum war haben nur oder aber vor zur bis mehr durch man sein "
     "wurde sei im als ihr "
     "seine seiner diese dieser wenn kann gegen vom können schon wir ich unter weil keine uns"},
    {"fr",
     "le la les de des du et à un une en est que qui dans pour pas sur au par avec plus ce il elle se ne sont a été "
     "cette aux son "
     "ont mais comme ou nous vous leur lui ses sa tout d'une d'un était être fait sans après entre ces depuis même "
     "deux si on dont ils"},
    {"es",
     "de la que el en y a los del se las por un para con no una su al lo como más o pero sus le ha este si porque esta "
     "entre "
     "cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese "
     "fue han es son está"},
    {"it",
     "di e il la che in un a per è una non sono con si da come anche del della dei delle al alla nel nella le i gli ha "
     "lo più ma "
     "dal dalla ai suo sua hanno questo questa se ci o tra dopo stato essere anni sul sulla cui due ed era degli loro"},
    {"pt",
     "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das à seu sua ou ser "
     "quando "
     "muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos são segundo tem"},
    {"nl",
     "de het een van en in is dat op te zijn met voor niet die aan er om ook als dan maar bij of uit nog naar heeft "
     "hij ze wordt "
     "door over werd al zo meer deze geen hebben worden was kan tot had zich haar je ik we omdat onder dit wel moet"},
    {"sv",
     "och att det i en som är på för med av den till har de inte om ett han men var sig från vi så kan när år under "
     "också efter "
     "eller nu sin där vid mot ska skulle hade blir över än alla ut vara hur bara någon sina"},
    {"da",
     "og i at det er en til af på for med de der den som ikke har et han var fra men vi om kan så efter også skal over "
     "blev ved "
     "være havde eller når sig mod være nu ud år op sin bliver mere hvor end hun hvad være"},
    {"no",
     "og i det er på til som en av for at med har de ikke den et om var fra men vi han kan så skal også etter ble blir "
     "eller når "
     "seg være hun over mot nå ut år opp sin mer hvor enn hva ved vil sier ha disse"},
    {"fi",
     "ja on ei että se oli hän mutta ovat myös kun kuin joka mukaan tai jo ole vain niin sen jos olla olisi vielä "
     "jotka sekä ollut "
     "noin nyt mitä tämä siitä kanssa voi jälkeen"},
    {"pl",
     "w i z na do się nie że jest o jak to po przez od za dla oraz a ale co są tym jego które który która był było być "
     "już tylko "
     "może przed także czy ich jej pod ze ma będzie tego lub więc roku"},
    {"cs",
     "a v se na je že s z do o i to k ve pro za by jsem ale po od jako jeho podle který která které si tak jsou byl "
     "bylo být "
     "už také před už při nebo bude jen roku aby není"},
    {"ru",
     "и в не на что с по он как это к из у за от о для но его а то все так она бы до же мы вы они который была были "
     "был было "
     "также после при если или только уже под ее их может более году чтобы во со"},
    {"uk",
     "і в не на що з та до як у за від про для але його це він вона вони які який було був також після при якщо або "
     "тільки вже "
     "під її їх може більше році щоб зі"},
    {"tr",
     "ve bir bu için ile da de olarak çok daha olan sonra kadar gibi en ise ancak ne her olduğunu dedi değil var yeni "
     "ilk "
     "tarafından göre oldu diye iki ama ya veya o şu üzerinde içinde karşı arasında"},
    {"id",
     "yang dan di dengan untuk dari pada ini itu dalam tidak akan ke juga oleh telah adalah sebagai mereka bisa ada "
     "saat dia "
     "lebih tersebut kami karena hanya secara sudah setelah atau para bahwa anak saya kata"},
    {"vi",
     "và của là các có cho trong được với người không một này những khi đã từ đến về tại ông ra cũng để như sẽ nhiều "
     "trên theo "
     "vào năm đó nhà sau bị việc phải còn bà anh"},
    {"ro",
     "de și în a la cu pe nu că un o din pentru este care mai au s-a fi ce sunt după prin lui dar fost ale al sau "
     "această acest "
     "cel când până către între între se"},
    {"hu",
     "a az és hogy nem is egy van volt meg csak de mint már el ki ez még be azt lehet után szerint pedig akkor lesz "
     "vagy majd "
     "minden ha amely aki ezt"},
    {"lt",
     "ir kad į su iš yra tai per dėl kaip apie jis buvo taip bet o nuo už jau prie po metų tik ar pat savo šis jos jų "
     "kuris"},
    {"is",
     "og að í á er sem til við um það en af með ekki var fyrir eru hann frá þá hún hafa hefur þess verið þau sé svo "
     "eftir voru"},
    {"hr",
     "i u je na se da za su od s koji a o kako iz ne što će nije to bi kao do po ali ili više nakon bio sve već samo "
     "prema"},
    {"bg",
     "на и да се за от в не с че по са е до като при това има който което които след но или към той тя както още само "
     "беше"},
}};

/// As number_of_word, for a word that nobody keeps.
std::uint64_t number_of(std::string_view word) {
  if (word.size() > sizeof(std::uint64_t)) return hash_bytes(word);
  return eight_bytes::eight_at(word, 0) & eight_bytes::first_bytes(word.size());
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

FunctionWords::FunctionWords() {
  for (std::size_t i = 0; i < kProfiles.size(); ++i) {
    for_each_word(kProfiles[i].words, ' ', [&](std::string_view word) {
      const std::uint64_t number = number_of(fold(word));
      const std::uint64_t mixed = mix_bits(number);
      some_[mixed >> kBitShift] = true;
      Slot& slot = slots_[place_of(number, mixed)];
      slot.word = number;
      slot.languages |= 1U << static_cast<unsigned>(i);
    });
  }
}

const FunctionWords& FunctionWords::all() {
  static const std::unique_ptr<const FunctionWords> kWords(new FunctionWords);
  return *kWords;
}

std::uint32_t function_word_languages(std::string_view folded_word) {
  return FunctionWords::all().languages_of(number_of(folded_word));
}

void LanguageProfile::add(const LanguageProfile& other) {
  for (std::size_t i = 0; i < function_words.size(); ++i) function_words[i] += other.function_words[i];
  for (auto member : {&LanguageProfile::words, &LanguageProfile::letters, &LanguageProfile::kana, &LanguageProfile::han,
                      &LanguageProfile::hangul, &LanguageProfile::arabic, &LanguageProfile::hebrew,
                      &LanguageProfile::greek, &LanguageProfile::thai, &LanguageProfile::devanagari}) {
    this->*member += other.*member;
  }
}

std::optional<std::string> likely_language(const LanguageProfile& profile) {
  if (profile.letters < 40) return std::nullopt;
  const auto share = [&](std::uint32_t n) { return static_cast<double>(n) / profile.letters; };
  if (share(profile.kana) > 0.15) return "ja";
  if (share(profile.hangul) > 0.3) return "ko";
  if (share(profile.han) > 0.4) return "zh";
  if (share(profile.arabic) > 0.5) return "ar";
  if (share(profile.hebrew) > 0.5) return "he";
  if (share(profile.greek) > 0.5) return "el";
  if (share(profile.thai) > 0.5) return "th";
  if (share(profile.devanagari) > 0.5) return "hi";
  const auto best = std::max_element(profile.function_words.begin(), profile.function_words.end());
  if (profile.words < 12 || *best * 8 < profile.words) return std::nullopt;
  // "a", "i", "to" and their like are words of many languages. A brief without articles, as agencies write them, is
  // still English unless another language has clearly more.
  const std::uint32_t english = profile.function_words[0];
  if (*best < english + 2 + profile.words / 25)
    return english * 10 >= profile.words ? std::optional<std::string>("en") : std::nullopt;
  return std::string(kProfiles[static_cast<std::size_t>(best - profile.function_words.begin())].code);
}

std::optional<std::string> language_code(std::string_view tag) {
  const std::size_t end = std::min(tag.find_first_of("-_"), tag.size());
  std::string code(tag.substr(0, end));
  if (code.size() < 2 || code.size() > 3 || !std::all_of(code.begin(), code.end(), is_ascii_letter))
    return std::nullopt;
  code = fold(code);
  static const std::unordered_map<std::string, std::string> kThreeLetters{
      {"eng", "en"}, {"deu", "de"}, {"ger", "de"}, {"fra", "fr"}, {"fre", "fr"},
      {"spa", "es"}, {"ita", "it"}, {"por", "pt"}, {"nld", "nl"}, {"rus", "ru"},
      {"jpn", "ja"}, {"kor", "ko"}, {"zho", "zh"}, {"tur", "tr"}, {"ara", "ar"}};
  if (code == "nb" || code == "nn") return "no";
  if (code == "in") return "id";
  if (code == "iw") return "he";
  if (code.size() == 2) return code;
  const auto found = kThreeLetters.find(code);
  return found == kThreeLetters.end() ? std::nullopt : std::optional<std::string>(found->second);
}

}  // namespace pressmark
