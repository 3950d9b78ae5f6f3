"""A roadside provider for who has none: takes jobs, moves them on in time, and can be told to misbehave.

A company of its own as far as the line is concerned: it imports nothing of ours.
"""
