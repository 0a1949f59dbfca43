# The installed tree: bin/gainsay, lib/libgainsay.a, headers, share/gainsay (rules, models), CMake package.
include(CMakePackageConfigHelpers)

install(TARGETS gainsay_engine gainsay_private_options EXPORT gainsayTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS gainsay_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/rules DESTINATION ${CMAKE_INSTALL_DATADIR}/gainsay)
install(FILES ${PROJECT_SOURCE_DIR}/engine/models/syntax.bin ${PROJECT_SOURCE_DIR}/engine/models/README.md
  DESTINATION ${CMAKE_INSTALL_DATADIR}/gainsay/models)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/gainsay)
install(EXPORT gainsayTargets NAMESPACE gainsay:: DESTINATION ${package_dir})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/gainsayConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/gainsayConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/gainsayConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/gainsayConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/gainsayConfigVersion.cmake
  ${CMAKE_CURRENT_LIST_DIR}/GainsayDependencies.cmake DESTINATION ${package_dir})
