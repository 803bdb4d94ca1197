from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dates import dates_in
from assistant.deadlines import Standing, deadline_of, deadlines_in

TODAY = date(2026, 11, 22)
"""A Sunday."""
ENDS = date(2027, 9, 22)

INSIDE = [
    ("By Easter I will have given one talk to my own team.", "2027-03-28"),
    ("I want to have asked two colleagues for feedback before the summer holidays.", "2027-06-30"),
    ("Within six weeks I'll have spoken up in three team meetings.", "2027-01-03"),
    ("In Q2 I run two retrospectives myself.", "2027-06-30"),
    ("Lead one project review by the end of the fiscal year.", "2026-12-31"),
    ("I want to talk to my manager about the role before I turn 40 in May.", "2027-05-31"),
    ("When my leave ends in March I will have a plan for four days a week.", "2027-03-31"),
    ("Until the offsite on 12 March I practise my opening twice.", "2027-03-12"),
    ("Over the next two months I go home at five on three days a week.", "2027-01-22"),
    ("I will have met five people outside my department by mid-June.", "2027-06-15"),
    ("Finish the first module at the end of next month.", "2026-12-31"),
    ("Next spring I will moderate one panel.", "2027-05-31"),
    ("I'd like to say no twice this year.", "2026-12-31"),
    ("At Christmas I want to look back on ten evenings without e-mail.", "2026-12-25"),
    ("Walk at lunch for the next 8 weeks, three times a week.", "2027-01-17"),
    ("Ask one question in the weekly call twice a week until the end of May.", "2027-05-31"),
    ("Hand over the budget by 31.03.2027.", "2027-03-31"),
    ("Hand over the budget by 03/31/2027.", "2027-03-31"),
    ("Hand over the budget by 31/3/2027.", "2027-03-31"),
    ("Hand over the budget by 2027-03-31, not later.", "2027-03-31"),
    ("I will lead the stand-up once by the 5th of February.", "2027-02-05"),
    ("I'll publish two short articles by Feb 28th, 2027.", "2027-02-28"),
    ("My contract ends in June, and by then I want three applications out.", "2027-06-30"),
    ("From March to June I shadow a colleague once a month.", "2027-06-30"),
    ("Between now and the summer I want to coach two juniors.", "2027-05-31"),
    ("I start in March and finish the course by June.", "2027-06-30"),
    ("Every Friday until Easter I write down one success.", "2027-03-28"),
    ("In ten months I want to have held one keynote.", "2027-09-22"),
    ("By the end of the mentoring I have applied for one job.", "2027-09-22"),
    ("By the end of our time together I will have led one meeting a month.", "2027-09-22"),
    ("I will give three demos by the end of the programme.", "2027-09-22"),
    ("Call my old boss by Friday.", "2026-11-27"),
    ("This Thursday I ask for ten minutes with her.", "2026-11-26"),
    ("On Monday I will book the room.", "2026-11-23"),
    ("By my birthday in June I want to have spoken at two meetups.", "2027-06-30"),
    ("By the end of summer I have delegated three tasks.", "2027-08-31"),
    ("By the end of February three people tell me my updates are clear.", "2027-02-28"),
    ("I will have one conversation a week up to the end of January.", "2027-01-31"),
    ("Finish the certificate no later than 15 April.", "2027-04-15"),
    ("In the first quarter I talk to six customers.", "2027-03-31"),
    ("By the end of Q1 2027, run four one-to-ones without notes.", "2027-03-31"),
    ("I want to read two books on leading people by New Year's Eve.", "2026-12-31"),
    ("By the end of the school year I will teach one class about my job.", "2027-06-30"),
    ("Before the end of the year I tell my team what I need.", "2026-12-31"),
    ("Half a year from now I chair the steering group once.", "2027-05-22"),
    ("Within half a year I want to chair the steering group.", "2027-05-22"),
    ("In a couple of weeks I present the numbers to the board.", "2026-12-06"),
    ("Six weeks from today I will have sent three proposals.", "2027-01-03"),
    ("In three months' time I want two people to come to me for advice.", "2027-02-22"),
    ("During January and February I leave on time on four days out of five.", "2027-02-28"),
    ("I want to have the talk with him this month.", "2026-11-30"),
    ("Next week I'll ask Sam for half an hour.", "2026-11-29"),
    ("By the end of this week I have sent the mail.", "2026-11-22"),
    ("Present at the conference in March.", "2027-03-31"),
    ("I'll speak at the town hall on 9 December at 3 pm.", "2026-12-09"),
    ("By late April, five short videos are online.", "2027-04-30"),
    ("In early May I want to hand in the application.", "2027-05-10"),
    ("Over the winter I will learn enough SQL to write ten reports.", "2027-02-28"),
    ("Throughout the spring term, that is until 30 April 2027, I mentor one student.", "2027-04-30"),
    ("Reach 20 contacts by Pentecost.", "2027-05-16"),
    ("Complete two modules within the next four to six weeks.", "2027-01-03"),
    ("In a fortnight I will have asked for feedback once.", "2026-12-06"),
    ("Hold one workshop per month from January through June 2027.", "2027-06-30"),
    ("Deadline: 1 July 2027. I want to be able to run the meeting alone.", "2027-07-01"),
    ("I want to have mentored two interns by the end of August, and to write about it.", "2027-08-31"),
    ("I should be able to lead the sprint review by the first of June.", "2027-06-01"),
    ("By the middle of March I'll have tried three ways to open a talk.", "2027-03-15"),
    ("By the beginning of April I want a clear job description.", "2027-04-01"),
    ("I will keep a diary every evening for 30 days.", "2026-12-22"),
    ("Lose the fear of the phone: ten calls before Christmas.", "2026-12-25"),
    ("I want to do this by tomorrow.", "2026-11-23"),
    ("before march I want to have run two retros", "2027-02-28"),
    ("By the 15th of next month I have my slides ready.", "2026-12-15"),
    ("By next autumn I will run the shop on my own.", "2027-08-31"),
    ("Time frame: three months, two hours a week.", "2027-02-22"),
    ("I give myself six weeks to say no once.", "2027-01-03"),
    ("By the time I leave in July, two people can do my job.", "2027-07-31"),
    ("Within 1 month I want to have asked, in less than six weeks to have heard.", "2027-01-03"),
    ("Before Thursday's meeting I ask for two minutes.", "2026-11-26"),
    ("Four coffees before our mentoring is over.", "2027-09-22"),
    ("Present it at the end of the rest of the year, by EOY.", "2026-12-31"),
    ("I was promoted in January and by June I want to feel at home.", "2027-06-30"),
    ("I write for a quarter of an hour every morning through February.", "2027-02-28"),
    ("Come June, I want to have led a project of my own.", "2027-06-30"),
    ("Target: calendar week 14.", "2027-04-11"),
    ("Hand in the concept by KW 9.", "2027-03-07"),
    ("I will have asked twice by the end of week 20.", "2027-05-23"),
    ("Three coffees with strangers by CW06/2027.", "2027-02-14"),
    ("Before Thanksgiving I call my old mentor.", "2026-11-26"),
    ("By Chinese New Year I have cooked for the whole team once.", "2027-02-06"),
    ("I want to have spoken with both sisters by Eid.", "2027-03-09"),
    ("Until Ramadan I train twice a week.", "2027-02-06"),
    ("By Passover two people have read my text.", "2027-04-21"),
    ("Hold one toast by Hanukkah.", "2026-12-04"),
    ("By Nowruz I'll have cleared the backlog to ten tickets.", "2027-03-21"),
    ("By Holi I will have led two stand-ups.", "2027-03-22"),
    ("Three cold calls before Mardi Gras.", "2027-02-09"),
    ("I give one talk before carnival.", "2027-02-03"),
    ("By Ascension Day five customers have answered.", "2027-05-06"),
    ("Light one candle and write one letter in Advent.", "2026-12-24"),
    ("Have the slides done by midsummer.", "2027-06-24"),
    ("Call both partners the week after Easter.", "2027-04-04"),
    ("Finish the draft two weeks before Christmas.", "2026-12-11"),
    ("I'll have chaired two meetings by half-term.", "2027-02-12"),
    ("I practise my opening until the clocks go forward.", "2027-03-28"),
    ("When the clocks change I want two allies on the board.", "2027-03-28"),
    ("I want to have mentored one trainee when the school year is over.", "2027-06-30"),
    ("Before the winter ends I have asked for a raise.", "2027-02-28"),
    ("By the time lectures start again in April I have a plan.", "2027-04-30"),
    ("I keep a log every evening up to and including February.", "2027-02-28"),
    ("Send four reports, up to and including the summer.", "2027-08-31"),
    ("Read two books before the end of the yr.", "2026-12-31"),
    ("Make ten calls in 6 wks.", "2027-01-03"),
    ("I will run three demos within 4 mths.", "2027-03-22"),
    ("One talk by mid sept at the latest.", "2027-09-15"),
    ("I want to have both signatures in hand in eight weeks' time.", "2027-01-17"),
    ("I have to see my friends more over the next three months, they are moving away.", "2027-02-22"),
    ("Write one page each morning, two months of that.", "2027-01-22"),
    ("Q2: lead one retro.", "2027-06-30"),
    ("One new client, two if I am lucky (Q1).", "2027-03-31"),
    ("Practise scales, February to April.", "2027-04-30"),
    ("A walk with a colleague each week, Jan-Mar.", "2027-03-31"),
    ("Talk to 3 customers from 3 to 17 May.", "2027-05-17"),
    ("Between 4 and 18 March I ask six people.", "2027-03-18"),
    ("For the rest of the programme I speak first once a week.", "2027-09-22"),
    ("From 4.2 to 5 in the March survey.", "2027-03-31"),
    ("Reach 80 % in the June review.", "2027-06-30"),
    ("I want to have the first chapter by the weekend.", "2026-11-27"),
    ("Within the quarter I will have hired one person.", "2026-12-31"),
    ("Three talks by EOM.", "2026-11-30"),
    ("Fix the onboarding page before the month is over.", "2026-11-30"),
    ("Apply for the job that closes on 12 March.", "2027-03-12"),
    ("May: give one talk.", "2027-05-31"),
    ("Target: 30 April, with two references.", "2027-04-30"),
    ("By the time the holidays start in July I have trained a deputy.", "2027-07-31"),
    ("Within the coming four wks I ask Ana.", "2026-12-20"),
    ("In the week of 8 March I give my talk.", "2027-03-14"),
    ("I want to know what she thinks once we are done in April.", "2027-04-30"),
    ("Week by week I ask one thing more, until week 12.", "2027-03-28"),
    ("Before the November one is sent, by Easter Monday, two people have read my chapter.", "2027-03-29"),
    ("By the time my contract ends in June I have two offers.", "2027-06-30"),
    ("Before I start in March I want two references.", "2027-03-31"),
    ("The work should take till mid-January, maybe till end of January.", "2027-01-31"),
    ("Once in a while, and for the rest of the mentoring, I write to Ines.", "2027-09-22"),
    ("Ask for the budget by the last week of April.", "2027-04-30"),
    ("Between half-term and Easter I want to swim with Noa ten times.", "2027-03-28"),
    ("By 14 Feb or the weekend after Valentine's Day I have told him.", "2027-02-21"),
    ("A fortnight before the summer holidays I hand over.", "2027-06-17"),
    ("Ana and I have agreed time frame: three months.", "2027-02-22"),
    ("We are returning in June with one finished book.", "2027-06-30"),
    ("My dream: to have led two talks in six weeks.", "2027-01-03"),
]

