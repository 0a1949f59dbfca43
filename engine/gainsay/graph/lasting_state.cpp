#include <gainsay/graph/lasting_state.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

constexpr auto held = std::to_array({"captivity"sv, "detention"sv, "imprisonment"sv, "custody"sv,
                                     "confinement"sv, "jail"sv, "prison"sv, "internment"sv});
constexpr auto seized =
    std::to_array({"abduct"sv, "kidnap"sv, "seize"sv, "take"sv, "capture"sv, "snatch"sv, "arrest"sv,
                   "detain"sv, "jail"sv, "imprison"sv, "intern"sv});
constexpr auto freed = std::to_array(
    {"free"sv, "release"sv, "rescue"sv, "escape"sv, "find"sv, "liberate"sv, "discharge"sv});

constexpr auto offices =
    std::to_array({"office"sv, "job"sv, "post"sv, "power"sv, "charge"sv, "helm"sv, "role"sv,
                   "tenure"sv, "reign"sv, "presidency"sv, "position"sv, "service"sv, "term"sv,
                   "mandate"sv, "chairmanship"sv});
constexpr auto installed =
    std::to_array({"elect"sv, "appoint"sv, "become"sv, "inaugurate"sv, "swear"sv, "name"sv,
                   "join"sv, "succeed"sv, "install"sv, "crown"sv, "hire"sv, "promote"sv});
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

LastingState const& any_lasting_state() {
    return any_state;
}

std::span<std::string_view const> founding_verbs() {
    return founded;
}

} // namespace gainsay
