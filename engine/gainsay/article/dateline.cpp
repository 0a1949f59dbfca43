#include <gainsay/article/agency.h>
#include <gainsay/article/dateline.h>
#include <gainsay/article/words.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

// Bytes of a paragraph in which a dateline must be over.
constexpr std::size_t window = 160;
constexpr std::size_t longest_region = 60;
constexpr std::size_t longest_agency = 40;

// Of any length; is_plausible measures them.
constexpr char const* place_in_capitals = R"(\p{Lu}[\p{Lu}.'’\-]*(?:[ /]\p{Lu}[\p{Lu}.'’\-]*)*)";
constexpr char const* place_in_title_case =
    R"(\p{Lu}[\p{L}.'’\-]+(?:[ /](?:de|del|da|do|la|le|sur|of|upon|al|el|\p{Lu}[\p{L}.'’\-]*))*)";
constexpr char const* region =
    R"((?:,\s?\p{Lu}[\p{L}.'’\-]*(?: (?:of|the|and|\p{Lu}[\p{L}.'’\-]*))*|\s?\[[^\]\n]+\])?)";
constexpr char const* agency_in_brackets = R"((?:,?\s?[(\[]([^()\[\]\n]+)[)\]])?)";
constexpr char const* dash_or_colon = R"(\s?(?:—|–|--|:|\s\||\s-{1,2}|-\s)\s*)";

std::string with_groups(char const* place) {
    return std::string("(") + place + region + R"()(?:\s?[,:(]?\s?()" + date_expression +
           R"()\)?)?)" + agency_in_brackets;
}

// What stands before a colon or dash at the start of many paragraphs and is no place.
bool is_label(std::string_view words) {
    static constexpr auto labels = std::to_array<std::string_view>(
        {"advertisement", "advice",        "also",          "alert",      "analysis",
         "answer",        "background",    "breaking",      "caution",    "caption",
         "clarification", "comment",       "correction",    "credit",     "date",
         "details",       "disclaimer",    "editor's note", "editorial",  "editors",
         "example",       "exclusive",     "explained",     "explainer",  "fact check",
         "factbox",       "file",          "first",         "gallery",    "highlights",
         "image",         "important",     "interview",     "key points", "latest",
         "listen",        "live",          "live updates",  "map",        "more",
         "news",          "note",          "opinion",       "photo",      "photos",
         "picture",       "press release", "question",      "quote",      "review",
         "source",        "statement",     "summary",       "timeline",   "tip",
         "topics",        "update",        "updated",       "updates",    "video",
         "warning",       "watch"});
    std::string lower = to_lower(words);
    std::size_t at = 0;
    while ((at = lower.find("’", at)) != std::string::npos) {
        lower.replace(at, std::string_view("’").size(), "'");
    }
    return std::find(labels.begin(), labels.end(), std::string_view(lower)) != labels.end();
}

// "NEW DELHI" -> "New Delhi"; "St. John's", "D.C." and names in lower case stay as they are.
std::string as_name(std::string_view place) {
    std::string out;
    bool inside = false;
    for (std::size_t at = 0; at < place.size();) {
        std::size_t end = at;
        std::size_t letters = 0;
        bool capitals = true;
        while (end < place.size()) {
            CodePoint const point = decode_utf8(place, end);
            if (!is_letter(point.value)) {
                break;
            }
            capitals = capitals && (is_upper(point.value) || point.value > 0x24F);
            ++letters;
            end += point.length;
        }
        if (letters == 0) {
            CodePoint const point = decode_utf8(place, at);
            out.append(place.substr(at, point.length));
            inside = point.value == '\'' || point.value == 0x2019;
            at += point.length;
            continue;
        }
        std::string_view const word = place.substr(at, end - at);
        if (capitals && letters > 1) {
            std::uint32_t const first = decode_utf8(word, 0).length;
            out.append(word.substr(0, first));
            out += to_lower(word.substr(first));
        } else {
            out += capitals && inside ? to_lower(word) : std::string(word); // JOHN'S
        }
        inside = false;
        at = end;
    }
    return out;
}

std::size_t letters_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint const point = decode_utf8(text, at);
        count += is_letter(point.value) ? 1 : 0;
        at += point.length;
    }
    return count;
}

// Whether what follows reads as the first sentence of a story.
bool begins_sentence(std::string_view text) {
    static Pattern const opening(R"(^\s*["“‘'(\[]?[\p{Lu}\p{Lo}\d$€£])");
    return opening.occurs_in(text);
}

bool is_followed_by_speech(std::string_view text) {
    static Pattern const speech(
        R"(^\s*(?:["“‘«]|(?:I|We|You|My|Our|Let|Yes|No|Well|Please|Thank)\b))");
    return speech.occurs_in(text.substr(0, window));
}

