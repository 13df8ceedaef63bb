#include "pressmark/version.h"

#include <unicode/uversion.h>
#include <xapian.h>

#include "common/schema.h"

namespace pressmark {

std::string version() { return PRESSMARK_VERSION; }

std::string version_line() {
  UVersionInfo icu{};
  u_getVersion(icu);
  return "pressmark " + version() + " (schema " + std::to_string(kSchemaVersion) + ", Xapian " +
         Xapian::version_string() + ", ICU " + std::to_string(icu[0]) + "." + std::to_string(icu[1]) + ")";
}

}  // namespace pressmark
