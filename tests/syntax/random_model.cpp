#include "random_model.h"

#include <gainsay/syntax/features.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <random>

using namespace gainsay;
using namespace gainsay::syntax;

namespace {

class Source {
  public:
    // Uniform in [-reach, reach].
    std::vector<float> numbers(std::size_t size, float reach) {
        std::vector<float> out(size);
        for (float& number : out) {
            number = reach * (static_cast<float>(engine_()) / 2147483648.0F - 1.0F);
        }
        return out;
    }
    // Of numbers of size 1, a vector of numbers of about size `gain`.
    FloatMatrix matrix(std::uint32_t rows, std::uint32_t columns, bool bias, float gain = 2.0F) {
        float const reach = gain * std::sqrt(3.0F / static_cast<float>(columns));
        return {rows, columns, numbers(std::size_t{rows} * columns, reach),
                bias ? numbers(rows, 0.3F) : std::vector<float>{}};
    }

  private:
    std::mt19937 engine_{1};
};

FloatNetwork random_network(Source& source, Dimensions const& size, std::uint32_t form_rows,
                            std::uint32_t tags, std::uint32_t relations) {
    FloatNetwork out;
    std::uint32_t const hidden = size.hidden;
    out.hidden = hidden;
    out.forms = {form_rows, size.form, source.numbers(std::size_t{form_rows} * size.form, 1), {}};
    out.characters = {size.character_rows,
                      size.characters,
                      source.numbers(std::size_t{size.character_rows} * size.characters, 0.3F),
                      {}};
    std::uint32_t width = size.form + size.characters;
    for (std::uint32_t i = 0; i < size.layers; ++i) {
        auto direction = [&] {
            FloatMatrix input = source.matrix(4 * hidden, width, true);
            return FloatDirection{std::move(input), source.matrix(4 * hidden, hidden, false, 1)};
        };
        FloatDirection forward = direction();
        out.layers.push_back({std::move(forward), direction()});
        width = 2 * hidden;
    }
    out.tag_output = source.matrix(tags, 2 * hidden, true, 8);
    out.arc_dependent = source.matrix(size.arc_dependent, width, true);
    out.arc_head = source.matrix(size.arc_head, width, true);
    out.arc_bilinear = source.matrix(size.arc_head, size.arc_dependent, false);
    out.arc_distance = source.matrix(format::distance_classes, size.arc_dependent, true);
    out.arc_bias = source.numbers(size.arc_head, 0.5F);
    out.arc_root = source.numbers(size.arc_head, 1);
    out.label_dependent = source.matrix(size.label, width, true);
    out.label_head = source.matrix(size.label, width, true);
    out.label_root = source.numbers(size.label, 1);
    out.label_output = source.matrix(relations, size.label, true);
    return out;
}

format::Network packed(ModelWriter& writer, FloatNetwork const& network) {
    auto matrix = [&](FloatMatrix const& m) {
        return writer.matrix(m.weights, m.rows, m.columns, m.bias);
    };
    auto direction = [&](FloatDirection const& d) {
        return format::Direction{matrix(d.input), matrix(d.recurrent)};
    };
    format::Network out;
    out.forms = writer.table(network.forms.weights, network.forms.rows, network.forms.columns);
    out.characters = writer.table(network.characters.weights, network.characters.rows,
                                  network.characters.columns);
    out.hidden = network.hidden;
    out.layers = static_cast<std::uint32_t>(network.layers.size());
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        out.layer[i].forward = direction(network.layers[i].forward);
        out.layer[i].backward = direction(network.layers[i].backward);
    }
    out.tag_output = matrix(network.tag_output);
    out.arc_dependent = matrix(network.arc_dependent);
    out.arc_head = matrix(network.arc_head);
    out.arc_bilinear = matrix(network.arc_bilinear);
    out.arc_distance = matrix(network.arc_distance);
    out.arc_bias = writer.floats(network.arc_bias);
    out.arc_root = writer.floats(network.arc_root);
    out.label_dependent = matrix(network.label_dependent);
    out.label_head = matrix(network.label_head);
    out.label_root = writer.floats(network.label_root);
    out.label_output = matrix(network.label_output);
    return out;
}

} // namespace

FloatModel random_model(Dimensions const& standard, Dimensions const& fast,
                        std::span<std::string_view const> words, std::uint32_t form_rows,
                        std::size_t tag_count) {
    FloatModel out;
    for (std::size_t i = 0; i < tag_count; ++i) {
        out.tags.push_back(
            {static_cast<std::uint8_t>(i % upos_count), static_cast<std::uint8_t>(i % xpos_count)});
    }
    for (std::size_t i = 0; i < relation_count; ++i) {
        out.relations.push_back(static_cast<Relation>(i));
    }
    std::uint32_t row = 0;
    for (std::string_view const word : words) {
        if (row + 1 < form_rows) {
            out.vocabulary.push_back({word_features(word, false).form, ++row});
        }
    }
    Source source;
    auto const tags = static_cast<std::uint32_t>(tag_count);
    out.standard = random_network(source, standard, form_rows, tags, relation_count);
    out.fast = random_network(source, fast, form_rows, tags, relation_count);
    return out;
}

std::string packed(FloatModel const& model) {
    ModelWriter writer;
    format::Header header;
    header.tags = writer.tags(model.tags);
    header.relations = writer.relations(model.relations);
    header.vocabulary = writer.vocabulary(model.vocabulary);
    header.standard = packed(writer, model.standard);
    header.fast = packed(writer, model.fast);
    return writer.finish(header);
}

Result<std::shared_ptr<Model const>> read_model(std::string_view bytes) {
    std::size_t const size = format::padded(bytes.size() + 1, format::alignment);
    std::shared_ptr<char> const copy(
        static_cast<char*>(std::aligned_alloc(format::alignment, size)), std::free);
    std::memcpy(copy.get(), bytes.data(), bytes.size());
    return Model::read({copy.get(), bytes.size()}, copy, "syntax.bin");
}
