#include <gainsay/value/speaker.h>

#include <algorithm>

#include <boost/unordered/unordered_flat_set.hpp>

namespace gainsay {

namespace {

bool is_pronoun(std::string_view word) {
    static boost::unordered_flat_set<std::string_view> const words = {
        "he", "she", "they", "it", "i", "we", "He", "She", "They", "It", "I", "We", "who"};
    return words.contains(word);
}
bool is_determiner(std::string_view word) {
    static boost::unordered_flat_set<std::string_view> const words = {
        "the", "The",   "a",     "A",    "an",   "An",   "his", "His",     "her",
        "Her", "their", "Their", "its",  "Its",  "one",  "One", "another", "Another",
        "our", "my",    "some",  "Some", "many", "Many", "both"};
    return words.contains(word);
}
// Words that end a name: prepositions, conjunctions, relative words, auxiliaries.
bool is_joint(std::string_view word) {
    static boost::unordered_flat_set<std::string_view> const words = {
        "in",      "on",     "at",     "to",     "from",      "with",  "by",    "for",   "after",
        "before",  "during", "as",     "that",   "who",       "which", "when",  "while", "where",
        "and",     "or",     "but",    "if",     "because",   "about", "is",    "was",   "were",
        "are",     "has",    "had",    "have",   "will",      "would", "be",    "been",  "not",
        "And",     "But",    "That",   "When",   "While",     "If",    "As",    "In",    "On",
        "At",      "After",  "Before", "during", "through",   "via",   "than",  "since", "until",
        "without", "so",     "So",     "Then",   "yesterday", "today", "later", "early", "late",
        "last",    "this",   "there",  "up",     "out",       "it",    "them",  "him",   "us",
        "me",      "what"};
    return words.contains(word);
}
bool is_auxiliary(std::string_view word) {
    static boost::unordered_flat_set<std::string_view> const words = {
        "has",   "had",   "have",    "also", "then",    "later",   "would",      "will", "once",
        "often", "again", "further", "even", "himself", "herself", "themselves", "did",  "to"};
    return words.contains(word) || (word.size() > 4 && word.ends_with("ly") && word != "family");
}
// Before a full stop that ends no sentence: "Gen. Rao".
bool is_short_title(std::string_view word) {
    static boost::unordered_flat_set<std::string_view> const words = {
        "Mrs", "Gen", "Sen", "Rep", "Gov", "Rev", "Col", "Maj", "Sgt", "Adm", "Hon", "Lt"};
    return words.contains(word) || word.size() <= 2;
}
// "… was the verdict of Rao"
bool is_remark(std::string_view word) {
    static boost::unordered_flat_set<std::string_view> const words = {
        "verdict", "message", "view",       "reaction", "response", "answer",
        "reply",   "comment", "assessment", "words",    "summary",  "conclusion"};
    return words.contains(word);
}
bool is_place_joint(std::string_view word) {
    return word == "of" || word == "for";
}

} // namespace

std::string_view SpeakerFinder::word(std::size_t i) const {
    return i < cells_.size() && cells_[i].kind == CellKind::word ? slice(text_, cells_[i].span)
                                                                 : std::string_view();
}

std::string_view SpeakerFinder::lower(std::size_t i) const {
    return i < cells_.size() && !cells_[i].capital ? word(i) : std::string_view();
}

// "so-called" and the "reads" of "proof-reads" introduce nothing.
bool SpeakerFinder::is_cue(std::size_t i) const {
    bool const compound =
        i > 0 && cells_[i - 1].mark == '-' && i < cells_.size() && !cells_[i].space_before;
    return !compound && !lower(i).empty() && tables_.is_cue(lower(i));
}

bool SpeakerFinder::ends_name(std::size_t i) const {
    if (i >= cells_.size()) {
        return true;
    }
    Cell const& cell = cells_[i];
    if (cell.kind != CellKind::word) {
        bool const inside =
            (cell.mark == '-' || cell.mark == '\'' || cell.mark == '.' || cell.mark == '&') &&
            i > 0 && !cell.space_before && i + 1 < cells_.size() &&
            cells_[i + 1].kind == CellKind::word &&
            (cell.mark != '.' || is_short_title(slice(text_, cells_[i - 1].span)));
        return !inside;
    }
    if (is_joint(word(i)) || is_cue(i) || is_auxiliary(word(i))) {
        return true;
    }
    Lexeme const& l = lexeme(cell.word);
    return l.weekday >= 0 || l.part != DayPart::none;
}

// One past "58-year-old" that begins at `i`; `i` where none does.
std::size_t SpeakerFinder::age_end(std::size_t i) const {
    bool const age = i + 4 < cells_.size() && cells_[i].kind == CellKind::number &&
                     cells_[i + 1].mark == '-' && word(i + 2) == "year" &&
                     cells_[i + 3].mark == '-' && word(i + 4) == "old";
    return age ? i + 5 : i;
}

// One past a name that begins at `i`; `i` where none does.
std::size_t SpeakerFinder::name_end(std::size_t i, std::size_t to) const {
    if (is_pronoun(word(i))) {
        return i + 1;
    }
    if (i >= to || cells_[i].kind != CellKind::word || ends_name(i)) {
        return i;
    }
    std::size_t end = i + (is_determiner(word(i)) ? 1 : 0);
    end = age_end(end);
    bool capital = false;
    while (end < to && end < i + 14) {
        bool const of = is_place_joint(word(end)) && end > i && end + 1 < to &&
                        (cells_[end + 1].capital || is_determiner(word(end + 1)));
        bool const lower_word = cells_[end].kind == CellKind::word && !cells_[end].capital &&
                                cells_[end].mark == 0 && cells_[end].space_before;
        // "FDA chair Mira Okoye"
        bool const title = lower_word && end + 1 < to && cells_[end + 1].capital &&
                           cells_[end + 1].space_before && !ends_name(end + 1);
        if (!of && (ends_name(end) || (capital && lower_word && !title))) {
            break;
        }
        capital = !of && !is_determiner(word(end)) &&
                  (cells_[end].capital || (capital && cells_[end].kind != CellKind::word));
        ++end;
    }
    return end > i + 1 || cells_[i].capital || end == i + 1 ? end : i;
}

std::optional<Span> SpeakerFinder::name_before(std::size_t cue, std::size_t from) const {
    std::size_t end = cue;
    while (end > from && is_auxiliary(word(end - 1))) {
        --end;
    }
    if (end == from) {
        return std::nullopt;
    }
    // "Rao, the mayor of the town, said"
    if (cells_[end - 1].mark == ',') {
        std::size_t comma = end - 1;
        while (comma > from && end - comma < 20 && cells_[comma - 1].mark != ',') {
            --comma;
        }
        if (comma <= from || cells_[comma - 1].mark != ',') {
            return std::nullopt;
        }
        end = comma - 1;
        if (end == from) {
            return std::nullopt;
        }
    }
    if (is_pronoun(word(end - 1))) {
        return span(end - 1, end);
    }
    std::size_t begin = end;
    while (begin > from && end - begin < 14) {
        std::size_t const i = begin - 1;
        if (is_determiner(word(i))) {
            begin = i;
            if (i > from && is_place_joint(word(i - 1)) && i - 1 > from) {
                begin = i - 1; // "the head of the union"
                continue;
            }
            break;
        }
        if (cells_[i].kind == CellKind::number && age_end(i) > i) {
            begin = i;
            continue;
        }
        bool const of = is_place_joint(word(i)) && i > from && begin < end;
        if (!of && ends_name(i)) {
            break;
        }
        begin = i;
    }
    while (begin < end && age_end(begin) == begin &&
           (cells_[begin].kind != CellKind::word || is_place_joint(word(begin)))) {
        ++begin;
    }
    if (begin == end || cells_[end - 1].kind != CellKind::word) {
        return std::nullopt;
    }
    return span(begin, end);
}

std::optional<SpokenBy> SpeakerFinder::after(std::size_t end, std::size_t to) const {
    std::size_t i = end;
    if (i < to && (cells_[i].mark == ',' || cells_[i].mark == '=' || cells_[i].mark == '-')) {
        ++i;
    }
    to = std::min(to, i + reach);
    if (i >= to) {
        return std::nullopt;
    }
    if (word(i) == "according" && word(i + 1) == "to") {
        std::size_t const name = name_end(i + 2, to);
        return SpokenBy{name > i + 2 ? std::optional(span(i + 2, name)) : std::nullopt,
                        span(i, i + 2)};
    }
    bool const links = word(i) == "was" || word(i) == "were" || word(i) == "is";
    if (links && word(i + 1) == "the" && is_remark(word(i + 2)) && word(i + 3) == "of") {
        std::size_t const name = name_end(i + 4, to);
        return SpokenBy{name > i + 4 ? std::optional(span(i + 4, name)) : std::nullopt,
                        span(i + 2, i + 3)};
    }
    if (is_cue(i)) {
        std::size_t const name = name_end(i + 1, to);
        return SpokenBy{name > i + 1 ? std::optional(span(i + 1, name)) : std::nullopt,
                        span(i, i + 1)};
    }
    // "…," Rao, the mayor, told reporters
    std::size_t const name = name_end(i, to);
    if (name == i) {
        return std::nullopt;
    }
    std::size_t cue = name;
    if (cue < to && cells_[cue].mark == ',') {
        std::size_t comma = cue + 1;
        while (comma < to && comma < cue + 20 && cells_[comma].mark != ',' &&
               cells_[comma].mark != '.') {
            ++comma;
        }
        cue = comma < to && cells_[comma].mark == ',' ? comma + 1 : to;
    }
    while (cue < to && is_auxiliary(word(cue)) && cue < name + 24) {
        ++cue;
    }
    if (cue < to && is_cue(cue)) {
        return SpokenBy{span(i, name), span(cue, cue + 1)};
    }
    return std::nullopt;
}

std::optional<SpokenBy> SpeakerFinder::before(std::size_t begin, std::size_t from) const {
    from = begin > reach ? std::max(from, begin - reach) : from;
    for (std::size_t i = begin; i > from;) {
        --i;
        if (word(i) == "to" && i > from &&
            (word(i - 1) == "according" || word(i - 1) == "According")) {
            std::size_t const name = name_end(i + 1, begin);
            return SpokenBy{name > i + 1 ? std::optional(span(i + 1, name)) : std::nullopt,
                            span(i - 1, i + 1)};
        }
        if (is_cue(i)) {
            std::optional<Span> speaker = name_before(i, from);
            std::size_t const name = name_end(i + 1, begin);
            // "said Rao:"
            if (!speaker && name > i + 1 && cells_[i + 1].capital) {
                speaker = span(i + 1, name);
            }
            return SpokenBy{speaker, span(i, i + 1)};
        }
        if (i + 1 == begin && cells_[i].mark == ':') {
            // "Rao: …"
            std::size_t start = i;
            while (start > from && i - start < 6 && !ends_name(start - 1)) {
                --start;
            }
            if (start == from && start < i && cells_[start].capital) {
                return SpokenBy{span(start, i), cells_[i].span};
            }
        }
    }
    return std::nullopt;
}

// The sentence before the mark ends with its own cue: …, she said. "…"; …, said Rao. "…"
std::optional<SpokenBy> SpeakerFinder::sentence_before(std::size_t begin, std::size_t from) const {
    if (begin < from + 4 || cells_[begin - 1].mark != '.') {
        return std::nullopt;
    }
    std::size_t const stop = begin - 1;
    if (is_cue(stop - 1)) {
        std::optional<Span> const speaker = name_before(stop - 1, from);
        if (!speaker) {
            return std::nullopt;
        }
        std::size_t first = stop - 1;
        while (first > from && cells_[first].span.begin > speaker->begin) {
            --first;
        }
        bool const aside = first > from && cells_[first - 1].mark == ',';
        return aside ? std::optional(SpokenBy{speaker, span(stop - 1, stop)}) : std::nullopt;
    }
    for (std::size_t cue = stop - 1; cue > from && stop - cue < 10; --cue) {
        if (is_cue(cue) && cells_[cue - 1].mark == ',') {
            bool const named = cue + 1 < stop && name_end(cue + 1, stop) == stop;
            return named ? std::optional(SpokenBy{span(cue + 1, stop), span(cue, cue + 1)})
                         : std::nullopt;
        }
    }
    return std::nullopt;
}

// A name after a dash that ends the paragraph: "…" - Mira Okoye, chief engineer
std::optional<SpokenBy> SpeakerFinder::signature(std::size_t dash, std::size_t to) const {
    bool const dashed = dash + 1 < to && (cells_[dash].mark == '-' || cells_[dash].mark == '=') &&
                        cells_[dash].space_before && cells_[dash + 1].space_before &&
                        cells_[dash + 1].capital;
    if (!dashed || to - dash > 14) {
        return std::nullopt;
    }
    std::size_t const name = name_end(dash + 1, to);
    bool const whole = name > dash + 2 && (name == to || cells_[name].mark == ',');
    return whole ? std::optional(SpokenBy{span(dash + 1, name), cells_[dash].span}) : std::nullopt;
}

} // namespace gainsay
