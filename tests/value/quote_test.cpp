#include <doctest/doctest.h>
#include <value/dump.h>
#include <value/table.h>

using namespace gainsay;
using test::quotes;

namespace {

void check(std::initializer_list<test::Row> rows) {
    test::check_rows(quotes, rows);
}

} // namespace

TEST_CASE("quotes: the speaker stands after the words") {
    check(
        {{R"("The dam will hold," said Mira Okoye.)",
          "<The dam will hold,> direct by Mira Okoye cue said"},
         {R"("The dam will hold," Okoye said.)", "<The dam will hold,> direct by Okoye cue said"},
         {R"("The dam will hold," she said.)", "<The dam will hold,> direct by she cue said"},
         {R"("The dam will hold," Okoye told reporters on Monday.)",
          "<The dam will hold,> direct by Okoye cue told"},
         {R"("The dam will hold," the chief engineer said.)",
          "<The dam will hold,> direct by the chief engineer cue said"},
         {R"("The dam will hold," said the chief engineer, Mira Okoye.)",
          "<The dam will hold,> direct by the chief engineer cue said"},
         {R"("The dam will hold," Okoye, the chief engineer, said.)",
          "<The dam will hold,> direct by Okoye cue said"},
         {R"("Will the dam hold?" asked Okoye.)", "<Will the dam hold?> direct by Okoye cue asked"},
         {R"("It will hold!" Okoye repeatedly insisted.)",
          "<It will hold!> direct by Okoye cue insisted"},
         {R"("The dam will hold," according to Okoye.)",
          "<The dam will hold,> direct by Okoye cue according to"},
         {R"("The dam will hold," police spokesman Tom Hale added.)",
          "<The dam will hold,> direct by police spokesman Tom Hale cue added"},
         {R"("The dam will hold," said Okoye in a statement.)",
          "<The dam will hold,> direct by Okoye cue said"},
         {R"("The dam will hold," said a spokeswoman for the water board.)",
          "<The dam will hold,> direct by a spokeswoman for the water board cue said"},
         {R"("The dam will hold," O'Neill said.)",
          "<The dam will hold,> direct by O'Neill cue said"}});
}

TEST_CASE("quotes: the speaker has an age, a post or a short last name") {
    check({{R"("The dam will hold," the 58-year-old told reporters.)",
            "<The dam will hold,> direct by the 58-year-old cue told"},
           {R"("The dam will hold," says WBA chair Mira Okoye.)",
            "<The dam will hold,> direct by WBA chair Mira Okoye cue says"},
           {R"("The dam will hold," said shopkeeper Anna Cus. The company denied it.)",
            "<The dam will hold,> direct by shopkeeper Anna Cus cue said"}});
}

TEST_CASE("quotes: the sentence before names the speaker") {
    check({{R"(The wall is old, Okoye said. "We cannot mend it.")",
            "<We cannot mend it.> direct by Okoye cue said"},
           {R"(The wall is old, said Mira Okoye. "We cannot mend it.")",
            "<We cannot mend it.> direct by Mira Okoye cue said"},
           {R"(Nobody knew what Okoye had said. "We cannot mend it.")",
            "<We cannot mend it.> direct"}});
}

TEST_CASE("quotes: a verdict or a signature names the speaker") {
    check({{R"("Calm and very orderly" was the verdict of Mira Okoye.)",
            "<Calm and very orderly> direct by Mira Okoye cue verdict"},
           {R"("The dam will hold." - Mira Okoye, chief engineer)",
            "<The dam will hold.> direct by Mira Okoye cue -"},
           {R"("The dam will hold - Mira Okoye, chief engineer")",
            "<The dam will hold> direct by Mira Okoye cue -"},
           {R"("The dam will hold - for now." It did not.)",
            "<The dam will hold - for now.> direct"}});
}

