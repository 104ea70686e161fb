# Tables of things that live in one sub-folder each (recognisers, front-ends, emitters), written by the build: adding
# one edits no list, needs no static constructor, and leaves nothing for a linker to drop.
#
# tacit_table(OUT_VARIABLE FUNCTION NAME TYPE TYPE HEADER HEADER DECLARE TEXT ENTRY TEXT
#             [NAMESPACE NAME] [FOLDERS folder...])
#
# Writes a source file that defines `std::span<const TYPE> FUNCTION()` with one entry a folder, in the order of the
# folders' names, and puts its path into OUT_VARIABLE. DECLARE and ENTRY are C++ in which @NAME@ stands for the
# folder's name (no semicolon): DECLARE makes the entry known, ENTRY is its value in the table. FOLDERS are names, not paths.
#
#   tacit_folders(names ${CMAKE_CURRENT_SOURCE_DIR}/Recognisers)
#   tacit_table(table FUNCTION allRecognisers TYPE "const Recogniser *" HEADER tacit/Rules/Recogniser.h
#     DECLARE "extern const Recogniser recogniser@NAME@" ENTRY "&recogniser@NAME@" FOLDERS ${names})
#   target_sources(tacit_Rules PRIVATE ${table})
function(tacit_table out)
  cmake_parse_arguments(arg "" "FUNCTION;TYPE;HEADER;DECLARE;ENTRY;NAMESPACE" "FOLDERS" ${ARGN})
  if(NOT arg_NAMESPACE)
    set(arg_NAMESPACE tacit)
  endif()
  set(declarations "")
  set(entries "")
  foreach(NAME ${arg_FOLDERS})
    string(CONFIGURE "${arg_DECLARE}" declaration @ONLY)
    string(CONFIGURE "${arg_ENTRY}" entry @ONLY)
    string(APPEND declarations "${declaration};\n")
    string(APPEND entries "    ${entry},\n")
  endforeach()
  list(LENGTH arg_FOLDERS count)
  set(path ${CMAKE_CURRENT_BINARY_DIR}/${arg_FUNCTION}.cpp)
  file(CONFIGURE OUTPUT ${path} @ONLY CONTENT [[
// Written by tools/cmake/TacitDescriptors.cmake from the sub-folders.
#include "@arg_HEADER@"

#include <array>
#include <span>

namespace @arg_NAMESPACE@ {
@declarations@
using Entry = @arg_TYPE@;
std::span<const Entry> @arg_FUNCTION@();

static constexpr std::array<Entry, @count@> Table{
@entries@};

std::span<const Entry> @arg_FUNCTION@() {
  return Table;
}
} // namespace @arg_NAMESPACE@
]])
  set(${out} ${path} PARENT_SCOPE)
endfunction()

# tacit_folders(OUT_VARIABLE DIRECTORY): names of the sub-folders of DIRECTORY that hold a .cpp or a CMakeLists.txt.
function(tacit_folders out directory)
  file(GLOB found RELATIVE ${directory} CONFIGURE_DEPENDS ${directory}/*/*.cpp ${directory}/*/CMakeLists.txt)
  set(names "")
  foreach(path ${found})
    cmake_path(GET path PARENT_PATH name)
    list(APPEND names ${name})
  endforeach()
  list(REMOVE_DUPLICATES names)
  list(SORT names)
  set(${out} ${names} PARENT_SCOPE)
endfunction()
