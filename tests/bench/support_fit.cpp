// Fits the model of what departs in a brief text (engine/gainsay/graph/support_model.cpp):
//     support_fit PAIRS.jsonl...
// A line is {id, source, text, label: consistent|inconsistent}; ids that end in /ref and /edit
// are a text and the same with an error written in. It is not known which clause is wrong, so a
// text's odds are the sum of its clauses' odds. Files weigh much the same, both labels of a file
// the same. Prints how well texts are told apart whose sources were left out, and the coefficients.
#include <gainsay/base/json.h>
#include <gainsay/graph/content.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/graph/support_measure.h>
#include <gainsay/pipeline/analyse_all.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace gainsay;

namespace {

constexpr std::size_t folds = 5;
constexpr double least_weight = 200; // of a file; by its texts between these
constexpr double most_weight = 900;
constexpr double pair_weight = 10;
constexpr double pair_steepness = 2;
constexpr double decay = 30;
constexpr int iterations = 600;

using Figures = std::vector<double>;

struct Text {
    std::string id;
    std::size_t file;
    std::size_t fold;
    bool wrong;
    std::vector<Figures> clauses; // a figure 1 for the bias comes last
    std::size_t edited = 0;       // the text that holds its error; 0: none
    double weight = 0;
};

double dot(Figures const& a, Figures const& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += a[i] * b[i];
    }
    return sum;
}

double sigmoid(double x) {
    return 1 / (1 + std::exp(-x));
}

// Logarithm of the sum of the clauses' odds, and its gradient by the weights.
double log_odds(Text const& text, Figures const& weights, Figures* gradient) {
    double most = -30;
    Figures odds;
    for (Figures const& clause : text.clauses) {
        odds.push_back(dot(clause, weights));
        most = std::max(most, odds.back());
    }
    double sum = 1e-12;
    for (double& one : odds) {
        one = std::exp(one - most);
        sum += one;
    }
    if (gradient != nullptr) {
        gradient->assign(weights.size(), 0);
        for (std::size_t c = 0; c < odds.size(); ++c) {
            for (std::size_t i = 0; i < weights.size(); ++i) {
                (*gradient)[i] += odds[c] / sum * text.clauses[c][i];
            }
        }
    }
    return most + std::log(sum);
}

// Of the loss, by the weights. Texts of the fold are left out.
Figures gradient(std::vector<Text> const& texts, std::size_t fold, Figures const& weights) {
    Figures out(weights.size(), 0);
    auto add = [&](Figures const& part, double by) {
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] += by * part[i];
        }
    };
    Figures own;
    Figures other;
    for (Text const& text : texts) {
        if (text.fold == fold || text.clauses.empty()) {
            continue;
        }
        double const odds = log_odds(text, weights, &own);
        add(own, text.weight * (sigmoid(odds) - (text.wrong ? 1 : 0)));
        if (text.edited != 0) {
            double const more = log_odds(texts[text.edited], weights, &other) - odds;
            double const push = pair_weight * pair_steepness * sigmoid(-pair_steepness * more);
            add(other, -push);
            add(own, push);
        }
    }
    for (std::size_t i = 0; i + 1 < out.size(); ++i) {
        out[i] += decay * weights[i];
    }
    return out;
}

// Resilient propagation: each weight has a step of its own, which grows while its sign holds.
Figures fit(std::vector<Text> const& texts, std::size_t fold, std::size_t figures) {
    Figures weights(figures, 0);
    Figures steps(figures, 0.05);
    Figures last(figures, 0);
    for (int i = 0; i < iterations; ++i) {
        Figures now = gradient(texts, fold, weights);
        for (std::size_t k = 0; k < figures; ++k) {
            double const turn = now[k] * last[k];
            steps[k] = std::clamp(steps[k] * (turn > 0 ? 1.2 : turn < 0 ? 0.5 : 1.0), 1e-9, 1.0);
            now[k] = turn < 0 ? 0 : now[k];
            weights[k] -= now[k] > 0 ? steps[k] : now[k] < 0 ? -steps[k] : 0;
        }
        last = now;
    }
    return weights;
}

std::vector<Figures> measure(JsonValue const& pair, Resources const& resources) {
    std::vector<Input> const files = {{"source.txt", std::string(pair.text("source"))},
                                      {"text.txt", std::string(pair.text("text"))}};
    Analysed const both = analyse_all(files, resources, 1);
    std::vector<Figures> out;
    if (both.analyses.size() != files.size()) {
        return out;
    }
    MergeOptions options{StoryMode::one};
    options.reference = {0};
    KnowledgeGraph const graph = merge(both.analyses, resources.lexicon, options);
    StoryContent const& content = graph.content(0);
    SourceSearch const search(content, {content.place_of(0)}, resources.lexicon);
    SourceWording const wording(content, search, resources.lexicon);
    SupportBasis const basis(content, search, content.place_of(1));
    Analysis const& analysis = both.analyses[1];
    auto const& sentences = analysis.segmentation.sentences;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        if (!is_told(sentences[s].kind)) {
            continue;
        }
        SentenceTree const tree(
            {analysis.article.text(), analysis.segmentation, analysis.nodes, resources.lexicon},
            sentences[s]);
        for (MeasuredClause const& clause : measure_support(basis, &wording, s, tree).clauses) {
            out.push_back(clause.departure);
        }
    }
    for (Figures& clause : out) {
        clause.push_back(std::log(static_cast<double>(out.size())));
    }
    return out;
}

