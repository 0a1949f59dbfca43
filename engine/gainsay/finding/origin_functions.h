// Functions of conditions on where statements come from; rows in functions.cpp.
#pragma once

#include <gainsay/finding/functions.h>

namespace gainsay {

// (event): how many articles of its story rest on no other of them
[[nodiscard]] Value origins_of_event(Arguments const& in);
// (record): how many of the articles that tell of its event rest on no other of them
[[nodiscard]] Value origins_of_claim(Arguments const& in);
// (record)
[[nodiscard]] Value own_reporting(Arguments const& in);

// Of the articles, those that rest on no other of them, ascending: copies count once.
[[nodiscard]] std::vector<ArticleIndex> independent(std::vector<ArticleIndex> articles,
                                                    Facts const& facts);

} // namespace gainsay
