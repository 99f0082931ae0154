"""Writes inside.csv: the best labels within given limits, by trying every nice step in fractions.

The rating is that of Talbot, Lin & Hanrahan (2010) with full legibility; the candidates are all the
multiples of a nice step that lie within the limits. Nothing is pruned and nothing is rounded.
Run: python3 inside.py   (no packages needed)
"""

import csv
import platform
import random
from fractions import Fraction as F
from math import ceil, floor, log10

NICE = [F(1), F(5), F(2), F(5, 2), F(4), F(3)]


def best(lower, upper, gaps):
    length = upper - lower
    rated = []
    top = floor(log10(length)) + 1
    for power in range(top - 4, top + 1):
        for index, nice in enumerate(NICE):
            step = nice * F(10) ** power
            first, last = ceil(lower / step), floor(upper / step)
            count = last - first + 1
            if count < 2 or count > 8 * gaps + 16:
                continue
            start, end = first * step, last * step
            simplicity = 1 - F(index, 5) - 1 + (1 if first <= 0 <= last else 0)
            coverage = 1 - F(1, 2) * ((upper - end) ** 2 + (lower - start) ** 2) / (length / 10) ** 2
            has, wants = 1 / step, gaps / length
            density = 2 - max(has / wants, wants / has)
            score = simplicity / 4 + coverage / 5 + density / 2 + F(1, 20)
            rated.append((score, start, step, count))
    rated.sort(key=lambda item: -item[0])
    if not rated or (len(rated) > 1 and rated[0][0] - rated[1][0] < F(1, 10**9)):
        return None  # nothing to show, or two that are equally good
    return rated[0]


def main():
    random.seed(2010)
    with open("inside.csv", "w") as file:
        file.write(f"# Python {platform.python_version()}, exact fractions\n")
        file.write("# lower,upper,wanted gaps,first label,step,count of labels\n")
        out = csv.writer(file, lineterminator="\n")
        rows = 0
        while rows < 1200:
            size = 10 ** random.uniform(-6, 8)
            middle = random.choice([0, 0.5, 1, 10, 100]) * size * random.uniform(-1, 1)
            digits = random.choice([1, 2, 3, 6])
            ends = sorted(float(f"{middle + s * size * random.random():.{digits}g}") for s in (-1, 1))
            if random.random() < 0.2:
                ends[0] = 0.0
            lower, upper = (F(str(end)) for end in sorted(ends))
            if not lower < upper:
                continue
            gaps = F(random.randint(2, 48), 4)
            found = best(lower, upper, gaps)
            if found is None:
                continue
            _, start, step, count = found
            out.writerow([*map(repr, map(float, (lower, upper, gaps, start, step))), count])
            rows += 1


main()
