# Compiler, warnings, sanitizers and the outside packages, each under one imported name.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(TACIT_CCACHE ccache)
if(TACIT_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${TACIT_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${TACIT_CCACHE})
endif()
find_program(TACIT_LLD ld.lld-19)
if(TACIT_LLD)
  add_link_options(-fuse-ld=${TACIT_LLD})
endif()

# Flags of our own code. Outside headers come in as SYSTEM, so that their warnings stay theirs.
add_library(tacit_flags INTERFACE)
target_compile_options(tacit_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wimplicit-fallthrough -Wswitch-enum -Wno-missing-designated-field-initializers)
target_include_directories(tacit_flags INTERFACE ${CMAKE_SOURCE_DIR}/include)
if(TACIT_OPTIMISE_DEBUG)
  target_compile_options(tacit_flags INTERFACE -O1 -fno-omit-frame-pointer)
endif()
if(TACIT_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined)
endif()
if(TACIT_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()

find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
if(TACIT_STATIC_LLVM)
  # A part of the released program, so that it is laid out with the rest.
  find_library(SQLite3_LIBRARY NAMES libsqlite3.a REQUIRED)
endif()
find_package(SQLite3 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(Catch2 2 REQUIRED)

# The SQL grammar: always its archive, so that the program stays one file.
find_library(TACIT_PG_QUERY NAMES libpg_query.a REQUIRED)
find_path(TACIT_PG_QUERY_HEADERS pg_query.h REQUIRED)
add_library(tacit_pg_query INTERFACE)
target_include_directories(tacit_pg_query SYSTEM INTERFACE ${TACIT_PG_QUERY_HEADERS})
target_link_libraries(tacit_pg_query INTERFACE ${TACIT_PG_QUERY} Threads::Threads)

# Workbooks of the report.
find_library(TACIT_XLSXWRITER NAMES xlsxwriter REQUIRED)
find_path(TACIT_XLSXWRITER_HEADERS xlsxwriter.h REQUIRED)
add_library(tacit_xlsxwriter INTERFACE)
target_include_directories(tacit_xlsxwriter SYSTEM INTERFACE ${TACIT_XLSXWRITER_HEADERS})
target_link_libraries(tacit_xlsxwriter INTERFACE ${TACIT_XLSXWRITER})

# Hashes of files, with the instructions that the machine has for them.
find_library(TACIT_NETTLE NAMES nettle REQUIRED)
find_path(TACIT_NETTLE_HEADERS nettle/sha2.h REQUIRED)
add_library(tacit_nettle INTERFACE)
target_include_directories(tacit_nettle SYSTEM INTERFACE ${TACIT_NETTLE_HEADERS})
target_link_libraries(tacit_nettle INTERFACE ${TACIT_NETTLE})

# The allocator of the program: an eighth of a scan's time goes into small pieces of memory. Sanitizers bring their own.
add_library(tacit_allocator INTERFACE)
if(NOT TACIT_SANITIZE AND NOT TACIT_FUZZ)
  find_package(mimalloc REQUIRED)
  target_link_libraries(tacit_allocator INTERFACE mimalloc)
endif()

# Clang and LLVM: the shared libraries for quick links, the static ones for the released program.
find_package(LLVM 19.1 REQUIRED CONFIG PATHS /usr/lib/llvm-19 NO_DEFAULT_PATH)
add_library(tacit_llvm INTERFACE)
target_include_directories(tacit_llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
target_compile_definitions(tacit_llvm INTERFACE ${LLVM_DEFINITIONS_LIST})
target_link_directories(tacit_llvm INTERFACE ${LLVM_LIBRARY_DIRS})
add_library(tacit_clang INTERFACE)
target_link_libraries(tacit_clang INTERFACE tacit_llvm)
if(TACIT_STATIC_LLVM)
  include(TacitStaticClang)
else()
  target_link_libraries(tacit_llvm INTERFACE LLVM-19)
  target_link_libraries(tacit_clang INTERFACE clang-cpp)
endif()

# What lays the released program out (tools/dev/lay-out).
find_program(TACIT_BOLT llvm-bolt PATHS ${LLVM_TOOLS_BINARY_DIR} NO_DEFAULT_PATH)
find_program(TACIT_VALGRIND valgrind)
