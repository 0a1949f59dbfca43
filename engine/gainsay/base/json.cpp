#include <gainsay/base/json.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>
#include <simdjson.h>

namespace gainsay {

namespace {

namespace ondemand = simdjson::ondemand;

std::optional<std::uint32_t> hex4(std::string_view raw, std::size_t at) {
    if (at + 4 > raw.size()) {
        return std::nullopt;
    }
    std::uint32_t value = 0;
    for (char const c : raw.substr(at, 4)) {
        std::uint32_t digit = 0;
        if (c >= '0' && c <= '9') {
            digit = static_cast<std::uint32_t>(c - '0');
        } else if (c >= 'a' && c <= 'f') {
            digit = static_cast<std::uint32_t>(c - 'a') + 10;
        } else if (c >= 'A' && c <= 'F') {
            digit = static_cast<std::uint32_t>(c - 'A') + 10;
        } else {
            return std::nullopt;
        }
        value = value << 4U | digit;
    }
    return value;
}

struct Escape {
    char32_t value;
    std::uint32_t length; // bytes of the raw text
};

// The escape that begins with the backslash at `at`. A surrogate without its other half is U+FFFD.
std::optional<Escape> read_escape(std::string_view raw, std::size_t at) {
    if (at + 1 >= raw.size()) {
        return std::nullopt;
    }
    switch (raw[at + 1]) {
    case '"':
        return Escape{'"', 2};
    case '\\':
        return Escape{'\\', 2};
    case '/':
        return Escape{'/', 2};
    case 'b':
        return Escape{'\b', 2};
    case 'f':
        return Escape{'\f', 2};
    case 'n':
        return Escape{'\n', 2};
    case 'r':
        return Escape{'\r', 2};
    case 't':
        return Escape{'\t', 2};
    case 'u':
        break;
    default:
        return std::nullopt;
    }
    std::optional<std::uint32_t> const first = hex4(raw, at + 2);
    if (!first) {
        return std::nullopt;
    }
    bool const high = *first >= 0xD800 && *first < 0xDC00;
    bool const low = *first >= 0xDC00 && *first < 0xE000;
    if (high && raw.substr(at + 6, 2) == "\\u") {
        std::optional<std::uint32_t> const second = hex4(raw, at + 8);
        if (second && *second >= 0xDC00 && *second < 0xE000) {
            return Escape{0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00), 12};
        }
    }
    // NUL is no character of any article either.
    return Escape{high || low || *first == 0 ? 0xFFFD : *first, 6};
}

// Calls copy(begin, end) and unit(bytes, begin, end), offsets into `raw`; false at a broken escape.
template <class Copy, class Unit>
bool unescape(std::string_view raw, Copy copy, Unit unit) {
    std::size_t done = 0;
    for (std::size_t at = raw.find('\\'); at != std::string_view::npos; at = raw.find('\\', done)) {
        if (at > done) {
            copy(done, at);
        }
        std::optional<Escape> const escape = read_escape(raw, at);
        if (!escape) {
            return false;
        }
        std::string made;
        append_utf8(made, escape->value);
        done = at + escape->length;
        unit(std::string_view(made), at, done);
    }
    if (raw.size() > done) {
        copy(done, raw.size());
    }
    return true;
}

struct Refused {
    enum class Why : std::uint8_t { syntax, too_deep, too_large } why;
    std::uint32_t offset = 0;
};

// Builds the tree out of what simdjson walks over. The text lies in the padded buffer behind one
// bracket, which lets a lone scalar be walked like everything else.
class TreeBuilder {
  public:
    explicit TreeBuilder(simdjson::padded_string const& wrapped)
        : wrapped_(wrapped.data(), wrapped.size()) {}

    [[nodiscard]] std::optional<Refused> const& refused() const { return refused_; }

    bool build(ondemand::value value, JsonValue& out, int depth) {
        std::string_view const token = trimmed(value.raw_json_token());
        auto const begin = offset_of(token.data());
        if (++values_ > max_json_values) {
            return refuse(Refused::Why::too_large, begin);
        }
        out.span = {begin, begin + static_cast<std::uint32_t>(token.size())};
        switch (token.empty() ? '\0' : token.front()) {
        case '{':
            return build_object(value, out, depth);
        case '[':
            return build_array(value, out, depth);
        case '"':
            return build_string(token.data() + 1, out.string, out);
        case 't':
        case 'f':
            out.kind = JsonValue::Kind::boolean;
            out.boolean = token == "true";
            return out.boolean || token == "false" || refuse(Refused::Why::syntax, begin);
        case 'n':
            return token == "null" || refuse(Refused::Why::syntax, begin);
        default:
            break;
        }
        out.kind = JsonValue::Kind::number;
        return value.get_double().get(out.number) == simdjson::SUCCESS ||
               refuse(Refused::Why::syntax, begin);
    }

