// Writes made-up articles to measure how time and memory grow:
//     write_stories FOLDER ARTICLES
// Five articles a story, each with names, places, dates and amounts of its own, told from templates
// in differing words and order. The same numbers give the same files.
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

constexpr unsigned articles_a_story = 5;

// SplitMix64.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t limit) { return next() % limit; }
    template <std::size_t size>
    std::string_view of(std::array<std::string_view, size> const& list) {
        return list[below(size)];
    }

  private:
    std::uint64_t state_;
};

constexpr std::array<std::string_view, 24> openings = {
    "Bra", "Cor", "Dal", "Esk",  "Far", "Gor", "Hal", "Iver", "Jor", "Kel", "Lom", "Mar",
    "Nor", "Ost", "Pel", "Quin", "Ros", "Sel", "Tor", "Ul",   "Ver", "Wen", "Yar", "Zel"};
constexpr std::array<std::string_view, 20> middles = {"a",  "an", "ber", "del", "e",   "gar", "i",
                                                      "in", "ka", "len", "ma",  "mon", "o",   "or",
                                                      "ri", "sa", "ta",  "ten", "u",   "ver"};
constexpr std::array<std::string_view, 16> town_ends = {
    "by",   "dale", "field", "ford", "haven", "holm", "mouth", "port",
    "sund", "ton",  "vik",   "wick", "brook", "berg", "stad",  "mere"};
constexpr std::array<std::string_view, 12> family_ends = {
    "sen", "man", "ova", "ides", "berg", "nen", "ez", "ley", "ard", "ic", "stra", "wood"};
constexpr std::array<std::string_view, 20> given_names = {
    "Anna",  "Peter", "Maria", "David", "Laura", "Thomas", "Helen", "Martin", "Julia", "Robert",
    "Clara", "Simon", "Nina",  "Frank", "Ruth",  "Daniel", "Vera",  "Oscar",  "Elena", "Hugo"};
