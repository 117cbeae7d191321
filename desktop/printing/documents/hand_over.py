"""The tin passes from one person to the next: the count, the slips, the keys."""

from collections.abc import Mapping

from desktop.domain.cash import Count, HandOver, Place
from desktop.domain.person import Person
from desktop.printing.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    KeepTogether,
    Paragraph,
    SignatureBox,
)
from desktop.printing.documents.count_sheet import checked_by, counted_table, difference_said
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead, place_name


def hand_over_sheet(
    head: Letterhead,
    *,
    hand_over: HandOver,
    count: Count,
    place: Place,
    people: Mapping[int, Person],
    slips: int = 0,
    last_slip: int | None = None,
    check_code: str = "",
) -> Document:
    """What was handed over. The second person may sign later; the sheet says so.

    `slips` is how many slips go with the tin, `last_slip` the number of the newest one.
    """
    words = head.words
    giver, taker = people[hand_over.from_id].listed, people[hand_over.to_id].listed
    facts = [
        Fact(label=words.text("What"), value=place_name(words, place)),
        Fact(label=words.text("When"), value=head.day(hand_over.day)),
        # Translators: "From" and "To" stand before a person's name.
        Fact(label=words.text("From"), value=giver),
        Fact(label=words.text("To"), value=taker),
        Fact(label=words.text("Keys"), value=str(hand_over.keys)),
        Fact(label=words.text("Slips"), value=str(slips)),
    ]
    if last_slip is not None:
        facts.append(Fact(label=words.text("Last slip"), value=str(last_slip)))
    blocks: list[Block] = [*_easy(head), Facts(facts=tuple(facts))]
    if count.pieces is not None:
        blocks.append(counted_table(head, count.pieces, count.total))
    blocks.append(Facts(facts=_result(head, count)))
    if check_code:
        blocks.append(checked_by(words, check_code))
    blocks.append(_signatures(head, giver, taker, confirmed=hand_over.confirmed_at is not None))
    return head.paper(words.text("Handing over the tin"), blocks)


def _easy(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "tin",
                words.text("The cash tin goes to another person."),
                words.text("Both counted the money in it."),
            ),
            idea(head, "sign", words.text("Both sign their names below.")),
        ],
    )


def _result(head: Letterhead, count: Count) -> tuple[Fact, ...]:
    words = head.words
    return (
        Fact(label=words.text("The book says"), value=head.money(count.expected)),
        Fact(label=words.text("We counted"), value=head.money(count.total), strong=True),
        Fact(label=words.text("Difference"), value=difference_said(head, count.difference)),
    )


def _signatures(head: Letterhead, giver: str, taker: str, *, confirmed: bool) -> KeepTogether:
    words, date = head.words, head.words.text("Date")
    boxes: list[Block] = [
        SignatureBox(label=words.text("Given by {name}", name=giver), date_label=date),
        SignatureBox(label=words.text("Taken by {name}", name=taker), date_label=date),
    ]
    if not confirmed:
        boxes.append(Paragraph(text=words.text("The second signature may follow.")))
    return KeepTogether(blocks=tuple(boxes))
