// The iterator that grammars read with, and the terminals they share. For the .cpp files of this
// folder alone.
#pragma once

#include <gainsay/value/cell.h>
#include <gainsay/value/vocabulary.h>

#include <boost/spirit/home/x3.hpp>

namespace gainsay::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = Cell const*;

// One cell that `Test` accepts; its value is what the test makes of it.
template <class Attribute, class Test>
struct CellParser : x3::parser<CellParser<Attribute, Test>> {
    using attribute_type = Attribute;
    static bool const has_attribute = true;
    static bool const handles_container = false;

    explicit CellParser(Test t) : test(t) {}

    template <class Context, class RuleContext, class Target>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&,
               Target& target) const {
        Attribute value{};
        if (first == last || !test(*first, value)) {
            return false;
        }
        x3::traits::move_to(value, target);
        ++first;
        return true;
    }

    Test test;
};

template <class Attribute>
using Reader = CellParser<Attribute, bool (*)(Cell const&, Attribute&)>;

using IntTest = bool (*)(Cell const&, int&);
using IntParser = CellParser<int, IntTest>;
inline IntParser number_of(IntTest test) {
    return IntParser(test);
}

// One cell without a value: a word of the vocabulary, in any case, or a mark.
struct MatchParser : x3::parser<MatchParser> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    explicit MatchParser(Word w) : word(w) {}
    MatchParser(char m, bool g) : mark(m), glued(g) {}

    template <class Context, class RuleContext, class Target>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&, Target&) const {
        if (first == last || (word != 0 ? first->word != word
                                        : first->mark != mark || (glued && first->space_before))) {
            return false;
        }
        ++first;
        return true;
    }

    Word word = 0;
    char mark = 0;
    bool glued = false;
};

inline MatchParser word(char const* text) {
    return MatchParser(known_word(text));
}
inline MatchParser mark(char c) {
    return {c, false};
}
// A mark with no space before it.
inline MatchParser glued(char c) {
    return {c, true};
}

// Stores the value read in one field of the rule's phrase.
template <class Phrase, class Field>
struct Store {
    Field Phrase::*field;
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).*field = static_cast<Field>(x3::_attr(context));
    }
};
template <class Phrase, class Field>
Store<Phrase, Field> store(Field Phrase::*field) {
    return {field};
}

// Sets one field of the rule's phrase to a constant.
template <class Phrase, class Field>
struct Put {
    Field Phrase::*field;
    Field value;
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context).*field = value;
    }
};
template <class Phrase, class Field>
Put<Phrase, Field> put(Field Phrase::*field, Field value) {
    return {field, value};
}

// Makes the value read the rule's own. A rule that several alternatives begin the same way reads
// each by a rule of its own, since what an alternative stored stays when it fails.
struct Take {
    template <class Context>
    void operator()(Context& context) const {
        x3::_val(context) = x3::_attr(context);
    }
};

// Reads `rule` at `first`; one past its last cell, or nullptr where it does not match.
template <class Rule, class Attribute>
Iterator read(Rule const& rule, Iterator first, Iterator last, Attribute& attribute) {
    return x3::parse(first, last, rule, attribute) ? first : nullptr;
}

// The first of `rules` that matches, each with a value of its own.
template <class Attribute, class... Rules>
Iterator read_first(Iterator first, Iterator last, Attribute& out, Rules const&... rules) {
    Iterator end = nullptr;
    auto const attempt = [&](auto const& rule) {
        Attribute value;
        end = read(rule, first, last, value);
        if (end != nullptr) {
            out = value;
        }
        return end != nullptr;
    };
    (attempt(rules) || ...);
    return end;
}

} // namespace gainsay::grammar
