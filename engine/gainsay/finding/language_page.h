// The fields and functions that rules may name, as a page for people.
#pragma once

#include <string>

namespace gainsay {

// Markdown made of the tables that the compiler of rules uses.
[[nodiscard]] std::string language_page();

} // namespace gainsay
