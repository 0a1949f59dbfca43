// How much text, and of what sort, stands below each element. Internal.
#pragma once

#include <gainsay/article/markup.h>
#include <gainsay/article/markup_blocks.h>

#include <cstdint>
#include <vector>

namespace gainsay {

// Lengths are characters, white space counted as one.
struct TextCount {
    std::uint32_t length = 0;
    std::uint32_t commas = 0;
    std::uint32_t link_length = 0; // links within the page count a third
    std::uint32_t heading_length = 0;
    std::uint32_t list_length = 0;
    std::uint32_t paragraphs = 0;
    std::uint32_t images = 0;
    std::uint32_t items = 0;
    std::uint32_t inputs = 0;

    [[nodiscard]] double link_density() const {
        return length == 0 ? 0 : static_cast<double>(link_length) / length;
    }
};

// Inline text in a block element, up to the next block or two line ends.
struct TextRun {
    std::uint32_t block = 0; // the element
    std::uint32_t length = 0;
    std::uint32_t commas = 0;
    bool alone = false; // nothing else in the element holds text
};

class TextCounts {
  public:
    // One pass over the tree; `left_out` nodes count nothing. `markup` must outlive the counts.
    TextCounts(Markup const& markup, NodeSet const& left_out);

    [[nodiscard]] TextCount const& of(std::uint32_t node) const { return counts_[node]; }
    [[nodiscard]] std::vector<TextRun> const& runs() const& { return runs_; }
    // Takes the node's text away from all around it.
    void remove(std::uint32_t node);

    // A table of data, not one that only lays out the page.
    [[nodiscard]] bool is_data_table(std::uint32_t node) const { return data_table_[node] == 1; }
    [[nodiscard]] bool in_data_table(std::uint32_t node) const { return data_table_[node] == 2; }

  private:
    void count_own(std::uint32_t node);
    void find_runs(NodeSet const& left_out);
    void find_data_tables();

    Markup const& m_;
    std::vector<TextCount> counts_;
    std::vector<TextRun> runs_;
    std::vector<std::uint8_t> data_table_;
};

} // namespace gainsay
