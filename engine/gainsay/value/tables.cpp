#include <gainsay/base/source_file.h>
#include <gainsay/base/utf8.h>
#include <gainsay/base/yaml.h>
#include <gainsay/value/tables.h>

#include <memory>
#include <utility>

namespace gainsay {

namespace {

using Tables = ValueTables::Tables;

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
        return add(entry, std::move(unit));
    }

    // `family` marks the spellings that several currencies share: "$", "rupees".
    std::optional<Problem> currency(YamlNode const& entry) {
        Unit unit;
        unit.name = scalar(entry, "code");
        unit.money = true;
        if (unit.name.size() != 3) {
            return problem(entry, "a currency needs a `code` of three letters");
        }
        std::string const minor = scalar(entry, "hundredths");
        unit.dimension = "money:" + unit.name;
        Unit shared = unit;
        shared.dimension += '?';
        std::optional<Problem> fault = add(entry, unit);
        tables_.words.emplace(unit.name, static_cast<std::uint16_t>(tables_.units.size() - 1));
        if (!fault &&
            (entry.find("shared_words") != nullptr || entry.find("shared_symbols") != nullptr)) {
            fault = add(entry, std::move(shared), "shared_words", "shared_symbols");
        }
        if (!fault && entry.find("cent_words") != nullptr) {
            Unit cent = unit;
            cent.dimension += '?';
            cent.to_base = *Decimal::make(1, 2);
            fault = add(entry, std::move(cent), "cent_words", "cent_symbols");
        }
        return fault;
    }

    std::optional<Problem> add(YamlNode const& entry, Unit unit, std::string_view words = "words",
                               std::string_view symbols = "symbols") {
        if (tables_.units.size() >= 0xFFFF) {
            return problem(entry, "there are too many units");
        }
        auto const index = static_cast<std::uint16_t>(tables_.units.size());
        tables_.units.push_back(std::move(unit));
        for (auto const& [key, spellings] :
             {std::pair{words, &tables_.words}, std::pair{symbols, &tables_.symbols}}) {
            YamlNode const* const list = entry.find(key);
            if (list == nullptr) {
                continue;
            }
            for (YamlNode const& item : list->items) {
                if (!item.is_scalar() || item.scalar.empty()) {
                    return problem(item, "a spelling must be text");
                }
                std::string const spelling =
                    spellings == &tables_.words ? to_lower(item.scalar) : item.scalar;
                if (!spellings->emplace(spelling, index).second) {
                    return problem(item, "the spelling '" + spelling + "' stands for two units");
                }
                Cells cells;
                cut_cells(spelling, {0, static_cast<std::uint32_t>(spelling.size())}, cells);
                tables_.longest = std::max(tables_.longest, cells.size());
            }
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
    if (auto fault = load_cues(folder + "/cue_verbs.txt", *tables)) {
        return *fault;
    }
    ValueTables out;
    out.tables_ = std::move(tables);
    return out;
}

Unit const* ValueTables::Tables::unit_at(std::string_view text, std::span<Cell const> cells,
                                         std::size_t& count) const {
    Unit const* best = nullptr;
    std::string key;
    for (std::size_t i = 0; i < std::min(longest, cells.size()); ++i) {
        Cell const& cell = cells[i];
        if (cell.span.size() > 40 || (cell.kind == CellKind::mark && cell.mark == '\n')) {
            break;
        }
        // A symbol ("km/h", "US$", "sq km") keeps its spaces as one each.
        if (i > 0 && cell.space_before) {
            key += ' ';
        }
        key += slice(text, cell.span);
        auto found = symbols.find(key);
        auto const end = symbols.end();
        if (found != end) {
            best = &units[found->second];
            count = i + 1;
            continue;
        }
        auto const word = words.find(to_lower(key));
        if (word != words.end()) {
            best = &units[word->second];
            count = i + 1;
        }
    }
    return best;
}

} // namespace gainsay
