"""Forms without a name: rounds of them, their figures, and what to compare those with.

A form goes into the file as answers apart from each other, at one moment with the others that
were typed, and leaves no step: no history, no typist and no time (practice rule 41).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from desktop.domain.equality import Benchmark, EqualityRound
from desktop.domain.equality_figures import FORM, Figures, figures
from desktop.domain.equality_questions import NOT_SAID, asked, questions
from desktop.domain.office import ORGANISERS, Act
from desktop.domain.person import clean_text
from desktop.errors import UserError
from desktop.language import N_, Sentence, plural, sentence
from desktop.services.access import for_offices
from desktop.services.workspace import Workspace
from desktop.storage import equality

Form = Mapping[str, Sequence[str]]
"""What one form says: the codes of its choices, by the question's code."""
TABLES = ("equality_answer", "equality_shown")


def rounds(workspace: Workspace) -> list[EqualityRound]:
    """All of them, the newest first."""
    return equality.every_round(workspace.db)


def get(workspace: Workspace, round_id: int) -> EqualityRound:
    """Raises LookupError where there is no such round."""
    return equality.ROUNDS.get(workspace.db, round_id)


def forms(workspace: Workspace, round_id: int) -> int:
    """How many forms of a round were typed in."""
    return equality.counts(workspace.db, round_id).get(FORM, 0)


@for_offices(ORGANISERS)
def begin(workspace: Workspace, act: Act, *, about: EqualityRound) -> EqualityRound:
    """Begin a round. Raises UserError, field `questions`, where nothing is asked."""
    _check(about)
    with workspace.step(act, sentence(N_("New round of forms: {what}"), what=about.title)):
        return equality.ROUNDS.add(workspace.db, about)


@for_offices(ORGANISERS)
def change(workspace: Workspace, act: Act, *, about: EqualityRound) -> EqualityRound:
    """Another name, other days; other questions only while no form was typed in."""
    _check(about)
    before = get(workspace, about.id or 0)
    same = (before.questions, before.nation) == (about.questions, about.nation)
    if not same and forms(workspace, about.id or 0):
        raise UserError(
            N_("Forms were typed in. What they ask cannot be changed."), field="questions"
        )
    with workspace.step(act, sentence(N_("Change a round of forms: {what}"), what=about.title)):
        return equality.ROUNDS.update(workspace.db, about)


@for_offices(ORGANISERS)
def close(workspace: Workspace, act: Act, *, round_id: int) -> EqualityRound:
    """No more forms are typed in."""
    about = _open(workspace, round_id)
    with workspace.step(act, sentence(N_("Close a round of forms: {what}"), what=about.title)):
        return equality.ROUNDS.update(workspace.db, replace(about, closed_on=act.day))


def _check(about: EqualityRound) -> None:
    if not asked(about.nation, about.questions):
        raise UserError(N_("Choose at least one question."), field="questions")


def _open(workspace: Workspace, round_id: int) -> EqualityRound:
    about = get(workspace, round_id)
    if about.closed_on is not None:
        raise UserError(N_("This round is closed."))
    return about


def too_few_at_once(workspace: Workspace, count: int) -> Sentence | None:
    """What is said before so few forms are kept that a copy from before gives them away."""
    small = workspace.settings.small_number
    if count >= small:
        return None
    return plural(
        "An older copy of our file would give away what this form says."
        " Better wait until there are {small} forms.",
        "An older copy of our file would give away what these {count} forms say."
        " Better wait until there are {small} forms.",
        count=count,
        small=str(small),
    )


@for_offices(ORGANISERS)
def keep(workspace: Workspace, act: Act, *, round_id: int, typed: Sequence[Form]) -> None:  # noqa: ARG001 - nobody is named
    """Put all forms that were typed into the file at once. No step tells of it.

    Raises UserError without any form, for a closed round, and for what is not on its list.
    """
    about = _open(workspace, round_id)
    if not typed:
        raise UserError(N_("Type a form first."))
    for form in typed:
        check_form(about, form)
    answers = [answer for form in typed for answer in _answers(form)]
    with workspace.without_trace(*TABLES):
        equality.put_in(workspace.db, round_id, answers)


def check_form(about: EqualityRound, form: Form) -> None:
    """Raises UserError, field the question's code, for what no form of the round can say."""
    known = {one.code: one for one in asked(about.nation, about.questions)}
    for code, chosen in form.items():
        question, picked = known.get(code), set(chosen)
        if question is None or not picked <= question.codes:
            raise UserError(N_("This is not on the list of this round."), field=code)
        alone = not question.several or NOT_SAID in picked
        if alone and len(picked) > 1:
            raise UserError(N_("Only one of these can be ticked."), field=code)


