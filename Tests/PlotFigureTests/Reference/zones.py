"""Writes zones.json: what zoneinfo knows of zones whose clocks change, and clock times near changes.

For each zone the changes from 1900 to 2035 as [seconds since 1970, offset from then on], the first
entry being the offset before; and clock times, in seconds since the clock showed 1970, with the
moment they mean with fold=0 and fold=1.
Run: python3 zones.py   (needs the zone files of the system or the package tzdata)
"""

import datetime
import json
import platform
import random
import zoneinfo

NAMES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
         "America/Sao_Paulo", "Pacific/Apia", "America/Toronto", "Europe/Dublin",
         "Africa/Casablanca", "America/St_Johns"]
UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1)
START = -2_208_988_800
END = 2_051_222_400


def offset(zone, seconds):
    moment = (EPOCH + datetime.timedelta(seconds=seconds)).replace(tzinfo=UTC)
    return int(moment.astimezone(zone).utcoffset().total_seconds())


def changes(zone):
    found = [[START, offset(zone, START)]]
    for low in range(START, END, 6 * 3600):
        high = low + 6 * 3600
        before = found[-1][1]
        if offset(zone, high) == before:
            continue
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if offset(zone, middle) == before else (low, middle)
        found.append([high, offset(zone, high)])
    return found


def moment(zone, local, fold):
    naive = EPOCH + datetime.timedelta(seconds=local)
    aware = naive.replace(tzinfo=zone, fold=fold).astimezone(UTC)
    return int((aware.replace(tzinfo=None) - EPOCH).total_seconds())


def main():
    random.seed(1884)
    zones = []
    for name in NAMES:
        zone = zoneinfo.ZoneInfo(name)
        table = changes(zone)
        local = set()
        for (_, before), (at, after) in zip(table, table[1:]):
            ends = sorted((at + before, at + after))
            near = {ends[0] - 1, ends[0], sum(ends) // 2, ends[1] - 1, ends[1]}
            local.update(random.sample(sorted(near), min(2, len(near))))
            local.add(at + random.randint(-100 * 3600, 100 * 3600))
        times = [[at, moment(zone, at, 0), moment(zone, at, 1)] for at in sorted(local)]
        zones.append({"name": name, "changes": table, "times": times})
    versions = f"Python {platform.python_version()}, tzdata {tzdata()}"
    with open("zones.json", "w") as file:
        file.write('{"versions": ' + json.dumps(versions) + ',\n "zones": [\n')
        file.write(",\n".join(json.dumps(zone, separators=(",", ":")) for zone in zones))
        file.write("\n]}\n")


def tzdata():
    try:
        with open("/usr/share/zoneinfo/tzdata.zi") as file:
            return file.readline().split()[-1]
    except OSError:
        import importlib.metadata
        return importlib.metadata.version("tzdata")


main()
