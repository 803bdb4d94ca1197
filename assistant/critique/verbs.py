"""Verbs of drafts in all their forms: what one can be seen doing, what needs a thing for that, what stays inside."""

from __future__ import annotations

from enum import IntFlag
from typing import Final, NamedTuple


class Form(IntFlag):
    """The forms a word can be; one spelling can be several ("put", "read")."""

    BASE = 1
    THIRD = 2
    PAST = 4
    PARTICIPLE = 8
    GERUND = 16


class Verb(NamedTuple):
    """What a spelling can be."""

    base: str
    form: Form


SEEN: Final = frozenset(
    """
    apply carry celebrate decorate dive empty fold glue grab kick kiss lay mix oppose pour rescue spread stick swear
    tie warn delete co-author coauthor co-write pronounce digitise digitize automate audit vlog unfollow crowdfund
    coordinate liaise shorten trim renovate ski surf sculpt carve quiz poll contradict protest intervene flirt
    babysit resit demand insist inquire scream cry accept accompany acknowledge act add address admit advertise
    advise agree analyse analyze announce answer apologise apologize applaud appoint approach approve argue arrange
    ask assess assign assist attend audition back bake bike bill blog bow brainstorm break breathe brief broadcast
    browse buy call cancel catch chair chat check cheer circulate clap clean clear climb clock close coach code
    collect comment compare compile complain compliment compose conduct confess confirm confront congratulate
    consult contact convene cook copy correct cover cut cycle dance debate debrief decline defend delegate deliver
    demo demonstrate describe design dial dictate disagree disclose discuss display distribute document donate draft
    draw drill drive drop eat edit email e-mail embed enrol enroll enter escort evaluate exercise exhibit explain
    exchange facilitate feed fetch file fill film finalise finalize fix fly follow form forward fundraise gather
    google greet guide haggle hand handle-over hang hike hire host illustrate inform inspect install instruct
    interview introduce investigate invite invoice join jog journal jot jump knit knock label laugh launch leave
    lecture lend lift link list listen lock log look mail map mark mediate meditate meet memorise memorize mention
    mentor message mime moderate mute name nap narrate negotiate nod nominate note number object observe offer open
    order outline own pack paint park paste pause pay perform phone photograph pick pilot pin ping pitch place plant
    play point post practise practice praise pray prepare present print probe programme program proofread propose
    prototype prune publish pull push put query question queue quit quote raise read rearrange recite recommend
    record recruit reduce-to refer refuse register rehearse reject release remind remove render rent repair repeat
    rephrase replace reply report request research reserve resign respond restate return review revise rewrite ride
    ring roll rotate row run sail save saw say schedule scan screen-share search sell send serve sew shadow shake
    share shop shout show shut sign simulate sing sit skate sketch skip slow smile solve sort-through speak spell
    sponsor sprint stack staff stand stage step stitch stretch strike study submit subscribe substitute suggest sum
    summarise summarize supervise survey swap sweep swim swap switch tabulate talk tape task teach telephone tell
    test text thank throw tick tidy toast touch tour trace track train transcribe transfer translate travel tutor
    tweet type undertake unplug unsubscribe update upload visit voice volunteer vote wake walk warm wash watch water
    wave wear weigh welcome whisper withdraw work-through wrap write yell rebuild strip dismantle assemble sand saw
    plough sow harvest weed mow dig chop bottle brew stir roast grill fry serve plate rehearse hum strum whistle
    clap march salute stroll jog hike climb cross unpack iron mend patch drill solder weld wire plumb plaster tile
    install configure deploy debug refactor merge commission calibrate sample dissect suture bandage inject
    vaccinate anaesthetise intubate diagnose prescribe treat operate handwrite annotate highlight underline bookmark
    hug kneel crouch crawl dress undress shave comb wipe scrub rinse dust vacuum involve interrupt bring-up speak-up
    debate lobby petition canvass march campaign preach recite bless pray fast queue wave bargain barter auction bid
    translate interpret sign-up sign-off tick-off cross-off log-off log-out clock-out clock-off uninstall archive
    shred bin disconnect cc escalate brief
    """.split()
)
"""What a camera could record, where it is said with whom, of what or where."""

LIGHT: Final = frozenset(
    """
    co-lead begin book bring build change complete cover create deliver develop do drop finish get give go have hold
    keep lead learn let make manage move organise organize own pass pass-on plan produce provide reserve run set
    share spend start stay stop support take tackle try turn use work block learn prepare attempt limit reduce cut
    """.split()
)
"""What says something to be seen only together with a thing that can be seen: hold a workshop, hold my own."""

