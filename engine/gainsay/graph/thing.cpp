#include <gainsay/assertion/phrase_words.h>
#include <gainsay/assertion/sentence_tree.h>
#include <gainsay/graph/event_mention.h>
#include <gainsay/graph/thing.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace gainsay {

namespace {

// Mentions of a group, and groups of one word, that a mention is compared with.
constexpr std::size_t compared_mentions = 16;
constexpr std::size_t compared_groups = 32;
// Who bears all but one part in so many of a description's uses is meant by it alone.
constexpr std::size_t nearly_all_parts = 8;

struct Thing {
    std::uint32_t place;
    Span span;
    Span head;
    std::vector<std::string> modifiers; // base forms, sorted
    std::vector<std::uint32_t> names;   // nodes named before the head, ascending
    EntityKind kind = EntityKind::other;
    bool definite = false; // "the dam", "this dam"
    bool counted = false;  // a number or an ordinal is among the modifiers
};

template <class List>
bool meet(List const& a, List const& b) {
    List shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    return !shared.empty();
}

// Whether what stands before the heads lets two be one.
bool compatible(Thing const& a, Thing const& b, std::vector<EntityNode> const& nodes,
                Lexicon const& lexicon) {
    // "the old Lund bridge" may be "the Berg bridge", but no bridge of Turku.
    bool const apart = std::any_of(a.names.begin(), a.names.end(), [&](std::uint32_t x) {
        return std::any_of(b.names.begin(), b.names.end(),
                           [&](std::uint32_t y) { return nodes[x].kind == nodes[y].kind; });
    });
    if (apart && !meet(a.names, b.names)) {
        return false;
    }
    if (a.counted && b.counted && a.modifiers != b.modifiers) {
        return false;
    }
    return std::none_of(a.modifiers.begin(), a.modifiers.end(), [&](std::string const& x) {
        return std::any_of(b.modifiers.begin(), b.modifiers.end(),
                           [&](std::string const& y) { return lexicon.opposite(x, y); });
    });
}

constexpr std::array<std::string_view, 8> ordinals = {"first", "second", "third", "fourth",
                                                      "fifth", "other",  "next",  "last"};

bool is_ordinal(std::string_view word) {
    return std::find(ordinals.begin(), ordinals.end(), word) != ordinals.end();
}

bool in_text_order(GraphMention const& a, GraphMention const& b) {
    return std::pair(a.article, a.span) < std::pair(b.article, b.span);
}

bool bare(Thing const& thing) {
    return thing.names.empty() && thing.modifiers.empty();
}

EntityKind kind_of(std::string const& word, Lexicon const& lexicon) {
    switch (lexicon.field(word, WordClass::noun)) {
    case WordField::person:
        return EntityKind::person;
    case WordField::group:
        return EntityKind::organisation;
    case WordField::location:
        return EntityKind::place;
    default:
        return EntityKind::other;
    }
}

class Finder {
  public:
    Finder(StoryEntities& entities, std::span<Analysis const> analyses,
           std::vector<ArticleIndex> const& articles, std::vector<EntityPlaces> const& places,
           Lexicon const& lexicon)
        : entities_(entities), analyses_(analyses), articles_(articles), places_(places),
          lexicon_(lexicon) {}

    void run() {
        index_names();
        for (std::uint32_t place = 0; place < articles_.size(); ++place) {
            read(place);
        }
        for (auto& [key, things] : by_kind_) {
            if (!key.second) {
                give_to_bearer(key.first, things);
            }
            merge(things);
        }
        for (EntityNode& node : entities_.nodes) {
            std::sort(node.mentions.begin(), node.mentions.end(), in_text_order);
            auto const last = std::unique(node.mentions.begin(), node.mentions.end(),
                                          [](GraphMention const& a, GraphMention const& b) {
                                              return a.article == b.article && a.span == b.span;
                                          });
            node.mentions.erase(last, node.mentions.end());
        }
    }

  private:
    using Key = std::pair<std::string, bool>; // kind of thing, plural

    // One for all nouns whose commonest sense is the same: "film" and "movie".
    [[nodiscard]] std::string kind_of_thing(std::string const& noun) const {
        std::vector<std::uint32_t> const senses = lexicon_.senses(noun, WordClass::noun);
        return senses.empty() ? noun : "#" + std::to_string(senses.front());
    }

    void index_names() {
        for (std::size_t place = 0; place < articles_.size(); ++place) {
            Analysis const& analysis = analyses_[articles_[place]];
            for (EntityIndex e = 0; e < analysis.entities.size(); ++e) {
                for (Span const mention : analysis.entities[e].mentions) {
                    std::uint32_t const node = entities_.node_of[place][e];
                    auto const [at, is_new] = names_.try_emplace(
                        name_form(slice(analysis.article.text(), mention)), node);
                    at->second = at->second == node ? node : no_entity;
                }
            }
        }
    }

