"""Names of other people in a letter, to be asked about before it is printed."""

from dataclasses import dataclass, field, replace
from datetime import date

from desktop.domain.answer_letter import LetterKnown
from desktop.domain.hearing import NamePassed
from desktop.domain.names_in_letters import (
    NameFound,
    Other,
    TookPart,
    decides,
    found_in_letter,
    other,
    passing,
)
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.request import InvitationReply
from desktop.language import N_, sentence
from desktop.services.access import for_offices
from desktop.services.changes.hearing import letters_content, owed
from desktop.services.workspace import Workspace
from desktop.storage import hearing, people, requests

ANY_DAY = date.min
"""What a letter says of others does not depend on its day."""
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
    """Everybody else who took part, and what names nobody else in this letter."""
    there = workspace.kept(
        ("took part", known.request_id), lambda: _everybody(workspace, known.request_id), of=READ
    )
    deciding = [known.decided_by]
    for answer in known.answers:
        deciding += [answer.decided_by, answer.answered_by]
    request = owed.case(workspace, known.request_id).request
    reader = known.person
    own = {at for at, whose in enumerate(there.whose) if whose == reader.id}
    return TookPart(
        others=there.others,
        but=there.who_decide(tuple(dict.fromkeys(deciding))) | own,
        likely=there.likely,
        passing=passing(
            [reader.name, reader.spoken_name],
            deciding,
            [workspace.settings.name, request.asked_by, request.holds_money, request.last_word],
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _There:
    """Everybody who took part in a request, and what was found out about its sentences.

    `whose` is, by place, the person themselves, or the one whom they helped.
    """

    others: tuple[Other, ...]
    whose: tuple[int, ...]
    likely: dict[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)
    deciding: dict[tuple[str, ...], frozenset[int]] = field(default_factory=dict)

    def who_decide(self, deciding: tuple[str, ...]) -> frozenset[int]:
        """The places of those who are named as who decides."""
        if deciding not in self.deciding:
            found = (at for at, one in enumerate(self.others) if decides(one, deciding))
            self.deciding[deciding] = frozenset(found)
        return self.deciding[deciding]


def _everybody(workspace: Workspace, request_id: int) -> _There:
    """Whoever spoke or wants to take part, and who helped them; each with whose they are."""
    views = owed.case(workspace, request_id).views
    invited = requests.invited(workspace.db, request_id)
    ids = {one.person_id for one in views if one.person_id is not None}
    ids |= {one.person_id for one in invited if one.reply is not InvitationReply.NO}
    known = people.by_ids(workspace.db, ids)
    there = [
        (who.id or 0, other(who.name, who.spoken_name))
        for who in known.values()
        if who.erased_on is None
    ]
    helped = {(one.through, one.person_id or 0) for one in views if one.through}
    there += [(whose, other(name)) for name, whose in sorted(helped)]
    return _There(
        others=tuple(one for _whose, one in there), whose=tuple(whose for whose, _one in there)
    )
