"""The ground rules, as a page to keep and as a poster for the wall."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from desktop.domain.own_text import STARTER_RULES, RulesNow, Said, WrittenText
from desktop.printing.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Idea,
    KeepTogether,
    ListBlock,
    Note,
    Paragraph,
    Poster,
)
from desktop.printing.documents.easy import idea
from desktop.printing.documents.letterhead import Letterhead

PICTURES: Mapping[str, str] = MappingProxyType(
    dict(
        zip(
            STARTER_RULES,
            ("talk", "listen", "question", "no", "break", "private", "warning", "clock"),
            strict=True,
        )
    )
)
"""The picture of each rule that comes with the program; a group's own have one for all."""


def ground_rules(head: Letterhead, rules: RulesNow) -> Document:
    """The page: every rule, when it was agreed, and what to do when one does not work."""
    words = head.words
    these = words.text("This is how we treat each other.")
    together = words.text("Tell us if you want to change something.")
    if rules.agreed_on:
        together = words.text("We agreed on this together.")
    blocks: list[Block] = [Paragraph(text=words.sentences([these, together]))]
    if head.easy:
        wrong = _what_is_wrong(head, [rule.said(words) for rule in rules.rules])
        blocks = [idea(head, "rules", these, together, *wrong)]
    blocks += rules_list(head, rules.rules)
    if dates := _dates(head, rules):
        blocks.append(Facts(facts=dates))
    blocks.append(_broken(head))
    return head.paper(words.text("Our ground rules"), blocks)


def ground_rules_poster(head: Letterhead, rules: RulesNow) -> Document:
    """The poster: one page, as large as it can be, read from across a room."""
    words = head.words
    ideas = tuple(_idea(head, rule, rule.said(words)) for rule in rules.rules)
    made = head.paper(words.text("Our ground rules"), [Poster(ideas=ideas)])
    wrong = _what_is_wrong(head, [rule.said(words) for rule in rules.rules])
    version = words.sentences([*wrong, *_agreed(head, rules), made.furniture.version])
    return replace(made, furniture=replace(made.furniture, version=version))


def rules_list(head: Letterhead, rules: Sequence[WrittenText]) -> list[Block]:
    """A numbered list, after what is wrong with any of its words; ideas in Easy Read."""
    said = [rule.said(head.words) for rule in rules]
    if head.easy:
        return [_idea(head, rule, one) for rule, one in zip(rules, said, strict=True)]
    wrong = [Paragraph(text=line, strong=True) for line in _what_is_wrong(head, said)]
    languages = tuple(one.language if one.missing else "" for one in said)
    items = tuple(one.wording for one in said)
    return [*wrong, ListBlock(items=items, numbered=True, languages=languages)]


def _idea(head: Letterhead, rule: WrittenText, said: Said) -> Idea:
    made = idea(
        head, PICTURES.get(rule.source.wording, "rules"), *said.wording.strip().splitlines()
    )
    return replace(made, language=said.language if said.missing else "")


def _what_is_wrong(head: Letterhead, said: Sequence[Said]) -> list[str]:
    """Each line that must be said of some of the rules, once."""
    return [head.words.text(line) for line in dict.fromkeys(one.line for one in said) if line]


def _agreed(head: Letterhead, rules: RulesNow) -> list[str]:
    words = head.words
    said = []
    if rules.agreed_on:
        said.append(words.text("We agreed these on {day}.", day=rules.agreed_on))
    if rules.review_on:
        said.append(words.text("We look at them again on {day}.", day=rules.review_on))
    return said


def _dates(head: Letterhead, rules: RulesNow) -> tuple[Fact, ...]:
    words, facts = head.words, []
    if rules.agreed_on:
        facts.append(Fact(label=words.text("Agreed on"), value=head.day(rules.agreed_on)))
    if rules.review_on:
        label = words.text("We look at them again on")
        facts.append(Fact(label=label, value=head.day(rules.review_on)))
    return tuple(facts)


def _broken(head: Letterhead) -> Block:
    """What to do when a rule is broken, or does not work for somebody."""
    words = head.words
    heading = Heading(text=words.text("When a rule does not work"))
    said = (
        words.text("Was a rule broken? Say so, or tell one of us later."),
        words.text("Does a rule not work for you? Tell us. We can change it."),
    )
    blocks: list[Block] = [heading, ListBlock(items=said)]
    if head.easy:
        blocks = [
            heading,
            idea(
                head,
                "stop",
                words.text("Was a rule broken?"),
                words.text("Say so, or tell one of us later."),
            ),
            idea(
                head,
                "change",
                words.text("Does a rule not work for you?"),
                words.text("Tell us. We can change it."),
            ),
        ]
    if contact := head.group.contact:
        blocks.append(Note(text=contact))
    return KeepTogether(blocks=tuple(blocks))