FAULTS = [
    ("I will start in March with one hour a week.", "start", "2027-03-31"),
    ("Starting in March I will speak up in every meeting.", "start", "2027-03-31"),
    ("From January I will take Fridays off.", "start", "2027-01-31"),
    ("As of May I want to lead the team meeting.", "start", "2027-05-31"),
    ("From 1 February onwards I will say no once a week.", "start", "2027-02-01"),
    ("I want to speak up more from now on.", "start", None),
    ("After Easter I want to speak up in meetings.", "start", "2027-03-28"),
    ("I want to be calmer than in the talk I gave in March.", "past", None),
    ("I have wanted to lead since 2019.", "past", "2019-12-31"),
    ("I want to be as brave as I was last May.", "past", None),
    ("Finish the report by March 1990.", "past", "1990-03-31"),
    ("I want to learn from my boss who joined in May.", "past", None),
    ("The conference was in March and I froze; I want to speak freely.", "past", None),
    ("In 2019 I failed, and I want to do better.", "past", "2019-12-31"),
    ("Two weeks ago I promised to change that.", "past", None),
    ("In the past six months I held back too often.", "past", None),
    ("In October I gave a talk, and I want to give better ones.", "past", None),
    ("Until April I worked in sales; now I want to find my place here.", "past", None),
    ("My wife left me in March and I want to sleep again.", "past", None),
    ("Rob moved to Leeds in June; I want to find new friends.", "past", None),
    ("I want to pass the exam that I failed in February.", "past", None),
    ("Hand it in by 1 October 2026.", "past", "2026-10-01"),
    ("Lead a department by the end of 2028.", "beyond", "2028-12-31"),
    ("I want to be a director within five years.", "beyond", "2031-11-22"),
    ("In eleven months I want to be head of sales.", "beyond", "2027-10-22"),
    ("By Christmas 2027 I want to be promoted.", "beyond", "2027-12-25"),
    ("I will have done it by 31 December 9999.", "beyond", "9999-12-31"),
    ("In 99999999999 weeks I will be ready.", "beyond", "9999-12-31"),
    ("By 30 September 2027 I will have a new role.", "beyond", "2027-09-30"),
    ("I want to give a talk next year.", "beyond", "2027-12-31"),
    ("I want to give a talk soon.", "vague", None),
    ("One day I want to lead a team.", "vague", None),
    ("I want to get this done asap.", "vague", None),
    ("Give one talk as soon as possible.", "vague", None),
    ("I want to give a talk sometime next year.", "vague", None),
    ("Before I turn 30 I want to lead a team.", "vague", None),
    ("By my birthday I want to have three mentees.", "vague", None),
    ("Lead one item before my next performance review.", "vague", None),
    ("Present the plan by the next board meeting.", "vague", None),
    ("Have a word with Ana before the offsite.", "vague", None),
    ("In the coming weeks I want to ask for feedback twice.", "vague", None),
    ("In a few months I want to run one meeting.", "vague", None),
    ("In the long run I want to be seen as a leader.", "vague", None),
    ("By then I want to have two talks behind me.", "vague", None),
    ("By 31 February 2027 I will have asked.", "vague", None),
    ("At some point I would like to run a workshop.", "vague", None),
    ("When I come back from my leave, I want to work four days.", "vague", None),
    ("By the time my contract ends I want three offers.", "vague", None),
    ("After I return from sabbatical in March I will keep Fridays free.", "start", "2027-03-31"),
    ("This winter is when I begin to say no.", "start", "2027-02-28"),
    ("Next spring is the time when we finally start writing.", "start", "2027-05-31"),
    ("After Ramadan I want to speak up.", "start", "2027-03-08"),
    ("After the clocks go back I walk at lunch.", "start", "2027-10-31"),
    ("After my leave ends in April I will block two mornings.", "start", "2027-04-30"),
    ("Have it done by the end of this semester.", "vague", None),
    ("This term I want to read more.", "vague", None),
    ("On my last day here I want to leave a clean desk.", "vague", None),
    ("Before my last day I want to thank everyone.", "vague", None),
    ("In the November survey I had a 6.", "past", None),
    ("By the time my studies are done I want to have a mentor.", "vague", None),
    ("From half-term on I leave at five.", "start", "2027-02-21"),
    ("By calendar week 45 I want to be a lead.", "beyond", "2027-11-14"),
    ("During this term I ask one question a week.", "vague", None),
]

