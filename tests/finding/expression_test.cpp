#include <gainsay/finding/expression.h>

#include <doctest/doctest.h>

using namespace gainsay;

namespace {

std::string shown(std::string_view text) {
    auto const parsed = parse_expression(text);
    if (auto const* fault = std::get_if<ExpressionFault>(&parsed)) {
        return std::to_string(fault->offset) + ": " + fault->message;
    }
    return to_string(std::get<Expression>(parsed));
}

} // namespace

TEST_CASE("expression: what binds tighter, and how it is written") {
    struct Row {
        std::string text;
        std::string tree;
    };
    for (Row const& row : {
             Row{"disjoint($T1, $T2)", "(disjoint $T1 $T2)"},
             Row{"a.text = b.text", "(= a.text b.text)"},
             Row{"count(a) == 1", "(= (count a) 1)"},
             Row{"m.article.source != 'x y'", "(!= m.article.source 'x y')"},
             Row{"not known($Q) and x($A) or y()", "(or (and (not (known $Q)) (x $A)) (y))"},
             Row{"a() or b() or c() and d()", "(or (a) (b) (and (c) (d)))"},
             Row{"not (a() or b())", "(not (or (a) (b)))"},
             Row{"not not a()", "(not (not (a)))"},
             Row{"word_edits($A, $B, ignoring=[case, punctuation]) > 0",
                 "(> (word_edits $A $B ignoring=[case punctuation]) 0)"},
             Row{"a.published - b.published > days(2)", "(> (- a.published b.published) (days 2))"},
             Row{"x($A) - y() + -1.5 <= 3", "(<= (+ (- (x $A) (y)) -1.5) 3)"},
             Row{"a.modality in [planned, \"expected\"]", "(in a.modality [planned 'expected'])"},
             Row{"a.x in []", "(in a.x [])"},
             Row{"order(a)", "(order a)"},
             Row{"  notable ( $X )  ", "(notable $X)"},
             Row{"f(a = b)", "(f a=b)"},
         }) {
        CAPTURE(row.text);
        CHECK(shown(row.text) == row.tree);
    }
}

TEST_CASE("expression: a fault is told with its place") {
    struct Row {
        std::string text;
        std::string fault;
    };
    for (Row const& row : {
             Row{"", "0: Expected a condition; the condition ends here."},
             Row{"disjoint($T1, $T2", "17: Expected \")\"; the condition ends here."},
             Row{"a() and", "7: Expected a condition; the condition ends here."},
             Row{"a() or or b()", "7: Expected a condition; found \"or b()\"."},
             Row{"a() b()", "4: Expected \"and\" or \"or\" or the end; found \"b()\"."},
             Row{"a.text = ", "9: Expected a value; the condition ends here."},
             Row{"a. = 3", "3: Expected the name of a field; found \"= 3\"."},
             Row{"x in [a, b", "10: Expected \"]\"; the condition ends here."},
             Row{"(a() and b()", "12: Expected \")\"; the condition ends here."},
         }) {
        CAPTURE(row.text);
        CHECK(shown(row.text) == row.fault);
    }
}

TEST_CASE("expression: hostile conditions are refused before the grammar runs") {
    std::string const deep(500, '(');
    CHECK(shown(deep).find("nested too deep") != std::string::npos);
    std::string nots;
    for (int i = 0; i < 200; ++i) {
        nots += "not ";
    }
    CHECK(shown(nots + "a()").find("nested too deep") != std::string::npos);
    CHECK(shown(std::string(5000, 'x')).find("longer than") != std::string::npos);
    std::string sum = "1";
    while (sum.size() < 990) {
        sum += "-1";
    }
    CHECK(shown(sum).substr(0, 3) == "(- ");
}
