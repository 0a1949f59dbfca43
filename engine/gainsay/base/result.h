// Either a value or the problem that prevented it.
#pragma once

#include <gainsay/base/contract.h>
#include <gainsay/base/problem.h>

#include <utility>
#include <variant>

namespace gainsay {

// Example:
//     Result<RuleSet> rules = load_rules(path);
//     if (!rules) return report(rules.problem());
//     use(rules.value());
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : state_(std::in_place_index<1>, std::move(problem)) {}

    [[nodiscard]] bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    // Expects has_value().
    [[nodiscard]] T& value() & {
        GAINSAY_EXPECTS(has_value(), "a Result is asked for its value only when it has one");
        return std::get<0>(state_);
    }
    [[nodiscard]] T const& value() const& { return const_cast<Result*>(this)->value(); }
    [[nodiscard]] T&& value() && { return std::move(value()); }

    // Expects !has_value().
    [[nodiscard]] Problem const& problem() const {
        GAINSAY_EXPECTS(!has_value(), "a Result is asked for its problem only when it has one");
        return std::get<1>(state_);
    }

  private:
    std::variant<T, Problem> state_;
};

} // namespace gainsay
