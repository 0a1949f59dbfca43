#include <gainsay/base/utf8.h>
#include <gainsay/graph/article_groups.h>
#include <gainsay/graph/story_grouping.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

namespace gainsay {

namespace {

std::string folder_of(Article const& article) {
    return std::filesystem::path(article.path).parent_path().lexically_normal().generic_string();
}

// The name under which an article's story is kept apart from all others; empty where none is given.
std::string given_name(Article const& article, StoryMode mode) {
    if (!article.story.empty()) {
        return article.story;
    }
    return mode == StoryMode::folder ? folder_of(article) : "";
}

// A folder of few articles is most often one story's: its articles need be less alike.
constexpr std::size_t few_articles = 12;
constexpr double alike_in_folder = 0.05;

std::map<std::string, std::vector<ArticleIndex>>
small_folders(std::span<Analysis const> analyses, std::vector<ArticleIndex> const& among) {
    std::map<std::string, std::vector<ArticleIndex>> out;
    for (ArticleIndex const i : among) {
        out[folder_of(analyses[i].article)].push_back(i);
    }
    std::erase_if(out, [](auto const& one) { return one.second.size() > few_articles; });
    return out;
}

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

} // namespace

std::vector<Story> group_stories(std::span<Analysis const> analyses, Derivations const& derivations,
                                 Topics const& topics, MergeOptions const& options) {
    std::size_t const count = analyses.size();
    std::vector<bool> is_reference(count, false);
    for (ArticleIndex const reference : options.reference) {
        is_reference[reference] = true;
    }
    std::vector<std::string> names(count);
    std::vector<ArticleIndex> open; // articles whose story is not given
    for (ArticleIndex i = 0; i < count; ++i) {
        names[i] = given_name(analyses[i].article, options.stories);
        if (names[i].empty() && !is_reference[i]) {
            open.push_back(i);
        }
    }

    Graph graph(count);
    std::map<std::string, ArticleIndex> first_of_name;
    for (ArticleIndex i = 0; i < count; ++i) {
        if (!names[i].empty()) {
            boost::add_edge(first_of_name.try_emplace(names[i], i).first->second, i, graph);
        }
    }
    if (options.stories == StoryMode::one) {
        for (ArticleIndex const i : open) {
            boost::add_edge(open.front(), i, graph);
        }
    } else if (options.stories == StoryMode::automatic) {
        for (auto const& [a, b] : joining_pairs(topics, analyses, topics.related_pairs(open))) {
            boost::add_edge(a, b, graph);
        }
        for (auto const& [folder, mates] : small_folders(analyses, open)) {
            for (std::size_t i = 0; i < mates.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    if (topics.similarity(mates[i], mates[j]) >= alike_in_folder) {
                        boost::add_edge(mates[i], mates[j], graph);
                    }
                }
            }
        }
    }
    // An article and its sources are of one story; so is a copy, unless somebody named another
    // story.
    for (Derivation const& edge : derivations.list) {
        bool const reference = is_reference[edge.from] || is_reference[edge.to];
        bool const apart = !edge.declared && names[edge.from] != names[edge.to];
        if (!reference && !apart) {
            boost::add_edge(edge.from, edge.to, graph);
        }
    }
    std::vector<std::size_t> component(count);
    boost::connected_components(graph, component.data());

    std::vector<Story> out;
    std::map<std::size_t, std::size_t> story_of;
    for (ArticleIndex i = 0; i < count; ++i) {
        if (is_reference[i]) {
            continue;
        }
        auto const [at, is_new] = story_of.try_emplace(component[i], out.size());
        if (is_new) {
            out.emplace_back();
        }
        out[at->second].articles.push_back(i);
    }
    if (out.empty() && count > 0) {
        out.emplace_back(); // references only
    }
    for (Story& story : out) {
        story.articles.insert(story.articles.end(), options.reference.begin(),
                              options.reference.end());
        std::sort(story.articles.begin(), story.articles.end());
        story.articles.erase(std::unique(story.articles.begin(), story.articles.end()),
                             story.articles.end());
    }
    std::sort(out.begin(), out.end(),
              [](Story const& a, Story const& b) { return a.articles < b.articles; });
    std::map<std::string, int> taken;
    for (std::size_t s = 0; s < out.size(); ++s) {
        std::string name;
        for (ArticleIndex const article : out[s].articles) {
            name = name.empty() ? names[article] : name;
        }
        bool const usable = !name.empty() && ++taken[name] == 1;
        out[s].id = usable ? name : "s" + std::to_string(s + 1);
    }
    return out;
}

} // namespace gainsay
