"""``assess``: the assessment without a window. Needs neither Qt nor matplotlib."""

import argparse
import os
import sys
import tomllib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from core.answer import Detail, to_csv, to_json, to_table
from core.assessment import CLOSABLE, Channel
from core.phone_numbers import NumberReader, is_region
from core.progress import silent
from core.readers.column_mapping import MAX_CHARACTERS, parse_mapping
from core.readers.source import ReadOptions
from core.reading.files import read_files
from core.records import FileRefused
from core.safe_text import clean
from core.saving.whole_file import whole_file
from core.score.evaluate import EvaluateOptions, evaluate
from core.system_region import system_region
from resources import resource

#: Exit states of the contract.
ASSESSED = 0
WRONG_USAGE = 2
NOTHING_READ = 3
SOME_REFUSED = 4

_WRITERS = {"table": to_table, "json": to_json, "csv": to_csv}


def main(argv: Sequence[str]) -> int:
    """Run ``assess`` with these words and return its exit status."""
    parser = _parser()
    try:
        arguments = parser.parse_args(argv)
        options = _options(arguments, parser)
        mapping = _mapping(arguments.map, parser)
        if arguments.output and arguments.output.exists() and not arguments.force:
            parser.error(_exists_already(arguments.output))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else WRONG_USAGE
    read_options = ReadOptions(country=options.country or options.locale_country, mapping=mapping)
    result = read_files(arguments.files, read_options, silent)
    for refusal in result.refusals:
        _say(_reason(refusal))
    if not result.contents:
        return NOTHING_READ
    assessment = evaluate(result.contents, options)
    detail = Detail(arguments.full_numbers, arguments.full_names or arguments.format == "table", arguments.top)
    if not _write(_WRITERS[arguments.format](assessment, detail), arguments.output, arguments.force):
        return WRONG_USAGE
    return SOME_REFUSED if result.refusals else ASSESSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="contact-exposure assess",
        description="Whom would a lender call first who copied this address book and call history? "
        "Reads your own exported files, prints the assessment, sends nothing anywhere.",
    )
    add = parser.add_argument
    add("files", nargs="+", type=Path, metavar="FILE", help="address books and call histories, in any order")
    add("--format", choices=tuple(_WRITERS), default="table", help="what is printed (default: table)")
    add("--output", type=Path, metavar="FILE", help="write there instead of printing")
    add("--force", action="store_true", help="let --output overwrite a file")
    add("--country", default="", metavar="XX", help="region of numbers without a country code (two letters)")
    add("--own-number", action="append", default=[], metavar="N", help="a number of your own (repeatable)")
    add("--typed-contact", action="append", default=[], metavar="N",
        help="a number you typed into the loan form as emergency contact (repeatable)")
    add("--workplace", action="append", default=[], metavar="N",
        help="a number you typed in as your company's (repeatable)")
    add("--close", action="append", default=[], choices=[channel.value for channel in CLOSABLE], metavar="CHANNEL",
        help="a channel the lender cannot use (repeatable): " + ", ".join(CLOSABLE))
    add("--reference-date", type=_date, metavar="YYYY-MM-DD", help="today, for the assessment")
    add("--top", type=_positive, default=0, metavar="N", help="only the first N people")
    add("--full-numbers", action="store_true", help="print numbers whole")
    add("--full-names", action="store_true", help="print names whole in json and csv too")
    add("--map", type=Path, metavar="FILE", help="a saved column mapping for a table file")
    return parser


def _date(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError as error:
        raise argparse.ArgumentTypeError("a date looks like 2026-05-31") from error


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError("a whole number from 1")
    return int(text)


def _options(arguments: argparse.Namespace, parser: argparse.ArgumentParser) -> EvaluateOptions:
    country = arguments.country.upper()
    if country and not is_region(country):
        parser.error("--country takes two letters such as CN, IN, KE, NG, PH, ID, MX")
    locale_country = system_region()
    reader = NumberReader(country or locale_country or "CN")
    for option in ("own_number", "typed_contact", "workplace"):
        for raw in getattr(arguments, option):
            if not any(number.kind != "text" for number in reader.read(raw)):
                parser.error(f"--{option.replace('_', '-')} takes a phone number")
    return EvaluateOptions(
        country=country,
        locale_country=locale_country if is_region(locale_country) else "",
        own_numbers=tuple(arguments.own_number),
        typed_contacts=tuple(arguments.typed_contact),
        workplaces=tuple(arguments.workplace),
        closed=frozenset(Channel(channel) for channel in arguments.close),
        reference_date=arguments.reference_date,
        today=datetime.now().astimezone().date(),
    )


def _mapping(path: Path | None, parser: argparse.ArgumentParser) -> Mapping[str, object] | None:
    if path is None:
        return None
    try:
        with path.open(encoding="utf-8") as file:
            # One character more than allowed: a file without an end must not be read to it.
            return parse_mapping(file.read(MAX_CHARACTERS + 1))
    except OSError as error:
        parser.error(f"--map {path.name}: {error.strerror}")
    except ValueError as error:
        parser.error(f"--map {path.name}: {error}")


def _reason(refusal: FileRefused) -> str:
    words = _refusal_words().get(refusal.code, refusal.code)
    detail = f" ({clean(refusal.detail)})" if refusal.detail else ""
    return f"{clean(refusal.file)}: refused, {refusal.code}: {words}{detail}"


@cache
def _refusal_words() -> Mapping[str, str]:
    words: dict[str, str] = tomllib.loads(resource("words", "refusals.toml").read_text(encoding="utf-8"))
    return words


def _write(text: str, output: Path | None, force: bool) -> bool:
    """Print the answer, or write it whole or not at all; False with the reason said when that fails."""
    if output is None:
        _print(text)
        return True
    try:
        with whole_file(output, replace=force) as stream:
            stream.write(text.encode())
    except FileExistsError:
        _say(_exists_already(output))
        return False
    except OSError as error:
        _say(f"{clean(output.name)}: cannot be written ({error.strerror})")
        return False
    return True


def _exists_already(output: Path) -> str:
    return f"{clean(output.name)} exists already; --force overwrites it"


def _print(text: str) -> None:
    # UTF-8 whatever the console's locale, and "\r\n" of CSV left as it is.
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has seen enough; keep the interpreter from flushing into the closed pipe again.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(sentence: str) -> None:
    sys.stderr.write(f"contact-exposure: {sentence}\n")
