#include <gainsay/assertion/mention.h>
#include <gainsay/assertion/names.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace gainsay {

namespace {

using Key = std::vector<std::string>;

// All mentions of one form of a name.
struct Form {
    Key key;
    Votes votes;
    std::vector<std::size_t> names; // into the names found
    std::size_t entity = 0;
};

EntityKind kind_of(Votes const& votes, Key const& key, Lexicon const& lexicon) {
    if (votes.place >= 4 && votes.place >= votes.person) {
        return EntityKind::place;
    }
    if (votes.person > 1 && votes.person >= votes.organisation) {
        return EntityKind::person;
    }
    if (votes.organisation > 1 || (votes.organisation > 0 && votes.organisation >= votes.place)) {
        return EntityKind::organisation;
    }
    if (votes.place > 0) {
        return EntityKind::place;
    }
    bool const ordinary = std::any_of(key.begin(), key.end(), [&](std::string const& word) {
        return lexicon.is(word, WordClass::noun) || lexicon.is(word, WordClass::adjective);
    });
    return votes.person > 0 || ((key.size() == 2 || key.size() == 3) && !ordinary)
               ? EntityKind::person
               : EntityKind::other;
}

std::string initials(Key const& key) {
    std::string out;
    for (std::string const& word : key) {
        if (word != "of" && word != "the" && word != "and" && word != "for" && word != "&") {
            out += word.substr(0, 1);
        }
    }
    return out;
}

void add(Votes& to, Votes const& more) {
    to.person += more.person;
    to.organisation += more.organisation;
    to.place += more.place;
}

// Puts the forms of one article together: longest first, so that short forms find their long one.
class Resolver {
  public:
    Resolver(std::vector<NameFound> const& names, Lexicon const& lexicon)
        : names_(names), lexicon_(lexicon) {}

    // The entity of each name; numbers have no order yet.
    std::vector<std::size_t> run() {
        collect();
        for (Form& form : forms_) {
            form.entity = place(form);
        }
        std::vector<std::size_t> out(names_.size());
        for (Form const& form : forms_) {
            for (std::size_t const name : form.names) {
                out[name] = form.entity;
            }
        }
        return out;
    }

    [[nodiscard]] std::size_t entity_count() const { return keys_.size(); }
    [[nodiscard]] EntityKind kind(std::size_t entity) const { return kinds_[entity]; }
    // The entity that alone bears a title with this acronym.
    [[nodiscard]] std::optional<std::size_t> holder(std::string const& acronym) const {
        return only(roles_, acronym);
    }

  private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
    // One entity, or `nobody` once there are two.
    using Index = std::map<std::string, std::size_t>;

    static void enter(Index& index, std::string const& word, std::size_t entity) {
        auto const [at, is_new] = index.try_emplace(word, entity);
        if (!is_new && at->second != entity) {
            at->second = nobody;
        }
    }
    static std::optional<std::size_t> only(Index const& index, std::string const& word) {
        auto const at = index.find(word);
        return at == index.end() || at->second == nobody ? std::nullopt : std::optional(at->second);
    }

    void collect() {
        std::map<Key, std::size_t> index;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            auto const [at, is_new] = index.try_emplace(names_[i].key, forms_.size());
            if (is_new) {
                forms_.push_back({names_[i].key, {}, {}, 0});
            }
            forms_[at->second].names.push_back(i);
            add(forms_[at->second].votes, names_[i].votes);
        }
        for (Form const& form : forms_) {
            uses_.emplace(joined(form.key), form.names.size());
        }
        std::stable_sort(forms_.begin(), forms_.end(),
                         [](Form const& a, Form const& b) { return a.key.size() > b.key.size(); });
    }

    std::size_t place(Form const& form) {
        std::optional<std::size_t> found = form.key.size() > 1 ? long_form(form) : short_form(form);
        if (!found) {
            found = keys_.size();
            keys_.push_back(form.key);
            kinds_.push_back(kind_of(form.votes, form.key, lexicon_));
        }
        enter_forms(form, *found);
        return *found;
    }

