"""Tick labels as matplotlib writes them, for the cases that its own tests publish.

The cases are read from matplotlib's lib/matplotlib/tests/test_ticker.py of the version that is installed (its
tests must be installed with it): TestScalarFormatter.offset_data, scilimits_data and format_data,
TestEngFormatter.raw_format_data, TestPercentFormatter.percent_data and latex_data. The strings are made here, by running the formatters; where the published
table has strings too, both must be the same. Those tests run in matplotlib's classic style, where an offset must save 2 digits
and powers of ten begin at 10^-7 and 10^7; the offsets are made in the default style (4 digits, 10^-5 and 10^6) as well.

    python formats.py formats.json
"""
import ast, json, sys, warnings
from pathlib import Path
import matplotlib, numpy as np
matplotlib.use("agg")
import matplotlib.pyplot as plt
from matplotlib import style, ticker

out = {"python": sys.version.split()[0], "numpy": np.__version__, "matplotlib": matplotlib.__version__}
styles = {"classic": ["classic", "_classic_test_patch"], "default": ["default"]}
tests = ast.parse((Path(matplotlib.__file__).parent / "tests/test_ticker.py").read_text())


def published(table, of):
    """The value of a table that is written out in a class of the tests."""
    body = next(node.body for node in tests.body if isinstance(node, ast.ClassDef) and node.name == of)
    return next(ast.literal_eval(node.value) for node in body
                if isinstance(node, ast.Assign) and node.targets[0].id == table)


def visible(axis):
    low, high = sorted(axis.get_view_interval())
    formatter = axis.get_major_formatter()
    locs = axis.get_majorticklocs()
    labels = formatter.format_ticks(locs)
    shown = [(float(v), label) for v, label in zip(locs, labels) if low <= v <= high]
    return [v for v, _ in shown], [label for _, label in shown], formatter


out["offsets"] = []
for name, sheets in styles.items():
    for left, right, offset in published("offset_data", of="TestScalarFormatter"):
        with style.context(sheets, after_reset=True):
            warnings.simplefilter("ignore", UserWarning)
            figure, axes = plt.subplots()
            axes.set_xlim(left, right)
            values, labels, formatter = visible(axes.xaxis)
            if name == "classic":
                assert formatter.offset == offset, (left, right)
            out["offsets"].append(dict(
                style=name, left=left, right=right, values=values, labels=labels, offset=float(formatter.offset),
                note=formatter.get_offset()))
            plt.close(figure)

out["powers"] = []
for scientific, limits, lim, power, few in published("scilimits_data", of="TestScalarFormatter"):
    with style.context(styles["classic"], after_reset=True):
        formatter = ticker.ScalarFormatter()
        formatter.set_scientific(scientific)
        formatter.set_powerlimits(limits)
        figure, axes = plt.subplots()
        axes.yaxis.set_major_formatter(formatter)
        axes.set_ylim(*lim)
        if few:
            axes.yaxis.set_major_locator(ticker.MaxNLocator(4))
        values, labels, formatter = visible(axes.yaxis)
        assert formatter._orderOfMagnitude == power
        out["powers"].append(dict(
            scientific=scientific, limits=limits, lim=lim, values=values, labels=labels, power=power,
            note=formatter.get_offset()))
        plt.close(figure)

out["scientific"] = []
for value, expected in published("format_data", of="TestScalarFormatter"):
    with matplotlib.rc_context({"axes.unicode_minus": False}):
        made = ticker.ScalarFormatter().format_data(value)
        assert made == expected
        out["scientific"].append(dict(value=value, label=made))

out["engineering"] = []
for unicode_minus, value, expected in published("raw_format_data", of="TestEngFormatter"):
    with matplotlib.rc_context({"axes.unicode_minus": unicode_minus}):
        made = [ticker.EngFormatter(places=places)(value) for places in (None, 0, 2)]
        assert tuple(made) == expected
        units = [ticker.EngFormatter(unit="s", places=places, sep=sep)(value)
                 for sep in (" ", "", "\N{NARROW NO-BREAK SPACE}") for places in (None, 0, 2)]
        out["engineering"].append(dict(value=float(value), unicode_minus=unicode_minus, plain=made, seconds=units))

out["percent"] = []
for xmax, decimals, symbol, x, span, expected in published("percent_data", of="TestPercentFormatter"):
    made = ticker.PercentFormatter(xmax, decimals, symbol).format_pct(x, span)
    assert made == expected
    out["percent"].append(dict(of=float(xmax), places=decimals, symbol=symbol, value=float(x), span=span, label=made))
for is_latex, usetex, expected in published("latex_data", of="TestPercentFormatter"):
    with matplotlib.rc_context({"text.usetex": usetex}):
        made = ticker.PercentFormatter(symbol="\\{t}%", is_latex=is_latex).format_pct(50, 100)
        assert made == expected
        out["percent"].append(dict(
            of=100.0, places=None, symbol="\\{t}%", value=50.0, span=100, label=made, usetex=usetex, is_latex=is_latex))

json.dump(out, open(sys.argv[1], "w"), ensure_ascii=False)
