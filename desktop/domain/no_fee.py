"""Words that say that no fee is offered, as groups write them in the languages we know."""

from desktop.domain.search import fold, words_of

NO_FEE = (
    *("no fee", "no fees", "there is no fee", "there are no fees", "we pay no fee", "no payment"),
    *("none", "there is none", "no", "nothing", "unpaid", "not paid", "without a fee"),
    *("dim ffi", "dim tâl", "dim", "nid oes ffi", "nid oes tâl"),
    *("brak", "brak wynagrodzenia", "bez wynagrodzenia", "nie ma", "nie ma wynagrodzenia"),
    *("brak honorarium", "bez honorarium", "nie ma honorarium"),
    *("bez zapłaty", "nie ma zapłaty", "żadne", "żadnego", "nic"),
    *("nimic", "nu", "fără plată", "nicio plată", "nu se plătește", "nu există plată"),
    *("ਕੋਈ ਫੀਸ ਨਹੀਂ", "ਕੋਈ ਫ਼ੀਸ ਨਹੀਂ", "ਕੁਝ ਨਹੀਂ", "ਨਹੀਂ"),
    *("کوئی فیس نہیں", "کوئی فیس نہیں ہے", "کوئی معاوضہ نہیں", "کچھ نہیں", "نہیں"),
    *("সম্মানী নেই", "কোনো সম্মানী নেই"),
    *("কোনো ফি নেই", "কোন ফি নেই", "কিছু না", "নেই", "না"),
    *("કોઈ ફી નથી", "કંઈ નહીં", "નથી", "ના"),
    *("لا توجد مكافأة", "لا مكافأة", "لا يوجد", "لا شيء", "بدون أجر", "لا"),
    *(
        "nenhum",
        "nenhuma",
        "nada",
        "não",
        "sem pagamento",
        "não há pagamento",
        "não é pago",
        "sem gratificação",
    ),
    *("abaalgud ma jiro", "lacag ma jirto", "ma jiro", "ma jirto", "waxba", "maya"),
    *(
        "无",
        "没有",
        "没有报酬",
        "没有费用",
        "没有酬谢金",
        "無",
        "沒有",
        "沒有報酬",
        "沒有費用",
        "沒有答謝金",
    ),
)


def _plain(text: str) -> str:
    return " ".join(words_of(fold(text)))


SAID = frozenset(map(_plain, NO_FEE))


def says_no_fee(text: str) -> bool:
    """Whether the whole text says that there is none. In doubt it names a fee."""
    return _plain(text) in SAID
