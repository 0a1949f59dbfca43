#include <gainsay/base/json.h>
#include <gainsay/report/extract_jsonl.h>

#include <doctest/doctest.h>
#include <map>
#include <report/articles.h>
#include <sstream>

using namespace gainsay;
using namespace gainsay::test;

namespace {

// "Mayor Ida Lund said on 6 May 2031 that 2.5 & more tonnes …" read from a page with an entity in
// it.
Analysis lund() {
    auto file = SourceFile::from_bytes("page.html",
                                       "<p>\xC3\x89t\xC3\xA9. Mayor Ida Lund said: \xE2\x80\x9CWe "
                                       "sold 2.5 &amp; more tonnes.\xE2\x80\x9D</p>");
    REQUIRE(file.has_value());
    std::string const stored(file.value()->text());
    auto const entity = static_cast<std::uint32_t>(stored.find("&amp;"));
    ArticleBuilder builder(file.value());
    builder.begin_block(BlockKind::body);
    builder.copy({3, entity});
    builder.put("&", {entity, entity + 5});
    builder.copy({entity + 5, static_cast<std::uint32_t>(stored.find("</p>"))});
    builder.end_block();
    Analysis analysis;
    analysis.article = builder.finish();
    Article& article = analysis.article;
    article.title = "Sold";
    article.source = "The Quay";
    article.published = parse_timestamp("2031-05-06");

    auto const at = [&](std::string_view words) { return span_of(article, words); };
    analysis.entities.push_back({EntityKind::person, "Ida Lund", {at("Ida Lund"), at("We")}});
    Quote quote;
    quote.words = at("We sold 2.5 & more tonnes.");
    quote.speaker = at("Mayor Ida Lund");
    quote.cue = at("said");
    analysis.values.quotes.push_back(quote);
    analysis.quote_speakers.push_back(0);
    Quantity quantity;
    quantity.span = at("2.5 & more tonnes");
    quantity.value = *Decimal::make(25, 1);
    quantity.low = quantity.value;
    quantity.modifier = Modifier::at_least;
    quantity.unit = "tonne";
    quantity.of = at("tonnes");
    analysis.values.quantities.push_back(quantity);
    TimeExpression time;
    time.span = at("\xC3\x89t\xC3\xA9");
    time.value = "2031-SU";
    time.interval.earliest = std::chrono::sys_days(std::chrono::year(2031) / 6 / 1);
    analysis.values.times.push_back(time);

    Assertion assertion;
    assertion.span = at("We sold 2.5 & more tonnes");
    assertion.subject = {at("We"), at("We"), 0};
    static_cast<Phrase&>(assertion.predicate) = {at("sold"), at("sold"), no_entity};
    assertion.predicate.lemma = "sell";
    assertion.object = {at("2.5 & more tonnes"), at("tonnes"), no_entity};
    assertion.arguments.push_back({"time", {at("\xC3\x89t\xC3\xA9"), {}, no_entity}});
    assertion.attribution.push_back(
        {{at("Mayor Ida Lund"), at("Lund"), 0}, at("said"), quote.words, AttributionForm::direct});
    assertion.times = {0};
    assertion.quantities = {0};
    assertion.confidence = 0.7 + 0.1;
    analysis.assertions.push_back(assertion);
    return analysis;
}

std::vector<JsonValue> records(std::string const& text) {
    std::vector<JsonValue> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        auto value = parse_json(line, "line");
        REQUIRE(value.has_value());
        out.push_back(std::move(value).value());
    }
    return out;
}

JsonValue const& get(JsonValue const& object, char const* key) {
    CAPTURE(key);
    REQUIRE(object.find(key) != nullptr);
    return *object.find(key);
}

} // namespace

TEST_CASE("extract: records in document order, each with its bytes, place and text") {
    Analysis const analysis = lund();
    std::string types;
    for (JsonValue const& record : records(extract_jsonl(analysis))) {
        types += std::string(record.text("type")) + " ";
        CAPTURE(record.text("type"));
        Span const stored = {static_cast<std::uint32_t>(get(record, "start").number),
                             static_cast<std::uint32_t>(get(record, "end").number)};
        CHECK(record.text("path") == "page.html");
        CHECK(record.text("text") == analysis.article.file->decode(stored));
        Place const place = analysis.article.file->place(stored.begin);
        CHECK(get(record, "line").number == place.line);
        CHECK(get(record, "column").number == place.column);
    }
    CHECK(types == "article time entity quote assertion quantity ");
}

