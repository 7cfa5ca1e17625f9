#include "crypto/credential/catalogue.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fedatario {
namespace {

using Numbers = std::span<const std::uint8_t>;

constexpr std::array kCompetencies = {
    Competency{1, "Construye su identidad"},
    Competency{2, "Se desenvuelve de manera autónoma a través de su motricidad"},
    Competency{3, "Asume una vida saludable"},
    Competency{4, "Interactúa a través de sus habilidades sociomotrices"},
    Competency{5, "Aprecia de manera crítica manifestaciones artístico-culturales"},
    Competency{6, "Crea proyectos desde los lenguajes artísticos"},
    Competency{7, "Se comunica oralmente en su lengua materna"},
    Competency{8, "Lee diversos tipos de textos escritos en su lengua materna"},
    Competency{9, "Escribe diversos tipos de textos en su lengua materna"},
    Competency{10, "Se comunica oralmente en castellano como segunda lengua"},
    Competency{11, "Lee diversos tipos de textos escritos en castellano como segunda lengua"},
    Competency{12, "Escribe diversos tipos de textos en castellano como segunda lengua"},
    Competency{13, "Se comunica oralmente en inglés como lengua extranjera"},
    Competency{14, "Lee diversos tipos de textos escritos en inglés como lengua extranjera"},
    Competency{15, "Escribe diversos tipos de textos en inglés como lengua extranjera"},
    Competency{16, "Convive y participa democráticamente en la búsqueda del bien común"},
    Competency{17, "Construye interpretaciones históricas"},
    Competency{18, "Gestiona responsablemente el espacio y el ambiente"},
    Competency{19, "Gestiona responsablemente los recursos económicos"},
    Competency{20, "Indaga mediante métodos científicos para construir conocimientos"},
    Competency{21,
               "Explica el mundo físico basándose en conocimientos sobre los seres vivos, materia "
               "y energía, biodiversidad, Tierra y universo"},
    Competency{22,
               "Diseña y construye soluciones tecnológicas para resolver problemas de su entorno"},
    Competency{23, "Resuelve problemas de cantidad"},
    Competency{24, "Resuelve problemas de regularidad, equivalencia y cambio"},
    Competency{25, "Resuelve problemas de forma, movimiento y localización"},
    Competency{26, "Resuelve problemas de gestión de datos e incertidumbre"},
    Competency{27, "Gestiona proyectos de emprendimiento económico o social"},
    Competency{28, "Se desenvuelve en los entornos virtuales generados por las TIC"},
    Competency{29, "Gestiona su aprendizaje de manera autónoma"},
    Competency{30,
               "Construye su identidad como persona humana, amada por Dios, digna, libre y "
               "trascendente"},
    Competency{31, "Asume la experiencia del encuentro personal y comunitario con Dios"},
};

constexpr std::array<std::uint8_t, 2> kIdentity = {1, 16};
constexpr std::array<std::uint8_t, 3> kIdentityInicial = {1, 16, 30};
constexpr std::array<std::uint8_t, 5> kPersonalSocial = {1, 16, 17, 18, 19};
constexpr std::array<std::uint8_t, 3> kPhysical = {2, 3, 4};
constexpr std::array<std::uint8_t, 1> kMotor = {2};
constexpr std::array<std::uint8_t, 2> kArt = {5, 6};
constexpr std::array<std::uint8_t, 3> kLanguage = {7, 8, 9};
constexpr std::array<std::uint8_t, 4> kLanguageInicial = {7, 8, 9, 6};
constexpr std::array<std::uint8_t, 3> kSecondLanguage = {10, 11, 12};
constexpr std::array<std::uint8_t, 1> kSecondLanguageInicial = {10};
constexpr std::array<std::uint8_t, 3> kEnglish = {13, 14, 15};
constexpr std::array<std::uint8_t, 3> kSocial = {17, 18, 19};
constexpr std::array<std::uint8_t, 3> kScience = {20, 21, 22};
constexpr std::array<std::uint8_t, 1> kScienceInicial = {20};
constexpr std::array<std::uint8_t, 4> kMathematics = {23, 24, 25, 26};
constexpr std::array<std::uint8_t, 2> kMathematicsInicial = {23, 25};
constexpr std::array<std::uint8_t, 1> kWork = {27};
constexpr std::array<std::uint8_t, 2> kReligion = {30, 31};
constexpr Numbers kNoCompetencies{};

constexpr std::string_view kTic = "SE DESENVUELVE EN LOS ENTORNOS VIRTUALES GENERADOS POR LAS TIC";
constexpr std::string_view kAutonomy = "GESTIONA SU APRENDIZAJE DE MANERA AUTÓNOMA";

constexpr CatalogueArea inicial(AreaNumber number, std::string_view code, std::string_view printed,
                                Numbers competencies) {
  return {AreaFamily::inicial, number, code, printed, competencies};
}
constexpr CatalogueArea primaria(AreaNumber number, std::string_view code, std::string_view printed,
                                 Numbers competencies) {
  return {AreaFamily::primaria, number, code, printed, competencies};
}
constexpr CatalogueArea secundaria(AreaNumber number, std::string_view code,
                                   std::string_view printed, Numbers competencies) {
  return {AreaFamily::secundaria, number, code, printed, competencies};
}
constexpr CatalogueArea eba(AreaNumber number, std::string_view code, std::string_view printed,
                            Numbers competencies) {
  return {AreaFamily::eba, number, code, printed, competencies};
}
constexpr CatalogueArea ebe(AreaNumber number, std::string_view code, std::string_view printed,
                            Numbers competencies) {
  return {AreaFamily::ebe, number, code, printed, competencies};
}

constexpr std::array kInicial = {
    inicial(1, "TR-TIC", kTic, kNoCompetencies),
    inicial(2, "TR-GAA", kAutonomy, kNoCompetencies),
    inicial(8, "INI-COM", "COMUNICACIÓN", kLanguageInicial),
    inicial(9, "INI-MAT", "MATEMÁTICA", kMathematicsInicial),
    inicial(10, "INI-PS", "PERSONAL SOCIAL", kIdentityInicial),
    inicial(11, "INI-PSM", "PSICOMOTRIZ", kMotor),
    inicial(12, "INI-CYT", "CIENCIA Y TECNOLOGÍA", kScienceInicial),
    inicial(13, "INI-CS2", "CASTELLANO COMO SEGUNDA LENGUA", kSecondLanguageInicial),
    inicial(14, "INI-CA", "CIENCIA Y AMBIENTE", kNoCompetencies),
};

constexpr std::array kPrimaria = {
    primaria(0, "PRI-COMP", "COMPORTAMIENTO", kNoCompetencies),
    primaria(1, "TR-TIC", kTic, kNoCompetencies),
    primaria(2, "TR-GAA", kAutonomy, kNoCompetencies),
    primaria(8, "PRI-ARTE", "ARTE", kNoCompetencies),
    primaria(9, "PRI-AYC", "ARTE Y CULTURA", kArt),
    primaria(10, "PRI-CA", "CIENCIA Y AMBIENTE", kNoCompetencies),
    primaria(11, "PRI-CYT", "CIENCIA Y TECNOLOGÍA", kScience),
    primaria(12, "PRI-PS", "PERSONAL SOCIAL", kPersonalSocial),
    primaria(13, "PRI-COM", "COMUNICACIÓN", kLanguage),
    primaria(14, "PRI-EF", "EDUCACIÓN FÍSICA", kPhysical),
    primaria(15, "PRI-ER", "EDUCACIÓN RELIGIOSA", kReligion),
    primaria(16, "PRI-ING", "INGLÉS", kEnglish),
    primaria(17, "PRI-MAT", "MATEMÁTICA", kMathematics),
    primaria(18, "PRI-CS2", "CASTELLANO COMO SEGUNDA LENGUA", kSecondLanguage),
};

constexpr std::array kSecundaria = {
    secundaria(0, "SEC-COMP", "COMPORTAMIENTO", kNoCompetencies),
    secundaria(1, "TR-TIC", kTic, kNoCompetencies),
    secundaria(2, "TR-GAA", kAutonomy, kNoCompetencies),
    secundaria(8, "SEC-ARTE", "ARTE", kNoCompetencies),
    secundaria(9, "SEC-AYC", "ARTE Y CULTURA", kArt),
    secundaria(10, "SEC-CTA", "CIENCIA, TECNOLOGÍA Y AMBIENTE", kNoCompetencies),
    secundaria(11, "SEC-CYT", "CIENCIA Y TECNOLOGÍA", kScience),
    secundaria(12, "SEC-CCSS", "CIENCIAS SOCIALES", kSocial),
    secundaria(13, "SEC-HGE", "HISTORIA, GEOGRAFÍA Y ECONOMÍA", kNoCompetencies),
    secundaria(14, "SEC-FCC", "FORMACIÓN CIUDADANA Y CÍVICA", kNoCompetencies),
    secundaria(15, "SEC-PFRH", "PERSONA, FAMILIA Y RELACIONES HUMANAS", kNoCompetencies),
    secundaria(16, "SEC-DPCC", "DESARROLLO PERSONAL, CIUDADANÍA Y CÍVICA", kIdentity),
    secundaria(17, "SEC-COM", "COMUNICACIÓN", kLanguage),
    secundaria(18, "SEC-EF", "EDUCACIÓN FÍSICA", kPhysical),
    secundaria(19, "SEC-EPT", "EDUCACIÓN PARA EL TRABAJO", kWork),
    secundaria(20, "SEC-ER", "EDUCACIÓN RELIGIOSA", kReligion),
    secundaria(21, "SEC-ING", "INGLÉS", kEnglish),
    secundaria(22, "SEC-MAT", "MATEMÁTICA", kMathematics),
    secundaria(23, "SEC-CS2", "CASTELLANO COMO SEGUNDA LENGUA", kSecondLanguage),
    secundaria(32, "LEG-LYL", "LENGUA Y LITERATURA", kNoCompetencies),
    secundaria(33, "LEG-LM", "LÓGICO MATEMÁTICA", kNoCompetencies),
    secundaria(34, "LEG-HPM", "HISTORIA DEL PERÚ Y DEL MUNDO", kNoCompetencies),
    secundaria(35, "LEG-GEO", "GEOGRAFÍA", kNoCompetencies),
    secundaria(36, "LEG-EC", "EDUCACIÓN CÍVICA", kNoCompetencies),
    secundaria(37, "LEG-BIO", "BIOLOGÍA", kNoCompetencies),
    secundaria(38, "LEG-FIS", "FÍSICA", kNoCompetencies),
    secundaria(39, "LEG-QUI", "QUÍMICA", kNoCompetencies),
    secundaria(40, "LEG-PSI", "PSICOLOGÍA", kNoCompetencies),
    secundaria(41, "LEG-FYL", "FILOSOFÍA Y LÓGICA", kNoCompetencies),
    secundaria(42, "LEG-FC", "FAMILIA Y CIVISMO", kNoCompetencies),
    secundaria(43, "LEG-FL", "FORMACIÓN LABORAL", kNoCompetencies),
    secundaria(44, "LEG-EA", "EDUCACIÓN ARTÍSTICA", kNoCompetencies),
    secundaria(45, "LEG-REL", "RELIGIÓN", kNoCompetencies),
    secundaria(46, "LEG-IE", "IDIOMA EXTRANJERO", kNoCompetencies),
};

constexpr std::array kEba = {
    eba(0, "EBA-COMP", "COMPORTAMIENTO", kNoCompetencies),
    eba(1, "TR-TIC", kTic, kNoCompetencies),
    eba(2, "TR-GAA", kAutonomy, kNoCompetencies),
    eba(8, "EBA-COM", "COMUNICACIÓN", kLanguage),
    eba(9, "EBA-ING", "INGLÉS", kEnglish),
    eba(10, "EBA-MAT", "MATEMÁTICA", kMathematics),
    eba(11, "EBA-EPT", "EDUCACIÓN PARA EL TRABAJO", kWork),
    eba(12, "EBA-ER", "EDUCACIÓN RELIGIOSA", kReligion),
    eba(13, "EBA-AYC", "ARTE Y CULTURA", kArt),
    eba(14, "EBA-EF", "EDUCACIÓN FÍSICA", kPhysical),
    eba(15, "EBA-DPC", "DESARROLLO PERSONAL Y CIUDADANO", kPersonalSocial),
    eba(16, "EBA-CTS", "CIENCIA, TECNOLOGÍA Y SALUD", kScience),
    eba(17, "EBA-CCSS", "CIENCIAS SOCIALES", kNoCompetencies),
    eba(18, "EBA-CAS", "CIENCIA, AMBIENTE Y SALUD", kNoCompetencies),
};

constexpr std::array kEbe = {
    ebe(0, "EBE-COMP", "COMPORTAMIENTO", kNoCompetencies),
    ebe(1, "TR-TIC", kTic, kNoCompetencies),
    ebe(2, "TR-GAA", kAutonomy, kNoCompetencies),
    ebe(8, "EBE-ARTE", "ARTE", kNoCompetencies),
    ebe(9, "EBE-AYC", "ARTE Y CULTURA", kArt),
    ebe(10, "EBE-CA", "CIENCIA Y AMBIENTE", kNoCompetencies),
    ebe(11, "EBE-CYT", "CIENCIA Y TECNOLOGÍA", kScience),
    ebe(12, "EBE-PS", "PERSONAL SOCIAL", kPersonalSocial),
    ebe(13, "EBE-COM", "COMUNICACIÓN", kLanguage),
    ebe(14, "EBE-EF", "EDUCACIÓN FÍSICA", kPhysical),
    ebe(15, "EBE-ER", "EDUCACIÓN RELIGIOSA", kReligion),
    ebe(16, "EBE-ING", "INGLÉS", kEnglish),
    ebe(17, "EBE-MAT", "MATEMÁTICA", kMathematics),
    ebe(18, "EBE-CS2", "CASTELLANO COMO SEGUNDA LENGUA", kSecondLanguage),
};

}  // namespace

