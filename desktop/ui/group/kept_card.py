"""How long words and pictures of claims are kept, and taking out what is older."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.group import GroupSettings
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.group import group
from desktop.services.money import old_claims
from desktop.services.money.old_claims import Old
from desktop.ui.buttons import Button
from desktop.ui.forms import FormDialog
from desktop.ui.group.settings_dialogs import Save, SettingsDialog
from desktop.ui.kit import Kit
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.long_work import GoOn, shown_while
from desktop.ui.people.erase_dialog import ask_erase
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.widgets import Card, Heading, Text

FEWEST_YEARS, MOST_YEARS = 3, 50


def read_years(text: str) -> int:
    """Whole years from 3 to 50. Raises UserError, field `years_kept`."""
    if not (text.isascii() and text.isdigit() and FEWEST_YEARS <= int(text) <= MOST_YEARS):
        raise UserError(N_("Type years from 3 to 50. Charities keep 6."), field="years_kept")
    return int(text)


class KeptCard(Card):
    """One sentence about how long, and one button that looks for what is older."""

    def __init__(self, page: RoomPage) -> None:
        words = page.kit.words
        title = words.text("What we keep")
        super().__init__(title)
        self._page = page
        self.lines = Lines(page.kit, title)
        self.change = Button(words.text("Change how long"))
        self.change.clicked.connect(self._change)
        self.look = Button(words.text("Look for what is older"))
        self.look.clicked.connect(self._look)
        self.add(self.lines)
        self.body.addLayout(flow(self.look, self.change))

    def show_kept(self) -> None:
        words, years = self._page.kit.words, self._page.session.settings.years_kept
        self.lines.show_lines(
            words.plural(
                "We keep words and pictures of claims for {count} year after their year.",
                "We keep words and pictures of claims for {count} years after their year.",
                years,
            ),
            words.text("Amounts, dates and slips stay for good."),
        )

    def _change(self) -> None:
        page = self._page

        def save(settings: GroupSettings) -> None:
            group.change_settings(page.session.workspace, page.session.act(), group=settings)

        if page.allowed(group.change_settings):
            page.ask(YearsDialog(page.kit, page.session.settings, save, page))

    def _look(self) -> None:
        page = self._page
        if not page.allowed(old_claims.old):
            return
        found: list[Old] = []

        def look(go_on: GoOn) -> None:
            found.append(old_claims.old(page.session.workspace, page.session.act(), go_on=go_on))

        title = page.kit.words.text("Looking for what is older")
        if page.attempt(lambda: shown_while(page, page.kit.words, title, look)):
            self._show_found(found[0])

    def _show_found(self, found: Old) -> None:
        page = self._page
        if found.claims or found.names:
            page.ask(OldDialog(page, found))
        else:
            said = page.kit.words.text("Nothing is old enough to go.")
            page.notice.show_text(said, Mark.GOOD)


class YearsDialog(SettingsDialog):
    """How many years; the law's six are a hint, not a wall."""

    def __init__(
        self, kit: Kit, settings: GroupSettings, save: Save, parent: QWidget | None = None
    ) -> None:
        words = kit.words
        super().__init__(kit, words.text("What we keep"), settings, save, parent)
        self.years = self.form.add_text(
            "years_kept",
            words.text("&Years after the year of a claim"),
            str(settings.years_kept),
            hint=words.text("Charities keep 6 by law. Ask first for fewer."),
        )

    def changed(self) -> GroupSettings:
        return replace(self.group, years_kept=read_years(self.years.value()))


class OldDialog(FormDialog):
    """What is older than we keep: claims at one go, and each name that may go now."""

    def __init__(self, page: RoomPage, found: Old) -> None:
        words = page.kit.words
        do = words.text("Take them out for good") if found.claims else words.text("Close")
        super().__init__(page.kit, words.text("Older than we keep"), do=do, parent=page)
        self._page, self._found = page, found
        for text in self._about():
            self.form.add_widget(Text(text))
        self.names = RowList(page.kit, words.text("Erased people whose name may go now"))
        self.names.grow()
        self.names.opened.connect(self._erase)
        if found.names:
            self.form.add_widget(Heading(self.names.accessibleName()))
            hint = words.text("Enter takes the name out, too.")
            self.form.add_widget(Text(hint, tone="soft"))
            self.names.show_rows([Row(key=one.id, title=one.name) for one in found.names])
            self.form.add_widget(self.names)
        self.do.setAccessibleDescription(" ".join(self._about()))
        self.do.setFocus()

    def _about(self) -> list[str]:
        words, found = self.kit.words, self._found
        if not found.claims:
            return []
        lines = [
            words.plural(
                "{count} claim of {year} or before still has its words.",
                "{count} claims of {year} or before still have their words.",
                found.claims,
                year=str(found.year),
            )
        ]
        if found.pictures:
            lines.append(
                words.plural(
                    "{count} picture of a receipt goes, too.",
                    "{count} pictures of receipts go, too.",
                    found.pictures,
                )
            )
        lines.append(words.text("Amounts, numbers, dates and slips stay. This cannot be undone."))
        return lines

    def _erase(self, key: object) -> None:
        page = self._page
        if isinstance(key, int):
            self.reject()
            ask_erase(page, key, lambda said: page.notice.show_text(said, Mark.GOOD))

    def check(self) -> None:
        if not self._found.claims:
            return
        page, words = self._page, self.kit.words
        empty = partial(old_claims.empty_old, page.session.workspace, page.session.act())
        title = words.text("Taking out words and pictures")
        done = shown_while(self, words, title, lambda go_on: empty(go_on=go_on))
        said = words.plural(
            "{count} claim keeps only its figures now.",
            "{count} claims keep only their figures now.",
            done.claims,
        )
        page.notice.show_text(said, Mark.GOOD)
