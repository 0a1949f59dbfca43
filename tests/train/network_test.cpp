#include "toy.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <train/learn.h>
#include <train/network.h>
#include <train/train_model.h>

using namespace gainsay::train;

namespace {

constexpr NetworkSize tiny{.form_columns = 7,
                           .character_rows = 64,
                           .character_columns = 5,
                           .hidden = 6,
                           .layers = 2,
                           .arc_columns = 9,
                           .label_columns = 8};

struct Toy {
    TrainingSet treebank = toy_treebank(6, 3);
    Answers answers{treebank};
    Vocabulary vocabulary{treebank, {}};
    std::vector<Example> examples;

    Toy() {
        for (TrainingSentence const& sentence : treebank.all) {
            examples.push_back(encode(sentence, vocabulary, answers));
        }
        std::ranges::sort(examples, std::ranges::greater{}, &Example::size);
    }
    [[nodiscard]] Inventory inventory() const {
        return {vocabulary.counts().size(), answers.tags.size(), answers.relations.size()};
    }
    [[nodiscard]] std::vector<Example const*> batch() const {
        std::vector<Example const*> out;
        for (Example const& example : examples) {
            out.push_back(&example);
        }
        return out;
    }
};

double loss(Parameters const& weights, std::vector<Example const*> const& batch) {
    Pass pass(weights);
    Gradients unused(weights);
    pass.read(batch);
    Losses const losses = pass.learn(unused, 1);
    return losses.tag + losses.head + losses.relation;
}

} // namespace

TEST_CASE("network: the gradient of every weight is what small changes of it say") {
    if (!trains_here()) {
        MESSAGE("skipped: this processor cannot train");
        return;
    }
    Toy const toy;
    for (std::size_t const layers : {1, 2, 3}) {
        CAPTURE(layers);
        NetworkSize size = tiny;
        size.layers = layers;
        Parameters weights(size, toy.inventory());
        Random random(6);
        weights.initialise(random);
        auto const batch = toy.batch();
        Pass pass(weights);
        Gradients gradients(weights);
        pass.read(batch);
        pass.learn(gradients, 1);

        auto matrices = weights.dense();
        auto slopes = gradients.sums.dense();
        for (std::size_t t = 0; t < 2; ++t) {
            matrices.push_back(weights.tables()[t]);
            slopes.push_back(gradients.sums.tables()[t]);
        }
        for (std::size_t m = 0; m < matrices.size(); ++m) {
            CAPTURE(m);
            // A step in a random direction changes the loss by the gradient along it; except where
            // it meets a rectifier's corner, so that several directions are tried.
            std::vector<float> const kept(matrices[m]->values().begin(),
                                          matrices[m]->values().end());
            std::vector<float> direction(kept.size());
            auto const moved = [&](float step) {
                for (std::size_t i = 0; i < kept.size(); ++i) {
                    matrices[m]->values()[i] = kept[i] + step * direction[i];
                }
                return loss(weights, batch);
            };
            bool agrees = false;
            for (int attempt = 0; attempt < 6 && !agrees; ++attempt) {
                double expected = 0;
                for (std::size_t i = 0; i < kept.size(); ++i) {
                    direction[i] = random.uniform() - 0.5F;
                    expected += double{direction[i]} * double{slopes[m]->values()[i]};
                }
                float const step = 3e-4F;
                double const seen = (moved(step) - moved(-step)) / (2 * double{step});
                moved(0);
                agrees = std::abs(seen - expected) < 0.02 + 0.03 * std::abs(expected);
            }
            CHECK(agrees);
        }
    }
}

TEST_CASE("network: a sentence's answers do not depend on its neighbours in the batch") {
    if (!trains_here()) {
        MESSAGE("skipped: this processor cannot train");
        return;
    }
    Toy const toy;
    Parameters weights(tiny, toy.inventory());
    Random random(9);
    weights.initialise(random);
    auto const batch = toy.batch();
    Pass together(weights);
    together.read(batch);
    for (std::size_t s = 0; s < batch.size(); ++s) {
        CAPTURE(s);
        Pass alone(weights);
        alone.read({&batch[s], 1});
        for (std::size_t i = 0; i < batch[s]->size(); ++i) {
            for (std::size_t t = 0; t < alone.tags(0, i).size(); ++t) {
                CHECK(together.tags(s, i)[t] == doctest::Approx(alone.tags(0, i)[t]).epsilon(1e-4));
            }
            for (std::size_t h = 0; h <= batch[s]->size(); ++h) {
                CHECK(together.arcs(s).row(i)[h] ==
                      doctest::Approx(alone.arcs(0).row(i)[h]).epsilon(1e-4));
            }
        }
    }
}

TEST_CASE("learn: every example is in one batch, longest first within it") {
    Toy const toy;
    Random random(1);
    auto const batches = make_batches(toy.examples, 12, &random);
    std::vector<std::size_t> seen;
    for (auto const& batch : batches) {
        seen.insert(seen.end(), batch.begin(), batch.end());
        CHECK(std::ranges::is_sorted(batch, std::ranges::greater{},
                                     [&](std::size_t i) { return toy.examples[i].size(); }));
    }
    std::ranges::sort(seen);
    CHECK(seen == std::vector<std::size_t>{0, 1, 2, 3, 4, 5});
    CHECK(batches.size() > 1);
}
