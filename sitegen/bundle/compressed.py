"""Compressed copies beside each file, for hosts that send them as they are."""

import gzip
import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

import brotli


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=9, mtime=0)


def _brotli(data: bytes) -> bytes:
    return bytes(brotli.compress(data, quality=11, lgwin=24))


TEXT = (".html", ".css", ".js", ".mjs", ".json", ".xml", ".svg", ".ics", ".txt")
SLOW = 1_000_000
"""Files of more bytes take long enough to be told about."""

PACKERS: dict[str, Callable[[bytes], bytes]] = {"gz": _gzip, "br": _brotli}


def packed(file: Path, cache: Path, say: Callable[[str], None]) -> dict[str, Path]:
    """The file's compressed copies by their ending, ``gz`` and ``br``; kept in `cache` by content, and made once."""
    data = file.read_bytes()
    name = hashlib.sha256(data).hexdigest()
    cache.mkdir(parents=True, exist_ok=True)
    copies = {}
    for ending, packer in PACKERS.items():
        kept = cache / f"{name}.{ending}"
        if not kept.exists():
            if len(data) > SLOW:
                say(f"  压缩 {file.name}.{ending}（{len(data) // 1_000_000} MB，最慢的要半分钟）")
            partial = kept.with_suffix(".partial")
            partial.write_bytes(packer(data))
            partial.replace(kept)
        copies[ending] = kept
    return copies


def compress_pages(site: Path) -> int:
    """Write a .gz beside every text file that has none; gives how many. The runtime's files have theirs already."""
    written = 0
    for file in sorted(site.rglob("*")):
        copy = file.with_name(f"{file.name}.gz")
        if file.suffix in TEXT and not copy.exists():
            copy.write_bytes(_gzip(file.read_bytes()))
            written += 1
    return written


if __name__ == "__main__":
    print(f"  压缩了 {compress_pages(Path(sys.argv[1]))} 个网页文件")
