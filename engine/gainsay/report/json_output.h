// How this stage writes JSON: keys in the order they are set, invalid UTF-8 replaced. Internal.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include <nlohmann/json.hpp>

namespace gainsay {

using Json = nlohmann::ordered_json;

// On one line where `indent` is negative.
[[nodiscard]] inline std::string dump(Json const& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

// A share or confidence, 0 to 1, rounded to three digits as it is in decimal, so that no float
// noise is printed.
[[nodiscard]] inline double rounded_share(double share) {
    double const within = share > 0 ? std::min(share, 1.0) : 0.0; // not a number counts as 0
    std::array<char, 16> digits{};
    auto const end =
        std::to_chars(digits.begin(), digits.end(), within, std::chars_format::fixed, 3).ptr;
    double rounded = 0;
    std::from_chars(digits.begin(), end, rounded);
    return rounded;
}

} // namespace gainsay
