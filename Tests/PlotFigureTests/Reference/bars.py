"""Bars, wedges, events and calendars as matplotlib, numpy and Python have them.

Run: python3 bars.py > bars.json
"""

import datetime
import json
import sys

import matplotlib
import numpy as np

matplotlib.use("Agg")
from matplotlib import pyplot as plt

rng = np.random.default_rng(20260301)


def bars(lying):
    cases = []
    for count in (1, 2, 7, 30):
        step = float(rng.uniform(0.5, 3))
        x = np.cumsum(np.r_[rng.uniform(-5, 5), step * rng.integers(1, 4, count - 1)])
        if count > 1:
            x[1:] += x[0] + step - x[1]
        heights = rng.normal(size=count) * 10
        base = float(rng.choice([0, 2.5, -3]))
        width = float(rng.uniform(0.2, 1))
        spacing = float(np.diff(x).min()) if count > 1 else 1.0
        fig, ax = plt.subplots()
        if lying:
            made = ax.barh(x, heights - base, height=width * spacing, left=base)
        else:
            made = ax.bar(x, heights - base, width=width * spacing, bottom=base)
        cases.append(
            {
                "x": x.tolist(), "heights": heights.tolist(), "base": base, "width": width,
                "rects": [
                    [p.get_x(), p.get_y(), p.get_width(), p.get_height()] for p in made.patches
                ],
            }
        )
        plt.close(fig)
    return cases


def stacks():
    cases = []
    for series, places in ((1, 3), (3, 5), (6, 12)):
        values = np.round(rng.normal(size=(series, places)) * 7, 3)
        missing = rng.random((series, places)) < 0.1
        filled = np.where(missing, 0, values)
        up = np.cumsum(np.clip(filled, 0, None), axis=0)
        down = np.cumsum(np.clip(filled, None, 0), axis=0)
        ends = np.where(filled < 0, down, up)
        whole = np.abs(filled).sum(axis=0)
        whole[whole == 0] = 1
        cases.append(
            {
                "values": [[None if m else v for v, m in zip(*row)] for row in zip(values, missing)],
                "starts": (ends - filled).tolist(), "ends": ends.tolist(),
                "parts": ((ends - filled) / whole).tolist(), "partEnds": (ends / whole).tolist(),
            }
        )
    return cases


def pies():
    cases = []
    for count, start, clockwise, normalize in (
        (1, 0, False, True), (4, 90, True, True), (7, 33.3, False, True), (5, -120, True, True),
        (3, 90, True, False), (12, 0, False, True),
    ):
        values = np.round(rng.gamma(1.5, 20, count), 3)
        if not normalize:
            values = values / values.sum() * 0.7
        explode = np.round(rng.random(count) * 0.3 * (rng.random(count) < 0.4), 3)
        fig, ax = plt.subplots()
        wedges, texts, percents = ax.pie(
            values, explode=explode, startangle=start, counterclock=not clockwise,
            normalize=normalize, labels=["n"] * count, autopct="%.0f%%",
        )
        cases.append(
            {
                "values": values.tolist(), "start": start, "clockwise": clockwise,
                "normalizes": normalize, "explode": explode.tolist(),
                "theta": [[w.theta1, w.theta2] for w in wedges],
                "centers": [list(map(float, w.center)) for w in wedges],
                "names": [list(map(float, t.get_position())) for t in texts],
                "percents": [list(map(float, t.get_position())) for t in percents],
            }
        )
        plt.close(fig)
    return cases


def events():
    cases = []
    for orientation in ("horizontal", "vertical"):
        rows = [np.sort(rng.normal(size=n)) for n in (4, 9, 1)]
        offsets = [0.0, 2.5, 4.0]
        lengths = [1.0, 0.5, 2.0]
        fig, ax = plt.subplots()
        made = ax.eventplot(
            rows, lineoffsets=offsets, linelengths=lengths, orientation=orientation)
        cases.append(
            {
                "orientation": orientation, "rows": [r.tolist() for r in rows],
                "offsets": offsets, "lengths": lengths,
                "segments": [[np.asarray(s).tolist() for s in c.get_segments()] for c in made],
            }
        )
        plt.close(fig)
    return cases


def calendar():
    days = []
    for year in [*range(1999, 2033), 1900, 2000, 1583, 2400]:
        day = datetime.date(year, 1, 1)
        while day.year == year:
            # strftime counts from the first Monday (or Sunday) on, and 0 before it.
            first = datetime.date(year, 1, 1)
            monday = int(day.strftime("%W")) - (1 if first.weekday() == 0 else 0)
            sunday = int(day.strftime("%U")) - (1 if first.isoweekday() == 7 else 0)
            days.append(
                [year, day.month, day.day, monday, day.isocalendar().weekday - 1, sunday,
                 day.isoweekday() % 7])
            try:
                day += datetime.timedelta(days=11 if day.month not in (1, 12) else 1)
            except OverflowError:
                break
    return days


json.dump(
    {
        "versions": {
            "matplotlib": matplotlib.__version__, "numpy": np.__version__,
            "python": sys.version.split()[0],
        },
        "standing": bars(False), "lying": bars(True), "stacks": stacks(), "pies": pies(),
        "events": events(), "calendar": calendar(),
    },
    sys.stdout, separators=(",", ":"),
)
