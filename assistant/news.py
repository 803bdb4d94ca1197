"""Heavy news: a loss, an illness, a job or a partner gone, an accident, told as it is now.

Rules only, and rather too few than too many: "my first mentor died in 1998 and taught me patience" is a story, "the
project died" a figure of speech, and neither is met as news. The lists were written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from assistant.phrases import phrases, sentences, spaced
from assistant.quotations import set_aside

News = Literal["death", "illness", "work", "parting", "accident", "unsaid"]
"""What heavy news is about; `unsaid` where somebody only says that there is some."""
LONGEST: Final = 600
"""Letters of a sentence that are read; more of them than that tell a story."""

# -- heavy news

_NAMES: Final = {
    "MY": "my",
    "KIN": "mother|father|mum|mom|mam|mama|dad|papa|parent|parents|husband|wife|partner|boyfriend|girlfriend|fiance"
    "|fiancé|fiancée|son|daughter|child|baby|boy|girl|twin|brother|sister|grandmother|grandfather|grandma|grandpa|gran"
    "|granny|nan|nana|grandad|granddad|uncle|aunt|auntie|cousin|nephew|niece|grandson|granddaughter|friend|in_law"
    "|stepfather|stepmother|stepdad|stepmum|godmother|godfather|ex|love|family",
    "OTHERS": "dog|cat|horse|colleague|neighbour|neighbor|teacher|mentor|boss|patient|student|pupil|client|resident"
    "|flatmate|roommate",
    "PARTNER": "husband|wife|partner|boyfriend|girlfriend|fiance|fiancé|fiancée|spouse",
    "NAMED": "somebody|someone",
    "THING": "the|my|our|a|an|your|his|her|their|no|motivation|energy|interest|enthusiasm|teams|zoom|outlook|excel"
    "|slack|windows|project|battery|phone|laptop|computer|car|engine|idea|plan|conversation|chat|talk|meeting|room|mood"
    "|server|screen|app|line|connection|wifi|printer|company|business|joke|plant|plants|internet|hope|rumour|fire"
    "|band|club|team|language|tradition|wind|noise|music|tablet|machine|motor|link|call|thread|deal|offer|contract"
    "|motion|bill|topic|village|dream|game|he|she"
    "|it|they|that|this|who|which|and|but|all|nearly|almost|people|many|some|i",
    "DIED": "died|drowned|passed_away|passed|has_passed|is_dying|dies|has_died|have_died|was_killed|is_dead|was_died"
    "|is_died"
    "|has_dead|has_death|did_not_make_it|did_not_survive",
    "NO_DEATH": "out|down|of|laughing|inside|on|the|me|it|through|over|his|her|with|a|against|set|serious|sure|tired"
    "|keen|right|wrong|my|any|all|for|your|their|our|from|by|this|that",
    "LATELY": "yesterday|today|tonight|now|just_now|last_night|last_week|last_month|last_weekend|this_morning|this_week"
    "|this_month|this_weekend|this_afternoon|suddenly|unexpectedly|recently|on_monday|on_tuesday|on_wednesday"
    "|on_thursday|on_friday|on_saturday|on_sunday|on_the_weekend|monday|tuesday|wednesday|thursday|friday|saturday"
    "|sunday|two_days_ago|three_days_ago|a_few_days_ago|a_week_ago|two_weeks_ago|three_weeks_ago|an_hour_ago|days_ago"
    "|weeks_ago|in_the_night|in_the_hospital|in_hospital",
    "ILL": "cancer|leukaemia|leukemia|dementia|alzheimer|parkinson|ms|als|a_tumour|a_tumor|a_brain_tumour|breast_cancer"
    "|lung_cancer|a_stroke|a_heart_attack|heart_failure|covid_badly|sepsis|a_miscarriage|a_seizure",
    "ILL_NOW": "dying|terminally_ill|seriously_ill|gravely_ill|critically_ill|very_ill|really_ill|so_ill|ill|very_sick"
    "|really_sick|so_sick|seriously_sick|in_hospital|in_the_hospital|in_intensive_care|in_icu|in_the_icu|in_a_coma"
    "|on_life_support|in_a_hospice|in_the_hospice|paralysed|paralyzed",
    "TESTS": "scan|scans|biopsy|mri|ct|blood_test|blood_tests|mammogram|diagnosis|x_ray|ultrasound|test_results"
    "|scan_results|blood_results|biopsy_results|lab_results",
    "BAD": "bad|not_good|worse|positive|terrible|awful|malignant|serious|really_bad|very_bad|devastating",
    "FIRED": "fired|sacked|laid_off|let_go|made_redundant|redundant|terminated|axed|kicked_out",
    "ENDING": "over|ended|ending|finished|falling_apart|fallen_apart|broken",
    "CRASH": "accident|crash|car_accident|car_crash|bike_accident|motorbike_accident|bad_accident|bad_crash"
    "|serious_accident|terrible_accident|road_accident|traffic_accident|bicycle_accident|bad_fall",
    "VEHICLE": "car|bus|bike|bicycle|cyclist|van|truck|lorry|tram|train|taxi|motorbike|motorcycle|scooter|driver",
    "HOME": "house|home|flat|apartment",
    "LEFT": "left|just_dumped|has_left|is_leaving|walked_out_on|dumped|ditched|cheated_on|broke_up_with|split_up_with"
    "|is_divorcing"
    "|wants_to_divorce|has_dumped|just_left|has_just_left|has_cheated_on|is_cheating_on",
    "MOVED": "walked_out|moved_out|has_moved_out|has_walked_out|is_moving_out",
}
_NEWS: Final[dict[News, str]] = {
    "death": """
        MY KIN|OTHERS .. DIED !NO_DEATH
        MY KIN|OTHERS .. DIED on LATELY|a
        MY KIN|OTHERS .. DIED from|of|by cancer|covid|a|an|his|her|old
        MY KIN .. dead >|LATELY|and|now
        a|one patient|resident|pupil|student|child|client|baby of? mine|ours? .. died LATELY|on
        i|we .. lost MY KIN|dog|cat|baby >|LATELY|to|in|and|after|suddenly
        i|we .. lost the|a|our baby
        MY KIN .. lost the|a|her|our baby
        since|after|because_of MY KIN death
        i|we|she .. had a|another miscarriage
        i|she miscarried
        i|we had to? put|have_put|had MY? dog|cat|horse down|put_down|to_sleep
        KIN .. dead|died since|LATELY
        i|we|have .. buried|burying MY KIN|dog|cat|him|her !nose|head|face
        MY KIN funeral|cremation
        came|come|back|going|go|went|been|am|was from|to|at a|the|his|her|their funeral
        the? funeral is|was LATELY|tomorrow|next
        << he|she|they DIED LATELY|>
        << NAMED NAMED? died|passed_away LATELY
        << *? KIN|OTHERS NAMED? died|passed_away LATELY
        MY KIN|OTHERS .. .. took|taken his|her own_life
    """,
    "illness": """
        i have|got|have_got|have_been_diagnosed_with|was_diagnosed_with|had .. ILL !of|research|ward|charity|patient
        |patients|resident|residents|client|clients
        i am|was|have_been|got just? diagnosed with !adhd|add|autism|asd|dyslexia|dyspraxia|a_cold|asperger
        i|we|they|doctor|doctors .. found a|the lump|tumour|tumor|mass|shadow|metastases
        the|my|his|her TESTS came|come|is|are|was|were|has|have back|in|out|been|come_back? not? BAD
        the|my|his|her TESTS of|for|from MY KIN came|come|is|are|was|were|has|have back|in|out|been|come_back? not? BAD
        the|my|his|her results|tests|test came|come|have_come|are|is back .. BAD
        they|doctor|doctors .. found|saw something on|in my lung|lungs|breast|brain|liver|head|blood|scan
        it is|was terminal|incurable >|and|now|,
        it is|was .. cancer|malignant|a_tumour|a_tumor|leukaemia
        my|the|his|her cancer is|has|came .. back|spread|returned
        MY KIN .. has|have|got|had|having .. ILL !of
        MY KIN .. diagnosed with
        since|after|because_of MY KIN stroke|heart_attack|cancer|diagnosis|illness
        MY KIN in_hospital|in_the_hospital|in_intensive_care|in_icu|ill !tempered
        MY KIN is|are|was|has_been|lies|fell .. ILL_NOW !tempered|equipped|prepared|advised|at
        MY KIN .. rushed|taken|brought|admitted .. hospital|intensive_care
        i was|am|have_been .. rushed|taken|brought|admitted to hospital|the_hospital|intensive_care
        MY KIN .. collapsed LATELY|and|at|>
    """,
    "work": """
        i just? am|was|got|have_been|am_being|have_just_been|was_just just? FIRED !up|of|the|my|from|early|late
        |on_time|at
        i just? am|was|got|have_been|have_just_been just? dismissed >|LATELY|and|because|from
        i|they|he|she|we .. made|making|make me|us redundant
        i made redundant
        i have? just? lost|losing|am_losing|am_going_to_lose|will_lose|am_about_to_lose|lose my job|position|post
        we|us|both|i am|are|will_be out_of_work|out_of_a_job >|LATELY|and|from
        they|he|she|boss|manager|company|firm .. fired|sacked|dismissed me|us >|LATELY|and|by|without
        they|he|she|boss|manager|company|firm|employer .. let|letting|laid|laying me|us go|off >|LATELY|and|because|by
        i got the sack|boot
        my|the|whole|entire job|role|position|post|department|team|contract is|was|has_been|got|is_being .. gone|cut
        |axed|eliminated
        |made_redundant|closed_down|terminated|dissolved|cancelled
        my contract is|was|will .. not .. renewed|extended|prolonged
        they|he|she .. not .. renew|renewing|extend|extending|prolong my contract
        MY KIN .. lost|loses|is_losing his|her|their job
        MY KIN was|got|has_been|is .. made_redundant|laid_off|sacked
    """,
    "parting": """
        << she|he .. LEFT me >|LATELY|for|because|by_text|by_message|by_phone|by_email|over_text|on_the_phone
        MY PARTNER .. LEFT me >|LATELY|for|because|by_text|by_message|by_phone|by_email|over_text|on_the_phone
        << my? she|he|PARTNER .. LEFT me after .. years|months|marriage
        << she|he MOVED >|LATELY
        << we .. decided|want|are_going|have to separate|divorce|split_up|break_up >|LATELY|after
        MY PARTNER .. MOVED >|LATELY|and|because
        MY PARTNER .. wants|asked_for|filed_for|wanted|wants_to_have .. divorce|separation
        << she|he .. wants|asked_for|filed_for .. divorce|separation
        MY PARTNER .. ended it|things|us
        MY PARTNER and i .. split_up|broke_up|separated|are_separating|are_splitting_up|are_divorcing
        |have_separated|have_split_up|have_broken_up|are_getting_divorced|are_getting_a_divorce|are_breaking_up
        << we are|have .. splitting_up|separating|separated|divorcing|split_up|broken_up|breaking_up >|LATELY|after
        << we .. broke_up|split_up|separated >|LATELY|after
        << i|we divorce|divorced >|LATELY|with|from|since
        i am|was .. getting a? divorced|divorce
        we are .. getting a? divorced|divorce
        my marriage|relationship is|has .. ENDING
        i was|got|have_been|am just? dumped >|LATELY|by|and
    """,
    "accident": """
        i|we had|was_in|were_in|have_had|got_into|has_had|have_been_in a|an .. CRASH !course|at_the
        there was|has_been a fire in|at my|the HOME
        MY KIN .. broke|broken his|her back|neck|leg|legs|hip|skull
        MY KIN .. had|was_in|has_had|has_been_in|got_into a|an .. CRASH !course|at_the
        i was|got|have_been hit|run_over|knocked_down by a|an|the|some? *? VEHICLE
        MY KIN was|got|has_been hit|run_over|knocked_down by
        my HOME .. burned|burnt|flooded|burned_down|burnt_down|on_fire !out
        my|the HOME .. was|got|has_been .. broken_into|burgled|destroyed|robbed
        i|we was|were|got|have_been mugged|robbed|burgled|stabbed
        MY KIN was|got|has_been mugged|robbed|stabbed|shot
    """,
    "unsaid": """
        i|we .. got|had|have|received|heard .. bad|terrible|awful|horrible|sad|devastating|dreadful news !about_the
        |for_the|on_the
        i|we .. have|had|lost a|an .. death in the|my family
        there is|was|has_been a .. death|bereavement in the|my family
    """,
}
_PEOPLE: Final = frozenset(f"{_NAMES['KIN']}|{_NAMES['OTHERS']}".split("|"))
_FOUND: Final = {kind: phrases(lines, _NAMES) for kind, lines in _NEWS.items()}
_LONG_AGO: Final = phrases(
    """
    years|decades|ages ago
    long|some time ago
    long ago
    when i|she|he|we was|were .. a|an|little|young|small|born|years|kid|kids|child|student|pregnant|ten|six|twelve|in|at
    |still|only|seven|eight|nine|five|four|three|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen
    |twenty|thirty|forty
    as a .. child|kid|boy|girl|teenager|student|young|apprentice|trainee
    in|at my first|early|last|old|previous|former
    my first|old|former|previous|late mentor|boss|teacher|coach|job|manager|dog|cat|client|patient
    back then
    in those days
    taught me
    at the age
    at nineteen|twenty
    ever since
    """
)
_A_YEAR: Final = re.compile(r" (?:in |of |since )?(?:19|20)\d\d ")
_NOT_SO: Final = phrases(
    """
    not|never|nobody|no_one|without|almost|nearly|would|could|might|may|should|if|when|whenever|unless|whether
    |imagine|suppose|afraid
    |scared|fear|worry|worried|worries|worrying|dream|dreamed|dreamt|nightmare|pretend|film|movie|book|novel|series
    |character|story|game|thought|like|as_if|as_though|threatened|threatens|hope|than
    """
)
"""Where one of these stands before it in the clause, it has not happened, or not to them."""
_CLAUSE: Final = re.compile(r" [,;:(-] | (?:and|but|because|so|then|since|after|before) ")
_HELD: Final = phrases("can|could not believe|grasp|understand|take")
"""“I can't believe my mother died”: the "not" is about believing."""
_BY_NAME: Final = re.compile(
    r"(?<! my)(?<! our)(?<! his)(?<! her)(?<! the)(?<! a)(?<! your)(?<! their)(?<! s)"
    r" (dad|daddy|mum|mom|mam|mama|papa|grandma|grandpa|granny|gran|nan|nana)(?= )"
)
"""“Mum died” is about one's own."""
_MINE: Final = re.compile(
    r" (?:my|our)(?: (?:own|best|dear|dearest|little|big|older|younger|only|beloved|poor|oldest|elder|eldest|twin)"
    r"(?= \w))? (?!\s)"
)


