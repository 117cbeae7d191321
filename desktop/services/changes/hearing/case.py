"""What was said about a request, what was answered, and who was told.

An answer is owed while a letter that holds did not bring it to whoever spoke, after they spoke
and after their words were put to its theme: who replies that they do not agree is owed one
again, and the same answer may be told to them again. An answer that is a decision of ours does
not stand once that decision was taken back: whoever was told it waits for a new one.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.answer import Answer
from desktop.domain.hearing import LetterTakenBack, Moment, NotReached, SentLetter
from desktop.domain.notes import MemberView
from desktop.domain.request import Request
from desktop.domain.theme_answer import ThemeAnswer
from desktop.language import Sentence, plural
from desktop.services.changes.answers.in_public import Notices


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Something that was said and not heard back about, in a theme; `answer` where there is one.

    `since` is when it began to wait: when it was said, or when what they were told about it
    was replaced or taken back.
    """

    view: MemberView
    answer: Answer | None = None
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything about one request. `letters` are by person, the oldest first."""

    request: Request
    views: tuple[MemberView, ...]
    themes: Mapping[int, ThemeAnswer]
    of_view: Mapping[int, Sequence[int]]
    """The themes something is in, by what was said."""
    answers: Mapping[int, Answer]
    """The answer that holds, by theme."""
    lacks: Mapping[int, Sequence[Sentence]]
    """What is missing before anybody may be told the answer to a theme."""
    letters: Mapping[int, Sequence[SentLetter]]
    taken_back: Mapping[int, LetterTakenBack]
    not_reached: Mapping[int, NotReached]
    answer_days: int
    said_by: Mapping[int | None, Sequence[MemberView]]
    """What each person said; what was said without a name is nobody's."""
    spoken: Mapping[int, int]
    """When each thing that was said was written down, as a place in history, by its id."""
    put_to: Mapping[tuple[int, int], int]
    """When it was put to a theme, by both."""
    sent: Mapping[int, int]
    """When each letter was written down, by its id."""
    lost_at: Mapping[int, int]
    """When we wrote down that we cannot reach somebody, by the id of `not_reached`."""
    notices: Notices

    def took_part(self) -> set[int]:
        """The ids of all who spoke or heard by their name."""
        return {one for one in self.said_by if one is not None} | set(self.letters)

    def unnamed(self) -> list[MemberView]:
        """What somebody without a name said and wants answered."""
        return [one for one in self.said_by.get(None, ()) if one.wants_answer]

    def missing(self, views: Iterable[MemberView]) -> list[Sentence]:
        """What is to be done before these can be answered: themes first, then answers."""
        asked = [one for one in views if one.wants_answer]
        unsorted = [one for one in asked if not self.of_view.get(one.id or 0)]
        said = []
        if unsorted:
            said.append(
                plural(
                    "{count} thing that was said is in no theme yet.",
                    "{count} things that were said are in no theme yet.",
                    count=len(unsorted),
                )
            )
        return [*said, *(each for one in self._themes(asked) for each in self.lacks[one])]

    def unready(self, views: Iterable[MemberView]) -> list[Sentence]:
        """What is missing of the answers to these that somebody gave and that stand."""
        given = [one for one in self._themes(views) if one in self.answers]
        return [each for one in given for each in self.lacks[one]]

    def fallen(self, views: Iterable[MemberView]) -> list[Sentence]:
        """What to do about the answers to these that do not stand any more."""
        gone = [one for one in self._themes(views) if self.themes[one].fell_on is not None]
        return [each for one in gone for each in self.lacks[one]]

    def _themes(self, views: Iterable[MemberView]) -> list[int]:
        """The themes these are in, each once."""
        found = (one for view in views for one in self.of_view.get(view.id or 0, ()))
        return list(dict.fromkeys(found))

    def held(self, person_id: int) -> list[SentLetter]:
        """The letters to somebody that were not taken back."""
        every = self.letters.get(person_id, ())
        return [one for one in every if one.id not in self.taken_back]

    def was_heard_before(self, view: MemberView) -> bool:
        """Whether somebody had a letter that holds already when they said this."""
        spoken = self.spoken.get(view.id or 0, 0)
        letters = self.held(view.person_id or 0)
        return any(self.sent.get(one.id or 0, 0) < spoken for one in letters)

    def waiting(self, person_id: int) -> list[Waiting]:
        """What somebody said and did not hear back about."""
        letters, found = self.held(person_id), []
        for view in self.said_by.get(person_id, ()):
            if view.wants_answer:
                themes = self.of_view.get(view.id or 0, ())
                if not themes:
                    found.append(Waiting(view=view, since=view.day))
                found += [
                    self._waits(view, one, letters)
                    for one in themes
                    if not self._heard(view, one, letters)
                ]
        return found

    def _heard(self, view: MemberView, theme_id: int, letters: Sequence[SentLetter]) -> bool:
        answer = self.answers.get(theme_id)
        return answer is not None and self._told(view, theme_id, {str(answer.id)}, letters)

    def _told(
        self,
        view: MemberView,
        theme_id: int,
        answer_ids: Set[str],
        letters: Sequence[SentLetter],
    ) -> bool:
        """Whether one of these letters brought one of these answers, after this was said."""
        said = self._in_theme(view, theme_id)
        return any(
            said.is_before(Moment(day=one.sent_on, place=self.sent.get(one.id or 0, 0)))
            for one in letters
            if answer_ids & set(one.answers)
        )

    def _waits(self, view: MemberView, theme_id: int, letters: Sequence[SentLetter]) -> Waiting:
        """Whoever was told an answer that does not hold any more waits since it does not."""
        full, since = self.themes[theme_id], view.day
        changed = full.fell_on
        before = {str(one.id) for one in full.earlier}
        if full.answer is not None and changed is None and before:
            changed = full.answer.made_on
        elif full.answer is not None:
            before |= {str(full.answer.id)}
        if changed is not None and self._told(view, theme_id, before, letters):
            since = max(since, changed)
        return Waiting(view=view, answer=self.answers.get(theme_id), since=since)

    def _in_theme(self, view: MemberView, theme_id: int) -> Moment:
        """When this was said and known to belong to a theme."""
        view_id = view.id or 0
        return Moment(
            day=view.day, place=max(self.spoken.get(view_id, 0), self.put_to[view_id, theme_id])
        )

    def lost(self, person_id: int) -> NotReached | None:
        """Since when we cannot reach somebody; None where they spoke since."""
        lost = self.not_reached.get(person_id)
        if lost is None:
            return None
        since = Moment(day=lost.day, place=self.lost_at.get(lost.id or 0, 0))
        spoke = (
            Moment(day=one.day, place=self.spoken.get(one.id or 0, 0))
            for one in self.said_by.get(person_id, ())
        )
        return None if any(since.is_before(one) for one in spoke) else lost

    def due(self, one: Waiting) -> date:
        """By when: as we said, or so many days after what came later, a reply or a new answer."""
        promised = self.request.feedback_due
        if promised is not None and one.since <= promised:
            return promised
        return one.since + timedelta(days=self.answer_days)

    def is_public(self, view: MemberView) -> bool:
        """Whether all can read the answers that hold now to this."""
        themes = self.of_view.get(view.id or 0, ())
        given = [self.answers[one] for one in themes if one in self.answers]
        return all(self.notices.told(one, self.request.id or 0) for one in given)

    def was_public_after(self, view: MemberView) -> bool:
        """Whether it was said where all can read them after this was said."""
        themes = self.of_view.get(view.id or 0, ())
        return all(
            self.notices.holds(self.request.id or 0, self._in_theme(view, one)) for one in themes
        )
