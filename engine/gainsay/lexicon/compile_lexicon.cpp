// Build tool: compiles WordNet's files and our word lists into lexicon.bin.
//     compile_lexicon OUTPUT WORDNET_FOLDER LIST.txt…
// Exit status 0, or 1 with a message on standard error.
#include <gainsay/lexicon/lexicon_format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

namespace format = gainsay::lexicon_format;

constexpr std::array<char const*, 4> class_names = {"noun", "verb", "adj", "adv"};
// In the order of gainsay::WordList.
constexpr std::array<char const*, 24> list_names = {
    "countries",     "demonyms",           "cities",       "honorifics",
    "titles",        "organisation_words", "place_words",  "given_names",
    "saying_verbs",  "stop_words",         "unreal_verbs", "offices",
    "office_fields", "evaluative_words",   "paraphrases",  "contraries",
    "sites",         "measures",           "near_words",   "states",
    "bodies",        "converses",          "whereabouts",  "occasions"};

using WordKey = std::pair<std::string, std::uint32_t>; // word, class

struct Word {
    std::vector<std::uint32_t> senses;
    std::vector<WordKey> derivations;
    std::vector<WordKey> antonyms;
    std::uint32_t frequency = 0;
    bool small = false; // some sense writes it with a small letter
};

struct SynsetRecord {
    std::uint32_t field = 0;
    std::vector<std::uint32_t> hypernyms;
};

struct ListRow {
    std::uint32_t list;
    std::string word;
    std::string value;
};

std::ifstream open(std::string const& path) {
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    return file;
}

