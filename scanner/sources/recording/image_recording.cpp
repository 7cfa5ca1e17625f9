#include "scanner/sources/recording/image_recording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <system_error>

#include "scanner/sources/recording/whole_file.h"

namespace fedatario::scanner {
namespace {

namespace fs = std::filesystem;

using Images = Result<std::vector<RecordedImage>, SourceError>;

constexpr std::size_t kMaxName = 255;  // NAME_MAX of Linux
constexpr std::uint64_t kMaxListBytes = limits::kMaxImages * (kMaxName + 1);

bool is_image_name(const std::string& name) {
  constexpr auto kEndings = std::to_array<std::string_view>(
      {".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".PNG", ".JPG", ".JPEG"});
  return std::ranges::any_of(kEndings, [&](std::string_view end) { return name.ends_with(end); });
}

SourceError folder_error(const std::error_code& error) {
  if (error == std::errc::permission_denied) return SourceError::not_permitted;
  const bool missing =
      error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
  return missing ? SourceError::missing : SourceError::failed;
}

Result<std::vector<std::string>, SourceError> image_names_in(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> names;
  fs::directory_iterator entry{folder, error};
  if (error) return fail(folder_error(error));
  for (; entry != fs::directory_iterator{}; entry.increment(error)) {
    if (error) return fail(folder_error(error));
    std::string name = entry->path().filename().string();
    if (is_image_name(name)) names.push_back(std::move(name));
    if (names.size() > limits::kMaxImages) return fail(SourceError::damaged);
  }
  std::ranges::sort(names);
  return names;
}

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

/// `1500<TAB>frame.png`
std::optional<RecordedImage> parse_line(std::string_view line) {
  // A day: nothing recorded at a counter is longer, and no sum of it overflows.
  constexpr std::uint64_t kMaxMilliseconds = 86'400'000;
  std::uint64_t milliseconds = 0;
  const char* const stop = line.data() + line.size();
  const auto [end, error] = std::from_chars(line.data(), stop, milliseconds);
  if (error != std::errc{} || milliseconds > kMaxMilliseconds) return std::nullopt;
  if (end == stop || *end != '\t') return std::nullopt;
  const std::string_view name{end + 1, static_cast<std::size_t>(stop - end - 1)};
  const bool is_name = !name.empty() && name.size() <= kMaxName && name != "." && name != ".." &&
                       name.find('/') == std::string_view::npos &&
                       name.find('\0') == std::string_view::npos;
  if (!is_name) return std::nullopt;
  return RecordedImage{std::string{name}, std::chrono::milliseconds{milliseconds}};
}

}  // namespace

Images images_in(const std::string& folder, std::chrono::microseconds interval) {
  auto names = image_names_in(folder);
  if (!names) return fail(names.error());
  if (names->empty()) return fail(SourceError::missing);
  std::vector<RecordedImage> images;
  for (const std::string& name : *names) {
    images.push_back(
        {(fs::path{folder} / name).string(), interval * static_cast<int>(images.size())});
  }
  return images;
}

Images parse_times(std::string_view text) {
  std::vector<RecordedImage> images;
  while (!text.empty()) {
    auto image = parse_line(take_line(text));
    if (!image || images.size() == limits::kMaxImages) return fail(SourceError::damaged);
    if (!images.empty() && images.back().offset > image->offset) return fail(SourceError::damaged);
    images.push_back(std::move(*image));
  }
  if (images.empty()) return fail(SourceError::damaged);
  return images;
}

Images recorded_in(const std::string& folder) {
  const auto list = read_whole((fs::path{folder} / "times.tsv").string(), kMaxListBytes);
  if (!list) return fail(goes_on(list.error()) ? SourceError::damaged : list.error());
  auto images = parse_times(as_text(*list));
  if (!images) return images;
  for (RecordedImage& image : *images)
    image.path = (fs::path{folder} / image.path).string();
  return images;
}

ImageRecording::ImageRecording(std::vector<RecordedImage> images, FrameDecoder decoder)
    : images_{std::move(images)}, decoder_{std::move(decoder)} {}

Result<RecordedFrame, SourceError> ImageRecording::next() {
  if (next_ == images_.size()) return fail(SourceError::ended);
  const RecordedImage& image = images_[next_++];
  const auto file = read_whole(image.path, limits::kMaxFileBytes);
  if (!file) return fail(goes_on(file.error()) ? file.error() : SourceError::torn);
  auto decoded = decoder_.decode(*file);
  if (!decoded && decoded.error() == SourceError::unsupported_format) {
    return fail(SourceError::torn);
  }
  if (!decoded) return fail(decoded.error());
  return RecordedFrame{std::move(*decoded), image.offset};
}

}  // namespace fedatario::scanner
