"""What is said of a mailing and of each copy in it."""

from collections.abc import Sequence

from desktop.domain.mailing import WAY_NAMES, CopyState, LeftOut, MailingCopy, Plan, Row, Way
from desktop.domain.person import PAPER_COLOUR_NAMES, READING_NAMES, TOLD, PaperColour
from desktop.domain.wording import called
from desktop.language import Words, isolated
from desktop.services.letters.mailings import Listed, Run, paper_name
from desktop.ui.speech import spoken
from desktop.ui.states import Mark
from desktop.ui.when import when_and_where

NAMED = 8
"""So many people are named in one line; more are a number."""
MARKS = {
    CopyState.READY: Mark.PLAIN,
    CopyState.STOPPED: Mark.WARN,
    CopyState.TASK: Mark.WARN,
    CopyState.PRINTED: Mark.GOOD,
    CopyState.SENT: Mark.GOOD,
    CopyState.NOT_SENT: Mark.PLAIN,
}


def language_said(words: Words, language: str, beside: str = "") -> str:
    """`Cymraeg and English`"""
    if not beside:
        return called(words, language)
    first, second = called(words, language), called(words, beside)
    return words.text("{language} and {other}", language=first, other=second)


def version_said(words: Words, copy: MailingCopy, colour: PaperColour = PaperColour.WHITE) -> str:
    """`Polski, large print, 18 point, on pale yellow paper`"""
    said = [language_said(words, copy.language, copy.beside)]
    said.append(words.text(READING_NAMES[copy.reading]))
    if colour is not PaperColour.WHITE and copy.is_print:
        name = words.text(PAPER_COLOUR_NAMES[colour])
        said.append(words.text("on {colour} paper", colour=name))
    return words.listed(said)


def reads_said(words: Words, row: Row) -> str:
    return version_said(words, row.copy, row.person.paper_colour)


def way_said(words: Words, way: Way) -> str:
    return words.text(WAY_NAMES[way])


def goes_said(words: Words, row: Row) -> str:
    """How it reaches its reader; the address of an e-mail, which somebody sends by hand."""
    way = way_said(words, row.copy.way)
    return f"{way}: {row.person.email}" if row.copy.way is Way.EMAIL else way


def pages_said(words: Words, copy: MailingCopy) -> str:
    """How much paper it is; nothing for what is told."""
    if copy.is_told:
        return ""
    if copy.is_file:
        return words.text("a file")
    return words.plural("{count} page", "{count} pages", copy.pages) if copy.pages else ""


def state_said(words: Words, copy: MailingCopy) -> str:
    """`printed`, `sent on 5 March 2026`, `stopped: the text in Urdu is out of date`"""
    state = copy.state
    if state is CopyState.SENT:
        if copy.is_told:
            return words.text("told on {day}", day=copy.done_on)
        return words.text("sent on {day}", day=copy.done_on)
    if state is CopyState.PRINTED and copy.is_file:
        return words.text("saved")
    said = {
        CopyState.READY: words.text("ready"),
        CopyState.STOPPED: words.text("stopped"),
        CopyState.TASK: words.text("to do"),
        CopyState.PRINTED: words.text("printed"),
        CopyState.NOT_SENT: words.text("not sent"),
    }[state]
    if state is CopyState.READY and copy.as_it_is:
        return words.text("ready, as it is")
    if not copy.reason.text:
        return said
    return words.text("{state}: {reason}", state=said, reason=words.say(copy.reason))


def row_said(words: Words, row: Row) -> str:
    """The whole line, as it is heard."""
    copy = row.copy
    return spoken(
        row.person.said,
        reads_said(words, row),
        way_said(words, copy.way) if copy.reading not in TOLD else "",
        pages_said(words, copy),
        state_said(words, copy),
    )


def head_detail(words: Words, run: Run) -> str:
    """What it asks, when it was begun, for which meeting, and until when it goes."""
    said = [run.about] if run.about else []
    said += [words.text("List made on {day}", day=run.mailing.made_on)]
    if run.meeting is not None:
        said.append(words.listed([run.meeting.title, when_and_where(words, run.meeting)]))
    if run.mailing.send_by is not None:
        said.append(words.text("Send by {day}", day=run.mailing.send_by))
    if run.mailing.ended_on is not None:
        said.append(words.text("Finished on {day}", day=run.mailing.ended_on))
    return " · ".join(isolated(part) if words.rtl else part for part in said)


