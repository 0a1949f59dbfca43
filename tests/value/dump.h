// The values of a text in one line each, as tests write them.
#pragma once

#include <gainsay/value/values.h>

#include <string>
#include <string_view>

namespace gainsay::test {

ValueTables const& tables();
// An article of body text; blank lines part its blocks.
Article article_of(std::string text, std::string_view published = "");
Values values_of(Article const& article);

// "last week DATE 2025-W23; two days DURATION P2D"
std::string times(std::string text, std::string_view published = "2025-06-12");
// "about 40 km =~40 [36,44] km; 14 =14 people"
std::string quantities(std::string text);
// "<words> by <speaker> cue <cue> direct"
std::string quotes(std::string text);

} // namespace gainsay::test
