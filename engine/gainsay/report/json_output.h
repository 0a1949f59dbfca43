// How this stage writes JSON: keys in the order they are set, invalid UTF-8 replaced. Internal.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>

#include <nlohmann/json.hpp>

namespace gainsay {

using Json = nlohmann::ordered_json;

// On one line where `indent` is negative.
[[nodiscard]] inline std::string dump(Json const& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

// A share or confidence, 0 to 1, in at most three digits, so that no float noise is printed.
[[nodiscard]] inline double rounded_share(double share) {
    return std::isnan(share) ? 0.0 : std::round(std::clamp(share, 0.0, 1.0) * 1000) / 1000;
}

} // namespace gainsay
