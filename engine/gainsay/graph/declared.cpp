#include <gainsay/base/utf8.h>
#include <gainsay/graph/declared.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

namespace gainsay {

namespace {

using Index = std::map<std::string, std::vector<ArticleIndex>>;

std::string normal(std::filesystem::path const& path) {
    return path.lexically_normal().generic_string();
}

// Names are compared without case, punctuation and "the".
std::string plain_name(std::string_view text) {
    std::string out;
    std::string word;
    for (char const c : to_lower(text) + " ") {
        bool const letter = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
                            (c >= '0' && c <= '9');
        if (letter) {
            word += c;
        } else if (!word.empty() && c != '.' && c != '\'') {
            out += word == "the" ? "" : (out.empty() ? "" : " ") + word;
            word.clear();
        }
    }
    return out;
}

class Resolver {
  public:
    Resolver(std::span<Analysis const> analyses, Topics const& topics)
        : analyses_(analyses), topics_(topics) {
        for (ArticleIndex i = 0; i < analyses.size(); ++i) {
            Article const& article = analyses[i].article;
            std::filesystem::path const path = article.path;
            paths_[normal(path)].push_back(i);
            files_[path.filename().string()].push_back(i);
            if (article.name != article.path) {
                paths_[normal(article.name)].push_back(i);
                files_[std::filesystem::path(article.name).filename().string()].push_back(i);
            }
            ids_[article.name].push_back(i);
            ids_[path.stem().string()].push_back(i);
            if (!article.url.empty()) {
                ids_[article.url].push_back(i);
            }
            if (!article.source.empty()) {
                sources_[plain_name(article.source)].push_back(i);
            }
            if (!article.wire.empty()) {
                wires_[plain_name(article.wire)].push_back(i);
            }
        }
    }

    // The first way that finds any decides; publishers' and wires' names are one way.
    [[nodiscard]] std::vector<ArticleIndex> find(ArticleIndex from,
                                                 std::string const& declared) const {
        Article const& article = analyses_[from].article;
        auto const beside = std::filesystem::path(article.path).parent_path() / declared;
        std::string const name = plain_name(declared);
        std::vector<ArticleIndex> out;
        for (auto const& [index, key] :
             {std::pair(&paths_, normal(beside)), std::pair(&paths_, normal(declared)),
              std::pair(&files_, declared), std::pair(&ids_, declared), std::pair(&sources_, name),
              std::pair(&wires_, name)}) {
            auto const at = index->find(key);
            if (key.empty() || at == index->end()) {
                continue;
            }
            // A copy of a wire does not rest on the other copies of it.
            if (index == &wires_ && plain_name(article.wire) == name) {
                continue;
            }
            out.insert(out.end(), at->second.begin(), at->second.end());
            std::erase(out, from);
            bool const by_name = index == &sources_ || index == &wires_;
            if (by_name && out.size() > 1) {
                std::erase_if(out, [&](ArticleIndex to) { return !meant(from, to); });
            }
            if (!out.empty() && index != &sources_) {
                break;
            }
        }
        return out;
    }

  private:
    // Less than makes a story: that the source is named counts, too.
    static constexpr double same_matter = 0.06;

    [[nodiscard]] bool meant(ArticleIndex from, ArticleIndex to) const {
        std::string const& story = analyses_[from].article.story;
        std::string const& other = analyses_[to].article.story;
        return story.empty() || other.empty() ? topics_.similarity(from, to) >= same_matter
                                              : story == other;
    }

    std::span<Analysis const> analyses_;
    Topics const& topics_;
    Index paths_, files_, ids_, sources_, wires_;
};

} // namespace

DeclaredSources resolve_declared(std::span<Analysis const> analyses, Topics const& topics) {
    Resolver const resolver(analyses, topics);
    DeclaredSources out;
    for (ArticleIndex i = 0; i < analyses.size(); ++i) {
        std::vector<ArticleIndex> sources;
        bool all = !analyses[i].article.derived_from.empty();
        for (std::string const& declared : analyses[i].article.derived_from) {
            std::vector<ArticleIndex> const found = resolver.find(i, declared);
            all = all && !found.empty();
            sources.insert(sources.end(), found.begin(), found.end());
        }
        std::sort(sources.begin(), sources.end());
        sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
        out.direct.push_back(std::move(sources));
        out.all_found.push_back(all);
    }
    return out;
}

} // namespace gainsay
