"""Names of an invented nation: spelt from numbers, so that each is unique and none is real."""

from dataclasses import dataclass

# spellings are unique and none begins with a vowel, so a word of several can be read in one way only
_SYLLABLES = (
    ("岚", "lan"), ("沧", "cang"), ("霁", "ji"), ("泠", "ling"), ("澄", "cheng"), ("芷", "zhi"), ("蘅", "heng"), ("瑶", "yao"),
    ("璟", "jing"), ("琅", "lang"), ("汐", "xi"), ("沐", "mu"), ("淙", "cong"), ("渌", "lu"), ("湄", "mei"), ("溯", "su"),
    ("黛", "dai"), ("暄", "xuan"), ("昀", "yun"), ("昶", "chang"), ("晗", "han"), ("蓼", "liao"), ("荻", "di"), ("苒", "ran"),
    ("茗", "ming"), ("葭", "jia"), ("蒲", "pu"), ("蔚", "wei"), ("桐", "tong"), ("梓", "zi"), ("棠", "tang"), ("楠", "nan"),
)  # fmt: skip
_ENDINGS = (
    ("州", "zhou"), ("川", "chuan"), ("原", "yuan"), ("宁", "ning"), ("阳", "yang"),
    ("溪", "xi"), ("陵", "ling"), ("浦", "pu"), ("泽", "ze"), ("城", "cheng"),
)  # fmt: skip
_QUALITIES = (
    ("新型", "new"), ("高端", "high-end"), ("绿色", "green"), ("智能", "smart"),
    ("精密", "precision"), ("特种", "special"), ("先进", "advanced"), ("数字化", "digital"),
)  # fmt: skip
_PRODUCTS = (
    ("陶瓷", "ceramics"), ("化工", "chemicals"), ("装备", "equipment"), ("医药", "pharmaceuticals"), ("纺织", "textiles"), ("食品", "food"),
    ("玻璃", "glass"), ("钢铁", "steel"), ("铝材", "aluminium"), ("塑料", "plastics"), ("纸业", "paper"), ("家具", "furniture"),
    ("电池", "batteries"), ("光伏", "photovoltaics"), ("风电", "wind power"), ("氢能", "hydrogen"), ("芯片", "chips"), ("传感器", "sensors"),
    ("机器人", "robots"), ("无人机", "drones"), ("船舶", "ships"), ("农机", "farm machinery"), ("种业", "seeds"), ("物流", "logistics"),
)  # fmt: skip

MOST_CITIES = 9_999  # names for so many, and codes from 900001 on, which no place has
MOST_CHAINS = len(_QUALITIES) * len(_PRODUCTS)
MOST_ENTERPRISES = len(_SYLLABLES) ** 3


@dataclass(frozen=True)
class Name:
    """A name in Chinese and English."""

    zh: str
    en: str

    def of(self, owner: "Name") -> "Name":
        """Return this name preceded by that of its owner."""
        return Name(owner.zh + self.zh, f"{owner.en} {self.en}")


def city(number: int) -> Name:
    """Return the name of a city, by its number from 0 to MOST_CITIES."""
    return _spelt((number + 1) * 7919 % 10_240, (_SYLLABLES, _SYLLABLES, _ENDINGS))


def stem(number: int) -> Name:
    """Return what tells an enterprise from others of its industry chain, by its number from 0 to MOST_ENTERPRISES."""
    return _spelt((number + 1) * 7919 % MOST_ENTERPRISES, (_SYLLABLES, _SYLLABLES, _SYLLABLES))


def industry(number: int) -> Name:
    """Return the name of an industry, by its number from 0 to MOST_CHAINS."""
    quality, product = _QUALITIES[number // len(_PRODUCTS)], _PRODUCTS[number % len(_PRODUCTS)]
    return Name(quality[0] + product[0], f"{quality[1]} {product[1]}")


def _spelt(number: int, tables: tuple[tuple[tuple[str, str], ...], ...]) -> Name:
    """Return a number spelt in syllables, the last one from the last table."""
    parts = []
    for table in reversed(tables):
        number, place = divmod(number, len(table))
        parts.append(table[place])
    zh, en = ("".join(part[side] for part in reversed(parts)) for side in (0, 1))
    return Name(zh, en.capitalize())
