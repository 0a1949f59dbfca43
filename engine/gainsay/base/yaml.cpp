#include <gainsay/base/utf8.h>
#include <gainsay/base/yaml.h>

#include <exception>
#include <sstream>
#include <unordered_map>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace gainsay {

namespace {

// Lines and columns of byte offsets; columns cost the same on long lines as on short ones.
class Places {
  public:
    explicit Places(std::string_view text) : text_(text), line_starts_{0} {
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (i % step == 0) {
                counts_.push_back(count);
            }
            count += starts_code_point(text[i]) ? 1 : 0;
            if (text[i] == '\n') {
                line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
            }
        }
        counts_.push_back(count);
    }

    struct Position {
        std::uint32_t line;   // from 0
        std::uint32_t column; // from 1
    };
    [[nodiscard]] Position at(std::uint32_t offset) const {
        auto const after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
        auto const line = static_cast<std::uint32_t>(after - line_starts_.begin()) - 1;
        return {line, code_points_before(offset) - code_points_before(line_starts_[line]) + 1};
    }

  private:
    static constexpr std::size_t step = 256;
    static bool starts_code_point(char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }
    [[nodiscard]] std::uint32_t code_points_before(std::uint32_t offset) const {
        std::uint32_t count = counts_[offset / step];
        for (std::size_t i = offset / step * step; i < offset; ++i) {
            count += starts_code_point(text_[i]) ? 1 : 0;
        }
        return count;
    }

    std::string_view text_;
    std::vector<std::uint32_t> line_starts_;
    std::vector<std::uint32_t> counts_; // code points before every `step`-th byte
};

// Leaves yaml-cpp's parser from within a handler.
struct Refused {
    Problem problem;
};

class TreeBuilder : public YAML::EventHandler {
  public:
    TreeBuilder(std::string_view text, std::string const& file, std::uint32_t first_line,
                std::uint32_t first_offset)
        : places_(text), size_(static_cast<std::uint32_t>(text.size())), file_(file),
          first_line_(first_line), first_offset_(first_offset) {}

    [[nodiscard]] Place place(YAML::Mark const& mark) const {
        YamlNode const node = node_at(mark);
        return {file_, node.line, node.column};
    }

    void OnDocumentStart(YAML::Mark const& mark) override {
        if (++documents_ > 1) {
            refuse("yaml-many-documents", "A second document begins here.", mark,
                   "keep one document in a file");
        }
    }
    void OnDocumentEnd() override {}

    void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override {
        add(node_at(mark), anchor, mark);
    }

