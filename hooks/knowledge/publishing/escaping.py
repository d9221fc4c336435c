"""Text of others, made harmless where it is printed: in workflow commands and in Markdown."""

import re
import string
import unicodedata

# All that means something in GitHub Flavored Markdown; as a character reference it means itself (CommonMark 2.5).
_SIGNS = re.compile("[" + re.escape("".join(set(string.punctuation) - set(",-/?%"))) + "]")
_BEFORE_A_NAME = {"@", "#"}
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_MOST = 600


def visible(text: str, most: int = _MOST) -> str:
    """``text`` on one line, no longer than ``most``; what cannot be seen or turns directions is written as U+XXXX."""
    shown = "".join(_shown(character) for character in text[: most + 1])
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def _shown(character: str) -> str:
    if character in "\n\r\t":
        return " "
    return f"[U+{ord(character):04X}]" if unicodedata.category(character) in _INVISIBLE else character


def command_data(text: str) -> str:
    """The message of a workflow command (``actions/toolkit``, ``escapeData``); line breaks stay line breaks."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def command_property(text: str) -> str:
    """A property of a workflow command (``actions/toolkit``, ``escapeProperty``)."""
    return command_data(text).replace(":", "%3A").replace(",", "%2C")


def markdown(text: object) -> str:
    """``text`` as Markdown that reads as exactly this text: no link, mark-up, table cell, mention or reference."""
    return _SIGNS.sub(_as_reference, visible(str(text)))


def _as_reference(match: re.Match[str]) -> str:
    sign = match.group()
    return f"&#{ord(sign)};" + ("<!-- -->" if sign in _BEFORE_A_NAME else "")


def configuration(text: object) -> str:
    """``text`` as nginx takes it within quotes. Raises ValueError where it would say more than itself."""
    found = str(text)
    if set(found) & set('"$\\{}') or not found.isprintable():
        raise ValueError(f"not for a configuration: {visible(found)}")
    return found
