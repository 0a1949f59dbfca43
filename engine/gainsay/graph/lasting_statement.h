// How long something lasted: "six days of captivity", "after a nine-week trial", "the blockade,
// which lasted three hours".
#pragma once

#include <gainsay/graph/statement_frame.h>

namespace gainsay {

// Adds a statement where the length says so.
void read_lasting(StatementFrame& frame, StatedLength const& said);

} // namespace gainsay
