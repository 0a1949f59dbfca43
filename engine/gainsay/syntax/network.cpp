#include <gainsay/base/contract.h>
#include <gainsay/syntax/features.h>
#include <gainsay/syntax/network.h>
#include <gainsay/syntax/parser.h>

#include <algorithm>
#include <array>

namespace gainsay::syntax {

namespace {

// Lower than any score of a relation.
constexpr float never = -3e38F;

// Words whose embeddings are fetched together, so that they come while others are waited for.
constexpr std::size_t fetched_words = 8;

struct FetchedWord {
    Embedded embedded;
    std::array<std::int8_t const*, character_feature_count> characters;
    float* x = nullptr;
};

// The distance class of every offset between two words of a piece, from -max_tree_tokens on.
constexpr std::array<std::uint8_t, 2 * max_tree_tokens> distance_rows = [] {
    std::array<std::uint8_t, 2 * max_tree_tokens> rows{};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i] = static_cast<std::uint8_t>(format::distance_class(
            static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(max_tree_tokens)));
    }
    return rows;
}();

void fetch(std::int8_t const* row, std::size_t columns) {
    for (std::size_t at = 0; at < columns; at += 64) {
        __builtin_prefetch(row + at);
    }
}

} // namespace

void FloatRows::reshape(std::size_t rows, std::size_t width) {
    rows_ = rows;
    stride_ = format::padded(width, lane_block);
    // Kernels may write a block past the last row.
    std::size_t const size = rows_ * stride_ + lane_block;
    if (numbers_.size() < size) {
        numbers_.resize(size);
    }
}

Network::Network(Model const& model, NetworkView const& view, Kernels const& kernels)
    : model_(&model), view_(&view), kernels_(&kernels), decoder_(kernels) {
    auto const relations = model.relations();
    root_relation_ = static_cast<std::size_t>(
        std::find(relations.begin(), relations.end(), Relation::root) - relations.begin());
    label_root_.assign(view.label_root, view.label_root + view.label_head.rows);
    label_root_.resize(view.label_head.padded_rows);
}

void Network::parse(std::span<Piece const> pieces) {
    Batch const batch(pieces);
    GAINSAY_EXPECTS(batch.steps() <= max_tree_tokens, "longer sentences are cut into pieces");
    std::size_t const both = 2 * std::size_t{view_->hidden};
    embed(batch);
    FloatRows const* states = &words_;
    for (std::size_t layer = 0; layer < view_->layers; ++layer) {
        FloatRows& next = states == &hidden_ ? other_hidden_ : hidden_;
        next.reshape(batch.rows(), both);
        run_layer(view_->layer[layer], batch, *states, next);
        states = &next;
        if (layer == 0) {
            tag(batch, next);
        }
    }
    score(*states);
    for (std::size_t piece = 0; piece < batch.pieces().size(); ++piece) {
        find_heads(batch, piece);
    }
    name_relations(batch);
}

Embedded Network::embedded(std::string_view word, bool first,
                           std::span<std::int8_t const*> rows) const {
    WordFeatures const features = word_features(word, first);
    TableView const& characters = view_->characters;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i] = characters.row(
            static_cast<std::uint32_t>(features.characters[i] & (characters.rows - 1)));
        fetch(rows[i], characters.columns);
    }
    std::int8_t const* const form = view_->forms.row(model_->row_of(features.form));
    fetch(form, view_->forms.columns);
    return {form,
            rows.data(),
            rows.size(),
            view_->forms.columns,
            characters.columns,
            view_->forms.scale,
            characters.scale};
}

