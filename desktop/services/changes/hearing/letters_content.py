"""What a letter to one person about one request says, gathered from the file.

Their own words come first, then the answers they have not heard. Where they heard all of them
already, the letter says all of them again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain import record_sources
from desktop.domain.answer_letter import (
    LetterAnswer,
    LetterChange,
    LetterKnown,
    LetterText,
    TheirWords,
    WrittenIn,
)
from desktop.domain.hearing import BlockPlace
from desktop.domain.notes import MemberView
from desktop.domain.own_text import WrittenText
from desktop.domain.request import Request
from desktop.domain.text_kinds import TextKind
from desktop.domain.theme_answer import FullChange, ThemeAnswer
from desktop.domain.versions import Source
from desktop.services.changes.answers import answers
from desktop.services.changes.hearing import blocks, cases
from desktop.services.changes.hearing.case import Case
from desktop.services.papers import own_texts, versions
from desktop.services.people import people
from desktop.services.workspace import Workspace

READ = cases.READ | blocks.BLOCKS | own_texts.TEXTS
"""Where it stands what letters say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """What all letters about a request have in common: `answers` by theme, `summaries` by view."""

    asked: LetterText
    decision: LetterText
    answers: Mapping[int, LetterAnswer]
    summaries: Mapping[int, LetterText]
    earlier: Mapping[int, ThemeAnswer]
    opening: tuple[LetterText, ...]
    what_happens: tuple[LetterText, ...]
    thanks: tuple[LetterText, ...]


def known(workspace: Workspace, request_id: int, person_id: int, day: date) -> LetterKnown:
    """Everything in a letter to somebody; `day` is the letter's. Raises LookupError."""
    case = cases.of_request(workspace, request_id)
    shared = workspace.kept(
        ("letters", request_id), lambda: _shared(workspace, case.request), of=READ
    )
    waiting = case.waiting(person_id)
    still = dict.fromkeys(one.view.id or 0 for one in waiting if one.answer is None)
    said = {one.id or 0: one for one in case.said_by.get(person_id, ())}
    return LetterKnown(
        request_id=request_id,
        person=people.get(workspace, person_id),
        day=day,
        asked=shared.asked,
        asked_by=case.request.asked_by,
        decision=shared.decision,
        decided_by=case.request.decided_by,
        answers=tuple(_told(shared, case, person_id, said)),
        waiting=tuple(_words(shared, said[view_id]) for view_id in still),
        opening=shared.opening,
        what_happens=shared.what_happens,
        thanks=shared.thanks,
    )


def _told(
    shared: _Shared, case: Case, person_id: int, said: Mapping[int, MemberView]
) -> Iterable[LetterAnswer]:
    """The answers in a letter, each with the words of theirs that do not stand above already."""
    waiting = case.waiting(person_id)
    new = {str(one.answer.id) for one in waiting if one.answer is not None}
    above: set[int] = set()
    for theme_id, answer in shared.answers.items():
        theirs = [one for one in said if theme_id in case.of_view.get(one, ())]
        if theme_id not in case.answers or not theirs:
            continue
        if new and str(answer.answer_id) not in new:
            continue
        quoted = [_words(shared, said[one]) for one in theirs if one not in above]
        above.update(theirs)
        yield _as_told_before(replace(answer, said=tuple(quoted)), shared, case, person_id)


def _as_told_before(
    answer: LetterAnswer, shared: _Shared, case: Case, person_id: int
) -> LetterAnswer:
    """With what they were told about it last, where that was another answer."""
    told = {
        answer_id: letter.sent_on
        for letter in case.letters.get(person_id, ())
        for answer_id in letter.answers
    }
    earlier = shared.earlier[answer.theme_id].earlier
    last = next((one for one in earlier if str(one.id) in told), None)
    if last is None:
        return answer
    return replace(answer, before=last.kind, before_on=told[str(last.id)])


def _words(shared: _Shared, view: MemberView) -> TheirWords:
    return TheirWords(
        wording=view.own_words,
        language=view.language,
        day=view.day,
        how=view.how,
        summary=shared.summaries[view.id or 0],
    )


