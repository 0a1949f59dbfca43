#include <gainsay/value/amount_part.h>

#include <span>

namespace gainsay {

namespace {

using Index = CellView::Index;

// "5m", "$3bn", "20k".
int suffix_scale(std::string_view suffix) {
    if (one_of(suffix, {"m", "M", "mn", "mln", "mm", "MM", "mil"})) {
        return 6;
    }
    if (one_of(suffix, {"b", "B", "bn", "bln", "Bn"})) {
        return 9;
    }
    if (one_of(suffix, {"t", "T", "tn", "trn", "tln"})) {
        return 12;
    }
    return one_of(suffix, {"k", "K"}) ? 3 : one_of(suffix, {"cr", "Cr"}) ? 7 : 0;
}

class PartReader {
  public:
    PartReader(CellView const& cells, ValueTables::Tables const& tables, Index i, Index from)
        : cells_(cells), tables_(tables), i_(i), from_(from) {}

    std::optional<AmountPart> run() {
        Cell const& c = cells_[i_];
        if (!c.number) {
            return std::nullopt;
        }
        value_ = c.number;
        part_.begin = i_;
        part_.end = i_ + 1;
        part_.precision = c.precision;
        currency_before();
        sign();
        scale();
        tolerance();
        unit_after();
        rate();
        age();
        part_.fraction = c.fraction && part_.unit == nullptr;
        if (!value_) {
            return std::nullopt;
        }
        part_.value = *value_;
        return part_;
    }

  private:
    UnitMatch unit_at(Index i) const {
        if (i >= cells_.size() || cells_.taken(i)) {
            return {};
        }
        return tables_.unit_at(cells_.whole_text(), {cells_.data(i), cells_.size() - i});
    }

    // "$", "US$", "USD", "Rs." before the number. Words ("Euro 2024") are no currency there.
    void currency_before() {
        for (Index back = 4; back > 0; --back) {
            if (i_ < from_ + back) {
                continue;
            }
            UnitMatch const match = unit_at(i_ - back);
            bool const after_minus = back > 1 && cells_.is_mark(i_ - 1, '-') && cells_.glued(i_);
            bool const whole = match.cells == back || (after_minus && match.cells + 1 == back);
            bool const code = match.symbol || cells_[i_ - back].span.size() <= 3;
            if (match.unit != nullptr && match.unit->money && whole && code) {
                part_.begin = i_ - back;
                part_.unit = match.unit;
                if (match.cells + 1 == back) {
                    negate(); // "$-5"
                }
                return;
            }
        }
    }

    void sign() {
        Index const begin = part_.begin;
        bool const minus =
            begin > from_ && cells_.is_mark(begin - 1, '-') && cells_.glued(begin) &&
            (begin < 2 || cells_[begin - 1].space_before || cells_.is_mark(begin - 2, '(') ||
             cells_.is_mark(begin - 2, '<') || cells_.is_mark(begin - 2, '>'));
        if (minus) {
            negate();
            part_.begin = begin - 1;
        }
    }
    void negate() { value_ = value_ ? multiply(*value_, Decimal(-1)) : value_; }

    void multiply_by(int power) {
        std::optional<Decimal> const factor = Decimal::make(1, -power);
        value_ = value_ && factor ? multiply(*value_, *factor) : std::nullopt;
        part_.precision += power;
    }

    void scale() {
        std::string_view const suffix = cells_.text(part_.end);
        int const power = suffix_scale(suffix);
        if (power == 0) {
            code_with_scale(suffix);
            return;
        }
        bool const money = part_.unit != nullptr;
        bool const clear = one_of(suffix, {"bn", "mn", "tn", "mln", "bln", "tln", "trn", "MM"});
        Cell const& number = cells_[i_];
        bool const letter =
            one_of(suffix, {"k", "K", "M"}) || (number.precision < 0 && one_of(suffix, {"b", "B"}));
        bool const glued =
            cells_.glued(part_.end) && letter && number.digits <= 4 && number.precision >= -1;
        UnitMatch const after = unit_at(part_.end + 1);
        if (money || clear || glued || (after.unit != nullptr && after.unit->money)) {
            multiply_by(power);
            ++part_.end;
        }
    }

    // "42 ± 3 percent", "9.8 +/- 0.1"
    void tolerance() {
        Index at = part_.end;
        bool const slashed = cells_.is_mark(at, '+') && cells_.is_mark(at + 1, '/') &&
                             cells_.is_mark(at + 2, '-') && cells_.glued(at + 1) &&
                             cells_.glued(at + 2);
        at += slashed ? 3 : cells_.text(at) == "±" ? 1 : 0;
        if (at > part_.end && cells_.is_number(at) && cells_[at].number) {
            part_.tolerance = cells_[at].number;
            part_.end = at + 1;
        }
    }

