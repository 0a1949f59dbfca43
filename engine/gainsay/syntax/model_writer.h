// Packs a trained network into the bytes of syntax.bin (model_format.h).
#pragma once

#include <gainsay/syntax/model_format.h>
#include <gainsay/syntax/tree.h>

#include <cstdint>
#include <span>
#include <string>

namespace gainsay::syntax {

// A word of the vocabulary: the hash of its form and its row in the form tables (never 0).
struct VocabularyEntry {
    std::uint64_t form = 0;
    std::uint32_t row = 0;
};

// Sections are appended in the order of the calls; what is returned goes into the header.
// Example:
//     ModelWriter writer;
//     format::Header header;
//     header.standard.arc_head = writer.matrix(weights, 128, 256, bias);
//     …
//     std::string const bytes = writer.finish(header);
class ModelWriter {
  public:
    ModelWriter();

    // `weights` row by row. Each row is rounded to 8 bits under its own scale: its largest
    // magnitude is 127. `bias` has `rows` numbers, or none.
    [[nodiscard]] format::Matrix matrix(std::span<float const> weights, std::uint32_t rows,
                                        std::uint32_t columns, std::span<float const> bias = {});
    // All rows under one scale.
    [[nodiscard]] format::Table table(std::span<float const> numbers, std::uint32_t rows,
                                      std::uint32_t columns);
    [[nodiscard]] format::Extent floats(std::span<float const> numbers);
    [[nodiscard]] format::Extent tags(std::span<format::Tag const> tags);
    [[nodiscard]] format::Extent relations(std::span<Relation const> relations);
    // At most half of the slots are taken.
    [[nodiscard]] format::Extent vocabulary(std::span<VocabularyEntry const> words);

    // The whole file. The header's magic, version, size and checksum are filled in here.
    [[nodiscard]] std::string finish(format::Header header) const;

  private:
    format::Extent append(void const* records, std::size_t size);

    std::string bytes_;
};

} // namespace gainsay::syntax
