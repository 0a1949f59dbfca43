// Whether a word stands in a list of words.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace gainsay {

// A list: anything with a beginning and an end whose members compare with text.
template <class List>
[[nodiscard]] constexpr bool one_of(std::string_view word, List const& list) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}
[[nodiscard]] constexpr bool one_of(std::string_view word,
                                    std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// Whether one of several words does.
template <class Words, class List>
[[nodiscard]] constexpr bool any_one_of(Words const& words, List const& list) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return one_of(word, list); });
}

} // namespace gainsay
