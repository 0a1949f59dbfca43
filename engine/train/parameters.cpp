#include "parameters.h"

#include <gainsay/syntax/model_format.h>

#include <cmath>

namespace gainsay::train {

namespace {

Matrix zeros(std::size_t rows, std::size_t columns) {
    Matrix out(rows, columns);
    out.fill(0);
    return out;
}

void draw(Matrix& matrix, float limit, Random& random) {
    for (float& value : matrix.values()) {
        value = (2 * random.uniform() - 1) * limit;
    }
}

// Glorot & Bengio 2010.
void draw(Matrix& matrix, Random& random) {
    draw(matrix, std::sqrt(6.0F / static_cast<float>(matrix.rows() + matrix.columns())), random);
}

// The same for each of the four gates.
void draw_gates(Matrix& matrix, Random& random) {
    draw(matrix, std::sqrt(6.0F / static_cast<float>(matrix.rows() / 4 + matrix.columns())),
         random);
}

} // namespace

Parameters::Parameters(NetworkSize const& size, Inventory const& inventory)
    : forms(zeros(inventory.forms, size.form_columns)),
      characters(zeros(size.character_rows, size.character_columns)),
      tag_output(zeros(inventory.tags, 2 * size.hidden)),
      tag_output_bias(zeros(1, inventory.tags)) {
    std::size_t columns = size.form_columns + size.character_columns;
    for (std::size_t layer = 0; layer < size.layers; ++layer) {
        Direction const direction{zeros(4 * size.hidden, columns),
                                  zeros(4 * size.hidden, size.hidden), zeros(1, 4 * size.hidden)};
        layers.push_back({direction, direction});
        columns = 2 * size.hidden;
    }
    std::size_t const arc = size.arc_columns;
    std::size_t const label = size.label_columns;
    arc_dependent = zeros(arc, columns);
    arc_dependent_bias = zeros(1, arc);
    arc_head = zeros(arc, columns);
    arc_head_bias = zeros(1, arc);
    arc_bilinear = zeros(arc, arc);
    arc_distance = zeros(syntax::format::distance_classes, arc);
    arc_distance_bias = zeros(1, syntax::format::distance_classes);
    arc_bias = zeros(1, arc);
    arc_root = zeros(1, arc);
    label_dependent = zeros(label, columns);
    label_dependent_bias = zeros(1, label);
    label_head = zeros(label, columns);
    label_root = zeros(1, label);
    label_output = zeros(inventory.relations, label);
    label_output_bias = zeros(1, inventory.relations);
}

void Parameters::initialise(Random& random) {
    draw(forms, 0.1F, random);
    draw(characters, 0.05F, random);
    for (auto& layer : layers) {
        for (Direction& direction : layer) {
            draw_gates(direction.input, random);
            draw_gates(direction.recurrent, random);
            // A cell that forgets nothing at first learns faster (Jozefowicz et al. 2015).
            std::size_t const hidden = direction.recurrent.columns();
            for (std::size_t i = hidden; i < 2 * hidden; ++i) {
                direction.bias.row(0)[i] = 1;
            }
        }
    }
    for (Matrix* matrix : {&tag_output, &arc_dependent, &arc_head, &arc_bilinear, &arc_distance,
                           &label_dependent, &label_head, &label_output}) {
        draw(*matrix, random);
    }
    draw(arc_root, 0.1F, random);
    draw(label_root, 0.1F, random);
}

std::vector<Matrix*> Parameters::dense() {
    std::vector<Matrix*> out;
    for (auto& layer : layers) {
        for (Direction& direction : layer) {
            out.insert(out.end(), {&direction.input, &direction.recurrent, &direction.bias});
        }
    }
    out.insert(out.end(),
               {&tag_output, &tag_output_bias, &arc_dependent, &arc_dependent_bias, &arc_head,
                &arc_head_bias, &arc_bilinear, &arc_distance, &arc_distance_bias, &arc_bias,
                &arc_root, &label_dependent, &label_dependent_bias, &label_head, &label_root,
                &label_output, &label_output_bias});
    return out;
}

} // namespace gainsay::train
