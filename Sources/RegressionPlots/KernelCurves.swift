public import KernelRegression
public import PlotFigure

/// The shapes of kernels, a line and an entry in the legend for each.
///
///     Axes(xLabel: "u", yLabel: "K(u)") { KernelCurves([.gaussian, .epanechnikov, .box]) }
///
/// A line has points at the ends of the kernel's support, so that a step there is upright.
public struct KernelCurves: CompositeMark {
  /// The lines, one for each kernel.
  public let body: [any Mark]

  /// The shapes of kernels.
  ///
  /// - Parameters:
  ///   - kernels: the kernels, drawn in their order.
  ///   - range: the distances to show, in bandwidths.
  ///   - labels: as many names for the legend; nil for those of the kernels.
  public init(
    _ kernels: [Kernel], in range: ClosedRange<Double> = -3...3, labels: [String]? = nil
  ) {
    let (low, high) = (range.lowerBound, range.upperBound)
    let steps = 400.0
    body = kernels.enumerated().map { index, kernel in
      var places = stride(from: 0, through: steps, by: 1).map { step in
        low + (high - low) * step / steps
      }
      if kernel.support.isFinite {
        for end in [-kernel.support, kernel.support] {
          places += [end.nextDown, end.nextUp].filter(range.contains)
        }
        places.sort()
      }
      let name = labels.flatMap { index < $0.count ? $0[index] : nil } ?? kernel.name
      return Line(x: places, y: places.map { kernel($0) }, label: name)
    }
  }
}
