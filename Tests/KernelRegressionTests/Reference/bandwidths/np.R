# Bandwidths chosen by R's np: Rscript np.R > np.json
suppressMessages({library(jsonlite); library(np)})
options(np.messages = FALSE)
data <- fromJSON("rules.json")$data
rows <- list()
for (name in names(data)) for (type in c("lc", "ll")) for (method in c("cv.ls", "cv.aic"))
  for (kernel in c("gaussian", "epanechnikov")) {
    d <- data[[name]]
    set.seed(1)
    b <- tryCatch(npregbw(xdat = data.frame(x = d$x), ydat = d$y, regtype = type, bwmethod = method,
      ckertype = kernel, ckerorder = 2, nmulti = 8, ftol = 1e-15, tol = 1e-10), error = function(e) NULL)
    if (!is.null(b)) rows[[length(rows) + 1]] <- list(data = name, type = type, method = method,
      kernel = kernel, bandwidth = b$bw, value = b$fval)
  }
cat(toJSON(list(R = R.version.string, np = as.character(packageVersion("np")), rows = rows),
  digits = I(17), auto_unbox = TRUE))
