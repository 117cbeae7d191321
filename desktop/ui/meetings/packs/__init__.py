"""Packs for a meeting."""
