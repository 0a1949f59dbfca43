#include <gainsay/base/utf8.h>
#include <gainsay/sentence/word_table.h>
#include <gainsay/syntax/inflection.h>
#include <gainsay/syntax/lemma.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

using syntax::base_form;
using syntax::Inflection;

struct Row {
    std::string_view word;
    std::string_view lemma;
};

constexpr WordTable pronouns(std::to_array<Row>({
    {"i", "I"},
    {"me", "I"},
    {"him", "he"},
    {"her", "she"},
    {"us", "we"},
    {"'s", "we"},
    {"them", "they"},
    {"'em", "they"},
    {"em", "they"},
    {"mine", "my"},
    {"yours", "your"},
    {"hers", "her"},
    {"ours", "our"},
    {"theirs", "their"},
    {"ya", "you"},
    {"u", "you"},
    {"thee", "thou"},
}));

constexpr WordTable possessives(std::to_array<Row>({{"ur", "your"}, {"thy", "thy"}}));

constexpr WordTable determiners(std::to_array<Row>({
    {"an", "a"},
    {"these", "this"},
    {"those", "that"},
}));

constexpr WordTable modals(std::to_array<Row>({
    {"'ll", "will"},
    {"ll", "will"},
    {"wo", "will"},
    {"ca", "can"},
    {"'d", "would"},
    {"d", "would"},
    {"sha", "shall"},
    {"wilt", "will"},
}));

// What an auxiliary or a verb is when an apostrophe has eaten its head.
constexpr WordTable clipped_verbs(std::to_array<Row>({
    {"'s", "be"},    {"s", "be"},     {"'m", "be"},       {"m", "be"},     {"'re", "be"},
    {"re", "be"},    {"'ve", "have"}, {"ve", "have"},     {"'d", "have"},  {"d", "have"},
    {"ai", "be"},    {"r", "be"},     {"am", "be"},       {"is", "be"},    {"are", "be"},
    {"was", "be"},   {"were", "be"},  {"been", "be"},     {"being", "be"}, {"art", "be"},
    {"has", "have"}, {"had", "have"}, {"having", "have"}, {"does", "do"},  {"did", "do"},
    {"doing", "do"}, {"done", "do"},  {"gon", "go"},      {"wan", "want"}, {"got", "get"},
    {"of", "have"},
}));

constexpr WordTable particles(std::to_array<Row>({
    {"n't", "not"},
    {"nt", "not"},
    {"n", "not"},
    {"na", "to"},
    {"ta", "to"},
    {"'", "'s"},
    {"s", "'s"},
}));

constexpr WordTable joining_words(std::to_array<Row>({
    {"vs", "versus"},
    {"til", "till"},
    {"'til", "till"},
    {"thru", "through"},
    {"w", "with"},
    {"w/", "with"},
    {"o", "of"},
    {"n", "and"},
    {"'n", "and"},
    {"n'", "and"},
    {"'n'", "and"},
    {"b/c", "because"},
    {"cuz", "because"},
    {"coz", "because"},
    {"tho", "though"},
}));

constexpr WordTable comparatives(std::to_array<Row>({
    {"better", "good"},
    {"best", "good"},
    {"worse", "bad"},
    {"worst", "bad"},
    {"more", "more"},
    {"most", "most"},
    {"less", "less"},
    {"least", "least"},
    {"further", "further"},
    {"farther", "far"},
    {"later", "late"},
    {"latest", "late"},
    {"former", "former"},
    {"foremost", "foremost"},
}));

constexpr WordTable adverb_comparatives(std::to_array<Row>({
    {"better", "well"},
    {"best", "well"},
    {"worse", "badly"},
    {"worst", "badly"},
    {"more", "more"},
    {"most", "most"},
    {"less", "less"},
    {"least", "least"},
    {"further", "far"},
    {"farther", "far"},
    {"longer", "long"},
    {"longest", "long"},
    {"later", "late"},
    {"latest", "late"},
    {"foremost", "foremost"},
}));

