#include <gainsay/base/utf8.h>
#include <gainsay/graph/noun_phrase.h>
#include <gainsay/graph/record_writer.h>
#include <gainsay/graph/told_place.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace gainsay {

namespace {

// Records that one assertion may give at most.
constexpr std::size_t records_an_assertion = 32;

class Writer {
  public:
    Writer(StoryGraph const& story, std::span<Analysis const> analyses, Lexicon const& lexicon,
           SymbolTable& symbols, std::vector<Record>& out)
        : story_(story), analyses_(analyses), lexicon_(lexicon), symbols_(symbols), out_(out) {}

    void run() {
        std::size_t const begin = out_.size();
        choose_words();
        find_loose_values();
        for (std::uint32_t i = 0; i < story_.told.size(); ++i) {
            claim(story_.told[i], story_.first_statement + i);
        }
        for (std::size_t place = 0; place < story_.articles.size(); ++place) {
            quotes(place);
            mentions(place);
            roles(place);
        }
        cycles();
        std::stable_sort(out_.begin() + static_cast<std::ptrdiff_t>(begin), out_.end(),
                         [](Record const& a, Record const& b) {
                             return std::tie(a.article, a.span, a.kind, a.assertion) <
                                    std::tie(b.article, b.span, b.kind, b.assertion);
                         });
    }

  private:
    // What an event calls its predicate and common participants: one word for all its tellings.
    struct EventWords {
        std::string predicate;
        std::map<std::string, std::string> text_of_head;
    };

    void choose_words() {
        for (ToldEvent const& told : story_.told) {
            EventWords& words = words_[told.event];
            std::string const& lemma = told.frame.predicate;
            words.predicate = words.predicate.empty() ? lemma : std::min(words.predicate, lemma);
            for (Participant const* const who : {&told.frame.agent, &told.frame.patient}) {
                if (!who->head.empty()) {
                    std::string& text = words.text_of_head[who->head];
                    bool const shorter = text.empty() || std::pair(who->text.size(), who->text) <
                                                             std::pair(text.size(), text);
                    text = shorter ? who->text : text;
                }
            }
        }
    }

    [[nodiscard]] Symbol node_symbol(std::uint32_t node) {
        if (node == no_entity) {
            return no_symbol;
        }
        return symbols_.intern("e" + std::to_string(story_.first_node + node),
                               story_.entities.nodes[node].name);
    }

    [[nodiscard]] Symbol symbol(Participant const& who, std::uint32_t event) {
        if (who.head_entity != no_entity) {
            return node_symbol(who.head_entity);
        }
        if (!who.head.empty()) {
            std::string const& text = words_.at(event).text_of_head.at(who.head);
            return symbols_.intern("w" + text, text);
        }
        if (who.entities.empty()) {
            return no_symbol;
        }
        // A list of names.
        std::string key = "l";
        std::string text;
        for (std::uint32_t const node : who.entities) {
            key += std::to_string(story_.first_node + node) + " ";
            text += (text.empty() ? "" : ", ") + story_.entities.nodes[node].name;
        }
        return symbols_.intern(key, text);
    }

    [[nodiscard]] Symbol governed_object(ToldEvent const& told, Assertion const& assertion) {
        Analysis const& analysis = analyses_[story_.articles[told.place]];
        for (Argument const& argument : assertion.arguments) {
            if (governs_object(assertion.predicate, argument.role)) {
                EntityIndex const entity = argument.phrase.entity;
                if (entity != no_entity && analysis.entities[entity].named()) {
                    return node_symbol(story_.entities.node_of[told.place][entity]);
                }
                std::string const word =
                    to_lower(slice(analysis.article.text(), argument.phrase.head));
                return symbols_.intern("w" + word, word);
            }
        }
        return no_symbol;
    }

    // What is counted or measured: "people", "money:usd", "length from".
    [[nodiscard]] Symbol measured(ToldEvent const& told, Quantity const& quantity) {
        Analysis const& analysis = analyses_[story_.articles[told.place]];
        Assertion const& assertion = analysis.assertions[told.assertion];
        std::string_view const text = analysis.article.text();
        std::string what = quantity.dimension;
        auto counted = [&](Span of) {
            std::string word = to_lower(slice(text, of));
            word = lexicon_.lemma(word.substr(word.rfind(' ') + 1), WordClass::noun);
            what += " " + (word == "people" ? "person" : word);
        };
        // The slot: who is injured is not who injures.
        auto in = [&](Phrase const& phrase) {
            return !phrase.span.empty() && phrase.span.contains(quantity.span);
        };
        bool const passive = assertion.predicate.passive;
        if (in(assertion.subject)) {
            what += passive ? " patient" : " agent";
        } else if (in(assertion.object)) {
            what += passive ? " object" : " patient";
        } else {
            for (Argument const& argument : assertion.arguments) {
                if (in(argument.phrase)) {
                    what += " " + argument.role;
                    break;
                }
            }
        }
        if (quantity.of) {
            counted(*quantity.of);
        } else if (quantity.dimension == "count") {
            // "14 were killed"
            what += " person";
        }
        return symbols_.intern("q" + what, what);
    }