_NAME: Final = re.compile(
    rf"\b(?!(?i:{_NAMES['KIN']}|{_NAMES['OTHERS']}|{_NAMES['THING']})\b)[A-Z][^\W\d_]{{1,30}}"
    r"(?= (?:[A-Z][^\W\d_]{1,30} )?(?:died|passed away)\b)"
)
"""Somebody's name, as in "Paul died yesterday"; a fridge is written small."""


class Told(NamedTuple):
    """Heavy news as it was told."""

    kind: News
    people: frozenset[str]
    """Who it is about, in the words used for them; empty where it is about the mentee, or nobody is named."""


@lru_cache(maxsize=512)
def news_in(text: str) -> Told | None:
    """Heavy news that somebody tells as it is now: a loss, an illness, a job or a partner gone, an accident.

    What was read once is remembered, because a session is read again from its beginning for every turn.
    """
    for part in _parts(text):
        if not (_LONG_AGO.search(part) or _A_YEAR.search(part)):
            for kind, pattern in _FOUND.items():
                if told := next((found for found in pattern.finditer(part) if _is_so(part, found)), None):
                    return Told(kind, frozenset(told.group().split()) & _PEOPLE)
    return None


def _parts(text: str) -> Iterator[str]:
    for sentence in sentences(set_aside(text)):
        if len(sentence) <= LONGEST:
            yield _MINE.sub(" my ", _BY_NAME.sub(r" my \1", spaced(_NAME.sub("Somebody", sentence))))


