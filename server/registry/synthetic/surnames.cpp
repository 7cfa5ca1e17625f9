#include "server/registry/synthetic/surnames.h"

#include <array>

namespace fedatario::synthetic {
namespace {

using namespace std::string_view_literals;

constexpr std::array kFrequent = {
    FrequentSurname{"QUISPE", 1212},   FrequentSurname{"FLORES", 763},
    FrequentSurname{"SÁNCHEZ", 680},   FrequentSurname{"GARCÍA", 658},
    FrequentSurname{"RODRÍGUEZ", 629}, FrequentSurname{"HUAMÁN", 610},
    FrequentSurname{"ROJAS", 606},     FrequentSurname{"VÁSQUEZ", 552},
    FrequentSurname{"MAMANI", 525},    FrequentSurname{"LÓPEZ", 525},
    FrequentSurname{"RAMOS", 515},     FrequentSurname{"PÉREZ", 505},
    FrequentSurname{"TORRES", 497},    FrequentSurname{"DÍAZ", 485},
    FrequentSurname{"GONZALES", 468},  FrequentSurname{"RAMÍREZ", 463},
    FrequentSurname{"MENDOZA", 437},   FrequentSurname{"CHÁVEZ", 432},
    FrequentSurname{"ESPINOZA", 396},  FrequentSurname{"CASTILLO", 373},
};

// Without deduction: clang limits a fold expression to 256 operands.
constexpr auto kTail = std::to_array<std::string_view>(
    {"CASTRO"sv,      "RUIZ"sv,       "GUTIÉRREZ"sv,    "ROMERO"sv,      "SALAZAR"sv,
     "VARGAS"sv,      "CRUZ"sv,       "FERNÁNDEZ"sv,    "ORTIZ"sv,       "SILVA"sv,
     "VEGA"sv,        "MORALES"sv,    "HERRERA"sv,      "AGUILAR"sv,     "PAREDES"sv,
     "CAMPOS"sv,      "LEÓN"sv,       "PALOMINO"sv,     "YUPANQUI"sv,    "MARTÍNEZ"sv,
     "HERNÁNDEZ"sv,   "GÓMEZ"sv,      "REYES"sv,        "JIMÉNEZ"sv,     "ÁLVAREZ"sv,
     "MEDINA"sv,      "GUERRERO"sv,   "DELGADO"sv,      "CÓRDOVA"sv,     "CABRERA"sv,
     "SOTO"sv,        "VALDIVIA"sv,   "VILLANUEVA"sv,   "MEZA"sv,        "CÁRDENAS"sv,
     "ALVARADO"sv,    "CARRASCO"sv,   "NÚÑEZ"sv,        "ACOSTA"sv,      "VALVERDE"sv,
     "PACHECO"sv,     "BENITES"sv,    "ZEVALLOS"sv,     "FUENTES"sv,     "CALDERÓN"sv,
     "PONCE"sv,       "MOLINA"sv,     "LOZANO"sv,       "MALDONADO"sv,   "AYALA"sv,
     "ALIAGA"sv,      "ZAPATA"sv,     "SUÁREZ"sv,       "ROSALES"sv,     "BARRETO"sv,
     "MONTOYA"sv,     "CORREA"sv,     "VALENCIA"sv,     "BUSTAMANTE"sv,  "OCHOA"sv,
     "ARIAS"sv,       "NAVARRO"sv,    "MIRANDA"sv,      "PINEDA"sv,      "OLIVERA"sv,
     "ZÚÑIGA"sv,      "SALINAS"sv,    "RIVERA"sv,       "CHÁVARRY"sv,    "CERNA"sv,
     "BRAVO"sv,       "VELÁSQUEZ"sv,  "MARÍN"sv,        "SOLÍS"sv,       "CUBAS"sv,
     "TELLO"sv,       "BAUTISTA"sv,   "GÁLVEZ"sv,       "ARROYO"sv,      "IZQUIERDO"sv,
     "MEJÍA"sv,       "SANDOVAL"sv,   "VILLEGAS"sv,     "CERVANTES"sv,   "ESCOBAR"sv,
     "ROBLES"sv,      "CORNEJO"sv,    "CUEVA"sv,        "PEÑA"sv,        "LLANOS"sv,
     "GUZMÁN"sv,      "ATENCIO"sv,    "CÁCERES"sv,      "AQUINO"sv,      "ARANDA"sv,
     "PRADO"sv,       "TAPIA"sv,      "CONTRERAS"sv,    "VELA"sv,        "ORELLANA"sv,
     "VERA"sv,        "MONTES"sv,     "BALDEÓN"sv,      "LAZO"sv,        "ALARCÓN"sv,
     "ESTRADA"sv,     "GAMARRA"sv,    "JARA"sv,         "BARRIOS"sv,     "VIDAL"sv,
     "MERINO"sv,      "IBÁÑEZ"sv,     "URBINA"sv,       "LARA"sv,        "CORONADO"sv,
     "MONTENEGRO"sv,  "ESQUIVEL"sv,   "TRUJILLO"sv,     "ALFARO"sv,      "CANO"sv,
     "BECERRA"sv,     "RIVAS"sv,      "VALDEZ"sv,       "ARÉVALO"sv,     "PAZ"sv,
     "GUEVARA"sv,     "LUNA"sv,       "NIETO"sv,        "MANRIQUE"sv,    "BENAVIDES"sv,
     "OROZCO"sv,      "MORENO"sv,     "MUÑOZ"sv,        "PORTUGAL"sv,    "ROQUE"sv,
     "PALACIOS"sv,    "INGA"sv,       "CHOQUEHUANCA"sv, "HUANCA"sv,      "CONDORI"sv,
     "TICONA"sv,      "CHOQUE"sv,     "APAZA"sv,        "CHURA"sv,       "CHAMBILLA"sv,
     "MAQUERA"sv,     "CUTIPA"sv,     "CALIZAYA"sv,     "LLANQUE"sv,     "COAQUIRA"sv,
     "ARCE"sv,        "LIMACHE"sv,    "CCALLO"sv,       "JINCHUÑA"sv,    "HUANACUNI"sv,
     "PILCO"sv,       "NINA"sv,       "CALISAYA"sv,     "VILCA"sv,       "CCAMA"sv,
     "TITO"sv,        "CALLA"sv,      "SUCASACA"sv,     "LAURA"sv,       "CATACORA"sv,
     "COILA"sv,       "HUAYTA"sv,     "CUSI"sv,         "MACHACA"sv,     "TACCA"sv,
     "CHAMBI"sv,      "PAREDEZ"sv,    "ZEGARRA"sv,      "SALAS"sv,       "COPA"sv,
     "LUQUE"sv,       "VELARDE"sv,    "BEGAZO"sv,       "TALAVERA"sv,    "ÑAUPARI"sv,
     "ÑIQUEN"sv,      "YAÑEZ"sv,      "ÑAÑEZ"sv,        "CAÑARI"sv,      "TOLEDO"sv,
     "ALEJO"sv,       "CASAS"sv,      "CUADROS"sv,      "DUEÑAS"sv,      "PORRAS"sv,
     "QUINTANA"sv,    "RENGIFO"sv,    "PIZARRO"sv,      "OLIVARES"sv,    "SEGURA"sv,
     "SIERRA"sv,      "TAMAYO"sv,     "UGARTE"sv,       "URIBE"sv,       "AVENDAÑO"sv,
     "AVALOS"sv,      "BARBOZA"sv,    "BARRERA"sv,      "BELTRÁN"sv,     "BERMÚDEZ"sv,
     "BERNAL"sv,      "BERROCAL"sv,   "BLAS"sv,         "BOCANEGRA"sv,   "BONILLA"sv,
     "BORJA"sv,       "BRICEÑO"sv,    "BUENDÍA"sv,      "BURGOS"sv,      "BUSTOS"sv,
     "CABALLERO"sv,   "CABANILLAS"sv, "CABELLO"sv,      "CAJALEÓN"sv,    "CALLE"sv,
     "CAMACHO"sv,     "CAMARGO"sv,    "CAMARENA"sv,     "CAMPANA"sv,     "CANALES"sv,
     "CARBAJAL"sv,    "CARDOZA"sv,    "CARHUAS"sv,      "CARPIO"sv,      "CARRANZA"sv,
     "CARRERA"sv,     "CARRILLO"sv,   "CASTAÑEDA"sv,    "CASTAÑO"sv,     "CASTELLANOS"sv,
     "CAYCHO"sv,      "CELIS"sv,      "CENTENO"sv,      "CÉSPEDES"sv,    "CHACÓN"sv,
     "CHAPOÑÁN"sv,    "CHIPANA"sv,    "CHIRINOS"sv,     "CHUQUI"sv,      "CISNEROS"sv,
     "COLLANTES"sv,   "COLQUE"sv,     "CONCHA"sv,       "COTRINA"sv,     "CRESPO"sv,
     "CRISPÍN"sv,     "CUELLAR"sv,    "CUENCA"sv,       "CUSIHUAMÁN"sv,  "DÁVALOS"sv,
     "DÁVILA"sv,      "DOMÍNGUEZ"sv,  "DONAYRE"sv,      "ECHEVARRÍA"sv,  "ELÍAS"sv,
     "ENCISO"sv,      "ENRÍQUEZ"sv,   "ESCALANTE"sv,    "ESCUDERO"sv,    "ESPEJO"sv,
     "ESPINO"sv,      "ESTEBAN"sv,    "FAJARDO"sv,      "FALCÓN"sv,      "FARFÁN"sv,
     "FARROÑÁN"sv,    "FIGUEROA"sv,   "FRANCO"sv,       "FRÍAS"sv,       "GALINDO"sv,
     "GALLARDO"sv,    "GALLEGOS"sv,   "GAMBOA"sv,       "GARAY"sv,       "GARRIDO"sv,
     "GASPAR"sv,      "GASTELO"sv,    "GIL"sv,          "GIRALDO"sv,     "GODOY"sv,
     "GONZA"sv,       "GRADOS"sv,     "GRANADOS"sv,     "GRANDA"sv,      "GUERRA"sv,
     "GUILLÉN"sv,     "HEREDIA"sv,    "HIDALGO"sv,      "HINOJOSA"sv,    "HUAMANÍ"sv,
     "HUAMANCHUMO"sv, "HUARACA"sv,    "HUARCAYA"sv,     "HUARINGA"sv,    "HUAROTO"sv,
     "HUERTA"sv,      "HUERTAS"sv,    "HURTADO"sv,      "INFANTE"sv,     "IPANAQUÉ"sv,
     "JÁUREGUI"sv,    "JULCA"sv,      "JURADO"sv,       "LÁZARO"sv,      "LEIVA"sv,
     "LEVANO"sv,      "LEYVA"sv,      "LINARES"sv,      "LLAMOCCA"sv,    "LLERENA"sv,
     "LOAYZA"sv,      "LOBATÓN"sv,    "LOYOLA"sv,       "LUCANA"sv,      "LUCERO"sv,
     "LUJÁN"sv,       "MACEDO"sv,     "MADRID"sv,       "MALLQUI"sv,     "MALPARTIDA"sv,
     "MAMANCHURA"sv,  "MANCILLA"sv,   "MARCELO"sv,      "MARCOS"sv,      "MARROQUÍN"sv,
     "MATOS"sv,       "MAYHUA"sv,     "MAYTA"sv,        "MÁRQUEZ"sv,     "MELÉNDEZ"sv,
     "MELGAR"sv,      "MENA"sv,       "MENDIETA"sv,     "MENESES"sv,     "MESTANZA"sv,
     "MILLA"sv,       "MOGOLLÓN"sv,   "MONDRAGÓN"sv,    "MONTALVO"sv,    "MONTAÑEZ"sv,
     "MONZÓN"sv,      "MORA"sv,       "MORI"sv,         "MOSCOSO"sv,     "NEYRA"sv,
     "NOLASCO"sv,     "NORIEGA"sv,    "OBANDO"sv,       "OBREGÓN"sv,     "OJEDA"sv,
     "OLAYA"sv,       "OLAZÁBAL"sv,   "OLIVA"sv,        "OLORTEGUI"sv,   "ORDÓÑEZ"sv,
     "ORÉ"sv,         "ORIHUELA"sv,   "OSORIO"sv,       "OTINIANO"sv,    "PADILLA"sv,
     "PAICO"sv,       "PANDURO"sv,    "PARDO"sv,        "PARIONA"sv,     "PASTOR"sv,
     "PAUCAR"sv,      "PAULINO"sv,    "PEDRAZA"sv,      "PERALES"sv,     "PERALTA"sv,
     "PEZO"sv,        "PINEDO"sv,     "PINTADO"sv,      "PINTO"sv,       "PIÑA"sv,
     "POMA"sv,        "PORTILLA"sv,   "POZO"sv,         "PRETELL"sv,     "PUMA"sv,
     "QUESADA"sv,     "QUEVEDO"sv,    "QUINTO"sv,       "QUIROZ"sv,      "QUIÑONES"sv,
     "RAMÓN"sv,       "RÁZURI"sv,     "REÁTEGUI"sv,     "REQUENA"sv,     "REVILLA"sv,
     "REYNA"sv,       "REYNOSO"sv,    "RÍOS"sv,         "RICALDE"sv,     "RIVADENEYRA"sv,
     "RIVERO"sv,      "ROCHA"sv,      "ROLDÁN"sv,       "ROMÁN"sv,       "RONDÁN"sv,
     "ROSAS"sv,       "ROSALEZ"sv,    "RUBIO"sv,        "SAAVEDRA"sv,    "SABOYA"sv,
     "SALCEDO"sv,     "SALDAÑA"sv,    "SALGADO"sv,      "SALVADOR"sv,    "SAMANIEGO"sv,
     "SANABRIA"sv,    "SANTANA"sv,    "SANTIAGO"sv,     "SANTISTEBAN"sv, "SANTOS"sv,
     "SARMIENTO"sv,   "SERNA"sv,      "SERRANO"sv,      "SIFUENTES"sv,   "SIHUAS"sv,
     "SOLANO"sv,      "SOLÓRZANO"sv,  "SORIANO"sv,      "SOSA"sv,        "SUCA"sv,
     "SULCA"sv,       "SUPO"sv,       "TAFUR"sv,        "TAIPE"sv,       "TANTALEÁN"sv,
     "TARAZONA"sv,    "TASAYCO"sv,    "TEJADA"sv,       "TENORIO"sv,     "TERRONES"sv,
     "TINEO"sv,       "TINOCO"sv,     "TITICHOCA"sv,    "TORO"sv,        "TOVAR"sv,
     "TREJO"sv,       "TUESTA"sv,     "TUPA"sv,         "UCEDA"sv,       "ULLOA"sv,
     "URQUIZO"sv,     "URRUTIA"sv,    "USCAMAYTA"sv,    "VALERIANO"sv,   "VALERA"sv,
     "VALLADARES"sv,  "VALLE"sv,      "VALLEJOS"sv,     "VALLES"sv,      "VÁSCONES"sv,
     "VARELA"sv,      "VENEGAS"sv,    "VENTURA"sv,      "VERÁSTEGUI"sv,  "VICENTE"sv,
     "VÍLCHEZ"sv,     "VILLACORTA"sv, "VILLALOBOS"sv,   "VILLAR"sv,      "VILLARREAL"sv,
     "VILLENA"sv,     "VIVANCO"sv,    "VIZCARRA"sv,     "YARLEQUÉ"sv,    "YATACO"sv,
     "YAURI"sv,       "YNGA"sv,       "YUCRA"sv,        "ZAMBRANO"sv,    "ZAMORA"sv,
     "ZÁRATE"sv,      "ZAVALA"sv,     "ZAVALETA"sv,     "ZELA"sv,        "ZURITA"sv,
     "WONG"sv,        "TAKAHASHI"sv,  "NAKAMURA"sv,     "CHANG"sv,       "HIGA"sv});

constexpr std::array kSouthern = {
    "MAMANI"sv,    "QUISPE"sv,   "FLORES"sv,    "CONDORI"sv, "TICONA"sv, "CHOQUE"sv,
    "APAZA"sv,     "CHURA"sv,    "CHAMBILLA"sv, "MAQUERA"sv, "CUTIPA"sv, "CALIZAYA"sv,
    "LLANQUE"sv,   "COAQUIRA"sv, "ARCE"sv,      "LIMACHE"sv, "CCALLO"sv, "JINCHUÑA"sv,
    "HUANACUNI"sv, "PILCO"sv,    "NINA"sv,      "CALISAYA"sv};

constexpr std::array kWithEnye = {
    "NÚÑEZ"sv,    "ZÚÑIGA"sv,  "PEÑA"sv,      "IBÁÑEZ"sv,   "MUÑOZ"sv,    "JINCHUÑA"sv,
    "ÑAUPARI"sv,  "ÑIQUEN"sv,  "YAÑEZ"sv,     "ÑAÑEZ"sv,    "CAÑARI"sv,   "DUEÑAS"sv,
    "AVENDAÑO"sv, "BRICEÑO"sv, "CASTAÑEDA"sv, "CASTAÑO"sv,  "CHAPOÑÁN"sv, "FARROÑÁN"sv,
    "MONTAÑEZ"sv, "ORDÓÑEZ"sv, "PIÑA"sv,      "QUIÑONES"sv, "SALDAÑA"sv};

constexpr std::array kCompound = {"DE LA CRUZ"sv,    "DEL CARPIO"sv,    "DE LOS SANTOS"sv,
                                  "SAN MARTÍN"sv,    "LA ROSA"sv,       "VON HESSE"sv,
                                  "HUANCA-CHOQUE"sv, "DEL ÁGUILA"sv,    "DE LA VEGA"sv,
                                  "LA TORRE"sv,      "PONCE DE LEÓN"sv, "DE LA TORRE"sv};

constexpr std::array kApostrophe = {"D'ANGELO"sv, "O'HIGGINS"sv, "D'BROT"sv, "D'AZEVEDO"sv};

}  // namespace

std::span<const FrequentSurname> frequent_surnames() {
  return kFrequent;
}

std::span<const std::string_view> tail_surnames() {
  return kTail;
}

std::span<const std::string_view> southern_surnames() {
  return kSouthern;
}

std::span<const std::string_view> surnames_with_enye() {
  return kWithEnye;
}

std::span<const std::string_view> compound_surnames() {
  return kCompound;
}

std::span<const std::string_view> apostrophe_surnames() {
  return kApostrophe;
}

}  // namespace fedatario::synthetic
