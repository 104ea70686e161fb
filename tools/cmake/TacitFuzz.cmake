# tacit_fuzz(NAME DEPENDS lib... LINK target... SEEDS folder...)
#
# The libFuzzer harness of the calling folder, as fuzz_<NAME>, when TACIT_FUZZ is on. Its test fuzz.<NAME> (label `full`)
# replays regressions/ and then runs for 30 seconds from seeds/ and the folders of SEEDS. New inputs go to the build
# tree.
function(tacit_fuzz name)
  cmake_parse_arguments(arg "" "" "DEPENDS;LINK;SEEDS" ${ARGN})
  if(NOT TACIT_FUZZ)
    return()
  endif()
  list(TRANSFORM arg_DEPENDS PREPEND tacit_)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(fuzz_${name} ${sources})
  target_link_libraries(fuzz_${name} PRIVATE tacit_flags ${arg_DEPENDS} ${arg_LINK})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)

  set(found ${CMAKE_CURRENT_BINARY_DIR}/found)
  file(MAKE_DIRECTORY ${found})
  set(folders ${found})
  foreach(folder regressions seeds)
    if(IS_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/${folder})
      list(APPEND folders ${CMAKE_CURRENT_SOURCE_DIR}/${folder})
    endif()
  endforeach()
  list(APPEND folders ${arg_SEEDS})
  add_test(NAME fuzz.${name}
    COMMAND fuzz_${name} -max_total_time=30 -max_len=65536 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1
            -artifact_prefix=${CMAKE_CURRENT_BINARY_DIR}/ ${folders})
  set_tests_properties(fuzz.${name} PROPERTIES LABELS full TIMEOUT 120)
endfunction()
