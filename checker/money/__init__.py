"""Amounts of money, the average wage, and the lines that multiples of it make."""
