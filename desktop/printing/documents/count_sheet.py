"""The count: what is in the tin, piece by piece, beside what the book says."""

from collections.abc import Mapping

from desktop.domain.cash import COUNT_NAMES, Count, CountConfirmed, CountKind, Place, Proof
from desktop.domain.currency import Pieces
from desktop.domain.meeting import Meeting
from desktop.domain.person import Person
from desktop.language import Words
from desktop.printing.blocks import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Field,
    Fields,
    KeepTogether,
    Paragraph,
    SignatureBox,
    Table,
)
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import (
    Letterhead,
    meeting_name,
    name_of,
    place_name,
)


def count_sheet(
    head: Letterhead,
    *,
    count: Count,
    place: Place,
    people: Mapping[int, Person],
    meeting: Meeting | None = None,
    confirmed: CountConfirmed | None = None,
    proof: Proof | None = None,
    check_code: str = "",
) -> Document:
    """One count. `check_code` is the short head of the file's history, which people sign."""
    words = head.words
    blocks: list[Block] = [*_easy_counted(head), Facts(facts=_what(head, count, place, meeting))]
    if count.pieces is not None:
        blocks.append(counted_table(head, count.pieces, count.total))
    blocks.append(Facts(facts=_result(head, count)))
    if count.difference < 0:
        blocks.append(Paragraph(text=words.text("That happens. Nobody has to make it up.")))
    if proof is not None:
        blocks += _proof(head, proof)
    if check_code:
        blocks.append(checked_by(words, check_code))
    blocks.append(_signatures(head, count, people, confirmed))
    why = words.text(COUNT_NAMES[count.kind])
    return head.paper(words.text("Count: {why}", why=why), blocks)


def blank_count_sheet(
    head: Letterhead,
    *,
    place: Place | None,
    meeting: Meeting | None = None,
    kind: CountKind | None = None,
) -> Document:
    """The same sheet to fill in by hand, for when the laptop is flat.

    `kind` is why it will be counted, where that is known; `place` is None before there is one.
    """
    words = head.words
    counted = place_name(words, place) if place else words.text("Tin")
    facts = [Fact(label=words.text("Counted"), value=counted)]
    if meeting:
        facts.append(Fact(label=words.text("Meeting"), value=meeting_name(head, meeting)))
    blank = [words.text("Date and time"), *([] if kind else [words.text("Why we count")])]
    pieces = tuple((head.currency.piece_name(value), "", "") for value in head.currency.pieces)
    sums = words.text("The book says {symbol}", symbol=head.symbol)
    blocks: list[Block] = [
        *_easy_to_count(head),
        Facts(facts=tuple(facts)),
        Fields(fields=tuple(Field(label=label) for label in blank)),
        _pieces_table(head, pieces, head.symbol, room=1.2),
        Fields(fields=(Field(label=sums), Field(label=words.text("Short or over")))),
        Fields(fields=(Field(label=words.text("Why, if you know")),)),
        SignatureBox(label=words.text("Counted by"), date_label=words.text("Date")),
        SignatureBox(label=words.text("Second person"), date_label=words.text("Date")),
    ]
    why = words.text(COUNT_NAMES[kind]) if kind else ""
    title = words.text("Count: {why}", why=why) if kind else words.text("Count")
    return head.paper(title, blocks)


def _easy_counted(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "counting",
                words.text("We counted our cash."),
                words.text("Cash is notes and coins."),
            ),
            idea(
                head,
                "cash-book",
                words.text("We compared it with our cash book."),
                words.text("Below you see if both are the same."),
            ),
        ],
    )


def _easy_to_count(head: Letterhead) -> list[Block]:
    words = head.words
    return only_easy(
        head,
        [
            idea(
                head,
                "counting",
                words.text("Count the notes and coins."),
                words.text("Write how many there are of each."),
            ),
            idea(
                head,
                "sign",
                words.text("Then sign your name."),
                words.text("A second person counts and signs too."),
            ),
        ],
    )


def counted_table(head: Letterhead, pieces: Pieces, total: int) -> Table:
    """Every note and coin, how many there are and what they are worth together."""
    rows = tuple(
        (
            head.currency.piece_name(value),
            str(pieces.get(value, 0)),
            head.money(value * pieces.get(value, 0)),
        )
        for value in head.currency.pieces
    )
    return _pieces_table(head, rows, head.money(total))


