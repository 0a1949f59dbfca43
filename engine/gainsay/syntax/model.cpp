#include <gainsay/base/mapped_file.h>
#include <gainsay/syntax/model.h>
#include <gainsay/syntax/network_check.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace gainsay::syntax {

namespace {

Problem broken(std::string const& path, char const* why) {
    return {"broken-model",
            std::string("is no syntax model of this version: ") + why,
            {path},
            "install gainsay again, or train the model again with this version"};
}

} // namespace

// What makes the file unfit, or null.
char const* Model::take(std::string_view bytes, format::Header const& header) {
    if (header.file_size != bytes.size()) {
        return "its size is not what it says";
    }
    if (header.checksum != format::file_checksum(bytes.data(), bytes.size())) {
        return "its checksum does not fit";
    }
    ExtentReader reader(bytes);
    tags_ = reader.records<format::Tag>(header.tags);
    relations_ = reader.records<Relation>(header.relations);
    slots_ = reader.records<format::Slot>(header.vocabulary);
    if (reader.fault() != nullptr) {
        return reader.fault();
    }
    if (tags_.empty() || tags_.size() > max_dimension ||
        !std::all_of(tags_.begin(), tags_.end(), [](format::Tag tag) {
            return tag.upos < upos_count && tag.xpos < xpos_count;
        })) {
        return "it has an unknown tag";
    }
    // Any sentence needs a relation for its root and one for its other words.
    if (relations_.size() < 2 || relations_.size() > max_dimension ||
        std::count(relations_.begin(), relations_.end(), Relation::root) != 1 ||
        !std::all_of(relations_.begin(), relations_.end(), [](Relation relation) {
            return static_cast<std::size_t>(relation) < relation_count;
        })) {
        return "it has an unknown relation or not one root";
    }
    standard_ = checked_network(reader, header.standard, tags_.size(), relations_.size());
    fast_ = checked_network(reader, header.fast, tags_.size(), relations_.size());
    if (reader.fault() != nullptr) {
        return reader.fault();
    }
    std::uint32_t const rows = standard_.forms.rows;
    bool free_slot = false;
    bool inside = std::has_single_bit(slots_.size()) && fast_.forms.rows == rows;
    for (format::Slot const slot : slots_) {
        free_slot = free_slot || slot.row == 0;
        inside = inside && slot.row < rows;
    }
    return inside && free_slot ? nullptr : "its vocabulary points outside";
}

Result<std::shared_ptr<Model const>>
Model::read(std::string_view bytes, std::shared_ptr<void const> owner, std::string const& path) {
    format::Header header;
    if (bytes.size() < sizeof header) {
        return broken(path, "it is too short");
    }
    if (bytes.size() > max_model_bytes) {
        return broken(path, "it is too large");
    }
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != format::magic) {
        return broken(path, "it is another kind of file");
    }
    if (header.version != format::version) {
        return broken(path, "it was made by another version");
    }
    std::shared_ptr<Model> model(new Model);
    model->owner_ = std::move(owner);
    if (char const* const fault = model->take(bytes, header)) {
        return broken(path, fault);
    }
    return std::shared_ptr<Model const>(std::move(model));
}

Result<std::shared_ptr<Model const>> Model::load(std::string const& path) {
    auto file = MappedFile::map(path);
    if (!file) {
        return file.problem();
    }
    std::string_view const bytes = file.value()->bytes();
    return read(bytes, std::move(file).value(), path);
}

} // namespace gainsay::syntax
