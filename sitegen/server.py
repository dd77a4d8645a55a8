"""Serve the finished site as a good host would: compressed, with types and cache times that tests can rely on."""

import socket
import sys
from contextlib import suppress
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from cheroot.wsgi import Server
from whitenoise import WhiteNoise

NAMED_BY_CONTENT = r"^/assets/(python|code|policy)/[0-9a-f]{16}/"
TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm", ".zip": "application/zip", ".ics": "text/calendar"}
HOST, PORT = "127.0.0.1", 8000


class Files(WhiteNoise):  # type: ignore[misc]  # the library has no types
    """Compressed copies can be asked for by their own name too, for hosts that do not compress."""

    @staticmethod
    def is_compressed_variant(_path: str, stat_cache: object = None) -> bool:
        """No file is only a copy of another."""
        del stat_cache
        return False


def _not_found(site: Path) -> WSGIApplication:
    def application(_: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        start_response("404 Not Found", [("Content-Type", "text/html; charset=utf-8")])
        return [(site / "404.html").read_bytes()]

    return application


def server(site: Path, port: int = 0) -> Server:
    """A server for a built site on 127.0.0.1, listening once it is served; port 0 takes any free one.

    A new build is seen at once. OSError where the port is taken.
    """
    options = {"index_file": True, "max_age": 0, "mimetypes": TYPES, "immutable_file_test": NAMED_BY_CONTENT}
    files = Files(_not_found(site), root=site, autorefresh=True, **options)
    made = Server((HOST, port), files, numthreads=8)
    if port:
        socket.create_server((HOST, port)).close()  # says why it cannot be had, where cheroot would not
    made.prepare()
    return made


def main() -> int:
    """Serve ``site/`` until interrupted."""
    try:
        running = server(Path("site"), PORT)
    except OSError as error:
        print(f"{HOST}:{PORT} 用不了（{error.strerror}），可能已经有一个在运行。", file=sys.stderr)
        return 1
    print(f"网站在 http://{HOST}:{PORT}/ ，按 Ctrl+C 结束。", flush=True)
    with suppress(KeyboardInterrupt):
        running.serve()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
