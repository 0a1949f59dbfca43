#include <gainsay/graph/lasting_state.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

constexpr auto held =
    std::to_array({"captivity"sv, "detention"sv, "imprisonment"sv, "custody"sv, "confinement"sv,
                   "jail"sv, "prison"sv, "internment"sv, "remand"sv});
constexpr auto seized =
    std::to_array({"abduct"sv, "kidnap"sv, "seize"sv, "take"sv, "capture"sv, "snatch"sv, "arrest"sv,
                   "detain"sv, "jail"sv, "imprison"sv, "intern"sv, "sentence"sv, "convict"sv});
constexpr auto freed = std::to_array(
    {"free"sv, "release"sv, "rescue"sv, "escape"sv, "find"sv, "liberate"sv, "discharge"sv});

constexpr auto offices = std::to_array(
    {"office"sv,       "job"sv,   "post"sv,       "power"sv,    "charge"sv,  "helm"sv, "role"sv,
     "tenure"sv,       "reign"sv, "presidency"sv, "position"sv, "service"sv, "term"sv, "mandate"sv,
     "chairmanship"sv, "bench"sv, "throne"sv,     "top"sv,      "spell"sv,   "stint"sv});
constexpr auto installed = std::to_array({"elect"sv, "appoint"sv, "become"sv, "inaugurate"sv,
                                          "swear"sv, "name"sv, "join"sv, "succeed"sv, "install"sv,
                                          "crown"sv, "hire"sv, "promote"sv, "office"sv});
constexpr auto stepped_down =
    std::to_array({"leave"sv, "resign"sv, "quit"sv, "retire"sv, "step"sv, "depart"sv, "oust"sv,
                   "sack"sv, "dismiss"sv, "fire"sv, "abdicate"sv});

constexpr auto unions = std::to_array({"marriage"sv, "wedlock"sv});
constexpr auto wed = std::to_array({"marry"sv, "wed"sv});
constexpr auto parted = std::to_array({"divorce"sv, "separate"sv, "split"sv});

constexpr auto wards = std::to_array({"hospital"sv, "coma"sv, "quarantine"sv, "isolation"sv});
constexpr auto admitted =
    std::to_array({"admit"sv, "hospitalise"sv, "hospitalize"sv, "quarantine"sv, "isolate"sv});
constexpr auto discharged =
    std::to_array({"discharge"sv, "release"sv, "die"sv, "wake"sv, "leave"sv});

constexpr auto journeys =
    std::to_array({"voyage"sv, "journey"sv, "crossing"sv, "flight"sv, "trip"sv, "passage"sv,
                   "expedition"sv, "march"sv, "tour"sv});
constexpr auto set_out = std::to_array(
    {"leave"sv, "depart"sv, "sail"sv, "launch"sv, "start"sv, "set"sv, "begin"sv, "embark"sv});
constexpr auto came_in = std::to_array(
    {"arrive"sv, "reach"sv, "land"sv, "return"sv, "enter"sv, "dock"sv, "end"sv, "finish"sv});

constexpr auto strikes = std::to_array({"strike"sv, "stoppage"sv, "walkout"sv, "blockade"sv,
                                        "siege"sv, "closure"sv, "occupation"sv, "boycott"sv});
constexpr auto walked_out =
    std::to_array({"strike"sv, "walk"sv, "down"sv, "stop"sv, "begin"sv, "start"sv, "block"sv,
                   "close"sv, "besiege"sv, "occupy"sv, "surround"sv});
constexpr auto went_back = std::to_array(
    {"return"sv, "resume"sv, "end"sv, "reopen"sv, "lift"sv, "call"sv, "clear"sv, "suspend"sv});

constexpr auto breaks = std::to_array({"break"sv, "pause"sv, "interruption"sv, "adjournment"sv,
                                       "recess"sv, "halt"sv, "suspension"sv});
constexpr auto paused = std::to_array(
    {"adjourn"sv, "suspend"sv, "halt"sv, "interrupt"sv, "stop"sv, "break"sv, "pause"sv});
constexpr auto went_on = std::to_array({"resume"sv, "reopen"sv, "continue"sv, "restart"sv});

constexpr auto trials = std::to_array(
    {"trial"sv, "hearing"sv, "inquest"sv, "inquiry"sv, "investigation"sv, "session"sv});
constexpr auto opened = std::to_array({"open"sv, "begin"sv, "start"sv, "launch"sv, "order"sv});
constexpr auto closed = std::to_array({"end"sv, "close"sv, "conclude"sv, "convict"sv, "acquit"sv,
                                       "return"sv, "report"sv, "adjourn"sv, "finish"sv});

constexpr auto absences = std::to_array({"missing"sv, "disappearance"sv, "search"sv});
constexpr auto vanished = std::to_array({"see"sv, "vanish"sv, "disappear"sv, "lose"sv, "miss"sv});
constexpr auto came_back = std::to_array(
    {"find"sv, "turn"sv, "walk"sv, "return"sv, "appear"sv, "rescue"sv, "discover"sv, "recover"sv});

constexpr auto escapes = std::to_array({"large"sv, "run"sv, "freedom"sv, "manhunt"sv, "hunt"sv});
constexpr auto escaped = std::to_array({"escape"sv, "flee"sv, "abscond"sv, "break"sv});
constexpr auto caught = std::to_array(
    {"catch"sv, "capture"sv, "recapture"sv, "arrest"sv, "seize"sv, "find"sv, "return"sv});

