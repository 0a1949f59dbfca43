// The steps behind read_values, one sentence at a time.
#pragma once

#include <gainsay/base/timestamp.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/value/cell.h>
#include <gainsay/value/phrase.h>
#include <gainsay/value/quantity.h>
#include <gainsay/value/quote.h>
#include <gainsay/value/tables.h>
#include <gainsay/value/tense.h>
#include <gainsay/value/time.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gainsay {

// Which number of "12/06/2025" is the day, as the article's other dates show.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

struct ReadingFrame {
    std::string_view text;
    ValueTables::Tables const& tables;
    std::optional<Timestamp> published;
    std::optional<Date> previous; // the last day that the text named
    std::vector<bool> taken;      // cells that a time expression holds
    DateOrder date_order = DateOrder::unknown;
};

// Replaces the cells of every holiday's name by one.
void join_holidays(Cells& cells, std::string_view text, ValueTables::Tables const& tables);
// Replaces the cells of every written number ("two hundred and five", "4.5 million") by one.
void join_numbers(Cells& cells);
void read_times(Cells const& cells, std::uint32_t sentence, ReadingFrame& frame,
                std::vector<TimeExpression>& out);
void read_quantities(Cells const& cells, std::uint32_t sentence, ReadingFrame const& frame,
                     std::vector<Quantity>& out);
[[nodiscard]] std::vector<Quote> read_quotes(Article const& article,
                                             Segmentation const& segmentation,
                                             ValueTables::Tables const& tables);

// `phrase` against the frame's dates. Nothing where it names no time (31 February).
[[nodiscard]] std::optional<TimeExpression> resolve(TimePhrase const& phrase, Tense tense,
                                                    ReadingFrame const& frame);

} // namespace gainsay