def _answers(form: Form) -> Iterator[tuple[str, str]]:
    yield FORM
    for code, chosen in form.items():
        for choice in set(chosen):
            yield code, choice


@for_offices(ORGANISERS)
def empty(workspace: Workspace, act: Act, *, round_id: int) -> None:  # noqa: ARG001 - nobody is named
    """Take every form of an open round out again, to type them anew. It cannot be undone."""
    _open(workspace, round_id)
    with workspace.without_trace(*TABLES):
        equality.take_out(workspace.db, round_id)


def figures_of(workspace: Workspace, round_id: int) -> Figures:
    """What may be printed of a round as it stands."""
    group = workspace.settings
    return figures(
        get(workspace, round_id),
        equality.counts(workspace.db, round_id),
        area(workspace),
        small=group.small_number,
        least=group.least_answers,
    )


def differs_by_few(workspace: Workspace, round_id: int) -> Sentence | None:
    """What is said before figures are shown that differ by a few forms from others shown.

    Whoever has both could take one from the other, and know the answers of those few.
    """
    now, small = forms(workspace, round_id), workspace.settings.small_number
    by = {abs(now - one.forms) for one in equality.shown(workspace.db)} - {0}
    if not by or min(by) >= small or was_shown(workspace, round_id):
        return None
    return plural(
        "Other figures were shown that differ from these by {count} form."
        " Whoever has both could tell what it says.",
        "Other figures were shown that differ from these by {count} forms."
        " Whoever has both could tell what they say.",
        count=min(by),
    )


def was_shown(workspace: Workspace, round_id: int) -> bool:
    """Whether somebody looked at the figures of just these forms: then they may be printed."""
    now = forms(workspace, round_id)
    seen = equality.shown(workspace.db)
    return any((one.round_id, one.forms) == (round_id, now) for one in seen)


@for_offices(ORGANISERS)
def show(workspace: Workspace, act: Act, *, round_id: int) -> Figures:  # noqa: ARG001 - nobody is named
    """The figures, which from now on others are compared with.

    Raises UserError while there are too few forms.
    """
    found = figures_of(workspace, round_id)
    if found.too_few:
        raise UserError(N_("{why}"), why=why_none(found))
    if not was_shown(workspace, round_id):
        with workspace.without_trace("equality_shown"):
            equality.keep_shown(workspace.db, round_id, found.forms)
    return found


def why_none(found: Figures) -> Sentence:
    """Why there are no figures yet."""
    return plural(
        "There is {count} form. Figures are shown from {least} forms on.",
        "There are {count} forms. Figures are shown from {least} forms on.",
        count=found.forms,
        least=str(found.least),
    )


def area(workspace: Workspace) -> dict[tuple[str, str], int]:
    """How many of a thousand people in the area chose what, as somebody typed it in."""
    known = equality.benchmarks(workspace.db)
    return {(one.question, one.choice): one.per_mille for one in known}


def sources(workspace: Workspace) -> dict[str, str]:
    """Where the figures of the area come from, by the code of the question."""
    return {one.question: one.source for one in equality.benchmarks(workspace.db)}


@for_offices(ORGANISERS)
def compare_with(
    workspace: Workspace, act: Act, *, question: str, per_mille: Mapping[str, int], source: str
) -> None:
    """Keep what the area looks like, instead of what was there for this question before.

    Raises UserError, field `source`, where nobody says where the figures come from.
    """
    if per_mille and not clean_text(source):
        raise UserError(N_("Where do these figures come from?"), field="source")
    named = {one.code: one for one in questions(workspace.settings.nation)}
    label = sentence(N_("Figures of the area: {what}"), what=sentence(named[question].wording))
    before = {one.choice: one for one in _of(workspace, question)}
    with workspace.step(act, label):
        for choice in before.keys() - per_mille.keys():
            equality.BENCHMARKS.delete(workspace.db, before[choice].id or 0)
        for choice, figure in per_mille.items():
            one = Benchmark(question=question, choice=choice, per_mille=figure, source=source)
            if choice not in before:
                equality.BENCHMARKS.add(workspace.db, one)
            elif replace(before[choice], id=None) != one:
                equality.BENCHMARKS.update(workspace.db, replace(one, id=before[choice].id))


def _of(workspace: Workspace, question: str) -> Iterable[Benchmark]:
    return (one for one in equality.benchmarks(workspace.db) if one.question == question)
