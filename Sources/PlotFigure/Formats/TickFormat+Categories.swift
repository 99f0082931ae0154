internal import PlotScene

extension TickFormat {
  /// The names of categories at their places, nothing between them: the format of their scale.
  ///
  /// Numbers that stand for anything else have no names; what is on another axis stays empty.
  static let categories = TickFormat(name: "categories") { request in
    guard case .categories(let list) = request.kind else { return TickLabels([]) }
    return TickLabels(request.values.map { RichText(list.name(at: $0) ?? "") })
  }
}
