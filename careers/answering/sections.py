"""What is known on a topic: the facts that a question asks for, with where they come from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from careers.answering.choosing import Choice, Chooser, Known, Place, Wanted
from careers.answering.contacts import contact_line
from careers.answering.speaker import Part, Speaker, number
from careers.answering.yes_or_no import yes_or_no
from careers.shapes.finding import Aspect
from careers.shapes.kinds import ASPECT, YES_OR_NO, QuestionKind, Yes
from careers.shapes.language import Text
from careers.shapes.profile import Profile, Section
from careers.shapes.sources import Basis, Source
from careers.shapes.store import Store
from careers.shapes.topics import OF_PAY, OTHER_JOB, Word
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.question import Question

# What was talked of before still counts for these, if the question names nothing else.
_FROM_CONTEXT = ("route", "specialism", "working_pattern")
_WHICH = "which"
_ASPECTS = (ASPECT, "pay_aspect")
_NATION = "nation"
_QUALIFICATION = "qualification"
_ORGANISATION = "organisation"
_ON_WHOSE_WORD = {
    Basis.ONE_PERSON: "basis.one_person",
    Basis.FORUM: "basis.forum",
    Basis.THIRD_PARTY: "basis.third_party",
}


def chooser_of(store: Store, profile: Profile) -> Chooser:
    """Everything that is known of a job: its own sections, its scheme's terms, the scheme itself.

    It is made once for a job of the store.
    """
    if store.profiles.get(profile.id) is not profile:
        return _made(store, profile)
    return store.once(("chooser", profile.id), lambda: _made(store, profile))


def _made(store: Store, profile: Profile) -> Chooser:
    terms = store.terms_of(profile)
    scheme = store.schemes.get(profile.pay.scheme or "") if profile.pay else None
    places = [Place(topic, each, profile.sources) for topic, each in profile.topics.items()]
    places += [Place(topic, each, terms.sources) for topic, each in terms.topics.items()]
    if scheme is not None:
        places += [Place(topic, each, scheme.sources) for topic, each in scheme.topics.items()]
    parts = [route.id for route in profile.entry_routes]
    parts += [specialism.id for specialism in profile.specialisms]
    known = Known(
        _words(store, *_ASPECTS),
        frozenset(parts),
        _words(store, _NATION),
        scheme.home_nation if scheme else None,
    )
    return Chooser(tuple(places), known)


def _words(store: Store, *kinds: str) -> frozenset[str]:
    found = (store.vocabulary[kind] for kind in kinds if kind in store.vocabulary)
    return frozenset(word.id for vocabulary in found for word in vocabulary.words)


def answer_topic(
    speaker: Speaker, profile: Profile, question: Question, memory: Memory, topic: str
) -> Answer:
    """Answer from what is known on a topic, or say that nothing is and who knows."""
    chooser = chooser_of(speaker.store, profile)
    place = chooser.place(topic)
    about = _about(question, memory, place.section) if place else []
    choice = chooser.choose(wanted_by(speaker.store, question, about), topic)
    if choice is None:
        return answer_not_said(speaker, profile, topic)
    return answer_choice(speaker, profile, choice, question, about)


def answer_choice(
    speaker: Speaker,
    profile: Profile,
    choice: Choice,
    question: Question,
    about: Sequence[str] = (),
) -> Answer:
    """Answer with facts that were chosen, and say who knows more.

    Args:
        speaker: says it.
        profile: the job.
        choice: the facts.
        question: what they answer.
        about: ids of what it names that they may be about, or that was talked of before.
    """
    told = choice.place.topic
    parts, sources = compose(speaker, choice, question)
    contact = _contact(speaker, profile, choice, about, question.all(_NATION))
    if contact is not None:
        parts = [*parts, contact_line(speaker, profile, contact)]
    message = speaker.message(*parts, sources=sources)
    status = Status.PARTLY_ANSWERED if choice.unsaid else Status.ANSWERED
    return speaker.answer([message], status, sources, speaker.leads(profile, told))


def _contact(
    speaker: Speaker,
    profile: Profile,
    choice: Choice,
    about: Sequence[str],
    nations: Sequence[str],
) -> str | None:
    """Who knows more: of the ways in that are told of, or of the topic; somebody, if it isn't told.

    Of several, it is the one of the nation that is asked about, or of home.
    """
    told = [*about, *(each for _, point in choice.points for each in point.about)]
    topic, store = choice.place.topic, speaker.store
    found = profile.contacts_for(topic, told if choice.detail else about)
    here: Collection[str | None] = nations or [chooser_of(store, profile).known.home]
    near = (each for each in found if store.contacts[each].nation in here)
    contact = next(near, None) or next(iter(found), None) or store.topics[topic].contact
    return contact or (profile.general_contact if choice.unsaid else None)


def wanted_by(store: Store, question: Question, about: Sequence[str] = ()) -> Wanted:
    """What a question wants to know.

    Args:
        store: knows which topics are about pay.
        question: what was asked.
        about: ids of what it names besides, or that was talked of before.
    """
    # Nights and weekends are an aspect of pay only where pay is asked about.
    kinds = _ASPECTS if store.is_about_pay(question.topic) else (ASPECT,)
    aspects = tuple(each for kind in kinds for each in question.all(kind))
    return Wanted(question.kinds, aspects, tuple(about), question.all(_NATION))


def tells_of_aspect(store: Store, profile: Profile, question: Question) -> bool:
    """Whether a point about an aspect answers a question, whichever topic it was read as.

    Pay itself is told by tables: only a point of the very kind asked for is told in their place.
    """
    aspects = question.all(ASPECT)
    if not aspects:
        return False
    chooser, topic = chooser_of(store, profile), store.topic(question.topic)
    if topic is not None and topic.answered_by in OF_PAY:
        return chooser.tells(Wanted(question.kinds, aspects))
    return chooser.topic_of(aspects) is not None


def untold_detail(store: Store, profile: Profile, question: Question) -> Word | None:
    """The detail that a question is about, if the job has no fact about it.

    Of several that are named, all must be untold.
    """
    named = question.all(ASPECT)
    if not named or chooser_of(store, profile).topic_of(named) is not None:
        return None
    words = (word for word in store.vocabulary[ASPECT].words if word.id in named)
    return next((word for word in words if word.detail), None)


@dataclass(frozen=True)
class _Fact:
    """One text that is told, and all that is said with it; a lead is about all of its topic."""

    text: Text
    place: Place
    source: Source
    answers: tuple[QuestionKind, ...] = ()
    says_yes: Yes | None = None
    about: tuple[str, ...] | None = None
    may_be_old: bool = False
    basis: Basis | None = None


def compose(
    speaker: Speaker, choice: Choice, question: Question | None = None
) -> tuple[list[Part], list[Source]]:
    """What was chosen, in words, and its sources.

    Args:
        speaker: says it.
        choice: the facts.
        question: what they answer; a yes-or-no question is answered with yes or no first.
    """
    facts = list(_facts(choice))
    said = [_said(speaker, fact) for fact in facts]
    parts: list[Part] = []
    if choice.unsaid is not None:
        parts.append(speaker.words(f"unsaid.{choice.unsaid.value}"))
    elif facts and question is not None and (yes := _opening(speaker, question, facts[0])):
        word = yes_or_no(speaker, question, yes)
        # A fact that begins with the word itself says it.
        if not said[0].startswith(word.rstrip(".") + " "):
            said[0] = speaker.joined([word, said[0]])
    lead, points = (said[:1], said[1:]) if choice.lead else ([], said)
    parts += lead
    if choice.detail:
        parts += [speaker.joined(points)] if points else []
    elif len(points) > 1 or (points and lead):
        parts.append(speaker.bullets(points))
    else:
        parts += points
    if (standing := _standing(facts)) is not None:
        parts.append(speaker.words(standing))
    return parts, list(dict.fromkeys(fact.source for fact in facts))


def general(store: Store, profile: Profile, topic: str) -> Choice | None:
    """What answers the plain question about a topic, if anything does."""
    return chooser_of(store, profile).choose(Wanted(), topic)


def _facts(choice: Choice) -> Iterator[_Fact]:
    if choice.lead:
        section = choice.place.section
        source = choice.place.sources[section.source]
        kinds, yes = section.lead_answers, section.lead_says_yes
        old, basis = source.may_be_old, source.basis
        yield _Fact(section.lead, choice.place, source, kinds, yes, None, old, basis)
    for place, point in choice.points:
        source = place.sources[point.source or place.section.source]
        old, basis = point.may_be_old or source.may_be_old, point.basis or source.basis
        about = point.about
        yield _Fact(point.text, place, source, point.answers, point.says_yes, about, old, basis)


def _said(speaker: Speaker, fact: _Fact) -> str:
    figures = fact.place.section.figures.items()
    return speaker.text(fact.text, **{name: number(figure.value) for name, figure in figures})


def _opening(speaker: Speaker, question: Question, first: _Fact) -> Yes | None:
    """What comes before the first fact, where it answers yes or no to what was asked."""
    asked = set(question.kinds) <= set(YES_OR_NO) and question.kinds and not question.turned
    if not asked or first.says_yes is None or not set(first.answers) & set(YES_OR_NO):
        return None
    # Of a qualification that it doesn't tell of, a fact says neither yes nor no; one that stands
    # in the name of an aspect is told of with that.
    others = set(question.all(_QUALIFICATION)) - set(first.about or ())
    if first.about is not None and others and not question.all(ASPECT):
        return None
    yes = first.says_yes
    if yes is not Yes.NO and _is_of_another_job(speaker, question, first):
        return None
    if yes is not Yes.NO and _is_of_another(speaker, question, first):
        # "Are you registered with X" is answered by who keeps the register, and so by no.
        told = speaker.store.topics[first.place.topic].compared_by == Aspect.REGISTRATION.value
        return Yes.NO if told and first.about is None else None
    return yes


def _is_of_another_job(speaker: Speaker, question: Question, first: _Fact) -> bool:
    """Whether a job is asked about that a fact doesn't speak of: "can I go on to be a dentist"."""
    asked = question.all(OTHER_JOB)
    words = [w for w in speaker.store.vocabulary[OTHER_JOB].words if w.id in asked] if asked else []
    told = first.text.en.lower()
    return bool(words) and not any(name in told for word in words for name in word.names)