void Network::embed(Batch const& batch) {
    std::size_t const width = view_->forms.columns + view_->characters.columns;
    words_.reshape(batch.rows(), width);
    std::array<FetchedWord, fetched_words> fetched;
    std::size_t count = 0;
    auto const embed_fetched = [&] {
        for (FetchedWord const& word : std::span(fetched).first(count)) {
            kernels_->embed(word.embedded, word.x);
            std::fill(word.x + width, word.x + words_.stride(), 0.0F);
        }
        count = 0;
    };
    auto const pieces = batch.pieces();
    for (std::size_t step = 0; step < batch.steps(); ++step) {
        for (std::size_t i = 0; i < batch.width(step); ++i) {
            FetchedWord& word = fetched[count++];
            bool const first = step == 0 && pieces[i].opens_sentence;
            word.embedded = embedded(pieces[i].words[step], first, word.characters);
            word.x = words_.row(batch.row(i, step));
            if (count == fetched.size()) {
                embed_fetched();
            }
        }
    }
    embed_fetched();
}

QuantisedRows Network::quantise(FloatRows const& rows, std::size_t columns) {
    std::size_t const stride = format::padded(columns, lane_block);
    bytes_.resize(std::max(bytes_.size(), rows.rows() * stride));
    scales_.resize(std::max(scales_.size(), rows.rows()));
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        scales_[i] = kernels_->quantise(rows.row(i), columns, bytes_.data() + i * stride);
    }
    return {bytes_.data(), stride, scales_.data(), rows.rows()};
}

void Network::multiply(Weights const& matrix, QuantisedRows const& x, FloatRows& out) {
    out.reshape(x.count, matrix.rows);
    kernels_->multiply(matrix, x, out.row(0), out.stride());
}

void Network::run_layer(LayerView const& layer, Batch const& batch, FloatRows const& in,
                        FloatRows& out) {
    QuantisedRows const x = quantise(in, layer.forward.input.padded_columns);
    run_direction(layer.forward, batch, x, false, out);
    run_direction(layer.backward, batch, x, true, out);
}

// Cells and states are one a piece. A piece that is shorter than the longest is not touched in the
// steps past its end, so that backwards too it begins with zeros.
void Network::run_direction(DirectionView const& direction, Batch const& batch,
                            QuantisedRows const& x, bool backward, FloatRows& out) {
    std::size_t const hidden = view_->hidden;
    std::size_t const offset = backward ? hidden : 0;
    multiply(direction.input, x, gates_);
    std::size_t const pieces = batch.pieces().size();
    cells_.assign(pieces * hidden, 0.0F);
    state_bytes_.assign(pieces * hidden, quantised_zero);
    state_scales_.assign(pieces, 1.0F / static_cast<float>(quantised_limit));
    for (std::size_t i = 0; i < batch.steps(); ++i) {
        std::size_t const step = backward ? batch.steps() - 1 - i : i;
        std::size_t const first = batch.first_row(step);
        std::size_t const width = batch.width(step);
        kernels_->multiply_add(direction.recurrent,
                               {state_bytes_.data(), hidden, state_scales_.data(), width},
                               gates_.row(first), gates_.stride());
        for (std::size_t piece = 0; piece < width; ++piece) {
            kernels_->lstm_step(gates_.row(first + piece), hidden, cells_.data() + piece * hidden,
                                out.row(first + piece) + offset,
                                state_bytes_.data() + piece * hidden);
        }
    }
}

void Network::tag(Batch const& batch, FloatRows const& states) {
    auto const names = model_->tags();
    multiply(view_->tag_output, quantise(states, view_->tag_output.padded_columns), tags_);
    auto const pieces = batch.pieces();
    for (std::size_t step = 0; step < batch.steps(); ++step) {
        for (std::size_t i = 0; i < batch.width(step); ++i) {
            float const* const row = tags_.row(batch.row(i, step));
            format::Tag const best = names[kernels_->index_of_largest(row, names.size())];
            pieces[i].nodes[step].upos = static_cast<Upos>(best.upos);
            pieces[i].nodes[step].xpos = static_cast<Xpos>(best.xpos);
        }
    }
}

