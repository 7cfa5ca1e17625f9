#include "server/registry/synthetic/schools.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "server/registry/synthetic/dni.h"
#include "server/registry/synthetic/random.h"
#include "server/registry/synthetic/streams.h"

namespace fedatario::synthetic {
namespace {

using registry::CalendarDate;
using namespace std::string_view_literals;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr std::uint32_t kFirstCodigoModular = 9'000'123;
constexpr std::uint32_t kFirstLocal = 990'001;

constexpr std::array kInventedNames = {
    "NUEVA AURORA"sv, "LOS OLIVARES"sv,  "HORIZONTE"sv,   "LAS PALMERAS"sv,   "CIENCIA Y VIDA"sv,
    "ALTO RÍO"sv,     "SENDERO VERDE"sv, "LUZ DEL SUR"sv, "MI NUEVO MUNDO"sv, "VALLE CLARO"sv};
constexpr std::array kFormerNames = {"OLAYA"sv, "GÁLVEZ"sv, "MARÍA ARGUEDAS"sv, "QUIÑONES"sv};
constexpr std::array kTalleres = {"TALLER DE RAZONAMIENTO MATEMÁTICO"sv, "COMPUTACIÓN"sv, "DANZA"sv,
                                  "ORATORIA"sv};

struct OfficeRow {
  std::string_view code;
  std::string_view name;
};
constexpr std::array kDres = {OfficeRow{"040000", "GRE AREQUIPA"},
                              OfficeRow{"080000", "DRE CUSCO"},
                              OfficeRow{"150101", "DRE LIMA METROPOLITANA"},
                              OfficeRow{"180000", "DRE MOQUEGUA"},
                              OfficeRow{"210000", "DRE PUNO"},
                              OfficeRow{"230000", "DRE TACNA"}};
constexpr std::array kUgels = {OfficeRow{"040001", "UGEL AREQUIPA NORTE"},
                               OfficeRow{"040002", "UGEL AREQUIPA SUR"},
                               OfficeRow{"040008", "UGEL ISLAY"},
                               OfficeRow{"080001", "UGEL CUSCO"},
                               OfficeRow{"150102", "UGEL 01 SAN JUAN DE MIRAFLORES"},
                               OfficeRow{"150103", "UGEL 02 RÍMAC"},
                               OfficeRow{"150104", "UGEL 03 BREÑA"},
                               OfficeRow{"150105", "UGEL 04 COMAS"},
                               OfficeRow{"150106", "UGEL 05 SAN JUAN DE LURIGANCHO"},
                               OfficeRow{"150107", "UGEL 06 ATE"},
                               OfficeRow{"150108", "UGEL 07 SAN BORJA"},
                               OfficeRow{"180001", "UGEL MARISCAL NIETO"},
                               OfficeRow{"180002", "UGEL GENERAL SÁNCHEZ CERRO"},
                               OfficeRow{"180003", "UGEL ILO"},
                               OfficeRow{"210001", "UGEL PUNO"},
                               OfficeRow{"210004", "UGEL EL COLLAO"},
                               OfficeRow{"210005", "UGEL CHUCUITO"},
                               OfficeRow{"210011", "UGEL SAN ROMÁN"},
                               OfficeRow{"210013", "UGEL YUNGUYO"},
                               OfficeRow{"230001", "UGEL TACNA"},
                               OfficeRow{"230002", "UGEL JORGE BASADRE"},
                               OfficeRow{"230003", "UGEL TARATA"},
                               OfficeRow{"230004", "UGEL CANDARAVE"}};

// Lima's regional office shares only its first four digits with its UGELs; the others the first
// two.
std::string dre_of(std::string_view ugel) {
  const auto found = std::ranges::find_if(
      kDres, [ugel](const OfficeRow& dre) { return dre.code.starts_with(ugel.substr(0, 2)); });
  return std::string{found->code};
}

void add_offices(registry::Directory& directory) {
  for (const OfficeRow& dre : kDres) {
    directory.dres.push_back({std::string{dre.code}, std::string{dre.name}});
  }
  for (const OfficeRow& ugel : kUgels) {
    directory.ugels.push_back({std::string{ugel.code}, std::string{ugel.name}, dre_of(ugel.code)});
  }
}

// Number or name of the group's n-th service. Urban services of one number are one IE.
std::string service_name(const ServiceGroup& group, std::uint32_t n) {
  std::string name{group.naming};
  if (!name.ends_with("2") && !name.ends_with("3")) {
    name += kInventedNames[n % kInventedNames.size()];
    if (n >= kInventedNames.size()) name += " " + std::to_string(n / kInventedNames.size() + 1);
    return name;
  }
  const bool urban = group.area == registry::ServiceArea::urbana;
  const std::uint32_t number = (urban ? 901 : 101) + n;
  return name + (name.ends_with("3") ? std::to_string(number).substr(1) : std::to_string(number));
}

class SchoolMaker {
 public:
  SchoolMaker(std::uint64_t seed, const ScenarioPlan& plan, const NameSource& names)
      : seed_{seed}, plan_{plan}, names_{names} {}

