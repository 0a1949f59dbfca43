#include <gainsay/base/diacritics.h>
#include <gainsay/base/mapped_file.h>
#include <gainsay/lexicon/lexicon.h>
#include <gainsay/lexicon/lexicon_format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <tuple>
#include <type_traits>

namespace gainsay {

namespace format = lexicon_format;

namespace {

// How many of a word's senses count as common, and how far up the kinds are followed.
constexpr std::size_t common_senses = 4;
constexpr int broader_steps = 6;
constexpr std::size_t longest_word = 128;

struct Detachment {
    WordClass word_class;
    std::string_view ending;
    std::string_view replacement;
};

// morphy(7WN)
constexpr std::array<Detachment, 20> detachments = {{
    {WordClass::noun, "s", ""},        {WordClass::noun, "ses", "s"},
    {WordClass::noun, "xes", "x"},     {WordClass::noun, "zes", "z"},
    {WordClass::noun, "ches", "ch"},   {WordClass::noun, "shes", "sh"},
    {WordClass::noun, "men", "man"},   {WordClass::noun, "ies", "y"},
    {WordClass::verb, "s", ""},        {WordClass::verb, "ies", "y"},
    {WordClass::verb, "es", "e"},      {WordClass::verb, "es", ""},
    {WordClass::verb, "ed", "e"},      {WordClass::verb, "ed", ""},
    {WordClass::verb, "ing", "e"},     {WordClass::verb, "ing", ""},
    {WordClass::adjective, "er", ""},  {WordClass::adjective, "est", ""},
    {WordClass::adjective, "er", "e"}, {WordClass::adjective, "est", "e"},
}};

bool common(std::span<std::uint32_t const> a, std::span<std::uint32_t const> b) {
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

Problem broken(std::string const& path, char const* why) {
    return {"broken-lexicon",
            std::string("is no lexicon of this version: ") + why,
            {path},
            "build or install gainsay again"};
}

} // namespace

struct Lexicon::Data {
    std::shared_ptr<MappedFile const> file;
    format::Header header;

