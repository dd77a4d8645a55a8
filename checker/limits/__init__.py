"""Time limits as data, and the days that they come to."""
