#include <gainsay/base/utf8.h>
#include <gainsay/graph/entity_merge.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

namespace gainsay {

namespace {

// People of one family name in a story that are told apart.
constexpr std::size_t people_a_family = 16;
// A bearer of a name of whom all but one part in so many of the mentions are is meant by it alone.
constexpr std::size_t nearly_all_parts = 8;

// One article's entity and the forms its names have, in lower case.
struct Local {
    std::size_t place;
    EntityIndex entity;
    EntityKind kind;
    std::set<std::string> long_forms; // of two words or more
    std::set<std::string> short_forms;
    std::string main_form; // the most frequent one
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

// What companies add to their names.
constexpr std::array<std::string_view, 14> company_endings = {
    "inc",     "corp", "corporation", "ltd", "limited", "plc",  "co",
    "company", "llc",  "ag",          "nv",  "sa",      "gmbh", "incorporated"};

// A name without an article before it and what only says that it is a company's.
std::string plain(std::string form) {
    for (std::string_view const ending : {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"}) {
        if (form.ends_with(ending)) {
            form.erase(form.size() - ending.size());
        }
    }
    if (form.starts_with("the ")) {
        form.erase(0, 4);
    }
    std::size_t const gap = form.rfind(' ');
    bool const company = gap != std::string::npos &&
                         std::find(company_endings.begin(), company_endings.end(),
                                   std::string_view(form).substr(gap + 1)) != company_endings.end();
    if (company) {
        form.erase(gap);
        if (form.ends_with(',')) {
            form.pop_back();
        }
    }
    return form;
}

std::string last_word(std::string const& form) {
    return form.substr(form.rfind(' ') + 1);
}
std::string first_word(std::string const& form) {
    return form.substr(0, form.find(' '));
}

std::vector<std::string> words_of(std::string const& form) {
    std::vector<std::string> out;
    std::istringstream in(form);
    for (std::string word; in >> word;) {
        out.push_back(std::move(word));
    }
    return out;
}

// What tells members of a family apart that bear one name.
constexpr std::array<std::string_view, 5> generations = {"jr", "sr", "ii", "iii", "iv"};

// "Arcade Joseph Comeaux Jr."
struct PersonName {
    std::vector<std::string> given; // and what else stands before the family's name
    std::string family;
    std::string generation;

    explicit PersonName(std::string const& form) : given(words_of(form)) {
        bool const numbered =
            given.size() > 2 && std::find(generations.begin(), generations.end(),
                                          std::string_view(given.back())) != generations.end();
        if (numbered) {
            generation = std::move(given.back());
            given.pop_back();
        }
        if (family = std::move(given.back()); family.ends_with(',')) {
            family.pop_back();
        }
        given.pop_back();
    }
};

// "Steve" and "Steven", "J" and "John".
bool one_given_name(std::string const& a, std::string const& b) {
    std::size_t const shorter = std::min(a.size(), b.size());
    bool const initial = shorter == 1;
    return (initial || shorter >= 3) && a.compare(0, shorter, b, 0, shorter) == 0;
}

// Of one family: "Steve Jobs" and "Steven P. Jobs", "Mark Felt" and "W. Mark Felt", "Lo Presti" and
// "Gaetano Lo Presti", but not "Laurene Jobs".
bool one_person(PersonName const& a, PersonName const& b) {
    if (!a.generation.empty() && !b.generation.empty() && a.generation != b.generation) {
        return false;
    }
    if (a.given.empty() || b.given.empty()) {
        return false;
    }
    auto const& fewer = a.given.size() < b.given.size() ? a.given : b.given;
    auto const& more = a.given.size() < b.given.size() ? b.given : a.given;
    return one_given_name(a.given.front(), b.given.front()) ||
           std::all_of(fewer.begin(), fewer.end(), [&](std::string const& name) {
               return std::find(more.begin(), more.end(), name) != more.end();
           });
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
        join_people();
        join_main_forms();
        count_mentions();
        join_endings();
        count_mentions();
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
                Local local{place, e, entity.kind, {}, {}, {}};
                std::map<std::string, std::size_t> uses;
                for (Span const mention : entity.mentions) {
                    std::string form = name_form(slice(analysis.article.text(), mention));
                    if (auto const country = lexicon_.list_value(form, WordList::country);
                        !country.empty()) {
                        form = "country " + std::string(country);
                    }
                    std::size_t const here = ++uses[form];
                    local.main_form = here > uses[local.main_form] ? form : local.main_form;
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

    // What was not taken for a person may be one who is told of elsewhere.
    void join_people() {
        struct Bearer {
            std::string form;
            PersonName name;
            std::size_t local;
        };
        std::map<std::string, std::vector<Bearer>> families;
        for (bool const people : {true, false}) {
            for (std::size_t i = 0; i < locals_.size(); ++i) {
                bool const unknown = locals_[i].kind == EntityKind::other;
                if (people ? locals_[i].kind != EntityKind::person : !unknown) {
                    continue;
                }
                for (std::string const& form : locals_[i].long_forms) {
                    PersonName name(form);
                    auto& family = families[name.family];
                    bool known = false;
                    for (Bearer const& other : family) {
                        if (one_person(name, other.name)) {
                            join(other.local, i);
                        }
                        known = known || other.form == form;
                    }
                    if (people && !known && family.size() < people_a_family) {
                        family.push_back({form, std::move(name), i});
                    }
                }
            }
        }
    }

    // "Corvane" where articles call by it what each calls by other names too.
    void join_main_forms() {
        std::map<std::string, std::size_t> first;
        for (std::size_t i = 0; i < locals_.size(); ++i) {
            Local const& local = locals_[i];
            bool const thing = local.kind != EntityKind::person && !local.long_forms.empty();
            if (thing && local.short_forms.contains(local.main_form)) {
                auto const [at, is_new] = first.try_emplace(local.main_form, i);
                if (!is_new) {
                    join(at->second, i);
                }
            }
        }
    }

    // "Halvik Sea Eagles" is whom "Sea Eagles" means; but "Bank of Northern Vale" is no vale.
    void join_endings() {
        Bearers bearers;
        for (std::size_t i = 0; i < locals_.size(); ++i) {
            if (locals_[i].kind == EntityKind::person || locals_[i].kind == EntityKind::place) {
                continue;
            }
            for (std::string const& form : locals_[i].long_forms) {
                for (std::size_t gap = form.find(' '); gap != std::string::npos;
                     gap = form.find(' ', gap + 1)) {
                    std::string const before = last_word(form.substr(0, gap));
                    std::string const ending = form.substr(gap + 1);
                    bool const led = lexicon_.listed(before, WordList::stop_word);
                    if (!led && ending.find(' ') != std::string::npos) {
                        bearers[ending].insert(root(i));
                    }
                }
            }
        }
        for (std::size_t i = 0; i < locals_.size(); ++i) {
            if (locals_[i].kind == EntityKind::person || locals_[i].kind == EntityKind::place) {
                continue;
            }
            for (std::string const& form : locals_[i].long_forms) {
                auto const at = bearers.find(form);
                if (at == bearers.end()) {
                    continue;
                }
                if (std::optional<std::size_t> const one = meant(at->second)) {
                    join(*one, i);
                }
            }
        }
    }

    // Who may be meant by a single word: persons by their last or first name, teams and things by
    // their last word, companies by what stands before "Bank" or "Group", anybody by an acronym
    // used for them.
    void join_short_forms() {
        Bearers last_names;
        Bearers given_names;
        Bearers beginnings;
        Bearers endings;
        Bearers acronyms;
        for (std::size_t i = 0; i < locals_.size(); ++i) {
            Local const& local = locals_[i];
            for (std::string const& form : local.long_forms) {
                std::string const last = last_word(form);
                bool const organisation_word = lexicon_.listed(last, WordList::organisation_word);
                if (local.kind == EntityKind::person) {
                    last_names[last].insert(root(i));
                    given_names[first_word(form)].insert(root(i));
                } else if (local.kind != EntityKind::place && organisation_word &&
                           !lexicon_.listed(first_word(form), WordList::organisation_word)) {
                    beginnings[first_word(form)].insert(root(i));
                } else if (!organisation_word && !lexicon_.listed(last, WordList::place_word)) {
                    endings[last].insert(root(i));
                }
            }
            if (!local.long_forms.empty()) {
                for (std::string const& form : local.short_forms) {
                    acronyms[form].insert(root(i));
                }
            }
        }
        std::map<std::pair<std::string, bool>, std::size_t> alone;
        for (std::size_t i = 0; i < locals_.size(); ++i) {
            Local const& local = locals_[i];
            if (!local.long_forms.empty() || local.short_forms.empty()) {
                continue;
            }
            std::string const& word = *local.short_forms.begin();
            std::optional<std::size_t> found;
            bool two_people = false;
            auto look = [&](Bearers const& bearers, bool people) {
                auto const at = bearers.find(word);
                if (found || two_people || at == bearers.end()) {
                    return;
                }
                std::optional<std::size_t> const one = meant(at->second);
                if (one && compatible(local.kind, locals_[*one].kind)) {
                    found = one;
                }
                two_people = people && !one;
            };
            look(acronyms, false);
            look(last_names, true);
            look(given_names, true);
            if (local.kind != EntityKind::place) {
                look(beginnings, false);
                look(endings, false);
            }
            if (found) {
                join(*found, i);
            } else if (!two_people) {
                // One word in one story names one somebody, whatever it was taken for; but a town
                // may have a person's name.
                auto const [at, is_new] =
                    alone.try_emplace({word, local.kind == EntityKind::person}, i);
                if (!is_new) {
                    join(at->second, i);
                }
            }
        }
        for (auto const& [key, one] : alone) {
            auto const other = alone.find({key.first, true});
            if (!key.second && other != alone.end() && locals_[one].kind != EntityKind::place) {
                join(one, other->second);
            }
        }
    }

    // Of several bearers of a name, the one that nearly all of the story is about.
    std::optional<std::size_t> meant(std::set<std::size_t> const& bearers) {
        std::map<std::size_t, std::size_t> mentions;
        std::size_t all = 0;
        for (std::size_t const bearer : bearers) {
            mentions.emplace(root(bearer), 0);
        }
        for (auto& [bearer, count] : mentions) {
            count = mentions_of_[bearer];
            all += count;
        }
        for (auto const& [bearer, count] : mentions) {
            if (mentions.size() == 1 || count * nearly_all_parts >= all * (nearly_all_parts - 1)) {
                return bearer;
            }
        }
        return std::nullopt;
    }

    void count_mentions() {
        mentions_of_.assign(locals_.size(), 0);
        for (std::size_t i = 0; i < locals_.size(); ++i) {
            mentions_of_[root(i)] +=
                analyses_[articles_[locals_[i].place]].entities[locals_[i].entity].mentions.size();
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
        std::vector<std::map<std::string, std::size_t>> uses;
        for (std::size_t i = 0; i < locals_.size(); ++i) {
            auto const [at, is_new] =
                number.try_emplace(root(i), static_cast<std::uint32_t>(out.nodes.size()));
            if (is_new) {
                out.nodes.push_back({at->second, EntityKind::other, "", {}});
                kinds.emplace_back();
                uses.emplace_back();
            }
            Local const& local = locals_[i];
            Entity const& entity = analyses_[articles_[local.place]].entities[local.entity];
            EntityNode& node = out.nodes[at->second];
            out.node_of[local.place][local.entity] = at->second;
            kinds[at->second][static_cast<std::size_t>(local.kind)] += entity.mentions.size();
            uses[at->second][local.main_form] += entity.mentions.size();
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
            auto const& forms = uses[node.id];
            node.usual_form =
                std::max_element(forms.begin(), forms.end(), [](auto const& a, auto const& b) {
                    return a.second < b.second;
                })->first;
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
    std::vector<std::size_t> mentions_of_; // by root, before short names are joined
};

} // namespace

std::string name_form(std::string_view name) {
    return plain(form_of(name));
}

StoryEntities merge_entities(std::span<Analysis const> analyses,
                             std::vector<ArticleIndex> const& articles, Lexicon const& lexicon) {
    return Merger(analyses, articles, lexicon).run();
}

NodesOfAllStories join_across_stories(std::vector<EntityNode> nodes) {
    std::map<std::pair<std::string, bool>, std::size_t> first;
    std::vector<std::size_t> up(nodes.size());
    std::iota(up.begin(), up.end(), 0);
    auto root = [&](std::size_t i) {
        while (up[i] != i) {
            i = up[i] = up[up[i]];
        }
        return i;
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        bool const person = nodes[i].kind == EntityKind::person;
        for (std::string const& form : {name_form(nodes[i].name), nodes[i].usual_form}) {
            if (!person || form.find(' ') != std::string::npos) {
                std::size_t const a = root(first.try_emplace({form, person}, i).first->second);
                std::size_t const b = root(i);
                up[std::max(a, b)] = std::min(a, b);
            }
        }
    }
    NodesOfAllStories out;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (root(i) == i) {
            out.node_of.push_back(static_cast<std::uint32_t>(out.nodes.size()));
            out.nodes.push_back(std::move(nodes[i]));
        } else {
            std::uint32_t const into = out.node_of[root(i)];
            out.node_of.push_back(into);
            std::vector<GraphMention>& all = out.nodes[into].mentions;
            all.insert(all.end(), nodes[i].mentions.begin(), nodes[i].mentions.end());
        }
    }
    for (EntityNode& node : out.nodes) {
        std::sort(node.mentions.begin(), node.mentions.end(),
                  [](GraphMention const& a, GraphMention const& b) {
                      return std::tie(a.article, a.span) < std::tie(b.article, b.span);
                  });
    }
    return out;
}

} // namespace gainsay
