#include <gainsay/base/json.h>
#include <gainsay/base/pattern.h>
#include <gainsay/report/baseline.h>

#include <cstdint>

namespace gainsay {

namespace {

Result<std::set<std::string>> from_report(std::string_view text, std::string const& file) {
    Result<JsonValue> const parsed = parse_json(text, file);
    if (!parsed) {
        return parsed.problem();
    }
    JsonValue const* findings = parsed.value().find("findings");
    if (findings == nullptr || findings->kind != JsonValue::Kind::array) {
        return Problem{"broken-baseline",
                       "has no list of findings",
                       {file, 1, 1},
                       "a baseline is what `gainsay check --format json` printed"};
    }
    std::set<std::string> known;
    for (JsonValue const& finding : findings->items) {
        if (auto const fingerprint = finding.text("fingerprint"); !fingerprint.empty()) {
            known.emplace(fingerprint);
        }
    }
    return known;
}

Result<std::set<std::string>> from_lines(std::string_view text, std::string const& file) {
    static Pattern const line_form(R"(\s*(?:([A-Z]{2}\d{3}-[0-9a-f]{8})\b[^#]*)?(?:#.*)?)");
    std::set<std::string> known;
    std::uint32_t number = 0;
    while (!text.empty()) {
        ++number;
        std::string_view const line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        auto const match = line_form.match(line);
        if (!match) {
            return Problem{"broken-baseline",
                           "is no fingerprint",
                           {file, number, 1},
                           "a fingerprint looks like GS104-7c1e9a52"};
        }
        if ((*match)[1]) {
            known.emplace(slice(line, *(*match)[1]));
        }
    }
    return known;
}

} // namespace

Result<std::set<std::string>> read_baseline(std::string_view text, std::string const& file) {
    std::size_t const first = text.find_first_not_of(" \t\r\n");
    bool const json = first != std::string_view::npos && text[first] == '{';
    return json ? from_report(text, file) : from_lines(text, file);
}

} // namespace gainsay
