#include <gainsay/assertion/names.h>
#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>
#include <set>

namespace gainsay {

namespace {

constexpr std::size_t longest_title = 4; // words
constexpr std::size_t longest_name = 12; // tokens

constexpr std::array<std::string_view, 24> particles = {
    "de",  "da",  "do",  "dos", "del", "della", "di", "du", "la", "le", "van", "von",
    "der", "den", "ter", "ten", "bin", "ibn",   "al", "el", "y",  "e",  "af",  "zu"};
constexpr std::array<std::string_view, 8> place_prepositions = {
    "in", "at", "near", "from", "around", "outside", "to", "across"};

// What firms have and people seldom do: "Orbis's turnover", "an Orbis subsidiary", "shares in
// Orbis".
constexpr std::array<std::string_view, 32> business = {
    "turnover",  "revenue",   "revenues",  "profit",     "profits",   "earnings",     "share",
    "shares",    "stock",     "stake",     "subsidiary", "board",     "shareholders", "investors",
    "customers", "employees", "workforce", "factory",    "factories", "headquarters", "brand",
    "products",  "website",   "executive", "executives", "chairman",  "chairwoman",   "ceo",
    "counsel",   "merger",    "takeover",  "rival"};
// Firms by what they do, where nobody is named with them: "the app maker Orbis".
constexpr std::array<std::string_view, 9> makers = {"maker",     "operator", "retailer",
                                                    "developer", "producer", "manufacturer",
                                                    "supplier",  "carrier",  "giant"};

class NameFinder {
  public:
    NameFinder(std::string_view text, Segmentation const& segmentation,
               std::vector<bool> const& is_value, std::vector<Word>& words, Lexicon const& lexicon)
        : text_(text), tokens_(segmentation.tokens), is_value_(is_value), words_(words),
          lexicon_(lexicon) {
        for (std::size_t i = 1; i + 1 < words.size(); ++i) {
            if (words[i - 1].lower == "(" && words[i + 1].lower == ")" && is_acronym(i)) {
                bracketed_.insert(words[i].lower);
            }
        }
    }

    void sentence(Sentence const& sentence, std::vector<NameFound>& out) {
        first_ = sentence.first_token;
        end_ = sentence.end_token;
        for (std::size_t i = first_; i < end_;) {
            if (!is_name(i)) {
                ++i;
                continue;
            }
            std::size_t const end = sequence_end(i);
            add(i, end, out);
            i = end;
        }
    }

  private:
    [[nodiscard]] bool is_name(std::size_t i) const {
        return i < end_ && words_[i].tag == WordKind::name && !is_value_[i];
    }
    [[nodiscard]] std::string_view form(std::size_t i) const {
        return slice(text_, tokens_[i].span);
    }
    [[nodiscard]] bool listed(std::size_t i, WordList list) const {
        std::string_view word = words_[i].lower;
        word.remove_suffix(word.ends_with('.') && word.size() > 2 ? 1 : 0); // "Ltd."
        return lexicon_.listed(word, list);
    }
    [[nodiscard]] bool is_demonym(std::size_t i) const {
        std::string_view lower = words_[i].lower;
        return lexicon_.listed(lower, WordList::demonym) ||
               (lower.ends_with('s') &&
                lexicon_.listed(lower.substr(0, lower.size() - 1), WordList::demonym));
    }
    [[nodiscard]] bool is_acronym(std::size_t i) const {
        std::string_view const word = form(i);
        return word.size() >= 2 && word.size() <= 8 &&
               std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }
    [[nodiscard]] std::string words_between(std::size_t first, std::size_t end) const {
        std::string out;
        for (std::size_t i = first; i < end; ++i) {
            std::string_view const word = words_[i].lower;
            out += (out.empty() || word == "-" || out.ends_with('-') ? "" : " ");
            out += word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
        }
        return out;
    }

    // "State Premier", "Deputy Mayor": words before a title that are no name.
    [[nodiscard]] bool is_rank(std::size_t i) const {
        constexpr std::array<std::string_view, 9> ranks = {"deputy",   "acting",   "former",
                                                           "vice",     "senior",   "federal",
                                                           "regional", "national", "shadow"};
        return one_of(words_[i].lower, ranks) || listed(i, WordList::place_word) ||
               listed(i, WordList::organisation_word);
    }

    // Tokens of a title that begins at `i`; 0 where none does.
    [[nodiscard]] std::size_t title_at(std::size_t i, std::size_t end) const {
        if (i + 2 < end && is_rank(i) && plain_title_at(i, end) == 0) {
            std::size_t const size = plain_title_at(i + 1, end);
            return size > 0 && i + 1 + size < end ? size + 1 : 0;
        }
        return plain_title_at(i, end);
    }

