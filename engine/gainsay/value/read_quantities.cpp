#include <gainsay/value/amount_part.h>
#include <gainsay/value/cell_view.h>
#include <gainsay/value/counted.h>
#include <gainsay/value/grammar/grammar.h>
#include <gainsay/value/read.h>

#include <algorithm>
#include <utility>

namespace gainsay {

namespace {

using Index = CellView::Index;

class AmountReader {
  public:
    AmountReader(Cells const& cells, std::uint32_t sentence, ReadingFrame const& frame,
                 std::vector<Quantity>& out)
        : cells_(frame.text, cells, frame.taken), sentence_(sentence), tables_(frame.tables),
          out_(out), first_(out.size()) {}

    void run() {
        for (Index i = 0; i < cells_.size();) {
            Index const end = read_at(i);
            if (end > i) {
                from_ = end;
            }
            i = std::max(end, i + 1);
        }
    }

  private:
    std::optional<AmountPart> part(Index i) const { return read_part(cells_, tables_, i, from_); }

    // One past the amount that begins at `i`; `i` where none does.
    Index read_at(Index i) {
        if (cells_.taken(i)) {
            return i;
        }
        if (cells_.is_word(i)) {
            Index const end = one_unit(i);
            return end > i ? end : vague_number(i);
        }
        if (!cells_.is_number(i) || is_numeral(i)) {
            return i;
        }
        std::optional<AmountPart> const first = part(i);
        if (Index const end = first ? score_of_match(i, *first) : 0) {
            return end;
        }
        if (!first || is_label(cells_, tables_, i, *first) || loose_one(i, *first)) {
            return i;
        }
        if (Index const end = score(i, *first)) {
            return end;
        }
        if (Index const end = one_in(i, *first)) {
            return end;
        }
        return amount(i, *first);
    }

    // "the 0714 to Dorn", "flight 007": digits that count nothing.
    [[nodiscard]] bool is_numeral(Index i) const {
        std::string_view const text = cells_.text(i);
        return text.size() > 2 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
    }

    Index amount(Index i, AmountPart const& first) {
        Index begin = first.begin;
        AmountPart last = first;
        bool const range = second_end(begin, first, last);
        Unit const* const shared = range ? nullptr : unit_of_next(first);
        Quantity q;
        q.value = first.value;
        q.precision = first.precision;
        q.low = q.high = q.value;
        if (range) {
            q.value = low_of(first, last);
            q.low = q.value;
            q.high = last.value;
            if (*q.high < *q.low) {
                std::swap(q.low, q.high); // "from -5 to -12 degrees"
                q.value = *q.low;
            }
            q.precision = std::min(q.precision, last.precision);
        }
        if (first.tolerance && !range) {
            q.low = subtract(first.value, *first.tolerance);
            q.high = add(first.value, *first.tolerance);
            q.modifier = Modifier::about;
        }
        measure(i, q, first, last);
        if (shared != nullptr) {
            q.unit = shared->name;
            q.dimension = shared->dimension;
            q.to_base = shared->to_base;
        }
        if (first.age || last.age) {
            q.dimension = q.dimension == "duration" ? "age (days)" : "age";
        } else if (stated_age(i, first)) {
            q.dimension = "age";
            q.unit = "year";
            q.to_base = 12;
        }
        begin = bound(begin, q, range);
        Index end = last.end;
        closing(end, q, range);
        change(begin, q);
        q.span = cells_.span(begin, end);
        q.sentence = sentence_;
        if (q.dimension != "age") {
            q.of = counted(cells_, tables_, end, q.value == Decimal(1), !q.unit.empty());
        }
        if (q.of) { // "500 people or more"
            Index behind = end;
            while (behind < cells_.size() && cells_[behind].span.begin < q.of->end) {
                ++behind;
            }
            closing(behind, q, range);
        }
        if (!joins_bounds(begin, q)) {
            out_.push_back(std::move(q));
        }
        last_end_ = end;
        return end;
    }

