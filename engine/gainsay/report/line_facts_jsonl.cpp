#include <gainsay/report/json_output.h>
#include <gainsay/report/line_facts_jsonl.h>

namespace gainsay {

std::string line_facts_jsonl(std::span<LineFact const> facts, std::uint32_t first_line) {
    std::string out;
    for (LineFact const& fact : facts) {
        Json one;
        one["sentence_id"] = first_line + fact.line;
        one["subject"] = fact.subject;
        one["predicate"] = fact.predicate;
        one["object"] = fact.object;
        one["args"] = fact.arguments;
        one["confidence"] = rounded_share(fact.confidence);
        out += dump(one) + '\n';
    }
    return out;
}

} // namespace gainsay
