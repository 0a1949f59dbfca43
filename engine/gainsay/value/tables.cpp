#include <gainsay/base/source_file.h>
#include <gainsay/base/utf8.h>
#include <gainsay/base/yaml.h>
#include <gainsay/value/tables.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace gainsay {

namespace {

using Tables = ValueTables::Tables;

void starts_with(Tables::Spellings& starts, std::string_view first, std::size_t cells) {
    auto& longest = starts[std::string(first)];
    longest = std::max(longest, static_cast<std::uint16_t>(cells));
}

struct Prefix {
    char const* name;
    std::array<char const*, 2> symbols;
    int power;
};
constexpr std::array prefixes = {
    Prefix{"pico", {"p", nullptr}, -12}, Prefix{"nano", {"n", nullptr}, -9},
    Prefix{"micro", {"µ", "μ"}, -6},     Prefix{"milli", {"m", nullptr}, -3},
    Prefix{"centi", {"c", nullptr}, -2}, Prefix{"deci", {"d", nullptr}, -1},
    Prefix{"hecto", {"h", nullptr}, 2},  Prefix{"kilo", {"k", nullptr}, 3},
    Prefix{"mega", {"M", nullptr}, 6},   Prefix{"giga", {"G", nullptr}, 9},
    Prefix{"tera", {"T", nullptr}, 12},  Prefix{"peta", {"P", nullptr}, 15}};

Prefix const* find_prefix(std::string_view name) {
    auto const found = std::find_if(prefixes.begin(), prefixes.end(),
                                    [&](Prefix const& prefix) { return prefix.name == name; });
    return found == prefixes.end() ? nullptr : &*found;
}

class Loader {
  public:
    Loader(std::string path, Tables& tables) : path_(std::move(path)), tables_(tables) {}

    // Entries of one file. Nothing where all is well.
    std::optional<Problem> load(bool money) {
        auto const file = SourceFile::load(path_);
        if (!file) {
            return file.problem();
        }
        YamlDocument const document = parse_yaml(file.value()->text(), path_);
        if (!document.problems.empty()) {
            return document.problems.front();
        }
        YamlNode const* const list = document.root.find(money ? "currencies" : "units");
        if (list == nullptr || !list->is_sequence()) {
            return problem(document.root,
                           money ? "a list `currencies` is missing" : "a list `units` is missing");
        }
        for (YamlNode const& entry : list->items) {
            if (std::optional<Problem> fault = money ? currency(entry) : unit(entry)) {
                return fault;
            }
        }
        return std::nullopt;
    }

  private:
    Problem problem(YamlNode const& node, std::string message) const {
        return {"bad-table", std::move(message), {path_, node.line, node.column}};
    }

    static std::string scalar(YamlNode const& entry, std::string_view key) {
        YamlNode const* const node = entry.find(key);
        return node != nullptr && node->is_scalar() ? node->scalar : std::string();
    }

    std::optional<Problem> unit(YamlNode const& entry) {
        Unit unit;
        unit.name = scalar(entry, "name");
        unit.dimension = scalar(entry, "dimension");
        std::string const factor = scalar(entry, "to_base");
        std::optional<Decimal> const to_base = factor.empty() ? Decimal(1) : Decimal::parse(factor);
        if (unit.name.empty() || unit.dimension.empty() || !to_base || *to_base <= Decimal(0)) {
            return problem(entry,
                           "a unit needs `name`, `dimension` and a positive decimal `to_base`");
        }
        unit.to_base = *to_base;
        if (YamlNode const* const list = entry.find("prefixes")) {
            for (YamlNode const& item : list->items) {
                if (std::optional<Problem> fault = prefixed(entry, unit, item)) {
                    return fault;
                }
            }
        }
        return add(entry, std::move(unit), "words", "symbols");
    }

    std::optional<Problem> prefixed(YamlNode const& entry, Unit unit, YamlNode const& item) {
        Prefix const* const prefix = find_prefix(item.scalar);
        std::optional<Decimal> const factor =
            prefix != nullptr ? Decimal::make(1, -prefix->power) : std::nullopt;
        std::optional<Decimal> const to_base =
            factor ? multiply(unit.to_base, *factor) : std::nullopt;
        if (!to_base || *to_base <= Decimal(0)) {
            return problem(item, "'" + item.scalar + "' is no prefix that this unit can take");
        }
        unit.name = std::string(prefix->name) + unit.name;
        unit.to_base = *to_base;
        std::uint16_t const index = put(std::move(unit));
        std::optional<Problem> fault =
            spell(entry.find("words"), prefix->name, index, tables_.words);
        for (char const* const key : {"symbols", "prefix_symbols"}) {
            for (char const* const symbol : prefix->symbols) {
                if (!fault && symbol != nullptr) {
                    fault = spell(entry.find(key), symbol, index, tables_.symbols);
                }
            }
        }
        return fault;
    }

