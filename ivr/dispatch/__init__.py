"""Roadside providers: the port's HTTP adapter, how their words are read; and a simulator, its own process."""
