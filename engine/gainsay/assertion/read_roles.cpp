#include <gainsay/assertion/read_roles.h>
#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

using Index = std::uint32_t; // of a token of the text

constexpr double confidence_of_a_title = 0.7;
constexpr Index longest_office = 5; // tokens: "editor-in-chief"
constexpr Index longest_title = 14; // words before or after a name
constexpr Index most_phrases = 3;   // "head of sales | at the mill | in Dorn"
constexpr Index anchor_window = 16; // words after a title that may date it

bool is_deputy_word(std::string_view word) {
    return one_of(word, {"deputy", "vice", "assistant", "associate", "junior", "sub"});
}
bool is_acting_word(std::string_view word) {
    return one_of(word, {"acting", "interim", "caretaker"});
}
bool is_past_word(std::string_view word) {
    return one_of(word, {"former", "ex", "late", "onetime", "one-time", "retired", "previous",
                         "sometime", "erstwhile", "deposed", "ousted", "sacked"});
}
bool is_future_word(std::string_view word) {
    return one_of(word, {"future", "incoming", "next", "prospective", "designate", "elect"});
}
bool is_possessive_pronoun(std::string_view word) {
    return one_of(word, {"his", "her", "their", "its", "our", "my"});
}
bool is_article(std::string_view word) {
    return one_of(word, {"the", "a", "an", "this", "that"});
}
bool is_preposition(std::string_view word) {
    return one_of(word, {"of", "for", "at", "in", "with", "to", "on"});
}

// A stretch of words.
struct Stretch {
    Index begin;
    Index end;
    [[nodiscard]] bool empty() const { return begin >= end; }
};

// A title taken apart, before it is known whose it is.
struct Title {
    Role role;
    Index begin;
    Index end;
    std::string_view possessor; // "her"
};

class Reader {
  public:
    Reader(ParsedText const& in, Mentions const& mentions) : in_(in), mentions_(mentions) {}

    std::vector<Role> run() {
        auto const& sentences = in_.segmentation.sentences;
        for (std::uint32_t s = 0; s < sentences.size(); ++s) {
            begin_ = sentences[s].first_token;
            end_ = sentences[s].end_token;
            sentence_ = s;
            lower_.clear();
            for (Index i = begin_; i < end_; ++i) {
                lower_.push_back(to_lower(slice(in_.text, token(i).span)));
            }
            for (Index i = begin_; i < end_;) {
                EntityIndex const who = named(i);
                Index end = i + 1;
                while (end < end_ && who != no_entity && named(end) == who) {
                    ++end;
                }
                if (may_be_person(who) && is_plain_name({i, end})) {
                    read(who, {i, end});
                }
                i = end;
            }
        }
        return std::move(out_);
    }

