<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>camera</name>
    <message>
        <source>Set on the camera itself</source>
        <translation>カメラ本体で設定します</translation>
    </message>
    <message>
        <source>camera: {value}</source>
        <translation>カメラ: {value}</translation>
    </message>
    <message>
        <source>set</source>
        <translation>設定済み</translation>
    </message>
    <message>
        <source>the camera stays at {value}</source>
        <translation>カメラは {value} のままです</translation>
    </message>
    <message>
        <source>No camera yet: its settings appear here.</source>
        <translation>カメラ未接続: ここに設定が表示されます。</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>撮影する</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>ピント合わせ</translation>
    </message>
    <message>
        <source>Shots of the series</source>
        <translation>連続撮影の枚数</translation>
    </message>
    <message>
        <source>Seconds between two shots</source>
        <translation>撮影間隔(秒)</translation>
    </message>
    <message>
        <source>Start the series</source>
        <translation>連続撮影を開始</translation>
    </message>
    <message>
        <source>Where shots go</source>
        <translation>画像の保存先</translation>
    </message>
    <message>
        <source>Card and disk</source>
        <translation>カードとディスク</translation>
    </message>
    <message>
        <source>Card only</source>
        <translation>カードのみ</translation>
    </message>
    <message>
        <source>A series of shots</source>
        <translation>連続撮影</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>枚数</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>This camera has no settings that can be turned from here.</source>
        <translation>このカメラにはここから変更できる設定がありません。</translation>
    </message>
    <message>
        <source>Stop the series</source>
        <translation>連続撮影を停止</translation>
    </message>
    <message>
        <source>{taken} of {count}, every {seconds} s</source>
        <translation>{count}枚中{taken}枚、{seconds}秒ごと</translation>
    </message>
    <message>
        <source>Done: {taken} of {count}</source>
        <translation>完了: {count}枚中{taken}枚</translation>
    </message>
    <message>
        <source>{count} on the card only; they come when you choose card and disk.</source>
        <translation>{count}枚がカードのみ。「カードとディスク」を選ぶと取り込みます。</translation>
    </message>
</context><context>
    <name>colour</name>
    <message>
        <source>The screen's profile is damaged: it counts as sRGB.</source>
        <translation>画面のプロファイルが壊れています: sRGBとして扱います</translation>
    </message>
    <message>
        <source>The picture's colour profile is damaged: shown as sRGB.</source>
        <translation>写真のカラープロファイルが壊れています: sRGBで表示</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
</context><context>
    <name>cues</name>
    <message>
        <source>to your left</source>
        <translation>ご自分の左へ</translation>
    </message>
    <message>
        <source>to your right</source>
        <translation>ご自分の右へ</translation>
    </message>
    <message>
        <source>your left shoulder</source>
        <translation>ご自分の左肩</translation>
    </message>
    <message>
        <source>your right shoulder</source>
        <translation>ご自分の右肩</translation>
    </message>
    <message>
        <source>to the right of the picture</source>
        <translation>画面の右へ</translation>
    </message>
    <message>
        <source>to the left of the picture</source>
        <translation>画面の左へ</translation>
    </message>
    <message>
        <source>the shoulder on the right of the picture</source>
        <translation>画面右側の肩</translation>
    </message>
    <message>
        <source>the shoulder on the left of the picture</source>
        <translation>画面左側の肩</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>写真に誰もいません</translation>
    </message>
    <message>
        <source>Somebody is still missing</source>
        <translation>まだ揃っていません</translation>
    </message>
    <message>
        <source>The edge cuts the face: give more room</source>
        <translation>顔が端で切れています。余白を広く</translation>
    </message>
    <message>
        <source>Open your eyes when you are ready</source>
        <translation>準備ができたら目を開けてください</translation>
    </message>
    <message>
        <source>Go a little closer</source>
        <translation>もう少し近づいてください</translation>
    </message>
    <message>
        <source>Go back a little</source>
        <translation>もう少し下がってください</translation>
    </message>
    <message>
        <source>Pan left in the picture</source>
        <translation>画面の左へ振ってください</translation>
    </message>
    <message>
        <source>Pan right in the picture</source>
        <translation>画面の右へ振ってください</translation>
    </message>
    <message>
        <source>Tilt the camera up a little</source>
        <translation>カメラを少し上へ</translation>
    </message>
    <message>
        <source>Tilt the camera down a little</source>
        <translation>カメラを少し下へ</translation>
    </message>
    <message>
        <source>Give the head more room above</source>
        <translation>頭の上にもう少し余白を</translation>
    </message>
    <message>
        <source>Skin is clipping: less light</source>
        <translation>肌が白飛びしています。光を弱く</translation>
    </message>
    <message>
        <source>Skin is darker than the reference: more light</source>
        <translation>肌が基準より暗いです。光を強く</translation>
    </message>
    <message>
        <source>Skin is brighter than the reference: less light</source>
        <translation>肌が基準より明るいです。光を弱く</translation>
    </message>
    <message>
        <source>Light is flat ({value} stops): more contrast</source>
        <translation>光が平坦です({value}段)。もっと陰影を</translation>
    </message>
    <message>
        <source>Light is hard ({value} stops): soften it</source>
        <translation>光が硬いです({value}段)。柔らかく</translation>
    </message>
    <message>
        <source>This light is not the look's pattern</source>
        <translation>このルックの光ではありません</translation>
    </message>
    <message>
        <source>Turn your face a little {to_left}</source>
        <translation>顔を少し{to_left}向けてください</translation>
    </message>
    <message>
        <source>Turn your face a little {to_right}</source>
        <translation>顔を少し{to_right}向けてください</translation>
    </message>
    <message>
        <source>Chin up a little</source>
        <translation>あごを少し上げてください</translation>
    </message>
    <message>
        <source>Chin down a little</source>
        <translation>あごを少し引いてください</translation>
    </message>
    <message>
        <source>Tip your head a little {to_left}</source>
        <translation>頭を少し{to_left}傾けてください</translation>
    </message>
    <message>
        <source>Tip your head a little {to_right}</source>
        <translation>頭を少し{to_right}傾けてください</translation>
    </message>
    <message>
        <source>Let {left_shoulder} drop</source>
        <translation>{left_shoulder}を少し下げてください</translation>
    </message>
    <message>
        <source>Let {right_shoulder} drop</source>
        <translation>{right_shoulder}を少し下げてください</translation>
    </message>
    <message>
        <source>Eyes to the lens</source>
        <translation>レンズを見てください</translation>
    </message>
    <message>
        <source>Close your mouth gently</source>
        <translation>口を軽く閉じてください</translation>
    </message>
    <message>
        <source>Smile a little more</source>
        <translation>もう少し笑ってください</translation>
    </message>
    <message>
        <source>A little less smile</source>
        <translation>笑顔を少し控えめに</translation>
    </message>
    <message>
        <source>Relax your forehead</source>
        <translation>額の力を抜いてください</translation>
    </message>
    <message>
        <source>Relax your lips</source>
        <translation>唇の力を抜いてください</translation>
    </message>
    <message>
        <source>No light in the eyes: bring the key nearer or lower</source>
        <translation>目に光がありません。主光源を近くか低く</translation>
    </message>
    <message>
        <source>Take your time, then look this way</source>
        <translation>ゆっくりで大丈夫、こちらを見てください</translation>
    </message>
    <message>
        <source>Turn a little {to_left}, lovely</source>
        <translation>少し{to_left}、いいですね</translation>
    </message>
    <message>
        <source>Turn a little {to_right}, lovely</source>
        <translation>少し{to_right}、いいですね</translation>
    </message>
    <message>
        <source>Chin a touch higher, great</source>
        <translation>あごをほんの少し上へ、素敵です</translation>
    </message>
    <message>
        <source>Chin a touch lower, great</source>
        <translation>あごをほんの少し引いて、素敵です</translation>
    </message>
    <message>
        <source>Head a touch {to_left}, nice</source>
        <translation>頭をほんの少し{to_left}、いい感じです</translation>
    </message>
    <message>
        <source>Head a touch {to_right}, nice</source>
        <translation>頭をほんの少し{to_right}、いい感じです</translation>
    </message>
    <message>
        <source>Shoulders loose, left one down</source>
        <translation>肩を楽に、左を少し下へ</translation>
    </message>
    <message>
        <source>Shoulders loose, right one down</source>
        <translation>肩を楽に、右を少し下へ</translation>
    </message>
    <message>
        <source>Right into the lens</source>
        <translation>レンズをまっすぐ見て</translation>
    </message>
    <message>
        <source>Breathe in, lips together</source>
        <translation>息を吸って、唇をそっと閉じて</translation>
    </message>
    <message>
        <source>Think of someone you like</source>
        <translation>好きな人を思い浮かべて</translation>
    </message>
    <message>
        <source>A quiet smile, just right</source>
        <translation>静かな笑顔、ちょうどいいです</translation>
    </message>
    <message>
        <source>Breathe out, nice and easy</source>
        <translation>息を吐いて、楽にして</translation>
    </message>
    <message>
        <source>Loose and easy</source>
        <translation>楽にしていてください</translation>
    </message>
    <message>
        <source>Hold that</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
</context><context>
    <name>doctor</name>
    <message>
        <source>Is everything ready?</source>
        <translation>準備は整っていますか?</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Try it with the simulated camera</source>
        <translation>シミュレーターで試す</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Everything that is needed is there.</source>
        <translation>必要なものは揃っています。</translation>
    </message>
    <message>
        <source>One thing is wrong.</source>
        <translation>問題が1つあります。</translation>
    </message>
    <message>
        <source>{count} things are wrong.</source>
        <translation>問題が{count}つあります。</translation>
    </message>
    <message>
        <source>Run `tether doctor` in a terminal: it says why.</source>
        <translation>端末で `tether doctor` を実行すると理由が分かります。</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>The checks could not be run.</source>
        <translation>確認を実行できませんでした。</translation>
    </message>
    <message>
        <source>The try-out is open</source>
        <translation>試用版を起動中</translation>
    </message>
