"""A group or committee in words: what it is for, who sits on it, who came."""

from datetime import date

from desktop.domain import record_sources
from desktop.domain.attendance_trend import Turnout, per_cent
from desktop.domain.body import (
    AGREEMENT_KIND_NAMES,
    LEAVING_KIND_NAMES,
    LEAVING_REASON_NAMES,
    LEVEL_NAMES,
    POWER_NAMES,
    ROLE_NAMES,
    Body,
    Role,
    Seat,
    SignedAgreement,
    TermsOfReference,
)
from desktop.domain.notes import HANDLED_NAMES, Declared
from desktop.domain.person import Person
from desktop.domain.quorum import QUORUM_RULE_NAMES, QuorumRule, rule_of
from desktop.domain.text_kinds import TEXT_KIND_NAMES
from desktop.language import Words
from desktop.services.meetings.bodies.leaving import Total
from desktop.ui.group.text_words import apart
from desktop.ui.rows import Row
from desktop.ui.states import Mark


def about_lines(words: Words, body: Body, members: int) -> list[str]:
    return [
        apart(words, body.purpose),
        words.text("What it may do: {power}.", power=words.text(POWER_NAMES[body.power])),
        words.text("Where it is at work: {level}.", level=words.text(LEVEL_NAMES[body.level])),
        enough_line(words, body, members),
    ]


def enough_line(words: Words, body: Body, members: int) -> str:
    """`5 of 12 members are enough to decide (quorum): a third of them and one more.`"""
    needed = body.quorum(members)
    if not members:
        return ""
    if needed > members:
        return words.text(
            "You need {needed} members to decide (quorum). You have {members}.",
            needed=needed,
            members=members,
        )
    rule = rule_of(body)
    if rule not in {QuorumRule.THIRD, QuorumRule.HALF}:
        return words.text(
            "{needed} of {members} members are enough to decide (quorum).",
            needed=needed,
            members=members,
        )
    return words.text(
        "{needed} of {members} members are enough to decide (quorum): {rule}.",
        needed=needed,
        members=members,
        rule=words.text(QUORUM_RULE_NAMES[rule]),
    )


def body_row(words: Words, body: Body, members: int, *, warns: bool) -> Row:
    said = words.plural("{count} member", "{count} members", members)
    power = words.text(POWER_NAMES[body.power])
    chip = words.text("have a look") if warns else ""
    return Row(
        key=body.id,
        title=body.name,
        detail=f"{said} · {power}",
        chip=chip,
        mark=Mark.WARN if warns else Mark.PLAIN,
    )


def terms_lines(words: Words, terms: TermsOfReference) -> list[str]:
    """Each part that somebody wrote, with what it is; then its days."""
    said = [
        words.text(
            "{what}: {text}",
            what=words.text(TEXT_KIND_NAMES[source.kind]),
            text=source.wording,
        )
        for source in record_sources.of_terms(terms)
        if source.wording
    ]
    version = words.text("Version {number}.", number=terms.version)
    return [*said, words.sentences([version, terms_days(words, terms)])]


def terms_days(words: Words, terms: TermsOfReference) -> str:
    """`Agreed on 3 March 2026. To be looked at again on 3 March 2027.`"""
    said = []
    if terms.agreed_on:
        said.append(words.text("Agreed on {day}.", day=terms.agreed_on))
    else:
        said.append(words.text("Not agreed yet."))
    if terms.review_on:
        said.append(words.text("To be looked at again on {day}.", day=terms.review_on))
    return words.sentences(said)


def seat_row(words: Words, seat: Seat, person: Person, day: date) -> Row:
    role = words.text(ROLE_NAMES[seat.role])
    if seat.votes:
        vote = words.text("votes")
    else:
        vote = "" if seat.role is Role.SUPPORTER else words.text("does not vote")
    since = words.text("from {day}", day=seat.from_day)
    until = words.text("until {day}", day=seat.until_day) if seat.until_day else ""
    chip = ""
    if seat.from_day > day:
        chip = words.text("to come")
    elif not seat.holds(day):
        chip = words.text("ended")
    parts = (role, vote, apart(words, seat.how_chosen) if seat.how_chosen else "", since, until)
    return Row(
        key=seat.id,
        title=person.listed,
        detail=" · ".join(part for part in parts if part),
        chip=chip,
    )


def signed_row(words: Words, one: SignedAgreement, name: str) -> Row:
    kind = words.text(AGREEMENT_KIND_NAMES[one.kind])
    since = words.text("signed on {day}", day=one.signed_on)
    chip = words.text("ended") if one.ended_on else ""
    return Row(key=one.id, title=name, detail=f"{kind} · {since}", chip=chip)


def turnout_row(words: Words, one: Turnout) -> Row:
    """A meeting with how many came: `9 of 12`, `75%`."""
    came = words.text("{came} of {members}", came=one.came, members=one.members)
    share = words.percent(per_cent(one.share, 0))
    title = words.date(one.day)
    return Row(key=one.meeting_id, title=title, detail=f"{one.title} · {share}", amount=came)


def interest_row(words: Words, one: Declared) -> Row:
    interest = one.interest
    detail = [
        apart(words, interest.matter),
        words.text("said on {day}", day=interest.declared_on),
    ]
    if interest.meeting_id is not None:
        detail.append(words.text(HANDLED_NAMES[interest.handled]))
    return Row(key=interest.id, title=one.name, detail=" · ".join(detail))


def leaving_line(words: Words, total: Total) -> str:
    """`left, no time: 2`: how many, and nobody's name."""
    return words.text(
        "{kind}, {reason}: {count}",
        kind=words.text(LEAVING_KIND_NAMES[total.kind]),
        reason=words.text(LEAVING_REASON_NAMES[total.reason]),
        count=total.count,
    )
