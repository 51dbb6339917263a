"""From an Assessment to the figures of pages and pictures; every figure is counted here and nowhere else."""
