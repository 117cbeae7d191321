"""What the group decided about itself, in plain sentences."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.domain.group import Agreeing, GroupSettings, SecondCounter
from desktop.domain.office import OFFICE_NAMES, Holding
from desktop.domain.person import Person
from desktop.language import LANGUAGE_NAMES, N_, Words
from desktop.ui.rows import Row

NATIONS: Mapping[str, str] = MappingProxyType(
    {
        "ENG": N_("England"),
        "WLS": N_("Wales"),
        "SCT": N_("Scotland"),
        "NIR": N_("Northern Ireland"),
    }
)
"""Whose bank holidays count, as `holidays` calls them."""
CURRENCY_NAMES: Mapping[str, str] = MappingProxyType(
    {"GBP": N_("pounds, £"), "EUR": N_("euros, €"), "JPY": N_("yen, ¥")}
)
AGREEING: Mapping[Agreeing, str] = MappingProxyType(
    {
        Agreeing.POLICY: N_("Ordinary claims are agreed by what we pay back."),
        Agreeing.PERSON: N_("A person agrees every claim."),
    }
)
COUNTING: Mapping[SecondCounter, str] = MappingProxyType(
    {
        SecondCounter.REQUIRED: N_("Two people count the tin together."),
        SecondCounter.LATER: N_("One person may count, and a second confirms it later."),
    }
)


def about_lines(words: Words, group: GroupSettings) -> list[str]:
    language = LANGUAGE_NAMES.get(group.language, group.language)
    nation = words.text(NATIONS[group.nation]) if group.nation in NATIONS else group.nation
    lines = [words.text("We are called {name}.", name=group.name)]
    if group.contact:
        lines.append(words.text("People ask {contact}.", contact=group.contact))
    lines.append(words.text("We say “{word}” for who we pay.", word=group.member_word))
    lines.append(words.text("Our own language is {language}.", language=language))
    currency = words.text(CURRENCY_NAMES.get(group.currency_code, group.currency_code))
    lines.append(words.text("We pay in {currency}.", currency=currency))
    lines.append(words.text("We keep the bank holidays of {nation}.", nation=nation))
    lines.append(words.text("Our clock is that of {zone}.", zone=group.time_zone))
    return lines


def agreeing_lines(words: Words, group: GroupSettings) -> list[str]:
    return [
        words.text(AGREEING[group.agreeing]),
        words.text("Whoever agrees or sits down types a PIN.")
        if group.pins
        else words.text("There are no PINs. People sign on paper."),
        words.text(COUNTING[group.second_counter]),
        words.text("We count first, then see what the book says.")
        if group.count_first
        else words.text("We see what the book says while we count."),
        words.text("A meeting has its own float, apart from the tin.")
        if group.meeting_float
        else words.text("There is one tin, also for meetings."),
        words.text("Two people sign for cash at our bank. We say five working days before.")
        if group.bank_two_signatures
        else words.text("One person gets cash at our bank. We say the day before."),
    ]


def screen_lines(words: Words, group: GroupSettings) -> list[str]:
    minutes = group.idle_minutes
    return [
        words.text("The pay desk shows everybody's amounts.")
        if group.show_everyone
        else words.text("The pay desk shows the amount of the person in front."),
        words.text("What is in the tin is shown.")
        if group.show_tin
        else words.text("What is in the tin is hidden until F8."),
        words.text("Amounts are said aloud.")
        if group.speak_amounts
        else words.text("Amounts are said aloud only on F4."),
        words.plural(
            "The laptop locks after {count} minute, never at the pay desk.",
            "The laptop locks after {count} minutes, never at the pay desk.",
            minutes,
        )
        if minutes
        else words.text("The laptop never locks by itself."),
    ]


def holding_row(words: Words, holding: Holding, known: Mapping[int, Person]) -> Row:
    """`Leon: treasurer, standing in for Maya until 3 April 2026, agreed by Priya`"""
    office = words.text(OFFICE_NAMES[holding.office])
    since = words.text("since {day}", day=holding.from_day)
    if holding.until_day is not None:
        since = words.text("until {day}", day=holding.until_day)
    absent, agreed = (known.get(i or 0) for i in (holding.stands_for_id, holding.agreed_by_id))
    if absent and agreed and holding.until_day:
        since = words.text(
            "standing in for {name} until {day}, agreed by {other}",
            name=absent.short,
            day=holding.until_day,
            other=agreed.short,
        )
    title = known[holding.person_id].name
    return Row(key=holding.id, title=title, detail=words.listed([office, since]))
