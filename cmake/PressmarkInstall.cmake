# What other programs get: the parts as one library, libpressmark.a always and libpressmark.so with BUILD_SHARED_LIBS, found by
# find_package(pressmark) as pressmark::common, pressmark::indexer, pressmark::searcher, and by pkg-config. One library
# and not three: the parts share internal functions, which three shared libraries would have to export to each other.
include(CMakePackageConfigHelpers)

set(parts common indexer searcher)
set(objects "")
set(headers "")
set(header_folders "")
foreach(part IN LISTS parts)
  list(APPEND objects "$<TARGET_OBJECTS:pressmark_${part}>")
  get_target_property(part_headers pressmark_${part} HEADER_SET)
  list(APPEND headers ${part_headers})
  list(APPEND header_folders "${PROJECT_SOURCE_DIR}/${part}/include")
endforeach()

# Components: "programs" (set in the top CMakeLists.txt for all that names none), "runtime", "development"; they become
# the Debian packages pressmark, libpressmark0, libpressmark-dev.
function(pressmark_installed kind type)
  add_library(pressmark_${kind} ${type} ${objects})
  target_sources(pressmark_${kind} INTERFACE FILE_SET HEADERS BASE_DIRS ${header_folders} FILES ${headers})
  target_compile_features(pressmark_${kind} INTERFACE cxx_std_17)
  target_link_libraries(pressmark_${kind} PRIVATE Xapian::Xapian ICU::i18n ICU::uc Gumbo::Gumbo zstd::libzstd_shared ZLIB::ZLIB Threads::Threads)
  set_target_properties(pressmark_${kind} PROPERTIES OUTPUT_NAME pressmark EXPORT_NAME ${kind} LINKER_LANGUAGE CXX)
  install(TARGETS pressmark_${kind} EXPORT pressmark-${kind}
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT runtime NAMELINK_COMPONENT development
    FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development)
  install(EXPORT pressmark-${kind} NAMESPACE pressmark:: FILE pressmark-${kind}.cmake DESTINATION "${config_folder}"
    COMPONENT development)
endfunction()

set(config_folder "${CMAKE_INSTALL_LIBDIR}/cmake/pressmark")
pressmark_installed(static STATIC)
if(BUILD_SHARED_LIBS)
  pressmark_installed(shared SHARED)
  set_target_properties(pressmark_shared PROPERTIES VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})
  # Without it the library would also export the templates of the standard library that it happens to use.
  set(symbols "${PROJECT_SOURCE_DIR}/cmake/pressmark.symbols")
  target_link_options(pressmark_shared PRIVATE "LINKER:--version-script=${symbols}" "LINKER:--no-undefined")
  set_target_properties(pressmark_shared PROPERTIES LINK_DEPENDS "${symbols}")
endif()

# In a 0.x version every minor number may change the interface.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/pressmark-config-version.cmake" COMPATIBILITY SameMinorVersion)
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/pressmark-config.cmake.in" "${PROJECT_BINARY_DIR}/pressmark-config.cmake"
  INSTALL_DESTINATION "${config_folder}" NO_SET_AND_CHECK_MACRO)
install(FILES "${PROJECT_BINARY_DIR}/pressmark-config.cmake" "${PROJECT_BINARY_DIR}/pressmark-config-version.cmake"
  "${PROJECT_SOURCE_DIR}/cmake/FindXapian.cmake" "${PROJECT_SOURCE_DIR}/cmake/FindGumbo.cmake"
  DESTINATION "${config_folder}" COMPONENT development)

# pkg-config: "pressmark" is the shared library where there is one; "pressmark-static" always the archive.
function(pressmark_pkg_config name link requires)
  set(pc_name "${name}")
  set(pc_link "${link}")
  set(pc_requires "${requires}")
  # Relative to its own place, so that the installed tree can be moved.
  if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
    set(pc_prefix "${CMAKE_INSTALL_PREFIX}")
  else()
    file(RELATIVE_PATH up "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
    string(REGEX REPLACE "/$" "" up "${up}")
    set(pc_prefix "\${pcfiledir}/${up}")
  endif()
  cmake_path(ABSOLUTE_PATH CMAKE_INSTALL_LIBDIR BASE_DIRECTORY "\${prefix}" OUTPUT_VARIABLE pc_libdir)
  cmake_path(ABSOLUTE_PATH CMAKE_INSTALL_INCLUDEDIR BASE_DIRECTORY "\${prefix}" OUTPUT_VARIABLE pc_includedir)
  configure_file("${PROJECT_SOURCE_DIR}/cmake/pressmark.pc.in" "${PROJECT_BINARY_DIR}/${name}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/${name}.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT development)
endfunction()
if(BUILD_SHARED_LIBS)
  pressmark_pkg_config(pressmark "-lpressmark" "Requires.private")
else()
  pressmark_pkg_config(pressmark "-lpressmark -lstdc++ -lm -pthread" "Requires")
endif()
pressmark_pkg_config(pressmark-static "-l:libpressmark.a -lstdc++ -lm -pthread" "Requires")
