"""Which permission, app-op, iPhone service and report category stands for which kind of data."""

from collections.abc import Mapping
from types import MappingProxyType

from core.permissions.records import Access, Special

_ANDROID = "android.permission."
#: China's phones ask for the list of installed apps with a permission of their own.
_INSTALLED_APPS_CN = "com.android.permission.GET_INSTALLED_APPS"

#: Permission -> app-op that can empty it; permissions that only write are left out.
PERMISSION_OPS: Mapping[str, str] = MappingProxyType({
    **{f"{_ANDROID}{name}": name for name in (
        "READ_CONTACTS", "READ_CALL_LOG", "READ_SMS", "RECEIVE_SMS", "READ_EXTERNAL_STORAGE", "READ_MEDIA_IMAGES",
        "READ_MEDIA_VIDEO", "READ_MEDIA_VISUAL_USER_SELECTED", "MANAGE_EXTERNAL_STORAGE", "GET_ACCOUNTS",
        "QUERY_ALL_PACKAGES", "READ_PHONE_STATE", "READ_PHONE_NUMBERS", "CAMERA", "RECORD_AUDIO", "READ_CALENDAR")},
    _INSTALLED_APPS_CN: "MIUIOP(10022)",
    f"{_ANDROID}ACCESS_FINE_LOCATION": "FINE_LOCATION",
    f"{_ANDROID}ACCESS_COARSE_LOCATION": "COARSE_LOCATION",
})

_SERVICES = {
    Access.CONTACTS: ("kTCCServiceAddressBook", "kTCCServiceContactsFull", "kTCCServiceContactsLimited", "contacts"),
    Access.FILES: ("kTCCServicePhotos", "photos"),
    Access.LOCATION: ("location",),
    Access.CAMERA: ("kTCCServiceCamera", "camera"),
    Access.MICROPHONE: ("kTCCServiceMicrophone", "microphone"),
    Access.CALENDAR: ("kTCCServiceCalendar",),
}

_PERMISSIONS: Mapping[Access, tuple[str, ...]] = {
    Access.CONTACTS: (f"{_ANDROID}READ_CONTACTS",),
    Access.CALL_LOG: (f"{_ANDROID}READ_CALL_LOG",),
    Access.SMS: (f"{_ANDROID}READ_SMS", f"{_ANDROID}RECEIVE_SMS"),
    Access.FILES: tuple(f"{_ANDROID}{name}" for name in (
        "READ_EXTERNAL_STORAGE", "READ_MEDIA_IMAGES", "READ_MEDIA_VIDEO", "READ_MEDIA_VISUAL_USER_SELECTED",
        "MANAGE_EXTERNAL_STORAGE")),
    Access.ACCOUNTS: (f"{_ANDROID}GET_ACCOUNTS",),
    Access.INSTALLED_APPS: (f"{_ANDROID}QUERY_ALL_PACKAGES", _INSTALLED_APPS_CN),
    Access.LOCATION: (f"{_ANDROID}ACCESS_FINE_LOCATION", f"{_ANDROID}ACCESS_COARSE_LOCATION"),
    Access.PHONE_STATE: (f"{_ANDROID}READ_PHONE_STATE", f"{_ANDROID}READ_PHONE_NUMBERS"),
    Access.CAMERA: (f"{_ANDROID}CAMERA",),
    Access.MICROPHONE: (f"{_ANDROID}RECORD_AUDIO",),
    Access.CALENDAR: (f"{_ANDROID}READ_CALENDAR",),
}

#: Lets the app ask for its place all day; of no use without one of the two.
BACKGROUND_LOCATION = f"{_ANDROID}ACCESS_BACKGROUND_LOCATION"
#: Given for chosen pictures only.
LIMITED_PERMISSIONS = frozenset({f"{_ANDROID}READ_MEDIA_VISUAL_USER_SELECTED", "kTCCServiceContactsLimited"})
#: Decided by the app-op alone: the permission itself says nothing.
OP_DECIDES = frozenset({f"{_ANDROID}MANAGE_EXTERNAL_STORAGE"})

#: Access that is no permission but a place in a list, and the data a role opens.
SPECIAL_ACCESS: Mapping[Special, Access] = MappingProxyType({
    Special.NOTIFICATION_LISTENER: Access.NOTIFICATIONS,
    Special.ACCESSIBILITY_SERVICE: Access.ACCESSIBILITY,
    Special.SMS_ROLE: Access.SMS,
    Special.DIALER_ROLE: Access.CALL_LOG,
})
#: Of these no permission tells.
LIST_ONLY = (Access.NOTIFICATIONS, Access.ACCESSIBILITY)


def permissions_of(access: Access) -> tuple[str, ...]:
    """Return the permissions and iPhone services behind an access."""
    return _PERMISSIONS.get(access, ()) + _SERVICES.get(access, ())


def ops_of(access: Access) -> frozenset[str]:
    """Return the operations and report categories whose uses count as reading."""
    ops = {PERMISSION_OPS[name] for name in _PERMISSIONS.get(access, ())}
    return frozenset(ops | set(_SERVICES.get(access, ())))
