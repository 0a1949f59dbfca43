# Installs the build to a fresh prefix, then builds and runs a project that finds it there.
set(prefix ${BUILD}/consumer/prefix)
file(REMOVE_RECURSE ${BUILD}/consumer)

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "failed (${status}): ${ARGN}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
run(${CMAKE_COMMAND} -G ${GENERATOR} -S ${SOURCE}/tests/consumer -B ${BUILD}/consumer/build
  -DCMAKE_PREFIX_PATH=${prefix} -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS})
run(${CMAKE_COMMAND} --build ${BUILD}/consumer/build)
run(${BUILD}/consumer/build/consumer ${prefix}/share/gainsay)
if(NOT output MATCHES "2 articles, 1 finding")
  message(FATAL_ERROR "the consumer printed: ${output}")
endif()
# The installed program finds its data from anywhere.
run(${prefix}/bin/gainsay rules list)
file(WRITE ${BUILD}/consumer/one.txt "The mayor resigned.\n")
run(${prefix}/bin/gainsay parse ${BUILD}/consumer/one.txt)
if(NOT output MATCHES "resigned\tresign\tVERB")
  message(FATAL_ERROR "the installed parser printed: ${output}")
endif()
