"""Benchmarks of Martlet beside other tools; Scripts/bench is the way in."""
