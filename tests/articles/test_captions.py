"""Captions and credits, told apart."""

from __future__ import annotations

import pytest

from dateline.articles.captions import split_credit
from dateline.articles.cues import bio_name, has_caption_cue, is_credit, is_heading, is_prose
from dateline.languages.furniture import furniture_words

WORDS = furniture_words("en")


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("She swam. Photograph: Liz Barber", "She swam.", "Photograph: Liz Barber"),
        ("Parents wait near Zuru CREDIT: A. Lawal/Pictures", "Parents wait near Zuru", "CREDIT: A. Lawal/Pictures"),
        ("Searching for eggs (Photo: SolStock/Getty)", "Searching for eggs", "(Photo: SolStock/Getty)"),
        ("She won. | Niall Carson/PA Images via Getty Images", "She won.", "Niall Carson/PA Images via Getty Images"),
        ("A minister speaks. — Picture by Yusof Isa", "A minister speaks.", "Picture by Yusof Isa"),
    ],
)
def test_the_credit_behind_a_caption_is_cut_off(text: str, caption: str, credit: str) -> None:
    assert split_credit(text, WORDS) == (caption, credit)


@pytest.mark.parametrize(
    ("code", "text", "caption", "credit"),
    [
        ("ar", "رافعات في الميناء. (تصوير: نبيل العولقي)", "رافعات في الميناء.", "(تصوير: نبيل العولقي)"),
        ("hi", "पुल का मलबा। फोटो: राकेश मंडल", "पुल का मलबा।", "फोटो: राकेश मंडल"),
        ("ja", "行進する教員ら（16日）＝田中聡撮影", "行進する教員ら（16日）", "田中聡撮影"),
        ("ja", "署名する代表＝8日、県庁（小林直樹撮影）", "署名する代表＝8日、県庁", "（小林直樹撮影）"),
        ("ko", "승객들이 열차에 오르고 있다. 사진=이수정 기자", "승객들이 열차에 오르고 있다.", "사진=이수정 기자"),
        ("ko", "악수하는 양국 차관 [해양수산부 제공]", "악수하는 양국 차관", "[해양수산부 제공]"),
        ("zh", "图为被查获的湟鱼。马文倩 摄", "图为被查获的湟鱼。", "马文倩 摄"),
        ("zh", "工程人員做最後檢查。（記者陳雅婷攝）", "工程人員做最後檢查。", "（記者陳雅婷攝）"),
    ],
)
def test_a_credit_is_cut_off_in_the_pages_language(code: str, text: str, caption: str, credit: str) -> None:
    assert split_credit(text, furniture_words(code)) == (caption, credit)


@pytest.mark.parametrize(
    ("code", "text"), [("zh", "帐篷已经搭好。物资由红十字会提供。"), ("zh", "2023-11-08 09:15　来源：滇池早报")]
)
def test_a_sentence_or_a_dates_source_is_no_credit(code: str, text: str) -> None:
    assert split_credit(text, furniture_words(code)) == (text, "")


@pytest.mark.parametrize(
    "text",
    [
        "General Kayani (R) speaks with General Allen in Rawalpindi.",
        "FILE - Vials are filled. (AP Photo/Damian Dovarganes, File)",
        "Photo: AFP",
        "He said: no.",
    ],
)
def test_what_belongs_to_the_caption_stays(text: str) -> None:
    assert split_credit(text, WORDS) == (text, "")


@pytest.mark.parametrize(
    "text", ["Photo: AFP", "Getty Images", "Reuters/Ann Lee", "Ann Lee/Getty Images", "Photograph by Ann Lee"]
)
def test_a_line_that_names_the_maker_is_a_credit(text: str) -> None:
    assert is_credit(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "Mercedes Gleitze in 1928. Photograph: Central Press/Getty Images",
        "The photo shows a minister at a window of his house.",
        "AP says so",
    ],
)
def test_a_line_that_says_more_is_no_credit(text: str) -> None:
    assert not is_credit(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "General Kayani (R) speaks with General Allen.",
        "FILE - Soldiers stand guard in Mosul.",
        "A child, left, looks on as troops leave.",
    ],
)
def test_a_captions_words_give_it_away(text: str) -> None:
    assert has_caption_cue(text, WORDS)


def test_a_cue_inside_another_word_is_none() -> None:
    assert not has_caption_cue("UMasipala uthe inkinga yabantu iyaqhubeka.", WORDS)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sharon Behn is a foreign correspondent working out of Washington. Follow Sharon on Twitter.", "Sharon Behn"),
        ("Ann Lee is a staff writer at The Paper, where she covers courts.", "Ann Lee"),
        ("Ann Lee is a Nairobi-based reporter. Lee has covered three elections.", "Ann Lee"),
    ],
)
def test_a_biography_names_its_person(text: str, name: str) -> None:
    assert bio_name(text, WORDS) == name


def test_a_line_that_begins_with_a_signers_name_is_a_biography_sooner() -> None:
    assert bio_name("Ann Lee covers fisheries for The Paper.", WORDS, names=("Ann Lee",)) == "Ann Lee"


@pytest.mark.parametrize(
    "text",
    [
        "John Allen is a general who commands the troops.",
        "Ann Lee was a reporter before she became a minister, he said.",
        "The editor of a weekly paper was jailed on Monday.",
    ],
)
def test_a_sentence_about_somebody_is_no_biography(text: str) -> None:
    assert bio_name(text, WORDS) is None


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ('"Yes, sir," Rahimi said.', True),
        ("The minister spoke on Monday in Kabul.", True),
        ("Most read", False),
        ("Related stories", False),
        ("外交部发言人周一在北京表示,双方将继续谈判。", True),
    ],
)
def test_sentences_are_told_from_labels(text: str, prose: bool) -> None:  # noqa: FBT001  # a table's column
    assert is_prose(text) is prose


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("What is in it?", True),
        ("Food deliveries halted", True),
        ("and then some", False),
        ("The minister spoke.", False),
    ],
)
def test_headings_are_told_by_their_shape(text: str, heading: bool) -> None:  # noqa: FBT001  # a table's column
    assert is_heading(text) is heading
