"""Which packages of the operating system are missing, and how they are installed there.

Qt's wheels bring Qt itself; the libraries it leans on (X11, fonts, OpenGL) belong to the system and a small
installation may lack them. Used by ``run.py`` with a bare interpreter: standard library only.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

_OS_RELEASE = Path("/etc/os-release")

#: Words of ``ID`` and ``ID_LIKE`` in os-release → family of package managers.
_FAMILIES = {
    "debian": "debian",
    "ubuntu": "debian",
    "fedora": "fedora",
    "rhel": "fedora",
    "centos": "fedora",
    "arch": "arch",
    "suse": "suse",
    "opensuse": "suse",
}

_INSTALL_COMMANDS = {
    "debian": "apt-get install",
    "fedora": "dnf install",
    "arch": "pacman -S",
    "suse": "zypper install",
}

_FAMILY_ORDER = ("debian", "fedora", "arch", "suse")

#: Shared library without its version → package, in the order of ``_FAMILY_ORDER``.
_PACKAGES = {
    "libEGL": ("libegl1", "libglvnd-egl", "libglvnd", "libEGL1"),
    "libGL": ("libgl1", "libglvnd-glx", "libglvnd", "libGL1"),
    "libGLX": ("libglx0", "libglvnd-glx", "libglvnd", "libGLX0"),
    "libOpenGL": ("libopengl0", "libglvnd-opengl", "libglvnd", "libOpenGL0"),
    "libX11": ("libx11-6", "libX11", "libx11", "libX11-6"),
    "libX11-xcb": ("libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    "libdbus-1": ("libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    "libfontconfig": ("libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    "libfreetype": ("libfreetype6", "freetype", "freetype2", "libfreetype6"),
    "libgcc_s": ("libgcc-s1", "libgcc", "gcc-libs", "libgcc_s1"),
    "libglib-2.0": ("libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    "libgthread-2.0": ("libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    "libstdc++": ("libstdc++6", "libstdc++", "gcc-libs", "libstdc++6"),
    "libxcb": ("libxcb1", "libxcb", "libxcb", "libxcb1"),
    "libxcb-cursor": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    "libxcb-glx": ("libxcb-glx0", "libxcb", "libxcb", "libxcb-glx0"),
    "libxcb-icccm": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    "libxcb-image": ("libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    "libxcb-keysyms": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    "libxcb-randr": ("libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    "libxcb-render": ("libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
    "libxcb-render-util": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil", "libxcb-render-util0"),
    "libxcb-shape": ("libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    "libxcb-shm": ("libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
    "libxcb-sync": ("libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    "libxcb-util": ("libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    "libxcb-xfixes": ("libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    "libxcb-xkb": ("libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    "libxkbcommon": ("libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    "libxkbcommon-x11": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0"),
    "libz": ("zlib1g", "zlib", "zlib", "libz1"),
    "libzstd": ("libzstd1", "libzstd", "zstd", "libzstd1"),
}

_QT_LIBRARIES = ("Core", "Gui", "Widgets", "Svg", "Test")


def family(os_release: Path = _OS_RELEASE) -> str | None:
    """Return ``debian``, ``fedora``, ``arch`` or ``suse``: whose package manager this system uses; else None."""
    if not os_release.is_file():
        return None
    lines = os_release.read_text(encoding="utf-8", errors="replace").splitlines()
    fields = dict(line.split("=", 1) for line in lines if "=" in line)
    words = f"{fields.get('ID', '')} {fields.get('ID_LIKE', '')}".replace('"', " ").replace("'", " ").split()
    stems = (word.split("-")[0] for word in words)
    return next((_FAMILIES[stem] for stem in stems if stem in _FAMILIES), None)


def install_command(packages: Iterable[str], system: str) -> str:
    """Return the command a person of this system types to install these packages."""
    return " ".join(["sudo", _INSTALL_COMMANDS[system], *packages])


def packages_with(libraries: Iterable[str], system: str) -> list[str]:
    """Return the packages that hold these shared libraries; a library nobody listed stands for itself."""
    column = _FAMILY_ORDER.index(system)
    found = {_PACKAGES[stem][column] if (stem := name.split(".so")[0]) in _PACKAGES else name for name in libraries}
    return sorted(found)


def missing_in(ldd_output: str) -> list[str]:
    """Return the shared libraries that ``ldd`` could not find, each once, sorted."""
    lines = (line.split("=>") for line in ldd_output.splitlines() if line.rstrip().endswith("=> not found"))
    return sorted({name.strip() for name, *_ in lines})


def missing_qt_libraries(qt: Path, platforms: Iterable[str]) -> list[str]:
    """Return the system libraries that Qt under this folder lacks for these platform plugins (``xcb``, ``offscreen``).

    Empty where nothing is missing, where this is not Linux, and where ``ldd`` is absent.
    """
    ldd = shutil.which("ldd")
    if sys.platform != "linux" or ldd is None:
        return []
    wanted = [qt / "lib" / f"libQt6{name}.so.6" for name in _QT_LIBRARIES]
    wanted += [qt / "plugins" / "platforms" / f"libq{name}.so" for name in platforms]
    present = [str(path) for path in wanted if path.exists()]
    in_english = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(
        [ldd, *present], capture_output=True, text=True, errors="replace", check=False, env=in_english
    )
    return missing_in(done.stdout)


def may_install(system: str | None) -> bool:
    """Tell whether this process can install packages itself: root on Debian or its kin."""
    return system == "debian" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: list[str]) -> bool:
    """Install packages with apt-get, refreshing its lists when they are stale or absent; return whether it worked."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}

    def apt_get(*words: str) -> bool:
        return subprocess.run(["apt-get", *words], stdout=2, check=False, env=environment).returncode == 0

    install = ("install", "--yes", "--no-install-recommends", *packages)
    return apt_get(*install) or (apt_get("update") and apt_get(*install))
