#include "crypto/trust/bundle/bundle_file.h"

#include <utility>

#include "crypto/trust/fields.h"
#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

constexpr std::string_view kContext = "fedatario bundle file";
constexpr std::uint64_t kSchema = 1;
constexpr std::uint64_t kElements = 4;

/// The parts of a file, in their order: the next one must be the one that is asked for.
class FileParts final : public PartSource {
 public:
  explicit FileParts(std::span<const ByteView> parts) : parts_{parts} {}

  Result<ByteView, EvidenceError> fetch(const PartName& /*name*/) override {
    if (parts_.empty()) return fail(EvidenceError::missing_part);
    const ByteView next = parts_.front();
    parts_ = parts_.subspan(1);
    return next;
  }

  [[nodiscard]] bool is_used_up() const { return parts_.empty(); }

 private:
  std::span<const ByteView> parts_;
};

/// Keeps what it hands on.
class RecordedParts final : public PartSource {
 public:
  explicit RecordedParts(PartSource& source) : source_{source} {}

  Result<ByteView, EvidenceError> fetch(const PartName& name) override {
    const auto part = source_.fetch(name);
    if (!part) return part;
    if (part->size() > limits::kMaxPartBytes) return fail(EvidenceError::too_long);
    parts_.byte_string(*part);
    ++count_;
    if (parts_.bytes().size() > limits::kMaxBundleFile) return fail(EvidenceError::too_long);
    return part;
  }

  [[nodiscard]] ByteView encoded() const { return parts_.bytes(); }
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  PartSource& source_;
  CborWriter parts_;
  std::uint64_t count_ = 0;
};

Bytes write_file(ByteView manifest, const RecordedParts& parts) {
  CborWriter writer;
  writer.array(kElements);
  writer.text_string(kContext);
  writer.unsigned_integer(kSchema);
  writer.byte_string(manifest);
  writer.array(parts.count());
  Bytes file = std::move(writer).take();
  file.insert(file.end(), parts.encoded().begin(), parts.encoded().end());
  return file;
}

}  // namespace

Result<BundleFileParts, EvidenceError> split_bundle_file(ByteView file) {
  if (file.size() > limits::kMaxBundleFile) return fail(EvidenceError::too_long);
  const auto malformed = fail(EvidenceError::malformed);
  CborReader reader{file};
  if (!take_opening(reader, kElements, kContext, kSchema)) return malformed;
  const auto manifest = reader.byte_string();
  if (!manifest) return malformed;
  const auto count = reader.array();
  if (!count) return malformed;
  BundleFileParts split{*manifest, {}};
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto part = reader.byte_string();
    if (!part || part->empty()) return malformed;
    split.parts.push_back(*part);
  }
  if (!reader.end()) return malformed;
  return split;
}

Result<Bundle, EvidenceError> read_bundle_file(ByteView file, const RootSet& pinned) {
  const auto split = split_bundle_file(file);
  if (!split) return fail(split.error());
  FileParts source{split->parts};
  auto bundle = read_bundle(split->manifest, source, pinned);
  if (bundle && !source.is_used_up()) return fail(EvidenceError::malformed);
  return bundle;
}

Result<AssembledBundle, EvidenceError> assemble_bundle(ByteView manifest, PartSource& source,
                                                       const RootSet& pinned) {
  RecordedParts recorded{source};
  auto bundle = read_bundle(manifest, recorded, pinned);
  if (!bundle) return fail(bundle.error());
  return AssembledBundle{std::move(*bundle), write_file(manifest, recorded)};
}

}  // namespace fedatario
