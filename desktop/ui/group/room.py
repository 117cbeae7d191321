"""Our group: what it decided about itself, who holds an office, closed days, the file."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.group import GroupSettings
from desktop.services.group import group
from desktop.ui.buttons import Button
from desktop.ui.group import group_words
from desktop.ui.group.answer_settings import AnswersDialog, answer_lines
from desktop.ui.group.days_card import DaysCard
from desktop.ui.group.file_card import FileCard
from desktop.ui.group.keeping_card import KeepingCard
from desktop.ui.group.kept_card import KeptCard
from desktop.ui.group.meeting_settings import MeetingsDialog, meeting_lines
from desktop.ui.group.offices_card import OfficesCard
from desktop.ui.group.rules_card import RulesCard
from desktop.ui.group.settings_dialogs import AboutUsDialog, AgreeingDialog, ScreenDialog
from desktop.ui.group.texts_card import TextsCard
from desktop.ui.kit import Kit
from desktop.ui.languages.card import LanguagesCard
from desktop.ui.languages.names import language_choices
from desktop.ui.layouts import Columns, flow
from desktop.ui.lines import Lines
from desktop.ui.meetings.agenda.explain_dialog import GlossaryCard
from desktop.ui.money.amounts import Amounts
from desktop.ui.room_page import PageHead, RoomPage, stack
from desktop.ui.rows import RowList
from desktop.ui.session import Go, Session
from desktop.ui.trail import step_row
from desktop.ui.widgets import Card

STEPS_SHOWN = 50


def make_room(session: Session, kit: Kit, go: Go) -> QWidget:  # noqa: ARG001 - as every room
    return GroupRoom(session, kit)


class GroupRoom(RoomPage):
    """Sentences, each card with one button to change them."""

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__(session, kit, None)  # every step moves the seal and the trail
        words = kit.words
        self.head = PageHead(words.text("Our group"))
        self.about = Decided(kit, words.text("About our group"), self._change_about)
        self.agreeing = Decided(kit, words.text("How we agree and count"), self._change_agreeing)
        self.screen_ = Decided(kit, words.text("On the screen"), self._change_screen)
        title = words.text("How we prepare meetings")
        self.meetings = Decided(kit, title, self._change_meetings)
        self.answers = Decided(kit, words.text("How we answer people"), self._change_answers)
        self.glossary = GlossaryCard(self)
        self.offices = OfficesCard(self)
        self.days = DaysCard(self)
        self.keeping = KeepingCard(self)
        self.languages = LanguagesCard(self)
        self.rules = RulesCard(self)
        self.texts = TextsCard(self)
        self.kept = KeptCard(self)
        self.file = FileCard(session, kit)
        self.trail = TrailCard(session, kit)
        ours = (self.meetings, self.answers, self.languages, self.rules, self.glossary, self.texts)
        left = stack(self.about, self.agreeing, self.screen_, *ours)
        right = stack(self.offices, self.keeping, self.days, self.kept, self.file, self.trail)
        self.lay_out(self.head, self.notice, Columns([left, right], weights=(1, 1)))

    def arrive(self, place: str, /, **_ids: int) -> None:
        """Stand where somebody was sent, and say which room it is in."""
        self.tell_arrival()
        if place == "steps":
            self.trail.turn.setChecked(True)
        elif place == "copy":
            self.keeping.make.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place == "openers":
            self.keeping.who.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place == "rules":
            self.rules.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        words, settings = self.kit.words, self.session.settings
        self.head.show_head(words.text("Our group"), settings.name)
        self.about.lines.show_lines(*group_words.about_lines(words, settings))
        self.agreeing.lines.show_lines(*group_words.agreeing_lines(words, settings))
        self.screen_.lines.show_lines(*group_words.screen_lines(words, settings))
        self.meetings.lines.show_lines(*meeting_lines(words, settings))
        self.answers.lines.show_lines(*answer_lines(words, settings))
        self.glossary.show_words()
        self.rules.show_rules()
        self.texts.show_texts()
        self.languages.show_languages()
        self.offices.show_offices()
        self.days.show_days()
        self.keeping.show_keeping()
        self.kept.show_kept()
        self.file.show_seal()
        self.trail.show_steps()

    def _save(self, settings: GroupSettings) -> None:
        group.change_settings(self.session.workspace, self.session.act(), group=settings)
        self.say_saved()

    def _change_about(self) -> None:
        if self.allowed(group.change_settings):
            languages = language_choices(self.kit.words, self.session.workspace)
            settings, save = self.session.settings, self._save
            self.ask(AboutUsDialog(self.kit, settings, save, self, languages=languages))

    def _change_agreeing(self) -> None:
        if self.allowed(group.change_settings):
            self.ask(AgreeingDialog(self.kit, self.session.settings, self._save, self))

    def _change_meetings(self) -> None:
        if self.allowed(group.change_settings):
            self.ask(MeetingsDialog(self.kit, self.session.settings, self._save, self))

    def _change_answers(self) -> None:
        if self.allowed(group.change_settings):
            self.ask(AnswersDialog(self.kit, self.session.settings, self._save, self))

    def _change_screen(self) -> None:
        if self.allowed(group.change_settings):
            self.ask(ScreenDialog(self.kit, self.session.settings, self._save, self))


class Decided(Card):
    """A few decisions as sentences, and one button to change them."""

    def __init__(self, kit: Kit, title: str, change: Callable[[], object]) -> None:
        super().__init__(title)
        self.lines = Lines(kit, title)
        self.change = Button(kit.words.text("Change"))
        self.change.setAccessibleName(kit.words.text("Change: {what}", what=title))
        self.change.clicked.connect(change)
        self.add(self.lines)
        self.body.addLayout(flow(self.change))


class TrailCard(Card):
    """What was done last, by whom and when; shown when somebody asks."""

    def __init__(self, session: Session, kit: Kit) -> None:
        super().__init__()
        title = kit.words.text("What was done last")
        self.setAccessibleName(title)
        self._session = session
        self._amounts = Amounts(kit, session)
        self.turn = Button(title)
        self.turn.setCheckable(True)
        self.turn.toggled.connect(self.show_steps)
        self.list = RowList(kit, title)
        self.list.grow()
        self.list.hide()
        self.body.addLayout(flow(self.turn))
        self.add(self.list)

    def show_steps(self) -> None:
        shown = self.turn.isChecked()
        self.list.setVisible(shown)
        if not shown:
            return
        steps = group.recent_steps(self._session.workspace, STEPS_SHOWN)
        names = self._amounts.names(*(step.person_id for step in steps))
        self.list.show_rows([step_row(self._amounts, step, names) for step in steps])