NONE = [
    "I want to speak up in every meeting.",
    "Give feedback twice a week.",
    "I will call one person each month.",
    "I want to give a 20-minute talk.",
    "I would like to take a three-day course on negotiation.",
    "I want to write a two-year plan for my team.",
    "With ten years of experience I should be able to lead.",
    "I want to cut my 40-hour week down to something human.",
    "May I try to lead the meeting alone?",
    "I may march up to him and say no.",
    "The second time I sat down I was calmer, and I want that again.",
    "I want more sun and to be home when mon ami calls.",
    "I want to stop answering mails after 7 pm.",
    "I want to have my inbox empty by 9 am.",
    "I want to be less tired by the end of the day.",
    "By the end of each meeting everybody knows what to do.",
    "By the end of every week I have thanked somebody.",
    "I want one-to-one talks with 10 people of my team of 12.",
    "I want to be known by the team and by my boss.",
    "Now I want to be second to none.",
    "I want to lead a team of eight for which I have waited.",
    "I have led this team for six years and want to let go more.",
    "I want to be more confident in front of people.",
    "I want to be home on Fridays.",
    "Every Friday I write down one success.",
    "I want to keep Sunday evenings free.",
    "I work Monday to Friday and want to rest at weekends.",
    "I want to finish what I begin, step by step.",
    "I want to take a breath before I speak.",
    "I pause and count to three before each answer.",
    "Once in two weeks I want to have lunch with somebody new.",
    "I want to exercise three times in a week.",
    "I want to jump in with a spring in my step.",
    "I want to find my voice over the phone, in 2 languages.",
    "Three out of five people say in a survey that I listen.",
    "I want to grow my network by 20 people.",
    "I would like to walk 5 days a week.",
    "I want to take one day a week for learning.",
    "I want to sleep eight hours for five nights a week.",
    "I want a quarter of my time for strategy and half of it for people.",
    "In my second year as a lead I want to listen more.",
    "I want to march in the second row, with augusta and april showers.",
    "As soon as the meeting starts I want to say one sentence.",
    "I speak too soon and want to wait longer.",
    "I want to be at my best at the end of the week.",
    "I want to read 40 pages every summer.",
    "I want to see the 2nd floor and room 2027 more often.",
    "I want to talk 3/4 of the time less, 24/7.",
    "I want to learn from Jan, June and Mark.",
    "I want to lead in a six week sprint.",
    "My boss leaves in May, and I want to be more visible.",
    "I want to do one thing at a time and finish by doing.",
    "I want to talk less in the March meeting than in the February one.",
    "I want to sleep better than in one day off.",
    "My daughter starts school in September and needs me.",
    "I want to have a 30-60-90 day plan for every new colleague.",
    "I want to plan my summer clothes workshop better.",
    "I want to fall in love with my work and not fall back.",
    "I want to be the leader of tomorrow.",
    "My people skills suffer because Ines, who covers for me, retires in June.",
    "A colleague of mine is leaving in April and I feel alone.",
    "Our landlord, a friend, returns in May, and I want peace.",
    "I want to be better than in the June review.",
    "I want to be as calm as in the March retro.",
    "I want to enjoy the March sun.",
    "I have not slept well in six weeks.",
    "She has led the choir for two years and I want to join in.",
    "My scores in week 2 of the course were poor; I want better ones.",
    "I want to be more like April and May in the shop.",
    "I want a car with KW 200.",
    "I want to understand Q3 of the form.",
    "I march to April's desk and say it.",
    "We walked three months of that road.",
    "I want to use this term less.",
    "I want to be the life of the carnival committee.",
    "My clocks go back and forth and I want calm.",
    "I want to take the last days as they come.",
    "I want to rest at the weekend.",
    "The week is long and I want to be less tired.",
    "I want my yrs of work to count.",
    "I want to fix the mos eisley bug.",
    "I want to eat dates in peace.",
    "Before the day is over I want to breathe.",
    "I want fewer than 3-4 meetings.",
    "They are moving in July, and I want to make new friends.",
    "I want to thank my holi friends.",
    "I want to lead after the easter egg hunt, every year.",
    "I want more of the spirit of Christmas in our team.",
    "Carnival music makes me nervous and I want to bear it.",
    "Each spring my to-do list is over the moon long.",
    "We were told that the March one was worse than the May one.",
    "The first chapter ends in April and the second bores me.",
    'I want to hear less of "calendar week".',
    "My half-term students should like me.",
    "Two months of that kind of work would do.",
    "The clocks in our office change nothing, and I want them gone.",
    "My knees have hurt for three weeks and I want to walk.",
    "I was told a couple of times in four weeks that I mumble.",
    "His wife returns in September from Rome.",
    "Week 1 was hard and I want to enjoy it more.",
    "I want the quarter to be less of a race.",
    "I want to see what the Q1 and Q2 numbers mean.",
    "I feel like a turkey at Thanksgiving parties.",
    "I want a last day that ends well.",
    "She may to a degree be right.",
    "I want to stop weekend work.",
    "I read Eid cards badly and want to do better.",
    "Ich möchte bis Ende März einen Vortrag halten.",
    "Je veux parler devant mon équipe avant la fin du mois de mars.",
    "Quiero hablar con mi jefe antes de las vacaciones.",
    "",
    "   \n\t ",
]


