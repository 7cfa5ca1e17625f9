# Build-wide settings: language, warnings, hardening, sanitizers.

option(FEDATARIO_HARDENING "Harden the programs against memory errors" OFF)
option(FEDATARIO_FUZZ "Build the libFuzzer programs" OFF)
set(FEDATARIO_SANITIZE "" CACHE STRING "Sanitizers to build with, as a list")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

add_library(fedatario_flags INTERFACE)
target_include_directories(fedatario_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(fedatario_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference -Wswitch-enum -Wundef)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports overlaps and null reads in libstdc++'s own inlined string and optional code.
  target_compile_options(fedatario_flags INTERFACE -Wno-restrict -Wno-null-dereference)
endif()

if(FEDATARIO_HARDENING)
  target_compile_options(fedatario_flags INTERFACE
    -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS -fstack-protector-strong
    -fstack-clash-protection -fcf-protection)
  target_link_options(fedatario_flags INTERFACE -Wl,-z,relro,-z,now)
endif()

foreach(sanitizer IN LISTS FEDATARIO_SANITIZE)
  target_compile_options(fedatario_flags INTERFACE
    -fsanitize=${sanitizer} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(fedatario_flags INTERFACE -fsanitize=${sanitizer})
endforeach()
if(FEDATARIO_FUZZ)
  target_compile_options(fedatario_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