AreaFamily family_of(Nivel nivel) {
  switch (nivel) {
    case Nivel::a1:
    case Nivel::a2:
    case Nivel::a3:
    case Nivel::a5:
      return AreaFamily::inicial;
    case Nivel::b0:
      return AreaFamily::primaria;
    case Nivel::f0:
      return AreaFamily::secundaria;
    case Nivel::c0:
    case Nivel::d0:
    case Nivel::d1:
    case Nivel::d2:
    case Nivel::g0:
      return AreaFamily::eba;
    case Nivel::e0:
    case Nivel::e1:
    case Nivel::e2:
      return AreaFamily::ebe;
  }
  return AreaFamily::secundaria;
}

std::span<const CatalogueArea> catalogue_of(AreaFamily family) {
  switch (family) {
    case AreaFamily::inicial:
      return kInicial;
    case AreaFamily::primaria:
      return kPrimaria;
    case AreaFamily::secundaria:
      return kSecundaria;
    case AreaFamily::eba:
      return kEba;
    case AreaFamily::ebe:
      return kEbe;
  }
  return {};
}

const CatalogueArea* find_area(AreaFamily family, AreaNumber number) {
  const auto areas = catalogue_of(family);
  const auto found = std::ranges::find(areas, number, &CatalogueArea::number);
  return found == areas.end() ? nullptr : &*found;
}

