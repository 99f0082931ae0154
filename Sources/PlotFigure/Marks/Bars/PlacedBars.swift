import PlotScene

/// Bars as rectangles on the page, held to the frame.
struct PlacedBars {
  /// The rectangle of each bar; nil where a value is missing or nothing of it is in the frame.
  let rects: [Rect?]
  let orientation: Orientation
  let panel: Panel

  /// Bars between values along one axis and the ends of slots along the other.
  ///
  /// - Parameters:
  ///   - from: where each bar begins; what has no place on the axis lies beyond its end.
  ///   - to: where each bar ends; a bar is left out where that has no place.
  init(
    _ slots: BarSlots, from: [Double], to: [Double], _ orientation: Orientation, in panel: Panel
  ) {
    self.orientation = orientation
    self.panel = panel
    let axis = panel.valueAxis(orientation)
    rects = slots.lower.indices.map { index in
      guard index < from.count, index < to.count, from[index].isFinite,
        axis.scale.hasPlace(for: to[index])
      else { return nil }
      return panel.rect(
        places: (slots.lower[index], slots.upper[index]), values: (from[index], to[index]),
        orientation)
    }
  }

  /// The bars, filled, with lines around them if wanted.
  ///
  /// Bars of one colour are one path, so that none shines through between two that touch.
  ///
  /// - Parameters:
  ///   - colors: one colour for all bars, or one for each.
  ///   - edge: the lines around.
  ///   - covered: for each bar the value up to which something else will be drawn over what lies
  ///     beyond its end; NaN for nothing.
  func items(colors: [Color], edge: Stroke? = nil, covered: [Double] = []) -> [SceneItem] {
    guard let first = colors.first else { return [] }
    var items: [SceneItem] = []
    if colors.count == 1 {
      items = fill(rects.enumerated().compactMap { bleeding($1, $0, covered) }, first)
    } else {
      items = strips(colors)
      var order: [Color] = []
      var groups: [Color: [Rect]] = [:]
      for (index, rect) in rects.enumerated() {
        guard let rect = bleeding(rect, index, covered) else { continue }
        let color = colors[min(index, colors.count - 1)]
        if groups[color, default: []].isEmpty { order.append(color) }
        groups[color, default: []].append(rect)
      }
      items += order.flatMap { fill(groups[$0] ?? [], $0) }
    }
    if let edge {
      let outlines = reduced(rects.compactMap { $0 })
      if !outlines.isEmpty { items.append(.stroke(Self.path(outlines), edge)) }
    }
    return panel.clipped(items)
  }

  /// How far ink goes on below what will cover it, in points: so much that nothing shines through
  /// where the edge of what covers it is smoothed.
  static let bleed = 0.4

  private func fill(_ rects: [Rect], _ color: Color) -> [SceneItem] {
    let rects = reduced(rects.filter { $0.width > 0 && $0.height > 0 })
    return rects.isEmpty || color.alpha == 0 ? [] : [.fill(Self.path(rects), color)]
  }

  /// The rectangle, a little longer where something will be drawn over it.
  private func bleeding(_ rect: Rect?, _ index: Int, _ covered: [Double]) -> Rect? {
    guard var rect, rect.width > 0, rect.height > 0, index < covered.count,
      !covered[index].isNaN
    else { return rect }
    let end = panel.valueAxis(orientation).heldPosition(covered[index])
    if orientation == .vertical {
      let up = min(max(rect.minY - end, 0), Self.bleed)
      let down = min(max(end - rect.maxY, 0), Self.bleed)
      rect = rect.inset(by: Insets(top: -up, bottom: -down))
    } else {
      let left = min(max(rect.minX - end, 0), Self.bleed)
      let right = min(max(end - rect.maxX, 0), Self.bleed)
      rect = rect.inset(by: Insets(left: -left, right: -right))
    }
    return rect
  }

  /// Strips in the colour of each bar under the next one, where the two touch.
  private func strips(_ colors: [Color]) -> [SceneItem] {
    var items: [SceneItem] = []
    for index in rects.indices.dropFirst() {
      guard let before = rects[index - 1], let next = rects[index],
        colors[min(index, colors.count - 1)].alpha == 1
      else { continue }
      let color = colors[min(index - 1, colors.count - 1)]
      if orientation == .vertical {
        let (top, bottom) = (max(before.minY, next.minY), min(before.maxY, next.maxY))
        guard top < bottom else { continue }
        if before.maxX == next.minX {
          items.append(strip(next.minX, top, min(Self.bleed, next.width), bottom - top, color))
        } else if before.minX == next.maxX {
          let width = min(Self.bleed, next.width)
          items.append(strip(next.maxX - width, top, width, bottom - top, color))
        }
      } else {
        let (left, right) = (max(before.minX, next.minX), min(before.maxX, next.maxX))
        guard left < right else { continue }
        if before.maxY == next.minY {
          items.append(strip(left, next.minY, right - left, min(Self.bleed, next.height), color))
        } else if before.minY == next.maxY {
          let height = min(Self.bleed, next.height)
          items.append(strip(left, next.maxY - height, right - left, height, color))
        }
      }
    }
    return items
  }

  private func strip(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ color: Color
  ) -> SceneItem {
    .fill(Path(Rect(x: x, y: y, width: width, height: height)), color)
  }

  /// The rectangles with those that are narrower than half a dot of the device joined to one in each
  /// half dot, as high as the highest and as low as the lowest of them.
  private func reduced(_ rects: [Rect]) -> [Rect] {
    let column = 0.5 / panel.resolution
    // Few bars need no reduction, and keep their exact places.
    guard rects.count > 2000 else { return rects }
    var result: [Rect] = []
    var places: [Int: Int] = [:]
    for rect in rects {
      let (start, width) =
        orientation == .vertical ? (rect.midX, rect.width) : (rect.midY, rect.height)
      guard width < column else {
        result.append(rect)
        continue
      }
      let key = WholeNumber.below(start / column, in: -1_000_000_000...1_000_000_000)
      if let place = places[key] {
        result[place] = result[place].union(rect)
      } else {
        places[key] = result.count
        let edge = Double(key) * column
        result.append(
          orientation == .vertical
            ? Rect(x: edge, y: rect.y, width: column, height: rect.height)
            : Rect(x: rect.x, y: edge, width: rect.width, height: column))
      }
    }
    return result
  }

  private static func path(_ rects: [Rect]) -> Path {
    var path = Path()
    path.elements.reserveCapacity(rects.count * 5)
    for rect in rects { path.append(Path(rect)) }
    return path
  }
}
