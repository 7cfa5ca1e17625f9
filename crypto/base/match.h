#pragma once

namespace fedatario {

/// Puts lambdas together for `std::visit`, one per alternative. A new alternative does not
/// compile until every visitor answers it.
template <class... Handlers>
struct Match : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Match(Handlers...) -> Match<Handlers...>;

}  // namespace fedatario
