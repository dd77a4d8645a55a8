"""The host's side of the checker: files, the clock and the command line. Not part of the browser's wheel."""
