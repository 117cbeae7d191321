"""Money: what it cost, agreeing, paying, the tin."""
