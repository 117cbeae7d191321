"""One thing that somebody said, all that is known of it, and what can be done with it."""

from collections.abc import Callable

from desktop.domain.notes import MemberView
from desktop.domain.request import RequestState
from desktop.errors import UserError
from desktop.language import N_
from desktop.services.access import require
from desktop.services.changes.requests import requests
from desktop.services.changes.said import themes, views, without_name
from desktop.services.people import people
from desktop.ui.buttons import Button
from desktop.ui.changes.said.record_dialog import RecordDialog
from desktop.ui.changes.said.said_words import Known, facts
from desktop.ui.changes.said.sorting_dialog import SortingDialog
from desktop.ui.forms import FormDialog
from desktop.ui.group.translation_dialog import open_over
from desktop.ui.layouts import flow
from desktop.ui.lines import Lines
from desktop.ui.room_page import RoomPage, fill
from desktop.ui.widgets import Heading, Text

SHOWS = frozenset({"member_view", "theme", "view_theme", "request", "person", "answer"})


class ViewDialog(FormDialog):
    """Their words as lines; the one next thing to do is the filled button."""

    def __init__(self, page: RoomPage, view_id: int) -> None:
        words = page.kit.words
        title = words.text("What somebody said")
        super().__init__(page.kit, title, do=words.text("Close"), parent=page)
        self._page, self.view_id = page, view_id
        self.cancel.hide()
        fill(self.do, filled=False)
        self.who, self.lines = Heading(), Lines(page.kit, title)
        self.put = Button(words.text("Put into a &theme"), do=self._put)
        self.about = Button(words.text("It is about a &request"), do=self._about)
        self.change = Button(words.text("C&hange"), do=self._change)
        self.nothing = Button(words.text("&Nothing to answer"), do=self._nothing)
        self.wanted = Button(words.text("The&y want an answer"), do=self._wanted)
        self.name_off = Button(words.text("Take the na&me off"), do=self._name_off)
        self.remove = Button(words.text("It was a mista&ke"), do=self._remove)
        self.form.add_widget(self.who)
        self.form.add_widget(self.lines)
        whole = (self.put, self.about, self.change, self.nothing, self.wanted, self.name_off)
        self.form.add_layout(flow(*whole, self.remove))
        page.session.changed.connect(self._hear)
        self._show()
        self.lines.begin()

    def _hear(self, tables: frozenset[str]) -> None:
        if SHOWS & tables and not self.isHidden():
            self._show()

    def _show(self) -> None:
        words, workspace = self.kit.words, self._page.session.workspace
        try:
            view = self._view()
        except LookupError:  # it was taken out meanwhile
            self.done(self.DialogCode.Rejected)
            return
        stood = self.focusWidget()
        request = requests.get(workspace, view.request_id) if view.request_id else None
        found = themes.of_request(workspace, view.request_id) if view.request_id else []
        ids = {one for one in (view.person_id, view.written_by) if one is not None}
        known = Known(people=people.by_ids(workspace, ids), themes=found)
        self.who.setText(known.who(words, view.person_id))
        typist = known.people.get(view.written_by or 0)
        self.lines.show_lines(*facts(words, view, known, request, typist))
        self._show_buttons(view, grouped=bool(known.themes_of(view)))
        if isinstance(stood, Button) and stood.isHidden():
            self.lines.begin()  # on the button after it, a second Enter would do something else

    def _show_buttons(self, view: MemberView, *, grouped: bool) -> None:
        waits = view.wants_answer and view.request_id is not None
        self.put.setVisible(waits)
        self.about.setVisible(view.letter_id is None)
        self.nothing.setVisible(view.wants_answer)
        self.wanted.setVisible(not view.wants_answer)
        self.name_off.setVisible(view.person_id is not None)
        self.remove.setVisible(not views.is_answered(self._page.session.workspace, view))
        fill(self.put, filled=waits and not grouped)
        fill(self.about, filled=view.wants_answer and view.request_id is None)

    def _put(self) -> None:
        view = self._view()
        if view.request_id is not None and self.may(themes.put):
            open_over(SortingDialog(self._page, view.request_id, [self.view_id]))

    def _about(self) -> None:
        if self.may(views.put_to_request):
            open_over(AboutDialog(self._page, self._view()))

    def _change(self) -> None:
        session = self._page.session

        def save(view: MemberView) -> None:
            views.change(session.workspace, session.act(), view=view)
            self._page.say_saved()

        if self.may(views.change):
            open_over(RecordDialog(self._page, save, view=self._view()))

    def _nothing(self) -> None:
        self._want(wanted=False)

    def _wanted(self) -> None:
        self._want(wanted=True)

    def _want(self, *, wanted: bool) -> None:
        session = self._page.session

        def do() -> None:
            act = session.act()
            views.wants_answer(session.workspace, act, view_id=self.view_id, wanted=wanted)
            self._page.say_saved()

        self.form.attempt(do)

    def _name_off(self) -> None:
        if self.may(without_name.take_off):
            open_over(NameOffDialog(self._page, self.view_id))

    def _remove(self) -> None:
        session = self._page.session

        def do() -> None:
            views.remove(session.workspace, session.act(), view_id=self.view_id)
            self.kit.speech.say(self._page, self.kit.words.text("Taken out."))

        self.form.attempt(do)

    def may(self, service: Callable[..., object]) -> bool:
        """Whether whoever is here may; if not, whom to ask is said here."""
        session = self._page.session
        act, offices = session.act(), vars(service)["offices"]
        return self.form.attempt(lambda: require(session.workspace, act.person_id, act, offices))

    def _view(self) -> MemberView:
        return views.get(self._page.session.workspace, self.view_id)


class AboutDialog(FormDialog):
    """Which request it is about."""

    def __init__(self, page: RoomPage, view: MemberView) -> None:
        words = page.kit.words
        super().__init__(page.kit, words.text("What it is about"), parent=page)
        self._page, self._view = page, view
        found = requests.every(page.session.workspace)
        live = [one for one in found if one.state is not RequestState.DECLINED]
        none: tuple[int | None, str] = (None, words.text("no request yet"))
        choices = [*((one.id, one.title) for one in live), none]
        first = view.request_id or (live[0].id if live else None)
        label = words.text("What is it &about?")
        self.request = self.form.add_choice("request_id", label, choices, first)

    def check(self) -> None:
        session, request_id = self._page.session, self.request.value()
        views.put_to_request(
            session.workspace,
            session.act(),
            view_ids=[self._view.id or 0],
            request_id=request_id,
        )
        self._page.say_saved()


class NameOffDialog(FormDialog):
    """Said before a name goes for good."""

    def __init__(self, page: RoomPage, view_id: int) -> None:
        words = page.kit.words
        do = words.text("Take the name off")
        super().__init__(page.kit, do, do=do, parent=page)
        self._page, self._view_id = page, view_id
        for line in (
            words.text("What they said stays. Nobody can bring the name back."),
            words.text("What was done before this cannot be undone any more."),
            words.text("They then hear in public what becomes of it."),
        ):
            self.form.add_widget(Text(line))
        self.sure = self.form.add_tick("sure", words.text("They &asked us to"))

    def check(self) -> None:
        if not self.sure.value():
            raise UserError(N_("Tick that they asked us to."))
        session = self._page.session
        without_name.take_off(session.workspace, session.act(), view_ids=[self._view_id])
        self._page.say_saved()
