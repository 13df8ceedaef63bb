# Flags every target of the project shares. Errors and sanitizers are switched on by the presets only, so that a
# packager's compiler with one new warning still builds.
add_library(pressmark_flags INTERFACE)
target_compile_features(pressmark_flags INTERFACE cxx_std_20)
target_compile_options(pressmark_flags INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wcast-qual -Wimplicit-fallthrough>)

# pressmark_library(NAME SOURCES... HEADERS public headers... PRIVATE_LIBS ... PUBLIC_LIBS ...): one part of the library. Static in
# the build tree, so that the tests can look inside; other programs get the parts as one library (PressmarkInstall.cmake).
function(pressmark_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;HEADERS;PUBLIC_LIBS;PRIVATE_LIBS" ${ARGN})
  add_library(pressmark_${name} STATIC ${ARG_SOURCES})
  add_library(pressmark::${name} ALIAS pressmark_${name})
  target_sources(pressmark_${name} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${ARG_HEADERS})
  # Internal headers are named from the top of the tree, so that who uses whom can be read (and tested) in the includes.
  target_include_directories(pressmark_${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_features(pressmark_${name} PUBLIC cxx_std_17)
  target_link_libraries(pressmark_${name} PUBLIC ${ARG_PUBLIC_LIBS} PRIVATE pressmark_flags ${ARG_PRIVATE_LIBS})
  set_target_properties(pressmark_${name} PROPERTIES
    POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()
