"""The lists, the store's rule and the words: what they find, the false alarms they avoid, what they miss."""

from pathlib import Path

import pytest

from core.permissions.audit import ticked_app
from core.permissions.loan_app_data import load_lists
from core.permissions.loan_apps import flags_of, installer_class
from core.permissions.loan_words import name_hint
from core.permissions.records import (
    Access,
    AccessFinding,
    Doubt,
    FlagKind,
    InstallerClass,
    Note,
    Origin,
    Special,
    Verdict,
)
from tests.core.permissions.dumps import audit_of, found, listed, made, written

LISTS = load_lists()
_CONTACTS = AccessFinding(Access.CONTACTS, Verdict.COULD_READ, True, permissions=("android.permission.READ_CONTACTS",))
_SMS = AccessFinding(Access.SMS, Verdict.COULD_READ, True)


def kinds(package: str, label: str = "", origin: Origin = Origin.THIRD_PARTY, installer: str | None = None,
          accesses: tuple[AccessFinding, ...] = (), special: frozenset[Special] = frozenset()) -> list[FlagKind]:
    return [flag.kind for flag in flags_of(package, label, origin, installer, accesses, special, LISTS)]


def hint(package: str, label: str = "") -> tuple[str, ...]:
    return name_hint(package, label, LISTS.words).words


def test_the_lists_are_whole():
    by_source: dict[str, int] = {}
    for app in LISTS.published.values():
        by_source[app.source] = by_source.get(app.source, 0) + 1
    assert by_source == {"eset-spyloan-2023": 17, "mcafee-spyloan-2024": 15, "socialtic-datavoros": 4}
    assert sum(app.spelling_unsure for app in LISTS.published.values()) == 3
    by_country = [lender.country for lender in LISTS.named.values()]
    # 36 names of Nigeria, of which "Eagle Cash" and "Eaglecash" are one to us.
    assert (by_country.count("NG"), by_country.count("KE")) == (35, 39)
    assert all(source.checked_on.year >= 2026 and source.address for source in LISTS.sources.values())


def test_a_published_id_is_a_reason_to_look_with_source_and_reserve():
    [flag, *_] = flags_of("com.vosep.rapido", "", Origin.THIRD_PARTY, None, (), frozenset(), LISTS)
    assert (flag.kind, flag.source, flag.doubts) == (FlagKind.PUBLISHED_LIST, "mcafee-spyloan-2024",
                                                     (Doubt.LIST_IS_OLD, Doubt.SPELLING_UNSURE))


@pytest.mark.parametrize(("label", "meaning", "country"), [
    ("Tala", "under_audit", "KE"), ("zash loan", "under_audit", "KE"), ("Joy Cash-Loan", "removed_from_register", "NG"),
    ("JOY CASH LOAN", "removed_from_register", "NG")])
def test_a_name_from_a_regulator_says_what_it_means(label: str, meaning: str, country: str):
    flag = next(flag for flag in flags_of("com.example.x", label, Origin.THIRD_PARTY, None, (), frozenset(), LISTS)
                if flag.kind is FlagKind.NAMED_BY_REGULATOR)
    assert flag.words == (meaning, country)
    assert Doubt.NAMED_NOT_FOUND_GUILTY in flag.doubts


@pytest.mark.parametrize("package", ["com.eg.android.AlipayGphone", "com.tencent.mm", "com.jingdong.app.mall",
                                     "com.sankuai.meituan", "com.ss.android.ugc.aweme", "id.dana",
                                     "com.google.android.apps.nbu.paisa.user"])
def test_large_apps_also_lend_and_are_never_hinted_at(package: str):
    assert kinds(package, installer="com.android.vending", accesses=(_CONTACTS,)) == [FlagKind.ALSO_LENDS]


@pytest.mark.parametrize("package", [
    "com.okey.prestamo", "com.aa.kredit.android", "com.flashloan.wsft", "com.mxolp.postloan",
    "com.rupiahkilat.best", "com.gotoloan.cash", "com.kreditku.kuindo", "com.vay.cashloan.cash",
    "com.pret.loan.ligne.personnel", "com.truenaira.cashloan.moneycredit"])
def test_words_are_found_in_ids_of_published_apps(package: str):
    assert hint(package)


@pytest.mark.parametrize(("package", "shaped"), [
    ("com.dinero.profin.prestamo.credito.credit.credibus.loan.efectivo.cash", True),
    ("com.guayaba.cash.okredito.mx.tala", True),
    ("com.loan.cash.credit.tala.prestmo.fast.branch.mextamo", True),
    ("com.okey.prestamo", False),
])
def test_the_shape_of_an_id(package: str, shaped: bool):
    assert name_hint(package, "", LISTS.words).shaped is shaped


@pytest.mark.parametrize("label", ["极速贷", "好借钱", "XX借条", "现金分期", "我的借款", "备用金管家", "Vay tiền nhanh",
                                   "Préstamo Rápido", "สินเชื่อด่วน", "Pinjaman Kilat"])
def test_words_in_labels(label: str):
    assert hint("com.example.x", label)


