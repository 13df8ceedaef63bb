#include "common/single_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "tests/support/temp_folder.h"

namespace pressmark {
namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

class SingleFile : public ::testing::Test {
 protected:
  SingleFile() {
    Xapian::WritableDatabase database((folder_.path() / "index").string());
    Xapian::Document document;
    document.add_term("gas");
    document.set_data("Gas flows");
    database.add_document(document);
    database.commit();
    database.compact(file_.string(), Xapian::DBCOMPACT_SINGLE_FILE);
  }

  TempFolder folder_;
  std::filesystem::path file_ = folder_.path() / "index.single";
};

TEST_F(SingleFile, IsOpenedWithAndWithoutATrailer) {
  EXPECT_EQ(open_database(file_).get_document(1).get_data(), "Gas flows");
  ASSERT_TRUE(append_trailer(file_));
  EXPECT_EQ(open_database(file_).get_document(1).get_data(), "Gas flows");
  EXPECT_EQ(open_database(folder_.path() / "index").get_document(1).get_data(), "Gas flows");
}

TEST_F(SingleFile, IsFoundAtTheEndOfAnotherFile) {
  ASSERT_TRUE(append_trailer(file_));
  const std::string program = "some program\n" + std::string(5000, '\0');
  const std::filesystem::path both = folder_.write("both", program + bytes_of(file_));
  Xapian::Database database = open_database(both);
  EXPECT_EQ(database.get_termfreq("gas"), 1U);
  EXPECT_EQ(database.get_document(1).get_data(), "Gas flows");
  EXPECT_FALSE(database.reopen());
}

TEST_F(SingleFile, FilesThatOnlyLookTheSameAreRefused) {
  ASSERT_TRUE(append_trailer(file_));
  const std::string index = bytes_of(file_);
  const std::string trailer = index.substr(index.size() - 16);
  for (const std::string& content : {std::string(), trailer, "program" + trailer, "program" + index.substr(1),
                                     "PRSSMARK" + std::string(8, '\xFF'), "program" + index + "."}) {
    EXPECT_THROW(open_database(folder_.write("other", content)), Xapian::Error);
  }
  EXPECT_THROW(open_database(folder_.path() / "none"), Xapian::Error);
}

}  // namespace
}  // namespace pressmark
