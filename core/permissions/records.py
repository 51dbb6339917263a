"""The records of the permission audit: what a file says of each app, and what the audit makes of it. No logic.

Three states are kept apart throughout: a permission is granted, data were read, data were sent on. Files show the
first well, the second at most by its last time, the third never. Sources: docs/permission-dumps.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from core.records import FileRefused, Problem


class Platform(StrEnum):
    """The phone a file comes from. ``OTHER`` stands for apps ticked by hand."""

    ANDROID = "android"
    IPHONE = "iphone"
    OTHER = "other"


class DumpKind(StrEnum):
    """What a file turned out to be."""

    PACKAGE_DUMP = "package_dump"
    APP_OPS_DUMP = "app_ops_dump"
    APP_OPS_ANSWER = "app_ops_answer"
    PACKAGE_LIST = "package_list"
    ANDROIDQF = "androidqf"
    BUG_REPORT = "bug_report"
    SPECIAL_ACCESS_SETTING = "special_access_setting"
    ACCESSIBILITY_DUMP = "accessibility_dump"
    ROLE_DUMP = "role_dump"
    PRIVACY_REPORT = "privacy_report"
    TCC_DATABASE = "tcc_database"
    TICKED = "ticked"


class Access(StrEnum):
    """A kind of data an app can reach, the most telling first."""

    CONTACTS = "contacts"
    CALL_LOG = "call_log"
    SMS = "sms"
    NOTIFICATIONS = "notifications"
    ACCESSIBILITY = "accessibility"
    FILES = "files"
    ACCOUNTS = "accounts"
    INSTALLED_APPS = "installed_apps"
    LOCATION = "location"
    PHONE_STATE = "phone_state"
    CAMERA = "camera"
    MICROPHONE = "microphone"
    CALENDAR = "calendar"


#: Access by which a lender learns of the owner's people directly: an app with any of these is always listed.
PEOPLE_ACCESS = (Access.CONTACTS, Access.CALL_LOG, Access.SMS)


class Special(StrEnum):
    """Access given outside the permission list."""

    NOTIFICATION_LISTENER = "notification_listener"
    ACCESSIBILITY_SERVICE = "accessibility_service"
    SMS_ROLE = "sms_role"
    DIALER_ROLE = "dialer_role"


class Origin(StrEnum):
    """Whether an app came with the phone. ``PRESUMED_SYSTEM``: only its name says so."""

    THIRD_PARTY = "third_party"
    SYSTEM = "system"
    PRESUMED_SYSTEM = "presumed_system"
    UNKNOWN = "unknown"


class GrantState(StrEnum):
    """``LIMITED``: chosen contacts or photos only. ``UNKNOWN``: the phone itself has not noted an answer."""

    GRANTED = "granted"
    DENIED = "denied"
    LIMITED = "limited"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Grant:
    """One permission of an app, or one service of an iPhone's ``TCC.db``."""

    permission: str
    state: GrantState
    #: Android's flags, upper case ("USER_SET", "USER_FIXED", "POLICY_FIXED" …).
    flags: frozenset[str] = frozenset()
    #: Given with the installation: it cannot be taken away by itself.
    install: bool = False
    #: When it was last answered (UTC), where the file says so.
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OpMode:
    """How Android treats an operation of an app: "allow", "ignore", "deny", "default", "foreground" or another word."""

    op: str
    mode: str
    #: Set for everything that runs under the app's user id: it wins over the app's own mode.
    uid_wide: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """The last time an operation was used, or refused, in one state of the app."""

    op: str
    #: The phone's wall clock; None where the file gives only an age and not when it was written.
    at: datetime | None
    #: How long before the file was written, where it says so.
    age: timedelta | None = None
    rejected: bool = False
    #: Whether the app was off the screen; None where the file does not say.
    background: bool | None = None
    #: Read by another app on this one's behalf.
    proxied: bool = False


@dataclass(frozen=True, slots=True)
class DumpApp:
    """What one file says of one app of one user. Text is from the file, cleaned, and may be hostile."""

    package: str
    user: int = 0
    origin: Origin = Origin.UNKNOWN
    #: Package that installed it; "" where the phone noted none, None where the file does not say.
    installer: str | None = None
    target_sdk: int | None = None
    installed_at: datetime | None = None
    app_id: int | None = None
    #: The id shared with other apps of the same maker: permissions of one are those of all.
    shared_user: str = ""
    requested: frozenset[str] = frozenset()
    grants: tuple[Grant, ...] = ()
    #: Whether the file tells the permissions of the app: one that is missing then was never asked for.
    grants_told: bool = False
    modes: tuple[OpMode, ...] = ()
    uses: tuple[Use, ...] = ()
    special: frozenset[Special] = frozenset()


