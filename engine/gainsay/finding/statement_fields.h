// Fields of records that tell how something is said and what it weighs; rows in fields.cpp.
#pragma once

#include <gainsay/finding/fields.h>

#include <array>
#include <string>
#include <string_view>

namespace gainsay {

inline constexpr std::array<std::string_view, 2> yes_or_no = {"true", "false"};
inline constexpr std::array<std::string_view, 2> weights = {"high", "low"};
inline constexpr std::array<std::string_view, 3> voices = {"narrator", "quoted", "attributed"};

// The passage as it can stand alone: without the word that joins it to its sentence, and with its
// subject where that stands before it: "the mayor … left early". Of what only the words around it
// deny, the sentence.
[[nodiscard]] std::string told_text(Record const& record, Facts const& facts);

[[nodiscard]] Value get_check_worthy(Value const& owner, Facts const& facts);
[[nodiscard]] Value get_tells_state(Value const& owner, Facts const& facts);
[[nodiscard]] Value get_tells_open(Value const& owner, Facts const& facts);
[[nodiscard]] Value get_tells_done(Value const& owner, Facts const& facts);
[[nodiscard]] Value get_weight(Value const& owner, Facts const& facts);
[[nodiscard]] Value get_voice(Value const& owner, Facts const& facts);
[[nodiscard]] Value get_label(Value const& owner, Facts const& facts);
[[nodiscard]] Value get_origin(Value const& owner, Facts const& facts);
// Of an event.
[[nodiscard]] Value get_origins(Value const& owner, Facts const& facts);

} // namespace gainsay
