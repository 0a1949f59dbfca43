#include <gainsay/finding/party.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>

namespace gainsay {

namespace {

ContentItem const* item_at(std::span<ContentItem const> items, Span span) {
    auto const at = std::find_if(items.begin(), items.end(),
                                 [&](ContentItem const& item) { return item.span.overlaps(span); });
    return at == items.end() ? nullptr : &*at;
}

} // namespace

std::optional<Party> party_of(Value const& value, Facts const& facts) {
    if (value.from == nullptr || value.span.empty() || !facts.content) {
        return std::nullopt;
    }
    Analysis const& analysis = facts.analysis(*value.from);
    StoryContent const* content = facts.content(value.from->story);
    auto const phrase = noun_phrase(analysis, value.span);
    if (content == nullptr || !phrase) {
        return std::nullopt;
    }
    Party out{content->place_of(value.from->article), cover(value.span, phrase->span), {}, {}, {}};
    auto const items = content->within(out.place, out.span);
    out.items.assign(items.begin(), items.end());
    std::vector<std::uint32_t> tops = phrase->names;
    tops.insert(tops.begin(), phrase->top);
    for (std::uint32_t const top : tops) {
        ContentItem const* item = item_at(items, analysis.segmentation.tokens[top].span);
        if (item != nullptr && item->kind == ContentKind::name && !out.name) {
            out.name = *item;
        } else if (item != nullptr && item->kind == ContentKind::word && top == phrase->top) {
            out.head = *item;
        }
    }
    return out;
}

std::vector<ContentItem> descriptions_of(std::uint32_t term, StoryContent const& content) {
    std::vector<ContentItem> out;
    for (StoryContent::Occurrence const& one : content.occurrences(term)) {
        Analysis const& analysis = content.analysis(one.place);
        auto const& tokens = analysis.segmentation.tokens;
        auto phrase = noun_phrase(analysis, content.items(one.place)[one.item].span);
        if (phrase && universal(analysis.nodes[phrase->top].relation) == Relation::appos) {
            // What it stands in apposition to.
            Sentence const& sentence =
                analysis.segmentation.sentences[content.items(one.place)[one.item].sentence];
            phrase = noun_phrase(
                analysis, tokens[sentence.first_token + analysis.nodes[phrase->top].head].span);
        }
        if (!phrase) {
            continue;
        }
        for (ContentItem const& item : content.within(one.place, phrase->span)) {
            if (item.kind == ContentKind::word && item.upos == Upos::noun) {
                out.push_back(item);
            }
        }
    }
    return out;
}

} // namespace gainsay
