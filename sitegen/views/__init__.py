"""What pages show of a guide, ready for templates."""
