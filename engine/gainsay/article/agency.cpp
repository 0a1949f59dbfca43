#include <gainsay/article/agency.h>
#include <gainsay/article/words.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

struct Agency {
    std::string_view written;
    std::string_view name;
};

constexpr auto agencies = std::to_array<Agency>({
    {"AAP", "AAP"},
    {"Australian Associated Press", "AAP"},
    {"AFP", "AFP"},
    {"Agence France-Presse", "AFP"},
    {"Agence France Presse", "AFP"},
    {"Anadolu Agency", "Anadolu"},
    {"Anadolu", "Anadolu"},
    {"ANI", "ANI"},
    {"Asian News International", "ANI"},
    {"ANSA", "ANSA"},
    {"AP", "AP"},
    {"Associated Press", "AP"},
    {"APA", "APA"},
    {"Antara", "Antara"},
    {"BERNAMA", "Bernama"},
    {"Bernama", "Bernama"},
    {"Belga", "Belga"},
    {"Bloomberg", "Bloomberg"},
    {"BNS", "BNS"},
    {"Baltic News Service", "BNS"},
    {"The Canadian Press", "Canadian Press"},
    {"Canadian Press", "Canadian Press"},
    {"CTK", "CTK"},
    {"DPA", "dpa"},
    {"dpa", "dpa"},
    {"Deutsche Presse-Agentur", "dpa"},
    {"EFE", "EFE"},
    {"IANS", "IANS"},
    {"Indo-Asian News Service", "IANS"},
    {"Interfax", "Interfax"},
    {"IRNA", "IRNA"},
    {"JIJI", "Jiji Press"},
    {"Jiji Press", "Jiji Press"},
    {"KYODO", "Kyodo"},
    {"Kyodo News", "Kyodo"},
    {"Kyodo", "Kyodo"},
    {"Lusa", "Lusa"},
    {"MTI", "MTI"},
    {"NTB", "NTB"},
    {"PA", "PA"},
    {"PA Media", "PA"},
    {"Press Association", "PA"},
    {"PAP", "PAP"},
    {"PTI", "PTI"},
    {"Press Trust of India", "PTI"},
    {"Reuters", "Reuters"},
    {"Thomson Reuters", "Reuters"},
    {"Ritzau", "Ritzau"},
    {"RIA Novosti", "RIA Novosti"},
    {"TASS", "TASS"},
    {"UNI", "UNI"},
    {"United News of India", "UNI"},
    {"UPI", "UPI"},
    {"United Press International", "UPI"},
    {"Xinhua", "Xinhua"},
    {"Yonhap", "Yonhap"},
    {"Yonhap News Agency", "Yonhap"},
    {"STT", "STT"},
});

std::string_view bare(std::string_view name) {
    name = trim(name);
    for (std::string_view article : {"the ", "The ", "THE "}) {
        if (name.size() > article.size() && name.substr(0, article.size()) == article) {
            name.remove_prefix(article.size());
        }
    }
    return trim(name);
}

} // namespace

std::string_view known_agency(std::string_view name) {
    name = bare(name);
    for (Agency const& agency : agencies) {
        if (agency.written.size() != name.size()) {
            continue;
        }
        // Short names are words in other cases ("pa", "Uni").
        bool const same = agency.written.size() > 4 ? to_lower(agency.written) == to_lower(name)
                                                    : agency.written == name;
        if (same) {
            return agency.name;
        }
    }
    return {};
}

std::string agency_name(std::string_view name) {
    std::string_view const known = known_agency(name);
    return std::string(known.empty() ? bare(name) : known);
}

bool names_publisher(std::string_view name) {
    static Pattern const publisher(
        R"((?:^|[\s-])(?:Agency|Agencies|Press|News\w*|\w*[Ww]ire|Dispatch|Service|Bureau|Times|Post|Herald|Gazette|Courier|Media|Network|Desk|Radio|TV|Television|Broadcasting|Tribune|Chronicle|Journal|Daily|Weekly|Telegraph|Observer|Standard|Mail|Magazine|Online|Today)(?:$|[\s.]))");
    static Pattern const acronym(R"(\p{Lu}[\p{Lu}\d&]{1,6})");
    name = bare(name);
    return !known_agency(name).empty() || acronym.matches(name) || publisher.occurs_in(name);
}

bool names_wire(std::string_view name) {
    static Pattern const wire(R"(.*\b(?:Agency|News Service|Wire|Newswire|Wire Service)$)");
    name = bare(name);
    return !known_agency(name).empty() || wire.matches(name);
}

std::string agency_alternatives() {
    std::string out;
    for (Agency const& agency : agencies) {
        out += out.empty() ? "" : "|";
        out += agency.written; // holds no character that is special to RE2
    }
    return out;
}

} // namespace gainsay