// Whether the article uses the name as a word ("roses") or lets its bearer speak ("Daya said").
bool is_word_or_speaker(std::string_view name, std::string_view article) {
    std::size_t const space = name.find(' ');
    std::string const lower = to_lower(name);
    bool const one_word = space == std::string_view::npos;
    for (std::size_t at = article.find(lower); one_word && at != std::string_view::npos;
         at = article.find(lower, at + 1)) {
        auto const bounded = [&article](std::size_t i) {
            return i >= article.size() || letters_in(article.substr(i, 1)) == 0;
        };
        if ((at == 0 || bounded(at - 1)) && bounded(at + lower.size())) {
            return true;
        }
    }
    for (std::string_view before : {"in ", "near ", "outside ", "across "}) {
        if (article.find(std::string(before) + std::string(name)) != std::string_view::npos) {
            return false;
        }
    }
    static Pattern const says(
        R"(^,? (?:said|says|told|added|adds|asked|replied|noted|explained|argued|wrote|joked|answered)\b)");
    std::string_view const last = one_word ? name : name.substr(name.rfind(' ') + 1);
    for (std::size_t at = article.find(last); at != std::string_view::npos;
         at = article.find(last, at + last.size())) {
        if (says.occurs_in(article.substr(at + last.size(), 16))) {
            return true;
        }
        static Pattern const titled(
            R"((?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Lord|Minister|President|Mayor|Judge|Inspector)\.? (?:\p{Lu}[\p{L}.]* )?$)");
        std::size_t const back = std::min<std::size_t>(at, 28);
        if (titled.occurs_in(article.substr(at - back, back))) {
            return true;
        }
    }
    // A transcript has more of such labels.
    std::string const label = std::string(name) + ":";
    std::size_t const first = article.find(label);
    return first != std::string_view::npos &&
           article.find(label, first + label.size()) != std::string_view::npos;
}

Dateline assemble(std::string_view text, Pattern::Match const& groups) {
    Dateline out;
    out.span = trim(text, *groups[0]);
    std::string_view place = trim(slice(text, *groups[1]));
    static Pattern const weekday(R"(,\s?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$)");
    if (auto const found = weekday.find(place)) {
        place = place.substr(0, (*found)[0]->begin);
    }
    out.place = as_name(place);
    if (std::size_t const bracket = out.place.find('['); bracket != std::string::npos) {
        out.place = std::string(trim(std::string_view(out.place).substr(0, bracket)));
    }
    if (groups[2]) {
        out.date = read_date_words(slice(text, *groups[2]));
    }
    if (groups[3]) {
        out.agency = agency_name(slice(text, *groups[3]));
    }
    return out;
}

// A name of several words with the country or state behind it, at most.
bool is_plausible_place(std::string_view place) {
    auto const words_in = [](std::string_view words) {
        return std::count(words.begin(), words.end(), ' ') +
               std::count(words.begin(), words.end(), '/') + 1;
    };
    std::size_t const name_end = std::min(place.find_first_of(",["), place.size());
    std::string_view const name = trim(place.substr(0, name_end));
    std::string_view const behind = place.substr(name_end);
    return letters_in(place) >= 3 && !is_label(name) && words_in(name) <= 5 &&
           words_in(behind) <= 5 && behind.size() <= longest_region;
}

// Whether place and agency, groups 1 and 3, can be some.
bool is_plausible(std::string_view text, Pattern::Match const& groups) {
    return is_plausible_place(slice(text, *groups[1])) &&
           (!groups[3] || groups[3]->size() <= longest_agency);
}

// "date 2026-02-12 New Delhi:" and "date 2026-02-12" glued to the first sentence.
std::optional<Dateline> read_glued_date(std::string_view text, std::size_t size) {
    static Pattern const dated(std::string(R"(^\s*((?i:date[d]?|dateline)\s*:?\s*)?()") +
                               date_expression + R"()[\s,|:]+)");
    static Pattern const placed(std::string("^(") + place_in_title_case + region +
                                R"()\s?[:—–]\s*)");
    std::string_view const head = text.substr(0, size);
    auto const found = dated.find(head);
    if (!found) {
        return std::nullopt;
    }
    Span span = *(*found)[0];
    Dateline out;
    out.date = read_date_words(slice(head, *(*found)[2]));
    std::string_view const rest = head.substr(span.end);
    auto const place = placed.find(rest);
    if (place && is_plausible_place(slice(rest, *(*place)[1]))) {
        out.place = as_name(slice(rest, *(*place)[1]));
        span.end += (*place)[0]->end;
    } else if (!(*found)[1]) { // "12 February 2026 was a cold day"
        return std::nullopt;
    }
    if (!out.date || !begins_sentence(text.substr(span.end))) {
        return std::nullopt;
    }
    out.span = trim(head, span);
    out.strong = true;
    return out;
}

