#include "random_model.h"

#include <array>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

// The fuzzer's seed is a model of the present format; GAINSAY_UPDATE_GOLDEN=1 writes it anew.
TEST_CASE("seed: the model that the fuzzer starts from is of the present format") {
    Dimensions size;
    size.form = 3;
    size.characters = 2;
    size.character_rows = 4;
    size.arc_dependent = 3;
    size.arc_head = 2;
    size.label = 2;
    Dimensions fast = size;
    fast.layers = 1;
    std::array<std::string_view, 3> const words = {"the", "said", "."};
    std::string const bytes = packed(random_model(size, fast, words, 4, 5));
    std::string const path = GAINSAY_TEST_DATA "/../fuzz/seeds/model/tiny.bin";
    if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << bytes;
    }
    std::ifstream file(path, std::ios::binary);
    std::string const stored{std::istreambuf_iterator<char>(file), {}};
    CHECK(stored.size() == bytes.size());
    CHECK((stored == bytes)); // bytes are nothing to print
}
