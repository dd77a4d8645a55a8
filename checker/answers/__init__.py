"""A person's answers: the questions, and profiles as mappings, JSON text and links."""
