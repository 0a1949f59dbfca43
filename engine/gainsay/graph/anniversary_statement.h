// "celebrated its tenth anniversary last June"
#pragma once

#include <gainsay/graph/statement_frame.h>

namespace gainsay {

void read_anniversaries(StatementFrame& frame);

} // namespace gainsay
