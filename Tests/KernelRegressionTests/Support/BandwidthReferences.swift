/// Bandwidths by R's rules, with the data.
struct BandwidthRules: Decodable {
  struct Data: Decodable {
    var x: [Double]
    var y: [Double]
    var nrd0: Double
    var nrd: Double
    var sjSte: Double
    var sjDpi: Double
    var sjSteY: Double
    var sjDpiY: Double
    var dpill: Double
    var dpill2: Double
    var dpill6: Double
    var dpillUntrimmed: Double?
    var dpillFine: Double
  }
  var data: [String: Data]

  static func read() throws -> BandwidthRules {
    try reference("bandwidths/rules.json", as: BandwidthRules.self)
  }
}

/// Criteria by their definitions.
struct CriterionCurves: Decodable {
  struct Score: Decodable {
    var bandwidth: Double
    var rss: Double
    var trace: Double
    var loo: Double
    var gcv: Double?
    var aicc: Double?
    var isolated: Int
  }
  struct Minimum: Decodable {
    var bandwidth: Double
    var value: Double
  }
  struct Case: Decodable {
    var data: String
    var kernel: String
    var degree: Int
    var weighted: Bool
    var scores: [Score]
    var minima: [String: Minimum?]?
  }
  struct Peer: Decodable {
    var data: String
    var kind: String
    var bandwidth: Double
    var loo: Double
    var aicc: Double
  }
  var cases: [Case]
  var statsmodelsKernelReg: [Peer]
}

/// Bandwidths chosen by R's np.
struct NPBandwidths: Decodable {
  struct Row: Decodable {
    var data: String
    var type: String
    var method: String
    var kernel: String
    var bandwidth: Double
    var value: Double
  }
  var rows: [Row]
}

/// SciPy's rules of thumb.
struct SciPyRules: Decodable {
  struct Row: Decodable {
    var data: String
    var weighted: Bool
    var silverman: Double
    var scott: Double
  }
  var rows: [Row]
}

/// Widths learned by PyTorch.
struct LearnedWidths: Decodable {
  struct Row: Decodable {
    var initial: Double
    var rate: Double
    var path: [Double]
    var losses: [Double]
  }
  var rows: [Row]
}

/// Fan and Gijbels' rule by NumPy.
struct RulesOfThumb: Decodable {
  var bandwidths: [String: Double]
}

/// Generalized cross-validation by R's locfit.
struct LocfitScores: Decodable {
  struct Row: Decodable {
    var data: String
    var degree: Int
    var kernel: String
    var width: Double
    var rss: Double
    var trace: Double
    var gcv: Double
  }
  var rows: [Row]
}
