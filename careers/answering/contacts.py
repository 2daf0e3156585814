"""Who to turn to, and how to reach them."""

from __future__ import annotations

from careers.answering.said import language_of
from careers.answering.speaker import Part, Speaker
from careers.shapes.contacts import Checked, Contact
from careers.shapes.profile import PageContact, Profile
from careers.shapes.sources import Source
from careers.turn import blocks
from careers.turn.answer import Answer, Status
from careers.turn.blocks import Line, Message, Span, Way
from careers.turn.memory import Memory
from careers.turn.question import Question


def contact_line(
    speaker: Speaker, profile: Profile, contact: str, key: str = "contact.line"
) -> blocks.Contact:
    """One line: who knows more, what for, and the quickest way to reach them.

    Args:
        speaker: says it.
        profile: the job that is talked about.
        contact: id in the directory.
        key: the wording; the same with `_without_reach` is for whom only the name is known of.
    """
    found = speaker.store.contacts[contact]
    ways = _quick_ways(speaker, profile, found)
    name, purpose = _name(speaker, found), speaker.text(found.purpose)
    parts: dict[str, Line | str] = {"name": name, "purpose": purpose}
    if ways:
        dash = Span(speaker.words("list.dash"))
        parts["reach"] = tuple(span for way in ways for span in (dash, *way.line))[1:]
    line, language = speaker.spans(key if ways else f"{key}_without_reach", **parts)
    return blocks.Contact(contact, name, purpose, line, tuple(ways), language=language)


def adviser_line(speaker: Speaker, profile: Profile, key: str = "contact.line") -> blocks.Contact:
    """How to reach somebody who gives careers advice; the key is the wording's."""
    adviser = speaker.store.topics["person"].contact or profile.general_contact
    return contact_line(speaker, profile, adviser, key)


def answer_contact(
    speaker: Speaker, profile: Profile, question: Question, memory: Memory
) -> Answer:
    """How to reach the organisation that was asked for, or the right one for a subject."""
    chosen = contacts_for(speaker, profile, question, memory)
    if not chosen:
        return answer_person(speaker, profile)
    contacts = [speaker.store.contacts[contact] for contact in chosen[:2]]
    sources = [source for contact in contacts for source in _card_sources(profile, contact)]
    cards = [_card(speaker, profile, contact) for contact in contacts]
    return speaker.answer(cards, Status.HANDED_OFF, sources, speaker.leads(profile, "contact"))


def answer_person(speaker: Speaker, profile: Profile) -> Answer:
    """The telephone number for anybody who wants to talk to a person."""
    contact = speaker.store.contacts[profile.general_contact]
    adviser = speaker.store.topics["person"].contact
    parts: list[Part] = [speaker.words("person.intro"), contact_line(speaker, profile, contact.id)]
    if adviser not in (None, contact.id):
        parts.append(adviser_line(speaker, profile))
    return speaker.answer(
        [speaker.message(*parts)],
        Status.HANDED_OFF,
        contact.sources[:1],
        speaker.leads(profile, "person"),
    )


def answer_organisations(speaker: Speaker, profile: Profile) -> Answer:
    """Every organisation that the job page names, or else that is known; there must be one."""
    on_page = [item for item in profile.contacts if item.on_page]
    named = on_page or profile.contacts
    key = "contact.list" if on_page else "contact.list_known"
    directory = speaker.store.contacts
    known = [source for item in named for source in directory[item.contact].sources[:1]]
    sources = [profile.sources["page"]] if on_page else known
    message = speaker.message(
        speaker.words(key, names=speaker.listed(_page_name(speaker, item) for item in named)),
        speaker.words("contact.list_close"),
        sources=sources,
    )
    replies = speaker.leads(profile, "further_information")
    return speaker.answer([message], Status.ANSWERED, sources, replies)


def _page_name(speaker: Speaker, named: PageContact) -> str:
    """An organisation by the job page's name for it, and by today's where that is another."""
    contact = speaker.store.contacts[named.contact]
    today = speaker.text(contact.name)
    quoted = named.quoted.name if named.quoted else None
    if quoted is None or today in quoted:
        return quoted or today
    return speaker.words("contact.renamed", quoted=quoted, today=today)


def contacts_for(
    speaker: Speaker, profile: Profile, question: Question, memory: Memory
) -> list[str]:
    """Ids of the organisations asked for, or else of those that were talked of."""
    chosen = _asked_for(speaker, profile, question) or _from_memory(speaker, profile, memory)
    return [contact for contact in chosen if contact in speaker.store.contacts]


