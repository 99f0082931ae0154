import PlotFigure
import Testing

/// Clustering and correlation against scipy and numpy.
@Suite struct ClusteringTests {
  struct Table: Decodable {
    struct Cluster: Decodable {
      let rows: [[Double]]
      let linkage: String
      let metric: String
      let members: [[Int]]
      let distances: [Double]
      let counts: [Int]
      let leaves: [Int]
    }
    struct Pair: Decodable {
      let x: [Double]
      let y: [Double]
      let pearson: Double
      let spearman: Double
    }
    let clusters: [Cluster]
    let correlations: [Pair]
  }

  @Test func treesAreThoseOfScipy() throws {
    let table: Table = try Reference.json("clusters")
    #expect(table.clusters.count > 30)
    for item in table.clusters {
      let name = "\(item.rows.count) rows, \(item.linkage), \(item.metric)"
      let own = HierarchicalClustering(
        rows: item.rows, metric: try #require(.init(rawValue: item.metric)),
        linkage: try #require(.init(rawValue: item.linkage)))
      #expect(own.merges.map { [$0.members.0, $0.members.1] } == item.members, "\(name)")
      #expect(own.merges.map(\.count) == item.counts, "\(name)")
      #expect(own.leaves == item.leaves, "\(name)")
      for (merge, distance) in zip(own.merges, item.distances) {
        #expect(abs(merge.distance - distance) < 1e-12, "\(name)")
      }
    }
  }

  @Test func correlationsAreThoseOfNumpyAndScipy() throws {
    let table: Table = try Reference.json("clusters")
    for item in table.correlations {
      #expect(abs(Correlation.pearson(item.x, item.y) - item.pearson) < 1e-12)
      #expect(abs(Correlation.spearman(item.x, item.y) - item.spearman) < 1e-12)
      // Missing pairs change nothing.
      let (x, y) = (item.x + [.nan, 3], item.y + [5, .nan])
      #expect(abs(Correlation.pearson(x, y) - item.pearson) < 1e-12)
      #expect(abs(Correlation.spearman(x, y) - item.spearman) < 1e-12)
    }
    #expect(Correlation.pearson([1, 2], [3, 3]).isNaN)
    #expect(Correlation.pearson([1], [3]).isNaN)
    let matrix = Correlation.matrix([[1, 2, 3], [3, 2, 1], [0, 0, 0]])
    #expect(matrix[0][0] == 1 && matrix[0][1] == -1 && matrix[0][2].isNaN && matrix[2][2].isNaN)
  }

  @Test func oddDataMakeATree() {
    #expect(HierarchicalClustering(rows: []).leaves == [])
    #expect(HierarchicalClustering(rows: [[1]]).leaves == [0])
    let equal = HierarchicalClustering(rows: [[1], [1], [1], [1]], linkage: .ward)
    #expect(equal.leaves.sorted() == [0, 1, 2, 3])
    let missing = HierarchicalClustering(rows: [[.nan, 1], [2, .nan], [2, 1], [.nan, .nan]])
    #expect(missing.leaves.sorted() == [0, 1, 2, 3])
    #expect(missing.merges.allSatisfy { $0.distance.isFinite })
  }

  @Test func confusionsAreCounted() {
    let counts = ConfusionCounts(
      actual: ["a", "a", "b", "c", "b"], predicted: ["a", "b", "b", "a", "b"])
    #expect(counts.classes == ["a", "b", "c"])
    #expect(counts.counts == [[1, 1, 0], [0, 2, 0], [1, 0, 0]])
    #expect(counts.accuracy == 0.6)
    #expect(counts.shares(.byActual)[0] == [0.5, 0.5, 0])
    #expect(counts.shares(.byPredicted)[0][0] == 0.5)
    #expect(counts.shares(.byPredicted)[0][2].isNaN)
    #expect(counts.shares(.byAll)[1][1] == 0.4)
    let known = ConfusionCounts(actual: ["a", "x"], predicted: ["a", "a"], classes: ["b", "a"])
    #expect(known.counts == [[0, 0], [0, 1]])
    let many = ConfusionCounts([[.max, .max], [.max, .max]], classes: ["a", "b"])
    #expect(many.accuracy == 0.5)
    #expect(ConfusionCounts([], classes: []).accuracy.isNaN)
  }

  /// Ranks of all variables at once are those of each pair; with a missing number they are not.
  @Test func matricesAreOfPairs() {
    let whole: [[Double]] = [[1, 2, 2, 5, 3], [9, 1, 4, 4, 0], [3, 8, 7, 2, 2]]
    let partial: [[Double]] = [[1, 2, 2, 5, 3], [9, .nan, 4, 4, 0], [3, 8, 7, .infinity, 2]]
    for variables in [whole, partial] {
      let matrix = Correlation.matrix(variables, method: .spearman)
      for i in variables.indices {
        for j in variables.indices where i != j {
          #expect(
            abs(matrix[i][j] - Correlation.spearman(variables[i], variables[j])) < 1e-12)
        }
      }
    }
  }
}
