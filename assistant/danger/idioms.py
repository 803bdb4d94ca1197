"""What explains hard words as ordinary life: idioms, work, and somebody's subject or profession."""

from __future__ import annotations

from typing import Final

from assistant.danger.people import signs

IDIOMS: Final = signs(
    """
    not|never want|wants|wanted|wanting|mean|means|meant|meaning|try|trying|going|intend|intending
    |like to hurt|harm|kill|attack|upset a|the|my|his|her|their|any? HIM|anyone|anybody
    without hurting|harming them|anyone|people|him|her
    afraid|scared|fear of hurting .. feelings
    hay_fever|allergy|vitamin|vitamins pills|tablets|medication
    skipping|jump|jumping rope|ropes
    bridge project|loan|club|course|role|job|tournament
    hurt|hurting|hurts .. feelings|career|reputation|chances|pride|ego|performance|progress
    |credibility|brand|business
    hurt|hurts|hurting|broke MY back|knee|leg|ankle|shoulder|foot|neck|eyes|head|arm|heart !again
    |and_he
    i broke my *
    fell|slipped|crashed|tripped ... broke my *
    broke|broken|breaks MY * at|playing|skiing|while|during|climbing|falling|in_a_match|in_training
    would jump|leap|throw_myself|shoot_myself|stab_myself ... before|rather_than|than i|he|she|we|singing|doing
    |presenting
    end it all .|, i say|mean
    hurt|hurting SELF running|playing|skiing|falling|lifting|training|climbing|when_i_fell
    |at_the_gym|at_football|on_the|in_training
    threatens|threatened|threatening MY role|job|position|confidence|identity|sense|chances
    |project|plans|authority
    kill|killing|killed myself|ourselves|yourself laughing|working|trying_to|to_finish|over_this
    |over_a
    cut|cutting|cuts myself some|a_break|a_bit_of|short|off|shaving|free|loose|while_cooking
    cut|cutting|cuts out|down|back|off|corners|costs|people|jobs|the|through
    shoot|shooting|shot|shoots myself|himself|herself|themselves|ourselves in the foot
    burn|burning|burned|burnt SELF|ourselves out|on_the
    burning|burn bridges|the_midnight
    beat|beating|beats SELF|ourselves up
    beat|beats|beating me|us|him|her|them to|at|by|in_a|on|fair
    beat|beating around|the
    beaten|beat by|the .. department|team|competition|competitor|competitors|company|rival|odds
    |clock
    beaten|beat to the punch
    hang|hanging|hung up|around|out|on|by_a_thread|in_there
    would|could|will kill|murder|die for|to !HIM|me|us|stop
    could|to .. kill|strangle|murder|throttle|shoot my|our|this|that|the printer|laptop|computer
    |phone|slides|slide|software|boss|manager|colleague|deck !and_i|tonight
    could_have|would_have killed|strangled|murdered him|her|them|my|the
    boss|manager|director|mentor|supervisor|mum|mom|mother|dad|team|client|editor|teacher
    |professor|colleagues|wife|board|customers|kids|children|they .. kill|killing|murder|strangle
    |skin|crucify|eat me|us !said
    it|this|that|which|deadline|job|work|workload|commute|project|silence|meetings|stress|heat
    |shoes|pressure|waiting|exam|exams|hours|calendar|inbox|schedule|doubt|doubts|perfectionism
    |debt|backlog|mortgage is|are|keeps? killing|killed|kills|kill|choking|strangling|beating
    |torturing|hurting|hurts|hits|harming me|us|my|him|her|them
    kill|killing|kills|killed the|this|that|our|my|two|your|a presentation|interview|feature
    |project|idea|talk|pitch|deal|confidence|motivation|mood|vibe|joy|creativity|bug|process|tests
    |exam|workout|birds|fear|darlings|slide
    kill|killing|kills time|it|switch|with_kindness|two_birds
    murder|murdering|murdered|crush|crushing this|that|the|it
    suicide|suicidal prevention|hotline|helpline|awareness|squad|mission|research|rates|statistics
    |charity
    political|career|professional|commercial|social suicide
    lost|lose|died|death|loss|deaths .. to|by|from|through suicide
    overdosed|overdose|overdosing on coffee|caffeine|sugar|chocolate|meetings|podcasts|news
    dying to|for !live
    died|die|dying|dead of|from embarrassment|shame|boredom|laughter|laughing|cringe|curiosity
    |cancer
    almost|nearly|practically died|killed
    dead tired|serious|end|line|lines|weight|wood|easy|set|sure|on|wrong|right|lock|beat
    die|dies|died on_stage|out|down|off|early
    love|loves|loved|bored|scared|worried|work|worked|talk|talked|freeze|frozen|fight
    |fought .. to_death|to_the_death
    rather|sooner die than
    WANT to? die|disappear|sink|vanish ... embarrassment|shame|floor|ground|stage|slides|slide
    |holiday|island|for_a
    pitch|presentation|talk|speech|interview|demo|meeting|karaoke|present|presented
    |froze ... wanted to die|disappear|vanish
    take|taking|took MY life in|into|to|back|seriously|forward|up|for_granted
    jump|jumping|jumped|step|stepping off|in|into|on|under|at .. bandwagon|deep_end|train_of|topic
    |topics|conclusions|chance|car
    jump|jumping|jumped|leap .. ship|off_the_cliff_and
    throw|threw|thrown .. under|to the bus|wolves
    stab|stabbed|stabbing .. in the back|dark
    it|this|that|news|reality|idea|thought|realisation|realization|insight|truth|feedback
    |criticism|rejection|loss|grief|words|comment|question|suddenly hit|hits|struck|hurt
    |hurts .. me|us|home|hard|on
    hit|struck by a|the|this|another wave|imposter|doubt|sense|realisation|feeling|strike|pandemic
    |crisis|storm
    hit|hits|hitting the|a|my|our|his|her|their ground|gym|wall|road|target|targets|goal|goals
    |numbers|pause|quota|books|sack|ceiling|plateau|stride|nail|milestone|deadline|deadlines
    |growth|brick|rock
    hit|hits|hitting me|him|her|them? up|with|on|bottom|rock|puberty|send|publish|pause|snooze
    |refresh
    choked|chokes me|us up
    kick|kicks|kicked|kicking me|him|her|us? out|off|from|up|into|in|the
    slapped|slaps me|us with
    attack|attacks|attacked|attacking .. ideas|idea|problem|plan|task|issue|position|argument
    |verbally
    attacked|attacks me in|during|at .. meeting|meetings|review|call
    words|story|speech|talk|film|gesture|letter|message|song|book .. touched|touches me|us|him|her
    it|that touched|touches me|us|him|her
    touched|touches me|us >|.|,|deeply
    get|got|stay|be|keep in touch
    shoot|shooting|shot me|you|him|her|them an|a|down|over
    shot .. down
    shoot|shooting for|weddings|portraits|the_breeze|hoops
    shoot|shooting|shot a|the|our|my film|movie|video|photos|wedding|series|scene|ad|commercial
    |programme
    groomed|grooming .. for|as|to_become|to_take|to_lead
    dog|cat|horse|dogs .. groomed|grooming
    to_be groomed
    locked|lock me out_of !the_house|my_house|our|home|the_flat
    violent headaches|headache|storm|video|film|agreement|disagreement
    abusive|abuse|abuses|abusing|abused of|language|customers|customer|comments|emails|calls|cases
    |alcohol|drugs
    drug|substance|alcohol abuse
    child|elder|domestic abuse|violence|protection cases|work|services|policy|training|charity
    |research
    abused by a|some|the customer|caller|passenger|client|patient
    make|made|making .. pay for_the|attention|for_it_with|for_lunch|for_dinner|for_a
    set .. world on fire
    fire|fires|hostage|bloodbath|gun .. figuratively|contract|terms|budget|round|day|deadline
    under fire
    knife set|skills|block|in_my_hand_cutting
    i|we .. post|share|publish|sell|upload|sharing|posting|show MY some? PICTURES
    checks|reads|check|read .. my|our messages|texts|emails .. client|clients|customers|before
    bruised ego|egos|pride
    bruises .. from football|rugby|skiing|climbing|hockey
    shut|shuts ME up
    end|ending things|it on_a|well|properly|with_my_mentor
    died|dying|dies ... dog|cat|phone|laptop|battery
    what does_not kill ME
    toddler|baby|kids|cat|two_year_old throws|throw|breaks things|food|toys|stuff
    """
)
"""Ways of speaking that mean no harm; taken out before anything else is looked for."""

