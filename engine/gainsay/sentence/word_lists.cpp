#include <gainsay/sentence/word_lists.h>
#include <gainsay/sentence/word_table.h>

#include <array>
#include <string_view>

namespace gainsay {

namespace {

struct Word {
    std::string_view word;
};

template <std::size_t Count>
consteval auto words(std::array<std::string_view, Count> list) {
    std::array<Word, Count> rows;
    for (std::size_t at = 0; at < Count; ++at) {
        rows[at] = {list[at]};
    }
    return WordTable(rows);
}

template <typename Table>
bool holds(Table const& table, std::string_view word) {
    return table.find(LoweredWord(word).view()) != nullptr;
}

enum class Capital : std::uint8_t { any, needed }; // "Mass." but not "mass."

struct AbbreviationRow {
    std::string_view word;
    Abbreviation kind;
    Capital capital = Capital::needed;
};

constexpr auto title = Abbreviation::title;
constexpr auto name_part = Abbreviation::name_part;
constexpr auto clock_time = Abbreviation::clock;
constexpr auto before_number = Abbreviation::before_number;
constexpr auto any = Capital::any;

constexpr auto abbreviations = WordTable(std::to_array<AbbreviationRow>({
    // forms of address and ranks
    {"mr", title, any},
    {"mrs", title, any},
    {"ms", title},
    {"mx", title},
    {"dr", title, any},
    {"prof", title},
    {"gen", title},
    {"sen", title},
    {"sens", title},
    {"rep", title},
    {"reps", title},
    {"gov", title},
    {"govs", title},
    {"lt", title},
    {"col", title},
    {"capt", title},
    {"cpt", title},
    {"cmdr", title},
    {"cdr", title},
    {"sgt", title},
    {"cpl", title},
    {"pvt", title},
    {"pfc", title},
    {"maj", title},
    {"brig", title},
    {"adm", title},
    {"rev", title},
    {"hon", title},
    {"fr", title},
    {"msgr", title},
    {"supt", title},
    {"insp", title},
    {"det", title},
    {"pres", title},
    {"amb", title},
    {"atty", title},
    {"messrs", title},
    {"mme", title},
    {"mlle", title},
    {"st", title},
    {"ste", title},
    {"sta", title},
    {"ft", title},
    {"mt", title},
    {"pt", title},
    {"smt", title},
    {"shri", title},
    {"md", title},
    {"mohd", title},
    {"ph", title},
    {"asst", title},
    {"assoc", title},
    {"comdr", title},
    // links
    {"vs", title, any},
    {"v", before_number, any},
    {"cf", title, any},
    {"viz", title, any},
    {"e.g", title, any},
    {"i.e", title, any},
    {"eg", title, any},
    {"approx", title, any},
    {"ca", before_number, any},
    {"circa", before_number, any},
    {"rs", title},
    {"attn", title},
    {"incl", title, any},
    {"esp", title, any},
    {"p.s", title, any},
    // firms, family, streets, institutions
    {"inc", name_part},
    {"corp", name_part},
    {"co", name_part},
    {"cos", name_part},
    {"ltd", name_part},
    {"llc", name_part},
    {"plc", name_part},
    {"pty", name_part},
    {"bros", name_part},
    {"jr", name_part, any},
    {"sr", name_part, any},
    {"esq", name_part},
    {"ave", name_part},
    {"blvd", name_part},
    {"rd", name_part},
    {"hwy", name_part},
    {"pkwy", name_part},
    {"dept", name_part, any},
    {"univ", name_part},
    {"assn", name_part},
    {"natl", name_part},
    {"intl", name_part},
    {"govt", name_part, any},
    {"mfg", name_part},
    {"al", name_part, any},
    {"ed", before_number},
    {"eds", name_part},
    {"est", before_number, any},
    {"ext", before_number, any},
    {"tel", before_number, any},
    {"min", before_number},
    {"max", before_number},
    // months and days
    {"jan", name_part},
    {"feb", name_part},
    {"apr", name_part},
    {"aug", name_part},
    {"sept", name_part},
    {"sep", name_part},
    {"oct", name_part},
    {"nov", name_part},
    {"dec", name_part},
    {"jun", before_number},
    {"jul", before_number},
    {"mar", before_number},
    {"mon", before_number},
    {"tue", name_part},
    {"tues", name_part},
    {"wed", before_number},
    {"thu", name_part},
    {"thur", name_part},
    {"thurs", name_part},
    {"fri", name_part},
    {"sat", before_number},
    {"sun", before_number},
    // states and provinces as newspapers shorten them
    {"ala", name_part},
    {"ariz", name_part},
    {"ark", name_part},
    {"calif", name_part},
    {"colo", name_part},
    {"conn", name_part},
    {"fla", name_part},
    {"ga", name_part},
    {"ill", name_part},
    {"kan", name_part},
    {"ky", name_part},
    {"mass", name_part},
    {"mich", name_part},
    {"minn", name_part},
    {"mo", name_part},
    {"mont", name_part},
    {"neb", name_part},
    {"nev", name_part},
    {"okla", name_part},
    {"ore", name_part},
    {"pa", name_part},
    {"tenn", name_part},
    {"tex", name_part},
    {"va", name_part},
    {"vt", name_part},
    {"wis", name_part},
    {"wyo", name_part},
    {"ont", name_part},
    {"que", name_part},
    {"alta", name_part},
    {"sask", name_part},
    // numbers of things
    {"no", before_number, any},
    {"nos", before_number, any},
    {"nr", before_number, any},
    {"art", before_number, any},
    {"arts", before_number, any},
    {"fig", before_number, any},
    {"figs", before_number, any},
    {"sec", before_number, any},
    {"secs", before_number, any},
    {"vol", before_number, any},
    {"vols", before_number, any},
    {"ch", before_number, any},
    {"chap", before_number, any},
    {"p", before_number, any},
    {"pp", before_number, any},
    {"para", before_number, any},
    {"paras", before_number, any},
    {"op", before_number, any},
    {"cl", before_number, any},
    {"eq", before_number, any},
    {"ver", before_number, any},
    {"c", before_number, any},
    {"b", before_number, any},
    {"d", before_number, any},
    // ends of lists and times of day
    {"etc", clock_time, any},
    {"a.m", clock_time, any},
    {"p.m", clock_time, any},
}));

constexpr auto sentence_openers = words(std::to_array<std::string_view>({
    "a",         "about",   "according", "after",   "again",    "all",     "also",
    "although",  "among",   "an",        "and",     "another",  "any",     "are",
    "around",    "as",      "at",        "because", "before",   "both",    "but",
    "by",        "can",     "despite",   "did",     "do",       "does",    "during",
    "each",      "earlier", "even",      "every",   "few",      "for",     "from",
    "had",       "has",     "have",      "he",      "her",      "here",    "his",
    "how",       "however", "i",         "if",      "in",       "instead", "is",
    "it",        "its",     "just",      "last",    "later",    "let",     "many",
    "meanwhile", "more",    "most",      "much",    "my",       "neither", "nevertheless",
    "no",        "nobody",  "none",      "nor",     "not",      "nothing", "now",
    "of",        "on",      "once",      "one",     "only",     "or",      "other",
    "others",    "our",     "over",      "perhaps", "please",   "police",  "several",
    "she",       "since",   "so",        "some",    "soon",     "still",   "such",
    "than",      "thank",   "that",      "the",     "their",    "then",    "there",
    "therefore", "these",   "they",      "this",    "those",    "though",  "through",
    "thus",      "to",      "today",     "two",     "under",    "unlike",  "until",
    "was",       "we",      "were",      "what",    "whatever", "when",    "whenever",
    "where",     "whether", "which",     "while",   "who",      "whose",   "why",
    "will",      "with",    "within",    "without", "would",    "yes",     "yet",
    "you",       "your",
}));

constexpr auto clock_followers = words(std::to_array<std::string_view>({
    "monday",   "tuesday",   "wednesday", "thursday",  "friday",   "saturday", "sunday",  "mon",
    "tue",      "tues",      "wed",       "thu",       "thur",     "thurs",    "fri",     "sat",
    "sun",      "january",   "february",  "march",     "april",    "may",      "june",    "july",
    "august",   "september", "october",   "november",  "december", "jan",      "feb",     "mar",
    "apr",      "aug",       "sept",      "sep",       "oct",      "nov",      "dec",     "est",
    "edt",      "cst",       "cdt",       "mst",       "mdt",      "pst",      "pdt",     "et",
    "ct",       "mt",        "pt",        "gmt",       "utc",      "bst",      "ist",     "cet",
    "cest",     "eet",       "jst",       "hkt",       "aest",     "aedt",     "eastern", "central",
    "mountain", "pacific",   "greenwich", "christmas", "easter",
}));

constexpr auto speech_verbs = words(std::to_array<std::string_view>({
    "said",  "says",    "asked",    "asks",    "added",  "adds",      "replied",  "replies",
    "told",  "wrote",   "writes",   "shouted", "cried",  "warned",    "wondered", "exclaimed",
    "joked", "quipped", "demanded", "tweeted", "posted", "continued", "noted",    "insisted",
}));

constexpr auto hyphen_prefixes = words(std::to_array<std::string_view>({
    "anti",  "arch",  "bi",    "co",    "counter", "cross", "de",    "e",     "ex",     "extra",
    "hyper", "inter", "intra", "macro", "mega",    "meta",  "micro", "mid",   "mini",   "multi",
    "neo",   "non",   "over",  "para",  "post",    "pre",   "pro",   "proto", "pseudo", "psycho",
    "re",    "semi",  "socio", "sub",   "super",   "trans", "tri",   "ultra", "un",     "uni",
}));

constexpr auto units = words(std::to_array<std::string_view>({
    "am",      "pm",   "a.m",   "p.m",     "mm",      "cm",       "m",       "km",   "k",
    "kg",      "g",    "mg",    "lb",      "lbs",     "oz",       "ft",      "in",   "yd",
    "mi",      "mph",  "kph",   "kmh",     "km/h",    "mn",       "mln",     "bn",   "b",
    "tn",      "trn",  "t",     "hr",      "hrs",     "hh",       "min",     "mins", "sec",
    "secs",    "ms",   "x",     "days",    "day",     "years",    "hz",      "khz",  "mhz",
    "ghz",     "kb",   "mb",    "gb",      "tb",      "kw",       "mw",      "gw",   "kwh",
    "mwh",     "gwh",  "w",     "v",       "c",       "f",        "percent", "pc",   "pct",
    "persons", "watt", "watts", "million", "billion", "trillion", "crore",   "cr",   "lakh",
    "ha",      "l",    "ml",    "cl",      "sq",      "cc",       "p",       "gmt",  "utc",
    "est",     "edt",  "ist",   "bst",     "cet",     "usd",      "eur",     "gbp",  "dollars",
    "euros",
}));

struct ContractionRow {
    std::string_view word;
    std::array<std::uint8_t, 3> lengths;
    std::uint8_t count;
};

constexpr auto contractions = WordTable(std::to_array<ContractionRow>({
    {"cannot", {3, 3}, 2}, {"gonna", {3, 2}, 2},    {"gotta", {3, 2}, 2},   {"wanna", {3, 2}, 2},
    {"lemme", {3, 2}, 2},  {"gimme", {3, 2}, 2},    {"outta", {3, 2}, 2},   {"dont", {2, 2}, 2},
    {"didnt", {3, 2}, 2},  {"doesnt", {4, 2}, 2},   {"isnt", {2, 2}, 2},    {"wasnt", {3, 2}, 2},
    {"arent", {3, 2}, 2},  {"werent", {4, 2}, 2},   {"couldnt", {5, 2}, 2}, {"wouldnt", {5, 2}, 2},
    {"havent", {4, 2}, 2}, {"hasnt", {3, 2}, 2},    {"hadnt", {3, 2}, 2},   {"shouldnt", {6, 2}, 2},
    {"aint", {2, 2}, 2},   {"youre", {3, 2}, 2},    {"theyre", {4, 2}, 2},  {"youve", {3, 2}, 2},
    {"ive", {1, 2}, 2},    {"thats", {4, 1}, 2},    {"whats", {4, 1}, 2},   {"theres", {5, 1}, 2},
    {"youll", {3, 2}, 2},  {"dunno", {2, 1, 2}, 3},
}));

constexpr auto clipped_words = words(std::to_array<std::string_view>(
    {"em", "til", "till", "cause", "cos", "n", "neath", "round", "bout", "nuff"}));

constexpr auto name_endings = words(std::to_array<std::string_view>({
    "com",  "org", "net", "edu",  "gov", "mil", "int",  "info", "biz", "tv",  "io",   "ly",
    "uk",   "eu",  "de",  "fr",   "ca",  "au",  "nz",   "ru",   "cn",  "jp",  "za",   "ie",
    "nl",   "ch",  "se",  "dk",   "fi",  "pl",  "es",   "pt",   "gr",  "tr",  "br",   "mx",
    "ar",   "pk",  "lk",  "sg",   "hk",  "kr",  "tw",   "ua",   "il",  "ke",  "ng",   "doc",
    "docx", "pdf", "xls", "xlsx", "ppt", "jpg", "jpeg", "png",  "gif", "htm", "html", "txt",
    "csv",  "zip", "mp3", "mp4",  "exe", "url", "asp",  "aspx", "php",
}));

} // namespace

Abbreviation abbreviation(std::string_view word) {
    AbbreviationRow const* const row = abbreviations.find(LoweredWord(word).view());
    if (row == nullptr) {
        return Abbreviation::none;
    }
    bool const capital = word.front() >= 'A' && word.front() <= 'Z';
    return capital || row->capital == Capital::any ? row->kind : Abbreviation::none;
}

bool opens_sentence(std::string_view word) {
    return holds(sentence_openers, word);
}
bool follows_clock(std::string_view word) {
    return holds(clock_followers, word);
}
bool reports_speech(std::string_view word) {
    return holds(speech_verbs, word);
}
bool is_hyphen_prefix(std::string_view word) {
    return holds(hyphen_prefixes, word);
}
bool is_unit(std::string_view word) {
    return holds(units, word);
}
bool is_fused_it(std::string_view word) {
    LoweredWord const lowered(word);
    return lowered.view() == "tis" || lowered.view() == "twas" || lowered.view() == "twill";
}

bool is_clipped_word(std::string_view word) {
    return holds(clipped_words, word);
}
bool is_name_ending(std::string_view word) {
    return holds(name_endings, word);
}

std::span<std::uint8_t const> contraction_parts(std::string_view word) {
    ContractionRow const* const row = contractions.find(LoweredWord(word).view());
    if (row == nullptr) {
        return {};
    }
    return std::span(row->lengths).first(row->count);
}

} // namespace gainsay
