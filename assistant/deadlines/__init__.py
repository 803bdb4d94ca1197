"""By when: the ends that a draft sets to its goal, and what keeps others from being one.

`dates` reads which days words name; here it is told whether those are an end, a start, or something else. What words
mean where a calendar leaves it open, as in northern countries unless the text says otherwise:

| words | days | why |
| --- | --- | --- |
| a month, quarter, half or whole year | its last day | who has "until May" has May |
| early, mid, late March | the 10th, the 15th, the last | a third, a half, all of it |
| before March | 28 February | the day before it begins |
| before 12 March, before Easter | that day | it is the day people look up, and one day is no matter |
| spring, summer, autumn, winter | three months from March, June, September, December | as weather services count |
| by, before or until the summer | 31 May | who says so thinks of its beginning |
| this, in or over the summer | 31 August | a stretch of time ends with its last day |
| summer holidays | 1 July to 31 August | common to most schools; the school year ends the day before |
| Easter or spring break | a week before Easter to a week after | the same |
| autumn break | 15 to 31 October | the same |
| Christmas or winter break | 20 December to 6 January | the same |
| carnival, Lent, Advent | the Thursday before to Shrove Tuesday, the forty days, from the first Sunday | |
| half-term | the weeks around mid-February, the end of May and the end of October | as in England |
| by half-term, Easter break, carnival, Ramadan, Passover | the day before | who says so thinks of its beginning |
| the clocks go back, go forward | the last Sunday of October, of March | as in Europe |
| Thanksgiving; Diwali and Holi; Lunar New Year | as in the United States; in India; in Singapore | from `holidays` |
| Eid; Ramadan | the feast after Ramadan, as Turkey reckons it; the thirty days before | within a day or two |
| Passover, Hanukkah, Rosh Hashanah, Purim; Nowruz | as in Israel; in Iran | from `holidays` |
| calendar week 20, week 20 | Monday to Sunday by ISO 8601 | |
| the week after Easter, two weeks before it | seven days from the next one; that day | |
| the November survey | the end of November | what is held then is over by then |
| this term, the semester, the holidays, my last day | nobody can tell | they depend on the place and the person |
| the end of the financial year | 31 December; where that is too late 31 March | the two that are most common |
| by the weekend | Friday | |
| next week, next month | Monday to Sunday; the calendar month | as diaries are laid out |
| in, within, for six weeks | six weeks from today | |
| Friday | the next one after today | |
| 5/6/2027 | 5 June | the day first, as most countries write; 3/31/2027 can only be 31 March |
| the end of the mentoring | the last day of the window | |
"""

from __future__ import annotations

from assistant.deadlines.reading import Deadline, Standing, deadline_of, deadlines_in

__all__ = ["Deadline", "Standing", "deadline_of", "deadlines_in"]