    [[nodiscard]] std::optional<std::size_t> long_form(Form const& form) const {
        std::string const country = canonical_place(form.key);
        if (!country.empty()) {
            return only(places_, country);
        }
        // "Orbis Holdings" of "Orbis Holdings Ltd"; "Ann Lee" of "Ann Mary Lee".
        if (auto const head = only(beginnings_, joined(form.key))) {
            return head;
        }
        EntityKind const kind = kind_of(form.votes, form.key, lexicon_);
        if (kind == EntityKind::person) {
            return only(first_and_last_, form.key.front() + " " + form.key.back());
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::size_t> short_form(Form const& form) const {
        std::string const& word = form.key.front();
        std::string const country = canonical_place(form.key);
        if (!country.empty()) {
            return only(places_, country);
        }
        if (auto const long_one = only(acronyms_, word)) {
            return long_one;
        }
        bool const unlike_person = form.votes.organisation > form.votes.person + 1;
        if (!unlike_person) {
            if (auto const person = only(last_names_, word)) {
                return person;
            }
            if (last_names_.contains(word)) {
                return std::nullopt; // two of one family
            }
            if (auto const person = only(given_names_, word)) {
                return person;
            }
        }
        if (form.votes.person <= 2 && form.votes.place == 0) {
            return only(beginnings_, word);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string canonical_place(Key const& key) const {
        return std::string(lexicon_.list_value(joined(key), WordList::country));
    }

    static std::string joined(Key const& key) {
        return std::accumulate(key.begin(), key.end(), std::string(),
                               [](std::string const& all, std::string const& word) {
                                   return all.empty() ? word : all + " " + word;
                               });
    }

    void enter_forms(Form const& form, std::size_t entity) {
        for (std::size_t const i : form.names) {
            if (!names_[i].acronym.empty()) {
                enter(acronyms_, names_[i].acronym, entity);
            }
            if (!names_[i].role.empty()) {
                enter(roles_, initials_of_role(names_[i]), entity);
            }
        }
        if (std::string const country = canonical_place(form.key); !country.empty()) {
            enter(places_, country, entity);
            return;
        }
        if (form.key.size() < 2) {
            return;
        }
        if (kinds_[entity] == EntityKind::person) {
            enter(last_names_, form.key.back(), entity);
            enter(given_names_, form.key.front(), entity);
            enter(first_and_last_, form.key.front() + " " + form.key.back(), entity);
            return;
        }
        if (std::string const letters = initials(form.key); letters.size() > 2) {
            enter(acronyms_, letters, entity);
        }
        if (kinds_[entity] != EntityKind::place) {
            std::string head;
            for (std::size_t i = 0; i + 1 < form.key.size(); ++i) {
                head += (i == 0 ? "" : " ") + form.key[i];
                bool const tells = i > 0 || !lexicon_.listed(head, WordList::organisation_word);
                if (tells && means_whole(head, form, i + 1)) {
                    enter(beginnings_, head, entity);
                }
            }
        }
    }

    // Whether the beginning of a name is short for it: "Orbis" for "Orbis Holdings". A maker is
    // told of more often than its "Orbis X300", a town than its "Ostby Sea Eagles"; and "Ostby
    // Eagles captain Nina Berg" is whom the article calls "Nina Berg".
    [[nodiscard]] bool means_whole(std::string const& head, Form const& form,
                                   std::size_t words) const {
        if (form.key.size() == words + 1 &&
            lexicon_.listed(form.key.back(), WordList::organisation_word)) {
            return true;
        }
        if (form.key.back().find_first_of("0123456789") != std::string::npos) {
            return false;
        }
        for (std::size_t ending = words; ending + 1 < form.key.size(); ++ending) {
            Key const last(form.key.begin() + static_cast<std::ptrdiff_t>(ending), form.key.end());
            if (uses_.contains(joined(last))) {
                return false;
            }
        }
        auto const alone = uses_.find(head);
        return alone == uses_.end() || alone->second <= form.names.size();
    }

    static std::string initials_of_role(NameFound const& name) {
        Key words;
        std::string word;
        for (char const c : name.role + " ") {
            if (c == ' ') {
                words.push_back(std::move(word));
                word.clear();
            } else {
                word += c;
            }
        }
        return initials(words);
    }

    std::vector<NameFound> const& names_;
    Lexicon const& lexicon_;
    std::vector<Form> forms_;
    std::map<std::string, std::size_t> uses_; // of each form
    std::vector<Key> keys_;                   // of each entity, its fullest form
    std::vector<EntityKind> kinds_;
    Index acronyms_, roles_, places_, beginnings_, last_names_, given_names_, first_and_last_;
};

} // namespace

std::vector<bool> covered(Segmentation const& segmentation, std::vector<Span> const& spans) {
    std::vector<bool> out(segmentation.tokens.size());
    auto span = spans.begin();
    for (std::size_t i = 0; i < out.size(); ++i) {
        while (span != spans.end() && span->end <= segmentation.tokens[i].span.begin) {
            ++span;
        }
        out[i] = span != spans.end() && span->overlaps(segmentation.tokens[i].span);
    }
    return out;
}

Mentions find_entities(std::string_view text, Segmentation const& segmentation,
                       Values const& values, std::vector<Word>& words, Lexicon const& lexicon) {
    std::vector<Span> times;
    for (TimeExpression const& time : values.times) {
        times.push_back(time.span);
    }
    std::vector<Span> quantities;
    for (Quantity const& quantity : values.quantities) {
        quantities.push_back(quantity.span);
    }
    std::vector<bool> is_value = covered(segmentation, times);
    std::vector<bool> const in_quantity = covered(segmentation, quantities);
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const digit = words[i].lower.find_first_of("0123456789") != std::string::npos;
        is_value[i] = is_value[i] || (in_quantity[i] && digit);
    }
    std::vector<NameFound> const names = find_names(text, segmentation, is_value, words, lexicon);
    Resolver resolver(names, lexicon);
    std::vector<std::size_t> const entity_of = resolver.run();

    Mentions out;
    out.of_token.assign(words.size(), no_entity);
    std::vector<EntityIndex> numbers(resolver.entity_count(), no_entity);
    std::vector<std::size_t> longest(resolver.entity_count());
    for (std::size_t i = 0; i < names.size(); ++i) {
        NameFound const& name = names[i];
        std::size_t entity = entity_of[i];
        if (name.end == name.first + 1) {
            entity = resolver.holder(name.key.front()).value_or(entity);
        }
        if (numbers[entity] == no_entity) {
            numbers[entity] = static_cast<EntityIndex>(out.entities.size());
            out.entities.push_back({resolver.kind(entity), "", {}});
        }
        Entity& to = out.entities[numbers[entity]];
        Span const span =
            cover(segmentation.tokens[name.first].span, segmentation.tokens[name.end - 1].span);
        if (name.role_acronym != 0) {
            to.mentions.push_back(segmentation.tokens[name.role_acronym].span);
            out.of_token[name.role_acronym] = numbers[entity];
        }
        to.mentions.push_back(span);
        if (longest[entity] < name.key.size()) {
            longest[entity] = name.key.size();
            to.name = std::string(slice(text, span));
        }
        for (std::size_t token = name.first; token < name.end; ++token) {
            out.of_token[token] = numbers[entity];
        }
    }
    return out;
}

} // namespace gainsay
