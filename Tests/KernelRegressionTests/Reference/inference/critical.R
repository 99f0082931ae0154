# Critical values of the tube formula by locfit.
#
#     Rscript critical.R > critical.json        (R 4.2.2, locfit 1.5.9.7, jsonlite 1.8.4)
library(locfit)
library(jsonlite)
critical <- list()
for (k in c(1, 3, 10, 40)) for (alpha in c(0.1, 0.05, 0.01)) for (df in c(0, 12.5, 100))
  critical[[length(critical) + 1]] <- list(kappa = k, alpha = alpha, degrees = df,
    value = crit(const = c(k, 1), d = 1, cov = 1 - alpha, rdf = df)$crit.val)
cat(toJSON(list(critical = critical), digits = NA, auto_unbox = TRUE), "\n")
