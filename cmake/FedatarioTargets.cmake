# How this project declares its libraries, programs and tests.

# fedatario_library(NAME SOURCES file... [PUBLIC lib...] [PRIVATE lib...])
function(fedatario_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC fedatario_flags ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# fedatario_program(NAME SOURCES file... LINKS lib...)
function(fedatario_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE fedatario_flags ${arg_LINKS})
endfunction()

# fedatario_test(NAME LABEL unit|vectors|... SOURCES file... LINKS lib... [ENVIRONMENT NAME=value])
# One GoogleTest program; ctest sees each of its cases under the label.
function(fedatario_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL;ENVIRONMENT" "SOURCES;LINKS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE fedatario_flags ${arg_LINKS} GTest::gmock_main)
  target_compile_definitions(${name} PRIVATE
    FEDATARIO_SOURCE_DIR="${PROJECT_SOURCE_DIR}" FEDATARIO_BINARY_DIR="${CMAKE_BINARY_DIR}")
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST PROPERTIES
    LABELS ${arg_LABEL} ENVIRONMENT "${arg_ENVIRONMENT}")
endfunction()
