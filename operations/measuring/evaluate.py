"""`evaluate`: how well questions are understood and answered that nobody trained the bot on."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from careers.content.loading import load_store
from careers.policy.answers import questions_of
from operations.building.training import train
from operations.common.conversation import Conversation
from operations.common.failure import OperationError
from operations.common.project import Project, this_project
from operations.common.settings import Settings, read_settings
from operations.common.stopping import StopRequest
from operations.common.web import NoAnswerError
from operations.content.check import check
from operations.measuring.evaluation import scores
from operations.measuring.evaluation.answers import Outcome, check_statuses, check_talks
from operations.measuring.evaluation.cases import read_cases, read_talks
from operations.measuring.evaluation.checks import (
    CheckFigures,
    Shown,
    check_checks,
    read_check_talks,
)
from operations.measuring.evaluation.languages import (
    Asked,
    compared,
    language_lines,
    read_pairs,
    wrong_pairs,
)
from operations.measuring.evaluation.model import understand
from operations.measuring.evaluation.pictures import draw_confidences, draw_confusion_matrix
from operations.measuring.evaluation.report import (
    check_line,
    confusion_lines,
    outcome_lines,
    score_lines,
    write_scores,
)
from operations.measuring.evaluation.scores import Judged, Score
from operations.servers.trial import trial

# Says which job the held-out questions are about.
_PAGE = Path("tests", "evaluation", "occupation.txt")
_ONE_QUESTION = (
    *("single_questions", "misspelt_questions"),
    *("lifelike_questions", "lifelike_welsh"),
)
_OUT_OF_SCOPE = "out_of_scope"
_SCORED: Mapping[str, Callable[[str, Sequence[Judged]], Score]] = {
    **dict.fromkeys(_ONE_QUESTION, scores.one_question),
    "two_questions": scores.several_questions,
    _OUT_OF_SCOPE: scores.no_question,
    "other_occupations": scores.other_job,
}
_CHECKS = "check_conversations"
_BOTH_LANGUAGES = "both_languages"
_TALKS = (
    *("facts", "follow_ups", "blind_facts", "blind_follow_ups"),
    *("unseen_facts", "unseen_two_questions", "unseen_follow_ups"),
    *("unseen_jobs", "unseen_jobs_in_turn", "unseen_welsh", "unseen_welsh_conversations"),
    *("newer_jobs", "newer_jobs_in_turn", "newer_welsh", "newer_welsh_conversations"),
    *("latest_jobs", "latest_jobs_in_turn", "latest_checks"),
    *("latest_welsh", "latest_welsh_conversations"),
    *("indirect_jobs", "indirect_jobs_in_turn", "indirect_checks"),
    *("indirect_welsh", "indirect_welsh_conversations"),
    *("mixed_jobs", "mixed_jobs_in_turn", "mixed_checks"),
    *("mixed_welsh", "mixed_welsh_conversations"),
    *("fresh_jobs", "fresh_jobs_in_turn", "fresh_checks"),
    *("fresh_welsh", "fresh_welsh_conversations"),
    *("recent_jobs", "recent_jobs_in_turn", "recent_checks"),
    *("recent_welsh", "recent_welsh_conversations"),
    *("newest_jobs", "newest_jobs_in_turn", "newest_checks"),
    *("newest_welsh", "newest_welsh_conversations"),
)


def _declined(status: str) -> bool:
    return status in ("out_of_scope", "clarified")


def _signposted(status: str) -> bool:
    return status == "crisis"


_STATUSES: Mapping[str, Callable[[str], bool]] = {
    _OUT_OF_SCOPE: _declined,
    "blind_out_of_scope": _declined,
    "unseen_out_of_scope": _declined,
    "unseen_about_the_job": lambda status: status != "out_of_scope",
    "other_occupations": lambda status: status == "out_of_scope",
    "crisis": _signposted,
    "crisis_unseen": _signposted,
    "unseen_crisis": _signposted,
    "not_crisis": lambda status: not _signposted(status),
    "not_crisis_unseen": lambda status: not _signposted(status),
    "unseen_not_crisis": lambda status: not _signposted(status),
}


def _page(project: Project) -> dict[str, str]:
    """What every held-out message tells of the page that it comes from."""
    return {"occupation": (project.root / _PAGE).read_text(encoding="utf-8").strip()}


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and keep scores and pictures in `results`."""
    parser = argparse.ArgumentParser(prog="evaluate", description=__doc__)
    parser.add_argument(
        "--checks", action="store_true", help="only the conversations of the eligibility check"
    )
    parser.add_argument(
        "--languages", action="store_true", help="only the messages that stand in both languages"
    )
    only = parser.parse_args(arguments)
    project, settings = this_project(), read_settings(os.environ)
    check(project, settings)
    with StopRequest() as request:
        train(project, request)
        if only.checks:
            return _measure_checks(project, settings, request)
        if only.languages:
            return _measure_languages(project, request)
        judged = _understood(project, request)
        results = [score(name, judged[name]) for name, score in _SCORED.items()]
        questions = [pair for name in _ONE_QUESTION for pair in judged[name]]
        confusions = scores.worst_confusions(questions)
        print("", *score_lines(results), "", *confusion_lines(confusions), "", sep="\n", flush=True)
        folder = project.root / "results"
        folder.mkdir(exist_ok=True)
        draw_confusion_matrix(questions, folder / "confusion-matrix.png")
        draw_confidences(questions, judged[_OUT_OF_SCOPE], folder / "confidence-histogram.png")
        outcomes, figures = _answered(project, settings, request)
    print("", *outcome_lines(outcomes), "", check_line(figures), sep="\n")
    write_scores(results, confusions, outcomes, folder / "scores.json")
    print(f"\nScores and pictures are in {project.shown(folder)}.")
    return 0


