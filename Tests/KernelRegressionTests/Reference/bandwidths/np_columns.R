# Bandwidths of several columns chosen by R's np: Rscript np_columns.R > np_columns.json
suppressMessages({library(jsonlite); library(np)})
options(np.messages = FALSE)
a <- na.omit(airquality[, c("Ozone", "Wind", "Temp")])
continuous <- list(
  airquality = list(x = list(a$Wind, a$Temp), y = a$Ozone),
  mtcars = list(x = list(mtcars$wt, mtcars$hp), y = mtcars$mpg),
  stackloss = list(x = list(stackloss$Air.Flow, stackloss$Water.Temp, stackloss$Acid.Conc.),
    y = stackloss$stack.loss))
mixed <- list(
  mtcars = list(number = mtcars$wt, unordered = mtcars$am, ordered = mtcars$gear, y = mtcars$mpg),
  toothgrowth = list(number = ToothGrowth$dose, unordered = as.integer(ToothGrowth$supp),
    ordered = NULL, y = ToothGrowth$len),
  warpbreaks = list(number = NULL, unordered = as.integer(warpbreaks$wool),
    ordered = as.integer(warpbreaks$tension), y = warpbreaks$breaks))
choose <- function(x, y, type, method) {
  set.seed(1)
  tryCatch(npregbw(xdat = x, ydat = y, regtype = type, bwmethod = method, ckertype = "gaussian",
    ukertype = "aitchisonaitken", okertype = "wangvanryzin", nmulti = 12, ftol = 1e-15, tol = 1e-11,
    small = 1e-12, itmax = 20000), error = function(e) NULL)
}
rows <- list(); mixedRows <- list()
for (type in c("lc", "ll")) for (method in c("cv.ls", "cv.aic")) {
  for (name in names(continuous)) {
    d <- continuous[[name]]
    b <- choose(data.frame(d$x), d$y, type, method)
    if (!is.null(b)) rows[[length(rows) + 1]] <- list(data = name, type = type, method = method,
      bandwidths = b$bw, value = b$fval)
  }
  for (name in names(mixed)) {
    d <- mixed[[name]]
    x <- list()
    if (!is.null(d$number)) x$number <- d$number
    if (!is.null(d$unordered)) x$unordered <- factor(d$unordered)
    if (!is.null(d$ordered)) x$ordered <- ordered(d$ordered)
    b <- choose(data.frame(x), d$y, type, method)
    if (!is.null(b)) mixedRows[[length(mixedRows) + 1]] <- list(data = name, type = type,
      method = method, smoothing = I(b$bw), value = b$fval)
  }
}
cat(toJSON(list(R = R.version.string, np = as.character(packageVersion("np")), continuous = continuous,
  mixed = mixed, rows = rows, mixedRows = mixedRows), digits = I(17), auto_unbox = TRUE, null = "null"))
