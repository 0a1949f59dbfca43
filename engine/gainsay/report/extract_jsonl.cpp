#include <gainsay/report/extract_jsonl.h>
#include <gainsay/report/json_line.h>
#include <gainsay/report/json_output.h>
#include <gainsay/report/locator.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace gainsay {

namespace {

// ISO 8601 in UTC.
std::string iso(std::chrono::sys_seconds moment) {
    auto const day = std::chrono::floor<std::chrono::days>(moment);
    return to_string(Timestamp{Date(day), moment - day, std::chrono::minutes(0)});
}

// Integers are printed as such; fractions are the shortest decimal that reads back the same.
void set_number(JsonObject& out, std::string_view key, Decimal const& decimal) {
    if (decimal.scale() == 0) {
        out.set(key, decimal.digits());
    } else {
        out.set(key, decimal.to_double());
    }
}

void set_span(JsonObject& out, Span stored) {
    out.set("start", stored.begin);
    out.set("end", stored.end);
}

std::string entity_id(EntityIndex entity) {
    return "e" + std::to_string(entity + 1);
}

std::vector<Span> all_mentions(Entity const& entity) {
    std::vector<Span> out;
    std::merge(entity.mentions.begin(), entity.mentions.end(), entity.references.begin(),
               entity.references.end(), std::back_inserter(out));
    return out;
}

class Writer {
  public:
    Writer(Analysis const& analysis, Locator& locator)
        : analysis_(analysis), article_(analysis.article), locator_(locator) {}

    std::string write() {
        for (Assertion const& assertion : analysis_.assertions) {
            add(assertion.span, 0, "assertion", fields(assertion));
        }
        for (std::size_t i = 0; i < analysis_.values.quotes.size(); ++i) {
            Quote const& quote = analysis_.values.quotes[i];
            add(quote.words, 1, "quote", fields(quote, analysis_.quote_speakers[i]));
        }
        for (TimeExpression const& time : analysis_.values.times) {
            add(time.span, 2, "time", fields(time));
        }
        for (Quantity const& quantity : analysis_.values.quantities) {
            add(quantity.span, 3, "quantity", fields(quantity));
        }
        for (EntityIndex i = 0; i < analysis_.entities.size(); ++i) {
            Entity const& entity = analysis_.entities[i];
            std::vector<Span> const spans = all_mentions(entity);
            if (!spans.empty()) {
                add(spans.front(), 4, "entity", fields(entity, i));
            }
        }
        for (Role const& role : analysis_.roles) {
            add(role.span(), 5, "role", fields(role));
        }
        return lines();
    }

  private:
    struct Line {
        Span stored;
        Span reading;
        int rank;
        char const* type;
        JsonObject fields;
    };

    void add(Span reading, int rank, char const* type, JsonObject fields) {
        lines_.push_back({article_.stored(reading), reading, rank, type, std::move(fields)});
    }

    // By first byte, the longer one first.
    std::string lines() {
        std::stable_sort(lines_.begin(), lines_.end(), [](Line const& a, Line const& b) {
            return std::tuple(a.stored.begin, b.stored.end, a.rank) <
                   std::tuple(b.stored.begin, a.stored.end, b.rank);
        });
        Span const whole = {0, static_cast<std::uint32_t>(article_.text().size())};
        std::string out = line({article_.stored(whole), whole, 0, "article", article_fields()},
                               locator_.place(article_.stored(whole).begin));
        for (Line const& one : lines_) {
            out += line(one, locator_.place(one.stored.begin));
        }
        return out;
    }

    std::string line(Line const& one, Place const& place) const {
        JsonObject out;
        out.set("type", one.type);
        out.set("path", article_.path);
        if (article_.name != article_.path) {
            out.set("article", article_.name);
        }
        out.set("start", one.stored.begin);
        out.set("end", one.stored.end);
        out.set("line", place.line);
        out.set("column", place.column);
        std::string const text = article_.file->decode(one.stored);
        std::string_view const plain = slice(article_.text(), one.reading);
        out.set("text", text);
        if (plain != text) {
            out.set("plain", plain);
        }
        out.set_all(one.fields);
        return out.line();
    }