def _understood(project: Project, request: StopRequest) -> dict[str, list[Judged]]:
    cases = {name: read_cases(_file(project, name)) for name in _SCORED}
    count = sum(len(some) for some in cases.values())
    print(f"Understanding {count} messages", flush=True)
    texts = [case.text for some in cases.values() for case in some]
    found = iter(understand(project.model, texts, _page(project), request))
    return {name: [(case, next(found)) for case in some] for name, some in cases.items()}


def _measure_languages(project: Project, request: StopRequest) -> int:
    def read(texts: Sequence[str]) -> list[Asked]:
        return [each.questions for each in understand(project.model, texts, {}, request)]

    pairs = read_pairs(_file(project, _BOTH_LANGUAGES))
    wrong = wrong_pairs(pairs, read)
    print("", *language_lines(compared(pairs, wrong)), sep="\n")
    for language, some in wrong.items():
        for pair, asked in some.items():
            expected = ", ".join("|".join(sorted(each)) for each in pair.asks)
            print(f"{pair.text(language)!r}: {', '.join(asked)}, not {expected}")
    return 0


def _measure_checks(project: Project, settings: Settings, request: StopRequest) -> int:
    with trial(project, settings, project.var / "evaluation", request) as own:
        outcome, figures = _checked(project, own.settings, request)
    print("", *outcome_lines([outcome]), "", check_line(figures), sep="\n")
    return 0


def _answered(
    project: Project, settings: Settings, request: StopRequest
) -> tuple[list[Outcome], CheckFigures]:
    with trial(project, settings, project.var / "evaluation", request) as own:
        begin = _beginning(project, own.settings, request)
        print("Asking for answers", flush=True)
        try:
            outcomes = [
                *(check_talks(name, read_talks(_file(project, name)), begin) for name in _TALKS),
                *(
                    check_statuses(name, read_cases(_file(project, name)), allowed, begin)
                    for name, allowed in _STATUSES.items()
                ),
            ]
        except NoAnswerError as error:
            raise OperationError(f"The bot stopped answering: {error}") from error
        checks, figures = _checked(project, own.settings, request)
    return [*outcomes, checks], figures


def _checked(
    project: Project, settings: Settings, request: StopRequest
) -> tuple[Outcome, CheckFigures]:
    """How the eligibility check went with the running bot of some settings."""
    store = load_store(project.root / settings.data)
    profile = store.profiles[_page(project)["occupation"]]
    talks = read_check_talks(_file(project, _CHECKS))
    shown = Shown(questions_of(profile, store), store.wording["guide.not_known"].en)
    begin = _beginning(project, settings, request)
    try:
        return check_checks(_CHECKS, talks, shown, begin)
    except NoAnswerError as error:
        raise OperationError(f"The bot stopped answering: {error}") from error


def _beginning(
    project: Project, settings: Settings, request: StopRequest
) -> Callable[[], Conversation]:
    def begin() -> Conversation:
        request.check()
        return Conversation(settings.conversation_address, _page(project))

    return begin


def _file(project: Project, name: str) -> Path:
    return project.root / "tests" / "evaluation" / f"{name}.yml"
