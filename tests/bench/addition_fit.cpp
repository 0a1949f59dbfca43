// Fits the models of what an article adds to its sources (engine/gainsay/graph/support_model.cpp):
//     addition_fit STORY_FOLDER... PAIRS.jsonl... [--errors]
// Folders are those that `gainsay eval` takes. A line of a file is {id, source, text, added:
// [passage of the text...]}; such texts serve the fitting alone. Prints how well additions are
// found in the folders' articles that were left out while fitting, by the probability from which
// they are told, and the coefficients.
#include <gainsay/base/json.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/graph/support.h>
#include <gainsay/graph/support_measure.h>
#include <gainsay/pipeline/analyse_all.h>
#include <gainsay/report/gold.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using namespace gainsay;

namespace {

constexpr std::size_t folds = 12;
// The clauses' model sees what the items' model says of articles that it was not fitted to.
constexpr std::size_t inner_folds = 5;
constexpr double ridge = 5; // pulls weights towards 0
constexpr int steps = 12;
// What is known so well is not what an addition adds.
constexpr double told = 0.95;
constexpr double shown = 0.45; // probability from which --errors lists

struct Passages {
    std::vector<Analysis> analyses;
    std::optional<KnowledgeGraph> graph;
    Gold gold;
};

// An article that rests on others.
struct Rewrite {
    std::string file;
    StoryContent const* content;
    std::size_t place;
    std::vector<std::size_t> sources;
    Gold const* gold;
    bool judged;
};

struct Example {
    std::vector<double> features;
    bool added;
};

struct Counts {
    double right = 0;
    double wrong = 0;
    double gold = 0;
};

// By Gaussian elimination.
std::vector<double> solve(std::vector<std::vector<double>> a, std::vector<double> b) {
    std::size_t const n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t best = k;
        for (std::size_t i = k; i < n; ++i) {
            best = std::abs(a[i][k]) > std::abs(a[best][k]) ? i : best;
        }
        std::swap(a[k], a[best]);
        std::swap(b[k], b[best]);
        for (std::size_t i = k + 1; i < n; ++i) {
            double const factor = a[i][k] / a[k][k];
            for (std::size_t j = k; j < n; ++j) {
                a[i][j] -= factor * a[k][j];
            }
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) {
            b[k] -= a[k][j] * b[j];
        }
        b[k] /= a[k][k];
    }
    return b;
}