def counting(text: str) -> tuple[str | None, str | None]:
    """The standing and the day of the deadline that counts."""
    found = deadline_of(text, today=TODAY, ends=ENDS)
    return (found.standing, found.by and found.by.isoformat()) if found else (None, None)


@pytest.mark.parametrize(("text", "by"), INSIDE)
def test_an_end_inside_the_mentoring_is_read_as_people_say_it(text: str, by: str) -> None:
    """However it is put, a day or period that ends in time is a deadline on its last day."""
    assert counting(text) == (Standing.INSIDE, by)


@pytest.mark.parametrize(("text", "standing", "by"), FAULTS)
def test_what_is_no_deadline_yet_says_why(text: str, standing: str, by: str | None) -> None:
    """A start, something past, a day too late and a time nobody can look up are told apart."""
    assert counting(text) == (standing, by)


@pytest.mark.parametrize("text", NONE)
def test_words_that_only_sound_like_time_are_no_deadline(text: str) -> None:
    """Frequencies, hours, lengths of things, names and idioms set no end to a goal."""
    assert counting(text) == (None, None)


EVIDENCE = [
    ("Then, by the end of  next\nmonth, I will be ready.", ["by the end of  next\nmonth"]),
    ("By my birthday in June, or from March to May.", ["By my birthday in June", "from March to May"]),
    ("I start in March, say a word soon, and finish before my review.", ["in March", "soon", "before my review"]),
    ("İn May ﬁve talks; by June ten.", ["by June"]),
    ("Read in July and August.", ["in July and August"]),
    ("By the end of the mentoring, by then.", ["By the end of the mentoring", "by then"]),
]