def _is_of_another(speaker: Speaker, question: Question, first: _Fact) -> bool:
    """Whether a fact names none of the organisations that were asked about."""
    named = [speaker.store.contacts[each] for each in question.all(_ORGANISATION)]
    names = [name for each in named for name in (each.name.en, each.short_name) if name]
    return bool(named) and not any(name in first.text.en for name in names)


def _standing(facts: Iterable[_Fact]) -> str | None:
    """How sure the facts are, where that is to be said: once for all of them."""
    told = list(facts)
    bases = {fact.basis for fact in told}
    old = any(fact.may_be_old for fact in told)
    if bases <= {None}:
        return "basis.old" if old else None
    only = next(iter(bases)) if len(bases) == 1 else None
    return f"{_ON_WHOSE_WORD[only] if only else 'basis.some'}{'_old' if old else ''}"


def _about(question: Question, memory: Memory, section: Section) -> list[str]:
    """Ids of what the question names and the section has points about, else the context's."""
    known = {about for point in section.points for about in point.about}
    named = [item.id for item in question.things if item.id in known]
    if named:
        return named
    if any(item.kind in _FROM_CONTEXT for item in question.named):
        return [item.id for item in question.named if item.kind in _FROM_CONTEXT]
    # "Which one pays?" asks of all of them, whichever was spoken of.
    kinds = _FROM_CONTEXT if _WHICH not in question.all("reference") else ()
    remembered = [memory.remembered(kind) for kind in kinds]
    return [item for item in remembered if item in known and memory.topic is not None]


