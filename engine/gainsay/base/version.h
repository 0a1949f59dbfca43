#pragma once

namespace gainsay {

// The engine's version: "0.1.0" (semantic versioning).
[[nodiscard]] char const* version();

} // namespace gainsay