// Lower case, spaces for underscores, without an adjective's position mark "(a)".
std::string plain(std::string word) {
    if (word.ends_with(')')) {
        word.resize(std::min(word.size(), word.rfind('(')));
    }
    for (char& c : word) {
        c = c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return word;
}

std::uint32_t class_of(char letter) {
    switch (letter) {
    case 'n':
        return 0;
    case 'v':
        return 1;
    case 'a':
    case 's':
        return 2;
    case 'r':
        return 3;
    default:
        throw std::runtime_error(std::string("unknown part of speech ") + letter);
    }
}

class Compiler {
  public:
    explicit Compiler(std::string folder) : folder_(std::move(folder)) {
        for (std::uint32_t c = 0; c < 4; ++c) {
            number_synsets(c);
        }
        for (std::uint32_t c = 0; c < 4; ++c) {
            read_index(c);
            read_data(c);
            read_exceptions(c);
        }
        read_counts();
    }

    void add_list(std::string const& path);
    [[nodiscard]] std::string bytes() const;

  private:
    // Offsets in different data files overlap: the class is part of the key.
    using SynsetKey = std::pair<std::uint32_t, std::string>;

    template <class Use>
    void each_line(std::string const& name, Use use) const {
        std::ifstream file = open(folder_ + "/" + name);
        for (std::string line; std::getline(file, line);) {
            if (!line.empty() && !line.starts_with("  ")) { // the licence text is indented
                use(line);
            }
        }
    }

    void number_synsets(std::uint32_t word_class) {
        each_line(std::string("data.") + class_names[word_class], [&](std::string const& line) {
            auto const number = static_cast<std::uint32_t>(synsets_.size());
            synset_numbers_[{word_class, line.substr(0, 8)}] = number;
            synsets_.emplace_back();
            synset_words_.push_back(words_of(line));
        });
    }

    static std::vector<std::string> words_of(std::string const& line) {
        std::istringstream in(line);
        std::string skipped;
        std::string count;
        in >> skipped >> skipped >> skipped >> count;
        std::vector<std::string> words(std::stoul(count, nullptr, 16));
        for (std::string& word : words) {
            in >> word >> skipped;
            word = plain(word);
        }
        return words;
    }

    void read_index(std::uint32_t word_class) {
        each_line(std::string("index.") + class_names[word_class], [&](std::string const& line) {
            std::istringstream in(line);
            std::string lemma;
            std::string skipped;
            std::size_t senses = 0;
            std::size_t pointers = 0;
            in >> lemma >> skipped >> senses >> pointers;
            for (std::size_t i = 0; i < pointers + 2; ++i) {
                in >> skipped;
            }
            Word& word = words_[{plain(lemma), word_class}];
            for (std::string offset; in >> offset;) {
                word.senses.push_back(synset_numbers_.at({word_class, offset}));
            }
            if (word.senses.size() != senses) {
                throw std::runtime_error("broken index line: " + line);
            }
        });
    }

    void read_data(std::uint32_t word_class) {
        each_line(std::string("data.") + class_names[word_class], [&](std::string const& line) {
            std::uint32_t const number = synset_numbers_.at({word_class, line.substr(0, 8)});
            SynsetRecord& synset = synsets_[number];
            std::istringstream in(line);
            std::string skipped;
            in >> skipped >> synset.field >> skipped >> skipped;
            for (std::string const& word : synset_words_[number]) {
                std::string spelled;
                in >> spelled >> skipped;
                if (spelled[0] < 'A' || spelled[0] > 'Z') {
                    words_.at({word, word_class}).small = true;
                }
            }
            std::size_t pointers = 0;
            in >> pointers;
            for (std::size_t i = 0; i < pointers; ++i) {
                std::string symbol;
                std::string offset;
                std::string letter;
                std::string places;
                in >> symbol >> offset >> letter >> places;
                std::uint32_t const target_class = class_of(letter.at(0));
                add_pointer(number, word_class, symbol, synset_numbers_.at({target_class, offset}),
                            target_class, places);
            }
        });
    }

    void add_pointer(std::uint32_t number, std::uint32_t word_class, std::string const& symbol,
                     std::uint32_t target, std::uint32_t target_class, std::string const& places) {
        if (symbol == "@" || symbol == "@i") {
            synsets_[number].hypernyms.push_back(target);
            return;
        }
        bool const derivation = symbol == "+" || symbol == "\\";
        if ((!derivation && symbol != "!") || places == "0000") {
            return;
        }
        std::string const& from =
            synset_words_[number].at(std::stoul(places.substr(0, 2), nullptr, 16) - 1);
        std::string const& to =
            synset_words_[target].at(std::stoul(places.substr(2, 2), nullptr, 16) - 1);
        Word& word = words_.at({from, word_class});
        (derivation ? word.derivations : word.antonyms).emplace_back(to, target_class);
    }

    void read_exceptions(std::uint32_t word_class) {
        each_line(std::string(class_names[word_class]) + ".exc", [&](std::string const& line) {
            std::istringstream in(line);
            std::string form;
            in >> form;
            for (std::string base; in >> base;) {
                exceptions_.push_back({word_class, plain(form), plain(base)});
            }
        });
    }

    // "lemma%class:file:id:head:headid sense count"
    void read_counts() {
        each_line("cntlist.rev", [&](std::string const& line) {
            std::istringstream in(line);
            std::string key;
            std::string skipped;
            std::uint32_t count = 0;
            in >> key >> skipped >> count;
            std::size_t const mark = key.find('%');
            if (mark == std::string::npos || mark + 1 >= key.size()) {
                throw std::runtime_error("broken count line: " + line);
            }
            auto const ss_type = static_cast<std::uint32_t>(key[mark + 1] - '1');
            auto const word = words_.find({plain(key.substr(0, mark)), ss_type == 4 ? 2 : ss_type});
            if (word != words_.end()) {
                word->second.frequency += count;
            }
        });
    }

    std::string folder_;
    std::map<SynsetKey, std::uint32_t> synset_numbers_;
    std::vector<SynsetRecord> synsets_;
    std::vector<std::vector<std::string>> synset_words_;
    std::map<WordKey, Word> words_;
    std::vector<ListRow> exceptions_; // class, form, base
    std::vector<ListRow> listed_;
};

std::string trim(std::string const& text) {
    std::size_t const begin = text.find_first_not_of(" \t\r");
    std::size_t const end = text.find_last_not_of(" \t\r");
    return begin == std::string::npos ? "" : text.substr(begin, end - begin + 1);
}

std::vector<std::string> split(std::string const& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) {
        if (std::string const trimmed = trim(part); !trimmed.empty()) {
            parts.push_back(trimmed);
        }
    }
    return parts;
}

// Cuts "things" off "things: work | fail".
std::string take_kind(std::string& line) {
    std::size_t const colon = line.find(':');
    std::string const kind = colon == std::string::npos ? "" : trim(line.substr(0, colon));
    line.erase(0, colon == std::string::npos ? 0 : colon + 1);
    return kind;
}

