"""Two Amina Begums: in the list, on a page and in a field one sees and hears which is meant."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.person import Person
from desktop.services.people import people
from desktop.ui.forms import FormDialog
from desktop.ui.people.person_field import PersonField, add_person
from tests.ui.visiting import Visit


def second_amina(visit: Visit) -> int:
    session = visit.session
    added = people.add(session.workspace, session.act(), person=Person(name="Amina Begum"))
    QApplication.processEvents()
    return added.id or 0


def test_the_list_shows_and_says_which(visit: Visit) -> None:
    second_amina(visit)
    model = visit.room.list.table.model()
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        names = [model.index(row, 0).data(role) for row in range(3)]
        assert [name for name in names if name.startswith("Amina")] == [
            "Amina Begum (1)",
            "Amina Begum (2)",
        ]


def test_their_page_says_which_and_what_would_tell_them_apart(visit: Visit) -> None:
    said: list[str] = []
    visit.kit.speech.mentioned.connect(said.append)
    visit.room.open_person(second_amina(visit))
    QApplication.processEvents()
    assert said == ["Amina Begum (2). active."]
    assert visit.room.person.about.parts[0].accessibleName() == (
        "Somebody else has this name. A word after it tells them apart."
    )


def test_a_field_keeps_who_was_taken_from_its_list(visit: Visit) -> None:
    other = second_amina(visit)
    field = PersonField(visit.kit, visit.session.workspace)
    visit.qtbot.addWidget(field)
    visit.qtbot.addWidget(field.list)
    field.show()
    visit.qtbot.keyClicks(field, "amina")
    offered = {row.title: row.key for row in field.list.rows()}
    assert set(offered) == {"Amina Begum (1)", "Amina Begum (2)"}
    field.list.opened.emit(offered["Amina Begum (2)"])
    taken = field.value()
    assert taken is not None
    assert taken.id == other
    name = QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Value)
    assert name == field.text() == "Amina Begum (2)"


def test_whoever_takes_a_name_from_the_list_is_back_in_the_field_and_nowhere_between(
    visit: Visit,
) -> None:
    second_amina(visit)
    dialog = FormDialog(visit.kit, "An idea")
    visit.qtbot.addWidget(dialog)
    dialog.form.add_text("title", "What is it about?")
    field = PersonField(visit.kit, visit.session.workspace)
    add_person(dialog.form, "person", "Whose idea is it?", field)
    with visit.qtbot.waitActive(dialog):
        dialog.show()
    visit.enter(field)
    visit.type("amina")
    visit.press("Down")
    stood: list[QWidget] = []

    def note(_before: QWidget, now: QWidget) -> None:
        stood.append(now)

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(note)
    visit.press("Enter")
    application.focusChanged.disconnect(note)
    assert stood == [field]
    assert field.taken() is not None
