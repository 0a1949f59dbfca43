// News agencies by name, so that "(AP)" and "Associated Press" are one wire.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// The usual name of a known agency ("Reuters" for "REUTERS", "PTI" for "Press Trust of India");
// empty for anything else. Case counts only for names that are also words ("Ap" is none).
[[nodiscard]] std::string_view known_agency(std::string_view name);

// The same, but a name that is no known agency is given back as it is, white space and "the" taken
// off: two credits name one wire if this is equal for both, letter case aside.
[[nodiscard]] std::string agency_name(std::string_view name);

// Whether a name reads like that of a publisher, not of a person: a known agency, an acronym, or a
// name with a word such as "News", "Press" or "Agency" in it.
[[nodiscard]] bool names_publisher(std::string_view name);

// Whether a name is that of a wire: a known agency, or "Pacific Dispatch Agency", "Northmark
// Newswire".
[[nodiscard]] bool names_wire(std::string_view name);

// RE2 alternatives of all known agency names, as they are written.
[[nodiscard]] std::string agency_alternatives();

} // namespace gainsay
