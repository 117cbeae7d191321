"""Two people of one name are told apart wherever names are listed or chosen, and only they."""

from dataclasses import replace

from desktop.domain.person import Person, called_together
from desktop.printing.plain_text import plain_text
from desktop.services.group import group
from desktop.services.meetings import meetings
from desktop.services.money import claims
from desktop.services.papers import paper_kit
from desktop.services.people import people
from tests.services.in_words import InWords, cost


def second_amina(group_: InWords, name: str = "Amina Begum") -> Person:
    return people.add(group_.workspace, group_.act(), person=Person(name=name))


def listed(group_: InWords) -> list[str]:
    return [one.listed for one in people.every(group_.workspace)]


def test_two_of_one_name_are_numbered_as_they_came_and_nobody_else(riverside: InWords) -> None:
    assert not [name for name in listed(riverside) if "(" in name]
    second_amina(riverside, "amina begum")
    assert [name for name in listed(riverside) if "(" in name] == [
        "Amina Begum (1)",
        "amina begum (2)",
    ]


def test_the_number_is_never_kept_and_goes_with_the_other(riverside: InWords) -> None:
    other = second_amina(riverside)
    found = people.get(riverside.workspace, other.id or 0)
    assert found.listed == "Amina Begum (2)"
    people.change(
        riverside.workspace, riverside.act(), person=replace(found, phone="01632 960 111")
    )
    assert people.get(riverside.workspace, other.id or 0).name == "Amina Begum"
    people.change(
        riverside.workspace, riverside.act(), person=replace(found, name="Amina Begum, Leeds")
    )
    assert not [name for name in listed(riverside) if "(" in name]


def test_what_is_said_aloud_and_across_the_table_tells_them_apart_too(riverside: InWords) -> None:
    other = people.get(riverside.workspace, second_amina(riverside).id or 0)
    assert (other.said, other.called) == ("Amina Begum (2)", "Amina Begum (2)")
    alone = people.get(riverside.workspace, riverside.id("Ben"))
    assert (alone.said, alone.called) == (alone.name, alone.short)
    assert called_together([alone, alone, other]) == [alone.short, "Amina Begum (2)"]


def test_first_names_alike_are_said_in_full() -> None:
    two = [Person(name="Amina Begum"), Person(name="Amina Khan"), Person(name="Ben Carter")]
    assert called_together(two) == ["Amina Begum", "Amina Khan", "Ben"]


def test_the_search_and_the_list_of_claims_say_which(riverside: InWords) -> None:
    other = second_amina(riverside)
    riverside.claim("Amina", cost("bus", "4.60"))
    assert [row["name"] for row in claims.page(riverside.workspace, limit=9, offset=0)] == [
        "Amina Begum (1)"
    ]
    titles = {hit.id: hit.title for hit in group.find(riverside.workspace, "Amina")}
    assert titles[other.id or 0] == "Amina Begum (2)"


def test_the_kit_tells_two_forms_and_two_rows_apart(riverside: InWords) -> None:
    other = second_amina(riverside)
    act, meeting_id = riverside.act(), riverside.meeting_id
    meetings.invite(riverside.workspace, act, meeting_id=meeting_id, person_ids=[other.id or 0])
    kit = paper_kit.kit(riverside.workspace, act, meeting_id=meeting_id, spare=0)
    english = [one for one in kit.papers if one.document.language == "en"]
    everything = [plain_text(one.document) for one in english]
    for name in ("Amina Begum (1)", "Amina Begum (2)"):
        assert sum(name in text for text in everything) >= 2  # a form, and the sheets
