// What is worked out of a record once and asked for many times: a rule compares each with many.
#pragma once

#include <gainsay/graph/record.h>

#include <any>
#include <map>
#include <typeindex>
#include <utility>

namespace gainsay {

// Not for use by several threads at once. Records are known by their addresses.
class RecordMemory {
  public:
    // The T of a record, made on the first call; valid as long as the memory.
    template <class T, class Make>
    [[nodiscard]] T const& of(Record const& record, Make make) {
        auto const key = std::pair(&record, std::type_index(typeid(T)));
        auto at = known_.find(key);
        if (at == known_.end()) {
            T made = make();
            at = known_.emplace(key, std::move(made)).first;
        }
        return *std::any_cast<T>(&at->second);
    }

  private:
    std::map<std::pair<Record const*, std::type_index>, std::any> known_;
};

} // namespace gainsay
