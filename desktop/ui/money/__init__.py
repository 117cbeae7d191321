"""Money: the pay desk, claims, the tin, promises, what we pay back, the cash book."""