TEST_CASE("extract: an assertion with all its parts") {
    JsonValue assertion;
    for (JsonValue const& record : records(extract_jsonl(lund()))) {
        if (record.text("type") == "assertion") {
            assertion = record;
        }
    }
    CHECK(assertion.text("text") == "We sold 2.5 &amp; more tonnes");
    CHECK(assertion.text("plain") == "We sold 2.5 & more tonnes");
    CHECK(get(assertion, "subject").text("entity") == "e1");
    CHECK(get(assertion, "predicate").text("lemma") == "sell");
    CHECK(get(assertion, "object").text("text") == "2.5 &amp; more tonnes");
    CHECK(get(assertion, "object").text("head") == "tonnes");
    REQUIRE(get(assertion, "args").items.size() == 1);
    CHECK(get(assertion, "args").items[0].text("role") == "time");
    CHECK(assertion.text("polarity") == "positive");
    CHECK(assertion.text("modality") == "asserted");
    REQUIRE(get(assertion, "attribution").items.size() == 1);
    JsonValue const& said = get(assertion, "attribution").items[0];
    CHECK(get(said, "speaker").text("text") == "Mayor Ida Lund");
    CHECK(get(said, "cue").text("text") == "said");
    CHECK(said.text("form") == "direct");
    CHECK(get(assertion, "time").text("value") == "2031-SU");
    REQUIRE(get(assertion, "quantities").items.size() == 1);
    CHECK(get(assertion, "confidence").number == doctest::Approx(0.8));
}

TEST_CASE("extract: numbers are exact, open ends are left out") {
    std::string const text = extract_jsonl(lund());
    CHECK(text.find(R"("value":2.5,"low":2.5,"modifier":">=","unit":"tonne","of":"tonnes"})") !=
          std::string::npos);
    CHECK(text.find(R"("confidence":0.8})") != std::string::npos);
    CHECK(text.find(R"("value":"2031-SU","earliest":"2031-06-01T00:00:00Z"})") !=
          std::string::npos);

    struct Row {
        std::int64_t digits;
        int scale;
        char const* json;
    };
    for (Row const& row : {Row{14, 0, "14"}, Row{-5, 1, "-0.5"}, Row{1, 1, "0.1"},
                           Row{33, 2, "0.33"}, Row{1234567890123, 0, "1234567890123"},
                           Row{29, 1, "2.9"}, Row{12345678, 3, "12345.678"}}) {
        CAPTURE(row.json);
        Analysis analysis = lund();
        analysis.assertions.clear();
        Quantity& quantity = analysis.values.quantities[0];
        quantity.value = *Decimal::make(row.digits, row.scale);
        quantity.low.reset();
        CHECK(extract_jsonl(analysis).find("\"value\":" + std::string(row.json) +
                                           ",\"modifier\"") != std::string::npos);
    }
}

TEST_CASE("extract: a quotation names its speaker's entity, an entity lists its mentions") {
    for (JsonValue const& record : records(extract_jsonl(lund()))) {
        if (record.text("type") == "quote") {
            CHECK(record.text("words") == "We sold 2.5 & more tonnes.");
            CHECK(get(record, "speaker").text("entity") == "e1");
        }
        if (record.text("type") == "entity") {
            CHECK(record.text("id") == "e1");
            CHECK(record.text("kind") == "person");
            REQUIRE(get(record, "mentions").items.size() == 2);
            CHECK(get(get(record, "mentions").items[0], "start").number ==
                  get(record, "start").number);
        }
        if (record.text("type") == "article") {
            CHECK(record.text("published") == "2031-05-06");
            REQUIRE(get(record, "blocks").items.size() == 1);
            CHECK(get(record, "blocks").items[0].text("kind") == "body");
            CHECK(get(record, "derived_from").items.empty());
        }
    }
}

TEST_CASE("extract: an article without anything read from it is one record") {
    Analysis analysis = analysis_of("empty.txt", "\n");
    CHECK(records(extract_jsonl(analysis)).size() == 1);
}

TEST_CASE("extract: many records on one very long line take linear time") {
    std::string line;
    for (int i = 0; i < 20000; ++i) {
        line += "seven caf\xC3\xA9s ";
    }
    Analysis analysis = analysis_of("long.txt", line);
    for (std::uint32_t at = 0; at + 5 <= analysis.article.text().size(); at += 13) {
        Quantity quantity;
        quantity.span = {at, at + 5};
        quantity.value = 7;
        analysis.values.quantities.push_back(quantity);
    }
    auto const start = std::chrono::steady_clock::now();
    std::string const text = extract_jsonl(analysis);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
    CHECK(text.find("\"column\":239989,\"text\":\"seven\"") != std::string::npos);
}
