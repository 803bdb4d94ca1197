"""What learning themes are usually about, by the words that people name them with."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from assistant.phrases import phrases, spaced


class ThemeKind(StrEnum):
    """What a theme is about. Where a title speaks of two of them alike, the one further up here is meant."""

    PUBLIC_SPEAKING = "public speaking"
    BALANCE = "work/life balance"
    NETWORK = "network"
    MANAGING = "managing people and teams"
    CAREER = "career"
    """Career trajectory and five-year plans."""
    PEOPLE_SKILLS = "people skills"
    LEADERSHIP = "leadership"
    CONFIDENCE = "confidence"
    OTHER = "other"


_LINES: Final = {
    ThemeKind.PUBLIC_SPEAKING: """
        public|a_crowd|an_audience|audiences|rooms|a_room|the_stage|on_stage|a_stage|a_microphone|the_microphone
        public|before|formal speaking|speaker|speakers|talks
        speaking in_front|to_groups|to_crowds|to_an_audience|to_a_group|at_events|at_conferences
        speech|speeches|presentation|presentations|presenting|presenter|pitch|pitches|pitching|lectures|lecturing
        present my|our|to|in|at|the|what|better|well
        give|giving|hold|holding a|my|the|talks|better|good talk|talks|lecture|toast|eulogy
        giving|holding talks
        talking|talk|speak|speaking|stand|standing up? in_front
        stage fright|presence
        my|a|the talk|talks|thesis_defence|viva|keynote|webinar
        talking about my_thesis
    """,
    ThemeKind.BALANCE: """
        balance|balancing|burnout|burn_out|overtime|overwork|overworked|overworking|workaholic|workload|overload
        work life|and_life
        life and work
        switch|switching off|it_off
        family|children|kids|childcare|parental|parent|parents|parenting|mum|mom|mother|dad|father|baby|toddler|carer|caring_for
        home|evenings|weekends|weekend|holidays|bedtime|sleep|rest|resting|hobbies|free_time|spare_time|time_off|day_off
        slow|slowing down
        boundaries|say_no|saying_no|time_management|my_own_time|managing_my_time|manage_my_time|too_busy|so_busy
        part_time|fewer_hours|working_hours|long_hours|my_hours|well_being|wellbeing|stress|stressed|exhaustion|exhausted
        time for_me|for_myself|with_my|for_my|to_myself
    """,
    ThemeKind.NETWORK: """
        network|networks|networking|contacts|connections|connect|connecting
        know|knowing|meet|meeting|find|finding new? people|others|nobody|somebody|the_right_people
        people in my|the field|industry|trade|profession|town|city|country|line
        who to_know|i_know|knows_whom
        small_talk|conferences|community|communities|outsider|newcomer|allies|a_mentor|mentors|visibility_outside
    """,
    ThemeKind.MANAGING: """
        manage|managing|manager|managers|supervise|supervising|supervisor|delegate|delegating|delegation|line_manager
        team|teams|staff|crew|direct_reports|apprentices|apprentice|trainees|subordinates|employees|my_people
        being|be|becoming|become a|the|somebody's|their boss
        boss of|over
        giving|give feedback to
        hire|hiring|firing|rota|appraisals|one_to_ones|micromanage|micromanaging
    """,
    ThemeKind.CAREER: """
        career|careers|promotion|promoted|five_years|five_year|ten_years|next_years|next_job|new_job|job_change|next_step
        5 years|year
        where i|my am|want|go|life|work going|heading|to_go|to_be
        where ... years
        change|changing|leave|leaving|switch|switching|find|finding my|a|the|of? job|jobs|field|trade|company|work
        change|changing|leave|leaving my|the? profession|sector
        going|go|come|coming back|return|returning to work
        retire|retiring|retirement|freelance|self_employed|my_own_business|own_company|start_up|profession|vocation|calling
        what i do|am|want|could|should after|next|for|from|when|become|to_become
        future|long_term|trajectory|ladder|qualification|qualify|study_again|degree|what_comes_next|redundancy|redundant
    """,
    ThemeKind.PEOPLE_SKILLS: """
        people|social|soft|interpersonal|communication skills|skill
        listen|listening|listener|empathy|empathic|tact|tactful|tone|conflict|conflicts|rows|row|argue|arguing|arguments|quarrel
        communicate|communicating|communication|difficult_conversations|hard_conversations|difficult_people|get_on|getting_on
        get|getting along|through_to
        diplomacy|diplomatic|patience|patient|abrupt|blunt|bluntness|manner|manners|rude|sharp|temper|colleagues|coworkers
        trust|rapport|small_talk|feedback|read_people|reading_people|apologise|apologising|apologize|apologizing|persuade
        negotiate|negotiating|negotiation
    """,
    ThemeKind.LEADERSHIP: """
        lead|leads|leading|leader|leaders|leadership|in_charge|take_charge|taking_charge|command|director|directing|head_of
        taking|take|having|have the? lead|decisions|responsibility
        decide|deciding|decisions|decisive|strategy|strategic|vision|influence|influencing|authority|steer|steering|example
        changing|change a|the|our|how place|culture|organisation|we
    """,
    ThemeKind.CONFIDENCE: """
        confidence|confident|confidently|courage|courageous|brave|braver|bravery|self_esteem|self_belief|self_doubt|shy|shyness|timid
        impostor|imposter|fraud|good_enough|assertive|assertiveness|nerve|nerves|nervous|insecure|insecurity|believe_in
        speak|speaking|stand|standing|stick|sticking up
        being|be|feel|feeling heard|seen|small|sure|taken_seriously|visible|stupid|invisible|enough|quiet
        heard|quiet|voice|my_worth|dare|daring|afraid|fear|hesitate|hesitating|hiding|apologising_for|apologizing_for
        believing|believe|trusting|trust in|myself
        saying|say|saying_out_loud what i think|cost|mean|want|know|need
        not looking|look|feeling|feel thick|stupid|daft|small|foolish
        what i_cost|i_am_worth
    """,
}
_SPOKEN_OF: Final = {kind: phrases(lines) for kind, lines in _LINES.items()}


def kind_of_theme(title: str, text: str = "") -> ThemeKind:
    """What a theme is about.

    Args:
        title: Its name, in the words of whoever it belongs to.
        text: More that was said about it; read only where the title tells nothing.
    """
    return _told(title) or _told(text) or ThemeKind.OTHER


def _told(text: str) -> ThemeKind | None:
    read = spaced(text)
    found = {kind: len(pattern.findall(read)) for kind, pattern in _SPOKEN_OF.items()}
    most = max(found.values())
    return next((kind for kind, count in found.items() if count == most), None) if most else None
