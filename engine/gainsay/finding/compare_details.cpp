#include <gainsay/base/one_of.h>
#include <gainsay/finding/compare_details.h>
#include <gainsay/finding/detail.h>

#include <algorithm>

namespace gainsay {

namespace {

std::vector<Detail> const& details_of(Record const& record, Facts const& facts) {
    return facts.memory->of<std::vector<Detail>>(record, [&] {
        return details_of(facts.analysis(record), *facts.assertion(record), *facts.lexicon);
    });
}

// Whether the record's article says the same of it anywhere: it knows both banks of the river.
bool told_by(Detail const& detail, Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    auto const& sentences = analysis.segmentation.sentences;
    return std::any_of(sentences.begin(), sentences.end(), [&](Sentence const& sentence) {
        auto const told = details_of(analysis, sentence, *facts.lexicon);
        return std::any_of(told.begin(), told.end(), [&](Detail const& other) {
            return other.base == detail.base && other.negated == detail.negated &&
                   any_one_of(other.said_of, detail.said_of);
        });
    });
}

// "A rise in profit for the year", "a fall in debt for the year".
bool of_others(Detail const& one, Detail const& other) {
    auto const preposition = [](std::string const& which) {
        return which.substr(0, which.find(' '));
    };
    return std::any_of(one.which.begin(), one.which.end(), [&](std::string const& which) {
        return !one_of(which, other.which) &&
               std::any_of(other.which.begin(), other.which.end(), [&](std::string const& there) {
                   return preposition(there) == preposition(which);
               });
    });
}

bool exclude(Detail const& one, Detail const& other, Lexicon const& lexicon) {
    if (one.negated || other.negated) {
        return one.negated != other.negated && one.form == other.form;
    }
    return lexicon.opposite(one.form, other.form) || lexicon.opposite(one.base, other.base);
}

} // namespace

Truth opposite_detail(Record const& a, Record const& b, std::vector<std::string> const& but_for,
                      Facts const& facts) {
    if (facts.assertion(a) == nullptr || facts.assertion(b) == nullptr ||
        facts.lexicon == nullptr) {
        return Truth::unknown;
    }
    auto const details = [&](Record const& record) {
        auto out = details_of(record, facts);
        std::erase_if(out, [&](Detail const& one) { return one_of(one.form, but_for); });
        return out;
    };
    auto const left = details(a);
    auto const right = details(b);
    auto const clash = [&](Detail const& one, Detail const& other) {
        return any_one_of(one.said_of, other.said_of) && exclude(one, other, *facts.lexicon);
    };
    int clashes = 0; // what differs in two words is two things: "a black car", "a white coat"
    bool excused = false;
    for (Detail const& one : left) {
        for (Detail const& other : right) {
            if (clash(one, other)) {
                ++clashes;
                excused = excused || of_others(one, other) || told_by(one, b, facts) ||
                          told_by(other, a, facts);
            }
        }
    }
    return truth(clashes == 1 && !excused);
}

} // namespace gainsay
