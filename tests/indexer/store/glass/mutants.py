#!/usr/bin/env python3
"""Breaks the bulk writer in one place after another and sees whether glass_test notices.

    tests/indexer/store/glass/mutants.py [FOLDER]

Works in a copy of the sources in FOLDER (build/mutants). Prints each mutant with "caught" or "ALIVE"; exits with 1 when
one lived. Takes some minutes, so no test runs it: run it when the writer or its tests have changed.
"""

import pathlib
import shutil
import subprocess
import sys

GLASS = "indexer/store/glass/"
MUTANTS = [  # file, what stands there once, what it becomes
    ("chunks.cc", "kChunkBytes = 2000", "kChunkBytes = 2001"),
    ("chunks.cc", "last ? '1' : '0'", "last ? '0' : '1'"),
    ("chunks.cc", "append_varint(head_, document - 1)", "append_varint(head_, document)"),
    ("chunks.cc", "if (key_ != lengths_key()) append_byte(chunk_key_, 0);", ""),
    ("chunks.cc", "value < lower", "value > lower"),
    ("chunks.cc", "if (statistics.upper != statistics.lower) out", "out"),
    ("coding.h", "n < 0x8000U", "n < 0x4000U"),
    ("coding.h", 'to.append("\\0\\xFF", 2);', 'to.append("\\0", 1);'),
    ("database_writer.cc", "length != 0 && ", ""),
    ("database_writer.cc", "std::max(statistics_.largest_wdf, term.wdf)", "term.wdf"),
    ("database_writer.cc", "kMaxTerm = 245", "kMaxTerm = 246"),
    ("database_writer.cc", "term.term.size() + nuls > kMaxTerm", "term.term.size() > kMaxTerm"),
    ("database_writer.cc", "kLengthMask = 96", "kLengthMask = 0"),
    ("database_writer.cc", "const auto known = places_.find(vocabulary);", "const auto known = places_.begin();"),
    ("inverter.cc", "if (place.run != run())", "if (place.run == 0)"),
    ("inverter.cc", "if (sum_low < number) ++sum_high;", ""),
    ("run.cc", "order > 0 : a > b", "order > 0 : a < b"),
    ("stream_pool.cc", "if (left_ > 0) std::memcpy(&next_", "if (left_ > 1) std::memcpy(&next_"),
    ("table_writer.cc", "kWorthAPiece = 36", "kWorthAPiece = 35"),
    ("table_writer.cc", "kDeflateAbove = 18", "kDeflateAbove = 19"),
    ("table_writer.cc", "static_cast<std::size_t>(differ - key.begin()) + 1", "static_cast<std::size_t>(differ - key.begin()) + 2"),
    ("table_writer.cc", "room() + branch.block.hole() >= size", "room() >= size"),
    ("table_writer.cc", "first[kChildBytes] = 0;", ""),
    ("termlist.cc", "kSmallWdf = 127", "kSmallWdf = 126"),
    ("termlist.cc", "both < 256 ? both : shared)", "both < 255 ? both : shared)"),
    ("termlist.cc", "next = value.first + 1;", "next = value.first;"),
    ("version_file.cc", "kSequential = 2", "kSequential = 0"),
    ("version_file.cc", "statistics.largest_length - statistics.largest_wdf", "statistics.largest_length"),
]


def copy_sources(to):
    files = subprocess.run(["git", "ls-files"], check=True, capture_output=True, text=True).stdout.split("\n")
    for name in filter(None, files):
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(name, to / name)


def survives(source):
    build = subprocess.run(["cmake", "--build", "--preset", "release", "--target", "glass_test"], cwd=source,
                           capture_output=True)
    if build.returncode != 0:
        return False  # the compiler caught it
    test = subprocess.run(["build/release/tests/indexer/store/glass/glass_test", "--gtest_brief=1", "--gtest_fail_fast"], cwd=source,
                          capture_output=True)
    return test.returncode == 0


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "build/mutants")
    shutil.rmtree(folder, ignore_errors=True)
    copy_sources(folder)
    subprocess.run(["cmake", "--preset", "release"], cwd=folder, check=True, capture_output=True)
    if not survives(folder):
        sys.exit("glass_test fails without any change")
    alive = 0
    for name, old, new in MUTANTS:
        path = folder / GLASS / name
        text = path.read_text()
        if text.count(old) != 1:
            sys.exit(f"{name}: {old!r} stands there {text.count(old)} times")
        path.write_text(text.replace(old, new))
        lives = survives(folder)
        alive += lives
        print("ALIVE " if lives else "caught", name, repr(old), "->", repr(new), flush=True)
        path.write_text(text)
    sys.exit(alive > 0)


if __name__ == "__main__":
    main()