</context><context>
    <name>drift</name>
    <message>
        <source>Exposure on the backdrop, from the reference</source>
        <translation>背景の露出（基準から）</translation>
    </message>
    <message>
        <source>Exposure on the backdrop, from the session's median</source>
        <translation>背景の露出（セッションの中央値から）</translation>
    </message>
    <message>
        <source>White balance on the backdrop, from the reference</source>
        <translation>背景のホワイトバランス（基準から）</translation>
    </message>
    <message>
        <source>White balance on the backdrop, from the session's median</source>
        <translation>背景のホワイトバランス（セッションの中央値から）</translation>
    </message>
    <message>
        <source>Key to fill</source>
        <translation>キーとフィルの比</translation>
    </message>
    <message>
        <source>Skin brightness, from each sitter's own median</source>
        <translation>肌の明るさ（本人の中央値から）</translation>
    </message>
    <message>
        <source>Skin colour, green to red (a*), from each sitter's own median</source>
        <translation>肌の色、緑から赤（a*、本人の中央値から）</translation>
    </message>
    <message>
        <source>Skin colour, blue to yellow (b*), from each sitter's own median</source>
        <translation>肌の色、青から黄（b*、本人の中央値から）</translation>
    </message>
    <message>
        <source>Head size, of the picture's height</source>
        <translation>頭の大きさ（画面の高さに対して）</translation>
    </message>
    <message>
        <source>Eye line, from the top</source>
        <translation>目の高さ（上端から）</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Drift over the day</source>
        <translation>一日のずれ</translation>
    </message>
    <message>
        <source>Nothing to compare yet: drift needs two judged shots with a face.</source>
        <translation>まだ比べるものがありません。顔のある判定済みの写真が二枚必要です。</translation>
    </message>
    <message>
        <source>Looking at the session</source>
        <translation>セッションを調べています</translation>
    </message>
    <message>
        <source>{count} quieter ones are shown in a larger window</source>
        <translation>落ち着いた {count} 件は大きなウィンドウで表示されます</translation>
    </message>
    <message>
        <source>{measure}: {outside} of {count} outside</source>
        <translation>{measure}：{count} 件中 {outside} 件が範囲外</translation>
    </message>
    <message>
        <source>{count} outside</source>
        <translation>範囲外 {count}</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>名前なし</translation>
    </message>
