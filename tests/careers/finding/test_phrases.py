"""What jobs are found by, in words."""

from __future__ import annotations

import pytest

from careers.answering.speaker import Speaker
from careers.finding.finder import Finder, pays_of
from careers.finding.phrases import Phrases
from careers.finding.wants import wants_in
from careers.shapes.finding import Span
from careers.shapes.language import Language
from careers.shapes.store import Store
from tests.visitor import today


@pytest.mark.parametrize(
    ("least", "most", "english", "welsh"),
    [
        (1, 1, "1 year", "1 flwyddyn"),
        (2, 2, "2 years", "2 flynedd"),
        (3, 3, "3 years", "3 blynedd"),
        (5, 5, "5 years", "5 mlynedd"),
        (1, 2, "1 to 2 years", "1 i 2 flynedd"),
        (3, 4, "3 to 4 years", "3 i 4 blynedd"),
        (3, 5, "3 to 5 years", "3 i 5 mlynedd"),
    ],
)
def test_years_begin_in_welsh_as_their_number_asks(
    jobs: Store, least: float, most: float, english: str, welsh: str
) -> None:
    for language, said in ((Language.ENGLISH, english), (Language.WELSH, welsh)):
        phrases = Phrases(Speaker(jobs, language, today()), pays_of(jobs, today(), None))
        assert phrases.years(Span(least, most)) == said


def test_a_subject_that_only_some_are_asked_for_is_not_said_to_be_asked_of_nobody(
    real_store: Store,
) -> None:
    found = Finder(real_store).find(wants_in(["not subjects:maths"]), today())
    jobs = {each.profile.id: each for each in found.results}
    phrases = Phrases(
        Speaker(real_store, Language.ENGLISH, today()), pays_of(real_store, today(), None)
    )
    some = [each for each in jobs.values() if "maths" in (each.profile.features.subjects or ())]
    assert some
    for each in some:
        assert phrases.reasons(each, found.wants) == ["not everybody is asked for maths"]