constexpr WordTable abbreviations(std::to_array<Row>({
    {"am", "a.m."},
    {"a.m", "a.m."},
    {"a.m.", "a.m."},
    {"pm", "p.m."},
    {"p.m", "p.m."},
    {"p.m.", "p.m."},
    {"etc", "etc."},
    {"e.g", "e.g."},
    {"eg", "e.g."},
    {"eg.", "e.g."},
    {"i.e", "i.e."},
    {"ie", "i.e."},
    {"tv", "TV"},
    {"t.v.", "TV"},
    {"no.", "number"},
    {"ok", "ok"},
    {"aka", "a.k.a."},
    {"asap", "ASAP"},
}));

// Plurals that have another sense than their singular, or none.
constexpr WordTable plural_only(std::to_array<Row>({
    {"regards", "regards"},
    {"thanks", "thanks"},
    {"goods", "goods"},
    {"means", "means"},
    {"clothes", "clothes"},
    {"contents", "contents"},
    {"jeans", "jeans"},
    {"pants", "pants"},
    {"odds", "odds"},
    {"trousers", "trousers"},
    {"scissors", "scissors"},
    {"headquarters", "headquarters"},
    {"whereabouts", "whereabouts"},
    {"proceedings", "proceedings"},
    {"surroundings", "surroundings"},
}));

constexpr WordTable dates(std::to_array<Row>({
    {"jan", "January"},    {"feb", "February"},  {"mar", "March"},      {"apr", "April"},
    {"jun", "June"},       {"jul", "July"},      {"aug", "August"},     {"sep", "September"},
    {"sept", "September"}, {"oct", "October"},   {"nov", "November"},   {"dec", "December"},
    {"mon", "Monday"},     {"tue", "Tuesday"},   {"tues", "Tuesday"},   {"wed", "Wednesday"},
    {"thu", "Thursday"},   {"thur", "Thursday"}, {"thurs", "Thursday"}, {"fri", "Friday"},
    {"sat", "Saturday"},
}));

constexpr WordTable magnitudes(std::to_array<Row>({
    {"k", "thousand"},
    {"m", "million"},
    {"mn", "million"},
    {"bn", "billion"},
    {"b", "billion"},
    {"tn", "trillion"},
}));

constexpr std::string_view curly = "\u2019";

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

