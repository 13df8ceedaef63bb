#include <array>
#include <string_view>

#include "common/unicode.h"
#include "common/word_table.h"
#include "indexer/extraction/dates.h"

namespace pressmark {
namespace {

/// The names of each month as they stand in dates (many languages decline them), with their abbreviations, over all
/// languages.
constexpr std::array<std::string_view, 12> kMonthNames{
    "january jan januar jänner jänn janvier janv enero ene gennaio genn gen janeiro januari stycznia sty ledna led "
    "января янв "
    "январь січня ocak oca tammikuuta tammi január ianuarie ian ιανουαρίου يناير जनवरी sausio janúar siječnja",
    "february feb februar febr février févr fév febrero febbraio febb fevereiro fev februari pebruari lutego lut února "
    "úno "
    "февраля фев февр февраль лютого şubat şub helmikuuta helmi február februarie φεβρουαρίου فبراير फरवरी vasario "
    "veljače",
    "march mar märz mrz maerz mars marzo março maart mrt marts maret marca břez března bře марта мар март березня mart "
    "maaliskuuta maalis március márc martie μαρτίου مارس मार्च kovo ožujka",
    "april apr avril avr abril abr aprile kwietnia kwi dubna dub апреля апр апрель квітня nisan nis huhtikuuta huhti "
    "április "
    "ápr aprilie απριλίου أبريل ابريل अप्रैल balandžio apríl travnja",
    "may mai mayo maggio magg mag maio mei maj maja května kvě мая май травня mayıs may toukokuuta touko május máj "
    "μαΐου مايو मई "
    "gegužės maí svibnja",
    "june jun juni juin junio giugno giu junho czerwca cze června čvn июня июн июнь червня haziran haz kesäkuuta kesä "
    "június "
    "jún iunie ιουνίου يونيو जून birželio júní lipnja",
    "july jul juli juillet juil julio luglio lug julho lipca července čvc июля июл июль липня temmuz tem heinäkuuta "
    "heinä "
    "július júl iulie ιουλίου يوليو जुलाई liepos júlí srpnja",
    "august aug août agosto ago augustus augusti agustus sierpnia sie srpna srp августа авг август серпня ağustos ağu "
    "elokuuta "
    "elo augusztus αυγούστου أغسطس अगस्त rugpjūčio ágúst kolovoza",
    "september sep sept septembre septiembre setiembre settembre sett set setembro września wrz září zář сентября сен "
    "сент "
    "сентябрь вересня eylül eyl syyskuuta syys szeptember szept septembrie σεπτεμβρίου سبتمبر सितंबर rugsėjo rujna",
    "october oct oktober okt octobre octubre ottobre ott outubro out października paź října říj октября окт октябрь "
    "жовтня ekim "
    "eki lokakuuta loka október octombrie οκτωβρίου أكتوبر اكتوبر अक्टूबर spalio listopada",
    "november nov novembre noviembre novembro listopadu lis ноября ноя нояб ноябрь листопада kasım kas marraskuuta "
    "marras "
    "noiembrie νοεμβρίου نوفمبر नवंबर lapkričio nóvember studenoga",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des grudnia gru prosince pro "
    "декабря дек "
    "декабрь грудня aralık ara joulukuuta joulu decembrie δεκεμβρίου ديسمبر दिसंबर gruodžio prosinca",
};

WordTable<int> folded_names() {
  WordTable<int> names;
  for (std::size_t month = 0; month < kMonthNames.size(); ++month) {
    for_each_word(kMonthNames[month], ' ', [&](std::string_view name) {
      if (int& number = names[fold(name)]; number == 0) number = static_cast<int>(month) + 1;
    });
  }
  return names;
}

}  // namespace

int month_of_word(std::string_view word) {
  static const WordTable<int> kNames = folded_names();
  if (word.size() > 40) return 0;
  const int* found = kNames.find(word);
  return found == nullptr ? 0 : *found;
}

}  // namespace pressmark
