"""The region of the computer's locale."""

import pytest

from core.system_region import system_region


@pytest.mark.parametrize(
    ("environment", "region"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "CN"), ({"LANG": "en_KE"}, "KE"), ({"LANG": "zh_Hans_CN.UTF-8"}, "CN"),
        ({"LANG": "C.UTF-8"}, ""), ({"LANG": "POSIX"}, ""), ({}, ""), ({"LANG": "de"}, ""),
        ({"LC_ALL": "en_IN.UTF-8", "LANG": "zh_CN.UTF-8"}, "IN"), ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, ""),
        ({"LANG": "sr_RS@latin"}, "RS"), ({"LANG": "es-419"}, ""),
    ],
)
def test_region_of_the_locale(environment: dict[str, str], region: str) -> None:
    assert system_region(environment) == region
