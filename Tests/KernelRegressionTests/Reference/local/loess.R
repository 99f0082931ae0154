# R's loess with control = loess.control(surface = "direct", statistics = "exact"), as loess.json.
#
#   Rscript loess.R > loess.json
#
# Fits and standard errors at queries, fits at the points, and what statistics says.
suppressMessages({library(locfit); library(MASS); library(jsonlite)})
data(ethanol, package = "locfit")
air <- na.omit(airquality)
sets <- list(
  cars = list(x = list(cars$speed), y = cars$dist),
  faithful = list(x = list(faithful$eruptions[1:70]), y = faithful$waiting[1:70]),
  airquality = list(x = list(air$Temp), y = air$Ozone),
  mcycle = list(x = list(mcycle$times), y = mcycle$accel),
  ethanol = list(x = list(ethanol$E), y = ethanol$NOx),
  gas = list(  # netlib's dloess, gas.E and gas.NOx
    x = list(c(0.831, 1.045, 1.021, 0.97, 0.825, 0.891, 0.71, 0.801, 1.074, 1.148, 1, 0.928, 0.767,
               0.701, 0.807, 0.902, 0.997, 1.224, 1.089, 0.973, 0.98, 0.665)),
    y = c(4.818, 2.849, 3.275, 4.691, 4.255, 5.064, 2.118, 4.602, 2.286, 0.97, 3.965, 5.344, 3.834,
          1.99, 5.199, 5.283, 3.752, 0.537, 1.64, 5.055, 4.937, 1.561)),
  ethanol2 = list(x = list(ethanol$C, ethanol$E), y = ethanol$NOx),
  air2 = list(x = list(air$Temp, air$Wind), y = air$Ozone))
cases <- list()
add <- function(name, span, degree, family = "gaussian", weighted = FALSE, normalize = TRUE) {
  set <- sets[[name]]
  d <- length(set$x)
  data <- setNames(as.data.frame(set$x), paste0("x", 1:d))
  w <- if (weighted) 1 + (seq_along(set$y) %% 3) else rep(1, length(set$y))
  data$y <- set$y
  data$w <- w
  formula <- if (d == 1) y ~ x1 else y ~ x1 + x2
  fit <- suppressWarnings(loess(formula, data, weights = w, span = span, degree = degree,
    family = family, normalize = normalize,
    control = loess.control(surface = "direct", statistics = "exact")))
  at <- lapply(set$x, function(x) quantile(x, c(0.03, 0.21, 0.5, 0.66, 0.97), names = FALSE))
  if (d == 2) at[[2]] <- at[[2]][c(3, 2, 5, 4, 3)]
  at <- lapply(at, function(v) signif(v, 6))
  new <- setNames(as.data.frame(at), paste0("x", 1:d))
  p <- predict(fit, new, se = TRUE)
  cases[[length(cases) + 1]] <<- list(
    data = name, span = span, degree = degree, family = family, weighted = weighted,
    normalize = normalize, queries = at, fit = as.numeric(p$fit), se = as.numeric(p$se.fit),
    df = p$df, scale = p$residual.scale, enp = fit$enp, trace = fit$trace.hat,
    delta1 = fit$one.delta, delta2 = fit$two.delta, fitted = as.numeric(fit$fitted))
}
for (name in names(sets)[1:6]) {
  for (degree in 0:2) add(name, 0.75, degree)
  add(name, 0.5, 1, weighted = TRUE)
  add(name, 0.6, 2, family = "symmetric")
  add(name, 1.5, 1)
}
for (name in names(sets)[7:8]) {
  add(name, 0.75, 1)
  add(name, 0.75, 2)
  add(name, 0.6, 1, weighted = TRUE)
  add(name, 0.8, 2, family = "symmetric")
  add(name, 2, 2, normalize = FALSE)
}
cat(toJSON(list(R = as.character(getRversion()), data = sets, cases = cases), digits = NA,
           auto_unbox = TRUE))
