"""How the line is run: on a laptop (laptop.py, supervisord.conf) and as a service (guardline.service)."""
