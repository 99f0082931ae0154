# Local polynomials by locfit at every point of public data, as locfit.json.
#
#   Rscript locfit.R > locfit.json
#
# Fits are direct (ev = dat()), not interpolated. locfit's bandwidth h is the half-width of the
# support of its kernels; its Gaussian is exp(-(2.5 u)^2 / 2) and has no end there.
suppressMessages({library(locfit); library(MASS); library(jsonlite)})
data(ethanol, package = "locfit")
sets <- list(
  cars = list(x = cars$speed, y = cars$dist),
  faithful = list(x = faithful$eruptions[1:80], y = faithful$waiting[1:80]),
  mcycle = list(x = mcycle$times, y = mcycle$accel),
  ethanol = list(x = ethanol$E, y = ethanol$NOx))
fit <- function(set, kern, deg, alpha, weights = NULL, deriv = numeric(0)) {
  n <- length(set$x)
  w <- if (is.null(weights)) rep(1, n) else weights
  f <- locfit.raw(set$x, set$y, weights = w, deg = deg, alpha = alpha, kern = kern, ev = dat(),
                  deriv = deriv, maxk = 500)
  as.numeric(predict(f, what = "coef", where = "fitp"))
}
cases <- list()
add <- function(name, kern, deg, nn, h, weighted) {
  set <- sets[[name]]
  w <- if (weighted) 1 + (seq_along(set$x) %% 3) else NULL
  alpha <- if (nn > 0) nn else c(0, h)
  values <- fit(set, kern, deg, alpha, w)
  slopes <- if (deg >= 1 && deg <= 2) fit(set, kern, deg, alpha, w, deriv = 1) else list()
  cases[[length(cases) + 1]] <<- list(
    data = name, kernel = kern, degree = deg, nearest = nn, bandwidth = h, weighted = weighted,
    values = values, slopes = slopes)
}
widths <- list(cars = 6, faithful = 0.8, mcycle = 8, ethanol = 0.2)
for (name in names(sets)) {
  for (deg in 0:3) add(name, "tcub", deg, if (deg < 2) 0.4 else 0.7, 0, FALSE)
  add(name, "gauss", 1, 0, widths[[name]], FALSE)
  add(name, "gauss", 2, 0, widths[[name]] * 2, TRUE)
  add(name, "epan", 1, 0, widths[[name]], TRUE)
  add(name, "bisq", 2, 0, widths[[name]] * 2, FALSE)
  if (name == "cars") add(name, "trwt", 1, 0.5, 0, FALSE)
  if (name == "cars") add(name, "rect", 1, 0, widths[[name]] * 1.0123, FALSE)
}
cat(toJSON(list(locfit = as.character(packageVersion("locfit")), R = as.character(getRversion()),
                data = sets, cases = cases), digits = NA, auto_unbox = TRUE))