constexpr std::array<std::string_view, 5> papers = {"Wire", "Gazette", "Courier", "Post", "Radio"};
constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// {T} town, {U} second town, {P} the person in charge, {F} her family name, {Q} a witness, {C}
// company, {N} {M} {K} amounts, {D} date.
using Variants = std::array<std::string_view, 3>;
constexpr std::array<std::array<Variants, 8>, 4> plots = {{
    {{{"A fire destroyed the {C} factory in {T} on {D}, killing {N} people.",
       "{N} people were killed when the {C} factory in {T} burned down on {D}.",
       "The {C} plant in {T} was destroyed by a fire on {D} and {N} people died."},
      {"{P}, the fire chief of {T}, said the blaze began in a store room.",
       "The blaze started in a store room, said the fire chief of {T}, {P}.",
       "According to {P}, the fire chief of {T}, a store room caught fire first."},
      {"Firefighters from {U} needed {M} hours to put the fire out.",
       "It took firefighters from {U} {M} hours to extinguish the fire.",
       "The fire was put out after {M} hours by firefighters from {U}."},
      {"{Q}, a worker at the factory, jumped from a window and broke a leg.",
       "A worker, {Q}, broke a leg when she jumped from a window.",
       "{Q} works at the factory and escaped through a window."},
      {"The company employs {K} people in {T}.", "{C} has {K} workers in {T}.",
       "Some {K} people work for {C} in {T}."},
      {"\"We heard a bang and ran,\" {Q} told reporters.", "{Q} said: \"We heard a bang and ran.\"",
       "\"We heard a bang and ran,\" said {Q}, who was taken to hospital."},
      {"{F} denied that the alarm had failed.",
       "{F} said it was not true that the alarm had failed.", "The alarm had worked, {F} said."},
      {"{C} will pay the families of the victims, a spokeswoman said.",
       "The families of the victims will be paid by {C}.",
       "A spokeswoman for {C} promised to pay the families of those who died."}}},
    {{{"{P} was elected mayor of {T} on {D} with {N} percent of the vote.",
       "Voters in {T} chose {P} as their mayor on {D}, with {N} percent.",
       "{P} won the election for mayor of {T} on {D}; {N} percent voted for her."},
      {"{F} beat {Q}, who had been mayor for {M} years.",
       "{Q}, the mayor for {M} years, lost to {F}.",
       "After {M} years in office {Q} was defeated by {F}."},
      {"{F} promised to reopen the railway to {U}.",
       "The railway to {U} is to be reopened, {F} said.",
       "She wants to reopen the railway to {U}, said {F}."},
      {"{K} people cast their votes.", "Votes were cast by {K} people.",
       "The turnout was {K} voters."},
      {"\"I will start on Monday,\" {F} told supporters.",
       "{F} told supporters: \"I will start on Monday.\"",
       "\"I will start on Monday,\" {F} said in the town hall."},
      {"{Q} congratulated the winner and left without a word to the press.",
       "{Q} congratulated {F}.", "The loser, {Q}, congratulated her."},
      {"{C}, the largest employer of {T}, welcomed the result.",
       "The result was welcomed by {C}, the largest employer in {T}.",
       "{C} said it welcomed the result."},
      {"The council of {T} meets in {U} this year because its hall is being repaired.",
       "The hall of {T} is being repaired.", "Repairs keep the council out of its hall."}}},
    {{{"{C} agreed on {D} to buy its rival in {U} for ${N} million.",
       "{C} will pay ${N} million for its rival in {U}, it said on {D}.",
       "The rival in {U} is to be bought by {C} for ${N} million, according to a statement of "
       "{D}."},
      {"{P}, the chief executive of {C}, announced the purchase in {T}.",
       "The purchase was announced in {T} by {P}, chief executive of {C}.",
       "In {T}, {P} announced the deal for {C}, which she leads."},
      {"The two companies have {K} workers between them.",
       "Together the companies employ {K} people.", "{K} people work for the two companies."},
      {"{Q}, who heads the union, fears that {M} shops will close.",
       "The union's head, {Q}, expects {M} shops to close.",
       "{M} shops may be closed, said {Q} of the union."},
      {"{F} said no jobs would be lost.", "No jobs will go, {F} said.",
       "{F} denied that jobs would be lost."},
      {"The authorities have to approve the deal.", "The deal needs approval.",
       "The authorities have yet to approve the purchase."},
      {"Shares of {C} rose by {M} percent.", "{C}'s shares gained {M} percent.",
       "The shares of {C} were {M} percent higher."},
      {"\"It is a good day for {T},\" said {F}.", "{F} said: \"It is a good day for {T}.\"",
       "\"It is a good day for {T},\" {F} told reporters."}}},
    {{{"A ferry with {K} passengers ran aground near {T} on {D}.",
       "On {D} a ferry struck a rock near {T} with {K} passengers aboard.",
       "{K} passengers were on a ferry that ran aground off {T} on {D}."},
      {"{N} people were injured, said {P} of the coast guard.",
       "{P}, of the coast guard, said that {N} people had been hurt.",
       "The coast guard's {P} spoke of {N} injured."},
      {"Boats from {U} brought the passengers ashore.",
       "The passengers were brought to land by boats from {U}.",
       "All passengers were rescued by boats that came from {U}."},
      {"The captain, {Q}, has sailed the route for {M} years.",
       "{Q} has been a captain on the route for {M} years.",
       "For {M} years {Q} has sailed this route as captain."},
      {"{C}, which owns the ship, has stopped all sailings.",
       "All sailings were stopped by {C}, the owner.", "The owner, {C}, cancelled all sailings."},
      {"{F} said the light on the rock was out.", "The light on the rock was out, said {F}.",
       "According to {F}, the light was not burning."},
      {"\"There was no panic,\" {Q} said.", "{Q} said: \"There was no panic.\"",
       "\"There was no panic,\" the captain told reporters."},
      {"The ship will be towed to {U} when the wind drops.",
       "When the wind drops the ship will be towed to {U}.", "Tugs will tow the ship to {U}."}}},
}};

