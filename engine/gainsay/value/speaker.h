// Who says the words of a quotation: a cue ("said", "according to") beside it and the name at the
// cue.
#pragma once

#include <gainsay/value/cell.h>
#include <gainsay/value/tables.h>

#include <cstddef>
#include <optional>
#include <string_view>

namespace gainsay {

struct SpokenBy {
    std::optional<Span> speaker;
    Span cue;
};

// `cells` are those of a paragraph. A quotation takes the cells [begin, end), marks included; looks
// at most `reach` cells to either side and not past `from` and `to`.
class SpeakerFinder {
  public:
    SpeakerFinder(std::string_view text, Cells const& cells, ValueTables::Tables const& tables)
        : text_(text), cells_(cells), tables_(tables) {}

    // Right behind the closing mark: "…," said Rao; "…," Rao told reporters; …, according to Rao.
    [[nodiscard]] std::optional<SpokenBy> after(std::size_t end, std::size_t to) const;
    // Before the opening mark, in the same sentence: Rao said: "…"; Rao called it a "…".
    [[nodiscard]] std::optional<SpokenBy> before(std::size_t begin, std::size_t from) const;
    // At the end of the sentence before: …, Rao said. "…"
    [[nodiscard]] std::optional<SpokenBy> sentence_before(std::size_t begin,
                                                          std::size_t from) const;
    // After a dash, up to `to`: "…" - Mira Okoye, chief engineer
    [[nodiscard]] std::optional<SpokenBy> signature(std::size_t dash, std::size_t to) const;

    static constexpr std::size_t reach = 40;

  private:
    [[nodiscard]] std::string_view word(std::size_t i) const;
    [[nodiscard]] std::string_view lower(std::size_t i) const;
    [[nodiscard]] bool is_cue(std::size_t i) const;
    [[nodiscard]] bool ends_name(std::size_t i) const;
    [[nodiscard]] std::size_t age_end(std::size_t i) const;
    [[nodiscard]] std::size_t name_end(std::size_t i, std::size_t to) const;
    [[nodiscard]] std::optional<Span> name_before(std::size_t cue, std::size_t from) const;
    [[nodiscard]] Span span(std::size_t first, std::size_t end) const {
        return cover(cells_[first].span, cells_[end - 1].span);
    }

    std::string_view text_;
    Cells const& cells_;
    ValueTables::Tables const& tables_;
};

} // namespace gainsay