  private:
    [[nodiscard]] Token const& token(Index i) const { return in_.segmentation.tokens[i]; }
    [[nodiscard]] Upos upos(Index i) const { return in_.nodes[i].upos; }
    [[nodiscard]] EntityIndex named(Index i) const { return mentions_.of_token[i]; }
    [[nodiscard]] std::string_view lower(Index i) const {
        return i >= begin_ && i < end_ ? std::string_view(lower_[i - begin_]) : std::string_view();
    }
    [[nodiscard]] bool may_be_person(EntityIndex who) const {
        return who != no_entity && (mentions_.entities[who].kind == EntityKind::person ||
                                    mentions_.entities[who].kind == EntityKind::other);
    }
    // "Officer of Corvane Bank" is a title that looks like a name.
    [[nodiscard]] bool is_plain_name(Stretch name) const {
        for (Index i = name.begin; i < name.end; ++i) {
            if (is_preposition(lower(i))) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool is_mark(Index i) const {
        return i < end_ && token(i).kind == TokenKind::punctuation;
    }
    [[nodiscard]] bool is_possessive_mark(Index i) const {
        return one_of(lower(i), {"'s", "’s", "'", "’"}) && !token(i).space_before;
    }
    [[nodiscard]] Span span(Stretch s) const {
        return cover(token(s.begin).span, token(s.end - 1).span);
    }

    // The words as a list has them: "director-general", "vice president".
    [[nodiscard]] std::string joined(Index begin, Index end) const {
        std::string out;
        for (Index i = begin; i < end; ++i) {
            out += (out.empty() || !token(i).space_before ? "" : " ") + std::string(lower(i));
        }
        return out;
    }

    // "secretary-general" is listed as "secretary general", or the other way round.
    [[nodiscard]] std::string_view office(std::string words) const {
        std::string_view const value = in_.lexicon.list_value(words, WordList::office);
        if (!value.empty() || words.find('-') == std::string::npos) {
            return value;
        }
        std::replace(words.begin(), words.end(), '-', ' ');
        return in_.lexicon.list_value(words, WordList::office);
    }
    [[nodiscard]] std::string_view field(std::string const& words) const {
        return in_.lexicon.list_value(words, WordList::office_field);
    }

    // Words of a noun group: "the group's deputy head".
    [[nodiscard]] bool in_group(Index i) const {
        if (i < begin_ || i >= end_) {
            return false;
        }
        if (is_possessive_mark(i)) {
            return true;
        }
        if (named(i) != no_entity) {
            return !is_preposition(lower(i)); // a name may go on: "Officer of Corvane Bank"
        }
        bool const hyphen = lower(i) == "-" && !token(i).space_before;
        bool const after_hyphen = i > begin_ && lower(i - 1) == "-" && !token(i).space_before;
        if (hyphen || after_hyphen) {
            return true;
        }
        if (is_mark(i)) {
            return false;
        }
        Upos const tag = upos(i);
        return tag == Upos::noun || tag == Upos::propn || tag == Upos::adj ||
               one_of(lower(i), {"then", "acting", "managing", "executive", "chief"}) ||
               (tag == Upos::verb && !field(std::string(lower(i))).empty());
    }

    void read(EntityIndex who, Stretch name) {
        std::vector<Title> titles = before(name);
        std::vector<Title> const more = after(name);
        titles.insert(titles.end(), more.begin(), more.end());
        for (Title& title : titles) {
            Role role = std::move(title.role);
            role.holder = who;
            role.name = span(name);
            role.title = span({title.begin, title.end});
            role.sentence = sentence_;
            role.confidence = confidence_of_a_title;
            if (role.of.empty() && !title.possessor.empty()) {
                role.of = possessor(who, name.begin);
            }
            date(role, std::max(title.end, name.end));
            out_.push_back(std::move(role));
        }
    }

    // Whom "her" stands for before `at`: the nearest other person named.
    [[nodiscard]] std::string possessor(EntityIndex holder, Index at) const {
        for (Index i = at; i-- > begin_;) {
            EntityIndex const who = named(i);
            if (who != no_entity && who != holder &&
                mentions_.entities[who].kind == EntityKind::person) {
                return to_lower(mentions_.entities[who].name);
            }
        }
        // Else who the sentence before began with, or whom the text names first.
        if (sentence_ > 0) {
            Sentence const& last = in_.segmentation.sentences[sentence_ - 1];
            for (Index i = last.first_token; i < last.end_token; ++i) {
                EntityIndex const who = named(i);
                if (who != no_entity && who != holder &&
                    mentions_.entities[who].kind == EntityKind::person) {
                    return to_lower(mentions_.entities[who].name);
                }
            }
        }
        for (EntityIndex who = 0; who < mentions_.entities.size(); ++who) {
            Entity const& entity = mentions_.entities[who];
            if (entity.kind == EntityKind::person) {
                bool const before = !entity.mentions.empty() &&
                                    entity.mentions.front().begin < token(at).span.begin;
                return who != holder && before ? to_lower(entity.name) : "";
            }
        }
        return "";
    }

    // "… until 2017", "… at the time"
    void date(Role& role, Index from) const {
        for (Index i = from; i < end_ && i < from + anchor_window; ++i) {
            std::string_view const word = lower(i);
            if (one_of(word, {",", ".", ";", "\"", "”"})) {
                break;
            }
            bool const still = i > from && one_of(lower(i - 1), {"since", "from"});
            bool const year =
                word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (year && !still) {
                role.when.emplace_back(word);
            } else if (word == "when" ||
                       (word == "time" && one_of(lower(i - 1), {"the", "that"}))) {
                role.when.emplace_back("then");
            }
        }
        if (!role.when.empty() && role.time == RoleTime::now) {
            role.time = RoleTime::past;
        }
    }

    // --- before a name: "deputy mayor Ana Ruiz", "the mayor of Dorn, Ana Ruiz,", "her uncle, Ivo"

    [[nodiscard]] std::vector<Title> before(Stretch name) const {
        Index end = name.begin;
        while (end > begin_ && is_address(end - 1)) {
            --end;
        }
        bool const parted = end > begin_ && lower(end - 1) == ",";
        if (parted) {
            if (!ends_apposition(name.end)) {
                return {};
            }
            --end;
        }
        Index begin = group_begin(end);
        if (begin == end) {
            return {};
        }
        auto title = read_group({begin, end}, end);
        if (!title) {
            title = read_prepositional(begin, end);
        }
        if (!title) {
            return {};
        }
        // "her coach and uncle"
        std::vector<Title> out{*title};
        Index const joint = title->begin;
        if (joint > begin_ + 1 && lower(joint - 1) == "and") {
            Index const other = group_begin(joint - 1);
            if (auto first = read_group({other, joint - 1}, joint - 1)) {
                out.push_back(*first);
            }
        }
        Index const first = out.back().begin;
        if (first > begin_ && is_possessive_pronoun(lower(first - 1))) {
            for (Title& one : out) {
                one.possessor = lower(first - 1);
            }
        }
        return out;
    }

    [[nodiscard]] bool is_address(Index i) const {
        std::string_view const word = lower(i);
        return one_of(word, {"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lady", "lord"}) ||
               (word == "." && i > begin_ && one_of(lower(i - 1), {"mr", "mrs", "ms", "dr"})) ||
               one_of(word, {"mr.", "mrs.", "ms.", "dr."});
    }

    [[nodiscard]] Index group_begin(Index end) const {
        Index begin = end;
        while (begin > begin_ && end - begin < longest_title && in_group(begin - 1)) {
            --begin;
        }
        return begin;
    }

    // What stands after a name that a comma parts from its title.
    [[nodiscard]] bool ends_apposition(Index i) const {
        return i >= end_ || one_of(lower(i), {",", ".", ";", ":", ")", "”", "\"", "!", "?"}) ||
               upos(i) == Upos::verb || upos(i) == Upos::aux;
    }

    // "the minister of trade": `begin` is where the last noun of it begins.
    [[nodiscard]] std::optional<Title> read_prepositional(Index begin, Index end) const {
        Index at = begin;
        for (Index phrases = 0; phrases < most_phrases && at > begin_ + 1; ++phrases) {
            if (is_article(lower(at - 1)) || is_possessive_pronoun(lower(at - 1))) {
                --at;
            }
            bool const joined_noun = at > begin_ && lower(at - 1) == "and";
            if (at <= begin_ || !(is_preposition(lower(at - 1)) || joined_noun)) {
                return std::nullopt;
            }
            Index const head_end = at - 1;
            Index const head_begin = group_begin(head_end);
            if (head_begin == head_end) {
                return std::nullopt;
            }
            if (auto title = read_group({head_begin, head_end}, end); title && !joined_noun) {
                return title->end == end ? title : std::nullopt;
            }
            at = head_begin;
        }
        return std::nullopt;
    }

    // --- after a name: "Ana Ruiz, 46, the mayor of Dorn,", "who chairs the board", "is the mayor"

    [[nodiscard]] std::vector<Title> after(Stretch name) const {
        Index at = name.end;
        bool const parted = at < end_ && one_of(lower(at), {",", "(", "–", "—"});
        if (parted) {
            ++at;
            if (at + 1 < end_ && token(at).kind == TokenKind::number && lower(at + 1) == ",") {
                at += 2;
            }
        }
        if (lower(at) == "who") {
            return relative(at + 1);
        }
        if (!parted) {
            return copula(at);
        }
        std::vector<Title> out = apposition(at, RoleTime::now);
        // "Ana Ruiz, the author, who is a lecturer at the school"
        Index const comma = comma_after(at);
        if (lower(comma) == "," && lower(comma + 1) == "who") {
            auto const more = relative(comma + 2);
            out.insert(out.end(), more.begin(), more.end());
        }
        return out;
    }

    [[nodiscard]] Index comma_after(Index at) const {
        Index i = at;
        while (i < end_ && i < at + longest_title && !is_mark(i)) {
            ++i;
        }
        return i;
    }

    std::vector<Title> apposition(Index at, RoleTime time) const {
        std::vector<std::string> when;
        if (lower(at) == "at" && one_of(lower(at + 1), {"the", "that"}) &&
            one_of(lower(at + 2), {"time", "point"})) {
            when.emplace_back("then");
            at += 3;
        } else if (one_of(lower(at), {"then", "formerly", "previously", "once"})) {
            time = RoleTime::past;
            if (lower(at) == "then") {
                when.emplace_back("then");
            }
            ++at;
        } else if (one_of(lower(at), {"now", "currently", "also"})) {
            ++at;
        }
        std::string_view possessor_word;
        if (is_article(lower(at))) {
            ++at;
        } else if (is_possessive_pronoun(lower(at))) {
            possessor_word = lower(at);
            ++at;
        }
        std::vector<Title> out;
        for (Index member = 0; member < 2; ++member) {
            Index end = at;
            while (end < end_ && end - at < longest_title && in_group(end)) {
                ++end;
            }
            auto title = end > at ? read_group({at, end}, end_) : std::nullopt;
            if (!title) {
                break;
            }
            title->possessor = possessor_word;
            if (time != RoleTime::now) {
                title->role.time = time;
            } else if (!when.empty()) {
                title->role.time = RoleTime::past;
            }
            title->role.when = when;
            out.push_back(*title);
            at = title->end;
            if (lower(at) != "and") {
                break;
            }
            ++at; // "president and chief executive of the bank"
        }
        if (out.empty() || !may_end_title(at)) {
            return {};
        }
        share_bodies(out);
        return out;
    }

    static void share_bodies(std::vector<Title>& titles) {
        for (Title& title : titles) {
            if (title.role.of.empty()) {
                title.role.of = titles.back().role.of;
            }
        }
    }

    // Not the next member of a list of people.
    [[nodiscard]] bool may_end_title(Index at) const {
        if (at >= end_) {
            return true;
        }
        if (lower(at - 1) == "and") {
            return upos(at) == Upos::verb || upos(at) == Upos::aux;
        }
        return named(at) == no_entity && upos(at) != Upos::noun && upos(at) != Upos::propn &&
               upos(at) != Upos::det;
    }

    [[nodiscard]] bool is_copula(Index at) const {
        return one_of(lower(at), {"is", "was", "been", "became", "remains"});
    }

    std::vector<Title> copula(Index at) const {
        if (!is_copula(at)) {
            return {};
        }
        bool const past = lower(at) == "was";
        Index next = at + 1;
        while (one_of(lower(next), {"now", "also", "still"})) {
            ++next;
        }
        return apposition(next, past ? RoleTime::past : RoleTime::now);
    }

    std::vector<Title> relative(Index at) const {
        while (one_of(lower(at), {"now", "also", "currently", "still", "has", "had"})) {
            ++at;
        }
        if (is_copula(at)) {
            return copula(at);
        }
        if (one_of(lower(at), {"serves", "served", "works", "worked"}) && lower(at + 1) == "as") {
            bool const past = lower(at).ends_with("ed");
            return apposition(at + 2, past ? RoleTime::past : RoleTime::now);
        }
        if (at >= end_ || is_mark(at)) {
            return {};
        }
        std::string const verb = in_.lexicon.lemma(lower(at), WordClass::verb);
        std::string const noun = one_of(verb, {"head", "lead", "run", "direct"}) ? "head"
                                 : verb == "chair"                               ? "chair"
                                 : verb == "coach"                               ? "coach"
                                                                                 : "";
        if (noun.empty()) {
            return {};
        }
        Title title{{}, at, at + 1, {}};
        take_office(title.role, noun);
        bool const past = lower(at).ends_with("ed") || lower(at) == "led" || lower(at) == "ran";
        title.role.time = past ? RoleTime::past : RoleTime::now;
        read_phrase(title, at + 1, end_, noun == "head" ? "of" : "at");
        if (title.end == at + 1) {
            return {};
        }
        settle(title.role);
        return {title};
    }

    // --- the title itself

    void take_office(Role& role, std::string head) const {
        std::string_view values = office(head);
        role.head = std::move(head);
        while (!values.empty()) {
            std::size_t const end = std::min(values.find(' '), values.size());
            std::string_view const value = values.substr(0, end);
            std::size_t const slash = value.find('/');
            role.ranks.emplace_back(value.substr(0, slash));
            if (slash != std::string_view::npos) {
                role.fields.emplace_back(value.substr(slash + 1));
            }
            values.remove_prefix(std::min(end + 1, values.size()));
        }
    }

    // The title whose noun group is `group`, with the phrases after it up to `limit`.
    [[nodiscard]] std::optional<Title> read_group(Stretch group, Index limit) const {
        Title title{{}, group.begin, group.end, {}};
        while (group.begin < group.end && is_mark(group.begin) &&
               !is_possessive_mark(group.begin)) {
            title.begin = ++group.begin;
        }
        // "mayor-elect"
        if (group.end - group.begin > 2 && lower(group.end - 2) == "-" &&
            one_of(lower(group.end - 1), {"elect", "designate"})) {
            title.role.time = RoleTime::future;
            group.end -= 2;
        }
        Index head = group.end;
        for (Index size = std::min(longest_office, group.end - group.begin); size > 0; --size) {
            std::string words = joined(group.end - size, group.end);
            if (!office(words).empty()) {
                head = group.end - size;
                take_office(title.role, std::move(words));
                break;
            }
        }
        // "chief of police"
        if (group.end + 1 < limit && lower(group.end) == "of" && group.end > group.begin) {
            std::string words = joined(group.end - 1, group.end + 2);
            if (!office(words).empty()) {
                title.role.ranks.clear();
                title.role.fields.clear();
                head = group.end - 1;
                take_office(title.role, std::move(words));
                title.end = group.end + 2;
            }
        }
        if (head == group.end) {
            head = chief_of_something(group, title.role);
        }
        if (head == group.end) {
            return std::nullopt;
        }
        read_modifiers(title, {group.begin, head});
        Index at = title.end;
        for (Index phrases = 0; phrases < most_phrases && at < limit; ++phrases) {
            if (!is_preposition(lower(at))) {
                break;
            }
            read_phrase(title, at + 1, limit, lower(at));
            if (title.end <= at + 1) {
                title.end = at;
                break;
            }
            at = title.end;
        }
        settle(title.role);
        return title;
    }

    // "staff engineer", "chief medical officer": of the staff, or the head of a part, whatever it
    // is. Who is "chief negotiator" or "chief economist" may be anything else besides.
    [[nodiscard]] Index chief_of_something(Stretch group, Role& role) const {
        for (Index size = 2; size <= longest_office && size <= group.end - group.begin; ++size) {
            Index const at = group.end - size;
            std::string const noun = in_.lexicon.lemma(lower(group.end - 1), WordClass::noun);
            if (noun != lower(group.end - 1) ||
                in_.lexicon.field(noun, WordClass::noun) != WordField::person) {
                continue;
            }
            if (lower(at) == "staff") {
                take_office(role, "staff member");
                role.head = joined(at, group.end);
                return at;
            }
            if (lower(at) == "chief" && noun == "officer") {
                role.head = joined(at, group.end);
                role.ranks = {"executive:part"};
                read_fields(role, {at + 1, group.end});
                return at;
            }
        }
        return group.end;
    }

    void read_fields(Role& role, Stretch words) const {
        for (Index i = words.begin; i < words.end; ++i) {
            if (is_inside_a_name(i)) {
                continue;
            }
            if (i + 1 < words.end) {
                if (auto const value = field(joined(i, i + 2)); !value.empty()) {
                    role.fields.emplace_back(value);
                    ++i;
                    continue;
                }
            }
            if (auto const value = field(std::string(lower(i))); !value.empty()) {
                role.fields.emplace_back(value);
            }
        }
    }

    // "Water" in "Corrin Water": a name of two words or more.
    [[nodiscard]] bool is_inside_a_name(Index i) const {
        EntityIndex const who = named(i);
        return who != no_entity &&
               ((i > begin_ && named(i - 1) == who) || (i + 1 < end_ && named(i + 1) == who));
    }

    // The body that is named among the words; words of fields name none.
    void read_body(Role& role, Stretch words) const {
        for (Index i = words.begin; i < words.end && role.of.empty(); ++i) {
            EntityIndex const body = named(i);
            if (body != no_entity && field(std::string(lower(i))).empty()) {
                role.of = to_lower(mentions_.entities[body].name);
            } else if (body == no_entity && has_inner_capital(i)) {
                role.of = lower(i); // "nGate"
            }
        }
    }
    [[nodiscard]] bool has_inner_capital(Index i) const {
        std::string_view const form = slice(in_.text, token(i).span);
        return form.size() > 2 && form[0] >= 'a' && form[0] <= 'z' &&
               std::any_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }

    // What stands before the office: whose it is, its field, and "deputy", "former" and the like.
    void read_modifiers(Title& title, Stretch words) const {
        Index own = words.begin;
        for (Index i = words.begin; i < words.end; ++i) {
            if (is_possessive_mark(i)) {
                own = i + 1;
            }
        }
        read_body(title.role, words);
        read_fields(title.role, {own, words.end});
        leave_government(title.role, words);
        for (Index i = own; i < words.end; ++i) {
            std::string_view const word = lower(i);
            title.role.deputy = title.role.deputy || is_deputy_word(word);
            title.role.acting = title.role.acting || is_acting_word(word);
            if (is_past_word(word) || word == "then" || word.starts_with("ex-")) {
                title.role.time = RoleTime::past;
                if (word == "then") {
                    title.role.when.emplace_back("then");
                }
            } else if (is_future_word(word)) {
                title.role.time = RoleTime::future;
            } else if (word == "staff") {
                Role employee;
                take_office(employee, "staff member");
                title.role.ranks.insert(title.role.ranks.end(), employee.ranks.begin(),
                                        employee.ranks.end());
            }
        }
    }

    // What a preposition governs, from `at`: a field, a body, a place.
    void read_phrase(Title& title, Index at, Index limit, std::string_view preposition) const {
        if (is_article(lower(at)) || is_possessive_pronoun(lower(at))) {
            ++at;
        }
        Index end = at;
        while (end < limit && end - at < longest_title) {
            bool const joint = (lower(end) == "and" || lower(end) == "&") && end > at &&
                               end + 1 < limit && in_group(end + 1) && named(end + 1) == no_entity;
            if (!joint && !in_group(end)) {
                break;
            }
            ++end;
        }
        if (end == at) {
            return;
        }
        std::size_t const fields = title.role.fields.size();
        if (preposition == "of" || preposition == "for") {
            read_fields(title.role, {at, end});
        }
        read_body(title.role, {at, end});
        leave_government(title.role, {at, end});
        bool const body = named(end - 1) != no_entity ||
                          in_.lexicon.listed(lower(end - 1), WordList::organisation_word);
        if (preposition == "of" && body && title.role.fields.size() == fields) {
            keep_rank(title.role, "executive:top", "executive:part");
        }
        title.end = end;
    }

    // The president or secretary of a club is none of a country.
    void leave_government(Role& role, Stretch words) const {
        bool const body =
            std::any_of(lower_.begin() + (words.begin - begin_),
                        lower_.begin() + (words.end - begin_), [&](std::string const& word) {
                            return in_.lexicon.listed(word, WordList::organisation_word);
                        });
        bool const elsewhere =
            std::any_of(role.ranks.begin(), role.ranks.end(),
                        [](std::string const& rank) { return rank.starts_with("executive:"); });
        if (body && elsewhere && role.fields.empty()) {
            std::erase_if(role.ranks,
                          [](std::string const& rank) { return rank.starts_with("government:"); });
        }
    }

    static void keep_rank(Role& role, std::string_view kept, std::string_view dropped) {
        auto& ranks = role.ranks;
        if (std::find(ranks.begin(), ranks.end(), kept) != ranks.end()) {
            std::erase(ranks, dropped);
        }
    }

    // Who minds a field heads a part, not the whole.
    static void settle(Role& role) {
        if (!role.fields.empty()) {
            keep_rank(role, "executive:part", "executive:top");
        }
        for (auto* const list : {&role.ranks, &role.fields}) {
            std::sort(list->begin(), list->end());
            list->erase(std::unique(list->begin(), list->end()), list->end());
        }
    }

    ParsedText in_;
    Mentions const& mentions_;
    Index begin_ = 0;
    Index end_ = 0;
    std::uint32_t sentence_ = 0;
    std::vector<std::string> lower_;
    std::vector<Role> out_;
};

} // namespace

std::vector<Role> read_roles(ParsedText const& in, Mentions const& mentions) {
    return Reader(in, mentions).run();
}

} // namespace gainsay
