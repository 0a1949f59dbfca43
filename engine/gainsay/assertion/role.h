// Offices, ranks and kinship that an article gives to the people it names.
#pragma once

#include <gainsay/assertion/assertion.h>
#include <gainsay/base/truth.h>

#include <cstdint>
#include <string>
#include <vector>

namespace gainsay {

// When the office is held, as of the article.
enum class RoleTime : std::uint8_t { now, past, future };
[[nodiscard]] char const* name(RoleTime time);

// "Eoin Daly, deputy head of communications at the Tarn group": who holds which office, with the
// title taken apart. All words in lower case.
struct Role {
    EntityIndex holder = no_entity;  // into Analysis::entities
    Span name;                       // the holder as named there
    Span title;                      // the words of the office
    std::string head;                // the office as rules/words/offices.txt has it: "head"
    std::vector<std::string> ranks;  // what it can mean, sorted: "executive:part"
    std::vector<std::string> fields; // what it is responsible for, sorted: "communications"
    std::string of; // the body or person it belongs to, where that is named: "the tarn group"
    std::string body_sort; // of that body, as rules/words/bodies.txt has it: "state"
    bool deputy = false;
    bool acting = false;
    RoleTime time = RoleTime::now;
    std::vector<std::string> when; // what dates a past office: years, "then"
    std::uint32_t sentence = 0;
    double confidence = 0;

    [[nodiscard]] Span span() const { return cover(name, title); }
};

// Whether one person cannot hold both offices: they are of one family (offices.txt), of one body as
// far as is said, of one time, and neither is a broader word for the other. Unknown where the
// offices are of no common family or the words do not settle it. Symmetric.
[[nodiscard]] Truth incompatible(Role const& a, Role const& b);

} // namespace gainsay
