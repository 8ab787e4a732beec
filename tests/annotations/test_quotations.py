"""Quotations: marks, cues and the words they attribute."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dateline.annotations.parse import parse_articles
from dateline.annotations.quotations import find_quotations
from dateline.annotations.quotations.marks import find_quoted
from dateline.languages import Language, language_of
from dateline.model.article import Article, Author, Block, BlockKind
from dateline.model.finding import Quotation
from dateline.model.page import Page
from dateline.model.parse import Parse
from dateline.model.reading import Reading, Versions
from dateline.model.span import Span
from written_parse import text_and_parse_of


def english() -> Language:
    language = language_of("en")
    assert language is not None
    return language


def article_of(text: str, *, kind: BlockKind = BlockKind.PARAGRAPH) -> Article:
    """An article with a block for every line of the text."""
    blocks = tuple(Block(kind, Span(*found.span())) for found in re.finditer(r"[^\n]+", text))
    return Article(page_id="page", text=text, blocks=blocks, language="en")


def reading_of(article: Article) -> Reading:
    return Reading(Page("page", b"", "text/plain"), article, Versions("", "", "", ""))


# ---- marks


def marked(text: str, **options: BlockKind) -> list[str]:
    return [quoted.span.of(text) for quoted in find_quoted(article_of(text, **options))]


MARKS = {
    "curly": ("She said “we wait here” again.", ["we wait here"]),
    "straight": ('She said "we wait here" again.', ["we wait here"]),
    "mismatched": ('She said "we wait here” again.', ["we wait here"]),
    "a closing mark typed as an opening one": ("She said “we wait here“", ["we wait here"]),
    "two apostrophes": ("She said ''we wait here'' again.", ["we wait here"]),
    "guillemets": ("She said « we wait here » again.", ["we wait here"]),
    "single marks": ("She said 'we wait here' again.", ["we wait here"]),
    "curly single marks": ("She said ‘we wait here’ again.", ["we wait here"]),
    "single marks around a possessive": ("She said ‘the miners’ hall’, twice.", ["the miners’ hall"]),
    "nested": ("“He told me ‘go home’ at noon,” she said.", ["He told me ‘go home’ at noon,"]),
    "nested double marks": ('"They asked: “Why now?” and left," she said.', ["They asked: “Why now?” and left,"]),
    "a space before the last mark": ("\"They said 'no,' \" he said.", ["They said 'no,'"]),
    "two in a sentence": ("“Yes,” he said, “it is.”", ["Yes,", "it is."]),
}


@pytest.mark.parametrize("name", MARKS)
def test_what_stands_between_marks_is_found(name: str) -> None:
    text, expected = MARKS[name]
    assert marked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The dog's owner and the workers' union don't agree.",
        "It was the summer of '98, and rock 'n' roll was everywhere.",
        "He is 6'3\" tall.",
        'A stray " mark in the middle of a paragraph.',
        "The word ends here” and nothing opened it.",
        "“”",
    ],
)
def test_apostrophes_and_stray_marks_quote_nothing(text: str) -> None:
    assert marked(text) == []


def test_a_paragraph_that_reopens_goes_on_with_the_quotation_before_it() -> None:
    text = "“We waited for hours.\n“Nobody came,” said Noor."
    first, second = find_quoted(article_of(text))
    assert (first.closed, second.closed, second.resumes) == (False, True, True)


def test_a_paragraph_may_close_what_it_does_not_reopen() -> None:
    text = "“We waited for hours.\nNobody came,” said Noor."
    assert marked(text) == ["We waited for hours.", "Nobody came,"]


@pytest.mark.parametrize("kind", [BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.BIO])
def test_nobody_speaks_in_headlines_captions_and_biographies(kind: BlockKind) -> None:
    assert marked("“We waited for hours,” said Noor.", kind=kind) == []


# ---- cues, on parses written by hand


def told(text: str, found: Quotation) -> tuple[str, str | None, str | None, list[str]]:
    """Kind, speaker, cue and content of a quotation, in words."""
    speaker = found.speaker.of(text) if found.speaker else None
    cue = found.cue.of(text) if found.cue else None
    return found.kind, speaker, cue, [span.of(text) for span in found.content]


def found_in(table: str) -> list[tuple[str, str | None, str | None, list[str]]]:
    text, parse = text_and_parse_of(table)
    return [told(text, found) for found in find_quotations(reading_of(article_of(text)), parse, language=english())]


THAT_CLAUSE = """
The the DET DT det 1
mayor mayor NOUN NN nsubj 2
said say VERB VBD ROOT 2
that that SCONJ IN mark 7
the the DET DT det 5
bridge bridge NOUN NN nsubj 7
would would AUX MD aux 7
open open VERB VB ccomp 2
~. . PUNCT . punct 2
"""

FLOATING = """
The the DET DT det 1
bridge bridge NOUN NN nsubj 6
~, , PUNCT , punct 4
Brandt Brandt PROPN NNP nsubj 4
said say VERB VBD parataxis 6
~, , PUNCT , punct 4
is be AUX VBZ ROOT 6
safe safe ADJ JJ acomp 6
~. . PUNCT . punct 6
"""

INVERTED = """
“ " PUNCT `` punct 7
~The the DET DT det 2
bridge bridge NOUN NN nsubj 3
is be AUX VBZ ccomp 7
safe safe ADJ JJ acomp 3
~, , PUNCT , punct 7
~” " PUNCT '' punct 7
said say VERB VBD ROOT 7
Brandt Brandt PROPN NNP nsubj 7
~. . PUNCT . punct 7
"""

SOURCE = """
According accord VERB VBG prep 6
to to ADP IN prep 0
Brandt Brandt PROPN NNP pobj 1
~, , PUNCT , punct 6
the the DET DT det 5
bridge bridge NOUN NN nsubj 6
is be AUX VBZ ROOT 6
safe safe ADJ JJ acomp 6
~. . PUNCT . punct 6
"""

NAMED = """
Brandt Brandt PROPN NNP nsubj 1
called call VERB VBD ROOT 1
the the DET DT det 3
plan plan NOUN NN dobj 1
a a DET DT det 5
gift gift NOUN NN oprd 1
~. . PUNCT . punct 1
"""

DECLINED = """
Brandt Brandt PROPN NNP nsubj 1
declined decline VERB VBD ROOT 1
to to PART TO aux 3
say say VERB VB xcomp 1
who who PRON WP nsubj 5
paid pay VERB VBD ccomp 3
~. . PUNCT . punct 1
"""


def test_a_that_clause_is_what_is_said() -> None:
    assert found_in(THAT_CLAUSE) == [("indirect", "The mayor", "said", ["the bridge would open"])]


def test_a_cue_inside_its_sentence_leaves_two_spans() -> None:
    assert found_in(FLOATING) == [("indirect", "Brandt", "said", ["The bridge", "is safe"])]


def test_quoted_words_come_without_their_marks_and_the_speaker_may_follow_the_verb() -> None:
    assert found_in(INVERTED) == [("direct", "Brandt", "said", ["The bridge is safe,"])]


def test_according_to_names_the_source_of_its_clause() -> None:
    assert found_in(SOURCE) == [("indirect", "Brandt", "According to", ["the bridge is safe"])]


def test_a_name_given_to_a_thing_is_a_statement_about_it() -> None:
    assert found_in(NAMED) == [("indirect", "Brandt", "called", ["the plan a gift"])]


def test_who_declines_to_say_says_nothing() -> None:
    assert found_in(DECLINED) == []


def test_an_empty_parse_has_no_quotations() -> None:
    assert list(find_quotations(reading_of(article_of("“We wait,” said Noor.")), Parse(), language=english())) == []


# ---- whole sentences, through the language model


def read(text: str) -> list[Quotation]:
    article = article_of(text)
    (parse,) = parse_articles([article], language=english())
    return list(find_quotations(reading_of(article), parse, language=english()))


INDIRECT = [
    ("The bridge will open in June, the mayor said.", "the mayor", "said", "The bridge will open in June"),
    ("Kenya, for its part, says the border was closed.", "Kenya", "says", "the border was closed"),
    ("Eleven miners are alive, according to the ministry.", "the ministry", "according to", "Eleven miners are alive"),
    ("The army denied that it had shelled the town.", "The army", "denied", "it had shelled the town"),
    ("The rebels vowed to hold the airport.", "The rebels", "vowed", "to hold the airport"),
    ("Officials accused the firm of hiding the leak.", "Officials", "accused", "the firm of hiding the leak"),
    ("The mayor described the plan as unfair.", "The mayor", "described", "the plan as unfair"),
    ("The engineer was quoted as saying that the pump failed.", "The engineer", "saying", "the pump failed"),
    ("Noor went on to say that the road was closed.", "Noor", "say", "the road was closed"),
    ("His claim that the vote was rigged was rejected.", "His", "claim", "the vote was rigged"),
    ("The ministry issued a warning that the river could flood.", "The ministry", "warning", "the river could flood"),
    ("Okoro, who said he had slept well, went back to work.", "who", "said", "he had slept well"),
    ("The ferry sank within minutes, survivors told the BBC.", "survivors", "told", "The ferry sank within minutes"),
    ("The committee warned of floods in the south.", "The committee", "warned", "floods in the south"),
    ("The study found that most wells were dry.", "The study", "found", "most wells were dry"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "speaker", "cue", "content"), INDIRECT)
def test_indirect_speech_is_found_with_its_speaker(text: str, speaker: str, cue: str, content: str) -> None:
    assert [told(text, found) for found in read(text)] == [("indirect", speaker, cue, [content])]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Villagers fear that the dam will burst before winter.", "Villagers", "the dam will burst before winter"),
        ("The union feels the talks are going nowhere.", "The union", "the talks are going nowhere"),
        ("Many hope that the rains come early.", "Many", "the rains come early"),
    ],
)
def test_what_somebody_thinks_is_a_belief(text: str, speaker: str, content: str) -> None:
    (found,) = read(text)
    kind, who, _, said = told(text, found)
    assert (kind, who, said) == ("belief", speaker, [content])


DIRECT = [
    ("“The road is open,” Brandt said.", "Brandt", ["The road is open,"]),
    ("Brandt told reporters: “The road is open.”", "Brandt", ["The road is open."]),
    ("“The road,” Brandt said, “is open.”", "Brandt", ["The road,", "is open."]),
    (
        "“The road is open,” Brandt said on Monday. “Nobody needs to wait.”",
        "Brandt",
        ["The road is open,", "Nobody needs to wait."],
    ),
    (
        "“I have waited,” she said, pausing for breath, “longer than anyone.”",
        "she",
        ["I have waited,", "longer than anyone."],
    ),
    ("“The pump was old,” the engineer who built it told the court.", "the engineer", ["The pump was old,"]),
    ("“We waited for hours” — Farida Noor", "Farida Noor", ["We waited for hours"]),
    ("Said Brandt: “The road is open.”\nBrandt left.", "Brandt", ["The road is open."]),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "speaker", "content"), DIRECT)
def test_direct_speech_is_found_with_its_speaker(text: str, speaker: str, content: list[str]) -> None:
    kind, who, _, said = told(text, read(text)[0])
    assert (kind, who, said) == ("direct", speaker, content)


@pytest.mark.model
def test_words_partly_quoted_are_mixed_and_keep_their_inner_marks() -> None:
    text = "The envoy said the truce was “a door left open” for both armies."
    (found,) = read(text)
    assert told(text, found) == ("mixed", "The envoy", "said", ["the truce was “a door left open” for both armies"])


@pytest.mark.model
def test_a_joined_verb_of_saying_is_a_statement_of_its_own() -> None:
    text = "Brandt said she was ready for talks and warned that the truce could fail."
    assert [told(text, found)[1:] for found in read(text)] == [
        ("Brandt", "said", ["she was ready for talks"]),
        ("Brandt", "warned", ["the truce could fail"]),
    ]


@pytest.mark.model
def test_coordinated_clauses_stay_in_one_content() -> None:
    text = "The firm said that the leak was small and that no one was hurt."
    assert [told(text, found)[3] for found in read(text)] == [["the leak was small and that no one was hurt"]]


@pytest.mark.model
def test_a_quotation_over_paragraphs_gets_the_speaker_at_its_end() -> None:
    text = "“We waited for hours in the rain.\n“Nobody came to help us,” said Farida Noor."
    first, second = read(text)
    assert (told(text, first)[1], first.carried_on, told(text, second)[1]) == ("Farida Noor", True, "Farida Noor")


@pytest.mark.model
def test_a_paragraph_of_quoted_words_goes_on_with_the_last_speaker() -> None:
    text = "“We waited for hours,” said Farida Noor.\n“Nobody came to help us. It was dark.”"
    _, second = read(text)
    assert (told(text, second), second.carried_on) == (
        ("direct", "Farida Noor", None, ["Nobody came to help us. It was dark."]),
        True,
    )


@pytest.mark.model
def test_a_transcript_gives_every_turn_to_its_label() -> None:
    text = "SMITH: Where were you that night?\nJONES: I was at home.\nSMITH: Did anyone see you?\nJONES: My sister did."
    assert [told(text, found)[1] for found in read(text)] == ["SMITH", "JONES", "SMITH", "JONES"]


INTERVIEW = """The divers of Port Amber
Nadia Brandt leads the divers who look for sunken barges. We met her at the quay.
How deep do you go?
Forty metres, when the weather lets us.

