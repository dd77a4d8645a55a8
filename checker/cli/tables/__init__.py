"""Table files: CSV by the standard library, XLSX by openpyxl, where it is installed."""
