#include "products.h"

// Built for the processors that train, so no function that others share may come of it: besides
// Eigen's nothing of a library is used here.
#include <Eigen/Core>

namespace gainsay::train {

namespace {

using Dense = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Map = Eigen::Map<Dense, Eigen::Unaligned, Eigen::OuterStride<>>;
using ConstMap = Eigen::Map<Dense const, Eigen::Unaligned, Eigen::OuterStride<>>;

Map map(View v) {
    return {v.data, static_cast<Eigen::Index>(v.rows), static_cast<Eigen::Index>(v.columns),
            Eigen::OuterStride<>(static_cast<Eigen::Index>(v.stride))};
}
ConstMap map(ConstView v) {
    return {v.data, static_cast<Eigen::Index>(v.rows), static_cast<Eigen::Index>(v.columns),
            Eigen::OuterStride<>(static_cast<Eigen::Index>(v.stride))};
}

template <class Product>
void store(View out, Product const& product, Into into) {
    if (out.rows == 0 || out.columns == 0) {
        return;
    }
    if (into == Into::replace) {
        map(out).noalias() = product;
    } else {
        map(out).noalias() += product;
    }
}

} // namespace

void multiply(View out, ConstView a, ConstView b, Into into) {
    store(out, map(a) * map(b), into);
}
void multiply_a_bt(View out, ConstView a, ConstView b, Into into) {
    store(out, map(a) * map(b).transpose(), into);
}
void multiply_at_b(View out, ConstView a, ConstView b, Into into) {
    store(out, map(a).transpose() * map(b), into);
}

} // namespace gainsay::train
