#include "common/cli/terminal.h"

#include <gtest/gtest.h>

namespace pressmark::cli {
namespace {

TEST(Terminal, ColorFollowsOptionThenEnvironmentThenTerminal) {
  struct Row {
    ColorSettings settings;
    bool colors;
  };
  for (const Row& row : {
           Row{{"auto", true, {}, "xterm"}, true},
           Row{{"", true, {}, "xterm"}, true},
           Row{{"auto", false, {}, "xterm"}, false},
           Row{{"auto", true, "1", "xterm"}, false},
           Row{{"auto", true, "", "xterm"}, true},
           Row{{"auto", true, {}, "dumb"}, false},
           Row{{"auto", true, {}, {}}, false},
           Row{{"always", false, "1", "dumb"}, true},
           Row{{"never", true, {}, "xterm"}, false},
       }) {
    EXPECT_EQ(wants_color(row.settings), row.colors) << row.settings.option;
  }
}

}  // namespace
}  // namespace pressmark::cli
