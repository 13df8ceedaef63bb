#!/usr/bin/env python3
"""Writes the code of the README's chapter on embedding as files: readme_cpp.cpp, readme_c.c, readme_python.py, …

usage: readme_snippets.py README FOLDER
"""
import pathlib
import re
import sys

readme, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
chapter = re.search(r"^## Embed the searcher$(.*?)(?=^## |\Z)", readme.read_text(), re.M | re.S)
if not chapter:
    sys.exit(f"{readme} has no chapter “Embed the searcher”")
endings = {"cpp": "cpp", "c": "c", "python": "py", "bash": "sh", "cmake": "cmake"}
seen = {}
for language, code in re.findall(r"^```(\w+)\n(.*?)^```$", chapter[1], re.M | re.S):
    seen[language] = seen.get(language, 0) + 1
    number = "" if seen[language] == 1 else str(seen[language])
    (folder / f"readme_{language}{number}.{endings[language]}").write_text(code)
missing = {"cpp", "c", "python", "bash", "cmake"} - set(seen)
if missing:
    sys.exit(f"the chapter lacks an example in {', '.join(sorted(missing))}")
