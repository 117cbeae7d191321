"""Worksheets for translators: sent out, typed in from paper, and brought in as files."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.worksheet import Fate, SheetBack
from desktop.errors import UserError
from desktop.language import LANGUAGE_NAMES, Words
from desktop.services.papers import own_texts, paper_files, worksheets
from desktop.services.papers.paper_files import File
from desktop.ui.fields import Choice
from desktop.ui.forms import Form, FormDialog
from desktop.ui.group.text_words import apart
from desktop.ui.group.translation_dialog import TranslationDialog, open_over
from desktop.ui.kit import Kit
from desktop.ui.lines import Lines
from desktop.ui.papers.asking import Asking
from desktop.ui.papers.delivery import Delivery
from desktop.ui.room_page import RoomPage
from desktop.ui.rows import Row, RowList
from desktop.ui.states import Mark
from desktop.ui.where_to_begin import begin_in
from desktop.ui.widgets import Heading

ENDINGS = "*.csv *.po *.txt"


def ask_where(parent: QWidget, words: Words, name: str) -> Path | None:
    """Ask where a worksheet goes; None when somebody thinks better of it."""
    ending = Path(name).suffix
    kind = words.text("Worksheet ({kind})", kind=f"*{ending}")
    title, begin = words.text("Save the worksheet"), str(begin_in() / name)
    typed, _chosen = QFileDialog.getSaveFileName(parent, title, begin, kind)
    if not typed:
        return None
    path = Path(typed)
    return path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")


def ask_came_back(parent: QWidget, words: Words) -> Path | None:
    """Ask which worksheet came back; None when somebody thinks better of it."""
    kinds = f"{words.text('Worksheet ({kind})', kind=ENDINGS)};;{words.text('All files')} (*)"
    title = words.text("Choose the worksheet that came back")
    name, _kind = QFileDialog.getOpenFileName(parent, title, str(begin_in()), kinds)
    return Path(name) if name else None


class Way(StrEnum):
    """How a worksheet goes out."""

    PRINT = "print"
    PDF = "pdf"
    TABLE = "csv"
    PO = "po"


class WorksheetDialog(FormDialog):
    """In which language, and how it goes out. What became of it is told where one came from."""

    def __init__(self, page: RoomPage, *, over: FormDialog | None = None) -> None:
        words = page.kit.words
        super().__init__(
            page.kit,
            words.text("Send out for translation"),
            do=words.text("Make the worksheet"),
            parent=over or page,
        )
        self._page = page
        self._notice = over.form.notice if over else page.notice
        self.language = add_language(self.form, page)
        self.way: Choice[Way] = self.form.add_choice(
            "way",
            words.text("&How"),
            [
                (Way.PRINT, words.text("Print it, to write on")),
                (Way.PDF, words.text("Save it as PDF")),
                (Way.TABLE, words.text("Save it as a table (CSV)")),
                (Way.PO, words.text("For a translator's program (.po)")),
            ],
        )

    def texts(self) -> worksheets.Texts | None:
        """Which texts go out; None is all that stand by themselves."""
        return None

    def check(self) -> None:
        session, language, texts = self._page.session, self.language.value(), self.texts()
        match self.way.value():
            case Way.TABLE:
                file = worksheets.as_table(session.workspace, language=language, texts=texts)
                self._save(file)
            case Way.PO:
                act = session.act()
                self._save(worksheets.as_po(session.workspace, act, language=language, texts=texts))
            case way:
                self._on_paper(way, language, texts)

    def _on_paper(self, way: Way, language: str, texts: worksheets.Texts | None) -> None:
        page, session = self._page, self._page.session
        ready = worksheets.on_paper(
            session.workspace, session.act(), language=language, texts=texts
        )
        if way is Way.PDF:
            self._save(File(f"{ready.name}.pdf", ready.pdf()))
        else:
            delivery = Delivery(self.kit, page, self._notice.show_text, Asking())
            delivery.print_out([ready])

    def _save(self, file: File) -> None:
        words = self.kit.words
        path = ask_where(self, words, file.name)
        if path is not None:
            paper_files.write(file.content, path)
            self._notice.show_text(words.text("Saved: {name}", name=path.name), Mark.GOOD)


class FromPaperDialog(FormDialog):
    """Which line of a sheet on paper is typed in; its text opens next."""

    def __init__(self, page: RoomPage, *, over: FormDialog | None = None) -> None:
        words = page.kit.words
        super().__init__(
            page.kit, words.text("Type in from paper"), do=words.text("Go on"), parent=over or page
        )
        self._page, self._over = page, over
        self.language = add_language(self.form, page)
        self.number = self.form.add_text(
            "number",
            words.text("&Number beside the text"),
            hint=words.text("It stands on the sheet, such as 12v3."),
        )

    def check(self) -> None:
        page, language = self._page, self.language.value()
        text, version = worksheets.typed_line(
            page.session.workspace, number=self.number.value(), language=language
        )
        around = self._over or page
        open_over(TranslationDialog(page, text, language, based_on=version, parent=around))


class SheetBackDialog(FormDialog):
    """What came back, line by line and with the reason where we cannot take one; then all of it."""

    def __init__(
        self, page: RoomPage, name: str, back: SheetBack, *, over: FormDialog | None = None
    ) -> None:
        words = page.kit.words
        do = words.text("Take them in") if back.to_take else words.text("Close")
        title = words.text("A worksheet came back")
        super().__init__(page.kit, title, do=do, parent=over or page)
        self._page, self._back = page, back
        self._notice = over.form.notice if over else page.notice
        said = summary(words, back)
        self.lines = Lines(page.kit, name)
        self.lines.show_lines(said, words.listed(LANGUAGE_NAMES[tag] for tag in back.languages))
        self.form.add_widget(Heading(name))
        self.form.add_widget(self.lines)
        self.list = RowList(page.kit, words.text("Line by line"))
        self.list.grow()
        self.list.show_rows(_rows(page.kit, back))
        self.list.setVisible(bool(self.list.rows()))
        if back.to_take:
            self.translator = self.form.add_text(
                "translator",
                words.text("&Who wrote it"),
                hint=words.text("A name, or an agency."),
            )
        else:
            self.cancel.hide()
        self.form.add_widget(self.list)
        self.do.setAccessibleDescription(said)
        self.do.setFocus()

    def check(self) -> None:
        if not self._back.to_take:
            return
        page, words = self._page, self.kit.words
        taken = worksheets.take(
            page.session.workspace,
            page.session.act(),
            back=self._back,
            translator=self.translator.value(),
        )
        said = words.plural("{count} text taken in.", "{count} texts taken in.", taken)
        self._notice.show_text(said, Mark.GOOD)


def bring_in(page: RoomPage, *, over: FormDialog | None = None) -> None:
    """Ask which worksheet came back, and show what is in it before anything is taken."""
    notice = over.form.notice if over else page.notice
    path = ask_came_back(over or page, page.kit.words)
    if path is None:
        return
    notice.clear()
    try:
        back = worksheets.look_at(page.session.workspace, path)
    except UserError as error:
        notice.show_text(page.kit.words.error(error), Mark.BAD)
    else:
        open_over(SheetBackDialog(page, path.name, back, over=over))


def add_language(form: Form, page: RoomPage) -> Choice[str]:
    """Every language but the group's own; those that somebody here reads come first."""
    own = page.session.settings.language
    tags = [tag for tag in own_texts.languages(page.session.workspace) if tag != own]
    names = [(tag, LANGUAGE_NAMES[tag]) for tag in tags]
    return form.add_choice("language", page.kit.words.text("&Language"), names)


