#include <gainsay/assertion/chains.h>
#include <gainsay/assertion/coreference.h>
#include <gainsay/assertion/noun_class.h>
#include <gainsay/assertion/noun_phrase.h>
#include <gainsay/assertion/pair_references.h>
#include <gainsay/assertion/pronoun_references.h>
#include <gainsay/assertion/state_references.h>
#include <gainsay/assertion/written_references.h>

#include <algorithm>
#include <map>
#include <utility>

namespace gainsay {

namespace {

EntityKind kind_of(Sort sort) {
    switch (sort) {
    case Sort::person:
        return EntityKind::person;
    case Sort::organisation:
        return EntityKind::organisation;
    case Sort::place:
        return EntityKind::place;
    default:
        return EntityKind::other;
    }
}

// All phrases with one name are one chain from the start.
void join_names(std::vector<NounPhrase> const& phrases, Chains& chains) {
    std::map<EntityIndex, PhraseIndex> first;
    for (PhraseIndex i = 0; i < phrases.size(); ++i) {
        if (phrases[i].name != no_entity) {
            auto const [at, is_new] = first.try_emplace(phrases[i].name, i);
            if (!is_new) {
                chains.join(at->second, i);
            }
        }
    }
}

// Chains as entities: those with a name are there already, one phrase alone is none.
class Writer {
  public:
    Writer(std::string_view text, std::vector<NounPhrase> const& phrases, Chains const& chains,
           Mentions& mentions)
        : text_(text), phrases_(phrases), chains_(chains), mentions_(mentions) {}

    void run(PairMembers const& pairs) {
        for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
            write(i);
        }
        for (auto const& [phrase, members] : pairs) {
            if (auto const at = unnamed_.find(chains_.root(phrase)); at != unnamed_.end()) {
                mentions_.entities[at->second].members = members;
            }
        }
        for (Entity& entity : mentions_.entities) {
            std::sort(entity.references.begin(), entity.references.end());
        }
    }

  private:
    void write(PhraseIndex i) {
        NounPhrase const& phrase = phrases_[i];
        EntityIndex const who = entity(i);
        if (who == no_entity) {
            return;
        }
        if (phrase.form == PhraseForm::list) {
            mentions_.of_list[phrase.token] = who;
        } else if (mentions_.of_token[phrase.token] != who) {
            mentions_.of_head[phrase.token] = who;
        }
        bool const is_name = phrase.form == PhraseForm::name;
        if (!is_name) {
            mentions_.entities[who].references.push_back(phrase.span);
        }
    }

    // Of a phrase that stands alone: none, or what it names.
    EntityIndex entity(PhraseIndex i) {
        Chain const& chain = chains_.of(i);
        if (chain.name != no_entity) {
            return chain.name;
        }
        if (chain.size < 2) {
            return no_entity;
        }
        auto const [at, is_new] = unnamed_.try_emplace(chains_.root(i), no_entity);
        if (is_new) {
            at->second = static_cast<EntityIndex>(mentions_.entities.size());
            Entity entity;
            entity.kind = kind_of(chain.sort);
            mentions_.entities.push_back(std::move(entity));
        }
        Entity& entity = mentions_.entities[at->second];
        NounPhrase const& phrase = phrases_[i];
        bool const tells = phrase.form != PhraseForm::pronoun;
        if (tells && (entity.name.empty() || phrase.form == PhraseForm::list)) {
            entity.name = std::string(slice(text_, phrase.span));
        }
        if (phrase.form == PhraseForm::list && entity.members.empty()) {
            add_members(phrase, entity);
        }
        return at->second;
    }

    void add_members(NounPhrase const& list, Entity& to) {
        for (PhraseIndex const member : list.members) {
            if (EntityIndex const who = chains_.of(member).name; who != no_entity) {
                to.members.push_back(who);
            }
        }
    }

    std::string_view text_;
    std::vector<NounPhrase> const& phrases_;
    Chains const& chains_;
    Mentions& mentions_;
    std::map<PhraseIndex, EntityIndex> unnamed_; // by the chain's root
};

} // namespace

void resolve_references(ParsedText const& parsed, std::vector<SentenceTree> const& trees,
                        Values const& values, Mentions& mentions) {
    ClauseText const in = {parsed, trees, values, mentions};
    std::vector<NounPhrase> const phrases = find_noun_phrases(in);
    Chains chains(phrases);
    join_names(phrases, chains);
    WrittenReferences written(in, phrases, chains);
    PairMembers const pairs = resolve_pairs(in, phrases, chains);
    written.described_names();
    written.same_heads();
    written.kinds();
    written.roles();
    resolve_pronouns(in, phrases, chains);
    written.ages();
    written.possessed();
    written.wider_words();
    resolve_sides(in, phrases, chains);
    resolve_speakers(in, phrases, chains);
    Writer(parsed.text, phrases, chains, mentions).run(pairs);
    for (auto const& [token, country] : speaking_capitals(in, phrases)) {
        mentions.of_head[token] = country;
    }
}

} // namespace gainsay
