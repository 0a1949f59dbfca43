// A sentence's cells with the text under them: the questions that readers ask of a place, safe to
// ask beyond the ends.
#pragma once

#include <gainsay/base/one_of.h>
#include <gainsay/value/cell.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace gainsay {

// A view: the text, the cells and the marks of what is taken must outlive it.
class CellView {
  public:
    using Index = std::size_t;

    CellView(std::string_view text, Cells const& cells, std::vector<bool> const& taken)
        : text_(text), cells_(cells), taken_(taken) {}

    [[nodiscard]] Index size() const { return cells_.size(); }
    [[nodiscard]] Cell const& operator[](Index i) const { return cells_[i]; }
    [[nodiscard]] Cell const* data(Index i) const { return cells_.data() + i; }
    [[nodiscard]] std::string_view whole_text() const { return text_; }
    [[nodiscard]] Span span(Index begin, Index end) const {
        return cover(cells_[begin].span, cells_[end - 1].span);
    }

    // As written; empty beyond the ends.
    [[nodiscard]] std::string_view text(Index i) const {
        return i < cells_.size() ? slice(text_, cells_[i].span) : std::string_view();
    }
    // The word of the vocabulary, in lower case; empty for other words and marks.
    [[nodiscard]] std::string_view lex(Index i) const {
        return i < cells_.size() && cells_[i].word != 0 ? lexeme(cells_[i].word).text
                                                        : std::string_view();
    }
    [[nodiscard]] Lexeme const& lexeme_at(Index i) const {
        return lexeme(i < cells_.size() ? cells_[i].word : Word(0));
    }
    [[nodiscard]] bool is(Index i, std::initializer_list<std::string_view> words) const {
        std::string_view const word = lex(i);
        return !word.empty() && one_of(word, words);
    }
    [[nodiscard]] bool is_mark(Index i, char mark) const {
        return i < cells_.size() && cells_[i].mark == mark;
    }
    [[nodiscard]] bool is_number(Index i) const {
        return i < cells_.size() && cells_[i].kind == CellKind::number;
    }
    [[nodiscard]] bool is_word(Index i) const {
        return i < cells_.size() && cells_[i].kind == CellKind::word;
    }
    // Nothing but the cell before it stands before it.
    [[nodiscard]] bool glued(Index i) const {
        return i > 0 && i < cells_.size() && !cells_[i].space_before;
    }
    // Part of a time expression.
    [[nodiscard]] bool taken(Index i) const { return i < taken_.size() && taken_[i]; }

  private:
    std::string_view text_;
    Cells const& cells_;
    std::vector<bool> const& taken_;
};

} // namespace gainsay