  Schools make() && {
    add_offices(schools_.directory);
    for (const ServiceGroup& group : plan_.groups)
      add_group(group, Kind::own);
    scale_pupils();
    for (const ServiceGroup& group : plan_.neighbours)
      add_group(group, Kind::neighbour);
    close_some();
    disable_some();
    for (std::size_t i = 0; i < schools_.services.size(); ++i)
      add_directors(i);
    return std::move(schools_);
  }

 private:
  enum class Kind : std::uint8_t { own, neighbour };

  void add_group(const ServiceGroup& group, Kind kind) {
    const std::uint32_t first = named_before(group);
    for (std::uint32_t n = 0; n < group.count; ++n) {
      Random random = stream(seed_, plan_, Stream::service, schools_.services.size());
      add_service(group, first + n, random);
      ServiceTraits& traits = schools_.services.back();
      const std::uint32_t size = log_normal(group.median, group.sigma, random.normal());
      traits.pupils = kind == Kind::own ? size : 0;
    }
  }

  // Services of the same naming, nivel and area come from several groups without meeting.
  [[nodiscard]] std::uint32_t named_before(const ServiceGroup& group) const {
    return static_cast<std::uint32_t>(std::ranges::count_if(
        schools_.directory.services, [&group](const registry::Service& service) {
          return service.name.starts_with(group.naming) && service.nivel == group.nivel &&
                 service.area == group.area;
        }));
  }

  void add_service(const ServiceGroup& group, std::uint32_t n, Random& random) {
    const auto place = static_cast<std::uint32_t>(schools_.services.size());
    const bool first = place == 0;
    const std::uint32_t anexo = !first && random.chance(600) ? 1 + random.below(3) : 0;
    registry::Service service;
    service.id = {(kFirstCodigoModular + place) * 10 + anexo};
    service.name = service_name(group, n);
    service.nivel = group.nivel;
    service.gestion = group.gestion;
    service.area = group.area;
    service.ubigeo = std::string{plan_.ugel.substr(0, 2)} + "010" + std::to_string(1 + n % 4);
    service.codigo_de_local = std::to_string(kFirstLocal + local_of(service.name, place));
    service.ugel = plan_.ugel;
    service.dre = dre_of(plan_.ugel);
    // The third service is always renamed, the fourth has always moved.
    const bool renamed = place == 2 || random.chance(800);
    if (renamed && !first && group.naming.starts_with("I.E. ")) {
      service.former_name = "I.E. JOSÉ " + std::string{kFormerNames[place % kFormerNames.size()]};
    }
    if (place == 3 || (!first && random.chance(200))) service.former_ugel = "230003";
    schools_.services.push_back(traits_of(group, service.id, random));
    schools_.directory.services.push_back(std::move(service));
  }

  // Services of one IE share its building.
  [[nodiscard]] std::uint32_t local_of(std::string_view name, std::uint32_t place) const {
    const auto& services = schools_.directory.services;
    const auto same = std::ranges::find(services, name, &registry::Service::name);
    return same == services.end() ? place : static_cast<std::uint32_t>(same - services.begin());
  }

  static ServiceTraits traits_of(const ServiceGroup& group, ServiceId id, Random& random) {
    ServiceTraits traits;
    traits.id = id;
    traits.nivel = group.nivel;
    traits.effect = random.normal() * 350 / 1000;
    traits.first_cneb_year = static_cast<std::uint16_t>(2017 + random.below(3));
    traits.one_section = group.area == registry::ServiceArea::rural;
    if (group.nivel == Nivel::d2) traits.period = 1;
    if (group.naming == "I.E.P. ") add_talleres(traits, random);
    return traits;
  }

