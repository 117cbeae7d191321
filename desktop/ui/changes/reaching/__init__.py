"""Where we went, the plan to reach more people, and forms without a name."""
