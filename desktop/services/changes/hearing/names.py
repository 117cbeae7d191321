"""Names of other people in a letter, to be asked about before it is printed."""

from dataclasses import replace
from datetime import date

from desktop.domain.answer_letter import LetterKnown
from desktop.domain.everybody_named import Everybody, other
from desktop.domain.hearing import NamePassed
from desktop.domain.helpers_named import names_of_helpers
from desktop.domain.names_in_letters import NameFound, TookPart, found_in_letter, passing
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.request import InvitationReply
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.changes.hearing import cases, letters_content
from desktop.services.workspace import Workspace
from desktop.storage import hearing, people, requests

ANY_DAY = date.min
"""What a letter says of others does not depend on its day."""
NOBODY = -1
"""Whose helper somebody is who helped a person without a name."""
READ = letters_content.READ | {"invited"}


def found(workspace: Workspace, request_id: int, person_id: int) -> list[NameFound]:
    """The sentences of a letter that name others who took part, but for those that passed.

    Their own words, their own name and the names of who decides are never asked about.
    """
    known = letters_content.known(workspace, request_id, person_id, ANY_DAY)
    passed = {
        one.sentence: one.found for one in hearing.passed(workspace.db, request_id, person_id)
    }
    return [
        one
        for one in found_in_letter(known, _took_part(workspace, known))
        if passed.get(one.sentence) != _named(one)
    ]


@for_offices(ORGANISERS)
def passed_on(
    workspace: Workspace, act: Act, *, request_id: int, person_id: int, found: NameFound
) -> None:
    """Somebody looked at the sentence, and it may stay so in this person's letter."""
    where = "request_id = ? AND person_id = ? AND sentence = ?"
    before = hearing.PASSED.find(workspace.db, where, request_id, person_id, found.sentence)
    with workspace.step(act, sentence(N_("A name in a letter may stay"))):
        if before is not None:
            looked = replace(before, found=_named(found), passed_by=act.person_id, day=act.day)
            hearing.PASSED.update(workspace.db, looked)
            return
        hearing.PASSED.add(
            workspace.db,
            NamePassed(
                request_id=request_id,
                person_id=person_id,
                found=_named(found),
                sentence=found.sentence,
                passed_by=act.person_id,
                day=act.day,
            ),
        )


def _named(one: NameFound) -> str:
    return ", ".join(one.names)


def _took_part(workspace: Workspace, known: LetterKnown) -> TookPart:
    """Everybody who took part, and what names nobody else in this letter."""
    everybody = workspace.kept(
        ("took part", known.request_id), lambda: _everybody(workspace, known.request_id), of=READ
    )
    deciding = [known.decided_by]
    for answer in known.answers:
        deciding += [answer.decided_by, answer.answered_by]
    request, reader = cases.of_request(workspace, known.request_id).request, known.person
    return TookPart(
        everybody=everybody,
        reader_id=reader.id or 0,
        deciding=tuple(deciding),
        passing=passing(
            [reader.name, reader.spoken_name],
            deciding,
            [workspace.settings.name, request.asked_by, request.holds_money, request.last_word],
        ),
    )


def _everybody(workspace: Workspace, request_id: int) -> Everybody:
    """Whoever spoke or wants to take part, and who helped them."""
    views = cases.of_request(workspace, request_id).views
    invited = requests.invited(workspace.db, request_id)
    ids = {one.person_id for one in views if one.person_id is not None}
    ids |= {one.person_id for one in invited if one.reply is not InvitationReply.NO}
    known = people.by_ids(workspace.db, ids)
    there = [
        other(who.name, who.spoken_name, whose=who.id or 0)
        for who in known.values()
        if who.erased_on is None
    ]
    helped = sorted(
        {(name, one.person_id or NOBODY) for one in views for name in names_of_helpers(one.through)}
    )
    return Everybody([*there, *(other(name, whose=whose) for name, whose in helped)])
