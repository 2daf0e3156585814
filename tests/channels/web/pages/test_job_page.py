"""The job page to try the chat on is in one language, whichever the visitor chose."""

from __future__ import annotations

import pytest

from careers.shapes.language import Language
from careers.shapes.store import Store
from channels.web.pages.job_page import sections_of


@pytest.mark.parametrize("language", Language)
def test_every_heading_and_every_block_of_every_job_is_in_the_language_of_the_page(
    real_store: Store, language: Language
) -> None:
    other = []
    for profile in real_store.profiles.values():
        sections = sections_of(real_store, profile, language)
        assert len(sections) >= 5, f"{profile.id} has next to nothing on its page"
        if profile.title.said_in(language).language is not language:
            other.append(f"{profile.id}: the title")
        for heading, blocks in sections:
            said = [heading.language.value, *(block["language"] for block in blocks)]
            if set(said) != {language.value}:
                other.append(f"{profile.id}: {heading.words}")
    assert not other, f"not in {language.name.title()}: {other}"
