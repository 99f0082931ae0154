# Rscript lowess.R > lowess.json
# R's own lowess on data of R and MASS, on random data and on tied data, with a grid of f, iter and
# delta; the data sorted by x, as lowess returns them.
library(MASS)

list1 <- function(v) paste0("[", paste(v, collapse = ","), "]")
# Results to 13 digits; data to as many as give the same number back.
number <- function(v) list1(sprintf("%.13g", v))
exact <- function(v) {
  list1(sapply(v, function(n) {
    text <- sprintf(c("%.15g", "%.16g", "%.17g"), n)
    text[as.numeric(text) == n][1]
  }))
}

# Integer arithmetic alone, so that the test can make the same data.
made <- function(n, keys) {
  i <- seq_len(n) - 1
  x <- ((i * 7919) %% keys) / 64
  y <- ((i * i * 31 + 17 * i) %% 1009) / 256 + x / 8 + ifelse(i %% 50 == 0, 40, 0)
  data.frame(x = x, y = y)
}

air <- airquality[complete.cases(airquality$Ozone, airquality$Temp), ]
set.seed(1)
heavy <- data.frame(x = exp(2 * rnorm(150)), y = rt(150, 2))
gap <- data.frame(x = c(runif(40), 5 + runif(40), 1000 + runif(3)), y = rnorm(83))
data <- list(
  cars = data.frame(x = cars$speed, y = cars$dist),
  faithful = data.frame(x = faithful$eruptions, y = faithful$waiting),
  airquality = data.frame(x = air$Temp, y = air$Ozone),
  mcycle = data.frame(x = mcycle$times, y = mcycle$accel),
  geyser = data.frame(x = geyser$waiting, y = geyser$duration),
  heavyTails = heavy,
  gap = gap,
  tied = data.frame(x = rep(1:6, 20), y = round(rnorm(120), 3)),
  timestamps = data.frame(x = 1.7e9 + round(64 * cumsum(rexp(100, 0.01))) / 64, y = rnorm(100)),
  two = data.frame(x = c(1, 2), y = c(3, 5)))
grid <- rbind(
  expand.grid(f = c(0.2, 2 / 3), iter = c(0, 3), delta = c(0, 0.01)),
  data.frame(f = c(0.05, 1, 2, 0.4), iter = c(1, 3, 2, 10), delta = c(0, 0, 0.05, 0.2)))

sets <- sapply(names(data), function(name) {
  d <- data[[name]]
  d <- d[order(d$x), ]
  cases <- apply(grid, 1, function(g) {
    delta <- g[["delta"]] * diff(range(d$x))
    # R forms means of x, which at 1.7e9 costs it digits that less the offset it has.
    offset <- if (name == "timestamps") 1.7e9 else 0
    out <- lowess(d$x - offset, d$y, f = g[["f"]], iter = g[["iter"]], delta = delta)
    sprintf('{"f":%.17g,"iter":%d,"delta":%.17g,"fitted":%s}',
            g[["f"]], as.integer(g[["iter"]]), delta, number(out$y))
  })
  sprintf('"%s":{"x":%s,"y":%s,"cases":[\n%s]}', name, exact(d$x), exact(d$y),
          paste(cases, collapse = ",\n"))
})

many <- apply(expand.grid(n = 4000, keys = c(40009, 997), f = c(0.01, 0.3), iter = c(0, 3)), 1,
  function(g) {
    d <- made(g[["n"]], g[["keys"]])
    out <- lowess(d$x, d$y, f = g[["f"]], iter = g[["iter"]], delta = 0)
    sprintf('{"n":%d,"keys":%d,"f":%.17g,"iter":%d,"fitted":%s}', as.integer(g[["n"]]),
            as.integer(g[["keys"]]), g[["f"]], as.integer(g[["iter"]]),
            number(out$y[seq(1, 4000, 40)]))
  })

cat(sprintf('{"version":"%s",\n"sets":{\n%s},\n"many":[\n%s]}\n', R.version.string,
            paste(sets, collapse = ",\n"), paste(many, collapse = ",\n")))
