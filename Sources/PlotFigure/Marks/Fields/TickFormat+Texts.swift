import PlotScene

extension TickFormat {
  /// Values as texts that stand alone: what the labels of an axis would leave out, a power of ten or
  /// an offset, is in each of them.
  func texts(for values: [Double]) -> [RichText] {
    let all = labels(Request(values: values))
    guard all.note != nil else { return all.labels }
    return values.map { value in
      let one = labels(Request(values: [value]))
      let text = one.labels.first ?? RichText("")
      return one.note.map { text + $0 } ?? text
    }
  }
}
