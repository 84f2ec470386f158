<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>camera</name>
    <message>
        <source>Set on the camera itself</source>
        <translation>An der Kamera selbst einzustellen</translation>
    </message>
    <message>
        <source>camera: {value}</source>
        <translation>Kamera: {value}</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>the camera stays at {value}</source>
        <translation>die Kamera bleibt bei {value}</translation>
    </message>
    <message>
        <source>No camera yet: its settings appear here.</source>
        <translation>Noch keine Kamera: hier stehen dann ihre Einstellungen.</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>Bild aufnehmen</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Shots of the series</source>
        <translation>Aufnahmen der Serie</translation>
    </message>
    <message>
        <source>Seconds between two shots</source>
        <translation>Sekunden zwischen zwei Aufnahmen</translation>
    </message>
    <message>
        <source>Start the series</source>
        <translation>Serie starten</translation>
    </message>
    <message>
        <source>Where shots go</source>
        <translation>Wohin Aufnahmen gehen</translation>
    </message>
    <message>
        <source>Card and disk</source>
        <translation>Karte und Festplatte</translation>
    </message>
    <message>
        <source>Card only</source>
        <translation>Nur Karte</translation>
    </message>
    <message>
        <source>A series of shots</source>
        <translation>Eine Serie von Aufnahmen</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>This camera has no settings that can be turned from here.</source>
        <translation>Diese Kamera hat keine Einstellungen, die sich von hier ändern lassen.</translation>
    </message>
    <message>
        <source>Stop the series</source>
        <translation>Serie anhalten</translation>
    </message>
    <message>
        <source>{taken} of {count}, every {seconds} s</source>
        <translation>{taken} von {count}, alle {seconds} s</translation>
    </message>
    <message>
        <source>Done: {taken} of {count}</source>
        <translation>Fertig: {taken} von {count}</translation>
    </message>
    <message>
        <source>{count} on the card only; they come when you choose card and disk.</source>
        <translation>{count} nur auf der Karte; sie kommen, sobald Karte und Festplatte gewählt ist.</translation>
    </message>
</context><context>
    <name>colour</name>
    <message>
        <source>The screen's profile is damaged: it counts as sRGB.</source>
        <translation>Das Profil des Bildschirms ist beschädigt: er gilt als sRGB.</translation>
    </message>
    <message>
        <source>The picture's colour profile is damaged: shown as sRGB.</source>
        <translation>Das Farbprofil des Bildes ist beschädigt: als sRGB gezeigt.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
</context><context>
    <name>cues</name>
    <message>
        <source>to your left</source>
        <translation>nach links von dir</translation>
    </message>
    <message>
        <source>to your right</source>
        <translation>nach rechts von dir</translation>
    </message>
    <message>
        <source>your left shoulder</source>
        <translation>deine linke Schulter</translation>
    </message>
    <message>
        <source>your right shoulder</source>
        <translation>deine rechte Schulter</translation>
    </message>
    <message>
        <source>to the right of the picture</source>
        <translation>zur rechten Bildseite</translation>
    </message>
    <message>
        <source>to the left of the picture</source>
        <translation>zur linken Bildseite</translation>
    </message>
    <message>
        <source>the shoulder on the right of the picture</source>
        <translation>die Schulter rechts im Bild</translation>
    </message>
    <message>
        <source>the shoulder on the left of the picture</source>
        <translation>die Schulter links im Bild</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>Niemand im Bild</translation>
    </message>
    <message>
        <source>Somebody is still missing</source>
        <translation>Es fehlt noch jemand</translation>
    </message>
    <message>
        <source>The edge cuts the face: give more room</source>
        <translation>Der Rand schneidet das Gesicht an: mehr Platz lassen</translation>
    </message>
    <message>
        <source>Open your eyes when you are ready</source>
        <translation>Öffne die Augen, wenn du so weit bist</translation>
    </message>
    <message>
        <source>Go a little closer</source>
        <translation>Etwas näher heran</translation>
    </message>
    <message>
        <source>Go back a little</source>
        <translation>Etwas weiter zurück</translation>
    </message>
    <message>
        <source>Pan left in the picture</source>
        <translation>Nach links im Bild schwenken</translation>
    </message>
    <message>
        <source>Pan right in the picture</source>
        <translation>Nach rechts im Bild schwenken</translation>
    </message>
    <message>
        <source>Tilt the camera up a little</source>
        <translation>Kamera etwas nach oben neigen</translation>
    </message>
    <message>
        <source>Tilt the camera down a little</source>
        <translation>Kamera etwas nach unten neigen</translation>
    </message>
    <message>
        <source>Give the head more room above</source>
        <translation>Mehr Luft über dem Kopf lassen</translation>
    </message>
    <message>
        <source>Skin is clipping: less light</source>
        <translation>Haut ist ausgebrannt: weniger Licht</translation>
    </message>
    <message>
        <source>Skin is darker than the reference: more light</source>
        <translation>Haut ist dunkler als die Referenz: mehr Licht</translation>
    </message>
    <message>
        <source>Skin is brighter than the reference: less light</source>
        <translation>Haut ist heller als die Referenz: weniger Licht</translation>
    </message>
    <message>
        <source>Light is flat ({value} stops): more contrast</source>
        <translation>Licht ist flach ({value} Blenden): mehr Kontrast</translation>
    </message>
    <message>
        <source>Light is hard ({value} stops): soften it</source>
        <translation>Licht ist hart ({value} Blenden): weicher machen</translation>
    </message>
    <message>
        <source>This light is not the look's pattern</source>
        <translation>Dieses Licht passt nicht zum Look</translation>
    </message>
    <message>
        <source>Turn your face a little {to_left}</source>
        <translation>Gesicht etwas {to_left} drehen</translation>
    </message>
    <message>
        <source>Turn your face a little {to_right}</source>
        <translation>Gesicht etwas {to_right} drehen</translation>
    </message>
    <message>
        <source>Chin up a little</source>
        <translation>Kinn etwas höher</translation>
    </message>
    <message>
        <source>Chin down a little</source>
        <translation>Kinn etwas tiefer</translation>
    </message>
    <message>
        <source>Tip your head a little {to_left}</source>
        <translation>Kopf etwas {to_left} neigen</translation>
    </message>
    <message>
        <source>Tip your head a little {to_right}</source>
        <translation>Kopf etwas {to_right} neigen</translation>
    </message>
    <message>
        <source>Let {left_shoulder} drop</source>
        <translation>Lass {left_shoulder} sinken</translation>
    </message>
    <message>
        <source>Let {right_shoulder} drop</source>
        <translation>Lass {right_shoulder} sinken</translation>
    </message>
    <message>
        <source>Eyes to the lens</source>
        <translation>Augen in die Kamera</translation>
    </message>
    <message>
        <source>Close your mouth gently</source>
        <translation>Mund sanft schließen</translation>
    </message>
    <message>
        <source>Smile a little more</source>
        <translation>Etwas mehr lächeln</translation>
    </message>
    <message>
        <source>A little less smile</source>
        <translation>Etwas weniger lächeln</translation>
    </message>
    <message>
        <source>Relax your forehead</source>
        <translation>Stirn entspannen</translation>
    </message>
    <message>
        <source>Relax your lips</source>
        <translation>Lippen entspannen</translation>
    </message>
    <message>
        <source>No light in the eyes: bring the key nearer or lower</source>
        <translation>Kein Licht in den Augen: Hauptlicht näher oder tiefer</translation>
    </message>
    <message>
        <source>Take your time, then look this way</source>
        <translation>Lass dir Zeit, dann schau hierher</translation>
    </message>
    <message>
        <source>Turn a little {to_left}, lovely</source>
        <translation>Dreh dich etwas {to_left}, schön</translation>
    </message>
    <message>
        <source>Turn a little {to_right}, lovely</source>
        <translation>Dreh dich etwas {to_right}, schön</translation>
    </message>
    <message>
        <source>Chin a touch higher, great</source>
        <translation>Kinn eine Spur höher, super</translation>
    </message>
    <message>
        <source>Chin a touch lower, great</source>
        <translation>Kinn eine Spur tiefer, super</translation>
    </message>
    <message>
        <source>Head a touch {to_left}, nice</source>
        <translation>Kopf eine Spur {to_left}, schön</translation>
    </message>
    <message>
        <source>Head a touch {to_right}, nice</source>
        <translation>Kopf eine Spur {to_right}, schön</translation>
    </message>
    <message>
        <source>Shoulders loose, left one down</source>
        <translation>Schultern locker, die linke tiefer</translation>
    </message>
    <message>
        <source>Shoulders loose, right one down</source>
        <translation>Schultern locker, die rechte tiefer</translation>
    </message>
    <message>
        <source>Right into the lens</source>
        <translation>Genau in die Kamera</translation>
    </message>
    <message>
        <source>Breathe in, lips together</source>
        <translation>Einatmen, Lippen zusammen</translation>
    </message>
    <message>
        <source>Think of someone you like</source>
        <translation>Denk an jemanden, den du magst</translation>
    </message>
    <message>
        <source>A quiet smile, just right</source>
        <translation>Ein leises Lächeln, genau so</translation>
    </message>
    <message>
        <source>Breathe out, nice and easy</source>
        <translation>Ausatmen, ganz entspannt</translation>
    </message>
    <message>
        <source>Loose and easy</source>
        <translation>Ganz locker</translation>
    </message>
    <message>
        <source>Hold that</source>
        <translation>So bleiben</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context><context>
    <name>doctor</name>
    <message>
        <source>Is everything ready?</source>
        <translation>Ist alles bereit?</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Try it with the simulated camera</source>
        <translation>Mit der simulierten Kamera ausprobieren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Everything that is needed is there.</source>
        <translation>Alles Nötige ist da.</translation>
    </message>
    <message>
        <source>One thing is wrong.</source>
        <translation>Eins stimmt nicht.</translation>
    </message>
    <message>
        <source>{count} things are wrong.</source>
        <translation>{count} Dinge stimmen nicht.</translation>
    </message>
    <message>
        <source>Run `tether doctor` in a terminal: it says why.</source>
        <translation>`tether doctor` im Terminal ausführen: dort steht warum.</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>The checks could not be run.</source>
        <translation>Die Prüfung ließ sich nicht ausführen.</translation>
    </message>
    <message>
        <source>The try-out is open</source>
        <translation>Der Probelauf ist offen</translation>
    </message>
