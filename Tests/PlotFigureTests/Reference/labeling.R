# Writes labeling.csv: tick labels by the authors' own implementation of the extended algorithm.
# Run: Rscript labeling.R   (R and the package "labeling" by Justin Talbot; versions in the file)
library(labeling)
set.seed(20101)
out <- file("labeling.csv", "w")
cat("# ", R.version.string, ", labeling ", as.character(packageVersion("labeling")),
    "\n# lower,upper,labels wanted,containing,first label,step,count of labels\n",
    sep = "", file = out)
row <- function(lower, upper, wanted, loose) {
  labels <- extended(lower, upper, wanted, only.loose = loose)
  cat(sprintf("%.17g,%.17g,%d,%d,%.17g,%.17g,%d\n", lower, upper, wanted, as.integer(loose),
              labels[1], labels[2] - labels[1], length(labels)), file = out)
}
for (i in 1:2400) {
  size <- 10^runif(1, -5, 7)
  middle <- if (i %% 3 == 0) 0 else rnorm(1) * size * 10^runif(1, -1, 1)
  ends <- sort(middle + c(-1, 1) * runif(2) * size)
  if (i %% 4 == 0) ends[1] <- 0                      # from zero
  if (i %% 4 == 1) ends <- signif(ends, 2)           # round limits
  ends <- sort(ends)
  if (ends[2] - ends[1] < 1e-3 * max(abs(ends))) next
  row(ends[1], ends[2], sample(2:12, 1), i %% 2 == 0)
}
close(out)