def _asked_for(speaker: Speaker, profile: Profile, question: Question) -> tuple[str, ...]:
    """Organisations first, then those for a nation, else for a subject."""
    organisations = question.all("organisation")
    served = {speaker.store.contacts[each].nation for each in organisations}
    nations = [nation for nation in question.all("nation") if nation not in served]
    of_nations = [nation_contact(speaker, profile, nation) for nation in nations]
    found = (*organisations, *filter(None, of_nations))
    return found or question.all("subject")


def nation_contact(speaker: Speaker, profile: Profile, nation: str) -> str | None:
    """The organisation for a nation that the job page names, if it names one."""
    for named in profile.contacts:
        serves = speaker.store.contacts[named.contact].nation == nation
        if serves and named.on_page and named.contact != profile.general_contact:
            return named.contact
    return None


def _from_memory(speaker: Speaker, profile: Profile, memory: Memory) -> tuple[str, ...]:
    """The organisation or nation spoken of last, or the one for the topic spoken of last."""
    if (organisation := memory.remembered("organisation")) is not None:
        return (organisation,)
    nation = memory.remembered("nation")
    if nation and (contact := nation_contact(speaker, profile, nation)):
        return (contact,)
    return tuple(named.contact for named in profile.contacts if memory.topic in named.topics)


def _name(speaker: Speaker, contact: Contact) -> str:
    name = speaker.text(contact.name)
    short = contact.short_name
    return name + f" ({short})" if short and short not in name else name


def _quick_ways(speaker: Speaker, profile: Profile, contact: Contact) -> list[Way]:
    """Phone and website; a phone number that only the job page gives says so."""
    page = profile.page_contact(contact.id)
    now, ways = contact.current, []
    if now.phone is not None:
        ways.append(Way("phone", now.phone, speaker.line(now.phone)))
    elif page and page.quoted and page.quoted.phone:
        phone = page.quoted.phone
        line, _ = speaker.spans("contact.page_phone", phone=speaker.line(phone))
        ways.append(Way("phone", phone, line))
    if now.website is not None:
        ways.append(Way("website", now.website, _linked(speaker, "website", now.website)))
    return ways


def _card(speaker: Speaker, profile: Profile, contact: Contact) -> Message:
    page = profile.page_contact(contact.id)
    name, purpose = _name(speaker, contact), speaker.text(contact.purpose)
    words = speaker.words("contact.heading", name=name, purpose=purpose)
    ways = (*_quoted(speaker, page), *_current(speaker, contact, page))
    notes = tuple(speaker.line(note) for note in _standing(speaker, contact))
    block = blocks.Contact(
        contact.id,
        name,
        purpose,
        speaker.line(words),
        ways,
        listed=True,
        notes=notes,
        language=language_of([words, *_standing(speaker, contact)], speaker.language),
    )
    return speaker.message(block, sources=_card_sources(profile, contact))


def _card_sources(profile: Profile, contact: Contact) -> list[Source]:
    """The job page where it names the contact, then what tells of it today."""
    page = profile.page_contact(contact.id)
    on_page = [profile.sources["page"]] if page and page.on_page else []
    return [*on_page, *contact.sources[:1]]


def _quoted(speaker: Speaker, page: PageContact | None) -> list[Way]:
    """What the job page prints, labelled as the page's."""
    if page is None or page.quoted is None:
        return []
    details = "; ".join(item for item in (page.quoted.phone, page.quoted.address) if item)
    if not details:
        return []
    return [Way("page", details, speaker.line(speaker.words("contact.quoted", details=details)))]


def _current(speaker: Speaker, contact: Contact, page: PageContact | None) -> list[Way]:
    """What is known today and is not the page's own word again."""
    quoted = page.quoted if page else None
    said = {quoted.phone, quoted.address} if quoted else set()
    now = contact.current
    ways = [
        ("phone", now.phone),
        ("text", now.text),
        ("email", now.email),
        ("address", now.address),
        ("website", now.website),
        ("hours", speaker.text(now.hours) if now.hours else None),
    ]
    found = []
    for kind, value in ways:
        if value and value not in said:
            line, _ = speaker.spans(f"contact.{kind}", value=_linked(speaker, kind, value))
            found.append(Way(kind, value, line))
    return found


def _linked(speaker: Speaker, kind: str, value: str) -> Line:
    """A way to reach somebody as a link; after a number more may follow."""
    if kind == "website":
        return (Span(value, value),)
    return (Span(value, f"mailto:{value}"),) if kind == "email" else speaker.line(value)


def _standing(speaker: Speaker, contact: Contact) -> list[str]:
    """What changed since the job page, or could not be confirmed."""
    if contact.note is not None:
        return [speaker.text(contact.note)]
    confirmed = contact.checked is Checked.CONFIRMED
    return [] if confirmed else [speaker.words("contact.not_confirmed")]
