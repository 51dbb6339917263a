"""Lists of apps: ``pm list packages`` with any of its options, and the ``packages.json`` of androidqf."""

import re

from core.permissions.app_draft import MAX_NAME, AppDrafts, user_and_app_id
from core.permissions.records import Origin
from core.readers.problem_list import ProblemList
from core.safe_text import clean

#: Where preinstalled apps lie. An updated one lies where the others do, so the reverse says nothing.
_SYSTEM_FOLDERS = ("/system/", "/product/", "/vendor/", "/system_ext/", "/apex/", "/odm/", "/oem/", "/prism/",
                   "/my_product/", "/my_stock/", "/my_heytap/", "/hw_product/", "/cust/", "/mi_ext/", "/india/")
_LINE = re.compile(r"package:(?:/\S{1,1000}=)?[A-Za-z]\w*(?:\.\w+)*(?: .{0,500})?", re.ASCII)
_UIDS = re.compile(r"\buid:([\d,]{1,200})")
_INSTALLER = re.compile(r"\binstaller=(\S{1,255})")
_MAX_UIDS = 50


def is_package_line(line: str) -> bool:
    """Say whether a line is one of ``pm list packages``."""
    return line.startswith("package:") and _LINE.fullmatch(line.rstrip()) is not None


def take_package_line(drafts: AppDrafts, line: str, number: int, user: int, third_party: bool) -> None:
    """Note the app of one line. ``user`` holds where no uid stands in it; ``third_party``: asked for with ``-3``."""
    path_and_name, _, rest = line.removeprefix("package:").strip().partition(" ")
    # The path itself holds "==".
    path, _, package = path_and_name.rpartition("=")
    uids = _UIDS.search(rest)
    numbers = (uids[1] if uids else "").split(",")[:_MAX_UIDS]
    found: list[tuple[int, int | None]] = [user_and_app_id(int(uid)) for uid in numbers if 0 < len(uid) < 10]
    installer = _INSTALLER.search(rest)
    for whose, app_id in found or [(user, None)]:
        draft = drafts.get(package, whose, number)
        if draft is None:
            return
        draft.app_id = app_id
        if installer:
            draft.installer = "" if installer[1] == "null" else clean(installer[1], MAX_NAME)
        if third_party:
            draft.origin = Origin.THIRD_PARTY
        elif path.startswith(_SYSTEM_FOLDERS):
            draft.origin = Origin.SYSTEM


def take_androidqf_entry(drafts: AppDrafts, entry: object, problems: ProblemList, line: int) -> None:
    """Note the app of one object of ``packages.json``; one that is none is a problem (``entry_unreadable``)."""
    name = entry.get("name") if isinstance(entry, dict) else None
    if not isinstance(entry, dict) or not isinstance(name, str) or not name:
        problems.add(line, "entry_unreadable")
        return
    uid = entry.get("uid")
    user, app_id = user_and_app_id(uid) if type(uid) is int and 0 <= uid < 10**9 else (0, None)
    draft = drafts.get(name, user, line)
    if draft is None:
        return
    draft.app_id = app_id
    installer = entry.get("installer")
    if isinstance(installer, str):
        draft.installer = "" if installer == "null" else clean(installer, MAX_NAME)
    if entry.get("system") is True:
        draft.origin = Origin.SYSTEM
    elif entry.get("third_party") is True:
        draft.origin = Origin.THIRD_PARTY
