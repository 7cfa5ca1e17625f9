#pragma once

#include <cstdint>

namespace fedatario::scanner {

/// Why a source of frames gives none. Each comes with what the person at the counter can do; the
/// words for it stand in the shells' catalogues.
enum class SourceError : std::uint8_t {
  // The next frame may come: the source is asked again.
  timed_out,    ///< Nothing yet. Wait.
  torn,         ///< A frame cut short or damaged. If it goes on: another cable or socket.
  blank,        ///< One colour, such as a driver's green. Take the cap off, plug in again.
  absurd_size,  ///< A picture over the limits. If it goes on: a smaller picture size at the camera.
  // The source is at its end: it has to be opened again.
  frozen,              ///< The same frame for too long. Plug the camera in again.
  silent,              ///< No frame for too long. Plug in again; see to the camera's power.
  missing,             ///< No such device, file or folder. Plug in; see to the name.
  busy,                ///< Another program has the camera. Close that program.
  not_permitted,       ///< This user may not read it. Add the user to group `video`.
  unplugged,           ///< Gone in the middle. Plug in again.
  unsupported_format,  ///< Not a camera, or pictures of a kind not read here. Another camera or
                       ///< file.
  unreachable,         ///< No server answers at the address. See to network and address.
  refused,             ///< The server answers with an error. See to address and password.
  not_a_stream,        ///< The server answers with something else than JPEGs. See to the address.
  damaged,             ///< A recording, or its list, that cannot be read. Another file.
  ended,               ///< A recording or stream came to its end. Start again.
  decoder_missing,     ///< The decoding program is not installed. Install the package again.
  not_confined,        ///< The system refuses to confine the decoder. Another kernel; nothing is
                       ///< decoded unconfined.
  failed,              ///< Anything else that the system may say. Start the machine again.
};

/// Whether the source can be asked for its next frame after this error.
[[nodiscard]] constexpr bool goes_on(SourceError error) {
  return error <= SourceError::absurd_size;
}

}  // namespace fedatario::scanner
