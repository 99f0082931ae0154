"""Writes dates.json: the ticks and labels that matplotlib gives time axes.

200 spans from microseconds to centuries, each in three zones; half of those from minutes to months
lie over a change of the clocks. Each is drawn as an axis of matplotlib's default figure with
AutoDateLocator and ConciseDateFormatter. Moments are in microseconds since 1970.
Run: python3 dates.py   (needs matplotlib and the zone files of the system or tzdata)
"""

import datetime
import json
import platform
import random
import warnings
import zoneinfo

import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as dates
import matplotlib.pyplot as plt

UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=UTC)
ZONES = ["UTC", "Europe/Berlin", "Australia/Lord_Howe"]
UNITS = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"]


def micros(moment):
    return (moment - EPOCH) // datetime.timedelta(microseconds=1)


def at(count):
    return EPOCH + datetime.timedelta(microseconds=count)


def change(zone, year):
    """The first or second change of the clocks in a year, in seconds since 1970."""
    low = int((datetime.datetime(year, 1, 1, tzinfo=UTC) - EPOCH).total_seconds())
    found = []
    for day in range(364):
        a, b = (EPOCH + datetime.timedelta(seconds=low + 86400 * (day + k)) for k in (0, 1))
        if a.astimezone(zone).utcoffset() != b.astimezone(zone).utcoffset():
            found.append(low + 86400 * day + 43200)
    return random.choice(found)


def interval(locator, low, high):
    """The unit and the count of the step that the locator chose."""
    chosen = locator.get_locator(low, high)
    if isinstance(chosen, dates.YearLocator):
        return "years", int(chosen.base.step)
    if isinstance(chosen, dates.MicrosecondLocator):
        return "microseconds", int(chosen._interval)
    rule = chosen.rule._rrule
    lists = [None, rule._bymonth, rule._bymonthday, None, rule._byhour, rule._byminute,
             rule._bysecond]
    order = {1: 1, 3: 2, 4: 4, 5: 5, 6: 6}
    values = sorted(lists[order[rule._freq]] or [])
    step = values[1] - values[0] if len(values) > 1 else rule._interval
    unit = {1: "months", 3: "days", 4: "hours", 5: "minutes", 6: "seconds"}[rule._freq]
    return unit, int(step)


def main():
    random.seed(1752)
    cases = []
    for index in range(200):
        span = 1e-5 * 10 ** (index / 199 * 15)  # 10 µs … 317 years
        for name in ZONES:
            zone = zoneinfo.ZoneInfo(name)
            if name != "UTC" and 600 < span < 5e6 and random.random() < 0.5:
                middle = change(zone, random.randint(2000, 2030)) + random.uniform(-.2, .2) * span
            else:
                middle = random.uniform(9.5e8, 1.9e9)
            low = int((middle - span * random.uniform(0.3, 0.7)) * 1e6)
            high = low + max(int(span * 1e6), 5)
            cases.append(case(name, zone, low, high))
    versions = f"Python {platform.python_version()}, matplotlib {matplotlib.__version__}"
    with open("dates.json", "w") as file:
        file.write('{"versions": ' + json.dumps(versions) + ',\n "cases": [\n')
        file.write(",\n".join(
            json.dumps(case, separators=(",", ":"), ensure_ascii=False) for case in cases))
        file.write("\n]}\n")


def case(name, zone, low, high):
    figure, axes = plt.subplots()
    locator = dates.AutoDateLocator(tz=zone)
    formatter = dates.ConciseDateFormatter(locator, tz=zone)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(formatter)
    axes.set_xlim(dates.date2num(at(low)), dates.date2num(at(high)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        figure.canvas.draw()
        values = axes.xaxis.get_majorticklocs()
        labels = formatter.format_ticks(values)
        note = formatter.get_offset()
        unit, count = interval(locator, *locator.viewlim_to_dt())
    left, right = axes.get_xlim()
    ticks = [(micros(dates.num2date(value)), label) for value, label in zip(values, labels)
             if left <= value <= right]
    boxes = sorted((t.get_window_extent() for t in axes.get_xticklabels()
                    if t.get_text() and left <= t.get_position()[0] <= right),
                   key=lambda box: box.x0)
    gap = min((b.x0 - a.x1 for a, b in zip(boxes, boxes[1:])), default=None)
    plt.close(figure)
    return {"zone": name, "from": low, "to": high, "unit": unit, "count": count,
            "ticks": [t for t, _ in ticks], "labels": [l for _, l in ticks], "note": note,
            "gap": None if gap is None else round(gap * 72 / figure.dpi, 1)}


main()
