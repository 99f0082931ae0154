#!/bin/sh
# Uses the package as others would: from a package of its own, by path, with no flags. One program
# needs only KernelRegression and is built where pkg-config finds no library; another draws a figure
# to PNG, SVG and PDF without Foundation; a third draws Foundation's dates. The build is kept in
# .build/consumer.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
scratch="$root/.build/consumer"
package=$(mktemp -d)
trap 'rm -rf "$package"' EXIT
mkdir -p "$package/Sources/numbers" "$package/Sources/picture" \
  "$package/Sources/dates"

cat >"$package/Package.swift" <<EOF
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "consumer",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "swift-plotting", path: "$root")],
  targets: [
    .executableTarget(
      name: "numbers",
      dependencies: [.product(name: "KernelRegression", package: "swift-plotting")]),
    .executableTarget(
      name: "picture",
      dependencies: [.product(name: "Plotting", package: "swift-plotting")]),
    .executableTarget(
      name: "dates",
      dependencies: [
        .product(name: "Plotting", package: "swift-plotting"),
        .product(name: "PlottingFoundation", package: "swift-plotting"),
      ]),
  ]
)
EOF

cat >"$package/Sources/numbers/main.swift" <<'EOF'
import KernelRegression

let fit = try NadarayaWatson(bandwidth: 1).fit(x: [0, 1, 2, 3], y: [5, 5, 5, 5])
print(fit.predict(at: 1.5))
EOF

cat >"$package/Sources/picture/main.swift" <<'EOF'
import Plotting

let queries = [0.0, 1, 2, 3, 4]
let truth = [0.0, 2.6, 3.5, 2.7, 1.5]
let prediction = [2.2, 2.7, 3.0, 2.6, 2.0]
let keys = [0.5, 1.5, 2.5, 3.5]
let values = [1.7, 3.2, 3.4, 2.1]
let figure = Figure(size: .inches(3.5, 2.5)) {
  Axes(xLabel: "x", yLabel: "y", xLimits: 0...5, yLimits: -1...5, grid: .major) {
    Line(x: queries, y: truth, label: "Truth")
    Line(x: queries, y: prediction, style: .dashed, label: "Pred")
    Scatter(x: keys, y: values, alpha: 0.5)
  }
}
for name in ["figure.png", "figure.svg", "figure.pdf"] { try figure.save(to: name) }
EOF

cat >"$package/Sources/dates/main.swift" <<'EOF'
import Foundation
import Plotting
import PlottingFoundation

let dates = (0..<48).map { Date(timeIntervalSince1970: 1_711_800_000 + 3600 * Double($0)) }
let figure = Figure {
  Axes(xScale: .time(zone: Zone(identifier: "Europe/Berlin") ?? .utc)) {
    Line(x: dates, y: dates.indices)
  }
}
try figure.save(to: "dates.svg")
EOF

have() { command -v "$1" >/dev/null 2>&1; }

fail() {
  echo "check-consumer: $1" >&2
  exit 1
}

build() { swift build --package-path "$package" --scratch-path "$scratch" --product "$1"; }

PKG_CONFIG_PATH="" PKG_CONFIG_LIBDIR=/nonexistent build numbers
bin=$(swift build --package-path "$package" --scratch-path "$scratch" --show-bin-path)
answer=$("$bin/numbers")
[ "$answer" = 5.0 ] || fail "KernelRegression predicts $answer in constant data; 5.0 is right"
if have ldd && ldd "$bin/numbers" | grep -E 'cairo|harfbuzz|fribidi|fontconfig|png'; then
  fail 'KernelRegression needs a library of the plots'
fi

build picture
cd "$package"
"$bin/picture"
[ "$(head -c 4 figure.png | tail -c 3)" = PNG ] || fail 'figure.png is no PNG'
grep -q '<svg' figure.svg || fail 'figure.svg is no SVG'
[ "$(head -c 5 figure.pdf)" = %PDF- ] || fail 'figure.pdf is no PDF'
if have ldd && ldd "$bin/picture" | grep Foundation; then fail 'Plotting needs Foundation'; fi

build dates
"$bin/dates"
grep -q '<svg' dates.svg || fail 'dates.svg is no SVG'
