/// Why a figure cannot be drawn: where, what was given, and what is needed.
public struct PlotError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The part of the figure, as in `axes 2, Line "fit"`; empty for the figure itself.
  public let location: String
  /// What was given and what is needed.
  public let problem: String

  /// An error about a part of a figure.
  public init(location: String = "", problem: String) {
    self.location = location
    self.problem = problem
  }

  /// The location and the problem in one sentence.
  public var description: String { location.isEmpty ? problem : "\(location): \(problem)" }

  /// The same problem, seen from further out.
  func inside(_ outer: String) -> PlotError {
    PlotError(location: location.isEmpty ? outer : "\(outer), \(location)", problem: problem)
  }
}
