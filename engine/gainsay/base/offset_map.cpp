#include <gainsay/base/offset_map.h>

#include <algorithm>

namespace gainsay {

void OffsetMap::append_copy(std::uint32_t length, std::uint32_t origin_begin) {
    append_units(length, 1, 1, origin_begin);
}

void OffsetMap::append_unit(std::uint32_t length, Span origin) {
    append_units(1, length, origin.size(), origin.begin);
}

void OffsetMap::append_units(std::uint32_t count, std::uint32_t made, std::uint32_t origin,
                             std::uint32_t origin_begin) {
    if (count == 0 || made == 0) {
        return;
    }
    if (!runs_.empty()) {
        Run& last = runs_.back();
        bool const same_shape = last.made == made && last.origin == origin && origin != 0;
        if (same_shape && last.origin_begin + last.count * last.origin == origin_begin) {
            last.count += count;
            size_ += count * made;
            return;
        }
    }
    runs_.push_back({size_, origin_begin, count, made, origin});
    size_ += count * made;
}

void OffsetMap::append_map(OffsetMap const& other, std::uint32_t length) {
    for (Run const& run : other.runs_) {
        if (run.made_begin >= length) {
            break;
        }
        std::uint32_t const units = std::min(run.count, (length - run.made_begin) / run.made);
        append_units(units, run.made, run.origin, run.origin_begin);
    }
}

void OffsetMap::append_part(OffsetMap const& other, Span part) {
    std::uint32_t at = part.begin;
    std::uint32_t const end = std::min(part.end, other.size_);
    for (std::size_t i = at < end ? other.run_at(at) : other.runs_.size(); at < end; ++i) {
        Run const& run = other.runs_[i];
        std::uint32_t const run_end = std::min(end, run.made_begin + run.count * run.made);
        auto const unit_origin = [&run](std::uint32_t made) {
            std::uint32_t const begin =
                run.origin_begin + (made - run.made_begin) / run.made * run.origin;
            return Span{begin, begin + run.origin};
        };
        if (std::uint32_t const into = (at - run.made_begin) % run.made; into != 0) {
            std::uint32_t const rest = std::min(run.made - into, run_end - at);
            append_unit(rest, unit_origin(at));
            at += rest;
        }
        std::uint32_t const whole = (run_end - at) / run.made;
        append_units(whole, run.made, run.origin, unit_origin(at).begin);
        at += whole * run.made;
        if (at < run_end) {
            append_unit(run_end - at, unit_origin(at));
            at = run_end;
        }
    }
}

void OffsetMap::truncate(std::uint32_t length) {
    while (!runs_.empty() && runs_.back().made_begin >= length) {
        runs_.pop_back();
    }
    if (!runs_.empty()) {
        Run& last = runs_.back();
        last.count = std::min(last.count, (length - last.made_begin) / last.made);
    }
    size_ = std::min(size_, length);
}

std::size_t OffsetMap::run_at(std::uint32_t offset) const {
    auto const after = std::upper_bound(
        runs_.begin(), runs_.end(), offset,
        [](std::uint32_t wanted, Run const& run) { return wanted < run.made_begin; });
    return static_cast<std::size_t>(after - runs_.begin()) - 1;
}

Span OffsetMap::to_origin(Span made) const {
    if (runs_.empty()) {
        return {0, 0};
    }
    auto const end_of_last = [this] {
        Run const& last = runs_.back();
        return last.origin_begin + last.count * last.origin;
    };
    auto const unit_begin = [this, &end_of_last](std::uint32_t offset) {
        if (offset >= size_) {
            return end_of_last();
        }
        Run const& run = runs_[run_at(offset)];
        return run.origin_begin + (offset - run.made_begin) / run.made * run.origin;
    };
    std::uint32_t const begin = unit_begin(made.begin);
    if (made.empty()) {
        return {begin, begin};
    }
    std::uint32_t const last_byte = made.end - 1;
    if (last_byte >= size_) {
        return {begin, std::max(begin, end_of_last())};
    }
    Run const& run = runs_[run_at(last_byte)];
    std::uint32_t const end =
        run.origin_begin + ((last_byte - run.made_begin) / run.made + 1) * run.origin;
    return {begin, std::max(begin, end)};
}

bool OffsetMap::is_copy(Span made) const {
    if (made.empty() || made.end > size_) {
        return made.empty();
    }
    // Neighbouring copies of one run are joined when appended, so a copy never spans two runs.
    Run const& run = runs_[run_at(made.begin)];
    return run.made == 1 && run.origin == 1 && made.end <= run.made_begin + run.count;
}

OffsetMap OffsetMap::through(OffsetMap const& origin) const {
    OffsetMap composed;
    for (Run const& run : runs_) {
        if (run.made != run.origin || run.made != 1) {
            for (std::uint32_t unit = 0; unit < run.count; ++unit) {
                std::uint32_t const begin = run.origin_begin + unit * run.origin;
                composed.append_unit(run.made, origin.to_origin({begin, begin + run.origin}));
            }
            continue;
        }
        // A copied stretch takes over the runs of the origin that lie under it.
        std::uint32_t at = run.origin_begin;
        std::uint32_t const end = run.origin_begin + run.count;
        while (at < end) {
            if (at >= origin.size_) {
                composed.append_unit(end - at, origin.to_origin({at, end}));
                break;
            }
            Run const& under = origin.runs_[origin.run_at(at)];
            std::uint32_t const skipped = at - under.made_begin;
            std::uint32_t const stretch =
                std::min(end, under.made_begin + under.count * under.made) - at;
            if (skipped % under.made == 0 && stretch % under.made == 0) {
                composed.append_units(stretch / under.made, under.made, under.origin,
                                      under.origin_begin + skipped / under.made * under.origin);
            } else {
                composed.append_unit(stretch, origin.to_origin({at, at + stretch}));
            }
            at += stretch;
        }
    }
    return composed;
}

} // namespace gainsay
