"""Who is meant, and the verbs that hurt: names for the notation of `phrases`."""

from __future__ import annotations

import re
from typing import Final, Literal

from assistant.phrases import phrases

DisclosureKind = Literal["self_harm", "harm_to_others", "child_at_risk", "abuse_or_coercion"]

NAMES: Final = {
    "WHO": "he|she|they|who|somebody|someone",
    "ME": "me|us|him|her|them",
    "MY": "my|our|his|her|their|your",
    "OWN": "my|his|her|their|your|my_own|his_own|her_own|their_own",
    "SELF": "myself|himself|herself|themselves|themself|yourself|my_self",
    "PARTNER": "husband|wife|partner|boyfriend|girlfriend|bf|gf|ex|spouse|fiance|fiancee"
    "|father|mother|dad|mum|mom|stepfather|stepdad|stepmother|stepmum|stepmom|parents"
    "|family|brother|brothers|uncle|in_laws|roommate|flatmate|grandfather|grandpa",
    "BOSS": "boss|manager|supervisor|team_lead|team_leader|line_manager|mentor|coach|trainer"
    "|teacher|professor|tutor|colleague|coworker|co_worker|employer|agency|landlord"
    "|client|customer|director|lead|man|guy",
    "KIN": "PARTNER|BOSS|sister|cousin|aunt|grandmother|neighbour|neighbor|friend|workplace",
    "CHILD": "child|children|kid|kids|baby|babies|toddler|infant|newborn|son|daughter|stepson"
    "|stepdaughter|boy|boys|girl|girls|pupil|pupils|niece|nephew|godson|goddaughter"
    "|grandson|granddaughter|teenager|teen|minor|minors|little_brother|little_sister"
    "|younger_brother|younger_sister|year_old|year_olds|students",
    "HIM": "him|her|them|someone|somebody|people|everyone|everybody|KIN|CHILD",
    "KILL": "kill|murder|strangle|stab|shoot|hurt|harm|poison|attack|choke|smother|drown|punch"
    "|hit|beat|slap|torture|kidnap|rape|run_over|smash",
    "KILLING": "killing|murdering|strangling|stabbing|shooting|hurting|harming|poisoning|attacking"
    "|choking|smothering|drowning|punching|hitting|beating|torturing|pushing|running_over"
    "|raping|smashing",
    "HITS": "hit|hits|hitting|slap|slaps|slapped|slapping|punch|punches|punched|punching|kick"
    "|kicks|kicked|kicking|choke|chokes|choked|choking|strangle|strangles|strangled|beat"
    "|beats|beating|whips|whipped|smack|smacks|smacked|assaults|assaulted|abuses|abused"
    "|abusing|bites|stalks|stalked|stalking|drugged|tortures|tortured|hurts|hurting|harms"
    "|harmed",
    "RAPES": "rape|rapes|raped|molest|molests|molested|molesting|grope|gropes|groped|groping"
    "|sexually_abuse|sexually_abused",
    "PILLS": "medication|pills|tablets|paracetamol|painkillers|meds|insulin|sleeping_pills",
    "BODY": "wrist|wrists|arm|arms|thigh|thighs|veins|legs",
    "PRIVATE": "thigh|thighs|knee|leg|legs|waist|skirt|shirt|breast|breasts|bottom|bum|buttocks|body"
    "|blouse|dress|lap|hips|crotch",
    "PICTURES": "photo|photos|picture|pictures|pics|images|video|videos|selfies",
    "NUDES": "nude|nudes|naked|intimate|topless|explicit",
    "BRIDGE": "bridge|roof|rooftop|balcony|platform|cliff|tracks|ledge|railing|overpass",
    "WEAPON": "gun|rifle|pistol|shotgun|weapon|knife|hammer|axe|machete|bat|acid|petrol",
    "WANT": "want|wants|wanted|wish|wishes|wished|wishing",
    "AFRAID": "afraid|scared|terrified|frightened|petrified",
    "NOT": "not|never|hardly",
    "MY_FAMILY": "my_family|my_kids|my_children|my_mother|my_sister",
}


def signs(lines: str) -> re.Pattern[str]:
    """A pattern for phrases that use these names."""
    return phrases(lines, NAMES)


WEAK: Final = NAMES | {
    "KID": "CHILD|little_one|little_ones|small_one|smallest|the_little|twins|lad|lads|stepsons|goddaughter|trainee"
    "|apprentice|sons|daughters|eldest|youngest|newborn|year_old",
    "NUMBER": "four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|4|5|6|7|8|9|10|11|12"
    "|13|14|15|16|two_year_old|three_year_old",
    "SMALL": "pupil|pupils|year_8s|foster_kids|classmate|schoolgirl|schoolboy|orphan|orphans",
    "IS": "is|only|aged|just|turned|at|am|was|a|my|the|his|her|our|,|be|their|sister|brother|cousin|niece|nephew|are"
    "|son|daughter|girl|boy|and",
    "TENDER": "four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|4|5|6|7|8|9|10|11|12|13",
    "ELDER": "grandma|gran|granny|nan|nana|grandpa|grandad|grandfather|grandmother|resident|residents|patient|patients"
    "|mother_in_law|father_in_law|old_man|old_woman|old_lady|old_gentleman|old_people|lady|dementia|mum|dad|mother"
    "|father|wheelchair_client|inmates|aunt",
}
"""The same with who cannot look after themselves: how the small and the old are spoken of."""
