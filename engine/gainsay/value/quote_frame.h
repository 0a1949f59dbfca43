// Quotations that begin and end alike.
#pragma once

#include <string_view>

namespace gainsay {

// Whether two quotations, taken whole, are one frame with other words put in: three words of five
// are equal, the first two are, and so is the last word or all of the first half ("I had hoped to
// mend it, but not like this", "I had hoped to sell it, but not like this"). Of one speaker on one
// occasion they are one remark; two remarks that are built alike are meant to be heard together.
[[nodiscard]] bool same_frame(std::string_view a, std::string_view b);

} // namespace gainsay