TEST_CASE("quotes: the speaker stands before the words") {
    check({{R"(Okoye said, "The dam will hold.")", "<The dam will hold.> direct by Okoye cue said"},
           {R"(Okoye said: "The dam will hold.")", "<The dam will hold.> direct by Okoye cue said"},
           {R"(Okoye told the council: "The dam will hold.")",
            "<The dam will hold.> direct by Okoye cue told"},
           {R"(According to Okoye, "the dam will hold".)",
            "<the dam will hold> mixed by Okoye cue According to"},
           {R"(Okoye: "The dam will hold.")", "<The dam will hold.> direct by Okoye cue :"},
           {R"(The head of the water board also warned: "Leave now.")",
            "<Leave now.> direct by The head of the water board cue warned"},
           {R"(Okoye, the chief engineer, said: "The dam will hold.")",
            "<The dam will hold.> direct by Okoye cue said"},
           {R"(Okoye said the dam was "safe and sound" for now.)",
            "<safe and sound> mixed by Okoye cue said"},
           {R"(She described the plan as "a leap in the dark".)",
            "<a leap in the dark> mixed by She cue described"},
           {R"(The mayor has called the plan "a leap in the dark".)",
            "<a leap in the dark> mixed by The mayor cue called"}});
}

TEST_CASE("quotes: a remark broken by its cue has one speaker") {
    check(
        {{R"("The dam," said Okoye, "will hold.")",
          "<The dam,> direct by Okoye cue said; <will hold.> direct by Okoye cue said"},
         {R"("The dam is old," Okoye said. "It will hold.")",
          "<The dam is old,> direct by Okoye cue said; <It will hold.> direct by Okoye cue said"},
         {R"("The dam is old," Okoye said. "It will hold," she added.)",
          "<The dam is old,> direct by Okoye cue said; <It will hold,> direct by she cue added"}});
}

TEST_CASE("quotes: kinds of marks, and apostrophes that are none") {
    check({{"“The dam will hold,” said Okoye.", "<The dam will hold,> direct by Okoye cue said"},
           {"‘The dam will hold,’ said Okoye.", "<The dam will hold,> direct by Okoye cue said"},
           {"'The dam will hold,' said Okoye.", "<The dam will hold,> direct by Okoye cue said"},
           {"«The dam will hold», said Okoye.", "<The dam will hold> direct by Okoye cue said"},
           {"‘It’s the farmers’ dam and it won’t break,’ said Okoye.",
            "<It’s the farmers’ dam and it won’t break,> direct by Okoye cue said"},
           {"'It's the farmers' dam and it won't break,' said Okoye.",
            "<It's the farmers' dam and it won't break,> direct by Okoye cue said"},
           {"The workers' union met the town's mayor.", ""},
           {"In the '90s the dam wasn't old.", ""},
           {"In the ’90s the dam wasn’t old.", ""},
           {"Rock 'n' roll filled the players' bar.", ""},
           {"“He told me ‘run’ and I ran,” said Okoye.",
            "<He told me ‘run’ and I ran,> direct by Okoye cue said"},
           {R"("He told me 'run' and I ran," said Okoye.)",
            "<He told me 'run' and I ran,> direct by Okoye cue said"},
           {"A 6\" pipe burst.", ""},
           {R"(He said "the dam will hold and walked away.)", ""}});
}

TEST_CASE("quotes: a remark over several paragraphs is one remark") {
    check(
        {{"“The dam is old.\n\n“It will hold,” said Okoye.",
          "<The dam is old.> direct by Okoye cue said; <It will hold,> direct by Okoye cue said "
          "continues 0"},
         {"Okoye said: “The dam is old.\n\n“It will hold.”",
          "<The dam is old.> direct by Okoye cue said; <It will hold.> direct by Okoye cue said "
          "continues 0"},
         {"Okoye said: \"The dam is old.\"\n\n\"It will hold,\" said Hale.",
          "<The dam is old.> direct by Okoye cue said; <It will hold,> direct by Hale cue said"}});
}

TEST_CASE("quotes: marks around a name or word are no speech") {
    check({{R"(The so-called "quiet zone" was loud.)", "<quiet zone> mixed scare"},
           {R"(Her novel "The Long Bridge" sold out.)", "<The Long Bridge> mixed scare"},
           {R"(The "experts" stayed away.)", "<experts> mixed scare"},
           {R"(She called it "a disaster".)", "<a disaster> mixed by She cue called"},
           {R"(He said the ship "Northern Star" had sunk.)",
            "<Northern Star> mixed scare by He cue said"}});
}
