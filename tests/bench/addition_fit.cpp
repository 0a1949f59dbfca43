// Fits the models of what an article adds to its sources (engine/gainsay/graph/support_model.cpp):
//     addition_fit STORY_FOLDER... [--errors]
// Folders as `gainsay eval` takes them. Prints how well additions are found in stories that were
// left out while fitting, and the coefficients.
#include <gainsay/base/json.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/graph/support.h>
#include <gainsay/graph/support_measure.h>
#include <gainsay/pipeline/analyse_all.h>
#include <gainsay/report/gold.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using namespace gainsay;

namespace {

constexpr std::size_t outer_folds = 12;
constexpr std::size_t inner_folds = 5;
double item_ridge = 5;
double clause_ridge = 5;
constexpr int most_steps = 12;
// What is known so well is not what an addition adds.
constexpr double told = 0.95;

enum class Label : std::uint8_t { carried, added, unclear };

// An article and its sources.
struct Rewrite {
    std::string name;
    StoryContent const* content;
    std::size_t place;
    std::vector<std::size_t> sources;
    Gold const* gold;
    bool judged; // counts when scored
    bool fresh = false;
};

struct GoldStory {
    std::vector<Analysis> analyses;
    std::optional<KnowledgeGraph> graph;
    Gold gold;
};

struct Example {
    std::vector<double> features;
    bool positive;
    double weight = 1;
};

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
            double const f = a[i][k] / a[k][k];
            for (std::size_t j = k; j < n; ++j) {
                a[i][j] -= f * a[k][j];
            }
            b[i] -= f * b[k];
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

// By Newton's steps, on figures of spread 1; the ridge pulls weights towards 0.
LogisticModel fit(std::vector<Example> const& examples, double ridge,
                  std::vector<bool> const& without) {
    std::size_t const n = examples.front().features.size();
    std::vector<double> mean(n, 0);
    std::vector<double> spread(n, 0);
    double total = 0;
    for (Example const& e : examples) {
        total += e.weight;
        for (std::size_t i = 0; i < n; ++i) {
            mean[i] += e.weight * e.features[i];
            spread[i] += e.weight * e.features[i] * e.features[i];
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        mean[i] /= total;
        spread[i] = std::sqrt(std::max(1e-6, spread[i] / total - mean[i] * mean[i]));
    }
    std::vector<double> w(n + 1, 0);
    for (int step = 0; step < most_steps; ++step) {
        std::vector<std::vector<double>> h(n + 1, std::vector<double>(n + 1, 0));
        std::vector<double> g(n + 1, 0);
        std::vector<double> x(n + 1, 1);
        for (Example const& e : examples) {
            double z = w[n];
            for (std::size_t i = 0; i < n; ++i) {
                x[i] = without[i] ? 0 : (e.features[i] - mean[i]) / spread[i];
                z += w[i] * x[i];
            }
            double const p = 1 / (1 + std::exp(-z));
            double const r = e.weight * ((e.positive ? 1 : 0) - p);
            double const s = e.weight * std::max(1e-4, p * (1 - p));
            for (std::size_t i = 0; i <= n; ++i) {
                g[i] += r * x[i];
                for (std::size_t j = 0; j <= i; ++j) {
                    h[i][j] += s * x[i] * x[j];
                }
            }
        }
        for (std::size_t i = 0; i <= n; ++i) {
            double const r = i < n ? ridge : 1e-3;
            h[i][i] += r;
            g[i] -= r * w[i];
            for (std::size_t j = 0; j < i; ++j) {
                h[j][i] = h[i][j];
            }
        }
        std::vector<double> const d = solve(h, g);
        for (std::size_t i = 0; i <= n; ++i) {
            w[i] += d[i];
        }
    }
    LogisticModel out;
    out.weights.assign(n, 0);
    out.bias = w[n];
    for (std::size_t i = 0; i < n; ++i) {
        if (!without[i]) {
            out.weights[i] = w[i] / spread[i];
            out.bias -= w[i] * mean[i] / spread[i];
        }
    }
    return out;
}

bool within(Rewrite const& rewrite, Span span, FindingKind kind) {
    Analysis const& analysis = rewrite.content->analysis(rewrite.place);
    Span const stored = analysis.article.stored(span);
    for (GoldItem const& item : rewrite.gold->findings) {
        for (GoldPlace const& place : item.places) {
            if (item.kind == kind && place.file == rewrite.name && !place.stored.empty() &&
                place.stored.overlaps(stored)) {
                return true;
            }
        }
    }
    return false;
}

Label label(Rewrite const& rewrite, Span span) {
    return within(rewrite, span, FindingKind::unsupported)     ? Label::added
           : within(rewrite, span, FindingKind::contradiction) ? Label::unclear
                                                               : Label::carried;
}

class Fitter {
  public:
    Fitter(std::vector<Rewrite> const& rewrites, Lexicon const& lexicon)
        : rewrites_(rewrites), lexicon_(lexicon) {
        for (Rewrite const& r : rewrites) {
            searches_.emplace_back(*r.content, r.sources, lexicon);
        }
        items_without.assign(64, false);
        clauses_without.assign(64, false);
        auto read = [](char const* name, std::vector<bool>& out) {
            if (char const* v = std::getenv(name)) {
                for (char const* p = v; *p != 0;) {
                    out[std::strtoul(p, const_cast<char**>(&p), 10)] = true;
                    while (*p == ',') {
                        ++p;
                    }
                }
            }
        };
        read("ITEM_WITHOUT", items_without);
        read("CLAUSE_WITHOUT", clauses_without);
    }

    std::vector<bool> items_without, clauses_without;

    template <class Act> void each(std::size_t r, SupportModels const& models, Act const& act) const {
        Rewrite const& rewrite = rewrites_[r];
        Analysis const& analysis = rewrite.content->analysis(rewrite.place);
        auto const& sentences = analysis.segmentation.sentences;
        for (std::uint32_t s = 0; s < sentences.size(); ++s) {
            if (is_told(sentences[s].kind)) {
                SentenceTree const tree(
                    {analysis.article.text(), analysis.segmentation, analysis.nodes, lexicon_},
                    sentences[s]);
                act(measure_support(*rewrite.content, searches_[r], nullptr, rewrite.place, s, tree,
                                    models),
                    tree);
            }
        }
    }

    LogisticModel item_model(std::vector<std::size_t> const& training) const {
        std::vector<Example> examples;
                for (std::size_t const r : training) {
            each(r, any_, [&](MeasuredSentence const& measured, SentenceTree const&) {
                for (MeasuredItem const& item : measured.items) {
                    if (item.features.empty()) {
                        continue;
                    }
                    Label const l = label(rewrites_[r], item.item.span);
                    if (l == Label::unclear || (l == Label::added && item.local >= told)) {
                        continue;
                    }
                    examples.push_back({item.features, l == Label::added});
                }
            });
        }
        return fit(examples, item_ridge, items_without);
    }

    SupportModels models(std::vector<std::size_t> const& training) const {
        std::vector<Example> clauses;
        for (std::size_t k = 0; k < inner_folds; ++k) {
            std::vector<std::size_t> in;
            std::vector<std::size_t> out;
            for (std::size_t i = 0; i < training.size(); ++i) {
                (i % inner_folds == k ? out : in).push_back(training[i]);
            }
            SupportModels inner = any_;
            inner.item = item_model(in);
            for (std::size_t const r : out) {
                each(r, inner, [&](MeasuredSentence const& measured, SentenceTree const&) {
                    for (MeasuredClause const& clause : measured.clauses) {
                        std::size_t added = 0;
                        std::size_t unclear = 0;
                        for (std::size_t const i : clause.items) {
                            Label const l = label(rewrites_[r], measured.items[i].item.span);
                            added += l == Label::added ? 1 : 0;
                            unclear += l == Label::unclear ? 1 : 0;
                        }
                        if (added == 0 && unclear > 0) {
                            continue;
                        }
                        clauses.push_back({clause.features, added > 0});
                    }
                });
            }
        }
        SupportModels out;
        out.item = item_model(training);
        out.clause = fit(clauses, clause_ridge, clauses_without);
        return out;
    }

    std::vector<Rewrite> const& rewrites_;
    Lexicon const& lexicon_;
    SupportModels any_ = fitted_support();
    std::vector<SourceSearch> searches_;
};

struct Counts {
    double right = 0, gold = 0, wrong = 0;
};

std::function<void(Rewrite const&, Span)> debug;

Counts score(Rewrite const& rewrite, std::vector<Addition> const& additions, double threshold,
             bool errors) {
    Counts out;
    Analysis const& analysis = rewrite.content->analysis(rewrite.place);
    std::vector<bool> found(rewrite.gold->findings.size());
    for (Addition const& addition : additions) {
        if (addition.confidence < threshold) {
            continue;
        }
        Span const stored = analysis.article.stored(addition.span);
        bool matched = false;
        bool listed = false;
        for (std::size_t i = 0; i < found.size(); ++i) {
            GoldItem const& item = rewrite.gold->findings[i];
            for (GoldPlace const& place : item.places) {
                bool const hit = place.file == rewrite.name && !place.stored.empty() &&
                                 place.stored.overlaps(stored);
                listed = listed || hit;
                if (hit && item.kind == FindingKind::unsupported) {
                    found[i] = true;
                    matched = true;
                }
            }
        }
        if (!matched && !listed) {
            out.wrong += 1;
            if (errors) {
                std::printf("false %.2f %s: %s [", addition.confidence, rewrite.name.c_str(),
                            std::string(slice(analysis.article.text(), addition.span)).c_str());
                for (Span const m : addition.missing) {
                    std::printf("%s|", std::string(slice(analysis.article.text(), m)).c_str());
                }
                std::puts("]");
                if (debug) {
                    debug(rewrite, addition.span);
                }
            }
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        GoldItem const& item = rewrite.gold->findings[i];
        if (item.kind == FindingKind::unsupported && item.places.front().file == rewrite.name) {
            out.gold += 1;
            out.right += found[i] ? 1 : 0;
            if (errors && !found[i]) {
                std::printf("MISSED: %s\n", item.places.front().text.c_str());
            }
        }
    }
    return out;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> folders(argv + 1, argv + argc);
    bool const errors = std::erase(folders, "--errors") > 0;
    bool const plain = std::erase(folders, "--shipped") > 0;
    if (char const* v = std::getenv("ITEM_RIDGE")) {
        item_ridge = std::atof(v);
    }
    if (char const* v = std::getenv("CLAUSE_RIDGE")) {
        clause_ridge = std::atof(v);
    }
    auto const loaded = Resources::load(GAINSAY_DATA);
    if (folders.empty() || !loaded) {
        std::cerr << "usage: addition_fit STORY_FOLDER... [--errors]\n";
        return 2;
    }
    Resources const& resources = loaded.value();
    std::vector<std::unique_ptr<GoldStory>> stories;
    std::vector<Rewrite> rewrites;
    bool judged = true;
    std::vector<std::string> pair_files;
    for (std::string const& folder : folders) {
        if (folder.ends_with(".jsonl")) {
            pair_files.push_back(folder);
            continue;
        }
        if (folder == "--") { // what follows is for fitting alone
            judged = false;
            continue;
        }
        auto story = std::make_unique<GoldStory>();
        story->gold = load_gold(folder).gold;
        story->analyses = analyse_all(collect_inputs({folder}).files, resources, 1).analyses;
        story->graph = merge(story->analyses, resources.lexicon, {StoryMode::one});
        StoryContent const& content = story->graph->content(0);
        for (std::size_t place = 0; place < content.article_count(); ++place) {
            ArticleIndex const article = content.articles()[place];
            if (!story->graph->all_sources_found(article)) {
                continue;
            }
            std::vector<std::size_t> sources;
            for (ArticleIndex const source : story->graph->sources_of(article)) {
                sources.push_back(content.place_of(source));
            }
            std::string const path = story->analyses[article].article.name;
            rewrites.push_back({path.substr(path.rfind('/') + 1), &content, place, sources,
                                &story->gold, judged,
                                folder.find("fresh") != std::string::npos});
        }
        stories.push_back(std::move(story));
    }
    for (std::string const& path : pair_files) {
        std::ifstream in(path);
        for (std::string line; std::getline(in, line);) {
            JsonValue const pair = parse_json(line, path).value();
            std::string const text(pair.text("text"));
            auto story = std::make_unique<GoldStory>();
            for (JsonValue const& added : pair.find("added")->items) {
                auto const at = static_cast<std::uint32_t>(text.find(added.string));
                GoldItem item;
                item.kind = FindingKind::unsupported;
                GoldPlace place;
                place.file = "text.txt";
                place.text = added.string;
                place.stored = {at, at + static_cast<std::uint32_t>(added.string.size())};
                item.places.push_back(place);
                story->gold.findings.push_back(item);
            }
            std::vector<Input> const files = {
                {"source.txt", std::string(pair.text("source"))}, {"text.txt", text}};
            story->analyses = analyse_all(files, resources, 1).analyses;
            MergeOptions options{StoryMode::one};
            options.reference = {0};
            story->graph = merge(story->analyses, resources.lexicon, options);
            StoryContent const& content = story->graph->content(0);
            rewrites.push_back({"text.txt", &content, content.place_of(1), {content.place_of(0)},
                                &story->gold, std::getenv("JUDGE_PAIRS") != nullptr});
            stories.push_back(std::move(story));
        }
    }
    Fitter const fitter(rewrites, resources.lexicon);
    std::vector<SupportModels> of_fold(outer_folds);
    for (std::size_t fold = 0; fold < outer_folds; ++fold) {
        std::vector<std::size_t> training;
        for (std::size_t r = 0; r < rewrites.size(); ++r) {
            if (!rewrites[r].judged || r % outer_folds != fold) {
                training.push_back(r);
            }
        }
        of_fold[fold] = plain ? fitted_support() : fitter.models(training);
    }
    auto found = [&](std::size_t r, double threshold) {
        SupportModels models = of_fold[r % outer_folds];
        models.threshold = threshold;
        return find_additions(*rewrites[r].content, rewrites[r].place, rewrites[r].sources,
                              resources.lexicon, models);
    };
    for (double t = 0.25; t < 0.8; t += 0.05) {
        Counts all;
        Counts fresh;
        for (std::size_t r = 0; r < rewrites.size(); ++r) {
            if (!rewrites[r].judged) {
                continue;
            }
            Counts const one = score(rewrites[r], found(r, t), 0, false);
            all.gold += one.gold;
            all.right += one.right;
            all.wrong += one.wrong;
            if (rewrites[r].fresh) {
                fresh.gold += one.gold;
                fresh.right += one.right;
                fresh.wrong += one.wrong;
            }
        }
        double const p = all.right / (all.right + all.wrong);
        double const rec = all.right / all.gold;
        std::printf("from %.2f: P %.3f R %.3f F %.3f (%g right, %g false of %g) fresh P %.3f R %.3f\n", t, p, rec,
                    2 * p * rec / (p + rec), all.right, all.wrong, all.gold, fresh.right / (fresh.right + fresh.wrong), fresh.right / fresh.gold);
    }
    if (errors) {
        debug = [&](Rewrite const& w, Span span) {
            std::size_t const r = static_cast<std::size_t>(&w - rewrites.data());
            Analysis const& a = w.content->analysis(w.place);
            fitter.each(r, of_fold[r % outer_folds], [&](MeasuredSentence const& m, SentenceTree const&) {
                for (MeasuredClause const& c : m.clauses) {
                    bool in = false;
                    for (std::size_t const i : c.items) {
                        in = in || m.items[i].item.span.overlaps(span);
                    }
                    if (!in) continue;
                    std::printf("    clause %.2f:", c.missing);
                    for (std::size_t const i : c.items) {
                        std::printf(" %s(%d k%.2f l%.2f m%.2f)", std::string(slice(a.article.text(), m.items[i].item.span)).c_str(),
                        (int)m.items[i].item.kind, m.items[i].known, m.items[i].local, m.items[i].missing);
                    }
                    std::puts("");
                }
            });
        };
        double const at = std::getenv("AT") != nullptr ? std::atof(std::getenv("AT")) : 0.45;
        for (std::size_t r = 0; r < rewrites.size(); ++r) {
            if (rewrites[r].judged) {
                score(rewrites[r], found(r, at), 0, true);
            }
        }
    }
    if (!plain) {
        std::vector<std::size_t> all(rewrites.size());
        for (std::size_t r = 0; r < all.size(); ++r) {
            all[r] = r;
        }
        SupportModels const m = fitter.models(all);
        for (LogisticModel const* one : {&m.item, &m.clause}) {
            std::printf("bias %.4f\n", one->bias);
            for (double const w : one->weights) {
                std::printf("%.4f, ", w);
            }
            std::puts("");
        }
    }
    return 0;
}
