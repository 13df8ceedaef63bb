#include "indexer/extraction/source.h"

#include <gtest/gtest.h>

#include "indexer/extraction/publication_names.h"
#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

std::string source(const std::string& text) {
  const Page page = read_text_page(text);
  return find_source(look_at_lines(page)).value_or("?");
}

TEST(Source, CopyrightHolders) {
  EXPECT_EQ(copyright_holder("© 2022 The Harbour Post. All rights reserved."), "The Harbour Post");
  EXPECT_EQ(copyright_holder("Copyright © 2019-2023 Harbour Post Inc. | Terms"), "Harbour Post");
  EXPECT_EQ(copyright_holder("The Harbour Post © 2022"), "The Harbour Post");
  EXPECT_EQ(copyright_holder("copyright 2024, Kelvast Courier, LLC"), "Kelvast Courier");
  EXPECT_EQ(copyright_holder("No rights here"), "");
}

TEST(Source, BrandsOfHosts) {
  EXPECT_EQ(brand_of_host("www.harbourpost.co.uk"), "harbourpost");
  EXPECT_EQ(brand_of_host("news.harbourpost.com"), "harbourpost");
  EXPECT_EQ(brand_of_host("facebook.com"), "");
  EXPECT_EQ(brand_of_host("end.Next"), "");
}

TEST(Source, FirstLineNamesThePage) {
  EXPECT_EQ(source("2022-12-05 The Harbour Post - Strait News Strait News Sport\n"), "The Harbour Post");
  EXPECT_EQ(source("KPC - Kelvast Policy Center\n"), "Kelvast Policy Center");
}

TEST(Source, LabelsAndFooterVote) {
  EXPECT_EQ(source("Menu\nHarbour Post\nSports\nAbout Harbour Post\nContact: desk@harbourpost.com\n© 2024 Harbour Post "
                   "Media Ltd\n"),
            "Harbour Post");
  EXPECT_EQ(source("Menu\nSports\nAbout Us\nContact Us\n"), "?");
}

TEST(Source, WordsForMovingAboutThePageAreNoName) {
  EXPECT_EQ(source("The Harbour Post Skip to content\nMenu\nSubscribe to the Harbour Post\nHarbour Post Newsletter\n"
                   "© 2024 Harbour Post\n"),
            "The Harbour Post");
}

TEST(Source, ReportsNameThePublicationTheyAreFor) {
  EXPECT_EQ(source("Menu\nSports\nKelvast Weekly\nAnn Osei is a reporter for the Kelvast Weekly and lives on the "
                   "coast.\nThe Kelvast Weekly is part of a network of papers along the coast.\n"),
            "The Kelvast Weekly");
}

TEST(Source, WordsThatCompaniesHave) {
  EXPECT_EQ(without_company_word("Harbour Post Media Group"), "Harbour Post");
  EXPECT_EQ(without_company_word("HARBOUR POST MEDIA"), "HARBOUR POST");
  EXPECT_EQ(without_company_word("Media"), "Media");
}

TEST(Source, WordsThatNewspapersAreCalledBy) {
  EXPECT_TRUE(is_press_word("herald"));
  EXPECT_TRUE(is_press_word("zeitung"));
  EXPECT_FALSE(is_press_word("harbour"));
}

TEST(Source, NamesOfPublications) {
  EXPECT_TRUE(can_name_publication("The Harbour Post"));
  EXPECT_TRUE(can_name_publication("harbour Post"));
  EXPECT_TRUE(can_name_publication("harbourpost.com"));
  EXPECT_FALSE(can_name_publication("the harbour post"));
  EXPECT_FALSE(can_name_publication("About Us"));
  EXPECT_FALSE(can_name_publication("By Anna Bell"));
}

TEST(Source, HoldersOfRightsBehindTheWordTwice) {
  EXPECT_EQ(copyright_holder("© Copyright 2023 The Harbour Post Inc. All rights reserved."), "The Harbour Post");
}

}  // namespace
}  // namespace pressmark