</context><context>
    <name>engine</name>
    <message>
        <source>ID photo (ISO/IEC 19794-5)</source>
        <translation>証明写真（ISO/IEC 19794-5）</translation>
    </message>
    <message>
        <source>One screen ({name}).</source>
        <translation>画面1つ ({name})。</translation>
    </message>
    <message>
        <source>{name} is plugged in, but libgphoto2 does not see it.</source>
        <translation>{name} は接続済みですが libgphoto2 から見えません。</translation>
    </message>
    <message>
        <source>{count} screens: {names}.</source>
        <translation>画面{count}台: {names}。</translation>
    </message>
    <message>
        <source>{count} GB are free for sessions in {folder}.</source>
        <translation>{folder}のセッション用に{count} GB空いています。</translation>
    </message>
    <message>
        <source>Sessions go to {folder}, and nothing can be written to {place}.</source>
        <translation>セッションの保存先は{folder}ですが、{place}に書き込めません。</translation>
    </message>
    <message>
        <source>You may not open {name}.</source>
        <translation>{name}を開く権限がありません。</translation>
    </message>
    <message>
        <source>Run: {command}, then plug the camera in again.</source>
        <translation>実行してください: {command}。その後カメラをつなぎ直してください。</translation>
    </message>
    <message>
        <source>{name} can be taken by {program}.</source>
        <translation>{name}は{program}に使われることがあります。</translation>
    </message>
    <message>
        <source>Eject the camera there or close that program; or run `{command}`.</source>
        <translation>そこでカメラを取り出すか、そのプログラムを閉じてください。または`{command}`を実行してください。</translation>
    </message>
    <message>
        <source>{name} is connected.</source>
        <translation>{name} を接続しました。</translation>
    </message>
    <message>
        <source>Connecting to {name}.</source>
        <translation>{name} に接続中です。</translation>
    </message>
    <message>
        <source>Saving {name}.</source>
        <translation>{name} を保存中です。</translation>
    </message>
    <message>
        <source>{name} is lost: only the camera's memory held it, and the connection broke off. Take it again.</source>
        <translation>{name} は失われました: カメラのメモリにしかなく、接続が切れました。撮り直してください。</translation>
    </message>
    <message>
        <source>{name} is in quarantine: {why}. O says whose it is.</source>
        <translation>{name} を保留しました: {why}。O で誰の写真か決めます。</translation>
    </message>
    <message>
        <source>{name} is safe, but could not be judged.</source>
        <translation>{name} は保存済みですが、判定できませんでした。</translation>
    </message>
    <message>
        <source>The series of shots has ended early: {why}</source>
        <translation>連続撮影が途中で終わりました: {why}</translation>
    </message>
    <message>
        <source>Profile {name} · light as {picture}</source>
        <translation>プロファイル {name} · 光は {picture} に合わせる</translation>
    </message>
    <message>
        <source>Profile {name}</source>
        <translation>プロファイル {name}</translation>
    </message>
    <message>
        <source>Light as {name}</source>
        <translation>光は {name} に合わせる</translation>
    </message>
    <message>
        <source>Sitter of shot {count} is back to {name}.</source>
        <translation>ショット {count} の被写体を {name} に戻しました。</translation>
    </message>
    <message>
        <source>{name} is in quarantine: {why}. O in the window, or `tether quarantine`, says whose it is.</source>
        <translation>{name} は隔離中です：{why}。ウィンドウの O か `tether quarantine` で誰のものかを指定します。</translation>
    </message>
    <message>
        <source>{old} is {name} now.</source>
        <translation>{old} は {name} になりました。</translation>
    </message>
    <message>
        <source>{old} is {name}: {count} shots are {again}'s now.</source>
        <translation>{old} は {name} です：{count} 枚が {again} のものになりました。</translation>
    </message>
    <message>
        <source>The card says {name}: nobody on the list has that.</source>
        <translation>カードの「{name}」に該当する人がリストにいません。</translation>
    </message>
    <message>
        <source>The card says {name}, which several people have: type a name.</source>
        <translation>カードの「{name}」は複数の人に該当します。名前を入力してください。</translation>
    </message>
    <message>
        <source>Only {count} GB are left on the disk of {name}: make room, or go on in a session on another disk.</source>
        <translation>{name} のディスク残量は {count} GB です。空きを作るか、別のディスクで続けてください。</translation>
    </message>
    <message>
        <source>The backup has stopped; shooting goes on. {why}</source>
        <translation>予備コピーが止まりました。撮影は続けられます。{why}</translation>
    </message>
    <message>
        <source>The card cannot be looked through: {why}</source>
        <translation>カードの中身を調べられません: {why}</translation>
    </message>
    <message>
        <source>{name} stays on the card: {why}</source>
        <translation>{name} はカードに残ります: {why}</translation>
    </message>
    <message>
        <source>It failed: {detail}</source>
        <translation>失敗しました: {detail}</translation>
    </message>
    <message>
        <source>The camera is busy and cannot go on {doing} just now.</source>
        <translation>カメラが処理中で、今は続けられません（{doing}）。</translation>
    </message>
    <message>
        <source>The camera stopped answering while {doing}.</source>
        <translation>カメラが応答しなくなりました（{doing}）。</translation>
    </message>
    <message>
        <source>The camera was disconnected while {doing}: check the cable and the battery.</source>
        <translation>カメラの接続が切れました（{doing}）。ケーブルとバッテリーを確認してください。</translation>
    </message>
    <message>
        <source>The camera refused while {doing}: see what its display says and try again; if it goes on so, switch it off and on ({detail}).</source>
        <translation>カメラに拒否されました（{doing}）。カメラの表示を見て再試行し、続くなら電源を入れ直してください（{detail}）。</translation>
    </message>
    <message>
        <source>No camera answers at {address}: switch its network on and check the address ({detail}).</source>
        <translation>{address} のカメラが応答しません。カメラのネットワークとアドレスを確認してください（{detail}）。</translation>
    </message>
    <message>
        <source>The camera at {port} is no longer plugged in.</source>
        <translation>{port} のカメラは外されています。</translation>
    </message>
    <message>
        <source>The camera at {port} does not open ({detail}): switch it off and on.</source>
        <translation>{port} のカメラを開けません（{detail}）。電源を入れ直してください。</translation>
    </message>
    <message>
        <source>Another program is using the camera at {port}: close other photo programs, or unplug the camera and plug it in again.</source>
        <translation>{port} のカメラは別のソフトが使用中です。他の写真ソフトを閉じるか、つなぎ直してください。</translation>
    </message>
    <message>
        <source>The camera is held by {name}: close its window or eject the camera there, or run `{command}`, then tether takes it.</source>
        <translation>{name} がカメラを使用中です。その画面を閉じるか取り外し操作をするか、`{command}` を実行すると tether が使えます。</translation>
    </message>
    <message>
        <source>The camera at {port} is in use by another tether (process {number}): end that one first, or choose another camera with --camera.</source>
        <translation>{port} のカメラは別の tether（プロセス {number}）が使用中です。先に終了するか、--camera で別のカメラを選んでください。</translation>
    </message>
    <message>
        <source>No camera at {port}; connected: {names}.</source>
        <translation>{port} にカメラがありません。接続中: {names}。</translation>
    </message>
    <message>
        <source>Sending {name}</source>
        <translation>{name} の送信</translation>
    </message>
    <message>
        <source>Setting {name} to {value}</source>
        <translation>{name} を {value} に設定</translation>
    </message>
    <message>
        <source>This camera has no setting called {name}.</source>
        <translation>このカメラに設定 {name} はありません。</translation>
    </message>
    <message>
        <source>{value} is not a value for {name}.</source>
        <translation>{value} は {name} に使えない値です。</translation>
    </message>
    <message>
        <source>Not on the disk yet, only on the card: {count} of your shots. They come when this session is resumed.</source>
        <translation>まだディスクになくカードだけにある画像: {count}枚。セッション再開時に取り込みます。</translation>
    </message>
    <message>
        <source>The disk with {path} is full, but for {count} MB that the session itself needs: make room, and the file is fetched again.</source>
        <translation>{path} のディスクが満杯です（セッション用の {count} MB を除く）。空きを作ると、もう一度取り込みます。</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room, and {name} is fetched again.</source>
        <translation>{path} のディスクが満杯です。空きを作ると {name} をもう一度取り込みます。</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room to go on.</source>
        <translation>{path} のディスクが満杯です。続けるには空きを作ってください。</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room.</source>
        <translation>{path} のディスクが満杯です。空きを作ってください。</translation>
    </message>
    <message>
        <source>The disk with {path} is read-only: choose another folder.</source>
        <translation>{path} のディスクは読み取り専用です。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The disk with {path} fails: go on in a session on another disk, and copy this one.</source>
        <translation>{path} のディスクが故障しています。別のディスクで続け、このセッションをコピーしてください。</translation>
    </message>
    <message>
        <source>The disk of the backup {path} is gone: connect it again.</source>
        <translation>予備コピー {path} のディスクがありません。つなぎ直してください。</translation>
    </message>
    <message>
        <source>The copy of {name} in {path} differs: check it.</source>
        <translation>{path} の {name} のコピーが一致しません。確認してください。</translation>
    </message>
    <message>
        <source>The backup {path} is inside the session: choose another disk.</source>
        <translation>予備コピー {path} がセッションの中にあります。別のディスクを選んでください。</translation>
    </message>
    <message>
        <source>The chart in {picture} fits badly (ΔE {number}, at most {most}): light it evenly, by the light of the portraits alone.</source>
        <translation>{picture} のチャートの誤差が大きすぎます（ΔE {number}、上限 {most}）。ポートレートの光だけで均一に照らしてください。</translation>
    </message>
    <message>
        <source>The moving of {old} to {new} is finished.</source>
        <translation>{old} から {new} への移動を終えました。</translation>
    </message>
    <message>
        <source>The renaming of {old} to {new} is finished.</source>
        <translation>{old} から {new} への改名を終えました。</translation>
    </message>
    <message>
        <source>The name template {template} has an unknown token {token}; tokens are {tokens}.</source>
        <translation>名前のひな形 {template} に未知の項目 {token} があります。使えるのは {tokens} です。</translation>
    </message>
    <message>
        <source>The name template {template} is not complete: close each {token}.</source>
        <translation>名前のひな形 {template} が途中です。{token} を閉じてください。</translation>
    </message>
    <message>
        <source>The name template {template} leaves the session folder.</source>
        <translation>名前のひな形 {template} はセッションフォルダーの外を指します。</translation>
    </message>
    <message>
        <source>The name template {template} begins with a folder of tether's own: choose another.</source>
        <translation>名前のひな形 {template} は tether 自身のフォルダーで始まります。別のものにしてください。</translation>
    </message>
    <message>
        <source>The roster {path} is empty.</source>
        <translation>名簿 {path} は空です。</translation>
    </message>
    <message>
        <source>The roster {path} cannot be read: {detail}.</source>
        <translation>名簿 {path} を読めません: {detail}。</translation>
    </message>
    <message>
        <source>The roster {path} is no list: take a CSV or XLSX file with a column of names.</source>
        <translation>{path} は名簿ではありません。名前の列がある CSV か XLSX を使ってください。</translation>
    </message>
    <message>
        <source>{path} cannot be written: change its permissions or choose another.</source>
        <translation>{path} に書き込めません。権限を変えるか、別の場所を選んでください。</translation>
    </message>
    <message>
        <source>{path} is not a folder, or a file is in its way: choose another.</source>
        <translation>{path} はフォルダーでないか、同名のファイルがあります。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>{path} is gone: connect the disk again or choose another folder.</source>
        <translation>{path} がありません。ディスクをつなぎ直すか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} is damaged or not a picture ({detail}).</source>
        <translation>{path} は壊れているか画像ではありません（{detail}）。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {detail}.</source>
        <translation>{path} を読めません: {detail}。</translation>
    </message>
    <message>
        <source>The card is full: put another one in, or make room on it in the camera.</source>
        <translation>カードがいっぱいです。別のカードに替えるか、カメラで空きを作ってください。</translation>
    </message>
    <message>
        <source>The card is almost full: have another one ready.</source>
        <translation>カードの残りがわずかです。別のカードを用意してください。</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>顔が見つかりません</translation>
    </message>
    <message>
        <source>{0} of {1} people found</source>
        <translation>{1}人中{0}人を検出</translation>
    </message>
    <message>
        <source>Cannot tell the eyes</source>
        <translation>目を判定できません</translation>
    </message>
    <message>
        <source>Eyes narrowed by laughing</source>
        <translation>笑って目が細い</translation>
    </message>
    <message>
        <source>Left eye closed</source>
        <translation>左目が閉じています</translation>
    </message>
    <message>
        <source>Right eye closed</source>
        <translation>右目が閉じています</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>目が閉じています</translation>
    </message>
    <message>
        <source>Eyes half closed</source>
        <translation>半目です</translation>
    </message>
    <message>
        <source>Eyes narrower than this sitter's own</source>
        <translation>いつもより目が細い</translation>
    </message>
    <message>
        <source>Face cut by the edge</source>
        <translation>顔が端で切れています</translation>
    </message>
    <message>
        <source>{0}% of the skin is clipped</source>
        <translation>肌の{0}%が白飛び</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>口が開いています</translation>
    </message>
    <message>
        <source>Caught in mid-word</source>
        <translation>話している途中です</translation>
    </message>
    <message>
        <source>Looks {0}° past the lens</source>
        <translation>視線がレンズから{0}°外れています</translation>
    </message>
    <message>
        <source>Head turned {0}°, outside the look</source>
        <translation>顔の向き{0}°、ルックの範囲外</translation>
    </message>
    <message>
        <source>Head tipped {0}°, outside the look</source>
        <translation>顔の上下{0}°、ルックの範囲外</translation>
    </message>
    <message>
        <source>Head tilted {0}°, outside the look</source>
        <translation>顔の傾き{0}°、ルックの範囲外</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best</source>
        <translation>目の鮮明さは最良の{0}%</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best: shaken</source>
        <translation>目の鮮明さは最良の{0}%: ぶれ</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best: out of focus</source>
        <translation>目の鮮明さは最良の{0}%: ピンぼけ</translation>
    </message>
    <message>
        <source>Sharper eyes</source>
        <translation>目がより鮮明</translation>
    </message>
    <message>
        <source>Better smile</source>
        <translation>笑顔がより良い</translation>
    </message>
    <message>
        <source>Better smile, measured from rest</source>
        <translation>笑顔がより良い（普段の口元を基準に）</translation>
    </message>
    <message>
        <source>Eyes join the smile</source>
        <translation>目も笑っている</translation>
    </message>
    <message>
        <source>More at ease</source>
        <translation>より自然体</translation>
    </message>
    <message>
        <source>Mouth at rest</source>
        <translation>口元が自然</translation>
    </message>
    <message>
        <source>Looks to the lens</source>
        <translation>視線がレンズに</translation>
    </message>
    <message>
        <source>Better pose</source>
        <translation>ポーズがより良い</translation>
    </message>
    <message>
        <source>Better framing</source>
        <translation>構図がより良い</translation>
    </message>
    <message>
        <source>No clipped skin</source>
        <translation>肌の白飛びなし</translation>
    </message>
    <message>
        <source>The best has sharper eyes</source>
        <translation>最良のほうが目が鮮明</translation>
    </message>
    <message>
        <source>The best has a better smile</source>
        <translation>最良のほうが笑顔が良い</translation>
    </message>
    <message>
        <source>The best has a better smile, measured from rest</source>
        <translation>最良のほうが笑顔が良い（普段の口元を基準に）</translation>
    </message>
    <message>
        <source>In the best the eyes join the smile</source>
        <translation>最良は目も笑っている</translation>
    </message>
    <message>
        <source>The best is more at ease</source>
        <translation>最良のほうが自然体</translation>
    </message>
    <message>
        <source>In the best the mouth is at rest</source>
        <translation>最良は口元が自然</translation>
    </message>
    <message>
        <source>The best looks to the lens</source>
        <translation>最良は視線がレンズに</translation>
    </message>
    <message>
        <source>The best has a better pose</source>
        <translation>最良のほうがポーズが良い</translation>
    </message>
    <message>
        <source>The best has better framing</source>
        <translation>最良のほうが構図が良い</translation>
    </message>
    <message>
        <source>The best has no clipped skin</source>
        <translation>最良は肌の白飛びなし</translation>
    </message>
    <message>
        <source>As good as its neighbour</source>
        <translation>隣と同じくらい良い</translation>
    </message>
    <message>
        <source>The only one</source>
        <translation>1枚のみ</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>次の1枚</translation>
    </message>
    <message>
        <source>The look's own targets are back.</source>
        <translation>ルックの基準に戻しました。</translation>
    </message>
    <message>
        <source>There is no face to match in that picture.</source>
        <translation>その写真には基準にする顔がありません。</translation>
    </message>
    <message>
        <source>From now on everything is held against this picture.</source>
        <translation>これからはこの写真を基準にします。</translation>
    </message>
    <message>
        <source>Shots stay on the card only: they are not judged, and there is one copy of each.</source>
        <translation>画像はカードのみに残ります。判定は行わず、コピーもありません。</translation>
    </message>
    <message>
        <source>Shots go to the disk again; what waits on the card is fetched now.</source>
        <translation>再びディスクへ保存します。カードの画像を取り込み中です。</translation>
    </message>
    <message>
        <source>The camera's battery is at {0}%: have another one ready.</source>
        <translation>カメラのバッテリー残量{0}%: 予備を用意してください。</translation>
    </message>
    <message>
        <source>No sound: This machine has no sound device.</source>
        <translation>音が出ません: オーディオ機器がありません。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>There is no device that can play sound.</source>
        <translation>音を出せる機器がありません。</translation>
    </message>
    <message>
        <source>Without it tether is silent.</source>
        <translation>ないと音が出ません。</translation>
    </message>
    <message>
        <source>Espeak-ng is installed: cues can be spoken.</source>
        <translation>espeak-ng があり、読み上げできます。</translation>
    </message>
    <message>
        <source>Espeak-ng is not installed: cues are not spoken.</source>
        <translation>espeak-ng がなく、読み上げできません。</translation>
    </message>
    <message>
        <source>For spoken cues: sudo apt-get install espeak-ng.</source>
        <translation>読み上げには: sudo apt-get install espeak-ng</translation>
    </message>
    <message>
        <source>No camera is connected by USB.</source>
        <translation>USB接続のカメラがありません。</translation>
    </message>
    <message>
        <source>USB permission</source>
        <translation>USBのアクセス権</translation>
    </message>
    <message>
        <source>Switch it on, plug the cable in and set its USB mode to PTP (PC remote); or try `tether demo` without one.</source>
        <translation>カメラの電源を入れ、ケーブルをつなぎ、USBモードをPTP（PCリモート）にしてください。カメラなしなら`tether demo`を試せます。</translation>
    </message>
    <message>
        <source>Set the camera's USB mode to PTP (PC remote), then plug it in again.</source>
        <translation>カメラのUSBモードをPTP（PCリモート）にして、つなぎ直してください。</translation>
    </message>
    <message>
        <source>Unplug the camera and plug it in again, or log out and in: the rules are there.</source>
        <translation>カメラを抜いてつなぎ直すか、ログインし直してください。ルールは入っています。</translation>
    </message>
    <message>
        <source>Choose another folder: `session_folder` in the settings, or --session.</source>
        <translation>別のフォルダーを選んでください: 設定の`session_folder`、または--session。</translation>
    </message>
    <message>
        <source>Install tether again (`make install` in a checkout).</source>
        <translation>tetherを入れ直してください（ソースのフォルダーで`make install`）。</translation>
    </message>
    <message>
        <source>Install tether again, so that both are of the version it asks for.</source>
        <translation>両方が必要な版になるよう、tetherを入れ直してください。</translation>
    </message>
    <message>
        <source>The udev rules for PTP cameras are installed.</source>
        <translation>PTPカメラ用のudevルールがあります。</translation>
    </message>
    <message>
        <source>The udev rules for PTP cameras are not installed.</source>
        <translation>PTPカメラ用のudevルールがありません。</translation>
    </message>
    <message>
        <source>There are no udev rules, and root needs none.</source>
        <translation>udevルールはありませんが、rootには不要です。</translation>
    </message>
    <message>
        <source>{0} model files, each with the right SHA-256.</source>
        <translation>モデルファイル{0}個、SHA-256はすべて一致。</translation>
    </message>
    <message>
        <source>Plug headphones or a loudspeaker in, or go on: tether is silent then.</source>
        <translation>イヤホンかスピーカーを接続するか、このまま無音で続けてください。</translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk.</source>
        <translation>空きを作るか、別のディスクのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Connect a second one that the sitter can see; tether finds it by itself.</source>
        <translation>被写体から見える画面を接続してください。自動で見つかります。</translation>
    </message>
    <message>
        <source>Looking for a camera.</source>
        <translation>カメラを探しています。</translation>
    </message>
    <message>
        <source>The camera answered in an unexpected way.</source>
        <translation>カメラが予期しない応答をしました。</translation>
    </message>
    <message>
        <source>The camera is released.</source>
        <translation>カメラを解放しました。</translation>
    </message>
    <message>
        <source>The camera is busy and shows no live picture just now.</source>
        <translation>カメラが処理中のため、ライブ映像がありません。</translation>
    </message>
    <message>
        <source>Corporate headshot</source>
        <translation>ビジネスポートレート</translation>
    </message>
    <message>
        <source>Actor headshot</source>
        <translation>俳優のヘッドショット</translation>
    </message>
    <message>
        <source>Dramatic portrait</source>
        <translation>ドラマチックなポートレート</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>As the camera made it</source>
        <translation>カメラのまま</translation>
    </message>
    <message>
        <source>The session has no colour yet: step to a shot of a chart and press M.</source>
        <translation>セッションのカラーはまだありません。チャートのショットを選んで M を押してください。</translation>
    </message>
    <message>
        <source>Pick of {0} shots is back to what it was.</source>
        <translation>{0} 枚の採否を元に戻しました。</translation>
    </message>
    <message>
        <source>Rating of {0} shots is back to what it was.</source>
        <translation>{0} 枚の星を元に戻しました。</translation>
    </message>
    <message>
        <source>Label of {0} shots is back to what it was.</source>
        <translation>{0} 枚のラベルを元に戻しました。</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to none.</source>
        <translation>ショット {0} の採否を「なし」に戻しました。</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to pick.</source>
        <translation>ショット {0} を「採用」に戻しました。</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to reject.</source>
        <translation>ショット {0} を「不採用」に戻しました。</translation>
    </message>
    <message>
        <source>Rating of shot {0} is back to none.</source>
        <translation>ショット {0} の星を「なし」に戻しました。</translation>
    </message>
    <message>
        <source>Rating of shot {0} is back to {1}.</source>
        <translation>ショット {0} の星を {1} に戻しました。</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to none.</source>
        <translation>ショット {0} のラベルを「なし」に戻しました。</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to red.</source>
        <translation>ショット {0} のラベルを赤に戻しました。</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to yellow.</source>
        <translation>ショット {0} のラベルを黄に戻しました。</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to green.</source>
        <translation>ショット {0} のラベルを緑に戻しました。</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to blue.</source>
        <translation>ショット {0} のラベルを青に戻しました。</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to purple.</source>
        <translation>ショット {0} のラベルを紫に戻しました。</translation>
    </message>
    <message>
        <source>Sitter of shot {0} is back to none.</source>
        <translation>ショット {0} の被写体を「なし」に戻しました。</translation>
    </message>
    <message>
        <source>The camera still had it from before</source>
        <translation>以前からカメラに残っていました</translation>
    </message>
    <message>
        <source>It was shot while tether was not running, and nothing says whose it is</source>
        <translation>tether が動いていない間に撮られ、誰のものか分かりません</translation>
    </message>
    <message>
        <source>The camera announced it before the sitter changed</source>
        <translation>被写体が替わる前にカメラが知らせたものです</translation>
    </message>
    <message>
        <source>It was shot before the sitter changed</source>
        <translation>被写体が替わる前に撮られました</translation>
    </message>
    <message>
        <source>It was shot within the second in which the sitter changed</source>
        <translation>被写体が替わった 1 秒の間に撮られました</translation>
    </message>
    <message>
        <source>{0}% of the picture is clipped: its colour there is a guess</source>
        <translation>画像の{0}%が白飛びしています。その部分の色は推定です</translation>
    </message>
    <message>
        <source>The backdrop is not plain: it was left as it is</source>
        <translation>背景が無地ではないため、そのままにしました</translation>
    </message>
    <message>
        <source>The backdrop is not plain: the edge of hair is a rough one</source>
        <translation>背景が無地ではないため、髪の縁は大まかです</translation>
    </message>
    <message>
        <source>Fine hair lets the backdrop through: look at the edge of the hair</source>
        <translation>細い髪から背景が透けています。髪の縁を確認してください</translation>
    </message>
    <message>
        <source>Clothes or hair are of the backdrop's colour: look at the edge there</source>
        <translation>服か髪が背景と同じような色です。その縁を確認してください</translation>
    </message>
    <message>
        <source>The light is {0} stops harder than the reference.</source>
        <translation>光が基準より{0}段硬いです。</translation>
    </message>
    <message>
        <source>The light is {0} stops softer than the reference.</source>
        <translation>光が基準より{0}段柔らかいです。</translation>
    </message>
    <message>
        <source>The skin is {0} stops brighter than the reference.</source>
        <translation>肌が基準より{0}段明るいです。</translation>
    </message>
    <message>
        <source>The skin is {0} stops darker than the reference.</source>
        <translation>肌が基準より{0}段暗いです。</translation>
    </message>
    <message>
        <source>The key light has changed sides since the reference, by {0} stops.</source>
        <translation>主光源の向きが基準と逆です（{0}段）。</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} redder than the reference.</source>
        <translation>肌が基準よりΔE {0}赤いです。</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} greener than the reference.</source>
        <translation>肌が基準よりΔE {0}緑です。</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} yellower than the reference.</source>
        <translation>肌が基準よりΔE {0}黄色いです。</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} bluer than the reference.</source>
        <translation>肌が基準よりΔE {0}青いです。</translation>
    </message>
    <message>
        <source>The head is {0}% larger than in the reference.</source>
        <translation>頭が基準より{0}%大きいです。</translation>
    </message>
    <message>
        <source>The head is {0}% smaller than in the reference.</source>
        <translation>頭が基準より{0}%小さいです。</translation>
    </message>
    <message>
        <source>The head is {0}% of the picture further right than in the reference.</source>
        <translation>頭が基準より画面の{0}%右にあります。</translation>
    </message>
    <message>
        <source>The head is {0}% of the picture further left than in the reference.</source>
        <translation>頭が基準より画面の{0}%左にあります。</translation>
    </message>
    <message>
        <source>The eyes are {0}% of the picture lower than in the reference.</source>
        <translation>目が基準より画面の{0}%下にあります。</translation>
    </message>
    <message>
        <source>The eyes are {0}% of the picture higher than in the reference.</source>
        <translation>目が基準より画面の{0}%上にあります。</translation>
    </message>
    <message>
        <source>The head is turned by {0}° from the reference.</source>
        <translation>頭が基準から{0}°回っています。</translation>
    </message>
    <message>
        <source>The chin is moved by {0}° from the reference.</source>
        <translation>あごが基準から{0}°動いています。</translation>
    </message>
    <message>
        <source>The head is tilted by {0}° from the reference.</source>
        <translation>頭が基準から{0}°傾いています。</translation>
    </message>
    <message>
        <source>The shoulder line is tilted by {0}° from the reference.</source>
        <translation>肩の線が基準から{0}°傾いています。</translation>
    </message>
    <message>
        <source>Showing live view</source>
        <translation>ライブビューの表示</translation>
    </message>
    <message>
        <source>Reading the card</source>
        <translation>カードの読み取り</translation>
    </message>
    <message>
        <source>Taking the picture</source>
        <translation>撮影</translation>
    </message>
    <message>
        <source>Focusing</source>
        <translation>ピント合わせ</translation>
    </message>
    <message>
        <source>Reading its settings</source>
        <translation>設定の読み取り</translation>
    </message>
    <message>
        <source>Looking at its card</source>
        <translation>カードの確認</translation>
    </message>
    <message>
        <source>Choosing the card</source>
        <translation>カードの選択</translation>
    </message>
    <message>
        <source>Waiting for pictures</source>
        <translation>画像の待機</translation>
    </message>
    <message>
        <source>This camera cannot be focused from the computer.</source>
        <translation>このカメラはパソコンからピントを合わせられません。</translation>
    </message>
    <message>
        <source>A folder has no shutter: shoot with the program that fills it.</source>
        <translation>フォルダーにシャッターはありません。保存元のソフトで撮影してください。</translation>
    </message>
    <message>
        <source>A folder cannot be focused.</source>
        <translation>フォルダーではピントを合わせられません。</translation>
    </message>
    <message>
        <source>A webcam focuses by itself.</source>
        <translation>ウェブカメラは自動でピントを合わせます。</translation>
    </message>
    <message>
        <source>The webcam sends no more pictures: plug it in again.</source>
        <translation>ウェブカメラの映像が途絶えました。つなぎ直してください。</translation>
    </message>
    <message>
        <source>Webcam {0} cannot be opened: is it plugged in, or used by another program?</source>
        <translation>ウェブカメラ{0}を開けません。接続と、他のソフトの使用を確認してください。</translation>
    </message>
    <message>
        <source>No camera found: switch it on, plug the cable in, and set its USB mode to PTP (PC remote).</source>
        <translation>カメラが見つかりません。電源を入れ、ケーブルをつなぎ、USBモードをPTP（PCリモート）にしてください。</translation>
    </message>
    <message>
        <source>The camera had begun to keep shots in its memory only; they go to the card again. Check that your last shot is here.</source>
        <translation>カメラが本体メモリだけに保存していました。再びカードに保存します。直前の画像があるか確認してください。</translation>
    </message>
    <message>
        <source>The camera does not write shots to its card: they exist here only. Put a card in, unlock it, and choose the card in the camera's menu.</source>
        <translation>カードに保存されず、画像はここにしかありません。カードを入れてロックを外し、カメラのメニューで選んでください。</translation>
    </message>
    <message>
        <source>The camera has just been lost.</source>
        <translation>カメラとの接続が切れました。</translation>
    </message>
    <message>
        <source>The colour chart is cut by the edge of the picture; show all of it.</source>
        <translation>カラーチャートが画面の端で切れています。全体を写してください。</translation>
    </message>
    <message>
        <source>The colour chart is tilted too far; turn it towards the camera.</source>
        <translation>カラーチャートが傾きすぎです。カメラに向けてください。</translation>
    </message>
    <message>
        <source>The colour chart's patches are not even: it is covered, cut, blurred or in shadow.</source>
        <translation>カラーチャートの色にむらがあります。隠れ、切れ、ぼけ、影がないか確認してください。</translation>
    </message>
    <message>
        <source>What was found is not a whole ColorChecker: its colours do not fit the known ones.</source>
        <translation>ColorCheckerの全体ではありません。既知の色と合いません。</translation>
    </message>
    <message>
        <source>What may be a colour chart is too bright: {0} of its patches are clipped; expose less.</source>
        <translation>チャートらしいものが明るすぎます。{0}色が白飛びです。露出を下げてください。</translation>
    </message>
    <message>
        <source>{0} patches of the colour chart are clipped; expose less.</source>
        <translation>カラーチャートの{0}色が白飛びです。露出を下げてください。</translation>
    </message>
    <message>
        <source>{0} patches of the colour chart are clipped, most of them dark in one colour: expose more, or use a less coloured light.</source>
        <translation>カラーチャートの{0}色がつぶれています（多くは一色が暗い）。露出を上げるか、色の薄い光にしてください。</translation>
    </message>
    <message>
        <source>No colour chart was found: show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>カラーチャートがありません。正面から全体を、画面幅の1/10以上で写してください。</translation>
    </message>
    <message>
        <source>No colour chart was found; the picture is too dark: expose more, and show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>カラーチャートがありません。画像が暗すぎます。露出を上げ、正面から全体を、画面幅の1/10以上で写してください。</translation>
    </message>
    <message>
        <source>No colour chart was found; {0} % of the picture is clipped: expose less, and show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>カラーチャートがありません。画像の{0} %が白飛びです。露出を下げ、正面から全体を、画面幅の1/10以上で写してください。</translation>
    </message>
    <message>
        <source>{0} hearts of a client became ratings.</source>
        <translation>お客様のハート{0}個を評価にしました。</translation>
    </message>
    <message>
        <source>Shot {0} has no file yet: it is still on its way.</source>
        <translation>ショット{0}のファイルはまだ届いていません。</translation>
    </message>
    <message>
        <source>The colour chart is too dark ({0} stops below white): little but rounding and noise is left of its dark patches; expose until its white is just below clipping.</source>
        <translation>カラーチャートが暗すぎます（白より{0}段下）。暗い色はノイズだけです。白が飛ぶ直前まで露出を上げてください。</translation>
    </message>
    <message>
        <source>What may be a colour chart is too dark ({0} stops below white): little but rounding and noise is left of its dark patches; expose until its white is just below clipping.</source>
        <translation>チャートらしいものが暗すぎます（白より{0}段下）。暗い色はノイズだけです。白が飛ぶ直前まで露出を上げてください。</translation>
    </message>
