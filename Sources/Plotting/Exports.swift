@_exported public import PlotCairo
@_exported public import PlotFigure
@_exported public import PlotScene
