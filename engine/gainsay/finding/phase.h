// Whether a deed is told as ended or as going on.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether the first has a deed as ended that the second, as of the same time or later, has as going
// on: "ceased to patrol", "continues to patrol"; "has stopped testing", "is still testing".
[[nodiscard]] Truth ended_though_going_on(Record const& ended, Record const& going_on,
                                          Facts const& facts);

} // namespace gainsay
