#pragma once

#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace fedatario::test {

/// A web server on the loopback that gives each path the bytes it was told to, and closes. For one
/// connection at a time.
class TinyServer {
 public:
  TinyServer();
  TinyServer(const TinyServer&) = delete;
  TinyServer& operator=(const TinyServer&) = delete;
  TinyServer(TinyServer&&) = delete;
  TinyServer& operator=(TinyServer&&) = delete;
  ~TinyServer();

  /// `http://127.0.0.1:port`
  [[nodiscard]] std::string address() const;

  /// The whole answer, head and body, of a path.
  void answer(const std::string& path, std::string bytes);

  /// Every request so far, head alone.
  [[nodiscard]] std::vector<std::string> requests() const;

 private:
  void serve();
  void serve_one(int connection);

  int listener_ = -1;
  unsigned port_ = 0;
  mutable std::mutex mutex_;
  std::map<std::string, std::string> answers_;
  std::vector<std::string> requests_;
  std::thread thread_;
};

/// An answer with its length told: `http_answer("200 OK", "ETag: \"1\"\r\n", body)`.
[[nodiscard]] std::string http_answer(const std::string& status, const std::string& headers,
                                      const std::string& body);

}  // namespace fedatario::test
