// A simple temporal network: moments, when they were and how far apart, each constraint with a
// reason. After Dechter, Meiri and Pearl, "Temporal constraint networks" (1991): it is inconsistent
// where its distance graph has a negative cycle.
#pragma once

#include <gainsay/value/time.h>
#include <gainsay/value/time_length.h>

#include <chrono>
#include <cstdint>
#include <vector>

namespace gainsay {

class TimeNetwork {
  public:
    using Moment = std::uint32_t;
    using Reason = std::uint32_t; // the caller's own numbers

    [[nodiscard]] Moment add_moment() { return moments_++; }
    // `moment` lies in [earliest, latest).
    void date(Moment moment, TimeInterval const& when, Reason reason);
    // `later` comes so long after `earlier`.
    void distance(Moment earlier, Moment later, TimeLength const& length, Reason reason);

    // Each with the reasons of a smallest negative cycle, ascending. Found one after the other,
    // each time without the distances of the cycles found before, until the rest is consistent.
    // Moments that distances do not join do not enter one search, so the time is linear in the
    // network but for joined moments; of more than `max_joined` of them nothing is said.
    [[nodiscard]] std::vector<std::vector<Reason>> conflicts() const;

    static constexpr std::size_t max_joined = 48;

  private:
    // to - from <= most
    struct Bound {
        Moment from;
        Moment to;
        std::chrono::seconds most;
        Reason reason;
        bool is_date;
    };
    friend class JoinedMoments;

    Moment moments_ = 1; // 0 is the origin, from which dates are counted
    std::vector<Bound> bounds_;
};

} // namespace gainsay
