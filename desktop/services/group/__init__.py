"""Our group: beginning it, its settings, its offices."""
