// A set of short lower-case words, made at compile time.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gainsay {

inline constexpr std::size_t longest_table_word = 15;

// A word of at most longest_table_word bytes with its ASCII letters lowered; empty where it is
// longer.
class LoweredWord {
  public:
    explicit LoweredWord(std::string_view word) {
        if (word.size() > longest_table_word) {
            return;
        }
        for (char const c : word) {
            letters_[size_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
        }
    }
    [[nodiscard]] std::string_view view() const { return {letters_.data(), size_}; }

  private:
    std::array<char, longest_table_word> letters_{};
    std::size_t size_ = 0;
};

// Rows sorted by word; one step by first letter, then a search among the few that are left.
template <typename Row, std::size_t Count>
class WordTable {
  public:
    consteval explicit WordTable(std::array<Row, Count> rows) : rows_(rows) {
        std::sort(rows_.begin(), rows_.end(),
                  [](Row const& a, Row const& b) { return a.word < b.word; });
        for (std::size_t row = 0; row < Count; ++row) {
            std::size_t const letter = index(rows_[row].word.front());
            end_[letter] = static_cast<std::uint16_t>(row + 1);
            if (row == 0 || index(rows_[row - 1].word.front()) != letter) {
                begin_[letter] = static_cast<std::uint16_t>(row);
            }
        }
    }

    // The row of this word, which is lower case; null where there is none.
    [[nodiscard]] Row const* find(std::string_view word) const {
        if (word.empty()) {
            return nullptr;
        }
        std::size_t const letter = index(word.front());
        auto const end = rows_.begin() + end_[letter];
        auto const found = std::lower_bound(
            rows_.begin() + begin_[letter], end, word,
            [](Row const& row, std::string_view wanted) { return row.word < wanted; });
        return found != end && found->word == word ? &*found : nullptr;
    }

  private:
    static constexpr std::size_t index(char first) {
        return first >= 'a' && first <= 'z' ? static_cast<std::size_t>(first - 'a') : 26;
    }

    std::array<Row, Count> rows_;
    std::array<std::uint16_t, 27> begin_{};
    std::array<std::uint16_t, 27> end_{};
};

template <typename Row, std::size_t Count>
WordTable(std::array<Row, Count>) -> WordTable<Row, Count>;

} // namespace gainsay
