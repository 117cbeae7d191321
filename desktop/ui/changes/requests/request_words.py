"""A request and who is invited to it, in words."""

from desktop.domain import record_sources
from desktop.domain.request import (
    INVITATION_REPLY_NAMES,
    INVOLVEMENT_NAMES,
    PURPOSE_NAMES,
    REQUEST_STATE_NAMES,
    STAGE_NAMES,
    InvitationReply,
    Request,
    RequestState,
)
from desktop.domain.text_kinds import TEXT_KIND_NAMES, TextKind
from desktop.language import Words
from desktop.services.changes.requests.invitations import Guest
from desktop.ui.rows import Row
from desktop.ui.states import Mark


def how_it_stands(words: Words, request: Request, again: int = 0) -> str:
    """`open · answers by 29 May 2026`, below the title of a request.

    So many people wait `again` although it is closed.
    """
    state = words.text(REQUEST_STATE_NAMES[request.state])
    if request.closed_on is not None:
        parts = [state, words.date(request.closed_on)]
        return " · ".join([*parts, wait_said(words, again)] if again else parts)
    if request.feedback_due is None:
        return state
    due = words.text("answers by {day}", day=request.feedback_due)
    return f"{state} · {due}"


def wait_said(words: Words, count: int) -> str:
    return words.plural(
        "{count} person waits for an answer", "{count} people wait for an answer", count
    )


def request_row(words: Words, request: Request, again: int = 0) -> Row:
    """`The bus · Riverside Council · answers by 29 May 2026`, and how it stands.

    So many people wait `again` although it is closed.
    """
    parts = [request.asked_by or words.text("we ask ourselves")]
    if request.closed_on is not None:
        parts.append(words.date(request.closed_on))
    elif request.feedback_due is not None:
        parts.append(words.text("answers by {day}", day=request.feedback_due))
    if again:
        parts.append(wait_said(words, again))
    mark = Mark.GOOD if request.is_open else Mark.PLAIN
    return Row(
        key=request.id,
        title=request.title,
        detail=" · ".join(parts),
        chip=words.text(REQUEST_STATE_NAMES[request.state]),
        mark=Mark.WARN if again else mark,
    )


def about_lines(words: Words, request: Request) -> list[str]:
    """Everything it says, a line each, in the order in which it is asked."""
    purpose = words.text(PURPOSE_NAMES[request.purpose])
    level = words.text(INVOLVEMENT_NAMES[request.involvement])
    stage = words.text(STAGE_NAMES[request.stage])
    return [
        _asked_line(words, request),
        words.text("It came on {day}.", day=request.received_on),
        words.text("What people are asked for: {what}", what=purpose),
        words.text("What members do: {what}", what=level),
        words.text("When people are asked: {what}", what=stage),
        *_power_lines(words, request),
        *_text_lines(words, request),
        *_ended_lines(words, request),
    ]


def _asked_line(words: Words, request: Request) -> str:
    if not request.asked_by:
        return words.text("We ask this ourselves.")
    who = words.listed([request.asked_by, request.contact])
    return words.text("Who asks: {who}", who=who)


def _power_lines(words: Words, request: Request) -> list[str]:
    return [
        words.text("Who decides: {who}", who=request.decided_by) if request.decided_by else "",
        words.text("Decided by {day}.", day=request.decided_on) if request.decided_on else "",
        words.text("Who holds the money: {who}", who=request.holds_money)
        if request.holds_money
        else "",
        words.text("Who has the last word: {who}", who=request.last_word)
        if request.last_word
        else "",
    ]


def _text_lines(words: Words, request: Request) -> list[str]:
    return [
        words.text(
            "{what}: {text}",
            what=words.text(TEXT_KIND_NAMES[source.kind]),
            text=source.wording,
        )
        for source in record_sources.of_request(request)
        if source.wording and source.kind is not TextKind.REQUEST_TITLE
    ]


def _ended_lines(words: Words, request: Request) -> list[str]:
    declined = request.state is RequestState.DECLINED
    return [
        words.text("Why we said no: {text}", text=request.declined_why) if declined else "",
        words.text(
            "Answered in public: {day}, {place}",
            day=request.public_on,
            place=request.public_where,
        )
        if request.public_on
        else "",
        request.close_note,
    ]


def guest_row(words: Words, guest: Guest) -> Row:
    """`Farah Qureshi · parents · invited on 12 March 2026`, and what they chose."""
    invited = guest.invited
    parts = [invited.seat, words.text("invited on {day}", day=invited.invited_on)]
    if invited.put_forward_on is not None:
        parts.append(words.text("put forward on {day}", day=invited.put_forward_on))
    return Row(
        key=invited.id,
        title=guest.person.listed,
        detail=" · ".join(part for part in parts if part),
        chip=words.text(INVITATION_REPLY_NAMES[invited.reply]),
        mark=Mark.GOOD if invited.reply is InvitationReply.YES else Mark.PLAIN,
    )
