// All that a network learns; also used for gradients and for the optimiser's moments, which have
// the same shape. What each does: gainsay/syntax/model_format.h.
#pragma once

#include "matrix.h"
#include "random.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gainsay::train {

struct NetworkSize {
    std::size_t form_columns = 0;
    std::size_t character_rows = 0; // a power of two
    std::size_t character_columns = 0;
    std::size_t hidden = 0;
    std::size_t layers = 0;
    std::size_t arc_columns = 0;
    std::size_t label_columns = 0;
};

// What the training data decide.
struct Inventory {
    std::size_t forms = 0;
    std::size_t tags = 0;
    std::size_t relations = 0;
};

struct Parameters {
    struct Direction {
        Matrix input;
        Matrix recurrent;
        Matrix bias;
    };

    Matrix forms;
    Matrix characters;
    std::vector<std::array<Direction, 2>> layers;
    Matrix tag_output;
    Matrix tag_output_bias;
    Matrix arc_dependent;
    Matrix arc_dependent_bias;
    Matrix arc_head;
    Matrix arc_head_bias;
    Matrix arc_bilinear;
    Matrix arc_distance;
    Matrix arc_distance_bias;
    Matrix arc_bias;
    Matrix arc_root;
    Matrix label_dependent;
    Matrix label_dependent_bias;
    Matrix label_head;
    Matrix label_root;
    Matrix label_output;
    Matrix label_output_bias;

    // All zero.
    Parameters(NetworkSize const& size, Inventory const& inventory);
    void initialise(Random& random);

    // The two tables of embeddings, of which one batch touches few rows.
    [[nodiscard]] std::array<Matrix*, 2> tables() { return {&forms, &characters}; }
    // All others, in a fixed order.
    [[nodiscard]] std::vector<Matrix*> dense();
};

} // namespace gainsay::train
