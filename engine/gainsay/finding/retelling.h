// Which sentence of its source a sentence of a rewrite tells again.
#pragma once

#include <gainsay/finding/typed_value.h>

#include <optional>

namespace gainsay {

// Of two statements' sentences, of an article and of one that declares to rest on it: the part of
// the one that the other tells too, 0 to 1 in hundredths, where it comes nearer to it than any
// other sentence of that article; else 0. Of both directions the greater. Nothing where neither
// article declares so or stories are not compared.
[[nodiscard]] std::optional<Decimal> retold_part(Record const& a, Record const& b,
                                                 Facts const& facts);

} // namespace gainsay
