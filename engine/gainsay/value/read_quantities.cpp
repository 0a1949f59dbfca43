#include <gainsay/value/grammar/grammar.h>
#include <gainsay/value/read.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <utility>

namespace gainsay {

namespace {

using Index = std::size_t;

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

class AmountReader {
  public:
    AmountReader(Cells const& cells, std::uint32_t sentence, ReadingFrame const& frame,
                 std::vector<Quantity>& out)
        : cells_(cells), sentence_(sentence), frame_(frame), out_(out) {}

    void run() {
        for (Index i = 0; i < cells_.size();) {
            Index const end = read_at(i);
            i = std::max(end, i + 1);
        }
    }

  private:
    // One side of an amount: currency, number, scale, unit.
    struct Part {
        Index begin = 0;
        Index end = 0;
        std::optional<Decimal> value;
        int precision = 0;
        Unit const* unit = nullptr;
        bool age = false;
    };

    std::string_view text(Index i) const {
        return i < cells_.size() ? slice(frame_.text, cells_[i].span) : std::string_view();
    }
    std::string_view lex(Index i) const {
        return i < cells_.size() && cells_[i].word != 0 ? lexeme(cells_[i].word).text
                                                        : std::string_view();
    }
    bool is_mark(Index i, char mark) const { return i < cells_.size() && cells_[i].mark == mark; }
    bool is_number(Index i) const {
        return i < cells_.size() && cells_[i].kind == CellKind::number;
    }
    bool is_word(Index i) const { return i < cells_.size() && cells_[i].kind == CellKind::word; }
    bool glued(Index i) const { return i > 0 && i < cells_.size() && !cells_[i].space_before; }
    bool taken(Index i) const { return i < cells_.size() && frame_.taken[i]; }

    Unit const* unit_at(Index i, Index& count) const {
        if (i >= cells_.size()) {
            return nullptr;
        }
        return frame_.tables.unit_at(frame_.text, std::span(cells_).subspan(i), count);
    }

    // "$", "US$" or "USD" before the number at `i`; `begin` becomes its first cell.
    Unit const* currency_before(Index i, Index& begin) const {
        for (Index back = 3; back > 0; --back) {
            if (i < back) {
                continue;
            }
            Index count = 0;
            Unit const* const unit = unit_at(i - back, count);
            if (unit != nullptr && unit->money && count == back &&
                (cells_[i - back].kind == CellKind::mark || cells_[i - back].capital)) {
                begin = i - back;
                return unit;
            }
        }
        return nullptr;
    }

    static int suffix_scale(std::string_view suffix) {
        if (is_one_of(suffix, {"m", "M", "mn", "mln", "mm"})) {
            return 6;
        }
        if (is_one_of(suffix, {"b", "B", "bn", "bln"})) {
            return 9;
        }
        if (is_one_of(suffix, {"t", "T", "tn", "trn"})) {
            return 12;
        }
        return is_one_of(suffix, {"k", "K"}) ? 3 : is_one_of(suffix, {"cr"}) ? 7 : 0;
    }