    [[nodiscard]] std::size_t plain_title_at(std::size_t i, std::size_t end) const {
        for (std::size_t size = std::min(longest_title, end - i); size > 0; --size) {
            std::string const phrase = words_between(i, i + size);
            if (lexicon_.listed(phrase, WordList::title) ||
                (size == 1 && lexicon_.listed(phrase, WordList::honorific))) {
                return size;
            }
        }
        return 0;
    }

    // Where a name that begins at `i` goes on after the token before `at`; 0 where it ends.
    [[nodiscard]] std::size_t goes_on(std::size_t i, std::size_t at) const {
        if (is_name(at)) {
            return at;
        }
        if (at + 1 >= end_) {
            return 0;
        }
        std::string_view const word = words_[at].lower;
        if (word == "&" && is_name(at + 1)) {
            return at + 1;
        }
        bool const joined = !tokens_[at].space_before && !tokens_[at + 1].space_before;
        if ((word == "-" || word == "’" || word == "'") && joined && is_name(at + 1)) {
            bool const countries = (listed(at - 1, WordList::country) || is_demonym(at - 1)) &&
                                   (listed(at + 1, WordList::country) || is_demonym(at + 1));
            return countries ? 0 : at + 1;
        }
        if (one_of(word, particles)) {
            std::size_t next = at + 1;
            if (next < end_ && one_of(words_[next].lower, particles)) {
                ++next;
            }
            return is_name(next) ? next : 0;
        }
        if (words_[at].tag == WordKind::possessive && is_name(at + 1) &&
            listed(at + 1, WordList::organisation_word)) {
            return at + 1; // "the Lund Magistrate's Court"
        }
        if (word == "and" && is_name(at + 1)) {
            // "National Security and Intelligence Adviser"
            std::size_t last = at + 1;
            while (last - at < 4 && is_name(last + 1)) {
                ++last;
            }
            return is_role(i, last + 1) ? last : 0;
        }
        if (word == "of" || word == "for") {
            std::size_t const next = at + (words_[at + 1].lower == "the" ? 2 : 1);
            bool const takes = listed(at - 1, WordList::organisation_word) ||
                               listed(at - 1, WordList::place_word) || title_at(at - 1, at) > 0 ||
                               title_at(i, at) == at - i;
            return takes && is_name(next) ? next : 0;
        }
        return 0;
    }