    template <class Record>
    [[nodiscard]] std::span<Record const> section(format::Section section) const {
        static_assert(std::is_trivially_copyable_v<Record>);
        auto const extent = header.sections[section];
        // Aligned: sections begin at multiples of 8, the map at a page (checked on loading).
        return {reinterpret_cast<Record const*>(file->bytes().data() + extent.begin), extent.count};
    }
    [[nodiscard]] std::string_view text(format::Text text) const {
        auto const characters = section<char>(format::text);
        return {characters.data() + text.begin, text.size};
    }
    // The entries of a word, one a class: `first` and those up to `last`.
    struct Entries {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    [[nodiscard]] Entries entries_of(std::string_view word) const;
    [[nodiscard]] std::optional<std::uint32_t> entry(std::string_view word, WordClass c) const;
    [[nodiscard]] std::optional<std::uint32_t> irregular(std::string_view word, WordClass c) const;
    [[nodiscard]] std::optional<std::uint32_t> regular(std::string_view word, WordClass c) const;
    [[nodiscard]] std::optional<std::uint32_t> entry_of_form(std::string_view word,
                                                             WordClass c) const;
    // The one that was met more often.
    [[nodiscard]] std::optional<std::uint32_t> commoner(std::optional<std::uint32_t> a,
                                                        std::optional<std::uint32_t> b) const {
        auto const entries = section<format::Entry>(format::entries);
        return a && (!b || entries[*b].frequency <= entries[*a].frequency) ? a : b;
    }
    // The rows of a group and word.
    [[nodiscard]] std::span<format::Row const> rows(format::Section table, format::Section slots,
                                                    std::uint32_t group,
                                                    std::string_view word) const;
    [[nodiscard]] format::Row const* listed(std::string_view word, WordList list) const;
    [[nodiscard]] std::span<std::uint32_t const> run(format::Section list, std::uint32_t entry,
                                                     std::uint32_t format::Entry::*first) const {
        auto const entries = section<format::Entry>(format::entries);
        return section<std::uint32_t>(list).subspan(
            entries[entry].*first, entries[entry + 1].*first - entries[entry].*first);
    }
    [[nodiscard]] std::span<std::uint32_t const> senses(std::uint32_t entry) const {
        auto const all = run(format::senses, entry, &format::Entry::first_sense);
        return all.first(std::min(all.size(), common_senses));
    }
    [[nodiscard]] char const* fault() const;
};

namespace {

// All runs begin in order and end within `limit`.
template <class Record>
bool runs_fit(std::span<Record const> records, std::uint32_t Record::*first, std::size_t limit) {
    for (std::size_t i = 1; i < records.size(); ++i) {
        if (records[i].*first < records[i - 1].*first) {
            return false;
        }
    }
    return !records.empty() && records.back().*first <= limit;
}

bool all_below(std::span<std::uint32_t const> numbers, std::size_t limit) {
    return std::all_of(numbers.begin(), numbers.end(), [&](std::uint32_t n) { return n < limit; });
}

constexpr std::array<std::size_t, format::section_count> record_sizes = {1,
                                                                         sizeof(format::Entry),
                                                                         4,
                                                                         4,
                                                                         sizeof(format::Synset),
                                                                         4,
                                                                         4,
                                                                         4,
                                                                         sizeof(format::Row),
                                                                         sizeof(format::Row),
                                                                         4,
                                                                         4};

} // namespace

// What makes the file unfit, or null. Everything that look-ups rely on is checked here, once.
char const* Lexicon::Data::fault() const {
    std::string_view const bytes = file->bytes();
    if (header.file_size != bytes.size()) {
        return "it is truncated";
    }
    std::string_view const body = bytes.substr(sizeof header);
    if (header.checksum != checksum(body.data(), body.size())) {
        return "its checksum does not fit";
    }
    for (std::uint32_t s = 0; s < format::section_count; ++s) {
        auto const extent = header.sections[s];
        if (extent.begin % 8 != 0 || extent.begin < sizeof header ||
            extent.begin + std::uint64_t{extent.count} * record_sizes[s] > bytes.size()) {
            return "a section lies outside";
        }
    }
    auto const entries = section<format::Entry>(format::entries);
    auto const synsets = section<format::Synset>(format::synsets);
    auto const sense_numbers = section<std::uint32_t>(format::senses);
    auto const hypernyms = section<std::uint32_t>(format::hypernyms);
    auto const derivations = section<std::uint32_t>(format::derivations);
    auto const antonyms = section<std::uint32_t>(format::antonyms);
    std::size_t const characters = section<char>(format::text).size();
    auto text_fits = [&](format::Text t) { return std::uint64_t{t.begin} + t.size <= characters; };

    if (!runs_fit(entries, &format::Entry::first_sense, sense_numbers.size()) ||
        !runs_fit(entries, &format::Entry::first_derivation, derivations.size()) ||
        !runs_fit(entries, &format::Entry::first_antonym, antonyms.size()) ||
        !runs_fit(synsets, &format::Synset::first_hypernym, hypernyms.size())) {
        return "a list overflows";
    }
    std::size_t const words = entries.size() - 1;
    std::size_t const sets = synsets.size() - 1;
    auto const exceptions = section<format::Row>(format::exceptions);
    auto const lists = section<format::Row>(format::listed);
    auto const slots_fit = [&](format::Section section_of_slots, std::size_t limit) {
        auto const slots = section<std::uint32_t>(section_of_slots);
        return !slots.empty() && (slots.size() & (slots.size() - 1)) == 0 &&
               std::find(slots.begin(), slots.end(), format::none) != slots.end() &&
               std::all_of(slots.begin(), slots.end(), [&](std::uint32_t slot) {
                   return slot < limit || slot == format::none;
               });
    };
    if (!slots_fit(format::slots, words) ||
        !slots_fit(format::exception_slots, exceptions.size()) ||
        !slots_fit(format::listed_slots, lists.size()) || !all_below(sense_numbers, sets) ||
        !all_below(hypernyms, sets) || !all_below(derivations, words) ||
        !all_below(antonyms, words)) {
        return "a number points outside";
    }
    auto const fits = [&](format::Row const& row) {
        return text_fits(row.word) && text_fits(row.value);
    };
    bool const texts_fit = std::all_of(entries.begin(), entries.end(),
                                       [&](auto const& e) { return text_fits(e.word); }) &&
                           std::all_of(exceptions.begin(), exceptions.end(), fits) &&
                           std::all_of(lists.begin(), lists.end(), fits);
    return texts_fit ? nullptr : "a word lies outside";
}

Result<Lexicon> Lexicon::load(std::string const& folder) {
    std::string const path = folder + "/lexicon.bin";
    auto file = MappedFile::map(path);
    if (!file) {
        return file.problem();
    }
    auto data = std::make_shared<Data>();
    data->file = std::move(file).value();
    std::string_view const bytes = data->file->bytes();
    if (bytes.size() < sizeof data->header) {
        return broken(path, "it is too short");
    }
    std::memcpy(&data->header, bytes.data(), sizeof data->header);
    if (data->header.magic != format::magic) {
        return broken(path, "it is another kind of file");
    }
    if (data->header.version != format::version || data->header.byte_order != format::byte_order) {
        return broken(path, "it was made by another version or for another machine");
    }
    if (char const* const fault = data->fault()) {
        return broken(path, fault);
    }
    Lexicon lexicon;
    lexicon.data_ = std::move(data);
    return lexicon;
}

Lexicon::Data::Entries Lexicon::Data::entries_of(std::string_view word) const {
    auto const slots = section<std::uint32_t>(format::slots);
    auto const entries = section<format::Entry>(format::entries);
    std::size_t const mask = slots.size() - 1;
    auto slot = static_cast<std::uint32_t>(format::hash_word(word)) & mask;
    for (; slots[slot] != format::none; slot = (slot + 1) & mask) {
        std::uint32_t const first = slots[slot];
        if (text(entries[first].word) == word) {
            std::uint32_t last = first + 1;
            while (last + 1 < entries.size() && text(entries[last].word) == word) {
                ++last;
            }
            return {first, last};
        }
    }
    return {};
}

std::optional<std::uint32_t> Lexicon::Data::entry(std::string_view word, WordClass c) const {
    auto const entries = section<format::Entry>(format::entries);
    auto const [first, last] = entries_of(word);
    for (std::uint32_t i = first; i < last; ++i) {
        if (entries[i].word_class == static_cast<std::uint32_t>(c)) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> Lexicon::Data::irregular(std::string_view word, WordClass c) const {
    std::optional<std::uint32_t> best;
    for (format::Row const& row :
         rows(format::exceptions, format::exception_slots, static_cast<std::uint32_t>(c), word)) {
        best = commoner(best, entry(text(row.value), c));
    }
    return best;
}

// Expects a word no longer than longest_word.
std::optional<std::uint32_t> Lexicon::Data::regular(std::string_view word, WordClass c) const {
    std::optional<std::uint32_t> best;
    std::array<char, longest_word + 4> buffer;
    for (Detachment const& rule : detachments) {
        if (rule.word_class != c || word.size() <= rule.ending.size() ||
            !word.ends_with(rule.ending) || (rule.ending == "s" && word.ends_with("ss"))) {
            continue;
        }
        std::size_t const kept = word.size() - rule.ending.size();
        char* const end = std::copy_n(word.data(), kept, buffer.data());
        std::copy(rule.replacement.begin(), rule.replacement.end(), end);
        best = commoner(best, entry({buffer.data(), kept + rule.replacement.size()}, c));
    }
    return best;
}

std::optional<std::uint32_t> Lexicon::Data::entry_of_form(std::string_view word,
                                                          WordClass c) const {
    if (word.empty() || word.size() > longest_word) {
        return std::nullopt;
    }
    // Irregular forms first: "left" is of "leave" before it is a word of its own.
    if (auto const found = irregular(word, c)) {
        return found;
    }
    if (auto const itself = entry(word, c)) {
        return itself;
    }
    return regular(word, c);
}

std::span<format::Row const> Lexicon::Data::rows(format::Section table, format::Section table_slots,
                                                 std::uint32_t group, std::string_view word) const {
    auto const all = section<format::Row>(table);
    auto const slots = section<std::uint32_t>(table_slots);
    auto const is_wanted = [&](format::Row const& row) {
        return row.group == group && text(row.word) == word;
    };
    std::size_t const mask = slots.size() - 1;
    auto slot = static_cast<std::uint32_t>(format::hash_word(word, group)) & mask;
    for (; slots[slot] != format::none; slot = (slot + 1) & mask) {
        auto const rest = all.subspan(slots[slot]);
        if (is_wanted(rest.front())) {
            auto const end = std::find_if_not(rest.begin(), rest.end(), is_wanted);
            return rest.first(static_cast<std::size_t>(end - rest.begin()));
        }
    }
    return {};
}

format::Row const* Lexicon::Data::listed(std::string_view word, WordList list) const {
    auto const find = [&](std::string_view form) {
        auto const found =
            rows(format::listed, format::listed_slots, static_cast<std::uint32_t>(list), form);
        return found.empty() ? nullptr : &found.front();
    };
    format::Row const* const found = find(word);
    bool const marked = std::any_of(word.begin(), word.end(),
                                    [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
    // "Lucía" is a Lucia; other lists are of English words.
    return found == nullptr && marked && list == WordList::given_name
               ? find(without_diacritics(word))
               : found;
}

bool Lexicon::is(std::string_view word, WordClass word_class) const {
    return data_->entry_of_form(word, word_class).has_value();
}

std::string Lexicon::lemma(std::string_view word, WordClass word_class) const {
    auto const entry = data_->entry_of_form(word, word_class);
    return std::string(
        entry ? data_->text(data_->section<format::Entry>(format::entries)[*entry].word) : word);
}

std::optional<std::string_view> Lexicon::base_form(std::string_view word,
                                                   WordClass word_class) const {
    if (word.empty() || word.size() > longest_word) {
        return std::nullopt;
    }
    auto const exception = data_->irregular(word, word_class);
    auto const found = exception ? exception : data_->regular(word, word_class);
    if (!found) {
        return std::nullopt;
    }
    return data_->text(data_->section<format::Entry>(format::entries)[*found].word);
}

std::uint32_t Lexicon::frequency(std::string_view lemma, WordClass word_class) const {
    auto const entry = data_->entry(lemma, word_class);
    return entry ? data_->section<format::Entry>(format::entries)[*entry].frequency : 0;
}

bool Lexicon::capitalised(std::string_view lemma, WordClass word_class) const {
    auto const entry = data_->entry(lemma, word_class);
    return entry && data_->section<format::Entry>(format::entries)[*entry].capitalised != 0;
}

WordField Lexicon::field(std::string_view lemma, WordClass word_class) const {
    auto const entry = data_->entry(lemma, word_class);
    if (!entry || data_->senses(*entry).empty()) {
        return WordField::other;
    }
    auto const synset = data_->senses(*entry).front();
    return static_cast<WordField>(data_->section<format::Synset>(format::synsets)[synset].field);
}

namespace {

constexpr std::array<WordClass, 4> all_classes = {WordClass::noun, WordClass::verb,
                                                  WordClass::adjective, WordClass::adverb};

} // namespace

bool Lexicon::synonymous(std::string_view a, std::string_view b) const {
    if (a == b) {
        return true;
    }
    auto const entries = data_->section<format::Entry>(format::entries);
    auto const [first_x, last_x] = data_->entries_of(a);
    auto const [first_y, last_y] = data_->entries_of(b);
    for (std::uint32_t x = first_x; x < last_x; ++x) {
        auto const derived = data_->run(format::derivations, x, &format::Entry::first_derivation);
        for (std::uint32_t y = first_y; y < last_y; ++y) {
            // Derivation leads from one class to another; within a class it links too much.
            bool const linked = entries[x].word_class == entries[y].word_class
                                    ? common(data_->senses(x), data_->senses(y))
                                    : std::find(derived.begin(), derived.end(), y) != derived.end();
            if (linked) {
                return true;
            }
        }
    }
    return false;
}

std::vector<std::uint32_t> Lexicon::senses(std::string_view lemma, WordClass word_class) const {
    auto const entry = data_->entry(lemma, word_class);
    if (!entry) {
        return {};
    }
    auto const all = data_->senses(*entry);
    return {all.begin(), all.end()};
}

std::vector<LexiconWord> Lexicon::derived(std::string_view lemma, WordClass word_class) const {
    std::vector<LexiconWord> out;
    if (auto const entry = data_->entry(lemma, word_class)) {
        auto const entries = data_->section<format::Entry>(format::entries);
        for (std::uint32_t const other :
             data_->run(format::derivations, *entry, &format::Entry::first_derivation)) {
            out.push_back({data_->text(entries[other].word),
                           static_cast<WordClass>(entries[other].word_class)});
        }
    }
    return out;
}

std::vector<BroaderSense> Lexicon::broader_senses(std::string_view lemma, WordClass word_class,
                                                  int steps) const {
    std::vector<BroaderSense> out;
    auto const entry = data_->entry(lemma, word_class);
    if (!entry) {
        return out;
    }
    auto const synsets = data_->section<format::Synset>(format::synsets);
    auto const hypernyms = data_->section<std::uint32_t>(format::hypernyms);
    auto const start = data_->senses(*entry);
    std::vector<std::uint32_t> level(start.begin(), start.end());
    for (int step = 1; step <= steps && !level.empty(); ++step) {
        std::vector<std::uint32_t> above;
        for (std::uint32_t const synset : level) {
            for (auto i = synsets[synset].first_hypernym; i < synsets[synset + 1].first_hypernym;
                 ++i) {
                bool const known =
                    std::any_of(out.begin(), out.end(), [&](BroaderSense const& sense) {
                        return sense.sense == hypernyms[i];
                    });
                if (!known) {
                    out.push_back({hypernyms[i], step});
                    above.push_back(hypernyms[i]);
                }
            }
        }
        level = std::move(above);
    }
    return out;
}

namespace {

// Whether one list has "a4" and the other "b4".
bool on_two_sides(std::string_view sides, std::string_view others) {
    auto const words = [](std::string_view text) {
        std::vector<std::string_view> out;
        while (!text.empty()) {
            std::size_t const space = std::min(text.find(' '), text.size());
            out.push_back(text.substr(0, space));
            text.remove_prefix(std::min(space + 1, text.size()));
        }
        return out;
    };
    auto const right = words(others);
    for (std::string_view const side : words(sides)) {
        for (std::string_view const other : right) {
            if (side.front() != other.front() && side.substr(1) == other.substr(1)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

bool Lexicon::opposite(std::string_view a, std::string_view b) const {
    for (WordClass const word_class : all_classes) {
        auto const x = data_->entry(a, word_class);
        auto const y = data_->entry(b, word_class);
        if (!x || !y) {
            continue;
        }
        auto const others = data_->run(format::antonyms, *x, &format::Entry::first_antonym);
        if (std::find(others.begin(), others.end(), *y) != others.end()) {
            return true;
        }
    }
    return on_two_sides(list_value(a, WordList::contrary), list_value(b, WordList::contrary));
}

bool Lexicon::broader(std::string_view broad, std::string_view narrow, WordClass word_class) const {
    auto const x = data_->entry(broad, word_class);
    auto const y = data_->entry(narrow, word_class);
    if (!x || !y) {
        return false;
    }
    auto const goals = data_->senses(*x);
    auto const synsets = data_->section<format::Synset>(format::synsets);
    auto const hypernyms = data_->section<std::uint32_t>(format::hypernyms);
    auto const start = data_->senses(*y);
    std::vector<std::uint32_t> level(start.begin(), start.end());
    for (int step = 0; step < broader_steps && !level.empty(); ++step) {
        std::vector<std::uint32_t> above;
        for (std::uint32_t const synset : level) {
            above.insert(above.end(), hypernyms.begin() + synsets[synset].first_hypernym,
                         hypernyms.begin() + synsets[synset + 1].first_hypernym);
        }
        if (common(above, goals)) {
            return true;
        }
        level = std::move(above);
        level.resize(std::min<std::size_t>(level.size(), 64));
    }
    return false;
}

bool Lexicon::listed(std::string_view word, WordList list) const {
    return data_->listed(word, list) != nullptr;
}

std::string_view Lexicon::list_value(std::string_view word, WordList list) const {
    auto const* const row = data_->listed(word, list);
    return row != nullptr ? data_->text(row->value) : std::string_view();
}

} // namespace gainsay
