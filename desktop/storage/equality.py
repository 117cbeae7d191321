"""Equality rounds, their answers without names, and figures to compare with."""

from desktop.domain.equality import Benchmark, EqualityAnswer, EqualityRound, EqualityShown
from desktop.storage.records import Table

ROUNDS = Table("equality_round", EqualityRound)
ANSWERS = Table("equality_answer", EqualityAnswer)
BENCHMARKS = Table("benchmark", Benchmark)
SHOWN = Table("equality_shown", EqualityShown)
