"""Agendas: what people propose, in which order, and which papers go with it."""
