"""The account of a statement: its cue and shape, what was said and in whose words, and how the speaker was found."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.annotations.quotations.draft import Draft, marked_words
from dateline.annotations.quotations.find import drafted
from dateline.annotations.quotations.scene import Scene
from dateline.cli.why.account import Account, Fact, Mark, Part
from dateline.cli.why.page import AskedPage
from dateline.model.finding import Actor, Form, Mention, Statement
from dateline.records.statements import voice_of


def account_of(page: AskedPage, statement: Statement) -> Account:
    """All that is told of a statement; statements and quotations have one order."""
    scene = Scene(page.reading.article, page.parse, page.kit.language.speech)
    number = [one.id for one in page.reading.statements].index(statement.id)
    draft = drafted(scene)[number]
    parts = (
        Part("Quotation", tuple(_quotation(page, scene, statement, draft))),
        Part("Speaker", tuple(_speaker(page, statement))),
        Part("Used by", tuple(_events(page, statement))),
    )
    speaker = page.name(statement.speaker) if statement.speaker else "nobody known"
    return Account(
        statement.id, f"{statement.kind} statement of {speaker}", (statement.evidence,), tuple(_marks(statement)), parts
    )


def _marks(statement: Statement) -> Iterator[Mark]:
    spans = {
        "speaker": statement.speaker_mention,
        "cue": statement.cue,
        "addressee": statement.addressee,
        "occasion": statement.occasion,
    }
    yield from (Mark(label, span) for label, span in spans.items() if span)
    yield from (Mark("said", span) for span in statement.content)


def _quotation(page: AskedPage, scene: Scene, statement: Statement, draft: Draft) -> Iterator[Fact]:
    """The cue, the shape of what it brings in, and the kind."""
    cue = page.quoted(statement.cue) if statement.cue else "none"
    yield Fact("cue", cue, _row(draft) if draft.cue else "no verb of the lexicon attributes it")
    shape = draft.shape or "between quotation marks"
    yield Fact("shape", shape, "the first of the cue's shapes that fits the clause" if _is_of_lexicon(draft) else "")
    yield Fact("kind", statement.kind, _kind(scene, draft))
    for number, span in enumerate(statement.content, start=1):
        yield Fact(f"words {number}", page.quoted(span))
    if statement.addressee:
        yield Fact("told to", page.quoted(statement.addressee))
    if statement.occasion:
        yield Fact("occasion", page.quoted(statement.occasion))


def _is_of_lexicon(draft: Draft) -> bool:
    return draft.cue is not None and " " not in draft.shape


def _row(draft: Draft) -> str:
    """The verb as the lexicon has it."""
    if draft.cue is None:
        return ""
    verb = draft.cue.verb
    frames = ", ".join(f"{frame} ({kind.value})" for frame, kind in verb.frames.items())
    return f"speech.toml: {' '.join(filter(None, (verb.lemma, verb.particle)))} takes {frames}"


def _kind(scene: Scene, draft: Draft) -> str:
    """What the kind was told by."""
    marked, words = marked_words(scene, draft)
    if draft.verbatim:
        return "the layout says that the words are the speaker's own"
    if marked:
        return f"{marked} of {words} words stand between quotation marks"
    return "no word between marks; " + ("the cue is one of thinking" if draft.belief else "the cue is one of saying")


# ── the speaker ──────────────────────────────────────────────────────────────────────────────────────────────


def _speaker(page: AskedPage, statement: Statement) -> Iterator[Fact]:
    """The phrase at the cue, whom its words stand for, and the chain that leads from it to a name."""
    phrase = statement.speaker_mention
    if phrase is None:
        yield Fact("phrase", "none", "nothing at the cue names a speaker")
        return
    yield Fact("phrase", page.quoted(phrase), "the speaker's phrase at the cue")
    voice = voice_of(page.reading, page.parse, phrase, language=page.kit.language)
    if voice.actor is None:
        several = f"the phrase stands for several: {page.names([one.id for one in voice.found])}"
        yield Fact("speaker", "nobody known", several if voice.found else page.because(voice.reason))
        return
    yield Fact("speaker", page.name(voice.actor.id), page.because(voice.reason))
    yield from _chain(page, voice.actor, page.parse.starts[voice.reason.tokens[0]])


def _chain(page: AskedPage, actor: Actor, head: int) -> Iterator[Fact]:
    """From the phrase back over the mentions before it to the nearest name."""
    found = (page.reading.by_id[one] for one in actor.mentions)
    mentions = [one for one in found if isinstance(one, Mention)]
    before = [one for one in mentions if one.head <= head][::-1]
    for mention in before:
        yield Fact(mention.form.value, page.quoted(mention.span), f"sentence {_sentence(page, mention)}")
        if mention.form is Form.NAME:
            return
    after = next((one for one in mentions if one.form is Form.NAME), None)
    if after is not None:
        yield Fact("name", page.quoted(after.span), f"given later, sentence {_sentence(page, after)}")


def _sentence(page: AskedPage, mention: Mention) -> int:
    token = page.parse.token_at(mention.head)
    return 0 if token is None else page.parse.sentence[token] + 1


def _events(page: AskedPage, statement: Statement) -> Iterator[Fact]:
    told = [event for event in page.reading.events if event.attributed_to == statement.id]
    yield from (
        Fact(event.id, f"{event.type}, {event.status.value}", page.quoted(event.evidence.trigger)) for event in told
    )
    if not told:
        yield Fact("events", "none")
