"""How the texts of a meeting stand in other languages, in words."""

from collections.abc import Mapping

from desktop.domain.wording import called
from desktop.language import Words
from desktop.services.meetings import texts
from desktop.services.papers.record_texts import TextsState
from desktop.services.workspace import Workspace


def state_said(words: Words, state: TextsState) -> str:
    """`1 out of date. 12 not there yet. 2 not checked yet. 3 checked.`"""
    late, missing = state.out_of_date, state.missing
    draft, checked = state.draft, state.checked
    said = [
        words.plural("{count} out of date.", "{count} out of date.", late) if late else "",
        words.plural("{count} not there yet.", "{count} not there yet.", missing)
        if missing
        else "",
        words.plural("{count} not checked yet.", "{count} not checked yet.", draft)
        if draft
        else "",
        words.plural("{count} checked.", "{count} checked.", checked) if checked else "",
    ]
    return words.sentences(said)


def wanted_said(words: Words, workspace: Workspace, meeting_id: int) -> list[str]:
    """`Texts in Polski: 8 not there yet.`, of each language whose readers are invited."""
    return states_said(words, texts.states(workspace, meeting_id))


def states_said(words: Words, states: Mapping[str, TextsState]) -> list[str]:
    """The same of whatever texts these are; a language in which they are whole is left out."""
    return [
        # Translators: {language} is the name of a language in its own script.
        words.text("Texts in {language}: {state}", language=called(words, tag), state=said)
        for tag, state in states.items()
        if not state.is_whole and (said := state_said(words, state))
    ]
