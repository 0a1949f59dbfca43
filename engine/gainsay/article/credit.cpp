#include <gainsay/article/agency.h>
#include <gainsay/article/credit.h>
#include <gainsay/article/words.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/utf8.h>

#include <algorithm>

namespace gainsay {

namespace {

constexpr std::size_t longest_credit = 240;
constexpr std::size_t longest_signature = 60;
constexpr std::size_t longest_glued_credit = 80;

// "a report by ANI and the Northline Wire." -> "ANI", "Northline Wire"
std::vector<std::string> sources_in(std::string_view list) {
    static Pattern const joint(R"(\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s|;)\s*)");
    static Pattern const before(
        R"(^(?i:(?:an?|the|two|several|original|earlier|agency|wire|news|media|press|this)\s+)*(?i:(?:inputs?|reports?|reporting|copy|story|stories|article|articles|dispatch(?:es)?|information|material|statements?|release)\s+(?:first\s+|originally\s+)?(?:published\s+|written\s+|filed\s+|issued\s+)?(?:by|from|in|of|on)\s+)?(?i:the\s+)?)");
    static Pattern const after(
        R"((?:['’]s)?\s+(?:agency |wire |news |original )*(?i:reports?|reporting|inputs?|copy|stor(?:y|ies)|articles?|dispatch(?:es)?|feeds?|releases?|statements?)$)");
    std::vector<std::string> out;
    std::size_t begin = 0;
    list = trim(list);
    while (begin <= list.size()) {
        auto const found = joint.find(list, begin);
        std::size_t const end = found ? (*found)[0]->begin : list.size();
        std::string_view name = trim(list.substr(begin, end - begin));
        while (!name.empty() && (name.back() == '.' || name.back() == ')' || name.back() == ':')) {
            name.remove_suffix(1);
        }
        if (auto const lead = before.find(name)) {
            name = trim(name.substr((*lead)[0]->end));
        }
        if (auto const tail = after.find(name)) {
            name = trim(name.substr(0, (*tail)[0]->begin));
        }
        static Pattern const generic(
            R"((?i)(?:(?:news |wire |local |other |various |several )?(?:agenc(?:y|ies)|wires?|media|sources?|reports?|bureau|inputs?|us|staff|correspondents?))?)");
        bool const named =
            !name.empty() && !generic.matches(name) &&
            (is_upper(decode_utf8(name, 0).value) || (name[0] >= '0' && name[0] <= '9') ||
             !known_agency(name).empty() || name.find('.') != std::string_view::npos);
        if (named && std::find(out.begin(), out.end(), name) == out.end()) {
            out.emplace_back(name);
        }
        if (!found) {
            break;
        }
        begin = (*found)[0]->end;
    }
    return out;
}

// Without brackets around all of it.
std::string_view unwrapped(std::string_view line) {
    line = trim(line);
    while (line.size() > 2) {
        char const first = line.front();
        char const last = line.back();
        bool const pair = (first == '(' && last == ')') || (first == '[' && last == ']') ||
                          ((first == '*' || first == '_') && first == last);
        if (!pair) {
            break;
        }
        line = trim(line.substr(1, line.size() - 2));
    }
    return line;
}

bool is_name(std::string_view text) {
    static Pattern const name(
        R"((?:[Tt]he )?\p{Lu}[\p{L}\d.&'’\-]*(?: (?:of|the|and|for|\p{Lu}[\p{L}\d.&'’\-]*)){0,5})");
    return name.matches(text);
}

std::optional<Credit> read_declared(std::string_view line) {
    static Pattern const based(
        R"(^(?i:(?:this (?:story|article|report|piece|text) (?:is|was|has been) )?(?:partly |largely )?(?:based (?:up)?on|adapted from|rewritten from|condensed from|compiled from|translated from|edited from|excerpted from))\s*:?\s+(.+)$)");
    static Pattern const inputs(
        R"(^(?i:(?:with|and)?\s*(?:additional |further |agency |some )*(?:inputs?|reporting|material|information|files?) (?:from|by|of))\s*:?\s+(.+)$)");
    static Pattern const published(
        R"(^(?i:(?:this (?:story|article|report) (?:was )?)?(?:first|originally) (?:published|appeared|reported|broadcast) (?:by|in|on|at))\s*:?\s+(.+)$)");
    static Pattern const source(
        R"(^(?i:(?:news )?sources?|courtesy(?: of)?|agency|via|wire|original(?: source)?)\s*:\s*(.+)$)");
    static Pattern const with(R"(^(?i:with) (.+?) (?i:inputs?|reports?)\.?$)");
    for (Pattern const* form : {&based, &inputs, &published, &source, &with}) {
        if (auto const found = form->find(line)) {
            Credit out;
            out.derived_from = sources_in(slice(line, *(*found)[1]));
            if (form == &inputs) {
                // "Additional reporting by Jo Ray" names a colleague.
                auto& names = out.derived_from;
                names.erase(std::remove_if(names.begin(), names.end(),
                                           [&line](std::string const& name) {
                                               return line.find("eporting") !=
                                                          std::string_view::npos &&
                                                      !names_publisher(name);
                                           }),
                            names.end());
            }
            // "Based on what she saw, …" is no credit.
            if (form == &based && out.derived_from.empty()) {
                return std::nullopt;
            }
            return out;
        }
    }
    return std::nullopt;
}

bool is_notice(std::string_view line) {
    static Pattern const notice(
        R"((?i)^(?:©|\(c\) ?(?:\d|copyright)|copyright\b|all rights reserved|(?:photo|photos|image|images|picture|pictures|video|graphic)(?: credit| courtesy)?s?\s*[:/]|credit\s*:|reporting by .*;|\(?(?:reporting|editing|writing|compiled|translated) by\b|(?:published|edited) by\s*:))");
    return notice.occurs_in(line);
}

} // namespace

std::optional<Credit> read_credit(std::string_view line, bool last) {
    if (line.size() > longest_credit) {
        return std::nullopt;
    }
    bool const bracketed = trim(line).substr(0, 1) == "(" || trim(line).substr(0, 1) == "[";
    std::string_view const words = unwrapped(line);
    if (is_notice(words)) {
        return Credit{};
    }
    if (auto declared = read_declared(words)) {
        // A sentence of the body goes on behind the name: "Based on Reuters data, we found…".
        bool const sentence = words.size() > 120 && !bracketed;
        return sentence ? std::nullopt : declared;
    }
    static Pattern const signed_off(R"(^(?:-{1,3}|–|—|\*)\s*([^,;:"”]+?)\.?$)");
    std::string_view name = words;
    bool dashed = false;
    if (auto const found = signed_off.find(words)) {
        std::string_view const signature = slice(words, *(*found)[1]);
        dashed = signature.size() >= 2 && signature.size() <= longest_signature;
        name = dashed ? trim(signature) : words;
    }
    Credit out;
    if (std::string_view const agency = known_agency(name); !agency.empty() && name.size() > 1) {
        // "ANI" alone, "(Reuters)", "- PTI"; several parted by slashes do not occur as one name.
        out.wire = agency;
        return out;
    }
    static Pattern const several(R"(^[A-ZÀ-Þ\d]{2,6}(?:\s*[/,&]\s*[A-ZÀ-Þ\d]{2,6})+$)");
    if ((dashed || bracketed) && several.matches(name)) {
        out.wire = agency_name(name.substr(0, name.find_first_of("/,&")));
        return out;
    }
    static Pattern const generic(
        R"((?i)(?:with )?(?:agencies|agency(?: inputs)?|wires|news agencies))");
    if ((dashed || bracketed) && generic.matches(name)) {
        return out;
    }
    if (dashed && last && is_name(name)) {
        if (names_publisher(name)) {
            out.wire = agency_name(name);
        } else if (name.find(' ') != std::string_view::npos) {
            out.author = name;
        } else {
            return std::nullopt;
        }
        return out;
    }
    return std::nullopt;
}

