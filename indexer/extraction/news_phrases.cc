#include "indexer/extraction/news_phrases.h"

#include <array>

#include "indexer/extraction/lexicon.h"

namespace pressmark {
namespace {

using namespace phrase;

constexpr std::array kLists{
    PhraseList{
        kChrome, PhrasePlace::Whole,
        "share|tweet|email|print|save|copy link|copied|link "
        "copied|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|flipboard|"
        "telegram|instagram|youtube|tiktok|threads|bluesky|messenger|mail|menu|search|home|news|close|open|more|next|"
        "previous|back|"
        "back to top|top|play|pause|mute|unmute|play "
        "video|watch|listen|loading|loading...|advertisement|ad|ads|advertising|sponsored|"
        "skip to content|skip to main content|skip advertisement|article continues below|continue reading|show "
        "more|show less|see more|"
        "view more|load more|read more|learn more|more details|details|view comments|show "
        "comments|comments|comment|gift this article|"
        "share this article|share this story|share this|share on facebook|share on twitter|share "
        "article|follow|follow us|following|"
        "download|subscribe|subscribe now|sign in|log in|login|sign up|register|join|my "
        "account|account|newsletters|newsletter|"
        "video|videos|photos|photo|gallery|image|images|caption|hide caption|toggle caption|enlarge this "
        "image|enlarge|expand|"
        "text size|font "
        "size|a|aa|on|off|yes|no|ok|accept|cancel|submit|send|reply|like|likes|dislike|report|edit|delete|bookmark|"
        "and|or|by|exclusive|breaking|live|opinion|analysis|premium|free|audio|transcript|embed|"
        "anzeige|werbung|teilen|drucken|merken|kommentare|kommentieren|startseite|suche|suchen|schliessen|"
        "weiterlesen|mehr|artikel "
        "teilen|zur startseite|zum inhalt springen|vorlesen|abonnieren|anmelden|einloggen|feedback|artikel "
        "anhoren|per mail|"
        "partager|imprimer|publicite|envoyer|copier le lien|accueil|recherche|fermer|lire plus|lire la "
        "suite|commenter|commentaires|"
        "s'abonner|se connecter|compartir|imprimir|publicidad|comentarios|buscar|inicio|cerrar|guardar|leer "
        "mas|suscribete|"
        "condividi|stampa|pubblicita|commenti|cerca|chiudi|leggi|salva|abbonati|accedi|compartilhar|publicidade|"
        "continua apos a "
        "publicidade|salvar|delen|deel|advertentie|reageer|lees verder|dela|annons|del|annonse|skriv "
        "ut|paylas|yazdir|reklam|kaydet|"
        "udostepnij|reklama|drukuj|поделиться|реклама|печать|комментарии|подписаться|читать далее|копировать "
        "ссылку|広告|シェア|"
        "シェアする|ツイート|保存|印刷|続きを読む|공유|공유하기|인쇄|댓글|광고|목록|분享|打印|广告|bagikan|iklan|"
        "chia se|binh luan|شارك|طباعة"},
    PhraseList{
        kSectionEnd, PhrasePlace::Whole,
        "related|related articles|related stories|related content|related news|related posts|related topics|related "
        "coverage|"
        "related links|related video|related videos|related reading|read next|up next|most read|most popular|most "
        "viewed|most shared|"
        "most commented|popular|popular now|popular stories|popular articles|popular posts|trending|trending "
        "now|trending stories|"
        "trending articles|trending news|latest|latest news|latest stories|latest articles|latest headlines|latest "
        "posts|"
        "latest videos|recent posts|recent articles|recent news|recommended|recommended stories|recommended for "
        "you|recommended "
        "reading|recommended articles|you may like|you might like|you may also like|you might also like|you might be "
        "interested in|"
        "you may be interested in|more news|more stories|more articles|more top stories|more like this|more to explore|"
        "more to read|more coverage|more on this story|more on this topic|more on this|more headlines|more for "
        "you|editors' picks|"
        "editor's picks|editor’s picks|editors’ picks|editors picks|top stories|top news|top articles|top "
        "headlines|top posts|don't miss|"
        "don’t miss|in case you missed it|what to read next|what's next|keep reading|explore more|must read|must "
        "reads|from the web|"
        "around the web|from around the web|from our partners|promoted stories|promoted content|sponsored content|paid "
        "content|"
        "partner content|in this story|in this article|on this story|next article|next story|previous article|previous "
        "post|next post|"
        "post navigation|share this:|like this:|comments|leave a comment|leave a reply|join the "
        "conversation|conversation|"
        "join the discussion|add a comment|post a comment|about the author|about the authors|about the writer|author "
        "bio|"
        "meet the author|about us|contact us|popular in the community|sign up for our "
        "newsletter|newsletter|newsletters|"
        "subscribe to our newsletter|follow us|connect with us|hot topics|topics|tags|more from|sections|footer|"
        "recommended videos|featured|featured stories|featured articles|featured videos|news from|other news|also "
        "read|also in|"
        "mehr zum thema|mehr zu diesem thema|das konnte sie auch interessieren|das konnte dich auch "
        "interessieren|meistgelesen|"
        "meistgelesene artikel|meist gelesen|weitere artikel|weitere nachrichten|weitere themen|weitere beitrage|"
        "lesen sie auch|auch interessant|ahnliche artikel|neueste artikel|neueste nachrichten|aktuelle nachrichten|"
        "newsletter abonnieren|themen|schlagworte|top-themen|verwandte artikel|kommentare|diskutieren sie mit|passend "
        "zum thema|"
        "empfehlungen der redaktion|mehr aus|aus dem ressort|zum thema|"
        "a lire aussi|lire aussi|sur le meme sujet|les plus lus|les plus lues|articles les plus lus|a la une|dans la "
        "meme rubrique|"
        "contenus sponsorises|vos commentaires|reagir|nos derniers articles|en continu|voir aussi|"
        "te puede interesar|lo mas leido|lo mas visto|mas noticias|mas informacion|noticias relacionadas|articulos "
        "relacionados|"
        "ultimas noticias|temas relacionados|archivado en|otras noticias|ver tambien|relacionado|relacionadas|"
        "leggi anche|articoli correlati|potrebbe interessarti|i piu letti|le piu lette|ultime notizie|correlati|altre "
        "notizie|"
        "leia mais|leia tambem|mais lidas|veja tambem|noticias relacionadas|ultimas noticias|relacionadas|"
        "lees ook|meest gelezen|gerelateerde artikelen|meer nieuws|las mer|mest last|relaterade artiklar|senaste "
        "nytt|les ogsa|"
        "mest lest|siste nytt|laes ogsa|mest laeste|czytaj takze|czytaj tez|najczesciej "
        "czytane|najnowsze|polecane|zobacz takze|"
        "ilgili haberler|cok okunanlar|son haberler|en cok okunanlar|benzer haberler|onerilen haberler|bunlar da "
        "ilginizi cekebilir|"
        "baca juga|berita terkait|terpopuler|terkini|artikel terkait|tin lien quan|doc nhieu|tin cung chuyen muc|cung "
        "chuyen muc|"
        "читайте также|похожие материалы|по теме|популярное|самое читаемое|новости по теме|последние "
        "новости|главное|материалы по теме|"
        "другие новости|читайте "
        "еще|関連記事|関連ニュース|あわせて読みたい|アクセスランキング|ランキング|人気記事|おすすめ記事|最新記事|"
        "新着記事|"
        "관련기사|관련 기사|많이 본 뉴스|인기기사|실시간 "
        "인기기사|추천기사|최신기사|주요기사|주요뉴스|相关新闻|相关文章|热门文章|推荐阅读|"
        "مواضيع ذات صلة|اقرأ أيضا|الأكثر قراءة|اخبار ذات صلة"},
    PhraseList{
        kSectionEnd, PhrasePlace::Start,
        "more from |more in |more on |more stories from |more by |more about |latest from |latest in |popular in "
        "|trending in |most read in |"
        "read more from |see more from |comments (|view all comments|you must be logged in to |your email address "
        "will not be published|"
        "mehr von |mehr aus |plus d'articles|mas de |altro da "},
    PhraseList{
        kPromotion, PhrasePlace::Start,
        "read more|read also|also read|read next|read:|related:|related story|related article|see also|see more|must "
        "read|more:|"
        "watch:|watch now|watch the |listen:|listen to |click here|click to |tap here|for more |for the latest |find "
        "out more|learn more|"
        "download our |download the |get the |get our |get all the |get more |check out |don't miss|don’t "
        "miss|recommended|up next|"
        "in case you missed|more on |more from |explore more|view this post|a post shared by|this post was|this "
        "article contains affiliate|"
        "this story has been shared|story continues|article continues|advertisement|continue reading|scroll |swipe "
        "|you may also like|"
        "you might also like|don’t forget to|now read|see related|in pictures:|in "
        "video:|video:|photos:|gallery:|podcast:|"
        "lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|auch interessant|mehr zum thema|mehr dazu|mehr "
        "lesen|hier lesen sie|"
        "das konnte sie|zum thema:|lesetipp|passend dazu|jetzt lesen|"
        "lire aussi|a lire aussi|a lire|lire :|lire egalement|voir aussi|lisez aussi|pour aller plus loin|"
        "lea tambien|lee tambien|te puede interesar|mas informacion|ver mas|le puede interesar|tambien puedes leer|"
        "leggi anche|leggi:|approfondisci|guarda anche|leia mais|leia tambem|veja tambem|saiba mais|lees ook|lees "
        "meer|bekijk ook|"
        "las mer|las ocksa|les ogsa|laes ogsa|czytaj takze|czytaj tez|czytaj wiecej|zobacz takze|ilgili haber|bunu "
        "da oku|baca juga|"
        "simak juga|xem them|читайте также|читать также|смотрите "
        "также|подробнее|подписывайтесь|関連記事|【関連|合わせて読みたい|관련기사|관련 기사|"
        "更多|اقرأ أيضا|اقرأ أيضًا"},
    PhraseList{
        kLegal, PhrasePlace::Anywhere,
        "all rights reserved|©|copyright|privacy policy|cookie policy|terms of use|terms of service|terms and "
        "conditions|terms & "
        "conditions|user agreement|do not sell my|use of this site|reproduction|without permission|without the express|"
        "may not be published, broadcast|alle rechte vorbehalten|datenschutz|impressum|nutzungsbedingungen|tous droits "
        "reserves|"
        "mentions legales|todos los derechos reservados|politica de privacidad|aviso legal|tutti i diritti riservati|"
        "riproduzione riservata|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzezone|все "
        "права защищены|"
        "tum haklari saklidir|無断転載|無断複製|著作権|무단전재|무단 전재|재배포 금지|저작권자|版权所有|protected by "
        "recaptcha"},
    PhraseList{
        kCredit, PhrasePlace::Anywhere,
        "getty images|photo by |photos by |photo: |photos: |photograph: |photograph by |photo credit|image "
        "credit|picture credit|"
        "photo courtesy|image courtesy|pictured: |(credit: |credit: |credit...|image: |image source|source: "
        "getty|(ap photo|ap photo/|file photo|via getty|"
        "via ap|via reuters|via afp|/afp|/ap)|/reuters|/getty|reuters/|afp/|afp "
        "via|shutterstock|istock|alamy|unsplash|adobe stock|pixabay|"
        "pexels|wikimedia commons|screenshot|/epa|epa-efe|/pool|/zuma|pa images|/pa wire|pa wire|imago "
        "images|imago/|picture alliance|picture-alliance|"
        "/dpa|dpa/|foto: |fotos: |bild: |symbolbild|archivbild|archivfoto|© dpa|quelle: |photo : |credit "
        "photo|crédits|credits : |© afp|"
        "fotografia: |imagen: |foto di |foto: ansa|(ansa)|foto door |foto av |zdjecie|fot. |фото: |фото |© reuters|"
        "写真：|写真提供|撮影|画像：|사진=|사진 제공|[사진|(사진|图片来源|chup boi|anh: |collage: |illustration: "
        "|illustration by |graphic: |grafik: "},
    PhraseList{
        kSignUp, PhrasePlace::Anywhere,
        "sign up for |sign up to |sign up today|subscribe to |subscribe now|subscribe for |subscribers only|our "
        "newsletter|newsletter|"
        "your inbox|to your email|follow us on|follow us |follow him on|follow her on|follow me on|follow on "
        "twitter|log in to |logged in|create an "
        "account|create a free account|already a subscriber|already have an account|become a member|free trial|enter "
        "your email|"
        "email address|join our |join the conversation|turn on notifications|enable javascript|ad blocker|adblocker|"
        "download the app|our app|app store|google play|support our |donate|your subscription|unlimited access|cookies|"
        "jetzt abonnieren|abonnieren sie|newsletter|melden sie sich|jetzt registrieren|jetzt anmelden|kostenlos "
        "testen|probemonat|"
        "abonnez-vous|inscrivez-vous|deja "
        "abonne|suscribete|suscribase|registrate|iscriviti|abbonati|assine|inscreva-se|"
        "meld je aan|abonneer|schrijf je in|prenumerera|abonner|zapisz sie|abone "
        "ol|subscribe|подпишитесь|会員登録|有料会員|ログイン|"
        "メルマガ|구독|회원가입|로그인"},
    PhraseList{
        kBio, PhrasePlace::Anywhere,
        " is a reporter|is a staff writer|is a senior writer|is a senior reporter|is a senior editor|is a writer |is "
        "a freelance|is a "
        "journalist |is a correspondent|is a contributing |is an editor |is the editor |is a news editor|is an "
        "associate editor|is a columnist |"
        "is a producer |covers |can be reached at|reach him at|reach her at|reach them at|reach me at|contact him "
        "at|contact her at|email him at|"
        "email her at|has been covering|joined the |before joining|view all posts by|all posts by|follow him |follow "
        "her |about the author"},
    PhraseList{
        kComment, PhrasePlace::Start,
        "leave a comment|leave a reply|post a comment|add a comment|write a comment|comments are closed|view "
        "comments|show comments|be the first to comment|"
        "log in to comment|sign in to comment|join the conversation|reply |required fields are marked|your email "
        "address will not|"
        "save my name|notify me of |kommentar schreiben|kommentare (|laisser un commentaire|deja un comentario|deja "
        "una respuesta|"
        "lascia un commento|deixe um comentario|reacties|yorum yap|yorumlar|комментарии|оставить "
        "комментарий|コメントを|댓글"},
    PhraseList{
        kTags, PhrasePlace::Start,
        "tags |tags:|tag:|tagged|topics:|topics |filed under|filed in|categories:|category:|keywords:|more about:|in "
        "this story:|"
        "schlagworte|themen:|schlagworter|mots-cles|etiquetas|temas|archivado en|argomenti|tag "
        "|assuntos|trefwoorden|amnen|emner|temat:|tagi|"
        "etiketler|konular|теги|метки|タグ|キーワード|태그|标签|关键词"},
    PhraseList{kDateLabel, PhrasePlace::Start,
               "published|updated|last updated|last modified|posted|first published|originally published|publish "
               "date|date:|modified|created|"
               "stand:|stand |aktualisiert|veroffentlicht|erschienen|erstellt|publie|mis a "
               "jour|modifie|publicado|actualizado|publicada|"
               "pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt|geplaatst|publicerad|uppdaterad|publisert|"
               "oppdatert|publiceret|opdateret|"
               "opublikowano|aktualizacja|yayinlanma|guncelleme|giris|eklenme|diterbitkan|cap "
               "nhat|опубликовано|обновлено|更新|公開|配信|掲載|입력|수정|기사입력|"
               "发布时间|发表时间|نشر"},
    PhraseList{
        kReadingTime, PhrasePlace::Anywhere,
        "min read|minute read|mins read|minutes read|min. read|minutes to read|reading time|read time|lesezeit|min. "
        "lesezeit|min de lecture|"
        "temps de lecture|minutos de lectura|min de lectura|tempo di lettura|minuti di lettura|leestijd|lastid|min "
        "leitura|dk okuma|"
        "мин чтения|время чтения"},
};

}  // namespace

std::span<const PhraseList> news_phrases() { return kLists; }

}  // namespace pressmark
