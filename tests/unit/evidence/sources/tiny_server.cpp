#include "tests/unit/evidence/sources/tiny_server.h"

#include <stdexcept>
#include <utility>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace fedatario::test {
namespace {

constexpr std::string_view kHeadEnd = "\r\n\r\n";

sockaddr* as_address(sockaddr_in& address) {
  return reinterpret_cast<sockaddr*>(&address);  // the socket interface's own way
}

void send_all(int connection, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

std::string read_head(int connection) {
  std::string head;
  while (head.find(kHeadEnd) == std::string::npos) {
    char buffer[4096];
    const ssize_t got = ::recv(connection, buffer, sizeof buffer, 0);
    if (got <= 0) break;
    head.append(buffer, static_cast<std::size_t>(got));
  }
  return head;
}

/// `GET /path HTTP/1.1`
std::string path_of(const std::string& head) {
  const auto begin = head.find(' ') + 1;
  return head.substr(begin, head.find(' ', begin) - begin);
}

}  // namespace

TinyServer::TinyServer() {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (listener_ < 0 || ::bind(listener_, as_address(address), size) != 0 ||
      ::listen(listener_, 8) != 0 || ::getsockname(listener_, as_address(address), &size) != 0) {
    throw std::runtime_error{"no server on the loopback"};
  }
  port_ = ntohs(address.sin_port);
  thread_ = std::thread{[this] { serve(); }};
}

TinyServer::~TinyServer() {
  ::shutdown(listener_, SHUT_RDWR);
  thread_.join();
  ::close(listener_);
}

std::string TinyServer::address() const {
  return "http://127.0.0.1:" + std::to_string(port_);
}

void TinyServer::answer(const std::string& path, std::string bytes) {
  const std::lock_guard lock{mutex_};
  answers_[path] = std::move(bytes);
}

std::vector<std::string> TinyServer::requests() const {
  const std::lock_guard lock{mutex_};
  return requests_;
}

void TinyServer::serve() {
  for (;;) {
    const int connection = ::accept(listener_, nullptr, nullptr);
    if (connection < 0) return;
    serve_one(connection);
    ::close(connection);
  }
}

void TinyServer::serve_one(int connection) {
  const std::string head = read_head(connection);
  std::string answer = http_answer("404 Not Found", {}, "nothing here");
  {
    const std::lock_guard lock{mutex_};
    requests_.push_back(head);
    const auto found = answers_.find(path_of(head));
    if (found != answers_.end()) answer = found->second;
  }
  send_all(connection, answer);
}

std::string http_answer(const std::string& status, const std::string& headers,
                        const std::string& body) {
  return "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

}  // namespace fedatario::test