def checked_by(words: Words, check_code: str) -> Paragraph:
    """The code that shows later that nothing before it was changed."""
    code = words.text("Check code {code}.", code=check_code)
    said = words.text("It shows later that nothing was changed.")
    return Paragraph(text=words.sentences([code, said]))


def difference_said(head: Letterhead, difference: int) -> str:
    """`50p short`, `20p over`, or that both agree; the difference in the smallest unit."""
    amount = head.currency.short(difference)
    if difference < 0:
        return head.words.text("{amount} short", amount=amount)
    if difference > 0:
        return head.words.text("{amount} over", amount=amount)
    return head.words.text("Nothing short, nothing over")


def _pieces_table(
    head: Letterhead, rows: tuple[tuple[str, str, str], ...], total: str, *, room: float = 1
) -> Table:
    words = head.words
    return Table(
        room=room,
        columns=(
            Column(heading=words.text("Note or coin"), width=2),
            Column(heading=words.text("How many"), width=1.5, numeric=room == 1),
            Column(heading=words.text("Value"), width=1.5, numeric=room == 1),
        ),
        rows=rows,
        total=(words.text("Total"), "", total),
    )


def _what(
    head: Letterhead, count: Count, place: Place, meeting: Meeting | None
) -> tuple[Fact, ...]:
    words = head.words
    facts = [
        # Translators: "Counted: Tin". Which tin was counted.
        Fact(label=words.text("Counted"), value=place_name(words, place)),
        Fact(label=words.text("When"), value=head.moment(count.day, count.at)),
    ]
    if meeting:
        facts.append(Fact(label=words.text("Meeting"), value=meeting_name(head, meeting)))
    return tuple(facts)


def _result(head: Letterhead, count: Count) -> tuple[Fact, ...]:
    words = head.words
    facts = [
        Fact(label=words.text("The book says"), value=head.money(count.expected)),
        Fact(
            label=words.text("Difference"),
            value=difference_said(head, count.difference),
            strong=True,
        ),
    ]
    if count.explanation:
        facts.append(Fact(label=words.text("Why, as far as we know"), value=count.explanation))
    return tuple(facts)


def _proof(head: Letterhead, proof: Proof) -> list[Block]:
    """Cash, slips and what is short make the float: the sum everybody can check."""
    words = head.words
    parts = [
        words.text("{amount} in the tin", amount=head.money(proof.cash)),
        words.text("{amount} on slips", amount=head.money(proof.paid_out)),
    ]
    if proof.short > 0:
        parts.append(words.text("{amount} short", amount=head.money(proof.short)))
    adds, total = " + ".join(parts), head.money(proof.float_amount)
    # Translators: {parts} is "£78.39 in the tin + £121.11 on slips + £0.50 short".
    if proof.adds_up:
        said = words.text("{parts} = {total}, the float.", parts=adds, total=total)
    else:
        said = words.text("{parts}. The float is {total}.", parts=adds, total=total)
    top_up = words.text("To fill the float again: {amount}.", amount=head.money(proof.top_up))
    return [Paragraph(text=words.sentences([said, top_up]), strong=True)]


def _signatures(
    head: Letterhead, count: Count, people: Mapping[int, Person], confirmed: CountConfirmed | None
) -> KeepTogether:
    """Who counted; while nobody confirmed it, there is a line for whoever will."""
    words, date = head.words, head.words.text("Date")
    first = words.text("Counted by {name}", name=name_of(count.first_id, people))
    said = words.text("We counted {amount}.", amount=head.money(count.total))
    second = words.text("Counted by {name}", name=name_of(count.second_id, people))
    if confirmed:
        second = words.text("Confirmed by {name}", name=name_of(confirmed.person_id, people))
    elif count.second_id is None:
        alone = words.text("One person counted {amount}.", amount=head.money(count.total))
        later = words.text("A second person confirms it later.")
        said = words.sentences([alone, later])
        second = words.text("Confirmed by")
    if count.household_reason:
        home = words.text("They share a home. {reason}", reason=count.household_reason)
        said = words.sentences([said, home])
    return KeepTogether(
        blocks=(
            Paragraph(text=said),
            SignatureBox(label=first, date_label=date),
            SignatureBox(label=second, date_label=date),
        )
    )
