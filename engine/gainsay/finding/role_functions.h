// Functions of conditions on offices; rows in functions.cpp.
#pragma once

#include <gainsay/finding/functions.h>

namespace gainsay {

// (entity, entity): offices of role records.
[[nodiscard]] Value incompatible_roles(Arguments const& in);

} // namespace gainsay
