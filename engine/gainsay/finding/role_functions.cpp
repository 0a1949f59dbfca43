#include <gainsay/finding/role_functions.h>

#include <algorithm>

namespace gainsay {

namespace {

Role const* role_of(Value const& value, Facts const& facts) {
    auto const& roles = facts.analysis(*value.from).roles;
    return value.from->role < roles.size() ? &roles[value.from->role] : nullptr;
}

// An article that gives somebody both offices in one sentence says that they go together.
bool given_together(Record const& record, Role const& other, Facts const& facts) {
    auto const& roles = facts.analysis(record).roles;
    Role const& own = roles[record.role];
    return std::any_of(roles.begin(), roles.end(), [&](Role const& role) {
        return &role != &own && role.holder == own.holder && role.sentence == own.sentence &&
               incompatible(own, role) == Truth::yes && incompatible(role, other) != Truth::yes;
    });
}

} // namespace

Value incompatible_roles(Arguments const& in) {
    Role const* const a = role_of(in.values[0], in.facts);
    Role const* const b = role_of(in.values[1], in.facts);
    if (a == nullptr || b == nullptr) {
        return value_of(Truth::unknown);
    }
    bool const together = given_together(*in.values[0].from, *b, in.facts) ||
                          given_together(*in.values[1].from, *a, in.facts);
    return value_of(together ? Truth::unknown : incompatible(*a, *b));
}

} // namespace gainsay
