"""Reading and rewriting the few parts of a WebAssembly module that we need (core specification, section 5)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

HEADER = b"\0asm\1\0\0\0"
IMPORTS, EXPORTS = 2, 7
FUNCTION, TABLE, MEMORY, GLOBAL, TAG = range(5)
CONTINUES = 0x80
HAS_MAXIMUM = 0x01


class WasmError(ValueError):
    """These bytes are not a module as we know them."""


@dataclass
class _Reader:
    """A place in a module's bytes."""

    data: bytes
    at: int = 0

    def byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def number(self) -> int:
        """An unsigned LEB128."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & ~CONTINUES) << shift
            if byte < CONTINUES:
                return value
            shift += 7

    def chunk(self) -> bytes:
        """Bytes with their length before them: a name or a section."""
        length = self.number()
        self.at += length
        return self.data[self.at - length : self.at]

    def limits(self) -> None:
        """The sizes of a table or a memory, passed over."""
        flags = self.byte()
        self.number()
        if flags & HAS_MAXIMUM:
            self.number()


def _number(value: int) -> bytes:
    out = bytearray()
    while value >= CONTINUES:
        out.append(value % CONTINUES | CONTINUES)
        value >>= 7
    return bytes([*out, value])


def _chunk(data: bytes) -> bytes:
    return _number(len(data)) + data


def sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    """All sections as (id, content), in order. Raises WasmError for anything but a module."""
    if not module.startswith(HEADER):
        raise WasmError("not a WebAssembly module of version 1")
    reader = _Reader(module, len(HEADER))
    while reader.at < len(module):
        yield reader.byte(), reader.chunk()


def _section(module: bytes, wanted: int) -> bytes:
    return next((content for number, content in sections(module) if number == wanted), _number(0))


def imported_names(module: bytes) -> set[str]:
    """Names of all that the module wants to be given, whatever their namespace."""
    reader = _Reader(_section(module, IMPORTS))
    names = set()
    for _ in range(reader.number()):
        reader.chunk()
        names.add(reader.chunk().decode())
        _pass_description(reader)
    return names


def _pass_description(reader: _Reader) -> None:
    kind = reader.byte()
    if kind == FUNCTION:
        reader.number()
    elif kind == GLOBAL:
        reader.at += 2
    elif kind == TAG:
        reader.byte()
        reader.number()
    elif kind in (TABLE, MEMORY):
        reader.at += kind == TABLE  # the type of its elements
        reader.limits()
    else:
        raise WasmError(f"an import of the unknown kind {kind}")


def exports(module: bytes) -> dict[str, bytes]:
    """Every export as it is written, by its name."""
    reader = _Reader(_section(module, EXPORTS))
    found = {}
    for _ in range(reader.number()):
        start = reader.at
        name = reader.chunk().decode()
        reader.byte()
        reader.number()
        found[name] = reader.data[start : reader.at]
    return found


def with_exports(module: bytes, names: Collection[str]) -> bytes:
    """The same module that exports these names alone, in the order they had."""
    kept = [entry for name, entry in exports(module).items() if name in names]
    content = _number(len(kept)) + b"".join(kept)
    parts = [
        bytes([number]) + _chunk(content if number == EXPORTS else section) for number, section in sections(module)
    ]
    return HEADER + b"".join(parts)
