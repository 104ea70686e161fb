# The static archives of Clang and LLVM that a LibTooling program needs. `llvm-config --link-static` names
# Polly's archives too, which Debian ships elsewhere and nothing here uses.
execute_process(
  COMMAND ${LLVM_TOOLS_BINARY_DIR}/llvm-config --link-static --libs
          frontendopenmp option windowsdriver support core bitreader bitstreamreader mc mcparser targetparser
          profiledata binaryformat remarks demangle asmparser object symbolize debuginfodwarf
  OUTPUT_VARIABLE TACIT_LLVM_LIBS OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(TACIT_LLVM_LIBS)
list(FILTER TACIT_LLVM_LIBS EXCLUDE REGEX "^-lPolly")

target_link_libraries(tacit_llvm INTERFACE ${TACIT_LLVM_LIBS} z zstd rt dl m tinfo Threads::Threads)
target_link_libraries(tacit_clang INTERFACE
  -Wl,--start-group
  clangTooling clangFrontend clangDriver clangSerialization clangParse clangSema clangAPINotes clangAnalysis
  clangEdit clangAST clangASTMatchers clangLex clangBasic clangRewrite clangSupport clangToolingCore
  clangToolingInclusions
  -Wl,--end-group)
