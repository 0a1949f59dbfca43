#include <gainsay/value/grammar/config.h>
#include <gainsay/value/grammar/grammar.h>

namespace gainsay::grammar {

namespace {

struct Bound {
    Modifier modifier = Modifier::exact;
};

auto modifier(Modifier value) {
    return put(&Bound::modifier, value);
}

auto make_bound() {
    auto const w = [](char const* text) { return word(text); };
    auto const than = w("than");
    auto const no = w("no") | w("not");
    auto const or_equal = w("or") >> w("equal") >> -(w("to") | than);
    auto const bigger =
        w("more") | w("greater") | w("higher") | w("larger") | w("bigger") | w("better");
    auto const smaller = w("less") | w("fewer") | w("lower") | w("smaller");
    auto const equal_or = w("equal") >> -w("to") >> w("or");
    auto const about =
        (w("about") | w("around") | w("roughly") | w("approximately") | w("approx") >> -glued('.') |
         w("some") | w("nearly") | w("almost") | w("close") >> w("to") | w("near") | w("circa") |
         w("more") >> w("or") >> w("less") | w("in") >> w("the") >> w("region") >> w("of") |
         w("an") >> w("estimated") | w("estimated") | mark('~'))[modifier(Modifier::about)];
    auto const at_most =
        (no >> (w("more") | w("greater") | w("higher") | w("larger") | w("bigger")) >> than |
         no >> w("exceeding") | w("up") >> w("to") | w("as") >> (w("many") | w("much")) >> w("as") |
         w("at") >> -w("the") >> w("most") >> -or_equal | w("maximum") >> w("of") |
         smaller >> (than >> or_equal | or_equal >> -than) | equal_or >> smaller >> than |
         mark('<') >> mark('='))[modifier(Modifier::at_most)];
    auto const at_least =
        (no >> smaller >> than | w("at") >> -w("the") >> w("least") >> -or_equal |
         w("minimum") >> w("of") | bigger >> (than >> or_equal | or_equal >> -than) |
         equal_or >> bigger >> than | mark('>') >> mark('='))[modifier(Modifier::at_least)];
    auto const slightly = w("just") | w("slightly") | w("barely") | w("little");
    auto const more = (-(w("well") | slightly) >> (bigger >> than | w("over") | w("above")) |
                       w("exceeding") | w("exceed") | w("exceeds") | w("exceeded") | w("surpass") |
                       w("surpasses") | w("surpassed") | w("surpassing") | w("beyond") |
                       w("in") >> w("excess") >> w("of") | (w("upward") | w("upwards")) >> w("of") |
                       w("north") >> w("of") | mark('>'))[modifier(Modifier::more)];
    auto const less = (-(w("well") | slightly) >> (smaller >> than | w("under") | w("below")) |
                       w("shy") >> w("of") | mark('<'))[modifier(Modifier::less)];
    auto const exact = w("exactly") | w("just") | w("only") | w("all") |
                       (w("equal") | w("equaling") | w("equalling")) >> w("to") | w("equals");
    return at_most | at_least | about | more | less | exact;
}

auto make_closing() {
    auto const w = [](char const* text) { return word(text); };
    auto const bigger =
        w("more") | w("higher") | w("over") | w("above") | w("greater") | w("better");
    auto const smaller = w("less") | w("fewer") | w("lower") | w("under") | w("below");
    // "5,000 or less than 6,000" says something else.
    auto const alone = !w("than");
    return ((w("or") | w("and")) >> bigger >> alone | glued('+') |
            glued('-') >> w("plus"))[modifier(Modifier::at_least)] |
           (w("or") >> smaller >> alone)[modifier(Modifier::at_most)] |
           (w("or") >> w("so"))[modifier(Modifier::about)];
}

} // namespace

Cell const* read_bound(Cell const* first, Cell const* last, Modifier& out) {
    static auto const rule = x3::rule<struct bound_tag, Bound>("bound") = make_bound();
    Bound bound;
    Iterator const end = read(rule, first, last, bound);
    if (end != nullptr) {
        out = bound.modifier;
    }
    return end;
}

Cell const* read_closing_bound(Cell const* first, Cell const* last, Modifier& out) {
    static auto const rule = x3::rule<struct closing_tag, Bound>("closing") = make_closing();
    Bound bound;
    Iterator const end = read(rule, first, last, bound);
    if (end != nullptr) {
        out = bound.modifier;
    }
    return end;
}

} // namespace gainsay::grammar
