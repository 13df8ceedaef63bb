#include "indexer/extraction/dates.h"

#include <gtest/gtest.h>

#include "indexer/extraction/date_pieces.h"

namespace pressmark {
namespace {

/// The dates of a text as published, joined by spaces.
std::string dates(std::string_view text, DayOrder order = DayOrder::MonthFirst) {
  std::string out;
  for (const DateMention& mention : find_dates(text, order)) {
    EXPECT_LE(mention.span.end, text.size());
    EXPECT_LE(mention.span.begin, mention.day_span.begin);
    if (!out.empty()) out += ' ';
    out += mention.published;
  }
  EXPECT_EQ(has_date(text, order), !out.empty());
  return out;
}

TEST(Dates, EnglishForms) {
  EXPECT_EQ(dates("May 15, 2023"), "2023-05-15");
  EXPECT_EQ(dates("Nov. 20, 2019, 9:28 AM UTC"), "2019-11-20T09:28Z");
  EXPECT_EQ(dates("DECEMBER 5, 2022 05:22"), "2022-12-05T05:22");
  EXPECT_EQ(dates("Dec 19th 2023"), "2023-12-19");
  EXPECT_EQ(dates("Fri, 19th Dec 2025"), "2025-12-19");
  EXPECT_EQ(dates("19 November 2019 • 1:16pm"), "2019-11-19T13:16");
  EXPECT_EQ(dates("12:03 GMT, Nov 20, 2019"), "2019-11-20T12:03Z");
  EXPECT_EQ(dates("by Ann Osei - 12/22/23 12:24 PM ET"), "2023-12-22T12:24");
  EXPECT_EQ(dates("19-Dec-2025"), "2025-12-19");
  EXPECT_EQ(dates("2019-11-19T12:48:14Z"), "2019-11-19T12:48:14Z");
  EXPECT_EQ(dates("2024-05-01T10:00:00+02:00"), "2024-05-01T10:00:00+02:00");
  EXPECT_EQ(dates("2024-05-01T10:00:00.123-0500"), "2024-05-01T10:00:00-05:00");
}

TEST(Dates, GluedToTheirNeighbours) {
  EXPECT_EQ(dates("Published Wed, Nov 20 20194:29 AM EST"), "2019-11-20T04:29-05:00");
  EXPECT_EQ(dates("CorrespondentDec 22, 2023, 10:15 PM"), "2023-12-22T22:15");
  EXPECT_EQ(dates("21:17 18.11.2019Get short URL"), "2019-11-18T21:17");
  EXPECT_EQ(dates("15 oct 2024 - 08:22Actualizado"), "2024-10-15T08:22");
}

TEST(Dates, OtherLanguages) {
  EXPECT_EQ(dates("28.04.2023, 20.15 Uhr", DayOrder::DayFirst), "2023-04-28T20:15");
  EXPECT_EQ(dates("Stand: 28. April 2023, 05:00 Uhr"), "2023-04-28T05:00");
  EXPECT_EQ(dates("Publié le 30 août 2023 à 14h52"), "2023-08-30T14:52");
  EXPECT_EQ(dates("25 de mayo de 2025 16:51 h"), "2025-05-25T16:51");
  EXPECT_EQ(dates("torsdag 8 januari 2026"), "2026-01-08");
  EXPECT_EQ(dates("3 марта 2024 г."), "2024-03-03");
  EXPECT_EQ(dates("20 Nisan 2026"), "2026-04-20");
  EXPECT_EQ(dates("2025年1月14日 20:00"), "2025-01-14T20:00");
  EXPECT_EQ(dates("渡辺洋介2025年1月13日 21時37分"), "2025-01-13T21:37");
  EXPECT_EQ(dates("2025년 5월 15일"), "2025-05-15");
  EXPECT_EQ(dates("2025.05.15 20:00"), "2025-05-15T20:00");
  EXPECT_EQ(dates("22/10/2025, 19:25", DayOrder::DayFirst), "2025-10-22T19:25");
}

TEST(Dates, OrderDecidesOnlyWhereTheNumbersDoNot) {
  EXPECT_EQ(dates("03/04/2023", DayOrder::MonthFirst), "2023-03-04");
  EXPECT_EQ(dates("03/04/2023", DayOrder::DayFirst), "2023-04-03");
  EXPECT_EQ(dates("25/04/2023", DayOrder::MonthFirst), "2023-04-25");
  EXPECT_TRUE(find_dates("03/04/2023", DayOrder::DayFirst)[0].ambiguous);
}

TEST(Dates, WhatIsNoDate) {
  for (const char* text : {"", "1-1-1 draw", "Nov 19, 6:55 AM", "192.168.12.10.5", "page 12 of 2023",
                           "30 February 2023", "13/13/2023", "Call 03-5613699", "May 2023"}) {
    EXPECT_EQ(dates(text), "") << text;
  }
}

TEST(Dates, SeveralInOneLine) {
  EXPECT_EQ(dates("Published May 3, 2023 5:30 PM, updated May 4, 2023"), "2023-05-03T17:30 2023-05-04");
}

TEST(Dates, DigitsTellQuicklyWhereNoDateCanBe) {
  for (const char* text : {"May 15, 2023", "19-Dec-25", "11/19/19", "11 / 19 / 19", "28.04.23", "2019-11-19",
                           "20194:29", "2025年1月14日", "1 \u00A0-\u00A0 2 - 19"})
    EXPECT_TRUE(may_hold_date(text)) << text;
  for (const char* text :
       {"", "no digits", "12:30", "1,200 ships", "page 345", "3.5 percent", "5 - 123", "May 15", "4567 people"})
    EXPECT_FALSE(may_hold_date(text)) << text;
}

}  // namespace
}  // namespace pressmark
