// How large certificates of every shape are. Also leaves them as JSON in a file, so that the peers
// can put the same data into their own formats.

#include <fstream>
#include <iostream>
#include <map>

#include <nlohmann/json.hpp>

#include "bench/measurement.h"
#include "crypto/credential/credential_json.h"
#include "issuance/layout/qr_size.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

struct Budget {
  std::size_t bytes;
  int version;
};

/// The formats' promises; every shape keeps within version 20.
const std::map<std::string, Budget> kBudgets = {
    {"reference", {240, 12}}, {"cneb_secundaria", {270, 13}}, {"cneb_primaria", {290, 13}}};

Observation longest_observation(ObservationType type, std::uint16_t year) {
  std::string resolution = "R.D. N.° 0123-2021-UGEL TACNA, MODIFICADA POR 0456";
  std::string reason = "TRASLADO POR CAMBIO DE DOMICILIO DE LA FAMILIA A OTRA REGION";
  return {type, year, std::move(resolution), std::move(reason)};
}

void lengthen_names(Credential& credential) {
  credential.holder = samples::name_of_length(100);
  credential.director = samples::name_of_length(60);
}

/// Primaria with a repeated year; every name, resolution and reason as long as it may be.
Credential longest_texts() {
  Credential credential = samples::cneb_primaria();
  Column repeated = credential.columns.back();
  credential.columns.back().situacion_final = SituacionFinal::per;
  repeated.year = static_cast<std::uint16_t>(repeated.year + 1);
  credential.columns.push_back(repeated);
  lengthen_names(credential);
  credential.observations = {longest_observation(ObservationType::retiro, 2019),
                             longest_observation(ObservationType::traslado, 2020),
                             longest_observation(ObservationType::convalidacion, 2021)};
  return credential;
}

/// Fourteen columns, the longest names and three observations of ordinary length.
Credential most_columns() {
  Credential credential = samples::fourteen_columns();
  lengthen_names(credential);
  const std::uint16_t year = credential.columns.front().year;
  credential.observations.clear();
  for (const auto type :
       {ObservationType::retiro, ObservationType::traslado, ObservationType::convalidacion}) {
    credential.observations.push_back(
        {type, year, "R.D. N.° 0123-2021-UGEL TACNA", "CAMBIO DE DOMICILIO DE LA FAMILIA"});
  }
  return credential;
}

std::vector<samples::Sample> shapes() {
  std::vector<samples::Sample> shapes = samples::all();
  shapes.push_back({"longest_texts", longest_texts()});
  shapes.push_back({"most_columns", most_columns()});
  return shapes;
}

bool leave_json(const char* path, const std::vector<samples::Sample>& shapes) {
  auto json = nlohmann::ordered_json::object();
  for (const auto& [name, credential] : shapes) {
    json[name] = nlohmann::ordered_json::parse(credential_to_json(credential));
  }
  std::ofstream file{path};
  file << json.dump() << '\n';
  return file.good();
}

void measure(const samples::Sample& shape) {
  const Envelope envelope = samples::seal(shape.credential, SeedSigner{1});
  const QrSegments text = write_qr_text("v.example", envelope).value();
  const int version = layout::qr_version_for(text.prefix.size(), text.digits.size()).value_or(99);
  const auto budget = kBudgets.find(shape.name);
  const bool promised = budget != kBudgets.end();
  bench::print({.name = "sizes: " + shape.name + ", bytes",
                .value = static_cast<double>(envelope.bytes().size()),
                .limit = promised ? static_cast<double>(budget->second.bytes) : 640.0,
                .peer = {}});
  bench::print({.name = "sizes: " + shape.name + ", QR version at M",
                .value = static_cast<double>(version),
                .limit = promised ? budget->second.version : 20.0,
                .peer = {}});
}

}  // namespace
}  // namespace fedatario

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: bench_sizes FILE (the credentials as JSON are left there)\n";
    return 64;
  }
  const auto shapes = fedatario::shapes();
  for (const auto& shape : shapes)
    fedatario::measure(shape);
  return fedatario::leave_json(argv[1], shapes) ? 0 : 1;
}
