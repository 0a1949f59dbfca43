#include <gainsay/value/read.h>
#include <gainsay/value/tables.h>
#include <gainsay/value/values.h>

#include <algorithm>

namespace gainsay {

Values read_values(Article const& article, Segmentation const& segmentation,
                   ValueTables const& tables) {
    Values values;
    std::string_view const text = article.text();
    ReadingFrame frame{text, tables.tables(), article.published, {}, {}, {}};
    Cells cells;
    for (std::uint32_t i = 0; i < segmentation.sentences.size(); ++i) {
        cells.clear();
        cut_cells(text, segmentation.sentences[i].span, cells);
        join_holidays(cells, text, frame.tables);
        join_numbers(cells);
        frame.taken.assign(cells.size(), false);
        read_times(cells, i, frame, values.times);
        read_quantities(cells, i, frame, values.quantities);
    }
    values.quotes = read_quotes(article, segmentation, tables.tables());
    return values;
}

} // namespace gainsay
