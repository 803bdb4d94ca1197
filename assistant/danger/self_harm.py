"""Danger to oneself, the speaker's or a third person's, said or half said."""

from __future__ import annotations

from typing import Final

from assistant.danger.people import signs

SAID: Final = signs(
    """
    fall|stay|be asleep forever|for_ever|for_good
    better|happier off? with another|a_different|somebody_else|someone_else|a_better mother|mum
    |mom|father|dad|parent
    NOT .. stay|be|keep alive|here much|for_long|longer
    tonight|today|this is|will_be|would_be his|her|my last night|day|evening|time >|.|,
    BRIDGE|window ... fall|falling|let_myself|letting_myself
    dying would|might|must|could be easier|better|peaceful|a_relief|nice
    NOT see|picture|imagine|seeing SELF living|alive|getting|growing|turning|being past|beyond|old
    |older
    rather|better|just not exist|be_alive|live|exist_any
    to be dead
    end|ending the|my|all_this pain|suffering|misery
    danger to SELF
    knife|blade|razor|scissors|lighter to|on|against OWN BODY|wrist|skin|neck|throat|arm
    live|alive or die|dead
    if i died|die|was_dead|were_dead|dropped_dead|am_dead
    thoughts|thinking|thought|think|wonder|wondering|fantasise|fantasize of|about
    |what .. not being_alive|existing|exist|being_around
    made|making my|his|her peace with|and|> !not|the|that|my|being
    picture|imagine|picturing|imagining|planning|planned|dream MY own? funeral
    do|doing something i|he|she can_not|will|might|may|would take_back|undo|regret
    look|looking|stare|staring at .. knives|pills|blade|blades|razors|rope|train|trains
    |bridge .. and|in|again|>
    attempted|attempt|attempts suicide|to_die
    plan .. written|wrote|left a|my|the note
    better|happier place|world without me|him|her
    if i|he|she was|were|am not|no_longer here|around|alive any|>|.|,
    why i|he|she should go_on|carry_on|keep_going|continue|be_here|exist|live|get_up !with|to
    everything is pointless|meaningless|hopeless|over
    let go of the steering? wheel
    jump|jumping|jumps ... bridge|roof|balcony|cliff|ledge|window|railing
    bridge|roof|balcony|cliff|ledge|window|railing ... jump|jumping
    thought|think|thinking|know about? how i would do it|end
    nobody|no_one would|will even|ever? miss ME
    ending everything
    will|would not need it|them|this|anything any_more|any_longer >|.|,
    crash|crashing the|my|this car|bike
    until|till it|i|she|he bleeds|bleed
    drink|drinking|drank bleach|antifreeze|poison|cleaner
    punish|punishing OWN body
    swallow|swallowed|swallowing the|a|all .. whole|pack|packet|box|bottle|them
    highest|tallest|which|research|researching|researched .. bridge|bridges|cliff|building_to
    thank_you|thanks|sorry for everything ... take_care|goodbye|look_after|love_you
    deserve|deserves a .. mother|father|mum|dad|parent .. not_me|than_me|better
    kill|killing|hang|hanging|hanged|shoot|drown|stab|stabbing|cut|cutting|cuts|hurt|hurts|hurting
    |harm|harms|harming|starve|starving|burn|burns|burning|burned|poison|poisoning|off|end|ending
    |unalive SELF
    killed|shot myself|yourself
    kms|unalive|unaliving|commit_suicide|suicidal|suicide|self_harm|self_harming|self_harmed
    |self_harms|self_injury
    end|ending|ended|take|taking|took OWN life|lives
    end|ending it_all|it_tonight|it_for_good|everything_tonight|my_pain|my_suffering|my_misery
    plan|plans|date|way|method|thoughts|thought|thinking|think|ready|ways|methods .. to|of
    |about end|ending it|things|everything|>
    WANT|ready|plan|plans|planning|decided|hoping|hope|hopes|try|tried to die|be_dead !young
    |without|before|in|on|like|knowing|happy|proud|having
    WANT i|he|she|they was|were|am|had|would|could|can dead|not_alive|never_been_born|never_born
    |not_been_born|not_wake|not_exist|not_here|die|not_be_here
    WANT|would_like|would_love to? disappear|vanish|sleep|be_gone forever|for_ever|for_good
    |and_never
    hope|hoping|hopes|hoped|wish|pray|praying|wishing ... NOT wake
    go|fall|going|falling|drift|went|sleep asleep|to_sleep|off? and never|not wake|waking
    NOT wake up again|any_more|tomorrow|one_day|in_the_morning|>|.|,
    NOT WANT|wanting|care|see to|myself|i|if? live !in|near|abroad|there|far|off|on|here
    NOT WANT|wanting|care|see to|myself|i|if? be_alive|exist|wake_up|go_on
    |being_alive|being_here
    NOT WANT this|my life any_more|>|.
    NOT WANT to? see? another_day|another_morning|tomorrow|next_year|my_next_birthday
    rather|sooner be|was|were dead|not_alive
    everyone|everybody|world|family|kids|children|wife|husband|parents|they|people|partner|mum
    |mom ... better|easier|happier off? without me|him|her|us
    better|easier|happier off? if i|he|she|they was|were|am|did not here|gone|dead|not|exist
    |around
    better|easier|happier for everyone|everybody|my_family|my_kids|them_all|all_of_them
    |us_all !if_i_move|if_i_moved|if_i_left_the|if_i_changed|if_i_quit|if_we|if_the|if_they
    better off dead
    no|any|little|not .. reason|point|purpose|sense to|in|of|for living|going_on|carrying_on
    |being_alive|being_here|life|existing|waking_up|live|go_on|carry_on|keep_going|keep_on_living
    |be_alive|stay_alive !with
    no|any|the point to|in|of? my|this life
    what is the? point of|in living|going_on|carrying_on|being_alive|being_here|life|it_all
    will|reason|reasons|strength to|for live|stay_alive|go_on_living|keep_living
    lost|losing the|my|his|her will to? live|>
    nothing|nobody|much left? to live for
    NOT worth living|being_alive|staying_alive|living_any_more
    life is meaningless|pointless|unbearable|over|not_worth
    tired|sick|weary|exhausted|done|finished|enough|through of|with life|living|being_alive
    |existing|this_life|this_world
    hate being_alive|living
    NOT .. deserve|deserves to live|be_alive|exist|be_here_>|breathe|eat|>|.
    NOT|hardly|cannot safe|trust|promise with|around|from|on|i? .. SELF
    keep|keeping SELF safe
    AFRAID .. what i might|may|could|will|would do to? myself
    do|doing|done something|anything .. to SELF
    do|doing something bad|really_bad|terrible|stupid|drastic|permanent tonight|soon|to_myself|>|.
    |,
    do|doing something really bad|stupid
    thoughts|thought|thinking|think|thinks|dream|dreaming|obsessed|talk|talks|talking|joking|jokes
    |joke of|about .. dying|my_own_death|my_death|being_dead|not_existing|not_being_here
    |not_waking|how_to_die
    dark thoughts
    save|stockpile|hoard|collect|saving|saved|saves|collecting|hoarding|hoarded|stockpiling
    |counting|hiding|hid|stash|keep|keeps|kept|bottle .. PILLS .. just_in_case|>|.|,|up|for|next
    take|took|taken|taking|swallow|swallowed|swallowing .. all|whole|every|too|enough|handful
    |bottle|lot|lots|loads|many .. PILLS !every_day|daily|on_time|as
    how many|much PILLS .. take|kill|lethal|enough|would|die
    enough|bottle_of|box_of|stash_of PILLS
    overdose|overdosed|overdosing|overdoses
    PILLS|car|treatment ... on_purpose|deliberately
    throw|throwing|threw SELF|himself .. off|out|under|in_front|into|from
    jump|jumping|step|stepping|walk|walking|run|lie|lying|fall|let .. in_front|off
    |into|under|onto|from|out_of .. BRIDGE|train|trains|traffic|building|window|truck|lorry|bus
    |rails|lake|river|car|cars
    drive|driving|steer|steering|swerve|swerving|crash|crashing .. into|off|against|in_front_of
    |under .. BRIDGE|tree|wall|river|lake|traffic|road|truck|lorry|lane|motorway
    BRIDGE ... think|thinking|thought|imagine ... easy|over|jump|fall|let_go
    on|at the|a BRIDGE|edge .. right_now|now|thinking|looking_down|wondering|jump
    how high|far|long .. fall|drop|jump|die
    engine running|on ... garage|sit|stay|thought
    garage ... engine running
    driving|drive|wheel ... close my_eyes
    look|looks|looked like an accident
    NOT .. make_it|be_around|be_here|be_alive .. to|past|through|when|for|much my_next|birthday
    |the_night|tonight|christmas|morning|see|longer|long
    have|has|got|bought|tied|keep|keeps|found|hid a|the|some? rope|noose|razor|razors|blade|blades
    |scalpel .. in|ready|under|and|>|.|,|to|for
    blade|blades|razor|razors|rope|noose ready|hidden|tonight|again
    loaded|bought|got|held the|a|my shotgun|gun|pistol|rifle
    slit|cut|cuts|cutting|slash|slashed|scratch|scratching .. BODY
    cuts|scars|wounds on|along|over OWN BODY
    cutting again|to_cope|to_feel|at_night
    goodbye|suicide|farewell note|notes|letter|letters|message|messages|video|post
    wrote|written|writing|write|left a|my|his|her|some? letter|letters|note|notes|will ... when
    |after|once i|he|she am|is|was gone|dead|not_here
    sounded|sounds|felt|seemed|reads|read like a|her|his goodbye|farewell|suicide
    said|saying|says goodbye|farewell ... strange|as_if|as_though|forever|last_time|for_good
    check|checking|checked out for_good
    giving|gives|gave|given away my|his|her|all things|stuff|possessions|belongings|everything
    |pets|clothes
    look_after|take_care_of MY dog|cat|kids|children|pet|pets ... gone|around|not_here
    NOT be around_any_more|around_much|here_much_longer|around_for_long|here_for_long
    thing|things|reason|only .. keeps|keep|keeping me here|alive|going_is
    burden|weight to|on|for everyone|everybody|my_family|my_parents|my_kids|my_children|my_wife
    |my_husband|them_all|all_of_them|the_people
    nobody|no_one|anyone|anybody|who .. notice|miss|care|mourn .. i|me .. dead|gone|disappeared
    |died|existing|exist|alive
    stopped|stop existing
    WANT|need|make the|this|my pain|suffering|voices ... stop|end|over|away
    WANT|need it_all|life|my_life|all_of_this|all_of_it just? to? end|be_over|stop|was_over
    |were_over
    i would not|never mind|care if .. happened_to_me|car|bus|died|hit_me|did_not_wake|never_woke
    mind dying|being_dead|not_waking
    can|could not go_on|keep living|with_life|being_alive
    can|could not live like_this|any_more
    lived|live like_this any_more
    just end it >|.|,|tonight|now|all
    can|could not face|stand|bear another_day|life|being_alive
    drink|drinking|drank|drunk|starve|starving .. to death|unconscious
    NOT eaten|ate|eating anything|properly|food? in|for .. days|weeks|week
    only way out|to_stop_it
    no way out any_more|except|but|for_me|>
    died|passed_away|death|buried ... be|being with|join ME again|>|.|,
    ready|time to go|leave this|the world|earth|life|for_ever
    planned|planning|plan|chosen|picked my|his|her|own? funeral|death|suicide|last_day
    painless|quick|easiest|easy|best way|ways|method|methods to|of die|dying|kill|end_it|end_my
    |suicide
    last time you|we|they|anyone .. see|hear|talk me
    """
)