def answer_more(speaker: Speaker, profile: Profile, topic: str) -> Answer:
    """What the profile adds on a topic, or all of it again, that it is all, and who may know."""
    choice = general(speaker.store, profile, topic)
    if choice is None:
        return answer_not_said(speaker, profile, topic)
    section = choice.place.section
    sources = [choice.place.sources[section.source]]
    if section.more is not None:
        values = {name: number(figure.value) for name, figure in section.figures.items()}
        message = speaker.message(speaker.text(section.more, **values), sources=sources)
        return speaker.answer([message], Status.ANSWERED, sources, speaker.leads(profile, topic))
    contact = profile.contact_for(topic) or profile.general_contact
    label = speaker.text(speaker.store.topics[topic].label)
    lines, sources = compose(speaker, choice)
    message = speaker.message(
        *lines,
        speaker.words("more.nothing", label=label),
        contact_line(speaker, profile, contact),
        sources=sources,
    )
    return speaker.answer([message], Status.HANDED_OFF, sources, speaker.leads(profile, topic))


def answer_not_said(
    speaker: Speaker, profile: Profile, topic: str, label: Text | None = None
) -> Answer:
    """Nothing is known, and that is said, with who may know.

    Args:
        speaker: says it.
        profile: the job.
        topic: what nothing is known on.
        label: what of the topic it is, if not all of it.
    """
    known = speaker.store.topics[topic]
    contact = profile.contact_for(topic) or known.contact or profile.general_contact
    parts: list[Part] = [
        speaker.words("unknown.topic", label=speaker.text(label or known.label)),
        contact_line(speaker, profile, contact),
    ]
    return speaker.answer(
        [speaker.message(*parts)],
        Status.HANDED_OFF,
        speaker.store.contacts[contact].sources[:1],
        speaker.leads(profile, topic),
    )
