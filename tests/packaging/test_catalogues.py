"""The words of the program and its catalogues stay in step."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.pofile import read_po

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "catalogues.py"


@pytest.fixture(scope="module")
def catalogues() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogues", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("desktop/printing", "desktop/domain", "desktop/ui", "translations"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "desktop/printing/slip.py").write_text(
        'words.text("Paid")\n# Translators: {name} is a person.\nsentence("To {name}", name=who)\n'
    )
    (tmp_path / "desktop/ui/desk.py").write_text(
        'words.text("Paid")\nraise UserError(N_("Type an amount."), field="amount")\n'
        'words.plural("{count} person", "{count} people", count)\n'
    )
    return tmp_path


def texts(path: Path) -> dict[object, object]:
    with path.open("rb") as file:
        return {message.id: message.string for message in read_po(file) if message.id}


def translate(path: Path, text: str, translation: str) -> None:
    before = f'msgid "{text}"\nmsgstr ""'
    content = path.read_text(encoding="utf-8")
    assert before in content
    after = f'msgid "{text}"\nmsgstr "{translation}"'
    path.write_text(content.replace(before, after), encoding="utf-8")


def test_each_text_stands_in_one_catalogue_and_paper_comes_first(
    catalogues: ModuleType, project: Path
) -> None:
    assert catalogues.main([], project) == 0

    assert set(texts(project / "translations/paper.pot")) == {"Paid", "To {name}"}
    assert set(texts(project / "translations/screen.pot")) == {
        "Type an amount.",
        ("{count} person", "{count} people"),
    }


def test_what_translators_need_to_know_is_kept(catalogues: ModuleType, project: Path) -> None:
    catalogues.main([], project)
    paper = (project / "translations/paper.pot").read_text(encoding="utf-8")
    assert "#. Translators: {name} is a person." in paper


def test_a_changed_text_is_noticed_and_nothing_is_written(
    catalogues: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    catalogues.main([], project)
    assert catalogues.main(["--check"], project) == 0
    before = (project / "translations/paper.pot").read_bytes()

    (project / "desktop/printing/slip.py").write_text('words.text("Paid today")\n')

    assert catalogues.main(["--check"], project) == 1
    assert "translations/paper.pot" in capsys.readouterr().out.replace("\\", "/")
    assert (project / "translations/paper.pot").read_bytes() == before


def test_writing_again_changes_no_file(catalogues: ModuleType, project: Path) -> None:
    catalogues.main(["--add", "cy"], project)
    files = sorted((project / "translations").rglob("*.po*"))
    before = [path.read_bytes() for path in files]

    catalogues.main([], project)

    assert len(files) == 4
    assert [path.read_bytes() for path in files] == before


def test_a_new_language_says_that_nobody_checked_it(catalogues: ModuleType, project: Path) -> None:
    catalogues.main(["--add", "cy"], project)
    paper = project / "translations/cy/LC_MESSAGES/paper.po"
    assert "Draft, not yet checked by a speaker." in paper.read_text(encoding="utf-8")
    assert texts(paper) == {"Paid": "", "To {name}": ""}


def test_a_language_that_lags_behind_is_noticed(catalogues: ModuleType, project: Path) -> None:
    catalogues.main(["--add", "cy"], project)
    paper = project / "translations/cy/LC_MESSAGES/paper.po"
    paper.write_text(paper.read_text(encoding="utf-8").replace("Paid", "Paid once"))
    assert catalogues.main(["--check"], project) == 1


def test_a_text_that_paper_takes_over_keeps_its_translation(
    catalogues: ModuleType, project: Path
) -> None:
    catalogues.main(["--add", "cy"], project)
    place = project / "translations/cy/LC_MESSAGES"
    translate(place / "screen.po", "Type an amount.", "Teipiwch swm.")

    (project / "desktop/domain/amount.py").write_text('N_("Type an amount.")\n')
    catalogues.main([], project)

    assert texts(place / "paper.po")["Type an amount."] == "Teipiwch swm."
    assert "Type an amount." not in texts(place / "screen.po")


def test_no_language_takes_over_the_words_of_another(catalogues: ModuleType, project: Path) -> None:
    for language in ("bn", "gu"):
        catalogues.main(["--add", language], project)
    places = {tag: project / f"translations/{tag}/LC_MESSAGES" for tag in ("bn", "gu")}
    translate(places["bn"] / "screen.po", "Type an amount.", "টাকা লিখুন।")

    (project / "desktop/domain/amount.py").write_text('N_("Type an amount.")\n')
    catalogues.main([], project)

    assert texts(places["bn"] / "paper.po")["Type an amount."] == "টাকা লিখুন।"
    assert texts(places["gu"] / "paper.po")["Type an amount."] == ""


def test_whoever_checks_a_text_sees_which_modules_say_it(
    catalogues: ModuleType, project: Path
) -> None:
    catalogues.main(["--add", "cy"], project)
    paper = (project / "translations/cy/LC_MESSAGES/paper.po").read_text(encoding="utf-8")
    assert '#: desktop/printing/slip.py\nmsgid "Paid"' in paper
