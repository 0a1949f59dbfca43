#include <gainsay/report/extract_jsonl.h>
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
Json number(Decimal const& decimal) {
    return decimal.scale() == 0 ? Json(decimal.digits()) : Json(decimal.to_double());
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
    explicit Writer(Analysis const& analysis) : analysis_(analysis), article_(analysis.article) {}

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
        Json fields;
    };

    void add(Span reading, int rank, char const* type, Json fields) {
        lines_.push_back({article_.stored(reading), reading, rank, type, std::move(fields)});
    }

    // By first byte, the longer one first.
    std::string lines() {
        std::stable_sort(lines_.begin(), lines_.end(), [](Line const& a, Line const& b) {
            return std::tuple(a.stored.begin, b.stored.end, a.rank) <
                   std::tuple(b.stored.begin, a.stored.end, b.rank);
        });
        Locator locator(*article_.file);
        Span const whole = {0, static_cast<std::uint32_t>(article_.text().size())};
        std::string out = line({article_.stored(whole), whole, 0, "article", article_fields()},
                               article_.file->place(article_.stored(whole).begin));
        for (Line const& one : lines_) {
            out += line(one, locator.place(one.stored.begin));
        }
        return out;
    }

    std::string line(Line const& one, Place const& place) const {
        Json out;
        out["type"] = one.type;
        out["path"] = article_.path;
        if (article_.name != article_.path) {
            out["article"] = article_.name;
        }
        out["start"] = one.stored.begin;
        out["end"] = one.stored.end;
        out["line"] = place.line;
        out["column"] = place.column;
        std::string text = article_.file->decode(one.stored);
        std::string_view const plain = slice(article_.text(), one.reading);
        bool const differs = plain != text;
        out["text"] = std::move(text);
        if (differs) {
            out["plain"] = plain;
        }
        for (auto const& [key, value] : one.fields.items()) {
            out[key] = value;
        }
        return dump(out) + "\n";
    }

    Json article_fields() const {
        Json out;
        out["title"] = article_.title;
        out["source"] = article_.source;
        if (article_.published) {
            out["published"] = to_string(*article_.published);
        }
        for (auto const& [key, value] : {std::pair("place", &article_.place),
                                         {"author", &article_.author},
                                         {"url", &article_.url},
                                         {"story", &article_.story},
                                         {"wire", &article_.wire}}) {
            if (!value->empty()) {
                out[key] = *value;
            }
        }
        out["derived_from"] = article_.derived_from;
        out["blocks"] = Json::array();
        for (Block const& block : article_.blocks) {
            Span const stored = article_.stored(block.span);
            out["blocks"].push_back(
                {{"kind", name(block.kind)}, {"start", stored.begin}, {"end", stored.end}});
        }
        return out;
    }

    // {text, start, end}
    Json stretch(Span reading) const {
        Span const stored = article_.stored(reading);
        Json out;
        out["text"] = article_.file->decode(stored);
        out["start"] = stored.begin;
        out["end"] = stored.end;
        return out;
    }

    Json phrase(Phrase const& phrase) const {
        Json out = stretch(phrase.span);
        if (!phrase.head.empty()) {
            out["head"] = slice(article_.text(), phrase.head);
        }
        if (phrase.entity != no_entity) {
            out["entity"] = entity_id(phrase.entity);
        }
        return out;
    }

    Json fields(Assertion const& assertion) const {
        Json out;
        if (!assertion.subject.span.empty()) {
            out["subject"] = phrase(assertion.subject);
        }
        if (!assertion.predicate.span.empty()) {
            out["predicate"] = phrase(assertion.predicate);
            out["predicate"]["lemma"] = assertion.predicate.lemma;
            if (!assertion.predicate.governed.empty()) {
                out["predicate"]["governed"] = assertion.predicate.governed;
            }
        }
        if (!assertion.object.span.empty()) {
            out["object"] = phrase(assertion.object);
        }
        out["args"] = Json::array();
        for (Argument const& argument : assertion.arguments) {
            Json one;
            one["role"] = argument.role;
            one.update(phrase(argument.phrase));
            out["args"].push_back(std::move(one));
        }
        if (assertion.nominal) {
            out["nominal"] = true;
        }
        out["polarity"] = name(assertion.polarity);
        out["modality"] = name(assertion.modality);
        out["attribution"] = Json::array();
        for (Attribution const& attribution : assertion.attribution) {
            Json one;
            one["speaker"] = phrase(attribution.speaker);
            one["cue"] = stretch(attribution.cue);
            one["content"] = stretch(attribution.content);
            one["form"] = name(attribution.form);
            out["attribution"].push_back(std::move(one));
        }
        if (!assertion.times.empty()) {
            out["time"] = time_of(assertion.times.front());
            if (assertion.times.size() > 1) {
                out["times"] = Json::array();
                for (std::uint32_t const index : assertion.times) {
                    out["times"].push_back(time_of(index));
                }
            }
        }
        if (assertion.place) {
            out["place"] = phrase(*assertion.place);
        }
        out["quantities"] = Json::array();
        for (std::uint32_t const index : assertion.quantities) {
            GAINSAY_EXPECTS(index < analysis_.values.quantities.size(),
                            "assertions name amounts of their article");
            Quantity const& quantity = analysis_.values.quantities[index];
            Json one = stretch(quantity.span);
            one.update(fields(quantity));
            out["quantities"].push_back(std::move(one));
        }
        out["confidence"] = rounded_share(assertion.confidence);
        return out;
    }

    Json time_of(std::uint32_t index) const {
        GAINSAY_EXPECTS(index < analysis_.values.times.size(),
                        "assertions name times of their article");
        TimeExpression const& time = analysis_.values.times[index];
        Json one = stretch(time.span);
        one.update(fields(time));
        return one;
    }

    Json fields(TimeExpression const& time) const {
        Json out;
        out["timex"] = name(time.timex);
        out["value"] = time.value;
        if (time.interval.earliest) {
            out["earliest"] = iso(*time.interval.earliest);
        }
        if (time.interval.latest) {
            out["latest"] = iso(*time.interval.latest);
        }
        if (time.relation != TimeRelation::at) {
            out["relation"] = name(time.relation);
        }
        if (time.offset) {
            out["counted_from"] = stretch(time.offset->event);
            out["counted_from"]["direction"] = time.offset->before ? "before" : "after";
        }
        return out;
    }

    Json fields(Quantity const& quantity) const {
        Json out;
        out["value"] = number(quantity.value);
        if (quantity.low) {
            out["low"] = number(*quantity.low);
        }
        if (quantity.high) {
            out["high"] = number(*quantity.high);
        }
        out["modifier"] = name(quantity.modifier);
        if (!quantity.unit.empty()) {
            out["unit"] = quantity.unit;
        }
        if (quantity.of) {
            out["of"] = slice(article_.text(), *quantity.of);
        }
        return out;
    }

    Json fields(Quote const& quote, EntityIndex entity) const {
        Json out;
        out["words"] = slice(article_.text(), quote.words);
        if (quote.speaker) {
            Json speaker = stretch(*quote.speaker);
            if (entity != no_entity) {
                speaker["entity"] = entity_id(entity);
            }
            out["speaker"] = std::move(speaker);
        }
        if (quote.cue) {
            out["cue"] = stretch(*quote.cue);
        }
        out["form"] = name(quote.form);
        return out;
    }

    Json fields(Entity const& entity, EntityIndex index) const {
        Json out;
        out["id"] = entity_id(index);
        out["kind"] = name(entity.kind);
        out["name"] = entity.name;
        out["named"] = entity.named();
        for (EntityIndex const member : entity.members) {
            out["members"].push_back(entity_id(member));
        }
        out["mentions"] = Json::array();
        for (Span const mention : all_mentions(entity)) {
            Span const stored = article_.stored(mention);
            out["mentions"].push_back({{"start", stored.begin}, {"end", stored.end}});
        }
        return out;
    }

    Json fields(Role const& role) const {
        Json out;
        out["holder"] = stretch(role.name);
        out["holder"]["entity"] = entity_id(role.holder);
        out["title"] = stretch(role.title);
        out["office"] = role.head;
        out["ranks"] = role.ranks;
        if (!role.fields.empty()) {
            out["fields"] = role.fields;
        }
        if (!role.of.empty()) {
            out["of"] = role.of;
        }
        if (role.deputy) {
            out["deputy"] = true;
        }
        if (role.acting) {
            out["acting"] = true;
        }
        out["time"] = name(role.time);
        if (!role.when.empty()) {
            out["when"] = role.when;
        }
        return out;
    }

    Analysis const& analysis_;
    Article const& article_;
    std::vector<Line> lines_;
};

} // namespace

std::string extract_jsonl(Analysis const& analysis) {
    return Writer(analysis).write();
}

} // namespace gainsay
