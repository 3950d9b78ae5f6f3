"""A small telephone application as a stranger would write one, from Twilio's documentation alone.

It shares nothing with the rest: what the exchange does with it is what the exchange does with anybody's.
"""
