// The examples inside rules, through the same stages as any article.
#pragma once

#include <gainsay/finding/examples.h>
#include <gainsay/pipeline/resources.h>

namespace gainsay {

// An example's articles are one story; each is read under its id as path.
[[nodiscard]] RunExample example_runner(Resources resources);

} // namespace gainsay