    // The amount whose number is cell `i`.
    std::optional<Part> part(Index i) const {
        Cell const& c = cells_[i];
        if (!c.number) {
            return std::nullopt;
        }
        Part p;
        p.begin = i;
        p.end = i + 1;
        p.value = c.number;
        p.precision = c.precision;
        p.unit = currency_before(i, p.begin);
        if (p.unit == nullptr && is_mark(i - 1, '-') && i >= 1 && !c.space_before &&
            (i < 2 || cells_[i - 1].space_before)) {
            p.value = multiply(*p.value, Decimal(-1));
            p.begin = i - 1;
        }
        int const scale = suffix_scale(text(p.end));
        Index count = 0;
        bool const money = p.unit != nullptr;
        Unit const* after_scale = scale != 0 ? unit_at(p.end + 1, count) : nullptr;
        bool const clear = is_one_of(text(p.end), {"bn", "mn", "tn", "mln", "bln"});
        if (scale != 0 && (money || clear || (after_scale != nullptr && after_scale->money))) {
            p.value = multiply(*p.value, *Decimal::make(1, -scale));
            p.precision += scale;
            ++p.end;
        }
        bool hyphen = is_mark(p.end, '-') && glued(p.end) && is_word(p.end + 1) && glued(p.end + 1);
        Unit const* const unit = unit_at(p.end + (hyphen ? 1 : 0), count);
        if (unit != nullptr && p.value && !taken(p.end + (hyphen ? 1 : 0)) &&
            (p.unit == nullptr || (unit->money && unit->to_base == p.unit->to_base))) {
            bool const letter =
                text(p.end).size() == 1 && is_word(p.end) && !glued(p.end) && text(p.end) != "m";
            if (!letter) {
                p.end += count + (hyphen ? 1 : 0);
                // "$249 USD" says which dollars.
                p.unit = p.unit == nullptr || p.unit->dimension.ends_with('?') ? unit : p.unit;
                hyphen = false;
            }
        }
        if (p.unit != nullptr && is_one_of(p.unit->name, {"year", "month", "week", "day"})) {
            Index old = p.end + (is_mark(p.end, '-') ? 1 : 0);
            if (lex(old) == "old") {
                p.age = true;
                p.end = old + 1;
            } else if (lex(p.end) == "of" && lex(p.end + 1) == "age") {
                p.age = true;
                p.end += 2;
            }
        }
        return p.value ? std::optional(p) : std::nullopt;
    }

    // Numbers that count nothing: parts of names, codes, phone numbers, dates, lists.
    bool is_label(Index i, Part const& p) const {
        Cell const& c = cells_[i];
        if (p.unit != nullptr) {
            return false;
        }
        if (c.kind == CellKind::number && glued(i) && p.begin == i && !is_mark(i - 1, '(') &&
            !is_mark(i - 1, '"') && !is_mark(i - 1, '\'') && !is_mark(i - 1, '[') &&
            !is_mark(i - 1, '=') && !is_mark(i - 1, ',')) {
            return true;
        }
        if (i == 0 && (is_mark(1, '.') || is_mark(1, ')')) && !c.spelled) {
            return true;
        }
        if (glued(i + 1) && is_word(i + 1) && !c.spelled) {
            return true; // "787s", "5G", "21st"
        }
        if (glued(i + 1) && (is_mark(i + 1, '/') || is_mark(i + 1, ':') || is_mark(i + 1, '.')) &&
            is_number(i + 2) && glued(i + 2)) {
            return true;
        }
        if (c.digits > 9 && c.whole < 0 && text(i).find(',') == std::string_view::npos) {
            return true;
        }
        if (i > 0 && p.begin == i && !c.spelled && cells_[i - 1].kind == CellKind::word &&
            cells_[i - 1].capital && c.whole >= 0 && i > 1) {
            bool const bound =
                is_one_of(lex(i - 1), {"about", "over", "some", "nearly", "almost", "only", "just",
                                       "all", "than", "in", "of", "to", "and", "or"});
            return !bound && !counts_noun(i + 1);
        }
        if (is_mark(i - 1, '.') && i > 1 && is_one_of(text(i - 2), {"No", "no", "Nos"})) {
            return true;
        }
        return i > 0 && (is_mark(i - 1, '#') ||
                         is_one_of(text(i - 1), {"page", "chapter", "section", "article", "route",
                                                 "highway", "room", "number", "phase"}));
    }

    static bool plural(std::string_view word) {
        return word.size() > 2 &&
               ((word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
                 !word.ends_with("is")) ||
                is_one_of(word, {"people", "men", "women", "children", "police", "aircraft", "crew",
                                 "staff", "cattle", "sheep", "fish", "feet"}));
    }
    bool stops_noun(Index i) const {
        if (!is_word(i) || taken(i)) {
            return true;
        }
        Lexeme const& l = lexeme(cells_[i].word);
        bool const function =
            cells_[i].word != 0 && l.part == DayPart::none && l.unit == TimeUnit::none &&
            !is_one_of(l.text, {"new", "long", "old", "record", "quarter", "period", "extra",
                                "additional", "more", "further", "other", "full", "consecutive"});
        return function || frame_.tables.is_cue(text(i));
    }
    bool counts_noun(Index i) const {
        for (Index k = i; k < i + 4 && !stops_noun(k); ++k) {
            if (plural(text(k))) {
                return true;
            }
        }
        return false;
    }

