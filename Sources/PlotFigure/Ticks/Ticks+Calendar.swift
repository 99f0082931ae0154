extension Ticks {
  /// Ticks at the whole multiples of a step of the calendar or the clock.
  ///
  ///     .every(.months(3))
  ///
  /// matplotlib: `MonthLocator(interval=3)` and its like.
  ///
  /// Where labels would overlap, those ticks have one that a coarser step has too, and the others
  /// stay without. Numbers on an axis that has none but numbers are seconds since 1970 in UTC.
  ///
  /// - Parameter step: the step; a count below one is an error of the figure. If it gives more than
  ///   1,000 ticks, they are the automatic ones.
  public static func every(_ step: CalendarStep) -> Ticks {
    let problem = step.count > 0 ? nil : "ticks every \(step): the count must be at least 1"
    return Ticks(problem: problem) { request in
      CalendarTicks.ticks(every: step, for: request) ?? request.scale.ticks(request)
    }
  }
}
