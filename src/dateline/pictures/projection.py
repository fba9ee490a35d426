"""Where a place stands on the map: the Natural Earth projection, centred where its edge cuts next to no land."""

from math import radians

WIDTH, HEIGHT = 960, 420
"""Of the map, in its own units. Antarctica and the northern end of Greenland are left out."""

_MIDDLE = 11.0
"""The meridian in the middle: the map's edge, 169° W, runs through the Bering Strait."""
_NORTH = 81.5
"""The latitude at the top of the map."""
_SCALE = WIDTH / 5.4708


def _raw(lat: float, lon: float) -> tuple[float, float]:
    """The polynomial of B. Šavrič and others, A polynomial equation for the Natural Earth projection, CaGIS 38 (2011)."""
    phi = radians(lat)
    p2 = phi * phi
    p4 = p2 * p2
    x = radians(lon) * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    return x, phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))


_TOP = _raw(_NORTH, 0)[1]


def project(lat: float, lon: float) -> tuple[float, float]:
    """Units from the left and from the top of the map, for degrees north and east."""
    x, y = _raw(lat, (lon - _MIDDLE + 180) % 360 - 180)
    return WIDTH / 2 + x * _SCALE, (_TOP - y) * _SCALE