    // "14 people", "120 Filipino investigators", "thousands of pages", "70% of all downloads".
    std::optional<Span> counted(Index i, bool one, bool measure) const {
        if (lex(i) == "of") {
            ++i;
            while (is_one_of(
                lex(i), {"the", "all", "its", "their", "his", "her", "our", "these", "those"})) {
                ++i;
            }
        } else if (measure) {
            return std::nullopt;
        }
        if (is_mark(i, '-') && glued(i)) {
            return std::nullopt;
        }
        Index end = i;
        Index const limit = i + 5;
        while (end < limit && (!stops_noun(end) ||
                               (end > i && is_mark(end, '-') && glued(end) && is_word(end + 1)))) {
            ++end;
            if (plural(text(end - 1)) && !(is_word(end) && plural(text(end)) && !stops_noun(end))) {
                return cover(cells_[i].span, cells_[end - 1].span);
            }
        }
        if (end == i || (!one && end > i + 2) || text(i).ends_with("ly")) {
            return std::nullopt;
        }
        return cells_[i].span;
    }

    Index read_at(Index i) {
        if (taken(i)) {
            return i;
        }
        if (is_word(i)) {
            return plural_number(i);
        }
        if (!is_number(i)) {
            return i;
        }
        std::optional<Part> const first = part(i);
        if (!first || is_label(i, *first) || loose_one(i, *first)) {
            return i;
        }
        if (Index const end = score(i, *first)) {
            return end;
        }
        Quantity q;
        Part last = *first;
        bool const between = i > 0 && lex(first->begin - 1) == "between";
        Index const join = first->end;
        bool const range_word = (between && lex(join) == "and") || lex(join) == "to" ||
                                (is_mark(join, '-') && !between);
        bool range = false;
        if (range_word) {
            Index second = join + 1;
            while (second < cells_.size() && second < join + 4 && !is_number(second) &&
                   (cells_[second].kind == CellKind::mark || lex(second) == "us")) {
                ++second;
            }
            if (is_number(second) && !taken(second)) {
                std::optional<Part> const other = part(second);
                if (other && other->begin <= join + 1 &&
                    joins(*first, *other, lex(join) == "to", between)) {
                    range = true;
                    last = *other;
                }
            }
        }
        q.unit = {};
        Unit const* const unit = last.unit != nullptr ? last.unit : first->unit;
        q.value = *first->value;
        q.precision = first->precision;
        q.low = q.high = q.value;
        if (range) {
            q.value = low_of(*first, last);
            q.low = q.value;
            q.high = last.value;
            q.precision = std::min(q.precision, last.precision);
        }
        q.dimension = unit != nullptr ? unit->dimension : "count";
        if (unit != nullptr) {
            q.unit = unit->name;
            q.to_base = unit->to_base;
        }
        if (unit != nullptr && unit->money && unit->to_base != Decimal(1)) {
            q.unit = "cent";
        }
        if (first->age) {
            q.dimension = q.dimension == "duration" ? "age (days)" : "age";
        } else if (stated_age(i, *first)) {
            q.dimension = "age";
            q.unit = "year";
            q.to_base = 12;
        }
        Index begin = first->begin - (between && range ? 1 : 0);
        begin = bound(begin, q, range);
        Index end = last.end;
        closing(end, q, range);
        change(begin, q);
        q.span = cover(cells_[begin].span, cells_[end - 1].span);
        q.sentence = sentence_;
        if (q.dimension != "age") {
            q.of = counted(end, q.value == Decimal(1), unit != nullptr);
        }
        out_.push_back(std::move(q));
        return end;
    }

