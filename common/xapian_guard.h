#pragma once

#include <xapian.h>

#include <new>
#include <string>
#include <type_traits>

#include "pressmark/result.h"

namespace pressmark {

/// What Xapian says, and what the system said to Xapian: in get_error_string(), or at the end of the message.
std::string reason_of(const Xapian::Error& error);

/// What a Xapian exception means to the user of the index at `path`.
Error explain(const Xapian::Error& error, const std::string& path);

/// Calls `work` and turns every Xapian exception into an Error: the one wall between Xapian's exceptions and the
/// libraries. DatabaseModifiedError is passed on where `Retry` callers ask for it themselves; see searcher/snapshot.
template <class Work>
auto guarded(const std::string& path, Work&& work) -> Result<std::invoke_result_t<Work>> {
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const Xapian::Error& error) {
    return explain(error, path);
  } catch (const std::bad_alloc&) {
    return Error{ErrorCode::System, "out of memory while using the index at " + path,
                 "close other programs or use fewer jobs"};
  }
}

}  // namespace pressmark
