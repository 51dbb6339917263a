"""Why an app is worth a look: lists, a store's rule, its name, what it holds. Each reason comes with its doubt."""

from collections.abc import Sequence

from core.permissions.loan_app_data import LoanAppLists, comparable
from core.permissions.loan_words import NameHint, name_hint
from core.permissions.records import (
    Access,
    AccessFinding,
    Doubt,
    Flag,
    FlagKind,
    InstallerClass,
    Origin,
    Special,
)


def installer_class(installer: str | None, lists: LoanAppLists) -> InstallerClass:
    """Say where an app came from."""
    if installer is None:
        return InstallerClass.UNKNOWN
    if not installer:
        return InstallerClass.NONE_RECORDED
    return lists.installers.get(installer, InstallerClass.OTHER_APP)


def flags_of(package: str, label: str, origin: Origin, installer: str | None, accesses: Sequence[AccessFinding],
             special: frozenset[Special], lists: LoanAppLists) -> tuple[Flag, ...]:
    """Return every reason to look at an app, the strongest first."""
    flags: list[Flag] = []
    published = lists.published.get(package)
    if published is not None:
        doubts = (Doubt.LIST_IS_OLD, Doubt.SPELLING_UNSURE) if published.spelling_unsure else (Doubt.LIST_IS_OLD,)
        flags.append(Flag(FlagKind.PUBLISHED_LIST, doubts, published.source))
    named = lists.named.get(comparable(label)) if label else None
    if named is not None:
        flags.append(Flag(FlagKind.NAMED_BY_REGULATOR, (Doubt.NAMED_NOT_FOUND_GUILTY, Doubt.LIST_IS_OLD),
                          named.source, (named.meaning, named.country)))
    if package in lists.also_lends:
        flags.append(Flag(FlagKind.ALSO_LENDS))
    if origin is Origin.SYSTEM or origin is Origin.PRESUMED_SYSTEM:
        return tuple(flags)
    known = package in lists.also_lends or package in lists.banks
    hint = NameHint() if known else name_hint(package, label, lists.words)
    flags += _store_rule(installer, accesses, hint, published is not None, lists)
    if hint:
        flags.append(Flag(FlagKind.NAME_HINT, (Doubt.NAME_ONLY,), words=hint.words))
    if special:
        flags.append(Flag(FlagKind.SPECIAL_ACCESS, (Doubt.OTHER_USES,), words=tuple(sorted(special))))
    reached = {one.access for one in accesses if one.open or one.last_read or one.last_read_age is not None}
    if {Access.CONTACTS, Access.SMS} <= reached:
        flags.append(Flag(FlagKind.HARVESTING_PAIR, (Doubt.OTHER_USES,)))
    return tuple(flags)


def _store_rule(installer: str | None, accesses: Sequence[AccessFinding], hint: NameHint, published: bool,
                lists: LoanAppLists) -> list[Flag]:
    if not (hint or published) or installer_class(installer, lists) is not lists.rule.installer:
        return []
    held = sorted({name for one in accesses if one.open for name in one.permissions} & lists.rule.permissions)
    doubts = () if published else (Doubt.LOAN_APP_BY_NAME,)
    return [Flag(FlagKind.STORE_RULE, doubts, lists.rule.source, tuple(held))] if held else []