    // "from 4.5 to 5 million" shares its scale; "from $3 to $5" is a range only where "from" stands
    // before.
    static Decimal low_of(Part const& first, Part const& last) {
        if (last.precision >= 3 && *first.value < Decimal(1000) && *last.value >= Decimal(1000)) {
            Decimal scale(1);
            for (int power = 3; power <= 12; power += 3) {
                std::optional<Decimal> const unit = Decimal::make(1, -power);
                if (unit && *unit <= *last.value) {
                    scale = *unit;
                }
            }
            if (std::optional<Decimal> const scaled = multiply(*first.value, scale)) {
                return *scaled < *last.value ? *scaled : *first.value;
            }
        }
        return *first.value;
    }

    bool joins(Part const& a, Part const& b, bool to, bool between) const {
        if (a.unit != nullptr && b.unit != nullptr && a.unit->dimension != b.unit->dimension &&
            !(a.unit->money && b.unit->money)) {
            return false;
        }
        if (!(low_of(a, b) < *b.value)) {
            return false;
        }
        // "rose from 3 to 41" is a change, no range; "10 to 15 people" is one.
        bool const from = a.begin > 0 && lex(a.begin - 1) == "from";
        return between || !to || !from || !changes_before(a.begin - 1);
    }
    bool changes_before(Index i) const {
        for (Index k = i; k > 0 && i - k < 5; --k) {
            if (direction(k - 1) != 0) {
                return true;
            }
        }
        return false;
    }

    // Bounds before the amount; returns where the phrase begins.
    Index bound(Index begin, Quantity& q, bool range) const {
        for (Index back = std::min<Index>(begin, 5); back > 0; --back) {
            Modifier modifier = Modifier::exact;
            Cell const* const from = cells_.data() + begin - back;
            Cell const* const end = grammar::read_bound(from, cells_.data() + begin, modifier);
            if (end == cells_.data() + begin) {
                if (modifier != Modifier::exact) {
                    apply(modifier, q, range);
                    return begin - back;
                }
                return begin;
            }
        }
        return begin;
    }
    void closing(Index& end, Quantity& q, bool range) const {
        Modifier modifier = Modifier::exact;
        if (end < cells_.size()) {
            Cell const* const reached = grammar::read_closing_bound(
                cells_.data() + end, cells_.data() + cells_.size(), modifier);
            if (reached != nullptr) {
                end = static_cast<Index>(reached - cells_.data());
                apply(modifier, q, range);
            }
        }
    }

    static void apply(Modifier modifier, Quantity& q, bool range) {
        if (range && modifier != Modifier::about) {
            return;
        }
        q.modifier = modifier;
        switch (modifier) {
        case Modifier::about: {
            std::optional<Decimal> const low = multiply(*q.low, *Decimal::make(9, 1));
            std::optional<Decimal> const high = multiply(*q.high, *Decimal::make(11, 1));
            bool const negative = q.value < Decimal(0);
            q.low = negative ? high : low;
            q.high = negative ? low : high;
            break;
        }
        case Modifier::more:
            q.low_open = true;
            [[fallthrough]];
        case Modifier::at_least:
            q.high.reset();
            break;
        case Modifier::less:
            q.high_open = true;
            [[fallthrough]];
        case Modifier::at_most:
            q.low.reset();
            break;
        default:
            break;
        }
    }

    int direction(Index i) const {
        std::string_view const word = text(i);
        if (is_one_of(word, {"rose", "risen", "rising", "increased", "climbed", "jumped", "gained",
                             "grew", "surged", "soared", "up", "added"})) {
            return 1;
        }
        if (is_one_of(word, {"fell", "fallen", "falling", "decreased", "dropped", "declined",
                             "slid", "plunged", "shrank", "slipped", "down"})) {
            return -1;
        }
        return 0;
    }
    // "rose 3 percent", "down by about $5"
    void change(Index begin, Quantity& q) const {
        if (q.modifier != Modifier::exact || begin == 0 || q.dimension == "count") {
            return;
        }
        Index at = begin - 1;
        if (lex(at) == "by" && at > 0) {
            --at;
        }
        int const way = direction(at);
        if (way != 0) {
            q.modifier = way > 0 ? Modifier::up : Modifier::down;
        }
    }