  private:
    static std::string_view trimmed(std::string_view token) {
        std::size_t const last = token.find_last_not_of(" \t\r\n");
        return token.substr(0, last == std::string_view::npos ? 0 : last + 1);
    }

    [[nodiscard]] std::uint32_t offset_of(char const* at) const {
        return static_cast<std::uint32_t>(at - wrapped_.data()) - 1;
    }

    bool refuse(Refused::Why why, std::uint32_t offset) {
        refused_ = Refused{why, offset};
        return false;
    }

    // `text` begins behind the opening quotation mark.
    bool build_string(char const* text, std::string& out, JsonValue& owner) {
        char const* end = text;
        char const* const limit = wrapped_.data() + wrapped_.size();
        while (end < limit && *end != '"') {
            end += *end == '\\' ? 2 : 1;
        }
        end = std::min(end, limit);
        std::string_view const raw(text, static_cast<std::size_t>(end - text));
        owner.kind = JsonValue::Kind::string;
        owner.span = {offset_of(text), offset_of(end)};
        bool const whole = unescape(
            raw, [&](std::size_t b, std::size_t e) { out.append(raw.substr(b, e - b)); },
            [&](std::string_view made, std::size_t, std::size_t) { out.append(made); });
        return whole || refuse(Refused::Why::syntax, owner.span.begin);
    }

    bool build_array(ondemand::value value, JsonValue& out, int depth) {
        out.kind = JsonValue::Kind::array;
        if (depth >= max_json_depth) {
            return refuse(Refused::Why::too_deep, out.span.begin);
        }
        ondemand::array array;
        if (value.get_array().get(array) != simdjson::SUCCESS) {
            return refuse(Refused::Why::syntax, out.span.begin);
        }
        for (auto item : array) {
            ondemand::value inner;
            if (item.get(inner) != simdjson::SUCCESS) {
                return refuse(Refused::Why::syntax, out.span.begin);
            }
            out.items.emplace_back();
            if (!build(inner, out.items.back(), depth + 1)) {
                return false;
            }
        }
        close(out, ']', out.items.empty() ? nullptr : &out.items.back());
        return true;
    }

    bool build_object(ondemand::value value, JsonValue& out, int depth) {
        out.kind = JsonValue::Kind::object;
        if (depth >= max_json_depth) {
            return refuse(Refused::Why::too_deep, out.span.begin);
        }
        ondemand::object object;
        if (value.get_object().get(object) != simdjson::SUCCESS) {
            return refuse(Refused::Why::syntax, out.span.begin);
        }
        for (auto member : object) {
            ondemand::raw_json_string key;
            ondemand::value inner;
            if (member.key().get(key) != simdjson::SUCCESS ||
                member.value().get(inner) != simdjson::SUCCESS) {
                return refuse(Refused::Why::syntax, out.span.begin);
            }
            JsonValue key_place;
            out.members.emplace_back();
            if (!build_string(key.raw(), out.members.back().name, key_place) ||
                !build(inner, out.members.back().value, depth + 1)) {
                return false;
            }
        }
        close(out, '}', out.members.empty() ? nullptr : &out.members.back().value);
        return true;
    }

    // simdjson's token of a container ends at its first item; the span is to reach its bracket.
    void close(JsonValue& out, char bracket, JsonValue const* last) const {
        std::size_t from = out.span.begin + 2; // behind the bracket, in the wrapped text
        if (last != nullptr) {
            from = last->span.end + 1 + (last->kind == JsonValue::Kind::string ? 1 : 0);
        }
        std::size_t const at = wrapped_.find(bracket, from);
        if (at != std::string_view::npos) {
            out.span.end = static_cast<std::uint32_t>(at);
        }
    }

    std::string_view wrapped_;
    std::size_t values_ = 0;
    std::optional<Refused> refused_;
};

// nlohmann's parser, asked only for what is wrong and where.
struct ErrorFinder : nlohmann::json_sax<nlohmann::json> {
    std::optional<std::size_t> position; // bytes read, the offending one included
    std::string words;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, string_t const&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t at, std::string const&,
                     nlohmann::json::exception const& error) override {
        position = at;
        words = error.what();
        return false;
    }
};

// "[json.exception.parse_error.101] parse error at line 1, column 4: syntax error while parsing
// value - invalid literal; last read: '…'; expected …": only what helps a person, and never the
// whole input.
std::string plain_words(std::string const& what) {
    std::string out = what;
    if (std::size_t const at = out.find("] "); at != std::string::npos) {
        out.erase(0, at + 2);
    }
    if (std::size_t const at = out.find("syntax error while parsing "); at != std::string::npos) {
        out.erase(0, at + std::string_view("syntax error while parsing ").size());
    }
    std::size_t const read = out.find("; last read: ");
    if (read != std::string::npos) {
        std::size_t const expected = out.rfind("; expected ");
        bool const more = expected != std::string::npos && expected > read;
        out.erase(read, more ? expected - read : std::string::npos);
    }
    return out;
}

