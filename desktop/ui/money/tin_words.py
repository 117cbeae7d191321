"""What is said of a tin, its counts and the people it passed between."""

from collections.abc import Mapping

from desktop.domain.cash import COUNT_NAMES, Count, HandOver, Tin
from desktop.services.money import cash, counts
from desktop.ui.money.amounts import Amounts
from desktop.ui.rows import Row
from desktop.ui.states import Mark


def pieces_aloud(amounts: Amounts, pieces: Mapping[int, int]) -> str:
    """`three £20 notes, two £2 coins`: no symbols a screen reader stumbles over."""
    words = amounts.kit.words
    return words.listed(words.say(said) for said in amounts.currency.spoken_pieces(pieces))


def tin_aloud(amounts: Amounts, tin: Tin) -> str:
    """What is in it, only on asking."""
    words = amounts.kit.words
    said = words.text("In {place}: {amount}.", place=tin.place.name, amount=amounts.said(tin.total))
    return f"{said} {pieces_aloud(amounts, tin.pieces)}." if tin.pieces else said


def tin_lines(amounts: Amounts, tin: Tin, *, shown: bool) -> list[str]:
    """Who has it, when it was counted, and what makes the float whole; sums only when asked."""
    words = amounts.kit.words
    workspace = amounts.session.workspace
    lines = []
    if tin.place.holder_id is not None:
        lines.append(words.text("{name} has it.", name=amounts.name(tin.place.holder_id)))
    last = counts.last_count(workspace, tin.id)
    lines.append(
        words.text("Last counted on {day}.", day=last.day)
        if last
        else words.text("Not counted yet.")
    )
    if not shown:
        return lines
    proof = cash.proof(workspace, tin.id)
    if tin.pieces is None:
        lines.append(words.text("Which notes and coins is not known. Counting tells again."))
    if proof.top_up > 0:
        whole, missing = amounts.said(proof.float_amount), amounts.said(proof.top_up)
        lines.append(words.text("{missing} makes it {whole} again.", missing=missing, whole=whole))
    return lines


def count_row(amounts: Amounts, made: Count, names: Mapping[int, str]) -> Row:
    """A count as a card; one that stands by one person says so."""
    words = amounts.kit.words
    confirmed = counts.confirmed_by(amounts.session.workspace, made.id or 0)
    second = made.second_id or (confirmed.person_id if confirmed else None)
    who = [names.get(made.first_id, ""), names.get(second or 0, "")]
    parts = [
        words.text(COUNT_NAMES[made.kind]),
        " + ".join(name for name in who if name),
        made.explanation,
    ]
    difference = words.text("right")
    if made.difference:
        short = amounts.short(made.difference)
        difference = (
            words.text("{amount} short", amount=short)
            if made.difference < 0
            else words.text("{amount} over", amount=short)
        )
    alone = second is None
    return Row(
        key=made.id,
        title=amounts.day(made.day),
        detail=" · ".join(part for part in parts if part),
        chip=words.text("by one, to be confirmed") if alone else difference,
        mark=Mark.WARN if alone or made.difference else Mark.GOOD,
    )


def hand_over_row(amounts: Amounts, over: HandOver, names: Mapping[int, str]) -> Row:
    words = amounts.kit.words
    return Row(
        key=over.id,
        title=words.text(
            "{one} to {other}", one=names.get(over.from_id, ""), other=names.get(over.to_id, "")
        ),
        detail=amounts.day(over.day),
        chip=words.text("signed") if over.confirmed_at else words.text("not signed yet"),
        mark=Mark.GOOD if over.confirmed_at else Mark.WARN,
    )
