"""Vehicles of the demo, each with a whole VIN whose check digit is right."""

from __future__ import annotations

from dataclasses import dataclass

from vininfo import Vin

_YEAR_LETTERS = "ABCDEFGHJKLMNPRSTVWXY123456789"
"""Model years 1980 to 2009 in the tenth place, and 2010 to 2039 again."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model as it is built: the first eight characters of its VINs, and the plant's."""

    make: str
    name: str
    stem: str
    plant: str = "1"


MODELS = {
    model.name: model
    for model in (
        Model("Chevrolet", "Silverado", "1GCUYDED"),
        Model("Chevrolet", "Equinox", "3GNAXKEV", "L"),
        Model("Ford", "F-150", "1FTEW1EP", "K"),
        Model("Ford", "Escape", "1FMCU9G6", "U"),
        Model("Toyota", "Camry", "4T1G11AK", "U"),
        Model("Toyota", "RAV4", "2T3P1RFV", "C"),
        Model("Honda", "CR-V", "2HKRW2H8", "H"),
        Model("Honda", "Accord", "1HGCV1F3", "A"),
        Model("Hyundai", "Tucson", "5NMJBCAE", "H"),
        Model("Jeep", "Wrangler", "1C4HJXDG", "W"),
        Model("Nissan", "Rogue", "5N1AT3BB", "C"),
        Model("Kia", "Sorento", "5XYRL4LC", "G"),
        Model("Subaru", "Outback", "4S4BTACC", "3"),
        Model("Mazda", "CX-5", "JM3KFBCM", "0"),
        Model("GMC", "Sierra", "1GTU9CED", "Z"),
        Model("Dodge", "Charger", "2C3CDXCT", "H"),
    )
}


def whole_vin(model: Model, year: int, serial: str) -> str:
    """The VIN of one vehicle: stem, check digit, model year, plant, and a serial number of six characters."""
    end = _YEAR_LETTERS[(year - 1980) % len(_YEAR_LETTERS)] + model.plant + serial
    candidates = (model.stem + digit + end for digit in "0123456789X")
    return next(vin for vin in candidates if Vin(vin).verify_checksum())
