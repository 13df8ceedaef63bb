#!/usr/bin/env python3
"""Compares what a shared library exports with what its public headers declare.

usage: exported_symbols.py LIBRARY HEADER_FOLDER
"""
import pathlib
import re
import subprocess
import sys

library, folder = sys.argv[1], pathlib.Path(sys.argv[2])


def without_comments(text):
    """A header without comments and preprocessor lines."""
    text = re.sub(r"/\*.*?\*/|//[^\n]*|\\\n", "", text, flags=re.S)
    return re.sub(r"^\s*#.*$", "", text, flags=re.M)


def arity(arguments):
    """How many parameters a parameter list has."""
    flat = re.sub(r"\{\}", "", arguments)
    while re.search(r"<[^<>]*>|\([^()]*\)", flat):
        flat = re.sub(r"<[^<>]*>|\([^()]*\)", "", flat)
    flat = flat.strip()
    return 0 if flat in ("", "void") else flat.count(",") + 1


def declared(text):
    """(qualified name, number of parameters) of every function without a body, exported classes included."""
    text = without_comments(text)
    found = set()
    for name, body in re.findall(r"class PRESSMARK_API (\w+) \{(.*?)^\};", text, re.M | re.S):
        for member, arguments in re.findall(r"([~\w]+|operator=)\(((?:[^()]|\([^()]*\))*)\)[^;{}]*;", body):
            found.add((f"pressmark::{name}::{member}", arity(arguments)))
    text = re.sub(r'^(namespace \w+|extern "C") \{$', "", text, flags=re.M)
    while re.search(r"\{[^{}]*\}", text):
        text = re.sub(r"\{[^{}]*\}", "", text)
    for name, arguments in re.findall(r"(\w+)\(((?:[^()]|\([^()]*\))*)\)\s*;", text):
        found.add((name if name.startswith("pressmark_") else f"pressmark::{name}", arity(arguments)))
    return found


def exported():
    lines = subprocess.run(["nm", "-D", "-C", "--defined-only", library], check=True, capture_output=True, text=True)
    found = set()
    for line in lines.stdout.splitlines():
        symbol = re.sub(r"\[abi:\w+\]|@.*$", "", line.split(maxsplit=2)[2] if line[0] != " " else line.split(maxsplit=1)[1])
        if symbol.startswith("PRESSMARK_"):
            continue  # the version node
        function = re.fullmatch(r"((?:\w+::)*[~\w]+=?)\((.*)\)( const)?", symbol)
        if function:
            found.add((function[1], arity(function[2])))
        elif re.fullmatch(r"pressmark_\w+", symbol):
            found.add((symbol, None))
        else:
            sys.exit(f"{library} exports {symbol}, which is no function of Pressmark's")
    return found


def c_names_without_arity(functions):
    return {(name, None if name.startswith("pressmark_") else count) for name, count in functions}


in_headers = set()
for header in sorted(folder.glob("*.h")):
    in_headers |= declared(header.read_text())
in_headers = c_names_without_arity(in_headers)
in_library = c_names_without_arity(exported())
for name, count in sorted(in_headers - in_library, key=str):
    print(f"declared, not exported: {name} with {count} parameters")
for name, count in sorted(in_library - in_headers, key=str):
    print(f"exported, not declared: {name} with {count} parameters")
print(f"{len(in_headers & in_library)} functions declared and exported")
sys.exit(in_headers != in_library)
