# Installs the packages of drive.mjs beside a copy of it.
foreach(file package.json package-lock.json drive.mjs)
  file(COPY_FILE ${FROM}/${file} ${TO}/${file} ONLY_IF_DIFFERENT)
endforeach()
if(${TO}/node_modules/.package-lock.json IS_NEWER_THAN ${TO}/package-lock.json AND EXISTS ${TO}/node_modules/.package-lock.json)
  return()
endif()
execute_process(COMMAND ${NPM} ci --prefix ${TO} --ignore-scripts --no-audit --no-fund --loglevel=error COMMAND_ERROR_IS_FATAL ANY)