ORDINARY: Final = signs(
    """
    work|works|working|worked|job|jobs|role|project|projects|team|teams|meeting|meetings|company
    |office|career|contract|presentation|presentations|workload|deadline|deadlines|commute|course
    |studies|study|thesis|stage|speech|speak|talk|audience|training|report|strategy|programme
    |program|class|position|department|business|industry|task|tasks|goal|goals|networking|shift
    |shifts|overtime|promotion|holiday|vacation|conference|organisation|organization|audit
    |probation|reorganisation|reorg|merger|launch|sprint|quarter|season|mentoring|lead|leader
    |promoted|diagnosis|cancer|hospice|firm|bank|school|university|degree|exam|exams|client
    |clients|shop|manager|boss|ceo|director|email|expense|expenses|budget|pace|smoking|cigarettes
    """
)
"""Words of working life that explain a doubtful sentence."""

AT_A_DISTANCE: Final = signs(
    """
    novel|screenplay|film|movie|character|thriller|episode|documentary|podcast|video_game|fiction
    |plot|hero
    police_officer|policeman|policewoman|paramedic|midwife|firefighter|judge|prosecutor|counsellor|crisis_line
    charity|volunteer_for|volunteer_at|volunteering|researching|researcher|thesis|dissertation
    |awareness|campaign|policy|policies
    work|working|worked with children|kids|youth|pupils|students|families|women|victims|survivors
    |teenagers|young|abused
    nurse|social_worker|social_workers|helpline|hotline|shelter|ngo|nonprofit|victims|survivors
    |patients|workshop
    child_protection|safeguarding|prevention|statistics|seminar|lecture|article|training_on
    |course_on
    """
)
"""Words that say it is somebody's subject, book or profession …"""

NEAR: Final = signs(
    """
    me|myself|my_life|i_want_to_die|us|told_me
    """
)
"""… and those that bring it back to the people the speaker knows."""

LONG_AGO: Final = signs(
    """
    years|decades|ages ago
    in|since 19*|20*|the_eighties|the_nineties|the_seventies|eighties|nineties|my_twenties|my_teens
    grew_up|growing_up|as_a_child|as_a_kid|as_a_teenager|as_a_student|when_i_was|at_university|at_school|in_my_youth
    my first|former husband|wife|marriage|partner
    """
)
OVER: Final = signs(
    """
    i am|have .. safe|well|happy|fine|free|healed|sober
    well|safe|happy|fine|better|sober|healthy since|now|today|for_years|and|with
    it is|was long? over|behind_me|healed|past|history
    long over|dead|gone
    got out|away|help|therapy
    had therapy
    """
)
STILL: Final = signs(
    """
    again|still|lately|tonight|yesterday|last_night|this_week|come_back|coming_back|back_then_and_now|starts
    |started|returned
    not|never .. safe|over|well|happy
    he|she|it is back
    """
)
"""A danger of long ago that is over, and what says that it is not."""
