# Generalized cross-validation and degrees of freedom by R's locfit: Rscript locfit.R > locfit.json
suppressMessages({library(jsonlite); library(locfit)})
data <- fromJSON("rules.json")$data
rows <- list()
for (name in c("cars", "mcycle", "airquality", "faithful")) for (degree in 0:2)
  for (kernel in c("gauss", "epan")) for (share in c(0.15, 0.3, 0.6, 1.5)) {
    d <- data[[name]]
    x <- d$x; y <- d$y
    width <- share * diff(range(x))
    # locfit's Gaussian is exp(-(2.5u)^2/2).
    h <- if (kernel == "gauss") 2.5 * width else width
    g <- gcv(y ~ lp(x, h = h, deg = degree), kern = kernel, ev = dat())
    rows[[length(rows) + 1]] <- list(data = name, degree = degree, kernel = kernel, width = width,
      rss = -2 * g[["lik"]], trace = g[["infl"]], gcv = g[["gcv"]])
  }
cat(toJSON(list(R = R.version.string, locfit = as.character(packageVersion("locfit")), rows = rows),
  digits = I(17), auto_unbox = TRUE))