    // "15 and 30 ml": both are milligrams.
    Unit const* unit_of_next(AmountPart const& first) const {
        Index const next = first.end + 1;
        if (first.unit != nullptr || first.fraction || !cells_.is(first.end, {"and", "or"}) ||
            !cells_.is_number(next) || cells_.taken(next) || cells_[next].fraction ||
            cells_[next].spelled != cells_[next - 2].spelled) {
            return nullptr;
        }
        std::optional<AmountPart> const other = read_part(cells_, tables_, next, next);
        return other && !other->age && other->begin == next ? other->unit : nullptr;
    }

    // "cut its rate by half a point"
    bool is_point_of_rate(Index i, Unit const& unit) const {
        bool const rate = unit.name == "point" && cells_[i].fraction;
        for (Index k = 0; rate && k < cells_.size(); ++k) {
            if (one_of(cells_.text(k), {"rate", "rates"})) {
                return true;
            }
        }
        return false;
    }

    void measure(Index i, Quantity& q, AmountPart const& first, AmountPart const& last) const {
        Unit const* unit = last.unit != nullptr ? last.unit : first.unit;
        if (unit != nullptr && is_point_of_rate(i, *unit)) {
            unit = tables_.unit("percentage point");
        }
        if (unit == nullptr) {
            // A share of something is an amount of percents.
            bool const share = first.fraction;
            q.dimension = share ? "percent" : "count";
            q.to_base = share ? 100 : 1;
            return;
        }
        q.unit = unit->name;
        q.dimension = unit->dimension;
        q.to_base = unit->to_base;
        Unit const* const per = last.per != nullptr ? last.per : first.per;
        if (per != nullptr) {
            q.per = per->name;
            q.unit += " per " + per->name;
        }
    }

    // The other end of a range that begins with `first`: "10 to 15", "between $3 and $5 million",
    // "6- to 9-metre". `begin` moves back over "between".
    bool second_end(Index& begin, AmountPart const& first, AmountPart& last) const {
        bool const between = begin > from_ && cells_.lex(begin - 1) == "between";
        Index join = first.end;
        if (cells_.is_mark(join, '-') && cells_.glued(join) && cells_.lex(join + 1) == "to") {
            ++join;
        }
        bool const to = cells_.is(join, {"to", "through"});
        bool const dash = cells_.is_mark(join, '-') || cells_.is_mark(join, '~');
        bool const either = cells_.lex(join) == "or";
        if (!to && !(between && cells_.lex(join) == "and") && !(dash && !between) && !either) {
            return false;
        }
        Index second = join + 1;
        while (second < cells_.size() && second < join + 4 && !cells_.is_number(second) &&
               (cells_[second].kind == CellKind::mark || cells_[second].span.size() <= 3)) {
            ++second;
        }
        if (!cells_.is_number(second) || cells_.taken(second)) {
            return false;
        }
        std::optional<AmountPart> const other = read_part(cells_, tables_, second, join + 1);
        if (!other || other->begin > join + 1 || (either && other->begin != second)) {
            return false;
        }
        if (!joins(first, *other, to, between, either)) {
            return false;
        }
        last = *other;
        begin -= between ? 1 : 0;
        return true;
    }

    bool joins(AmountPart const& a, AmountPart const& b, bool to, bool between, bool either) const {
        if (a.unit != nullptr && b.unit != nullptr && a.unit->dimension != b.unit->dimension &&
            !(a.unit->money && b.unit->money)) {
            return false;
        }
        if (a.unit != nullptr && b.unit == nullptr && !a.unit->money) {
            return false; // "rose 3 percent to 41"
        }
        bool const falling = !(low_of(a, b) < b.value);
        bool const degrees = b.unit != nullptr && b.unit->dimension.starts_with("temperature");
        if (falling && !(degrees && to && b.value < a.value)) {
            return false;
        }
        if (either) {
            // "two or three people"; "8 or 12" may be two answers.
            return a.unit == nullptr && b.value <= Decimal(12) &&
                   subtract(b.value, a.value) == Decimal(1);
        }
        // "rose from 3 to 41" is a change, no range; "10 to 15 people" is one.
        bool const from = a.begin > 0 && cells_.lex(a.begin - 1) == "from";
        return between || !to || !from || !changes_before(a.begin - 1);
    }

