#pragma once

#include <type_traits>
#include <utility>

#include <tl/expected.hpp>

namespace fedatario {

/// What a step that can fail returns: a value, or one closed error. Nothing is thrown across
/// folders, and a caller may not ignore it.
template <class T, class E>
using Result = tl::expected<T, E>;

/// The value of a step that yields nothing but its success.
struct Done {
  friend bool operator==(const Done&, const Done&) = default;
};

/// `return fail(SomeError::reason);`
template <class E>
[[nodiscard]] tl::unexpected<std::decay_t<E>> fail(E&& error) {
  return tl::unexpected<std::decay_t<E>>{std::forward<E>(error)};
}

}  // namespace fedatario