    // Three units a currency: itself, what may be another of its family ("$", "rupees"), and its
    // hundredth.
    std::optional<Problem> currency(YamlNode const& entry) {
        Unit unit;
        std::string const code = scalar(entry, "code");
        unit.name = scalar(entry, "name");
        unit.money = true;
        if (code.size() != 3 || unit.name.empty()) {
            return problem(entry, "a currency needs a `code` of three letters and a `name`");
        }
        unit.dimension = "money:" + code;
        Unit shared = unit;
        shared.dimension += '?';
        shared.name = scalar(entry, "shared_name");
        Unit cent = shared;
        cent.name = scalar(entry, "cent_name");
        cent.to_base = *Decimal::make(1, 2);
        std::optional<Problem> fault = add(entry, std::move(unit), "words", "symbols");
        if (!fault && !shared.name.empty()) {
            fault = add(entry, std::move(shared), "shared_words", "shared_symbols");
        }
        if (!fault && !cent.name.empty()) {
            fault = add(entry, std::move(cent), "cent_words", "cent_symbols");
        }
        return fault;
    }

    std::uint16_t put(Unit unit) {
        tables_.units.push_back(std::move(unit));
        return static_cast<std::uint16_t>(tables_.units.size() - 1);
    }

    std::optional<Problem> add(YamlNode const& entry, Unit unit, std::string_view words,
                               std::string_view symbols) {
        if (tables_.units.size() >= 0xFF00) {
            return problem(entry, "there are too many units");
        }
        std::uint16_t const index = put(std::move(unit));
        std::optional<Problem> fault = spell(entry.find(words), "", index, tables_.words);
        return fault ? fault : spell(entry.find(symbols), "", index, tables_.symbols);
    }

    // Enters each spelling of `list`, with `prefix` before it, for the unit `index`.
    std::optional<Problem> spell(YamlNode const* list, std::string_view prefix, std::uint16_t index,
                                 Tables::Spellings& spellings) {
        if (list == nullptr) {
            return std::nullopt;
        }
        for (YamlNode const& item : list->items) {
            if (!item.is_scalar() || item.scalar.empty()) {
                return problem(item, "a spelling must be text");
            }
            std::string spelling(prefix);
            spelling += &spellings == &tables_.words ? to_lower(item.scalar) : item.scalar;
            if (!spellings.emplace(spelling, index).second) {
                return problem(item, "the spelling '" + spelling + "' stands for two units");
            }
            Cells cells;
            cut_cells(spelling, {0, static_cast<std::uint32_t>(spelling.size())}, cells);
            starts_with(tables_.unit_starts, slice(spelling, cells.front().span), cells.size());
        }
        return std::nullopt;
    }

    std::string path_;
    Tables& tables_;
};

class HolidayLoader {
  public:
    HolidayLoader(std::string path, Tables& tables) : path_(std::move(path)), tables_(tables) {}

    std::optional<Problem> load() {
        auto const file = SourceFile::load(path_);
        if (!file) {
            return file.problem();
        }
        YamlDocument const document = parse_yaml(file.value()->text(), path_);
        if (!document.problems.empty()) {
            return document.problems.front();
        }
        YamlNode const* const list = document.root.find("holidays");
        if (list == nullptr || !list->is_sequence()) {
            return problem(document.root, "a list `holidays` is missing");
        }
        for (YamlNode const& entry : list->items) {
            if (std::optional<Problem> fault = holiday(entry)) {
                return fault;
            }
        }
        return std::nullopt;
    }

  private:
    Problem problem(YamlNode const& node, std::string message) const {
        return {"bad-table", std::move(message), {path_, node.line, node.column}};
    }
    // A whole number from `least` to `most`; nothing where there is none.
    static std::optional<int> number(YamlNode const& entry, std::string_view key, int least,
                                     int most) {
        YamlNode const* const node = entry.find(key);
        auto const value =
            node != nullptr && node->is_scalar() ? Decimal::parse(node->scalar) : std::nullopt;
        bool const fits =
            value && value->scale() == 0 && value->digits() >= least && value->digits() <= most;
        return fits ? std::optional(static_cast<int>(value->digits())) : std::nullopt;
    }
    static std::optional<int> weekday(YamlNode const& entry) {
        YamlNode const* const node = entry.find("weekday");
        int const day = node != nullptr && node->is_scalar()
                            ? lexeme(find_word(to_lower(node->scalar))).weekday
                            : -1;
        return day >= 0 ? std::optional(day) : std::nullopt;
    }

