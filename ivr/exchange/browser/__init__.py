"""The browser telephone: pages of this machine that dial, are dialled, and show the account's texts."""