  static void add_talleres(ServiceTraits& traits, Random& random) {
    if (!random.chance(1500)) return;
    const std::uint32_t first = random.below(kTalleres.size());
    for (std::uint32_t i = 0; i <= random.below(2); ++i) {
      traits.talleres.emplace_back(kTalleres[(first + i) % kTalleres.size()]);
    }
  }

  void scale_pupils() {
    std::uint64_t drawn = 0;
    for (const ServiceTraits& traits : schools_.services)
      drawn += traits.pupils;
    if (drawn == 0) return;
    for (ServiceTraits& traits : schools_.services) {
      const std::uint64_t scaled =
          (traits.pupils * std::uint64_t{plan_.pupils} + drawn / 2) / drawn;
      traits.pupils = static_cast<std::uint32_t>(std::max<std::uint64_t>(scaled, 6));
    }
  }

  // From the last neighbour back; the first service of the nivel takes their pupils.
  void close_some() {
    auto& services = schools_.directory.services;
    for (std::uint32_t n = 0; n < plan_.closed; ++n) {
      const std::size_t place = services.size() - 1 - n;
      registry::Service& service = services[place];
      const int last = plan_.first_year + 2 + static_cast<int>(n % 7);
      service.state = registry::ServiceState::closed;
      service.closed_on = CalendarDate{year{last}, month{12}, day{31}};
      service.takes_online_requests = false;
      const auto heir = std::ranges::find(services, service.nivel, &registry::Service::nivel);
      if (heir->id != service.id) service.successor = heir->id;
      schools_.services[place].last_year = static_cast<std::uint16_t>(last);
    }
  }

  void disable_some() {
    std::uint32_t left = plan_.not_enabled;
    for (std::size_t i = 1; i < schools_.services.size() && left > 0; i += 3, --left) {
      schools_.directory.services[i].takes_online_requests = false;
    }
  }

  // Periods of one to four years from 1 March; one of the changes comes in the middle of a year.
  void add_directors(std::size_t place) {
    Random random = stream(seed_, plan_, Stream::directors, place);
    const int end = schools_.services[place].last_year < plan_.last_year
                        ? schools_.services[place].last_year
                        : plan_.last_year;
    int from_year = plan_.first_year - 2;
    CalendarDate from{year{from_year}, month{3}, day{1}};
    bool mid_year_to_come = true;
    for (std::uint32_t n = 0; from_year <= end; ++n) {
      constexpr std::array kYears = {1, 2, 2, 3, 4};
      registry::Director director = new_director(place, n, random);
      director.from = from;
      from_year += kYears[random.below(kYears.size())];
      const bool mid_year = mid_year_to_come && from_year > plan_.first_year;
      mid_year_to_come = mid_year_to_come && !mid_year;
      from = CalendarDate{year{from_year}, month{mid_year ? 8U : 3U}, day{mid_year ? 15U : 1U}};
      if (from_year <= end) director.until = day_before(from);
      schools_.directory.directors.push_back(std::move(director));
    }
  }

  registry::Director new_director(std::size_t place, std::uint32_t n, Random& random) {
    constexpr std::uint32_t kDirectorsOfOne = 16;
    registry::Director director;
    director.service = schools_.services[place].id;
    const auto sex = random.chance(5000) ? registry::Sex::female : registry::Sex::male;
    director.name = names_.draw(random, 1970 + static_cast<int>(random.below(20)), sex);
    const auto number = static_cast<std::uint32_t>(place) * kDirectorsOfOne + n;
    director.document = {IdentityDocument::dni, staff_dni(seed_, number)};
    return director;
  }

  static CalendarDate day_before(const CalendarDate& date) {
    return CalendarDate{std::chrono::sys_days{date} - std::chrono::days{1}};
  }

  std::uint64_t seed_;
  const ScenarioPlan& plan_;
  const NameSource& names_;
  Schools schools_;
};

}  // namespace

Schools make_schools(std::uint64_t seed, const ScenarioPlan& plan, const NameSource& names) {
  return SchoolMaker{seed, plan, names}.make();
}

}  // namespace fedatario::synthetic
