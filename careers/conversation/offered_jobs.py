"""Jobs that are chosen out of those offered, or pointed at: "therapeutic", "the first one", "both"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from careers.conversation.places import REFERENCE, picked
from careers.finding.hearing import want_reader
from careers.shapes.kinds import ASPECT, QuestionKind
from careers.shapes.mutation import radicals
from careers.shapes.profile import Profile
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.shapes.topics import JOB, JOB_GROUP, OTHER_JOB, AnsweredBy
from careers.turn.memory import Memory
from careers.turn.press import Ask, decode
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from careers.words.stems import stem
from careers.words.tokens import words_of
from careers.words.vocabulary import reader_of

_FOLLOW_UP = "follow_up"
_BOTH, _OTHER, _OTHER_JOB, _HERE = "both", "other", "other_job", "here"
# Of what has been told of pay, these are its ends.
_ENDS = {"top", "bottom"}
# After one of these was named, "the other one" may be another of them.
_STAGE = "stage"
_LISTED = {"route", "specialism", "band", _STAGE}
# A choice is made in few words; a longer message says something else.
_MOST_WORDS, _MOST_WITH_ONE = 6, 11
_MOST_JOBS = 3
_FEWEST = 2
_UNSURE, _SURE = 0.5, 0.8
# A message of so few words that points at a job says nothing else.
_BARE = 5
# So many times as often as of any other job must be told of what chooses one.
_OFTEN = 3
_ANY_JOB = (JOB, JOB_GROUP, OTHER_JOB)


def with_chosen_job(turn: Turn, memory: Memory, store: Store) -> Turn:
    """The turn as a choice of one of the jobs that were offered, if it is one.

    Args:
        turn: the message.
        memory: what was offered, and the questions that wait for a job.
        store: knows what each job is called.
    """
    first = turn.questions[0]
    offered = _offered(memory, store)
    named = any(map(first.all, _ANY_JOB))
    if turn.press is not None or named or not memory.awaiting_job or not offered:
        return turn
    if len(turn.questions) > 1 or len(turn.text.split()) > _most_words(turn.text, store):
        return turn
    left = _not_ruled_out(turn.text, offered, store)
    said = {stem(token.text) for token in reader_of(store).read(turn.text)}
    chosen = _pointed_out(first, left) or _told_apart(said, left, store)
    # "I quite like biology" wishes for something, and tells of no job out of those offered.
    wishes = first.topic is not None and turn.confidence >= _SURE
    if not wishes or want_reader(store).says_one(turn.text):
        chosen = chosen or _told_of(turn, left, store) or _left_over(left, offered)
    if not chosen:
        return turn
    jobs = tuple(Named(JOB, job) for job in chosen[:_MOST_JOBS])
    if first.topic is not None and first.kinds and turn.confidence >= _SURE:
        # "The second one, what are the requirements" asks something of its own.
        besides = (each for each in first.named if each.kind != REFERENCE)
        return replace(turn, questions=(first.about([*besides, *jobs]),))
    return replace(turn, questions=(Question(_FOLLOW_UP, jobs),), readings=())


def with_pointed_job(turn: Turn, memory: Memory, store: Store) -> Turn:
    """The turn with the job that words such as "this job" or "the second one" point at.

    Args:
        turn: the message.
        memory: tells which jobs were named together last: "the adult one" may be one of them.
        store: knows what each job is called.
    """
    if turn.press is not None:
        return turn
    if (told := _named_in_part(turn, memory, store)) is not None:
        return replace(turn, questions=(told,), readings=())
    if (compared := _compared_in_part(turn, memory, store)) is not None:
        return replace(turn, questions=(compared,))
    pointed = tuple(_with_job(each, turn, memory, store) for each in turn.questions)
    if pointed[0].intent == _FOLLOW_UP and pointed != turn.questions and _is_bare(turn):
        turn = replace(turn, confidence=1.0, readings=())  # "number four" is about no number
    return replace(turn, questions=pointed)


def _compared_in_part(turn: Turn, memory: Memory, store: Store) -> Question | None:
    """A comparison with a job of the same group, by its own word: "this and the therapeutic one"."""
    *others, question = turn.questions
    named = any(map(question.all, (*_ANY_JOB, ASPECT)))
    compares = question.topic == store.answered_by(AnsweredBy.COMPARING).id
    # "Adult or children's, which pays better" is one question, though it was read as two.
    asked = [each for each in others if each.kinds or not compares]
    if asked or named or not (compares or QuestionKind.COMPARE in question.kinds):
        return None
    said = want_reader(store).telling(turn.text)
    # In "therapeutic or diagnostic", the job that is talked of is named as well.
    told = _all_told_apart(said, _together(memory, store), store)
    chosen = [job for job in told if job != memory.occupation]
    if len(chosen) != 1:
        return None
    return question.about([*question.named, Named(JOB, chosen[0], JobRole.COMPARED)])


def _named_in_part(turn: Turn, memory: Memory, store: Store) -> Question | None:
    """What a few words ask that say no more than which of the jobs named together is meant."""
    question, *others = turn.questions
    jobs = _together(memory, store)
    alone = {store.named_alone(kind).id for kind in ("specialism", JOB)}
    unsure, points = turn.confidence < _UNSURE, want_reader(store).says_one(turn.text)
    # Of jobs that were listed, "the adult one" is one, whatever else its words may ask.
    of_list = points and len(memory.jobs) >= _FEWEST
    says_little = question.topic is None or question.topic in alone or unsure or of_list
    few = len(turn.text.split()) <= max(_MOST_WORDS + unsure, _most_words(turn.text, store))
    if others or not few or not says_little or len(jobs) < _FEWEST or memory.awaiting_job:
        return None
    if any(map(question.all, (*_ANY_JOB, REFERENCE))) or QuestionKind.COMPARE in question.kinds:
        return None
    # "What's the support like" asks about support, though a job is called by that word.
    if question.kinds and question.topic is None and not points:
        return None
    # On a job's own page, such words may mean one of its fields: what is surely asked counts.
    points = of_list or (points and question.topic is None)
    chosen = _chosen(turn, jobs, points, store)
    if not chosen or (not of_list and chosen[0] == memory.occupation):
        return None
    return Question(_FOLLOW_UP, (Named(JOB, chosen[0]),))


def _chosen(turn: Turn, jobs: Sequence[str], points: bool, store: Store) -> Sequence[str]:
    """The job of several that a few words name and nothing besides; "the … one" may tell of it."""
    said, _ = want_reader(store).told_of(turn.text)
    left = _not_ruled_out(turn.text, jobs, store)
    chosen = _told_apart(said, left, store) if said else []
    if chosen and said <= _words(store.profiles[chosen[0]]):
        return chosen
    if not points:
        return []
    return (_told_of(turn, left, store) if said else []) or _left_over(left, jobs)


def _together(memory: Memory, store: Store) -> Sequence[str]:
    """Ids of the jobs of which a word may tell one: those named together, else those of a group.

    On the page of one radiographer, "and the therapeutic one?" is about the other.
    """
    named = [job for job in memory.jobs if job in store.profiles]
    profile = store.profiles.get(memory.occupation or "")
    if len(named) >= _FEWEST or profile is None:
        return named
    return list(dict.fromkeys(job for group in profile.groups for job in store.jobs_of(group)))


def _with_job(question: Question, turn: Turn, memory: Memory, store: Store) -> Question:
    if any(map(question.all, _ANY_JOB)):
        return question
    pointed = question.all(REFERENCE)
    if store.is_about_pay(memory.topic):
        pointed = tuple(each for each in pointed if each not in _ENDS)
    jobs = _meant(pointed, memory)
    if not jobs:
        return question
    # What points at a job points at nothing that an answer has listed.
    left = [each for each in question.named if each.kind != REFERENCE or each.id == _HERE]
    if _ENDS & set(pointed):
        left = [each for each in left if each.kind != _STAGE]
    asked = _asked_of_it(question.about(left), turn, picked(pointed, memory.jobs))
    return asked.about([*left, *(Named(JOB, job) for job in jobs)])


def _is_bare(turn: Turn) -> bool:
    """Whether few words ask for nothing in particular."""
    few = len(turn.text.split()) <= _BARE
    return few and len(turn.questions) == 1 and not turn.questions[0].kinds


def _asked_of_it(question: Question, turn: Turn, placed: Sequence[str]) -> Question:
    """What is asked of a job that a place points at; its word may be read as something else.

    Such as "the third" of a degree. A few words that ask nothing go on about what was talked of;
    those that do ask, and were read as no more than pointing, ask the next likely thing.
    """
    if not placed or len(turn.questions) > 1 or turn.confidence >= _SURE:
        return question
    if not question.things and _is_bare(turn):
        return Question(_FOLLOW_UP, question.named)
    asks = question.intent == _FOLLOW_UP and turn.confidence < _UNSURE and question.kinds
    likelier = next((each for each in turn.readings if each.topic), None) if asks else None
    return likelier.about(question.named) if likelier else question


def _meant(pointed: Sequence[str], memory: Memory) -> Sequence[str]:
    """Ids of the jobs that some words point at; none where they point at something else."""
    jobs = memory.jobs
    if _HERE in pointed:
        elsewhere = memory.page is not None and memory.page != memory.occupation
        return [memory.page] if memory.page is not None and elsewhere else []
    if found := picked(pointed, jobs, memory.occupation):
        return found
    if len(jobs) > 1:
        if _BOTH in pointed:
            return jobs[:_MOST_JOBS]
        if {_OTHER, _OTHER_JOB} & set(pointed):
            others = [job for job in jobs if job != memory.occupation]
            return others if len(others) < _MOST_JOBS else []
    before = [job for job in memory.recent_jobs if job != memory.occupation]
    if _BOTH in pointed and memory.occupation is not None:
        return [memory.occupation, *before[:1]] if before else []
    other = _OTHER_JOB in pointed or (_OTHER in pointed and not _LISTED & set(memory.context))
    return before[:1] if other else []


def _offered(memory: Memory, store: Store) -> list[str]:
    """Ids of the jobs that the quick replies shown last were for, one each."""
    presses = (decode(each["payload"]) for each in memory.shown)
    asked = (each.question.all(JOB) for each in presses if isinstance(each, Ask))
    jobs = [each[0] for each in asked if len(each) == 1 and each[0] in store.profiles]
    return list(dict.fromkeys(jobs))


def _most_words(text: str, store: Store) -> int:
    """How many words may choose a job: more where they say "the … one"."""
    return _MOST_WITH_ONE if want_reader(store).says_one(text) else _MOST_WORDS


def _not_ruled_out(text: str, offered: Sequence[str], store: Store) -> Sequence[str]:
    """The jobs without those that are ruled out: "not the x-ray one"."""
    _, against = want_reader(store).told_of(text)
    ruled_out = _by_words(against, offered, store) if against else []
    return [job for job in offered if job not in ruled_out]


def _left_over(left: Sequence[str], offered: Sequence[str]) -> Sequence[str]:
    """The one job that is left when all others are ruled out."""
    return left if len(left) == 1 < len(offered) else []


def _pointed_out(question: Question, offered: Sequence[str]) -> Sequence[str]:
    pointed = question.all(REFERENCE)
    if _BOTH in pointed:
        return offered
    return picked(pointed, offered)


def _told_apart(said: Set[str], offered: Sequence[str], store: Store) -> Sequence[str]:
    """The job that a word names which the others aren't called by, if it is only one."""
    meant = _all_told_apart(said, offered, store)
    return meant if len(meant) == 1 else []


