#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <soci/soci.h>

#include "crypto/base/result.h"
#include "issuance/certificate/store.h"

/// The database as SOCI shows it. For this folder's sources only; nothing of SOCI leaves it.
namespace fedatario::store {

using certificate::StoreError;

struct Session {
  soci::session sql;
};

[[nodiscard]] StoreError error_of(const soci::soci_error& error);

/// Runs a body that returns a `Result<..., StoreError>`; what SOCI throws becomes its error.
template <class Body>
[[nodiscard]] std::invoke_result_t<Body> guarded(Body body) {
  try {
    return body();
  } catch (const soci::soci_error& error) {
    return fail(error_of(error));
  }
}

/// A write transaction, undone unless `commit` is reached. It takes the write lock at once: SQLite
/// refuses without waiting when two readers both want to become writers.
class Transaction {
 public:
  explicit Transaction(soci::session& sql);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction(Transaction&&) = delete;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  void commit();

 private:
  soci::session& sql_;
  bool open_ = true;
};

/// A value that stays at one address while a statement is bound to it.
template <class T>
struct Slot {
  T value{};

  void bind_use(soci::statement& statement) { statement.exchange(soci::use(value)); }
  void bind_into(soci::statement& statement) { statement.exchange(soci::into(value)); }
  void set(T given) { value = std::move(given); }
  [[nodiscard]] const T& get() const { return value; }
};

template <class T>
struct Slot<std::optional<T>> {
  T value{};
  soci::indicator indicator = soci::i_null;

  void bind_use(soci::statement& statement) { statement.exchange(soci::use(value, indicator)); }
  void bind_into(soci::statement& statement) { statement.exchange(soci::into(value, indicator)); }
  void set(std::optional<T> given) {
    indicator = given ? soci::i_ok : soci::i_null;
    value = std::move(given).value_or(T{});
  }
  [[nodiscard]] std::optional<T> get() const {
    return indicator == soci::i_ok ? std::optional{value} : std::nullopt;
  }
};

/// A prepared statement that changes rows: `Command<int, std::string> insert{sql, "..."}`, then
/// `insert(1, "a")`. Parameters are bound by position.
template <class... Parameters>
class Command {
 public:
  Command(soci::session& sql, const std::string& text) : statement_{sql} {
    statement_.alloc();
    statement_.prepare(text);
    std::apply([this](auto&... slot) { (slot.bind_use(statement_), ...); }, slots_);
    statement_.define_and_bind();
  }
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  Command(Command&&) = delete;
  Command& operator=(Command&&) = delete;
  ~Command() = default;

  /// Number of rows that were changed.
  long long operator()(Parameters... parameters) {
    std::apply([&](auto&... slot) { (slot.set(std::move(parameters)), ...); }, slots_);
    statement_.execute(true);
    return statement_.get_affected_rows();
  }

 private:
  std::tuple<Slot<Parameters>...> slots_;
  soci::statement statement_;
};

template <class Signature>
class Query;

/// A prepared statement that reads rows: `Query<std::tuple<int, std::string>(int)>`.
template <class... Columns, class... Parameters>
class Query<std::tuple<Columns...>(Parameters...)> {
 public:
  using Row = std::tuple<Columns...>;

  Query(soci::session& sql, const std::string& text) : statement_{sql} {
    statement_.alloc();
    statement_.prepare(text);
    std::apply([this](auto&... slot) { (slot.bind_into(statement_), ...); }, columns_);
    std::apply([this](auto&... slot) { (slot.bind_use(statement_), ...); }, parameters_);
    statement_.define_and_bind();
  }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  Query(Query&&) = delete;
  Query& operator=(Query&&) = delete;
  ~Query() = default;

  /// Every row. Read to the end, for an unfinished statement would keep its lock.
  [[nodiscard]] std::vector<Row> operator()(Parameters... parameters) {
    std::apply([&](auto&... slot) { (slot.set(std::move(parameters)), ...); }, parameters_);
    std::vector<Row> rows;
    for (bool more = statement_.execute(true); more; more = statement_.fetch()) {
      rows.push_back(std::apply([](const auto&... slot) { return Row{slot.get()...}; }, columns_));
    }
    return rows;
  }

  /// The first row, if there is one.
  [[nodiscard]] std::optional<Row> first(Parameters... parameters) {
    auto rows = (*this)(std::move(parameters)...);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
  }

 private:
  std::tuple<Slot<Columns>...> columns_;
  std::tuple<Slot<Parameters>...> parameters_;
  soci::statement statement_;
};

}  // namespace fedatario::store
