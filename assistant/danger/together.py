"""Words that are harmless one by one, and tell of danger where certain of them meet in one message.

People who only hint at a danger name its pieces in any order: the person, the drink, the bruise, the
flowers afterwards.
"""

from __future__ import annotations

from typing import Final

from assistant.danger import pieces_of_abuse, pieces_of_harm
from assistant.danger.people import DisclosureKind, signs

PIECES: Final = {name: signs(words) for name, words in (pieces_of_abuse.WORDS | pieces_of_harm.WORDS).items()}

MEETINGS: Final[tuple[tuple[DisclosureKind, tuple[str, ...]], ...]] = (
    ("child_at_risk", ("a child", "want")),
    ("child_at_risk", ("a child", "wound")),
    ("child_at_risk", ("somebody", "wound")),
    ("self_harm", ("height", "pull")),
    ("self_harm", ("height", "despair")),
    ("self_harm", ("means", "use of them")),
    ("self_harm", ("means", "despair")),
    ("self_harm", ("means", "no tomorrow")),
    ("self_harm", ("farewell", "calm")),
    ("self_harm", ("farewell", "no tomorrow")),
    ("self_harm", ("despair", "no tomorrow")),
    ("self_harm", ("calm", "no tomorrow")),
    ("self_harm", ("calm", "despair")),
    ("harm_to_others", ("those people", "what is coming")),
    ("harm_to_others", ("no brake", "what is coming")),
    ("harm_to_others", ("my hand", "weak one")),
    ("harm_to_others", ("my hand", "no brake")),
    ("harm_to_others", ("drink", "at the wheel")),
    ("abuse_or_coercion", ("somebody", "blow")),
    ("abuse_or_coercion", ("somebody", "mark")),
    ("abuse_or_coercion", ("mark", "secret")),
    ("abuse_or_coercion", ("at home", "rage", "excuse")),
    ("abuse_or_coercion", ("rage", "fear")),
    ("abuse_or_coercion", ("at home", "fear")),
    ("abuse_or_coercion", ("somebody", "held")),
    ("abuse_or_coercion", ("held", "fear")),
    ("abuse_or_coercion", ("held", "rule")),
    ("abuse_or_coercion", ("in power", "held")),
    ("abuse_or_coercion", ("somebody", "watching")),
    ("abuse_or_coercion", ("somebody", "threat")),
    ("abuse_or_coercion", ("in power", "threat", "against will")),
    ("abuse_or_coercion", ("rule", "mine")),
    ("abuse_or_coercion", ("somebody", "rule", "secret")),
    ("abuse_or_coercion", ("somebody", "body")),
    ("abuse_or_coercion", ("in power", "body")),
    ("abuse_or_coercion", ("body", "against will")),
    ("abuse_or_coercion", ("body", "secret")),
    ("abuse_or_coercion", ("somebody", "secret", "excuse")),
)
"""Kinds of danger, and the pieces that are enough together."""
