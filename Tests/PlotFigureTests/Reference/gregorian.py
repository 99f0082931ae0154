"""Writes gregorian.csv: days of the Gregorian calendar with their number since 1970 and weekday.

Around every end of February from 1600 to 2400, random days of the years 1 to 9999, and, as the
calendar repeats after 400 years, the same days shifted by whole eras before and after these.
Run: python3 gregorian.py   (no packages needed)
"""

import csv
import datetime
import platform
import random

EPOCH = datetime.date(1970, 1, 1).toordinal()
ERA = 146_097


def main():
    random.seed(1582)
    days = set()
    for year in range(1600, 2401):
        march = datetime.date(year, 3, 1).toordinal()
        days.update((march - 1, march))
    top = datetime.date(9999, 12, 31).toordinal()
    days.update(random.randint(1, top) for _ in range(1500))
    days.update((1, top, EPOCH))
    rows = []
    for day in sorted(days):
        date = datetime.date.fromordinal(day)
        eras = random.choice([0, 0, 0, -25, -50, 25, 700_000])
        if 1600 <= date.year <= 2400:
            eras = 0
        rows.append((date.year + 400 * eras, date.month, date.day, day - EPOCH + ERA * eras,
                     date.isoweekday()))
    with open("gregorian.csv", "w") as file:
        file.write(f"# Python {platform.python_version()}, datetime\n")
        file.write("# year,month,day,days since 1970-01-01,weekday (Monday is 1)\n")
        csv.writer(file, lineterminator="\n").writerows(rows)


main()
