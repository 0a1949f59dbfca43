// What the fuzzers feed: one function a kind of input. Each checks what must hold for any bytes and
// aborts where it does not.
#pragma once

#include <span>
#include <string_view>

struct FuzzTarget {
    char const* name; // also the folder of its seeds
    void (*run)(std::string_view bytes);
};

std::span<FuzzTarget const> fuzz_targets();
