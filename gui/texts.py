"""The words for the engine's codes, in the language of the moment: the one place that names them."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.assessment import Band, Channel, RelationClass, RelationSource

_CONTEXT = "Texts"

_BANDS: Mapping[str, object] = {
    Band.FIRST_WAVE: QT_TRANSLATE_NOOP("Texts", "First wave"),
    Band.SECOND_WAVE: QT_TRANSLATE_NOOP("Texts", "Second wave"),
    Band.WIDE_LIST: QT_TRANSLATE_NOOP("Texts", "Wide list"),
    Band.MASS_MESSAGE: QT_TRANSLATE_NOOP("Texts", "Mass message"),
    Band.NOT_VISIBLE: QT_TRANSLATE_NOOP("Texts", "Not visible"),
}
_BAND_MEANINGS: Mapping[str, object] = {
    Band.FIRST_WAVE: QT_TRANSLATE_NOOP("Texts", "Among the first people they would call."),
    Band.SECOND_WAVE: QT_TRANSLATE_NOOP("Texts", "They would call here next, when the first calls bring nothing."),
    Band.WIDE_LIST: QT_TRANSLATE_NOOP("Texts", "On the long list that is worked through later, if at all."),
    Band.MASS_MESSAGE: QT_TRANSLATE_NOOP("Texts", "Could get a message that is sent to many people at once."),
    Band.NOT_VISIBLE: QT_TRANSLATE_NOOP("Texts", "Not seen through any open channel in your files."),
}
_RELATIONS: Mapping[str, object] = {
    RelationClass.PARTNER: QT_TRANSLATE_NOOP("Texts", "Partner"),
    RelationClass.PARENT: QT_TRANSLATE_NOOP("Texts", "Parent"),
    RelationClass.CHILD: QT_TRANSLATE_NOOP("Texts", "Child"),
    RelationClass.BOSS: QT_TRANSLATE_NOOP("Texts", "Boss"),
    RelationClass.HR: QT_TRANSLATE_NOOP("Texts", "Personnel office"),
    RelationClass.COMPANY: QT_TRANSLATE_NOOP("Texts", "Company"),
    RelationClass.SIBLING: QT_TRANSLATE_NOOP("Texts", "Brother or sister"),
    RelationClass.KIN: QT_TRANSLATE_NOOP("Texts", "Relative"),
    RelationClass.COLLEAGUE: QT_TRANSLATE_NOOP("Texts", "Colleague"),
    RelationClass.CLASSMATE: QT_TRANSLATE_NOOP("Texts", "Classmate"),
    RelationClass.FRIEND: QT_TRANSLATE_NOOP("Texts", "Friend"),
    RelationClass.NAMED: QT_TRANSLATE_NOOP("Texts", "Has a name"),
    RelationClass.SERVICE: QT_TRANSLATE_NOOP("Texts", "Service number"),
    RelationClass.UNKNOWN: QT_TRANSLATE_NOOP("Texts", "Unknown"),
}
_RELATION_SOURCES: Mapping[str, object] = {
    RelationSource.OWNER: QT_TRANSLATE_NOOP("Texts", "you said so"),
    RelationSource.TYPED: QT_TRANSLATE_NOOP("Texts", "typed into the loan form"),
    RelationSource.VCARD_RELATED: QT_TRANSLATE_NOOP("Texts", "the address book says so"),
    RelationSource.NAME: QT_TRANSLATE_NOOP("Texts", "from the name"),
    RelationSource.NICKNAME: QT_TRANSLATE_NOOP("Texts", "from the nickname"),
    RelationSource.NOTE: QT_TRANSLATE_NOOP("Texts", "from the note"),
    RelationSource.ORGANISATION: QT_TRANSLATE_NOOP("Texts", "from the company"),
    RelationSource.TITLE: QT_TRANSLATE_NOOP("Texts", "from the job title"),
    RelationSource.CATEGORY: QT_TRANSLATE_NOOP("Texts", "from the group"),
    RelationSource.NONE: QT_TRANSLATE_NOOP("Texts", "nothing in the files says it"),
}
_CHANNELS: Mapping[str, object] = {
    Channel.TYPED_CONTACTS: QT_TRANSLATE_NOOP("Texts", "Emergency contacts on the form"),
    Channel.WORKPLACE: QT_TRANSLATE_NOOP("Texts", "Workplace on the form"),
    Channel.ADDRESS_BOOK: QT_TRANSLATE_NOOP("Texts", "Address book"),
    Channel.CALL_LOG: QT_TRANSLATE_NOOP("Texts", "Call log of the phone"),
    Channel.CARRIER_RECORDS: QT_TRANSLATE_NOOP("Texts", "Call list of the phone company"),
    Channel.SMS: QT_TRANSLATE_NOOP("Texts", "Text messages"),
    Channel.SHOPPING_ACCOUNT: QT_TRANSLATE_NOOP("Texts", "Shopping account"),
}


def band_name(band: Band) -> str:
    """Return the band's name, two words."""
    return _say(_BANDS[band])


def band_meaning(band: Band) -> str:
    """Return one sentence that says what the band means for the person in it."""
    return _say(_BAND_MEANINGS[band])


def relation_name(kind: RelationClass) -> str:
    """Return what somebody is to the owner, one or two words."""
    return _say(_RELATIONS[kind])


def relation_source(source: RelationSource) -> str:
    """Return where the relation shows, as the end of a sentence."""
    return _say(_RELATION_SOURCES[source])


def channel_name(channel: Channel) -> str:
    """Return the name of a way by which a lender learns of people."""
    return _say(_CHANNELS[channel])


def _say(source: object) -> str:
    # PySide6 types the marker's result as object; it is the string itself.
    return QCoreApplication.translate(_CONTEXT, str(source))
