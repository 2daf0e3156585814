"""Text-speak and words that sound alike."""

from __future__ import annotations

from careers.words.lists import shorthand, sound_alikes


def test_text_speak_has_a_plain_form_in_lower_case() -> None:
    listed = shorthand()
    assert listed["shud"] == "should"
    assert listed["w/o"] == "without"
    odd = [
        short
        for short, plain in listed.items()
        if not plain or (short + plain).lower() != short + plain
    ]
    assert not odd


def test_words_that_sound_alike_lead_from_what_is_written_to_what_may_be_meant() -> None:
    alike = sound_alikes()
    assert "hours" in alike["ours"]
    assert not [word for word, others in alike.items() if word in others]