    std::optional<Problem> holiday(YamlNode const& entry) {
        Holiday out;
        YamlNode const* const name = entry.find("name");
        out.name = name != nullptr && name->is_scalar() ? name->scalar : "";
        auto const easter = number(entry, "easter", -100, 100);
        auto const month = number(entry, "month", 1, 12);
        auto const day = number(entry, "day", 1, 31);
        auto const nth = number(entry, "nth", -1, 5);
        bool const counted = month && weekday(entry) && nth && *nth != 0;
        if (out.name.empty() || (!easter && !(month && day) && !counted) ||
            tables_.holidays.size() >= 255) {
            return problem(entry, "a holiday needs `name` and `month` with `day`, `month` with "
                                  "`weekday` and `nth`, or `easter`; 255 at most");
        }
        out.after_easter = easter.value_or(0);
        out.month = easter ? 0 : *month;
        out.day = counted || easter ? 0 : *day;
        out.weekday = counted ? *weekday(entry) : 0;
        out.nth = counted ? *nth : 0;
        auto const index = static_cast<std::uint16_t>(tables_.holidays.size());
        tables_.holidays.push_back(std::move(out));
        return spell(entry, index);
    }

    std::optional<Problem> spell(YamlNode const& entry, std::uint16_t index) {
        YamlNode const* const list = entry.find("words");
        if (list == nullptr) {
            return problem(entry, "a holiday needs `words`");
        }
        for (YamlNode const& item : list->items) {
            std::string const spelling = item.is_scalar() ? to_lower(item.scalar) : "";
            if (spelling.empty() || !tables_.holiday_words.emplace(spelling, index).second) {
                return problem(item, "the spelling '" + spelling + "' is empty or stands twice");
            }
            Cells cells;
            cut_cells(spelling, {0, static_cast<std::uint32_t>(spelling.size())}, cells);
            starts_with(tables_.holiday_starts, slice(spelling, cells.front().span), cells.size());
        }
        return std::nullopt;
    }

    std::string path_;
    Tables& tables_;
};

std::optional<Problem> load_cues(std::string const& path, Tables& tables) {
    auto const file = SourceFile::load(path);
    if (!file) {
        return file.problem();
    }
    std::string_view text = file.value()->text();
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, std::min(end, text.find('#')));
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) {
            line.remove_suffix(1);
        }
        if (!line.empty()) {
            tables.cues.emplace(line);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::nullopt;
}

} // namespace

Result<ValueTables> ValueTables::load(std::string const& folder) {
    auto tables = std::make_shared<Tables>();
    if (auto fault = Loader(folder + "/units.yaml", *tables).load(false)) {
        return *fault;
    }
    if (auto fault = Loader(folder + "/currencies.yaml", *tables).load(true)) {
        return *fault;
    }
    if (auto fault = HolidayLoader(folder + "/holidays.yaml", *tables).load()) {
        return *fault;
    }
    if (auto fault = load_cues(folder + "/cue_verbs.txt", *tables)) {
        return *fault;
    }
    ValueTables out;
    out.tables_ = std::move(tables);
    return out;
}

Unit const* ValueTables::Tables::symbol(std::string_view text) const {
    auto const found = symbols.find(text);
    return found == symbols.end() ? nullptr : &units[found->second];
}

Unit const* ValueTables::Tables::unit(std::string_view name) const {
    auto const found = std::find_if(units.begin(), units.end(),
                                    [&](Unit const& unit) { return unit.name == name; });
    return found == units.end() ? nullptr : &*found;
}

UnitMatch ValueTables::Tables::unit_at(std::string_view text, std::span<Cell const> cells) const {
    UnitMatch best;
    if (cells.empty() || cells[0].span.size() > 40) {
        return best;
    }
    std::string_view const first = slice(text, cells[0].span);
    std::string key = to_lower(first);
    auto const end = unit_starts.end();
    auto const as_written = unit_starts.find(first);
    auto const lower = unit_starts.find(std::string_view(key));
    std::size_t const longest = std::max<std::size_t>(as_written != end ? as_written->second : 0,
                                                      lower != end ? lower->second : 0);
    key.assign(first);
    for (std::size_t i = 0; i < std::min(longest, cells.size()); ++i) {
        Cell const& cell = cells[i];
        if (cell.span.size() > 40) {
            break;
        }
        if (i > 0) {
            // A symbol ("km/h", "US$", "sq km") keeps its spaces as one each.
            if (cell.space_before) {
                key += ' ';
            }
            key += slice(text, cell.span);
        }
        if (auto const found = symbols.find(std::string_view(key)); found != symbols.end()) {
            best = {&units[found->second], i + 1, true};
        } else if (auto const word = words.find(std::string_view(to_lower(key)));
                   word != words.end()) {
            best = {&units[word->second], i + 1, false};
        }
    }
    return best;
}

} // namespace gainsay
