# Reference numbers of R's package np: kernel regression of cps71, Italy and wage1, its own data.
#
#   Rscript np.R        writes cps71.json, italy.json and wage1.json here
#
# np 0.60-20 (https://github.com/JeffreyRacine/R-Package-np, commit 40ea4229), R 4.2.2.
# np's Epanechnikov kernel has the support sqrt(5) h; its bandwidths are standard deviations.

library(jsonlite)
options(np.messages = FALSE, np.tree = FALSE)
suppressMessages(library(np))
set.seed(42)

write <- function(value, file) {
  value$versions <- list(np = as.character(packageVersion("np")), R = R.version.string)
  writeLines(toJSON(value, digits = NA, auto_unbox = TRUE, dataframe = "columns"), file)
}
digits <- function(numbers) signif(as.numeric(numbers), 16)

# One regressor: fits, gradients and bandwidths by both criteria.
data(cps71)
queries <- data.frame(age = seq(20, 66, by = 2.3))
curve <- function(bw, name) {
  fit <- npreg(bw, exdat = queries, gradients = TRUE)
  own <- npreg(bw)
  list(name = name, degree = if (bw$type == "fixed" && bw$regtype == "ll") 1 else 0,
    kernel = bw$ckertype, order = bw$ckerorder, bandwidth = digits(bw$bw),
    predictions = digits(fit$mean), gradients = digits(fit$grad),
    fitted = digits(own$mean[seq(1, 205, by = 6)]), r2 = digits(own$R2), mse = digits(own$MSE))
}
cases <- list()
selections <- list()
for (regtype in c("lc", "ll")) {
  for (kernel in list(c("gaussian", 2), c("epanechnikov", 2), c("gaussian", 4))) {
    order <- as.integer(kernel[2])
    for (h in c(1.5, 3, 8)) {
      if (kernel[1] == "epanechnikov" && h < 3) next
      bw <- npregbw(logwage ~ age, data = cps71, regtype = regtype, bws = h,
        bandwidth.compute = FALSE, ckertype = kernel[1], ckerorder = order)
      cases[[length(cases) + 1]] <- curve(bw, paste(regtype, kernel[1], order, h))
    }
    if (order > 2) next
    for (method in c("cv.ls", "cv.aic")) {
      bw <- npregbw(logwage ~ age, data = cps71, regtype = regtype, bwmethod = method,
        ckertype = kernel[1], nmulti = 10, tol = 1e-12, ftol = 1e-14)
      selections[[length(selections) + 1]] <- list(degree = as.integer(regtype == "ll"),
        kernel = kernel[1], criterion = method, bandwidth = digits(bw$bw),
        score = digits(bw$fval))
      cases[[length(cases) + 1]] <- curve(bw, paste(regtype, kernel[1], method))
    }
  }
}
write(list(x = cps71$age, y = digits(cps71$logwage), queries = queries$age, cases = cases,
  selections = selections), "cps71.json")

# Only an ordered regressor.
data(Italy)
years <- data.frame(year = ordered(1951:1998))
italy <- list()
for (kernel in c("wangvanryzin", "liracine")) {
  for (lambda in c(0, 0.2, 0.9, NA)) {
    if (is.na(lambda)) {
      bw <- npregbw(gdp ~ year, data = Italy, okertype = kernel, nmulti = 5, tol = 1e-12,
        ftol = 1e-14)
    } else {
      bw <- npregbw(gdp ~ year, data = Italy, okertype = kernel, bws = lambda,
        bandwidth.compute = FALSE)
    }
    italy[[length(italy) + 1]] <- list(kernel = kernel, isSelected = is.na(lambda),
      lambda = digits(bw$bw), score = if (is.na(lambda)) digits(bw$fval) else -1,
      predictions = digits(npreg(bw, exdat = years)$mean))
  }
}
write(list(year = as.integer(as.character(Italy$year)), gdp = digits(Italy$gdp), cases = italy),
  "italy.json")

# Mixed regressors: two unordered, one ordered, two continuous.
data(wage1)
frame <- data.frame(y = wage1$lwage, female = factor(wage1$female), married = factor(wage1$married),
  dependants = ordered(wage1$numdep), educ = wage1$educ, exper = wage1$exper,
  region = factor(ifelse(wage1$northcen == 1, "northcentral",
    ifelse(wage1$south == 1, "south", ifelse(wage1$west == 1, "west", "northeast")))))
frame$educ <- as.numeric(frame$educ)
frame$exper <- as.numeric(frame$exper)
rows <- seq(1, nrow(frame), by = 13)
mixed <- list()
add <- function(bw, columns, name) {
  fit <- npreg(bw, exdat = frame[rows, columns, drop = FALSE], gradients = TRUE)
  mixed[[length(mixed) + 1]] <<- list(name = name, columns = columns,
    degree = as.integer(bw$regtype == "ll"), kernel = bw$ckertype, unordered = bw$ukertype,
    ordered = bw$okertype, bandwidths = digits(bw$bw), isSelected = bw$method != "manual",
    criterion = bw$method, score = if (bw$method != "manual") digits(bw$fval) else -1,
    predictions = digits(fit$mean), gradients = matrix(digits(fit$grad), nrow = length(rows)))
}
fixed <- function(columns, bws, regtype, u, o, kernel = "gaussian") {
  bw <- npregbw(xdat = frame[, columns, drop = FALSE], ydat = frame$y, bws = bws, regtype = regtype,
    ukertype = u, okertype = o, ckertype = kernel, bandwidth.compute = FALSE)
  bw$method <- "manual"
  add(bw, columns, paste(c(regtype, u, o, kernel, columns), collapse = " "))
}
searched <- function(columns, regtype, u, o, method) {
  bw <- npregbw(xdat = frame[, columns, drop = FALSE], ydat = frame$y, regtype = regtype,
    ukertype = u, okertype = o, bwmethod = method, nmulti = 5, tol = 1e-10, ftol = 1e-12)
  add(bw, columns, paste(c(regtype, u, o, method, columns), collapse = " "))
}
for (regtype in c("lc", "ll")) {
  for (u in c("aitchisonaitken", "liracine")) {
    for (o in c("wangvanryzin", "liracine")) {
      fixed(c("educ", "region", "dependants"), c(1.5, 0.3, 0.25), regtype, u, o)
      fixed(c("female", "married", "region", "dependants", "educ", "exper"),
        c(0.1, 0.3, 0.6, 0.5, 1.7, 6), regtype, u, o)
    }
  }
  fixed(c("educ", "exper", "female"), c(3, 12, 0.25), regtype, "aitchisonaitken", "liracine",
    "epanechnikov")
  searched(c("educ", "female"), regtype, "aitchisonaitken", "liracine", "cv.ls")
  searched(c("exper", "female", "dependants"), regtype, "liracine", "wangvanryzin", "cv.ls")
  searched(c("exper", "female"), regtype, "aitchisonaitken", "liracine", "cv.aic")
}
write(list(y = digits(frame$y), female = as.character(frame$female),
  married = as.character(frame$married), region = as.character(frame$region),
  dependants = as.integer(as.character(frame$dependants)), educ = frame$educ,
  exper = frame$exper, rows = rows - 1, cases = mixed), "wage1.json")
