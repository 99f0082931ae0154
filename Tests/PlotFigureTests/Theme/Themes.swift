import PlotFigure

/// The themes by name.
enum Themes {
  static let all: [(name: String, theme: Theme)] = [
    ("standard", .standard), ("classic", .classic), ("minimal", .minimal), ("dark", .dark),
    ("print", .print), ("d2l", .d2l),
  ]
}