Place place_in(std::string_view text, std::size_t offset, std::string const& file,
               std::uint32_t first_line) {
    std::string_view const before = text.substr(0, offset);
    auto const lines = std::count(before.begin(), before.end(), '\n');
    std::size_t const line_end = before.rfind('\n');
    std::size_t const line_begin = line_end == std::string_view::npos ? 0 : line_end + 1;
    return {file, first_line + static_cast<std::uint32_t>(lines),
            static_cast<std::uint32_t>(count_code_points(before.substr(line_begin))) + 1};
}

Problem syntax_problem(std::string_view text, std::string const& file, std::uint32_t first_line,
                       std::uint32_t fallback) {
    // Lone surrogates are no error here, but are one for this parser: it gets to see plain letters.
    std::string calm(text);
    for (std::size_t at = calm.find("\\u"); at != std::string::npos;
         at = calm.find("\\u", at + 2)) {
        if (std::optional<std::uint32_t> const unit = hex4(calm, at + 2);
            unit && *unit >= 0xD800 && *unit < 0xE000) {
            calm.replace(at + 2, 4, "0041");
        }
    }
    ErrorFinder finder;
    nlohmann::json::sax_parse(calm, &finder);
    std::size_t offset = std::min<std::size_t>(fallback, text.size());
    std::string words = "not understood from here on";
    if (finder.position) {
        offset = std::min(*finder.position == 0 ? 0 : *finder.position - 1, text.size());
        words = plain_words(finder.words);
    }
    return {"json-syntax", "is no valid JSON: " + words, place_in(text, offset, file, first_line)};
}

} // namespace

JsonValue const* JsonValue::find(std::string_view name) const {
    auto const at = std::find_if(members.begin(), members.end(),
                                 [name](auto const& member) { return member.name == name; });
    return at == members.end() ? nullptr : &at->value;
}

std::string_view JsonValue::text(std::string_view name) const {
    JsonValue const* const value = find(name);
    return value != nullptr && value->kind == Kind::string ? std::string_view(value->string)
                                                           : std::string_view();
}

Result<JsonValue> parse_json(std::string_view text, std::string const& file,
                             std::uint32_t first_line) {
    simdjson::padded_string wrapped(text.size() + 2);
    wrapped.data()[0] = '[';
    std::copy(text.begin(), text.end(), wrapped.data() + 1);
    wrapped.data()[text.size() + 1] = ']';

    auto const syntax = [&](std::uint32_t offset) {
        return syntax_problem(text, file, first_line, offset);
    };
    ondemand::parser parser;
    ondemand::document document;
    ondemand::array only;
    // The walk itself may go one level deeper than the limit, which counts the values alone.
    if (parser.allocate(wrapped.size(), max_json_depth + 8) != simdjson::SUCCESS ||
        parser.iterate(wrapped).get(document) != simdjson::SUCCESS ||
        document.get_array().get(only) != simdjson::SUCCESS) {
        return syntax(0);
    }
    TreeBuilder builder(wrapped);
    JsonValue root;
    int count = 0;
    for (auto item : only) {
        ondemand::value value;
        if (++count > 1 || item.get(value) != simdjson::SUCCESS) {
            return syntax(0);
        }
        if (!builder.build(value, root, 0)) {
            Refused const refused = builder.refused().value_or(Refused{});
            Place place = place_in(text, refused.offset, file, first_line);
            switch (refused.why) {
            case Refused::Why::too_deep:
                return Problem{"json-too-deep",
                               "is nested deeper than " + std::to_string(max_json_depth) +
                                   " levels",
                               std::move(place)};
            case Refused::Why::too_large:
                return Problem{"json-too-large",
                               "holds more than " + std::to_string(max_json_values) + " values",
                               std::move(place)};
            case Refused::Why::syntax:
                break;
            }
            return syntax(refused.offset);
        }
    }
    std::size_t const end = root.span.end + (root.kind == JsonValue::Kind::string ? 1U : 0U);
    if (count != 1 || text.find_first_not_of(" \t\r\n", end) != std::string_view::npos) {
        return syntax(root.span.end);
    }
    return root;
}

OffsetMap map_json_string(std::string_view raw, std::uint32_t raw_begin) {
    OffsetMap map;
    auto const at = [raw_begin](std::size_t offset) {
        return raw_begin + static_cast<std::uint32_t>(offset);
    };
    unescape(
        raw,
        [&](std::size_t b, std::size_t e) {
            map.append_copy(static_cast<std::uint32_t>(e - b), at(b));
        },
        [&](std::string_view made, std::size_t b, std::size_t e) {
            map.append_unit(static_cast<std::uint32_t>(made.size()), {at(b), at(e)});
        });
    return map;
}

} // namespace gainsay
