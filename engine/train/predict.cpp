#include "predict.h"

#include "elementwise.h"
#include "layers.h"
#include "learn.h"
#include "parallel.h"
#include <gainsay/syntax/decode.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gainsay::train {

namespace {

constexpr std::size_t label_batch_words = 1000;

Choice likeliest(std::span<float const> shares) {
    std::array<std::size_t, 4> best{};
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::size_t const kept = std::min(best.size(), order.size());
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(kept),
                              [&](std::size_t a, std::size_t b) { return shares[a] > shares[b]; });
    Choice out;
    for (std::size_t i = 0; i < kept; ++i) {
        out.index[i] = static_cast<std::uint16_t>(order[i]);
        out.share[i] = static_cast<std::uint16_t>(
            std::lround(std::clamp(shares[order[i]], 0.0F, 1.0F) * 65535.0F));
    }
    return out;
}

void label_batch(std::span<Parameters const> networks, std::vector<Example*> const& batch) {
    std::vector<Pass> passes;
    std::vector<Example const*> const read(batch.begin(), batch.end());
    for (Parameters const& weights : networks) {
        passes.emplace_back(weights).read(read);
    }
    float const part = 1.0F / static_cast<float>(networks.size());
    Matrix shares;
    for (std::size_t s = 0; s < batch.size(); ++s) {
        Example& example = *batch[s];
        std::size_t const words = example.size();
        Matrix heads(words, words + 1);
        heads.fill(0);
        for (Pass const& pass : passes) {
            shares = pass.arcs(s);
            softmax_rows(shares);
            add_into(heads.values().data(), shares.values().data(), heads.values().size());
        }
        Matrix scores(words, words + 1);
        for (std::size_t i = 0; i < scores.values().size(); ++i) {
            scores.values()[i] = std::log(heads.values()[i] * part + 1e-12F);
        }
        std::vector<std::uint32_t> tree(words);
        syntax::decode_tree(scores.values(), tree);
        Matrix relations;
        for (Pass const& pass : passes) {
            pass.relations(s, tree, shares);
            if (relations.rows() == 0) {
                relations = shares;
            } else {
                add_into(relations.values().data(), shares.values().data(), shares.values().size());
            }
        }
        std::vector<float> mean;
        auto const mean_of = [&](std::span<float const> sum) {
            mean.assign(sum.begin(), sum.end());
            for (float& value : mean) {
                value *= part;
            }
            return likeliest(mean);
        };
        for (std::size_t i = 0; i < words; ++i) {
            std::vector<float> tags(passes.front().tags(s, i).size());
            for (Pass const& pass : passes) {
                add_into(tags.data(), pass.tags(s, i).data(), tags.size());
            }
            TrainingWord& word = example[i];
            word.tag = mean_of(tags);
            word.head = mean_of({heads.row(i), words + 1});
            word.relation = mean_of({relations.row(i), relations.columns()});
            word.relation_head = static_cast<std::uint16_t>(tree[i]);
        }
    }
}

} // namespace

void label(std::span<Parameters const> networks, std::span<Example> examples, unsigned jobs) {
    auto const batches = make_batches(examples, label_batch_words, nullptr);
    parallel(batches.size(), jobs, [&](std::size_t b) {
        std::vector<Example*> batch;
        for (std::size_t const i : batches[b]) {
            batch.push_back(&examples[i]);
        }
        label_batch(networks, batch);
    });
}

Scores score(std::span<Nodes const> gold, std::span<Nodes const> predicted) {
    Scores out;
    for (std::size_t s = 0; s < gold.size(); ++s) {
        for (std::size_t i = 0; i < gold[s].size(); ++i) {
            Node const& a = gold[s][i];
            Node const& b = predicted[s][i];
            bool const head = a.head == b.head;
            out.upos += a.upos == b.upos ? 1 : 0;
            out.xpos += a.xpos == b.xpos ? 1 : 0;
            out.heads += head ? 1 : 0;
            out.universal += head && universal(a.relation) == universal(b.relation) ? 1 : 0;
            out.full += head && a.relation == b.relation ? 1 : 0;
        }
        out.words += gold[s].size();
    }
    for (double* sum : {&out.upos, &out.xpos, &out.heads, &out.universal, &out.full}) {
        *sum /= static_cast<double>(std::max<std::size_t>(out.words, 1));
    }
    return out;
}

Nodes predicted_tree(Example const& example, Answers const& answers) {
    Nodes out(example.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        TrainingWord const& word = example[i];
        auto const tag = answers.tags[word.tag.index[0]];
        out[i] = {word.relation_head == 0 ? no_head : word.relation_head - std::uint32_t{1},
                  answers.relations[word.relation.index[0]], static_cast<Upos>(tag.upos),
                  static_cast<Xpos>(tag.xpos)};
    }
    return out;
}

} // namespace gainsay::train
