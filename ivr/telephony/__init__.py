"""Twilio, both directions: webhook forms to events, steps to TwiML, signatures."""
