// From a checked credential to the printed PDF, stage by stage, in batches of 500 people.

#include <iostream>

#include <benchmark/benchmark.h>

#include "bench/measurement.h"
#include "crypto/credential/payload_codec.h"
#include "crypto/verify/vouch.h"
#include "issuance/layout/lay_out.h"
#include "issuance/render/pdf_writer.h"
#include "issuance/render/qr_symbol.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

constexpr std::size_t kBatch = 500;
constexpr double kCertificatesASecond = 400;
constexpr double kLargestPdf = 32'768;

/// The reference transcript of 500 people.
std::vector<Credential> batch() {
  std::vector<Credential> credentials(kBatch, samples::reference());
  for (std::size_t i = 0; i < kBatch; ++i) {
    credentials[i].number += static_cast<std::uint32_t>(i);
    credentials[i].status_index += static_cast<std::uint32_t>(i);
    credentials[i].holder = samples::name_of_length(30 + i % 11);
  }
  return credentials;
}

/// What each stage starts from.
struct Stages {
  SeedSigner signer{1};
  std::vector<Credential> credentials = batch();
  TrustList own_keys = samples::evidence_for(credentials.front(), signer).bundle.trust;
  std::vector<Bytes> payloads{};
  std::vector<Envelope> envelopes{};
  std::vector<QrSegments> texts{};
  std::vector<Attested> attested{};
  std::vector<layout::PageModel> models{};

  Stages() {
    for (const Credential& credential : credentials) {
      payloads.push_back(encode_payload(credential).value());
      envelopes.push_back(samples::seal_payload(payloads.back(), signer));
      texts.push_back(write_qr_text("v.example", envelopes.back()).value());
      attested.push_back(vouch(envelopes.back(), own_keys).value());
      models.push_back(lay_out(attested.back(), texts.back()));
    }
  }

  static layout::PageModel lay_out(const Attested& attested, const QrSegments& text) {
    return layout::lay_out(attested.credential, {.issuer = attested.issuer,
                                                 .codigo_virtual = attested.codigo_virtual,
                                                 .qr = text,
                                                 .standing = layout::Standing::valid})
        .value();
  }
};

const Stages& stages() {
  static const Stages kStages;
  return kStages;
}

/// Runs a stage for one person after another.
template <class Stage>
void run(benchmark::State& state, Stage stage) {
  const Stages& s = stages();
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(stage(s, i));
    i = (i + 1) % kBatch;
  }
}

void encode_and_read_back(benchmark::State& state) {
  run(state, [](const Stages& s, std::size_t i) {
    return decode_payload(encode_payload(s.credentials[i]).value());
  });
}
BENCHMARK(encode_and_read_back);

void sign(benchmark::State& state) {
  run(state, [](const Stages& s, std::size_t i) {
    return samples::seal_payload(s.payloads[i], s.signer);
  });
}
BENCHMARK(sign);

void verify_result(benchmark::State& state) {
  run(state, [](const Stages& s, std::size_t i) { return vouch(s.envelopes[i], s.own_keys); });
}
BENCHMARK(verify_result);

void lay_out(benchmark::State& state) {
  run(state,
      [](const Stages& s, std::size_t i) { return Stages::lay_out(s.attested[i], s.texts[i]); });
}
BENCHMARK(lay_out);

void qr_symbol(benchmark::State& state) {
  run(state, [](const Stages& s, std::size_t i) {
    return render::QrSymbol::encode(s.texts[i].prefix, s.texts[i].digits);
  });
}
BENCHMARK(qr_symbol);

void pdf_with_qr(benchmark::State& state) {
  run(state, [](const Stages& s, std::size_t i) { return render::write_pdf(s.models[i]); });
}
BENCHMARK(pdf_with_qr);

void whole_line(benchmark::State& state) {
  run(state, [](const Stages& s, std::size_t i) {
    const Bytes payload = encode_payload(s.credentials[i]).value();
    if (decode_payload(payload) != s.credentials[i]) std::abort();
    const Envelope envelope = samples::seal_payload(payload, s.signer);
    const Attested attested = vouch(envelope, s.own_keys).value();
    const QrSegments text = write_qr_text("v.example", envelope).value();
    return render::write_pdf(Stages::lay_out(attested, text));
  });
}
BENCHMARK(whole_line);

std::size_t largest_pdf() {
  std::size_t largest = 0;
  for (const layout::PageModel& model : stages().models) {
    largest = std::max(largest, render::write_pdf(model).value().size());
  }
  return largest;
}

}  // namespace
}  // namespace fedatario

int main() {
  using fedatario::bench::print;
  auto timings = fedatario::bench::run_all(5);
  const double whole = timings["whole_line"];
  print({.name = "issue: certificates a second, one core",
         .value = 1e9 / whole,
         .limit = fedatario::kCertificatesASecond,
         .peer = {}});
  print({.name = "issue: largest PDF, bytes",
         .value = static_cast<double>(fedatario::largest_pdf()),
         .limit = fedatario::kLargestPdf,
         .peer = {}});
  for (const char* stage :
       {"encode_and_read_back", "sign", "verify_result", "lay_out", "qr_symbol", "pdf_with_qr"}) {
    print({.name = std::string{"issue: share of "} + stage + ", %",
           .value = 100 * timings[stage] / whole,
           .limit = {},
           .peer = {}});
  }
  return 0;
}
