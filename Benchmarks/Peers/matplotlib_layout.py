"""Figures of BenchmarkFigures in matplotlib with constrained layout: a name and milliseconds a line.

Making the figure and its layout, and these with PNG, in time of the processor. The large grid is drawn once, as its layout takes long."""
import io, statistics, time
import numpy as np
from attention import attention, plt


def heatmaps():
    figure, axes = plt.subplots(8, 12, figsize=(18.76, 12.28), sharex=True, sharey=True,
                                layout="constrained")
    query, key = np.mgrid[0:64, 0:64]
    for batch in range(8):
        for head in range(12):
            cells = axes[batch, head].imshow(
                (query * (head + 1) + key * (batch + 1)) % 64 / 64, cmap="Reds")
            if batch == 7: axes[batch, head].set_xlabel("Keys")
            if head == 0: axes[batch, head].set_ylabel("Queries")
            if batch == 0: axes[batch, head].set_title(f"Head {head + 1}")
    figure.colorbar(cells, ax=axes)
    return figure


def milliseconds(work):
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def times(draw, count):
    layouts, wholes = [], []
    for _ in range(count):
        made = []
        building = milliseconds(lambda: made.append(draw()))
        figure = made[0]
        layout = milliseconds(lambda: figure.get_layout_engine().execute(figure))
        # The layout is done: what follows is the drawing alone.
        figure.set_layout_engine("none")
        drawing = milliseconds(lambda: figure.savefig(io.BytesIO(), dpi=200))
        layouts.append(building + layout)
        wholes.append(building + layout + drawing)
        plt.close(figure)
    return statistics.median(layouts), statistics.median(wholes)


for name, draw, count in [("figure", attention, 15), ("heatmaps", heatmaps, 1)]:
    layout, whole = times(draw, count)
    print(f"{name} layout\t{layout:.3f}\n{name} PNG\t{whole:.3f}")
