import Testing

@testable import KernelRegression

/// Critical values by mpmath with 40 digits.
struct DistributionTable: Decodable {
  var normal: [[Double]]
  var student: [[Double]]
  var tails: [[Double]]
  var quantiles: [[Double]]
}

@Suite("Distributions behind bands")
struct DistributionTests {
  let table: DistributionTable

  init() throws {
    table = try reference("inference/distributions.json", as: DistributionTable.self)
  }

  @Test("normal critical values")
  func normal() {
    for row in table.normal {
      let value = NormalDistribution.criticalValue(exceeded: row[0])
      #expect(relativeError(value, row[1]) < 5e-16, "α = \(row[0])")
    }
    #expect(table.normal.count == 20)
  }

  @Test("normal quantiles, on both sides of the middle")
  func quantiles() {
    for row in table.quantiles {
      let value = NormalDistribution.quantile(row[0])
      #expect(relativeError(value, row[1]) < 5e-16, "p = \(row[0])")
    }
    #expect(NormalDistribution.quantile(0.5) == 0)
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(1.5).isNaN && NormalDistribution.quantile(.nan).isNaN)
  }

  @Test("Student's critical values, for ½ to 10¹² degrees of freedom")
  func student() {
    for row in table.student {
      let value = StudentDistribution(degreesOfFreedom: row[0]).criticalValue(exceeded: row[1])
      #expect(
        relativeError(value, row[2]) < (row[1] > 0.9 ? 1e-13 : 2e-14),
        "ν = \(row[0]), α = \(row[1])")
    }
    #expect(table.student.count == 240)
  }

  @Test("Student's tails")
  func tails() {
    for row in table.tails {
      let value = StudentDistribution(degreesOfFreedom: row[0]).tail(row[1])
      #expect(relativeError(value, row[2]) < 3e-13, "ν = \(row[0]), t = \(row[1])")
    }
    #expect(table.tails.count > 50)
  }

  @Test("no degree of freedom, no quantile", arguments: [0, -1, Double.nan])
  func none(degrees: Double) {
    let student = StudentDistribution(degreesOfFreedom: degrees)
    #expect(student.criticalValue(exceeded: 0.05).isNaN && student.tail(1).isNaN)
  }

  @Test("infinitely many degrees of freedom are the normal distribution")
  func infinite() {
    let student = StudentDistribution(degreesOfFreedom: .infinity)
    #expect(
      student.criticalValue(exceeded: 0.05)
        == NormalDistribution.criticalValue(exceeded: 0.05))
    #expect(student.tail(2) == NormalDistribution.tail(2))
  }
}
