extension Theme {
  /// Checks that every length and size is a finite number that can be drawn.
  func validate() throws(PlotError) {
    for measure in Self.measures {
      if let problem = measure.problem(in: self) { throw PlotError(problem: problem) }
    }
  }
}
