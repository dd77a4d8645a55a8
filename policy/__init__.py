"""The policy model: data/ read strictly, checked, expanded and compiled. Command line and site stand on it."""