    JsonObject article_fields() const {
        JsonObject out;
        out.set("title", article_.title);
        out.set("source", article_.source);
        if (article_.published) {
            out.set("published", to_string(*article_.published));
        }
        for (auto const& [key, value] : {std::pair("place", &article_.place),
                                         {"author", &article_.author},
                                         {"url", &article_.url},
                                         {"story", &article_.story},
                                         {"wire", &article_.wire}}) {
            if (!value->empty()) {
                out.set(key, *value);
            }
        }
        out.set("derived_from", article_.derived_from);
        JsonArray blocks;
        for (Block const& block : article_.blocks) {
            JsonObject one;
            one.set("kind", name(block.kind));
            set_span(one, article_.stored(block.span));
            blocks.push(one);
        }
        out.set("blocks", blocks);
        return out;
    }

    // {text, start, end}
    JsonObject stretch(Span reading) const {
        Span const stored = article_.stored(reading);
        JsonObject out;
        out.set("text", article_.file->decode(stored));
        set_span(out, stored);
        return out;
    }

    JsonObject phrase(Phrase const& phrase) const {
        JsonObject out = stretch(phrase.span);
        if (!phrase.head.empty()) {
            out.set("head", slice(article_.text(), phrase.head));
        }
        if (phrase.entity != no_entity) {
            out.set("entity", entity_id(phrase.entity));
        }
        return out;
    }

    JsonObject fields(Assertion const& assertion) const {
        JsonObject out;
        if (!assertion.subject.span.empty()) {
            out.set("subject", phrase(assertion.subject));
        }
        if (!assertion.predicate.span.empty()) {
            JsonObject predicate = phrase(assertion.predicate);
            predicate.set("lemma", assertion.predicate.lemma);
            if (!assertion.predicate.governed.empty()) {
                predicate.set("governed", assertion.predicate.governed);
            }
            out.set("predicate", predicate);
        }
        if (!assertion.object.span.empty()) {
            out.set("object", phrase(assertion.object));
        }
        JsonArray arguments;
        for (Argument const& argument : assertion.arguments) {
            JsonObject one;
            one.set("role", argument.role);
            one.set_all(phrase(argument.phrase));
            arguments.push(one);
        }
        out.set("args", arguments);
        if (assertion.nominal) {
            out.set("nominal", true);
        }
        out.set("polarity", name(assertion.polarity));
        out.set("modality", name(assertion.modality));
        JsonArray attributions;
        for (Attribution const& attribution : assertion.attribution) {
            JsonObject one;
            one.set("speaker", phrase(attribution.speaker));
            one.set("cue", stretch(attribution.cue));
            one.set("content", stretch(attribution.content));
            one.set("form", name(attribution.form));
            attributions.push(one);
        }
        out.set("attribution", attributions);
        if (!assertion.times.empty()) {
            out.set("time", time_of(assertion.times.front()));
            if (assertion.times.size() > 1) {
                JsonArray times;
                for (std::uint32_t const index : assertion.times) {
                    times.push(time_of(index));
                }
                out.set("times", times);
            }
        }
        if (assertion.place) {
            out.set("place", phrase(*assertion.place));
        }
        JsonArray quantities;
        for (std::uint32_t const index : assertion.quantities) {
            GAINSAY_EXPECTS(index < analysis_.values.quantities.size(),
                            "assertions name amounts of their article");
            Quantity const& quantity = analysis_.values.quantities[index];
            JsonObject one = stretch(quantity.span);
            one.set_all(fields(quantity));
            quantities.push(one);
        }
        out.set("quantities", quantities);
        out.set("confidence", rounded_share(assertion.confidence));
        return out;
    }

