"""Eight pages of an invented paper in two layouts, as HTML and as text dumps, with furniture in words that no table has."""

from __future__ import annotations

from dateline.model.article import Article, BlockKind
from dateline.model.page import Page

HOST = "gannet.example"

STORIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Ferry to Skarvoy stops after rudder fault",
        (
            "The ferry to Skarvoy stopped running on Monday after divers found a crack in its rudder, the operator said.",
            "Some 140 islanders waited at the pier until a fishing boat took the sick and the old across in the evening.",
            "“We had asked for a new rudder in spring,” said the ship's master, Oddny Vike, at the gangway.",
            "The operator hopes to have the ferry back in service by the end of the week, weather allowing.",
        ),
    ),
    (
        "Council of Port Ennick votes to dredge the basin",
        (
            "The council of Port Ennick voted on Tuesday to dredge the inner basin for the first time in thirty years.",
            "Nine members were for the plan and four against it, among them the mayor, Tobias Renn.",
            "Mud has risen so far that trawlers of more than twelve metres can leave the basin at high water alone.",
            "Work is to begin in September, once the herring season is over, and will cost six million crowns.",
        ),
    ),
    (
        "Two arrested over stolen lobster pots",
        (
            "Police in Hollin arrested two men on Wednesday who are said to have stolen more than 300 lobster pots.",
            "The pots were found in a barn behind the old cannery, most of them with their owners' tags cut off.",
            "Fishermen along the coast had kept watch at night for three weeks before they called the police.",
            "Both men deny the theft and told an officer that they had bought the pots from a stranger.",
        ),
    ),
    (
        "Storm tears roof off school in Brannavik",
        (
            "A storm tore the roof off the primary school in Brannavik in the night to Thursday, but nobody was hurt.",
            "Teachers moved their lessons to the church hall, where pupils sat on hymn books for want of chairs.",
            "Gusts reached 130 kilometres an hour at the lighthouse, the weather office in the county town said.",
            "The headmistress, Signe Aldous, expects the repair to last until the summer holidays at least.",
        ),
    ),
    (
        "Museum buys log book of lost whaler",
        (
            "The museum in Port Ennick has bought the log book of a whaler that was lost with all hands in 1841.",
            "The book was found behind a wall in a house in Hollin, wrapped in oilcloth and hardly damaged.",
            "Its last entry speaks of ice on the rigging and of a light in the north that nobody could explain.",
            "Visitors can see the book from May on; the museum paid forty thousand crowns to the finder.",
        ),
    ),
    (
        "Crab quota cut by a fifth for next year",
        (
            "The ministry cut the quota for brown crab by a fifth on Friday, as counts on the seabed had shown fewer females.",
            "Crabbers called the decision hasty and said that they had seen full pots for most of the year.",
            "Scientists advised a cut of a third, and warned that the stock could collapse within four winters.",
            "The new quota holds from January on for all boats that land their catch between Hollin and Skarvoy.",
        ),
    ),
    (
        "Lifeboat crew saves family from sandbank",
        (
            "A lifeboat crew saved a family of five from a sandbank off Brannavik on Saturday, minutes before the tide came in.",
            "The parents had walked out with their children to see seals and lost their way in the fog.",
            "They called for help with a whistle, which a woman on the dunes heard while she walked her dog.",
            "“Ten minutes more and we would have been too late,” said the coxswain, Ruari Mell, on the slipway.",
        ),
    ),
    (
        "Cannery to open again after eleven years",
        (
            "The old cannery in Hollin is to open again after eleven years, its new owner announced on Sunday.",
            "Sixty people will work there from the autumn on, most of them women who had worked there before.",
            "The owner, a cooperative of mackerel fishers, has borrowed four million crowns from the county.",
            "Neighbours fear for the smell, but the mayor promised that a filter would be put into the chimney.",
        ),
    ),
)
"""A title and paragraphs each."""

ABOVE = ("The Lamp Room on the east quay", "Keep this one for tea time")
WITHIN = (
    "Knots and splices of the week",
    "Our tin by the door is what keeps the lamps of this paper lit, dear reader.",
)
BELOW = (
    "Passed from hand to hand",
    "This is the paper of the people between the two lighthouses, and it is printed on a press that runs on kelp.",
    "It has no owner, no staff photographer and no cat, and it comes out whenever the tide and the editor agree.",
    "Whoever finds a spelling that is wrong may keep it, or bring it back to the counter for a biscuit.",
)
FURNITURE = (*ABOVE, *WITHIN, *BELOW)
"""The lines that every page has, in both layouts."""


def html_pages() -> list[Page]:
    """The pages as HTML, every other one in the second layout, each with its address."""
    return [_page(f"{at}.html", _html(at), "text/html", at) for at in range(len(STORIES))]


def dumps(*, addressed: bool = False) -> list[Page]:
    """The same as text dumps."""
    return [_page(f"{at}.txt", _dump(at), "text/plain", at if addressed else None) for at in range(len(STORIES))]


def _page(key: str, text: str, media_type: str, at: int | None) -> Page:
    return Page(key, text.encode(), media_type, url=None if at is None else f"https://www.{HOST}/news/{at}")


def _html(at: int) -> str:
    title, told = STORIES[at]
    first, rest = told[:2], told[2:]
    tag = "p" if at % 2 else "div"
    within = "".join(f"<{tag}>{line}</{tag}>" for line in WITHIN)
    paragraphs = [*(f"<p>{line}</p>" for line in first), within, *(f"<p>{line}</p>" for line in rest)]
    above, below = ("".join(f"<p>{line}</p>" for line in lines) for lines in (ABOVE, BELOW))
    body = f"<h1>{title}</h1>{above}{''.join(paragraphs)}{below}"
    wrapped = f"<section><div>{body}</div></section>" if at % 2 else f"<table><tr><td>{body}</td></tr></table>"
    return f"<!DOCTYPE html><html lang=en><head><title>{title}</title></head><body>{wrapped}</body></html>"


def _dump(at: int) -> str:
    title, told = STORIES[at]
    head = [title, *ABOVE] if at % 2 else [ABOVE[0], title, ABOVE[1]]
    gap = "\n\n" if at % 2 else "\n"
    return gap.join([*head, *told[:2], *WITHIN, *told[2:], *BELOW])


def precision(articles: list[Article]) -> float:
    """The share of the characters in the articles' blocks that are the stories' own."""
    known = {line for title, told in STORIES for line in (title, *told)}
    texts = [block.span.of(article.text) for article in articles for block in article.blocks]
    return sum(len(text) for text in texts if text in known) / sum(map(len, texts))


def told_by(article: Article) -> list[str]:
    """What stands in an article's paragraphs, and in what is taken for such."""
    return [block.span.of(article.text) for block in article.blocks if block.kind is not BlockKind.TITLE]
