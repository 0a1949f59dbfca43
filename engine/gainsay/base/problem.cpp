#include <gainsay/base/problem.h>

namespace gainsay {

char const* name(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return "error";
}

std::string to_string(Problem const& problem) {
    std::string out = problem.place.file;
    if (problem.place.line != 0) {
        out +=
            ':' + std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column);
    }
    out += out.empty() ? "" : ": ";
    out += std::string(name(problem.severity)) + ": " + problem.message;
    if (!problem.hint.empty()) {
        out += " (" + problem.hint + ")";
    }
    return out;
}

} // namespace gainsay
