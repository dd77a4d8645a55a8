"""What programs read: the JSON API, calendar feeds, coverage."""
