# tacit_embed(TARGET NAME FILE...): makes files part of the program.
#
# Generates `tacit/Embedded/<NAME>.h` with `std::span<const tacit::EmbeddedFile> embedded<NAME>()`: one entry per file,
# sorted by name, content byte for byte. Files are relative to the calling folder unless absolute; entries carry the
# file's name without its folder. Regenerated when a file changes.
function(tacit_embed target name)
  set(files "")
  foreach(file ${ARGN})
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    list(APPEND files ${file})
  endforeach()
  set(directory ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set(source ${directory}/Embedded${name}.cpp)
  set(header ${directory}/tacit/Embedded/${name}.h)
  string(REPLACE ";" "|" joined "${files}")
  add_custom_command(
    OUTPUT ${source} ${header}
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DSOURCE=${source} -DHEADER=${header} "-DFILES=${joined}"
            -P ${CMAKE_SOURCE_DIR}/tools/cmake/EmbedFiles.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/tools/cmake/EmbedFiles.cmake
    COMMENT "Embedding ${name}"
    VERBATIM)
  target_sources(${target} PRIVATE ${source} ${header})
  target_include_directories(${target} PRIVATE ${directory})
endfunction()
