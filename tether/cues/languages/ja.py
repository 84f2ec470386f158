"""The cues in Japanese. Sides: whose left and right a sentence speaks of."""

SIDES = {
    "sitter": {
        "to_left": "ご自分の左へ",
        "to_right": "ご自分の右へ",
        "left_shoulder": "ご自分の左肩",
        "right_shoulder": "ご自分の右肩",
    },
    "photographer": {
        "to_left": "画面の右へ",
        "to_right": "画面の左へ",
        "left_shoulder": "画面右側の肩",
        "right_shoulder": "画面左側の肩",
    },
}

SENTENCES = {
    "nobody": "写真に誰もいません",
    "missing_people": "まだ揃っていません",
    "face_cut": "顔が端で切れています。余白を広く",
    "eyes_open": "準備ができたら目を開けてください",
    "closer": "もう少し近づいてください",
    "further_back": "もう少し下がってください",
    "pan_image_left": "画面の左へ振ってください",
    "pan_image_right": "画面の右へ振ってください",
    "tilt_up": "カメラを少し上へ",
    "tilt_down": "カメラを少し下へ",
    "more_headroom": "頭の上にもう少し余白を",
    "clipping": "肌が白飛びしています。光を弱く",
    "exposure_up": "肌が基準より暗いです。光を強く",
    "exposure_down": "肌が基準より明るいです。光を弱く",
    "light_harder": "光が平坦です({value}段)。もっと陰影を",
    "light_softer": "光が硬いです({value}段)。柔らかく",
    "light_pattern": "このルックの光ではありません",
    "turn_left": "顔を少し{to_left}向けてください",
    "turn_right": "顔を少し{to_right}向けてください",
    "chin_up": "あごを少し上げてください",
    "chin_down": "あごを少し引いてください",
    "tilt_head_left": "頭を少し{to_left}傾けてください",
    "tilt_head_right": "頭を少し{to_right}傾けてください",
    "drop_left_shoulder": "{left_shoulder}を少し下げてください",
    "drop_right_shoulder": "{right_shoulder}を少し下げてください",
    "look_at_lens": "レンズを見てください",
    "close_mouth": "口を軽く閉じてください",
    "smile_more": "もう少し笑ってください",
    "smile_less": "笑顔を少し控えめに",
    "relax_brow": "額の力を抜いてください",
    "relax_lips": "唇の力を抜いてください",
    "no_catchlight": "目に光がありません。主光源を近くか低く",
}

FRIENDLY = {
    "eyes_open": "ゆっくりで大丈夫、こちらを見てください",
    "turn_left": "少し{to_left}、いいですね",
    "turn_right": "少し{to_right}、いいですね",
    "chin_up": "あごをほんの少し上へ、素敵です",
    "chin_down": "あごをほんの少し引いて、素敵です",
    "tilt_head_left": "頭をほんの少し{to_left}、いい感じです",
    "tilt_head_right": "頭をほんの少し{to_right}、いい感じです",
    "drop_left_shoulder": "肩を楽に、左を少し下へ",
    "drop_right_shoulder": "肩を楽に、右を少し下へ",
    "look_at_lens": "レンズをまっすぐ見て",
    "close_mouth": "息を吸って、唇をそっと閉じて",
    "smile_more": "好きな人を思い浮かべて",
    "smile_less": "静かな笑顔、ちょうどいいです",
    "relax_brow": "息を吐いて、楽にして",
    "relax_lips": "楽にしていてください",
}

READY = "そのまま"
WELCOME = "ようこそ"