// "word", "word = value", in the list of countries "name = other name, … | demonym, …", and in that
// of paraphrases "word, word, …"; in that of contraries "word, … | word, … | …", in that of states
// also "kind: word, … > word, …"; in that of near words "word: word, …"; in that of whereabouts
// and occasions "kind: word, …".
void Compiler::add_list(std::string const& path) {
    std::string stem = path.substr(path.rfind('/') + 1);
    stem = stem.substr(0, stem.find('.'));
    auto const name = std::find(list_names.begin(), list_names.end(), stem);
    if (name == list_names.end()) {
        throw std::runtime_error("no such word list: " + stem);
    }
    auto const list = static_cast<std::uint32_t>(name - list_names.begin());
    std::map<std::string, std::string> groups;
    int group = 0;
    std::ifstream file = open(path);
    for (std::string line; std::getline(file, line);) {
        line = line.substr(0, line.find('#'));
        bool const states = stem == "states";
        bool const one_after_the_other = states && line.find('>') != std::string::npos;
        if (one_after_the_other) {
            std::replace(line.begin(), line.end(), '>', '|');
        }
        bool const of_one_party = stem == "whereabouts" || stem == "occasions";
        std::string const kind = states || of_one_party ? take_kind(line) : "";
        std::size_t const bar = line.find('|');
        std::string const rest = bar == std::string::npos ? "" : line.substr(bar + 1);
        line = line.substr(0, bar);
        std::size_t const equals = line.find('=');
        std::string const word = trim(line.substr(0, equals));
        std::string const value = equals == std::string::npos ? "" : trim(line.substr(equals + 1));
        if (word.empty()) {
            continue;
        }
        if (stem == "paraphrases" || stem == "contraries" || states) {
            char side = one_after_the_other ? 'A'
                        : kind == "things"  ? 't'
                        : kind == "deeds"   ? 'd'
                                            : 'a';
            for (std::string const& words : split(word + '|' + rest, '|')) {
                std::string const number =
                    (stem == "paraphrases" ? "" : std::string(1, side++)) + std::to_string(group);
                for (std::string const& member : split(words, ',')) {
                    groups[member] += (groups[member].empty() ? "" : " ") + number;
                }
            }
            ++group;
            continue;
        }
        if (of_one_party) {
            std::string const number =
                std::string(1, kind.empty() ? 'a' : kind.front()) + std::to_string(group++);
            for (std::string const& member : split(word, ',')) {
                groups[member] += (groups[member].empty() ? "" : " ") + number;
            }
            continue;
        }
        if (stem == "near_words") {
            std::size_t const colon = word.find(':');
            std::string const number = std::to_string(group++);
            auto const enter = [&](std::string const& member, char sign) {
                groups[member] += (groups[member].empty() ? "" : " ") + (sign + number);
            };
            enter(trim(word.substr(0, colon)), '+');
            for (std::string const& member : split(word.substr(colon + 1), ',')) {
                enter(member, '-');
            }
            continue;
        }
        if (stem != "countries") {
            listed_.push_back({list, word, value});
            continue;
        }
        listed_.push_back({list, word, word});
        for (std::string const& other : split(value, ',')) {
            listed_.push_back({list, other, word});
        }
        for (std::string const& demonym : split(rest, ',')) {
            listed_.push_back({1, demonym, word});
        }
    }
    for (auto const& [member, numbers] : groups) {
        listed_.push_back({list, member, numbers});
    }
}

// Appends sections and remembers where they are.
class Writer {
  public:
    template <class Record>
    void section(format::Section section, std::vector<Record> const& records) {
        body_.resize((body_.size() + 7) / 8 * 8);
        header_.sections[section] = {
            static_cast<std::uint32_t>(sizeof(format::Header) + body_.size()),
            static_cast<std::uint32_t>(records.size())};
        auto const* bytes = reinterpret_cast<char const*>(records.data());
        body_.append(bytes, records.size() * sizeof(Record));
    }

    [[nodiscard]] std::string finish() {
        header_.magic = format::magic;
        header_.version = format::version;
        header_.byte_order = format::byte_order;
        header_.file_size = sizeof(format::Header) + body_.size();
        header_.checksum = gainsay::checksum(body_.data(), body_.size());
        return std::string(reinterpret_cast<char const*>(&header_), sizeof header_) + body_;
    }

  private:
    format::Header header_ = {};
    std::string body_;
};

// One copy of every word.
class TextPool {
  public:
    format::Text add(std::string const& word) {
        auto const [at, is_new] =
            places_.try_emplace(word, static_cast<std::uint32_t>(characters_.size()));
        if (is_new) {
            characters_.insert(characters_.end(), word.begin(), word.end());
        }
        return {at->second, static_cast<std::uint32_t>(word.size())};
    }
    [[nodiscard]] std::vector<char> const& characters() const { return characters_; }

  private:
    std::unordered_map<std::string, std::uint32_t> places_;
    std::vector<char> characters_;
};

