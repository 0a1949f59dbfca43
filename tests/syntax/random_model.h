// Networks of any size with random weights, as floats and as a model file.
#pragma once

#include <gainsay/syntax/model.h>
#include <gainsay/syntax/model_format.h>
#include <gainsay/syntax/model_writer.h>
#include <gainsay/syntax/tree.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct Dimensions {
    std::uint32_t form = 20;
    std::uint32_t characters = 12;
    std::uint32_t character_rows = 256;
    std::uint32_t hidden = 16;
    std::uint32_t layers = 2;
    std::uint32_t arc_dependent = 24;
    std::uint32_t arc_head = 20;
    std::uint32_t label = 18;
};

struct FloatMatrix {
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    std::vector<float> weights; // row by row
    std::vector<float> bias;    // empty: none

    [[nodiscard]] std::span<float const> row(std::size_t index) const {
        return std::span(weights).subspan(index * columns, columns);
    }
};

struct FloatDirection {
    FloatMatrix input;
    FloatMatrix recurrent;
};

struct FloatLayer {
    FloatDirection forward;
    FloatDirection backward;
};

struct FloatNetwork {
    std::uint32_t hidden = 0;
    FloatMatrix forms;
    FloatMatrix characters;
    std::vector<FloatLayer> layers;
    FloatMatrix tag_output;
    FloatMatrix arc_dependent;
    FloatMatrix arc_head;
    FloatMatrix arc_bilinear;
    FloatMatrix arc_distance;
    std::vector<float> arc_bias;
    std::vector<float> arc_root;
    FloatMatrix label_dependent;
    FloatMatrix label_head;
    std::vector<float> label_root;
    FloatMatrix label_output;
};

struct FloatModel {
    std::vector<gainsay::syntax::format::Tag> tags;
    std::vector<gainsay::Relation> relations;
    std::vector<gainsay::syntax::VocabularyEntry> vocabulary;
    FloatNetwork standard;
    FloatNetwork fast;
};

// The words make the vocabulary, in rows from 1; there are `form_rows` rows in all.
FloatModel random_model(Dimensions const& standard, Dimensions const& fast,
                        std::span<std::string_view const> words, std::uint32_t form_rows,
                        std::size_t tag_count);

// The bytes of syntax.bin.
std::string packed(FloatModel const& model);

// A model from such bytes, without a file.
gainsay::Result<std::shared_ptr<gainsay::syntax::Model const>> read_model(std::string_view bytes);