</context><context>
    <name>drift</name>
    <message>
        <source>Exposure on the backdrop, from the reference</source>
        <translation>Belichtung am Hintergrund, gegen die Referenz</translation>
    </message>
    <message>
        <source>Exposure on the backdrop, from the session's median</source>
        <translation>Belichtung am Hintergrund, gegen den Median der Sitzung</translation>
    </message>
    <message>
        <source>White balance on the backdrop, from the reference</source>
        <translation>Weißabgleich am Hintergrund, gegen die Referenz</translation>
    </message>
    <message>
        <source>White balance on the backdrop, from the session's median</source>
        <translation>Weißabgleich am Hintergrund, gegen den Median der Sitzung</translation>
    </message>
    <message>
        <source>Key to fill</source>
        <translation>Führung zu Aufhellung</translation>
    </message>
    <message>
        <source>Skin brightness, from each sitter's own median</source>
        <translation>Helligkeit der Haut, gegen den eigenen Median</translation>
    </message>
    <message>
        <source>Skin colour, green to red (a*), from each sitter's own median</source>
        <translation>Hautfarbe, grün bis rot (a*), gegen den eigenen Median</translation>
    </message>
    <message>
        <source>Skin colour, blue to yellow (b*), from each sitter's own median</source>
        <translation>Hautfarbe, blau bis gelb (b*), gegen den eigenen Median</translation>
    </message>
    <message>
        <source>Head size, of the picture's height</source>
        <translation>Kopfgröße, von der Bildhöhe</translation>
    </message>
    <message>
        <source>Eye line, from the top</source>
        <translation>Augenlinie, von oben</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>Blenden</translation>
    </message>
    <message>
        <source>Drift over the day</source>
        <translation>Abweichung über den Tag</translation>
    </message>
    <message>
        <source>Nothing to compare yet: drift needs two judged shots with a face.</source>
        <translation>Noch nichts zu vergleichen: Es braucht zwei beurteilte Aufnahmen mit Gesicht.</translation>
    </message>
    <message>
        <source>Looking at the session</source>
        <translation>Die Sitzung wird durchgesehen</translation>
    </message>
    <message>
        <source>{count} quieter ones are shown in a larger window</source>
        <translation>{count} ruhigere zeigt ein größeres Fenster</translation>
    </message>
    <message>
        <source>{measure}: {outside} of {count} outside</source>
        <translation>{measure}: {outside} von {count} außerhalb</translation>
    </message>
    <message>
        <source>{count} outside</source>
        <translation>{count} außerhalb</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
