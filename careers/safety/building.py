"""The files into rules, with every mistake named by its file and its place."""

from __future__ import annotations

from pathlib import Path

from careers.safety.crisis import CrisisKind
from careers.safety.dictionary import english_words
from careers.safety.files import (
    NOT_CRISIS,
    SPELLING,
    WORDS,
    Entry,
    Groups,
    PatternsFile,
    SafetyFiles,
    patterns_file,
)
from careers.safety.joints import Choice
from careers.safety.message import Part
from careers.safety.repair import Repair
from careers.safety.rules import Rule, Rules, RuleSet
from careers.safety.spelling import Spelling, fold
from careers.safety.templates import Compiler, TemplateError
from careers.shapes.errors import Problem
from careers.shapes.language import Language
from careers.shapes.mutation import mutations
from careers.words.welsh import known_welsh


def _one(word: str) -> frozenset[str]:
    return frozenset({word})


class _Builder:
    """Builds the rules of one language and notes what is wrong on the way."""

    def __init__(self, files: SafetyFiles, language: Language, problems: list[Problem]) -> None:
        self._files = files
        self._language = language
        self._problems = problems
        self._typing = files.spelling.typing(language)
        self._spelling = Spelling(self._typing.short, self._typing.endings)
        self._vocabulary: set[str] = set()
        self._forms = mutations if language is Language.WELSH else _one
        self._shared = files.words.said_in(language)
        self._compiler = self._new_compiler(WORDS, self._shared, "")

    def rules(self) -> Rules:
        """The rules; of use only if no problem was noted."""
        fillers = [
            self._part(SPELLING, f"{self._language.value}.fillers[{index}]", phrase, self._compiler)
            for index, phrase in enumerate(self._typing.fillers)
        ]
        crisis = {kind: self._crisis(kind) for kind in CrisisKind}
        harmless = self._harmless()
        # Either language's words are no slips in the rules of the other: *ragor* is no razor.
        typed = {fold(form) for word in self._typing.real for form in self._forms(word)}
        real = english_words() | typed
        real |= {fold(word) for word in known_welsh().words}
        return Rules(
            spelling=self._spelling,
            repair=Repair(self._vocabulary, real),
            fillers=Choice(part for part in fillers if part is not None),
            crisis=crisis,
            harmless=harmless,
        )

    def _crisis(self, kind: CrisisKind) -> RuleSet:
        name = patterns_file(kind)
        entries = self._compiled(name, self._files.patterns[name])
        return RuleSet(rule for _, rules in entries for rule in rules)

    def _harmless(self) -> dict[CrisisKind, RuleSet]:
        entries = self._compiled(NOT_CRISIS, self._files.patterns[NOT_CRISIS])
        return {
            kind: RuleSet(rule for entry, rules in entries if kind in entry.kinds for rule in rules)
            for kind in CrisisKind
        }

    def _compiled(self, name: Path, file: PatternsFile) -> list[tuple[Entry, list[Rule]]]:
        own = file.groups.said_in(self._language)
        compiler = self._new_compiler(name, own, "groups.") if own else self._compiler
        code = self._language.value
        result = []
        for place, entry in enumerate(file.patterns):
            parts = [
                self._part(name, f"patterns[{place}].{code}[{index}]", template, compiler)
                for index, template in enumerate(entry.said_in(self._language))
            ]
            result.append(
                (entry, [Rule.of(part, entry.before) for part in parts if part is not None])
            )
        self._vocabulary |= compiler.vocabulary
        return result

    def _new_compiler(self, name: Path, own: Groups, under: str) -> Compiler:
        compiler = Compiler({**self._shared, **own}, self._spelling.words, self._forms)
        for group in own:
            self._check_group(name, under, group, compiler)
        self._vocabulary |= compiler.vocabulary
        return compiler

    def _check_group(self, name: Path, under: str, group: str, compiler: Compiler) -> None:
        try:
            compiler.group(group)
        except TemplateError as error:
            where = f"{under}{self._language.value}.{group}"
            self._problems.append(Problem(name, where, str(error)))

    def _part(self, name: Path, where: str, template: str, compiler: Compiler) -> Part | None:
        try:
            return compiler.pattern(template)
        except TemplateError as error:
            self._problems.append(Problem(name, where, str(error)))
            return None


def build(files: SafetyFiles, problems: list[Problem]) -> dict[Language, Rules]:
    """The rules of each language, Welsh first.

    Args:
        files: the files, checked for their shape.
        problems: what is wrong with a pattern is added here; then the rules are of no use.
    """
    languages = (Language.WELSH, Language.ENGLISH)
    return {language: _Builder(files, language, problems).rules() for language in languages}
