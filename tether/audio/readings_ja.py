"""How the Japanese cues are read aloud: espeak-ng spells Chinese characters as "Chinese letter".

Takes a Japanese sentence of a cue (ui/translations/tether_ja.ts) and gives it in kana. The table
has the words of those sentences only; a test holds that no character is left over.
"""

READINGS = {
    "思い浮かべて": "おもいうかべて", "大丈夫": "だいじょうぶ", "主光源": "しゅこうげん",
    "白飛び": "しろとび", "写真": "しゃしん", "余白": "よはく", "準備": "じゅんび",
    "画面": "がめん", "基準": "きじゅん", "平坦": "へいたん", "陰影": "いんえい",
    "自分": "じぶん", "笑顔": "えがお", "素敵": "すてき", "右側": "みぎがわ",
    "左側": "ひだりがわ", "近づ": "ちかづ", "下が": "さが", "下げ": "さげ", "上げ": "あげ",
    "見て": "みて", "揃": "そろ", "切れ": "きれ", "広く": "ひろく", "開け": "あけ",
    "少し": "すこし", "振っ": "ふっ", "弱く": "よわく", "暗い": "くらい", "強く": "つよく",
    "明る": "あかる", "硬い": "かたい", "柔ら": "やわら", "向け": "むけ", "引い": "ひい",
    "傾け": "かたむけ", "軽く": "かるく", "閉じ": "とじ", "笑っ": "わらっ", "控え": "ひかえ",
    "抜い": "ぬい", "近く": "ちかく", "低く": "ひくく", "感じ": "かんじ", "楽": "らく",
    "吸っ": "すっ", "好き": "すき", "静か": "しずか", "吐い": "はい", "誰": "だれ",
    "顔": "かお", "端": "はし", "目": "め", "上": "うえ", "下": "した", "頭": "あたま",
    "肌": "はだ", "光": "ひかり", "段": "だん", "口": "くち", "額": "ひたい", "力": "ちから",
    "唇": "くちびる", "息": "いき", "人": "ひと", "肩": "かた", "左": "ひだり", "右": "みぎ",
}  # fmt: skip
"""Longer words before their parts."""


def in_kana(sentence: str) -> str:
    """The sentence as it is spoken."""
    for written, spoken in READINGS.items():
        sentence = sentence.replace(written, spoken)
    return sentence
