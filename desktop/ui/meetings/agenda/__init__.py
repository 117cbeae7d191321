"""The agenda of a meeting, and what people propose."""
