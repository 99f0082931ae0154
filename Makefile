SWIFT_FORMATTED = Package.swift Sources Tests Examples Benchmarks/Package.swift Benchmarks/Benchmarks
DOCUMENTED = Plotting PlottingFoundation PlotFigure PlotScene PlotCairo KernelRegression RegressionPlots
SWIFT_FLAGS =

.DEFAULT_GOAL := help
.PHONY: help setup examples test lint format docs bench check

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 10

setup: ## install the C libraries and the font that are missing
	@scripts/setup.sh

examples: ## redraw the pictures in Gallery
	@scripts/setup.sh fonts-texgyre
	swift run -c release examples

test: setup ## run the tests
	swift test $(SWIFT_FLAGS)

lint: ## check the style of the sources
	swift format lint --strict --parallel --recursive $(SWIFT_FORMATTED)

format: ## rewrite the sources in the style that lint checks
	swift format --in-place --parallel --recursive $(SWIFT_FORMATTED)

docs: setup ## write the documentation to .build/docs; a warning is an error
	@mkdir -p .build/docs
	swift package $(SWIFT_FLAGS) --allow-writing-to-directory .build/docs generate-documentation \
	  --enable-experimental-combined-documentation --warnings-as-errors \
	  $(DOCUMENTED:%=--target %) --output-path .build/docs

bench: setup ## run the benchmarks; the first build takes minutes
	cd Benchmarks && swift package benchmark --no-progress
	cd Benchmarks && swift run -c release beside-regression

check: ## run all that CI checks
	@scripts/check.sh
