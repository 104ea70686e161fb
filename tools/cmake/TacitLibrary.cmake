# tacit_library(NAME DEPENDS lib... LINK target...)
#
# One library per folder: sources are every .cpp below lib/<NAME> (sub-folders included), headers live in
# include/tacit/<NAME>. DEPENDS names other tacit libraries and is the whole of what the folder may include;
# tests/layering checks that includes and this list agree. LINK names outside packages. A folder without
# sources is a library of headers only.
function(tacit_library name)
  cmake_parse_arguments(arg "" "" "DEPENDS;LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  string(REPLACE "/" "" target ${name})
  list(TRANSFORM arg_DEPENDS REPLACE "/" "")
  list(TRANSFORM arg_DEPENDS PREPEND tacit_)
  if(NOT sources)
    add_library(tacit_${target} INTERFACE)
    target_link_libraries(tacit_${target} INTERFACE fmt::fmt ${arg_LINK} ${arg_DEPENDS})
    target_include_directories(tacit_${target} INTERFACE ${CMAKE_SOURCE_DIR}/include)
    return()
  endif()
  add_library(tacit_${target} STATIC ${sources})
  target_link_libraries(tacit_${target} PRIVATE tacit_flags ${arg_LINK} PUBLIC fmt::fmt ${arg_DEPENDS})
  target_include_directories(tacit_${target} PUBLIC ${CMAKE_SOURCE_DIR}/include)
  target_include_directories(tacit_${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
endfunction()

# tacit_unit_test(NAME DEPENDS lib...): Catch2 tests of one library, every .cpp in the calling folder.
function(tacit_unit_test name)
  cmake_parse_arguments(arg "" "" "DEPENDS;LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE tacit_flags tacit_catch_main ${arg_LINK})
  foreach(dependency ${arg_DEPENDS})
    target_link_libraries(test_${name} PRIVATE tacit_${dependency})
  endforeach()
  add_test(NAME unit.${name} COMMAND test_${name})
endfunction()