def summary(words: Words, back: SheetBack) -> str:
    """`7 new. 1 out of date. 1 we could not read.`"""
    new, late = back.count(Fate.NEW), back.count(Fate.OUT_OF_DATE)
    same, empty, unread = (back.count(fate) for fate in (Fate.SAME, Fate.EMPTY, Fate.UNREAD))
    said = [
        words.plural("{count} new.", "{count} new.", new) if new else "",
        words.plural("{count} out of date.", "{count} out of date.", late) if late else "",
        words.plural("{count} as we have it.", "{count} as we have them.", same) if same else "",
        words.plural("{count} left empty.", "{count} left empty.", empty) if empty else "",
        words.plural("{count} we could not read.", "{count} we could not read.", unread)
        if unread
        else "",
    ]
    return words.sentences(said)


def _rows(kit: Kit, back: SheetBack) -> list[Row]:
    """What we cannot take first, with the reason; then what is taken. The rest is only counted."""
    words, rows = kit.words, []
    for number, line in enumerate(back.lines):
        # Translators: a line of a file.
        place = words.text("Line {number}", number=line.number)
        if line.fate is Fate.UNREAD and line.why is not None:
            chip, why = words.text("not taken"), words.say(line.why)
            rows.append(Row(key=number, title=place, detail=why, chip=chip, mark=Mark.BAD))
        elif line in back.to_take:
            late = line.fate is Fate.OUT_OF_DATE
            rows.append(
                Row(
                    key=number,
                    title=line.wording,
                    detail=f"{place} · {apart(words, line.source)}",
                    chip=words.text("out of date") if late else words.text("new"),
                    mark=Mark.WARN if late else Mark.GOOD,
                )
            )
    return sorted(rows, key=lambda row: row.mark is not Mark.BAD)
