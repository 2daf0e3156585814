"""Code asks what a topic is like; only a module that is about a topic names it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from careers.shapes.store import Store

_CODE = ("careers", "understanding", "components", "actions", "channels", "tracker", "operations")
# The topics that a module may name, since it is about them.
_ABOUT = {
    "careers/answering/about_bot.py": {"bot", "capabilities", "language", "sources"},
    "careers/answering/contacts.py": {"contact", "further_information", "person"},
    "careers/answering/hours.py": {"hours"},
    "careers/answering/occupations.py": {"jobs_covered", "other_titles"},
    "careers/answering/pay.py": {"pay", "pay_difference"},
    "careers/answering/pay_sums.py": {"pay", "pay_difference"},
    "careers/turn/press.py": {"eligibility"},
    "careers/conversation/languages.py": {"language", "repeat", "welsh_language"},
    "operations/measuring/benchmark/many_jobs.py": {"duties", "hours", "summary", "workplaces"},
}
# The same letters for something else: a field, a folder, an option, a kind of answer.
_SOMETHING_ELSE = {
    "careers/answering/messages.py": {"language", "sources"},
    "careers/answering/contacts.py": {"hours"},
    "careers/answering/said.py": {"language"},
    "careers/content/drafts.py": {"further_information"},
    "careers/content/eligibility_references.py": {"eligibility"},
    "careers/content/finding_wording.py": {"hours"},
    "careers/content/loading.py": {"eligibility"},
    "careers/content/oversights.py": {"pay"},
    "careers/content/page_keys.py": {"bot", "summary"},
    "careers/content/references.py": {"pay", "sources"},
    "careers/content/wording_keys.py": {"hours", "sources"},
    "careers/eligibility/all_ending.py": {"summary"},
    "careers/eligibility/between_jobs.py": {"repeat"},
    "careers/eligibility/ending.py": {"summary"},
    "careers/eligibility/leading.py": {"summary"},
    "careers/eligibility/obeying.py": {"summary", "repeat"},
    "careers/finding/matching.py": {"subjects"},
    "careers/finding/phrases.py": {"pay"},
    "careers/finding/side_by_side.py": {"hours", "registration"},
    "careers/finding/wants.py": {"pay", "subjects"},
    # The parts of a page; data/importing/sections.yml says which topic each becomes.
    "careers/importing/draft.py": {
        *("contact", "further_information", "language", "other_titles", "pay", "photos", "sources"),
    },
    "careers/importing/page.py": {"hours", "labour_market"},
    "careers/importing/sections.py": {
        *("hours", "labour_market", "other_titles", "pay", "photos", "professional_body"),
        "summary",
    },
    "careers/turn/again.py": {"language"},
    "careers/shapes/finding.py": {"apprenticeship", "hours", "pay", "registration", "subjects"},
    "careers/shapes/topics.py": {
        *("bot", "capabilities", "hours", "other_titles", "pay", "pay_difference"),
        *("sources", "take_home_pay"),
    },
    "actions/turns.py": {"language"},
    "careers/turn/memory.py": {"language"},
    "components/message_reader.py": {"language"},
    "careers/turn/blocks.py": {"contact", "summary"},
    "careers/turn/encoding.py": {"language"},
    "careers/turn/turn.py": {"language"},
    "channels/body.py": {"language"},
    "channels/failed_turn.py": {"language", "sources"},
    "channels/watching/metrics.py": {"language"},
    "channels/watching/traces.py": {"language"},
    "channels/watching/turn_log.py": {"language"},
    "channels/watching/watchers.py": {"language"},
    "channels/web/visits/conversations.py": {"language"},
    "channels/web/visits/messages.py": {"language"},
    "channels/web/pages/routes.py": {"language", "summary"},
    "channels/web/pages/summary.py": {"summary"},
    "channels/web/pages/transcript.py": {"bot"},
    "channels/web/visits/turns.py": {"language", "sources"},
    "operations/content/ages.py": {"pay"},
    "operations/content/check.py": {"contact"},
    "operations/servers/foreground.py": {"bot"},
    "operations/editing/ask.py": {"language"},
    "operations/editing/asking.py": {"language"},
    "operations/editing/check.py": {"pay"},
    "operations/measuring/benchmark/domain.py": {"other_titles"},
    "operations/measuring/benchmark/many_jobs.py": {"entry_routes", "pay", "sources", "subjects"},
    "operations/servers/services.py": {"bot"},
    "operations/tending/chat.py": {"language"},
}


def _named(root: Path, topics: set[str]) -> Iterator[tuple[str, str, int]]:
    """Each place in the code where a topic stands: the file, the topic, the line."""
    for folder in _CODE:
        for file in sorted((root / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    topic = node.value.removeprefix("ask_")
                    if topic in topics:
                        yield file.relative_to(root).as_posix(), topic, node.lineno


def _allowed(file: str) -> set[str]:
    return _ABOUT.get(file, set()) | _SOMETHING_ELSE.get(file, set())


def test_no_topic_is_named_but_where_a_module_is_about_it(root: Path, store: Store) -> None:
    wrong = [
        f"{file}:{line} names {topic}"
        for file, topic, line in _named(root, set(store.topics))
        if topic not in _allowed(file)
    ]
    assert not wrong, (
        f"give the topic a property in data/topics/ and ask for that: {'; '.join(wrong)}"
    )


def test_no_more_is_allowed_than_is_named(root: Path, store: Store) -> None:
    named = {(file, topic) for file, topic, _ in _named(root, set(store.topics))}
    allowed = {
        (file, topic) for part in (_ABOUT, _SOMETHING_ELSE) for file in part for topic in part[file]
    }
    idle = sorted(f"{topic} in {file}" for file, topic in allowed - named)
    assert not idle, f"remove from this test: {', '.join(idle)}"
