public import PlotScene

/// Which ticks an axis has.
///
/// Ticks outside the limits are left out, whatever is asked for. Another way to place ticks is one
/// more static member that calls ``init(_:)``.
public struct Ticks: Sendable {
  /// What is wrong with the request, for the message of an error; nil if nothing is.
  package let problem: String?
  private let place: @Sendable (Scale, TickRequest) -> TickSet

  /// Ticks placed by a function of the scale and of what is known of the axis.
  public init(_ place: @escaping @Sendable (Scale, TickRequest) -> TickSet) {
    self.init(problem: nil, place)
  }

  private init(problem: String?, _ place: @escaping @Sendable (Scale, TickRequest) -> TickSet) {
    self.problem = problem
    self.place = place
  }

  /// The ticks for an axis: ascending, within the limits, each value once.
  public func resolve(scale: Scale, request: TickRequest) -> TickSet {
    let placed = place(scale, request)
    let isShown = { (value: Double) in request.shows(value) && scale.hasPlace(for: value) }
    var major: [Tick] = []
    for tick in placed.major.filter({ isShown($0.value) }).sorted(by: { $0.value < $1.value })
    where major.last?.value != tick.value {
      major.append(tick)
    }
    return TickSet(major: major, minor: placed.minor.filter(isShown).sorted())
  }
}

extension Ticks {
  /// Round numbers, as many as fit well, chosen by the scale.
  public static let automatic = Ticks { scale, request in scale.ticks(request) }

  /// No ticks.
  ///
  /// matplotlib: `NullLocator`.
  public static let none = Ticks { _, _ in TickSet() }

  /// Whole numbers, as many as fit well: for counts and for the rows and columns of a matrix.
  ///
  /// matplotlib: `MaxNLocator(integer=True)`.
  public static let integers = Ticks { _, request in
    LinearTicks.ticks(for: request, wholeNumbers: true)
  }

  /// About as many round numbers as said.
  ///
  /// matplotlib: `MaxNLocator`.
  ///
  /// - Parameter count: the wanted number of labelled ticks, held to 2…100.
  public static func count(_ count: Int) -> Ticks {
    Ticks { scale, request in
      var request = request
      request.spacing = request.length / Double(min(max(count, 2), 100) - 1)
      return scale.ticks(request)
    }
  }

  /// Ticks at given values, all of them labelled, however close.
  ///
  /// matplotlib: `Axes.set_xticks`.
  ///
  /// - Parameters:
  ///   - values: where the ticks stand, in any order. NaN and infinity are left out.
  ///   - labels: as many texts as there are values; nil for the numbers themselves.
  public static func at(
    _ values: some Sequence<Double>, labels: [any RichTextConvertible]? = nil
  ) -> Ticks {
    let values = Array(values)
    guard let labels else {
      return Ticks { _, request in
        let shown = values.filter(request.shows).map { $0 + 0 }  // − 0 + 0 is 0
        let labels = request.format.labels(for: shown, step: nil)
        return TickSet(major: zip(shown, labels).map { Tick($0, label: $1) })
      }
    }
    let texts = labels.map(\.richText)
    let problem =
      texts.count == values.count
      ? nil : "\(texts.count) labels for \(values.count) ticks; each tick must have one"
    return Ticks(problem: problem) { _, _ in
      TickSet(major: zip(values, texts).map { Tick($0 + 0, label: $1) })
    }
  }

  /// Ticks at the whole multiples of a step.
  ///
  /// matplotlib: `MultipleLocator`.
  ///
  /// Where labels would overlap, every second, fifth, tenth, … tick has one, counted from zero, and
  /// the others stay without.
  ///
  /// - Parameter step: the distance between ticks. If it is no number above zero, or gives more
  ///   than 1,000 ticks, the ticks are the automatic ones.
  public static func every(_ step: Double) -> Ticks {
    Ticks { scale, request in
      EvenTicks.ticks(every: step, scale: scale, request: request) ?? scale.ticks(request)
    }
  }
}