    [[nodiscard]] Symbol speaker(std::size_t place, Phrase const& phrase) {
        EntityPlaces const& places = story_.places[place];
        std::uint32_t node = places.node(phrase.entity);
        if (node == no_entity && phrase.head == phrase.span) {
            node = places.last(phrase.span); // nobody has looked for the head
        }
        if (node != no_entity) {
            return node_symbol(node);
        }
        Analysis const& analysis = analyses_[story_.articles[place]];
        std::string const head = to_lower(slice(analysis.article.text(), phrase.head));
        static std::set<std::string> const pronouns = {"he", "she", "they", "it",
                                                       "i",  "we",  "who",  "that"};
        if (head.empty() || pronouns.contains(head)) {
            return no_symbol;
        }
        std::string const lemma = lexicon_.lemma(head, WordClass::noun);
        return symbols_.intern("w" + lemma, lemma);
    }

    void place(ToldEvent const& told, Record& record) {
        Analysis const& analysis = analyses_[story_.articles[told.place]];
        auto const names_a_place = [&](Span span) {
            auto const nodes = story_.places[told.place].within(span);
            return std::any_of(nodes.begin(), nodes.end(), [&](std::uint32_t node) {
                return story_.entities.nodes[node].kind != EntityKind::person;
            });
        };
        auto const found =
            told_place(analysis, analysis.assertions[told.assertion], lexicon_, names_a_place);
        if (found) {
            std::string const text(slice(analysis.article.text(), found->span));
            record.place = symbols_.intern("l" + to_lower(text), text);
            record.place_span = found->span;
            record.place_role = found->role;
        }
    }

    struct LooseValues {
        std::vector<std::uint32_t> times;
        std::vector<std::uint32_t> quantities;
    };

    // Values that no assertion could place ("by 1 October") go to the shortest one around them.
    void find_loose_values() {
        for (std::size_t place = 0; place < story_.articles.size(); ++place) {
            Analysis const& analysis = analyses_[story_.articles[place]];
            std::vector<bool> time_placed(analysis.values.times.size());
            std::vector<bool> quantity_placed(analysis.values.quantities.size());
            for (Assertion const& assertion : analysis.assertions) {
                for (std::uint32_t const i : assertion.times) {
                    time_placed[i] = true;
                }
                for (std::uint32_t const i : assertion.quantities) {
                    quantity_placed[i] = true;
                }
            }
            for (std::uint32_t i = 0; i < time_placed.size(); ++i) {
                auto const& time = analysis.values.times[i];
                auto const around =
                    time_placed[i] ? std::nullopt : innermost(analysis, time.span, time.sentence);
                if (around) {
                    loose_[{place, *around}].times.push_back(i);
                }
            }
            for (std::uint32_t i = 0; i < quantity_placed.size(); ++i) {
                auto const& quantity = analysis.values.quantities[i];
                auto const around = quantity_placed[i]
                                        ? std::nullopt
                                        : innermost(analysis, quantity.span, quantity.sentence);
                if (around) {
                    loose_[{place, *around}].quantities.push_back(i);
                }
            }
        }
    }

    // The shortest assertion around a value, else the next one in its sentence.
    static std::optional<std::uint32_t> innermost(Analysis const& analysis, Span span,
                                                  std::uint32_t sentence) {
        std::optional<std::uint32_t> around;
        std::optional<std::uint32_t> beside;
        auto const& all = analysis.assertions;
        Span const whole = analysis.segmentation.sentences[sentence].span;
        auto at = std::lower_bound(
            all.begin(), all.end(), whole.begin,
            [](Assertion const& one, std::uint32_t begin) { return one.span.begin < begin; });
        for (; at != all.end() && at->span.begin < whole.end; ++at) {
            auto const index = static_cast<std::uint32_t>(at - all.begin());
            if (at->span.contains(span) &&
                (!around || at->span.size() < all[*around].span.size())) {
                around = index;
            }
            if (!beside && at->span.end > span.begin) {
                beside = index;
            }
        }
        return around ? around : beside;
    }

    void claim(ToldEvent const& told, std::uint32_t statement) {
        Analysis const& analysis = analyses_[story_.articles[told.place]];
        Assertion const& assertion = analysis.assertions[told.assertion];
        Record record;
        record.kind = RecordKind::claim;
        record.article = story_.articles[told.place];
        record.story = story_.story;
        record.assertion = told.assertion;
        record.statement = statement;
        record.event = story_.first_event + told.event;
        place(told, record);
        record.subject = symbol(told.frame.agent, told.event);
        std::string const& predicate = words_.at(told.event).predicate;
        record.predicate = symbols_.intern("p" + predicate, predicate);
        record.object = symbol(told.frame.patient, told.event);
        if (record.object == no_symbol) {
            record.object = governed_object(told, assertion);
        }
        if (!assertion.attribution.empty()) {
            record.speaker = speaker(told.place, assertion.attribution.front().speaker);
        }
        record.polarity = assertion.polarity;
        record.modality = assertion.modality;
        record.span = assertion.span;
        record.confidence = assertion.confidence;

        std::size_t const last = out_.size() + records_an_assertion;
        std::vector<std::uint32_t> times = assertion.times;
        std::vector<std::uint32_t> quantities = assertion.quantities;
        if (auto const at = loose_.find({told.place, told.assertion}); at != loose_.end()) {
            times.insert(times.end(), at->second.times.begin(), at->second.times.end());
            quantities.insert(quantities.end(), at->second.quantities.begin(),
                              at->second.quantities.end());
        }
        if (times.empty()) {
            out_.push_back(record);
        }
        for (std::uint32_t const time : times) {
            record.time = time;
            if (out_.size() < last) {
                out_.push_back(record);
            }
        }
        record.time = assertion.times.size() == 1 ? assertion.times.front() : no_symbol;
        for (std::uint32_t const quantity : quantities) {
            record.quantity = quantity;
            record.object = measured(told, analysis.values.quantities[quantity]);
            if (out_.size() < last) {
                out_.push_back(record);
            }
        }
    }