// An open hash of at least `room` slots, a power of two.
class Slots {
  public:
    explicit Slots(std::size_t room) {
        std::size_t count = 1;
        while (count < room) {
            count *= 2;
        }
        slots_.assign(count, format::none);
    }
    void put(std::uint64_t hash, std::uint32_t number) {
        std::size_t const mask = slots_.size() - 1;
        auto slot = static_cast<std::uint32_t>(hash) & mask;
        while (slots_[slot] != format::none) {
            slot = (slot + 1) & mask;
        }
        slots_[slot] = number;
    }
    [[nodiscard]] std::vector<std::uint32_t> const& all() const { return slots_; }

  private:
    std::vector<std::uint32_t> slots_;
};

std::string Compiler::bytes() const {
    TextPool pool;
    std::map<WordKey, std::uint32_t> numbers;
    for (auto const& [key, word] : words_) {
        numbers.emplace(key, static_cast<std::uint32_t>(numbers.size()));
    }
    std::vector<format::Entry> entries;
    std::vector<std::uint32_t> senses;
    std::vector<std::uint32_t> derivations;
    std::vector<std::uint32_t> antonyms;
    auto append = [&](std::vector<std::uint32_t>& out, std::vector<WordKey> const& keys) {
        auto const begin = static_cast<std::ptrdiff_t>(out.size());
        for (WordKey const& key : keys) {
            out.push_back(numbers.at(key));
        }
        std::sort(out.begin() + begin, out.end());
        out.erase(std::unique(out.begin() + begin, out.end()), out.end());
    };
    auto size = [](auto const& v) { return static_cast<std::uint32_t>(v.size()); };
    for (auto const& [key, word] : words_) {
        entries.push_back({pool.add(key.first), size(senses), size(derivations), size(antonyms),
                           word.frequency, static_cast<std::uint16_t>(key.second),
                           static_cast<std::uint16_t>(word.small ? 0 : 1)});
        senses.insert(senses.end(), word.senses.begin(), word.senses.end());
        append(derivations, word.derivations);
        append(antonyms, word.antonyms);
    }
    Slots slots(entries.size() * 3 / 2);
    std::string const* previous = nullptr;
    for (auto const& [key, number] : numbers) {
        if (previous == nullptr || *previous != key.first) {
            slots.put(format::hash_word(key.first), number);
        }
        previous = &key.first;
    }
    entries.push_back({{0, 0}, size(senses), size(derivations), size(antonyms), 0, 0, 0});

    std::vector<format::Synset> synsets;
    std::vector<std::uint32_t> hypernyms;
    for (SynsetRecord const& synset : synsets_) {
        synsets.push_back({size(hypernyms), synset.field});
        hypernyms.insert(hypernyms.end(), synset.hypernyms.begin(), synset.hypernyms.end());
    }
    synsets.push_back({size(hypernyms), 0});

    auto sorted = [](std::vector<ListRow> rows) {
        std::stable_sort(rows.begin(), rows.end(), [](ListRow const& a, ListRow const& b) {
            return std::tie(a.list, a.word) < std::tie(b.list, b.word);
        });
        return rows;
    };
    Writer writer;
    auto table = [&](format::Section section, format::Section slots_section,
                     std::vector<ListRow> const& rows) {
        std::vector<format::Row> out;
        Slots places(rows.size() * 3); // most words asked for are not there: empty slots tell
        for (std::size_t i = 0; i < rows.size(); ++i) {
            out.push_back({rows[i].list, pool.add(rows[i].word), pool.add(rows[i].value)});
            if (i == 0 || std::tie(rows[i].list, rows[i].word) !=
                              std::tie(rows[i - 1].list, rows[i - 1].word)) {
                places.put(format::hash_word(rows[i].word, rows[i].list),
                           static_cast<std::uint32_t>(i));
            }
        }
        writer.section(section, out);
        writer.section(slots_section, places.all());
    };
    table(format::exceptions, format::exception_slots, sorted(exceptions_));
    table(format::listed, format::listed_slots, sorted(listed_));
    writer.section(format::text, pool.characters());
    writer.section(format::entries, entries);
    writer.section(format::slots, slots.all());
    writer.section(format::senses, senses);
    writer.section(format::synsets, synsets);
    writer.section(format::hypernyms, hypernyms);
    writer.section(format::derivations, derivations);
    writer.section(format::antonyms, antonyms);
    return writer.finish();
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: compile_lexicon OUTPUT WORDNET_FOLDER LIST.txt...\n";
        return 1;
    }
    std::string const output = argv[1];
    try {
        Compiler compiler(argv[2]);
        for (int i = 3; i < argc; ++i) {
            compiler.add_list(argv[i]);
        }
        std::string const bytes = compiler.bytes();
        std::ofstream out(output, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) {
            throw std::runtime_error("cannot write " + output);
        }
    } catch (std::exception const& error) {
        std::remove(output.c_str());
        std::cerr << "compile_lexicon: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