</context><context>
    <name>engine</name>
    <message>
        <source>ID photo (ISO/IEC 19794-5)</source>
        <translation>Passbild (ISO/IEC 19794-5)</translation>
    </message>
    <message>
        <source>One screen ({name}).</source>
        <translation>Ein Bildschirm ({name}).</translation>
    </message>
    <message>
        <source>{name} is plugged in, but libgphoto2 does not see it.</source>
        <translation>{name} ist angeschlossen, aber libgphoto2 sieht sie nicht.</translation>
    </message>
    <message>
        <source>{count} screens: {names}.</source>
        <translation>{count} Bildschirme: {names}.</translation>
    </message>
    <message>
        <source>{count} GB are free for sessions in {folder}.</source>
        <translation>{count} GB sind für Sitzungen in {folder} frei.</translation>
    </message>
    <message>
        <source>Sessions go to {folder}, and nothing can be written to {place}.</source>
        <translation>Sitzungen kommen nach {folder}, und in {place} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>You may not open {name}.</source>
        <translation>{name} darf nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Run: {command}, then plug the camera in again.</source>
        <translation>Ausführen: {command}, dann die Kamera neu einstecken.</translation>
    </message>
    <message>
        <source>{name} can be taken by {program}.</source>
        <translation>{name} kann von {program} belegt werden.</translation>
    </message>
    <message>
        <source>Eject the camera there or close that program; or run `{command}`.</source>
        <translation>Die Kamera dort auswerfen oder das Programm schließen; oder `{command}` ausführen.</translation>
    </message>
    <message>
        <source>{name} is connected.</source>
        <translation>{name} ist verbunden.</translation>
    </message>
    <message>
        <source>Connecting to {name}.</source>
        <translation>Verbindung mit {name}.</translation>
    </message>
    <message>
        <source>Saving {name}.</source>
        <translation>{name} wird gesichert.</translation>
    </message>
    <message>
        <source>{name} is lost: only the camera's memory held it, and the connection broke off. Take it again.</source>
        <translation>{name} ist verloren: nur der Kameraspeicher hatte es, und die Verbindung brach ab. Noch einmal aufnehmen.</translation>
    </message>
    <message>
        <source>{name} is in quarantine: {why}. O says whose it is.</source>
        <translation>{name} ist in Quarantäne: {why}. O sagt, wem es gehört.</translation>
    </message>
    <message>
        <source>{name} is safe, but could not be judged.</source>
        <translation>{name} ist gesichert, ließ sich aber nicht beurteilen.</translation>
    </message>
    <message>
        <source>The series of shots has ended early: {why}</source>
        <translation>Die Serie hat vorzeitig geendet: {why}</translation>
    </message>
    <message>
        <source>Profile {name} · light as {picture}</source>
        <translation>Profil {name} · Licht wie {picture}</translation>
    </message>
    <message>
        <source>Profile {name}</source>
        <translation>Profil {name}</translation>
    </message>
    <message>
        <source>Light as {name}</source>
        <translation>Licht wie {name}</translation>
    </message>
    <message>
        <source>Sitter of shot {count} is back to {name}.</source>
        <translation>Aufnahme {count} gehört wieder {name}.</translation>
    </message>
    <message>
        <source>{name} is in quarantine: {why}. O in the window, or `tether quarantine`, says whose it is.</source>
        <translation>{name} ist in Quarantäne: {why}. O im Fenster oder `tether quarantine` sagt, von wem sie ist.</translation>
    </message>
    <message>
        <source>{old} is {name} now.</source>
        <translation>{old} heißt jetzt {name}.</translation>
    </message>
    <message>
        <source>{old} is {name}: {count} shots are {again}'s now.</source>
        <translation>{old} ist {name}: {count} Aufnahmen gehören jetzt {again}.</translation>
    </message>
    <message>
        <source>The card says {name}: nobody on the list has that.</source>
        <translation>Die Karte sagt {name}: das hat niemand auf der Liste.</translation>
    </message>
    <message>
        <source>The card says {name}, which several people have: type a name.</source>
        <translation>Die Karte sagt {name}, das haben mehrere: bitte einen Namen tippen.</translation>
    </message>
    <message>
        <source>Only {count} GB are left on the disk of {name}: make room, or go on in a session on another disk.</source>
        <translation>Nur noch {count} GB auf der Platte von {name}: Platz schaffen oder auf einer anderen Platte weitermachen.</translation>
    </message>
    <message>
        <source>The backup has stopped; shooting goes on. {why}</source>
        <translation>Die Zweitkopie steht; die Aufnahme geht weiter. {why}</translation>
    </message>
    <message>
        <source>The card cannot be looked through: {why}</source>
        <translation>Die Karte lässt sich nicht durchsehen: {why}</translation>
    </message>
    <message>
        <source>{name} stays on the card: {why}</source>
        <translation>{name} bleibt auf der Karte: {why}</translation>
    </message>
    <message>
        <source>It failed: {detail}</source>
        <translation>Es ging nicht: {detail}</translation>
    </message>
    <message>
        <source>The camera is busy and cannot go on {doing} just now.</source>
        <translation>Die Kamera ist beschäftigt und kann gerade nicht weiter ({doing}).</translation>
    </message>
    <message>
        <source>The camera stopped answering while {doing}.</source>
        <translation>Die Kamera antwortet nicht mehr ({doing}).</translation>
    </message>
    <message>
        <source>The camera was disconnected while {doing}: check the cable and the battery.</source>
        <translation>Die Verbindung zur Kamera brach ab ({doing}): Kabel und Akku prüfen.</translation>
    </message>
    <message>
        <source>The camera refused while {doing}: see what its display says and try again; if it goes on so, switch it off and on ({detail}).</source>
        <translation>Die Kamera verweigert ({doing}): auf ihr Display sehen und neu versuchen; bleibt es so, aus- und einschalten ({detail}).</translation>
    </message>
    <message>
        <source>No camera answers at {address}: switch its network on and check the address ({detail}).</source>
        <translation>Unter {address} antwortet keine Kamera: ihr Netz einschalten und die Adresse prüfen ({detail}).</translation>
    </message>
    <message>
        <source>The camera at {port} is no longer plugged in.</source>
        <translation>Die Kamera an {port} ist nicht mehr eingesteckt.</translation>
    </message>
    <message>
        <source>The camera at {port} does not open ({detail}): switch it off and on.</source>
        <translation>Die Kamera an {port} lässt sich nicht öffnen ({detail}): aus- und einschalten.</translation>
    </message>
    <message>
        <source>Another program is using the camera at {port}: close other photo programs, or unplug the camera and plug it in again.</source>
        <translation>Ein anderes Programm nutzt die Kamera an {port}: andere Fotoprogramme schließen oder die Kamera aus- und wieder einstecken.</translation>
    </message>
    <message>
        <source>The camera is held by {name}: close its window or eject the camera there, or run `{command}`, then tether takes it.</source>
        <translation>{name} hält die Kamera: dessen Fenster schließen oder die Kamera dort auswerfen, oder `{command}` ausführen, dann übernimmt tether.</translation>
    </message>
    <message>
        <source>The camera at {port} is in use by another tether (process {number}): end that one first, or choose another camera with --camera.</source>
        <translation>Ein anderes tether (Prozess {number}) nutzt die Kamera an {port}: zuerst beenden oder mit --camera eine andere wählen.</translation>
    </message>
    <message>
        <source>No camera at {port}; connected: {names}.</source>
        <translation>Keine Kamera an {port}; verbunden: {names}.</translation>
    </message>
    <message>
        <source>Sending {name}</source>
        <translation>{name} senden</translation>
    </message>
    <message>
        <source>Setting {name} to {value}</source>
        <translation>{name} auf {value} stellen</translation>
    </message>
    <message>
        <source>This camera has no setting called {name}.</source>
        <translation>Diese Kamera hat keine Einstellung {name}.</translation>
    </message>
    <message>
        <source>{value} is not a value for {name}.</source>
        <translation>{value} ist kein Wert für {name}.</translation>
    </message>
    <message>
        <source>Not on the disk yet, only on the card: {count} of your shots. They come when this session is resumed.</source>
        <translation>Noch nicht auf der Platte, nur auf der Karte: {count} Aufnahmen. Sie kommen, wenn die Sitzung fortgesetzt wird.</translation>
    </message>
    <message>
        <source>The disk with {path} is full, but for {count} MB that the session itself needs: make room, and the file is fetched again.</source>
        <translation>Die Platte mit {path} ist voll bis auf {count} MB, die die Sitzung selbst braucht: Platz schaffen, dann wird die Datei neu geholt.</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room, and {name} is fetched again.</source>
        <translation>Die Platte mit {path} ist voll: Platz schaffen, dann wird {name} neu geholt.</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room to go on.</source>
        <translation>Die Platte mit {path} ist voll: Platz schaffen, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room.</source>
        <translation>Die Platte mit {path} ist voll: Platz schaffen.</translation>
    </message>
    <message>
        <source>The disk with {path} is read-only: choose another folder.</source>
        <translation>Auf die Platte mit {path} kann nicht geschrieben werden: einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The disk with {path} fails: go on in a session on another disk, and copy this one.</source>
        <translation>Die Platte mit {path} versagt: auf einer anderen Platte weitermachen und diese Sitzung kopieren.</translation>
    </message>
    <message>
        <source>The disk of the backup {path} is gone: connect it again.</source>
        <translation>Die Platte der Zweitkopie {path} ist weg: wieder anschließen.</translation>
    </message>
    <message>
        <source>The copy of {name} in {path} differs: check it.</source>
        <translation>Die Kopie von {name} in {path} weicht ab: prüfen.</translation>
    </message>
    <message>
        <source>The backup {path} is inside the session: choose another disk.</source>
        <translation>Die Zweitkopie {path} liegt in der Sitzung: eine andere Platte wählen.</translation>
    </message>
    <message>
        <source>The chart in {picture} fits badly (ΔE {number}, at most {most}): light it evenly, by the light of the portraits alone.</source>
        <translation>Die Farbtafel in {picture} passt schlecht (ΔE {number}, höchstens {most}): gleichmäßig und nur mit dem Licht der Porträts beleuchten.</translation>
    </message>
    <message>
        <source>The moving of {old} to {new} is finished.</source>
        <translation>Das Verschieben von {old} nach {new} ist beendet.</translation>
    </message>
    <message>
        <source>The renaming of {old} to {new} is finished.</source>
        <translation>Das Umbenennen von {old} in {new} ist beendet.</translation>
    </message>
    <message>
        <source>The name template {template} has an unknown token {token}; tokens are {tokens}.</source>
        <translation>Die Namensvorlage {template} hat einen unbekannten Platzhalter {token}; es gibt {tokens}.</translation>
    </message>
    <message>
        <source>The name template {template} is not complete: close each {token}.</source>
        <translation>Die Namensvorlage {template} ist unvollständig: jedes {token} schließen.</translation>
    </message>
    <message>
        <source>The name template {template} leaves the session folder.</source>
        <translation>Die Namensvorlage {template} führt aus dem Sitzungsordner.</translation>
    </message>
    <message>
        <source>The name template {template} begins with a folder of tether's own: choose another.</source>
        <translation>Die Namensvorlage {template} beginnt mit einem Ordner von tether selbst: eine andere wählen.</translation>
    </message>
    <message>
        <source>The roster {path} is empty.</source>
        <translation>Die Liste {path} ist leer.</translation>
    </message>
    <message>
        <source>The roster {path} cannot be read: {detail}.</source>
        <translation>Die Liste {path} ist nicht lesbar: {detail}.</translation>
    </message>
    <message>
        <source>The roster {path} is no list: take a CSV or XLSX file with a column of names.</source>
        <translation>{path} ist keine Liste: eine CSV- oder XLSX-Datei mit einer Namensspalte nehmen.</translation>
    </message>
    <message>
        <source>{path} cannot be written: change its permissions or choose another.</source>
        <translation>{path} ist nicht beschreibbar: Rechte ändern oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{path} is not a folder, or a file is in its way: choose another.</source>
        <translation>{path} ist kein Ordner, oder eine Datei ist im Weg: einen anderen wählen.</translation>
    </message>
    <message>
        <source>{path} is gone: connect the disk again or choose another folder.</source>
        <translation>{path} ist weg: die Platte wieder anschließen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{path} is damaged or not a picture ({detail}).</source>
        <translation>{path} ist beschädigt oder kein Bild ({detail}).</translation>
    </message>
    <message>
        <source>{path} cannot be read: {detail}.</source>
        <translation>{path} ist nicht lesbar: {detail}.</translation>
    </message>
    <message>
        <source>The card is full: put another one in, or make room on it in the camera.</source>
        <translation>Die Karte ist voll: Legen Sie eine andere ein oder schaffen Sie in der Kamera Platz darauf.</translation>
    </message>
    <message>
        <source>The card is almost full: have another one ready.</source>
        <translation>Die Karte ist fast voll: Halten Sie eine andere bereit.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>{0} of {1} people found</source>
        <translation>{0} von {1} Personen gefunden</translation>
    </message>
    <message>
        <source>Cannot tell the eyes</source>
        <translation>Augen nicht zu beurteilen</translation>
    </message>
    <message>
        <source>Eyes narrowed by laughing</source>
        <translation>Augen vom Lachen schmal</translation>
    </message>
    <message>
        <source>Left eye closed</source>
        <translation>Linkes Auge zu</translation>
    </message>
    <message>
        <source>Right eye closed</source>
        <translation>Rechtes Auge zu</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>Augen zu</translation>
    </message>
    <message>
        <source>Eyes half closed</source>
        <translation>Augen halb zu</translation>
    </message>
    <message>
        <source>Eyes narrower than this sitter's own</source>
        <translation>Augen schmaler als sonst bei dieser Person</translation>
    </message>
    <message>
        <source>Face cut by the edge</source>
        <translation>Gesicht vom Rand angeschnitten</translation>
    </message>
    <message>
        <source>{0}% of the skin is clipped</source>
        <translation>{0} % der Haut sind ausgebrannt</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>Mund offen</translation>
    </message>
    <message>
        <source>Caught in mid-word</source>
        <translation>Mitten im Wort erwischt</translation>
    </message>
    <message>
        <source>Looks {0}° past the lens</source>
        <translation>Blickt {0}° am Objektiv vorbei</translation>
    </message>
    <message>
        <source>Head turned {0}°, outside the look</source>
        <translation>Kopf {0}° gedreht, außerhalb des Looks</translation>
    </message>
    <message>
        <source>Head tipped {0}°, outside the look</source>
        <translation>Kopf {0}° geneigt, außerhalb des Looks</translation>
    </message>
    <message>
        <source>Head tilted {0}°, outside the look</source>
        <translation>Kopf {0}° gekippt, außerhalb des Looks</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best</source>
        <translation>Augen nur {0} % so scharf wie beim besten Bild</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best: shaken</source>
        <translation>Augen nur {0} % so scharf wie beim besten Bild: verwackelt</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best: out of focus</source>
        <translation>Augen nur {0} % so scharf wie beim besten Bild: falsch fokussiert</translation>
    </message>
    <message>
        <source>Sharper eyes</source>
        <translation>Schärfere Augen</translation>
    </message>
    <message>
        <source>Better smile</source>
        <translation>Besseres Lächeln</translation>
    </message>
    <message>
        <source>Better smile, measured from rest</source>
        <translation>Besseres Lächeln, vom ruhenden Mund aus gemessen</translation>
    </message>
    <message>
        <source>Eyes join the smile</source>
        <translation>Augen lächeln mit</translation>
    </message>
    <message>
        <source>More at ease</source>
        <translation>Entspannter</translation>
    </message>
    <message>
        <source>Mouth at rest</source>
        <translation>Mund entspannt</translation>
    </message>
    <message>
        <source>Looks to the lens</source>
        <translation>Blick ins Objektiv</translation>
    </message>
    <message>
        <source>Better pose</source>
        <translation>Bessere Haltung</translation>
    </message>
    <message>
        <source>Better framing</source>
        <translation>Besserer Ausschnitt</translation>
    </message>
    <message>
        <source>No clipped skin</source>
        <translation>Haut nicht ausgebrannt</translation>
    </message>
    <message>
        <source>The best has sharper eyes</source>
        <translation>das beste hat schärfere Augen</translation>
    </message>
    <message>
        <source>The best has a better smile</source>
        <translation>das beste hat ein besseres Lächeln</translation>
    </message>
    <message>
        <source>The best has a better smile, measured from rest</source>
        <translation>das beste hat ein besseres Lächeln, vom ruhenden Mund aus gemessen</translation>
    </message>
    <message>
        <source>In the best the eyes join the smile</source>
        <translation>im besten lächeln die Augen mit</translation>
    </message>
    <message>
        <source>The best is more at ease</source>
        <translation>das beste ist entspannter</translation>
    </message>
    <message>
        <source>In the best the mouth is at rest</source>
        <translation>im besten ist der Mund entspannt</translation>
    </message>
    <message>
        <source>The best looks to the lens</source>
        <translation>im besten geht der Blick ins Objektiv</translation>
    </message>
    <message>
        <source>The best has a better pose</source>
        <translation>das beste hat die bessere Haltung</translation>
    </message>
    <message>
        <source>The best has better framing</source>
        <translation>das beste hat den besseren Ausschnitt</translation>
    </message>
    <message>
        <source>The best has no clipped skin</source>
        <translation>im besten ist keine Haut ausgebrannt</translation>
    </message>
    <message>
        <source>As good as its neighbour</source>
        <translation>so gut wie das nächste</translation>
    </message>
    <message>
        <source>The only one</source>
        <translation>das einzige</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>das nächste</translation>
    </message>
    <message>
        <source>The look's own targets are back.</source>
        <translation>Es gelten wieder die Ziele des Looks.</translation>
    </message>
    <message>
        <source>There is no face to match in that picture.</source>
        <translation>In diesem Bild ist kein Gesicht zum Angleichen.</translation>
    </message>
    <message>
        <source>From now on everything is held against this picture.</source>
        <translation>Ab jetzt wird alles an diesem Bild gemessen.</translation>
    </message>
    <message>
        <source>Shots stay on the card only: they are not judged, and there is one copy of each.</source>
        <translation>Aufnahmen bleiben nur auf der Karte: sie werden nicht beurteilt, und es gibt jede nur einmal.</translation>
    </message>
    <message>
        <source>Shots go to the disk again; what waits on the card is fetched now.</source>
        <translation>Aufnahmen kommen wieder auf die Festplatte; was auf der Karte wartet, wird jetzt geholt.</translation>
    </message>
    <message>
        <source>The camera's battery is at {0}%: have another one ready.</source>
        <translation>Der Kamera-Akku ist bei {0} %: einen zweiten bereithalten.</translation>
    </message>
    <message>
        <source>No sound: This machine has no sound device.</source>
        <translation>Kein Ton: dieser Rechner hat kein Audiogerät.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Belegt von</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Bildschirme</translation>
    </message>
    <message>
        <source>There is no device that can play sound.</source>
        <translation>Kein Gerät kann Ton ausgeben.</translation>
    </message>
    <message>
        <source>Without it tether is silent.</source>
        <translation>Ohne das bleibt tether stumm.</translation>
    </message>
    <message>
        <source>Espeak-ng is installed: cues can be spoken.</source>
        <translation>espeak-ng ist installiert: Ansagen können gesprochen werden.</translation>
    </message>
    <message>
        <source>Espeak-ng is not installed: cues are not spoken.</source>
        <translation>espeak-ng fehlt: Ansagen werden nicht gesprochen.</translation>
    </message>
    <message>
        <source>For spoken cues: sudo apt-get install espeak-ng.</source>
        <translation>Für gesprochene Ansagen: sudo apt-get install espeak-ng.</translation>
    </message>
    <message>
        <source>No camera is connected by USB.</source>
        <translation>Keine Kamera über USB verbunden.</translation>
    </message>
    <message>
        <source>USB permission</source>
        <translation>USB-Zugriffsrecht</translation>
    </message>
    <message>
        <source>Switch it on, plug the cable in and set its USB mode to PTP (PC remote); or try `tether demo` without one.</source>
        <translation>Kamera einschalten, Kabel einstecken und den USB-Modus auf PTP (PC-Fernsteuerung) stellen; oder ohne Kamera `tether demo` ausprobieren.</translation>
    </message>
    <message>
        <source>Set the camera's USB mode to PTP (PC remote), then plug it in again.</source>
        <translation>Den USB-Modus der Kamera auf PTP (PC-Fernsteuerung) stellen, dann neu einstecken.</translation>
    </message>
    <message>
        <source>Unplug the camera and plug it in again, or log out and in: the rules are there.</source>
        <translation>Die Kamera aus- und wieder einstecken, oder ab- und wieder anmelden: Die Regeln sind da.</translation>
    </message>
    <message>
        <source>Choose another folder: `session_folder` in the settings, or --session.</source>
        <translation>Einen anderen Ordner wählen: `session_folder` in den Einstellungen, oder --session.</translation>
    </message>
    <message>
        <source>Install tether again (`make install` in a checkout).</source>
        <translation>tether neu installieren (`make install` im Quellordner).</translation>
    </message>
    <message>
        <source>Install tether again, so that both are of the version it asks for.</source>
        <translation>tether neu installieren, damit beide die verlangte Version haben.</translation>
    </message>
    <message>
        <source>The udev rules for PTP cameras are installed.</source>
        <translation>Die udev-Regeln für PTP-Kameras sind installiert.</translation>
    </message>
    <message>
        <source>The udev rules for PTP cameras are not installed.</source>
        <translation>Die udev-Regeln für PTP-Kameras fehlen.</translation>
    </message>
    <message>
        <source>There are no udev rules, and root needs none.</source>
        <translation>Es gibt keine udev-Regeln, und root braucht keine.</translation>
    </message>
    <message>
        <source>{0} model files, each with the right SHA-256.</source>
        <translation>{0} Modelldateien, jede mit der richtigen SHA-256.</translation>
    </message>
    <message>
        <source>Plug headphones or a loudspeaker in, or go on: tether is silent then.</source>
        <translation>Kopfhörer oder Lautsprecher anschließen oder weitermachen: tether bleibt dann stumm.</translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk.</source>
        <translation>Platz schaffen oder einen Ordner auf einer anderen Platte wählen.</translation>
    </message>
    <message>
        <source>Connect a second one that the sitter can see; tether finds it by itself.</source>
        <translation>Einen zweiten anschließen, den die Person sehen kann; tether findet ihn selbst.</translation>
    </message>
    <message>
        <source>Looking for a camera.</source>
        <translation>Kamera wird gesucht.</translation>
    </message>
    <message>
        <source>The camera answered in an unexpected way.</source>
        <translation>Die Kamera hat unerwartet geantwortet.</translation>
    </message>
    <message>
        <source>The camera is released.</source>
        <translation>Die Kamera ist freigegeben.</translation>
    </message>
    <message>
        <source>The camera is busy and shows no live picture just now.</source>
        <translation>Die Kamera ist beschäftigt und zeigt gerade kein Livebild.</translation>
    </message>
    <message>
        <source>Corporate headshot</source>
        <translation>Businessporträt</translation>
    </message>
    <message>
        <source>Actor headshot</source>
        <translation>Schauspielerporträt</translation>
    </message>
    <message>
        <source>Dramatic portrait</source>
        <translation>Dramatisches Porträt</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>As the camera made it</source>
        <translation>wie von der Kamera</translation>
    </message>
    <message>
        <source>The session has no colour yet: step to a shot of a chart and press M.</source>
        <translation>Die Sitzung hat noch keine Farbe: zur Aufnahme einer Farbtafel gehen und M drücken.</translation>
    </message>
    <message>
        <source>Pick of {0} shots is back to what it was.</source>
        <translation>Die Wahl von {0} Aufnahmen ist wieder wie zuvor.</translation>
    </message>
    <message>
        <source>Rating of {0} shots is back to what it was.</source>
        <translation>Die Sterne von {0} Aufnahmen sind wieder wie zuvor.</translation>
    </message>
    <message>
        <source>Label of {0} shots is back to what it was.</source>
        <translation>Die Farbe von {0} Aufnahmen ist wieder wie zuvor.</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to none.</source>
        <translation>Aufnahme {0} ist wieder ungewählt.</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to pick.</source>
        <translation>Aufnahme {0} ist wieder gewählt.</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to reject.</source>
        <translation>Aufnahme {0} ist wieder abgelehnt.</translation>
    </message>
    <message>
        <source>Rating of shot {0} is back to none.</source>
        <translation>Aufnahme {0} hat wieder keine Sterne.</translation>
    </message>
    <message>
        <source>Rating of shot {0} is back to {1}.</source>
        <translation>Die Sterne von Aufnahme {0}: wieder {1}.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to none.</source>
        <translation>Aufnahme {0} hat wieder keine Farbe.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to red.</source>
        <translation>Aufnahme {0} ist wieder rot.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to yellow.</source>
        <translation>Aufnahme {0} ist wieder gelb.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to green.</source>
        <translation>Aufnahme {0} ist wieder grün.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to blue.</source>
        <translation>Aufnahme {0} ist wieder blau.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to purple.</source>
        <translation>Aufnahme {0} ist wieder violett.</translation>
    </message>
    <message>
        <source>Sitter of shot {0} is back to none.</source>
        <translation>Aufnahme {0} gehört wieder niemandem.</translation>
    </message>
    <message>
        <source>The camera still had it from before</source>
        <translation>Die Kamera hatte sie noch von vorher</translation>
    </message>
    <message>
        <source>It was shot while tether was not running, and nothing says whose it is</source>
        <translation>Sie entstand, während tether nicht lief, und nichts sagt, von wem sie ist</translation>
    </message>
    <message>
        <source>The camera announced it before the sitter changed</source>
        <translation>Die Kamera meldete sie, bevor die Person wechselte</translation>
    </message>
    <message>
        <source>It was shot before the sitter changed</source>
        <translation>Sie entstand, bevor die Person wechselte</translation>
    </message>
    <message>
        <source>It was shot within the second in which the sitter changed</source>
        <translation>Sie entstand in der Sekunde, in der die Person wechselte</translation>
    </message>
    <message>
        <source>{0}% of the picture is clipped: its colour there is a guess</source>
        <translation>{0} % des Bildes sind ausgebrannt: Die Farbe dort ist geschätzt</translation>
    </message>
    <message>
        <source>The backdrop is not plain: it was left as it is</source>
        <translation>Der Hintergrund ist nicht einfarbig: Er blieb, wie er ist</translation>
    </message>
    <message>
        <source>The backdrop is not plain: the edge of hair is a rough one</source>
        <translation>Der Hintergrund ist nicht einfarbig: Der Rand der Haare ist grob</translation>
    </message>
    <message>
        <source>Fine hair lets the backdrop through: look at the edge of the hair</source>
        <translation>Feines Haar lässt den Hintergrund durch: Den Rand der Haare ansehen</translation>
    </message>
    <message>
        <source>Clothes or hair are of the backdrop's colour: look at the edge there</source>
        <translation>Kleidung oder Haare haben die Farbe des Hintergrunds: Dort den Rand ansehen</translation>
    </message>
    <message>
        <source>The light is {0} stops harder than the reference.</source>
        <translation>Das Licht ist {0} Blenden härter als die Referenz.</translation>
    </message>
    <message>
        <source>The light is {0} stops softer than the reference.</source>
        <translation>Das Licht ist {0} Blenden weicher als die Referenz.</translation>
    </message>
    <message>
        <source>The skin is {0} stops brighter than the reference.</source>
        <translation>Die Haut ist {0} Blenden heller als die Referenz.</translation>
    </message>
    <message>
        <source>The skin is {0} stops darker than the reference.</source>
        <translation>Die Haut ist {0} Blenden dunkler als die Referenz.</translation>
    </message>
    <message>
        <source>The key light has changed sides since the reference, by {0} stops.</source>
        <translation>Das Hauptlicht hat seit der Referenz die Seite gewechselt, um {0} Blenden.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} redder than the reference.</source>
        <translation>Die Haut ist um ΔE {0} röter als die Referenz.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} greener than the reference.</source>
        <translation>Die Haut ist um ΔE {0} grüner als die Referenz.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} yellower than the reference.</source>
        <translation>Die Haut ist um ΔE {0} gelber als die Referenz.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} bluer than the reference.</source>
        <translation>Die Haut ist um ΔE {0} blauer als die Referenz.</translation>
    </message>
    <message>
        <source>The head is {0}% larger than in the reference.</source>
        <translation>Der Kopf ist {0} % größer als in der Referenz.</translation>
    </message>
    <message>
        <source>The head is {0}% smaller than in the reference.</source>
        <translation>Der Kopf ist {0} % kleiner als in der Referenz.</translation>
    </message>
    <message>
        <source>The head is {0}% of the picture further right than in the reference.</source>
        <translation>Der Kopf ist {0} % des Bildes weiter rechts als in der Referenz.</translation>
    </message>
    <message>
        <source>The head is {0}% of the picture further left than in the reference.</source>
        <translation>Der Kopf ist {0} % des Bildes weiter links als in der Referenz.</translation>
    </message>
    <message>
        <source>The eyes are {0}% of the picture lower than in the reference.</source>
        <translation>Die Augen sind {0} % des Bildes tiefer als in der Referenz.</translation>
    </message>
    <message>
        <source>The eyes are {0}% of the picture higher than in the reference.</source>
        <translation>Die Augen sind {0} % des Bildes höher als in der Referenz.</translation>
    </message>
    <message>
        <source>The head is turned by {0}° from the reference.</source>
        <translation>Der Kopf ist um {0}° gegenüber der Referenz gedreht.</translation>
    </message>
    <message>
        <source>The chin is moved by {0}° from the reference.</source>
        <translation>Das Kinn ist um {0}° gegenüber der Referenz verschoben.</translation>
    </message>
    <message>
        <source>The head is tilted by {0}° from the reference.</source>
        <translation>Der Kopf ist um {0}° gegenüber der Referenz geneigt.</translation>
    </message>
    <message>
        <source>The shoulder line is tilted by {0}° from the reference.</source>
        <translation>Die Schulterlinie ist um {0}° gegenüber der Referenz geneigt.</translation>
    </message>
    <message>
        <source>Showing live view</source>
        <translation>Live-Bild zeigen</translation>
    </message>
    <message>
        <source>Reading the card</source>
        <translation>Karte lesen</translation>
    </message>
    <message>
        <source>Taking the picture</source>
        <translation>Bild aufnehmen</translation>
    </message>
    <message>
        <source>Focusing</source>
        <translation>Scharfstellen</translation>
    </message>
    <message>
        <source>Reading its settings</source>
        <translation>Einstellungen lesen</translation>
    </message>
    <message>
        <source>Looking at its card</source>
        <translation>Karte ansehen</translation>
    </message>
    <message>
        <source>Choosing the card</source>
        <translation>Karte wählen</translation>
    </message>
    <message>
        <source>Waiting for pictures</source>
        <translation>Warten auf Bilder</translation>
    </message>
    <message>
        <source>This camera cannot be focused from the computer.</source>
        <translation>Diese Kamera lässt sich nicht vom Rechner aus scharfstellen.</translation>
    </message>
    <message>
        <source>A folder has no shutter: shoot with the program that fills it.</source>
        <translation>Ein Ordner hat keinen Auslöser: mit dem Programm aufnehmen, das ihn füllt.</translation>
    </message>
    <message>
        <source>A folder cannot be focused.</source>
        <translation>Ein Ordner kann nicht scharfgestellt werden.</translation>
    </message>
    <message>
        <source>A webcam focuses by itself.</source>
        <translation>Eine Webcam stellt von selbst scharf.</translation>
    </message>
    <message>
        <source>The webcam sends no more pictures: plug it in again.</source>
        <translation>Die Webcam sendet keine Bilder mehr: neu einstecken.</translation>
    </message>
    <message>
        <source>Webcam {0} cannot be opened: is it plugged in, or used by another program?</source>
        <translation>Webcam {0} lässt sich nicht öffnen: Ist sie eingesteckt, oder nutzt sie ein anderes Programm?</translation>
    </message>
    <message>
        <source>No camera found: switch it on, plug the cable in, and set its USB mode to PTP (PC remote).</source>
        <translation>Keine Kamera gefunden: einschalten, Kabel einstecken und den USB-Modus auf PTP (PC-Fernsteuerung) stellen.</translation>
    </message>
    <message>
        <source>The camera had begun to keep shots in its memory only; they go to the card again. Check that your last shot is here.</source>
        <translation>Die Kamera behielt Aufnahmen nur noch im Speicher; sie gehen wieder auf die Karte. Prüfen, ob die letzte Aufnahme da ist.</translation>
    </message>
    <message>
        <source>The camera does not write shots to its card: they exist here only. Put a card in, unlock it, and choose the card in the camera's menu.</source>
        <translation>Die Kamera schreibt nicht auf ihre Karte: Aufnahmen gibt es nur hier. Karte einlegen, entsperren und im Kameramenü wählen.</translation>
    </message>
    <message>
        <source>The camera has just been lost.</source>
        <translation>Die Kamera ist gerade verloren gegangen.</translation>
    </message>
    <message>
        <source>The colour chart is cut by the edge of the picture; show all of it.</source>
        <translation>Die Farbtafel ist vom Bildrand angeschnitten; ganz zeigen.</translation>
    </message>
    <message>
        <source>The colour chart is tilted too far; turn it towards the camera.</source>
        <translation>Die Farbtafel ist zu schräg; zur Kamera drehen.</translation>
    </message>
    <message>
        <source>The colour chart's patches are not even: it is covered, cut, blurred or in shadow.</source>
        <translation>Die Felder der Farbtafel sind ungleichmäßig: verdeckt, angeschnitten, unscharf oder im Schatten.</translation>
    </message>
    <message>
        <source>What was found is not a whole ColorChecker: its colours do not fit the known ones.</source>
        <translation>Das Gefundene ist kein ganzer ColorChecker: Die Farben passen nicht zu den bekannten.</translation>
    </message>
    <message>
        <source>What may be a colour chart is too bright: {0} of its patches are clipped; expose less.</source>
        <translation>Was eine Farbtafel sein kann, ist zu hell: {0} Felder sind ausgebrannt; knapper belichten.</translation>
    </message>
    <message>
        <source>{0} patches of the colour chart are clipped; expose less.</source>
        <translation>{0} Felder der Farbtafel sind ausgebrannt; knapper belichten.</translation>
    </message>
    <message>
        <source>{0} patches of the colour chart are clipped, most of them dark in one colour: expose more, or use a less coloured light.</source>
        <translation>{0} Felder der Farbtafel sind abgeschnitten, die meisten dunkel in einer Farbe: reichlicher belichten oder weniger farbiges Licht nehmen.</translation>
    </message>
    <message>
        <source>No colour chart was found: show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>Keine Farbtafel gefunden: die ganze Tafel von vorn zeigen, mindestens ein Zehntel der Bildbreite.</translation>
    </message>
    <message>
        <source>No colour chart was found; the picture is too dark: expose more, and show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>Keine Farbtafel gefunden; das Bild ist zu dunkel: reichlicher belichten und die ganze Tafel von vorn zeigen, mindestens ein Zehntel der Bildbreite.</translation>
    </message>
    <message>
        <source>No colour chart was found; {0} % of the picture is clipped: expose less, and show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>Keine Farbtafel gefunden; {0} % des Bildes sind ausgebrannt: knapper belichten und die ganze Tafel von vorn zeigen, mindestens ein Zehntel der Bildbreite.</translation>
    </message>
    <message>
        <source>{0} hearts of a client became ratings.</source>
        <translation>{0} Herzen eines Kunden sind jetzt Bewertungen.</translation>
    </message>
    <message>
        <source>Shot {0} has no file yet: it is still on its way.</source>
        <translation>Aufnahme {0} hat noch keine Datei: sie ist noch unterwegs.</translation>
    </message>
    <message>
        <source>The colour chart is too dark ({0} stops below white): little but rounding and noise is left of its dark patches; expose until its white is just below clipping.</source>
        <translation>Die Farbtafel ist zu dunkel ({0} Blenden unter Weiß): von den dunklen Feldern bleibt nur Rauschen; belichten, bis ihr Weiß knapp nicht ausbrennt.</translation>
    </message>
    <message>
        <source>What may be a colour chart is too dark ({0} stops below white): little but rounding and noise is left of its dark patches; expose until its white is just below clipping.</source>
        <translation>Was eine Farbtafel sein kann, ist zu dunkel ({0} Blenden unter Weiß): von den dunklen Feldern bleibt nur Rauschen; belichten, bis ihr Weiß knapp nicht ausbrennt.</translation>
    </message>