std::optional<GluedCredit> read_glued_credit(std::string_view paragraph) {
    static Pattern const in_brackets(R"([.!?…"”’']\s*(\([^()\n]+\)|\[[^\[\]\n]+\])\s*\.?\s*$)");
    static Pattern const dashed(std::string(R"([.!?…"”’']\s+((?:-{1,2}|–|—)\s?(?:)") +
                                agency_alternatives() + R"())\s*\.?\s*$)");
    constexpr std::size_t window = 160;
    std::size_t from = paragraph.size() > window ? paragraph.size() - window : 0;
    while (from < paragraph.size() &&
           (static_cast<unsigned char>(paragraph[from]) & 0xC0U) == 0x80U) {
        ++from;
    }
    std::string_view const tail = paragraph.substr(from);
    for (Pattern const* form : {&in_brackets, &dashed}) {
        auto const found = form->find(tail);
        if (!found || (*found)[1]->size() > longest_glued_credit) {
            continue;
        }
        Span const span = *(*found)[1];
        if (auto credit = read_credit(slice(tail, span), true)) {
            auto const begin = static_cast<std::uint32_t>(from) + span.begin;
            return GluedCredit{{begin, static_cast<std::uint32_t>(paragraph.size())}, *credit};
        }
    }
    return std::nullopt;
}

std::string asking_agency(std::string_view text) {
    static Pattern const asked(
        std::string(
            R"(\b(?:questions?|query|queries) (?:asked |posed |put )?(?:by|from) (?:the )?()") +
        agency_alternatives() + R"()\b|\basked by (?:the )?()" + agency_alternatives() + R"()\b)");
    auto const found = asked.find(text);
    if (!found) {
        return {};
    }
    auto const& groups = *found;
    return agency_name(slice(text, *(groups[1] ? groups[1] : groups[2])));
}

} // namespace gainsay
