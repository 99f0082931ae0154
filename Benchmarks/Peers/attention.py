"""The regression figure of AttentionFigure.swift in matplotlib."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np

keys = np.array([i * 37 % 50 / 10 for i in range(50)])
values = 4 - (keys - 2) ** 2 / 3 + np.array([int(k * 10) % 7 / 7 for k in keys])
queries = np.arange(50) / 10
weights = np.exp(-((queries[:, None] - keys) ** 2) / 2)
prediction = weights @ values / weights.sum(axis=1)


def attention():
    figure, axes = plt.subplots(figsize=(3.5, 2.5), layout="constrained")
    axes.plot(queries, 4 - (queries - 2) ** 2 / 3, label="Truth")
    axes.plot(queries, prediction, "--", label="Pred")
    axes.scatter(keys, values, alpha=0.5)
    axes.set(xlabel="x", ylabel="y", xlim=(0, 5), ylim=(-1, 5))
    axes.grid(True)
    axes.legend()
    return figure