</context><context>
    <name>eye</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Halb</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Can't tell</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
</context><context>
    <name>filter</name>
    <message>
        <source>No face</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>People missing</source>
        <translation>Personen fehlen</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>Augen zu</translation>
    </message>
    <message>
        <source>One eye closed</source>
        <translation>Ein Auge zu</translation>
    </message>
    <message>
        <source>Eyes half closed</source>
        <translation>Augen halb zu</translation>
    </message>
    <message>
        <source>Eyes half closed beside its group</source>
        <translation>Augen halb zu neben der Gruppe</translation>
    </message>
    <message>
        <source>Eyes narrow</source>
        <translation>Augen schmal</translation>
    </message>
    <message>
        <source>Eyes narrow beside its group</source>
        <translation>Augen schmal neben der Gruppe</translation>
    </message>
    <message>
        <source>Eyes unsure</source>
        <translation>Augen unsicher</translation>
    </message>
    <message>
        <source>Face cut</source>
        <translation>Gesicht angeschnitten</translation>
    </message>
    <message>
        <source>Skin clipped</source>
        <translation>Haut ausgebrannt</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>Mund offen</translation>
    </message>
    <message>
        <source>In mid-word</source>
        <translation>Mitten im Wort</translation>
    </message>
    <message>
        <source>Gaze</source>
        <translation>Blick</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>Kopf gedreht</translation>
    </message>
    <message>
        <source>Head tipped</source>
        <translation>Kopf geneigt</translation>
    </message>
    <message>
        <source>Head tilted</source>
        <translation>Kopf gekippt</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Shaken</source>
        <translation>Verwackelt</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Corporate</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Schauspieler</translation>
    </message>
    <message>
        <source>Dramatic</source>
        <translation>Dramatisch</translation>
    </message>
    <message>
        <source>ID photo</source>
        <translation>Passbild</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation>Suchen  /</translation>
    </message>
    <message>
        <source>Search names, sitters, reasons and keywords</source>
        <translation>Namen, Personen, Gründe und Stichwörter durchsuchen</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Any colour</source>
        <translation>Jede Farbe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Noch kein Name</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Jeder Grund</translation>
    </message>
    <message>
        <source>Any look</source>
        <translation>Jeder Look</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Jedes Urteil</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>Your picks</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>Not picked</source>
        <translation>Nicht gewählt</translation>
    </message>
    <message>
        <source>{stars} or more</source>
        <translation>{stars} oder mehr</translation>
    </message>
    <message>
        <source>Any stars</source>
        <translation>Alle Sterne</translation>
    </message>
