"""Hearback: money, meetings and answers for groups run by the people who use a service."""

__version__ = "0.1.0"