@pytest.mark.parametrize(("text", "words"), EVIDENCE)
def test_the_evidence_is_what_was_written(text: str, words: list[str]) -> None:
    """The words of a deadline stand so in the draft, in its order, whatever its gaps and letters."""
    found = [deadline.words for deadline in deadlines_in(text, today=TODAY, ends=ENDS)]
    assert [one for one in found if one in words] == words
    assert all(one in text for one in found)


@pytest.mark.parametrize("text", ["by{}March I ask", "in six{}weeks", "before my{}birthday", "in the near{}future"])
def test_a_gap_of_half_a_page_parts_words(text: str) -> None:
    """Words with a few blanks or a line's end between them belong together, those far apart do not."""
    assert deadlines_in(text.format(" \n \n "), today=TODAY, ends=ENDS)
    assert not deadlines_in(text.format(" \n" * 20), today=TODAY, ends=ENDS)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Start by June, a second one in six weeks, the last before Easter.", "2027-06-30"),
        ("By May, and be a director by 2030; one day a partner.", "2027-05-31"),
    ],
)
def test_the_last_end_inside_the_mentoring_counts(text: str, by: str) -> None:
    """A goal is over when its last part is; what lies further off does not spoil it."""
    assert counting(text) == (Standing.INSIDE, by)


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Soon I start in March, as I did last May, and lead by 2030.", Standing.BEYOND),
        ("Soon I start in March, as I did last May.", Standing.VAGUE),
        ("From March, and better than last May.", Standing.START),
    ],
)
def test_the_most_telling_fault_is_named(text: str, standing: Standing) -> None:
    """A day too late says more than none, and none more than a beginning."""
    assert counting(text)[0] is standing