</context><context>
    <name>hud</name>
    <message>
        <source>own recipe</source>
        <translation>eigenes Rezept</translation>
    </message>
    <message>
        <source>No face: not retouched</source>
        <translation>Kein Gesicht: nicht retuschiert</translation>
    </message>
    <message>
        <source>The retouch failed</source>
        <translation>Die Retusche ist gescheitert</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Waiting for the camera</source>
        <translation>Warten auf die Kamera</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Ansage</translation>
    </message>
    <message>
        <source>At the camera</source>
        <translation>An der Kamera</translation>
    </message>
    <message>
        <source>Tell {name}</source>
        <translation>An {name}</translation>
    </message>
    <message>
        <source>Tell the sitter</source>
        <translation>An die Person</translation>
    </message>
    <message>
        <source>Last shot</source>
        <translation>Letzte Aufnahme</translation>
    </message>
    <message>
        <source>No shot yet</source>
        <translation>Noch keine Aufnahme</translation>
    </message>
    <message>
        <source>Your last shot and its retouch will be here</source>
        <translation>Hier erscheinen die letzte Aufnahme und ihre Retusche</translation>
    </message>
    <message>
        <source>{name} (chosen)</source>
        <translation>{name} (gewählt)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>No retouch of rejected shots</source>
        <translation>Keine Retusche für Ausschuss</translation>
    </message>
    <message>
        <source>Retouch on its way</source>
        <translation>Retusche kommt</translation>
    </message>
    <message>
        <source>Being judged</source>
        <translation>Wird beurteilt</translation>
    </message>
    <message>
        <source>The picture is on its way</source>
        <translation>Das Bild ist unterwegs</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Livebild</translation>
    </message>
    <message>
        <source>No camera yet</source>
        <translation>Noch keine Kamera</translation>
    </message>
    <message>
        <source>This picture is {seconds} s old</source>
        <translation>Dieses Bild ist {seconds} s alt</translation>
    </message>
    <message>
        <source>key from left</source>
        <translation>von links</translation>
    </message>
    <message>
        <source>key from right</source>
        <translation>von rechts</translation>
    </message>
    <message>
        <source>key in front</source>
        <translation>von vorn</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Right {right}, left {left}</source>
        <translation>Rechts {right}, links {left}</translation>
    </message>
    <message>
        <source>Head and level</source>
        <translation>Kopf und Horizont</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Nod</source>
        <translation>Nicken</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>Key : fill, lit cheek over shaded</source>
        <translation>Licht- zu Schattenwange</translation>
    </message>
    <message>
        <source>Key to fill, lit cheek over shaded cheek, in stops</source>
        <translation>Hauptlicht zu Aufhellung, helle zu schattiger Wange, in Blenden</translation>
    </message>
    <message>
        <source>Shots of this sitter</source>
        <translation>Aufnahmen dieser Person</translation>
    </message>
    <message>
        <source>{count} shots, {kept} kept</source>
        <translation>{count} Aufnahmen, {kept} behalten</translation>
    </message>
    <message>
        <source>The first shot will be here</source>
        <translation>Hier erscheint die erste Aufnahme</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>black {share}</source>
        <translation>Schwarz {share}</translation>
    </message>
    <message>
        <source>white {share}</source>
        <translation>Weiß {share}</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>Nichts beschnitten</translation>
    </message>
    <message>
        <source>Clipped: {what}</source>
        <translation>Verlust: {what}</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>{kept} kept: got it</source>
        <translation>{kept} behalten: geschafft</translation>
    </message>
    <message>
        <source>{kept} of {wanted} kept</source>
        <translation>{kept} von {wanted} behalten</translation>
    </message>
    <message>
        <source>{kept} kept</source>
        <translation>{kept} behalten</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Danach: {name}</translation>
    </message>
    <message>
        <source>got</source>
        <translation>da</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Noch kein Name</translation>
    </message>
    <message>
        <source>No name yet (N)</source>
        <translation>Noch kein Name (N)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Looking for a camera</source>
        <translation>Kamera wird gesucht</translation>
    </message>
    <message>
        <source>No picture for {seconds} s: wake the camera, look at its cable</source>
        <translation>Seit {seconds} s kein Bild: Kamera wecken, Kabel prüfen</translation>
    </message>
    <message>
        <source>Learning the eyes</source>
        <translation>Lernt die Augen</translation>
    </message>
    <message>
        <source>{rate} fps</source>
        <translation>{rate} B/s</translation>
    </message>
    <message>
        <source>card {count} shots</source>
        <translation>Karte {count} Bilder</translation>
    </message>
    <message>
        <source>card {amount}</source>
        <translation>Karte {amount}</translation>
    </message>
    <message>
        <source>disk {amount}</source>
        <translation>Platte {amount}</translation>
    </message>
    <message>
        <source>Muted (T)</source>
        <translation>Stumm (T)</translation>
    </message>
    <message>
        <source>Series {taken} of {count}</source>
        <translation>Serie {taken} von {count}</translation>
    </message>
    <message>
        <source>Card only: {count} wait</source>
        <translation>Nur Karte: {count} warten</translation>
    </message>
