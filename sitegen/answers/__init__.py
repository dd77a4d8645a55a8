"""The form, and the pages that answer."""
