#include "tests/support/pictures/pdf_file.h"

#include <algorithm>
#include <cstdio>

namespace fedatario::pictures {
namespace {

std::string reference(std::size_t object) {
  return std::to_string(object) + " 0 R";
}

std::string box_text(PageBox box) {
  return "[0 0 " + std::to_string(box.width) + " " + std::to_string(box.height) + "]";
}

/// A tree of the pages that `kids` lists, and the catalogue over it.
std::string with_pages(PdfFile& file, std::size_t tree, const std::vector<std::size_t>& kids,
                       std::string_view trailer = {}) {
  std::string list;
  for (const std::size_t kid : kids)
    list += reference(kid) + " ";
  const auto made =
      file.add("<</Type/Pages/Count " + std::to_string(kids.size()) + "/Kids[" + list + "]>>");
  // The pages named their parent before it was written.
  const auto root = file.add("<</Type/Catalog/Pages " + reference(made) + ">>");
  return made == tree ? file.text(root, trailer) : std::string{};
}

/// A document with one page: its resources and its drawing.
std::string one_page(PdfFile& file, std::string_view resources, std::string_view drawing,
                     std::string_view trailer = {}) {
  const auto content = file.add_stream("", drawing);
  const auto page = file.next();
  const auto tree = page + 1;
  file.add("<</Type/Page/Parent " + reference(tree) + "/MediaBox" + box_text({}) + "/Resources<<" +
           std::string{resources} + ">>/Contents " + reference(content) + ">>");
  return with_pages(file, tree, {page}, trailer);
}

std::string image_dictionary(std::size_t width, std::size_t height) {
  return "/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Width " +
         std::to_string(width) + "/Height " + std::to_string(height);
}

}  // namespace

std::size_t PdfFile::add(std::string body) {
  objects_.push_back(std::move(body));
  return objects_.size();
}

std::size_t PdfFile::add_stream(std::string_view dictionary, std::string_view content) {
  return add("<<" + std::string{dictionary} + "/Length " + std::to_string(content.size()) +
             ">>\nstream\n" + std::string{content} + "\nendstream");
}

std::string PdfFile::text(std::size_t root, std::string_view trailer) const {
  constexpr std::size_t kOffsetDigits = 10;
  std::string text = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects_.size(); ++i) {
    const std::string offset = std::to_string(text.size());
    table += std::string(kOffsetDigits - offset.size(), '0') + offset + " 00000 n \n";
    text += std::to_string(i + 1) + " 0 obj\n" + objects_[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(text.size());
  const std::string size = std::to_string(objects_.size() + 1);
  return text + "xref\n0 " + size + "\n" + table + "trailer\n<</Size " + size + "/Root " +
         reference(root) + std::string{trailer} + ">>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string pdf_of(const std::vector<PlacedImage>& pages, PageBox box) {
  constexpr std::size_t kObjectsPerPage = 3;
  PdfFile file;
  const std::size_t tree = pages.size() * kObjectsPerPage + 1;
  std::vector<std::size_t> kids;
  for (const auto& [image, x, y, side] : pages) {
    const auto picture = file.add_stream(image_dictionary(image.size.width, image.size.height),
                                         as_text(image.pixels));
    const double height = image.pixels.empty() ? 0 : side * image.size.height / image.size.width;
    const auto drawing = file.add_stream(
        "", image.pixels.empty()
                ? std::string{}
                : "q " + std::to_string(side) + " 0 0 " + std::to_string(height) + " " +
                      std::to_string(x) + " " + std::to_string(y) + " cm /Im Do Q");
    kids.push_back(file.add("<</Type/Page/Parent " + reference(tree) + "/MediaBox" + box_text(box) +
                            "/Resources<</XObject<</Im " + reference(picture) + ">>>>/Contents " +
                            reference(drawing) + ">>"));
  }
  return with_pages(file, tree, kids);
}

std::string blank_pdf(std::size_t count, PageBox box) {
  return pdf_of(std::vector<PlacedImage>(count), box);
}

std::string exponential_pdf(std::size_t levels) {
  PdfFile file;
  auto inner = file.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 600 850]",
                               "0 0 m 500 700 l S 20 20 300 300 re f");
  for (std::size_t level = 0; level < levels; ++level) {
    inner =
        file.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 600 850]/Resources<</XObject<</F " +
                            reference(inner) + ">>>>",
                        "/F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do");
  }
  return one_page(file, "/XObject<</F " + reference(inner) + ">>", "/F Do");
}

std::string nested_groups_pdf(std::size_t levels) {
  PdfFile file;
  const std::string group =
      "/Type/XObject/Subtype/Form/BBox[0 0 600 850]/Group<</S/Transparency/CS/DeviceRGB/I true>>";
  const std::string see_through = "/ExtGState<</G<</ca 0.5/CA 0.5>>>>";
  auto inner = file.add_stream(group, "0 0 600 850 re f");
  for (std::size_t level = 0; level < levels; ++level) {
    inner = file.add_stream(
        group + "/Resources<<" + see_through + "/XObject<</F " + reference(inner) + ">>>>",
        "/G gs /F Do");
  }
  return one_page(file, see_through + "/XObject<</F " + reference(inner) + ">>", "/G gs /F Do");
}

std::string huge_image_pdf(std::size_t side) {
  PdfFile file;
  const auto picture = file.add_stream(image_dictionary(side, side), "x");
  return one_page(file, "/XObject<</Im " + reference(picture) + ">>",
                  "q 500 0 0 500 20 20 cm /Im Do Q");
}

std::string locked_pdf() {
  // O and U are those of no password at all: no key can match them (ISO 32000-1, 7.6.3.4).
  const std::string entry(64, 'A');
  PdfFile file;
  const auto encryption =
      file.add("<</Filter/Standard/V 1/R 2/P -4/O<" + entry + ">/U<" + entry + ">>>");
  return one_page(file, "", "",
                  "/Encrypt " + reference(encryption) + "/ID[<" + entry + "><" + entry + ">]");
}

}  // namespace fedatario::pictures
