"""The regression figure of AttentionFigure.swift in matplotlib: median milliseconds of a warm figure, PNG included."""
import io, statistics, sys, time
import matplotlib
from attention import attention, plt


def draw():
    figure = attention()
    figure.savefig(io.BytesIO(), dpi=200)
    plt.close(figure)


times = []
for _ in range(30):
    start = time.perf_counter()
    draw()
    times.append((time.perf_counter() - start) * 1000)
print(f"matplotlib {matplotlib.__version__}, Python {sys.version.split()[0]}: {statistics.median(times[5:]):.1f} ms")
