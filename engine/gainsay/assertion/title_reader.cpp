#include <gainsay/assertion/title_reader.h>
#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>

#include <algorithm>

namespace gainsay {

namespace {

constexpr TitleReader::Index longest_office = 5; // tokens: "editor-in-chief"

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

} // namespace

bool is_possessive_pronoun(std::string_view word) {
    return one_of(word, {"his", "her", "their", "its", "our", "my"});
}
bool begins_phrase(std::string_view word) {
    return one_of(word, {"the", "a", "an", "this", "that"});
}
bool governs_office(std::string_view word) {
    return one_of(word, {"of", "for", "at", "in", "with", "to", "on"});
}

void TitleReader::enter(std::uint32_t sentence) {
    begin_ = in_.segmentation.sentences[sentence].first_token;
    end_ = in_.segmentation.sentences[sentence].end_token;
    lower_.clear();
    for (Index i = begin_; i < end_; ++i) {
        lower_.push_back(to_lower(slice(in_.text, token(i).span)));
    }
}

bool TitleReader::is_mark(Index i) const {
    return i < end_ && token(i).kind == TokenKind::punctuation;
}

bool TitleReader::is_possessive_mark(Index i) const {
    return one_of(lower(i), {"'s", "’s", "'", "’"}) && !token(i).space_before;
}

Span TitleReader::span(TokenStretch s) const {
    return cover(token(s.begin).span, token(s.end - 1).span);
}

std::string TitleReader::joined(Index begin, Index end) const {
    std::string out;
    for (Index i = begin; i < end; ++i) {
        out += (out.empty() || !token(i).space_before ? "" : " ") + std::string(lower(i));
    }
    return out;
}

std::string_view TitleReader::office(std::string words) const {
    std::string_view const value = in_.lexicon.list_value(words, WordList::office);
    if (!value.empty() || words.find('-') == std::string::npos) {
        return value;
    }
    std::replace(words.begin(), words.end(), '-', ' ');
    return in_.lexicon.list_value(words, WordList::office);
}

std::string_view TitleReader::field(std::string const& words) const {
    return in_.lexicon.list_value(words, WordList::office_field);
}

bool TitleReader::in_group(Index i) const {
    if (i < begin_ || i >= end_) {
        return false;
    }
    if (is_possessive_mark(i)) {
        return true;
    }
    if (named(i) != no_entity) {
        return !governs_office(lower(i)); // a name may go on: "Officer of Corvane Bank"
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

bool TitleReader::joins_fields(Index i) const {
    return i > begin_ && i + 1 < end_ && one_of(lower(i), {"and", "&"}) &&
           !field(std::string(lower(i - 1))).empty() && !field(std::string(lower(i + 1))).empty();
}

void TitleReader::take_office(Role& role, std::string head) const {
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

std::optional<Title> TitleReader::read_group(TokenStretch group, Index limit) const {
    Title title{{}, group.begin, group.end, {}};
    while (group.begin < group.end && is_mark(group.begin) && !is_possessive_mark(group.begin)) {
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
        if (!governs_office(lower(at))) {
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

TitleReader::Index TitleReader::chief_of_something(TokenStretch group, Role& role) const {
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

void TitleReader::read_fields(Role& role, TokenStretch words) const {
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

bool TitleReader::is_inside_a_name(Index i) const {
    EntityIndex const who = named(i);
    return who != no_entity &&
           ((i > begin_ && named(i - 1) == who) || (i + 1 < end_ && named(i + 1) == who));
}

void TitleReader::read_body(Role& role, TokenStretch words) const {
    for (Index i = words.begin; i < words.end && role.of.empty(); ++i) {
        EntityIndex const body = named(i);
        if (body != no_entity && field(std::string(lower(i))).empty()) {
            role.of = to_lower(mentions_.entities[body].name);
        } else if (body == no_entity && has_inner_capital(i)) {
            role.of = lower(i); // "nGate"
        } else if (auto const meant = mentions_.of_head.find(i);
                   body == no_entity && meant != mentions_.of_head.end()) {
            Entity const& entity = mentions_.entities[meant->second]; // "the company"
            bool const known = entity.named() && entity.kind == EntityKind::organisation;
            role.of = known ? to_lower(entity.name) : "";
        }
    }
}

// "the health ministry": the last of them tells.
void TitleReader::read_body_sort(Role& role, TokenStretch words) const {
    for (Index i = words.end; i-- > words.begin && role.body_sort.empty();) {
        role.body_sort = in_.lexicon.list_value(lower(i), WordList::body);
    }
}

bool TitleReader::has_inner_capital(Index i) const {
    std::string_view const form = slice(in_.text, token(i).span);
    return form.size() > 2 && form[0] >= 'a' && form[0] <= 'z' &&
           std::any_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void TitleReader::read_modifiers(Title& title, TokenStretch words) const {
    Index own = words.begin;
    for (Index i = words.begin; i < words.end; ++i) {
        if (is_possessive_mark(i)) {
            own = i + 1;
        }
    }
    read_body(title.role, words);
    read_body_sort(title.role, {words.begin, own});
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

void TitleReader::read_phrase(Title& title, Index at, Index limit,
                              std::string_view preposition) const {
    if (begins_phrase(lower(at)) || is_possessive_pronoun(lower(at))) {
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
    read_body_sort(title.role, {at, end});
    leave_government(title.role, {at, end});
    bool const body = named(end - 1) != no_entity ||
                      in_.lexicon.listed(lower(end - 1), WordList::organisation_word);
    if (preposition == "of" && body && title.role.fields.size() == fields) {
        keep_rank(title.role, "executive:top", "executive:part");
    }
    title.end = end;
}

void TitleReader::leave_government(Role& role, TokenStretch words) const {
    bool const body =
        std::any_of(lower_.begin() + (words.begin - begin_), lower_.begin() + (words.end - begin_),
                    [&](std::string const& word) {
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

void TitleReader::keep_rank(Role& role, std::string_view kept, std::string_view dropped) {
    auto& ranks = role.ranks;
    if (std::find(ranks.begin(), ranks.end(), kept) != ranks.end()) {
        std::erase(ranks, dropped);
    }
}

void TitleReader::settle(Role& role) {
    if (!role.fields.empty()) {
        keep_rank(role, "executive:part", "executive:top");
    }
    for (auto* const list : {&role.ranks, &role.fields}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
}

} // namespace gainsay