</context><context>
    <name>eye</name>
    <message>
        <source>Open</source>
        <translation>開</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>半目</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>閉</translation>
    </message>
    <message>
        <source>Can't tell</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>R</source>
        <translation>右</translation>
    </message>
    <message>
        <source>L</source>
        <translation>左</translation>
    </message>
</context><context>
    <name>filter</name>
    <message>
        <source>No face</source>
        <translation>顔なし</translation>
    </message>
    <message>
        <source>People missing</source>
        <translation>人数不足</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>目つぶり</translation>
    </message>
    <message>
        <source>One eye closed</source>
        <translation>片目つぶり</translation>
    </message>
    <message>
        <source>Eyes half closed</source>
        <translation>半目</translation>
    </message>
    <message>
        <source>Eyes half closed beside its group</source>
        <translation>グループ内で半目</translation>
    </message>
    <message>
        <source>Eyes narrow</source>
        <translation>目が細い</translation>
    </message>
    <message>
        <source>Eyes narrow beside its group</source>
        <translation>グループ内で目が細い</translation>
    </message>
    <message>
        <source>Eyes unsure</source>
        <translation>目が不明</translation>
    </message>
    <message>
        <source>Face cut</source>
        <translation>顔切れ</translation>
    </message>
    <message>
        <source>Skin clipped</source>
        <translation>肌の白飛び</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>口開き</translation>
    </message>
    <message>
        <source>In mid-word</source>
        <translation>話し中</translation>
    </message>
    <message>
        <source>Gaze</source>
        <translation>視線</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>顔の向き</translation>
    </message>
    <message>
        <source>Head tipped</source>
        <translation>顔の上下</translation>
    </message>
    <message>
        <source>Head tilted</source>
        <translation>顔の傾き</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>ピント甘い</translation>
    </message>
    <message>
        <source>Shaken</source>
        <translation>ぶれ</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>読めない</translation>
    </message>
    <message>
        <source>Corporate</source>
        <translation>ビジネス</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>俳優</translation>
    </message>
    <message>
        <source>Dramatic</source>
        <translation>ドラマチック</translation>
    </message>
    <message>
        <source>ID photo</source>
        <translation>証明写真</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation>検索  /</translation>
    </message>
    <message>
        <source>Search names, sitters, reasons and keywords</source>
        <translation>名前・人物・理由・キーワードを検索</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>被写体</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>Any colour</source>
        <translation>すべての色</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>ルック</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>名前未設定</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>すべての理由</translation>
    </message>
    <message>
        <source>Any look</source>
        <translation>すべてのルック</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>すべての判定</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Your picks</source>
        <translation>選択したもの</translation>
    </message>
    <message>
        <source>Not picked</source>
        <translation>未選択</translation>
    </message>
    <message>
        <source>{stars} or more</source>
        <translation>{stars} 以上</translation>
    </message>
    <message>
        <source>Any stars</source>
        <translation>すべての星</translation>
    </message>
