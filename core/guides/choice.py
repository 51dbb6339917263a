"""How to get the files out of a phone: which ways there are for whom, the recommended one first."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from core.assessment import Coverage
from core.checklist.records import Phone
from core.checklist.steps import load_checklist
from core.guides.data import read_guide_data
from core.guides.records import Gift, Guide
from core.own_data.texts import DataProblem, DataSource
from resources import resource

#: Stands among the ways for the guides of all phone companies.
CARRIER_LIST = "calls_carrier_list"
#: Stand for the first way of the phone that was chosen.
CONTACTS_OF_PHONE, CALLS_OF_PHONE = "contacts_phone", "calls_phone"
#: The question which phone it is.
START = "start"

_OF_PHONE = {CONTACTS_OF_PHONE: Gift.CONTACTS, CALLS_OF_PHONE: Gift.CALLS}
_SMS_BACKUP_RESTORE, _IPHONE_BACKUP = "calls_sms_backup_restore", "calls_iphone_backup"

#: The way out of a refusal, where another export is one.
_FOR_REFUSAL: Mapping[str, str] = {
    "messages_not_calls": _SMS_BACKUP_RESTORE,
    **dict.fromkeys(("columns_unclear", "html_page", "no_calls_in_table", "ofd", "pdf"), CARRIER_LIST),
    **dict.fromkeys(("iphone_backup_broken", "iphone_backup_empty", "iphone_backup_part", "iphone_backup_unencrypted"),
                    _IPHONE_BACKUP),
    **dict.fromkeys((
        "database_broken", "database_empty", "encrypted", "internet_calls_only", "no_calls_read", "phone_backup",
        "sqlite_database", "wechat_database", "whatsapp_database",
    ), CALLS_OF_PHONE),
    "no_cards": CONTACTS_OF_PHONE,
    "calendar": "calls_open_source_apps",
    **dict.fromkeys((
        "archive_bomb", "archive_without_records", "empty", "folder_without_records", "json_file",
        "office_document", "old_excel", "other_xml", "picture", "too_large", "unknown_format", "xml_entities",
    ), START),
}


def guide_for_refusal(code: str) -> str:
    """Return what to show after a refusal: a guide's id, ``contacts_phone``, ``calls_phone`` or ``start``.

    "" where a new export is not the way out: the same file has to be unpacked, copied again, opened otherwise or with
    its password.
    """
    return _FOR_REFUSAL.get(code, "")


def guide_for_missing(coverage: Coverage) -> str:
    """Return ``calls_phone`` or ``contacts_phone``, whichever the files lack; "" where they hold both."""
    if not coverage.calls:
        return CALLS_OF_PHONE
    return "" if coverage.contacts else CONTACTS_OF_PHONE


@dataclass(frozen=True, slots=True)
class Guides:
    """All guides; ``problems`` lists what in the data files could not be used."""

    guides: tuple[Guide, ...]
    phones: tuple[Phone, ...]
    sources: Mapping[str, DataSource]
    problems: tuple[DataProblem, ...]

    def ways(self, gift: Gift, phone: str, country: str) -> tuple[Guide, ...]:
        """Return the ways to a gift with this phone, "" for one nobody named, in this country.

        The recommended way comes first, rare ones last. All phone companies together are one way, ``CARRIER_LIST``.
        """
        fitting = (
            guide for guide in self.guides
            if gift in guide.gives and guide.fits(phone) and (guide.carrier is None or guide.id == CARRIER_LIST)
            and (not guide.countries or country in guide.countries or guide.rare)
        )
        return tuple(sorted(fitting, key=lambda guide: (guide.rare, country not in guide.first_in, guide.place)))

    def carriers(self, country: str) -> tuple[Guide, ...]:
        """Return the guides of phone companies: those of the country, the one for any company, then the others."""
        def order(guide: Guide) -> tuple[int, int]:
            group = 0 if country in guide.countries else 1 if guide.id == CARRIER_LIST else 2
            return group, guide.place

        return tuple(sorted((guide for guide in self.guides if guide.carrier is not None), key=order))

    def find(self, name: str, phone: str = "", country: str = "") -> Guide | None:
        """Return the guide of this id, or the first way of the phone for ``contacts_phone`` and ``calls_phone``.

        None for an unknown id, and where the first way of a phone is asked for before the phone is known.
        """
        if name in _OF_PHONE:
            return next(iter(self.ways(_OF_PHONE[name], phone, country)), None) if phone else None
        return next((guide for guide in self.guides if guide.id == name), None)


def load_guides(folder: Traversable | None = None) -> Guides:
    """Read the data files of the program, or of ``folder``; whatever is broken is in ``problems``."""
    phones = load_checklist().phones
    data = read_guide_data(resource("guides") if folder is None else folder, [phone.id for phone in phones])
    return Guides(tuple(data.guides.values()), phones, data.sources, tuple(data.problems))
