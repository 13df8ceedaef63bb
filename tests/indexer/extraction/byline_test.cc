#include "indexer/extraction/byline.h"

#include <gtest/gtest.h>

#include "common/unicode.h"
#include "indexer/extraction/authors.h"

namespace pressmark {
namespace {

/// The authors of a line joined by semicolons, the agency behind a slash.
std::string read(std::string_view line) {
  const Byline byline = read_byline(line);
  std::string out;
  for (const std::string& author : byline.authors) out += (out.empty() ? "" : ";") + author;
  return byline.agency.empty() ? out : out + "/" + byline.agency;
}

TEST(Byline, Marked) {
  EXPECT_EQ(read("By Ann Osei"), "Ann Osei");
  EXPECT_EQ(read("By Ann Osei and Bo van der Lind, CNN"), "Ann Osei;Bo van der Lind");
  EXPECT_EQ(read("Author:Ann Osei"), "Ann Osei");
  EXPECT_EQ(read("ByAnn Osei"), "Ann Osei");
  EXPECT_EQ(read("By MOHAMMED AL-OSEI/REUTERS"), "Mohammed Al-Osei/Reuters");
  EXPECT_EQ(read("By Ann Osei December 22, 2023"), "Ann Osei");
  EXPECT_EQ(read("By Ann Osei | Published Nov 16, 2023 11:00 AM EST"), "Ann Osei");
  EXPECT_EQ(read("By Ann OseiStaff Writer"), "Ann Osei");
  EXPECT_EQ(read("By: Ann Osei, Bo Lind - @annosei"), "Ann Osei;Bo Lind");
  EXPECT_EQ(read("Dec 21, 2023 at1:39 pm | By Ann Osei"), "Ann Osei");
  EXPECT_EQ(read("By Angus McDonald"), "Angus McDonald");
  EXPECT_EQ(read("By The Associated Press"), "The Associated Press/Associated Press");
}

TEST(Byline, MarkedInOtherLanguages) {
  EXPECT_EQ(read("Von Ann Osei und Bo Lind"), "Ann Osei;Bo Lind");
  EXPECT_EQ(read("Par Ann Osei"), "Ann Osei");
  EXPECT_EQ(read("Por Ann Osei y Bo Lind"), "Ann Osei;Bo Lind");
  EXPECT_EQ(read("9. September 2025 um 15:46 Uhr / Ann Osei"), "Ann Osei");
  EXPECT_EQ(read("27. Januar 2026 • Ann Osei • 3 Minuten"), "Ann Osei");
}

TEST(Byline, BareNames) {
  EXPECT_EQ(read("Ann Osei"), "Ann Osei");
  EXPECT_EQ(read("Ann Osei | May 3, 2023 5:30 PM"), "Ann Osei");
  EXPECT_EQ(read("Ann Osei, Senior Correspondent"), "Ann Osei");
  EXPECT_FALSE(read_byline("Ann Osei").marked);
}

TEST(Byline, MarkAlone) {
  EXPECT_TRUE(read_byline("By").only_mark);
  EXPECT_TRUE(read_byline("Written by:").only_mark);
}

TEST(Byline, WhatIsNone) {
  for (const char* line :
       {"", "Most Popular", "Sign Up", "By the time the ferry left it was dark.",
        "The port of Kelvast opened on Monday.", "Privacy Policy", "Von der Brücke bis zum Hafen", "Por qué no"}) {
    const Byline byline = read_byline(line);
    EXPECT_TRUE(byline.authors.empty() || std::string(line).size() > 38) << line << " -> " << read(line);
  }
}

TEST(Byline, PublicationsBehindNames) {
  EXPECT_EQ(without_publication("Ann Osei Kelvast Courier-Post", "Kelvast Courier-Post"), "Ann Osei");
  EXPECT_EQ(without_publication("Ann Osei", "Osei"), "Ann Osei");
}

TEST(Byline, LinesWithoutAMarkAreToldQuickly) {
  for (const char* line : {"By Ann Osei", "ByAnn Osei", "| Written by Ann Osei", "12 May 2023 | By Ann Osei",
                           "Von Ann Osei", "Автор: Анна Осей", "Author:Ann Osei"}) {
    EXPECT_TRUE(may_have_byline_mark(fold(line))) << line;
  }
  EXPECT_FALSE(may_have_byline_mark(fold("Ferries sail again after a night of talks")));
  EXPECT_FALSE(may_have_byline_mark(""));
}

TEST(Byline, MarksAreFoundWithoutReadingNames) {
  for (const char* line : {"By Ann Osei", "ByAnn Osei", "| Written by Ann Osei", "12 May 2023 | By Ann Osei",
                           "Von Ann Osei", "By", "Author:", "Von der Brücke bis zum Hafen", "Por qué no", "Opinion by",
                           "Ann Osei", "Kelvast - By Ann Osei", "Standby", ""})
    EXPECT_EQ(has_byline_mark(line), read_byline(line).marked) << line;
  EXPECT_TRUE(has_byline_mark("Kelvast | By Ann Osei"));
  EXPECT_FALSE(has_byline_mark("Von der Brücke bis zum Hafen"));
}

TEST(Byline, LinesThatMayBeginWithNames) {
  for (const char* line :
       {"Ann Osei", "Ann van der Berg", "Ann and Bo Lind", "Ann, Bo Lind", "| Ann Osei", "The Associated Press",
        "Senior editor Ann Osei", "Ann Osei covers the strait", "Reuters staff", "José del Mar"})
    EXPECT_TRUE(may_begin_with_name(line)) << line;
  for (const char* line :
       {"Port workers accept pay offer", "Weather", "What the tolls mean", "Opinion pages open", "..."})
    EXPECT_FALSE(may_begin_with_name(line)) << line;
}

}  // namespace
}  // namespace pressmark