</context><context>
    <name>hud</name>
    <message>
        <source>own recipe</source>
        <translation>専用レシピ</translation>
    </message>
    <message>
        <source>No face: not retouched</source>
        <translation>顔がないためレタッチしません</translation>
    </message>
    <message>
        <source>The retouch failed</source>
        <translation>レタッチに失敗しました</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>観察中</translation>
    </message>
    <message>
        <source>Waiting for the camera</source>
        <translation>カメラを待っています</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>At the camera</source>
        <translation>カメラ側</translation>
    </message>
    <message>
        <source>Tell {name}</source>
        <translation>{name} さんへ</translation>
    </message>
    <message>
        <source>Tell the sitter</source>
        <translation>被写体へ</translation>
    </message>
    <message>
        <source>Last shot</source>
        <translation>最新の1枚</translation>
    </message>
    <message>
        <source>No shot yet</source>
        <translation>まだ撮影していません</translation>
    </message>
    <message>
        <source>Your last shot and its retouch will be here</source>
        <translation>最新の写真とレタッチがここに出ます</translation>
    </message>
    <message>
        <source>{name} (chosen)</source>
        <translation>{name}(選択中)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>No retouch of rejected shots</source>
        <translation>却下した写真はレタッチしません</translation>
    </message>
    <message>
        <source>Retouch on its way</source>
        <translation>レタッチ処理中</translation>
    </message>
    <message>
        <source>Being judged</source>
        <translation>判定中</translation>
    </message>
    <message>
        <source>The picture is on its way</source>
        <translation>画像を読み込み中です</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>ライブビュー</translation>
    </message>
    <message>
        <source>No camera yet</source>
        <translation>カメラ未接続</translation>
    </message>
    <message>
        <source>This picture is {seconds} s old</source>
        <translation>この映像は{seconds}秒前のものです</translation>
    </message>
    <message>
        <source>key from left</source>
        <translation>左から</translation>
    </message>
    <message>
        <source>key from right</source>
        <translation>右から</translation>
    </message>
    <message>
        <source>key in front</source>
        <translation>正面から</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>目</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>誰もいません</translation>
    </message>
    <message>
        <source>Right {right}, left {left}</source>
        <translation>右 {right}、左 {left}</translation>
    </message>
    <message>
        <source>Head and level</source>
        <translation>顔の向きと水平</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>左右</translation>
    </message>
    <message>
        <source>Nod</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>傾き</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>肩</translation>
    </message>
    <message>
        <source>Key : fill, lit cheek over shaded</source>
        <translation>明暗比(頬の明部 : 暗部)</translation>
    </message>
    <message>
        <source>Key to fill, lit cheek over shaded cheek, in stops</source>
        <translation>明部と暗部の頬の明暗比(段)</translation>
    </message>
    <message>
        <source>Shots of this sitter</source>
        <translation>この人の写真</translation>
    </message>
    <message>
        <source>{count} shots, {kept} kept</source>
        <translation>{count}枚、うち採用{kept}枚</translation>
    </message>
    <message>
        <source>The first shot will be here</source>
        <translation>最初の1枚がここに表示されます</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>露出</translation>
    </message>
    <message>
        <source>black {share}</source>
        <translation>黒 {share}</translation>
    </message>
    <message>
        <source>white {share}</source>
        <translation>白 {share}</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>飛び・潰れなし</translation>
    </message>
    <message>
        <source>Clipped: {what}</source>
        <translation>欠落: {what}</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>被写体</translation>
    </message>
    <message>
        <source>{kept} kept: got it</source>
        <translation>採用{kept}枚: 完了</translation>
    </message>
    <message>
        <source>{kept} of {wanted} kept</source>
        <translation>採用 {kept}/{wanted}枚</translation>
    </message>
    <message>
        <source>{kept} kept</source>
        <translation>採用{kept}枚</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>次: {name}</translation>
    </message>
    <message>
        <source>got</source>
        <translation>済</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>名前未設定</translation>
    </message>
    <message>
        <source>No name yet (N)</source>
        <translation>名前未設定 (N)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Looking for a camera</source>
        <translation>カメラを探しています</translation>
    </message>
    <message>
        <source>No picture for {seconds} s: wake the camera, look at its cable</source>
        <translation>{seconds} 秒間画像がありません：カメラを起こし、ケーブルを確認してください</translation>
    </message>
    <message>
        <source>Learning the eyes</source>
        <translation>目を学習中</translation>
    </message>
    <message>
        <source>{rate} fps</source>
        <translation>{rate} fps</translation>
    </message>
    <message>
        <source>card {count} shots</source>
        <translation>カード残り{count}枚</translation>
    </message>
    <message>
        <source>card {amount}</source>
        <translation>カード {amount}</translation>
    </message>
    <message>
        <source>disk {amount}</source>
        <translation>ディスク {amount}</translation>
    </message>
    <message>
        <source>Muted (T)</source>
        <translation>消音 (T)</translation>
    </message>
    <message>
        <source>Series {taken} of {count}</source>
        <translation>連続 {taken}/{count}</translation>
    </message>
    <message>
        <source>Card only: {count} wait</source>
        <translation>カードのみ: {count}枚待ち</translation>
    </message>