    void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                  std::string const& value) override {
        YamlNode node = node_at(mark);
        node.kind = YamlNode::Kind::scalar;
        node.scalar = value;
        node.quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
        add(std::move(node), anchor, mark);
    }

    void OnAlias(YAML::Mark const& mark, YAML::anchor_t anchor) override {
        auto const found = anchors_.find(anchor);
        if (found == anchors_.end()) {
            refuse("yaml-unsupported", "An alias stands inside the node that it names.", mark, "");
        }
        charge(found->second.nodes, mark);
        if (static_cast<int>(frames_.size()) + found->second.height > max_yaml_depth) {
            refuse_depth(mark);
        }
        YamlNode node = found->second.node;
        YamlNode const here = node_at(mark);
        node.line = here.line;
        node.column = here.column;
        node.offset = here.offset;
        add(std::move(node), 0, mark, found->second.height, found->second.nodes);
    }

    void OnSequenceStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(YamlNode::Kind::sequence, anchor, mark);
    }
    void OnMapStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(YamlNode::Kind::mapping, anchor, mark);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

    YamlNode root;
    std::vector<Problem> problems;

  private:
    struct Frame {
        YamlNode node;
        YAML::anchor_t anchor;
        YAML::Mark mark;
        bool key_open = false; // entries.back() waits for its value
        bool dropped = false; // … which nobody will see: the key is unfit or stands there already
        std::unordered_map<std::string, std::uint32_t> lines = {}; // of the keys so far
        int height = 1;
        int nodes = 1;
    };
    struct Anchored {
        YamlNode node;
        int height;
        int nodes;
    };

    [[nodiscard]] YamlNode node_at(YAML::Mark const& mark) const {
        auto const offset =
            mark.is_null() ? 0 : std::min(static_cast<std::uint32_t>(std::max(mark.pos, 0)), size_);
        Places::Position const position = places_.at(offset);
        YamlNode node;
        node.line = first_line_ + position.line;
        node.column = position.column;
        node.offset = first_offset_ + offset;
        return node;
    }

    [[noreturn]] void refuse(std::string code, std::string message, YAML::Mark const& mark,
                             std::string hint) const {
        throw Refused{Problem{std::move(code), std::move(message), place(mark), std::move(hint)}};
    }
    [[noreturn]] void refuse_depth(YAML::Mark const& mark) const {
        refuse("yaml-too-deep",
               "Nodes are nested more than " + std::to_string(max_yaml_depth) + " deep.", mark, "");
    }

    // Long scalars count as several nodes, so that repeated aliases cannot fill the memory.
    static int weight(YamlNode const& node) {
        return 1 + static_cast<int>(node.scalar.size() / 256);
    }

    void charge(int nodes, YAML::Mark const& mark) {
        if (nodes > max_yaml_nodes - nodes_) {
            refuse("yaml-too-large",
                   "There are more than " + std::to_string(max_yaml_nodes) + " nodes.", mark, "");
        }
        nodes_ += nodes;
    }

    void open(YamlNode::Kind kind, YAML::anchor_t anchor, YAML::Mark const& mark) {
        if (static_cast<int>(frames_.size()) >= max_yaml_depth) {
            refuse_depth(mark);
        }
        charge(1, mark);
        YamlNode node = node_at(mark);
        node.kind = kind;
        frames_.push_back(Frame{std::move(node), anchor, mark});
    }

    void close() {
        Frame frame = std::move(frames_.back());
        frames_.pop_back();
        place_node(std::move(frame.node), frame.anchor, frame.mark, frame.height, frame.nodes);
    }

    void add(YamlNode node, YAML::anchor_t anchor, YAML::Mark const& mark) {
        int const nodes = weight(node);
        charge(nodes, mark);
        place_node(std::move(node), anchor, mark, 0, nodes);
    }
    void add(YamlNode node, YAML::anchor_t anchor, YAML::Mark const& mark, int height, int nodes) {
        place_node(std::move(node), anchor, mark, height, nodes);
    }

    void place_node(YamlNode node, YAML::anchor_t anchor, YAML::Mark const& mark, int height,
                    int nodes) {
        if (anchor != 0) {
            charge(nodes, mark); // the copy that aliases are made of
            anchors_.insert_or_assign(anchor, Anchored{node, height, nodes});
        }
        if (frames_.empty()) {
            root = std::move(node);
            return;
        }
        Frame& frame = frames_.back();
        frame.height = std::max(frame.height, height + 1);
        frame.nodes += nodes;
        if (frame.node.is_sequence()) {
            frame.node.items.push_back(std::move(node));
        } else if (frame.key_open) {
            frame.key_open = false;
            if (!frame.dropped) {
                YamlEntry& entry = frame.node.entries.back();
                entry.value = std::move(node);
                if (entry.value.kind == YamlNode::Kind::null && entry.value.line > entry.key.line) {
                    // "key:" and nothing more: the library points at what comes next.
                    entry.value.line = entry.key.line;
                    entry.value.column = entry.key.column;
                    entry.value.offset = entry.key.offset;
                }
            }
        } else {
            add_key(frame, std::move(node), mark);
        }
    }

    void add_key(Frame& frame, YamlNode key, YAML::Mark const& mark) {
        if (!key.is_scalar()) {
            problems.push_back(Problem{"yaml-unsupported", "A key is not a word.", place(mark),
                                       "write keys as plain words"});
            frame.key_open = true;
            frame.dropped = true;
            return;
        }
        auto const [known, fresh] = frame.lines.emplace(key.scalar, key.line);
        frame.key_open = true;
        frame.dropped = !fresh;
        if (fresh) {
            frame.node.entries.push_back(YamlEntry{std::move(key), YamlNode{}});
        } else {
            problems.push_back(
                Problem{"yaml-duplicate-key", "The key \"" + key.scalar + "\" is given twice.",
                        place(mark), "first given in line " + std::to_string(known->second)});
        }
    }

    Places places_;
    std::uint32_t size_;
    std::string const& file_;
    std::uint32_t first_line_;
    std::uint32_t first_offset_;
    std::vector<Frame> frames_;
    std::unordered_map<YAML::anchor_t, Anchored> anchors_;
    int nodes_ = 0;
    int documents_ = 0;
};

// The first byte that no YAML text may hold. yaml-cpp takes some of these for the end of the text
// or for another encoding.
std::size_t first_foreign_byte(std::string_view text) {
    std::size_t const limit = first_invalid_utf8(text);
    for (std::size_t i = 0; i < limit; ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') {
            return i;
        }
    }
    return limit;
}

} // namespace

YamlNode const* YamlNode::find(std::string_view key) const {
    for (YamlEntry const& entry : entries) {
        if (entry.key.scalar == key) {
            return &entry.value;
        }
    }
    return nullptr;
}

YamlDocument parse_yaml(std::string_view text, std::string const& file, std::uint32_t first_line,
                        std::uint32_t first_offset) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.substr(0, mark.size()) == mark) {
        text.remove_prefix(mark.size());
        first_offset += static_cast<std::uint32_t>(mark.size());
    }
    YamlDocument out;
    out.root.line = first_line;
    out.root.column = 1;
    out.root.offset = first_offset;
    std::size_t const foreign = first_foreign_byte(text);
    if (foreign != text.size()) {
        auto const position = Places(text).at(static_cast<std::uint32_t>(foreign));
        out.problems.push_back(
            Problem{"yaml-syntax", "A control character or a byte that is not UTF-8 stands here.",
                    Place{file, first_line + position.line, position.column}});
        return out;
    }

    TreeBuilder builder(text, file, first_line, first_offset);
    auto const broken = [&](std::string code, std::string message, Place place) {
        builder.problems.push_back(Problem{std::move(code), std::move(message), std::move(place)});
    };
    try {
        std::istringstream input{std::string(text)};
        YAML::Parser parser(input);
        if (parser.HandleNextDocument(builder)) {
            out.root = std::move(builder.root);
            out.root.line = std::max(out.root.line, first_line); // a text of comments alone
            parser.HandleNextDocument(builder);                  // refused where there is one
        }
    } catch (Refused const& refused) {
        builder.problems.push_back(refused.problem);
    } catch (YAML::Exception const& error) {
        broken("yaml-syntax", "This is not YAML: " + error.msg + ".", builder.place(error.mark));
    } catch (std::exception const& error) {
        broken("yaml-syntax", std::string("This is not YAML: ") + error.what() + ".",
               Place{file, first_line, 1});
    }
    out.problems = std::move(builder.problems);
    return out;
}

} // namespace gainsay
