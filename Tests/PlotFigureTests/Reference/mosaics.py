#!/usr/bin/env python3
"""Writes mosaics.json: where matplotlib's subplot_mosaic puts its axes, and which pictures it refuses.

For each picture: whether it is taken, and if so the rows and columns of each letter in the order in
which matplotlib returns them, and the box of each axes in a figure without any room between axes, as
fractions of the whole from the top left, for some ratios of widths and heights.

    python3 mosaics.py > mosaics.json
"""

import json
import random
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

GIVEN = [
    "A", "AB", "A\nB", "AAB\nCCB", "AAB\nC.B", "ABC\nDDD", "AB\nAB", "A.\n.B", "AAA\nB.C\nB.C",
    "ABBC\nADDC\nAEEC", ".A.\nBBB", "AAB\nCDB\nCEE", "ABA", "AB\nBA", "AA\nAB", "A.A", "AB\nC",
    "ABC\nAB", "ZYX\nZWV", "11\n23", "αβ\nαγ", "AAAA\nBBCC\nDDDD\nEFFG",
]


def pictures():
    yield from GIVEN
    generator = random.Random(20240731)
    # Rectangles cut out of a sheet: always taken.
    for _ in range(60):
        rows, columns = generator.randint(1, 6), generator.randint(1, 6)
        sheet = [["."] * columns for _ in range(rows)]
        for letter in generator.sample("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 10):
            top, left = generator.randrange(rows), generator.randrange(columns)
            bottom, right = generator.randint(top, rows - 1), generator.randint(left, columns - 1)
            places = [(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]
            if all(sheet[r][c] == "." for r, c in places):
                for r, c in places:
                    sheet[r][c] = letter
        if any(letter != "." for row in sheet for letter in row):
            yield "\n".join("".join(row) for row in sheet)
    # Letters at random: mostly refused.
    for _ in range(60):
        rows, columns = generator.randint(1, 3), generator.randint(1, 3)
        picture = "\n".join(
            "".join(generator.choice("AB.") for _ in range(columns)) for _ in range(rows)
        )
        if any(letter in picture for letter in "AB"):
            yield picture


def case(picture):
    lines = picture.split("\n")
    generator = random.Random(picture)
    widths = [generator.choice([0.5, 1, 2, 3.25]) for _ in lines[0]]
    heights = [generator.choice([0.5, 1, 2, 3.25]) for _ in lines]
    figure = plt.figure()
    try:
        axes = figure.subplot_mosaic(
            picture,
            width_ratios=widths,
            height_ratios=heights,
            gridspec_kw=dict(left=0, right=1, bottom=0, top=1, wspace=0, hspace=0),
        )
    except ValueError:
        return dict(picture=picture, taken=False, widths=[], heights=[], cells=[])
    finally:
        plt.close(figure)
    cells = []
    for letter, ax in axes.items():
        spec, box = ax.get_subplotspec(), ax.get_position()
        cells.append(
            dict(
                letter=letter,
                rows=[spec.rowspan.start, spec.rowspan.stop],
                columns=[spec.colspan.start, spec.colspan.stop],
                box=[box.x0, 1 - box.y1, box.width, box.height],
            )
        )
    return dict(picture=picture, taken=True, widths=widths, heights=heights, cells=cells)


json.dump(
    {
        "versions": f"Python {sys.version.split()[0]}, matplotlib {matplotlib.__version__}",
        "cases": [case(picture) for picture in dict.fromkeys(pictures())],
    },
    sys.stdout,
    ensure_ascii=False,
    separators=(",", ":"),
)
print()
