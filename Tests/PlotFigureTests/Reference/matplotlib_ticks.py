"""Writes matplotlib_ticks.csv: which values matplotlib labels on axes that are not linear.

Each row is an axis 252 points long with labels of 9 points: the scale, its parameter, the limits, and
then the values of the ticks, major or minor, that have a label.
Run: python3 matplotlib_ticks.py   (matplotlib; its version is in the file)
"""

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt

RANGES = {
    "log": [
        (1, 10), (1, 100), (1, 1e3), (1, 1e4), (1, 1e6), (1, 1e9), (0.7, 14), (5, 200), (2, 90),
        (20, 90), (2, 9), (1.1, 9.9), (1.5, 4), (3.2, 3.8), (8, 12), (0.99, 1.01), (1e-3, 1e3),
        (1e-12, 1e12), (1e5, 2e9), (3e7, 8e8), (3.2e7, 3.8e7), (0.05, 3), (4, 6), (4, 40),
        (0.011, 0.09), (900, 1100), (1e-30, 1e-3), (1e-300, 1e300),
    ],
    "symlog": [
        (-1e3, 1e3), (-1e6, 1e6), (0, 1e6), (-0.5, 3), (-2, 2), (-0.5, 0.5), (0.2, 50), (30, 5e4),
        (-5e4, -30), (-1e-9, 1e9), (-10, 10), (-1, 100), (0, 5), (2, 8), (-1e300, 1e300),
    ],
    "asinh": [
        (-1e3, 1e3), (-1e6, 1e6), (0, 1e6), (-0.5, 3), (-2, 2), (-0.5, 0.5), (0.2, 50), (30, 5e4),
        (-5e4, -30), (-1e-9, 1e9), (-10, 10), (-1, 100), (0, 5), (2, 8),
    ],
    "logit": [
        (0.001, 0.999), (0.05, 0.95), (0.2, 0.8), (0.3, 0.4), (1e-6, 1 - 1e-6), (1e-12, 0.5),
        (0.4, 1 - 1e-12), (1e-5, 1e-3), (0.9, 0.999), (0.99997, 0.99999), (0.01, 0.6),
        (1e-4, 1 - 1e-4), (0.1, 0.9), (0.02, 0.3), (0.7, 0.98),
    ],
}
KEYWORDS = {"symlog": {"linthresh": 1}}

rows = []
for scale, ranges in RANGES.items():
    for low, high in ranges:
        figure = plt.figure(figsize=(4.5, 1), dpi=72)
        axes = figure.add_axes((0.1, 0.4, 252 / 324, 0.5))
        axes.tick_params(which="both", labelsize=9)
        axes.set_xscale(scale, **KEYWORDS.get(scale, {}))
        axes.set_xlim(low, high)
        try:
            figure.canvas.draw()
        except OverflowError:  # a row without values
            rows.append(f"{scale},{float(low)!r},{float(high)!r}")
            plt.close(figure)
            continue
        axis = axes.xaxis
        left, right = axis.get_view_interval()
        ticks = [*axis.get_major_ticks(), *axis.get_minor_ticks()]
        labelled = sorted(
            {tick.get_loc() for tick in ticks
             if tick.label1.get_text() and left <= tick.get_loc() <= right})
        rows.append(",".join([scale, *(repr(float(x)) for x in [low, high, *labelled])]))
        plt.close(figure)

with open("matplotlib_ticks.csv", "w") as file:
    file.write(f"# matplotlib {matplotlib.__version__}\n# scale,lower,upper,labelled values\n")
    file.write("\n".join(rows) + "\n")
