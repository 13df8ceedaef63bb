#include "indexer/attribution/lexicon_tables.h"

namespace pressmark::attribution {

const std::array<CueVerbs, kCueTables> kCueVerbs{{
    {Cue::Say,
     "say/says/said/saying tell/tells/told/telling add note tweet argue explain declare state insist warn recall claim "
     "acknowledge announce suggest predict conclude vow pledge promise concede contend assert reiterate remark narrate "
     "complain "
     "reply admit/admits/admitted/admitting allege testify caution lament joke quip/quips/quipped/quipping boast "
     "brag/brags/bragged/bragging assure retort opine confide proclaim counter posit muse exclaim "
     "retweet speculate write/writes/wrote/writing written/written/written/written disclose clarify recount relate "
     "report "
     "demur/demurs/demurred/demurring advise inform elaborate estimate reckon scoff shout yell bemoan interject "
     "confess fume surmise gush crow whine hint hypothesize theorize deadpan/deadpans/deadpanned/deadpanning"},
    {Cue::Clause,
     "stress emphasize emphasise underscore underline imply observe maintain reveal highlight ask respond call "
     "describe point mention deny indicate repeat remind confirm post express urge answer comment recommend "
     "propose signal/signals/signaled/signaling signalled charge agree demand question "
     "forecast/forecasts/forecast/forecasting "
     "advocate plead speak/speaks/spoke/speaking talk wonder propound "
     "discuss voice outline refer/refers/referred/referring characterize characterise label summarize summarise "
     "detail quote put/puts/put/putting "
     "accuse criticize criticise blame praise defend denounce condemn dismiss reject decry slam/slams/slammed/slamming "
     "blast rebuke "
     "threaten appeal guarantee swear/swears/swore/swearing teach/teaches/taught/teaching instruct email text "
     "articulate convey reassure query intone mock compare liken cite echo apologize apologise"},
    {Cue::Quoted,
     "continue begin/begins/began/beginning laugh smile shrug/shrugs/shrugged/shrugging nod/nods/nodded/nodding sigh "
     "cry whisper "
     "snap/snaps/snapped/snapping finish chuckle grin/grins/grinned/grinning thunder roar bark growl "
     "shoot/shoots/shot/shooting "
     "enthuse chime crack snort spit cackle breathe interrupt inquire enquire read/reads/read/reading "
     "sing/sings/sang/singing chant scream "
     "think/thinks/thought/thinking believe feel/feels/felt/feeling hope conclude reflect reason remember marvel "
     "rail lash hit/hits/hit/hitting fire blog/blogs/blogged/blogging caption deem dub/dubs/dubbed/dubbing tout brand "
     "react offer go/goes/went/going open close start counsel protest profess attest cheer urge sneer jest tease rave "
     "rage "
     "grumble gripe groan moan murmur mutter mumble stammer plead warble implore beg/begs/begged/begging exhort beam "
     "vent"},
}};

const std::array<ClassWords, kClassTables> kClassWords{{
    {kDeterminer | kCommon,
     "a an the this that these those some any every each another no all both many several few most other such what"},
    {kHe | kCommon, "he"},
    {kShe | kCommon, "she"},
    {kThey | kCommon, "they"},
    {kOtherPronoun | kCommon,
     "i we you it one everyone someone somebody anyone nobody everybody him her them me us himself herself themselves "
     "itself "
     "there here others none"},
    {kPossessive | kCommon, "his her their our my your its"},
    {kPreposition | kCommon,
     "of in at on for with by from to about against between into through during under over of via per without within "
     "among "
     "around near toward towards upon across behind beyond despite inside outside throughout like amid beside besides "
     "versus regarding concerning including aboard above below"},
    {kConjunction | kCommon, "and or but nor yet &"},
    {kSubordinator | kCommon,
     "that when because if as while after before since until although though unless where whereas whether so than once "
     "how why "
     "what whenever wherever lest"},
    {kRelative | kCommon, "who which whose whom"},
    {kAuxiliary | kCommon,
     "is are was were be been being has have had having do does did will would can could should may might must shall "
     "'s 've "
     "'re 'd 'll ca wo get gets got"},
    {kAdverb | kCommon,
     "both all each also later then repeatedly not never always often just even still already further recently once "
     "publicly quickly "
     "simply "
     "first only previously again now angrily bluntly cheerfully explicitly famously flatly frequently immediately "
     "initially jokingly largely openly privately quietly reportedly routinely specifically subsequently "
     "sarcastically soon sternly sharply strongly wryly more rather thus too earlier ago "
     "finally merely matter-of-factly last yesterday today tonight separately similarly "
     "eventually ever consistently correctly falsely wrongly clearly basically actually additionally nonetheless "
     "nevertheless "
     "hardly barely scarcely rarely seldom however therefore meanwhile moreover furthermore instead perhaps maybe "
     "indeed"},
    {kVerb | kCommon,
     "went came became made took gave got went left led ran met held won lost kept began wants want wanted needs seems "
     "makes takes "
     "gives goes comes thinks believes knows thought believed knew felt hopes hoped plans planned tried tries wrote "
     "brought "
     "bought sent spent stood sat saw sees sought built broke drew drove fell flew grew heard hit laid paid put rose "
     "sold set "
     "shook spoke stole struck threw understood wore let cut found feels finds leads lives loves likes means runs "
     "serves stands works keeps faces leaves looks appears remains includes became won't refused refuses "
     "declined declines"},
    {kHonorific | kAbbreviation, "mr mrs ms dr mx prof"},
    {kHonorific,
     "miss sir dame datuk dato seri tan-sri haji shri smt sayyid sheik lord lady madam madame monsieur mister master"},
    {kTitle | kAbbreviation,
     "sen gov rep lt gen col capt sgt maj cmdr adm rev hon pres supt det cpl pvt msgr atty dist"},
    {kTitle | kRole,
     "president senator governor representative congressman minister chancellor premier prime mayor judge justice "
     "general colonel "
     "captain sergeant major lieutenant admiral commander secretary ambassador chairman chairperson chair speaker "
     "professor "
     "doctor director pope cardinal bishop archbishop rabbi imam pastor reverend father sister brother king queen "
     "prince "
     "princess sheikh ayatollah emir sultan duke duchess count detective officer deputy sheriff inspector "
     "superintendent "
     "constable chief deputy vice prime coach editor author dean principal attorney treasurer councilman councilor "
     "councillor delegate "
     "commissioner comptroller emperor leader vice candidate co-chairman co-chair co-founder founder ceo cfo coo cto "
     "head "
     "manager spokesman spokesperson lawyer commentator columnist analyst strategist activist actor singer host anchor "
     "nominee prosecutor solicitor lawmaker legislator laureate vice-president undersecretary consul envoy "
     "counsel assemblyman historian economist"},
    {kTitle | kGroup,
     "senators presidents governors representatives ministers professors judges justices generals secretaries sens "
     "reps govs "
     "messrs drs"},
    {kTitle | kRole | kFemale, "congresswoman spokeswoman chairwoman councilwoman actress assemblywoman"},
    {kRole,
     "adviser advisor aide official expert scientist researcher scholar teacher student resident voter supporter "
     "fan witness survivor neighbor neighbour friend colleague partner consultant organizer organiser volunteer "
     "executive "
     "owner operator employee worker nurse physician psychologist surgeon engineer farmer journalist reporter "
     "correspondent "
     "writer novelist poet artist musician director-general player trainer athlete veteran soldier pilot driver victim "
     "parent child kid politician democrat republican conservative liberal diplomat "
     "billionaire millionaire businessman mogul entrepreneur developer investor banker pollster operative staffer "
     "insider fellow associate assistant member representative ceo fundraiser donor lobbyist blogger pundit critic "
     "tycoon contender hopeful front-runner frontrunner challenger incumbent newcomer freshman native rival opponent "
     "counterpart successor predecessor graduate teenager biographer confidant surrogate mediator negotiator "
     "whistleblower defendant plaintiff suspect magnate star celebrity author sociologist pediatrician psychiatrist "
     "epidemiologist biologist chemist physicist climatologist meteorologist ecologist geologist anthropologist "
     "archaeologist demographer philosopher theologian linguist technician contractor auditor accountant broker trader "
     "guard realtor retiree pensioner electrician plumber mechanic chef waiter bartender filmmaker producer "
     "photographer "
     "designer architect comedian rapper presenter broadcaster publisher editor-in-chief instructor lecturer "
     "cofounder co-author co-owner vice-chairman vice-chair interpreter translator moderator ombudsman clerk "
     "registrar coordinator superintendent firefighter paramedic midwife therapist counselor counsellor caregiver "
     "trustee alderman alderwoman councilmember mayor-elect president-elect veterinarian pharmacist dentist hotelier "
     "restaurateur shopkeeper vendor trucker rancher dissident janitor rector provost priest vicar chaplain nun monk "
     "cleric magistrate barrister notary coroner pathologist virologist immunologist cardiologist neurologist "
     "oncologist geneticist zoologist botanist oceanographer seismologist hydrologist astronomer astronaut "
     "mathematician statistician programmer dancer sculptor curator librarian archivist screenwriter playwright "
     "essayist cartoonist illustrator goalkeeper striker midfielder defender winger quarterback batsman cyclist "
     "swimmer boxer golfer sprinter gymnast skater skier referee umpire jockey ex-president ex-minister ex-wife "
     "ex-husband secretary-general director-general governor-general"},
    {kRole | kMale,
     "husband father brother son uncle grandfather nephew man boy boyfriend widower businessman fisherman fireman "
     "policeman "
     "gentleman guy grandson stepfather dad congressman chairman spokesman anchorman sportsman cameraman airman "
     "serviceman king "
     "prince pope emperor sultan duke monsieur mister sir lord mr assemblyman councilman"},
    {kRole | kFemale,
     "wife mother sister daughter aunt grandmother niece woman girl girlfriend widow businesswoman lady queen princess "
     "duchess granddaughter stepmother mom mum policewoman mrs ms miss dame madam madame heiress"},
    {kOrganisation,
     "hurricane typhoon cyclone tropical storm beach kong jazeera arabiya qaeda shabab "
     "university college institute institution foundation party committee council commission ministry department "
     "agency bureau "
     "association society union organization organisation group company corporation corp inc ltd llc plc bank fund "
     "trust "
     "center centre court parliament senate congress house assembly board office service services times post news "
     "journal "
     "tribune herald gazette guardian telegraph observer magazine press media network radio television tv channel "
     "broadcasting "
     "street avenue road square park airport hospital school church airlines airways motors industries holdings "
     "partners capital ventures technologies systems software pharmaceuticals pictures records "
     "studios entertainment club fc league federation alliance coalition movement army navy force guard police "
     "authority "
     "administration treasury cabinet caucus convention conference summit act bill amendment constitution treaty "
     "accord "
     "agreement program programme project plan initiative campaign project award prize cup championship olympics "
     "festival day week month year eve war battle revolution tower building plaza hall stadium arena theater theatre "
     "museum "
     "library hotel casino equities securities accountants checker analytics advisors advisers lawyers engineers "
     "teachers workers nurses voters veterans families resort island islands river lake mountain valley county city "
     "town village district "
     "province state states kingdom republic federation emirates nations africa america asia europe east west north "
     "south "
     "northern southern eastern western central international national federal global world united american twitter "
     "facebook google amazon apple microsoft youtube instagram tiktok reuters ap afp cnn msnbc nbc abc cbs bbc fox nyt "
     "npr pbs "
     "bloomberg breitbart politico buzzfeed huffpost vox axios pentagon kremlin nato eu un fbi cia nsa doj epa irs fda "
     "cdc "
     "dnc rnc gop isis hamas hezbollah taliban superpac pac unicef unesco opec imf wto who nasa "
     "internet bible quran christmas easter thanksgiving ramadan brexit covid covid-19 coronavirus associates "
     "democrats republicans conservatives liberals lawmakers muslims christians jews americans studies science "
     "sciences research "
     "policy security affairs defense defence health education energy finance justice labor labour commerce "
     "agriculture "
     "transportation interior homeland intelligence relations rights watch review report reports monthly weekly daily "
     "inquirer staff elections chronicle examiner dispatch sun mirror independent standard globe register star-ledger "
     "mail express "
     "hill line wall sea ocean gulf bay peninsula strait mount canal coast desert americans"},
    {kPlace,
     "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus "
     "belgium "
     "bolivia bosnia botswana brazil britain bulgaria burma cambodia cameroon canada chile china colombia croatia cuba "
     "cyprus "
     "denmark ecuador egypt england estonia ethiopia finland france germany ghana greece guatemala haiti honduras "
     "hungary "
     "iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan "
     "laos "
     "latvia lebanon liberia libya lithuania luxembourg macedonia malaysia mali malta mexico moldova mongolia "
     "montenegro morocco "
     "mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama "
     "paraguay "
     "peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia "
     "somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan "
     "uganda "
     "ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe "
     "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana "
     "iowa "
     "kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska "
     "nevada "
     "ohio oklahoma oregon pennsylvania tennessee texas utah vermont washington wisconsin wyoming "
     "manhattan brooklyn queens bronx chicago boston detroit dallas houston philadelphia phoenix seattle denver "
     "atlanta miami "
     "baltimore cleveland pittsburgh cincinnati milwaukee minneapolis sacramento oakland ottawa toronto montreal "
     "vancouver "
     "london paris berlin madrid rome vienna brussels moscow beijing tokyo delhi mumbai kabul baghdad tehran damascus "
     "beirut "
     "jerusalem cairo tripoli tunis ankara istanbul athens warsaw prague budapest kiev kyiv minsk riyadh dubai doha "
     "islamabad "
     "dhaka seoul pyongyang hanoi bangkok manila jakarta canberra melbourne brisbane perth auckland wellington "
     "pretoria "
     "johannesburg nairobi lagos abuja accra kinshasa caracas bogota lima santiago havana astana almaty tbilisi "
     "yerevan baku "
     "tashkent geneva zurich munich frankfurt hamburg milan naples barcelona lisbon dublin edinburgh glasgow "
     "manchester "
     "liverpool birmingham leeds bristol oslo stockholm copenhagen helsinki kashmir crimea gaza aleppo mosul "
     "guantanamo benghazi u.s u.k uk us usa uae u.n d.c n.y hollywood broadway "
     "harvard yale princeton stanford oxford"},
    {kDemonym,
     "american british french german russian chinese japanese korean indian pakistani afghan iranian iraqi israeli "
     "palestinian "
     "syrian lebanese egyptian libyan tunisian moroccan algerian saudi emirati qatari kuwaiti yemeni turkish greek "
     "italian "
     "spanish portuguese dutch belgian swiss austrian polish czech slovak hungarian romanian bulgarian serbian "
     "croatian "
     "ukrainian belarusian kazakh uzbek georgian armenian azerbaijani canadian mexican cuban brazilian argentine "
     "chilean "
     "colombian venezuelan peruvian australian zealander african asian european latino hispanic muslim christian "
     "jewish "
     "catholic protestant buddhist hindu sunni shiite republican democrat democratic libertarian socialist communist "
     "conservative liberal labour labor tory progressive nigerian kenyan ghanaian ethiopian somali sudanese ugandan "
     "zimbabwean rwandan irish scottish welsh english swedish norwegian danish finnish icelandic estonian latvian "
     "lithuanian "
     "thai vietnamese indonesian malaysian filipino singaporean taiwanese nepalese bangladeshi texan californian "
     "floridian "
     "former ex-president then-president african-american black white independent"},
    {kParticle, "van von de der den del della di da dos das los las du la le al el bin ibn ben abu ter ten st san y"},
    {kSuffix | kAbbreviation, "jr sr"},
    {kSuffix, "ii iii iv phd"},
    {kTime | kAbbreviation, "jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri sat"},
    {kTime,
     "january february march april june july august september october november december monday tuesday wednesday "
     "thursday "
     "friday saturday sunday spring summer autumn winter"},
    {kAbbreviation,
     "no st vs etc inc corp co ltd ave blvd dept est approx fig vol ph ala ariz ark calif colo conn del fla ga ill ind "
     "kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo op"},
    {kGroup,
     "officials experts police people sources analysts aides advisers critics supporters voters residents witnesses "
     "lawyers "
     "prosecutors scientists researchers economists authorities leaders politicians observers opponents reporters "
     "journalists "
     "doctors activists campaigners investigators strategists members parents students historians pundits"},
    {kThing,
     "statement report study poll survey analysis article paper website site newspaper magazine campaign company group "
     "agency "
     "government administration ministry department party committee court team letter document memo email ad spot "
     "video "
     "transcript filing release book bill law rule order complaint lawsuit indictment affidavit outlet network channel "
     "station "
     "office bureau commission council board union association organization organisation firm bank university "
     "institute "
     "account page post tweet headline op-ed editorial column results data evidence"},
    {kAsks,
     "ask asks asked asking urge urges urged urging advise advises advised advising implore implores implored "
     "imploring "
     "instruct instructs instructed instructing tell tells told telling"},
    {kTalks, "speak speaks spoke spoken speaking talk talks talked talking discuss discusses discussed discussing"},
    {kStresses,
     "stress stresses stressed stressing emphasize emphasizes emphasized emphasizing emphasise emphasises "
     "emphasised emphasising"},
    {kGroup, "spokesmen spokeswomen spokespeople officers diplomats"},
    {kCommon,
     "absent unlike given provided surely certainly obviously apparently reportedly presumably fellow ahead back "
     "following prior due thanks later earlier recently well yes sure right good great new old two three four five six "
     "seven eight nine ten hundred thousand million "
     "dozens "
     "another according asked given based despite although following while during during whatever let look think "
     "imagine "
     "consider remember much less least best worst next long high big small early late half part lots nothing "
     "everything "
     "something anything whoever please thanks thank sorry ok okay oh ah hey wow god hell love hate keep make take get "
     "go come "
     "see say tell call ask give put try use want need read watch click listen follow share sign subscribe "
     "born speaking asked pressed standing sitting looking seen known called dressed elected appointed founded "
     "don't isn't can't didn't doesn't wasn't it's that's there's he's she's i'm we're they're you're what's who's "
     "let's"},
}};

}  // namespace pressmark::attribution
