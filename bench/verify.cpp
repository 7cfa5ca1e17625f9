// From QR text to verdict, beside the bare signature check that it contains.

#include "crypto/verify/verify.h"

#include <benchmark/benchmark.h>

#include "bench/measurement.h"
#include "crypto/cose/sign1.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

/// The reference transcript, signed, as each side needs it.
struct Subject {
  SeedSigner signer{1};
  Credential credential = samples::reference();
  Envelope envelope = samples::seal(credential, signer);
  std::string qr_text = samples::qr_text(envelope);
  Evidence evidence = samples::evidence_for(credential, signer);
};

void bare_signature(benchmark::State& state) {
  const Subject subject;
  const auto parts =
      cose::parse_sign1(subject.envelope.bytes(), subject.envelope.bytes().size()).value();
  const Bytes message = cose::sig_structure(parts.kid, parts.payload);
  for (auto _ : state) {
    benchmark::DoNotOptimize(subject.signer.public_key().verifies(message, parts.signature));
  }
}
BENCHMARK(bare_signature);

void whole_verdict(benchmark::State& state) {
  const Subject subject;
  if (!std::holds_alternative<Accepted>(verify(subject.qr_text, subject.evidence))) {
    state.SkipWithError("the subject is not accepted");
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(verify(subject.qr_text, subject.evidence));
  }
}
BENCHMARK(whole_verdict);

}  // namespace
}  // namespace fedatario

int main() {
  using fedatario::bench::print;
  auto timings = fedatario::bench::run_all(40);
  const double bare = timings["bare_signature"];
  const double whole = timings["whole_verdict"];
  print({.name = "verify: verdicts a second", .value = 1e9 / whole, .limit = {}, .peer = {}});
  print({.name = "verify: bare signature checks a second",
         .value = 1e9 / bare,
         .limit = {},
         .peer = "libsodium"});
  print({.name = "verify: cost over the bare check",
         .value = whole / bare,
         .limit = 1.15,
         .peer = {}});
}