std::vector<Text> read(std::vector<std::string> const& paths, Resources const& resources) {
    std::vector<Text> out;
    std::map<std::string, std::size_t> sources;
    for (std::size_t file = 0; file < paths.size(); ++file) {
        std::ifstream in(paths[file]);
        std::size_t const first = out.size();
        std::size_t wrong = 0;
        for (std::string line; std::getline(in, line);) {
            JsonValue const pair = parse_json(line, paths[file]).value();
            std::size_t const source =
                sources.try_emplace(std::string(pair.text("source")), sources.size()).first->second;
            out.push_back({std::string(pair.text("id")), file, source % folds,
                           pair.text("label") == "inconsistent", measure(pair, resources)});
            wrong += out.back().wrong ? 1 : 0;
        }
        auto const count = static_cast<double>(out.size() - first);
        double const weight = std::clamp(count, least_weight, most_weight);
        for (std::size_t i = first; i < out.size(); ++i) {
            double const same =
                out[i].wrong ? static_cast<double>(wrong) : count - static_cast<double>(wrong);
            out[i].weight = weight / 2 / same;
            for (std::size_t k = first; k < out.size(); ++k) {
                if (out[i].id.ends_with("/ref") &&
                    out[k].id == out[i].id.substr(0, out[i].id.size() - 3) + "edit") {
                    out[i].edited = k;
                }
            }
        }
    }
    return out;
}

// Makes every figure's mean 0 and spread 1; returns both.
std::pair<Figures, Figures> standardise(std::vector<Text>& texts, std::size_t figures) {
    Figures mean(figures, 0);
    Figures spread(figures, 0);
    double count = 0;
    for (Text const& text : texts) {
        for (Figures const& clause : text.clauses) {
            count += 1;
            for (std::size_t i = 0; i < figures; ++i) {
                mean[i] += clause[i];
                spread[i] += clause[i] * clause[i];
            }
        }
    }
    for (std::size_t i = 0; i < figures; ++i) {
        mean[i] /= count;
        spread[i] = std::sqrt(std::max(spread[i] / count - mean[i] * mean[i], 1e-9));
    }
    for (Text& text : texts) {
        for (Figures& clause : text.clauses) {
            for (std::size_t i = 0; i < figures; ++i) {
                clause[i] = (clause[i] - mean[i]) / spread[i];
            }
            clause.push_back(1);
        }
    }
    return {mean, spread};
}

// Mean of recall and specificity on the left-out texts of a file where a clause is flagged from
// these odds on.
double balanced(std::vector<Text> const& texts, std::vector<Figures> const& by_fold,
                std::size_t file, double threshold) {
    double right[2] = {};
    double all[2] = {};
    for (Text const& text : texts) {
        if (text.file != file) {
            continue;
        }
        bool const flagged =
            std::any_of(text.clauses.begin(), text.clauses.end(), [&](Figures const& clause) {
                return dot(clause, by_fold[text.fold]) >= threshold;
            });
        all[text.wrong] += 1;
        right[text.wrong] += flagged == text.wrong ? 1 : 0;
    }
    return (right[0] / all[0] + right[1] / all[1]) / 2;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> const paths(argv + 1, argv + argc);
    auto const resources = Resources::load(GAINSAY_DATA);
    if (paths.empty() || !resources) {
        std::cerr << "usage: support_fit PAIRS.jsonl...\n";
        return 2;
    }
    std::vector<Text> texts = read(paths, resources.value());
    auto const told = std::find_if(texts.begin(), texts.end(),
                                   [](Text const& text) { return !text.clauses.empty(); });
    if (told == texts.end()) {
        std::cerr << "no text with a clause\n";
        return 2;
    }
    std::size_t const figures = told->clauses.front().size();
    auto const [mean, spread] = standardise(texts, figures);
    std::vector<Figures> by_fold;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        by_fold.push_back(fit(texts, fold, figures + 1));
    }
    for (double const probability : {0.3, 0.34, 0.38, 0.42, 0.46, 0.5}) {
        std::printf("from %.2f:", probability);
        for (std::size_t file = 0; file < paths.size(); ++file) {
            std::printf(" %.3f",
                        balanced(texts, by_fold, file, std::log(probability / (1 - probability))));
        }
        std::puts("");
    }
    Figures const weights = fit(texts, folds, figures + 1);
    double bias = weights[figures];
    for (std::size_t i = 0; i < figures; ++i) {
        bias -= weights[i] * mean[i] / spread[i];
        std::printf("%.4f%s", weights[i] / spread[i], i + 1 < figures ? ", " : "\n");
    }
    std::printf("bias %.4f\n", bias);
    return 0;
}
