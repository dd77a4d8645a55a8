"""In place of Pyodide's event loop, which pulls in asyncio and with it a third of the library.

The checker answers each message at once and awaits nothing. `pyodide` calls
the one function below while it starts, and the glue code never asks for more.
"""


def _initialize_event_loop() -> None:
    """There is no loop to start."""
