"""Qt's own words (OK, Cancel, menus, the file window) from our catalogue.

PySide6 brings none for Welsh, Romanian, Punjabi, Urdu, Bengali, Gujarati or Somali.
"""

from PySide6.QtCore import QObject, QTranslator

from desktop.language import N_, Words

QT_WORDS = frozenset(
    {
        # Buttons of Qt's dialogs
        N_("OK"),
        N_("&OK"),
        N_("Cancel"),
        N_("&Cancel"),
        N_("Save"),
        N_("&Save"),
        N_("Open"),
        N_("&Open"),
        N_("Close"),
        N_("&Close"),
        N_("Yes"),
        N_("&Yes"),
        N_("No"),
        N_("&No"),
        N_("Help"),
        N_("Retry"),
        N_("Ignore"),
        N_("Discard"),
        N_("Apply"),
        N_("Reset"),
        N_("Show Details..."),
        N_("Hide Details..."),
        # The menu of a field
        N_("&Undo"),
        N_("&Redo"),
        N_("Cu&t"),
        N_("&Copy"),
        N_("&Paste"),
        N_("Delete"),
        N_("Select All"),
        N_("Copy &Link Location"),
        # The window that opens and saves files
        N_("Open File"),
        N_("Save File"),
        N_("Save As"),
        N_("Find Directory"),
        N_("Look in:"),
        N_("&Look in:"),
        N_("File &name:"),
        N_("Files of type:"),
        N_("Files of &type:"),
        N_("Directories"),
        N_("Directory:"),
        N_("&Choose"),
        N_("&Delete"),
        N_("&Rename"),
        N_("&New Folder"),
        N_("New Folder"),
        N_("Create New Folder"),
        N_("Create a New Folder"),
        N_("Back"),
        N_("Go back"),
        N_("Forward"),
        N_("Go forward"),
        N_("Parent Directory"),
        N_("Go to the parent directory"),
        N_("List View"),
        N_("Change to list view mode"),
        N_("Detail View"),
        N_("Change to detail view mode"),
        N_("Show &hidden files"),
        N_("Sidebar"),
        N_("Files"),
        N_("List of places and bookmarks"),
        N_("Recent Places"),
        N_("My Computer"),
        N_("Computer"),
        N_("All Files (*)"),
        N_("Name"),
        N_("Size"),
        N_("Type"),
        N_("Kind"),
        N_("Date Modified"),
        N_("Unknown"),
        N_("Drive"),
        N_("File"),
        N_("Folder"),
        N_("%1 already exists.\nDo you want to replace it?"),
        N_("%1\nFile not found.\nPlease verify the correct file name was given."),
        N_("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
        N_("Are you sure you want to delete '%1'?"),
        N_("'%1' is write protected.\nDo you want to delete it anyway?"),
        N_("Could not delete directory."),
        N_("Scroll Left"),
        N_("Scroll Right"),
        # Printing
        N_("Print"),
        N_("&Print"),
        N_("Print to File (PDF)"),
        N_("Printer"),
        N_("&Name:"),
        N_("P&roperties"),
        N_("Location:"),
        N_("Type:"),
        N_("Output &file:"),
        N_("Print range"),
        N_("Print all"),
        N_("&Options >>"),
        N_("&Options <<"),
        N_("Output Settings"),
        N_("Preview"),
        N_("All Pages"),
        N_("Odd Pages"),
        N_("Even Pages"),
        N_("Page &Set:"),
        N_("Local file"),
        N_("Write PDF file"),
        N_("Double Sided Printing"),
        N_("Off"),
        N_("Long side binding"),
        N_("Short side binding"),
        N_("%1 already exists.\nDo you want to overwrite it?"),
        N_("%1 is a directory.\nPlease choose a different file name."),
        N_("File %1 is not writable.\nPlease choose a different file name."),
        N_("The 'From' value cannot be greater than the 'To' value."),
        N_(
            "Specify pages or ranges separated by commas. Ranges are specified by two numbers"
            " separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9."
        ),
        N_("Pages"),
        N_("Pages from"),
        N_("to"),
        N_("Current Page"),
        N_("Selection"),
        N_("Copies"),
        N_("Copies:"),
        N_("Collate"),
        N_("Reverse"),
        N_("Options"),
        N_("Paper"),
        N_("Page size:"),
        N_("Width:"),
        N_("Height:"),
        N_("Orientation"),
        N_("Portrait"),
        N_("Landscape"),
        N_("Margins"),
        N_("Color Mode"),
        N_("Color"),
        N_("Grayscale"),
        N_("None"),
        N_("Long side"),
        N_("Short side"),
    }
)


class QtWords(QTranslator):
    """Gives Qt our words for its own; what we have none for stays as Qt has it."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt hands it over
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002 - likewise
        n: int = -1,  # noqa: ARG002 - likewise
    ) -> str | None:
        if source not in QT_WORDS:
            return None
        said = self._words.text(source)
        return None if said == source else said

    def isEmpty(self) -> bool:
        return False
