"""Benchmarks: ``make bench``. They print medians and ratios measured in one run, and judge nothing."""