// Words that begin a sentence, not the name of a town ("The Hague" apart).
bool begins_with_function_word(std::string_view name) {
    static Pattern const function_word(
        R"(^(?:A|After|All|An|And|As|At|Before|But|By|During|For|From|He|His|How|I|If|In|It|Its|No|Of|On|One|Our|She|So|That|The|Then|There|These|They|This|Those|To|Under|We|What|When|Where|Who|Why|With|Yes|You)\b)");
    return name != "The Hague" && function_word.occurs_in(name);
}

} // namespace

std::optional<Dateline> read_dateline(std::string_view paragraph, std::string_view article) {
    static Pattern const in_capitals(std::string("^\\s*") + with_groups(place_in_capitals) +
                                     dash_or_colon);
    static Pattern const in_title_case(std::string("^\\s*") + with_groups(place_in_title_case) +
                                       dash_or_colon);
    std::size_t size = std::min(paragraph.size(), window);
    while (size < paragraph.size() &&
           (static_cast<unsigned char>(paragraph[size]) & 0xC0U) == 0x80U) {
        --size;
    }
    std::string_view const head = paragraph.substr(0, size);
    if (auto glued = read_glued_date(paragraph, size)) {
        return glued;
    }
    for (Pattern const* form : {&in_capitals, &in_title_case}) {
        auto const found = form->find(head);
        if (!found) {
            continue;
        }
        auto const& groups = *found;
        std::string_view const place = slice(head, *groups[1]);
        std::string_view const rest = paragraph.substr(groups[0]->end);
        if (!is_plausible(head, groups) || !begins_sentence(rest)) {
            continue;
        }
        Dateline out = assemble(head, groups);
        bool const agency_known = groups[3] && !known_agency(slice(head, *groups[3])).empty();
        bool const capitals = form == &in_capitals;
        if (groups[2] ? out.date.has_value() : agency_known || (capitals && groups[3])) {
            out.strong = true;
            return out;
        }
        if (groups[2] || groups[3]) {
            continue;
        }
        // A place and a mark, nothing more. A long name has its country with it: "ST. ORLE, Norland
        // —".
        std::string_view const mark = trim(slice(head, {groups[1]->end, groups[0]->end}));
        std::string_view const name = trim(place.substr(0, place.find(',')));
        if (capitals && letters_in(name) >= 4) {
            out.strong = mark != ":";
            if (out.strong || !is_followed_by_speech(rest)) {
                return out;
            }
            continue;
        }
        if (!capitals && begins_with_function_word(name)) {
            continue;
        }
        bool const aside =
            mark != ":" && rest.substr(0, window).find(mark) != std::string_view::npos;
        if (capitals || aside || rest.size() < 40 || is_followed_by_speech(rest) ||
            std::count(name.begin(), name.end(), ' ') > 2 || is_word_or_speaker(name, article)) {
            continue;
        }
        return out;
    }
    return std::nullopt;
}

std::optional<Dateline> read_dateline_alone(std::string_view line) {
    static Pattern const with_date(std::string(R"(^\s*(?:(?i:dateline)\s*:\s*)?)") +
                                   std::string("(") + place_in_title_case + region +
                                   R"()\s?[,:|(]?\s?()" + date_expression + R"()\)?)" +
                                   agency_in_brackets + R"(\s?(?:—|–|-{1,2}|:|\.|\|)?\s*$)");
    static Pattern const date_only(
        std::string(
            R"(^\s*(?:(?i:published|posted|updated|last updated|date|dated|on)(?: on| at)?\s*:?\s*)?()") +
        date_expression +
        R"()(?:,?\s*(?:at\s+|\||-|–)?\s*\d{1,2}(?:[:.]\d{2})?(?::\d{2})?\s*(?:[ap]\.?m\.?|AM|PM|hrs)?(?:\s*\(?[A-Z]{2,5}\)?)?)?\s*\.?\s*$)");
    if (line.size() > window) {
        return std::nullopt;
    }
    if (auto const found = date_only.find(line)) {
        Dateline out;
        out.span = trim(line, *(*found)[0]);
        out.date = read_date_words(slice(line, *(*found)[1]));
        out.strong = true;
        return out.date ? std::optional(out) : std::nullopt;
    }
    if (auto const found = with_date.find(line)) {
        Dateline out = assemble(line, *found);
        out.strong = true;
        if (out.date && is_plausible(line, *found)) {
            return out;
        }
    }
    return std::nullopt;
}

} // namespace gainsay
