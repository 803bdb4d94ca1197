"""JSON without its traps: only what every program understands the same way."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any, NoReturn

MAX_DEPTH = 100
"""Objects and lists inside each other in a body; Python's own parser gives up much later."""
MAX_INTEGER_BITS = 1000
"""About 300 digits; Python itself gives up beyond 4300."""

# The body of an event stands in the event, in a list, in a document.
_ENVELOPE = 3


def dump(value: Any, *, indent: int | None = None) -> bytes:
    """Write cleaned JSON as UTF-8, compact unless `indent` asks for a page people can read."""
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=separators, indent=indent)
    return text.encode("utf-8")


def parse(data: bytes) -> Any:
    """Read JSON strictly; a byte order mark before it makes no difference.

    Raises:
        ValueError: with the rest of a sentence about the file: it is empty, is not UTF-8 or not JSON, says NaN, gives a
            field twice, or holds a number or nesting that other readers may not take.
    """
    if not data.strip():
        raise ValueError("the file is empty")
    try:
        text = data.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_once_each, parse_constant=_refuse, parse_int=_integer)
    except UnicodeDecodeError:
        raise ValueError("the file is not UTF-8 text; save it again as UTF-8") from None
    except RecursionError:
        raise ValueError("its brackets are nested too deeply") from None
    except json.JSONDecodeError as problem:
        raise ValueError(f"this is not JSON; reading stopped in line {problem.lineno}: {problem.msg}") from None


def load(data: bytes) -> Any:
    """Read JSON strictly and clean it.

    Raises:
        ValueError: as for `parse` and `clean`.
    """
    return clean(parse(data), "it", MAX_DEPTH + _ENVELOPE)


def clean(value: Any, field: str, levels: int = MAX_DEPTH) -> Any:
    """Return the value as plain JSON, with broken characters in its texts replaced.

    Args:
        value: What should be kept.
        field: How to name it in a message.
        levels: How many levels of lists and objects it may have.

    Raises:
        ValueError: naming the field (`body.mood[2]`) that is not plain JSON.
    """
    if levels < 0:
        raise ValueError(f"{field[:60]}… is nested too deeply")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, int | float):
        return _clean_number(value, field)
    if isinstance(value, Mapping):
        return _clean_object(value, field, levels)
    if isinstance(value, list | tuple):
        return [clean(item, f"{field}[{n}]", levels - 1) for n, item in enumerate(value)]
    raise ValueError(f"{field} is a {type(value).__name__}, which JSON cannot hold")


def clean_text(text: str) -> str:
    """Join surrogate pairs into their character and put U+FFFD for halves that stand alone.

    Browsers hand over such halves when an emoji is cut in two; UTF-8 has no way to write them.
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _clean_number(value: int | float, field: str) -> int | float:
    if isinstance(value, int):
        if value.bit_length() > MAX_INTEGER_BITS:
            raise ValueError(f"{field} is a number of more than 300 digits")
        return int(value)
    if not math.isfinite(value):
        raise ValueError(f"{field} is {value}, which is not a number JSON can hold")
    return float(value)


def _clean_object(value: Mapping[Any, Any], field: str, levels: int) -> dict[str, Any]:
    for key in value:
        if not isinstance(key, str):
            raise ValueError(f"{field} has the name {key!r}, but names must be text")
    pairs = [(clean_text(key), clean(item, f"{field}.{key}", levels - 1)) for key, item in value.items()]
    return _once_each(pairs)


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the field `{clean_text(twice)}` stands twice in one place; one of the two would be lost")
    return fields


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a JSON value")


def _integer(digits: str) -> int:
    if len(digits) > len(str(-(2**MAX_INTEGER_BITS))):
        raise ValueError("it holds a number of more than 300 digits")
    return int(digits)
