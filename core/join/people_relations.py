"""What people are to the owner, as names, forms and cards give it away; and which names they go by."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.assessment import Relation, RelationClass, RelationSource
from core.join.recognition import plain_name
from core.join.records import JoinedPerson
from core.own_data.model import ExposureModel
from core.records import Card
from core.relations.relation import classify, load_dictionary


def relate(people: Sequence[JoinedPerson], owner_cards: Sequence[Card], model: ExposureModel) -> None:
    """Give everybody names in showing order and the relation that names, forms and cards give away."""
    related = _related_names(owner_cards)
    for person in people:
        person.names = _names_in_order(person, model)
        person.call_log_relation = classify(sorted(person.call_names)) if person.call_names else Relation()
        candidates = [_relation_of_cards(person), *_noted_relations(person, related)]
        person.card_relation = _strongest(candidates, model) if person.cards else Relation()
        person.relation = _strongest([person.card_relation, person.call_log_relation, *_typed(person)], model)
        if person.relation.kind in (RelationClass.NAMED, RelationClass.UNKNOWN) and _only_services(person):
            person.relation = replace(person.relation, kind=RelationClass.SERVICE)
        person.service = _only_services(person) or person.relation.kind is RelationClass.SERVICE


def _strongest(relations: Sequence[Relation], model: ExposureModel) -> Relation:
    """Return the relation with the most leverage; among equals one that says something, then the first."""
    return max(relations, key=lambda one: (model.relation[one.kind], one.source is not RelationSource.NONE))


def _typed(person: JoinedPerson) -> Iterator[Relation]:
    """What a form tells: whose company it is; or a name, which it asks for beside the number."""
    if person.workplace:
        yield Relation(RelationClass.COMPANY, RelationSource.TYPED)
    if person.typed_contact:
        yield Relation(RelationClass.NAMED, RelationSource.TYPED)


def _only_services(person: JoinedPerson) -> bool:
    return bool(person.numbers) and all(number.kind == "service" for number in person.numbers.values())


def _relation_of_cards(person: JoinedPerson) -> Relation:
    names = {card.name for card in person.cards if card.name}
    if len(person.cards) < 2:
        card = person.cards[0] if person.cards else Card("")
        return classify(
            sorted(names), card.nicknames, card.note, card.organisation, card.title, card.role, card.categories
        )
    cards = sorted(person.cards, key=lambda card: repr(replace(card, line=0)))
    return classify(
        sorted(names),
        tuple(word for card in cards for word in card.nicknames),
        "\n".join(card.note for card in cards if card.note),
        tuple(word for card in cards for word in card.organisation),
        " ".join(card.title for card in cards if card.title),
        " ".join(card.role for card in cards if card.role),
        tuple(word for card in cards for word in card.categories),
    )


def _names_in_order(person: JoinedPerson, model: ExposureModel) -> tuple[str, ...]:
    """Names of the cards before names of the call log; the one that gives most away first, then the longest."""
    card_names = {card.name for card in person.cards if card.name}
    if len(card_names) == 1 and not person.call_names - card_names:
        return tuple(card_names)

    def order(name: str) -> tuple[object, ...]:
        return (name not in card_names, -name_leverage(name, model), -len(name), name)

    return tuple(sorted(card_names | person.call_names, key=order))


def _related_names(owner_cards: Sequence[Card]) -> dict[str, Relation]:
    """Names on the owner's own card with what they are to the owner."""
    dictionary = load_dictionary()
    return {
        plain_name(name): relation
        for card in owner_cards
        for name, relation in dictionary.owners_relatives(card).items()
    }


def _noted_relations(person: JoinedPerson, related: dict[str, Relation]) -> Iterator[Relation]:
    """What the owner's own card, or this person's card about itself, notes as relation."""
    dictionary = load_dictionary()
    for card in person.cards:
        if card.name and plain_name(card.name) in related:
            yield related[plain_name(card.name)]
        noted = dictionary.related_to_card(card) if card.related else None
        if noted is not None:
            yield noted


def name_leverage(name: str, model: ExposureModel) -> float:
    """Return the worth of the relation a name gives away, 0 to 1; 0 for no name."""
    return model.relation[classify((name,)).kind] if name else 0.0