</context><context>
    <name>instrument</name>
    <message>
        <source>Sitter and progress</source>
        <translation>Person und Fortschritt</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <source>Head and level</source>
        <translation>Kopf und Horizont</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Last shot</source>
        <translation>Letzte Aufnahme</translation>
    </message>
    <message>
        <source>Eyes at 100 %</source>
        <translation>Augen bei 100 %</translation>
    </message>
    <message>
        <source>Shots of this sitter</source>
        <translation>Aufnahmen dieser Person</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>Statuszeile</translation>
    </message>
    <message>
        <source>Frame rate and age</source>
        <translation>Bildrate und Alter</translation>
    </message>
    <message>
        <source>Card space</source>
        <translation>Platz auf der Karte</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Platz auf der Festplatte</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Hilfslinien</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumente</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation>Behalten als</translation>
    </message>
    <message>
        <source>Keep this layout under Ctrl {slot}</source>
        <translation>Diese Anordnung unter Strg {slot} behalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context><context>
    <name>keys</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Any key goes back</source>
        <translation>Jede Taste führt zurück</translation>
    </message>
    <message>
        <source>Page {page} of {pages} · ↓ turns · Esc goes back</source>
        <translation>Seite {page} von {pages} · ↓ blättert · Esc zurück</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shoot</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Press the shutter</source>
        <translation>Auslösen</translation>
    </message>
    <message>
        <source>Focus once</source>
        <translation>Einmal fokussieren</translation>
    </message>
    <message>
        <source>Next look</source>
        <translation>Nächster Look</translation>
    </message>
    <message>
        <source>Match this picture; again: the look</source>
        <translation>Diesem Bild angleichen; noch einmal: dem Look</translation>
    </message>
    <message>
        <source>Series of shots: start, stop</source>
        <translation>Serie: Start, Stopp</translation>
    </message>
    <message>
        <source>Camera, people, session, sound</source>
        <translation>Kamera, Personen, Sitzung, Ton</translation>
    </message>
    <message>
        <source>Sound: mute, or not</source>
        <translation>Ton: stumm oder nicht</translation>
    </message>
    <message>
        <source>Spoken cues: sitter, all, none</source>
        <translation>Gesprochen: Person, alle, keine</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Reject (only a mark)</source>
        <translation>Ausschuss (nur markiert)</translation>
    </message>
    <message>
        <source>As judged</source>
        <translation>Wie beurteilt</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Red, yellow, green, blue</source>
        <translation>Rot, Gelb, Grün, Blau</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Shot before</source>
        <translation>Aufnahme davor</translation>
    </message>
    <message>
        <source>Shot after</source>
        <translation>Aufnahme danach</translation>
    </message>
    <message>
        <source>Review the session</source>
        <translation>Sitzung durchsehen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Latest shot</source>
        <translation>Letzte Aufnahme</translation>
    </message>
    <message>
        <source>Before, after, both</source>
        <translation>Vorher, nachher, beide</translation>
    </message>
    <message>
        <source>All instruments, or none</source>
        <translation>Alle Instrumente oder keine</translation>
    </message>
    <message>
        <source>Each instrument: hide, show, keep</source>
        <translation>Instrumente: zeigen, verbergen, behalten</translation>
    </message>
    <message>
        <source>The session's colour: on, off</source>
        <translation>Farbe der Sitzung: an, aus</translation>
    </message>
    <message>
        <source>Layouts that you kept</source>
        <translation>Behaltene Anordnungen</translation>
    </message>
    <message>
        <source>Guides of the look</source>
        <translation>Hilfslinien des Looks</translation>
    </message>
    <message>
        <source>Overlay: a cover or a shot</source>
        <translation>Überlagerung: Titelblatt oder Aufnahme</translation>
    </message>
    <message>
        <source>This shot as the overlay</source>
        <translation>Diese Aufnahme überlagern</translation>
    </message>
    <message>
        <source>Overlay: stronger, weaker</source>
        <translation>Überlagerung: stärker, schwächer</translation>
    </message>
    <message>
        <source>Next or other sitter</source>
        <translation>Nächste oder andere Person</translation>
    </message>
    <message>
        <source>Whose is this shot? First those in quarantine</source>
        <translation>Wem gehört die Aufnahme? Zuerst die in Quarantäne</translation>
    </message>
    <message>
        <source>Open or close the sitter's screen</source>
        <translation>Bildschirm der Person öffnen, schließen</translation>
    </message>
    <message>
        <source>Quiet: the sitter's screen rests</source>
        <translation>Ruhe: der Bildschirm der Person pausiert</translation>
    </message>
    <message>
        <source>Sitter sees live, mirrored</source>
        <translation>Person sieht das Livebild, gespiegelt</translation>
    </message>
    <message>
        <source>… the last good shot</source>
        <translation>… die letzte gute Aufnahme</translation>
    </message>
    <message>
        <source>… before and after</source>
        <translation>… vorher und nachher</translation>
    </message>
    <message>
        <source>… your picks only</source>
        <translation>… nur Gewähltes</translation>
    </message>
    <message>
        <source>… a welcome</source>
        <translation>… ein Willkommen</translation>
    </message>
    <message>
        <source>… nothing</source>
        <translation>… nichts</translation>
    </message>
    <message>
        <source>Mirror the sitter's picture, or not</source>
        <translation>Bild der Person spiegeln oder nicht</translation>
    </message>
    <message>
        <source>Sitter's screen rests before a shot</source>
        <translation>Bildschirm der Person pausiert vor dem Auslösen</translation>
    </message>
    <message>
        <source>Sitter on another screen</source>
        <translation>Person auf anderen Bildschirm</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>Ist alles bereit?</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Put a notice away</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Dunkel oder hell</translation>
    </message>
    <message>
        <source>Fullscreen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Back; twice: quit</source>
        <translation>Zurück; zweimal: beenden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>One picture, or back</source>
        <translation>Ein Bild oder zurück</translation>
    </message>
    <message>
        <source>100 %, or the whole picture</source>
        <translation>100 % oder ganzes Bild</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Two to four in step, eyes on eyes</source>
        <translation>Zwei bis vier im Gleichschritt, Augen auf Augen</translation>
    </message>
    <message>
        <source>Shift ← →</source>
        <translation>Umschalt ← →</translation>
    </message>
    <message>
        <source>Choose several shots</source>
        <translation>Mehrere Aufnahmen wählen</translation>
    </message>
    <message>
        <source>Drift of light and framing over the day</source>
        <translation>Abweichung von Licht und Ausschnitt über den Tag</translation>
    </message>
    <message>
        <source>Retouch: sliders, before and after</source>
        <translation>Retusche: Regler, vorher und nachher</translation>
    </message>
    <message>
        <source>Unfold or fold this group</source>
        <translation>Diese Gruppe auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Fold all groups, or none</source>
        <translation>Alle Gruppen zuklappen oder keine</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Heal all spots, or none</source>
        <translation>Alle Stellen heilen, oder keine</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>The line to the left</source>
        <translation>Linie nach links</translation>
    </message>
    <message>
        <source>The line to the right</source>
        <translation>Linie nach rechts</translation>
    </message>
    <message>
        <source>Rings on all spots, or none</source>
        <translation>Ringe an allen Stellen, oder keine</translation>
    </message>
    <message>
        <source>The slider by 1 %; Tab: the next one</source>
        <translation>Regler um 1 %; Tab: der nächste</translation>
    </message>
    <message>
        <source>Keep or heal the chosen spot</source>
        <translation>Gewählte Stelle lassen oder heilen</translation>
    </message>
    <message>
        <source>Heal all blemishes, or none</source>
        <translation>Alle Unreinheiten heilen, oder keine</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>As the chosen recipe has it</source>
        <translation>Wie im gewählten Rezept</translation>
    </message>
    <message>
        <source>Save as this shot's recipe</source>
        <translation>Als Rezept dieser Aufnahme sichern</translation>
    </message>
    <message>
        <source>Use for the session from now on</source>
        <translation>Ab jetzt für die Sitzung nehmen</translation>
    </message>
