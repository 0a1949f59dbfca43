#include <gainsay/base/utf8.h>
#include <gainsay/value/quotation_marks.h>
#include <gainsay/value/read.h>
#include <gainsay/value/speaker.h>

#include <algorithm>
#include <cstddef>

namespace gainsay {

char const* name(QuoteForm form) {
    return form == QuoteForm::direct ? "direct" : "mixed";
}

namespace {

class QuoteReader {
  public:
    QuoteReader(Article const& article, Segmentation const& segmentation,
                ValueTables::Tables const& tables)
        : article_(article), text_(article.text()), segmentation_(segmentation), tables_(tables) {}

    std::vector<Quote> run() {
        for (Block const& block : article_.blocks) {
            if (asserts(block.kind)) {
                read_block(block);
            } else {
                open_ = Quote::no_quote;
            }
        }
        name_speakers_of_headlines();
        return std::move(quotes_);
    }

  private:
    void read_block(Block const& block) {
        std::vector<Quotation> const found = find_quotations(text_, block.span);
        if (found.empty()) {
            open_ = Quote::no_quote;
            if (block.kind == BlockKind::quote) {
                pull_quote(block);
            }
            return;
        }
        cells_.clear();
        cut_cells(text_, block.span, cells_);
        SpeakerFinder const finder(text_, cells_, tables_);
        std::uint32_t previous = Quote::no_quote; // the last quote of this block
        std::size_t cell = 0;
        for (std::size_t n = 0; n < found.size(); ++n) {
            Quotation const& q = found[n];
            while (cell < cells_.size() && cells_[cell].span.begin < q.outer.begin) {
                ++cell;
            }
            std::size_t const begin = cell;
            std::size_t end = begin;
            while (end < cells_.size() && cells_[end].span.begin < q.outer.end) {
                ++end;
            }
            Quote quote;
            quote.words = q.words;
            quote.sentence = sentence_at(q.words.begin);
            bool const at_start = q.outer.begin == block.span.begin;
            if (at_start && n == 0 && open_ != Quote::no_quote) {
                quote.continues = open_;
            }
            std::size_t const from = limit_before(begin, n > 0 ? found[n - 1].outer.end : 0);
            std::size_t const to =
                limit_after(end, n + 1 < found.size() ? found[n + 1].outer.begin : block.span.end);
            std::optional<SpokenBy> said = finder.after(end, to);
            if (!said) {
                said = finder.before(begin, from);
            }
            if (!said) {
                said = signed_quote(finder, n + 1 == found.size(), begin, end, quote);
            }
            bool const starts = starts_sentence(begin, from);
            bool const whole = starts && begins_upper(q.words);
            bool const goes_on = n > 0 && previous != Quote::no_quote &&
                                 quotes_[previous].form == QuoteForm::direct &&
                                 quotes_[previous].cue &&
                                 *quotes_[previous].cue >= Span{found[n - 1].outer.end, 0} &&
                                 begin > 0 && cells_[begin - 1].mark == ',';
            quote.form = whole || goes_on || quote.continues != Quote::no_quote ? QuoteForm::direct
                                                                                : QuoteForm::mixed;
            if (said) {
                quote.speaker = said->speaker;
                quote.cue = said->cue;
            }
            if (!said && whole) {
                said = finder.sentence_before(begin, cell_at(n > 0 ? found[n - 1].outer.end : 0));
                quote.speaker = said ? said->speaker : quote.speaker;
                quote.cue = said ? said->cue : quote.cue;
            }
            inherit(quote, previous, n > 0 ? found[n - 1].outer.end : block.span.begin,
                    q.outer.begin);
            quote.scare = is_scare(quote, begin, end);
            previous = static_cast<std::uint32_t>(quotes_.size());
            quotes_.push_back(quote);
            open_ = q.closed ? Quote::no_quote : previous;
            cell = end;
        }
        spread_back();
        block_start_ = quotes_.size();
    }

    [[nodiscard]] std::size_t cell_at(std::uint32_t offset) const {
        auto const at = std::lower_bound(
            cells_.begin(), cells_.end(), offset,
            [](Cell const& cell, std::uint32_t begin) { return cell.span.begin < begin; });
        return static_cast<std::size_t>(at - cells_.begin());
    }

    // "The dam will hold." - Mira Okoye; also with the name inside the marks, where it is no part
    // of the words.
    std::optional<SpokenBy> signed_quote(SpeakerFinder const& finder, bool last, std::size_t begin,
                                         std::size_t end, Quote& quote) const {
        if (!last) {
            return std::nullopt;
        }
        if (auto const after = finder.signature(end, cells_.size())) {
            return after;
        }
        std::size_t const close = cell_at(quote.words.end);
        for (std::size_t dash = close; dash-- > begin + 4 && close - dash < 14;) {
            if (auto const inside = finder.signature(dash, close)) {
                quote.words.end = cells_[dash - 1].span.end;
                return inside;
            }
        }
        return std::nullopt;
    }

    // A headline quotes what the text then gives with its speaker.
    void name_speakers_of_headlines() {
        std::size_t left = 64; // comparisons
        for (Quote& quote : quotes_) {
            bool const headline =
                segmentation_.sentences[quote.sentence].kind == BlockKind::headline;
            if (!headline || quote.speaker) {
                continue;
            }
            for (Quote const& other : quotes_) {
                if (other.speaker && !other.scare && left > 0) {
                    --left;
                    if (compare_quotes(slice(text_, quote.words), slice(text_, other.words))
                            .same_utterance == Truth::yes) {
                        quote.speaker = other.speaker;
                        quote.cue = other.cue;
                        quote.scare = false;
                        break;
                    }
                }
            }
        }
    }