</context><context>
    <name>instrument</name>
    <message>
        <source>Sitter and progress</source>
        <translation>被写体と進み具合</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>目</translation>
    </message>
    <message>
        <source>Head and level</source>
        <translation>顔の向きと水平</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>ヒストグラム</translation>
    </message>
    <message>
        <source>Last shot</source>
        <translation>最新の1枚</translation>
    </message>
    <message>
        <source>Eyes at 100 %</source>
        <translation>目の等倍表示</translation>
    </message>
    <message>
        <source>Shots of this sitter</source>
        <translation>この人の写真</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>ステータス行</translation>
    </message>
    <message>
        <source>Frame rate and age</source>
        <translation>フレームレートと遅延</translation>
    </message>
    <message>
        <source>Card space</source>
        <translation>カードの空き</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>ディスクの空き</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>バッテリー</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>表示項目</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Keep this layout under Ctrl {slot}</source>
        <translation>この配置を Ctrl {slot} に保存</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context><context>
    <name>keys</name>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>Any key goes back</source>
        <translation>どのキーでも戻ります</translation>
    </message>
    <message>
        <source>Page {page} of {pages} · ↓ turns · Esc goes back</source>
        <translation>{pages}ページ中{page} · ↓ で次へ · Esc で戻る</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shoot</source>
        <translation>撮影</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>See</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>被写体</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Press the shutter</source>
        <translation>シャッターを切る</translation>
    </message>
    <message>
        <source>Focus once</source>
        <translation>ピントを合わせる</translation>
    </message>
    <message>
        <source>Next look</source>
        <translation>次のルック</translation>
    </message>
    <message>
        <source>Match this picture; again: the look</source>
        <translation>この写真に合わせる/もう一度でルック</translation>
    </message>
    <message>
        <source>Series of shots: start, stop</source>
        <translation>連続撮影: 開始/停止</translation>
    </message>
    <message>
        <source>Camera, people, session, sound</source>
        <translation>カメラ・人物・セッション・音</translation>
    </message>
    <message>
        <source>Sound: mute, or not</source>
        <translation>音: 消音/解除</translation>
    </message>
    <message>
        <source>Spoken cues: sitter, all, none</source>
        <translation>読み上げ: 被写体/すべて/なし</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Reject (only a mark)</source>
        <translation>却下(印のみ)</translation>
    </message>
    <message>
        <source>As judged</source>
        <translation>判定どおり</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星</translation>
    </message>
    <message>
        <source>Red, yellow, green, blue</source>
        <translation>赤・黄・緑・青</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Shot before</source>
        <translation>前の写真</translation>
    </message>
    <message>
        <source>Shot after</source>
        <translation>次の写真</translation>
    </message>
    <message>
        <source>Review the session</source>
        <translation>セッションを見直す</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Latest shot</source>
        <translation>最新の写真</translation>
    </message>
    <message>
        <source>Before, after, both</source>
        <translation>前・後・両方</translation>
    </message>
    <message>
        <source>All instruments, or none</source>
        <translation>全項目を表示/非表示</translation>
    </message>
    <message>
        <source>Each instrument: hide, show, keep</source>
        <translation>各項目: 表示・非表示・保存</translation>
    </message>
    <message>
        <source>The session's colour: on, off</source>
        <translation>セッションの色：オン、オフ</translation>
    </message>
    <message>
        <source>Layouts that you kept</source>
        <translation>保存した配置</translation>
    </message>
    <message>
        <source>Guides of the look</source>
        <translation>ルックのガイド</translation>
    </message>
    <message>
        <source>Overlay: a cover or a shot</source>
        <translation>重ね表示: 表紙や写真</translation>
    </message>
    <message>
        <source>This shot as the overlay</source>
        <translation>この写真を重ねる</translation>
    </message>
    <message>
        <source>Overlay: stronger, weaker</source>
        <translation>重ね表示: 濃く/薄く</translation>
    </message>
    <message>
        <source>Next or other sitter</source>
        <translation>次の人/別の人</translation>
    </message>
    <message>
        <source>Whose is this shot? First those in quarantine</source>
        <translation>誰の写真か(保留分から)</translation>
    </message>
    <message>
        <source>Open or close the sitter's screen</source>
        <translation>被写体の画面を開く/閉じる</translation>
    </message>
    <message>
        <source>Quiet: the sitter's screen rests</source>
        <translation>静かに: 被写体の画面を休止</translation>
    </message>
    <message>
        <source>Sitter sees live, mirrored</source>
        <translation>被写体に鏡像のライブ</translation>
    </message>
    <message>
        <source>… the last good shot</source>
        <translation>… 最新の良い写真</translation>
    </message>
    <message>
        <source>… before and after</source>
        <translation>… 前と後</translation>
    </message>
    <message>
        <source>… your picks only</source>
        <translation>… 選んだ写真のみ</translation>
    </message>
    <message>
        <source>… a welcome</source>
        <translation>… ようこそ画面</translation>
    </message>
    <message>
        <source>… nothing</source>
        <translation>… 何も表示しない</translation>
    </message>
    <message>
        <source>Mirror the sitter's picture, or not</source>
        <translation>被写体の映像を鏡像に/戻す</translation>
    </message>
    <message>
        <source>Sitter's screen rests before a shot</source>
        <translation>撮影前に被写体の画面を休止</translation>
    </message>
    <message>
        <source>Sitter on another screen</source>
        <translation>被写体を別の画面へ</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>このキー一覧</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>準備は整っていますか?</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Put a notice away</source>
        <translation>お知らせを消す</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>ダーク/ライト</translation>
    </message>
    <message>
        <source>Fullscreen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Back; twice: quit</source>
        <translation>戻る。2回で終了</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>マーク</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>One picture, or back</source>
        <translation>1枚表示/戻る</translation>
    </message>
    <message>
        <source>100 %, or the whole picture</source>
        <translation>等倍/全体</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Two to four in step, eyes on eyes</source>
        <translation>2〜4枚を目の位置で揃えて比較</translation>
    </message>
    <message>
        <source>Shift ← →</source>
        <translation>Shift ← →</translation>
    </message>
    <message>
        <source>Choose several shots</source>
        <translation>複数のショットを選ぶ</translation>
    </message>
    <message>
        <source>Drift of light and framing over the day</source>
        <translation>一日の光と構図のずれ</translation>
    </message>
    <message>
        <source>Retouch: sliders, before and after</source>
        <translation>レタッチ: スライダーと前後比較</translation>
    </message>
    <message>
        <source>Unfold or fold this group</source>
        <translation>このグループを開く/畳む</translation>
    </message>
    <message>
        <source>Fold all groups, or none</source>
        <translation>全グループを畳む/開く</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Heal all spots, or none</source>
        <translation>すべてのしみを直す、または残す</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>調整</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The line to the left</source>
        <translation>境界線を左へ</translation>
    </message>
    <message>
        <source>The line to the right</source>
        <translation>境界線を右へ</translation>
    </message>
    <message>
        <source>Rings on all spots, or none</source>
        <translation>すべてのしみに印、またはなし</translation>
    </message>
    <message>
        <source>The slider by 1 %; Tab: the next one</source>
        <translation>スライダーを1 %動かす。Tab で次へ</translation>
    </message>
    <message>
        <source>Keep or heal the chosen spot</source>
        <translation>選んだしみを残す、または直す</translation>
    </message>
    <message>
        <source>Heal all blemishes, or none</source>
        <translation>肌荒れをすべて修正、またはすべて残す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>As the chosen recipe has it</source>
        <translation>選んだレシピのとおりに戻す</translation>
    </message>
    <message>
        <source>Save as this shot's recipe</source>
        <translation>この写真のレシピとして保存</translation>
    </message>
    <message>
        <source>Use for the session from now on</source>
        <translation>これからこのセッションに使う</translation>
    </message>
