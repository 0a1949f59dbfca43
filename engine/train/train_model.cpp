#include "train_model.h"

#include "codebook.h"
#include "pack.h"
#include "parameters_file.h"
#include <gainsay/base/checksum.h>

#include <algorithm>
#include <cstdio>
#include <initializer_list>
#include <utility>
#include <vector>

namespace gainsay::train {

namespace {

std::vector<Example> encode_all(TrainingSet const& sentences, Vocabulary const& vocabulary,
                                Answers const& answers) {
    std::vector<Example> out;
    for (TrainingSentence const& sentence : sentences.all) {
        out.push_back(encode(sentence, vocabulary, answers));
    }
    return out;
}

std::uint64_t digest_of(std::uint64_t seed, std::initializer_list<double> numbers) {
    return checksum(reinterpret_cast<char const*>(numbers.begin()), numbers.size() * sizeof(double),
                    seed);
}

std::uint64_t digest(TrainingSet const& sentences, std::uint64_t seed) {
    for (TrainingSentence const& sentence : sentences.all) {
        for (std::string const& form : sentence.forms) {
            seed = checksum(form.data(), form.size(), seed);
        }
        for (Node const& node : sentence.nodes) {
            seed = digest_of(seed, {double(node.head), double(node.relation), double(node.upos),
                                    double(node.xpos)});
        }
    }
    return seed;
}

std::uint64_t digest(Recipe const& recipe, std::uint64_t seed) {
    for (NetworkSize const& size : {recipe.teacher, recipe.standard, recipe.fast}) {
        seed = digest_of(seed,
                         {double(size.form_columns), double(size.character_rows),
                          double(size.character_columns), double(size.hidden), double(size.layers),
                          double(size.arc_columns), double(size.label_columns)});
    }
    for (Schedule const& schedule :
         {recipe.teacher_schedule, recipe.schedule, recipe.fast_schedule}) {
        Dropout const& dropout = schedule.dropout;
        seed = digest_of(seed, {double(schedule.epochs), double(schedule.batch_words),
                                schedule.rate, schedule.last_share, schedule.clip, dropout.form,
                                dropout.input, dropout.between, dropout.scorer});
    }
    return digest_of(seed, {double(recipe.teachers), double(recipe.treebank_copies)});
}

// One training run after the other, each told of as it goes.
class Training {
  public:
    Training(Inputs const& inputs, Options const& options)
        : inputs_(&inputs), options_(&options), answers_(*inputs.treebank),
          inputs_digest_(digest(*inputs.text, digest(*inputs.treebank, 0))) {}

    [[nodiscard]] Answers const& answers() const { return answers_; }

    [[nodiscard]] Parameters train(std::string const& name, NetworkSize const& size,
                                   Schedule const& schedule, std::span<Example const> examples,
                                   Vocabulary const& vocabulary, std::uint64_t seed) const {
        Parameters weights(
            size, {vocabulary.counts().size(), answers_.tags.size(), answers_.relations.size()});
        std::string const kept =
            options_->keep.empty() ? "" : options_->keep + "/" + name + ".weights";
        std::uint64_t const id =
            digest(options_->recipe, digest_of(inputs_digest_, {double(seed)}));
        if (!kept.empty() && load_parameters(weights, kept, id)) {
            options_->progress(name + ": found in " + kept);
            return weights;
        }
        Random random(seed);
        weights.initialise(random);
        learn(weights, examples, vocabulary.counts(), schedule, seed, options_->jobs,
              [&](Epoch const& epoch) {
                  tell(name, schedule, epoch, score_of(weights, vocabulary));
              });
        if (!kept.empty() && !save_parameters(weights, kept, id)) {
            options_->progress(name + ": cannot be kept in " + kept);
        }
        return weights;
    }

  private:
    [[nodiscard]] Scores score_of(Parameters const& weights, Vocabulary const& vocabulary) const {
        std::vector<Example> examples = encode_all(*inputs_->dev, vocabulary, answers_);
        label({&weights, 1}, examples, options_->jobs);
        std::vector<Nodes> gold;
        std::vector<Nodes> predicted;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            gold.push_back(inputs_->dev->all[i].nodes);
            predicted.push_back(predicted_tree(examples[i], answers_));
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
    std::uint64_t inputs_digest_;
};

// The plain text with what teachers, trained on the treebank, say of it.
std::vector<Example> taught_text(Training const& training, Inputs const& inputs,
                                 Options const& options, Vocabulary const& vocabulary) {
    Recipe const& recipe = options.recipe;
    Vocabulary const known(*inputs.treebank, {});
    std::vector<Example> const lessons = encode_all(*inputs.treebank, known, training.answers());
    std::vector<Parameters> teachers;
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

bool learnable(TrainingSet const& treebank) {
    Answers const answers(treebank);
    return answers.relations.size() > 1 &&
           std::ranges::count(answers.relations, Relation::root) == 1;
}

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
    Parameters const fast = training.train("fast", recipe.fast, recipe.fast_schedule, examples,
                                           vocabulary, options.seed * 1000 + 100);
    Parameters const standard = training.train("standard", recipe.standard,
                                               taught ? recipe.schedule : recipe.teacher_schedule,
                                               examples, vocabulary, options.seed * 1000 + 101);
    return pack(standard, fast, vocabulary, training.answers());
}

} // namespace gainsay::train
