#include "value_targets.h"

#include <gainsay/base/utf8.h>
#include <gainsay/value/grammar/grammar.h>
#include <gainsay/value/read.h>

#include <cstdio>
#include <cstdlib>
#include <string>

using namespace gainsay;

namespace {

void require(bool holds, char const* what) {
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

Result<ValueTables> const& tables() {
    static Result<ValueTables> const loaded =
        ValueTables::load(std::string(GAINSAY_DATA) + "/rules/words");
    require(loaded.has_value(), "the word lists are there");
    return loaded;
}

// Bytes up to the first that is no UTF-8: texts are valid when values are read.
std::string text_of(std::string_view bytes) {
    return std::string(bytes.substr(0, first_invalid_utf8(bytes)));
}

Cells cells_of(std::string const& text, bool joined) {
    Cells cells;
    cut_cells(text, {0, static_cast<std::uint32_t>(text.size())}, cells);
    std::uint32_t end = 0;
    for (Cell const& cell : cells) {
        require(cell.span.begin >= end && !cell.span.empty(), "cells are in order");
        end = cell.span.end;
        require(end <= text.size(), "cells lie in the text");
    }
    if (joined) {
        join_holidays(cells, text, tables().value().tables());
        join_numbers(cells);
    }
    return cells;
}

// Tries `read` at every cell.
template <class Read>
void at_every_cell(std::string_view bytes, bool joined, Read read) {
    std::string const text = text_of(bytes);
    Cells const cells = cells_of(text, joined);
    Cell const* const last = cells.data() + cells.size();
    for (Cell const* first = cells.data(); first != last; ++first) {
        Cell const* const end = read(first, last);
        require(end == nullptr || (end > first && end <= last),
                "a grammar takes a cell at least and none beyond the last");
    }
}

template <class Grammar>
void time_grammar(std::string_view bytes, Grammar grammar) {
    at_every_cell(bytes, true, [&](Cell const* first, Cell const* last) {
        TimePhrase phrase;
        return grammar(first, last, phrase);
    });
}

} // namespace

void grammar_number(std::string_view bytes) {
    at_every_cell(bytes, false, [](Cell const* first, Cell const* last) {
        grammar::WrittenNumber number;
        return grammar::read_number(first, last, number);
    });
}
void grammar_calendar(std::string_view bytes) {
    time_grammar(bytes, grammar::read_calendar);
}
void grammar_period(std::string_view bytes) {
    time_grammar(bytes, grammar::read_period);
}
void grammar_clock(std::string_view bytes) {
    time_grammar(bytes, grammar::read_clock);
}
void grammar_offset(std::string_view bytes) {
    time_grammar(bytes, grammar::read_offset);
}
void grammar_relative(std::string_view bytes) {
    time_grammar(bytes, grammar::read_relative);
}
void grammar_repeated(std::string_view bytes) {
    time_grammar(bytes, grammar::read_repeated);
}
void grammar_duration(std::string_view bytes) {
    time_grammar(bytes, grammar::read_duration);
}
void grammar_bound(std::string_view bytes) {
    at_every_cell(bytes, true, [](Cell const* first, Cell const* last) {
        Modifier modifier = Modifier::exact;
        Cell const* const before = grammar::read_bound(first, last, modifier);
        Cell const* const behind = grammar::read_closing_bound(first, last, modifier);
        return before != nullptr ? before : behind;
    });
}

void values(std::string_view bytes) {
    Article article;
    article.published = parse_timestamp("2024-02-29");
    std::string text = text_of(bytes);
    if (text.empty()) {
        return;
    }
    auto const size = static_cast<std::uint32_t>(text.size());
    article.blocks.push_back({BlockKind::body, {0, size}});
    article.set_text(std::move(text));
    Segmentation const segmentation = segment(article);
    Values const read = read_values(article, segmentation, tables().value());
    std::uint32_t begin = 0;
    for (TimeExpression const& time : read.times) {
        require(time.span.begin >= begin && !time.span.empty() && time.span.end <= size,
                "times are in order and lie in the text");
        begin = time.span.begin;
        require(!time.value.empty(), "a time has a value");
        auto const& [earliest, latest] = time.interval;
        require(!earliest || !latest || *earliest < *latest, "an interval is not empty");
        require(!time.offset || time.offset->event.end <= size, "events lie in the text");
        require(disjoint(time, time) != Truth::yes, "a time is not disjoint from itself");
    }
    begin = 0;
    for (Quantity const& q : read.quantities) {
        require(q.span.begin >= begin && !q.span.empty() && q.span.end <= size,
                "amounts are in order and lie in the text");
        begin = q.span.begin;
        require(!q.low || !q.high || *q.low <= *q.high, "an amount's ends are in order");
        require(!q.of || q.of->end <= size, "what is counted lies in the text");
        require(disjoint(q, q) != Truth::yes, "an amount is not disjoint from itself");
    }
    for (Quote const& quote : read.quotes) {
        require(quote.words.end <= size, "quotations lie in the text");
    }
}

void quotes_compared(std::string_view bytes) {
    std::string const text = text_of(bytes);
    std::size_t const half = text.find('\n');
    std::string_view const before = std::string_view(text).substr(0, half);
    std::string_view const after =
        half == std::string::npos ? before : std::string_view(text).substr(half + 1);
    QuoteComparison const there = compare_quotes(before, after);
    QuoteComparison const back = compare_quotes(after, before);
    require(there.same_utterance == back.same_utterance, "the order of two quotations is nothing");
    require(compare_quotes(before, before).changed_words == 0, "a quotation is its own copy");
    for (WordEdit const& edit : there.edits) {
        require(edit.before.end <= before.size() && edit.after.end <= after.size(),
                "edits lie in the two texts");
    }
}
