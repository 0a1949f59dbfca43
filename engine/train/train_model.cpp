#include "train_model.h"

#include "codebook.h"
#include "pack.h"
#include "weights_file.h"

#include <cstdio>
#include <utility>
#include <vector>

namespace gainsay::train {

namespace {

std::vector<Example> encode_all(Sentences const& sentences, Vocabulary const& vocabulary,
                                Answers const& answers) {
    std::vector<Example> out;
    for (Sentence const& sentence : sentences.all) {
        out.push_back(encode(sentence, vocabulary, answers));
    }
    return out;
}

// One training run after the other, each told of as it goes.
class Training {
  public:
    Training(Inputs const& inputs, Options const& options)
        : inputs_(&inputs), options_(&options), answers_(*inputs.treebank) {}

    [[nodiscard]] Answers const& answers() const { return answers_; }

    [[nodiscard]] Weights train(std::string const& name, NetworkSize const& size,
                                Schedule const& schedule, std::span<Example const> examples,
                                Vocabulary const& vocabulary, std::uint64_t seed) const {
        Weights weights(
            size, {vocabulary.counts().size(), answers_.tags.size(), answers_.relations.size()});
        std::string const kept =
            options_->keep.empty() ? "" : options_->keep + "/" + name + ".weights";
        if (!kept.empty() && load_weights(weights, kept)) {
            options_->progress(name + ": found in " + kept);
            return weights;
        }
        Random random(seed);
        weights.initialise(random);
        learn(weights, examples, vocabulary.counts(), schedule, seed, options_->jobs,
              [&](Epoch const& epoch) {
                  tell(name, schedule, epoch, score_of(weights, vocabulary));
              });
        if (!kept.empty() && !save_weights(weights, kept)) {
            options_->progress(name + ": cannot be kept in " + kept);
        }
        return weights;
    }

  private:
    [[nodiscard]] Scores score_of(Weights const& weights, Vocabulary const& vocabulary) const {
        std::vector<Example> examples = encode_all(*inputs_->dev, vocabulary, answers_);
        label({&weights, 1}, examples, options_->jobs);
        std::vector<Nodes> gold;
        std::vector<Nodes> predicted;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            gold.push_back(inputs_->dev->all[i].nodes);
            predicted.push_back(tree_of(examples[i], answers_));
        }
        return score(gold, predicted);
    }

    void tell(std::string const& name, Schedule const& schedule, Epoch const& epoch,
              Scores const& scores) const {
        auto const words = static_cast<double>(epoch.losses.words);
        char line[256];
        std::snprintf(line, sizeof line,
                      "%s: epoch %zu of %zu, %.0f words/s, loss %.3f %.3f %.3f; dev UPOS %.2f UAS "
                      "%.2f LAS %.2f",
                      name.c_str(), epoch.number, schedule.epochs, words / epoch.seconds,
                      epoch.losses.tag / words, epoch.losses.head / words,
                      epoch.losses.relation / words, 100 * scores.upos, 100 * scores.heads,
                      100 * scores.universal);
        options_->progress(line);
    }

    Inputs const* inputs_;
    Options const* options_;
    Answers answers_;
};

// The plain text with what teachers, trained on the treebank, say of it.
std::vector<Example> taught_text(Training const& training, Inputs const& inputs,
                                 Options const& options, Vocabulary const& vocabulary) {
    Recipe const& recipe = options.recipe;
    Vocabulary const known(*inputs.treebank, {});
    std::vector<Example> const lessons = encode_all(*inputs.treebank, known, training.answers());
    std::vector<Weights> teachers;
    for (std::size_t i = 1; i <= recipe.teachers; ++i) {
        teachers.push_back(training.train("teacher-" + std::to_string(i), recipe.teacher,
                                          recipe.teacher_schedule, lessons, known,
                                          options.seed * 1000 + i));
    }
    options.progress("labelling " + std::to_string(inputs.text->words()) + " words of plain text");
    std::vector<Example> out = encode_all(*inputs.text, known, training.answers());
    label(teachers, out, options.jobs);
    // The pupils know more forms than the teachers.
    for (std::size_t i = 0; i < out.size(); ++i) {
        Example const own = encode(inputs.text->all[i], vocabulary, training.answers());
        for (std::size_t k = 0; k < own.size(); ++k) {
            out[i][k].form = own[k].form;
        }
    }
    return out;
}

} // namespace

bool trains_here() {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
#else
    return true;
#endif
}

std::string train_model(Inputs const& inputs, Options const& options) {
    Recipe const& recipe = options.recipe;
    Training const training(inputs, options);
    bool const taught = !inputs.text->all.empty();
    Vocabulary const vocabulary(*inputs.treebank, *inputs.text);
    std::vector<Example> examples;
    if (taught) {
        examples = taught_text(training, inputs, options, vocabulary);
    }
    std::vector<Example> const gold = encode_all(*inputs.treebank, vocabulary, training.answers());
    for (std::size_t copy = 0; copy < (taught ? recipe.treebank_copies : 1); ++copy) {
        examples.insert(examples.end(), gold.begin(), gold.end());
    }
    Weights const fast = training.train("fast", recipe.fast, recipe.fast_schedule, examples,
                                        vocabulary, options.seed * 1000 + 100);
    Weights const standard = training.train("standard", recipe.standard,
                                            taught ? recipe.schedule : recipe.teacher_schedule,
                                            examples, vocabulary, options.seed * 1000 + 101);
    return pack(standard, fast, vocabulary, training.answers());
}

} // namespace gainsay::train