// By Newton's steps, on figures of mean 0 and spread 1.
LogisticModel fit(std::vector<Example> const& examples) {
    std::size_t const n = examples.front().features.size();
    auto const total = static_cast<double>(examples.size());
    std::vector<double> mean(n, 0);
    std::vector<double> spread(n, 0);
    for (Example const& example : examples) {
        for (std::size_t i = 0; i < n; ++i) {
            mean[i] += example.features[i] / total;
            spread[i] += example.features[i] * example.features[i] / total;
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        spread[i] = std::sqrt(std::max(1e-6, spread[i] - mean[i] * mean[i]));
    }
    std::vector<double> weights(n + 1, 0); // the bias last
    std::vector<double> x(n + 1, 1);
    for (int step = 0; step < steps; ++step) {
        std::vector<std::vector<double>> curve(n + 1, std::vector<double>(n + 1, 0));
        std::vector<double> slope(n + 1, 0);
        for (Example const& example : examples) {
            double sum = weights[n];
            for (std::size_t i = 0; i < n; ++i) {
                x[i] = (example.features[i] - mean[i]) / spread[i];
                sum += weights[i] * x[i];
            }
            double const p = 1 / (1 + std::exp(-sum));
            for (std::size_t i = 0; i <= n; ++i) {
                slope[i] += ((example.added ? 1 : 0) - p) * x[i];
                for (std::size_t j = 0; j <= n; ++j) {
                    curve[i][j] += std::max(1e-4, p * (1 - p)) * x[i] * x[j];
                }
            }
        }
        for (std::size_t i = 0; i < n; ++i) {
            curve[i][i] += ridge;
            slope[i] -= ridge * weights[i];
        }
        std::vector<double> const change = solve(curve, slope);
        for (std::size_t i = 0; i <= n; ++i) {
            weights[i] += change[i];
        }
    }
    LogisticModel out{weights[n], {}};
    for (std::size_t i = 0; i < n; ++i) {
        out.weights.push_back(weights[i] / spread[i]);
        out.bias -= weights[i] * mean[i] / spread[i];
    }
    return out;
}

// Whether a passage of the article lies in one of the gold's of this kind.
bool within(Rewrite const& rewrite, Span span, FindingKind kind) {
    Span const stored = rewrite.content->analysis(rewrite.place).article.stored(span);
    auto const& items = rewrite.gold->findings;
    return std::any_of(items.begin(), items.end(), [&](GoldItem const& item) {
        return item.kind == kind &&
               std::any_of(item.places.begin(), item.places.end(), [&](GoldPlace const& place) {
                   return place.file == rewrite.file && place.stored.overlaps(stored);
               });
    });
}

class Fitter {
  public:
    Fitter(std::vector<Rewrite> const& rewrites, Lexicon const& lexicon)
        : rewrites_(rewrites), lexicon_(lexicon) {
        for (Rewrite const& rewrite : rewrites) {
            searches_.push_back(
                std::make_unique<SourceSearch>(*rewrite.content, rewrite.sources, lexicon));
            bases_.push_back(
                std::make_unique<SupportBasis>(*rewrite.content, *searches_.back(), rewrite.place));
        }
    }

    [[nodiscard]] SupportModels models(std::vector<std::size_t> const& training) const {
        std::vector<Example> clauses;
        for (std::size_t fold = 0; fold < inner_folds; ++fold) {
            std::vector<std::size_t> inside;
            std::vector<std::size_t> outside;
            for (std::size_t i = 0; i < training.size(); ++i) {
                (i % inner_folds == fold ? outside : inside).push_back(training[i]);
            }
            SupportModels inner = fitted_support();
            inner.item = item_model(inside);
            for (std::size_t const r : outside) {
                each_sentence(r, inner, [&](MeasuredSentence const& measured) {
                    add_clauses(rewrites_[r], measured, clauses);
                });
            }
        }
        return {item_model(training), fit(clauses)};
    }

  private:
    template <class Act>
    void each_sentence(std::size_t r, SupportModels const& models, Act const& act) const {
        Analysis const& analysis = rewrites_[r].content->analysis(rewrites_[r].place);
        auto const& sentences = analysis.segmentation.sentences;
        for (std::uint32_t s = 0; s < sentences.size(); ++s) {
            if (is_told(sentences[s].kind)) {
                SentenceTree const tree(
                    {analysis.article.text(), analysis.segmentation, analysis.nodes, lexicon_},
                    sentences[s]);
                act(measure_support(*bases_[r], nullptr, s, tree, models));
            }
        }
    }

    [[nodiscard]] LogisticModel item_model(std::vector<std::size_t> const& training) const {
        std::vector<Example> items;
        for (std::size_t const r : training) {
            Rewrite const& rewrite = rewrites_[r];
            each_sentence(r, fitted_support(), [&](MeasuredSentence const& measured) {
                for (MeasuredItem const& item : measured.items) {
                    Span const span = item.item.span;
                    bool const added = within(rewrite, span, FindingKind::unsupported);
                    bool const unclear = added ? item.local >= told
                                               : within(rewrite, span, FindingKind::contradiction);
                    if (!item.features.empty() && !unclear) {
                        items.push_back({item.features, added});
                    }
                }
            });
        }
        return fit(items);
    }

    static void add_clauses(Rewrite const& rewrite, MeasuredSentence const& measured,
                            std::vector<Example>& out) {
        for (MeasuredClause const& clause : measured.clauses) {
            auto any = [&](FindingKind kind) {
                return std::any_of(clause.items.begin(), clause.items.end(), [&](std::size_t item) {
                    return within(rewrite, measured.items[item].item.span, kind);
                });
            };
            bool const added = any(FindingKind::unsupported);
            if (added || !any(FindingKind::contradiction)) {
                out.push_back({clause.features, added});
            }
        }
    }

    std::vector<Rewrite> const& rewrites_;
    Lexicon const& lexicon_;
    std::vector<std::unique_ptr<SourceSearch>> searches_;
    std::vector<std::unique_ptr<SupportBasis>> bases_;
};

// As `gainsay eval` counts.
void score(Rewrite const& rewrite, std::vector<Addition> const& additions, bool errors,
           Counts& out) {
    Article const& article = rewrite.content->analysis(rewrite.place).article;
    for (Addition const& addition : additions) {
        if (!within(rewrite, addition.span, FindingKind::unsupported) &&
            !within(rewrite, addition.span, FindingKind::contradiction)) {
            out.wrong += 1;
            if (errors) {
                std::printf("false: %s\n",
                            std::string(slice(article.text(), addition.span)).c_str());
            }
        }
    }
    for (GoldItem const& item : rewrite.gold->findings) {
        if (item.kind != FindingKind::unsupported || item.places.front().file != rewrite.file) {
            continue;
        }
        bool const found =
            std::any_of(additions.begin(), additions.end(), [&](Addition const& addition) {
                return item.places.front().stored.overlaps(article.stored(addition.span));
            });
        out.gold += 1;
        out.right += found ? 1 : 0;
        if (errors && !found) {
            std::printf("missed: %s\n", item.places.front().text.c_str());
        }
    }
}

class Reader {
  public:
    explicit Reader(Resources const& resources) : resources_(resources) {}

    void read_folder(std::string const& folder) {
        Passages& read = add(collect_inputs({folder}).files, {StoryMode::one});
        read.gold = load_gold(folder).gold;
        StoryContent const& content = read.graph->content(0);
        for (std::size_t place = 0; place < content.article_count(); ++place) {
            ArticleIndex const article = content.articles()[place];
            if (!read.graph->all_sources_found(article)) {
                continue;
            }
            std::vector<std::size_t> sources;
            for (ArticleIndex const source : read.graph->sources_of(article)) {
                sources.push_back(content.place_of(source));
            }
            std::string const& path = read.analyses[article].article.name;
            rewrites.push_back(
                {path.substr(path.rfind('/') + 1), &content, place, sources, &read.gold, true});
        }
    }

    void read_pairs(std::string const& path) {
        std::ifstream in(path);
        for (std::string line; std::getline(in, line);) {
            JsonValue const pair = parse_json(line, path).value();
            std::string const text(pair.text("text"));
            MergeOptions options{StoryMode::one};
            options.reference = {0};
            Passages& read = add(
                {{"source.txt", std::string(pair.text("source"))}, {"text.txt", text}}, options);
            for (JsonValue const& added : pair.find("added")->items) {
                auto const begin = static_cast<std::uint32_t>(text.find(added.string));
                auto const end = begin + static_cast<std::uint32_t>(added.string.size());
                GoldItem item;
                item.kind = FindingKind::unsupported;
                item.places = {{"text.txt", added.string, {begin, end}, {}}};
                read.gold.findings.push_back(std::move(item));
            }
            StoryContent const& content = read.graph->content(0);
            rewrites.push_back({"text.txt",
                                &content,
                                content.place_of(1),
                                {content.place_of(0)},
                                &read.gold,
                                false});
        }
    }

    std::vector<Rewrite> rewrites;

  private:
    Passages& add(std::vector<Input> const& files, MergeOptions const& options) {
        read_.push_back(std::make_unique<Passages>());
        read_.back()->analyses = analyse_all(files, resources_, 1).analyses;
        read_.back()->graph = merge(read_.back()->analyses, resources_.lexicon, options);
        return *read_.back();
    }

    Resources const& resources_;
    std::vector<std::unique_ptr<Passages>> read_;
};

void print(char const* what, LogisticModel const& model) {
    std::printf("%s: bias %.4f\n", what, model.bias);
    for (std::size_t i = 0; i < model.weights.size(); ++i) {
        std::printf("%.4f%s", model.weights[i], i + 1 < model.weights.size() ? ", " : "\n");
    }
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> paths(argv + 1, argv + argc);
    bool const errors = std::erase(paths, "--errors") > 0;
    auto const resources = Resources::load(GAINSAY_DATA);
    if (paths.empty() || !resources) {
        std::cerr << "usage: addition_fit STORY_FOLDER... PAIRS.jsonl... [--errors]\n";
        return 2;
    }
    Reader reader(resources.value());
    for (std::string const& path : paths) {
        path.ends_with(".jsonl") ? reader.read_pairs(path) : reader.read_folder(path);
    }
    std::vector<Rewrite> const& rewrites = reader.rewrites;
    Fitter const fitter(rewrites, resources.value().lexicon);
    std::vector<std::size_t> all;
    std::vector<std::vector<std::size_t>> training(folds);
    for (std::size_t r = 0; r < rewrites.size(); ++r) {
        all.push_back(r);
        for (std::size_t fold = 0; fold < folds; ++fold) {
            if (!rewrites[r].judged || r % folds != fold) {
                training[fold].push_back(r);
            }
        }
    }
    std::vector<SupportModels> by_fold;
    for (std::vector<std::size_t> const& articles : training) {
        by_fold.push_back(fitter.models(articles));
    }
    auto score_at = [&](double threshold, bool list) {
        Counts counts;
        for (std::size_t r = 0; r < rewrites.size(); ++r) {
            if (rewrites[r].judged) {
                SupportModels models = by_fold[r % folds];
                models.threshold = threshold;
                score(rewrites[r],
                      find_additions(*rewrites[r].content, rewrites[r].place, rewrites[r].sources,
                                     resources.value().lexicon, models),
                      list, counts);
            }
        }
        return counts;
    };
    for (double const threshold : {0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7}) {
        Counts const counts = score_at(threshold, false);
        std::printf("from %.2f: P %.3f, R %.3f (%g right, %g false, of %g)\n", threshold,
                    counts.right / (counts.right + counts.wrong), counts.right / counts.gold,
                    counts.right, counts.wrong, counts.gold);
    }
    if (errors) {
        score_at(shown, true);
    }
    SupportModels const models = fitter.models(all);
    print("items", models.item);
    print("clauses", models.clause);
    return 0;
}
