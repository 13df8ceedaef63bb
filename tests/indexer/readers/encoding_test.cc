#include "indexer/readers/encoding.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(Encoding, ByteOrderMarksDecide) {
  const DecodedText utf8 = decode_text("\xEF\xBB\xBFgas");
  EXPECT_EQ(utf8.text, "   gas");  // offsets stay
  EXPECT_FALSE(utf8.converted);
  const DecodedText utf16 = decode_text(std::string("\xFF\xFEg\0\xE9\0", 6));
  EXPECT_EQ(utf16.text, "gé");
  EXPECT_TRUE(utf16.converted);
  EXPECT_EQ(decode_text(std::string("\xFE\xFF\0g", 4)).text, "g");
}

TEST(Encoding, DeclaredEncodingIsUsedWhereTheBytesAreNotUtf8) {
  EXPECT_EQ(decode_text("caf\xE9", "iso-8859-1").text, "café");
  EXPECT_EQ(decode_text("\xEC\xE8\xF0", "windows-1251").text, "мир");
  EXPECT_EQ(decode_text("café", "iso-8859-1").text, "café");  // a wrong declaration
}

TEST(Encoding, UndeclaredEncodingIsDetected) {
  const std::string german =
      "Die Stra\xDF"
      "e f\xFChrt \xFC"
      "ber die Br\xFC"
      "cke, und die Gr\xF6\xDF"
      "e der T\xFCren \xFC"
      "berrascht alle.";
  EXPECT_EQ(decode_text(german).text, "Die Straße führt über die Brücke, und die Größe der Türen überrascht alle.");
}

TEST(Encoding, FewMalformedBytesDoNotMakeUtf8AnythingElse) {
  const std::string text = "Élysée, Québec, Médoc, Orléans, Besançon \xFF";
  const DecodedText decoded = decode_text(text);
  EXPECT_EQ(decoded.text, text);
  EXPECT_FALSE(decoded.converted);
}

TEST(Encoding, HtmlDeclaresItsEncodingInSeveralWays) {
  EXPECT_EQ(declared_html_encoding("<meta charset=\"windows-1252\">"), "windows-1252");
  EXPECT_EQ(declared_html_encoding("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>"), "koi8-r");
  EXPECT_EQ(declared_html_encoding("<?xml version=\"1.0\" encoding=\"euc-jp\"?>"), "euc-jp");
  EXPECT_EQ(declared_html_encoding("<p>charset</p>"), "");
}

}  // namespace
}  // namespace pressmark
