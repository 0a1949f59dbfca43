// The network's forward pass: from words to tags, heads and relations. Its mathematics stands in
// model_format.h.
#pragma once

#include <gainsay/syntax/batch.h>
#include <gainsay/syntax/decode.h>
#include <gainsay/syntax/kernels.h>
#include <gainsay/syntax/model.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gainsay::syntax {

// Vectors of floats, one a word, each padded with zeros to a multiple of lane_block.
class FloatRows {
  public:
    // What they held is lost.
    void reshape(std::size_t rows, std::size_t width);

    [[nodiscard]] float* row(std::size_t index) { return numbers_.data() + index * stride_; }
    [[nodiscard]] float const* row(std::size_t index) const {
        return numbers_.data() + index * stride_;
    }
    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t stride() const { return stride_; }

  private:
    std::size_t rows_ = 0;
    std::size_t stride_ = 0;
    std::vector<float> numbers_;
};

// Holds the memory that a pass needs, for the next pass to use again: one a thread.
class Network {
  public:
    // The model must outlive it; `view` is one of the model's.
    Network(Model const& model, NetworkView const& view, Kernels const& kernels);

    // Writes the pieces' nodes. What a piece gets does not depend on the others. Memory grows with
    // the number of words, about 10 KB each, and with the square of the longest piece.
    void parse(std::span<Piece const> pieces);

  private:
    void embed(Batch const& batch);
    [[nodiscard]] Embedded embedded(std::string_view word, bool first,
                                    std::span<std::int8_t const*> rows) const;
    void run_layer(LayerView const& layer, Batch const& batch, FloatRows const& in, FloatRows& out);
    void run_direction(DirectionView const& direction, Batch const& batch, QuantisedRows const& x,
                       bool backward, FloatRows& out);
    void tag(Batch const& batch, FloatRows const& states);
    void score(FloatRows const& states);
    void find_heads(Batch const& batch, std::size_t piece);
    void add_distances(Batch const& batch, std::size_t piece, std::size_t stride);
    void name_relations(Batch const& batch);

    QuantisedRows quantise(FloatRows const& rows, std::size_t columns);
    void multiply(Weights const& matrix, QuantisedRows const& x, FloatRows& out);

    Model const* model_;
    NetworkView const* view_;
    Kernels const* kernels_;
    TreeDecoder decoder_;
    std::size_t root_relation_ = 0;
    std::vector<float> label_root_; // padded

    std::vector<std::uint8_t> bytes_;
    std::vector<float> scales_;

    FloatRows words_;
    FloatRows gates_;
    FloatRows hidden_;
    FloatRows other_hidden_;
    FloatRows tags_;

    std::vector<float> cells_;
    std::vector<std::uint8_t> state_bytes_;
    std::vector<float> state_scales_;

    FloatRows arc_dependents_;
    FloatRows arc_heads_;
    FloatRows arc_products_;
    FloatRows arc_distances_;
    FloatRows label_dependents_;
    FloatRows label_heads_;
    FloatRows label_inputs_;
    FloatRows labels_;

    FloatRows dependents_; // of one piece, in its order
    std::vector<float> heads_;
    std::vector<float> scores_;
    std::vector<std::uint32_t> head_of_;
};

} // namespace gainsay::syntax
