#include "scanner/sources/camera/v4l2_device.h"

#include <algorithm>
#include <cerrno>
#include <chrono>

#include <fcntl.h>
#include <linux/videodev2.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>

#include "scanner/sources/limits.h"

namespace fedatario::scanner {
namespace {

/// One being read, one ready, two being filled.
constexpr std::uint32_t kBuffers = 4;
constexpr std::uint32_t kType = V4L2_BUF_TYPE_VIDEO_CAPTURE;
/// Against drivers whose lists have no end.
constexpr std::uint32_t kMaxListed = 256;

template <class Argument>
int ask(int fd, unsigned long request, Argument& argument) {
  int result = 0;
  do {
    result = ::ioctl(fd, request, &argument);
  } while (result < 0 && errno == EINTR);
  return result;
}

bool captures_video(int fd) {
  v4l2_capability about{};
  if (ask(fd, VIDIOC_QUERYCAP, about) != 0) return false;
  const bool split = (about.capabilities & V4L2_CAP_DEVICE_CAPS) != 0;
  const std::uint32_t abilities = split ? about.device_caps : about.capabilities;
  constexpr std::uint32_t kNeeded = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
  return (abilities & kNeeded) == kNeeded;
}

v4l2_buffer buffer_of(std::uint32_t index) {
  v4l2_buffer buffer{};
  buffer.type = kType;
  buffer.memory = V4L2_MEMORY_MMAP;
  buffer.index = index;
  return buffer;
}

/// The driver's stamp where it is of the steady clock (CLOCK_MONOTONIC), else now.
FrameInstant instant_of(const v4l2_buffer& buffer) {
  const std::uint32_t clock = buffer.flags & V4L2_BUF_FLAG_TIMESTAMP_MASK;
  if (clock != V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC) return FrameInstant::clock::now();
  return FrameInstant{std::chrono::seconds{buffer.timestamp.tv_sec} +
                      std::chrono::microseconds{buffer.timestamp.tv_usec}};
}

std::vector<FrameSize> listed_sizes(const v4l2_frmsizeenum& entry) {
  if (entry.type == V4L2_FRMSIZE_TYPE_DISCRETE) {
    return {{entry.discrete.width, entry.discrete.height}};
  }
  const auto& range = entry.stepwise;
  return sizes_worth({{range.min_width, range.min_height},
                      {range.max_width, range.max_height},
                      {range.step_width, range.step_height}});
}

unsigned rate_of(const v4l2_fract& interval) {
  return interval.numerator == 0 ? 0 : interval.denominator / interval.numerator;
}

}  // namespace

Result<V4l2Device, SourceError> V4l2Device::open(const std::string& path) {
  UniqueFd fd{::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)};
  if (!fd.is_open()) {
    const SourceError error = device_error(errno);
    return fail(error == SourceError::unplugged ? SourceError::missing : error);
  }
  if (!captures_video(fd.get())) return fail(SourceError::unsupported_format);
  return V4l2Device{std::move(fd)};
}

V4l2Device::~V4l2Device() {
  for (const Mapping& mapping : mappings_)
    ::munmap(mapping.start, mapping.length);
}

unsigned V4l2Device::best_rate(PixelFormat format, FrameSize size) const {
  unsigned best = 0;
  v4l2_frmivalenum entry{};
  entry.pixel_format = code_of(format);
  entry.width = size.width;
  entry.height = size.height;
  for (; entry.index < kMaxListed; ++entry.index) {
    if (ask(fd_.get(), VIDIOC_ENUM_FRAMEINTERVALS, entry) != 0) break;
    const bool discrete = entry.type == V4L2_FRMIVAL_TYPE_DISCRETE;
    best = std::max(best, rate_of(discrete ? entry.discrete : entry.stepwise.min));
    if (!discrete) break;
  }
  return best;
}

void V4l2Device::add_modes(PixelFormat format, std::vector<CameraMode>& modes) const {
  v4l2_frmsizeenum entry{};
  entry.pixel_format = code_of(format);
  for (; entry.index < kMaxListed; ++entry.index) {
    if (ask(fd_.get(), VIDIOC_ENUM_FRAMESIZES, entry) != 0) break;
    for (const FrameSize size : listed_sizes(entry))
      modes.push_back({format, size, best_rate(format, size)});
    if (entry.type != V4L2_FRMSIZE_TYPE_DISCRETE) break;
  }
}