    // What other articles know by name: "the 2012 Sea Eagles", "the Vale navy".
    [[nodiscard]] std::uint32_t named_elsewhere(SentenceTree const& tree, Words const& phrase,
                                                WordIndex head, std::uint32_t place) const {
        std::string_view const text = analyses_[articles_[place]].article.text();
        for (std::size_t first = 0; first < phrase.size() && phrase[first] <= head; ++first) {
            WordIndex const begin = phrase[first];
            std::string const form =
                name_form(slice(text, cover(tree.span(begin), tree.span(head))));
            bool const tells =
                form.find(' ') != std::string::npos || (head > 0 && tree.upos(head) == Upos::propn);
            auto const at = names_.find(form);
            if (tells && at != names_.end()) {
                return at->second;
            }
            if (tree.upos(begin) == Upos::propn) {
                break; // "the Vale navy" is not any navy
            }
        }
        return no_entity;
    }

    void read(std::uint32_t place) {
        Analysis const& analysis = analyses_[articles_[place]];
        ParsedText const text{analysis.article.text(), analysis.segmentation, analysis.nodes,
                              lexicon_};
        auto time = analysis.values.times.begin();
        for (Sentence const& sentence : analysis.segmentation.sentences) {
            SentenceTree const tree(text, sentence);
            for (WordIndex i = 0; i < tree.size(); ++i) {
                Span const head = tree.span(i);
                while (time != analysis.values.times.end() && time->span.end <= head.begin) {
                    ++time;
                }
                bool const in_time =
                    time != analysis.values.times.end() && time->span.contains(head);
                bool const noun = tree.upos(i) == Upos::noun || tree.upos(i) == Upos::propn;
                if (noun && !in_time) {
                    describe(tree, i, place);
                }
                bool const part = tree.is(i, Relation::compound) || tree.is(i, Relation::flat) ||
                                  tree.is(i, Relation::fixed) || tree.is(i, Relation::case_);
                if (noun && !part && !in_time && places_[place].named_by(head) == no_entity) {
                    add(tree, i, place);
                }
            }
        }
    }

    // "actress Nina Holt"; "Nina Holt, an actress"; "Nina Holt is an actress": whom the noun is
    // said of, which also tells whom "the actress" means.
    void describe(SentenceTree const& tree, WordIndex i, std::uint32_t place) {
        if (places_[place].named_by(tree.span(i)) != no_entity || tree.xpos(i) == Xpos::nns) {
            return;
        }
        auto node_at = [&](WordIndex w) {
            return w == no_word ? no_entity : places_[place].named_by(tree.span(w));
        };
        std::uint32_t node = no_entity;
        bool const before = i + 1 < tree.size() && (tree.is(i, Relation::compound) ||
                                                    tree.relation(i) == Relation::nmod_desc);
        if (before && node_at(i + 1) == node_at(tree.head(i))) {
            node = node_at(tree.head(i));
        } else if (tree.is(i, Relation::appos)) {
            node = node_at(tree.head(i));
        } else if (WordIndex const apposed = tree.child(i, Relation::appos); apposed != no_word) {
            node = node_at(apposed);
        } else if (tree.has(i, Relation::cop)) {
            node = node_at(tree.child(i, Relation::nsubj));
        }
        std::string const word = lexicon_.lemma(tree.lower(i), WordClass::noun);
        bool const said =
            node != no_entity && lexicon_.field(word, WordClass::noun) == field_of(node);
        if (said) {
            ++bearers_[kind_of_thing(word)][node];
            entities_.nodes[node].mentions.push_back({articles_[place], tree.span(i)});
            described_.insert({place, tree.span(i)});
        }
    }

    // The field that what is said of a node belongs to.
    [[nodiscard]] WordField field_of(std::uint32_t node) const {
        switch (entities_.nodes[node].kind) {
        case EntityKind::person:
            return WordField::person;
        case EntityKind::organisation:
            return WordField::group;
        case EntityKind::place:
            return WordField::location;
        case EntityKind::other:
            return WordField::artifact;
        }
        return WordField::other;
    }

    // "the actress" where nearly all in the story that are called actresses are one.
    void give_to_bearer(std::string const& kind, std::vector<Thing>& things) {
        auto const bearers = bearers_.find(kind);
        if (bearers == bearers_.end()) {
            return;
        }
        std::size_t all = 0;
        auto best = bearers->second.begin();
        for (auto at = bearers->second.begin(); at != bearers->second.end(); ++at) {
            all += at->second;
            best = at->second > best->second ? at : best;
        }
        if (best->second * nearly_all_parts < all * (nearly_all_parts - 1)) {
            return;
        }
        std::erase_if(things, [&](Thing const& thing) {
            bool const meant = thing.definite && !thing.counted && thing.names.empty();
            if (meant) {
                entities_.nodes[best->first].mentions.push_back(
                    {articles_[thing.place], thing.span});
            }
            return meant;
        });
    }

