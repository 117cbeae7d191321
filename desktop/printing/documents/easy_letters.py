"""The letters in Easy Read: one idea beside one picture."""

from collections.abc import Sequence

from desktop.domain.text_kinds import Letter
from desktop.printing.blocks import Block, Heading, Idea, Paragraph
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead


def opening(head: Letterhead, kind: Letter) -> list[Idea]:
    words = head.words
    match kind:
        case Letter.THANK_YOU:
            return [
                idea(head, "thank-you", words.text("Thank you for taking part.")),
                idea(
                    head,
                    "talk",
                    words.text("You told us what matters to you."),
                    words.text("That helps many other people."),
                ),
            ]
        case Letter.PAUSE:
            return [
                idea(
                    head,
                    "break",
                    words.text("You are taking a break from our group."),
                    words.text("That is fine."),
                    words.text("You do not have to say why."),
                )
            ]
        case _:
            return [
                idea(
                    head,
                    "goodbye",
                    words.text("You are leaving our group."),
                    words.text("Thank you for all you did."),
                ),
                idea(head, "talk", words.text("What you said goes on helping others.")),
            ]


def what_now(head: Letterhead, kind: Letter) -> list[Block]:
    words = head.words
    if kind is Letter.THANK_YOU:
        return []
    blocks: list[Block] = []
    if kind is Letter.PAUSE:
        blocks.append(Heading(text=words.text("While you are away")))
        blocks.append(
            idea(
                head,
                "no",
                words.text("We do not invite you to meetings."),
                words.text("We send you no letters."),
            )
        )
    blocks.append(Heading(text=words.text("Things of ours")))
    blocks.append(
        idea(
            head,
            "key",
            words.text("Do you have a key, a tin or cards of ours?"),
            words.text("Please give them back."),
            words.text("We can come and fetch them."),
        )
    )
    if kind is Letter.LEAVING:
        blocks.append(Heading(text=words.text("What we keep about you")))
        blocks += _kept(head)
    return blocks


def _kept(head: Letterhead) -> list[Idea]:
    words = head.words
    return [
        idea(
            head,
            "cash-book",
            words.text("Your name is in our cash book."),
            words.text("A cash book says who got money from us."),
            words.plural(
                "We keep it for {count} year.",
                "We keep it for {count} years.",
                head.group.years_kept,
            ),
        ),
        idea(head, "no", words.text("Ask us, and we delete the rest.")),
    ]


def money(head: Letterhead, owed: str, ask: str, *, nothing: bool = False) -> list[Block]:
    """What we owe, and what to do when a cost is missing; in a paragraph for everybody else.

    Where we owe `nothing`, no picture promises money.
    """
    words = head.words
    if not head.easy:
        return [Paragraph(text=words.sentences([owed, ask]))]
    missing: Sequence[str] = (
        words.text("Perhaps you paid for something else."),
        words.text("Tell us soon. We can pay it back."),
    )
    return [idea(head, "yes" if nothing else "money", owed), idea(head, "receipt", *missing)]


def about_money(head: Letterhead, *, paid: bool) -> list[Idea]:
    words = head.words
    if paid:
        return [
            idea(
                head,
                "slip",
                words.text("We paid your costs."),
                words.text("A slip is with this letter."),
                words.text("A slip shows that you got money."),
            )
        ]
    return [
        idea(
            head,
            "money",
            words.text("We owe you money."),
            words.text("This means you get money from us."),
        )
    ]


def if_wrong(head: Letterhead) -> list[Idea]:
    words = head.words
    return [
        idea(head, "letter", words.text("Keep these papers. You may need them.")),
        idea(
            head,
            "question",
            words.text("Perhaps something is wrong."),
            words.text("Tell us the claim number."),
            words.text("It is on this letter."),
        ),
    ]


def way_back(head: Letterhead) -> list[Idea]:
    words = head.words
    return [
        idea(
            head,
            "welcome",
            words.text("You can come back at any time."),
            words.text("Tell us. You need no reason."),
        )
    ]
