# κ0 of simultaneous bands by locfit, and critical values.
#
#     Rscript kappa.R > kappa.json        (R 4.2.2, locfit 1.5.9.7, jsonlite 1.8.4)
library(locfit)
library(jsonlite)
data <- fromJSON("data.json")
cases <- list()
for (name in c("cars", "faithful", "mcycle")) for (degree in 1:2) {
  set <- data[[name]]
  h <- c(cars = 9, faithful = 14, mcycle = 10)[[name]]
  fit <- kappa0(~x, data = as.data.frame(set), deg = degree, alpha = c(0, h), kern = "epan",
    ev = lfgrid(400))
  cases[[length(cases) + 1]] <- list(data = name, degree = degree, bandwidth = h, kappa = fit$kap[1],
    all = fit$kap)
}
critical <- list()
for (k in c(1, 3, 10, 40)) for (alpha in c(0.1, 0.05, 0.01)) for (df in c(0, 12.5, 100))
  critical[[length(critical) + 1]] <- list(kappa = k, alpha = alpha, degrees = df,
    value = crit(const = c(k, 1), d = 1, cov = 1 - alpha, rdf = df)$crit.val)
cat(toJSON(list(cases = cases, critical = critical), digits = NA, auto_unbox = TRUE), "\n")
