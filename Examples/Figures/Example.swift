public import Plotting

/// A figure of the gallery.
public struct Example: Sendable {
  /// The name of its picture, without the ending.
  public let name: String
  /// What it shows, in one sentence.
  public let summary: String
  /// The file that draws it.
  public let source: String
  /// The figure, for samples.
  public let figure: @Sendable (Samples) throws -> Figure

  /// A figure of the gallery, drawn by the file this is called from.
  init(
    _ name: String, _ summary: String, source: String = #filePath,
    figure: @escaping @Sendable (Samples) throws -> Figure
  ) {
    self.name = name
    self.summary = summary
    self.source = source
    self.figure = figure
  }

  /// All figures, in the order of the gallery.
  public static let all: [Example] = [
    quickStart,
    averagePooling,
    attentionPooling,
    attentionWeights,
    attentionHeads,
    // Kernel regression
    poolingKernels,
    poolingFits,
    poolingWeights,
    poolingWidths,
    poolingWidthWeights,
    learnedAttention,
    learnedWeights,
    kernelShapes,
    bandwidthChoice,
    confidenceBands,
    residualsDerivative,
    gapsShaded,
    robustSmoothing,
    fitSurface,
    // Lines
    linesAndMarkers,
    stepsAndStems,
    segments,
    functions,
    smoothCurves,
    fillBetween,
    ribbons,
    stackedArea,
    referenceLines,
    errorBars,
    // Points
    bubbleChart,
    stripsAndSwarms,
    rug,
    connectedScatter,
    hexbin,
    histogram2D,
    quiver,
    streamlines,
    pointLabels,
    // Bars
    bars,
    groupedStackedBars,
    lollipopDumbbell,
    waterfall,
    gantt,
    // Distributions
    histograms,
    densities,
    ridgeline,
    ecdf,
    boxPlots,
    violins,
    letterValues,
    rainCloud,
    qqPlot,
    quantileBands,
    // Fields
    heatmapAnnotated,
    heatmapIrregular,
    picture,
    contours,
    filledContours,
    contoursScattered,
    clusteredHeatmap,
    confusionMatrix,
    correlationMatrix,
    // Annotations, tables, composites
    annotations,
    tableBeneath,
    parallelCoordinates,
    pairPlot,
    pieDonut,
    candlesticks,
    events,
    calendar,
    // Scales and axes
    logAxes,
    scales,
    categories,
    limits,
    twinAxes,
    axisStyles,
    brokenAxis,
    insetZoom,
    dates,
    numberFormats,
    // Layout
    sharedAxes,
    facets,
    smallMultiples,
    facetGrid,
    mosaic,
    nestedGrid,
    sharedLegend,
    journal,
    // Colour and looks
    colormaps,
    colorNorms,
    palettes,
    legends,
    directLabels,
    colorbars,
    colorbarsShared,
    darkTheme,
    themes,
  ]
}
