"""What people said, grouped and answered; what changes because of it, and whether it is felt."""