    // "45 MUSD", "90 MEUR": a million of what the code names.
    void code_with_scale(std::string_view text) {
        if (part_.unit != nullptr || text.size() != 4 || text[0] != 'M') {
            return;
        }
        Unit const* const unit = tables_.symbol(text.substr(1));
        if (unit != nullptr && unit->money) {
            part_.unit = unit;
            multiply_by(6);
            ++part_.end;
        }
    }

    // A letter by itself is a unit where it is stuck to its number: "5g", but "5 m".
    bool is_loose_letter(Index i) const {
        std::string_view const text = cells_.text(i);
        return text.size() == 1 && cells_.is_word(i) && !cells_.glued(i) &&
               !cells_.is_mark(i + 1, '/') && !one_of(text, {"m", "g", "l", "L", "t", "C", "F"});
    }

    void unit_after() {
        bool const hyphen = cells_.is_mark(part_.end, '-') && cells_.glued(part_.end) &&
                            cells_.is_word(part_.end + 1) && cells_.glued(part_.end + 1);
        // "a quarter of a percentage point"
        bool const of_one = cells_[i_].fraction && cells_.lex(part_.end) == "of" &&
                            cells_.is(part_.end + 1, {"a", "an", "one"});
        Index const at = part_.end + (hyphen ? 1 : of_one ? 2 : 0);
        UnitMatch const match = unit_at(at);
        // "4 GBP20 vouchers": the code belongs to the number that it is stuck to.
        bool const of_next = match.unit != nullptr && match.unit->money && match.symbol &&
                             cells_.is_number(at + match.cells) &&
                             (cells_.glued(at + match.cells) || part_.unit != nullptr);
        if (match.unit == nullptr || is_loose_letter(at) || of_next || !value_) {
            inch(hyphen);
            bracketed();
            return;
        }
        if (part_.unit != nullptr) {
            // "$85 USD" says which dollars.
            bool const same = part_.unit->dimension.ends_with('?') ||
                              match.unit->dimension == part_.unit->dimension;
            if (!match.unit->money || match.unit->to_base != part_.unit->to_base || !same) {
                return;
            }
            part_.unit = part_.unit->dimension.ends_with('?') ? match.unit : part_.unit;
            part_.end = at + match.cells;
            return;
        }
        part_.unit = match.unit;
        part_.end = at + match.cells;
        int const power = cells_.lexeme_at(part_.end).scale;
        if (match.unit->money && power >= 3) { // "18 USD million"
            multiply_by(power);
            ++part_.end;
        }
        smaller();
    }

    // "in" is a unit only beside what is measured so.
    void inch(bool hyphen) {
        Index const at = part_.end + (hyphen ? 1 : 0);
        if (part_.unit != nullptr || (cells_.text(at) != "in" && !cells_.is_mark(at, '"'))) {
            return;
        }
        bool const measured = one_of(cells_.text(at + 1), {"thick", "long", "wide", "high", "tall",
                                                           "deep", "diameter", "across"});
        bool const last =
            at + 1 >= cells_.size() || (at + 2 == cells_.size() && cells_.is_mark(at + 1, '.'));
        if (measured || last) {
            part_.unit = tables_.unit("inch");
            part_.end = at + 1;
        }
    }

    // "12 (kg)"
    void bracketed() {
        Index const at = part_.end;
        if (part_.unit != nullptr || (!cells_.is_mark(at, '(') && !cells_.is_mark(at, '['))) {
            return;
        }
        UnitMatch const match = unit_at(at + 1);
        Index const close = at + 1 + match.cells;
        if (match.unit != nullptr && !match.unit->money && match.symbol &&
            (cells_.is_mark(close, ')') || cells_.is_mark(close, ']'))) {
            part_.unit = match.unit;
            part_.end = close + 1;
        }
    }

    // "18 dollars 40", at the end of what is said.
    void bare_hundredths(Index at) {
        Cell const& c = cells_[at];
        bool const ends = at + 1 >= cells_.size() || cells_[at + 1].kind == CellKind::mark;
        bool const two = c.digits == 2 || (c.spelled && c.digits == 0);
        if (!part_.unit->money || part_.unit->to_base != Decimal(1) || !ends || !two ||
            cells_.is_mark(at + 1, '-') || !(*c.number < Decimal(100)) || c.number->scale() > 0 ||
            *c.number < Decimal(10) || value_->scale() > 0 || part_.precision > 0) {
            return;
        }
        value_ = add(*value_, *multiply(*c.number, *Decimal::make(1, 2)));
        part_.precision = -2;
        part_.end = at + 1;
    }

