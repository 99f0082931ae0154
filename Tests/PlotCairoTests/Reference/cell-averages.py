#!/usr/bin/env python3
"""Writes cell-averages.json: cells averaged by area over pixels, with NumPy in double precision.

For each case: random cells with straight alpha, the frame in pixels, and what a white page shows.

    python3 cell-averages.py > cell-averages.json
"""

import json
import sys

import numpy as np


def weights(cells, start, end, pixels):
    """How much of each pixel each cell covers."""
    edges = start + (end - start) * np.arange(cells + 1) / cells
    left, right = edges[:-1], edges[1:]
    low = np.arange(pixels)[:, None]
    return np.clip(np.minimum(right, low + 1) - np.maximum(left, low), 0, None)


def case(seed, columns, rows, frame, page):
    pixels = np.random.default_rng(seed).integers(0, 256, (rows, columns, 4))
    x, y, width, height = frame
    color, alpha = pixels[..., :3].astype(float), pixels[..., 3:] / 255.0
    across = weights(columns, x, x + width, page[0])
    down = weights(rows, y, y + height, page[1])
    mean = lambda a: np.einsum("yr,rcx->ycx", down, np.einsum("xc,rck->rxk", across, a))
    shown = mean(color * alpha) + 255 * (1 - mean(alpha))
    return {
        "columns": columns, "rows": rows, "cells": pixels.ravel().tolist(), "frame": frame,
        "page": page, "shown": np.round(shown, 4).ravel().tolist(),
    }


json.dump(
    {
        "made by": "cell-averages.py",
        "versions": {"numpy": np.__version__, "python": sys.version.split()[0]},
        "cases": [
            case(1, 23, 17, [2, 1, 10, 8], [14, 10]),
            case(2, 5, 40, [1, 1, 12, 7], [14, 10]),
            case(3, 9, 7, [-6, -3, 25, 20], [14, 10]),
            case(4, 300, 3, [0, 0, 14, 10], [14, 10]),
        ],
    },
    sys.stdout)
print()
