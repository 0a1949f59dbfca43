// Ages beside dates: who was born in 1950 cannot have died in 2025 at the age of 68.
#pragma once

#include <gainsay/graph/statement_frame.h>

namespace gainsay {

// Adds what the sentence's ages say of how long ago somebody was born.
void read_ages(StatementFrame& frame);

} // namespace gainsay
