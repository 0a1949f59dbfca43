// What is worked out of a record once and asked for many times: a rule compares each with many.
#pragma once

#include <gainsay/base/span.h>
#include <gainsay/graph/record.h>

#include <any>
#include <cstddef>
#include <functional>
#include <typeindex>
#include <unordered_map>
#include <utility>

namespace gainsay {

// Not for use by several threads at once. Records are known by their addresses.
class RecordMemory {
  public:
    // The T of a record, made on the first call; valid as long as the memory.
    template <class T, class Make>
    [[nodiscard]] T const& of(Record const& record, Make make) {
        return of<T>(record, Span{}, make);
    }
    // The T of one of its phrases, or of it and any two numbers.
    template <class T, class Make>
    [[nodiscard]] T const& of(Record const& record, Span phrase, Make make) {
        Key const key{&record, phrase, typeid(T)};
        auto at = known_.find(key);
        if (at == known_.end()) {
            T made = make();
            at = known_.emplace(key, std::move(made)).first;
        }
        return *std::any_cast<T>(&at->second);
    }

  private:
    struct Key {
        Record const* record;
        Span phrase;
        std::type_index type;
        bool operator==(Key const&) const = default;
    };
    struct Hash {
        std::size_t operator()(Key const& key) const {
            std::size_t out = std::hash<Record const*>()(key.record);
            for (std::size_t const part : {std::size_t{key.phrase.begin},
                                           std::size_t{key.phrase.end}, key.type.hash_code()}) {
                out = out * 31 + part;
            }
            return out;
        }
    };

    std::unordered_map<Key, std::any, Hash> known_;
};

} // namespace gainsay
