#include <gainsay/base/nearest.h>
#include <gainsay/base/source_file.h>
#include <gainsay/rule/rule_keys.h>
#include <gainsay/rule/rule_reader.h>
#include <gainsay/rule/rule_set.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace gainsay {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view pack_name = "pack.yaml";

bool is_rule_name(std::string const& name) {
    return name.ends_with(".yaml") && !name.starts_with('.');
}

// Names in a folder, sorted; nothing where it cannot be read.
std::vector<std::string> names_in(fs::path const& folder) {
    std::vector<std::string> out;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        out.push_back(at->path().filename().string());
    }
    std::sort(out.begin(), out.end());
    return out;
}

// The text before a rule's examples, where those come last.
std::string_view without_examples(std::string_view text) {
    constexpr std::string_view key = "\nexamples:\n";
    std::size_t const at = text.find(key);
    for (std::size_t line = at; line != std::string_view::npos; line = text.find('\n', line + 1)) {
        std::string_view const rest = text.substr(line + 1);
        bool const blank = rest.empty() || rest[0] == ' ' || rest[0] == '\n' || rest[0] == '#';
        if (line != at && !blank) {
            return text;
        }
    }
    return text.substr(0, at);
}

class Loader {
  public:
    LoadedRules out;

    explicit Loader(ReadExamples examples = ReadExamples::yes) : examples_(examples) {}

    void load_file(std::string const& path) {
        if (auto const root = read(path)) {
            load_tree(*root, path);
        }
    }

    void load_tree(YamlNode const& root, std::string const& file) {
        RuleReader reader(file, out.problems);
        RulePack const pack = reader.read_pack(root, rule_keys::file);
        std::vector<Rule> rules = reader.read_rules(root, pack);
        add(pack, std::move(rules));
    }

    // A folder with a pack.yaml.
    void load_pack(fs::path const& folder) {
        std::string const pack_path = (folder / pack_name).string();
        auto const root = read(pack_path);
        RulePack pack;
        if (root) {
            pack = RuleReader(pack_path, out.problems).read_pack(*root, rule_keys::pack_file);
        }
        std::vector<Rule> rules;
        for (std::string const& name : names_in(folder)) {
            if (name == pack_name || !is_rule_name(name)) {
                continue;
            }
            std::string const path = (folder / name).string();
            if (auto const tree = read(path, examples_)) {
                rules.push_back(RuleReader(path, out.problems, examples_)
                                    .read_rule(*tree, pack, fs::path(name).stem().string()));
            }
        }
        add(pack, std::move(rules));
    }

    void finish() {
        check_unique(&Rule::id, "id");
        check_unique(&Rule::code, "code");
        check_subsumes();
        std::stable_sort(out.rules.rules.begin(), out.rules.rules.end(),
                         [](Rule const& a, Rule const& b) { return a.code < b.code; });
        std::stable_sort(out.problems.begin(), out.problems.end(),
                         [](Problem const& a, Problem const& b) {
                             return std::tie(a.place.file, a.place.line, a.place.column) <
                                    std::tie(b.place.file, b.place.line, b.place.column);
                         });
    }

  private:
    std::optional<YamlNode> read(std::string const& path,
                                 ReadExamples examples = ReadExamples::yes) {
        auto const file = SourceFile::load(path);
        if (!file) {
            out.problems.push_back(file.problem());
            return std::nullopt;
        }
        std::string_view const text = file.value()->text();
        return parse(examples == ReadExamples::yes ? text : without_examples(text), path);
    }

  public:
    std::optional<YamlNode> parse(std::string_view text, std::string const& path) {
        YamlDocument document = parse_yaml(text, path);
        bool const broken =
            !document.problems.empty() && document.root.kind == YamlNode::Kind::null;
        out.problems.insert(out.problems.end(), document.problems.begin(), document.problems.end());
        return broken ? std::nullopt : std::optional(std::move(document.root));
    }

  private:
    void add(RulePack const& pack, std::vector<Rule> rules) {
        auto const index = static_cast<std::uint32_t>(out.rules.packs.size());
        out.rules.packs.push_back(pack);
        for (Rule& rule : rules) {
            rule.pack = index;
            out.rules.rules.push_back(std::move(rule));
        }
    }

    void check_unique(std::string Rule::*member, std::string const& what) {
        std::map<std::string, Place> first;
        for (Rule& rule : out.rules.rules) {
            if ((rule.*member).empty()) {
                continue;
            }
            auto const [known, fresh] = first.emplace(rule.*member, rule.place);
            if (!fresh) {
                rule.whole = false;
                out.problems.push_back(Problem{
                    "duplicate-" + what,
                    "Another rule has the " + what + " \"" + rule.*member + "\".", rule.place,
                    "first used at " + known->second.file + ":" +
                        std::to_string(known->second.line)});
            }
        }
    }

    void check_subsumes() {
        std::vector<std::string_view> ids;
        for (Rule const& rule : out.rules.rules) {
            ids.push_back(rule.id);
        }
        for (Rule& rule : out.rules.rules) {
            for (std::string const& id : rule.subsumes) {
                if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
                    rule.whole = false;
                    out.problems.push_back(Problem{"unknown-rule",
                                                   "There is no rule \"" + id + "\" to subsume.",
                                                   rule.place, hint_for(id, ids)});
                }
            }
        }
    }

    ReadExamples examples_;
};

std::string yaml_string(std::string const& text) {
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c == '\n' ? ' ' : c;
    }
    return out + "\"";
}

} // namespace

char const* name(Across across) {
    switch (across) {
    case Across::any:
        return "any";
    case Across::sources:
        return "sources";
    case Across::derived:
        return "derived";
    case Across::same_article:
        return "same-article";
    }
    return "any";
}

std::string file_text(ExampleArticle const& article) {
    std::string out = "---\n";
    for (auto const& [key, values] : article.metadata) {
        std::string list;
        for (std::string const& value : values) {
            list += (list.empty() ? "" : ", ") + yaml_string(value);
        }
        out += key + ": " + (key == "derived_from" ? "[" + list + "]" : list) + "\n";
    }
    return out + "---\n\n" + article.text + "\n";
}

LoadedRules load_rules(std::string const& path, ReadExamples examples) {
    Loader loader(examples);
    std::error_code error;
    if (!fs::is_directory(path, error)) {
        loader.load_file(path);
    } else if (fs::exists(fs::path(path) / pack_name, error)) {
        loader.load_pack(path);
    } else {
        for (std::string const& name : names_in(path)) {
            fs::path const folder = fs::path(path) / name;
            if (!name.starts_with('.') && fs::exists(folder / pack_name, error)) {
                loader.load_pack(folder);
            }
        }
        if (loader.out.rules.packs.empty()) {
            loader.out.problems.push_back(
                Problem{"no-rules", "No folder here holds a pack.yaml.", Place{path, 0, 0}});
        }
    }
    loader.finish();
    return std::move(loader.out);
}

LoadedRules parse_rules(std::string const& yaml, std::string const& file) {
    Loader loader;
    if (auto const root = loader.parse(yaml, file)) {
        loader.load_tree(*root, file);
    }
    loader.finish();
    return std::move(loader.out);
}

} // namespace gainsay
