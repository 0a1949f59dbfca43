#include <gainsay/assertion/read_roles.h>
#include <gainsay/assertion/title_reader.h>
#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

namespace {

using Index = TitleReader::Index;

constexpr double confidence_of_a_title = 0.7;
constexpr Index anchor_window = 16; // words after a title that may date it

class Reader {
  public:
    Reader(ParsedText const& in, Mentions const& mentions)
        : in_(in), mentions_(mentions), words_(in, mentions) {}

    std::vector<Role> run() {
        auto const count = static_cast<std::uint32_t>(in_.segmentation.sentences.size());
        for (std::uint32_t s = 0; s < count; ++s) {
            sentence_ = s;
            words_.enter(s);
            for (Index i = words_.begin(); i < words_.end();) {
                EntityIndex const who = words_.named(i);
                Index end = i + 1;
                while (end < words_.end() && who != no_entity && words_.named(end) == who) {
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
    [[nodiscard]] bool may_be_person(EntityIndex who) const {
        return who != no_entity && (mentions_.entities[who].kind == EntityKind::person ||
                                    mentions_.entities[who].kind == EntityKind::other);
    }
    // "Officer of Corvane Bank" is a title that looks like a name.
    [[nodiscard]] bool is_plain_name(TokenStretch name) const {
        for (Index i = name.begin; i < name.end; ++i) {
            if (governs_office(words_.lower(i))) {
                return false;
            }
        }
        return true;
    }

    void read(EntityIndex who, TokenStretch name) {
        std::vector<Title> titles = before(name);
        std::vector<Title> const more = after(name);
        titles.insert(titles.end(), more.begin(), more.end());
        for (Title& title : titles) {
            Role role = std::move(title.role);
            role.holder = who;
            role.name = words_.span(name);
            role.title = words_.span({title.begin, title.end});
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
        for (Index i = at; i-- > words_.begin();) {
            EntityIndex const who = words_.named(i);
            if (who != no_entity && who != holder &&
                mentions_.entities[who].kind == EntityKind::person) {
                return to_lower(mentions_.entities[who].name);
            }
        }
        // Else who the sentence before began with, or whom the text names first.
        if (sentence_ > 0) {
            Sentence const& last = in_.segmentation.sentences[sentence_ - 1];
            for (Index i = last.first_token; i < last.end_token; ++i) {
                EntityIndex const who = words_.named(i);
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
                                    entity.mentions.front().begin < words_.token(at).span.begin;
                return who != holder && before ? to_lower(entity.name) : "";
            }
        }
        return "";
    }

    // "… until 2017", "… at the time"
    void date(Role& role, Index from) const {
        for (Index i = from; i < words_.end() && i < from + anchor_window; ++i) {
            std::string_view const word = words_.lower(i);
            if (one_of(word, {",", ".", ";", "\"", "”"})) {
                break;
            }
            bool const still = i > from && one_of(words_.lower(i - 1), {"since", "from"});
            bool const year =
                word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (year && !still) {
                role.when.emplace_back(word);
            } else if (word == "when" ||
                       (word == "time" && one_of(words_.lower(i - 1), {"the", "that"}))) {
                role.when.emplace_back("then");
            }
        }
        if (!role.when.empty() && role.time == RoleTime::now) {
            role.time = RoleTime::past;
        }
    }

    // --- before a name: "deputy mayor Ana Ruiz", "the mayor of Dorn, Ana Ruiz,", "her uncle, Ivo"

    [[nodiscard]] std::vector<Title> before(TokenStretch name) const {
        Index end = name.begin;
        while (end > words_.begin() && is_address(end - 1)) {
            --end;
        }
        bool const parted = end > words_.begin() && words_.lower(end - 1) == ",";
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
        auto title = words_.read_group({begin, end}, end);
        if (!title) {
            title = read_prepositional(begin, end);
        }
        if (!title) {
            return {};
        }
        // "her coach and uncle"
        std::vector<Title> out{*title};
        Index const joint = title->begin;
        if (joint > words_.begin() + 1 && words_.lower(joint - 1) == "and") {
            Index const other = group_begin(joint - 1);
            if (auto first = words_.read_group({other, joint - 1}, joint - 1)) {
                out.push_back(*first);
            }
        }
        Index const first = out.back().begin;
        if (first > words_.begin() && is_possessive_pronoun(words_.lower(first - 1))) {
            for (Title& one : out) {
                one.possessor = words_.lower(first - 1);
            }
        }
        return out;
    }

    [[nodiscard]] bool is_address(Index i) const {
        std::string_view const word = words_.lower(i);
        return one_of(word, {"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lady", "lord"}) ||
               (word == "." && i > words_.begin() &&
                one_of(words_.lower(i - 1), {"mr", "mrs", "ms", "dr"})) ||
               one_of(word, {"mr.", "mrs.", "ms.", "dr."});
    }

    [[nodiscard]] Index group_begin(Index end) const {
        Index begin = end;
        while (begin > words_.begin() && end - begin < TitleReader::longest_title &&
               (words_.in_group(begin - 1) || words_.joins_fields(begin - 1))) {
            --begin;
        }
        return begin;
    }

    // What stands after a name that a comma parts from its title.
    [[nodiscard]] bool ends_apposition(Index i) const {
        return i >= words_.end() ||
               one_of(words_.lower(i), {",", ".", ";", ":", ")", "”", "\"", "!", "?"}) ||
               words_.upos(i) == Upos::verb || words_.upos(i) == Upos::aux;
    }

    // "the minister of trade": `begin` is where the last noun of it begins.
    [[nodiscard]] std::optional<Title> read_prepositional(Index begin, Index end) const {
        Index at = begin;
        for (Index phrases = 0; phrases < TitleReader::most_phrases && at > words_.begin() + 1;
             ++phrases) {
            if (begins_phrase(words_.lower(at - 1)) ||
                is_possessive_pronoun(words_.lower(at - 1))) {
                --at;
            }
            bool const joined_noun = at > words_.begin() && words_.lower(at - 1) == "and";
            if (at <= words_.begin() || !(governs_office(words_.lower(at - 1)) || joined_noun)) {
                return std::nullopt;
            }
            Index const head_end = at - 1;
            Index const head_begin = group_begin(head_end);
            if (head_begin == head_end) {
                return std::nullopt;
            }
            if (auto title = words_.read_group({head_begin, head_end}, end);
                title && !joined_noun) {
                return title->end == end ? title : std::nullopt;
            }
            at = head_begin;
        }
        return std::nullopt;
    }

    // --- after a name: "Ana Ruiz, 46, the mayor of Dorn,", "who chairs the board", "is the mayor"

    [[nodiscard]] std::vector<Title> after(TokenStretch name) const {
        Index at = name.end;
        bool const parted = at < words_.end() && one_of(words_.lower(at), {",", "(", "–", "—"});
        if (parted) {
            ++at;
            if (at + 1 < words_.end() && words_.token(at).kind == TokenKind::number &&
                words_.lower(at + 1) == ",") {
                at += 2;
            }
        }
        if (words_.lower(at) == "who") {
            // "who as treasurer signed it"
            return words_.lower(at + 1) == "as" ? apposition(at + 2, RoleTime::now)
                                                : relative(at + 1);
        }
        if (!parted || is_copula(at)) { // "Ana Ruiz, 46, is the mayor"
            return copula(at);
        }
        std::vector<Title> out = apposition(at, RoleTime::now);
        // "Ana Ruiz, the author, who is a lecturer at the school"
        Index const comma = comma_after(at);
        if (words_.lower(comma) == "," && words_.lower(comma + 1) == "who") {
            auto const more = relative(comma + 2);
            out.insert(out.end(), more.begin(), more.end());
        }
        return out;
    }

    [[nodiscard]] Index comma_after(Index at) const {
        Index i = at;
        while (i < words_.end() && i < at + TitleReader::longest_title && !words_.is_mark(i)) {
            ++i;
        }
        return i;
    }

    std::vector<Title> apposition(Index at, RoleTime time) const {
        std::vector<std::string> when;
        if (words_.lower(at) == "at" && one_of(words_.lower(at + 1), {"the", "that"}) &&
            one_of(words_.lower(at + 2), {"time", "point"})) {
            when.emplace_back("then");
            at += 3;
        } else if (one_of(words_.lower(at), {"then", "formerly", "previously", "once"})) {
            time = RoleTime::past;
            if (words_.lower(at) == "then") {
                when.emplace_back("then");
            }
            ++at;
        } else if (one_of(words_.lower(at), {"now", "currently", "also"})) {
            ++at;
        }
        std::string_view possessor_word;
        if (begins_phrase(words_.lower(at))) {
            ++at;
        } else if (is_possessive_pronoun(words_.lower(at))) {
            possessor_word = words_.lower(at);
            ++at;
        }
        std::vector<Title> out;
        for (Index member = 0; member < 2; ++member) {
            Index end = at;
            while (end < words_.end() && end - at < TitleReader::longest_title &&
                   words_.in_group(end)) {
                ++end;
            }
            auto title = end > at ? words_.read_group({at, end}, words_.end()) : std::nullopt;
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
            if (words_.lower(at) != "and") {
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
        if (at >= words_.end()) {
            return true;
        }
        if (words_.lower(at - 1) == "and") {
            return words_.upos(at) == Upos::verb || words_.upos(at) == Upos::aux;
        }
        return words_.named(at) == no_entity && words_.upos(at) != Upos::noun &&
               words_.upos(at) != Upos::propn && words_.upos(at) != Upos::det;
    }

    [[nodiscard]] bool is_copula(Index at) const {
        return one_of(words_.lower(at), {"is", "was", "been", "became", "remains"});
    }

    std::vector<Title> copula(Index at) const {
        if (!is_copula(at)) {
            return {};
        }
        bool const past = words_.lower(at) == "was";
        Index next = at + 1;
        while (one_of(words_.lower(next), {"now", "also", "still"})) {
            ++next;
        }
        return apposition(next, past ? RoleTime::past : RoleTime::now);
    }

    std::vector<Title> relative(Index at) const {
        while (one_of(words_.lower(at), {"now", "also", "currently", "still", "has", "had"})) {
            ++at;
        }
        if (is_copula(at)) {
            return copula(at);
        }
        if (one_of(words_.lower(at), {"serves", "served", "works", "worked"}) &&
            words_.lower(at + 1) == "as") {
            bool const past = words_.lower(at).ends_with("ed");
            return apposition(at + 2, past ? RoleTime::past : RoleTime::now);
        }
        if (at >= words_.end() || words_.is_mark(at)) {
            return {};
        }
        std::string const verb = in_.lexicon.lemma(words_.lower(at), WordClass::verb);
        std::string const noun = one_of(verb, {"head", "lead", "run", "direct"}) ? "head"
                                 : verb == "chair"                               ? "chair"
                                 : verb == "coach"                               ? "coach"
                                 : verb == "command"                             ? "commander"
                                                                                 : "";
        if (noun.empty()) {
            return {};
        }
        Title title{{}, at, at + 1, {}};
        words_.take_office(title.role, noun);
        bool const past = words_.lower(at).ends_with("ed") || words_.lower(at) == "led" ||
                          words_.lower(at) == "ran";
        title.role.time = past ? RoleTime::past : RoleTime::now;
        words_.read_phrase(title, at + 1, words_.end(),
                           one_of(noun, {"head", "commander"}) ? "of" : "at");
        if (title.end == at + 1) {
            return {};
        }
        TitleReader::settle(title.role);
        return {title};
    }

    ParsedText in_;
    Mentions const& mentions_;
    TitleReader words_;
    std::uint32_t sentence_ = 0;
    std::vector<Role> out_;
};

} // namespace

std::vector<Role> read_roles(ParsedText const& in, Mentions const& mentions) {
    return Reader(in, mentions).run();
}

} // namespace gainsay
