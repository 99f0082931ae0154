# The data sets of the inference tables.
#
#     Rscript data.R > data.json        (R 4.2.2, MASS 7.3-58.2, jsonlite 1.8.4)
library(jsonlite)
sets <- list(
  cars = list(x = cars$speed, y = cars$dist),
  mcycle = list(x = MASS::mcycle$times, y = MASS::mcycle$accel),
  faithful = list(x = faithful$waiting, y = faithful$eruptions),
  geyser = list(x = MASS::geyser$duration[-299], y = MASS::geyser$waiting[-1])
)
cat(toJSON(sets, digits = NA), "\n", sep = "")
