#include "common/stop_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace pressmark {
namespace {

struct WordList {
  std::string_view language;
  std::string_view words;  // folded, space separated
};

/// Articles, prepositions, conjunctions, pronouns, auxiliaries: function words only, so that a list never decides a
/// topic.
constexpr std::array kLists{
    WordList{
        "en",
        "a about above after again against all also am among an and any are as at be because been before being below "
        "between both but by can could did do does doing down during each few for from further had has have having he "
        "her here hers herself him himself his how i if in into is it its itself just may me might more most must my "
        "myself no nor not now of off on once only onto or other our ours out over own per same shall she should so "
        "some "
        "such than that the their theirs them themselves then there these they this those through to too under until "
        "up "
        "upon us very was we were what when where which while who whom whose why will with within without would you "
        "your"},
    WordList{
        "de",
        "aber als am an auch auf aus bei beim bis da damit dann das dass dem den der des die dies diese diesem diesen "
        "dieser dieses doch durch ein eine einem einen einer eines er es etwa fur gegen hat hatte haben ich ihr ihre "
        "ihrem ihren ihrer im in ins ist ja kann kein keine mehr mit muss nach nicht noch nun nur ob oder ohne schon "
        "sehr sei sein seine seinem seinen seiner seit sich sie sind so soll uber um und uns unter vom von vor war "
        "waren was wegen weil wenn wer werden wie wieder wir wird wurde wurden zu zum zur zwischen"},
    WordList{
        "fr",
        "a ainsi apres au aussi autre aux avant avec avait c ce cela ces cet cette ceux chez comme contre d dans de "
        "depuis des deux dont du elle elles en encore entre est et etait ete etre eu fait faire il ils j je jusque l "
        "la le les leur leurs lors lui m mais meme moins n ne ni non nos notre nous on ont ou par pas pendant peu plus "
        "pour qu quand que qui s sa sans se selon ses si son sont sous sur t tous tout toute tres un une vers vous y"},
    WordList{
        "es",
        "a al algo antes ante asi aunque bajo cada como con contra cual cuando de del desde donde dos durante e el "
        "ella ellas ellos en entre era eran es esa ese eso esta estaba estan este esto estos fue fueron ha habia han "
        "hasta hay la las le les lo los mas me mi mientras muy nada ni no nos o otra otro para pero por porque pues "
        "que "
        "quien se segun ser si sido sin sobre son su sus tambien tan te tiene tienen todo todos tras tu un una uno y "
        "ya"},
    WordList{
        "it",
        "a ad agli ai al alla alle allo anche ancora c che chi ci come con contro cosi cui d da dagli dai dal dalla "
        "dalle dei del della delle dello di dopo dove due e ed era essere fa fra gli ha hanno i il in io l la le lei "
        "lo loro lui ma mentre mi molto ne negli nei nel nella nelle no noi non nostro o ogni per perche piu poi prima "
        "quale quando quello questa questo qui se sempre senza si sia sono stata stato su sua sue sugli sul sulla suo "
        "suoi tra tutti tutto un una uno"},
    WordList{
        "pt",
        "a ao aos apos as assim ate com como contra da das de depois desde do dos e ela elas ele eles em entre era "
        "essa esse esta estao estava este eu foi foram ha isso isto ja la lhe mais mas me mesmo muito na nao nas nem "
        "no nos num numa o os ou para pela pelas pelo pelos por porque qual quando que quem se segundo sem ser sera "
        "seu seus so sob sobre sua suas tambem te tem tinha todo todos um uma umas uns"},
    WordList{
        "nl",
        "aan al alle als bij dan dat de deze die dit doch doen door dus een en er ge geen had heb hebben heeft hem "
        "het hier hij hoe hun ik in is ja je kan kon maar me meer men met mijn na naar niet nog nu of om omdat onder "
        "ons ook op over te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wie wij wil "
        "worden wordt zal ze zich zij zijn zo zou"},
    WordList{
        "sv",
        "alla att av bli blir da de dem den denna det detta dig din du dar efter eller en ett fran for ha hade han "
        "har hon hur i icke inte ja jag kan med men mig min mot mycket nar ni nu och om oss over pa sa sedan sig sin "
        "ska skulle som till under upp ut utan vad var vara vi vid ar aven"},
    WordList{
        "da",
        "af alle at blev blive da de dem den denne der deres det dette dig din du efter eller en end er et fik for fra "
        "ham han har havde hun hvad hvor i ikke ind jeg kan kom man med meget men mere mig mod nar ned ni nu og om op "
        "os over pa sa selv sig sin skal som til ud under var ved vi vil"},
    WordList{
        "no",
        "alle at av ble bli da de dem den denne der det dette du eller en er et etter for fra ha hadde han har hun "
        "hva hvor i ikke inn jeg kan kom kunne man med men mer mot nar na og om opp oss over pa sa seg sin skal som "
        "til ut under var ved vi vil"},
    WordList{
        "pl",
        "a aby ale bardzo bez by byc byl byla bylo byly co czy dla do gdy gdzie go i ich ja jak jako jego jej jest "
        "jeszcze ju juz kiedy ktora ktore ktory ktorych lub ma mnie moze na nad nam nas nie niz o od on ona oni oraz "
        "po pod poza przed przez przy sa sie sobie ta tak takze tam te tego tej ten tez to tu tych tylko tym u w wie "
        "wiec z za ze"},
    WordList{
        "ru",
        "а без более бы был была были было быть в вам вас во вот все всех всего вы где да даже для до его ее если есть "
        "еще же за здесь и из или им их к как когда которая которые который кто ли лишь между мне может мы на над не "
        "него нее нет ни них но о об однако он она они оно от перед по под после при про с сам себя со так также такой "
        "там то того тоже только том ты у уже хотя чем что чтобы эта эти это этого этой этом я"},
    WordList{
        "tr",
        "ama ancak bazi belki ben bile bir biri biz bu bunu bunun cok cunku da daha de degil diye en gibi hem hep her "
        "icin ile ise kadar ki kim mi mu nasil ne neden nerede o olan olarak oldu oldugu olup on ona onu onun sen siz "
        "sonra su tum uzere var ve veya ya yani yok"},
};

using Sets = std::unordered_map<std::string_view, std::unordered_set<std::string_view>>;

const Sets& sets() {
  static const Sets kSets = [] {
    Sets all;
    for (const WordList& list : kLists) {
      auto& set = all[list.language];
      for (std::size_t at = 0; at < list.words.size();) {
        const std::size_t end = std::min(list.words.find(' ', at), list.words.size());
        set.insert(list.words.substr(at, end - at));
        at = end + 1;
      }
    }
    return all;
  }();
  return kSets;
}

}  // namespace

bool is_stop_word(std::string_view language, std::string_view word) {
  const auto found = sets().find(language);
  return found != sets().end() && found->second.count(word) != 0;
}

std::vector<std::string_view> stop_word_languages() {
  std::vector<std::string_view> languages;
  languages.reserve(std::size(kLists));
  for (const WordList& list : kLists) languages.push_back(list.language);
  return languages;
}

}  // namespace pressmark