</context><context>
    <name>kind</name>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Lächeln</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Ernst</translation>
    </message>
</context><context>
    <name>light</name>
    <message>
        <source>Butterfly</source>
        <translation>Butterfly</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Rembrandt</source>
        <translation>Rembrandt</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Flach</translation>
    </message>
    <message>
        <source>{value} stops</source>
        <translation>{value} Blenden</translation>
    </message>
</context><context>
    <name>notice</name>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Sound is on</source>
        <translation>Ton ist an</translation>
    </message>
    <message>
        <source>Sound is muted: T brings it back</source>
        <translation>Der Ton ist stumm: T bringt ihn zurück</translation>
    </message>
    <message>
        <source>Look: {name}</source>
        <translation>Look: {name}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>Not mirrored</source>
        <translation>Nicht gespiegelt</translation>
    </message>
    <message>
        <source>The sitter's screen rests before each shot</source>
        <translation>Der Bildschirm der Person pausiert vor jeder Aufnahme</translation>
    </message>
    <message>
        <source>The sitter's screen stays on</source>
        <translation>Der Bildschirm der Person bleibt an</translation>
    </message>
    <message>
        <source>Nothing is kept under Ctrl {slot} yet: E, then Ctrl {slot}</source>
        <translation>Unter Strg {slot} ist noch nichts behalten: E, dann Strg {slot}</translation>
    </message>
    <message>
        <source>There is no shot to lay over the picture yet</source>
        <translation>Noch keine Aufnahme zum Überlagern</translation>
    </message>
    <message>
        <source>Overlay: {name}. K hides it, + and − fade it</source>
        <translation>Überlagerung: {name}. K verbirgt sie, + und − blenden sie</translation>
    </message>
    <message>
        <source>Kept: Ctrl {slot} brings this layout back</source>
        <translation>Behalten: Strg {slot} bringt diese Anordnung zurück</translation>
    </message>
    <message>
        <source>The layout cannot be kept: {why}.</source>
        <translation>Die Anordnung lässt sich nicht behalten: {why}.</translation>
    </message>
</context><context>
    <name>panel</name>
    <message>
        <source>Session panel</source>
        <translation>Sitzungsleiste</translation>
    </message>
    <message>
        <source>Pages of the session panel</source>
        <translation>Seiten der Sitzungsleiste</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>S&amp;ound</source>
        <translation>&amp;Ton</translation>
    </message>
    <message>
        <source>{name}: look for it</source>
        <translation>{name}: suchen</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Suchen</translation>
    </message>
</context><context>
    <name>people</name>
    <message>
        <source>Check in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Waiting again</source>
        <translation>Wartet wieder</translation>
    </message>
    <message>
        <source>The right name</source>
        <translation>Der richtige Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>The day's list</source>
        <translation>Liste des Tages</translation>
    </message>
    <message>
        <source>CSV or XLSX</source>
        <translation>CSV oder XLSX</translation>
    </message>
    <message>
        <source>Put a name right</source>
        <translation>Einen Namen berichtigen</translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation>Liste hinzufügen</translation>
    </message>
    <message>
        <source>Same person: put together</source>
        <translation>Dieselbe Person: zusammenlegen</translation>
    </message>
    <message>
        <source>{name} is another person already. If both are one, put them together; if not, choose a name that tells them apart.</source>
        <translation>{name} ist schon eine andere Person. Sind beide eine, dann zusammenlegen; sonst einen Namen wählen, der sie unterscheidet.</translation>
    </message>
    <message>
        <source>{all} people: {waiting} waiting, {done} done, {absent} absent</source>
        <translation>{all} Personen: {waiting} warten, {done} fertig, {absent} abwesend</translation>
    </message>
    <message>
        <source>No list yet. Names that you type are taken as they are.</source>
        <translation>Noch keine Liste. Getippte Namen gelten, wie sie sind.</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>sits now</source>
        <translation>sitzt jetzt</translation>
    </message>
    <message>
        <source>done ✓</source>
        <translation>fertig ✓</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>Name, id or class</source>
        <translation>Name, Nummer oder Klasse</translation>
    </message>
    <message>
        <source>Name of the sitter</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>People who have it</source>
        <translation>Passende Personen</translation>
    </message>
    <message>
        <source>Not on the list: {name}</source>
        <translation>Nicht auf der Liste: {name}</translation>
    </message>
</context><context>
    <name>quit</name>
    <message>
        <source>Esc again quits</source>
        <translation>Noch einmal Esc beendet</translation>
    </message>
    <message>
        <source>Quit?</source>
        <translation>Beenden?</translation>
    </message>
    <message>
        <source>A shot is still on its way from the camera.</source>
        <translation>Eine Aufnahme ist noch auf dem Weg von der Kamera.</translation>
    </message>
    <message>
        <source>It stays on the card and is fetched next time.</source>
        <translation>Sie bleibt auf der Karte und wird beim nächsten Mal geholt.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
</context><context>
    <name>retouch</name>
    <message>
        <source>Natural</source>
        <translation>Natürlich</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>No retouch</source>
        <translation>Keine Retusche</translation>
    </message>
    <message>
        <source>The session's own</source>
        <translation>Die der Sitzung</translation>
    </message>
    <message>
        <source>B before, after, split · Z 100 % · ← → line · Tab, ↑ ↓ sliders · K keep or heal a spot · Ctrl Z undo · Ctrl S save · ? all keys · Esc back</source>
        <translation>B vorher, nachher, geteilt · Z 100 % · ← → Linie · Tab, ↑ ↓ Regler · K Stelle lassen oder heilen · Strg Z rückgängig · Strg S sichern · ? alle Tasten · Esc zurück</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>This shot's</source>
        <translation>Diese Aufnahme</translation>
    </message>
    <message>
        <source>No face was found: only what acts on the whole picture is done.</source>
        <translation>Kein Gesicht gefunden: nur was aufs ganze Bild wirkt, wird gemacht.</translation>
    </message>
    <message>
        <source>The session's colour is on: {colour}</source>
        <translation>Die Farbe der Sitzung ist an: {colour}</translation>
    </message>
    <message>
        <source>The shot does not tell its light: the others of its day are looked at</source>
        <translation>Die Aufnahme verrät ihr Licht nicht: die anderen des Tages werden angesehen</translation>
    </message>
    <message>
        <source>Not saved: Ctrl S saves, Esc again leaves</source>
        <translation>Nicht gesichert: Strg S sichert, noch einmal Esc verlässt</translation>
    </message>
    <message>
        <source>No spot is chosen: click one, or take it in the list</source>
        <translation>Keine Stelle ist gewählt: Klicken Sie eine an oder nehmen Sie sie in der Liste</translation>
    </message>
    <message>
        <source>Retouch – {name}</source>
        <translation>Retusche – {name}</translation>
    </message>
    <message>
        <source>There is nothing more to undo or redo</source>
        <translation>Mehr ist nicht rückgängig zu machen oder zu wiederholen</translation>
    </message>
    <message>
        <source>The shot cannot be shown</source>
        <translation>Die Aufnahme lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>The recipe could not be saved in {folder}: {why}.</source>
        <translation>Das Rezept ließ sich nicht in {folder} sichern: {why}.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gesichert als {name}</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alles zusammen</translation>
    </message>
    <message>
        <source>Blemishes</source>
        <translation>Unreinheiten</translation>
    </message>
    <message>
        <source>Even skin</source>
        <translation>Ebenmäßige Haut</translation>
    </message>
    <message>
        <source>Shine</source>
        <translation>Glanz</translation>
    </message>
    <message>
        <source>Redness</source>
        <translation>Rötung</translation>
    </message>
    <message>
        <source>Neck and ears like the face</source>
        <translation>Hals und Ohren wie das Gesicht</translation>
    </message>
    <message>
        <source>Under the eyes</source>
        <translation>Unter den Augen</translation>
    </message>
    <message>
        <source>Eye whites</source>
        <translation>Augenweiß</translation>
    </message>
    <message>
        <source>Irises</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>Zähne</translation>
    </message>
    <message>
        <source>Lift the shade</source>
        <translation>Schatten aufhellen</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Even backdrop</source>
        <translation>Gleichmäßiger Hintergrund</translation>
    </message>
    <message>
        <source>Darker corners</source>
        <translation>Dunklere Ecken</translation>
    </message>
    <message>
        <source>Before left of the line, after right</source>
        <translation>Vorher links der Linie, nachher rechts</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>The shot is being opened</source>
        <translation>Die Aufnahme wird geöffnet</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Rezept sichern</translation>
    </message>
    <message>
        <source>Use for the session</source>
        <translation>Für die Sitzung nehmen</translation>
    </message>
    <message>
        <source>Spots: a tick heals, no tick keeps</source>
        <translation>Stellen: Häkchen heilt, ohne bleibt sie</translation>
    </message>
    <message>
        <source>Blemish</source>
        <translation>Unreinheit</translation>
    </message>
    <message>
        <source>Mole</source>
        <translation>Muttermal</translation>
    </message>
    <message>
        <source>Freckle</source>
        <translation>Sommersprosse</translation>
    </message>
    <message>
        <source>Spots: checked ones are healed</source>
        <translation>Stellen: angehakte werden geheilt</translation>
    </message>
    <message>
        <source>No spots were found</source>
        <translation>Keine Stellen gefunden</translation>
    </message>
