// Fuzz targets of the values: one a grammar, and one for all that is read of a text.
#pragma once

#include <string_view>

void grammar_number(std::string_view bytes);
void grammar_calendar(std::string_view bytes);
void grammar_period(std::string_view bytes);
void grammar_clock(std::string_view bytes);
void grammar_offset(std::string_view bytes);
void grammar_relative(std::string_view bytes);
void grammar_repeated(std::string_view bytes);
void grammar_duration(std::string_view bytes);
void grammar_bound(std::string_view bytes);
void values(std::string_view bytes);
void quotes_compared(std::string_view bytes);
