"""Fixtures of more than one folder."""

import os

# Before numpy is imported: two threads of each worker wait for those of the others longer than they calculate.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

pytest_plugins = ["tests.databases", "tests.delivery_parts"]
