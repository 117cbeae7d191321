"""The costs form in Easy Read: what goes into each part, just before it."""

from dataclasses import dataclass

from desktop.domain.claim import ClaimKind
from desktop.printing.blocks import Block
from desktop.printing.documents.easy import idea, only_easy
from desktop.printing.documents.letterhead import Letterhead


@dataclass(frozen=True, slots=True)
class EasyForm:
    """The ideas before each part of the form; none of them for other readers."""

    head: Letterhead
    kind: ClaimKind

    @property
    def what_it_is(self) -> list[Block]:
        head, words = self.head, self.head.words
        if self.kind is ClaimKind.FEE:
            fee = words.text("A fee is money to say thank you for work.")
            return only_easy(head, [idea(head, "thank-you", fee)])
        return only_easy(
            head,
            [
                idea(
                    head,
                    "money",
                    words.text("You paid for something to take part."),
                    words.text("With this form you get your money back."),
                ),
                idea(head, "help", words.text("We can help you with this form.")),
            ],
        )

    @property
    def what_to_write(self) -> list[Block]:
        head, words = self.head, self.head.words
        return only_easy(
            head,
            [
                idea(
                    head,
                    "pen",
                    words.text("Write what you paid for."),
                    words.text("Write what it cost."),
                ),
                idea(
                    head,
                    "receipt",
                    words.text("A receipt is a paper that says what you paid."),
                    words.text("Do you have one? Write yes or no."),
                ),
            ],
        )

    @property
    def your_costs(self) -> list[Block]:
        head, words = self.head, self.head.words
        return only_easy(
            head,
            [
                idea(
                    head,
                    "list",
                    words.text("This is what you asked for."),
                    words.text("It also says what we can pay."),
                )
            ],
        )

    @property
    def carer(self) -> list[Block]:
        head, words = self.head, self.head.words
        return only_easy(
            head,
            [
                idea(
                    head,
                    "childcare",
                    words.text("Did you pay somebody to look after a child?"),
                    words.text("Did you pay a carer or an assistant?"),
                    words.text("They write their name and sign here."),
                )
            ],
        )

    @property
    def how(self) -> list[Block]:
        head, words = self.head, self.head.words
        return only_easy(head, [idea(head, "choose", words.text("Tick one box."))])

    def true(self, said: str) -> list[Block]:
        """What somebody signs stays word for word the same in Easy Read."""
        head, words = self.head, self.head.words
        return only_easy(
            head, [idea(head, "sign", words.text("Read this. Then sign your name."), said)]
        )

    @property
    def money(self) -> list[Block]:
        head, words = self.head, self.head.words
        return only_easy(
            head,
            [
                idea(
                    head,
                    "coins",
                    words.text("Did you get your money? Count it."),
                    words.text("Write how much. Then sign your name."),
                )
            ],
        )
