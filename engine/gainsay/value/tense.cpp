#include <gainsay/value/tense.h>

#include <boost/unordered/unordered_flat_set.hpp>

namespace gainsay {

namespace {

using Index = CellView::Index;
using Words = boost::unordered_flat_set<std::string_view>;

// "is to certify the result", "asked the two sides to meet": what is still to be done.
bool is_ahead(CellView const& cells, Index to) {
    static Words const wanting = {
        "agreed", "vowed", "promised", "voted",   "decided", "pledged", "offered", "threatened",
        "asked",  "wants", "intends",  "ordered", "invited", "urged",   "ready",   "likely",
        "going",  "aims",  "intend",   "want",    "aim",     "told",    "vote",    "agree"};
    static Words const places = {"the", "a", "an", "his", "her", "its", "their", "this", "that"};
    constexpr Index object = 5; // words of whom is asked, at most
    if (to + 1 >= cells.size() || cells[to + 1].kind != CellKind::word || cells[to + 1].capital ||
        places.contains(cells.text(to + 1))) {
        return false;
    }
    if (to > 0 && one_of(cells.text(to - 1), {"is", "are"})) {
        return true;
    }
    for (Index i = to; i > 0 && to - i < object && cells[i - 1].kind == CellKind::word; --i) {
        if (wanting.contains(cells.text(i - 1))) {
            return true;
        }
    }
    return false;
}

Tense tense_of(CellView const& cells, Index i) {
    static Words const future = {
        "will",  "shall",    "ll",       "due",     "upcoming", "scheduled", "slated",   "would",
        "plans", "expected", "forecast", "expects", "hopes",    "planned",   "awaiting", "must"};
    static Words const past = {"was",   "were",   "had",   "said",  "took",    "came",  "went",
                               "made",  "held",   "began", "won",   "met",     "told",  "has",
                               "have",  "did",    "left",  "fell",  "rose",    "saw",   "gave",
                               "found", "lost",   "hit",   "ran",   "sent",    "shot",  "struck",
                               "wrote", "became", "since", "broke", "brought", "spoke", "led"};
    Cell const& c = cells[i];
    if (c.kind != CellKind::word || c.span.size() > 20 || c.capital) {
        return Tense::unknown;
    }
    std::string_view const word = cells.text(i);
    if (future.contains(word)) {
        return Tense::future;
    }
    if (word == "to" && i > 0 && cells.text(i - 1) == "had") {
        return Tense::past; // "had to be played"
    }
    bool const to_be = word == "be" && i > 0 && cells.text(i - 1) == "to" &&
                       !(i > 1 && cells.text(i - 2) == "had");
    bool const set_to = word == "to" && i > 0 && one_of(cells.text(i - 1), {"set", "whether"});
    if (to_be || set_to || (word == "to" && is_ahead(cells, i))) {
        return Tense::future;
    }
    bool const past_form =
        past.contains(word) || (word.size() > 4 && word.ends_with("ed") && word != "indeed");
    if (!past_form) {
        return Tense::unknown;
    }
    // "to be held", "will be opened", "can be sold"
    if (i > 0 && cells.lex(i - 1) == "be") {
        return i > 1 && cells.lex(i - 2) == "to" ? Tense::future : Tense::unknown;
    }
    // "is closed", "remains blocked": a state, whose end lies ahead
    bool const state = i > 0 && one_of(cells.text(i - 1),
                                       {"is", "are", "remain", "remains", "stay", "stays", "kept"});
    return state ? Tense::unknown : Tense::past;
}

// "the trial opens on Monday", "members who vote on Friday": the present tense right before a time
// tells of a time to come. Base forms may be nouns and infinitives: those only after "who".
bool is_scheduled(CellView const& cells, std::size_t begin) {
    static Words const verbs = {"begins", "closes", "decides", "ends", "expires", "leaves",
                                "meets",  "opens",  "resumes", "sits", "starts"};
    static Words const bases = {"begin", "decide", "leave", "meet", "open", "return", "vote"};
    static Words const relative = {"who", "which", "that"};
    if (begin < 2) {
        return false;
    }
    std::size_t const verb = cells.is(begin - 1, {"on"}) ? begin - 2 : begin - 1;
    return !cells[verb].capital &&
           (verbs.contains(cells.text(verb)) || (bases.contains(cells.text(verb)) && verb > 0 &&
                                                 relative.contains(cells.text(verb - 1))));
}

} // namespace

Tense tense_at(CellView const& cells, std::size_t begin, std::size_t end) {
    static constexpr Index reach = 24;
    if (is_scheduled(cells, begin)) {
        return Tense::future;
    }
    bool const until = begin > 0 && cells.is(begin - 1, {"until", "till"});
    for (Index i = begin; i > 0 && begin - i < reach;) {
        --i;
        Tense const found = tense_of(cells, i);
        if (found != Tense::unknown) {
            return found;
        }
    }
    for (Index i = end; i < cells.size() && i < end + reach / 2; ++i) {
        Tense const found = tense_of(cells, i);
        if (found != Tense::unknown) {
            return found;
        }
    }
    return until ? Tense::future : Tense::unknown;
}

} // namespace gainsay
