public import PlotScene

/// Which ticks an axis has.
///
/// Ticks outside the limits are left out, whatever is asked for. Another way to place ticks is one
/// more static member that calls ``init(_:)``.
public struct Ticks: Sendable {
  /// What is wrong with the request, for the message of an error; nil if nothing is.
  package let problem: String?
  private let place: @Sendable (TickRequest) -> TickSet

  /// Ticks placed by a function of what is known of the axis.
  public init(_ place: @escaping @Sendable (TickRequest) -> TickSet) {
    self.init(problem: nil, place)
  }

  init(problem: String?, _ place: @escaping @Sendable (TickRequest) -> TickSet) {
    self.problem = problem
    self.place = place
  }

  /// The ticks for an axis: ascending, within the limits, each value once.
  public func resolve(_ request: TickRequest) -> TickSet {
    let placed = place(request)
    let isShown = { (value: Double) in request.shows(value) && request.scale.hasPlace(for: value) }
    var major: [Tick] = []
    for tick in placed.major.filter({ isShown($0.value) }).sorted(by: { $0.value < $1.value })
    where major.last?.value != tick.value {
      major.append(tick)
    }
    return TickSet(
      major: major, minor: placed.minor.filter(isShown).sorted(), note: placed.note)
  }
}

extension Ticks {
  /// Round numbers, as many as fit well, chosen by the scale.
  public static let automatic = Ticks { $0.scale.ticks($0) }

  /// Round numbers with one at either end of the axis, which has round ends.
  static let fromEndToEnd = Ticks { LinearTicks.ticks(for: $0, fromEndToEnd: true) }

  /// No ticks.
  ///
  /// matplotlib: `NullLocator`.
  public static let none = Ticks { _ in TickSet() }

  /// Whole numbers, as many as fit well: for counts and for the rows and columns of a matrix.
  ///
  /// matplotlib: `MaxNLocator(integer=True)`.
  public static let integers = Ticks { request in
    BrokenTicks.ticks(for: request) { LinearTicks.ticks(for: $0, wholeNumbers: true) }
  }

  /// About as many round numbers as said.
  ///
  /// matplotlib: `MaxNLocator`.
  ///
  /// - Parameter count: the wanted number of labelled ticks, held to 2…100.
  public static func count(_ count: Int) -> Ticks {
    Ticks { request in
      var request = request
      let gaps = Double(min(max(count, 2), 100) - 1)
      request.spacing = request.length / gaps
      request.fewestGaps = min(gaps, request.fewestGaps)
      return request.scale.ticks(request)
    }
  }

  /// Ticks at given values, all of them labelled.
  ///
  /// matplotlib: `Axes.set_xticks`.
  ///
  /// - Parameters:
  ///   - values: where the ticks stand, in any order: numbers, categories or times. What is missing
  ///     or infinite is left out.
  ///   - labels: as many texts as there are values; nil for the values themselves.
  public static func at(
    _ values: some Sequence<some Plottable>, labels: [any RichTextConvertible]? = nil
  ) -> Ticks {
    let channel = Channel(values)
    guard let labels else {
      return Ticks { request in
        // − 0 + 0 is 0
        let shown = request.scale.values(of: channel).filter(request.shows).map { $0 + 0 }
        return TickSet(labelling: shown, request.labels(for: shown))
      }
    }
    let texts = labels.map(\.richText)
    let problem =
      texts.count == channel.count
      ? nil : "\(texts.count) labels for \(channel.count) ticks; each tick must have one"
    return Ticks(problem: problem) { request in
      TickSet(labelling: request.scale.values(of: channel).map { $0 + 0 }, TickLabels(texts))
    }
  }

  /// Ticks at the whole multiples of a step.
  ///
  /// matplotlib: `MultipleLocator`.
  ///
  /// Where labels would overlap, every second, fifth, tenth, … tick has one, counted from zero, and
  /// the others stay without; where that leaves fewer than two, as many have one as stand clear.
  ///
  /// - Parameter step: the distance between ticks, a finite number above zero; another one is an
  ///   error of the figure. If it gives more than 1,000 ticks, they are the automatic ones.
  public static func every(_ step: Double) -> Ticks {
    let text = FixedDecimal.string(step, places: 9)
    let problem =
      step > 0 && step.isFinite
      ? nil : "the tick step is \(text); it must be a finite number above 0"
    return Ticks(problem: problem) { request in
      BrokenTicks.ticks(for: request) {
        EvenTicks.ticks(every: step, for: $0) ?? $0.scale.ticks($0)
      }
    }
  }

  /// Round fractions and multiples of π, as many as fit well: π/4, π/2, π, 2π, …
  ///
  /// It goes with ``TickFormat/multiplesOfPi``, which writes them. Where even π/12 is too far apart,
  /// the ticks are decimal multiples of π; on a scale other than the linear one they are the
  /// automatic ones.
  public static let multiplesOfPi = Ticks { request in
    PiTicks.ticks(for: request) ?? request.scale.ticks(request)
  }
}
