"""The one window over an open group: its rooms, and what it asks of the program."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.app.who import with_office
from desktop.domain.first_steps import FirstStep
from desktop.domain.search import Hit, HitKind
from desktop.errors import UserError
from desktop.language import Words
from desktop.services.group import group
from desktop.services.money import open_claim
from desktop.ui.kit import Kit
from desktop.ui.session import Go, Session, Travel
from desktop.ui.shell.room import Found, Program, Room
from desktop.ui.shell.window import MainWindow

PLACES: Mapping[HitKind, tuple[str, str]] = MappingProxyType(
    {
        HitKind.PERSON: ("person", "person_id"),
        HitKind.MEETING: ("meeting", "meeting_id"),
        HitKind.CLAIM: ("claim", "claim_id"),
        HitKind.MOVEMENT: ("slip", "movement_id"),
        HitKind.ITEM: ("item", "item_id"),
        HitKind.DECISION: ("decision", "decision_id"),
        HitKind.REQUEST: ("request", "request_id"),
        HitKind.CHANGE: ("what-changes", "change_id"),
        HitKind.VIEW: ("said", "view_id"),
        HitKind.THEME: ("themes", "theme_id"),
        HitKind.ANSWER: ("themes", "theme_id"),
        HitKind.GOAL: ("goals", "goal_id"),
    }
)
"""Where a thing found is shown, and what its id is called there."""

ROOMS = ("today", "people", "meetings", "money", "changes", "letters", "reports", "group")
"""The rooms on the rail, by the names they have everywhere."""


def make_window(
    session: Session,
    kit: Kit,
    *,
    unlock: Callable[[str], None],
    keep_text_size: Callable[[int], None],
    change_who: Callable[[], object] | None = None,
    choose_language: Callable[[], object] | None = None,
) -> MainWindow:
    """The one window with its rooms, showing Today; `unlock` opens it when it was locked."""
    travel = Travel()
    window: MainWindow
    program = Program(
        group_name=lambda: session.settings.name,
        who=lambda: with_office(kit.words, session.person, session.offices),
        search=lambda text: _found(session, kit.words, travel, text),
        undo_words=lambda: _undo_words(session, kit.words),
        undo=lambda: kit.words.text("Undone: {step}", step=session.workspace.undo(session.act())),
        redo_words=lambda: kit.words.text("what was undone"),
        redo=lambda: _redo(session, kit.words),
        unlock=unlock,
        keep_text_size=keep_text_size,
        change_who=change_who,
        choose_language=choose_language,
        why_not_undo=lambda: _why_not_undo(session, kit.words),
        standing=lambda: _practice(session, kit.words),
    )
    desk = DeskWatch()
    window = MainWindow(kit, rooms(session, kit, travel, desk), program)
    travel.window = window
    travel.over["start-step"] = lambda step: _ask_step(session, kit, step, window)
    travel.over["outside"] = lambda outside_id: _settle(session, kit, travel, outside_id, window)
    travel.over["household"] = lambda: _ask_household(session, kit, window)
    desk.watch(window)
    window.idle.lock_after(session.settings.idle_minutes)
    session.changed.connect(window.hear)
    session.seated.connect(window.refresh)
    window.show_room("today")
    _go_on_typing(session, travel, window)
    _ask_what_was_open(session, kit, travel, window)
    return window


def _go_on_typing(session: Session, go: Go, window: MainWindow) -> None:
    """Notes that were being typed today are opened where they were left, as after a power cut."""
    from desktop.services.meetings.notes import line_notes  # noqa: PLC0415 - loaded when first used

    typed = next(iter(line_notes.being_typed(session.workspace)), None)
    if typed is not None and session.settings.clock(typed.at).date() == session.today():
        meeting_id = typed.meeting_id
        QTimer.singleShot(0, window, lambda: go("notes", meeting_id=meeting_id))


def _ask_what_was_open(session: Session, kit: Kit, go: Travel, window: QWidget) -> None:
    """After a power cut, before anything else, and again when somebody else sits down."""
    if open_claim.after_a_stop(session.workspace) is None:
        return
    from desktop.ui.money.left_open import AfterStop  # noqa: PLC0415 - hardly ever needed

    asking = AfterStop(session, kit, go, window)
    go.over["stopped"] = asking.ask
    session.seated.connect(asking.ask)
    QTimer.singleShot(0, window, asking.ask)


def _ask_step(session: Session, kit: Kit, step: int, window: MainWindow) -> None:
    """One step of the first start that waited, over the window."""
    from desktop.ui.start.first.walk import StepAgain  # noqa: PLC0415 - loaded when first used

    dialog = StepAgain(session, kit, FirstStep(step), window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if step != FirstStep.SPARE_KEY:  # it says itself that it fits
        dialog.accepted.connect(lambda: kit.speech.say(window, kit.words.text("Saved.")))
    dialog.open()


def _settle(session: Session, kit: Kit, go: Go, outside_id: int, window: MainWindow) -> None:
    """What stands outside our rules, over the window."""
    from desktop.ui.today.settle_dialog import SettleDialog, together  # noqa: PLC0415 - see above

    if rules := together(session, outside_id):
        dialog = SettleDialog(session, kit, go, rules, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _ask_household(session: Session, kit: Kit, window: MainWindow) -> None:
    """Who lives with the person at the laptop, over the window."""
    from desktop.ui.people.household_dialog import HouseholdDialog  # noqa: PLC0415 - see above

    dialog = HouseholdDialog(session, kit, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _practice(session: Session, words: Words) -> str:
    if not session.settings.practice:
        return ""
    return words.text("Practice group. Everything in it is invented.")


def _undo_words(session: Session, words: Words) -> str:
    step = session.workspace.next_undo()
    if step is None or session.workspace.why_not_undo(session.act()) is not None:
        return ""
    return words.say(step.label)


def _why_not_undo(session: Session, words: Words) -> str:
    why_not = session.workspace.why_not_undo(session.act())
    return words.say(why_not) if why_not is not None else ""


def _redo(session: Session, words: Words) -> str:
    try:
        step = session.workspace.redo(session.act())
    except UserError as error:
        return words.error(error)
    return words.text("Done again: {step}", step=step)


def _found(session: Session, words: Words, go: Go, text: str) -> list[Found]:
    return [_one_found(words, go, hit) for hit in group.find(session.workspace, text)]


def _one_found(words: Words, go: Go, hit: Hit) -> Found:
    place, name = PLACES[hit.kind]
    return Found(
        title=words.say(hit.title),
        detail=words.say(hit.detail),
        go=lambda: go(place, **{name: hit.id}),
    )


class DeskWatch:
    """Keeps the window unlocked while the pay desk is in front: nobody locks a treasurer out."""

    def __init__(self) -> None:
        self._window: MainWindow | None = None
        self._at_desk = False

    def watch(self, window: MainWindow) -> None:
        self._window = window
        window.room_shown.connect(lambda _room: self._look())

    def at_desk(self, now: bool) -> None:
        self._at_desk = now
        self._look()

    def _look(self) -> None:
        if self._window is None:
            return
        in_front = self._at_desk and self._window.room == "money"
        (self._window.idle.forbid if in_front else self._window.idle.allow)("desk")


def rooms(session: Session, kit: Kit, go: Go, desk: DeskWatch) -> list[Room]:
    """The rooms on the rail. Each is imported and built when somebody first goes there."""

    def today() -> QWidget:
        from desktop.ui.today.room import make_room  # noqa: PLC0415 - see above

        return make_room(session, kit, go)

    def people() -> QWidget:
        from desktop.ui.people.room import make_room  # noqa: PLC0415 - see above

        return make_room(session, kit, go)

    def meetings() -> QWidget:
        from desktop.ui.meetings.room import make_room  # noqa: PLC0415 - see above

        return make_room(session, kit, go)

    def money() -> QWidget:
        from desktop.ui.money.room import make_room  # noqa: PLC0415 - see above

        room = make_room(session, kit, go)
        room.at_desk.connect(desk.at_desk)
        return room

    def changes() -> QWidget:
        from desktop.ui.changes.room import make_room  # noqa: PLC0415 - see above

        return make_room(session, kit, go)

    def letters() -> QWidget:
        from desktop.ui.letters.room import make_room  # noqa: PLC0415 - see above

        return make_room(session, kit, go)

    def reports() -> QWidget:
        from desktop.ui.reports.room import make_room  # noqa: PLC0415 - see above

        return make_room(session, kit, go)

    def our_group() -> QWidget:
        from desktop.ui.group.room import make_room  # noqa: PLC0415 - see above

        return make_room(session, kit, go)

    words = kit.words
    titles = (
        words.text("Today"),
        words.text("People"),
        words.text("Meetings"),
        words.text("Money"),
        words.text("What changed"),
        words.text("Letters and forms"),
        words.text("Reports"),
        words.text("Our group"),
    )
    makers = (today, people, meetings, money, changes, letters, reports, our_group)
    return [
        Room(key=key, title=title, picture=key, make=make, shortcut=f"Ctrl+{number}")
        for number, (key, title, make) in enumerate(zip(ROOMS, titles, makers, strict=True), 1)
    ]