@dataclass(frozen=True, slots=True)
class Dump:
    """What one file says. ``taken_at`` is the phone's wall clock when it was written, where that shows."""

    file: str
    kind: DumpKind
    platform: Platform
    #: SHA-256 of the bytes: the same file twice is one file.
    digest: str = ""
    taken_at: datetime | None = None
    apps: tuple[DumpApp, ...] = ()
    #: Lists of special access the file holds in full: who is not in it does not have it.
    special_told: frozenset[Special] = frozenset()
    #: First and last moment covered, of a file that covers a period (an App Privacy Report).
    covered: tuple[datetime, datetime] | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class DumpResult:
    """What was read and what was refused, in an order that does not depend on that of the paths."""

    dumps: tuple[Dump, ...] = ()
    refusals: tuple[FileRefused, ...] = ()


class Verdict(StrEnum):
    """What the files prove of one access of one app; see the table in docs/permission-dumps.md."""

    READ_ON_RECORD = "read_on_record"
    COULD_READ = "could_read"
    EMPTY_DATA = "empty_data"
    REVOKED_HAD_READ = "revoked_had_read"
    DENIED_FOR_GOOD = "denied_for_good"
    REFUSED = "refused"
    AUTO_REVOKED = "auto_revoked"
    ONE_TIME = "one_time"
    LIMITED = "limited"
    POLICY_FIXED = "policy_fixed"
    NOT_ASKED = "not_asked"
    UNKNOWN = "unknown"


class Note(StrEnum):
    """What has to be said beside a verdict."""

    #: Shared with other apps of the same maker.
    SHARED_USER = "shared_user"
    #: Made for Android 5 or older: granted by installing; switched off by a flag or an app-op instead.
    LEGACY = "legacy"
    #: Set by whoever manages the phone; the owner cannot change it.
    POLICY_FIXED = "policy_fixed"
    #: Built in; cannot be changed.
    SYSTEM_FIXED = "system_fixed"
    GRANTED_BY_DEFAULT = "granted_by_default"
    BY_ROLE = "by_role"
    ONE_TIME = "one_time"
    LIMITED = "limited"
    FOREGROUND_ONLY = "foreground_only"
    BACKGROUND_ALLOWED = "background_allowed"
    #: Given with the installation: cannot be taken away without removing the app.
    INSTALL_TIME = "install_time"
    READ_FOR_THE_APP_BY_ANOTHER = "read_for_the_app_by_another"
    #: Attempts were turned away.
    TRIED_AND_REJECTED = "tried_and_rejected"
    #: It had read before it was given empty data.
    HAD_READ_BEFORE = "had_read_before"
    #: Android's log keeps only the last time; no entry is no proof.
    NO_RECORD_IS_NO_PROOF = "no_record_is_no_proof"
    #: The owner ticked it by hand.
    TICKED = "ticked"


@dataclass(frozen=True, slots=True)
class AccessFinding:
    """What the files prove of one access of one app."""

    access: Access
    verdict: Verdict
    #: Whether the app can read now; None where no file tells.
    open: bool | None
    #: Phone's wall clock of the last reading, and of the last one while the app was off the screen.
    last_read: datetime | None = None
    last_background_read: datetime | None = None
    #: Age of the last reading when the file was written, where its time is not known.
    last_read_age: timedelta | None = None
    notes: frozenset[Note] = frozenset()
    #: Names behind it as the phone writes them: permissions that are open, or all asked for where none is.
    permissions: tuple[str, ...] = ()

    @property
    def background(self) -> bool:
        """Whether a reading off the screen is on record."""
        return self.last_background_read is not None


class UserKind(StrEnum):
    """``SECOND_SPACE``: another user, second space or work profile. ``CLONE``: a vendor's app twin or secure folder."""

    MAIN = "main"
    SECOND_SPACE = "second_space"
    CLONE = "clone"


class InstallerClass(StrEnum):
    """Where an app came from."""

    PLAY_STORE = "play_store"
    VENDOR_STORE = "vendor_store"
    OTHER_STORE = "other_store"
    BY_HAND = "by_hand"
    NONE_RECORDED = "none_recorded"
    OTHER_APP = "other_app"
    UNKNOWN = "unknown"