    // "one" is a number before what it counts and nowhere else.
    bool loose_one(Index i, Part const& p) const {
        if (!is_one_of(text(i), {"one", "One", "ONE"}) || p.unit != nullptr) {
            return false;
        }
        return stops_noun(i + 1) ||
               is_one_of(lex(i - 1), {"no", "the", "this", "that", "any", "every", "each",
                                      "another", "which"}) ||
               text(i + 1).ends_with("ed");
    }

    // "Asha Rao, 58, said", "aged 55", "at the age of 56"
    bool stated_age(Index i, Part const& p) const {
        if (p.unit != nullptr || cells_[i].whole < 1 || cells_[i].whole > 115 || i == 0) {
            return false;
        }
        if (lex(i - 1) == "aged" || (i > 1 && lex(i - 1) == "of" && lex(i - 2) == "age")) {
            return true;
        }
        return i > 1 && is_mark(i - 1, ',') && cells_[i - 2].capital &&
               cells_[i - 2].kind == CellKind::word &&
               (i + 1 >= cells_.size() || is_mark(i + 1, ',') || is_mark(i + 1, '.'));
    }

    // "3-1", "6-4": the end of a score whose first number is at `i`; 0 where there is none.
    Index score(Index i, Part const& p) {
        bool const pair = p.end == i + 1 && p.begin == i && is_mark(i + 1, '-') &&
                          is_number(i + 2) && glued(i + 1) && glued(i + 2) &&
                          cells_[i].whole >= 0 && cells_[i + 2].whole >= 0 && !taken(i + 2);
        if (!pair || cells_[i].whole > 200 || cells_[i + 2].whole > 200 ||
            (is_mark(i + 3, '-') && glued(i + 3))) {
            return 0;
        }
        bool const game = i > 0 && is_one_of(text(i - 1), {"won", "win", "lost", "beat", "drew",
                                                           "defeat", "score", "victory", "draw",
                                                           "led", "ahead", "vote", "voted"});
        bool const after =
            is_one_of(text(i + 3), {"win", "victory", "defeat", "loss", "draw", "lead", "vote"});
        if (!game && !after && cells_[i].whole < cells_[i + 2].whole) {
            return 0;
        }
        Quantity q;
        q.span = cover(cells_[i].span, cells_[i + 2].span);
        q.value = cells_[i].whole;
        q.low = std::min(cells_[i].whole, cells_[i + 2].whole);
        q.high = std::max(cells_[i].whole, cells_[i + 2].whole);
        q.dimension = "score";
        q.sentence = sentence_;
        out_.push_back(std::move(q));
        return i + 3;
    }

    // "dozens of shops", "hundreds", "tens of thousands"
    Index plural_number(Index i) {
        std::string_view const word = lex(i);
        int const base = word == "dozens"      ? 12
                         : word == "hundreds"  ? 100
                         : word == "thousands" ? 1000
                         : word == "millions"  ? 1'000'000
                         : word == "billions"  ? 1'000'000'000
                                               : 0;
        if (base == 0 || lex(i + 1) != "of") {
            return i;
        }
        Quantity q;
        q.value = q.low.emplace(base);
        q.modifier = Modifier::about;
        q.dimension = "count";
        q.span = cells_[i].span;
        q.sentence = sentence_;
        Index count = 0;
        if (Unit const* const unit = unit_at(i + 2, count)) {
            q.unit = unit->name;
            q.dimension = unit->dimension;
            q.to_base = unit->to_base;
        } else {
            q.of = counted(i + 1, false, false);
        }
        out_.push_back(std::move(q));
        return i + 1;
    }

    Cells const& cells_;
    std::uint32_t sentence_;
    ReadingFrame const& frame_;
    std::vector<Quantity>& out_;
};

} // namespace

void read_quantities(Cells const& cells, std::uint32_t sentence, ReadingFrame const& frame,
                     std::vector<Quantity>& out) {
    AmountReader(cells, sentence, frame, out).run();
}

} // namespace gainsay
