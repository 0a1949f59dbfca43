// One rule as a page for people.
#pragma once

#include <gainsay/rule/rule_set.h>

#include <string>

namespace gainsay {

// Markdown that also reads well as plain text: what the rule finds, why, when, and its examples.
[[nodiscard]] std::string rule_page(Rule const& rule);

} // namespace gainsay
