internal import PlotScene

extension TickFormat {
  /// The labels with a text before each of them, behind the sign if there is one: `−$5`.
  ///
  /// - Parameters:
  ///   - prefix: the text.
  ///   - beforeSign: whether the sign comes after the text, as in `≈ −5`.
  public func prefixed(_ prefix: String, beforeSign: Bool = false) -> TickFormat {
    changed("prefixed") { labels, style in
      labels.prefixed(
        prefix, behind: beforeSign ? [] : ["+", "\u{2212}", "-", style.symbols.minus])
    }
  }

  /// The labels with a text behind each of them: `5 km`.
  ///
  /// An offset that all labels share has the text as well: `+123450 km`.
  public func suffixed(_ suffix: String) -> TickFormat {
    changed("suffixed") { labels, _ in labels.suffixed(suffix) }
  }

  /// The labels with separators between groups of digits: 10,000.
  ///
  /// The separator is a comma, or that of ``localized(_:)``. Decimals are not grouped.
  ///
  /// - Parameter digits: from how many whole digits on: 4 for 1,000, which is customary in English,
  ///   or 5 to leave 2026 alone, as the SI allows.
  public func grouped(from digits: Int = 4) -> TickFormat {
    styled("grouped") { $0.groupedDigits = digits }
  }

  /// The labels with a plus sign before numbers above zero.
  public func signed() -> TickFormat {
    styled("signed") { $0.showsPlus = true }
  }

  /// The labels with the signs of a language or country: 0,5.
  ///
  /// Nothing depends on the settings of the process or of the user. Texts of ``custom(_:)`` stay as
  /// they are.
  public func localized(_ symbols: NumberSymbols) -> TickFormat {
    styled("localized") { $0.symbols = symbols }
  }

  // MARK: - Parts

  private func styled(
    _ name: String, _ change: @escaping @Sendable (inout NumberStyle) -> Void
  ) -> TickFormat {
    modified(name) { request in
      var request = request
      change(&request.style)
      return labels(request)
    }
  }

  private func changed(
    _ name: String, _ change: @escaping @Sendable (TickLabels, NumberStyle) -> TickLabels
  ) -> TickFormat {
    modified(name) { change(labels($0), $0.style) }
  }

  /// A format made of this one, with what is wrong with it.
  private func modified(
    _ name: String, write: @escaping @Sendable (Request) -> TickLabels
  ) -> TickFormat {
    var format = TickFormat(name: "\(self.name), \(name)", write: write)
    format.problem = problem
    return format
  }
}
