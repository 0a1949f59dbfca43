#include "network.h"

#include "elementwise.h"
#include "layers.h"
#include "products.h"
#include <gainsay/syntax/model_format.h>

#include <algorithm>
#include <cmath>

namespace gainsay::train {

namespace {

constexpr float slope = 0.1F; // of the leaky ReLUs

void draw_mask(Matrix& mask, std::size_t rows, std::size_t columns, float rate, Random& random) {
    mask.resize(rows, columns);
    float const keep = 1.0F / (1.0F - rate);
    auto const limit = static_cast<std::uint32_t>(rate * 65536.0F);
    auto values = mask.values();
    for (std::size_t i = 0; i < values.size();) {
        std::uint64_t bits = random.next();
        for (int part = 0; part < 4 && i < values.size(); ++part, ++i, bits >>= 16) {
            values[i] = (bits & 0xFFFF) < limit ? 0.0F : keep;
        }
    }
}

void apply(Matrix& values, Matrix const& mask) {
    multiply_into(values.values().data(), mask.values().data(), values.values().size());
}

std::size_t distance_class(std::size_t dependent, std::size_t head) {
    return syntax::format::distance_class(static_cast<std::ptrdiff_t>(head) -
                                          static_cast<std::ptrdiff_t>(dependent));
}

// Loss of a softmax whose shares are given; makes them the gradient of the scores.
double cross_entropy(float* shares, std::size_t size, Choice const& wanted, float scale) {
    double loss = 0;
    float total = 0;
    for (std::size_t i = 0; i < wanted.index.size() && wanted.share[i] > 0; ++i) {
        loss -= static_cast<double>(wanted.weight(i) * std::log(shares[wanted.index[i]] + 1e-10F));
        total += wanted.weight(i);
    }
    for (std::size_t i = 0; i < size; ++i) {
        shares[i] *= total * scale;
    }
    for (std::size_t i = 0; i < wanted.index.size() && wanted.share[i] > 0; ++i) {
        shares[wanted.index[i]] -= wanted.weight(i) * scale;
    }
    return loss;
}

} // namespace

Gradients::Gradients(Parameters const& like) : sums(like) {
    for (Matrix* matrix : sums.dense()) {
        matrix->fill(0);
    }
    for (Matrix* table : sums.tables()) {
        table->fill(0);
    }
}

void Gradients::clear() {
    for (Matrix* matrix : sums.dense()) {
        matrix->fill(0);
    }
    auto const tables = sums.tables();
    for (std::size_t t = 0; t < tables.size(); ++t) {
        for (std::uint32_t const row : touched[t]) {
            std::fill_n(tables[t]->row(row), tables[t]->columns(), 0.0F);
        }
        touched[t].clear();
    }
}

void Gradients::add(Gradients& other) {
    auto const mine = sums.dense();
    auto const others = other.sums.dense();
    for (std::size_t i = 0; i < mine.size(); ++i) {
        add_into(mine[i]->values().data(), others[i]->values().data(), mine[i]->values().size());
    }
    auto const tables = sums.tables();
    auto const other_tables = other.sums.tables();
    for (std::size_t t = 0; t < tables.size(); ++t) {
        for (std::uint32_t const row : other.touched[t]) {
            add_into(tables[t]->row(row), other_tables[t]->row(row), tables[t]->columns());
        }
        auto& rows = touched[t];
        rows.insert(rows.end(), other.touched[t].begin(), other.touched[t].end());
        std::ranges::sort(rows);
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    }
}

void Losses::add(Losses const& other) {
    tag += other.tag;
    head += other.head;
    relation += other.relation;
    words += other.words;
}

void Pass::read(std::span<Example const* const> batch, Dropout const& dropout,
                std::span<std::uint32_t const> form_counts, Random* random) {
    Parameters const& w = *weights_;
    batch_.assign(batch.begin(), batch.end());
    dropping_ = random != nullptr;
    std::vector<std::size_t> lengths;
    first_word_.assign(1, 0);
    for (Example const* example : batch_) {
        lengths.push_back(example->size());
        first_word_.push_back(first_word_.back() + example->size());
    }
    steps_ = Steps(lengths);

    std::size_t const layers = w.layers.size();
    for (auto* matrices : {&outputs_, &dropped_, &masks_}) {
        matrices->resize(layers);
    }
    states_.resize(layers);
    read_input(dropout, form_counts, random);
    for (std::size_t layer = 0; layer < layers; ++layer) {
        bilstm(w.layers[layer], steps_, layer == 0 ? input_ : dropped_[layer - 1], states_[layer],
               outputs_[layer]);
        Matrix& out = dropped_[layer];
        out = outputs_[layer];
        if (dropping_) {
            draw_mask(masks_[layer], out.rows(), out.columns(), dropout.between, *random);
            apply(out, masks_[layer]);
        }
    }
    project(tag_shares_, dropped_[0], w.tag_output, &w.tag_output_bias);
    softmax_rows(tag_shares_);
    read_scores(dropout.scorer, random);
}

void Pass::read_input(Dropout const& dropout, std::span<std::uint32_t const> form_counts,
                      Random* random) {
    Parameters const& w = *weights_;
    std::size_t const form_columns = w.forms.columns();
    std::size_t const character_columns = w.characters.columns();
    Matrix& input = input_;
    input.resize(steps_.rows, form_columns + character_columns);
    form_rows_.resize(steps_.rows);
    for (std::size_t s = 0; s < batch_.size(); ++s) {
        for (std::size_t i = 0; i < batch_[s]->size(); ++i) {
            TrainingWord const& word = (*batch_[s])[i];
            std::size_t const row = steps_.row(s, i);
            std::uint32_t form = word.form;
            if (random != nullptr && form != 0) {
                auto const count = static_cast<float>(form_counts[form]);
                form = random->uniform() < dropout.form / (dropout.form + count) ? 0 : form;
            }
            form_rows_[row] = form;
            std::copy_n(w.forms.row(form), form_columns, input.row(row));
            float* const sum = input.row(row) + form_columns;
            std::fill_n(sum, character_columns, 0.0F);
            for (std::uint32_t const hash : word.characters) {
                add_into(sum, w.characters.row(hash & (w.characters.rows() - 1)),
                         character_columns);
            }
        }
    }
    if (random != nullptr) {
        draw_mask(input_mask_, input.rows(), input.columns(), dropout.input, *random);
        apply(input, input_mask_);
    }
}

void Pass::read_scores(float dropout, Random* random) {
    Parameters const& w = *weights_;
    Matrix const& top = dropped_.back();
    encoded_.resize(top.rows(), top.columns());
    for (std::size_t s = 0; s < batch_.size(); ++s) {
        for (std::size_t i = 0; i < batch_[s]->size(); ++i) {
            std::copy_n(top.row(steps_.row(s, i)), top.columns(), encoded_.row(first_word_[s] + i));
        }
    }
    auto const bent = [&](Matrix& out, Matrix& mask, Matrix const& weights, Matrix const& bias) {
        project(out, encoded_, weights, &bias);
        leaky_relu(out.values().data(), out.values().size(), slope);
        if (random != nullptr) {
            draw_mask(mask, out.rows(), out.columns(), dropout, *random);
            apply(out, mask);
        }
    };
    bent(arc_dependent_, arc_dependent_mask_, w.arc_dependent, w.arc_dependent_bias);
    bent(arc_head_, arc_head_mask_, w.arc_head, w.arc_head_bias);
    project(label_dependent_, encoded_, w.label_dependent, &w.label_dependent_bias);
    project(label_head_, encoded_, w.label_head, nullptr);
    if (random != nullptr) {
        draw_mask(label_mask_, label_head_.rows(), label_head_.columns(), dropout, *random);
    }
    project(arc_product_, arc_dependent_, w.arc_bilinear, nullptr);
    for (std::size_t i = 0; i < arc_product_.rows(); ++i) {
        add_into(arc_product_.row(i), w.arc_bias.row(0), w.arc_bias.columns());
    }
    project(arc_distance_, arc_dependent_, w.arc_distance, &w.arc_distance_bias);
    arcs_.resize(std::max(arcs_.size(), batch_.size()));
    for (std::size_t s = 0; s < batch_.size(); ++s) {
        std::size_t const first = first_word_[s];
        std::size_t const words = batch_[s]->size();
        Matrix& scores = arcs_[s];
        scores.resize(words, words + 1);
        multiply_a_bt(scores.part(0, words, 0, 1), arc_product_.part(first, words),
                      w.arc_root.view(), Into::replace);
        multiply_a_bt(scores.part(0, words, 1), arc_product_.part(first, words),
                      arc_head_.part(first, words), Into::replace);
        for (std::size_t i = 0; i < words; ++i) {
            for (std::size_t h = 0; h < words; ++h) {
                scores.row(i)[h + 1] += arc_distance_.row(first + i)[distance_class(i, h)];
            }
        }
    }
}

std::span<float const> Pass::tags(std::size_t sentence, std::size_t word) const {
    return {tag_shares_.row(steps_.row(sentence, word)), tag_shares_.columns()};
}

// relu(dependent + head), one row a word.
void Pass::label_inputs(std::size_t sentence, std::span<std::uint32_t const> heads,
                        Matrix& inputs) const {
    std::size_t const first = first_word_[sentence];
    inputs.resize(heads.size(), label_dependent_.columns());
    for (std::size_t i = 0; i < heads.size(); ++i) {
        float const* head =
            heads[i] == 0 ? weights_->label_root.row(0) : label_head_.row(first + heads[i] - 1);
        std::copy_n(label_dependent_.row(first + i), inputs.columns(), inputs.row(i));
        add_into(inputs.row(i), head, inputs.columns());
    }
    leaky_relu(inputs.values().data(), inputs.values().size(), 0.0F);
}

void Pass::relations(std::size_t sentence, std::span<std::uint32_t const> heads,
                     Matrix& shares) const {
    Matrix inputs;
    label_inputs(sentence, heads, inputs);
    project(shares, inputs, weights_->label_output, &weights_->label_output_bias);
    softmax_rows(shares);
}

double Pass::learn_tags(float scale) {
    double loss = 0;
    d_tags_.resize(tag_shares_.rows(), tag_shares_.columns());
    std::ranges::copy(tag_shares_.values(), d_tags_.values().begin());
    for (std::size_t s = 0; s < batch_.size(); ++s) {
        for (std::size_t i = 0; i < batch_[s]->size(); ++i) {
            loss += cross_entropy(d_tags_.row(steps_.row(s, i)), d_tags_.columns(),
                                  (*batch_[s])[i].tag, scale);
        }
    }
    return loss;
}

double Pass::learn_heads(std::size_t sentence, Gradients& gradients, float scale) {
    Parameters const& w = *weights_;
    Example const& example = *batch_[sentence];
    std::size_t const first = first_word_[sentence];
    std::size_t const words = example.size();
    double loss = 0;
    Matrix& scores = arcs_[sentence];
    softmax_rows(scores);
    for (std::size_t i = 0; i < words; ++i) {
        loss += cross_entropy(scores.row(i), words + 1, example[i].head, scale);
        float* const distance = d_arc_distance_.row(first + i);
        for (std::size_t h = 0; h < words; ++h) {
            distance[distance_class(i, h)] += scores.row(i)[h + 1];
        }
    }
    ConstView const to_root = scores.part(0, words, 0, 1);
    ConstView const to_words = scores.part(0, words, 1);
    View const product = d_arc_product_.part(first, words);
    multiply(product, to_root, w.arc_root.view(), Into::replace);
    multiply(product, to_words, arc_head_.part(first, words), Into::add);
    multiply_at_b(gradients.sums.arc_root.view(), to_root, arc_product_.part(first, words),
                  Into::add);
    multiply_at_b(d_arc_head_.part(first, words), to_words, arc_product_.part(first, words),
                  Into::replace);
    return loss;
}

double Pass::learn_relations(std::size_t sentence, Gradients& gradients, float scale) {
    Parameters const& w = *weights_;
    Parameters& g = gradients.sums;
    Example const& example = *batch_[sentence];
    std::size_t const first = first_word_[sentence];
    std::size_t const words = example.size();
    std::vector<std::uint32_t> heads(words);
    for (std::size_t i = 0; i < words; ++i) {
        heads[i] = example[i].relation_head;
    }
    Matrix inputs;
    label_inputs(sentence, heads, inputs);
    View const mask = label_mask_.part(first, dropping_ ? words : 0);
    for (std::size_t i = 0; i < mask.rows; ++i) {
        multiply_into(inputs.row(i), mask.row(i), inputs.columns());
    }
    Matrix shares;
    project(shares, inputs, w.label_output, &w.label_output_bias);
    softmax_rows(shares);
    double loss = 0;
    for (std::size_t i = 0; i < words; ++i) {
        loss += cross_entropy(shares.row(i), shares.columns(), example[i].relation, scale);
    }
    multiply_at_b(g.label_output.view(), shares.view(), inputs.view(), Into::add);
    add_rows(g.label_output_bias, shares);
    Matrix d_inputs(words, inputs.columns());
    multiply(d_inputs.view(), shares.view(), w.label_output.view(), Into::replace);
    for (std::size_t i = 0; i < mask.rows; ++i) {
        multiply_into(d_inputs.row(i), mask.row(i), inputs.columns());
    }
    leaky_relu_back(inputs.values().data(), d_inputs.values().data(), inputs.values().size(), 0.0F);
    for (std::size_t i = 0; i < words; ++i) {
        std::copy_n(d_inputs.row(i), inputs.columns(), d_label_dependent_.row(first + i));
        float* const head =
            heads[i] == 0 ? g.label_root.row(0) : d_label_head_.row(first + heads[i] - 1);
        add_into(head, d_inputs.row(i), inputs.columns());
    }
    return loss;
}

Losses Pass::learn(Gradients& gradients, float scale) {
    Parameters const& w = *weights_;
    Parameters& g = gradients.sums;
    std::size_t const words = steps_.rows;
    Losses losses;
    losses.words = words;
    losses.tag = learn_tags(scale);

    d_arc_product_.resize(words, arc_product_.columns());
    d_arc_head_.resize(words, arc_head_.columns());
    d_arc_distance_.resize(words, arc_distance_.columns());
    d_arc_distance_.fill(0);
    d_label_dependent_.resize(words, label_dependent_.columns());
    d_label_head_.resize(words, label_head_.columns());
    d_label_head_.fill(0);
    for (std::size_t s = 0; s < batch_.size(); ++s) {
        losses.head += learn_heads(s, gradients, scale);
        losses.relation += learn_relations(s, gradients, scale);
    }
    d_arc_dependent_.resize(words, arc_dependent_.columns());
    d_arc_dependent_.fill(0);
    add_rows(g.arc_bias, d_arc_product_);
    project_back(d_arc_product_, arc_dependent_, w.arc_bilinear, g.arc_bilinear, nullptr,
                 d_arc_dependent_);
    project_back(d_arc_distance_, arc_dependent_, w.arc_distance, g.arc_distance,
                 &g.arc_distance_bias, d_arc_dependent_);

    d_encoded_.resize(words, encoded_.columns());
    d_encoded_.fill(0);
    auto const bent_back = [&](Matrix& d, Matrix const& values, Matrix const& mask,
                               Matrix const& weights, Matrix& d_weights, Matrix& d_bias) {
        if (dropping_) {
            apply(d, mask);
        }
        // A dropped value is 0, and so is its gradient by now.
        leaky_relu_back(values.values().data(), d.values().data(), values.values().size(), slope);
        project_back(d, encoded_, weights, d_weights, &d_bias, d_encoded_);
    };
    bent_back(d_arc_dependent_, arc_dependent_, arc_dependent_mask_, w.arc_dependent,
              g.arc_dependent, g.arc_dependent_bias);
    bent_back(d_arc_head_, arc_head_, arc_head_mask_, w.arc_head, g.arc_head, g.arc_head_bias);
    project_back(d_label_dependent_, encoded_, w.label_dependent, g.label_dependent,
                 &g.label_dependent_bias, d_encoded_);
    project_back(d_label_head_, encoded_, w.label_head, g.label_head, nullptr, d_encoded_);

    // Back to order of time, then down the layers.
    Matrix gradient(words, encoded_.columns());
    for (std::size_t s = 0; s < batch_.size(); ++s) {
        for (std::size_t i = 0; i < batch_[s]->size(); ++i) {
            std::copy_n(d_encoded_.row(first_word_[s] + i), encoded_.columns(),
                        gradient.row(steps_.row(s, i)));
        }
    }
    for (std::size_t layer = w.layers.size(); layer-- > 0;) {
        if (layer == 0) {
            project_back(d_tags_, dropped_[0], w.tag_output, g.tag_output, &g.tag_output_bias,
                         gradient);
        }
        if (dropping_) {
            apply(gradient, masks_[layer]);
        }
        Matrix below;
        bilstm_back(w.layers[layer], steps_, layer == 0 ? input_ : dropped_[layer - 1],
                    states_[layer], outputs_[layer], gradient, g.layers[layer], below);
        gradient = std::move(below);
    }
    learn_input(gradients, gradient);
    return losses;
}

void Pass::learn_input(Gradients& gradients, Matrix const& gradient) {
    Parameters& g = gradients.sums;
    std::size_t const form_columns = g.forms.columns();
    std::size_t const character_columns = g.characters.columns();
    std::vector<float> d(gradient.columns());
    for (std::size_t s = 0; s < batch_.size(); ++s) {
        for (std::size_t i = 0; i < batch_[s]->size(); ++i) {
            std::size_t const row = steps_.row(s, i);
            std::copy_n(gradient.row(row), d.size(), d.data());
            if (dropping_) {
                multiply_into(d.data(), input_mask_.row(row), d.size());
            }
            add_into(g.forms.row(form_rows_[row]), d.data(), form_columns);
            gradients.touched[0].push_back(form_rows_[row]);
            for (std::uint32_t const hash : (*batch_[s])[i].characters) {
                auto const character_row =
                    static_cast<std::uint32_t>(hash & (g.characters.rows() - 1));
                add_into(g.characters.row(character_row), d.data() + form_columns,
                         character_columns);
                gradients.touched[1].push_back(character_row);
            }
        }
    }
    for (auto& rows : gradients.touched) {
        std::ranges::sort(rows);
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    }
}

} // namespace gainsay::train
