"""What address books of any format share: how a name is put together, and the labels of Android and Apple."""

import re

#: Android's relation types (ContactsContract.CommonDataKinds.Relation); 0 is the owner's own word.
ANDROID_RELATIONS = {
    "1": "assistant", "2": "brother", "3": "child", "4": "domestic partner", "5": "father", "6": "friend",
    "7": "manager", "8": "mother", "9": "parent", "10": "partner", "11": "referred by", "12": "relative",
    "13": "sister", "14": "spouse",
}
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_", re.DOTALL)
# Han, kana, hangul and their compatibility forms: names are written without a blank, family first.
_EAST_ASIAN = re.compile("[\u1100-\u11ff\u3005\u3007\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u9fff\ua960-\ua97f"
                         "\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]")


def full_name(family: str, given: str, additional: str = "", prefix: str = "", suffix: str = "") -> str:
    """Return a name as people write it: the family name first and no blanks in East Asian writing."""
    if _EAST_ASIAN.search(family + given):
        return f"{prefix}{family}{additional}{given}{suffix}"
    return " ".join(filter(None, (prefix, given, additional, family, suffix)))


def plain_label(text: str) -> str:
    """Return a label without the marks Apple puts around its own, those in lower case."""
    apple = _APPLE_LABEL.fullmatch(text)
    return apple[1].lower() if apple else text