struct Facts {
    std::string town, second_town, person, family, witness, company, date;
    std::array<std::string, 3> amounts; // {N}, {M}, {K}
    std::string published;
    std::size_t plot;
};

Facts facts_of(std::size_t story) {
    Random random(story * 7919 + 17);
    auto stem = [&] { return std::string(random.of(openings)) + std::string(random.of(middles)); };
    auto family = [&] { return stem() + std::string(random.of(family_ends)); };
    Facts out;
    out.town = stem() + std::string(random.of(town_ends));
    out.second_town = stem() + std::string(random.of(town_ends));
    out.family = family();
    out.person = std::string(random.of(given_names)) + " " + out.family;
    out.witness = std::string(random.of(given_names)) + " " + family();
    out.company =
        stem() + " " + std::string(random.of(middles).size() % 2 == 0 ? "Mills" : "Group");
    std::size_t const month = random.below(12);
    std::size_t const day = 1 + random.below(27);
    out.date = std::string(months[month]) + " " + std::to_string(day);
    out.amounts = {std::to_string(3 + random.below(50)), std::to_string(2 + random.below(12)),
                   std::to_string(200 + random.below(900))};
    auto two = [](std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    out.published = "2025-" + two(month + 1) + "-" + two(day + 1);
    out.plot = random.below(plots.size());
    return out;
}

std::string fill(std::string_view pattern, Facts const& facts) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{') {
            out += pattern[at];
            continue;
        }
        switch (pattern[at + 1]) {
        case 'T':
            out += facts.town;
            break;
        case 'U':
            out += facts.second_town;
            break;
        case 'P':
            out += facts.person;
            break;
        case 'F':
            out += facts.family;
            break;
        case 'Q':
            out += facts.witness;
            break;
        case 'C':
            out += facts.company;
            break;
        case 'D':
            out += facts.date;
            break;
        case 'N':
            out += facts.amounts[0];
            break;
        case 'M':
            out += facts.amounts[1];
            break;
        default:
            out += facts.amounts[2];
            break;
        }
        at += 2;
    }
    return out;
}

std::string article(std::size_t story, unsigned teller) {
    Facts const facts = facts_of(story);
    auto const& plot = plots[facts.plot];
    Random random(story * 131 + teller);
    std::string out = "---\nsource: " + facts.town + " " + std::string(papers[teller]) +
                      "\npublished: " + facts.published + "T" + (teller < 2 ? "0" : "1") +
                      std::to_string(1 + teller) + ":00:00Z\n---\n";
    out += fill(plot[0][random.below(3)], facts);
    std::size_t const shift = random.below(plot.size() - 1);
    for (std::size_t i = 0; i + 1 < plot.size(); ++i) {
        bool const left_out = random.below(5) == 0;
        if (!left_out) {
            out += (i % 2 == 0 ? "\n\n" : " ");
            out += fill(plot[1 + (i + shift) % (plot.size() - 1)][random.below(3)], facts);
        }
    }
    return out + "\n";
}

} // namespace

int main(int argc, char** argv) {
    std::size_t count = 0;
    std::string_view const number = argc == 3 ? argv[2] : "";
    std::from_chars(number.data(), number.data() + number.size(), count);
    if (count == 0) {
        std::cerr << "usage: write_stories FOLDER ARTICLES\n";
        return 2;
    }
    std::filesystem::path const folder = argv[1];
    std::filesystem::create_directories(folder);
    for (std::size_t i = 0; i < count; ++i) {
        std::array<char, 24> name;
        std::snprintf(name.data(), name.size(), "%06zu.md", i);
        std::ofstream(folder / name.data())
            << article(i / articles_a_story, static_cast<unsigned>(i % articles_a_story));
    }
    return 0;
}
