#include "sample.h"
#include <gainsay/syntax/model_format.h>
#include <gainsay/syntax/parse_sentences.h>
#include <gainsay/syntax/parser.h>

#include <cstring>
#include <doctest/doctest.h>
#include <functional>
#include <limits>

using namespace gainsay;
namespace format = gainsay::syntax::format;

namespace {

std::string const& stored() {
    static std::string const bytes = packed(sample_model());
    return bytes;
}

// The problem's code when a file of these bytes is loaded; "" when it loads.
std::string load_code(std::string const& bytes) {
    ModelFolder const folder(bytes);
    auto const loaded = Parser::load(folder.path());
    return loaded ? "" : loaded.problem().code;
}

// Changes the file and makes its checksum fit again: only the checks of its parts can refuse it.
std::string forged(std::function<void(std::string&, format::Header&)> const& change) {
    std::string bytes = stored();
    format::Header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    change(bytes, header);
    std::memcpy(bytes.data(), &header, sizeof header);
    header.checksum = format::file_checksum(bytes.data(), bytes.size());
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

std::string forged_header(std::function<void(format::Header&)> const& change) {
    return forged([&](std::string&, format::Header& header) { change(header); });
}

template <class Value>
void put(std::string& bytes, std::size_t at, Value value) {
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

} // namespace

TEST_CASE("broken model: a missing file is named") {
    auto const loaded = Parser::load("/nowhere/at/all");
    REQUIRE_FALSE(loaded);
    CHECK(loaded.problem().code == "missing-file");
    CHECK(loaded.problem().place.file == "/nowhere/at/all/syntax.bin");
}

TEST_CASE("broken model: empty, foreign, truncated and corrupt files are refused") {
    std::string const& good = stored();
    CHECK(load_code(good) == "");
    CHECK(load_code("") == "broken-model");
    CHECK(load_code("GSSYNTAX") == "broken-model");
    CHECK(load_code(std::string(100'000, 'x')) == "broken-model");
    CHECK(load_code(good.substr(0, good.size() - 1)) == "broken-model");
    CHECK(load_code(good.substr(0, good.size() / 2)) == "broken-model");
    CHECK(load_code(good.substr(0, sizeof(format::Header))) == "broken-model");
    CHECK(load_code(good + "more") == "broken-model");
    std::vector<std::size_t> places = {good.size() / 3, good.size() - 1};
    for (std::size_t at = 0; at <= sizeof(format::Header); ++at) {
        places.push_back(at);
    }
    for (std::size_t const at : places) {
        CAPTURE(at);
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x10);
        CHECK(load_code(bad) == "broken-model");
    }
}

TEST_CASE("broken model: any changed number in the header, checksum made to fit, is refused or "
          "does no harm") {
    SampleText const sample = sample_text({3, 20, 7});
    for (std::size_t at = 24; at + 4 <= sizeof(format::Header); at += 4) {
        CAPTURE(at);
        std::uint32_t old = 0;
        std::memcpy(&old, stored().data() + at, sizeof old);
        for (std::uint32_t const value :
             {0u, 1u, old + 1, old - 1, old * 2, old + 64, 0x7FFFFFC0u, 0xFFFFFFC0u, 0xFFFFFFFFu}) {
            auto const model = read_model(forged([&](std::string& bytes, format::Header& header) {
                put(bytes, at, value);
                std::memcpy(&header, bytes.data(), sizeof header);
            }));
            if (!model) {
                CHECK(model.problem().code == "broken-model");
                continue;
            }
            for (auto const* const network : {&model.value()->standard(), &model.value()->fast()}) {
                Nodes const nodes = syntax::parse_sentences(sample.text, sample.segmentation,
                                                            *model.value(), *network);
                CHECK(nodes.size() == sample.segmentation.tokens.size());
            }
        }
    }
}

TEST_CASE("broken model: what does not fit together is refused although the checksum fits") {
    using Header = format::Header;
    CHECK(load_code(forged_header([](Header&) {})) == "");
    std::function<void(Header&)> const changes[] = {
        [](Header& h) { h.tags.size = 0; },
        [](Header& h) { h.tags.size -= 2; }, // one tag less than the matrices have
        [](Header& h) { h.relations.size -= 1; },
        [](Header& h) { h.relations.begin += 1; },
        [](Header& h) { h.vocabulary.size -= 8; },
        [](Header& h) { h.vocabulary.begin = 0; },
        [](Header& h) { h.vocabulary.begin = h.file_size; },
        [](Header& h) { h.standard.forms.rows += 1; },
        [](Header& h) { h.standard.forms.columns += 1; },
        [](Header& h) { h.standard.forms.scale = std::numeric_limits<float>::quiet_NaN(); },
        [](Header& h) { h.standard.characters.scale = std::numeric_limits<float>::infinity(); },
        [](Header& h) { h.fast.forms.rows -= 1; },
        [](Header& h) {
            h.standard.characters.rows -= 1;
            h.standard.characters.numbers.size -= h.standard.characters.columns;
        },
        [](Header& h) { h.standard.hidden = 0; },
        [](Header& h) { h.standard.hidden = 0x80000010; },
        [](Header& h) { h.standard.layers = 0; },
        [](Header& h) { h.standard.layers = 3; },
        [](Header& h) { h.standard.layers = 0xFFFFFFFF; },
        [](Header& h) { h.standard.arc_distance.rows = 0xFFFFFFF0; },
        [](Header& h) { std::swap(h.standard.arc_dependent, h.standard.label_head); },
        [](Header& h) { std::swap(h.standard.arc_bias, h.standard.label_root); },
        [](Header& h) {
            h.standard.layer[0].forward.input = h.standard.layer[0].forward.recurrent;
        },
        [](Header& h) {
            h.fast = h.standard, h.fast.layer[1].backward.recurrent.row_sums.size = 4;
        },
        [](Header& h) { h.fast.arc_head.bias.size -= 4; },
        [](Header& h) { h.fast.label_output.scales.begin = h.file_size / 64 * 64; },
    };
    for (auto const& change : changes) {
        CAPTURE(&change - changes);
        CHECK(load_code(forged_header(change)) == "broken-model");
    }
}

TEST_CASE("broken model: contents out of range are refused although the checksum fits") {
    using Header = format::Header;
    std::function<void(std::string&, Header&)> const changes[] = {
        [](std::string& b, Header& h) { put<std::uint8_t>(b, h.tags.begin, upos_count); },
        [](std::string& b, Header& h) { put<std::uint8_t>(b, h.tags.begin + 1, xpos_count); },
        [](std::string& b, Header& h) { put<std::uint8_t>(b, h.relations.begin, relation_count); },
        [](std::string& b, Header& h) { // no root
            put<Relation>(b, h.relations.begin + static_cast<std::size_t>(Relation::root),
                          Relation::dep);
        },
        [](std::string& b, Header& h) { put<Relation>(b, h.relations.begin, Relation::root); },
        [](std::string& b, Header& h) { // a row that is not there
            put<std::uint32_t>(b, h.vocabulary.begin + 4, h.standard.forms.rows);
        },
        [](std::string& b, Header& h) { // a hash without a free slot would never end
            for (std::uint32_t at = 0; at < h.vocabulary.size; at += 8) {
                put<std::uint32_t>(b, h.vocabulary.begin + at + 4, 1);
            }
        },
        [](std::string& b, Header& h) {
            put(b, h.standard.arc_head.scales.begin, std::numeric_limits<float>::quiet_NaN());
        },
        [](std::string& b, Header& h) { put(b, h.standard.arc_root.begin, 1e30F); },
        [](std::string& b, Header& h) {
            put(b, h.fast.layer[0].forward.input.bias.begin,
                -std::numeric_limits<float>::infinity());
        },
        [](std::string& b, Header& h) {
            put<std::int32_t>(b, h.fast.tag_output.row_sums.begin, 0x7FFFFFFF);
        },
    };
    for (auto const& change : changes) {
        CAPTURE(&change - changes);
        CHECK(load_code(forged(change)) == "broken-model");
    }
}