</context><context>
    <name>kind</name>
    <message>
        <source>Neutral</source>
        <translation>真顔</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>笑顔</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>真剣</translation>
    </message>
</context><context>
    <name>light</name>
    <message>
        <source>Butterfly</source>
        <translation>バタフライ</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Rembrandt</source>
        <translation>レンブラント</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>スプリット</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>フラット</translation>
    </message>
    <message>
        <source>{value} stops</source>
        <translation>{value}段</translation>
    </message>
</context><context>
    <name>notice</name>
    <message>
        <source>Muted</source>
        <translation>消音</translation>
    </message>
    <message>
        <source>Sound is on</source>
        <translation>音が出ます</translation>
    </message>
    <message>
        <source>Sound is muted: T brings it back</source>
        <translation>消音中: T で戻ります</translation>
    </message>
    <message>
        <source>Look: {name}</source>
        <translation>ルック: {name}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>元に戻すものがありません</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>元に戻しました: {what}</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>鏡像</translation>
    </message>
    <message>
        <source>Not mirrored</source>
        <translation>鏡像なし</translation>
    </message>
    <message>
        <source>The sitter's screen rests before each shot</source>
        <translation>撮影の前に被写体の画面を休止します</translation>
    </message>
    <message>
        <source>The sitter's screen stays on</source>
        <translation>被写体の画面は点灯のままです</translation>
    </message>
    <message>
        <source>Nothing is kept under Ctrl {slot} yet: E, then Ctrl {slot}</source>
        <translation>Ctrl {slot} には未保存です: E のあと Ctrl {slot}</translation>
    </message>
    <message>
        <source>There is no shot to lay over the picture yet</source>
        <translation>重ねる写真がまだありません</translation>
    </message>
    <message>
        <source>Overlay: {name}. K hides it, + and − fade it</source>
        <translation>重ね表示: {name}。K で非表示、+ と − で濃さ</translation>
    </message>
    <message>
        <source>Kept: Ctrl {slot} brings this layout back</source>
        <translation>保存しました: Ctrl {slot} で呼び出せます</translation>
    </message>
    <message>
        <source>The layout cannot be kept: {why}.</source>
        <translation>配置を保存できません: {why}</translation>
    </message>