def _shared(workspace: Workspace, request: Request) -> _Shared:
    themes = answers.of_request(workspace, request.id or 0)
    views = cases.of_request(workspace, request.id or 0).views
    of_request = {one.kind: one for one in record_sources.of_request(request)}
    summaries = {one.id or 0: record_sources.of_view(one)[0] for one in views}
    sources = [*of_request.values(), *summaries.values()]
    texts = _Texts(workspace, [*sources, *(s for one in themes for s in one.sources())])
    return _Shared(
        asked=texts.of(of_request[TextKind.REQUEST_TITLE]),
        decision=texts.of(of_request[TextKind.REQUEST_DECISION]),
        answers={one.id: texts.answer(one) for one in themes if one.answer is not None},
        summaries={view_id: texts.of(source) for view_id, source in summaries.items()},
        earlier={one.id: one for one in themes},
        opening=standing(workspace, BlockPlace.OPENING),
        what_happens=standing(workspace, BlockPlace.WHAT_HAPPENS),
        thanks=standing(workspace, BlockPlace.THANKS),
    )


def standing(workspace: Workspace, place: BlockPlace) -> tuple[LetterText, ...]:
    """The blocks of wording that stand at a place, in every language they are in."""
    return tuple(_written(one.text) for one in blocks.of_place(workspace, place))


def _written(one: WrittenText) -> LetterText:
    """A text with every language version of it, also those that are out of date."""
    return LetterText(
        kind=one.text.kind,
        about_id=one.text.about_id or 0,
        wording=one.source.wording,
        language=one.text.language,
        written=tuple(
            WrittenIn(
                language=version.language,
                wording=version.wording,
                out_of_date=one.is_out_of_date(version.language),
            )
            for version in one.versions.values()
        ),
        ours=one.is_starter,
    )


class _Texts:
    """The texts of a request with their language versions, to take one after the other."""

    def __init__(self, workspace: Workspace, sources: Sequence[Source]) -> None:
        self._language = workspace.settings.language
        self._written = versions.of(workspace, sources).written

    def of(self, source: Source | None) -> LetterText:
        """One text; one that says nothing where there is none."""
        if source is None:
            return LetterText(kind=TextKind.ANSWER_DECIDED, language=self._language)
        there = self._written.get(source.place)
        if there is not None and there.source.wording == source.wording:
            return _written(there)
        return LetterText(
            kind=source.kind,
            about_id=source.about_id,
            wording=source.wording,
            language=self._language,
        )

    def answer(self, one: ThemeAnswer) -> LetterAnswer:
        """What became of a theme. Raises ValueError where it has no answer."""
        if one.answer is None:
            raise ValueError(one)
        title, recommended = map(self.of, record_sources.of_theme(one.theme))
        return LetterAnswer(
            theme_id=one.id,
            answer_id=one.answer.id or 0,
            title=title,
            recommended=recommended,
            kind=one.answer.kind,
            day=one.day or one.answer.day,
            answered_by=one.answer.answered_by,
            decided=self.of(one.decided),
            decided_by=one.decided_by,
            power=one.power,
            reasons=self.of(one.reasons),
            could_not=self.of(one.could_not),
            difference=self.of(one.difference),
            disagreement=self.of(one.disagreement),
            fixed_points=self.of(one.fixed_points),
            mistake=self.of(one.mistake),
            next_step=self.of(one.next_step),
            check_on=one.answer.check_on,
            changes=tuple(self.change(full) for full in one.changes if not full.set_aside),
        )

    def change(self, full: FullChange) -> LetterChange:
        wording, evidence, why_not = map(self.of, record_sources.of_change(full.change))
        return LetterChange(
            wording=wording,
            who=full.owner,
            due=full.change.due,
            cost=full.change.cost,
            state=full.change.state,
            ended_on=full.change.ended_on,
            evidence=evidence,
            why_not=why_not,
        )
