#include <gainsay/base/nearest.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/yaml.h>
#include <gainsay/report/gold.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace gainsay {

namespace {

using Files = std::map<std::string, SourceFile const*, std::less<>>;

constexpr auto contradiction_types =
    std::to_array<std::string_view>({"date", "sequence", "quantity", "polarity", "role", "place",
                                     "participant", "quote", "attribution", "certainty"});
constexpr auto unsupported_types =
    std::to_array<std::string_view>({"addition", "characterization", "attribution"});
constexpr auto kinds = std::to_array<std::string_view>({"contradiction", "unsupported"});
constexpr auto document_keys = std::to_array<std::string_view>({"story", "findings", "clean"});
constexpr auto finding_keys =
    std::to_array<std::string_view>({"id", "kind", "type", "scope", "evidence", "note"});
constexpr auto clean_keys = std::to_array<std::string_view>({"evidence", "why", "note"});
constexpr auto place_keys = std::to_array<std::string_view>({"file", "text"});

std::string file_name(std::string const& path) {
    return path.substr(path.rfind('/') + 1);
}

class GoldReader {
  public:
    GoldReader(std::string const& path, Files const& files, std::vector<Problem>& problems)
        : path_(path), files_(files), problems_(problems) {}

    Gold read(YamlNode const& root) {
        Gold gold;
        if (!root.is_mapping()) {
            problem(root, "gold-malformed",
                    "a gold file is a mapping with story, findings and clean");
            return gold;
        }
        check_keys(root, document_keys);
        gold.story = text_of(root, "story", false);
        for (YamlNode const& item : items(root, "findings")) {
            if (auto read = finding(item)) {
                gold.findings.push_back(std::move(*read));
            }
        }
        for (YamlNode const& item : items(root, "clean")) {
            if (!item.is_mapping()) {
                problem(item, "gold-malformed", "a clean place is a mapping with evidence and why");
                continue;
            }
            check_keys(item, clean_keys);
            GoldItem clean;
            clean.note = text_of(item, "why", false);
            clean.places = places(item);
            gold.clean.push_back(std::move(clean));
        }
        return gold;
    }

  private:
    void problem(YamlNode const& node, std::string code, std::string message, std::string hint = {},
                 Severity severity = Severity::error) {
        problems_.push_back({std::move(code),
                             std::move(message),
                             {path_, node.line, node.column},
                             std::move(hint),
                             severity});
    }

    void check_keys(YamlNode const& mapping, std::span<std::string_view const> known) {
        for (auto const& [key, value] : mapping.entries) {
            if (std::find(known.begin(), known.end(), key.scalar) == known.end()) {
                problem(key, "gold-malformed", "unknown key \"" + key.scalar + "\"",
                        hint_for(key.scalar, known));
            }
        }
    }

    std::string text_of(YamlNode const& mapping, char const* key, bool needed) {
        YamlNode const* value = mapping.find(key);
        if (value != nullptr && value->is_scalar()) {
            return value->scalar;
        }
        if (value != nullptr && value->kind != YamlNode::Kind::null) {
            problem(*value, "gold-malformed", std::string(key) + " is a text");
        } else if (needed) {
            problem(mapping, "gold-malformed", std::string(key) + " is missing");
        }
        return {};
    }

    std::span<YamlNode const> items(YamlNode const& mapping, char const* key) {
        YamlNode const* value = mapping.find(key);
        if (value == nullptr || value->kind == YamlNode::Kind::null) {
            return {};
        }
        if (!value->is_sequence()) {
            problem(*value, "gold-malformed", std::string(key) + " is a list");
            return {};
        }
        return value->items;
    }

    std::optional<GoldItem> finding(YamlNode const& item) {
        if (!item.is_mapping()) {
            problem(item, "gold-malformed",
                    "a finding is a mapping with id, kind, type and evidence");
            return std::nullopt;
        }
        check_keys(item, finding_keys);
        GoldItem out;
        out.id = text_of(item, "id", true);
        std::string const kind = text_of(item, "kind", true);
        out.type = text_of(item, "type", true);
        out.note = text_of(item, "note", false);
        out.places = places(item);
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
            if (!kind.empty()) {
                problem(*item.find("kind"), "gold-unknown-kind", "unknown kind \"" + kind + "\"",
                        hint_for(kind, kinds));
            }
            return std::nullopt;
        }
        bool const contradiction = kind == "contradiction";
        out.kind = contradiction ? FindingKind::contradiction : FindingKind::unsupported;
        std::span<std::string_view const> types = unsupported_types;
        if (contradiction) {
            types = contradiction_types;
        }
        if (!out.type.empty() && std::find(types.begin(), types.end(), out.type) == types.end()) {
            problem(*item.find("type"), "gold-unknown-type",
                    "unknown type \"" + out.type + "\" of " + kind, hint_for(out.type, types));
        }
        if (contradiction && out.places.size() == 1) {
            problem(item, "gold-malformed", "a contradiction has two places or more");
        }
        return out;
    }