// All that arcs and labels need of the single words.
void Network::score(FloatRows const& states) {
    QuantisedRows const x = quantise(states, view_->arc_head.padded_columns);
    multiply(view_->arc_head, x, arc_heads_);
    multiply(view_->label_dependent, x, label_dependents_);
    multiply(view_->label_head, x, label_heads_);
    multiply(view_->arc_dependent, x, arc_dependents_);
    kernels_->leaky_relu(arc_heads_.row(0), x.count * arc_heads_.stride());
    kernels_->leaky_relu(arc_dependents_.row(0), x.count * arc_dependents_.stride());
    QuantisedRows const a = quantise(arc_dependents_, view_->arc_bilinear.padded_columns);
    multiply(view_->arc_bilinear, a, arc_products_);
    multiply(view_->arc_distance, a, arc_distances_);
}

void Network::find_heads(Batch const& batch, std::size_t index) {
    Piece const& piece = batch.pieces()[index];
    std::size_t const words = piece.words.size();
    std::size_t const size = view_->arc_head.rows;
    std::size_t const heads = format::padded(words + 1, lane_block);
    // Heads as columns, the root first; dependents with the bias, which every head is multiplied
    // by.
    dependents_.reshape(words, size);
    heads_.assign(size * heads, 0.0F);
    for (std::size_t k = 0; k < size; ++k) {
        heads_[k * heads] = view_->arc_root[k];
    }
    for (std::size_t word = 0; word < words; ++word) {
        std::size_t const row = batch.row(index, word);
        float const* const head = arc_heads_.row(row);
        float const* const product = arc_products_.row(row);
        float* const dependent = dependents_.row(word);
        for (std::size_t k = 0; k < size; ++k) {
            heads_[k * heads + word + 1] = head[k];
            dependent[k] = product[k] + view_->arc_bias[k];
        }
    }
    scores_.resize(std::max(scores_.size(), words * heads));
    kernels_->dot_products(dependents_.row(0), dependents_.stride(), words, size, heads_.data(),
                           heads, scores_.data());
    add_distances(batch, index, heads);
    head_of_.resize(words);
    decoder_.decode(scores_.data(), heads, head_of_);
    for (std::size_t word = 0; word < words; ++word) {
        piece.nodes[word].head = head_of_[word] == 0 ? no_head : head_of_[word] - 1;
    }
}

void Network::add_distances(Batch const& batch, std::size_t index, std::size_t stride) {
    std::size_t const words = batch.pieces()[index].words.size();
    for (std::size_t word = 0; word < words; ++word) {
        float const* const distance = arc_distances_.row(batch.row(index, word));
        float* const scores = scores_.data() + word * stride + 1; // past the root
        for (std::size_t head = 0; head < words; ++head) {
            scores[head] += distance[distance_rows[head + max_tree_tokens - word]];
        }
    }
}

void Network::name_relations(Batch const& batch) {
    std::size_t const size = view_->label_head.rows;
    label_inputs_.reshape(batch.rows(), size);
    auto const pieces = batch.pieces();
    for (std::size_t step = 0; step < batch.steps(); ++step) {
        for (std::size_t i = 0; i < batch.width(step); ++i) {
            std::size_t const row = batch.row(i, step);
            std::uint32_t const head = pieces[i].nodes[step].head;
            kernels_->add_relu(label_dependents_.row(row),
                               head == no_head ? label_root_.data()
                                               : label_heads_.row(batch.row(i, head)),
                               size, label_inputs_.row(row));
        }
    }
    multiply(view_->label_output, quantise(label_inputs_, view_->label_output.padded_columns),
             labels_);
    auto const names = model_->relations();
    for (std::size_t step = 0; step < batch.steps(); ++step) {
        for (std::size_t i = 0; i < batch.width(step); ++i) {
            Node& node = pieces[i].nodes[step];
            float* const row = labels_.row(batch.row(i, step));
            row[root_relation_] = never; // but for the root itself
            std::size_t const label = kernels_->index_of_largest(row, names.size());
            node.relation = node.head == no_head ? Relation::root : names[label];
        }
    }
}

} // namespace gainsay::syntax