</context><context>
    <name>panel</name>
    <message>
        <source>Session panel</source>
        <translation>セッションパネル</translation>
    </message>
    <message>
        <source>Pages of the session panel</source>
        <translation>セッションパネルのページ</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>カメラ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>人物(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>セッション(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;ound</source>
        <translation>音(&amp;O)</translation>
    </message>
    <message>
        <source>{name}: look for it</source>
        <translation>{name}: 参照</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>参照</translation>
    </message>
</context><context>
    <name>people</name>
    <message>
        <source>Check in</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>欠席</translation>
    </message>
    <message>
        <source>Waiting again</source>
        <translation>待ちに戻す</translation>
    </message>
    <message>
        <source>The right name</source>
        <translation>正しい名前</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変える</translation>
    </message>
    <message>
        <source>The day's list</source>
        <translation>本日のリスト</translation>
    </message>
    <message>
        <source>CSV or XLSX</source>
        <translation>CSV または XLSX</translation>
    </message>
    <message>
        <source>Put a name right</source>
        <translation>名前を直す</translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation>リストを追加</translation>
    </message>
    <message>
        <source>Same person: put together</source>
        <translation>同じ人：まとめる</translation>
    </message>
    <message>
        <source>{name} is another person already. If both are one, put them together; if not, choose a name that tells them apart.</source>
        <translation>{name} はすでに別の人です。同じ人ならまとめてください。違うなら区別できる名前にしてください。</translation>
    </message>
    <message>
        <source>{all} people: {waiting} waiting, {done} done, {absent} absent</source>
        <translation>{all}人: 待ち{waiting}、完了{done}、欠席{absent}</translation>
    </message>
    <message>
        <source>No list yet. Names that you type are taken as they are.</source>
        <translation>リストはまだありません。入力した名前をそのまま使います。</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} を読み込み中…</translation>
    </message>
    <message>
        <source>sits now</source>
        <translation>撮影中</translation>
    </message>
    <message>
        <source>done ✓</source>
        <translation>完了 ✓</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>欠席</translation>
    </message>
    <message>
        <source>Name, id or class</source>
        <translation>名前・番号・クラス</translation>
    </message>
    <message>
        <source>Name of the sitter</source>
        <translation>被写体の名前</translation>
    </message>
    <message>
        <source>People who have it</source>
        <translation>該当する人</translation>
    </message>
    <message>
        <source>Not on the list: {name}</source>
        <translation>リスト外: {name}</translation>
    </message>
</context><context>
    <name>quit</name>
    <message>
        <source>Esc again quits</source>
        <translation>もう一度 Esc で終了</translation>
    </message>
    <message>
        <source>Quit?</source>
        <translation>終了しますか?</translation>
    </message>
    <message>
        <source>A shot is still on its way from the camera.</source>
        <translation>カメラから画像を転送中です。</translation>
    </message>
    <message>
        <source>It stays on the card and is fetched next time.</source>
        <translation>カードに残り、次回取り込みます。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>待つ</translation>
    </message>
</context><context>
    <name>retouch</name>
    <message>
        <source>Natural</source>
        <translation>自然</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>スタジオ</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>No retouch</source>
        <translation>レタッチなし</translation>
    </message>
    <message>
        <source>The session's own</source>
        <translation>セッションのもの</translation>
    </message>
    <message>
        <source>B before, after, split · Z 100 % · ← → line · Tab, ↑ ↓ sliders · K keep or heal a spot · Ctrl Z undo · Ctrl S save · ? all keys · Esc back</source>
        <translation>B 前・後・分割 · Z 100 % · ← → 境界線 · Tab、↑ ↓ スライダー · K 残す/直す · Ctrl Z 元に戻す · Ctrl S 保存 · ? キー一覧 · Esc 戻る</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>実行結果</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>This shot's</source>
        <translation>この写真のレシピ</translation>
    </message>
    <message>
        <source>No face was found: only what acts on the whole picture is done.</source>
        <translation>顔が見つからないため、全体の調整のみ行います。</translation>
    </message>
    <message>
        <source>The session's colour is on: {colour}</source>
        <translation>セッションの色：{colour}</translation>
    </message>
    <message>
        <source>The shot does not tell its light: the others of its day are looked at</source>
        <translation>この写真だけでは光がわかりません。同じ日のほかの写真を調べています</translation>
    </message>
    <message>
        <source>Not saved: Ctrl S saves, Esc again leaves</source>
        <translation>保存されていません: Ctrl S で保存、もう一度 Esc で閉じます</translation>
    </message>
    <message>
        <source>No spot is chosen: click one, or take it in the list</source>
        <translation>しみが選ばれていません。クリックするか、一覧で選んでください</translation>
    </message>
    <message>
        <source>Retouch – {name}</source>
        <translation>レタッチ – {name}</translation>
    </message>
    <message>
        <source>There is nothing more to undo or redo</source>
        <translation>元に戻す、またはやり直す操作はもうありません</translation>
    </message>
    <message>
        <source>The shot cannot be shown</source>
        <translation>写真を表示できません</translation>
    </message>
    <message>
        <source>The recipe could not be saved in {folder}: {why}.</source>
        <translation>レシピを {folder} に保存できません: {why}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>{name} に保存しました</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Blemishes</source>
        <translation>肌荒れ</translation>
    </message>
    <message>
        <source>Even skin</source>
        <translation>肌のムラ</translation>
    </message>
    <message>
        <source>Shine</source>
        <translation>テカリ</translation>
    </message>
    <message>
        <source>Redness</source>
        <translation>赤み</translation>
    </message>
    <message>
        <source>Neck and ears like the face</source>
        <translation>首と耳を顔に合わせる</translation>
    </message>
    <message>
        <source>Under the eyes</source>
        <translation>目の下</translation>
    </message>
    <message>
        <source>Eye whites</source>
        <translation>白目</translation>
    </message>
    <message>
        <source>Irises</source>
        <translation>虹彩</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>歯</translation>
    </message>
    <message>
        <source>Lift the shade</source>
        <translation>影を明るく</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>露出</translation>
    </message>
    <message>
        <source>Even backdrop</source>
        <translation>背景を均一に</translation>
    </message>
    <message>
        <source>Darker corners</source>
        <translation>周辺を暗く</translation>
    </message>
    <message>
        <source>Before left of the line, after right</source>
        <translation>境界線の左が前、右が後</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>The shot is being opened</source>
        <translation>写真を開いています</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前と後</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>レシピを保存</translation>
    </message>
    <message>
        <source>Use for the session</source>
        <translation>セッションに使う</translation>
    </message>
    <message>
        <source>Spots: a tick heals, no tick keeps</source>
        <translation>しみ: チェックありは直し、なしは残します</translation>
    </message>
    <message>
        <source>Blemish</source>
        <translation>肌荒れ</translation>
    </message>
    <message>
        <source>Mole</source>
        <translation>ほくろ</translation>
    </message>
    <message>
        <source>Freckle</source>
        <translation>そばかす</translation>
    </message>
    <message>
        <source>Spots: checked ones are healed</source>
        <translation>しみ: チェックした箇所を直します</translation>
    </message>
    <message>
        <source>No spots were found</source>
        <translation>しみは見つかりませんでした</translation>
    </message>
</context><context>
    <name>review</name>
    <message>
        <source>{count} stars</source>
        <translation>星{count}つ</translation>
    </message>
    <message>
        <source>This shot stands alone: choose two to four with Shift and the arrows, then C compares them.</source>
        <translation>このショットは単独です。Shift と矢印で 2～4 枚を選ぶと、C で比べられます。</translation>
    </message>
    <message>
        <source>This shot has no file yet: it is still on its way.</source>
        <translation>この写真はまだ転送中です。</translation>
    </message>
    <message>
        <source>no {mark}</source>
        <translation>{mark}なし</translation>
    </message>
    <message>
        <source>{count} shots: {what}. Ctrl Z takes it back.</source>
        <translation>{count}枚: {what}。Ctrl Z で戻せます。</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>星</translation>
    </message>
    <message>
        <source>label</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>P pick · X reject · 0–5 stars · Enter loupe · C compare · T retouch · E unfold · ? all keys</source>
        <translation>P 採用 · X 却下 · 0–5 星 · Enter 拡大 · C 比較 · T レタッチ · E 展開 · ? キー一覧</translation>
    </message>
    <message>
        <source>Review – {name}</source>
        <translation>見直し – {name}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>実行結果</translation>
    </message>
    <message>
        <source>{rows} of {all}</source>
        <translation>{all}枚中{rows}枚</translation>
    </message>
    <message>
        <source>{count} chosen · {text}</source>
        <translation>{count}枚選択 · {text}</translation>
    </message>
    <message>
        <source>Shots of the session</source>
        <translation>セッションの写真</translation>
    </message>
    <message>
        <source>No shot fits the filter</source>
        <translation>条件に合う写真がありません</translation>
    </message>
    <message>
        <source>No shots yet</source>
        <translation>まだ写真がありません</translation>
    </message>
    <message>
        <source>Best – {why}</source>
        <translation>最良 – {why}</translation>
    </message>
    <message>
        <source>{count} megapixels, at half</source>
        <translation>{count}メガピクセル(半分で表示)</translation>
    </message>
    <message>
        <source>Why, and faces of the group</source>
        <translation>理由とグループの顔</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>名前未設定</translation>
    </message>
    <message>
        <source>Faces of this group</source>
        <translation>このグループの顔</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>写真</translation>
    </message>
</context><context>
    <name>session</name>
    <message>
        <source>Shots are shown, retouched and exported so; those with a recipe of their own keep it.</source>
        <translation>これからこのように表示、レタッチ、書き出しします。専用レシピのある写真はそのままです。</translation>
    </message>
    <message>
        <source>Another session …</source>
        <translation>別のセッション…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>ルック</translation>
    </message>
    <message>
        <source>Look from a file</source>
        <translation>ファイルのルック</translation>
    </message>
    <message>
        <source>a look's TOML file</source>
        <translation>ルックのTOMLファイル</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>レタッチ</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>予備コピー先</translation>
    </message>
    <message>
        <source>no second copy</source>
        <translation>予備コピーなし</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>重ね表示</translation>
    </message>
    <message>
        <source>a cover or a reference shot</source>
        <translation>表紙や参考写真</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>予備コピー</translation>
    </message>
    <message>
        <source>Overlay on the live picture</source>
        <translation>ライブビューへの重ね表示</translation>
    </message>
    <message>
        <source>Language of the windows and cues</source>
        <translation>ウィンドウと指示の言語</translation>
    </message>
    <message>
        <source>The system's</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>{language}: from the next start on.</source>
        <translation>{language}：次の起動から。</translation>
    </message>
    <message>
        <source>The next shots are called so; those that are here keep their names.</source>
        <translation>次の写真から適用します。既存の名前は変わりません。</translation>
    </message>
    <message>
        <source>Looking at that folder …</source>
        <translation>フォルダーを確認中…</translation>
    </message>
    <message>
        <source>No second copy any more.</source>
        <translation>予備コピーをやめました。</translation>
    </message>
    <message>
        <source>Every file is copied to {folder}.</source>
        <translation>すべてのファイルを {folder} にコピーします。</translation>
    </message>
</context><context>
    <name>setting</name>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>シャッター</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>絞り</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>ホワイトバランス</translation>
    </message>
    <message>
        <source>Exposure compensation</source>
        <translation>露出補正</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>ドライブ</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画質</translation>
    </message>
</context><context>
    <name>sitter</name>
    <message>
        <source>Sitter sees the live picture</source>
        <translation>被写体: ライブ映像</translation>
    </message>
    <message>
        <source>Sitter sees the last good shot</source>
        <translation>被写体: 最新の良い写真</translation>
    </message>
    <message>
        <source>Sitter sees before and after</source>
        <translation>被写体: 前と後</translation>
    </message>
    <message>
        <source>Sitter sees your picks only</source>
        <translation>被写体: 選んだ写真のみ</translation>
    </message>
    <message>
        <source>Sitter sees a welcome</source>
        <translation>被写体: ようこそ画面</translation>
    </message>
    <message>
        <source>Sitter sees nothing</source>
        <translation>被写体: 表示なし</translation>
    </message>
    <message>
        <source>tether: sitter</source>
        <translation>tether: 被写体</translation>
    </message>
    <message>
        <source>Sitter's screen</source>
        <translation>被写体の画面</translation>
    </message>
    <message>
        <source>The sitter has no screen</source>
        <translation>被写体の画面なし</translation>
    </message>
    <message>
        <source>Sitter sees nothing (quiet)</source>
        <translation>被写体: 休止中</translation>
    </message>
    <message>
        <source>Whose is {name}?</source>
        <translation>{name} は誰の写真ですか?</translation>
    </message>
    <message>
        <source>Who sits now?</source>
        <translation>次はどなたですか?</translation>
    </message>
    <message>
        <source>There is one screen only: connect a second one that the sitter can see</source>
        <translation>画面が1つだけです。被写体から見える画面を接続してください</translation>
    </message>
    <message>
        <source>The sitter's screen is now {name}</source>
        <translation>被写体の画面は {name} です</translation>
    </message>
    <message>
        <source>The sitter's screen is there</source>
        <translation>被写体の画面が接続されました</translation>
    </message>
    <message>
        <source>The sitter has no screen now: connect it again and all is as before</source>
        <translation>被写体の画面が外れました。再接続すると元に戻ります</translation>
    </message>
</context><context>
    <name>sound</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>For the sitter, friendly</source>
        <translation>被写体向け(やさしく)</translation>
    </message>
    <message>
        <source>Every cue, for an earphone</source>
        <translation>すべて(イヤホン用)</translation>
    </message>
    <message>
        <source>Spoken cues: none</source>
        <translation>読み上げ: なし</translation>
    </message>
    <message>
        <source>Spoken cues: for the sitter, friendly</source>
        <translation>読み上げ: 被写体向け(やさしく)</translation>
    </message>
    <message>
        <source>Spoken cues: every cue, for an earphone</source>
        <translation>読み上げ: すべて(イヤホン用)</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>消音</translation>
    </message>
    <message>
        <source>Mute all sounds</source>
        <translation>すべての音を消す</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>出力先</translation>
    </message>
    <message>
        <source>Spoken cues</source>
        <translation>読み上げ</translation>
    </message>
    <message>
        <source>Language of spoken cues</source>
        <translation>読み上げの言語</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>試聴</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>機器</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The system's own</source>
        <translation>システムの設定</translation>
    </message>
    <message>
        <source>There is no sound card: nothing can be heard.</source>
        <translation>サウンド機器がないため音が出ません。</translation>
    </message>
</context><context>
    <name>start</name>
    <message>
        <source>tether: session</source>
        <translation>tether: セッション</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>セッションを選ぶ</translation>
    </message>
    <message>
        <source>What do you shoot today?</source>
        <translation>今日は何を撮りますか?</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Session folder</source>
        <translation>セッションのフォルダー</translation>
    </message>
    <message>
        <source>a folder for this session</source>
        <translation>このセッション用のフォルダー</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>ルック</translation>
    </message>
    <message>
        <source>The day's list</source>
        <translation>本日のリスト</translation>
    </message>
    <message>
        <source>no list: names are typed</source>
        <translation>リストなし: 名前を入力</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>予備コピー先</translation>
    </message>
    <message>
        <source>no second copy</source>
        <translation>予備コピーなし</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>準備は整っていますか?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Name a folder for the session.</source>
        <translation>セッションのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新しいセッション</translation>
    </message>
    <message>
        <source>A new folder; it is made when you start.</source>
        <translation>新しいフォルダー。開始時に作成します。</translation>
    </message>
    <message>
        <source>Looking into it …</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Shots: {count}</source>
        <translation>写真: {count}枚</translation>
    </message>
    <message>
        <source>people on its list: {count}</source>
        <translation>リスト: {count}人</translation>
    </message>
    <message>
        <source>{name} sat last</source>
        <translation>最後は {name} さん</translation>
    </message>
    <message>
        <source>There is a session already: it goes on.</source>
        <translation>既存のセッションを続けます。</translation>
    </message>
</context><context>
    <name>token</name>
    <message>
        <source>the sitter's name</source>
        <translation>被写体の名前</translation>
    </message>
    <message>
        <source>the id on the list</source>
        <translation>リストの番号</translation>
    </message>
    <message>
        <source>0001, 0002 … for each sitter</source>
        <translation>人ごとに 0001, 0002 …</translation>
    </message>
    <message>
        <source>the look's name</source>
        <translation>ルックの名前</translation>
    </message>
    <message>
        <source>the camera's serial number</source>
        <translation>カメラの製造番号</translation>
    </message>
    <message>
        <source>the camera's own file name</source>
        <translation>カメラのファイル名</translation>
    </message>
    <message>
        <source>class, team or family</source>
        <translation>クラス・チーム・家族</translation>
    </message>
    <message>
        <source>Name template</source>
        <translation>名前のひな形</translation>
    </message>
    <message>
        <source>Put in a token</source>
        <translation>項目を挿入</translation>
    </message>
    <message>
        <source>Put in …</source>
        <translation>挿入…</translation>
    </message>
    <message>
        <source>of the list</source>
        <translation>リストの列</translation>
    </message>
</context><context>
    <name>verdict</name>
    <message>
        <source>In quarantine: {why}</source>
        <translation>保留中: {why}</translation>
    </message>
    <message>
        <source>Your pick</source>
        <translation>あなたの採用</translation>
    </message>
    <message>
        <source>Rejected by you</source>
        <translation>あなたが却下</translation>
    </message>
    <message>
        <source>Safe on disk, being judged</source>
        <translation>保存済み、判定中</translation>
    </message>
    <message>
        <source>Best of {count}</source>
        <translation>{count}枚中で最良</translation>
    </message>
    <message>
        <source>{rank} of {count}</source>
        <translation>{count}枚中{rank}位</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>判定中</translation>
    </message>
</context></TS>
