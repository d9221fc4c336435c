"""Text as files for machines may carry it."""

import re

# What XML 1.0 forbids or discourages (section 2.2), and the embeddings, overrides and isolates of UAX #9,
# which would turn the text around them in a reader's list.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SPACE = re.compile(r"[ \t\r\n]+")


def safe(text: str) -> str:
    """``text`` without control characters and without characters that turn the direction of others."""
    return _UNSAFE.sub("", text)


def one_line(text: str) -> str:
    """``text`` safe, and in one line."""
    return _SPACE.sub(" ", safe(text)).strip()


def shortened(text: str, limit: int) -> str:
    """As many whole words of ``text`` as ``limit`` characters hold; of a longer first word its beginning."""
    words = one_line(text).split(" ")
    while len(words) > 1 and len(" ".join(words)) > limit:
        words.pop()
    return " ".join(words)[:limit]
