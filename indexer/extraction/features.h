#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/extraction/lines.h"
#include "indexer/extraction/title.h"

namespace pressmark {

/// What speaks for or against a line being the article's text. Each is 0 or 1, or a share between them. The names of
/// the weights table and of the explanation are those of kFeatureNames.
enum class Feature : std::size_t {
  // The line by itself.
  Always,
  Width15,
  Width30,
  Width50,
  Width80,
  Width120,
  Width200,
  Width400,
  FewWords,
  Function10,
  Function20,
  Function30,
  Function40,
  Function50,
  EndsSentence,
  EndsEllipsis,
  EndsColon,
  OpenEnd,
  Sentences2,
  Sentences4,
  StartsLower,
  StartsQuote,
  HasQuote,
  MostCapitalised,
  HalfCapitalised,
  Capitals,
  Digits,
  Separator,
  Separators,
  Commas,
  Address,
  ByStart,
  Chrome,
  SectionEnd,
  Promotion,
  Legal,
  Credit,
  SignUp,
  Bio,
  Comment,
  Tags,
  DateLabel,
  ReadingTime,
  LongLegal,
  LongCredit,
  LongSignUp,
  LongBio,
  LongPromotion,
  Copied,
  CopiedOften,
  LaterCopy,
  BlankBefore,
  BlankBothSides,
  Question,
  Exclamation,
  SecondPerson,
  Glued,
  // Its mark-up.
  Heading1,
  Heading2,
  Heading3,
  Heading4,
  Links10,
  Links40,
  Links80,
  LinksShort,
  Navigation,
  Header,
  Footer,
  Aside,
  Figure,
  Caption,
  Form,
  Comments,
  Related,
  Share,
  Advert,
  Byline,
  Dateline,
  Article,
  Body,
  Standfirst,
  PullQuote,
  List,
  Table,
  Quote,
  Paragraph,
  Emphasis,
  BioZone,
  TagsZone,
  Hidden,
  // Its place among the others; needs the scores of the lines by themselves.
  PreviousScore,
  NextScore,
  PreviousLong,
  NextLong,
  Near4,
  Near10,
  Near30,
  NearOfBest,
  InsideSpan,
  InsideShort,
  InsideLong,
  InsideWeak,
  BeforeSpan,
  BeforeSpanFar,
  AfterSpan,
  AfterSpanFar,
  OutsideLong,
  MassBefore0,
  MassBefore2,
  MassAfter0,
  MassAfter2,
  AfterSectionEnd,
  AfterSectionEnds,
  SectionEndJustBefore,
  PromotionJustBefore,
  BeforeTitle,
  AtTitle,
  AfterTitle3,
  ContinuesPrevious,
  ContinuedByNext,
  ShortAmongLong,
  ShortAmongShort,
  LongAmongShort,
  NextSameShape,
  ParentMass10,
  ParentMass30,
  ParentMass60,
  HeaviestParent,
  HeadingAboveProse,
  Topic,
  TopicLow,
  TopicHigh,
  TitleWords,
  RunBefore,
  RunAfter,
  PreviousProse,
  NextProse,
  PreviousEnds,
  NextEnds,
  DatesSince,
  Dated,
  DatedBefore,
  DatedAfter,
  RepeatsNear,
  ProseNear,
  DatesNear,
  CommentsBefore,
  Count
};

inline constexpr std::size_t kFeatureCount = static_cast<std::size_t>(Feature::Count);
using Features = std::array<float, kFeatureCount>;

/// The three looks that are taken at a line (see weights.h).
enum class Look : std::size_t { Own, Placed, Again };

/// Log odds of belonging to the article, as the three looks weigh what is known so far.
struct LogOdds {
  float own = 0;
  float placed = 0;
  float again = 0;
};

/// The log odds of a line by itself and by its mark-up. `blank_after` says whether a blank line (or the edge of a
/// paragraph) follows. The features are noted in `features` where that is wanted.
LogOdds own_log_odds(const Line& line, bool blank_after, bool marked_up, Features* features = nullptr);

/// Looks at the lines of a page in their places among the others.
class PlacedLook {
 public:
  /// `own` are the log odds of the lines by themselves. The lines must outlive it. What is seen of neighbours whatever
  /// is thought of them is noted in `features` (one a line) where that is wanted. Linear.
  PlacedLook(const std::vector<Line>& lines, const TitleFinder& titles, bool marked_up, std::vector<LogOdds> own,
             std::vector<Features>* features = nullptr);

  /// The scores of the lines in a look: `scores` is what is thought of them so far. Lines with one below `hopeless`
  /// keep it. The other features are noted in `features` where that is wanted. Linear.
  std::vector<float> scores(Look look, const std::vector<float>& scores, float hopeless,
                            std::vector<Features>* features = nullptr) const;

 private:
  const std::vector<Line>& lines_;
  const TitleFinder& titles_;
  bool marked_up_;
  std::vector<LogOdds> start_;  // what does not depend on what is thought of the lines
};

}  // namespace pressmark
