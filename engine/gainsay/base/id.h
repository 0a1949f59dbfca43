// Strong, dense ids: an index into one particular vector and nothing else.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace gainsay {

// `Tag` names the vector. Ids count from 0 in input order.
template <class Tag>
struct Id {
    std::uint32_t value = 0;

    friend constexpr auto operator<=>(Id const&, Id const&) = default;
};

} // namespace gainsay

template <class Tag>
struct std::hash<gainsay::Id<Tag>> {
    std::size_t operator()(gainsay::Id<Tag> id) const noexcept { return id.value; }
};
