# For the `flask` command on a laptop. What stands in .env or in the environment goes before it.
IVR_DEMO=1
FLASK_RUN_PORT=${PORT:-8000}
