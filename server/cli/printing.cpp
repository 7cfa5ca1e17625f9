#include "server/cli/printing.h"

#include "crypto/credential/envelope.h"
#include "files/file.h"
#include "issuance/layout/lay_out.h"
#include "issuance/render/pdf_writer.h"
#include "server/store/certificates.h"

namespace fedatario::cli {

Outcome<Bytes> print_certificate(const certificate::Sealed& sealed, const std::string& host) {
  auto qr = write_qr_text(host, sealed.envelope);
  if (!qr) return fail(Failure{Exit::data, "el dominio del enlace no es válido."});
  const auto pages =
      layout::lay_out(sealed.attested.credential, {.issuer = sealed.attested.issuer,
                                                   .codigo_virtual = sealed.attested.codigo_virtual,
                                                   .qr = std::move(*qr)});
  if (!pages) return fail(Failure{Exit::data, reason_of(pages.error())});
  return render::write_pdf(*pages).map_error([](render::RenderError error) {
    return Failure{Exit::data, reason_of(error)};
  });
}

Outcome<std::filesystem::path> print_to_folder(const certificate::Sealed& sealed,
                                               const std::string& host,
                                               const std::filesystem::path& folder) {
  const auto pdf = print_certificate(sealed, host);
  if (!pdf) return fail(pdf.error());
  auto path = folder / (store::printed_number(sealed.attested.credential->number) + ".pdf");
  // Not synced one by one: a sheet lost in a power cut is printed again from the signed bytes.
  const auto written = files::write_file(
      path, *pdf, {.readers = files::Readers::owner, .durability = files::Durability::ordered});
  if (!written) return fail(failure_of(written.error(), path));
  return path;
}

}  // namespace fedatario::cli