def summary(words: Words, plan: Plan, *, counted: bool) -> list[str]:
    """What there is in all, how far it is, and who gets nothing."""
    lines = [_paper_said(words, plan, counted=counted), states_said(words, plan)]
    files = [row for row in plan.rows if row.copy.is_file and row.copy.state in MADE_NEXT]
    if files:
        text = words.plural(
            "{count} person reads a file, not paper: {names}.",
            "{count} people read files, not paper: {names}.",
            len(files),
            names=named(words, [row.person.listed for row in files]),
        )
        lines.append(text)
    if plan.left_out:
        names = left_out_said(words, plan.left_out)
        lines.append(words.text("Gets nothing: {names}.", names=names))
    return lines


MADE_NEXT = (CopyState.READY, CopyState.STOPPED, CopyState.PRINTED)


def _paper_said(words: Words, plan: Plan, *, counted: bool) -> str:
    packs = words.plural("{count} pack", "{count} packs", len(plan.packs))
    if not plan.packs:
        return ""
    if not counted:
        return words.text("{packs}. The pages are being counted.", packs=packs)
    pages = words.plural("{count} page", "{count} pages", plan.pages)
    return words.text("{pages} in {packs}.", pages=pages, packs=packs)


def states_said(words: Words, plan: Plan) -> str:
    """`10 ready, 1 stopped, 1 to do.`"""
    counts = [(state, len(plan.of(state))) for state in CopyState]
    said = [_state_count(words, state, count) for state, count in counts if count]
    return words.text("{states}.", states=words.listed(said)) if said else ""


def _state_count(words: Words, state: CopyState, count: int) -> str:
    if state is CopyState.READY:
        return words.plural("{count} ready", "{count} ready", count)
    if state is CopyState.STOPPED:
        return words.plural("{count} stopped", "{count} stopped", count)
    if state is CopyState.TASK:
        # Translators: so many people are told what the paper says, by talking or signing.
        return words.plural("{count} to tell", "{count} to tell", count)
    if state is CopyState.PRINTED:
        # Translators: so many copies are printed or saved, and not sent yet.
        return words.plural("{count} made", "{count} made", count)
    if state is CopyState.SENT:
        # Translators: so many copies are sent, or their readers are told.
        return words.plural("{count} done", "{count} done", count)
    return words.plural("{count} not sent", "{count} not sent", count)


def how_far(words: Words, listed: Listed) -> str:
    """One mailing in the list of all."""
    counts = [(state, listed.counts.get(state, 0)) for state in CopyState]
    return words.listed(_state_count(words, state, count) for state, count in counts if count)


def listed_name(words: Words, listed: Listed) -> str:
    """`Letter: invitation to take part · The bus`: two of them differ by more than their day."""
    parts = [part for part in (words.say(paper_name(listed.mailing)), listed.about) if part]
    return " · ".join(isolated(part) if words.rtl else part for part in parts)


def listed_said(words: Words, listed: Listed) -> str:
    """The whole line of one mailing in the list of all, as it is heard."""
    name = words.say(paper_name(listed.mailing))
    return spoken(name, listed.about, words.date(listed.mailing.made_on), how_far(words, listed))


def left_out_said(words: Words, left_out: Sequence[LeftOut]) -> str:
    """`Dilip Shah (paused)`"""
    said = [
        words.text("{name} ({reason})", name=out.person.listed, reason=words.say(out.reason))
        for out in left_out
    ]
    return named(words, said)


def named(words: Words, names: Sequence[str]) -> str:
    """A few names, and how many more there are."""
    if len(names) <= NAMED:
        return words.listed(names)
    rest = len(names) - NAMED
    return words.plural(
        "{names} and {count} more",
        "{names} and {count} more",
        rest,
        names=words.listed(names[:NAMED]),
    )


def versions_said(words: Words, plan: Plan) -> list[str]:
    """Each version once: `Polski, large print, 18 point: 2 packs, 18 pages`."""
    found: dict[str, list[int]] = {}
    for row in plan.packs:
        found.setdefault(reads_said(words, row), []).append(row.copy.pages)
    lines = []
    for version, pages in found.items():
        packs = words.plural("{count} pack", "{count} packs", len(pages))
        many = words.plural("{count} page", "{count} pages", sum(pages))
        paper = words.listed([packs, many] if sum(pages) else [packs])
        lines.append(words.text("{version}: {paper}", version=version, paper=paper))
    return lines


def drafts_said(words: Words, languages: Sequence[str]) -> str:
    """Languages whose words no speaker of the group has checked; empty for none."""
    if not languages:
        return ""
    names = words.listed(called(words, one) for one in languages)
    return words.text("Drafts, not checked by a speaker yet: {languages}.", languages=names)
