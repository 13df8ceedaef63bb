#include "indexer/extraction/source.h"

#include <gtest/gtest.h>

#include "indexer/extraction/publication_names.h"
#include "indexer/extraction/region_names.h"
#include "indexer/readers/pages.h"

namespace pressmark {
namespace {

/// Of a page whose first line is its title where that is wanted.
std::string source(const std::string& text, bool titled = false) {
  const Page page = read_text_page(text);
  LineStore store;
  const std::vector<Line> lines = look_at_lines(page, store);
  return find_source(lines, titled ? 0 : lines.size()).value_or("?");
}

TEST(Source, CopyrightHolders) {
  EXPECT_EQ(copyright_holder("© 2022 The Harbour Post. All rights reserved."), "The Harbour Post");
  EXPECT_EQ(copyright_holder("Copyright © 2019-2023 Harbour Post Inc. | Terms"), "Harbour Post");
  EXPECT_EQ(copyright_holder("The Harbour Post © 2022"), "The Harbour Post");
  EXPECT_EQ(copyright_holder("copyright 2024, Kelvast Courier, LLC"), "Kelvast Courier");
  EXPECT_EQ(copyright_holder("The Harbour Post © All rights reserved"), "The Harbour Post");
  EXPECT_EQ(copyright_holder("Harbour Post Inc © 2022. All rights reserved"), "Harbour Post");
  EXPECT_EQ(copyright_holder("Harbourpost.gl © Copyright 2024. All rights reserved."), "Harbourpost.gl");
  EXPECT_EQ(copyright_holder("Copyright (C) Harbour Post, Ltd."), "Harbour Post");
  EXPECT_EQ(copyright_holder("© Küstenpost Kelvast AG. Alle Rechte vorbehalten."), "Küstenpost Kelvast");
  EXPECT_EQ(copyright_holder("Copyright 2023 Osei & Company, Inc."), "Osei & Company");
  EXPECT_EQ(copyright_holder("The Harbour Post © 2023 - Ferry Theme by Osei"), "The Harbour Post");
  EXPECT_EQ(copyright_holder("Copyright Notice"), "");
  EXPECT_EQ(copyright_holder("Copyright and reprint permission"), "");
  EXPECT_EQ(copyright_holder("No rights here"), "");
}

TEST(Source, CopyrightHoldersThatAreCompanies) {
  EXPECT_EQ(copyright_holder("© Kelvast Harbour Newspapers Limited 2024"), "Kelvast Harbour Newspapers");
  EXPECT_EQ(copyright_holder("© 2024 HarbourPost.gl/Osei Media. All rights reserved"), "HarbourPost.gl");
  EXPECT_EQ(copyright_holder("© 2024 Osei Online and affiliated companies"), "Osei Online");
  EXPECT_EQ(copyright_holder("© 2022, All Rights Reserved | Kelvast Courier Limited"), "Kelvast Courier");
  EXPECT_EQ(copyright_holder("The Harbour Post © 2022, Tüm Hakları Saklıdır"), "The Harbour Post");
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

TEST(Source, ShortFormsSpeakForTheName) {
  EXPECT_EQ(source("The Kelvast Post - Strait News\nKelvast Post World News\nHarbour opens\nKPost Jobs\nKPost "
                   "Premium\nKPost Newsletter\nKPost.com "
                   "Archive\nThe Kelvast Post Group\nKelvast Post Lite\n© 2023 KPost Inc. All rights reserved\n"),
            "The Kelvast Post");
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

TEST(Source, OwnersAreNoPublications) {
  EXPECT_EQ(source("Menu\nCoast\nAbout The Harbour Post\nHarbour Post Newsletter\nEine Webseite der OSEI Mediengruppe\n"
                   "© 2024 OSEI Mediengruppe GmbH\n"),
            "The Harbour Post");
}

TEST(Source, AddressesOfArticlesNameThePublication) {
  EXPECT_EQ(
      source(
          "Menu\nCoast\nMore at www.oseiferries.com\nhttps://www.harbourpost.com/coast/harbour-opens-its-new-canal\n"),
      "harbourpost");
}

TEST(Source, TrademarksNameThePublication) {
  EXPECT_EQ(source("Menu\nCoast\nKELVAST COAST is a registered trademark of Osei Brothers, Inc.\n© 2024 Osei Brothers, "
                   "Inc.\n"),
            "KELVAST COAST");
}

TEST(Source, NamesInCapitalsAndWithout) {
  EXPECT_EQ(source("NORTHERN COAST REVIEW\nMenu\nNORTHERN COAST REVIEW\nAbout Northern Coast Review\n"
                   "© 2024 Northern Coast Review Foundation\n"),
            "Northern Coast Review");
}

TEST(Source, LabelsOfOneWord) { EXPECT_EQ(source("KHP\nMenü\nKüste\nKHP-Newsletter\nKHP-Podcast\nKHP\n"), "KHP"); }

TEST(Source, WhatAnArticleIsAboutDoesNotPublishIt) {
  const std::string page =
      "Kelvast Ferries orders two ships\nAbout Kelvast Ferries\nKelvast Ferries\nAll about Kelvast Ferries\nThe Coast "
      "newsletter!\nKelvast Ferries app\nSubscribe to The Coast\nThe Coast\n";
  EXPECT_EQ(source(page, true), "The Coast");
}

TEST(Source, AddressesWithoutTheirCountry) {
  EXPECT_EQ(source("Menu\nHarbourpost.gl © Copyright 2024. All rights reserved.\nredaktion@harbourpost.gl\n"),
            "Harbourpost");
}

TEST(Source, WordsThatCompaniesHave) {
  EXPECT_EQ(without_company_word("Harbour Post Media Group"), "Harbour Post");
  EXPECT_EQ(without_company_word("HARBOUR POST MEDIA"), "HARBOUR POST");
  EXPECT_EQ(without_company_word("Kelvast Harbour Newspapers"), "Kelvast Harbour");
  EXPECT_EQ(without_company_word("Harbour Post Trust"), "Harbour Post");
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
  EXPECT_FALSE(can_name_publication("US"));
  EXPECT_TRUE(can_name_publication("Harbour Post US"));
  EXPECT_FALSE(can_name_publication("The Future?"));
  EXPECT_FALSE(can_name_publication("‘Like Kelvast"));
  EXPECT_FALSE(can_name_publication("@annosei"));
  EXPECT_FALSE(can_name_publication("Harbour Post on Skiff"));
  EXPECT_FALSE(can_name_publication("Harbour Post Staff"));
  EXPECT_FALSE(can_name_publication("iPad"));
  EXPECT_FALSE(can_name_publication("Try Harbour Post now!"));
  EXPECT_TRUE(has_shape_of_publication("harbour post"));
  EXPECT_FALSE(has_shape_of_publication("[harbour post"));
}

TEST(Source, WhoMadeThePage) {
  EXPECT_TRUE(names_builder("designed by osei"));
  EXPECT_TRUE(names_builder("ferry theme by osei"));
  EXPECT_FALSE(names_builder("designed for the coast"));
}

TEST(Source, NamesOfCountries) {
  EXPECT_TRUE(is_region("tanzania"));
  EXPECT_TRUE(is_region("uk"));
  EXPECT_FALSE(is_region("kelvast"));
}

TEST(Source, HoldersOfRightsBehindTheWordTwice) {
  EXPECT_EQ(copyright_holder("© Copyright 2023 The Harbour Post Inc. All rights reserved."), "The Harbour Post");
}

}  // namespace
}  // namespace pressmark
