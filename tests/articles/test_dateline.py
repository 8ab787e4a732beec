"""Datelines: where a report was filed, and the agency named there."""

from __future__ import annotations

import pytest

from dateline.articles.dateline import find_bare_dateline, find_dateline
from dateline.languages.furniture import furniture_words

WORDS = furniture_words("en")


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("ISLAMABAD — The talks", "Islamabad", None),
        ("RAFAH, Gaza Strip (AP) — More", "Rafah, Gaza Strip", "AP"),
        ("KANSAS CITY, Mo. (AP) — A romance", "Kansas City, Mo.", "AP"),
        ("BOTOVO, Croatia (Interdan/PT) – Engineers", "Botovo, Croatia", "Interdan/PT"),
        ("MASINLOC, Zambales — Seven fishermen", "Masinloc, Zambales", None),
        ("LONDON, March 3 (Reuters) - The", "London", "Reuters"),
        ("PUTRAJAYA, Nov 22 — Private", "Putrajaya", None),
        ("LAGOS, March 3, 2019 — Police", "Lagos", None),
        ("MAE SOT, Thailand, Sept. 27, 2022 (AP) — Parents", "Mae Sot, Thailand", "AP"),
        ("MILLVILLE - A man", "Millville", None),
        ("WASHINGTON and BEIJING -- The", "Washington and Beijing", None),
        ("RIO DE JANEIRO — The", "Rio de Janeiro", None),
        ("PORT-AU-PRINCE, Haiti (AP) — The", "Port-au-Prince, Haiti", "AP"),
        ("NEW DELHI: The court", "New Delhi", None),
        ("Washington, DC, United States: Getting", "Washington, DC, United States", None),
        ("Berlin (dpa) - Der Minister", "Berlin", "dpa"),
        ("Nairobi, Kenya – The", "Nairobi, Kenya", None),
        ("PARIS, 3 mars (Reuters) - Le", "Paris", "Reuters"),
        ("TEGUCIGALPA. Los cancilleres", "Tegucigalpa", None),
        ("БАТКЕН, 11 июня. Киргизия", "Баткен", None),
        ("(Reuters) - Shares fell", None, "Reuters"),
        ("新华社北京3月3日电 外交部", "北京", "新华社"),
        ("عمّان - استأنف الأردن", "عمّان", None),
    ],
)
def test_a_dateline_gives_its_place_and_agency(opening: str, place: str | None, agency: str | None) -> None:
    found = find_dateline(opening + " and so on, he said.", WORDS)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    "opening",
    [
        "He said — and meant it — that it was over.",
        "BREAKING — The talks have failed.",
        "EXCLUSIVE: The talks have failed.",
        "CHINESE AGGRESSION: Manila accused Beijing of ramming a boat.",
        "FILE - Soldiers stand near Rafah.",
        "Hope — that is what remains.",
        "Q: What did he say?",
        "The United States - long an ally - has left.",
        "President Lopez (left) — who spoke first — was tired.",
        "1. LONDON — The first city.",
        "",
        "Wanja (Te Kauri Roberts) Parr, watched by",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(opening: str) -> None:
    assert find_dateline(opening, WORDS) is None


@pytest.mark.parametrize(
    ("code", "opening", "place", "agency"),
    [
        ("de", "Stralsund (nda) – Rund 400 Beschäftigte", "Stralsund", "nda"),
        ("es", "Valparaíso (Chile), 8 feb (Surandes).- Un incendio", "Valparaíso, Chile", "Surandes"),
        ("it", "(AGS) - TRIESTE, 03 MAR - La Guardia", "Trieste", "AGS"),
        ("id", "KUPANG, EXAMPLE.ID - Ratusan nelayan", "Kupang", "EXAMPLE.ID"),
        ("ru", "АРХАНГЕЛЬСК, 14 апреля. /Агентство/. Ледоход", "Архангельск", "Агентство"),
        ("ru", "ОМСК, 7 мая — Агентство. Жителей", "Омск", "Агентство"),
        ("uk", "Чернівці. 14 лютого. Агенція – У Чернівцях", "Чернівці", "Агенція"),
        ("ar", "عدن – «الصارية»: أنهى عمال", "عدن", "الصارية"),
        ("fa", "اصفهان - صدها کشاورز", "اصفهان", None),
        ("hi", "सुपौल: बिहार के", "सुपौल", None),
        ("hi", "इंदौर, 12 जनवरी (मध्यवार्ता) इंदौर के", "इंदौर", "मध्यवार्ता"),
        ("ur", "پشاور: چترال کو", "پشاور", None),
        ("sw", "Mwanza. Serikali imewapa", "Mwanza", None),
    ],
)
def test_a_dateline_is_read_in_the_pages_language(code: str, opening: str, place: str, agency: str | None) -> None:
    found = find_dateline(opening, furniture_words(code))
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    ("code", "opening", "place", "agency", "reporters"),
    [
        ("zh", "北原社西宁5月7日电（记者 林晓舟、马文倩）青海省", "西宁", "北原社", ("林晓舟", "马文倩")),
        ("zh", "滇池早报昆明11月8日讯（记者 段雨晴）云南", "昆明", "滇池早报", ("段雨晴",)),
        ("zh", "〔記者陳雅婷／花蓮報導〕地震後", "花蓮", None, ("陳雅婷",)),
        ("zh", "（海島社記者林育辰花蓮縣7日電）鐵路", "花蓮縣", "海島社", ("林育辰",)),
        ("ja", "【ナイロビ＝田中聡】ケニア政府は", "ナイロビ", None, ("田中聡",)),
        ("ja", "【ワシントン共同】米政府は", "ワシントン", "共同", ()),
        ("ko", "(서울=새벽통신) 김도윤 기자 = 한국과", "서울", "새벽통신", ("김도윤",)),
    ],
)
def test_a_dateline_of_east_asia_names_its_reporters(
    code: str, opening: str, place: str, agency: str | None, reporters: tuple[str, ...]
) -> None:
    found = find_dateline(opening, furniture_words(code))
    assert found is not None
    assert (found.place, found.agency, found.reporters) == (place, agency, reporters)


