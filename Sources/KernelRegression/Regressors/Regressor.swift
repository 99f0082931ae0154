/// What a column of a mixed regression is, and how far apart two of its values may be to count.
public struct Regressor: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case continuous(Kernel, Bandwidth)
    case unordered(UnorderedKernel, Levels?)
    case ordered(OrderedKernel, Levels?)
  }

  let kind: Kind

  /// A continuous regressor with a bandwidth in the kernel's own convention.
  ///
  /// - Parameters:
  ///   - kernel: The kernel.
  ///   - bandwidth: The standard deviation of the Gaussian, the half-width of the support of a
  ///     kernel that ends; in the units of the column, positive.
  public static func continuous(kernel: Kernel = .gaussian, bandwidth: Double) -> Regressor {
    .continuous(kernel: kernel, bandwidth: Bandwidth(bandwidth))
  }

  /// A continuous regressor with a bandwidth that says what it means.
  ///
  /// - Parameters:
  ///   - kernel: The kernel.
  ///   - bandwidth: A bandwidth that is the same everywhere, such as `.standardDeviation(2)`.
  public static func continuous(kernel: Kernel = .gaussian, bandwidth: Bandwidth) -> Regressor {
    Regressor(kind: .continuous(kernel, bandwidth))
  }

  /// Categories without an order; the levels are those that the data have.
  ///
  /// A prediction for a category that the data do not have is an error; to allow it, give the levels.
  ///
  /// - Parameter kernel: The kernel, such as `.aitchisonAitken(0.2)`.
  public static func unordered(_ kernel: UnorderedKernel) -> Regressor {
    Regressor(kind: .unordered(kernel, nil))
  }

  /// Categories without an order, of the given levels.
  ///
  /// - Parameters:
  ///   - kernel: The kernel, such as `.aitchisonAitken(0.2)`.
  ///   - levels: The categories that there are, each once. Data may be without some of them, which
  ///     matters where a kernel depends on the number of levels.
  public static func unordered(_ kernel: UnorderedKernel, levels: [String]) -> Regressor {
    Regressor(kind: .unordered(kernel, .texts(levels)))
  }

  /// Categories without an order, of the given levels.
  ///
  /// - Parameters:
  ///   - kernel: The kernel, such as `.aitchisonAitken(0.2)`.
  ///   - levels: The categories that there are, each once.
  public static func unordered(_ kernel: UnorderedKernel, levels: [Int]) -> Regressor {
    Regressor(kind: .unordered(kernel, .integers(levels)))
  }

  /// Ordered categories that are integers, such as years: the number of steps between two is their
  /// difference. A prediction may be for any integer.
  ///
  /// - Parameter kernel: The kernel, such as `.wangVanRyzin(0.1)`.
  public static func ordered(_ kernel: OrderedKernel) -> Regressor {
    Regressor(kind: .ordered(kernel, nil))
  }

  /// Ordered categories of the given levels, each one step from the next.
  ///
  /// - Parameters:
  ///   - kernel: The kernel, such as `.wangVanRyzin(0.1)`.
  ///   - levels: The categories in their order, each once.
  public static func ordered(_ kernel: OrderedKernel, levels: [String]) -> Regressor {
    Regressor(kind: .ordered(kernel, .texts(levels)))
  }

  /// Ordered categories of the given levels, each one step from the next.
  ///
  /// - Parameters:
  ///   - kernel: The kernel, such as `.wangVanRyzin(0.1)`.
  ///   - levels: The categories in their order, each once.
  public static func ordered(_ kernel: OrderedKernel, levels: [Int]) -> Regressor {
    Regressor(kind: .ordered(kernel, .integers(levels)))
  }

  /// The number that says how far the regressor reaches: a continuous one's bandwidth, in its own
  /// meaning, or the λ of a categorical one.
  public var smoothing: Double {
    switch kind {
    case .continuous(_, let bandwidth): bandwidth.value
    case .unordered(let kernel, _): kernel.parameter
    case .ordered(let kernel, _): kernel.parameter
    }
  }

  /// Whether the regressor is continuous.
  public var isContinuous: Bool {
    if case .continuous = kind { true } else { false }
  }
}

extension Regressor {
  /// The same regressor with another λ, or with another bandwidth in its kernel's own convention.
  func with(parameter: Double) -> Regressor {
    switch kind {
    case .continuous(let kernel, _): .continuous(kernel: kernel, bandwidth: parameter)
    case .unordered(let kernel, let levels):
      Regressor(kind: .unordered(kernel.with(parameter: parameter), levels))
    case .ordered(let kernel, let levels):
      Regressor(kind: .ordered(kernel.with(parameter: parameter), levels))
    }
  }
}

extension Regressor: CustomStringConvertible {
  /// The regressor as it is written in Swift, without its levels.
  public var description: String {
    switch kind {
    case .continuous(let kernel, let bandwidth):
      ".continuous(kernel: .\(kernel), bandwidth: \(bandwidth))"
    case .unordered(let kernel, _): ".unordered(\(kernel))"
    case .ordered(let kernel, _): ".ordered(\(kernel))"
    }
  }
}
