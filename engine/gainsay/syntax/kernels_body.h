// What all variants of the kernels have in common, written in vectors of `lanes` floats. Each
// variant's file defines `lanes` and includes this file; everything is local to it, and no header
// of the standard library's with code in it may be included, so that code for one processor never
// stands in for a function that another one runs.
#pragma once

#include <gainsay/syntax/kernels.h>

// NOLINTBEGIN(misc-definitions-in-headers): a copy for each variant is what is wanted.

namespace gainsay::syntax {

namespace {

using V = float __attribute__((vector_size(lanes * sizeof(float))));
using I = std::int32_t __attribute__((vector_size(lanes * sizeof(float))));

inline V load(float const* from) {
    V out;
    __builtin_memcpy(&out, from, sizeof out);
    return out;
}
inline void store(float* to, V value) {
    __builtin_memcpy(to, &value, sizeof value);
}
inline V all(float number) {
    return number - V{};
}
inline V limited(V x, float limit) {
    x = x > limit ? all(limit) : x;
    return x < -limit ? all(-limit) : x;
}
inline V positive(V x) {
    return x > 0.0F ? x : V{};
}

// Adding it to a small number leaves the nearest whole number in the low bits.
constexpr float rounder = 12582912.0F;
constexpr std::int32_t rounder_bits = 0x4B400000;

inline std::uint8_t quantised(float number) {
    auto const bits = __builtin_bit_cast(std::int32_t, number + rounder);
    return static_cast<std::uint8_t>(bits - rounder_bits + quantised_zero);
}

float quantise(float const* row, std::size_t size, std::uint8_t* out) {
    // Magnitudes compare as their bits do; the largest is the same in any order.
    std::int32_t largest = 0;
    for (std::size_t i = 0; i < size; ++i) {
        std::int32_t const bits = __builtin_bit_cast(std::int32_t, row[i]) & 0x7FFFFFFF;
        largest = bits > largest ? bits : largest;
    }
    auto const magnitude = __builtin_bit_cast(float, largest);
    bool const nothing = magnitude < 1e-20F; // its inverse would be out of range
    float const factor = nothing ? 0.0F : static_cast<float>(quantised_limit) / magnitude;
    for (std::size_t i = 0; i < size; ++i) {
        out[i] = quantised(row[i] * factor);
    }
    return nothing ? 0.0F : magnitude / static_cast<float>(quantised_limit);
}

constexpr std::size_t shorts = 2 * lanes;
using Shorts = std::int16_t __attribute__((vector_size(shorts * sizeof(std::int16_t))));
using Bytes = std::int8_t __attribute__((vector_size(shorts)));

// Columns [begin, begin + shorts) of the characters' sum.
inline void embed_characters(Embedded const& word, std::size_t begin, float* x) {
    Shorts sums = {};
    for (std::size_t row = 0; row < word.character_count; ++row) {
        Bytes bytes;
        __builtin_memcpy(&bytes, word.characters[row] + begin, sizeof bytes);
        sums += __builtin_convertvector(bytes, Shorts);
    }
    std::int16_t numbers[shorts];
    __builtin_memcpy(numbers, &sums, sizeof sums);
    for (std::size_t i = 0; i < shorts; ++i) {
        x[begin + i] = static_cast<float>(numbers[i]) * word.character_scale;
    }
}

void embed(Embedded const& word, float* x) {
    for (std::size_t i = 0; i < word.form_columns; ++i) {
        x[i] = static_cast<float>(word.form[i]) * word.form_scale;
    }
    x += word.form_columns;
    std::size_t const columns = word.character_columns;
    if (columns >= shorts) {
        for (std::size_t begin = 0; begin + shorts < columns; begin += shorts) {
            embed_characters(word, begin, x);
        }
        embed_characters(word, columns - shorts, x); // some of them perhaps once more
        return;
    }
    for (std::size_t i = 0; i < columns; ++i) {
        int sum = 0;
        for (std::size_t row = 0; row < word.character_count; ++row) {
            sum += word.characters[row][i];
        }
        x[i] = static_cast<float>(sum) * word.character_scale;
    }
}

// tanh(x) = over / under within 1e-4: Lambert's continued fraction to its seventh step.
struct Ratio {
    V over;
    V under;
};
inline Ratio tanh_ratio(V x) {
    x = limited(x, 4.97F);
    V const s = x * x;
    return {x * (((s + 378.0F) * s + 17325.0F) * s + 135135.0F),
            ((s * 28.0F + 3150.0F) * s + 62370.0F) * s + 135135.0F};
}
// 1 / (1 + exp(-x)) = (1 + tanh(x / 2)) / 2
inline Ratio sigmoid_ratio(V x) {
    Ratio const half = tanh_ratio(x * 0.5F);
    return {half.under + half.over, half.under * 2.0F};
}

void lstm_step(float const* z, std::size_t hidden, float* cell, float* h, std::uint8_t* h_bytes) {
    for (std::size_t i = 0; i < hidden; i += lanes) {
        Ratio const input = sigmoid_ratio(load(z + i));
        Ratio const forget = sigmoid_ratio(load(z + hidden + i));
        Ratio const fresh = tanh_ratio(load(z + 2 * hidden + i));
        Ratio const output = sigmoid_ratio(load(z + 3 * hidden + i));
        // The quotients are brought under one line: divisions are slow.
        V const under = input.under * fresh.under;
        V const next =
            (forget.over * load(cell + i) * under + input.over * fresh.over * forget.under) /
            (forget.under * under);
        store(cell + i, next);
        Ratio const shown = tanh_ratio(next);
        store(h + i, (output.over * shown.over) / (output.under * shown.under));
    }
    for (std::size_t i = 0; i < hidden; ++i) {
        h_bytes[i] = quantised(h[i] * static_cast<float>(quantised_limit));
    }
}

inline float largest_of(float const* row, std::size_t size) {
    V parts = all(row[0]);
    std::size_t i = 0;
    for (; i + lanes <= size; i += lanes) {
        V const x = load(row + i);
        parts = x > parts ? x : parts;
    }
    float largest = row[0];
    for (std::size_t part = 0; part < lanes; ++part) {
        largest = parts[part] > largest ? parts[part] : largest;
    }
    for (; i < size; ++i) {
        largest = row[i] > largest ? row[i] : largest;
    }
    return largest;
}

std::size_t index_of_largest(float const* row, std::size_t size) {
    float const largest = largest_of(row, size);
    std::size_t i = 0;
    while (i + 1 < size && row[i] != largest) {
        ++i;
    }
    return i;
}

void leaky_relu(float* row, std::size_t size) {
    for (std::size_t i = 0; i < size; i += lanes) {
        V const x = load(row + i);
        store(row + i, x > 0.0F ? x : x * 0.1F);
    }
}

void add_relu(float const* a, float const* b, std::size_t size, float* out) {
    for (std::size_t i = 0; i < size; i += lanes) {
        store(out + i, positive(load(a + i) + load(b + i)));
    }
}

template <std::size_t Rows>
inline void dot_block(float const* a, std::size_t a_stride, std::size_t size, float const* b,
                      std::size_t heads, float* out) {
    for (std::size_t head = 0; head < heads; head += lanes) {
        V sums[Rows] = {};
        for (std::size_t k = 0; k < size; ++k) {
            V const column = load(b + k * heads + head);
            for (std::size_t row = 0; row < Rows; ++row) {
                sums[row] = sums[row] + a[row * a_stride + k] * column;
            }
        }
        for (std::size_t row = 0; row < Rows; ++row) {
            store(out + row * heads + head, sums[row]);
        }
    }
}

void dot_products(float const* a, std::size_t a_stride, std::size_t dependents, std::size_t size,
                  float const* b, std::size_t heads, float* out) {
    std::size_t row = 0;
    for (; row + 6 <= dependents; row += 6) {
        dot_block<6>(a + row * a_stride, a_stride, size, b, heads, out + row * heads);
    }
    for (; row < dependents; ++row) {
        dot_block<1>(a + row * a_stride, a_stride, size, b, heads, out + row * heads);
    }
}

void best_splits(float const* left, float const* right, std::ptrdiff_t step, std::ptrdiff_t splits,
                 std::ptrdiff_t count, float* best, std::int32_t* split) {
    for (std::ptrdiff_t i = 0; i < count; i += static_cast<std::ptrdiff_t>(lanes)) {
        V highest = load(left + i) + load(right + i);
        I at = {};
        for (std::ptrdiff_t k = 1; k < splits; ++k) {
            V const sum = load(left + k * step + i) + load(right + i - k * (step - 1));
            I const higher = sum > highest;
            highest = higher ? sum : highest;
            at = higher ? static_cast<std::int32_t>(k) - I{} : at;
        }
        store(best + i, highest);
        __builtin_memcpy(split + i, &at, sizeof at);
    }
}

} // namespace

} // namespace gainsay::syntax

// NOLINTEND(misc-definitions-in-headers)
