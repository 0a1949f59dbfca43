#include <gainsay/lexicon/lexicon.h>
#include <gainsay/lexicon/lexicon_format.h>

#include <cstring>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

using namespace gainsay;
namespace format = lexicon_format;

namespace {

std::string stored() {
    std::ifstream file(GAINSAY_DATA "/lexicon/lexicon.bin", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The problem's code when a file of these bytes is loaded; "" when it loads.
std::string load_code(std::string const& bytes) {
    auto const folder = std::filesystem::temp_directory_path() /
                        ("gainsay-lexicon-" + std::to_string(std::hash<std::string>()(bytes)));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "lexicon.bin", std::ios::binary) << bytes;
    auto const loaded = Lexicon::load(folder.string());
    std::filesystem::remove_all(folder);
    return loaded ? "" : loaded.problem().code;
}

// Changes the file and makes its checksum fit again: only the bounds are left to refuse it.
std::string forged(std::function<void(std::string&, format::Header&)> const& change) {
    std::string bytes = stored();
    format::Header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    change(bytes, header);
    header.checksum = checksum(bytes.data() + sizeof header, bytes.size() - sizeof header);
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

void put(std::string& bytes, std::size_t at, std::uint32_t value) {
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

} // namespace

TEST_CASE("broken lexicon: a missing file is named") {
    auto const loaded = Lexicon::load("/nowhere/at/all");
    REQUIRE_FALSE(loaded);
    CHECK(loaded.problem().code == "missing-file");
    CHECK(loaded.problem().place.file == "/nowhere/at/all/lexicon.bin");
}

TEST_CASE("broken lexicon: empty, foreign, truncated and corrupt files are refused") {
    std::string const good = stored();
    REQUIRE(good.size() > 1'000'000);
    CHECK(load_code(good) == "");
    CHECK(load_code("") == "broken-lexicon");
    CHECK(load_code("GSLEXIC\n") == "broken-lexicon");
    CHECK(load_code(std::string(4096, 'x')) == "broken-lexicon");
    CHECK(load_code(good.substr(0, good.size() - 1)) == "broken-lexicon");
    CHECK(load_code(good.substr(0, good.size() / 2)) == "broken-lexicon");
    CHECK(load_code(good + "more") == "broken-lexicon");
    for (std::size_t const at : {sizeof(format::Header), good.size() / 3, good.size() - 1}) {
        CAPTURE(at);
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x10);
        CHECK(load_code(bad) == "broken-lexicon");
    }
}

TEST_CASE("broken lexicon: numbers that point outside are refused although the checksum fits") {
    CHECK(load_code(forged([](std::string&, format::Header&) {})) == "");
    for (std::uint32_t section = 0; section < format::section_count; ++section) {
        CAPTURE(section);
        CHECK(load_code(forged([&](std::string&, format::Header& header) {
                  header.sections[section].count = 0x7FFFFFFF;
              })) == "broken-lexicon");
        CHECK(load_code(forged([&](std::string&, format::Header& header) {
                  header.sections[section].begin += 4;
              })) == "broken-lexicon");
        if (section != format::text) {
            // The record's first number: a text's begin, a run's begin or an index.
            CHECK(load_code(forged([&](std::string& bytes, format::Header& header) {
                      auto const begin = header.sections[section].begin;
                      bool const class_first =
                          section == format::exceptions || section == format::listed;
                      put(bytes, begin + (class_first ? 4 : 0), 0xFFFFFFF0);
                  })) == "broken-lexicon");
        }
    }
    for (auto const section : {format::slots, format::exception_slots, format::listed_slots}) {
        CAPTURE(section);
        CHECK(load_code(forged([&](std::string& bytes, format::Header& header) {
                  // A hash without a free slot would never end.
                  auto const slots = header.sections[section];
                  for (std::uint32_t i = 0; i < slots.count; ++i) {
                      put(bytes, slots.begin + 4 * i, 0);
                  }
              })) == "broken-lexicon");
    }
}
