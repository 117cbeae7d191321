"""Invitations: everybody can say no, and the organiser alone is warned."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.person import Status
from desktop.domain.request import InvitationReply, Request
from desktop.errors import UserError
from desktop.services.changes.requests import invitations, requests
from desktop.services.people import people
from tests.services.asked import bus_request
from tests.services.groups import Riverside
from tests.services.in_words import DAY


@pytest.fixture
def request_(riverside: Riverside) -> Request:
    return opened(riverside)


def opened(riverside: Riverside, title: str = "The bus") -> Request:
    act = riverside.act("Nia")
    asked = bus_request(title=title)
    stored = requests.prepare(riverside.workspace, act, request=asked)
    return requests.open_it(riverside.workspace, act, request_id=stored.id or 0)


def invite(riverside: Riverside, request: Request, *names: str, seat: str = "") -> list[int]:
    rows = invitations.invite(
        riverside.workspace,
        riverside.act("Nia"),
        request_id=request.id or 0,
        person_ids=[riverside.id(name) for name in names],
        seat=seat,
    )
    return [row.id or 0 for row in rows]


def warned(riverside: Riverside, request: Request, name: str, seat: str = "") -> list[str]:
    found = invitations.warnings(
        riverside.workspace, request.id or 0, riverside.id(name), seat, DAY
    )
    return [str(one) for one in found]


def test_nobody_is_invited_before_it_says_what_can_change(riverside: Riverside) -> None:
    draft = requests.prepare(riverside.workspace, riverside.act("Nia"), request=bus_request())
    with pytest.raises(UserError, match="Open the request first"):
        invite(riverside, draft, "Amina")


def test_a_no_is_kept_without_asking_why(riverside: Riverside, request_: Request) -> None:
    [row] = invite(riverside, request_, "Farah")
    said = invitations.reply(
        riverside.workspace, riverside.act("Sam"), invited_id=row, reply=InvitationReply.NO
    )
    assert (said.reply, said.why_not, said.replied_on) == (InvitationReply.NO, "", DAY)


def test_what_was_told_with_a_no_goes_when_they_say_yes_after_all(
    riverside: Riverside, request_: Request
) -> None:
    [row] = invite(riverside, request_, "Farah")
    kept = [
        invitations.reply(
            riverside.workspace,
            riverside.act("Sam"),
            invited_id=row,
            reply=reply,
            why_not="My mother is ill",
        ).why_not
        for reply in (InvitationReply.NO, InvitationReply.YES)
    ]
    assert kept == ["My mother is ill", ""]


def test_only_who_said_yes_is_put_forward(riverside: Riverside, request_: Request) -> None:
    [row] = invite(riverside, request_, "Ben")
    act = riverside.act("Nia")
    with pytest.raises(UserError, match="did not say yes"):
        invitations.put_forward(riverside.workspace, act, invited_id=row)
    invitations.reply(riverside.workspace, act, invited_id=row, reply=InvitationReply.YES)
    assert invitations.put_forward(riverside.workspace, act, invited_id=row).put_forward_on == DAY
    changed = invitations.reply(riverside.workspace, act, invited_id=row, reply=InvitationReply.NO)
    assert changed.put_forward_on is None


def test_what_we_ask_ourselves_puts_nobody_forward(riverside: Riverside) -> None:
    act = riverside.act("Nia")
    ours = requests.prepare(riverside.workspace, act, request=bus_request(asked_by=""))
    requests.open_it(riverside.workspace, act, request_id=ours.id or 0)
    [row] = invite(riverside, ours, "Ben")
    invitations.reply(riverside.workspace, act, invited_id=row, reply=InvitationReply.YES)
    with pytest.raises(UserError, match="nobody to put people forward to"):
        invitations.put_forward(riverside.workspace, act, invited_id=row)


@pytest.mark.parametrize("status", [Status.PAUSED, Status.LEFT, Status.DIED])
def test_whoever_is_not_with_us_now_gets_no_invitation(
    riverside: Riverside, request_: Request, status: Status
) -> None:
    """Practice rule 46."""
    carys = people.get(riverside.workspace, riverside.id("Carys"))
    people.change(riverside.workspace, riverside.act("Nia"), person=replace(carys, status=status))
    with pytest.raises(UserError, match="is not invited to anything now"):
        invite(riverside, request_, "Amina", "Carys")
    assert invitations.of_request(riverside.workspace, request_.id or 0) == []


def test_inviting_the_same_people_again_changes_nothing(
    riverside: Riverside, request_: Request
) -> None:
    invite(riverside, request_, "Amina", "Ben")
    assert len(invite(riverside, request_, "Ben", "Carys")) == 1
    found = invitations.of_request(riverside.workspace, request_.id or 0)
    assert [guest.person.short for guest in found] == ["Amina", "Ben", "Carys"]


def test_the_only_one_of_a_kind_is_warned_of_the_second_time(
    riverside: Riverside, request_: Request
) -> None:
    """Practice rule 39."""
    assert warned(riverside, request_, "Farah", "Asian women") == []
    invite(riverside, request_, "Farah", seat="Asian women")
    second = opened(riverside, "The clinic")
    assert warned(riverside, second, "Farah", "asian Women") == [
        "Farah Qureshi would be the only one of a kind again. Ask somebody else as well."
    ]
    assert warned(riverside, second, "Farah") == []
    together = {riverside.id("Farah"), riverside.id("Amina")}
    found = invitations.warnings(
        riverside.workspace,
        second.id or 0,
        riverside.id("Farah"),
        "Asian women",
        DAY,
        beside=together,
    )
    assert found == []


def test_two_of_a_kind_are_no_warning(riverside: Riverside, request_: Request) -> None:
    invite(riverside, request_, "Farah", "Amina", seat="Asian women")
    second = opened(riverside, "The clinic")
    assert warned(riverside, second, "Farah", "Asian women") == []
    invite(riverside, second, "Amina", seat="Asian women")
    assert warned(riverside, second, "Farah", "Asian women") == []


def test_others_beside_them_do_not_make_somebody_less_the_only_one(
    riverside: Riverside, request_: Request
) -> None:
    """Who was asked as something else, or as nothing at all, shares no seat with them."""
    invite(riverside, request_, "Farah", seat="Asian women")
    invite(riverside, request_, "Ben", "Carys")
    invite(riverside, request_, "Dilip", seat="wheelchair users")
    second = opened(riverside, "The clinic")
    assert len(warned(riverside, second, "Farah", "Asian women")) == 1


def test_a_seat_is_the_same_in_capitals(riverside: Riverside, request_: Request) -> None:
    invite(riverside, request_, "Farah", seat="Asian women")
    invite(riverside, request_, "Amina", seat="asian Women")
    second = opened(riverside, "The clinic")
    assert warned(riverside, second, "Farah", "Asian women") == []


def test_more_invitations_than_somebody_wants_are_warned_of(
    riverside: Riverside, request_: Request
) -> None:
    ewa = people.get(riverside.workspace, riverside.id("Ewa"))
    act = riverside.act("Nia")
    people.change(riverside.workspace, act, person=replace(ewa, invitation_limit=1))
    assert warned(riverside, request_, "Ewa") == []
    invite(riverside, request_, "Ewa")
    assert warned(riverside, request_, "Ewa") == [], "this is the one that she wants"
    second = opened(riverside, "The clinic")
    assert warned(riverside, second, "Ewa") == [
        f"{ewa.listed} wants 1 invitation in three months at most, and had it."
    ]
    later = date(2026, 6, 12)
    found = invitations.warnings(
        riverside.workspace, second.id or 0, riverside.id("Ewa"), "", later
    )
    assert found == []


def test_whoever_had_enough_already_is_shown_to_the_organiser(
    riverside: Riverside, request_: Request
) -> None:
    """Practice rule 39: of two invitations of one day the second is the one too many."""
    ben = people.get(riverside.workspace, riverside.id("Ben"))
    act = riverside.act("Nia")
    people.change(riverside.workspace, act, person=replace(ben, invitation_limit=1))
    second = opened(riverside, "The clinic")
    invite(riverside, request_, "Ben", "Carys")
    invite(riverside, second, "Ben", "Carys")
    above = {
        (request.title, guest.person.short): invitations.is_above_limit(riverside.workspace, guest)
        for request in (request_, second)
        for guest in invitations.of_request(riverside.workspace, request.id or 0)
    }
    assert [one for one, is_above in above.items() if is_above] == [("The clinic", "Ben")]


def test_a_warning_leaves_nothing_behind(riverside: Riverside, request_: Request) -> None:
    invite(riverside, request_, "Farah", seat="parents")
    second = opened(riverside, "The clinic")
    before = riverside.workspace.next_undo()
    assert warned(riverside, second, "Farah", "parents")
    assert riverside.workspace.next_undo() == before
