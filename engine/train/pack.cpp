#include "pack.h"

#include <gainsay/syntax/model_writer.h>

#include <algorithm>
#include <vector>

namespace gainsay::train {

namespace {

namespace format = syntax::format;

format::Network pack(Parameters const& w, syntax::ModelWriter& writer) {
    auto const matrix = [&](Matrix const& weights, Matrix const* bias = nullptr) {
        return writer.matrix(weights.values(), static_cast<std::uint32_t>(weights.rows()),
                             static_cast<std::uint32_t>(weights.columns()),
                             bias != nullptr ? bias->values() : std::span<float const>());
    };
    auto const table = [&](Matrix const& numbers) {
        return writer.table(numbers.values(), static_cast<std::uint32_t>(numbers.rows()),
                            static_cast<std::uint32_t>(numbers.columns()));
    };
    auto const direction = [&](Parameters::Direction const& weights) {
        return format::Direction{matrix(weights.input, &weights.bias), matrix(weights.recurrent)};
    };
    format::Network out;
    out.forms = table(w.forms);
    out.characters = table(w.characters);
    out.hidden = static_cast<std::uint32_t>(w.layers.front()[0].recurrent.columns());
    out.layers = static_cast<std::uint32_t>(w.layers.size());
    for (std::size_t i = 0; i < w.layers.size(); ++i) {
        out.layer[i] = {direction(w.layers[i][0]), direction(w.layers[i][1])};
    }
    out.tag_output = matrix(w.tag_output, &w.tag_output_bias);
    out.arc_dependent = matrix(w.arc_dependent, &w.arc_dependent_bias);
    out.arc_head = matrix(w.arc_head, &w.arc_head_bias);
    out.arc_bilinear = matrix(w.arc_bilinear);
    out.arc_distance = matrix(w.arc_distance, &w.arc_distance_bias);
    out.arc_bias = writer.floats(w.arc_bias.values());
    out.arc_root = writer.floats(w.arc_root.values());
    out.label_dependent = matrix(w.label_dependent, &w.label_dependent_bias);
    out.label_head = matrix(w.label_head);
    out.label_root = writer.floats(w.label_root.values());
    out.label_output = matrix(w.label_output, &w.label_output_bias);
    return out;
}

} // namespace

std::string pack(Parameters const& standard, Parameters const& fast, Vocabulary const& vocabulary,
                 Answers const& answers) {
    syntax::ModelWriter writer;
    std::vector<syntax::VocabularyEntry> words;
    for (auto const& [form, row] : vocabulary.rows()) {
        words.push_back({form, row});
    }
    std::ranges::sort(words, {}, &syntax::VocabularyEntry::row);
    format::Header header;
    header.tags = writer.tags(answers.tags);
    header.relations = writer.relations(answers.relations);
    header.vocabulary = writer.vocabulary(words);
    header.standard = pack(standard, writer);
    header.fast = pack(fast, writer);
    return writer.finish(header);
}

} // namespace gainsay::train
