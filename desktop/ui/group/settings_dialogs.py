"""Changing what the group decided about itself. The dialogs take settings and give settings."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtWidgets import QWidget

from desktop.domain.currency import CURRENCIES
from desktop.domain.group import GroupSettings
from desktop.domain.typed_day import plain_figures
from desktop.errors import UserError
from desktop.language import N_
from desktop.ui.fields import Choice
from desktop.ui.forms import FormDialog
from desktop.ui.group.group_words import AGREEING, COUNTING, CURRENCY_NAMES, NATIONS
from desktop.ui.kit import Kit
from desktop.ui.languages.names import Choices
from desktop.ui.widgets import Text

Key = TypeVar("Key")
Save = Callable[[GroupSettings], object]
LONGEST_IDLE = 240


def known_zone(text: str) -> str:
    """A time zone that exists. Raises UserError, field `time_zone`."""
    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        message = N_("We do not know this clock. Type it like Europe/London.")
        raise UserError(message, field="time_zone") from error


def read_minutes(text: str) -> int:
    """Whole minutes from 0 to 240. Raises UserError."""
    if not (text.isascii() and text.isdigit() and int(text) <= LONGEST_IDLE):
        raise UserError(N_("Type minutes from 0 to 240. 0 is never."), field="idle_minutes")
    return int(text)


def read_number(text: str, least: int, most: int, field: str) -> int:
    """A whole number within these bounds, both included. Raises UserError, at `field`."""
    figures = plain_figures(text).strip()
    if figures.isdecimal() and len(figures) <= len(str(most)) and least <= int(figures) <= most:
        return int(figures)
    raise UserError(
        N_("Type a number from {least} to {most}."), field=field, least=least, most=most
    )


class SettingsDialog(FormDialog):
    """What these dialogs share. `changed` gives the settings as typed."""

    def __init__(
        self, kit: Kit, title: str, group: GroupSettings, save: Save, parent: QWidget | None
    ) -> None:
        super().__init__(kit, title, parent=parent)
        self.group = group
        self._save = save

    def choice(self, key: str, label: str, texts: Mapping[Key, str], value: Key) -> Choice[Key]:
        said = [(one, self.kit.words.text(text)) for one, text in texts.items()]
        return self.form.add_choice(key, label, said, value)

    def changed(self) -> GroupSettings:
        """The settings with what was typed. Raises UserError."""
        raise NotImplementedError

    def check(self) -> None:
        self._save(self.changed())


class AboutUsDialog(SettingsDialog):
    """Name, whom to ask, the group's own words, language, money and calendar."""

    def __init__(
        self,
        kit: Kit,
        group: GroupSettings,
        save: Save,
        parent: QWidget | None = None,
        *,
        languages: Choices,
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("About our group"), group, save, parent)
        form = self.form
        self.name = form.add_text("group", words.text("What is your group &called?"), group.name)
        self.contact = form.add_text(
            "contact",
            words.text("&Whom people ask"),
            group.contact,
            hint=words.text("A name and a phone number. It is printed on forms."),
        )
        self.member = form.add_text(
            "member_word", words.text("Your wo&rd for who you pay"), group.member_word
        )
        self._add_language_and_calendar(languages)

    def _add_language_and_calendar(self, languages: Choices) -> None:
        words, form, group = self.kit.words, self.form, self.group
        self.language = form.add_choice(
            "language",
            words.text("Your own &language"),
            languages,
            group.language,
        )
        self.currency = self.choice(
            "currency_code",
            words.text("You &pay in"),
            {code: CURRENCY_NAMES[code] for code in CURRENCIES},
            group.currency_code,
        )
        self.nation = self.choice("nation", words.text("Bank &holidays of"), NATIONS, group.nation)
        self.zone = form.add_text(
            "time_zone",
            words.text("Your cloc&k"),
            group.time_zone,
            hint=words.text("Such as Europe/London."),
        )

    def changed(self) -> GroupSettings:
        return replace(
            self.group,
            name=self.name.value(),
            contact=self.contact.value(),
            member_word=self.member.value() or GroupSettings().member_word,
            language=self.language.value(),
            currency_code=self.currency.value(),
            nation=self.nation.value(),
            time_zone=known_zone(self.zone.value()),
        )


class AgreeingDialog(SettingsDialog):
    """Who agrees, PINs, how the tin is counted, who signs at the bank."""

    def __init__(
        self, kit: Kit, group: GroupSettings, save: Save, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("How we agree and count"), group, save, parent)
        form = self.form
        self.agreeing = self.choice(
            "agreeing", words.text("Who &agrees a claim"), AGREEING, group.agreeing
        )
        self.pins = form.add_tick(
            "pins", words.text("Whoever agrees or sits down types a &PIN"), on=group.pins
        )
        text = words.text("Everybody with an office sets a PIN first.")
        form.add_widget(Text(text, tone="soft"))
        self.pins.setAccessibleDescription(text)
        self.counting = self.choice(
            "second_counter", words.text("Who &counts"), COUNTING, group.second_counter
        )
        self.count_first = form.add_tick(
            "count_first",
            words.text("Count first, then &see what the book says"),
            on=group.count_first,
        )
        self.meeting_float = form.add_tick(
            "meeting_float",
            words.text("A meeting has its own &float, apart from the tin"),
            on=group.meeting_float,
        )
        self.two_signatures = form.add_tick(
            "bank_two_signatures",
            words.text("&Two people sign for cash at our bank"),
            on=group.bank_two_signatures,
        )

    def changed(self) -> GroupSettings:
        return replace(
            self.group,
            agreeing=self.agreeing.value(),
            pins=self.pins.value(),
            second_counter=self.counting.value(),
            count_first=self.count_first.value(),
            meeting_float=self.meeting_float.value(),
            bank_two_signatures=self.two_signatures.value(),
        )


class ScreenDialog(SettingsDialog):
    """What the screen shows to whoever stands behind it, and what is said aloud."""

    def __init__(
        self, kit: Kit, group: GroupSettings, save: Save, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("On the screen"), group, save, parent)
        form = self.form
        self.everyone = form.add_tick(
            "show_everyone",
            words.text("The pay desk shows &everybody's amounts"),
            on=group.show_everyone,
        )
        self.tin = form.add_tick(
            "show_tin", words.text("What is in the &tin is shown"), on=group.show_tin
        )
        self.speak = form.add_tick(
            "speak_amounts", words.text("Amounts are said &aloud"), on=group.speak_amounts
        )
        self.idle = form.add_text(
            "idle_minutes",
            words.text("&Lock after this many minutes"),
            str(group.idle_minutes),
            hint=words.text("0 is never. At the pay desk it never locks by itself."),
        )
        self.everyone.setFocus()

    def changed(self) -> GroupSettings:
        return replace(
            self.group,
            show_everyone=self.everyone.value(),
            show_tin=self.tin.value(),
            speak_amounts=self.speak.value(),
            idle_minutes=read_minutes(self.idle.value()),
        )
