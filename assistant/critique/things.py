"""Nouns of drafts: where something is done, what can be done, what proves it, and what only sounds well."""

from __future__ import annotations

from typing import Final

from assistant.phrases import phrases


def _plural(noun: str) -> str:
    if noun.endswith(("s", "sh", "ch", "x", "z")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun + "s"


def _nouns(lines: str) -> frozenset[str]:
    return frozenset(form for noun in lines.split() for form in (noun, _plural(noun)))


OCCASIONS: Final = _nouns(
    """
    meeting meet-up meetup standup stand-up call huddle retro retrospective sprint review round handover hand-over
    briefing debrief debriefing one-to-one one-on-one 1:1 1-1 town-hall townhall conference congress panel workshop
    seminar webinar lecture class lesson course training session talk speech presentation pitch demo interview
    appraisal negotiation conversation discussion debate dinner lunch breakfast coffee drink party reception event
    fair exhibition trade-fair visit tour walk ride ride-along shift rehearsal exam examination viva defence hearing
    inspection audit standup kick-off kickoff offsite off-site hackathon assembly ceremony wedding funeral toast
    service sermon mass podcast broadcast livestream show performance concert recital competition tournament match
    game practice drill simulation consultation appointment surgery clinic ward commute break tea barbecue picnic
    gathering sitting time-out timeout planning refinement committee board council parents'-evening checkup check-in
    checkin catch-up catchup jour-fixe roundtable round-table mediation tasting opening launch vernissage site-visit
    argument quarrel disagreement complaint phone phone-call supper bedtime homework toolbox-talk all-hands all-hand
    workout run jog bath slot forum group colloquium symposium open-mic journal-club club choir bootcamp retreat
    excursion induction onboarding orientation roleplay role-play feedback-round auction market stall checkout bench
    podium stage lectern microphone mic camera classroom canteen cafeteria corridor lift elevator workshop-floor
    shop-floor gym pool
    """
)
"""Where somebody could be watched."""

DEEDS: Final = _nouns(
    """
    talk speech presentation pitch demo call phone-call conversation chat coffee lunch dinner walk run interview
    application article post blog podcast video webinar workshop session lesson class meeting one-to-one one-on-one
    stand-up standup retrospective retro training course module book chapter paper essay page report letter email
    e-mail mail message question story summary proposal draft slide poster lecture seminar tutorial toast poem song
    painting drawing photo visit rehearsal practice run-through dry-run exercise drill experiment interview
    questionnaire survey test exam examination mock lap kilometre kilometer mile length push-up squat swim ride hike
    note entry diary journal recording review retro feedback compliment thank-you invitation introduction handover
    briefing update debrief agenda minute shift task ticket invoice recipe meal dish song piece solo plan budget cv
    resume portfolio profile website newsletter column review checklist guide manual handbook template prototype
    sketch model design concept document role-play roleplay simulation panel event tour shadowing volunteer break
    pause nap lesson mentor mentee training-session stretch evening night morning weekend day-off holiday opinion
    view idea answer comment suggestion objection request decision word sentence example reason apology promise
    thank thanks hello greeting name hand door phone laptop screen computer tablet television tv alarm bike bicycle
    car bus stairs desk seat chair room table folder file spreadsheet dashboard database code script app tool list
    map chart graph diagram calendar inbox button key bag shoe coat paperwork form contract visa licence license
    rota roster keys books tax return piano guitar violin choir language vocabulary grammar exam-paper
    toolbox budget-talk talk-through salary raise pay-rise rise
    """
)
"""What can be given, held, written, asked, opened or closed."""

PROOFS: Final = _nouns(
    """
    certificate certification diploma degree licence license accreditation badge medal award prize trophy grade
    promotion signature initials contract offer job-offer grant scholarship fellowship bursary patent permit visa
    invitation acceptance approval sign-off signoff testimonial reference recommendation receipt stamp qualification
    credential nomination distinction shortlist podium-finish
    """
)
"""What somebody can get and show."""

VAGUE: Final = _nouns(
    """
    ability achievement advice ambition approach area aspect assertiveness attention attitude authenticity authority
    awareness balance behaviour behavior being boundary brand calm calmness capability capacity career challenge
    change character charisma choice clarity colleague collaboration comfort communication community company
    competence competency confidence connection contact contribution control conversation-skill cooperation courage
    creativity crowd culture decision-making delegation development difference direction effectiveness efficiency
    effort emotion empathy employee employer energy engagement environment excellence experience expertise family
    fear feeling field finance fitness flexibility focus freedom friend fulfilment fulfillment fun future goal
    growth habit happiness harmony health identity impact influence initiative insight inspiration integrity
    intelligence interaction interest issue job joy knowledge leader leadership learning level life lifestyle limit
    listener manager management matter meaning member mindfulness mindset moment mood motivation nerve network
    networking one opportunity optimism organisation organization other others outlook overview pace partner passion
    path patience peace people people-skill performance person personality perspective planning position potential
    power presence pressure pride priority private problem process procrastination productivity profession
    professional professionalism progress purpose quality recognition relation relationship reputation resilience
    respect responsibility role routine satisfaction scene self self-awareness self-belief self-care self-confidence
    self-doubt self-esteem self-worth sense situation skill speaker speaking staff standing step strategy strength
    stress structure stuff style success support talent team teamwork technique thing thought time trust truth
    understanding value vision visibility vocation way weakness wellbeing well-being wellness wisdom world work
    work-life worry writing myself yourself himself herself themselves ourselves itself everybody everyone anybody
    anyone somebody someone nobody everything anything something nothing it them him her me us you
    """
)
"""Fine words in which nothing can be seen yet."""

FILLING: Final = frozenset(
    """
    a an the my our your his her its their this that these those some any every each all both no not and or but so
    as than then too very really quite more most less least better best worse much many lot lots bit little often
    oftener seldom rarely sometimes always never ever again also only just even still already finally eventually
    soon someday sometime now here there up out down off on in at to for of with without within from by about into
    onto over through across under between around towards toward against among i we he she they who what how when
    where why which whether if because while good well bad great new old other own same such fast faster slow slower
    louder clear clearer calm calmer strong stronger confident effective efficient professional assertive open
    honest be been being is are was were am do does did done have has had will would can could should shall must may
    might able least half maybe perhaps hopefully please e g i.e. etc instead rather like early earlier late later
    longer shorter bigger smaller higher lower further regularly deeper thing quickly together properly back away
    along public general person
    """.split()
)
"""Words that say how, and never what."""

FIGURES_OF_SPEECH: Final = phrases(
    """
    stand|standing on my own two? feet
    stand|standing up for myself
    put|putting myself out there
    step|stepping|get|getting|come out of my comfort|shell|head zone?
    hold|holding my own
    make|making a|an difference|impact
    make|making my mark
    make|making a name for myself
    leave|leaving my mark
    take|taking the lead|plunge
    take|taking more? responsibility|ownership
    take|taking care of myself
    take|taking a|the next step
    lead|leading by example
    raise|raising my profile|game
    open|opening new? doors
    find|finding my own? voice|feet|place
    find|finding a|my way
    show|showing|step|stepping|grow|growing up >
    keep|keeping my cool
    walk|walking the talk
    speak|speaking my mind
    get|getting things done
    climb|climbing the ladder
    play|playing a bigger|larger|greater role|part
    push|pushing myself
    push|pushing my limits
    have|having a seat at the table
    go|going with the flow
    look|looking after myself
    break|breaking the ice
    read|reading the room
    draw|drawing a|the line
    sit|sitting on the fence
    be|being on the same page
    move|moving up|forward|on >
    """
)
"""What sounds like a deed and is none."""

PERIODS: Final = frozenset(
    """
    second seconds minute minutes hour hours day days week weeks month months year years quarter quarters decade
    decades fortnight fortnights sec secs min mins hr hrs yr yrs term terms semester semesters season seasons summer
    winter spring autumn january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight year-end o'clock am pm
    noon midnight h
    """.split()
)
"""Lengths and names of time."""

SOULS: Final = _nouns(
    """
    kid child son daughter twin sister brother parent dog cat cow horse sheep employee soldier pupil staff sibling
    grandchild resident inhabitant nationality country continent building site floor branch department location
    storey chair seat bed guest spectator attendee square-metre acre hectare generation
    """
)
"""What people count to tell who they are and what they have."""