</context><context>
    <name>review</name>
    <message>
        <source>{count} stars</source>
        <translation>{count} Sterne</translation>
    </message>
    <message>
        <source>This shot stands alone: choose two to four with Shift and the arrows, then C compares them.</source>
        <translation>Diese Aufnahme steht allein: mit Umschalt und den Pfeilen zwei bis vier wählen, dann vergleicht C sie.</translation>
    </message>
    <message>
        <source>This shot has no file yet: it is still on its way.</source>
        <translation>Diese Aufnahme hat noch keine Datei: sie ist unterwegs.</translation>
    </message>
    <message>
        <source>no {mark}</source>
        <translation>keine {mark}</translation>
    </message>
    <message>
        <source>{count} shots: {what}. Ctrl Z takes it back.</source>
        <translation>{count} Aufnahmen: {what}. Strg Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>P pick · X reject · 0–5 stars · Enter loupe · C compare · T retouch · E unfold · ? all keys</source>
        <translation>P wählen · X Ausschuss · 0–5 Sterne · Enter Lupe · C vergleichen · T Retusche · E aufklappen · ? alle Tasten</translation>
    </message>
    <message>
        <source>Review – {name}</source>
        <translation>Durchsicht – {name}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>{rows} of {all}</source>
        <translation>{rows} von {all}</translation>
    </message>
    <message>
        <source>{count} chosen · {text}</source>
        <translation>{count} gewählt · {text}</translation>
    </message>
    <message>
        <source>Shots of the session</source>
        <translation>Aufnahmen der Sitzung</translation>
    </message>
    <message>
        <source>No shot fits the filter</source>
        <translation>Keine Aufnahme passt zum Filter</translation>
    </message>
    <message>
        <source>No shots yet</source>
        <translation>Noch keine Aufnahmen</translation>
    </message>
    <message>
        <source>Best – {why}</source>
        <translation>Beste – {why}</translation>
    </message>
    <message>
        <source>{count} megapixels, at half</source>
        <translation>{count} Megapixel, in halber Größe</translation>
    </message>
    <message>
        <source>Why, and faces of the group</source>
        <translation>Warum, und die Gesichter der Gruppe</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Noch kein Name</translation>
    </message>
    <message>
        <source>Faces of this group</source>
        <translation>Gesichter dieser Gruppe</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context><context>
    <name>session</name>
    <message>
        <source>Shots are shown, retouched and exported so; those with a recipe of their own keep it.</source>
        <translation>Aufnahmen werden ab jetzt so gezeigt, retuschiert und exportiert; die mit eigenem Rezept behalten es.</translation>
    </message>
    <message>
        <source>Another session …</source>
        <translation>Andere Sitzung …</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Look from a file</source>
        <translation>Look aus einer Datei</translation>
    </message>
    <message>
        <source>a look's TOML file</source>
        <translation>TOML-Datei eines Looks</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retusche</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>Zweitkopie in</translation>
    </message>
    <message>
        <source>no second copy</source>
        <translation>keine Zweitkopie</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>a cover or a reference shot</source>
        <translation>ein Titelblatt oder eine Referenz</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Zweitkopie</translation>
    </message>
    <message>
        <source>Overlay on the live picture</source>
        <translation>Überlagerung des Livebilds</translation>
    </message>
    <message>
        <source>Language of the windows and cues</source>
        <translation>Sprache der Fenster und Hinweise</translation>
    </message>
    <message>
        <source>The system's</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>{language}: from the next start on.</source>
        <translation>{language}: ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The next shots are called so; those that are here keep their names.</source>
        <translation>So heißen die nächsten Aufnahmen; vorhandene behalten ihre Namen.</translation>
    </message>
    <message>
        <source>Looking at that folder …</source>
        <translation>Der Ordner wird geprüft …</translation>
    </message>
    <message>
        <source>No second copy any more.</source>
        <translation>Keine Zweitkopie mehr.</translation>
    </message>
    <message>
        <source>Every file is copied to {folder}.</source>
        <translation>Jede Datei wird nach {folder} kopiert.</translation>
    </message>
</context><context>
    <name>setting</name>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Blende</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>Weißabgleich</translation>
    </message>
    <message>
        <source>Exposure compensation</source>
        <translation>Belichtungskorrektur</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Auslösemodus</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
</context><context>
    <name>sitter</name>
    <message>
        <source>Sitter sees the live picture</source>
        <translation>Person sieht das Livebild</translation>
    </message>
    <message>
        <source>Sitter sees the last good shot</source>
        <translation>Person sieht die letzte gute Aufnahme</translation>
    </message>
    <message>
        <source>Sitter sees before and after</source>
        <translation>Person sieht vorher und nachher</translation>
    </message>
    <message>
        <source>Sitter sees your picks only</source>
        <translation>Person sieht nur Gewähltes</translation>
    </message>
    <message>
        <source>Sitter sees a welcome</source>
        <translation>Person sieht ein Willkommen</translation>
    </message>
    <message>
        <source>Sitter sees nothing</source>
        <translation>Person sieht nichts</translation>
    </message>
    <message>
        <source>tether: sitter</source>
        <translation>tether: Person</translation>
    </message>
    <message>
        <source>Sitter's screen</source>
        <translation>Bildschirm der Person</translation>
    </message>
    <message>
        <source>The sitter has no screen</source>
        <translation>Die Person hat keinen Bildschirm</translation>
    </message>
    <message>
        <source>Sitter sees nothing (quiet)</source>
        <translation>Person sieht nichts (Ruhe)</translation>
    </message>
    <message>
        <source>Whose is {name}?</source>
        <translation>Wem gehört {name}?</translation>
    </message>
    <message>
        <source>Who sits now?</source>
        <translation>Wer sitzt jetzt?</translation>
    </message>
    <message>
        <source>There is one screen only: connect a second one that the sitter can see</source>
        <translation>Es gibt nur einen Bildschirm: einen zweiten anschließen, den die Person sehen kann</translation>
    </message>
    <message>
        <source>The sitter's screen is now {name}</source>
        <translation>Der Bildschirm der Person ist jetzt {name}</translation>
    </message>
    <message>
        <source>The sitter's screen is there</source>
        <translation>Der Bildschirm der Person ist da</translation>
    </message>
    <message>
        <source>The sitter has no screen now: connect it again and all is as before</source>
        <translation>Die Person hat keinen Bildschirm mehr: wieder anschließen, und alles ist wie zuvor</translation>
    </message>
</context><context>
    <name>sound</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>For the sitter, friendly</source>
        <translation>Für die Person, freundlich</translation>
    </message>
    <message>
        <source>Every cue, for an earphone</source>
        <translation>Jede Ansage, für den Ohrhörer</translation>
    </message>
    <message>
        <source>Spoken cues: none</source>
        <translation>Gesprochene Ansagen: keine</translation>
    </message>
    <message>
        <source>Spoken cues: for the sitter, friendly</source>
        <translation>Gesprochene Ansagen: für die Person, freundlich</translation>
    </message>
    <message>
        <source>Spoken cues: every cue, for an earphone</source>
        <translation>Gesprochene Ansagen: alle, für den Ohrhörer</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Mute all sounds</source>
        <translation>Alle Töne stumm</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Ausgabegerät</translation>
    </message>
    <message>
        <source>Spoken cues</source>
        <translation>Gesprochene Ansagen</translation>
    </message>
    <message>
        <source>Language of spoken cues</source>
        <translation>Sprache der Ansagen</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The system's own</source>
        <translation>Wie vom System vorgegeben</translation>
    </message>
    <message>
        <source>There is no sound card: nothing can be heard.</source>
        <translation>Keine Soundkarte: es ist nichts zu hören.</translation>
    </message>
</context><context>
    <name>start</name>
    <message>
        <source>tether: session</source>
        <translation>tether: Sitzung</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>Sitzung wählen</translation>
    </message>
    <message>
        <source>What do you shoot today?</source>
        <translation>Was wird heute fotografiert?</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Session folder</source>
        <translation>Sitzungsordner</translation>
    </message>
    <message>
        <source>a folder for this session</source>
        <translation>ein Ordner für diese Sitzung</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>The day's list</source>
        <translation>Liste des Tages</translation>
    </message>
    <message>
        <source>no list: names are typed</source>
        <translation>keine Liste: Namen werden getippt</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>Zweitkopie in</translation>
    </message>
    <message>
        <source>no second copy</source>
        <translation>keine Zweitkopie</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>Ist alles bereit?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>Name a folder for the session.</source>
        <translation>Bitte einen Ordner für die Sitzung nennen.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>A new folder; it is made when you start.</source>
        <translation>Ein neuer Ordner; er entsteht beim Start.</translation>
    </message>
    <message>
        <source>Looking into it …</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>Shots: {count}</source>
        <translation>Aufnahmen: {count}</translation>
    </message>
    <message>
        <source>people on its list: {count}</source>
        <translation>Personen auf der Liste: {count}</translation>
    </message>
    <message>
        <source>{name} sat last</source>
        <translation>zuletzt saß {name}</translation>
    </message>
    <message>
        <source>There is a session already: it goes on.</source>
        <translation>Dort ist schon eine Sitzung: sie geht weiter.</translation>
    </message>
</context><context>
    <name>token</name>
    <message>
        <source>the sitter's name</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>the id on the list</source>
        <translation>Nummer auf der Liste</translation>
    </message>
    <message>
        <source>0001, 0002 … for each sitter</source>
        <translation>0001, 0002 … je Person</translation>
    </message>
    <message>
        <source>the look's name</source>
        <translation>Name des Looks</translation>
    </message>
    <message>
        <source>the camera's serial number</source>
        <translation>Seriennummer der Kamera</translation>
    </message>
    <message>
        <source>the camera's own file name</source>
        <translation>Dateiname der Kamera</translation>
    </message>
    <message>
        <source>class, team or family</source>
        <translation>Klasse, Team oder Familie</translation>
    </message>
    <message>
        <source>Name template</source>
        <translation>Namensvorlage</translation>
    </message>
    <message>
        <source>Put in a token</source>
        <translation>Platzhalter einfügen</translation>
    </message>
    <message>
        <source>Put in …</source>
        <translation>Einfügen …</translation>
    </message>
    <message>
        <source>of the list</source>
        <translation>aus der Liste</translation>
    </message>
</context><context>
    <name>verdict</name>
    <message>
        <source>In quarantine: {why}</source>
        <translation>In Quarantäne: {why}</translation>
    </message>
    <message>
        <source>Your pick</source>
        <translation>Eigene Wahl</translation>
    </message>
    <message>
        <source>Rejected by you</source>
        <translation>Selbst verworfen</translation>
    </message>
    <message>
        <source>Safe on disk, being judged</source>
        <translation>Gesichert, wird beurteilt</translation>
    </message>
    <message>
        <source>Best of {count}</source>
        <translation>Beste von {count}</translation>
    </message>
    <message>
        <source>{rank} of {count}</source>
        <translation>{rank}. von {count}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ausschuss</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>Urteil kommt</translation>
    </message>
</context></TS>
