# Bandwidths by R's rules: Rscript rules.R > rules.json
suppressMessages({library(jsonlite); library(MASS); library(KernSmooth)})
# Engel's data from statsmodels.
engel <- read.csv(pipe(paste("python3 -c 'import statsmodels.api as s, sys;",
  "s.datasets.engel.load_pandas().data.to_csv(sys.stdout, index=False)'")))
data <- list(
  cars = list(x = cars$speed, y = cars$dist),
  mcycle = list(x = mcycle$times, y = mcycle$accel),
  faithful = list(x = faithful$eruptions, y = faithful$waiting),
  geyser = list(x = geyser$waiting, y = geyser$duration),
  airquality = list(x = airquality$Wind, y = airquality$Temp),
  engel = list(x = engel$income, y = engel$foodexp))
one <- function(d) {
  # dpill goes by the order of equal keys: the values'.
  o <- order(d$x, d$y); x <- as.numeric(d$x)[o]; y <- as.numeric(d$y)[o]
  try1 <- function(e) tryCatch(e, error = function(e) NA)
  # Without a tolerance of its own bw.SJ stops at a tenth of the lower limit.
  list(x = x, y = y, nrd0 = bw.nrd0(x), nrd = bw.nrd(x),
    sjSte = bw.SJ(x, method = "ste", tol = 1e-15), sjDpi = bw.SJ(x, method = "dpi"),
    sjSteY = bw.SJ(y, method = "ste", tol = 1e-15), sjDpiY = bw.SJ(y, method = "dpi"),
    dpill = try1(dpill(x, y)), dpill6 = try1(dpill(x, y, blockmax = 8, divisor = 10)),
    dpill2 = try1(dpill(x, y, blockmax = 2)),
    dpillUntrimmed = try1(dpill(x, y, trim = 0)),
    dpillFine = try1(dpill(x, y, gridsize = 801L, proptrun = 0.1)))
}
cat(toJSON(list(R = R.version.string, KernSmooth = as.character(packageVersion("KernSmooth")),
  MASS = as.character(packageVersion("MASS")), data = lapply(data, one)), digits = I(17), auto_unbox = TRUE))
