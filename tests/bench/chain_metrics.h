// How two partitions of mentions into chains compare: MUC, B-cubed, CEAF-e.
#pragma once

#include <cstddef>
#include <vector>

// A chain lists its mentions by number; a mention stands in one chain of a partition at most.
using Chains = std::vector<std::vector<std::size_t>>;

struct Share {
    double right_of_found = 0;
    double found = 0;
    double right_of_wanted = 0;
    double wanted = 0;

    [[nodiscard]] double precision() const { return found > 0 ? right_of_found / found : 0; }
    [[nodiscard]] double recall() const { return wanted > 0 ? right_of_wanted / wanted : 0; }
    [[nodiscard]] double f1() const;
    Share& operator+=(Share const& more);
};

[[nodiscard]] Share muc(Chains const& wanted, Chains const& found);
[[nodiscard]] Share b_cubed(Chains const& wanted, Chains const& found);
[[nodiscard]] Share ceaf_e(Chains const& wanted, Chains const& found);