std::vector<CameraMode> V4l2Device::modes() const {
  std::vector<CameraMode> modes;
  v4l2_fmtdesc entry{};
  entry.type = kType;
  for (; entry.index < kMaxListed; ++entry.index) {
    if (ask(fd_.get(), VIDIOC_ENUM_FMT, entry) != 0) break;
    const auto format = pixel_format_of(entry.pixelformat);
    if (!format) continue;
    const std::size_t before = modes.size();
    add_modes(*format, modes);
    // A driver that lists no sizes is asked for the preferred one, and answers with its own.
    if (modes.size() == before) modes.push_back({*format, {1920, 1080}, 0});
  }
  return modes;
}

Result<FrameLayout, SourceError> V4l2Device::set_mode(const CameraMode& mode) {
  v4l2_format format{};
  format.type = kType;
  format.fmt.pix.width = mode.size.width;
  format.fmt.pix.height = mode.size.height;
  format.fmt.pix.pixelformat = code_of(mode.format);
  format.fmt.pix.field = V4L2_FIELD_NONE;
  if (ask(fd_.get(), VIDIOC_S_FMT, format) != 0) return fail(device_error(errno));
  const auto given = pixel_format_of(format.fmt.pix.pixelformat);
  if (!given) return fail(SourceError::unsupported_format);

  constexpr std::uint32_t kWantedRate = 30;
  v4l2_streamparm rate{};
  rate.type = kType;
  rate.parm.capture.timeperframe = {
      1, std::min(mode.rate == 0 ? kWantedRate : mode.rate, kWantedRate)};
  static_cast<void>(ask(fd_.get(), VIDIOC_S_PARM, rate));  // many cameras have one rate only

  const FrameLayout layout{
      *given, {format.fmt.pix.width, format.fmt.pix.height}, format.fmt.pix.bytesperline};
  return check_layout(layout).map([&](Done) { return layout; });
}

Result<Done, SourceError> V4l2Device::map_buffer(std::uint32_t index) {
  v4l2_buffer buffer = buffer_of(index);
  if (ask(fd_.get(), VIDIOC_QUERYBUF, buffer) != 0) return fail(device_error(errno));
  void* const start = ::mmap(nullptr, buffer.length, PROT_READ | PROT_WRITE, MAP_SHARED, fd_.get(),
                             static_cast<off_t>(buffer.m.offset));
  if (start == MAP_FAILED) return fail(SourceError::failed);
  mappings_.push_back({start, buffer.length});
  return give_back(index);
}

Result<Done, SourceError> V4l2Device::start() {
  v4l2_requestbuffers wanted{};
  wanted.count = kBuffers;
  wanted.type = kType;
  wanted.memory = V4L2_MEMORY_MMAP;
  if (ask(fd_.get(), VIDIOC_REQBUFS, wanted) != 0) return fail(device_error(errno));
  for (std::uint32_t index = 0; index < wanted.count; ++index) {
    const auto mapped = map_buffer(index);
    if (!mapped) return mapped;
  }
  auto type = kType;
  if (ask(fd_.get(), VIDIOC_STREAMON, type) != 0) return fail(device_error(errno));
  return Done{};
}

Result<Done, SourceError> V4l2Device::wait(FrameInstant deadline) {
  using std::chrono::milliseconds;
  const auto left = std::chrono::ceil<milliseconds>(deadline - FrameInstant::clock::now());
  pollfd waiting{fd_.get(), POLLIN, 0};
  const int ready = ::poll(&waiting, 1, static_cast<int>(std::max(left, milliseconds{0}).count()));
  if (ready <= 0) return fail(SourceError::timed_out);
  has_error_ = (waiting.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0;
  return Done{};
}

Result<std::optional<V4l2Device::Filled>, SourceError> V4l2Device::take() {
  v4l2_buffer buffer = buffer_of(0);
  if (ask(fd_.get(), VIDIOC_DQBUF, buffer) != 0) {
    if (errno == EAGAIN && !has_error_) return std::nullopt;
    // EIO alone is a frame lost in transfer (VIDIOC_DQBUF, "Return Value").
    return fail(errno == EIO && !has_error_ ? SourceError::torn : SourceError::unplugged);
  }
  if (buffer.index >= mappings_.size()) return fail(SourceError::failed);
  const Mapping& mapping = mappings_[buffer.index];
  const std::size_t used = std::min<std::size_t>(buffer.bytesused, mapping.length);
  return Filled{
      .buffer = buffer.index,
      .bytes = ByteView{static_cast<const Byte*>(mapping.start), used},
      .at = instant_of(buffer),
      .number = buffer.sequence,
      .is_damaged = (buffer.flags & V4L2_BUF_FLAG_ERROR) != 0,
  };
}

Result<Done, SourceError> V4l2Device::give_back(std::uint32_t index) {
  v4l2_buffer buffer = buffer_of(index);
  if (ask(fd_.get(), VIDIOC_QBUF, buffer) != 0) return fail(SourceError::unplugged);
  return Done{};
}

}  // namespace fedatario::scanner
