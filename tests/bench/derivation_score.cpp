// Scores who is found to rest on whom, with declared sources hidden, against the declared ones:
//     derivation_score STORY_FOLDER... [--errors]
// A near-verbatim copy counts as declared. What is only reached through a third article is not
// looked for.
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/pipeline/analyse_all.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace gainsay;

namespace {

constexpr double near_verbatim = 0.8;

using Edges = std::set<std::pair<ArticleIndex, ArticleIndex>>;

struct Counts {
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t wanted = 0;
};

Edges edges_of(KnowledgeGraph const& graph, bool all) {
    Edges out;
    for (Derivation const& edge : graph.derivations()) {
        if (all || edge.declared || edge.share >= near_verbatim) {
            out.emplace(edge.from, edge.to);
        }
    }
    return out;
}

void print(char const* what, Edges const& edges, Edges const& known,
           std::vector<Analysis> const& analyses) {
    for (auto const& [from, to] : edges) {
        if (!known.contains({from, to})) {
            std::printf("%s: %s from %s\n", what, analyses[from].article.name.c_str(),
                        analyses[to].article.name.c_str());
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> folders(argv + 1, argv + argc);
    bool const errors = std::erase(folders, "--errors") > 0;
    auto const resources = Resources::load(GAINSAY_DATA);
    if (folders.empty() || !resources) {
        std::cerr << "usage: derivation_score STORY_FOLDER... [--errors]\n";
        return 2;
    }
    Counts counts;
    for (std::string const& folder : folders) {
        Analysed const story = analyse_all(collect_inputs({folder}).files, resources.value(), 1);
        MergeOptions options{StoryMode::one};
        Edges const wanted =
            edges_of(merge(story.analyses, resources.value().lexicon, options), false);
        options.ignore_declared = true;
        Edges const found =
            edges_of(merge(story.analyses, resources.value().lexicon, options), true);
        counts.found += found.size();
        counts.wanted += wanted.size();
        counts.right += static_cast<std::size_t>(std::count_if(
            found.begin(), found.end(), [&](auto const& edge) { return wanted.contains(edge); }));
        if (errors) {
            print("missed", wanted, found, story.analyses);
            print("wrong", found, wanted, story.analyses);
        }
    }
    auto const share = [](std::size_t part, std::size_t of) {
        return of == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(of);
    };
    std::printf("derivations: %zu declared, %zu found, %zu right: precision %.3f, recall %.3f, "
                "F1 %.3f\n",
                counts.wanted, counts.found, counts.right, share(counts.right, counts.found),
                share(counts.right, counts.wanted),
                share(2 * counts.right, counts.found + counts.wanted));
    return 0;
}
