# Degrees of freedom and standard errors of loess with exact statistics.
#
#     Rscript loess-exact.R > loess-exact.json        (R 4.2.2, jsonlite 1.8.4)
library(jsonlite)
data <- fromJSON("data.json")
cases <- list()
for (name in c("cars", "faithful")) for (degree in 1:2) for (span in c(0.5, 0.75)) for (weighted in c(FALSE, TRUE)) {
  set <- as.data.frame(data[[name]])
  n <- nrow(set)
  set$w <- if (weighted) 0.5 + ((0:(n - 1)) * 37) %% 11 / 4 else rep(1, n)
  fit <- loess(y ~ x, set, weights = w, degree = degree, span = span,
    control = loess.control(surface = "direct", statistics = "exact"))
  queries <- seq(min(set$x), max(set$x), length.out = 7)
  p <- predict(fit, data.frame(x = queries), se = TRUE)
  cases[[length(cases) + 1]] <- list(data = name, degree = degree, neighbours = floor(n * span + 1e-5),
    weighted = weighted, oneDelta = fit$one.delta, twoDelta = fit$two.delta, trace = fit$trace.hat,
    sigma = fit$s, queries = queries, estimate = unname(p$fit), standardErrors = unname(p$se.fit))
}
cat(toJSON(list(cases = cases), digits = NA, auto_unbox = TRUE), "\n")
