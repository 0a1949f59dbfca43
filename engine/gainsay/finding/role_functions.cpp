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
    Value out;
    out.type = Type::truth;
    if (a == nullptr || b == nullptr) {
        out.data = Truth::unknown;
        return out;
    }
    bool const together = given_together(*in.values[0].from, *b, in.facts) ||
                          given_together(*in.values[1].from, *a, in.facts);
    out.data = together ? Truth::unknown : incompatible(*a, *b);
    return out;
}

} // namespace gainsay
