"""Guardline: the software that answers when someone dials for help."""
