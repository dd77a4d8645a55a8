"""Leave out what Pyodide's glue code and WebAssembly keep for extension modules, of which the page loads none.

The WebAssembly exports some 8,500 names so that modules linked later may find
them, and the glue code assigns each one to a variable. Kept are the names that
the rest of the JavaScript mentions in any way, as whole words, and those that
the WebAssembly imports back. What is left works as before: no code is changed,
and the vectors and browser tests run on the result.
"""

import re
from dataclasses import dataclass

from sitegen.bundle.wasm import exports, imported_names, with_exports

ASSIGN = "function assignWasmExports(wasmExports){"
TABLE = "var wasmImports={"


class GlueError(ValueError):
    """Another Pyodide writes its glue code in another way: see docs/maintainers/runtime.md."""


@dataclass(frozen=True)
class _Parts:
    """The glue code cut where its lists of names stand: declarations, assignments and imports."""

    before: str
    declared: list[str]
    assigned: list[tuple[str, str, str]]
    """(statement, variable, export) of each assignment."""
    imports: list[tuple[str, str]]
    """(entry, variable) of each function that the WebAssembly may import."""
    after: str

    def rest(self) -> str:
        return self.before + self.after


def slimmed(glue: str, loader: str, module: bytes) -> tuple[str, bytes]:
    """The glue code and the WebAssembly without unused exports. Raises GlueError where the code looks unknown."""
    parts = _cut(glue)
    imported = imported_names(module)
    words = set(re.findall(r"[\w$]+", parts.rest() + loader))
    kept = {name for name in exports(module) if name in words or f"_{name}" in words or name in imported}
    return _join(parts, kept, imported), with_exports(module, kept)


def _cut(glue: str) -> _Parts:
    try:
        assign = glue.index(ASSIGN)
        declare = glue.rindex("var ", 0, assign)
        table = glue.index("}" + TABLE, assign)
        end = glue.index("};", table + 1)
    except ValueError as error:
        raise GlueError(f"the glue code does not hold {ASSIGN!r} and {TABLE!r}") from error
    statements = glue[assign + len(ASSIGN) : table].split(";")
    entries = glue[table + 1 + len(TABLE) : end].split(",")
    return _Parts(
        before=glue[:declare],
        declared=glue[declare + len("var ") : assign].rstrip().removesuffix(";").split(","),
        assigned=[_assignment(statement) for statement in statements if statement],
        imports=[(entry, entry.rpartition(":")[2]) for entry in entries],
        after=glue[end + len("};") :],
    )


def _assignment(statement: str) -> tuple[str, str, str]:
    # Memory and table are assigned to a second variable as well; both are named elsewhere, so they stay.
    form = r'(\w+)=(?:(?:Module\["\w+"\]|wasmMemory|wasmTable)=)*wasmExports\["([^"]+)"\](?:\.value>>>0)?'
    found = re.fullmatch(form, statement)
    if not found:
        raise GlueError(f"an assignment of another form: {statement[:80]!r}")
    return statement, found[1], found[2]


def _join(parts: _Parts, kept: set[str], imported: set[str]) -> str:
    gone = {variable for _, variable, export in parts.assigned if export not in kept}
    declared = [name for name in parts.declared if name not in gone]
    assigned = [statement for statement, _, export in parts.assigned if export in kept]
    imports = [entry for entry, _ in parts.imports if entry.partition(":")[0] in imported]
    lists = f"var {','.join(declared)};{ASSIGN}{';'.join(assigned)}}}{TABLE}{','.join(imports)}}};"
    unused = {variable for entry, variable in parts.imports if entry not in imports}
    return _without_signatures(parts.before + lists + parts.after, unused)


def _without_signatures(glue: str, functions: set[str]) -> str:
    """Without the notes of types that only linking reads."""
    return re.sub(r'\b(\w+)\.sig="\w*";', lambda found: "" if found[1] in functions else found[0], glue)
