"""In place of asyncio, which Pyodide's C code wants to be importable; see ../pyodide/webloop.py."""
