# Debian 12 packages, each found once and used under one name. scripts/setup installs them.

include(GoogleTest)
find_package(PkgConfig REQUIRED)
find_package(tl-expected REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(CURL REQUIRED)
find_package(GTest REQUIRED)
find_package(benchmark REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(ZLIB REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(zxing REQUIRED IMPORTED_TARGET zxing)
pkg_check_modules(zbar REQUIRED IMPORTED_TARGET zbar)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)

# libharu has no CMake or pkg-config file.
find_library(HPDF_LIBRARY hpdf REQUIRED)
add_library(fedatario_hpdf INTERFACE)
target_link_libraries(fedatario_hpdf INTERFACE ${HPDF_LIBRARY})

# Debian's SOCI has no CMake file.
find_library(SOCI_CORE_LIBRARY soci_core REQUIRED)
find_library(SOCI_SQLITE3_LIBRARY soci_sqlite3 REQUIRED)
add_library(fedatario_soci INTERFACE)
target_include_directories(fedatario_soci SYSTEM INTERFACE /usr/include/soci)
target_link_libraries(fedatario_soci INTERFACE ${SOCI_CORE_LIBRARY} ${SOCI_SQLITE3_LIBRARY})

# OpenCV's CMake file comes with its whole -dev package only; three of its libraries are enough.
# Its headers warn under C++20, so they come in as system headers.
add_library(fedatario_opencv INTERFACE)
target_include_directories(fedatario_opencv SYSTEM INTERFACE /usr/include/opencv4)
target_link_libraries(fedatario_opencv INTERFACE opencv_core opencv_imgproc opencv_imgcodecs)

# PKCS#11's C headers alone: modules are loaded while the program runs.
pkg_check_modules(p11kit REQUIRED p11-kit-1)
add_library(fedatario_pkcs11 INTERFACE)
target_include_directories(fedatario_pkcs11 SYSTEM INTERFACE ${p11kit_INCLUDE_DIRS})
target_link_libraries(fedatario_pkcs11 INTERFACE ${CMAKE_DL_LIBS})
