"""Verbs, things and people in advice, for the notation of `phrases`."""

from __future__ import annotations

from typing import Final

from assistant.lexicon import asking

NAMES: Final = asking.NAMES | {
    "IMPERATIVE": "ACTION|make_sure|be_careful|be_patient|be_kind|be_honest|be_yourself|be_sure"
    "|be_confident|be_proactive|be_clear|be_open|be_brave|be_realistic|do_not|remember_to"
    "|remember_that|think_about_*ing|believe_in|aim_for|aim_to|ensure|embrace|celebrate|commit_to"
    "|continue|surround_yourself|have_a_chat|have_a_talk|have_a_conversation|have_a_look"
    "|trust_yourself|trust_your|think_positive|step_out|share_your",
    "NOUN_NEXT": "is|was|are|feels|has|can|seems|matters|care|your_time|a_moment|all_the_time|as_long"
    "|a_seat|stops|keeps|means|gives|comes|goes|makes|drains|takes",
    "VERB_ONLY": "tell_him|tell_her|tell_them|tell_your|tell_people|tell_yourself|say_no|say_yes|say_it"
    "|say_thank|give_it|give_him|give_her|give_them"
    "|give_your|let_him|let_her|let_them|let_it|let_yourself|let_others|let_people|leave_it|leave_him|leave_the"
    "|leave_your|leave_early"
    "|breathe|sleep_on|sleep_first|rest_first|count_to|count_your|show_them|show_him|show_her|show_up|show_your"
    "|stand_up|stay_away|stay_calm"
    "|hold_your|hold_back|have_faith|have_confidence|have_courage|put_your|notice_when|notice_how_often|act_as"
    "|fake_it|pretend|accept|forget|get|walk_away|relax",
    "GOOD": "good|helpful|useful|wise|worth|worthwhile|best|better|beneficial|important|valuable"
    "|smart|essential|crucial|great|easier|an_option|an_idea|a_*_idea|a_*_step|a_*_way|an_*_way",
    "BEST": "best|good|great|first|next|simple|easy|easiest|helpful|key|useful|effective",
    "THING": "way|thing|step|idea|approach|option|tip|strategy|solution|technique|habit|place|possibility|alternative",
    "IDEAS": "ways|tips|ideas|suggestions|options|strategies|tricks|techniques|steps_to|things_to|things_you"
    "|recommendations|pointers",
    "SHORT": "two|three|four|five|six|seven|ten|some|a_few|a_couple_of|several|my|a_bunch_of|other|more|good"
    "|simple|quick|practical|possible",
    "THINGS": "strategies|strategy|step|steps|way|ways|thing|things|techniques|options|tools"
    "|activities|habits|resources|skills",
    "SHOULD": "should|ought_to|must|need_to|needed_to|have_to|had_to|has_to|can|could|might|may",
    "NEED": "should|need_to|ought_to|must|have_to|could",
    "THOUGHT": "think|thinks|thought|thinking|feel|feels|felt|feeling|believe|believes|believed|say"
    "|says|said|saying|tell|tells|told|telling|worry|worried|decided|realised|realized|know|knew"
    "|mean|means|meant|expect|expects|hope|wish|wonder|wondered|sense|idea|belief|pressure|voice"
    "|rule|story|expectation|message|mentioned|suggested|suggests|certain|convinced|WH|whether",
    "ANYBODY": "you|i|me|him|her|them|us",
    "TO_KNOW": "hear|have|meet|see|know|be",
    "MOTIVE": "afraid|scared|frightened|avoiding|hiding|insecure|jealous|making_excuses|a_*_pleaser"
    "|a_people_pleaser|a_perfectionist|a_control_freak|running_from|running_away|procrastinating"
    "|in_denial|too_*|not_good_enough|looking_for_approval",
    "CAUSE": "fear|lack|pressure|perfectionism|anxiety|guilt|shame|imposter|impostor|insecurity"
    "|stress|pride|habit|laziness|low",
    "HEDGE": "be|just|maybe|perhaps|really|also|simply|partly",
    "VERY": "so|very|such|truly|absolutely|really|simply|just|quite|pretty|a|an",
    "ACHIEVED": "start|idea|point|question|insight|step|goal|attitude|answer|thinking|reflection"
    "|plan|way|theme|example|choice",
    "DEED": "*ed|went|told|said|spoke|wrote|made|took|kept|found|began|stood|met|led|gave|chose"
    "|came|did|held|brought|left|got|ran|read|thought|taught",
    "I_FEEL": "like|love|be|want|guess|think|imagine|hate|wonder|hope|appreciate|say|rather|have|need|prefer"
    "|welcome|enjoy|understand|know|call|expect|bet|assume|suggest|not|never|read|hear|see|summarise|summarize"
    "|describe|add|also|stay|put_it|i|you",
}
"""What the words in capitals stand for in the tables of advice, beside those of asking."""