@pytest.mark.parametrize(
    ("today", "by"),
    [("2026-11-22", "2026-12-31"), ("2027-01-10", "2027-03-31"), ("2026-04-10", "2026-12-31")],
)
def test_a_financial_year_ends_where_it_fits(today: str, by: str) -> None:
    """Some end in December, others in March: the one that lies inside the mentoring is meant."""
    day = date.fromisoformat(today)
    found = deadline_of("Save 5 % by the end of the financial year.", today=day, ends=day + timedelta(days=300))
    assert found and (found.standing, found.by) == (Standing.INSIDE, date.fromisoformat(by))


@pytest.mark.parametrize(("away", "standing"), [(-1, "past"), (0, "inside"), (304, "inside"), (305, "beyond")])
def test_the_first_and_the_last_day_belong_to_the_mentoring(away: int, standing: str) -> None:
    """Today and the last day are inside, the days beside them are not."""
    day = TODAY + timedelta(days=away)
    assert counting(f"I will have done it by {day.isoformat()}.") == (standing, day.isoformat())


@settings(deadline=None)
@given(st.dates(min_value=date(2020, 1, 1), max_value=date(2090, 1, 1)), st.integers(0, 700))
def test_a_day_written_out_is_read_back(today: date, ahead: int) -> None:
    """Whenever it is written, a full date is that day, and inside exactly when it is."""
    day = today + timedelta(days=ahead)
    found = deadline_of(f"One talk by {day:%d %B %Y}.", today=today, ends=today + timedelta(days=304))
    assert found and found.by == day
    assert (found.standing is Standing.INSIDE) == (ahead <= 304)


def test_words_mean_the_same_days_everywhere() -> None:
    """What a deadline ends on is what the rest of the program reads in the same words."""
    for text, by in INSIDE:
        days = [day.isoformat() for day in dates_in(text, TODAY)]
        assert by in days or not days, text
