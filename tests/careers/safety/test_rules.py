"""Rules and the messages they are looked for in."""

from __future__ import annotations

from careers.safety.crisis import CrisisKind
from careers.safety.detector import CrisisDetector
from careers.shapes.language import Language


def test_a_husband_who_hits_is_no_matter_of_a_child(detector: CrisisDetector) -> None:
    crisis = detector.detect("my husband hits me")
    assert crisis is not None
    assert crisis.kind is CrisisKind.DOMESTIC_ABUSE


def test_a_parents_partner_who_hits_is_a_matter_of_a_child(detector: CrisisDetector) -> None:
    crisis = detector.detect("my mum's boyfriend hits me")
    assert crisis is not None
    assert crisis.kind is CrisisKind.CHILD_AT_RISK


def test_english_words_in_a_welsh_message_leave_it_welsh(detector: CrisisDetector) -> None:
    crisis = detector.detect("dwi'n teimlo'n suicidal")
    assert crisis is not None
    assert crisis.language is Language.WELSH


def test_an_english_word_alone_is_english(detector: CrisisDetector) -> None:
    crisis = detector.detect("suicidal")
    assert crisis is not None
    assert crisis.language is Language.ENGLISH