DOUBTFUL: Final = signs(
    """
    nothing|anything else|left? for me left|here|>|,|.|and|then
    family|kids|children|wife|husband|they|everyone|mother|mum would|will .. without me|him
    |her !when|while|for|on
    thinking|think|thoughts|thought|dream|dreaming|stop_thinking|obsessed of|about|with death
    |dying|being_dead
    i .. keep|want|wish|hope|ready|could|might|just .. die|dead !on|of|in|end|line|sure|serious
    NOT WANT to be_here|go_on|be_around|keep_going|do_this any_more|any_longer|,|.|>
    can|could not go_on|carry_on|do_this|take_this|take_it|cope|bear_it like|any|>|.|,|much
    NOT .. can go_on|carry_on|cope|take_it
    no|not|any see|seeing|is|there|sees? a|any|the? point|way_out|future|hope !of|in|for|to|you
    what is the point any|of_anything|of_all_this|>
    WANT i? would|could|can|to? just? disappear|vanish|not_exist|stop_existing|be_gone !to|into
    |from|behind|in|when|whenever|during|if|before|on
    giving|give|gave|given up on life|on_everything|completely|living|on_myself
    nobody|no_one|anyone .. notice|miss|care .. if|when|me i|we|disappeared|left|vanished|was_gone
    said|saying|say|says my|his|her? goodbyes|goodbye_to_everyone|goodbye_to_all
    when|after|once i am gone >|.|,|they|you|my|she|he
    better|easier|happier off? without me|him|her
    i am a burden
    tired of fighting|everything|it_all
    punish|punishing myself|himself|herself
    WANT it|everything|this just? all? to? end|be_over|stop|was_over|go_away !for_a|for_one|at|by|well|*ing
    will|going_to|would|might|just to? just? end it !with|by|there|on|at|up|well|early
    done with everything|it_all|>|.
    nothing else? for me left|here|>|,|.|and|then
    hate myself so|more|every
    dark place|hole
    """
)
"""Counts where nothing in the sentence is about work."""
