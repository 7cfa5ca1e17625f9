#include "tests/support/program/loopback_server.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace fedatario::test {
namespace {

/// False once the server has to stop.
bool wait_for(int descriptor, short events, int stop) {
  std::array<pollfd, 2> waiting{pollfd{descriptor, events, 0}, pollfd{stop, POLLIN, 0}};
  return ::poll(waiting.data(), waiting.size(), -1) > 0 && waiting[1].revents == 0;
}

/// False where the client leaves before the end of its header.
bool read_request(int client, int stop) {
  std::string request;
  std::array<char, 1024> more{};
  while (request.find("\r\n\r\n") == std::string::npos) {
    if (!wait_for(client, POLLIN, stop)) return false;
    const ssize_t count = ::read(client, more.data(), more.size());
    if (count <= 0) return false;
    request.append(more.data(), static_cast<std::size_t>(count));
  }
  return true;
}

bool send_all(int client, std::string_view bytes, int stop) {
  while (!bytes.empty()) {
    if (!wait_for(client, POLLOUT, stop)) return false;
    const ssize_t count = ::send(client, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

LoopbackServer::LoopbackServer(std::vector<ServerAnswer> answers) : answers_{std::move(answers)} {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const any = reinterpret_cast<sockaddr*>(&address);
  std::array<int, 2> ends{};
  if (::bind(listener_, any, size) != 0 || ::listen(listener_, 4) != 0 ||
      ::getsockname(listener_, any, &size) != 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw std::runtime_error{"no loopback server"};
  }
  port_ = ntohs(address.sin_port);
  stop_reading_ = ends[0];
  stop_writing_ = ends[1];
  thread_ = std::thread{[this] { serve(); }};
}

LoopbackServer::~LoopbackServer() {
  ::close(stop_writing_);
  thread_.join();
  ::close(stop_reading_);
  ::close(listener_);
}

std::string LoopbackServer::url() const {
  return "http://127.0.0.1:" + std::to_string(port_) + "/";
}

void LoopbackServer::serve() const {
  while (wait_for(listener_, POLLIN, stop_reading_)) {
    const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) continue;
    answer(client, answers_.at(std::min<std::size_t>(clients_, answers_.size() - 1)));
    ++clients_;
    ::close(client);
  }
}

void LoopbackServer::answer(int client, const ServerAnswer& answer) const {
  if (!read_request(client, stop_reading_)) return;
  if (!send_all(client, answer.bytes, stop_reading_)) return;
  if (answer.then == ServerAnswer::Then::hang_up) return;
  std::array<char, 1> nothing{};
  while (wait_for(client, POLLIN, stop_reading_) &&
         ::read(client, nothing.data(), nothing.size()) > 0) {
  }
}

}  // namespace fedatario::test
