from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.phrases import linked, phrases, sentences, spaced, straight, words


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Isn't it hard?", " is not it hard ? "),
        ("I’d gone.", " i would gone . "),
        ("He's ill; they're not.", " he is ill ; they are not . "),
        ("Lena's radio", " lena radio "),
        ("dont", " do not "),
        ("cant, wont, shan't", " can not , will not , shall not "),
        ("cos u know", " because you know "),
        ("a–b and c - d", " a - b and c - d "),
        ("re-read", " re read "),
        ("at 7.15", " at 7 . 15 "),
        ("Zoë & Łukasz", " zoë łukasz "),
        ("😀", "  "),
        ("", "  "),
    ],
)
def test_a_text_is_seen_word_by_word(text: str, seen: str) -> None:
    """Lower case, contractions written out, one blank round every word and mark."""
    assert " ".join(spaced(text).split()) == " ".join(seen.split())
    assert spaced(text).startswith(" ") and spaced(text).endswith(" ")


@pytest.mark.parametrize(
    ("line", "found", "not_found"),
    [
        ("talk", "we talk now", "talking"),
        ("talk|speak_up", "I speak up", "I speak"),
        ("you really? know", "you know", "you may know"),
        ("*ing", "going", "go"),
        ("you .. talk", "you and I talk", "you and I never once talk"),
        ("one ... end", "one two three four five six end", "one 2 3 4 5 6 7 8 9 10 end"),
        ("think !of|about", "think it over", "think about it"),
        ("< so", "so it was", "and so it was"),
        ("so >", "I think so.", "so I think"),
        ("<< stop", "right, and stop there", "I stop there"),
        ("GOOD idea", "a nice idea", "a bad idea"),
        ("< yes|no >", "No!", "no way"),
    ],
)
def test_the_notation_means_what_the_table_says(line: str, found: str, not_found: str) -> None:
    """Each sign of the notation, with a text it finds and one it does not."""
    pattern = phrases(line, {"GOOD": "good|nice"})
    assert pattern.search(spaced(found)) and not pattern.search(spaced(not_found))


def test_lists_read_line_by_line() -> None:
    """Every line is a phrase, a line that begins with a bar goes on with the one before it."""
    pattern = phrases("one\ntwo|three\n  |four\n\nfive six")
    assert [word for word in "one two three four five".split() if pattern.search(f" {word} ")] == [
        "one",
        "two",
        "three",
        "four",
    ]
    assert pattern.search(" five six ")


@pytest.mark.parametrize(
    ("sentence", "stretches"),
    [
        ("He came in, and I left", [("", "he came in"), ("and", "i left")]),
        ("I left because he laughed.", [("", "i left"), ("because", "he laughed")]),
        ("the man who knew, that day", [("", "the man"), ("who", "knew"), ("that", "day")]),
        ("so I went", [("so", "i went")]),
        ("I was so happy", [("", "i was so happy")]),
        ("hands, knees; feet", [("", "hands"), (",", "knees"), (";", "feet")]),
        ("and, but, so", []),
        ("", []),
    ],
)
def test_a_sentence_falls_into_stretches_with_what_links_them(sentence: str, stretches: list[tuple[str, str]]) -> None:
    """A new stretch begins at every mark and linking word; "so happy" is no link."""
    assert [(link, " ".join(stretch)) for link, stretch in linked(sentence)] == stretches


@given(st.text(max_size=200))
def test_nothing_people_type_breaks_the_reading(text: str) -> None:
    """Words, sentences and stretches of any text are there without a crash, and no word is lost."""
    assert all(sentences(text)) and straight(straight(text)) == straight(text)
    kept = [word for _, stretch in linked(text) for word in stretch]
    assert set(kept) <= set(words(text)) and all(word[0].isalnum() for word in kept)


@pytest.mark.parametrize("unit", ["a ", ", ", "so ", "don't ", "…", "“", "!? "])
def test_reading_grows_with_the_text_and_no_faster(unit: str) -> None:
    """Eight times the text costs about eight times as much."""
    pattern = phrases("< so .. *ing ... >\nyou .. .. .. talk")

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        pattern.search(spaced(text))
        linked(text)
        sentences(text)
        return time.process_time() - start

    assert min(seconds(80_000) for _ in range(3)) < 24 * seconds(10_000) + 0.5


def test_every_word_list_of_the_package_makes_a_pattern() -> None:
    """Lists become patterns when they are first looked for; one with a slip in it is found here and by no mentee."""
    import importlib
    import pkgutil

    import assistant

    modules = [found.name for found in pkgutil.walk_packages(assistant.__path__, "assistant.")]
    lists = [
        value
        for name in modules
        if not name.startswith(("assistant.widgets", "assistant.__main__"))
        for value in vars(importlib.import_module(name)).values()
        if type(value).__name__ == "_WhenNeeded"
    ]
    assert len(lists) > 150 and all(made.pattern for made in lists)