def _all_told_apart(said: Set[str], offered: Sequence[str], store: Store) -> list[str]:
    """The jobs that words name which the others aren't called by."""
    words = {job: _words(store.profiles[job]) for job in offered}
    own = {
        job: mine - set().union(*(each for other, each in words.items() if other != job))
        for job, mine in words.items()
    }
    return [job for job, mine in own.items() if mine & said]


def _told_of(turn: Turn, offered: Sequence[str], store: Store) -> Sequence[str]:
    """The one job that is as said, or of which far more is told: cancer is of one radiographer."""
    if not offered:
        return []
    reader = want_reader(store)
    wants = {want.value for want in reader.read(turn.text, turn.questions[0]) if not want.against}
    features = {job: _features(store.profiles[job]) for job in offered}
    said, _ = reader.told_of(turn.text)
    meant = _alone(wants, features) or _by_facts(said, offered, store)
    return sorted(meant) if len(meant) == 1 else []


def _by_words(words: Set[str], offered: Sequence[str], store: Store) -> Sequence[str]:
    """The jobs that some words tell: by their names, else by what is told of them."""
    return _told_apart(words, offered, store) or sorted(_by_facts(words, offered, store))


def _by_facts(words: Set[str], offered: Sequence[str], store: Store) -> set[str]:
    """The jobs of which far more is told than of the others, each by one of some words."""
    told = {job: _told_about(store.profiles[job]) for job in offered}
    meant: set[str] = set()
    for word in words:
        counts = {job: _count(told[job], word) for job in offered}
        job, *others = sorted(offered, key=lambda each: -counts[each])
        if counts[job] >= _OFTEN * max([0.5, *(counts[each] for each in others)]):
            meant.add(job)
    return meant


