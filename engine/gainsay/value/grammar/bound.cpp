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
    auto const about = (w("about") | w("around") | w("roughly") | w("approximately") | w("some") |
                        w("nearly") | w("almost") | w("close") >> w("to") | w("near") |
                        w("an") >> w("estimated") | w("estimated"))[modifier(Modifier::about)];
    auto const at_most =
        (no >> (w("more") | w("greater") | w("higher")) >> than | w("up") >> w("to") |
         w("as") >> (w("many") | w("much")) >> w("as") | w("at") >> -w("the") >> w("most") |
         w("maximum") >> w("of"))[modifier(Modifier::at_most)];
    auto const at_least =
        (no >> (w("fewer") | w("less") | w("lower")) >> than | w("at") >> -w("the") >> w("least") |
         w("minimum") >> w("of"))[modifier(Modifier::at_least)];
    auto const more =
        (-w("well") >> ((w("more") | w("greater") | w("higher") | w("better")) >> than | w("over") |
                        w("above") | w("exceeding") | w("beyond")))[modifier(Modifier::more)];
    auto const less = (-w("well") >> ((w("less") | w("fewer") | w("lower")) >> than | w("under") |
                                      w("below")))[modifier(Modifier::less)];
    auto const exact = w("exactly") | w("just") | w("only") | w("all");
    return at_most | at_least | more | less | about | exact;
}

auto make_closing() {
    auto const w = [](char const* text) { return word(text); };
    return w("or") >>
           ((w("more") | w("higher") | w("over") | w("above"))[modifier(Modifier::at_least)] |
            (w("less") | w("fewer") | w("lower") | w("under") |
             w("below"))[modifier(Modifier::at_most)] |
            w("so")[modifier(Modifier::about)]);
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
