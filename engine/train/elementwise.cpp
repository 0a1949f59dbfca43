#include "elementwise.h"

#include <cmath>
#include <cstring>

namespace gainsay::train {

namespace {

// 2^n p(r), relative error below 1e-6; vectorises, which std::exp does not.
inline float exp_fast(float x) {
    x = x > 88.0F ? 88.0F : x;
    x = x < -87.0F ? -87.0F : x;
    float const n = __builtin_floorf(x * 1.442695041F + 0.5F);
    float const r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    float const value = p * r * r + r + 1.0F;
    std::int32_t const bits = (static_cast<std::int32_t>(n) + 127) << 23;
    float power = 0;
    std::memcpy(&power, &bits, sizeof power);
    return value * power;
}

inline float sigmoid(float x) {
    return 1.0F / (1.0F + exp_fast(-x));
}
inline float tanh_fast(float x) {
    return 2.0F / (1.0F + exp_fast(-2.0F * x)) - 1.0F;
}

} // namespace

void lstm_step(float* __restrict gates, float const* __restrict previous, float* __restrict cell,
               float* __restrict tanh_cell, float* __restrict output, std::size_t size) {
    for (std::size_t i = 0; i < 2 * size; ++i) {
        gates[i] = sigmoid(gates[i]);
    }
    for (std::size_t i = 2 * size; i < 3 * size; ++i) {
        gates[i] = tanh_fast(gates[i]);
    }
    for (std::size_t i = 3 * size; i < 4 * size; ++i) {
        gates[i] = sigmoid(gates[i]);
    }
    if (previous == nullptr) {
        for (std::size_t i = 0; i < size; ++i) {
            cell[i] = gates[i] * gates[2 * size + i];
        }
    } else {
        for (std::size_t i = 0; i < size; ++i) {
            cell[i] = gates[size + i] * previous[i] + gates[i] * gates[2 * size + i];
        }
    }
    for (std::size_t i = 0; i < size; ++i) {
        tanh_cell[i] = tanh_fast(cell[i]);
        output[i] = gates[3 * size + i] * tanh_cell[i];
    }
}

void lstm_step_back(float const* __restrict gates, float const* __restrict previous,
                    float const* __restrict tanh_cell, float const* __restrict output_gradient,
                    float* __restrict cell_gradient, float* __restrict gate_gradient,
                    std::size_t size) {
    float const* in = gates;
    float const* forget = gates + size;
    float const* candidate = gates + 2 * size;
    float const* out = gates + 3 * size;
    for (std::size_t i = 0; i < size; ++i) {
        float const t = tanh_cell[i];
        float const dh = output_gradient[i];
        float const dc = cell_gradient[i] + dh * out[i] * (1.0F - t * t);
        float const before = previous == nullptr ? 0.0F : previous[i];
        gate_gradient[i] = dc * candidate[i] * in[i] * (1.0F - in[i]);
        gate_gradient[size + i] = dc * before * forget[i] * (1.0F - forget[i]);
        gate_gradient[2 * size + i] = dc * in[i] * (1.0F - candidate[i] * candidate[i]);
        gate_gradient[3 * size + i] = dh * t * out[i] * (1.0F - out[i]);
        cell_gradient[i] = dc * forget[i];
    }
}

float softmax(float* values, std::size_t size) {
    float highest = values[0];
    for (std::size_t i = 1; i < size; ++i) {
        highest = values[i] > highest ? values[i] : highest;
    }
    float sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        values[i] = exp_fast(values[i] - highest);
        sum += values[i];
    }
    float const factor = 1.0F / sum;
    for (std::size_t i = 0; i < size; ++i) {
        values[i] *= factor;
    }
    return highest + std::log(sum);
}

void leaky_relu(float* values, std::size_t size, float slope) {
    for (std::size_t i = 0; i < size; ++i) {
        values[i] = values[i] > 0 ? values[i] : slope * values[i];
    }
}

void leaky_relu_back(float const* __restrict values, float* __restrict gradient, std::size_t size,
                     float slope) {
    for (std::size_t i = 0; i < size; ++i) {
        gradient[i] = values[i] > 0 ? gradient[i] : slope * gradient[i];
    }
}

void multiply_into(float* __restrict values, float const* __restrict factors, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        values[i] *= factors[i];
    }
}

void add_into(float* __restrict values, float const* __restrict terms, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        values[i] += terms[i];
    }
}

double sum_of_squares(float const* values, std::size_t size) {
    double total = 0;
    for (std::size_t i = 0; i < size; ++i) {
        total += static_cast<double>(values[i]) * static_cast<double>(values[i]);
    }
    return total;
}

void adam(float* __restrict values, float* __restrict mean, float* __restrict square,
          float const* __restrict gradient, std::size_t size, AdamStep const& step) {
    for (std::size_t i = 0; i < size; ++i) {
        float const g = gradient[i] * step.gradient_scale;
        mean[i] = step.beta1 * mean[i] + (1.0F - step.beta1) * g;
        square[i] = step.beta2 * square[i] + (1.0F - step.beta2) * g * g;
        values[i] -= step.rate * mean[i] / (__builtin_sqrtf(square[i]) + step.epsilon);
    }
}

} // namespace gainsay::train