I never count the barges.
Are there many of them?
We found nine last year. The harbour master told us that there are more.
And who pays?
Nobody pays me. I do it for the fishermen.
The talk was shortened.
"""


@pytest.mark.model
def test_each_answer_of_an_interview_is_said_by_whom_the_introduction_names() -> None:
    answers = [told(INTERVIEW, found) for found in read(INTERVIEW) if not found.cue]
    assert answers == [
        ("direct", "Nadia Brandt", None, ["Forty metres, when the weather lets us.", "I never count the barges."]),
        (
            "direct",
            "Nadia Brandt",
            None,
            ["We found nine last year. The harbour master told us that there are more."],
        ),
        ("direct", "Nadia Brandt", None, ["Nobody pays me. I do it for the fishermen."]),
    ]


@pytest.mark.model
def test_somebody_whom_an_answer_quotes_speaks_too() -> None:
    (found,) = [found for found in read(INTERVIEW) if found.cue]
    assert told(INTERVIEW, found) == ("indirect", "The harbour master", "told", ["there are more"])


@pytest.mark.model
def test_labels_are_no_part_of_an_answer() -> None:
    text = "Nadia Brandt dives.\n" + "Q: How deep do you go?\nA: I go to forty metres.\n" * 3
    assert [told(text, found)[1:] for found in read(text)][:1] == [
        ("Nadia Brandt", None, ["I go to forty metres."]),
    ]


@pytest.mark.model
def test_whose_name_is_a_part_of_the_authors_may_be_interviewed() -> None:
    text = "Nadia Lee dives for wrecks.\n" + "How deep do you go?\nI go to forty metres.\n" * 3
    article = replace(article_of(text), authors=(Author("Kathleen Brown"),))
    (parse,) = parse_articles([article], language=english())
    found = next(iter(find_quotations(reading_of(article), parse, language=english())))
    assert told(text, found)[1] == "Nadia Lee"


@pytest.mark.model
def test_an_explainer_that_asks_its_readers_is_no_interview() -> None:
    text = "Nadia Brandt wrote the law.\n" + "What is in the law?\nIt bans nets in the harbour.\n" * 4
    assert read(text) == []


@pytest.mark.model
def test_initials_before_a_colon_are_whose_name_has_them() -> None:
    text = "Nadia Brandt met Tomas Lind.\nTL: Where were you?\nNB: I was at sea.\nTL: Alone?\nNB: My sister came too."
    assert [told(text, found)[1] for found in read(text)] == [
        "Tomas Lind",
        "Nadia Brandt",
        "Tomas Lind",
        "Nadia Brandt",
    ]


@pytest.mark.model
def test_a_paragraph_under_a_colon_is_what_its_speaker_says() -> None:
    text = "The mayor added:\nWe will rebuild the school before the rains."
    (found,) = read(text)
    assert told(text, found) == ("direct", "The mayor", "added", ["We will rebuild the school before the rains."])


@pytest.mark.model
def test_no_content_crosses_from_one_list_item_to_the_next() -> None:
    text = "The minister said the port cost too much\nThe port was closed in May"
    assert [told(text, found)[3] for found in read(text)] == [["the port cost too much"]]


@pytest.mark.model
def test_those_spoken_to_and_the_occasion_are_kept() -> None:
    text = "Brandt told reporters in an interview on Monday that the bridge was safe."
    (found,) = read(text)
    assert found.addressee
    assert found.occasion
    assert (found.addressee.of(text), found.occasion.of(text)) == ("reporters", "in an interview on Monday")


QUIET = [
    "The so-called “peace bridge” was closed again on Sunday.",
    "Her novel “The Salt Road” won a prize in May.",
    "José “El Mudo” Paredes was arrested in Lima.",
    "The said amount was paid on time.",
    "City beat Rovers 3-1, and the “Lions” sang in the rain.",
    "The union has called a strike for Tuesday.",
    "Goalkeeper Ida Lund saved two shots, and the fans called it a day.",
    "The minister did not say whether she would resign.",
    "Nobody said that the road was safe.",
    "The company declined to comment.",
    "He refused to say who had called him.",
    "The box was labelled “fragile” and left in the hall.",
    "Did the minister say that the vote was lost?",
    "If the court says the law is void, the vote will be repeated.",
    "It is said to be the oldest oak in the valley.",
    "The firm reported a loss of 3 million dollars.",
    "He played “Yesterday” on a broken piano.",
    "Workers painted the words “no entry” on the gate.",
    "Prices rose by 3 percent, and shares fell.",
    "The man was told to wait outside.",
    "I think the summer will be dry.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", QUIET)
def test_what_only_looks_like_speech_stays_quiet(text: str) -> None:
    assert read(text) == []