    void add(SentenceTree const& tree, WordIndex i, std::uint32_t place) {
        std::string word = lexicon_.lemma(tree.lower(i), WordClass::noun);
        if (tells_of_event(word, lexicon_) || described_.contains({place, tree.span(i)})) {
            return;
        }
        Thing thing{place, tree.span(i), tree.span(i), {}, {}};
        WordIndex const determiner = tree.child(i, Relation::det);
        // Headlines leave the article out: "Actress held in Ostby".
        bool const bare_person = determiner == no_word && tree.xpos(i) != Xpos::nns &&
                                 lexicon_.field(word, WordClass::noun) == WordField::person;
        thing.definite =
            bare_person || (determiner != no_word &&
                            (tree.lower(determiner) == "the" || tree.lower(determiner) == "this"));
        bool first = true;
        Words const phrase = phrase_words(tree, i, PhraseSize::name);
        for (WordIndex const w : phrase) {
            if (w > i) {
                break;
            }
            thing.span = first ? cover(tree.span(w), thing.head) : thing.span;
            first = false;
            Upos const upos = tree.upos(w);
            bool const tells = upos == Upos::adj || upos == Upos::noun || upos == Upos::propn ||
                               upos == Upos::num || upos == Upos::verb;
            if (w != i && tells && places_[place].named_by(tree.span(w)) == no_entity) {
                thing.modifiers.push_back(lexicon_.lemma(tree.lower(w), WordClass::noun));
                bool const number = tree.is(w, Relation::nummod) && tree.head(w) == i;
                thing.counted = thing.counted || number || is_ordinal(tree.lower(w));
            }
        }
        if (auto const node = named_elsewhere(tree, phrase, i, place); node != no_entity) {
            entities_.nodes[node].mentions.push_back({articles_[place], thing.span});
            return;
        }
        std::sort(thing.modifiers.begin(), thing.modifiers.end());
        thing.names = places_[place].within(thing.span);
        bool const plural = tree.xpos(i) == Xpos::nns || tree.xpos(i) == Xpos::nnps;
        thing.kind = kind_of(word, lexicon_);
        by_kind_[{kind_of_thing(word), plural}].push_back(std::move(thing));
    }

    void merge(std::vector<Thing> const& things) {
        std::vector<std::vector<std::size_t>> groups;
        auto fits = [&](std::vector<std::size_t> const& group, Thing const& thing) {
            auto const last = group.begin() + static_cast<std::ptrdiff_t>(
                                                  std::min(group.size(), compared_mentions));
            return std::all_of(group.begin(), last, [&](std::size_t other) {
                return compatible(things[other], thing, entities_.nodes, lexicon_);
            });
        };
        // Who is described more closely first; bare ones join whom the same article describes, or
        // the one that most of the story is about.
        std::vector<std::size_t> order(things.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_partition(order.begin(), order.end(),
                              [&](std::size_t i) { return !bare(things[i]); });
        for (std::size_t const i : order) {
            auto best = groups.end();
            std::pair<bool, std::size_t> best_rank{false, 0};
            for (auto group = groups.begin(); group != groups.end(); ++group) {
                // Mentions lie in the articles' order: the last one is the nearest.
                bool const here = things[group->back()].place == things[i].place;
                std::pair<bool, std::size_t> const rank{here, group->size()};
                if (rank > best_rank && fits(*group, things[i])) {
                    best = group;
                    best_rank = rank;
                }
            }
            if (best == groups.end()) {
                groups.push_back({i});
                if (groups.size() > compared_groups) {
                    append(things, groups.front());
                    groups.erase(groups.begin());
                }
            } else {
                best->push_back(i);
            }
        }
        for (std::vector<std::size_t>& group : groups) {
            std::sort(group.begin(), group.end());
            append(things, group);
        }
    }

    void append(std::vector<Thing> const& things, std::vector<std::size_t> const& group) {
        EntityNode node{
            static_cast<std::uint32_t>(entities_.nodes.size()), things[group.front()].kind, {}, {}};
        for (std::size_t const i : group) {
            Thing const& thing = things[i];
            ArticleIndex const article = articles_[thing.place];
            std::string_view const text = slice(analyses_[article].article.text(), thing.span);
            if (node.name.empty() || text.size() > node.name.size()) {
                node.name = text;
            }
            node.mentions.push_back({article, thing.span});
        }
        entities_.nodes.push_back(std::move(node));
    }

    StoryEntities& entities_;
    std::span<Analysis const> analyses_;
    std::vector<ArticleIndex> const& articles_;
    std::vector<EntityPlaces> const& places_;
    Lexicon const& lexicon_;
    std::unordered_map<std::string, std::uint32_t> names_; // nodes; no_entity: of two
    std::map<Key, std::vector<Thing>> by_kind_;
    std::map<std::string, std::map<std::uint32_t, std::size_t>> bearers_; // by kind of thing
    std::set<std::pair<std::uint32_t, Span>> described_; // words that were given to a node
};

} // namespace

void add_things(StoryEntities& entities, std::span<Analysis const> analyses,
                std::vector<ArticleIndex> const& articles, std::vector<EntityPlaces> const& places,
                Lexicon const& lexicon) {
    Finder(entities, analyses, articles, places, lexicon).run();
}

} // namespace gainsay
