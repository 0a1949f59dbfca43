// The tagger and parser as a function to be trained: forward and backward over a batch of
// sentences.
#pragma once

#include "bilstm.h"
#include "codebook.h"
#include "matrix.h"
#include "parameters.h"
#include "random.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gainsay::train {

struct Dropout {
    float form = 0; // a form seen c times is unknown with probability form / (form + c)
    float input = 0;
    float between = 0; // on the outputs of each BiLSTM
    float scorer = 0;  // on arcs' and labels' vectors
};

// Gradients and which rows of the tables have one.
struct Gradients {
    Parameters sums;
    std::array<std::vector<std::uint32_t>, 2> touched;

    explicit Gradients(Parameters const& like);
    void clear();
    // Adds another's.
    void add(Gradients& other);
};

struct Losses {
    double tag = 0;
    double head = 0;
    double relation = 0;
    std::size_t words = 0;

    void add(Losses const& other);
};

// A network at work on one batch; keeps its memory from batch to batch. Rows of tags are in order
// of time (steps()), those of scores and labels sentence by sentence (first_word()).
class Pass {
  public:
    explicit Pass(Parameters const& weights) : weights_(&weights) {}

    // Computes tags and arc scores; longest sentence first. No dropout where `random` is null.
    void read(std::span<Example const* const> batch, Dropout const& dropout = {},
              std::span<std::uint32_t const> form_counts = {}, Random* random = nullptr);

    // Adds the gradient of the batch's loss, times `scale`, after read().
    Losses learn(Gradients& gradients, float scale);

    // Shares of the tags of a word.
    [[nodiscard]] std::span<float const> tags(std::size_t sentence, std::size_t word) const;
    // Scores of all heads of a sentence's words: words x (words + 1), head 0 the root.
    [[nodiscard]] Matrix const& arcs(std::size_t sentence) const { return arcs_[sentence]; }
    // Writes the shares of the relations for these heads (0 the root).
    void relations(std::size_t sentence, std::span<std::uint32_t const> heads,
                   Matrix& shares) const;

  private:
    void read_input(Dropout const& dropout, std::span<std::uint32_t const> form_counts,
                    Random* random);
    void read_scores(float dropout, Random* random);
    double learn_tags(float scale);
    double learn_heads(std::size_t sentence, Gradients& gradients, float scale);
    double learn_relations(std::size_t sentence, Gradients& gradients, float scale);
    void label_inputs(std::size_t sentence, std::span<std::uint32_t const> heads,
                      Matrix& inputs) const;
    void learn_input(Gradients& gradients, Matrix const& gradient);

    Parameters const* weights_;
    std::vector<Example const*> batch_;
    Steps steps_{std::span<std::size_t const>()};
    std::vector<std::size_t>
        first_word_; // of each sentence, in sentence order; one more at the end

    std::vector<std::uint32_t> form_rows_; // in order of time, after dropout
    Matrix input_;
    // One a layer: its state, its output, that output after dropout and the factors it was dropped
    // with.
    std::vector<std::array<LstmState, 2>> states_;
    std::vector<Matrix> outputs_;
    std::vector<Matrix> dropped_;
    std::vector<Matrix> masks_;
    Matrix input_mask_;
    Matrix tag_shares_;
    Matrix encoded_; // what the scorers read, sentence by sentence
    Matrix arc_dependent_, arc_head_, arc_product_, arc_distance_, label_dependent_, label_head_;
    Matrix arc_dependent_mask_, arc_head_mask_, label_mask_;
    std::vector<Matrix> arcs_;
    bool dropping_ = false;

    // Gradients inside the network.
    Matrix d_tags_, d_encoded_, d_arc_dependent_, d_arc_head_, d_arc_product_, d_arc_distance_,
        d_label_dependent_, d_label_head_;
};

} // namespace gainsay::train
