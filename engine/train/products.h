// Products of matrices: the door to Eigen.
#pragma once

#include "matrix.h"

namespace gainsay::train {

enum class Into { replace, add };

// out = a b, or out += a b; the views must not overlap. t marks what is transposed first.
void multiply(View out, ConstView a, ConstView b, Into into);
void multiply_a_bt(View out, ConstView a, ConstView b, Into into);
void multiply_at_b(View out, ConstView a, ConstView b, Into into);

} // namespace gainsay::train
