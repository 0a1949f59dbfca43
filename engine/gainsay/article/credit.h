// "- ANI", "Based on ANI report", "(With inputs from Reuters)": whose words these are.
#pragma once

#include <gainsay/base/span.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

struct Credit {
    std::vector<std::string> derived_from; // names as written, "report by" and the like taken off
    std::string wire;                      // the agency whose copy the article is
    std::string author;                    // "— Jo Ray" at the end
};

// A line that is a credit and nothing else. `last`: nothing of the article follows, which a bare
// "— Northline News" needs to be one.
[[nodiscard]] std::optional<Credit> read_credit(std::string_view line, bool last);

// A credit glued to the end of the last paragraph: "…, he added. (With inputs from Reuters)".
struct GluedCredit {
    Span span; // in the paragraph, to its end
    Credit credit;
};
[[nodiscard]] std::optional<GluedCredit> read_glued_credit(std::string_view paragraph);

// The agency to which a text owes a question ("Responding to a question by ANI, …"): it is that
// agency's copy. Empty where there is none.
[[nodiscard]] std::string asking_agency(std::string_view text);

} // namespace gainsay
