#include <gainsay/graph/support_basis.h>

#include <algorithm>
#include <unordered_map>

namespace gainsay {

namespace {

// A short text says little about how freely it words things: as if it had so many more words.
constexpr double usual_words = 30;
constexpr double usual_freedom = 0.2;

} // namespace

SupportBasis::SupportBasis(StoryContent const& content, SourceSearch const& sources,
                           std::size_t place)
    : content_(content), sources_(sources), place_(place), tellings_(sources.sentences().size()) {
    auto const sentences = content.analysis(place).segmentation.sentences.size();
    for (std::uint32_t s = 0; s < sentences; ++s) {
        std::unordered_map<std::uint32_t, double> told;
        Wording wording;
        for (ContentItem const& item : content.of_sentence(place, s)) {
            matches_.push_back(sources.matches(place, item));
            double known = 0;
            for (SourceMatch const& match : matches_.back()) {
                known = std::max(known, double{match.likeness});
                told[match.sentence] += match.likeness * content.weight(item);
            }
            if (item.kind == ContentKind::word) {
                wording.words += 1;
                wording.lacking += 1 - known;
            }
        }
        all_.words += wording.words;
        all_.lacking += wording.lacking;
        wordings_.push_back(wording);
        for (auto const& [sentence, weight] : told) {
            Telling& telling = tellings_[sentence];
            if (weight > telling.most) {
                telling.second = telling.most;
                telling.most = weight;
                telling.by = s;
            } else {
                telling.second = std::max(telling.second, weight);
            }
        }
    }
}

double SupportBasis::freedom(std::uint32_t sentence) const {
    Wording const& own = wordings_[sentence];
    return (all_.lacking - own.lacking + usual_words * usual_freedom) /
           (all_.words - own.words + usual_words);
}

double SupportBasis::told_elsewhere(std::uint32_t source_sentence, std::uint32_t sentence) const {
    Telling const& telling = tellings_[source_sentence];
    return telling.by == sentence ? telling.second : telling.most;
}

} // namespace gainsay