    std::vector<GoldPlace> places(YamlNode const& item) {
        std::vector<GoldPlace> out;
        for (YamlNode const& entry : items(item, "evidence")) {
            if (!entry.is_mapping()) {
                problem(entry, "gold-malformed", "a place is a mapping with file and text");
                continue;
            }
            check_keys(entry, place_keys);
            out.push_back(place(entry));
        }
        YamlNode const* evidence = item.find("evidence");
        bool const empty = evidence == nullptr || evidence->kind == YamlNode::Kind::null ||
                           (evidence->is_sequence() && evidence->items.empty());
        if (empty) {
            problem(item, "gold-malformed", "evidence is missing");
        }
        return out;
    }

    GoldPlace place(YamlNode const& entry) {
        GoldPlace out;
        out.file = text_of(entry, "file", true);
        out.text = text_of(entry, "text", true);
        out.place = {path_, entry.line, entry.column};
        if (out.file.empty() || out.text.empty()) {
            return out;
        }
        auto const file = files_.find(out.file);
        if (file == files_.end()) {
            std::vector<std::string_view> names;
            for (auto const& [known, source] : files_) {
                names.push_back(known);
            }
            problem(*entry.find("file"), "gold-unknown-file",
                    "no file \"" + out.file + "\" beside gold.yaml", hint_for(out.file, names));
            return out;
        }
        SourceFile const& source = *file->second;
        std::size_t const at = source.text().find(out.text);
        if (at == std::string_view::npos) {
            problem(*entry.find("text"), "gold-text-not-found",
                    out.file + " does not hold these words");
            return out;
        }
        if (source.text().find(out.text, at + 1) != std::string_view::npos) {
            problem(*entry.find("text"), "gold-ambiguous-text",
                    out.file + " holds these words more than once",
                    "the first place is taken; quote more of the sentence", Severity::note);
        }
        auto const begin = static_cast<std::uint32_t>(at);
        out.stored = source.to_stored().to_origin(
            {begin, begin + static_cast<std::uint32_t>(out.text.size())});
        out.place = source.place(out.stored.begin);
        return out;
    }

    std::string const& path_;
    Files const& files_;
    std::vector<Problem>& problems_;
};

std::vector<Span> headlines_of(SourceFile const& file) {
    static Pattern const front_matter(R"((?s)\A---\n.*?\n---\n)");
    static Pattern const titles(R"((?si)<head\b.*?</head>|<h1\b.*?</h1>)");
    std::vector<Span> out;
    std::uint32_t from = 0;
    auto const take = [&](Span span) {
        out.push_back(file.to_stored().to_origin(span));
        from = span.end;
    };
    if (auto const match = front_matter.find(file.text())) {
        take(*match->front());
    }
    while (auto const match = titles.find(file.text(), from)) {
        take(*match->front());
    }
    return out;
}

bool declares_sources(SourceFile const& file) {
    return file.text().find("derived_from") != std::string_view::npos ||
           file.text().find("isBasedOn") != std::string_view::npos;
}

} // namespace

LoadedGold parse_gold(std::string_view yaml, std::string const& path,
                      std::span<std::shared_ptr<SourceFile const> const> files) {
    Files by_name;
    for (auto const& file : files) {
        by_name.emplace(file_name(file->path()), file.get());
    }
    LoadedGold out;
    YamlDocument document = parse_yaml(yaml, path);
    out.problems = std::move(document.problems);
    if (document.root.kind == YamlNode::Kind::null && !out.problems.empty()) {
        return out;
    }
    out.gold = GoldReader(path, by_name, out.problems).read(document.root);
    for (auto const& [name, file] : by_name) {
        out.gold.headlines.emplace(name, headlines_of(*file));
        if (declares_sources(*file)) {
            out.gold.derived.insert(name);
        }
    }
    for (GoldItem const& item : out.gold.findings) {
        if (item.kind == FindingKind::unsupported && !item.places.empty()) {
            out.gold.derived.insert(item.places.front().file);
        }
    }
    return out;
}

LoadedGold load_gold(std::string const& folder) {
    namespace fs = std::filesystem;
    std::string const path = (fs::path(folder) / "gold.yaml").string();
    auto const yaml = SourceFile::load(path);
    if (!yaml) {
        return {{}, {yaml.problem()}};
    }
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->path().filename() != "gold.yaml" && at->is_regular_file(error)) {
            paths.push_back(at->path().string());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::shared_ptr<SourceFile const>> files;
    for (std::string const& one : paths) {
        if (auto file = SourceFile::load(one)) { // what is no text cannot be quoted from
            files.push_back(std::move(file).value());
        }
    }
    return parse_gold(yaml.value()->text(), path, files);
}

} // namespace gainsay