const CatalogueArea* find_area(AreaFamily family, std::string_view code) {
  const auto areas = catalogue_of(family);
  const auto found = std::ranges::find(areas, code, &CatalogueArea::code);
  return found == areas.end() ? nullptr : &*found;
}

const Competency* find_competency(std::uint8_t number) {
  const auto* const found = std::ranges::find(kCompetencies, number, &Competency::number);
  return found == kCompetencies.end() ? nullptr : &*found;
}

Catalogue::Catalogue(std::vector<Addition> areas, std::vector<CompetencyAddition> competencies)
    : additions_{std::make_shared<const Additions>(
          Additions{std::move(areas), std::move(competencies)})} {}

std::optional<CatalogueArea> Catalogue::find_area(AreaFamily family, AreaNumber number) const {
  if (additions_) {
    for (const Addition& area : additions_->areas) {
      if (area.family != family || area.number != number) continue;
      return CatalogueArea{area.family, area.number, area.code, area.printed, area.competencies};
    }
  }
  const CatalogueArea* known = fedatario::find_area(family, number);
  if (known == nullptr) return std::nullopt;
  return *known;
}

std::optional<Competency> Catalogue::find_competency(std::uint8_t number) const {
  if (additions_) {
    for (const CompetencyAddition& competency : additions_->competencies) {
      if (competency.number == number) return Competency{competency.number, competency.name};
    }
  }
  const Competency* known = fedatario::find_competency(number);
  if (known == nullptr) return std::nullopt;
  return *known;
}

}  // namespace fedatario
