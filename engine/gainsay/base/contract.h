// Our own bugs. If any input can provoke the condition, it is a Problem instead.
#pragma once

#include <stdexcept>
#include <string>

namespace gainsay {

// Thrown by GAINSAY_EXPECTS; caught by main alone (exit status 70).
class Bug : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

[[noreturn]] void throw_bug(char const* condition, char const* why, char const* file, int line);

} // namespace gainsay

// `why` says why the condition must hold.
#define GAINSAY_EXPECTS(condition, why)                                                            \
    ((condition) ? void() : ::gainsay::throw_bug(#condition, why, __FILE__, __LINE__))
