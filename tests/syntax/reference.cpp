#include "reference.h"

#include <gainsay/syntax/decode.h>
#include <gainsay/syntax/features.h>

#include <algorithm>
#include <cmath>

using namespace gainsay;
using namespace gainsay::syntax;

namespace {

using Vector = std::vector<float>;

float dot(std::span<float const> a, std::span<float const> b) {
    float sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += a[i] * b[i];
    }
    return sum;
}

Vector times(FloatMatrix const& matrix, Vector const& x) {
    Vector y(matrix.rows);
    for (std::size_t row = 0; row < matrix.rows; ++row) {
        y[row] = dot(matrix.row(row), x) + (matrix.bias.empty() ? 0 : matrix.bias[row]);
    }
    return y;
}

Vector above(Vector a, Vector const& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

float sigmoid(float x) {
    return 1 / (1 + std::exp(-x));
}

std::vector<Vector> lstm(FloatDirection const& direction, std::vector<Vector> xs, bool backward) {
    std::size_t const hidden = direction.recurrent.columns;
    if (backward) {
        std::reverse(xs.begin(), xs.end());
    }
    Vector h(hidden);
    Vector c(hidden);
    std::vector<Vector> out;
    for (Vector const& x : xs) {
        Vector const a = times(direction.input, x);
        Vector const b = times(direction.recurrent, h);
        auto z = [&](std::size_t gate, std::size_t i) {
            return a[gate * hidden + i] + b[gate * hidden + i];
        };
        for (std::size_t i = 0; i < hidden; ++i) {
            c[i] = sigmoid(z(1, i)) * c[i] + sigmoid(z(0, i)) * std::tanh(z(2, i));
            h[i] = sigmoid(z(3, i)) * std::tanh(c[i]);
        }
        out.push_back(h);
    }
    if (backward) {
        std::reverse(out.begin(), out.end());
    }
    return out;
}

std::vector<Vector> both_ways(FloatLayer const& layer, std::vector<Vector> const& xs) {
    auto out = lstm(layer.forward, xs, false);
    auto const backward = lstm(layer.backward, xs, true);
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = above(std::move(out[i]), backward[i]);
    }
    return out;
}

Vector leaky(Vector x) {
    for (float& number : x) {
        number = number > 0 ? number : number / 10;
    }
    return x;
}

std::size_t largest(Vector const& x) {
    return static_cast<std::size_t>(std::max_element(x.begin(), x.end()) - x.begin());
}

Vector embedding(FloatModel const& model, FloatNetwork const& network, std::string_view word,
                 bool first) {
    WordFeatures const features = word_features(word, first);
    auto const known =
        std::find_if(model.vocabulary.begin(), model.vocabulary.end(),
                     [&](VocabularyEntry const& w) { return w.form == features.form; });
    auto const form = network.forms.row(known == model.vocabulary.end() ? 0 : known->row);
    Vector sum(network.characters.columns);
    for (std::uint64_t const feature : features.characters) {
        auto const row = network.characters.row(feature % network.characters.rows);
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i] += row[i];
        }
    }
    return above(Vector(form.begin(), form.end()), sum);
}

// Heads counted from 1, 0 the root's.
std::vector<std::uint32_t> heads_of(FloatNetwork const& network, std::vector<Vector> const& h) {
    std::size_t const n = h.size();
    std::vector<float> scores(n * (n + 1));
    for (std::size_t d = 0; d < n; ++d) {
        Vector const dependent = leaky(times(network.arc_dependent, h[d]));
        Vector const a = times(network.arc_bilinear, dependent);
        Vector const distances = times(network.arc_distance, dependent);
        for (std::size_t head = 0; head <= n; ++head) {
            Vector const b =
                head == 0 ? network.arc_root : leaky(times(network.arc_head, h[head - 1]));
            scores[d * (n + 1) + head] = dot(a, b) + dot(network.arc_bias, b);
            if (head > 0) {
                scores[d * (n + 1) + head] += distances[format::distance_class(
                    static_cast<std::ptrdiff_t>(head) - 1 - static_cast<std::ptrdiff_t>(d))];
            }
        }
    }
    std::vector<std::uint32_t> heads(n);
    decode_tree(scores, heads);
    return heads;
}

} // namespace

Nodes reference_parse(FloatModel const& model, FloatNetwork const& network,
                      std::span<std::string_view const> words) {
    Nodes nodes(words.size());
    std::vector<Vector> xs;
    for (std::size_t i = 0; i < words.size(); ++i) {
        xs.push_back(embedding(model, network, words[i], i == 0));
    }
    auto h = both_ways(network.layers[0], xs);
    for (std::size_t i = 0; i < words.size(); ++i) {
        Vector const t = times(network.tag_output, h[i]);
        nodes[i].upos = static_cast<Upos>(model.tags[largest(t)].upos);
        nodes[i].xpos = static_cast<Xpos>(model.tags[largest(t)].xpos);
    }
    for (std::size_t layer = 1; layer < network.layers.size(); ++layer) {
        h = both_ways(network.layers[layer], h);
    }
    auto const heads = heads_of(network, h);
    for (std::size_t d = 0; d < words.size(); ++d) {
        if (heads[d] == 0) {
            continue; // a Node is a root to begin with
        }
        nodes[d].head = heads[d] - 1;
        Vector sum = times(network.label_dependent, h[d]);
        Vector const v = times(network.label_head, h[nodes[d].head]);
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i] = std::max(sum[i] + v[i], 0.0F);
        }
        Vector scores = times(network.label_output, sum);
        for (std::size_t i = 0; i < scores.size(); ++i) {
            if (model.relations[i] == Relation::root) {
                scores[i] = -1e9F;
            }
        }
        nodes[d].relation = model.relations[largest(scores)];
    }
    return nodes;
}
