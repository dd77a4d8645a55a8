"""The shape of data/, written once: typed models from which errors, JSON Schema, pages and the compiled policy come."""
