"""Tables of the bank and invest customers, and of the codes that are sent to them."""