    void quotes(std::size_t place) {
        Analysis const& analysis = analyses_[story_.articles[place]];
        for (std::uint32_t q = 0; q < analysis.values.quotes.size(); ++q) {
            Quote const& quote = analysis.values.quotes[q];
            if (quote.scare) {
                continue;
            }
            Record record;
            record.kind = RecordKind::quote;
            record.article = story_.articles[place];
            record.story = story_.story;
            record.quote = q;
            record.span = quote.words;
            record.confidence = 0.8;
            if (quote.speaker) {
                Phrase const who{*quote.speaker, *quote.speaker, analysis.quote_speakers[q]};
                record.speaker = speaker(place, who);
            }
            out_.push_back(record);
        }
    }

    void mentions(std::size_t place) {
        Analysis const& analysis = analyses_[story_.articles[place]];
        for (EntityIndex e = 0; e < analysis.entities.size(); ++e) {
            Symbol const who = node_symbol(story_.entities.node_of[place][e]);
            for (Span const span : analysis.entities[e].mentions) {
                Record record;
                record.kind = RecordKind::mention;
                record.article = story_.articles[place];
                record.story = story_.story;
                record.subject = who;
                record.span = span;
                record.confidence = 0.7;
                out_.push_back(record);
            }
        }
    }

    void cycles() {
        for (std::uint32_t c = 0; c < story_.time_conflicts.size(); ++c) {
            TimePlace const& statement = story_.time_conflicts[c].statements.front();
            std::vector<Assertion> const& all = analyses_[statement.article].assertions;
            Record record;
            record.kind = RecordKind::cycle;
            record.article = statement.article;
            record.story = story_.story;
            record.cycle = story_.first_conflict + c;
            record.span = statement.passage;
            record.confidence = 0.8;
            // Whether it is said to be so is told of the clause with the date, where there is one.
            Span focus = statement.focus;
            for (TimePlace const& date : story_.time_conflicts[c].dates) {
                constexpr std::uint32_t gap = 8; // ", on"
                bool const beside = cover(date.focus, statement.focus).size() <=
                                    date.focus.size() + statement.focus.size() + gap;
                if (date.article == statement.article && beside) {
                    focus = date.focus;
                }
            }
            Assertion const* told = nullptr;
            for (Assertion const& one : all) {
                if (one.span.contains(focus) &&
                    (told == nullptr || one.span.size() < told->span.size())) {
                    told = &one;
                }
            }
            if (told != nullptr) {
                record.polarity = told->polarity;
                record.modality = told->modality;
            }
            out_.push_back(record);
        }
    }

    void roles(std::size_t place) {
        Analysis const& analysis = analyses_[story_.articles[place]];
        for (std::uint32_t r = 0; r < analysis.roles.size(); ++r) {
            Role const& role = analysis.roles[r];
            std::string const title = to_lower(slice(analysis.article.text(), role.title));
            Record record;
            record.kind = RecordKind::role;
            record.article = story_.articles[place];
            record.story = story_.story;
            record.role = r;
            record.subject = node_symbol(story_.entities.node_of[place][role.holder]);
            record.predicate = symbols_.intern("prole:holds", "role:holds");
            record.object = symbols_.intern("r" + title, title);
            record.span = role.span();
            record.confidence = role.confidence;
            out_.push_back(record);
        }
    }

    StoryGraph const& story_;
    std::span<Analysis const> analyses_;
    Lexicon const& lexicon_;
    SymbolTable& symbols_;
    std::vector<Record>& out_;
    std::unordered_map<std::uint32_t, EventWords> words_;
    std::map<std::pair<std::size_t, std::uint32_t>, LooseValues> loose_; // by place and assertion
};

} // namespace

Symbol SymbolTable::intern(std::string const& key, std::string const& text) {
    auto const [at, is_new] = symbols_.try_emplace(key, static_cast<Symbol>(texts_.size()));
    if (is_new) {
        texts_.push_back(text);
    }
    return at->second;
}

void write_records(StoryGraph const& story, std::span<Analysis const> analyses,
                   Lexicon const& lexicon, SymbolTable& symbols, std::vector<Record>& out) {
    Writer(story, analyses, lexicon, symbols, out).run();
}

} // namespace gainsay