@pytest.mark.parametrize(("package", "label"), [
    ("com.cashew.recipes", "Cashew"), ("org.emission.lab", "Emission Lab"), ("com.credits.movie", "Movie Credits"),
    ("com.example.cashback", "Cashback"), ("com.example.loan.calculator", "Loan calculator"),
    ("com.example.creditscore", "Credit Score"), ("com.example.bank.money", "First Bank"),
    ("com.vaibhavkalpe.android.khatabook", "Khatabook"), ("in.okcredit.merchant", "OkCredit"),
    ("com.library.app", "图书借阅"), ("com.example.card", "信用卡管家"), ("cn.gov.credit", "信用中国"),
    ("com.danaides.game", "Dana Games"), ("com.example.talatala", "Branches"), ("com.pesach.holiday", "Pesach"),
    ("com.example.cash", "Piggy"), ("com.vayu.weather", "Vayu"),
])
def test_false_alarms_that_do_not_come(package: str, label: str):
    assert FlagKind.NAME_HINT not in kinds(package, label)


#: Published apps whose names say nothing: no word finds them.
MISSED = ("com.mlo.xango", "com.shuiyiwenhua.gl", "com.swefjjghs.weejteop", "uni.UNI0450796",
          "com.restrict.bright.cowboy")


@pytest.mark.parametrize("package", MISSED)
def test_names_without_a_word_are_missed_and_only_the_list_finds_them(package: str):
    assert hint(package) == ()
    assert kinds(package) == [FlagKind.PUBLISHED_LIST]


def test_an_app_without_any_flag_is_listed_for_its_access_to_contacts(tmp_path: Path):
    dump = written(tmp_path, """Packages:
  Package [com.fun.flashlight] (1):
    flags=[ HAS_CODE ]
    installerPackageName=com.android.vending
    User 0: installed=true
      runtime permissions:
        android.permission.READ_CONTACTS: granted=true
""")
    checked = audit_of(dump)
    assert listed(checked) == [("com.fun.flashlight", 0)]
    assert found(checked, "com.fun.flashlight").flags == ()


def test_a_hint_comes_with_its_doubt():
    flag = next(flag for flag in flags_of("com.okay.loan", "", Origin.THIRD_PARTY, None, (), frozenset(), LISTS))
    assert (flag.kind, flag.doubts, flag.words) == (FlagKind.NAME_HINT, (Doubt.NAME_ONLY,), ("loan",))


def test_the_rule_of_the_store():
    flags = flags_of("com.quick.loan", "", Origin.THIRD_PARTY, "com.android.vending", (_CONTACTS,), frozenset(), LISTS)
    assert [(flag.kind, flag.doubts, flag.words) for flag in flags] == [
        (FlagKind.STORE_RULE, (Doubt.LOAN_APP_BY_NAME,), ("android.permission.READ_CONTACTS",)),
        (FlagKind.NAME_HINT, (Doubt.NAME_ONLY,), ("loan",))]
    closed = AccessFinding(Access.CONTACTS, Verdict.REFUSED, False, permissions=("android.permission.READ_CONTACTS",))
    assert FlagKind.STORE_RULE not in kinds("com.quick.loan", installer="com.android.vending", accesses=(closed,))
    assert FlagKind.STORE_RULE not in kinds("com.quick.loan", installer="com.xiaomi.market", accesses=(_CONTACTS,))
    assert FlagKind.STORE_RULE not in kinds("com.quick.chat", installer="com.android.vending", accesses=(_CONTACTS,))


def test_the_pair_and_special_access():
    assert kinds("com.example.x", accesses=(_CONTACTS, _SMS)) == [FlagKind.HARVESTING_PAIR]
    assert kinds("com.example.x", special=frozenset({Special.SMS_ROLE})) == [FlagKind.SPECIAL_ACCESS]
    assert kinds("com.example.x", origin=Origin.SYSTEM, accesses=(_CONTACTS, _SMS)) == []


@pytest.mark.parametrize(("installer", "kind"), [
    (None, InstallerClass.UNKNOWN), ("", InstallerClass.NONE_RECORDED), ("com.android.vending",
                                                                         InstallerClass.PLAY_STORE),
    ("com.vivo.appstore", InstallerClass.VENDOR_STORE), ("com.google.android.packageinstaller",
                                                         InstallerClass.BY_HAND),
    ("org.fdroid.fdroid", InstallerClass.OTHER_STORE), ("com.whatever", InstallerClass.OTHER_APP)])
def test_installers(installer: str | None, kind: InstallerClass):
    assert installer_class(installer, LISTS) is kind


def test_every_synthetic_loan_app_stands_first():
    checked = audit_of(made("packages_android13.txt"))
    assert checked.listed[0].package == "com.example.quickloan"
    assert {flag.kind for flag in checked.listed[0].flags} == {FlagKind.STORE_RULE, FlagKind.NAME_HINT}


def test_apps_ticked_by_hand_give_the_same_records():
    loan = ticked_app("极速贷\u202e", frozenset({Access.CONTACTS, Access.SMS}), LISTS)
    plain = ticked_app("Torch", frozenset({Access.CONTACTS}), LISTS)
    named = ticked_app("AA Kredit", frozenset(), LISTS)
    assert (loan.label, [(one.access, one.verdict, one.open) for one in loan.accesses]) == (
        "极速贷", [(Access.CONTACTS, Verdict.COULD_READ, True), (Access.SMS, Verdict.COULD_READ, True)])
    assert all(Note.TICKED in one.notes for one in loan.accesses)
    assert [flag.kind for flag in loan.flags] == [FlagKind.NAME_HINT, FlagKind.HARVESTING_PAIR]
    assert [flag.kind for flag in named.flags] == [FlagKind.PUBLISHED_LIST, FlagKind.NAME_HINT]
    assert named.risk >= loan.risk > plain.risk
