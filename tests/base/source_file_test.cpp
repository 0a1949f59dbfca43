#include <gainsay/base/source_file.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

std::shared_ptr<SourceFile const> file_of(std::string bytes) {
    auto file = SourceFile::from_bytes("x.txt", std::move(bytes));
    REQUIRE(file.has_value());
    return file.value();
}

} // namespace

TEST_CASE("source file: columns count code points, lines count from one") {
    auto const file = file_of("caf\xC3\xA9 x\nsecond");
    CHECK(file->place(0) == Place{"x.txt", 1, 1});
    CHECK(file->place(6) == Place{"x.txt", 1, 6});
    CHECK(file->place(8) == Place{"x.txt", 2, 1});
    CHECK(file->notes().empty());
}

TEST_CASE("source file: a byte order mark is no text and takes no column") {
    auto const file = file_of("\xEF\xBB\xBFHello");
    CHECK(file->text() == "Hello");
    CHECK(file->to_stored().to_origin({0, 5}) == Span{3, 8});
    CHECK(file->place(3).column == 1);
    CHECK(file->decode({0, 8}) == "Hello");
}

TEST_CASE("source file: Windows-1252 is decoded with a note and keeps its offsets") {
    auto const file = file_of("caf\xE9 \x93yes\x94");
    CHECK(file->text() == "café “yes”");
    CHECK(file->encoding() == Encoding::windows_1252);
    REQUIRE(file->notes().size() == 1);
    CHECK(file->notes()[0].code == "decoded-windows-1252");
    CHECK(file->notes()[0].severity == Severity::note);
    CHECK(file->notes()[0].place.column == 4);
    Span const yes = {static_cast<std::uint32_t>(file->text().find("yes")),
                      static_cast<std::uint32_t>(file->text().find("yes")) + 3};
    CHECK(file->to_stored().to_origin(yes) == Span{6, 9});
    CHECK(file->decode({5, 10}) == "“yes”");
}

TEST_CASE("source file: UTF-16 of both byte orders") {
    std::string const little("\xFF\xFEH\0i\0\n\0\xE9\0", 10);
    auto const file = file_of(little);
    CHECK(file->text() == "Hi\né");
    CHECK(file->to_stored().to_origin({0, 2}) == Span{2, 6});
    CHECK(file->place(8) == Place{"x.txt", 2, 1});
    CHECK(file->decode({2, 6}) == "Hi");

    std::string const big("\xFE\xFF\0H\0i\xD8\x3D\xDE\x00", 10);
    auto const other = file_of(big);
    CHECK(other->text() == "Hi\xF0\x9F\x98\x80");
    CHECK(other->to_stored().to_origin({2, 6}) == Span{6, 10});
}

TEST_CASE("source file: NUL bytes are read as replacement characters, with a note") {
    auto const file = file_of(std::string("one\0two, and a longer line of text", 34));
    CHECK(file->text().substr(0, 9) == "one\xEF\xBF\xBDtwo");
    REQUIRE(file->notes().size() == 1);
    CHECK(file->notes()[0].code == "nul-bytes");
}

TEST_CASE("source file: binary and missing files are refused") {
    auto const png = SourceFile::from_bytes("p.txt", "\x89PNG\r\n\x1A\n");
    REQUIRE_FALSE(png.has_value());
    CHECK(png.problem().code == "binary-file");
    auto const missing = SourceFile::load("/nonexistent/file.txt");
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.problem().code == "missing-file");
    auto const folder = SourceFile::load("/");
    REQUIRE_FALSE(folder.has_value());
    CHECK(folder.problem().code == "not-a-file");
}