    [[nodiscard]] std::size_t sequence_end(std::size_t i) const {
        std::size_t end = i + 1;
        while (end < end_ && end - i < longest_name) {
            std::size_t const next = goes_on(i, end);
            if (next == 0) {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    void add(std::size_t first, std::size_t end, std::vector<NameFound>& out);
    [[nodiscard]] bool is_role(std::size_t first, std::size_t end) const;
    [[nodiscard]] std::size_t inner_title(std::size_t first, std::size_t end) const;
    [[nodiscard]] bool is_people_adjective(std::size_t i) const;
    void vote(NameFound& name, bool titled) const;
    [[nodiscard]] bool is_business(NameFound const& name) const;
    // "(NSA)" after a title: the name that follows bears it.
    void note_role(std::size_t first, std::size_t end) {
        if (has_acronym(end)) {
            role_ = words_between(first, end);
            role_acronym_ = end + 1;
            role_end_ = end + 3;
        }
    }
    [[nodiscard]] bool has_acronym(std::size_t end) const {
        return end + 2 < end_ && words_[end].lower == "(" && is_acronym(end + 1) &&
               words_[end + 2].lower == ")";
    }

    std::string_view text_;
    std::vector<Token> const& tokens_;
    std::vector<bool> const& is_value_;
    std::vector<Word>& words_;
    Lexicon const& lexicon_;
    std::set<std::string> bracketed_; // acronyms that the text explains
    std::size_t first_ = 0;
    std::size_t end_ = 0;
    std::string role_;         // "National Security Adviser (NSA)" just before
    std::size_t role_end_ = 0; // the token after its bracket
    std::size_t role_acronym_ = 0;
};

// "National Security and Intelligence Adviser", "Deputy Clerk": words that end in a calling.
bool NameFinder::is_role(std::size_t first, std::size_t end) const {
    std::string const last = lexicon_.lemma(words_[end - 1].lower, WordClass::noun);
    if (end - first < 2 || !lexicon_.listed(last, WordList::title) ||
        listed(first, WordList::given_name)) {
        return false;
    }
    return std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(first),
                       words_.begin() + static_cast<std::ptrdiff_t>(end), [&](Word const& word) {
                           return word.tag != WordKind::name ||
                                  lexicon_.is(word.lower, WordClass::noun) ||
                                  lexicon_.is(word.lower, WordClass::adjective);
                       });
}

// Where a title parts a name from the next: "MEA Spokesperson Ann Lee", "NSA Lee"; `end` where none
// does.
std::size_t NameFinder::inner_title(std::size_t first, std::size_t end) const {
    if (end - first > 1 && is_acronym(first) && bracketed_.contains(words_[first].lower) &&
        words_[first + 1].tag == WordKind::name && !is_acronym(first + 1) &&
        !listed(end - 1, WordList::organisation_word)) {
        return first + 1;
    }
    for (std::size_t i = first + 1; i < end; ++i) {
        for (std::size_t size = std::min(longest_title, end - i); size > 0; --size) {
            bool const follows = i + size < end || size > 1 || is_acronym(first);
            if (follows && lexicon_.listed(words_between(i, i + size), WordList::title) &&
                !listed(first, WordList::given_name)) {
                return i;
            }
        }
    }
    return end;
}

// "Khalistani groups", "Castilian wine": an adjective that no list has.
bool NameFinder::is_people_adjective(std::size_t i) const {
    std::string_view const lower = words_[i].lower;
    bool const ending = lower.ends_with("ian") || lower.ends_with("ani") ||
                        lower.ends_with("ese") || lower.ends_with("ish");
    return ending && i + 1 < end_ && words_[i + 1].tag == WordKind::noun;
}

void NameFinder::add(std::size_t first, std::size_t end, std::vector<NameFound>& out) {
    if (std::size_t const part = inner_title(first, end);
        part < end && !is_role(first, end) && title_at(first, end) == 0) {
        add(first, part, out);
        return add(part, end, out);
    }
    if (is_role(first, end) || (end - first == 1 && is_people_adjective(first))) {
        WordKind const tag = end - first == 1 ? WordKind::adjective : WordKind::noun;
        for (std::size_t i = first; i < end; ++i) {
            words_[i].tag = words_[i].tag == WordKind::name ? tag : words_[i].tag;
        }
        note_role(first, end);
        return;
    }
    // "Canadian police": an adjective; "Air Canada": a name. "Canadian Ann Lee": an adjective
    // before one.
    while (first < end && is_demonym(first) &&
           !(end - first > 1 && listed(end - 1, WordList::organisation_word))) {
        words_[first].tag = WordKind::adjective;
        ++first;
    }
    bool titled = false;
    std::size_t const whole = first;
    while (first < end) {
        std::size_t const size = title_at(first, end);
        bool const of = first + size < end && words_[first + size].lower == "of";
        if (size == 0) {
            break;
        }
        titled = true;
        first = of ? end : first + size;
    }
    std::string acronym;
    if (has_acronym(end)) {
        acronym = words_[end + 1].lower;
    }
    if (first >= end) {
        for (std::size_t i = whole; i < end; ++i) {
            words_[i].tag = words_[i].tag == WordKind::name ? WordKind::noun : words_[i].tag;
        }
        note_role(whole, end);
        return;
    }
    for (std::size_t i = whole; i < first; ++i) {
        words_[i].tag = words_[i].tag == WordKind::name ? WordKind::noun : words_[i].tag;
    }
    if (role_acronym_ != 0 && first == role_acronym_ && end == first + 1) {
        return; // it is told with the name that follows
    }
    NameFound name{first, end, {}, std::move(acronym), "", 0, {}};
    for (std::size_t i = first; i < end; ++i) {
        if (words_[i].tag != WordKind::punctuation) {
            std::string_view word = words_[i].lower;
            name.key.emplace_back(word.size() > 2 || !word.ends_with('.') ? word
                                                                          : word.substr(0, 1));
        }
    }
    bool const after_role =
        role_acronym_ != 0 &&
        (role_end_ == whole || (role_end_ + 1 == whole && words_[role_end_].lower == ","));
    if (after_role) {
        name.role = role_;
        name.role_acronym = role_acronym_;
        titled = true;
    }
    role_acronym_ = 0;
    vote(name, titled);
    out.push_back(std::move(name));
}

// "Orbis's worldwide turnover", "an Orbis subsidiary", "a stake in Orbis", "Orbis, the maker of"
bool NameFinder::is_business(NameFound const& name) const {
    constexpr std::size_t adjectives = 2;
    auto const at = [&](std::size_t i) -> std::string_view {
        return i < end_ ? std::string_view(words_[i].lower) : std::string_view();
    };
    bool const owns = name.end < end_ && words_[name.end].tag == WordKind::possessive;
    for (std::size_t i = name.end + (owns ? 1 : 0), steps = 0; i < end_ && steps <= adjectives;
         ++i, ++steps) {
        if (one_of(at(i), business)) {
            return true;
        }
        if (!owns || words_[i].tag != WordKind::adjective) {
            break;
        }
    }
    bool const of = name.first >= first_ + 2 &&
                    (at(name.first - 1) == "in" || at(name.first - 1) == "of") &&
                    one_of(at(name.first - 2), business);
    std::size_t const aside = name.end + (at(name.end + 1) == "the" ? 2 : 1);
    bool const maker = at(name.end) == "," && one_of(at(aside), makers) && at(aside + 1) == "of";
    return of || maker;
}

void NameFinder::vote(NameFound& name, bool titled) const {
    Votes& votes = name.votes;
    std::size_t const last = name.end - 1;
    std::string const whole = words_between(name.first, name.end);
    if (lexicon_.listed(whole, WordList::country) || lexicon_.listed(whole, WordList::city)) {
        votes.place += 6;
        return;
    }
    bool organisation = false;
    for (std::size_t i = name.first; i < name.end; ++i) {
        organisation = organisation || listed(i, WordList::organisation_word);
    }
    if (listed(last, WordList::organisation_word)) {
        votes.organisation += 5;
    } else if (listed(last, WordList::place_word) ||
               (listed(name.first, WordList::place_word) && last > name.first)) {
        votes.place += 4;
    } else if (organisation) {
        votes.organisation += 3;
    } else if (last > name.first && listed(name.first, WordList::given_name)) {
        votes.person += 4;
    }
    votes.organisation += name.acronym.empty() ? 0 : 3;
    votes.organisation += last == name.first && is_acronym(last) ? 2 : 0;
    votes.person += titled ? 5 : 0;
    if (name.first > first_) {
        Word const& before = words_[name.first - 1];
        if (before.tag == WordKind::noun && !titled) {
            bool const title = lexicon_.listed(before.lower, WordList::title) ||
                               lexicon_.listed(before.lower, WordList::honorific) ||
                               lexicon_.field(before.lower, WordClass::noun) == WordField::person;
            // "its rival Orbis"; "his rival Holt"
            bool const peer = one_of(before.lower, {"rival", "competitor", "partner"}) &&
                              name.first >= first_ + 2 && words_[name.first - 2].lower == "its";
            bool const firm = last == name.first && (peer || one_of(before.lower, makers));
            (firm ? votes.organisation : votes.person) += firm || title ? 3 : 0;
        }
        // "the town of Halvik"
        bool const called = before.lower == "of" && name.first >= first_ + 2 &&
                            listed(name.first - 2, WordList::place_word);
        votes.place += called ? 4 : one_of(before.lower, place_prepositions) ? 1 : 0;
        votes.organisation += before.lower == "the" ? 1 : 0;
    }
    votes.organisation += is_business(name) ? 3 : 0;
    // "the Halvik river"
    bool const place = name.end < end_ && words_[name.end].tag == WordKind::noun &&
                       listed(name.end, WordList::place_word);
    votes.place += place ? 4 : 0;
    if (name.end + 2 < end_ && words_[name.end].lower == ",") {
        // "Ann Lee, 41," and "Ann Lee, who …"
        bool const age = tokens_[name.end + 1].kind == TokenKind::number &&
                         words_[name.end + 1].lower.size() == 2 &&
                         words_[name.end + 2].tag == WordKind::punctuation;
        votes.person += age ? 4 : words_[name.end + 1].lower == "who" ? 2 : 0;
    }
    if (name.end < end_ && words_[name.end].tag == WordKind::verb &&
        lexicon_.listed(lexicon_.lemma(words_[name.end].lower, WordClass::verb),
                        WordList::saying_verb)) {
        (is_acronym(last) || organisation ? votes.organisation : votes.person) += 1;
    }
}

} // namespace

std::vector<NameFound> find_names(std::string_view text, Segmentation const& segmentation,
                                  std::vector<bool> const& is_value, std::vector<Word>& words,
                                  Lexicon const& lexicon) {
    std::vector<NameFound> names;
    NameFinder finder(text, segmentation, is_value, words, lexicon);
    for (Sentence const& sentence : segmentation.sentences) {
        finder.sentence(sentence, names);
    }
    return names;
}

} // namespace gainsay
