"""Writes second_axes.json: where matplotlib puts values of a second axis that is made of the first.

Each case has the ends of the first axis from left to right, its scale, and the name of a pair of
functions; for values in the other units it holds their place as a part of the length of the frame.
Run: python3 second_axes.py   (needs matplotlib)
"""

import json

import matplotlib
import numpy as np

matplotlib.use("Agg")
import matplotlib.pyplot as plt

PAIRS = {
    "celsius to fahrenheit": (lambda c: c * 1.8 + 32, lambda f: (f - 32) / 1.8),
    "nanometres to electronvolts": (lambda x: 1239.841984 / x, lambda x: 1239.841984 / x),
    "hertz to seconds": (lambda x: 1 / x, lambda x: 1 / x),
    "degrees to radians": (np.deg2rad, np.rad2deg),
    "metres to decibels": (lambda x: 20 * np.log10(x), lambda y: 10 ** (y / 20)),
}

CASES = [
    ("celsius to fahrenheit", "linear", (-10, 35)),
    ("celsius to fahrenheit", "linear", (35, -10)),
    ("nanometres to electronvolts", "linear", (200, 2000)),
    ("nanometres to electronvolts", "linear", (700, 400)),
    ("hertz to seconds", "log", (0.1, 1000)),
    ("hertz to seconds", "log", (50, 2)),
    ("degrees to radians", "linear", (0, 360)),
    ("metres to decibels", "linear", (1, 100)),
    ("metres to decibels", "log", (10, 1000)),
]

cases = []
for pair, scale, ends in CASES:
    forward, inverse = PAIRS[pair]
    figure, axes = plt.subplots()
    axes.set_xscale(scale)
    axes.set_xlim(*ends)
    second = axes.secondary_xaxis("top", functions=(forward, inverse))
    figure.canvas.draw()
    low, high = sorted(second.get_xlim())
    values = np.linspace(low, high, 9)
    box = axes.get_window_extent()
    places = [
        (second.transData.transform((value, 0))[0] - box.x0) / box.width for value in values
    ]
    cases.append(
        {
            "pair": pair,
            "scale": scale,
            "ends": ends,
            "limits": [float(end) for end in second.get_xlim()],
            "values": values.tolist(),
            "places": [float(place) for place in places],
        }
    )
    plt.close(figure)

with open("second_axes.json", "w") as file:
    lines = ",\n".join(json.dumps(case) for case in cases)
    file.write(
        f'{{"matplotlib": "{matplotlib.__version__}", "numpy": "{np.__version__}", "cases": [\n'
        f"{lines}\n]}}\n"
    )
