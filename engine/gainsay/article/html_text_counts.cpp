#include <gainsay/article/html_text_counts.h>
#include <gainsay/base/utf8.h>

namespace gainsay {

namespace {

void add(TextCount& to, TextCount const& more, int sign) {
    auto const put = [sign](std::uint32_t& field, std::uint32_t value) {
        field = sign > 0 ? field + value : field - value;
    };
    put(to.length, more.length);
    put(to.commas, more.commas);
    put(to.link_length, more.link_length);
    put(to.heading_length, more.heading_length);
    put(to.list_length, more.list_length);
    put(to.paragraphs, more.paragraphs);
    put(to.images, more.images);
    put(to.items, more.items);
    put(to.inputs, more.inputs);
}

TextCount count_text(std::string_view text) {
    TextCount out;
    bool gap = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (byte <= ' ') {
            out.length += gap ? 0 : 1;
            gap = true;
        } else {
            gap = false;
            out.length += (byte & 0xC0U) == 0x80U ? 0 : 1;
            out.commas += byte == ',' ? 1 : 0;
        }
    }
    return out;
}

} // namespace

TextCounts::TextCounts(Markup const& markup, NodeSet const& left_out)
    : m_(markup), counts_(markup.nodes.size()), data_table_(markup.nodes.size(), 0) {
    auto const size = static_cast<std::uint32_t>(m_.nodes.size());
    std::vector<std::uint8_t> out(size, 0);
    for (std::uint32_t at = 0; at < size; ++at) {
        out[at] = left_out[at] != 0 || (at != 0 && out[m_.nodes[at].parent] != 0) ? 1 : 0;
    }
    for (std::uint32_t at = size; at-- > 0;) {
        if (out[at] != 0) {
            counts_[at] = {};
            continue;
        }
        count_own(at);
        if (at != 0) {
            add(counts_[m_.nodes[at].parent], counts_[at], 1);
        }
    }
    find_data_tables();
    find_runs(out);
}

// What the element adds to the text below it, which is counted already.
void TextCounts::count_own(std::uint32_t node) {
    TextCount& count = counts_[node];
    switch (m_.nodes[node].tag) {
    case Tag::text:
        count = count_text(slice(m_.text, m_.nodes[node].text));
        break;
    case Tag::a: {
        std::string_view const href = m_.attribute(node, "href");
        bool const inside = href.size() > 1 && href[0] == '#';
        count.link_length = inside ? count.length / 3 : count.length;
        break;
    }
    case Tag::p:
        ++count.paragraphs;
        break;
    case Tag::img:
        ++count.images;
        break;
    case Tag::input:
        ++count.inputs;
        break;
    case Tag::li:
        ++count.items;
        count.list_length = count.length;
        break;
    default:
        if (is_heading(m_.nodes[node].tag)) {
            count.heading_length = count.length;
        }
    }
}

void TextCounts::remove(std::uint32_t node) {
    TextCount const gone = counts_[node];
    for (std::uint32_t up = node; up != 0;) {
        up = m_.nodes[up].parent;
        TextCount& count = counts_[up];
        TextCount less = gone;
        // Shares that an element counted for itself may be smaller than those below it.
        less.link_length = std::min(less.link_length, count.link_length);
        less.heading_length = std::min(less.heading_length, count.heading_length);
        less.list_length = std::min(less.list_length, count.list_length);
        add(count, less, -1);
    }
    counts_[node] = {};
}

void TextCounts::find_runs(NodeSet const& left_out) {
    struct Open {
        std::uint32_t node;
        std::size_t first_run;
    };
    std::vector<Open> blocks = {{0, 0}};
    TextRun run;
    int breaks = 0;
    auto const flush = [&] {
        if (run.length > 0) {
            run.block = blocks.back().node;
            run.alone = run.length + 2 >= counts_[run.block].length;
            runs_.push_back(run);
        }
        run = {};
        breaks = 0;
    };
    for (std::uint32_t at = 0; at < m_.nodes.size();) {
        while (blocks.size() > 1 && m_.nodes[blocks.back().node].end <= at) {
            flush();
            blocks.pop_back();
        }
        MarkupNode const& node = m_.nodes[at];
        if (left_out[at] != 0) {
            at = node.end;
            continue;
        }
        if (node.tag == Tag::text) {
            run.length += counts_[at].length;
            run.commas += counts_[at].commas;
            breaks = counts_[at].length > 1 ? 0 : breaks;
        } else if (node.tag == Tag::br && ++breaks == 2) {
            flush();
        } else if (is_block(node.tag)) {
            flush();
            blocks.push_back({at, runs_.size()});
        }
        ++at;
    }
    flush();
}

void TextCounts::find_data_tables() {
    for (std::uint32_t at = 0; at < m_.nodes.size(); ++at) {
        if (m_.nodes[at].tag != Tag::table || data_table_[at] != 0) {
            continue;
        }
        if (m_.attribute(at, "role") == "presentation") {
            continue;
        }
        std::uint32_t rows = 0;
        std::uint32_t cells = 0;
        bool headed = false;
        bool nested = false;
        for (std::uint32_t below = at + 1; below < m_.nodes[at].end; ++below) {
            Tag const tag = m_.nodes[below].tag;
            rows += tag == Tag::tr ? 1 : 0;
            cells += tag == Tag::td || tag == Tag::th ? 1 : 0;
            headed = headed || tag == Tag::th || tag == Tag::caption || tag == Tag::thead;
            if (tag == Tag::table) {
                nested = true;
                break;
            }
        }
        bool const large = cells > 10 && rows > 1 && cells / rows > 1;
        if (!nested && (headed || large)) {
            data_table_[at] = 1;
            for (std::uint32_t below = at + 1; below < m_.nodes[at].end; ++below) {
                data_table_[below] = 2;
            }
        }
    }
}

} // namespace gainsay
