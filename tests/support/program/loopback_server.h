#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace fedatario::test {

/// What a server sends to one client once it has read the request's header, and what it does then.
struct ServerAnswer {
  enum class Then : std::uint8_t { hang_up, stall };

  std::string bytes;
  Then then = Then::hang_up;
};

/// A server on a free port of 127.0.0.1 that answers as badly as it is told to: the nth client gets
/// the nth answer, and each later one the last. One client at a time. Ends with the object.
class LoopbackServer {
 public:
  explicit LoopbackServer(std::vector<ServerAnswer> answers);
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer(LoopbackServer&&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;
  LoopbackServer& operator=(LoopbackServer&&) = delete;
  ~LoopbackServer();

  /// `http://127.0.0.1:PORT/`
  [[nodiscard]] std::string url() const;

  /// Clients that were answered.
  [[nodiscard]] std::size_t clients() const { return clients_; }

 private:
  void serve() const;
  void answer(int client, const ServerAnswer& answer) const;

  std::vector<ServerAnswer> answers_;
  int listener_ = -1;
  int stop_reading_ = -1;
  int stop_writing_ = -1;
  unsigned port_ = 0;
  mutable std::atomic<std::size_t> clients_ = 0;
  std::thread thread_;
};

}  // namespace fedatario::test