def _is_so(part: str, found: re.Match[str]) -> bool:
    """Whether what was found has happened: nothing before it in its clause, nor in it, says that it has not."""
    before = _CLAUSE.split(_HELD.sub(" ", part[: found.start()] + " "))[-1]
    words = found.group().replace("did not make it", "").replace("did not survive", "").replace("not good", "")
    words = re.sub(r" not (?=.*(?:renew|exten|prolong))", " ", words)
    return not (_NOT_SO.search(before + " ") or _NOT_SO.search(f"{words} "))


# -- going on

_GOES_ON: Final = phrases(
    """
    << anyway|anyhow|so_anyway|enough_of_that|enough_about_that
    << OK? let_us|lets .. go_on|move_on|continue|carry_on|get_back|go_back|return|talk|work|start|keep_going|look
    << OK? can|could|shall|may we|i|you .. go_on|move_on|continue|carry_on|get_back|go_back|return
    << OK? we can|could|should|may .. go_on|move_on|continue|carry_on|get_back|go_back|return
    i want|would_like|need|am_ready|prefer|would_rather .. go_on|move_on|continue|carry_on|get_back|go_back|return|talk
    << OK? back to
    < OK? OK? go_on|continue|next|move_on|carry_on
    i am|feel ready
    about|on|for|back_to my|the .. goal|goals|theme|step|mentoring|mentor|plan
    """,
    {"OK": "ok|okay|yes|no|well|please|and|so|but|now|maybe"},
)
_NOT_ON: Final = phrases("can|could|do|will not|never|how|hardly")


def goes_on(text: str) -> bool:
    """Whether somebody says that they want to go on from what weighs on them."""
    return any(_GOES_ON.search(part) and not _NOT_ON.search(part) for part in _parts(text))


_DECLINES: Final = phrases(
    """
    do not want|wish|like|need to? talk|speak|write|think|go_into|discuss .. about|into|it|this|that|now|here|>
    would rather|prefer not
    i prefer not
    rather not talk|speak|say|go
    nothing to say
    nothing to talk about
    no need to talk|speak|say
    """
)


def declines_to_talk(text: str) -> bool:
    """Whether somebody says that they would rather not speak about it."""
    return any(_DECLINES.search(part) for part in _parts(text))
