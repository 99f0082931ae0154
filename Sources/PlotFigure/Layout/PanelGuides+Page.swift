import PlotScene

/// Where all that surrounds a frame stands on the page.
extension PanelGuides {
  /// The texts above a frame.
  func titleTexts(above frame: Rect, in room: Rect) -> [PlacedText] {
    titles?.texts(above: frame, bottom: frame.minY - titleBottom, in: room) ?? []
  }

  /// The strips of a facet.
  func placedStrips(along frame: Rect) -> (items: [SceneItem], texts: [PlacedText]) {
    let placed = strips.map { strip in
      strip.placed(along: frame.enlarged(strip.side, by: self[strip.side]?.depth ?? 0))
    }
    return (placed.flatMap(\.items), placed.flatMap(\.texts))
  }

  /// The labels at the ends of lines.
  func placedDirect(along frame: Rect) -> (items: [SceneItem], texts: [PlacedText]) {
    direct?.placed(along: frame, distance: directDistance) ?? ([], [])
  }

  /// The frame with all that stands between it and a colorbar.
  func place(ofColorbar index: Int, beside frame: Rect) -> Rect {
    frame.enlarged(colorbars[index].side, by: distance(ofColorbar: index))
  }
}
