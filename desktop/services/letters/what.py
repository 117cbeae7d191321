"""Which papers go to people, who may get and send them, and what is out of date in them."""

from collections.abc import Collection

from desktop.domain import record_sources
from desktop.domain.mailing import (
    ASK_FIRST,
    GETS_PAPERS,
    HAS_ANSWERED,
    NOT_OPEN,
    TEXT_OUT_OF_DATE,
    What,
)
from desktop.domain.office import EVERY_OFFICE, OFFICERS, Office
from desktop.domain.own_text import TextState
from desktop.domain.paper_kinds import GOODBYES, Paper
from desktop.domain.person import Status
from desktop.domain.request import InvitationReply
from desktop.language import LANGUAGE_NAMES, Sentence, sentence
from desktop.services.changes.requests import invitations, requests
from desktop.services.meetings import texts
from desktop.services.papers import own_texts, versions
from desktop.services.workspace import Workspace

TO_PEOPLE = (
    *(Paper.CLAIM_FORM, Paper.NO_RECEIPT, Paper.POLICY, Paper.POLICY_SHORT),
    *(Paper.INVITATION, Paper.AGENDA, Paper.GETTING_THERE, Paper.NOTES, Paper.ACTIONS),
    *(Paper.TWO_QUESTIONS, Paper.TERMS, Paper.ITEM_ANSWER, Paper.EQUALITY_FORM),
    Paper.SAY_FORM,
    *(Paper.GROUND_RULES, Paper.GROUND_RULES_POSTER, Paper.CARDS),
    *(Paper.THANK_YOU, Paper.PAUSE, Paper.LEAVING, Paper.COSTS_LETTER),
    *(Paper.SLIP, Paper.PROMISE),
)
"""What is offered, the most usual first."""
PERSONAL = frozenset(
    {
        *(Paper.CLAIM_FORM, Paper.NO_RECEIPT, Paper.SLIP, Paper.PROMISE),
        *(Paper.THANK_YOU, Paper.PAUSE, Paper.LEAVING, Paper.COSTS_LETTER),
        *(Paper.INVITATION, Paper.REQUEST_LETTER, Paper.ITEM_ANSWER, Paper.PACK),
        *(Paper.ANSWER_LETTER, Paper.WORDS_TO_SAY),
    }
)
"""Papers with the reader's own name in them; the others are alike for all who read alike."""
ABOUT_A_MEETING = frozenset(
    {
        *(Paper.CLAIM_FORM, Paper.NO_RECEIPT, Paper.SLIP, Paper.PROMISE),
        *(Paper.INVITATION, Paper.AGENDA, Paper.GETTING_THERE, Paper.NOTES, Paper.ACTIONS),
        Paper.TWO_QUESTIONS,
    }
)
"""Papers that name a meeting, where one was chosen."""
OF_MONEY = frozenset({Paper.SLIP, Paper.PROMISE, Paper.COSTS_LETTER})
"""They tell what somebody had back, so only those who may see that send them."""
NOT_BLANK = frozenset({Paper.SLIP, Paper.PROMISE, Paper.ITEM_ANSWER, *GOODBYES})
"""Papers that are nothing without somebody's name."""


def offered(offices: Collection[Office], *, blank: bool = False) -> list[Paper]:
    """The papers that somebody with these offices may send, or print blank."""
    money = not OFFICERS.isdisjoint(offices)
    return [
        paper
        for paper in TO_PEOPLE
        if (money or paper not in OF_MONEY) and not (blank and paper in NOT_BLANK)
    ]


def senders(paper: Paper) -> frozenset[Office]:
    return OFFICERS if paper in OF_MONEY else EVERY_OFFICE


def may_send(offices: Collection[Office], paper: str) -> bool:
    """Whether somebody with these offices may see to a mailing of this paper."""
    return paper in set(Paper) and not senders(Paper(paper)).isdisjoint(offices)


def goes_to(paper: Paper) -> frozenset[Status]:
    """Who may get it: nothing goes to who paused or left, but for the letter about it."""
    return GETS_PAPERS | {Status.PAUSED, Status.LEFT} if paper in GOODBYES else GETS_PAPERS


def to_plan(
    workspace: Workspace,
    paper: Paper,
    *,
    post: bool = False,
    meeting_id: int | None = None,
    request_id: int | None = None,
) -> What:
    """What the plan of a mailing must know; the ids are of what it is about."""
    old, stops = out_of_date(workspace, paper), dict[int, Sentence]()
    if paper is Paper.PACK and meeting_id is not None:
        old = old_in_pack(workspace, meeting_id)
    if paper is Paper.REQUEST_LETTER and request_id is not None:
        old, stops = old_in_request(workspace, request_id), stopped(workspace, request_id)
    return What(goes_to=goes_to(paper), out_of_date=old, stops=stops, post=post)


def old_in_request(workspace: Workspace, request_id: int) -> dict[str, Sentence]:
    """Languages in which a text of a request is out of date (practice rule 43)."""

    def read() -> dict[str, Sentence]:
        sources = record_sources.of_request(requests.get(workspace, request_id))
        found = versions.of(workspace, sources)
        return {
            language: _said_old(language)
            for language in LANGUAGE_NAMES
            if found.is_out_of_date(language, sources)
        }

    return workspace.kept(("old in request", request_id), read)


def stopped(workspace: Workspace, request_id: int) -> dict[int, Sentence]:
    """Whose invitation waits, and why: it is not open, they answered, or they had enough.

    Whoever had as many invitations as they want is asked first (practice rule 39). What they
    want is not said here: a list with these words is printed.
    """

    def read() -> dict[int, Sentence]:
        is_open = requests.get(workspace, request_id).is_open
        found = {}
        for guest in invitations.of_request(workspace, request_id):
            person_id = guest.invited.person_id
            if not is_open:
                found[person_id] = sentence(NOT_OPEN)
            elif guest.invited.reply is not InvitationReply.NONE:
                found[person_id] = sentence(HAS_ANSWERED)
            elif invitations.is_above_limit(workspace, guest):
                found[person_id] = sentence(ASK_FIRST)
        return found

    return workspace.kept(("invitations that wait", request_id), read)


def old_in_pack(workspace: Workspace, meeting_id: int) -> dict[str, Sentence]:
    """Languages in which a text of a meeting, or of what goes with it, is out of date (W10)."""

    def read() -> dict[str, Sentence]:
        every = texts.every(workspace, meeting_id)
        old = [
            language
            for language in LANGUAGE_NAMES
            if any(text.state(language) is TextState.OUT_OF_DATE for text in every)
        ]
        rules = out_of_date(workspace, Paper.GROUND_RULES)
        return {**rules, **{language: _said_old(language) for language in old}}

    return workspace.kept(("old in pack", meeting_id), read)


def _said_old(language: str) -> Sentence:
    return sentence(TEXT_OUT_OF_DATE, language=LANGUAGE_NAMES.get(language, language))


def out_of_date(workspace: Workspace, paper: Paper) -> dict[str, Sentence]:
    """Languages in which the group's own text in a paper is older than its source, and why."""
    if paper not in own_texts.ON_PAPER:
        return {}
    texts = own_texts.of_kind(workspace, *own_texts.ON_PAPER[paper])
    written = {language for one in texts for language in one.versions}
    return {
        language: _said_old(language)
        for language in sorted(written)
        if own_texts.stops(workspace, paper, language)
    }