    // A block set apart as a quotation is words of somebody also without marks.
    void pull_quote(Block const& block) {
        Quote quote;
        quote.words = block.span;
        quote.sentence = sentence_at(block.span.begin);
        quote.form = QuoteForm::direct;
        quotes_.push_back(quote);
        block_start_ = quotes_.size();
    }

    // A remark that goes on, after its cue or in the next paragraph, has the speaker it had.
    void inherit(Quote& quote, std::uint32_t previous, std::uint32_t gap_begin,
                 std::uint32_t gap_end) const {
        std::uint32_t const source =
            quote.continues != Quote::no_quote ? quote.continues : previous;
        if (source == Quote::no_quote || quote.form == QuoteForm::mixed) {
            return;
        }
        Quote const& before = quotes_[source];
        bool const near = quote.continues != Quote::no_quote ||
                          (gap_end - gap_begin < 400 && before.form == QuoteForm::direct);
        if (near && !quote.speaker && !quote.cue) {
            quote.speaker = before.speaker;
            quote.cue = before.cue;
        }
    }

    // The paragraphs before the one that names the speaker.
    void spread_back() {
        for (std::size_t i = quotes_.size(); i > block_start_; --i) {
            Quote const& later = quotes_[i - 1];
            if (later.continues == Quote::no_quote || !later.speaker) {
                continue;
            }
            // Each quote is reached by one successor, so chains are walked once.
            for (std::uint32_t at = later.continues; at != Quote::no_quote && !quotes_[at].speaker;
                 at = quotes_[at].continues) {
                quotes_[at].speaker = later.speaker;
                quotes_[at].cue = later.cue;
            }
        }
    }

    bool sentence_end(std::size_t i) const {
        Cell const& c = cells_[i];
        if (c.mark == '!' || c.mark == '?') {
            return true;
        }
        bool const next_upper =
            i + 1 < cells_.size() && cells_[i + 1].space_before &&
            (cells_[i + 1].capital || cells_[i + 1].mark == '"' || cells_[i + 1].mark == '\'');
        return c.mark == '.' && next_upper &&
               !(i > 0 && cells_[i - 1].span.size() <= 3 && cells_[i - 1].capital);
    }

    std::size_t limit_before(std::size_t begin, std::uint32_t earliest) const {
        std::size_t i = begin;
        while (i > 0 && begin - i < SpeakerFinder::reach && cells_[i - 1].span.begin >= earliest &&
               !sentence_end(i - 1)) {
            --i;
        }
        return i;
    }
    std::size_t limit_after(std::size_t end, std::uint32_t latest) const {
        // A quotation that ends its sentence inside the marks may still be followed by its cue
        // after a comma only: beyond a full stop another sentence begins.
        std::size_t i = end;
        if (end > 1 && cells_[end - 1].mark != 0 && cells_[end - 2].mark == '.' &&
            end < cells_.size() && cells_[end].capital) {
            return end;
        }
        while (i < cells_.size() && i - end < SpeakerFinder::reach &&
               cells_[i].span.begin < latest && !sentence_end(i)) {
            ++i;
        }
        return i;
    }
    // The cell before the opening mark leaves room for a sentence of its own: nothing, a colon, a
    // comma, a sentence's end.
    bool starts_sentence(std::size_t begin, std::size_t from) const {
        if (begin == 0 || begin == from) {
            return true;
        }
        char const before = cells_[begin - 1].mark;
        return before == ':' || before == ',' || before == '=' || before == '-' || before == '"' ||
               before == '\'' || before == '(';
    }

    bool begins_upper(Span words) const {
        for (std::uint32_t at = words.begin; at < words.end;) {
            CodePoint const point = decode_utf8(text_, at);
            if (is_upper(point.value) || (point.value >= '0' && point.value <= '9')) {
                return true;
            }
            if (is_letter(point.value) || (point.value >= 'a' && point.value <= 'z')) {
                return false;
            }
            at += point.length;
        }
        return false;
    }

    // A word, name or title in marks that nobody is said to have spoken.
    bool is_scare(Quote const& quote, std::size_t begin, std::size_t end) const {
        std::size_t words = 0;
        std::size_t capitals = 0;
        bool stop = false;
        for (std::size_t i = begin; i < end && words < 12; ++i) {
            words += cells_[i].kind != CellKind::mark ? 1 : 0;
            capitals += cells_[i].capital || cells_[i].kind == CellKind::number ? 1 : 0;
            stop = stop || cells_[i].mark == ',' || cells_[i].mark == '!' ||
                   cells_[i].mark == '?' || cells_[i].mark == '.';
        }
        if (quote.form == QuoteForm::direct) {
            return !quote.cue && words <= 4 && !stop;
        }
        bool const title = words > 1 && capitals == words && words <= 8;
        return title || (!quote.cue && words <= 5);
    }

    std::uint32_t sentence_at(std::uint32_t offset) {
        auto const& sentences = segmentation_.sentences;
        while (sentence_ + 1 < sentences.size() && sentences[sentence_ + 1].span.begin <= offset) {
            ++sentence_;
        }
        return sentence_;
    }

    Article const& article_;
    std::string_view text_;
    Segmentation const& segmentation_;
    ValueTables::Tables const& tables_;
    Cells cells_;
    std::vector<Quote> quotes_;
    std::uint32_t open_ = Quote::no_quote; // the quote that the last block left open
    std::size_t block_start_ = 0;
    std::uint32_t sentence_ = 0;
};

} // namespace

std::vector<Quote> read_quotes(Article const& article, Segmentation const& segmentation,
                               ValueTables::Tables const& tables) {
    return QuoteReader(article, segmentation, tables).run();
}

} // namespace gainsay
