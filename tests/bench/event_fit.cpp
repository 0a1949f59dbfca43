// Fits the weights by which two tellings are taken for one event to tellings that people have
// marked:
//     event_fit GOLD.jsonl STORY_FOLDER...
// A line of GOLD.jsonl is a telling: {"path": "STORY/ARTICLE", "start": 10, "end": 16, "chain":
// "7"}, in bytes of the file; those of one chain are of one event. Prints the weights and the mean
// log loss over stories that were left out while fitting, a fifth of them at a time.
#include <gainsay/base/json.h>
#include <gainsay/graph/event_score.h>
#include <gainsay/pipeline/analyse_all.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

using namespace gainsay;

namespace {

// Pulls weights towards 0: what helps in a few stories alone says little about others.
constexpr double ridge = 30;
constexpr std::size_t parts = 5;
constexpr int most_steps = 20;

using Features = std::array<double, event_feature_count>;

struct Marked {
    Span span; // of the file
    std::string chain;
};
using Gold = std::map<std::string, std::vector<Marked>>; // by story and file name

struct Pair {
    Features features;
    bool one_event;
    std::size_t story;
};

Gold read_gold(std::string const& path) {
    Gold out;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        auto const read = parse_json(line, path);
        if (!read) {
            continue;
        }
        auto number = [&](char const* name) {
            JsonValue const* const value = read.value().find(name);
            return value == nullptr ? 0 : static_cast<std::uint32_t>(value->number);
        };
        out[std::string(read.value().text("path"))].push_back(
            {{number("start"), number("end")}, std::string(read.value().text("chain"))});
    }
    return out;
}

// The chain of the marked telling that shares most with one of ours.
std::string chain_of(Span span, std::vector<Marked> const& marked) {
    std::uint32_t most = 0;
    std::string out;
    for (Marked const& one : marked) {
        std::uint32_t const begin = std::max(span.begin, one.span.begin);
        std::uint32_t const end = std::min(span.end, one.span.end);
        if (begin < end && end - begin > most) {
            most = end - begin;
            out = one.chain;
        }
    }
    return out;
}

void read_story(std::string const& folder, std::size_t number, Gold const& gold,
                Resources const& resources, std::vector<Pair>& out) {
    Lexicon const& lexicon = resources.lexicon;
    Analysed const story = analyse_all(collect_inputs({folder}).files, resources, 1);
    std::vector<ArticleIndex> articles(story.analyses.size());
    std::iota(articles.begin(), articles.end(), 0);
    StoryEntities const entities = merge_entities(story.analyses, articles, lexicon);
    StoryContent const content(story.analyses, articles, entities, lexicon);
    std::vector<EntityPlaces> places;
    std::vector<EventMention> mentions;
    std::vector<std::string> chains;
    for (std::uint32_t place = 0; place < articles.size(); ++place) {
        Analysis const& analysis = story.analyses[place];
        places.emplace_back(analysis, entities.node_of[place]);
        std::vector<EventFrame> frames;
        for (Assertion const& assertion : analysis.assertions) {
            frames.push_back(frame_event(analysis, assertion, places.back(), lexicon));
        }
        std::filesystem::path const path(analysis.article.path);
        auto const marked =
            gold.find(path.parent_path().filename().string() + "/" + path.filename().string());
        for (EventMention& mention :
             find_event_mentions(analysis, place, places.back(), frames, lexicon)) {
            chains.push_back(marked == gold.end()
                                 ? ""
                                 : chain_of(analysis.article.stored(mention.span), marked->second));
            mentions.push_back(std::move(mention));
        }
    }
    EventComparer comparer(mentions, content, lexicon);
    for (std::uint32_t b = 0; b < mentions.size(); ++b) {
        for (std::uint32_t a = 0; a < b && !chains[b].empty(); ++a) {
            if (!chains[a].empty() && comparer.likeness(a, b) > 0) {
                out.push_back(
                    {event_features(comparer.compare(a, b), mentions[a], mentions[b], lexicon),
                     chains[a] == chains[b], number});
            }
        }
    }
}

double probability(Features const& weights, Features const& features) {
    return 1 / (1 + std::exp(-std::inner_product(weights.begin(), weights.end(), features.begin(),
                                                 0.0)));
}

// Solves a x = b for a positive definite matrix.
Features solve(std::array<Features, event_feature_count> a, Features b) {
    for (std::size_t i = 0; i < b.size(); ++i) {
        for (std::size_t row = i + 1; row < b.size(); ++row) {
            double const factor = a[row][i] / a[i][i];
            for (std::size_t column = i; column < b.size(); ++column) {
                a[row][column] -= factor * a[i][column];
            }
            b[row] -= factor * b[i];
        }
    }
    for (std::size_t i = b.size(); i-- > 0;) {
        for (std::size_t column = i + 1; column < b.size(); ++column) {
            b[i] -= a[i][column] * b[column];
        }
        b[i] /= a[i][i];
    }
    return b;
}

// Logistic regression by Newton's method, without the stories of one part.
Features fit(std::vector<Pair> const& pairs, std::optional<std::size_t> left_out) {
    Features weights{};
    for (int step = 0; step < most_steps; ++step) {
        std::array<Features, event_feature_count> curvature{};
        Features slope{};
        for (std::size_t i = 0; i < weights.size(); ++i) {
            double const pull = i == 0 ? 1e-3 : ridge;
            curvature[i][i] = pull;
            slope[i] = -pull * weights[i];
        }
        for (Pair const& pair : pairs) {
            if (left_out == pair.story % parts) {
                continue;
            }
            double const p = probability(weights, pair.features);
            for (std::size_t i = 0; i < weights.size(); ++i) {
                slope[i] += ((pair.one_event ? 1 : 0) - p) * pair.features[i];
                for (std::size_t j = 0; j < weights.size(); ++j) {
                    curvature[i][j] += p * (1 - p) * pair.features[i] * pair.features[j];
                }
            }
        }
        Features const change = solve(curvature, slope);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            weights[i] += change[i];
        }
    }
    return weights;
}

double log_loss(std::vector<Pair> const& pairs) {
    double sum = 0;
    for (std::size_t part = 0; part < parts; ++part) {
        Features const weights = fit(pairs, part);
        for (Pair const& pair : pairs) {
            if (pair.story % parts == part) {
                double const p = probability(weights, pair.features);
                sum -= std::log(std::max(pair.one_event ? p : 1 - p, 1e-9));
            }
        }
    }
    return sum / static_cast<double>(pairs.size());
}

} // namespace

int main(int argc, char** argv) {
    auto const resources = Resources::load(GAINSAY_DATA);
    if (argc < 3 || !resources) {
        std::cerr << "usage: event_fit GOLD.jsonl STORY_FOLDER...\n";
        return 2;
    }
    Gold const gold = read_gold(argv[1]);
    std::vector<Pair> pairs;
    for (int i = 2; i < argc; ++i) {
        read_story(argv[i], static_cast<std::size_t>(i), gold, resources.value(), pairs);
    }
    Features const weights = fit(pairs, std::nullopt);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        std::printf("%6.2f  (now %5.2f)  %s\n", weights[i], event_weights[i].weight,
                    event_weights[i].feature);
    }
    std::printf("%zu pairs, mean log loss over stories left out %.4f\n", pairs.size(),
                log_loss(pairs));
    return 0;
}
