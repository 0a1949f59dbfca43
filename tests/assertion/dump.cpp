#include <gainsay/article/article_builder.h>

#include <algorithm>
#include <assertion/dump.h>
#include <doctest/doctest.h>
#include <iterator>
#include <utility>

namespace gainsay::test {

Resources const& resources() {
    static Resources const loaded = [] {
        Result<Resources> result = Resources::load(GAINSAY_DATA);
        REQUIRE_MESSAGE(result.has_value(), "the data files are there");
        return std::move(result).value();
    }();
    return loaded;
}

Analysis analysed(std::string_view text) {
    auto file = SourceFile::from_bytes("a.txt", std::string(text));
    REQUIRE(file.has_value());
    ArticleBuilder builder(file.value());
    builder.begin_block(BlockKind::body);
    builder.copy({0, static_cast<std::uint32_t>(file.value()->text().size())});
    builder.end_block();
    Article article = builder.finish();
    article.published = parse_timestamp("2025-03-06");
    return analyse(std::move(article),
                   {resources().lexicon, resources().tables, resources().parser});
}

std::string dump(Analysis const& analysis, Assertion const& assertion) {
    std::string_view const text = analysis.article.text();
    std::string out;
    auto const add = [&](std::string const& name, Span span) {
        if (!span.empty()) {
            out += (out.empty() ? "" : " ") + name + "(" + std::string(slice(text, span)) + ")";
        }
    };
    add("S", assertion.subject.span);
    out += (out.empty() ? "V[" : " V[") + assertion.predicate.lemma;
    out += assertion.predicate.passive ? " passive" : "";
    out += assertion.polarity == Polarity::negative ? " not" : "";
    out +=
        assertion.modality == Modality::asserted ? "" : " " + std::string(name(assertion.modality));
    out += "]";
    add("O", assertion.object.span);
    for (Argument const& argument : assertion.arguments) {
        add(argument.role, argument.phrase.span);
    }
    for (Attribution const& said : assertion.attribution) {
        add("said by", said.speaker.span);
    }
    return out;
}

std::vector<std::string> dumps(Analysis const& analysis) {
    std::vector<std::string> out;
    std::transform(analysis.assertions.begin(), analysis.assertions.end(), std::back_inserter(out),
                   [&](Assertion const& one) { return dump(analysis, one); });
    return out;
}

Assertion const* find(Analysis const& analysis, std::string_view lemma) {
    auto const at = std::find_if(
        analysis.assertions.begin(), analysis.assertions.end(),
        [&](Assertion const& one) { return !one.nominal && one.predicate.lemma == lemma; });
    return at == analysis.assertions.end() ? nullptr : &*at;
}

} // namespace gainsay::test