INNER: Final = frozenset(
    """
    charge comfort compete concede convince cure declare delay deserve educate employ enable encounter expect fight
    forgive hate ignore judge nurture obtain occur relate rely resist rule rush scare specialise specialize
    streamline leverage oversee spearhead champion transition relocate retire reconcile retrain upskill reskill
    qualify graduate befriend achieve adapt adjust advance afford aim allow appear appreciate aspire avoid balance
    be become believe belong boost broaden calm care challenge choose clarify collaborate combine come commit
    communicate concentrate connect consider contribute control cope cultivate dare deal decide deepen define depend
    determine discover earn embrace empower encourage engage enhance enjoy ensure enter establish evolve excel
    expand experience explore express face fail fall feel adopt figure find fit flourish focus foster fulfil fulfill
    gain get-better grow handle hear help hesitate hide hope identify impact implement improve increase influence
    inspire integrate invest juggle know lack lessen let like live look-after lose love lower maintain master mature
    maximise maximize mean mind minimise motivate navigate need network optimise optimize overcome perfect persuade
    position prevent prioritise prioritize progress promise protect prove pursue raise reach realise realize
    recharge recognise recognize reconnect recover refine reflect regain reinvent relax remain remember represent
    resolve respect restore rise secure seek seem see score rank rate grade measure count shepherd sharpen shift
    shine shape simplify sleep smooth sort stabilise steer stop strengthen stress stretch strive structure succeed
    suffer survive sustain tend think thrive trust understand unwind upgrade value wait want widen win wish wonder
    work worry
    """.split()
)
"""What happens inside somebody, or is a result: nobody can say which day it was done."""

_IRREGULAR: Final = """
    be:was/were:been become:became:become begin:began:begun break:broke:broken bring:brought:brought
    build:built:built buy:bought:bought catch:caught:caught choose:chose:chosen come:came:come cut:cut:cut
    deal:dealt:dealt do:did:done draw:drew:drawn drive:drove:driven eat:ate:eaten fall:fell:fallen feed:fed:fed
    feel:felt:felt find:found:found fight:fought:fought fit:fit/fitted:fit/fitted fly:flew:flown get:got:got/gotten
    give:gave:given go:went:gone grow:grew:grown hang:hung:hung have:had:had hear:heard:heard hide:hid:hidden
    hold:held:held keep:kept:kept know:knew:known lay:laid:laid lead:led:led learn:learnt/learned:learnt/learned
    leave:left:left lend:lent:lent let:let:let lie:lay:lain lose:lost:lost make:made:made mean:meant:meant
    meet:met:met pay:paid:paid put:put:put quit:quit:quit read:read:read rewrite:rewrote:rewritten ride:rode:ridden
    ring:rang:rung rise:rose:risen run:ran:run say:said:said see:saw:seen seek:sought:sought sell:sold:sold
    send:sent:sent set:set:set sew:sewed:sewn shake:shook:shaken shine:shone:shone show:showed:shown shut:shut:shut
    sing:sang:sung sit:sat:sat sleep:slept:slept speak:spoke:spoken spend:spent:spent spread:spread:spread
    stand:stood:stood stick:stuck:stuck strike:struck:struck swim:swam:swum sweep:swept:swept take:took:taken
    teach:taught:taught tell:told:told think:thought:thought throw:threw:thrown understand:understood:understood
    undertake:undertook:undertaken wake:woke:woken wear:wore:worn win:won:won withdraw:withdrew:withdrawn
    write:wrote:written
"""
_PASTS: Final = {
    base: (past.split("/"), participle.split("/"))
    for base, past, participle in (line.split(":") for line in _IRREGULAR.split())
}
_DOUBLED: Final = frozenset(
    """
    blog brag chat cut dig drop fit forget get hit hug jog jot knit let log map mop nap net nod pat permit pin
    plan program put quit refer rub run sag set shop shut sit skip stop submit swap swim tag tap tip
    transfer trim unplug win wrap begin
    """.split()
)


def _forms(base: str) -> dict[str, Form]:
    third = base + "es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else base + "s"
    stem = base
    if base.endswith("y") and base[-2] not in "aeou":
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    elif base in _DOUBLED:
        past, stem = base + base[-1] + "ed", base + base[-1]
    elif base.endswith("e"):
        past, stem = base + "d", base if base.endswith(("ee", "ye", "oe")) else base[:-1]
    else:
        past = base + "ed"
    gerund = {"lie": "lying", "be": "being"}.get(base, stem + "ing")
    pasts, participles = _PASTS.get(base, ([past], [past]))
    found: dict[str, Form] = {}
    for spelling, form in (
        (base, Form.BASE),
        ({"have": "has", "be": "is"}.get(base, third), Form.THIRD),
        *((one, Form.PAST) for one in pasts),
        *((one, Form.PARTICIPLE) for one in participles),
        (gerund, Form.GERUND),
    ):
        found[spelling] = found.get(spelling, Form(0)) | form
    return found


VERBS: Final[dict[str, Verb]] = {
    spelling: Verb(base, form)
    for base in sorted(INNER) + sorted(LIGHT) + sorted(SEEN)
    for spelling, form in _forms(base).items()
} | {"saw": Verb("see", Form.PAST)}
"""Every spelling we know; where two verbs share one ("read"), the later list has it, and "saw" is no tool."""


def is_form(word: str, form: Form) -> bool:
    """Whether a spelling can be this form of a verb we know."""
    return word in VERBS and bool(VERBS[word].form & form)
