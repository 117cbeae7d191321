"""The texts of a request in other languages, those of its themes, answers and changes too."""

from desktop.services.changes.answers import texts
from desktop.ui.meetings.packs.texts_dialog import RecordTextsDialog
from desktop.ui.room_page import RoomPage


class RequestTextsDialog(RecordTextsDialog):
    """Languages that somebody who takes part reads come first."""

    def __init__(self, page: RoomPage, request_id: int, language: str = "") -> None:
        workspace = page.session.workspace
        super().__init__(
            page,
            page.kit.words.text("Texts of this request"),
            lambda: texts.every(workspace, request_id),
            tags=texts.languages(workspace, request_id),
            language=language,
        )