class FlagKind(StrEnum):
    """Why an app is worth a look; none of them is a finding of guilt."""

    PUBLISHED_LIST = "published_list"
    NAMED_BY_REGULATOR = "named_by_regulator"
    STORE_RULE = "store_rule"
    NAME_HINT = "name_hint"
    #: A large app that offers credit among other things and reads contacts for other reasons.
    ALSO_LENDS = "also_lends"
    HARVESTING_PAIR = "harvesting_pair"
    SPECIAL_ACCESS = "special_access"


class Doubt(StrEnum):
    """Why a flag may be wrong."""

    #: A reason to look, not a finding; ids are re-used and apps get corrected.
    LIST_IS_OLD = "list_is_old"
    #: The id was taken from a copy that may hold typing errors.
    SPELLING_UNSURE = "spelling_unsure"
    #: Named in an audit or taken off a register: it says nothing of today.
    NAMED_NOT_FOUND_GUILTY = "named_not_found_guilty"
    #: The name alone; banks, wallets and shops share such words.
    NAME_ONLY = "name_only"
    #: The store's rule holds for personal-loan apps; whether this is one only its name says.
    LOAN_APP_BY_NAME = "loan_app_by_name"
    #: Messengers and backup tools hold the same pair.
    OTHER_USES = "other_uses"


@dataclass(frozen=True, slots=True)
class Flag:
    """One reason to look at an app. ``source`` is an id of resources/apps/sources.toml; ``words`` are what matched."""

    kind: FlagKind
    doubts: tuple[Doubt, ...] = ()
    source: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AppFinding:
    """What the files prove of one app of one user."""

    package: str
    user: int
    user_kind: UserKind
    #: Name for people, where the owner typed one or it is in our own table; "" otherwise.
    label: str
    platform: Platform
    origin: Origin
    installer: str | None
    installer_class: InstallerClass
    target_sdk: int | None
    installed_at: datetime | None
    #: Apps that hold the same permissions by the same id, this one left out.
    shares_with: tuple[str, ...]
    accesses: tuple[AccessFinding, ...]
    special: frozenset[Special]
    flags: tuple[Flag, ...]
    #: Greater is more urgent; only the order means anything.
    risk: int
    #: Whether any file tells the app's permissions; where none does, an access that is missing may still be there.
    permissions_told: bool = True

    def access(self, access: Access) -> AccessFinding | None:
        """Return what is known of one access; None where the app has not asked for it."""
        return next((one for one in self.accesses if one.access is access), None)


@dataclass(frozen=True, slots=True)
class Audit:
    """What the files of one phone prove, apps sorted by risk."""

    platforms: frozenset[Platform]
    #: Every third-party app (and every one whose origin is not told) with contacts, call-log, SMS or special access.
    listed: tuple[AppFinding, ...]
    #: All the others, those that came with the phone among them.
    others: tuple[AppFinding, ...]
    #: The latest time a file was written, where one shows.
    taken_at: datetime | None
    #: What the files together tell, so that a page can say what is missing.
    kinds: frozenset[DumpKind]
    problems: tuple[Problem, ...]
    #: Whether a file lists the whole phone, so that an app that is missing is not there.
    whole_phone: bool = False
    #: Lists of special access that were told: who is in none of them does not have it.
    special_told: frozenset[Special] = frozenset()

    @property
    def permissions_told(self) -> bool:
        """Whether the files tell the permissions of each app that did not come with the phone; False without any."""
        apps = [app for app in (*self.listed, *self.others)
                if app.origin not in (Origin.SYSTEM, Origin.PRESUMED_SYSTEM)]
        return bool(apps) and all(app.permissions_told for app in apps)


class ChangeKind(StrEnum):
    """What became different between two audits of one phone."""

    APP_ADDED = "app_added"
    APP_REMOVED = "app_removed"
    ACCESS_CLOSED = "access_closed"
    ACCESS_OPENED = "access_opened"
    READ_AGAIN = "read_again"
    VERDICT_CHANGED = "verdict_changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. ``access`` is None where the whole app came or went."""

    kind: ChangeKind
    package: str
    user: int
    access: Access | None = None
    before: Verdict | None = None
    after: Verdict | None = None
    #: Whether the app could read then, and can now: the same verdict may stand for both. None where no file tells.
    was_open: bool | None = None
    is_open: bool | None = None


@dataclass(frozen=True, slots=True)
class PeopleTouched:
    """How many of the owner's people an app's open or recorded access reaches, and how many in the first wave."""

    people: int
    first_wave: int
    #: People by access that reaches somebody.
    by_access: Mapping[Access, int] = field(default_factory=dict)