    // "from 4.5 to 5 million" shares its scale.
    static Decimal low_of(AmountPart const& first, AmountPart const& last) {
        if (last.precision >= 3 && first.value < Decimal(1000) && last.value >= Decimal(1000)) {
            Decimal scale(1);
            for (int power = 3; power <= 12; power += 3) {
                std::optional<Decimal> const unit = Decimal::make(1, -power);
                if (unit && *unit <= last.value) {
                    scale = *unit;
                }
            }
            if (std::optional<Decimal> const scaled = multiply(first.value, scale)) {
                return *scaled < last.value ? *scaled : first.value;
            }
        }
        return first.value;
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
        Index const room = begin - std::min(begin, from_);
        for (Index back = std::min<Index>(room, 6); back > 0; --back) {
            Modifier modifier = Modifier::exact;
            Cell const* const end =
                grammar::read_bound(cells_.data(begin - back), cells_.data(begin), modifier);
            if (end == cells_.data(begin)) {
                if (modifier != Modifier::exact) {
                    apply(modifier, q, range);
                    if (!range &&
                        cells_.is(begin - back, {"just", "slightly", "barely", "little"})) {
                        close_in(q);
                    }
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
            Cell const* const reached =
                grammar::read_closing_bound(cells_.data(end), cells_.data(cells_.size()), modifier);
            if (reached != nullptr) {
                end = static_cast<Index>(reached - cells_.data(0));
                apply(modifier, q, range);
            }
        }
    }

    static void apply(Modifier modifier, Quantity& q, bool range) {
        if (range) {
            // "about 10 to 15" says its ends; how far they may be off is for the comparison.
            q.modifier = modifier == Modifier::about ? modifier : q.modifier;
            return;
        }
        q.modifier = modifier;
        // What was said before ("about 500 or more") gives way.
        q.low = q.high = q.value;
        q.low_open = q.high_open = false;
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

    // "just over half" is no 71 percent.
    static void close_in(Quantity& q) {
        if (q.value <= Decimal(0)) {
            return;
        }
        if (!q.high) {
            q.high = multiply(q.value, *Decimal::make(12, 1));
        } else if (!q.low) {
            q.low = multiply(q.value, *Decimal::make(8, 1));
        }
    }

    // "more than 20 and less than 30" is one range.
    bool joins_bounds(Index begin, Quantity const& q) {
        if (out_.size() == first_ || begin < last_end_ || begin - last_end_ > 2) {
            return false;
        }
        for (Index i = last_end_; i < begin; ++i) {
            if (!cells_.is(i, {"and", "but"}) && !cells_.is_mark(i, ',')) {
                return false;
            }
        }
        Quantity& before = out_.back();
        bool const rising = before.low && !before.high && !q.low && q.high;
        bool const falling = !before.low && before.high && q.low && !q.high;
        if ((!rising && !falling) || before.dimension != q.dimension || before.per != q.per) {
            return false;
        }
        Decimal const low = rising ? *before.low : *q.low;
        Decimal const high = rising ? *q.high : *before.high;
        if (!(low < high) || before.to_base != q.to_base) {
            return false;
        }
        before.low_open = rising ? before.low_open : q.low_open;
        before.high_open = rising ? q.high_open : before.high_open;
        before.low = before.value = low;
        before.high = high;
        before.modifier = Modifier::exact;
        before.precision = std::min(before.precision, q.precision);
        before.span = cover(before.span, q.span);
        before.of = q.of ? q.of : before.of;
        return true;
    }

    // "makes up 18 percent of sales" tells of no rise.
    bool ends_verb(Index particle) const {
        return particle > 0 &&
               one_of(cells_.text(particle - 1),
                      {"make",  "makes",  "made", "making", "take",   "takes",   "took",
                       "taken", "taking", "put",  "puts",   "give",   "gives",   "gave",
                       "given", "set",    "pick", "picked", "buy",    "bought",  "buying",
                       "use",   "used",   "eat",  "ate",    "snap",   "snapped", "pay",
                       "paid",  "lay",    "laid", "turn",   "turned", "hand",    "handed"});
    }

    int direction(Index i) const {
        std::string_view const word = cells_.text(i);
        if (one_of(word, {"up", "down"}) && ends_verb(i)) {
            return 0;
        }
        if (one_of(word, {"rose", "risen", "rising", "increased", "climbed", "jumped", "gained",
                          "grew", "surged", "soared", "up", "added"})) {
            return 1;
        }
        if (one_of(word, {"fell", "fallen", "falling", "decreased", "dropped", "declined", "slid",
                          "plunged", "shrank", "slipped", "down"})) {
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
        if (cells_.lex(at) == "by" && at > 0) {
            --at;
        }
        int const way = direction(at);
        if (way != 0) {
            q.modifier = way > 0 ? Modifier::up : Modifier::down;
        }
    }

    // "one" is a number before what it counts and nowhere else.
    bool loose_one(Index i, AmountPart const& p) const {
        if (!one_of(cells_.text(i), {"one", "One", "ONE"}) || p.unit != nullptr) {
            return false;
        }
        if (in_or_out_of(i + 1) > 0) {
            return false;
        }
        return stops_noun(cells_, tables_, i + 1) ||
               cells_.is(i - 1, {"no", "the", "this", "that", "any", "every", "each", "another",
                                 "which"}) ||
               cells_.text(i + 1).ends_with("ed");
    }

    // "Asha Rao, 58, said", "aged 55", "at the age of 56"
    bool stated_age(Index i, AmountPart const& p) const {
        if (p.unit != nullptr || cells_[i].whole < 1 || cells_[i].whole > 115 || i == 0) {
            return false;
        }
        if (cells_.is(i - 1, {"aged", "age"}) ||
            (i > 1 && cells_.lex(i - 1) == "of" && cells_.lex(i - 2) == "age")) {
            return true;
        }
        return i > 1 && cells_.is_mark(i - 1, ',') && cells_[i - 2].capital &&
               cells_.is_word(i - 2) &&
               (i + 1 >= cells_.size() || cells_.is_mark(i + 1, ',') || cells_.is_mark(i + 1, '.'));
    }

    // "a mile from the shore", "a gallon of beer", "half a mile": one of it, or a half. Behind an
    // amount ("$3 a gallon") it is a rate.
    Index one_unit(Index i) {
        bool const half = cells_.lex(i) == "half" && cells_.is(i + 1, {"a", "an"});
        Index const at = i + (half ? 2 : 1);
        if ((!half && !cells_.is(i, {"a", "an"})) || (i > 0 && i == last_end_) ||
            !cells_.is_word(at)) {
            return i;
        }
        UnitMatch const match =
            tables_.unit_at(cells_.whole_text(), {cells_.data(at), cells_.size() - at});
        bool const measure = half && match.unit != nullptr &&
                             !match.unit->dimension.starts_with("duration") &&
                             !one_of(match.unit->name, {"point", "turn", "bit", "second"});
        bool const plain =
            measure ||
            (match.unit != nullptr && !match.symbol && match.cells == 1 &&
             one_of(match.unit->name,
                    {"mile",     "kilometre", "metre",   "centimetre", "inch", "tonne",
                     "ton",      "kilogram",  "gallon",  "litre",      "pint", "acre",
                     "hectare",  "penny",     "cent",    "dollar",     "euro", "nautical mile",
                     "kibibyte", "megabyte",  "gigabyte"}));
        // "a euro zone minister", "a dollar store"
        bool const modifier = plain && match.unit->money && cells_.is_word(at + match.cells) &&
                              cells_[at + match.cells].word == 0;
        if (!plain || modifier || (cells_.is_mark(at + 1, '-') && cells_.glued(at + 1)) ||
            (i > 0 && cells_.is(i - 1, {"half", "per"}))) {
            return i;
        }
        Quantity q;
        q.value = half ? *Decimal::make(5, 1) : Decimal(1);
        q.precision = half ? -1 : 0;
        q.low = q.high = q.value;
        q.unit = match.unit->name;
        q.dimension = match.unit->dimension;
        q.to_base = match.unit->to_base;
        Index const begin = bound(i, q, false);
        Index const end = at + match.cells;
        change(begin, q);
        q.span = cells_.span(begin, end);
        q.sentence = sentence_;
        q.of = counted(cells_, tables_, end, true, true);
        out_.push_back(std::move(q));
        last_end_ = end;
        return end;
    }

    // "3-1", "6-4": the end of a score whose first number is at `i`; 0 where there is none.
    Index score(Index i, AmountPart const& p) {
        bool const pair = p.end == i + 1 && p.begin == i && cells_.is_mark(i + 1, '-') &&
                          cells_.is_number(i + 2) && cells_.glued(i + 1) && cells_.glued(i + 2) &&
                          cells_[i].whole >= 0 && cells_[i + 2].whole >= 0 && !cells_.taken(i + 2);
        if (!pair || cells_[i].whole > 200 || cells_[i + 2].whole > 200 ||
            (cells_.is_mark(i + 3, '-') && cells_.glued(i + 3))) {
            return 0;
        }
        bool const game = i > 0 && one_of(cells_.text(i - 1),
                                          {"won", "win", "lost", "beat", "drew", "defeat", "score",
                                           "victory", "draw", "led", "ahead", "vote", "voted"});
        bool const after = one_of(cells_.text(i + 3),
                                  {"win", "victory", "defeat", "loss", "draw", "lead", "vote"});
        if (!game && !after && cells_[i].whole < cells_[i + 2].whole) {
            return 0;
        }
        Quantity q;
        q.span = cells_.span(i, i + 3);
        q.value = cells_[i].whole;
        q.low = std::min(cells_[i].whole, cells_[i + 2].whole);
        q.high = std::max(cells_[i].whole, cells_[i + 2].whole);
        q.dimension = "score";
        q.sentence = sentence_;
        out_.push_back(std::move(q));
        last_end_ = i + 3;
        return i + 3;
    }

    // "beat Vestby Rovers 3-1": a score, though a number behind a name is often part of it.
    Index score_of_match(Index i, AmountPart const& p) {
        constexpr Index reach = 6;
        for (Index back = 1; back <= std::min(i, reach); ++back) {
            std::string_view const word = cells_.text(i - back);
            if (one_of(word, {"beat", "beats", "beating", "defeated", "thrashed", "drew"})) {
                return score(i, p);
            }
            if (!cells_[i - back].capital) {
                return 0;
            }
        }
        return 0;
    }

    // The cells of "in", "in every", "out of" at `i`; 0 where none is.
    Index in_or_out_of(Index i) const {
        if (cells_.lex(i) == "in") {
            return cells_.lex(i + 1) == "every" ? 2 : 1;
        }
        return cells_.lex(i) == "out" && cells_.lex(i + 1) == "of" ? 2 : 0;
    }

    // "one in five adults", "two out of three": a share; one past it, or 0. "3 in 2019" and "one in
    // three days" are none.
    Index one_in(Index i, AmountPart const& p) {
        Index const words = p.unit == nullptr && p.begin == i ? in_or_out_of(p.end) : 0;
        Index const at = p.end + words;
        if (words == 0 || !cells_.is_number(at) || cells_.taken(at) || !cells_[at].number ||
            cells_[at].digits == 4) {
            return 0;
        }
        Decimal const all = *cells_[at].number;
        bool const loose = cells_.lex(p.end) == "in" && p.value != Decimal(1) &&
                           (all > Decimal(10) || (words == 1 && !cells_[i].spelled));
        if (loose || !(p.value < all) || p.value < Decimal(1) ||
            cells_.lexeme_at(at + 1).unit != TimeUnit::none ||
            tables_.unit_at(cells_.whole_text(), {cells_.data(at), cells_.size() - at}).unit !=
                nullptr) {
            return 0;
        }
        std::optional<Decimal> const share = divide(p.value, all);
        if (!share) {
            return 0;
        }
        Quantity q;
        q.value = *share;
        q.low = q.high = q.value;
        q.precision = -1;
        q.dimension = "percent";
        q.to_base = 100;
        Index end = at + 1;
        Index const begin = bound(i, q, false);
        closing(end, q, false);
        q.span = cells_.span(begin, end);
        q.sentence = sentence_;
        q.of = counted(cells_, tables_, end, false, false);
        out_.push_back(std::move(q));
        last_end_ = end;
        return end;
    }

    // "dozens of shops", "hundreds", "tens of thousands", "several hundred people", "a few dozen"
    Index vague_number(Index i) {
        std::string_view const word = cells_.lex(i);
        if (word.empty()) {
            return i;
        }
        if (one_of(word, {"several", "few"})) {
            int const power = cells_.lexeme_at(i + 1).scale;
            std::int64_t const unit = cells_.is(i + 1, {"dozen"}) ? 12 : 1;
            if (power < 2 && unit == 1) {
                return i;
            }
            std::optional<Decimal> const base = Decimal::make(unit, -power);
            return base ? vague(i, i + 2, *base, 2, 10) : i;
        }
        std::optional<Decimal> const base = plural_base(word);
        bool const of = cells_.lex(i + 1) == "of";
        // "the scores" are no number, "scores of people" are.
        bool const counts =
            of || (!one_of(word, {"scores", "tens"}) && stops_noun(cells_, tables_, i + 1));
        return base && counts ? vague(i, i + 1, *base, 1, 20) : i;
    }
    static std::optional<Decimal> plural_base(std::string_view word) {
        return word == "dozens"      ? std::optional<Decimal>(12)
               : word == "scores"    ? std::optional<Decimal>(20)
               : word == "tens"      ? std::optional<Decimal>(10)
               : word == "hundreds"  ? std::optional<Decimal>(100)
               : word == "thousands" ? std::optional<Decimal>(1000)
               : word == "millions"  ? std::optional<Decimal>(1'000'000)
               : word == "billions"  ? std::optional<Decimal>(1'000'000'000)
               : word == "trillions" ? std::optional<Decimal>(1'000'000'000'000)
                                     : std::nullopt;
    }

    // From `least` to `most` times the base; nobody means more exactly by such words.
    Index vague(Index begin, Index end, Decimal base, int least, int most) {
        if (cells_.lex(end) == "of") {
            if (std::optional<Decimal> const more = plural_base(cells_.lex(end + 1))) {
                std::optional<Decimal> const product = multiply(base, *more);
                if (!product) {
                    return begin;
                }
                base = *product;
                end += 2;
            }
        }
        std::optional<Decimal> const low = multiply(base, Decimal(least));
        std::optional<Decimal> const high = multiply(base, Decimal(most));
        if (!low || !high) {
            return begin;
        }
        Quantity q;
        q.value = base;
        q.low = *low;
        q.high = *high;
        q.modifier = Modifier::about;
        q.dimension = "count";
        q.span = cells_.span(begin, end);
        q.sentence = sentence_;
        Index const at = end + (cells_.lex(end) == "of" ? 1 : 0);
        UnitMatch unit;
        if (at < cells_.size() && !cells_.taken(at)) {
            unit = tables_.unit_at(cells_.whole_text(), {cells_.data(at), cells_.size() - at});
        }
        if (unit.unit != nullptr) {
            q.unit = unit.unit->name;
            q.dimension = unit.unit->dimension;
            q.to_base = unit.unit->to_base;
        } else {
            q.of = counted(cells_, tables_, end, false, false);
        }
        out_.push_back(std::move(q));
        last_end_ = end;
        return end;
    }

    CellView cells_;
    std::uint32_t sentence_;
    ValueTables::Tables const& tables_;
    std::vector<Quantity>& out_;
    std::size_t first_;  // of this sentence's amounts in `out_`
    Index from_ = 0;     // one past the last cell that an amount holds
    Index last_end_ = 0; // one past the last amount's phrase
};

} // namespace

void read_quantities(Cells const& cells, std::uint32_t sentence, ReadingFrame const& frame,
                     std::vector<Quantity>& out) {
    AmountReader(cells, sentence, frame, out).run();
}

} // namespace gainsay