    JsonObject time_of(std::uint32_t index) const {
        GAINSAY_EXPECTS(index < analysis_.values.times.size(),
                        "assertions name times of their article");
        TimeExpression const& time = analysis_.values.times[index];
        JsonObject one = stretch(time.span);
        one.set_all(fields(time));
        return one;
    }

    JsonObject fields(TimeExpression const& time) const {
        JsonObject out;
        out.set("timex", name(time.timex));
        out.set("value", time.value);
        if (time.interval.earliest) {
            out.set("earliest", iso(*time.interval.earliest));
        }
        if (time.interval.latest) {
            out.set("latest", iso(*time.interval.latest));
        }
        if (time.relation != TimeRelation::at) {
            out.set("relation", name(time.relation));
        }
        if (time.offset) {
            JsonObject event = stretch(time.offset->event);
            event.set("direction", time.offset->before ? "before" : "after");
            out.set("counted_from", event);
        }
        return out;
    }

    JsonObject fields(Quantity const& quantity) const {
        JsonObject out;
        set_number(out, "value", quantity.value);
        if (quantity.low) {
            set_number(out, "low", *quantity.low);
        }
        if (quantity.high) {
            set_number(out, "high", *quantity.high);
        }
        out.set("modifier", name(quantity.modifier));
        if (!quantity.unit.empty()) {
            out.set("unit", quantity.unit);
        }
        if (quantity.of) {
            out.set("of", slice(article_.text(), *quantity.of));
        }
        return out;
    }

    JsonObject fields(Quote const& quote, EntityIndex entity) const {
        JsonObject out;
        out.set("words", slice(article_.text(), quote.words));
        if (quote.speaker) {
            JsonObject speaker = stretch(*quote.speaker);
            if (entity != no_entity) {
                speaker.set("entity", entity_id(entity));
            }
            out.set("speaker", speaker);
        }
        if (quote.cue) {
            out.set("cue", stretch(*quote.cue));
        }
        out.set("form", name(quote.form));
        return out;
    }

    JsonObject fields(Entity const& entity, EntityIndex index) const {
        JsonObject out;
        out.set("id", entity_id(index));
        out.set("kind", name(entity.kind));
        out.set("name", entity.name);
        out.set("named", entity.named());
        if (!entity.members.empty()) {
            JsonArray members;
            for (EntityIndex const member : entity.members) {
                members.push(entity_id(member));
            }
            out.set("members", members);
        }
        JsonArray mentions;
        for (Span const mention : all_mentions(entity)) {
            JsonObject one;
            set_span(one, article_.stored(mention));
            mentions.push(one);
        }
        out.set("mentions", mentions);
        return out;
    }

    JsonObject fields(Role const& role) const {
        JsonObject out;
        JsonObject holder = stretch(role.name);
        holder.set("entity", entity_id(role.holder));
        out.set("holder", holder);
        out.set("title", stretch(role.title));
        out.set("office", role.head);
        out.set("ranks", role.ranks);
        if (!role.fields.empty()) {
            out.set("fields", role.fields);
        }
        if (!role.of.empty()) {
            out.set("of", role.of);
        }
        if (role.deputy) {
            out.set("deputy", true);
        }
        if (role.acting) {
            out.set("acting", true);
        }
        out.set("time", name(role.time));
        if (!role.when.empty()) {
            out.set("when", role.when);
        }
        return out;
    }

    Analysis const& analysis_;
    Article const& article_;
    Locator& locator_;
    std::vector<Line> lines_;
};

} // namespace

std::string extract_jsonl(Analysis const& analysis) {
    Locator locator(*analysis.article.file);
    return Writer(analysis, locator).write();
}

void extract_jsonl(std::span<Analysis const> analyses,
                   std::function<void(std::string_view)> const& write) {
    SourceFile const* file = nullptr;
    std::optional<Locator> locator;
    for (Analysis const& analysis : analyses) {
        if (analysis.article.file.get() != file) {
            file = analysis.article.file.get();
            locator.emplace(*file);
        }
        write(Writer(analysis, *locator).write());
    }
}

} // namespace gainsay
