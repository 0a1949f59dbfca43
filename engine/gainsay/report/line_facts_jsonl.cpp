#include <gainsay/report/json_line.h>
#include <gainsay/report/json_output.h>
#include <gainsay/report/line_facts_jsonl.h>

namespace gainsay {

std::string line_facts_jsonl(std::span<LineFact const> facts, std::uint32_t first_line) {
    std::string out;
    for (LineFact const& fact : facts) {
        JsonObject one;
        one.set("sentence_id", first_line + fact.line);
        one.set("subject", fact.subject);
        one.set("predicate", fact.predicate);
        one.set("object", fact.object);
        one.set("args", fact.arguments);
        one.set("confidence", rounded_share(fact.confidence));
        out += one.line();
    }
    return out;
}

} // namespace gainsay
