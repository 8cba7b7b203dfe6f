"""Usual questions as people type them, and which texts of each fair of the evaluation tell them."""