constexpr auto strandings =
    std::to_array({"stuck"sv, "aground"sv, "strand"sv, "stranded"sv, "trap"sv, "trapped"sv,
                   "ordeal"sv, "air"sv, "marooned"sv});
constexpr auto stuck = std::to_array(
    {"stop"sv, "run"sv, "ground"sv, "strand"sv, "trap"sv, "break"sv, "fail"sv, "hang"sv, "jam"sv});
constexpr auto got_off = std::to_array({"refloat"sv, "free"sv, "rescue"sv, "release"sv, "move"sv,
                                        "bring"sv, "back"sv, "ground"sv, "resume"sv});

constexpr auto silences = std::to_array({"silent"sv, "silence"sv});
constexpr auto learned =
    std::to_array({"learn"sv, "tell"sv, "warn"sv, "know"sv, "discover"sv, "find"sv});
constexpr auto spoke =
    std::to_array({"inform"sv, "announce"sv, "publish"sv, "tell"sv, "disclose"sv, "warn"sv});

constexpr auto outages = std::to_array({"blackout"sv, "outage"sv, "darkness"sv});
constexpr auto went_out = std::to_array({"fail"sv, "out"sv, "trip"sv, "collapse"sv, "lose"sv});
constexpr auto restored = std::to_array({"restore"sv, "return"sv, "back"sv, "reconnect"sv});

constexpr auto illnesses = std::to_array({"illness"sv, "sickness"sv});
constexpr auto fell_ill = std::to_array({"ill"sv, "diagnose"sv, "sick"sv});
constexpr auto got_well = std::to_array({"die"sv, "recover"sv});

constexpr auto services = std::to_array({"use"sv, "operation"sv});
constexpr auto taken_up = std::to_array(
    {"open"sv, "enter"sv, "build"sv, "commission"sv, "launch"sv, "introduce"sv, "start"sv});
constexpr auto taken_down =
    std::to_array({"close"sv, "retire"sv, "withdraw"sv, "scrap"sv, "demolish"sv, "decommission"sv});

constexpr auto waits = std::to_array({"wait"sv});
constexpr auto last_won = std::to_array({"win"sv, "last"sv, "lift"sv});
constexpr auto won_again = std::to_array({"win"sv, "end"sv, "lift"sv});

constexpr auto works = std::to_array({"construction"sv, "building"sv, "renovation"sv,
                                      "restoration"sv, "repair"sv, "work"sv, "refurbishment"sv});
constexpr auto begun = std::to_array({"begin"sv, "start"sv, "break"sv, "close"sv, "commence"sv});
constexpr auto built = std::to_array({"complete"sv, "open"sv, "finish"sv, "reopen"sv, "end"sv});

constexpr auto starts = std::to_array({"begin"sv, "start"sv, "open"sv, "launch"sv, "commence"sv,
                                       "break"sv, "erupt"sv, "first"sv, "declare"sv, "impose"sv,
                                       "close"sv, "block"sv, "leave"sv, "depart"sv});
constexpr auto stops =
    std::to_array({"end"sv, "finish"sv, "conclude"sv, "stop"sv, "lift"sv, "complete"sv, "resume"sv,
                   "reopen"sv, "last"sv, "over"sv, "clear"sv, "arrive"sv, "land"sv});

constexpr auto founded = std::to_array(
    {"found"sv, "form"sv,    "establish"sv, "create"sv, "open"sv,        "launch"sv,
     "begin"sv, "start"sv,   "marry"sv,     "wed"sv,    "incorporate"sv, "inaugurate"sv,
     "set"sv,   "build"sv,   "complete"sv,  "first"sv,  "introduce"sv,   "premiere"sv,
     "debut"sv, "charter"sv, "sign"sv});

constexpr auto states = std::to_array<LastingState>({{held, seized, freed},
                                                     {offices, installed, stepped_down},
                                                     {unions, wed, parted},
                                                     {wards, admitted, discharged},
                                                     {journeys, set_out, came_in},
                                                     {strikes, walked_out, went_back},
                                                     {breaks, paused, went_on},
                                                     {trials, opened, closed},
                                                     {absences, vanished, came_back},
                                                     {escapes, escaped, caught},
                                                     {strandings, stuck, got_off},
                                                     {silences, learned, spoke},
                                                     {outages, went_out, restored},
                                                     {illnesses, fell_ill, got_well},
                                                     {services, taken_up, taken_down},
                                                     {waits, last_won, won_again},
                                                     {works, begun, built}});
constexpr LastingState any_state{{}, starts, stops};

} // namespace

LastingState const* find_lasting_state(std::string_view noun) {
    for (LastingState const& state : states) {
        if (std::find(state.names.begin(), state.names.end(), noun) != state.names.end()) {
            return &state;
        }
    }
    return nullptr;
}

LastingState const* state_that_ends(std::string_view verb) {
    auto const ends = [&](LastingState const& state) {
        return std::find(state.ends.begin(), state.ends.end(), verb) != state.ends.end();
    };
    if (ends(any_state)) {
        return &any_state;
    }
    auto const found = std::find_if(states.begin(), states.end(), ends);
    return found == states.end() ? nullptr : &*found;
}

LastingState const& any_lasting_state() {
    return any_state;
}

std::span<std::string_view const> founding_verbs() {
    return founded;
}

} // namespace gainsay
