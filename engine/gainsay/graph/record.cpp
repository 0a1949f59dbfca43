#include <gainsay/base/one_of.h>
#include <gainsay/graph/record.h>

#include <array>

namespace gainsay {

std::optional<PlaceRole> place_role(std::string_view preposition) {
    static constexpr auto at = std::to_array<std::string_view>(
        {"in", "at", "near", "inside", "outside", "on", "off", "beside", "place"});
    static constexpr auto to = std::to_array<std::string_view>({"to", "into", "towards"});
    static constexpr auto from = std::to_array<std::string_view>({"from", "out of"});
    return one_of(preposition, at)     ? std::optional(PlaceRole::at)
           : one_of(preposition, to)   ? std::optional(PlaceRole::to)
           : one_of(preposition, from) ? std::optional(PlaceRole::from)
                                       : std::nullopt;
}

} // namespace gainsay
