// A model file, mapped and checked: what the network reads.
#pragma once

#include <gainsay/base/result.h>
#include <gainsay/syntax/kernels.h>
#include <gainsay/syntax/model_format.h>
#include <gainsay/syntax/tree.h>

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace gainsay::syntax {

// No dimension of a network is larger.
inline constexpr std::uint32_t max_dimension = 1024;
inline constexpr std::size_t max_model_bytes = 256u << 20;

struct TableView {
    std::int8_t const* numbers = nullptr;
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    float scale = 0;

    [[nodiscard]] std::int8_t const* row(std::uint32_t index) const {
        return numbers + std::size_t{index} * columns;
    }
};

struct DirectionView {
    Weights input;
    Weights recurrent;
};

struct LayerView {
    DirectionView forward;
    DirectionView backward;
};

// As format::Network, with pointers into the file.
struct NetworkView {
    TableView forms;
    TableView characters;
    std::uint32_t hidden = 0;
    std::uint32_t layers = 0;
    std::array<LayerView, format::max_layers> layer;
    Weights tag_output;
    Weights arc_dependent;
    Weights arc_head;
    Weights arc_bilinear;
    Weights arc_distance;
    float const* arc_bias = nullptr;
    float const* arc_root = nullptr;
    Weights label_dependent;
    Weights label_head;
    float const* label_root = nullptr;
    Weights label_output;
};

// Immutable, shared by all threads. Everything that reading relies on is checked on loading.
class Model {
  public:
    // Problems: missing-file, unreadable-file, broken-model (truncated, foreign or corrupt).
    [[nodiscard]] static Result<std::shared_ptr<Model const>> load(std::string const& path);
    // The same from bytes that begin at a multiple of 64 and live as long as `owner`.
    [[nodiscard]] static Result<std::shared_ptr<Model const>>
    read(std::string_view bytes, std::shared_ptr<void const> owner, std::string const& path);

    [[nodiscard]] NetworkView const& standard() const { return standard_; }
    [[nodiscard]] NetworkView const& fast() const { return fast_; }
    // What the networks' outputs stand for.
    [[nodiscard]] std::span<format::Tag const> tags() const { return tags_; }
    [[nodiscard]] std::span<Relation const> relations() const { return relations_; }
    // The form tables' row of a word; 0 for an unknown one.
    [[nodiscard]] std::uint32_t row_of(std::uint64_t form) const {
        auto const check = static_cast<std::uint32_t>(form >> 32);
        std::size_t const mask = slots_.size() - 1;
        std::size_t at = form & mask;
        while (slots_[at].row != 0 && slots_[at].check != check) {
            at = (at + 1) & mask;
        }
        return slots_[at].row;
    }

  private:
    Model() = default;
    [[nodiscard]] char const* take(std::string_view bytes, format::Header const& header);

    std::shared_ptr<void const> owner_; // of all that the views below look at
    std::span<format::Tag const> tags_;
    std::span<Relation const> relations_;
    std::span<format::Slot const> slots_;
    NetworkView standard_;
    NetworkView fast_;
};

} // namespace gainsay::syntax
