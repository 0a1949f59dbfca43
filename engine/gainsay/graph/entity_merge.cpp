#include <gainsay/base/utf8.h>
#include <gainsay/graph/entity_merge.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <string>

namespace gainsay {

namespace {

// One article's entity and the forms its names have, in lower case.
struct Local {
    std::size_t place;
    EntityIndex entity;
    EntityKind kind;
    std::set<std::string> long_forms; // of two words or more
    std::set<std::string> short_forms;
};

std::string form_of(std::string_view text) {
    std::string out;
    for (char const c : to_lower(text)) {
        bool const gap = c == ' ' || c == '\n' || c == '\t' || c == '-';
        if (gap && (out.empty() || out.back() == ' ')) {
            continue;
        }
        if (c != '.') {
            out += gap ? ' ' : c;
        }
    }
    return out;
}

std::string last_word(std::string const& form) {
    return form.substr(form.rfind(' ') + 1);
}
std::string first_word(std::string const& form) {
    return form.substr(0, form.find(' '));
}

class Merger {
  public:
    Merger(std::span<Analysis const> analyses, std::vector<ArticleIndex> const& articles,
           Lexicon const& lexicon)
        : analyses_(analyses), articles_(articles), lexicon_(lexicon) {}

    StoryEntities run() {
        collect();
        root_.resize(locals_.size());
        std::iota(root_.begin(), root_.end(), 0);
        join_long_forms();
        join_short_forms();
        return nodes();
    }

  private:
    using Bearers = std::map<std::string, std::set<std::size_t>>;

    std::size_t root(std::size_t i) {
        while (root_[i] != i) {
            i = root_[i] = root_[root_[i]];
        }
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        root_[std::max(a, b)] = std::min(a, b);
    }

    void collect() {
        for (std::size_t place = 0; place < articles_.size(); ++place) {
            Analysis const& analysis = analyses_[articles_[place]];
            for (EntityIndex e = 0; e < analysis.entities.size(); ++e) {
                Entity const& entity = analysis.entities[e];
                if (!entity.named()) {
                    continue;
                }
                Local local{place, e, entity.kind, {}, {}};
                for (Span const mention : entity.mentions) {
                    std::string form = form_of(slice(analysis.article.text(), mention));
                    if (auto const country = lexicon_.list_value(form, WordList::country);
                        !country.empty()) {
                        form = "country " + std::string(country);
                    }
                    bool const is_long = form.find(' ') != std::string::npos;
                    (is_long ? local.long_forms : local.short_forms).insert(std::move(form));
                }
                locals_.push_back(std::move(local));
            }
        }
    }

    static bool compatible(EntityKind a, EntityKind b) {
        return a == b || a == EntityKind::other || b == EntityKind::other ||
               (a != EntityKind::person && b != EntityKind::person);
    }

    void join_long_forms() {
        std::map<std::string, std::size_t> first;
        for (std::size_t i = 0; i < locals_.size(); ++i) {
            for (std::string const& form : locals_[i].long_forms) {
                auto const [at, is_new] = first.try_emplace(form, i);
                if (!is_new) {
                    join(at->second, i);
                }
            }
        }
    }

    // Who may be meant by a single word: persons by their last or first name, others by their first
    // word, anybody by an acronym used for them.
    void join_short_forms() {
        Bearers last_names;
        Bearers given_names;
        Bearers beginnings;
        Bearers acronyms;
        for (std::size_t i = 0; i < locals_.size(); ++i) {
            Local const& local = locals_[i];
            for (std::string const& form : local.long_forms) {
                if (local.kind == EntityKind::person) {
                    last_names[last_word(form)].insert(root(i));
                    given_names[first_word(form)].insert(root(i));
                } else if (local.kind != EntityKind::place &&
                           !lexicon_.listed(first_word(form), WordList::organisation_word)) {
                    beginnings[first_word(form)].insert(root(i));
                }
            }
            if (!local.long_forms.empty()) {
                for (std::string const& form : local.short_forms) {
                    acronyms[form].insert(root(i));
                }
            }
        }
        std::map<std::string, std::size_t> alone;
        for (std::size_t i = 0; i < locals_.size(); ++i) {
            Local const& local = locals_[i];
            if (!local.long_forms.empty() || local.short_forms.empty()) {
                continue;
            }
            std::string const& word = *local.short_forms.begin();
            bool ambiguous = false;
            std::optional<std::size_t> found;
            auto look = [&](Bearers const& bearers) {
                auto const at = bearers.find(word);
                if (found || ambiguous || at == bearers.end()) {
                    return;
                }
                if (at->second.size() > 1) {
                    ambiguous = true;
                } else if (compatible(local.kind, locals_[*at->second.begin()].kind)) {
                    found = *at->second.begin();
                }
            };
            look(acronyms);
            look(last_names);
            look(given_names);
            if (local.kind != EntityKind::place) {
                look(beginnings);
            }
            if (found) {
                join(*found, i);
            } else if (!ambiguous) {
                auto const [at, is_new] = alone.try_emplace(word, i);
                if (!is_new && compatible(local.kind, locals_[at->second].kind)) {
                    join(at->second, i);
                }
            }
        }
    }

    StoryEntities nodes() {
        StoryEntities out;
        out.node_of.resize(articles_.size());
        for (std::size_t place = 0; place < articles_.size(); ++place) {
            out.node_of[place].assign(analyses_[articles_[place]].entities.size(), no_entity);
        }
        std::map<std::size_t, std::uint32_t> number;
        std::vector<std::array<std::size_t, 4>> kinds;
        for (std::size_t i = 0; i < locals_.size(); ++i) {
            auto const [at, is_new] =
                number.try_emplace(root(i), static_cast<std::uint32_t>(out.nodes.size()));
            if (is_new) {
                out.nodes.push_back({at->second, EntityKind::other, "", {}});
                kinds.emplace_back();
            }
            Local const& local = locals_[i];
            Entity const& entity = analyses_[articles_[local.place]].entities[local.entity];
            EntityNode& node = out.nodes[at->second];
            out.node_of[local.place][local.entity] = at->second;
            kinds[at->second][static_cast<std::size_t>(local.kind)] += entity.mentions.size();
            bool const fuller =
                std::pair(std::count(entity.name.begin(), entity.name.end(), ' '), entity.name) >
                std::pair(std::count(node.name.begin(), node.name.end(), ' '), node.name);
            node.name = fuller ? entity.name : node.name;
            for (Span const mention : entity.mentions) {
                node.mentions.push_back({articles_[local.place], mention});
            }
            for (Span const reference : entity.references) {
                node.mentions.push_back({articles_[local.place], reference});
            }
        }
        for (EntityNode& node : out.nodes) {
            std::sort(node.mentions.begin(), node.mentions.end(),
                      [](GraphMention const& a, GraphMention const& b) {
                          return std::tie(a.article, a.span) < std::tie(b.article, b.span);
                      });
            auto const& votes = kinds[node.id];
            auto const best = std::max_element(votes.begin(), votes.begin() + 3);
            node.kind =
                *best > 0 ? static_cast<EntityKind>(best - votes.begin()) : EntityKind::other;
        }
        return out;
    }

    std::span<Analysis const> analyses_;
    std::vector<ArticleIndex> const& articles_;
    Lexicon const& lexicon_;
    std::vector<Local> locals_;
    std::vector<std::size_t> root_;
};

} // namespace

StoryEntities merge_entities(std::span<Analysis const> analyses,
                             std::vector<ArticleIndex> const& articles, Lexicon const& lexicon) {
    return Merger(analyses, articles, lexicon).run();
}

} // namespace gainsay
