// A rule as a page for people.
#pragma once

#include <gainsay/rule/rule_set.h>

#include <string>

namespace gainsay {

// Markdown: what the rule finds, the question it puts, when it fires and when it does not, its examples.
[[nodiscard]] std::string rule_page(Rule const& rule);

} // namespace gainsay
