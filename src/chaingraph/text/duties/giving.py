"""Who gives: the words of what a body in subject position gives, pays or sets aside (县财政另一次性奖励5万元, 高新区出资2000万元)."""

from __future__ import annotations

_HOW = r"(?:另外?|再|还|可|应|将|先|各|共同|每年度?|每半年|每个?月|每季度|分别|一次性|统一|全额|额外|追加|扶持|按照?[^,。;、]{1,12}|连续[一二两三四五\d]年)*"
_GIVE = "(?:安排|出资|列支|承担|负担|配套|拨付|解决|支付|奖励|奖补|给予|予以|补助|补贴|资助|发放|扶持|投入|贴息)"

GIVES = _HOW + _GIVE  # right behind who gives
