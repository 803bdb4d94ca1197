"""A question about a gap in the mentee's draft: we begin it, a model says the goal back, and nothing is added.

So it points at the gap, suggests no answer and rewrites nothing; what does not pass is replaced by a question of the
bank with the same evidence.
"""

from __future__ import annotations

import re
import threading
from datetime import date
from itertools import pairwise
from typing import Final

from assistant import assertion, retelling
from assistant.critique import Finding
from assistant.deadlines import deadlines_in
from assistant.journey import Session
from assistant.listening import Heard, Listener, Refused, shortened
from assistant.phases import Gap
from assistant.phrases import sentences, straight, words
from assistant.questions import label_question
from assistant.reflections import added_words, overstated, said_twice, speaks_as_mentee
from assistant.runtime.base import Prompt, Sampling
from assistant.voice import count_words
from assistant.wording import content_words, stem

PROMPT = "narrowing/gap"
BEGINNINGS: Final = {
    Gap.RIGHT: ("What would change for you if you", "What would be different in your life if you"),
    Gap.SPECIFIC: ("What does it look like when you", "What would somebody see you do when you"),
    Gap.MEASURABLE: ("How would you notice that you", "How would somebody else notice that you"),
    Gap.TIMEBOUND: ("What would be a good day to look back and ask whether you",),
}
"""How a question about a gap begins; those about other gaps come from the bank."""
LONGEST: Final = 30
"""Words of the whole question."""
WHOLE: Final = 45
"""Words of a draft that is read as a whole; of a longer one the sentence is read that the finding is about."""
_OWNED: Final = re.compile(r"\b(?:my|our)\b")
"""What a small model now and then forgets to turn round."""
_WISHING: Final = re.compile(r" ?(?:want|wish|will|hope|would|'d)\b")
"""A goal is wanted already: the question is about having reached it."""
_TURNED: Final = {"i": "you", "me": "you", "we": "you", "my": "your", "our": "your", "am": "are", "myself": "yourself"}
MOSTLY: Final = 0.5
"""Share of neighbouring words that stand side by side in the draft as well; below it, a goal is rewritten. Set by hand
on the outputs for forty drafts of our own."""
FEWEST: Final = 1
"""Words that carry meaning in what the model says back."""


def gap_question(
    listener: Listener,
    session: Session,
    finding: Finding,
    *,
    seed: int,
    cancel: threading.Event | None = None,
) -> Heard:
    """A question about this gap that says the draft back rightly; empty where the model's did not pass.

    Raises:
        ModelError: the model failed.
    """
    beginnings = BEGINNINGS.get(finding.gap, ())
    goal = stretch(session.theme.draft if session.theme else "", finding.evidence)
    if not beginnings or not content_words(goal):
        return Heard("")
    start = beginnings[seed % len(beginnings)]
    completion = listener.model.complete(
        Prompt(messages=listener.about_a_draft(session.exchange, goal), start=start),
        Sampling(seed=seed, temperature=0.0, max_tokens=40, stop=("?",)),
        cancel=cancel,
    )
    clause = _OWNED.sub("your", completion.text.rstrip(" .!"))
    text = f"{start}{clause}?"
    whole = completion.stop_reason == "stop"
    faults = gap_faults(text, clause, goal, finding.gap, session.today) if whole else ["unfinished"]
    refused = (Refused(text, ", ".join(faults)),) if faults else ()
    return Heard("", refused, completion.timing, question="" if faults else text)


def stretch(draft: str, evidence: str) -> str:
    """The part of a draft that a model reads: all of it, or the sentence that the finding is about."""
    if count_words(draft) <= WHOLE:
        return draft
    found = next((s for s in sentences(draft) if evidence and evidence in s), "")
    return found if found and count_words(found) <= WHOLE else shortened(evidence)


def gap_faults(text: str, clause: str, goal: str, gap: Gap, today: date) -> list[str]:
    """What keeps a question from being asked about a gap; empty when nothing does.

    Args:
        text: The whole question.
        clause: The part of it that the model wrote.
        goal: The part of the draft that it is about.
        gap: What it asks about.
        today: A question about the day names none.
    """
    label = label_question(text)
    checks = {
        "not open": label.kind != "open",
        "asks more than one thing": label.stacked,
        "leads or advises": label.leading_or_advice,
        "too long": count_words(text) > LONGEST,
        "speaks as the mentee": speaks_as_mentee(clause),
        "quotes instead of saying back": '"' in straight(clause),
        "more than one sentence": bool(re.search(r"[.!:;\n]\s", f"{clause} ")),
        "says nothing back": len(content_words(clause)) < FEWEST or bool(re.search(r"\b(?:this|that|it)$", clause)),
        "adds words": bool(added_words(clause, goal)),
        "overstates": bool(overstated(clause, goal)),
        "says a thing twice": bool(said_twice(clause, goal)),
        "wishes instead of doing": bool(_WISHING.match(clause)),
        "says it in other words": kept_share(clause, goal) < MOSTLY,
        "turns it round": bool(assertion.turned_round(clause, goal)),
        "gives it to somebody else": bool(retelling.misplaced(f"you{clause}.", goal)),
        "counts something else": bool(retelling.miscounted(clause, goal)),
        "names a day": gap is Gap.TIMEBOUND and bool(deadlines_in(clause, today=today, ends=date.max)),
    }
    return [fault for fault, found in checks.items() if found]


def kept_share(clause: str, goal: str) -> float:
    """How many of the pairs of neighbouring words in a clause stand side by side in the goal as well, from 0 to 1."""
    pairs, known = _pairs(clause), set(_pairs(goal))
    return sum(pair in known for pair in pairs) / len(pairs) if pairs else 1.0


def _pairs(text: str) -> list[tuple[str, str]]:
    said = [stem(_TURNED.get(word, word)) for word in words(text)]
    return list(pairwise(said))