    // "5 feet 2 inches", "3 dollars and 50 cents", "11 stone 4 lb".
    void smaller() {
        Index at = part_.end;
        at += cells_.is(at, {"and"}) ? 1 : 0;
        if (!cells_.is_number(at) || cells_.taken(at) || !cells_[at].number ||
            cells_[at].number->scale() > 0) {
            return;
        }
        UnitMatch match = unit_at(at + 1);
        if (match.unit == nullptr && part_.unit->name == "foot" && cells_.text(at + 1) == "in") {
            match = {tables_.unit("inch"), 1, true};
        }
        if (match.unit == nullptr) {
            bare_hundredths(at);
            return;
        }
        if (!same_family(*match.unit, *part_.unit) ||
            !(match.unit->to_base < part_.unit->to_base)) {
            return;
        }
        // Added up in the smaller unit's base, so that nothing is rounded before the end.
        std::optional<Decimal> const whole = multiply(*value_, part_.unit->to_base);
        std::optional<Decimal> const rest = multiply(*cells_[at].number, match.unit->to_base);
        std::optional<Decimal> const sum = whole && rest ? add(*whole, *rest) : std::nullopt;
        bool const below_one = rest && *rest < part_.unit->to_base;
        std::optional<Decimal> const total =
            sum && below_one ? divide(*sum, part_.unit->to_base) : std::nullopt;
        if (!total || value_->scale() > 0) {
            return;
        }
        value_ = total;
        part_.precision = -2;
        part_.end = at + 1 + match.cells;
    }
    static bool same_family(Unit const& a, Unit const& b) {
        if (!a.money || !b.money) {
            return a.dimension == b.dimension;
        }
        std::string_view const first = std::string_view(a.dimension).substr(0, 9);
        return first == std::string_view(b.dimension).substr(0, 9);
    }

    // "$17 an hour", "$220 per kg", "20 mg/l"
    void rate() {
        if (part_.unit == nullptr) {
            return;
        }
        Index const at = part_.end;
        bool const slash = cells_.is_mark(at, '/') && cells_.glued(at) && cells_.glued(at + 1);
        bool const per = cells_.is(at, {"per"});
        bool const each = part_.unit->money && cells_.is(at, {"a", "an"});
        if ((!slash && !per && !each) || at + 1 >= cells_.size()) {
            return;
        }
        UnitMatch const match =
            tables_.unit_at(cells_.whole_text(), {cells_.data(at + 1), cells_.size() - at - 1});
        if (match.unit == nullptr || match.unit->money || is_loose_rate(at + 1, match, slash)) {
            return;
        }
        part_.per = match.unit;
        if (!cells_.taken(at) && !cells_.taken(at + 1)) {
            part_.end = at + 1 + match.cells;
        }
    }
    bool is_loose_rate(Index i, UnitMatch const& match, bool slash) const {
        // "per point", "a second time", "a quarter"
        return (cells_.text(i).size() == 1 && !slash) ||
               one_of(match.unit->name, {"point", "percent", "turn", "bit"}) ||
               // "$3 a year earlier"
               cells_.is(i + match.cells, {"earlier", "ago", "before", "later", "after"}) ||
               (!slash && match.unit->name == "second" && cells_.is_word(i + 1));
    }

    void age() {
        if (part_.unit == nullptr && cells_.text(part_.end) == "yo") {
            part_.unit = tables_.unit("year");
            part_.age = true;
            ++part_.end;
            return;
        }
        if (part_.unit == nullptr || !one_of(part_.unit->name, {"year", "month", "week", "day"})) {
            return;
        }
        Index const old = part_.end + (cells_.is_mark(part_.end, '-') ? 1 : 0);
        if (cells_.lex(old) == "old" || cells_.text(old) == "olds") {
            part_.age = true;
            part_.end = old + 1;
        } else if (cells_.lex(part_.end) == "of" && cells_.lex(part_.end + 1) == "age") {
            part_.age = true;
            part_.end += 2;
        }
    }

    CellView const& cells_;
    ValueTables::Tables const& tables_;
    Index i_;
    Index from_;
    std::optional<Decimal> value_;
    AmountPart part_;
};

} // namespace

std::optional<AmountPart> read_part(CellView const& cells, ValueTables::Tables const& tables,
                                    std::size_t i, std::size_t from) {
    return PartReader(cells, tables, i, from).run();
}

} // namespace gainsay