// Lower case, with a straight apostrophe for ’ and `.
std::string lowered(std::string_view form) {
    bool const plain = std::all_of(form.begin(), form.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    std::string out;
    if (plain) {
        out.assign(form);
        for (char& c : out) {
            c = is_capital(c) ? static_cast<char>(c + 0x20) : c == '`' ? '\'' : c;
        }
        return out;
    }
    out = to_lower(form);
    for (std::size_t at = 0; (at = out.find(curly, at)) != std::string::npos; ++at) {
        out.replace(at, curly.size(), "'");
    }
    return out;
}

struct Letters {
    bool capital = false;       // at the start
    bool inner_capital = false; // behind it
    bool small = false;
    bool digit = false;
    std::size_t count = 0; // ASCII letters

    explicit Letters(std::string_view form) {
        for (std::size_t at = 0; at < form.size(); ++at) {
            (at == 0 ? capital : inner_capital) |= is_capital(form[at]);
            small |= is_small(form[at]);
            digit |= is_digit(form[at]);
            count += is_capital(form[at]) || is_small(form[at]) ? 1 : 0;
        }
    }
    [[nodiscard]] bool all_capitals() const { return capital && !small; }
};

std::string capitalised(std::string word) {
    if (!word.empty() && is_small(word[0])) {
        word[0] = static_cast<char>(word[0] - 0x20);
    }
    return word;
}

template <class Table>
std::string listed(Table const& table, std::string&& word) {
    Row const* const row = table.find(word);
    return row == nullptr ? std::move(word) : std::string(row->lemma);
}

// Dashes and quotation marks are reduced to those of a keyboard.
std::string mark(std::string_view form, Xpos xpos) {
    if (form.size() < 2) {
        return std::string(form);
    }
    if (form == "\u2013" || (form == "--" && xpos == Xpos::colon)) {
        return "-";
    }
    if (form == "..." && xpos == Xpos::colon) {
        return "\u2026";
    }
    if (xpos == Xpos::opening_quote || xpos == Xpos::closing_quote) {
        if (form == "\u201C" || form == "\u201D" || form == "\u201E") {
            return "\"";
        }
        if (form == "\u2018" || form == "\u2019") {
            return "'";
        }
    }
    return std::string(form);
}

std::string number(std::string_view form) {
    if (form.find_first_of("0123456789") != std::string_view::npos) {
        std::string out;
        for (std::size_t at = 0; at < form.size(); ++at) {
            bool const groups = form[at] == ',' && at > 0 && is_digit(form[at - 1]) &&
                                at + 1 < form.size() && is_digit(form[at + 1]);
            if (!groups) {
                out += form[at];
            }
        }
        if (out.starts_with(curly)) {
            out.replace(0, curly.size(), "'");
        }
        return out;
    }
    bool const roman = form.find_first_not_of("IVXLCDM") == std::string_view::npos && form != "M" &&
                       form != "D" && form != "L" && form != "C";
    if (roman) {
        return std::string(form);
    }
    return listed(magnitudes, lowered(form));
}

// The name's own letters as far as the base form goes with them.
std::string cased_like(std::string_view form, std::string_view base) {
    std::size_t shared = 0;
    auto const lower = [](char c) { return is_capital(c) ? static_cast<char>(c + 0x20) : c; };
    while (shared < base.size() && shared < form.size() && lower(form[shared]) == base[shared]) {
        ++shared;
    }
    return std::string(form.substr(0, shared)) + std::string(base.substr(shared));
}

std::string name(std::string_view form, Xpos xpos, Lexicon const& lexicon) {
    if (xpos == Xpos::nnps) {
        return cased_like(form, base_form(lowered(form), Inflection::plural, lexicon));
    }
    if (is_small(form[0])) { // a name written carelessly; "de", "bin" and others stay small
        std::string word(form);
        bool const known = word.size() > 3 && lexicon.capitalised(word, WordClass::noun);
        return known ? capitalised(std::move(word)) : word;
    }
    std::size_t const stop = form.ends_with('.') ? 1 : 0;
    if (form.size() >= 3 && form.size() <= 6 && is_capital(form[0])) {
        if (Row const* date = dates.find(lowered(form.substr(0, form.size() - stop)))) {
            return std::string(date->lemma);
        }
    }
    return std::string(form);
}

// Common words lose their capitals; acronyms and what is always written with a capital do not.
std::string common(std::string_view form, WordClass word_class, Lexicon const& lexicon) {
    std::string word = lowered(form);
    Letters const letters(form);
    if (!letters.capital && !letters.inner_capital) {
        bool const proper = word_class == WordClass::adjective && is_small(form[0]) &&
                            lexicon.capitalised(word, word_class) && !letters.digit;
        return proper ? capitalised(std::move(word)) : word;
    }
    if (letters.digit || letters.count == 1) {
        return std::string(form);
    }
    // "Arab", "Christian", but not "Nice", which is a town as well
    bool const of_name =
        word_class == WordClass::adjective && letters.small &&
        lexicon.capitalised(word, WordClass::noun) &&
        lexicon.frequency(word, WordClass::adjective) <= lexicon.frequency(word, WordClass::noun);
    bool const always = of_name || lexicon.capitalised(word, word_class);
    bool const is_known = lexicon.is(word, WordClass::noun) ||
                          lexicon.is(word, WordClass::adjective) ||
                          lexicon.is(word, WordClass::verb) || lexicon.is(word, WordClass::adverb);
    if (word_class == WordClass::adjective) {
        bool const proper = always || lexicon.listed(word, WordList::demonym) || !is_known;
        if (proper) {
            return letters.all_capitals() && is_known ? capitalised(std::move(word))
                                                      : std::string(form);
        }
        return word;
    }
    bool const acronym = letters.inner_capital && (always || !is_known);
    return acronym || (always && letters.capital) ? std::string(form) : word;
}

std::string clipped_or(std::string&& word, Inflection inflection, Lexicon const& lexicon) {
    if (Row const* const row = clipped_verbs.find(word)) {
        return std::string(row->lemma);
    }
    return base_form(word, inflection, lexicon);
}

std::string compared(std::string&& word, Upos upos, Inflection inflection, Lexicon const& lexicon) {
    bool const adverb = upos == Upos::adv;
    Row const* const row = adverb ? adverb_comparatives.find(word) : comparatives.find(word);
    return row != nullptr ? std::string(row->lemma) : base_form(word, inflection, lexicon);
}

std::string plural(std::string_view form, Lexicon const& lexicon) {
    std::string word = lowered(form);
    bool const apostrophe = word.size() > 2 && word.ends_with("'s");
    if (Letters(form).digit) { // "1970s", "70's"
        if (apostrophe) {
            word.erase(word.size() - 2, 1);
        }
        return word;
    }
    if (apostrophe) {
        word.resize(word.size() - 2);
        return word;
    }
    if (Row const* const row = plural_only.find(word)) {
        return std::string(row->lemma);
    }
    return base_form(word, Inflection::plural, lexicon);
}

std::string word(std::string_view form, Upos upos, Xpos xpos, Lexicon const& lexicon) {
    switch (xpos) {
    case Xpos::nn:
    case Xpos::fw: {
        std::string lower = lowered(form);
        if (Row const* const row = abbreviations.find(lower)) {
            return std::string(row->lemma);
        }
        return upos == Upos::noun ? common(form, WordClass::noun, lexicon) : lower;
    }
    case Xpos::nns:
        return plural(form, lexicon);
    case Xpos::jj:
        return common(form, WordClass::adjective, lexicon);
    case Xpos::jjr:
    case Xpos::rbr:
        return compared(lowered(form), upos, Inflection::comparative, lexicon);
    case Xpos::jjs:
    case Xpos::rbs:
        return compared(lowered(form), upos, Inflection::superlative, lexicon);
    case Xpos::vbd:
    case Xpos::vbn:
        return clipped_or(lowered(form), Inflection::past, lexicon);
    case Xpos::vbg:
        return clipped_or(lowered(form), Inflection::gerund, lexicon);
    case Xpos::vbz:
        return clipped_or(lowered(form), Inflection::third_person, lexicon);
    case Xpos::vb:
    case Xpos::vbp:
        return upos == Upos::aux || upos == Upos::verb ? listed(clipped_verbs, lowered(form))
                                                       : lowered(form);
    case Xpos::md:
        return listed(modals, lowered(form));
    case Xpos::prp:
    case Xpos::wp:
        return listed(pronouns, lowered(form));
    case Xpos::prp_possessive:
        return listed(possessives, lowered(form));
    case Xpos::dt:
        return listed(determiners, lowered(form));
    case Xpos::pos:
    case Xpos::to:
        return listed(particles, lowered(form));
    case Xpos::rb:
        return upos == Upos::part ? listed(particles, lowered(form))
                                  : listed(abbreviations, lowered(form));
    case Xpos::in:
    case Xpos::cc:
        return listed(joining_words, lowered(form));
    case Xpos::nnp:
    case Xpos::nnps: // "United" in a name, tagged as what it is
        return upos == Upos::verb && form.ends_with("ed")
                   ? cased_like(form, base_form(lowered(form), Inflection::past, lexicon))
               : upos == Upos::verb && form.ends_with("ing")
                   ? cased_like(form, base_form(lowered(form), Inflection::gerund, lexicon))
                   : std::string(form);
    default:
        return lowered(form);
    }
}

} // namespace

std::string lemma(std::string_view form, Upos upos, Xpos xpos, Lexicon const& lexicon) {
    if (form.empty()) {
        return {};
    }
    switch (upos) {
    case Upos::punct:
    case Upos::sym:
        return mark(form, xpos);
    case Upos::propn:
        return name(form, xpos, lexicon);
    case Upos::num:
        return xpos == Xpos::cd ? number(form) : std::string(form);
    case Upos::x:
        return std::string(form);
    default:
        return word(form, upos, xpos, lexicon);
    }
}

std::optional<WordClass> word_class(Upos upos) {
    switch (upos) {
    case Upos::noun:
    case Upos::propn:
        return WordClass::noun;
    case Upos::verb:
        return WordClass::verb;
    case Upos::adj:
        return WordClass::adjective;
    case Upos::adv:
        return WordClass::adverb;
    default:
        return std::nullopt;
    }
}

} // namespace gainsay
