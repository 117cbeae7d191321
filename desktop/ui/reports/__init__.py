"""Reports: charts of a period, each with its table and a sentence."""
