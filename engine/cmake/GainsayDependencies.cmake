# Every library the engine stands on, found once; also read by the installed package.
include(CMakeFindDependencyMacro)

find_package(Boost 1.81 REQUIRED CONFIG)
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(yaml-cpp REQUIRED CONFIG)
find_package(pugixml REQUIRED CONFIG)
find_package(simdjson REQUIRED CONFIG)
find_package(nlohmann_json REQUIRED CONFIG)

# These come with pkg-config files only (md4c also with a CMake package, which needs its HTML library).
foreach(library IN ITEMS re2 gumbo md4c)
  if(NOT TARGET ${library}::${library})
    pkg_check_modules(${library} REQUIRED IMPORTED_TARGET GLOBAL ${library})
    add_library(${library}::${library} ALIAS PkgConfig::${library})
  endif()
endforeach()

# yaml-cpp 0.7 and 0.8 name their target differently.
if(NOT TARGET gainsay::yaml-cpp)
  add_library(gainsay::yaml-cpp INTERFACE IMPORTED GLOBAL)
  if(TARGET yaml-cpp::yaml-cpp)
    set_target_properties(gainsay::yaml-cpp PROPERTIES INTERFACE_LINK_LIBRARIES yaml-cpp::yaml-cpp)
  else()
    set_target_properties(gainsay::yaml-cpp PROPERTIES INTERFACE_LINK_LIBRARIES yaml-cpp)
  endif()
endif()

if(NOT TARGET gainsay_private_options)
  add_library(gainsay_private_options INTERFACE)
  target_compile_options(gainsay_private_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    -Wno-sign-conversion
    # GCC 12 warns of its own library when it optimises std::string (GCC bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-array-bounds>
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-stringop-overflow>
    $<$<BOOL:${GAINSAY_WARNINGS_AS_ERRORS}>:-Werror>)
endif()
