"""What a mentee agrees to when they share a brief, in words that are the same for everybody and are kept by number."""

from __future__ import annotations

from typing import Final

from assistant.approvals import Sharer

WORDING: Final = 1
"""Number of the wording below. Whoever changes a word of it gives it the next number: an approval says to which one
somebody agreed."""


def wording(mentor: str) -> str:
    """What the mentee agrees to when they approve a brief for this mentor."""
    return (
        f"I have read this brief, and I agree to share it with {mentor}, exactly as it stands here and nothing else. "
        f"It becomes a file only when I export it, and reaches {mentor} only when I hand that file over. Whoever has "
        f"the file can read it, unless I seal it with {mentor}’s key. I can take my agreement back at any time; no "
        "more files are made then. But a copy that was handed over cannot be called back: I can only ask for it to be "
        "deleted."
    )


def taken_back(mentor: str, *, exported: bool) -> str:
    """What is so once the mentee has taken back what they had approved for this mentor.

    Args:
        mentor: Their name.
        exported: A file was made before.
    """
    stopped = f"You took it back: nothing more is exported for {mentor} unless you look at a brief and approve it anew."
    if not exported:
        return f"{stopped} No file was made from this conversation for {mentor}, so there is no copy to think of."
    return (
        f"{stopped} Copies of what was exported before cannot be called back from here: delete your own, and ask "
        f"{mentor} to delete theirs."
    )


def not_exported(sharer: Sharer) -> str:
    """Why nothing is exported for this mentor, and what to do first."""
    if sharer.revoked:
        return (
            f"You took back what you had approved for {sharer.mentor}, so nothing is exported. "
            "Look at a brief and approve it anew if you want to share again."
        )
    if sharer.approvals:
        return (
            f"The brief for {sharer.mentor} that you looked at last is not approved yet, so nothing is exported. "
            "Approve it first."
        )
    return f"Nothing is approved for {sharer.mentor} yet, so nothing is exported. Look at a brief, and approve it."
