internal import PlotScene

extension TickFormat {
  /// Dates and times that say only what changes from tick to tick, as in `Nov Dec 2026 Feb`, and
  /// once what all of them share; the automatic format of times.
  ///
  /// matplotlib: `ConciseDateFormatter`.
  ///
  /// Times that the clocks show twice have their offset from UTC beside them, as in `02:30 +01`.
  ///
  /// - Parameter symbols: the names of the months.
  public static func conciseDates(symbols: DateSymbols = .english) -> TickFormat {
    TickFormat(name: "concise dates") { request in
      let reference = request.kind.timeReference
      let moments = request.values.filter(\.isFinite).map(reference.moment)
      let dates = ConciseDates(
        moments, in: reference.zone, symbols,
        decimalSeparator: request.style.symbols.decimalSeparator
      ).written()
      var labels = dates.labels[...]
      return TickLabels(
        request.values.map { RichText($0.isFinite ? labels.popFirst() ?? "" : "") },
        note: dates.note.map { RichText($0) })
    }
  }

  /// Dates and times after a pattern, each of them in full.
  ///
  ///     .date("d MMM yyyy")        // 29 Mar 2026
  ///     .date("HH:mm:ss.SSS")      // 14:30:05.250
  ///     .date("EEE h 'o''clock' a")  // Sun 2 o'clock PM
  ///
  /// matplotlib: `DateFormatter`.
  ///
  /// The letters are those of Unicode Technical Standard 35: `y`, `yy`, `yyyy` the year (0 is the
  /// year before 1), `Q` the quarter, `M`, `MM`, `MMM`, `MMMM` the month, `d`, `dd` the day, `E`,
  /// `EEEE` the weekday, `H`, `HH` the hour, `h`, `hh` with `a` the hour of half a day, `mm`, `ss`
  /// minutes and seconds, `S` … `SSSSSSSSS` their decimals, `xxx` the offset from UTC. Text stands
  /// between quotes `'`. Anything but letters is written as it is. Other letters are an error of the
  /// figure. Numbers on an axis that has none but numbers are seconds since 1970 in UTC.
  ///
  /// - Parameters:
  ///   - pattern: the pattern.
  ///   - symbols: the names of months and weekdays.
  public static func date(_ pattern: String, symbols: DateSymbols = .english) -> TickFormat {
    let name = "date(\(pattern))"
    do {
      let pattern = try DatePattern(pattern)
      return TickFormat(name: name) { request in
        let reference = request.kind.timeReference
        return TickLabels(
          request.values.map { value in
            guard value.isFinite else { return RichText("") }
            let fields = reference.moment(at: value).fields(in: reference.zone)
            return RichText(pattern.text(fields, symbols))
          })
      }
    } catch {
      var format = TickFormat.conciseDates(symbols: symbols)
      format.problem = error.problem
      return format
    }
  }
}
