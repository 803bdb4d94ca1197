"""JSON without its traps: only what every reader of the history understands the same way."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any, NoReturn

MAX_DEPTH = 100
"""Objects and lists inside each other in a body; Python's own parser gives up much later."""
MAX_INTEGER_BITS = 1000
"""About 300 digits; Python refuses to parse integers of more than 4300."""

# A body stands in an event, in a list, in a document.
_ENVELOPE = 3


def dump(value: Any, *, indent: int | None = None) -> bytes:
    """Write cleaned JSON as UTF-8, compact unless `indent` asks for a page people can read."""
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=separators, indent=indent)
    return text.encode("utf-8")


def load(data: bytes) -> Any:
    """Read JSON strictly and clean it.

    Raises:
        ValueError: for anything else than plain JSON: bad UTF-8, NaN, a field given twice,
            numbers or nesting beyond the limits above.
    """
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_once_each, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    return clean(value, "it", MAX_DEPTH + _ENVELOPE)


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
            raise ValueError(f"{field} is a number with more than 300 digits")
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
        raise ValueError("a field is given twice")
    return fields


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")
