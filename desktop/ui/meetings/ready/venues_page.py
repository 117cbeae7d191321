"""Places where we meet: the list, and beside it all we know of one of them."""

from PySide6.QtCore import Qt, Signal

from desktop.domain.venue import Venue
from desktop.services.meetings.ready import venues
from desktop.ui.buttons import Button, key_button
from desktop.ui.group.office_dialogs import Sure
from desktop.ui.keys import shortcut
from desktop.ui.kit import Kit
from desktop.ui.layouts import Columns, flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.ready.place_dialogs import CheckDialog, VenueDialog
from desktop.ui.meetings.ready.ready_words import fact_line
from desktop.ui.money.amounts import Amounts
from desktop.ui.room_page import PageHead, RoomPage, fill, stack
from desktop.ui.rows import Row, RowList
from desktop.ui.session import Go, Session
from desktop.ui.speech import spoken
from desktop.ui.states import Mark
from desktop.ui.widgets import Card

SHOWS = frozenset({"venue", "venue_check", "venue_on_the_day", "meeting", "person"})
MEETINGS_SHOWN = 5


class VenuesPage(RoomPage):
    """Keys: Enter goes to what we know of a place, Ctrl+N adds one, Ctrl+E changes it, Esc goes
    back from the place to the list, and from the list to where one came from."""

    left = Signal()

    def __init__(self, session: Session, kit: Kit, go: Go) -> None:
        super().__init__(session, kit, SHOWS)
        words = kit.words
        self._go = go
        self._amounts = Amounts(kit, session)
        self.head = PageHead(words.text("Places"))
        self.new = key_button(self, words.text("Add a place"), self.add_place, "Ctrl+N")
        empty = words.text("No place yet. Add the first one.")
        self.list = RowList(kit, words.text("Places"), empty=empty)
        self.list.grow()
        self.list.chosen.connect(lambda _key: self._show_chosen())
        self.list.opened.connect(lambda _key: self.facts.begin())
        self._make_place()
        listed = Card(words.text("Places where we meet"))
        listed.add(self.list)
        self.lay_out(
            self.head,
            flow(self.new),
            self.notice,
            Columns([stack(listed), stack(self.place, self.held)], weights=(2, 3)),
        )
        shortcut(self, "Esc", self._back, within=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _make_place(self) -> None:
        kit, words = self.kit, self.kit.words
        self.place = Card(words.text("No place chosen"))
        self.about = Lines(kit, words.text("About"))
        self.facts = Lines(kit, words.text("What it has"))
        self.check = Button(words.text("Check the place"))
        self.check.clicked.connect(self.check_place)
        self.change = key_button(self, words.text("Change"), self.change_place, "Ctrl+E")
        self.end = Button(words.text("We no longer meet here"))
        self.end.clicked.connect(self.end_place)
        self.place.add(self.about)
        self.place.add(self.facts)
        self.place.body.addLayout(flow(self.check, self.change, self.end))
        self.held = Card(words.text("Meetings here"))
        self.meetings = RowList(kit, words.text("Meetings here"))
        self.meetings.grow()
        self.meetings.opened.connect(lambda key: self._go("meeting", meeting_id=key))
        self.held.add(self.meetings)

    def show_venue(self, venue_id: int | None = None) -> None:
        """Show all places; stand on the one with this id, if one is wanted."""
        self.notice.clear()
        self.refresh()
        if venue_id is not None:
            self.list.choose(venue_id)

    def start(self) -> None:
        first = self.list if self.list.rows() else self.new
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrival(self) -> str:
        return spoken(self.head.title.text(), self.head.detail.text())

    def refresh(self) -> None:
        words, workspace = self.kit.words, self.session.workspace
        found = venues.every(workspace)
        said = words.plural("{count} place", "{count} places", len(found))
        self.head.show_head(words.text("Places"), said)
        self.setAccessibleName(words.text("Places"))
        self.list.show_rows([self._row(one) for one in found])
        fill(self.new, filled=not found)
        self._show_chosen()

    def _row(self, venue: Venue) -> Row:
        """An unchecked place warns; so does one where something was not so."""
        words, facts = self.kit.words, venues.facts(self.session.workspace, venue.id or 0)
        checked = [now.check.checked_on for now in facts.values() if now.check is not None]
        if any(now.untrue is not None for now in facts.values()):
            chip, mark = words.text("look again"), Mark.BAD
        elif not checked:
            chip, mark = words.text("not checked"), Mark.WARN
        elif len(checked) < len(facts):
            chip, mark = words.text("checked in part"), Mark.WARN
        else:
            chip, mark = words.text("checked"), Mark.GOOD
        address = venue.address.replace("\n", ", ")
        day = words.text("Last looked at on {day}.", day=max(checked)) if checked else ""
        detail = " · ".join(part for part in (address, day) if part)
        return Row(key=venue.id, title=venue.name, detail=detail, chip=chip, mark=mark)

    def _show_chosen(self) -> None:
        venue = self._chosen()
        self.place.setVisible(venue is not None)
        self.held.setVisible(venue is not None)
        if venue is None:
            return
        if self.place.heading is not None:
            self.place.heading.setText(venue.name)
        self.place.setAccessibleName(venue.name)
        self.about.show_lines(*self._about_lines(venue))
        found = venues.facts(self.session.workspace, venue.id or 0)
        by = (now.check.checked_by for now in found.values() if now.check is not None)
        names = self._amounts.names(*by)
        self.facts.show_lines(*(fact_line(self.kit.words, now, names) for now in found.values()))
        unchecked = venues.unchecked(self.session.workspace, venue.id or 0)
        fill(self.check, filled=bool(unchecked))
        self._show_meetings(venue)

    def _about_lines(self, venue: Venue) -> list[str]:
        words = self.kit.words
        lines = [venue.address.replace("\n", ", ")]
        if venue.how_to_get_there:
            lines.append(words.text("How to get there: {way}", way=venue.how_to_get_there))
        if venue.contact:
            lines.append(words.text("Ask there: {name}", name=venue.contact))
        if venue.cost_an_hour is not None:
            amount = self._amounts.said(venue.cost_an_hour)
            lines.append(words.text("Costs {amount} an hour.", amount=amount))
        return lines

    def _show_meetings(self, venue: Venue) -> None:
        words = self.kit.words
        found = venues.meetings_at(self.session.workspace, venue.id or 0)
        rows = [
            Row(key=one.id, title=one.title, detail=words.date(one.day, "full"))
            for one in found[:MEETINGS_SHOWN]
        ]
        self.meetings.show_rows(rows)
        self.held.setVisible(bool(rows))

    def add_place(self) -> None:
        session = self.session

        def save(venue: Venue) -> None:
            stored = venues.add(session.workspace, session.act(), venue=venue)
            self.list.choose(stored.id)
            self.say_saved()

        if self.allowed(venues.add):
            self.ask(VenueDialog(self, None, save))

    def change_place(self) -> None:
        session, venue = self.session, self._chosen()

        def save(venue: Venue) -> None:
            venues.change(session.workspace, session.act(), venue=venue)
            self.say_saved()

        if venue is not None and self.allowed(venues.change):
            self.ask(VenueDialog(self, venue, save))

    def check_place(self) -> None:
        venue = self._chosen()
        if venue is not None and self.allowed(venues.check):
            self.ask(CheckDialog(self, venue))

    def end_place(self) -> None:
        """Ask first; the meetings that were there stay."""
        session, words, venue = self.session, self.kit.words, self._chosen()
        if venue is None or not self.allowed(venues.end):
            return
        venue_id = venue.id or 0
        dialog = Sure(
            self.kit,
            venue.name,
            words.text("It leaves the list. The meetings that were there stay."),
            do=words.text("We no longer meet here"),
            act=lambda: venues.end(session.workspace, session.act(), venue_id=venue_id),
            parent=self,
        )
        self.ask(dialog)

    def _chosen(self) -> Venue | None:
        key = self.list.chosen_key()
        return venues.get(self.session.workspace, key) if isinstance(key, int) else None

    def _back(self) -> None:
        """From the place to its line in the list, from there to where one came from."""
        if self.list.hasFocus() or not self.list.rows():
            self.left.emit()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