def _alone(wants: Set[str], features: Mapping[str, Set[str]]) -> set[str]:
    """The jobs that have something of what is wanted which no other has."""
    return {
        job
        for job, own in features.items()
        if wants & own - set().union(*(each for other, each in features.items() if other != job))
    }


def _features(profile: Profile) -> set[str]:
    return {each for ids in profile.features.lists.values() for each in ids or ()}


def _count(told: Counter[str], word: str) -> int:
    """How often a word is told, in whichever form it begins in Welsh."""
    return max(told[stem(form)] for form in radicals(word))


def _told_about(profile: Profile) -> Counter[str]:
    """How often each word stands in what is told of a job, in both languages.

    English words stand without endings; Welsh ones in each form that may be the unmutated one.
    """
    texts = [profile.title, *(each.name for each in profile.specialisms)]
    for section in profile.topics.values():
        texts += [section.lead, *(point.text for point in section.points)]
        texts += [section.more] if section.more else []
    counts = Counter(stem(word) for text in texts for word in words_of(text.en))
    welsh = (word for text in texts for word in words_of(text.cy or ""))
    counts.update(form for word in welsh for form in {stem(each) for each in radicals(word)})
    return counts


def _words(profile: Profile) -> set[str]:
    """The words of a job's names, without their endings."""
    titles = (profile.title, profile.plural, *profile.other_titles)
    names = [*(each.en for each in titles), *(each.cy or "" for each in titles), *profile.aliases]
    # A single letter, such as "i" in "nyrs i oedolion", tells no job.
    return {stem(word) for name in names for word in words_of(name) if len(word) > 1}
