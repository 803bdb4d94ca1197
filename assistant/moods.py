"""What a turn says of the mood somebody is in: a strong and painful feeling, or no answer at all.

Rules only, and rather too few than too many; the lists were written for this project.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.asides import is_aside
from assistant.phrases import phrases, sentences, spaced
from assistant.voice import asks_back, count_words

# -- strong feelings

_FEELINGS: Final = {
    "VERY": "so|really|very|completely|totally|absolutely|utterly|deeply|extremely|just|quite|still|all|incredibly"
    "|terribly|such|also|too|a_bit|now",
    "STRONG": "furious|livid|devastated|heartbroken|terrified|petrified|panicking|humiliated|desperate|hopeless"
    "|mortified|crushed|shattered|distraught|miserable|worthless|in_tears|in_pieces|sobbing|crying|trembling|overwhelmed|enraged"
    "|ashamed|disgusted|heartsick|broken|in_despair|at_my_limit|at_the_end_of_my_rope|sick_about|sick_of|sick_to"
    "|sick_with|sick_at|fed_up|burning_with|boiling|seething|raging",
    "FELT": "awful|terrible|horrible|sick|lost|empty|numb|dreadful|rotten|betrayed|lonely|trapped|like_crying"
    "|like_a_failure|like_an_idiot|like_screaming|stupid|useless|invisible|small|shame|rage|panic|dread|despair|guilty|gutted",
    "SOME": "angry|sad|scared|afraid|hurt|lonely|upset|frightened|anxious|jealous|guilty|shocked|disappointed"
    "|embarrassed|unhappy|alone|nervous|worried",
}
_STIRRED: Final = phrases(
    """
    i am|was|feel|felt|have_been|got VERY? VERY? STRONG !to_report|to_see
    i am|was|feel|felt|have_been|got so|really|very|completely|totally|absolutely|deeply|extremely|terribly SOME
    i feel|felt VERY? VERY? FELT !alternative|out|with|in_the
    i sat|stood|lay|went|hid|was .. .. and|then cried|cry|sobbed|wept
    i am|was|feel|felt .. .. close_to tears|crying
    i am|was VERY? scared|heartbroken|ashamed|lonely >
    i feel|felt like nothing|nobody|dirt|rubbish|crap|shit
    it|this|that .. broke|breaks my heart
    << i|and .. cried|sobbed|wept|broke_down|burst_into_tears|teared_up|had_a_panic_attack|panicked|threw_up !laughing
    i am|was|have_been|started|could|keep|kept VERY? to|on? cry|crying|scream|screaming|sobbing|shaking
    i can|could not stop crying|shaking
    i want|wanted to cry|scream|disappear|hide|sink|explode
    i want|wanted|could to? smash|kick|throw|break|hit something|things|it|everything
    i hate this|it|myself|him|her|them|all !when|to|being|about
    it|this|that|he|she|they .. makes|made|making me VERY? sick|furious|cry|angry|scream|mad|ashamed|feel_sick
    it|this|that .. hurts|hurt >|so|a_lot|really|me|very|badly
    i can not take|stand|bear|breathe|sleep it|this|that|at_night|any_more|because|> !when|if|that
    i have|am|was .. in tears|pieces|shock
    my heart .. broke|is_broken|breaks|sank|is_racing
    < very|so shame|ashamed|angry|sad
    """,
    _FEELINGS,
)
_NOT_NOW: Final = phrases(
    """
    not|never|nearly|almost|no|less|would|might|if|without|stop|stopped|any_more|used|longer|nobody|rarely|should|unless|until
    """
)
"""A feeling with one of these beside it is gone, wished away, or only thought of."""
_NO_MORE: Final = phrases("can|could not take|stand|bear|breathe|sleep|stop")
_WHEN: Final = phrases("when|whenever|if")


def is_stirred(text: str) -> bool:
    """Whether a strong and painful feeling was just spoken: "I feel sick about it", "I cried in the car"."""
    return any(map(_is_strong, map(spaced, sentences(text))))


def is_nothing_but_feeling(text: str) -> bool:
    """Whether every sentence of it says such a feeling, so that it answers nothing else."""
    parts = [*map(spaced, sentences(text))]
    return bool(parts) and all(_is_strong(part) or len(part.split()) <= 5 for part in parts)


def _is_strong(part: str) -> bool:
    return any(_is_felt(clause, found) for clause in _stretches(part) for found in _STIRRED.finditer(clause))


def _is_felt(clause: str, found: re.Match[str]) -> bool:
    """Whether it is felt, and not gone, wished away or only thought of; "I can't take it any more" is."""
    if _NO_MORE.search(found.group() + " "):
        return True
    behind = " ".join(clause[found.end() :].split()[:3])
    rest = f"{clause[: found.start()]} {found.group()} {behind} "
    return not (_NOT_NOW.search(rest) or _WHEN.search(clause[: found.start()] + " "))


def _stretches(part: str) -> list[str]:
    """The sentence cut at its marks and at "but", each stretch spaced."""
    return [f" {stretch.strip()} " for stretch in re.split(r" [,;:(-](?= )| but(?= )", part)]


# -- no answer

NO_ANSWER_WORDS: Final = 8
"""Somebody who says more than this behind "I don't know" has begun to answer."""
_SHRUG: Final = phrases(
    """
    < SOFT? SOFT? i? do|really? really|do? not really|even? know HOW? SO? SO? >
    < SOFT? SOFT? i? am? SO? not SO? sure HOW? SO? >
    < SOFT? SOFT? i? have? SO? no idea|clue|answer HOW? SO? >
    < SOFT? SOFT? dunno|idk|dont_know|unsure|no_clue|not_a_clue|beats_me|who_knows|whatever|nothing|none SO? >
    < SOFT? SOFT? that|it? is? SO? hard|difficult|tricky to say|tell|answer|think SO? >
    < SOFT? SOFT? that|it? is? hard|difficult|tricky to say|tell about .. >
    < SOFT? SOFT? i? can not SO? say|think|tell|answer of? that|it|anything? SO? >
    < SOFT? SOFT? i? do|have not|no have? an|any|the? answer|answers SO? >
    < SOFT? SOFT? nothing SO? comes|springs to mind SO? >
    < SOFT? SOFT? i? can not think of anything|one|something SO? >
    < SOFT? SOFT? i? never thought about it|that SO? >
    < hm|hmm|hmmm|um|erm SO? >
    < SOFT? no|nope|nah|not_really|nothing_really|not_much >
    """,
    {
        "SOFT": "well|hm|hmm|um|honestly|sorry|ok|okay|oh|again|still|also|no|,|.|maybe|to_be_honest|tbh|eh|pff|phew|…",
        "HOW": "how_to_say|how_to_explain|how_to_describe|how_to_put_it|how_to_express"
        "|what_to_say|how_to_answer|what_to_write|that|this|it|yet|how_to_say_it|how|why|what",
        "SO": "really|yet|sorry|honestly|to_be_honest|right_now|now|at_the_moment|,|either|again|so|still|tbh|anything"
        "|what_to_say|about_that|about_it|about_this|,_sorry|here|at_all|to_that|on_that|i_guess|today|just|even",
    },
)


def shrugs(text: str) -> bool:
    """Whether a turn only says that there is no answer: "I don't know", "hard to say, honestly"."""
    return count_words(text) <= NO_ANSWER_WORDS and bool(_SHRUG.search(spaced(text)))


_NOD: Final = phrases(
    """
    < YES MARK? YES? MARK? YES? >
    """,
    {
        "MARK": ",|.|!|;",
        "YES": "ok|okay|yes|yeah|yep|thanks|thank_you|great|good|fine|alright|all_right|cool|perfect|sure|right|nice"
        "|will_do|lovely|super|done|got_it|thanks_a_lot|thank_you_so_much|thank_you_very_much|wonderful|k|thx"
        "|many_thanks|sounds_good",
    },
)


def nods(text: str) -> bool:
    """Whether a turn only agrees or thanks; behind a closing word nothing is asked of somebody who does."""
    return count_words(text) <= NO_ANSWER_WORDS and bool(_NOD.search(spaced(text)))


_GREETING: Final = phrases("< hello|hi|hey|good_morning|good_evening|good_afternoon there|again|you|coach? >")


def is_answer(text: str) -> bool:
    """Whether a turn says something: no shrug, nod or greeting, no mere question back, no words to the coach itself."""
    empty = shrugs(text) or nods(text) or _GREETING.search(spaced(text))
    return not (empty or asks_back(text) or is_aside(text))
