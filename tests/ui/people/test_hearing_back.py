"""How somebody wants to hear back, and how often to be invited, as they said themselves."""

from desktop.domain.heard_by import HeardBy
from desktop.services.people import people
from tests.ui.people.test_people_room import lines, open_page, person
from tests.ui.visiting import Visit


def test_how_somebody_hears_back_is_kept_and_shown(visit: Visit) -> None:
    open_page(visit, "Ewa")
    visit.press("Ctrl+E")
    field = visit.dialog.form.rows["hear_back"].field
    assert field.currentText() == "as their other papers come"
    field.show_value(HeardBy.PHONE)
    visit.fill(invitation_limit="2")
    visit.press("Ctrl+Enter")
    ewa = person(visit, "Ewa")
    assert (ewa.hear_back, ewa.invitation_limit) == (HeardBy.PHONE, 2)
    assert "Hears back: by phone. Wants 2 invitations in three months at most" in lines(visit)


def test_a_number_of_invitations_is_a_number_or_nothing(visit: Visit) -> None:
    open_page(visit, "Ewa")
    visit.press("Ctrl+E")
    visit.fill(invitation_limit="some")
    visit.press("Ctrl+Enter")
    assert visit.problem("invitation_limit") == "Type how many, as a whole number."
    visit.fill(invitation_limit=" ")
    visit.press("Ctrl+Enter")
    ewa = people.get(visit.session.workspace, person(visit, "Ewa").id or 0)
    assert ewa.invitation_limit is None
    assert "invitation" not in lines(visit)
