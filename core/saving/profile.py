"""Settings and checklist marks as a small JSON file: only what the owner chose, only non-defaults, never contacts."""

import json
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from core.saving.whole_file import whole_file

#: What may be stored is a code of the program's own, so no name and no number can slip in.
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,63}")
_MOST_STEPS = 1000
_MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Profile:
    """What the owner chose; every value is a code such as "zh_CN", "being_harassed" or a step's id."""

    #: Whether choices and marks are kept between starts. Only a "no" is kept otherwise.
    remember: bool = True
    language: str = ""
    situation: str = ""
    phone: str = ""
    country: str = ""
    #: Marks by step id ("done", "skipped", "not_for_me"); a step without a mark is absent.
    steps: Mapping[str, str] = field(default_factory=dict)


def default_path(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return where the settings file of this user belongs on this system."""
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or Path.home())
    if platform == "win32":
        folder = Path(environment.get("APPDATA") or home / "AppData" / "Roaming")
    elif platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        chosen = environment.get("XDG_CONFIG_HOME", "")
        # The XDG base directory specification tells programs to ignore relative paths.
        folder = Path(chosen) if Path(chosen).is_absolute() else home / ".config"
    return folder / "contact-exposure" / "settings.json"


class ProfileStore:
    """Holds the profile of this run and keeps the file in step with it.

    An owner who chooses and marks nothing leaves no file. One who says no to keeping leaves that one word.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._profile = _read(path)

    @property
    def profile(self) -> Profile:
        """The choices of the moment."""
        return self._profile

    def update(self, **changes: object) -> bool:
        """Change these fields; False when they could not be written and hold for this run only."""
        # The names are checked by replace(), the values by what reading the file back accepts.
        self._profile = replace(self._profile, **changes)  # type: ignore[arg-type]
        return self._write()

    def set_step(self, step: str, mark: str) -> bool:
        """Set the mark of one step, "" for none; False when it could not be written."""
        steps = {**self._profile.steps, step: mark}
        return self.update(steps={name: value for name, value in steps.items() if value})

    def wipe(self) -> bool:
        """Go back to the defaults and remove the file; False when it could not be removed."""
        self._profile = Profile()
        return self._write()

    def _write(self) -> bool:
        stored = _stored(self._profile if self._profile.remember else Profile(remember=False))
        try:
            if not stored:
                self._remove()
                return True
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with whole_file(self._path, replace=True) as stream:
                stream.write((json.dumps(stored, indent=1, sort_keys=True) + "\n").encode())
        except OSError:
            return False
        return True

    def _remove(self) -> None:
        self._path.unlink(missing_ok=True)
        folder = self._path.parent
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _stored(profile: Profile) -> dict[str, object]:
    standard = Profile()
    chosen = {one.name: getattr(profile, one.name) for one in fields(Profile)}
    return {
        name: dict(value) if isinstance(value, Mapping) else value
        for name, value in chosen.items()
        if value != getattr(standard, name)
    }


def _read(path: Path) -> Profile:
    """Return what the file says; whatever in it is damaged or foreign counts as not there."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return Profile()
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Profile()
    if not isinstance(stored, dict):
        return Profile()
    steps = stored.get("steps")
    marks = steps.items() if isinstance(steps, dict) else ()
    return Profile(
        remember=stored.get("remember") is not False,
        **{name: stored[name] for name in ("language", "situation", "phone", "country") if _is_code(stored.get(name))},
        steps={name: mark for name, mark in list(marks)[:_MOST_STEPS] if _is_code(name) and _is_code(mark)},
    )


def _is_code(value: object) -> bool:
    return isinstance(value, str) and _CODE.fullmatch(value) is not None
