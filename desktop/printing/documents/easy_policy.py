"""What we pay back, in Easy Read: one idea beside one picture."""

from desktop.printing.blocks import Block, Heading, Idea
from desktop.printing.documents.costs import easy_not_pay
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead
from desktop.printing.documents.policy_rates import InForce, easy_rates


def in_full(head: Letterhead, known: InForce) -> list[Block]:
    words = head.words
    return [
        *_what(head),
        Heading(text=words.text("What we pay")),
        *easy_rates(head, known),
        Heading(text=words.text("Receipts")),
        *_receipts(head),
        Heading(text=words.text("When you get your money")),
        *_when(head, known),
        Heading(text=words.text("When you cannot pay first")),
        *_in_advance(head),
        Heading(text=words.text("Fees are different")),
        *_fees(head),
        Heading(text=words.text("Who decides")),
        *_who_decides(head, known),
        Heading(text=words.text("If you do not agree")),
        *_disagree(head),
    ]


def in_short(head: Letterhead, known: InForce) -> list[Block]:
    words = head.words
    return [
        *_what(head),
        *easy_rates(head, known),
        _receipts(head)[0],
        _when(head, known)[0],
        _in_advance(head)[0],
        idea(
            head,
            "question",
            words.text("Perhaps you do not agree with us."),
            words.text("Then somebody else looks again."),
        ),
    ]


def _what(head: Letterhead) -> list[Idea]:
    words = head.words
    return [
        idea(
            head,
            "money",
            words.text("You pay for things to take part."),
            words.text("This is called a cost."),
            words.text("We give you that money back."),
        ),
        easy_not_pay(head),
    ]


def _receipts(head: Letterhead) -> list[Idea]:
    words = head.words
    return [
        idea(
            head,
            "receipt",
            words.text("Keep your tickets and receipts."),
            words.text("A receipt is a paper that says what you paid."),
            words.text("Give them to us with your form."),
        ),
        idea(
            head,
            "question",
            words.text("Perhaps you have no receipt."),
            words.text("Tell us why. We can often still pay."),
        ),
        idea(head, "sign", words.text("A carer or assistant signs your form instead.")),
    ]


def _when(head: Letterhead, known: InForce) -> list[Idea]:
    words, policy = head.words, known.policy
    cash = [words.text("You get cash at the meeting.")]
    if policy.cash_limit is not None and policy.cash_limit_stops:
        amount = head.money(policy.cash_limit)
        cash.append(words.text("For more than {amount} two people agree first.", amount=amount))
    return [
        idea(
            head,
            "calendar",
            words.plural(
                "Ask for your money within {count} month.",
                "Ask for your money within {count} months.",
                policy.claim_months,
            ),
        ),
        idea(head, "coins", *cash),
        idea(
            head,
            "bank",
            words.text("We can also pay by bank."),
            words.plural(
                "This takes up to {count} working day.",
                "This takes up to {count} working days.",
                policy.promise_days,
            ),
            words.text("Working days are Monday to Friday."),
        ),
    ]


def _in_advance(head: Letterhead) -> list[Idea]:
    words = head.words
    return [
        idea(
            head,
            "ticket",
            words.text("Perhaps you cannot pay first."),
            words.text("Ask us before the meeting."),
            words.text("We can pay it for you."),
        ),
        idea(
            head,
            "money",
            words.text("We can also give you the money first."),
            words.text("You bring us the receipt later."),
        ),
    ]


def _fees(head: Letterhead) -> list[Idea]:
    words = head.words
    return [
        idea(
            head,
            "thank-you",
            words.text("Sometimes we offer a fee."),
            words.text("A fee is money to say thank you for work."),
        ),
        idea(
            head,
            "warning",
            words.text("A fee may change your benefits."),
            words.text("Benefits are money from the government."),
            words.text("Get advice before you take a fee."),
        ),
        idea(head, "choose", words.text("You can say no to a fee.")),
    ]


def _who_decides(head: Letterhead, known: InForce) -> list[Idea]:
    words, above = head.words, known.policy.second_agreer_above
    said = [words.text("Nobody decides about their own costs.")]
    if above is not None:
        amount = head.money(above)
        said.append(words.text("For more than {amount} two people agree.", amount=amount))
    return [
        idea(head, "agree", *said),
        idea(
            head,
            "calendar",
            words.text("Do you have the same cost each time?"),
            words.text("Two people can agree to it beforehand."),
        ),
    ]


def _disagree(head: Letterhead) -> list[Idea]:
    words = head.words
    contact = [head.group.contact] if head.group.contact else []
    return [
        idea(
            head,
            "talk",
            words.text("Perhaps you do not agree with us."),
            words.text("Then tell us."),
            *contact,
        ),
        idea(head, "friend", words.text("You can bring somebody with you.")),
        idea(
            head,
            "look",
            words.text("Somebody else looks at it again."),
            words.text("You get an answer. We say why."),
        ),
    ]
