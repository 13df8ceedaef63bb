"""Compares figures with the floors recorded beside this file. Used by the quality tests of every room.

A test calls data_folder() first: it exits with 77, which CTest counts as skipped, where the data is absent. PRESSMARK_DATA names
the folder with the data; else ../shared/data beside the source tree is looked for.
"""
import os
import pathlib
import sys

SKIPPED = 77
HERE = pathlib.Path(__file__).resolve().parent


def data_folder(needed):
    """The folder with the data, which holds `needed`."""
    named = os.environ.get('PRESSMARK_DATA')
    folder = pathlib.Path(named) if named else HERE.parent.parent.parent / 'shared' / 'data'
    if not (folder / needed).exists():
        print('skipped: no %s in %s (set PRESSMARK_DATA to the folder with the evaluation data)' % (needed, folder))
        sys.exit(SKIPPED)
    return folder


def floors(suite):
    """[(figure, limit, is_most)] of a suite."""
    rows = []
    for line in (HERE / 'floors.txt').read_text(encoding='utf8').splitlines():
        words = line.split('#')[0].split()
        if words and words[0] == suite:
            rows.append((words[1], float(words[-1]), words[2] == 'most'))
    return rows


def check(suite, figures):
    """Prints each figure with its floor and exits with 1 if one falls short. `figures` may nest: body.f1 is figures['body']['f1']."""
    short = False
    for name, limit, is_most in floors(suite):
        value = figures
        for key in name.split('.'):
            value = value[key]
        fails = value > limit if is_most else value < limit
        short = short or fails
        print('%-24s %.3f  (%s %.3f)%s' % (name, value, 'at most' if is_most else 'at least', limit, '  FALLS SHORT' if fails else ''))
    sys.exit(1 if short else 0)
