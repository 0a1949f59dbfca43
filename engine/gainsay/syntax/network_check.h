// From a network's description in a model file to pointers that are safe to follow.
#pragma once

#include <gainsay/syntax/model.h>
#include <gainsay/syntax/model_format.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace gainsay::syntax {

// Reads extents of a model file. The first fault is kept; after it all that is given out is empty.
class ExtentReader {
  public:
    explicit ExtentReader(std::string_view bytes) : bytes_(bytes) {}

    template <class Record>
    [[nodiscard]] std::span<Record const> records(format::Extent extent) {
        if (!fits(extent, sizeof(Record))) {
            return {};
        }
        // Aligned: sections begin at multiples of 64 bytes, the map at a page.
        return {reinterpret_cast<Record const*>(bytes_.data() + extent.begin),
                extent.size / sizeof(Record)};
    }
    // Exactly `size` numbers of a sensible size.
    [[nodiscard]] float const* floats(format::Extent extent, std::size_t size);
    [[nodiscard]] Weights matrix(format::Matrix const& matrix, std::uint32_t rows,
                                 std::uint32_t columns);
    [[nodiscard]] TableView table(format::Table const& table);

    void expect(bool holds, char const* otherwise) {
        if (!holds && fault_ == nullptr) {
            fault_ = otherwise;
        }
    }
    [[nodiscard]] char const* fault() const { return fault_; }

  private:
    [[nodiscard]] bool fits(format::Extent extent, std::size_t record);

    std::string_view bytes_;
    char const* fault_ = nullptr;
};

// Whether all of its parts are there and fit together; the faults are the reader's.
[[nodiscard]] NetworkView checked_network(ExtentReader& reader, format::Network const& network,
                                          std::size_t tags, std::size_t relations);

} // namespace gainsay::syntax
