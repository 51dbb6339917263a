"""The words for what can be wrong with a file or a record: problems, refusals and what to do instead."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from core.records import FileRefused, Problem

_PROBLEMS: Mapping[str, object] = {
    "bad_number": QT_TRANSLATE_NOOP("FileTexts", "This is not a phone number."),
    "bad_time": QT_TRANSLATE_NOOP("FileTexts", "The time of this call cannot be read; the call is left out."),
    "bad_duration": QT_TRANSLATE_NOOP("FileTexts", "The length of this call cannot be read; it counts as unknown."),
    "xml_broken": QT_TRANSLATE_NOOP("FileTexts", "The file is damaged from here on; what stands before is used."),
}
_MORE_PROBLEMS = QT_TRANSLATE_NOOP("FileTexts", "Further places of this kind, not listed: {count}")
_OTHER_PROBLEM = QT_TRANSLATE_NOOP("FileTexts", "This place could not be read ({code}).")
_IN_LINE = QT_TRANSLATE_NOOP("FileTexts", "Line {line}: {problem}")

#: By code: what the file is, and what to do instead.
_REFUSALS: Mapping[str, tuple[object, object]] = {
    "messages_not_calls": (
        QT_TRANSLATE_NOOP("FileTexts", "This holds text messages, not calls."),
        QT_TRANSLATE_NOOP("FileTexts", "In the backup app tick “Call logs” only. The file is then called calls-….xml."),
    ),
}
_OTHER_REFUSAL = (
    QT_TRANSLATE_NOOP("FileTexts", "This file cannot be used ({code})."),
    QT_TRANSLATE_NOOP("FileTexts", "The steps below show which files fit and how to get them."),
)


def problem_line(problem: Problem) -> str:
    """Return one line: where in the file, and what could not be read there."""
    if problem.code == "more_problems":
        text = _say(_MORE_PROBLEMS).format(count=problem.detail)
    else:
        text = _say(_PROBLEMS.get(problem.code, _OTHER_PROBLEM)).format(code=problem.code)
    if problem.line is None:
        return text
    return _say(_IN_LINE).format(line=QLocale().toString(problem.line), problem=text)


def refusal_texts(refusal: FileRefused) -> tuple[str, str]:
    """Return what the file is and what to do instead, one sentence each."""
    what, instead = _REFUSALS.get(refusal.code, _OTHER_REFUSAL)
    return _say(what).format(code=refusal.code), _say(instead)


def _say(source: object) -> str:
    return QCoreApplication.translate("FileTexts", str(source))
