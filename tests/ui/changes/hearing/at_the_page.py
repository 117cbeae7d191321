"""What somebody does at the page of answers owed: saves letters, presses keys."""

from tests.ui.changes.hearing.conftest import Owing


def print_to_folder(owing: Owing) -> list[str]:
    """Save everybody's letter; the names of the files."""
    page = owing.open()
    owing.to_folder = owing.folder / "letters"
    page.deliver.click()
    dialog = owing.visit.dialog
    assert dialog is not None
    owing.visit.push(dialog.save)
    owing.visit.qtbot.waitUntil(lambda: "saved" in page.notice.text())
    return sorted(one.name for one in owing.to_folder.iterdir())


def press(owing: Owing, keys: str) -> None:
    owing.visit.enter(owing.page.list)
    owing.visit.press(keys)
