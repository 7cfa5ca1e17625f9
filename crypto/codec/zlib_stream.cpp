// zlib's pointer to the input is const only where this is said first.
#define ZLIB_CONST

#include "crypto/codec/zlib_stream.h"

#include <memory>
#include <new>

#include <zlib.h>

namespace fedatario {
namespace {

/// Frees what zlib holds behind the stream, which lives on its owner's stack: zlib keeps its
/// address, so it is never moved.
template <auto End>
struct Ender {
  void operator()(z_stream* stream) const { End(stream); }
};
using Inflating = std::unique_ptr<z_stream, Ender<inflateEnd>>;
using Deflating = std::unique_ptr<z_stream, Ender<deflateEnd>>;

// With these settings, and room for all of the output, zlib fails for want of memory alone.
constexpr int kLargestWindow = 15;
constexpr int kLargestMemory = 9;

z_stream stream_over(ByteView bytes) {
  z_stream stream{};
  stream.next_in = bytes.data();
  stream.avail_in = static_cast<uInt>(bytes.size());
  return stream;
}

void give_room(z_stream& stream, Bytes& room) {
  stream.next_out = room.data();
  stream.avail_out = static_cast<uInt>(room.size());
}

Bytes deflate_with(ByteView bytes, int strategy) {
  z_stream stream = stream_over(bytes);
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kLargestWindow, kLargestMemory,
                   strategy) != Z_OK) {
    throw std::bad_alloc{};
  }
  const Deflating owner{&stream};
  Bytes deflated(deflateBound(&stream, static_cast<uLong>(bytes.size())));
  give_room(stream, deflated);
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) throw std::bad_alloc{};
  deflated.resize(deflated.size() - stream.avail_out);
  return deflated;
}

}  // namespace

std::optional<Bytes> inflate_exactly(ByteView stream_bytes, std::size_t size) {
  z_stream stream = stream_over(stream_bytes);
  if (inflateInit2(&stream, kLargestWindow) != Z_OK) throw std::bad_alloc{};
  const Inflating owner{&stream};
  Bytes inflated(size);
  give_room(stream, inflated);
  const int result = inflate(&stream, Z_FINISH);
  if (result == Z_MEM_ERROR) throw std::bad_alloc{};
  if (result != Z_STREAM_END || stream.avail_in != 0 || stream.avail_out != 0) return std::nullopt;
  return inflated;
}

Bytes deflate_smallest(ByteView bytes) {
  Bytes with_matches = deflate_with(bytes, Z_DEFAULT_STRATEGY);
  // Statuses that are many and without order hold no matches worth their cost.
  Bytes without = deflate_with(bytes, Z_HUFFMAN_ONLY);
  return without.size() < with_matches.size() ? without : with_matches;
}

}  // namespace fedatario
