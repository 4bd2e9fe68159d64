"""The weights of a learned model, rounded: it tells the same names and packs into less."""

from __future__ import annotations

import struct

GRAIN = 2**20  # parts of one to which weights are rounded
_FEATURES, _COUNT = 28, 8  # where a model of CRFsuite says where its features begin, and these how many they are
_FIRST, _SIZE, _WEIGHT = 12, 20, 12  # bytes before the first feature, of each, and in each before its weight


def rounded(model: bytes) -> bytes:
    """Return a model of CRFsuite with its weights rounded."""
    content = bytearray(model)
    (features,) = struct.unpack_from("<I", content, _FEATURES)
    (count,) = struct.unpack_from("<I", content, features + _COUNT)
    for number in range(count):
        place = features + _FIRST + number * _SIZE + _WEIGHT
        (weight,) = struct.unpack_from("<d", content, place)
        struct.pack_into("<d", content, place, round(weight * GRAIN) / GRAIN)
    return bytes(content)