@pytest.mark.parametrize(
    ("code", "opening"),
    [
        ("en", "Mwanza. The name alone is enough."),
        ("en", "Washington (left) – who spoke first – was tired."),
        ("hi", "सवाल: आपने क्या कहा?"),
        ("ja", "（佐藤美咲）"),
        ("ar", "قال الوزير: لن نغادر"),
    ],
)
def test_what_opens_otherwise_in_a_language_is_no_dateline(code: str, opening: str) -> None:
    assert find_dateline(opening, furniture_words(code)) is None


def test_the_span_covers_place_agency_and_dash_and_no_space_behind() -> None:
    text = "LONDON, March 3 (Reuters) - The minister spoke."
    found = find_dateline(text, WORDS)
    assert found is not None
    assert text[found.start : found.end] == "LONDON, March 3 (Reuters) -"


def test_white_space_before_a_dateline_is_no_part_of_it() -> None:
    found = find_dateline("  KABUL — The", WORDS)
    assert found is not None
    assert found.start == 2


def test_a_line_of_its_own_with_its_dash_is_a_dateline() -> None:
    found = find_bare_dateline("AUBURN, Wash. —", WORDS)
    assert found is not None
    assert found.place == "Auburn, Wash."


def test_a_line_of_its_own_without_a_dash_needs_an_agency() -> None:
    found = find_bare_dateline("AFP, MANILA", WORDS)
    assert found is not None
    assert (found.place, found.agency) == ("Manila", "AFP")


@pytest.mark.parametrize("line", ["Najib Jobain, Associated Press", "MANILA", "SCIENCE, WORLD", "Related Topics"])
def test_a_byline_or_a_label_is_no_dateline(line: str) -> None:
    assert find_bare_dateline(line, WORDS) is None
