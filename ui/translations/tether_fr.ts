<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>camera</name>
    <message>
        <source>Set on the camera itself</source>
        <translation>À régler sur l'appareil</translation>
    </message>
    <message>
        <source>camera: {value}</source>
        <translation>appareil : {value}</translation>
    </message>
    <message>
        <source>set</source>
        <translation>réglé</translation>
    </message>
    <message>
        <source>the camera stays at {value}</source>
        <translation>l'appareil reste sur {value}</translation>
    </message>
    <message>
        <source>No camera yet: its settings appear here.</source>
        <translation>Pas encore d'appareil : ses réglages apparaîtront ici.</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>Prendre une photo</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Mise au point</translation>
    </message>
    <message>
        <source>Shots of the series</source>
        <translation>Photos de la série</translation>
    </message>
    <message>
        <source>Seconds between two shots</source>
        <translation>Secondes entre deux photos</translation>
    </message>
    <message>
        <source>Start the series</source>
        <translation>Lancer la série</translation>
    </message>
    <message>
        <source>Where shots go</source>
        <translation>Où vont les photos</translation>
    </message>
    <message>
        <source>Card and disk</source>
        <translation>Carte et disque</translation>
    </message>
    <message>
        <source>Card only</source>
        <translation>Carte seulement</translation>
    </message>
    <message>
        <source>A series of shots</source>
        <translation>Une série de photos</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Toutes les</translation>
    </message>
    <message>
        <source>This camera has no settings that can be turned from here.</source>
        <translation>Cet appareil n'a aucun réglage modifiable d'ici.</translation>
    </message>
    <message>
        <source>Stop the series</source>
        <translation>Arrêter la série</translation>
    </message>
    <message>
        <source>{taken} of {count}, every {seconds} s</source>
        <translation>{taken} sur {count}, toutes les {seconds} s</translation>
    </message>
    <message>
        <source>Done: {taken} of {count}</source>
        <translation>Terminé : {taken} sur {count}</translation>
    </message>
    <message>
        <source>{count} on the card only; they come when you choose card and disk.</source>
        <translation>{count} sur la carte seulement ; elles viendront avec « Carte et disque ».</translation>
    </message>
</context><context>
    <name>colour</name>
    <message>
        <source>The screen's profile is damaged: it counts as sRGB.</source>
        <translation>Le profil de l'écran est endommagé : il compte comme sRGB.</translation>
    </message>
    <message>
        <source>The picture's colour profile is damaged: shown as sRGB.</source>
        <translation>Le profil de couleur de l'image est endommagé : affichée en sRGB.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
    </message>
</context><context>
    <name>cues</name>
    <message>
        <source>to your left</source>
        <translation>vers votre gauche</translation>
    </message>
    <message>
        <source>to your right</source>
        <translation>vers votre droite</translation>
    </message>
    <message>
        <source>your left shoulder</source>
        <translation>votre épaule gauche</translation>
    </message>
    <message>
        <source>your right shoulder</source>
        <translation>votre épaule droite</translation>
    </message>
    <message>
        <source>to the right of the picture</source>
        <translation>vers la droite de l'image</translation>
    </message>
    <message>
        <source>to the left of the picture</source>
        <translation>vers la gauche de l'image</translation>
    </message>
    <message>
        <source>the shoulder on the right of the picture</source>
        <translation>l'épaule à droite de l'image</translation>
    </message>
    <message>
        <source>the shoulder on the left of the picture</source>
        <translation>l'épaule à gauche de l'image</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>Personne dans l'image</translation>
    </message>
    <message>
        <source>Somebody is still missing</source>
        <translation>Il manque encore quelqu'un</translation>
    </message>
    <message>
        <source>The edge cuts the face: give more room</source>
        <translation>Le bord coupe le visage : laissez plus de place</translation>
    </message>
    <message>
        <source>Open your eyes when you are ready</source>
        <translation>Ouvrez les yeux quand vous êtes prêt</translation>
    </message>
    <message>
        <source>Go a little closer</source>
        <translation>Rapprochez-vous un peu</translation>
    </message>
    <message>
        <source>Go back a little</source>
        <translation>Reculez un peu</translation>
    </message>
    <message>
        <source>Pan left in the picture</source>
        <translation>Cadrez plus à gauche</translation>
    </message>
    <message>
        <source>Pan right in the picture</source>
        <translation>Cadrez plus à droite</translation>
    </message>
    <message>
        <source>Tilt the camera up a little</source>
        <translation>Inclinez l'appareil un peu vers le haut</translation>
    </message>
    <message>
        <source>Tilt the camera down a little</source>
        <translation>Inclinez l'appareil un peu vers le bas</translation>
    </message>
    <message>
        <source>Give the head more room above</source>
        <translation>Laissez plus d'air au-dessus de la tête</translation>
    </message>
    <message>
        <source>Skin is clipping: less light</source>
        <translation>La peau est brûlée : moins de lumière</translation>
    </message>
    <message>
        <source>Skin is darker than the reference: more light</source>
        <translation>La peau est plus sombre que la référence : plus de lumière</translation>
    </message>
    <message>
        <source>Skin is brighter than the reference: less light</source>
        <translation>La peau est plus claire que la référence : moins de lumière</translation>
    </message>
    <message>
        <source>Light is flat ({value} stops): more contrast</source>
        <translation>Lumière plate ({value} IL) : plus de contraste</translation>
    </message>
    <message>
        <source>Light is hard ({value} stops): soften it</source>
        <translation>Lumière dure ({value} IL) : adoucissez-la</translation>
    </message>
    <message>
        <source>This light is not the look's pattern</source>
        <translation>Cette lumière n'est pas celle du style</translation>
    </message>
    <message>
        <source>Turn your face a little {to_left}</source>
        <translation>Tournez un peu le visage {to_left}</translation>
    </message>
    <message>
        <source>Turn your face a little {to_right}</source>
        <translation>Tournez un peu le visage {to_right}</translation>
    </message>
    <message>
        <source>Chin up a little</source>
        <translation>Le menton un peu plus haut</translation>
    </message>
    <message>
        <source>Chin down a little</source>
        <translation>Le menton un peu plus bas</translation>
    </message>
    <message>
        <source>Tip your head a little {to_left}</source>
        <translation>Penchez un peu la tête {to_left}</translation>
    </message>
    <message>
        <source>Tip your head a little {to_right}</source>
        <translation>Penchez un peu la tête {to_right}</translation>
    </message>
    <message>
        <source>Let {left_shoulder} drop</source>
        <translation>Relâchez {left_shoulder}</translation>
    </message>
    <message>
        <source>Let {right_shoulder} drop</source>
        <translation>Relâchez {right_shoulder}</translation>
    </message>
    <message>
        <source>Eyes to the lens</source>
        <translation>Les yeux vers l'objectif</translation>
    </message>
    <message>
        <source>Close your mouth gently</source>
        <translation>Fermez doucement la bouche</translation>
    </message>
    <message>
        <source>Smile a little more</source>
        <translation>Souriez un peu plus</translation>
    </message>
    <message>
        <source>A little less smile</source>
        <translation>Souriez un peu moins</translation>
    </message>
    <message>
        <source>Relax your forehead</source>
        <translation>Détendez le front</translation>
    </message>
    <message>
        <source>Relax your lips</source>
        <translation>Détendez les lèvres</translation>
    </message>
    <message>
        <source>No light in the eyes: bring the key nearer or lower</source>
        <translation>Pas de lumière dans les yeux : rapprochez ou baissez la source</translation>
    </message>
    <message>
        <source>Take your time, then look this way</source>
        <translation>Prenez votre temps, puis regardez par ici</translation>
    </message>
    <message>
        <source>Turn a little {to_left}, lovely</source>
        <translation>Tournez un peu {to_left}, très bien</translation>
    </message>
    <message>
        <source>Turn a little {to_right}, lovely</source>
        <translation>Tournez un peu {to_right}, très bien</translation>
    </message>
    <message>
        <source>Chin a touch higher, great</source>
        <translation>Menton un rien plus haut, parfait</translation>
    </message>
    <message>
        <source>Chin a touch lower, great</source>
        <translation>Menton un rien plus bas, parfait</translation>
    </message>
    <message>
        <source>Head a touch {to_left}, nice</source>
        <translation>La tête un rien {to_left}, très joli</translation>
    </message>
    <message>
        <source>Head a touch {to_right}, nice</source>
        <translation>La tête un rien {to_right}, très joli</translation>
    </message>
    <message>
        <source>Shoulders loose, left one down</source>
        <translation>Épaules souples, la gauche plus bas</translation>
    </message>
    <message>
        <source>Shoulders loose, right one down</source>
        <translation>Épaules souples, la droite plus bas</translation>
    </message>
    <message>
        <source>Right into the lens</source>
        <translation>Droit dans l'objectif</translation>
    </message>
    <message>
        <source>Breathe in, lips together</source>
        <translation>Inspirez, lèvres jointes</translation>
    </message>
    <message>
        <source>Think of someone you like</source>
        <translation>Pensez à quelqu'un que vous aimez</translation>
    </message>
    <message>
        <source>A quiet smile, just right</source>
        <translation>Un sourire discret, parfait</translation>
    </message>
    <message>
        <source>Breathe out, nice and easy</source>
        <translation>Soufflez, tout doucement</translation>
    </message>
    <message>
        <source>Loose and easy</source>
        <translation>Tout en souplesse</translation>
    </message>
    <message>
        <source>Hold that</source>
        <translation>Ne bougez plus</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
</context><context>
    <name>doctor</name>
    <message>
        <source>Is everything ready?</source>
        <translation>Tout est prêt ?</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Vérification …</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier encore</translation>
    </message>
    <message>
        <source>Try it with the simulated camera</source>
        <translation>Essayer avec l'appareil simulé</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Everything that is needed is there.</source>
        <translation>Tout le nécessaire est là.</translation>
    </message>
    <message>
        <source>One thing is wrong.</source>
        <translation>Un point ne va pas.</translation>
    </message>
    <message>
        <source>{count} things are wrong.</source>
        <translation>{count} points ne vont pas.</translation>
    </message>
    <message>
        <source>Run `tether doctor` in a terminal: it says why.</source>
        <translation>Lancez `tether doctor` dans un terminal : il dit pourquoi.</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>The checks could not be run.</source>
        <translation>Les contrôles n'ont pas pu être lancés.</translation>
    </message>
    <message>
        <source>The try-out is open</source>
        <translation>L'essai est ouvert</translation>
    </message>
</context><context>
    <name>drift</name>
    <message>
        <source>Exposure on the backdrop, from the reference</source>
        <translation>Exposition du fond, par rapport à la référence</translation>
    </message>
    <message>
        <source>Exposure on the backdrop, from the session's median</source>
        <translation>Exposition du fond, par rapport à la médiane de la séance</translation>
    </message>
    <message>
        <source>White balance on the backdrop, from the reference</source>
        <translation>Balance des blancs du fond, par rapport à la référence</translation>
    </message>
    <message>
        <source>White balance on the backdrop, from the session's median</source>
        <translation>Balance des blancs du fond, par rapport à la médiane de la séance</translation>
    </message>
    <message>
        <source>Key to fill</source>
        <translation>Principale et appoint</translation>
    </message>
    <message>
        <source>Skin brightness, from each sitter's own median</source>
        <translation>Clarté de la peau, par rapport à sa propre médiane</translation>
    </message>
    <message>
        <source>Skin colour, green to red (a*), from each sitter's own median</source>
        <translation>Couleur de la peau, du vert au rouge (a*), par rapport à sa propre médiane</translation>
    </message>
    <message>
        <source>Skin colour, blue to yellow (b*), from each sitter's own median</source>
        <translation>Couleur de la peau, du bleu au jaune (b*), par rapport à sa propre médiane</translation>
    </message>
    <message>
        <source>Head size, of the picture's height</source>
        <translation>Taille de la tête, en part de la hauteur</translation>
    </message>
    <message>
        <source>Eye line, from the top</source>
        <translation>Ligne des yeux, depuis le haut</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>diaphs</translation>
    </message>
    <message>
        <source>Drift over the day</source>
        <translation>Dérive au fil du jour</translation>
    </message>
    <message>
        <source>Nothing to compare yet: drift needs two judged shots with a face.</source>
        <translation>Rien à comparer encore : il faut deux photos jugées avec un visage.</translation>
    </message>
    <message>
        <source>Looking at the session</source>
        <translation>La séance est examinée</translation>
    </message>
    <message>
        <source>{count} quieter ones are shown in a larger window</source>
        <translation>{count} plus calmes se voient dans une fenêtre plus grande</translation>
    </message>
    <message>
        <source>{measure}: {outside} of {count} outside</source>
        <translation>{measure} : {outside} sur {count} au dehors</translation>
    </message>
    <message>
        <source>{count} outside</source>
        <translation>{count} au dehors</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
</context><context>
    <name>engine</name>
    <message>
        <source>ID photo (ISO/IEC 19794-5)</source>
        <translation>Photo d'identité (ISO/IEC 19794-5)</translation>
    </message>
    <message>
        <source>One screen ({name}).</source>
        <translation>Un écran ({name}).</translation>
    </message>
    <message>
        <source>{name} is plugged in, but libgphoto2 does not see it.</source>
        <translation>{name} est branché, mais libgphoto2 ne le voit pas.</translation>
    </message>
    <message>
        <source>{count} screens: {names}.</source>
        <translation>{count} écrans : {names}.</translation>
    </message>
    <message>
        <source>{count} GB are free for sessions in {folder}.</source>
        <translation>{count} Go sont libres pour les séances dans {folder}.</translation>
    </message>
    <message>
        <source>Sessions go to {folder}, and nothing can be written to {place}.</source>
        <translation>Les séances vont dans {folder}, et rien ne peut être écrit dans {place}.</translation>
    </message>
    <message>
        <source>You may not open {name}.</source>
        <translation>Vous n'avez pas le droit d'ouvrir {name}.</translation>
    </message>
    <message>
        <source>Run: {command}, then plug the camera in again.</source>
        <translation>Exécutez : {command}, puis rebranchez l'appareil.</translation>
    </message>
    <message>
        <source>{name} can be taken by {program}.</source>
        <translation>{name} peut être pris par {program}.</translation>
    </message>
    <message>
        <source>Eject the camera there or close that program; or run `{command}`.</source>
        <translation>Éjectez-y l'appareil ou fermez ce programme ; ou exécutez `{command}`.</translation>
    </message>
    <message>
        <source>{name} is connected.</source>
        <translation>{name} est connecté.</translation>
    </message>
    <message>
        <source>Connecting to {name}.</source>
        <translation>Connexion à {name}.</translation>
    </message>
    <message>
        <source>Saving {name}.</source>
        <translation>Enregistrement de {name}.</translation>
    </message>
    <message>
        <source>{name} is lost: only the camera's memory held it, and the connection broke off. Take it again.</source>
        <translation>{name} est perdue : seule la mémoire de l'appareil l'avait et la connexion s'est rompue. Refaites-la.</translation>
    </message>
    <message>
        <source>{name} is in quarantine: {why}. O says whose it is.</source>
        <translation>{name} est en quarantaine : {why}. O dit à qui elle est.</translation>
    </message>
    <message>
        <source>{name} is safe, but could not be judged.</source>
        <translation>{name} est enregistrée, mais n'a pas pu être jugée.</translation>
    </message>
    <message>
        <source>The series of shots has ended early: {why}</source>
        <translation>La série s'est arrêtée plus tôt : {why}</translation>
    </message>
    <message>
        <source>Profile {name} · light as {picture}</source>
        <translation>Profil {name} · lumière comme {picture}</translation>
    </message>
    <message>
        <source>Profile {name}</source>
        <translation>Profil {name}</translation>
    </message>
    <message>
        <source>Light as {name}</source>
        <translation>Lumière comme {name}</translation>
    </message>
    <message>
        <source>Sitter of shot {count} is back to {name}.</source>
        <translation>La photo {count} est de nouveau à {name}.</translation>
    </message>
    <message>
        <source>{name} is in quarantine: {why}. O in the window, or `tether quarantine`, says whose it is.</source>
        <translation>{name} est en quarantaine : {why}. O dans la fenêtre, ou `tether quarantine`, dit de qui elle est.</translation>
    </message>
    <message>
        <source>{old} is {name} now.</source>
        <translation>{old} s'appelle maintenant {name}.</translation>
    </message>
    <message>
        <source>{old} is {name}: {count} shots are {again}'s now.</source>
        <translation>{old} est {name} : {count} photos sont maintenant à {again}.</translation>
    </message>
    <message>
        <source>The card says {name}: nobody on the list has that.</source>
        <translation>La carte dit {name} : personne sur la liste n'a cela.</translation>
    </message>
    <message>
        <source>The card says {name}, which several people have: type a name.</source>
        <translation>La carte dit {name}, que plusieurs ont : tapez un nom.</translation>
    </message>
    <message>
        <source>Only {count} GB are left on the disk of {name}: make room, or go on in a session on another disk.</source>
        <translation>Il ne reste que {count} Go sur le disque de {name} : faites de la place ou continuez sur un autre disque.</translation>
    </message>
    <message>
        <source>The backup has stopped; shooting goes on. {why}</source>
        <translation>La copie s'est arrêtée ; la prise de vue continue. {why}</translation>
    </message>
    <message>
        <source>The card cannot be looked through: {why}</source>
        <translation>La carte ne peut pas être parcourue : {why}</translation>
    </message>
    <message>
        <source>{name} stays on the card: {why}</source>
        <translation>{name} reste sur la carte : {why}</translation>
    </message>
    <message>
        <source>It failed: {detail}</source>
        <translation>Échec : {detail}</translation>
    </message>
    <message>
        <source>The camera is busy and cannot go on {doing} just now.</source>
        <translation>L'appareil est occupé et ne peut continuer pour l'instant ({doing}).</translation>
    </message>
    <message>
        <source>The camera stopped answering while {doing}.</source>
        <translation>L'appareil ne répond plus ({doing}).</translation>
    </message>
    <message>
        <source>The camera was disconnected while {doing}: check the cable and the battery.</source>
        <translation>L'appareil s'est déconnecté ({doing}) : vérifiez le câble et la batterie.</translation>
    </message>
    <message>
        <source>The camera refused while {doing}: see what its display says and try again; if it goes on so, switch it off and on ({detail}).</source>
        <translation>L'appareil refuse ({doing}) : regardez son écran et réessayez ; si cela continue, éteignez-le et rallumez-le ({detail}).</translation>
    </message>
    <message>
        <source>No camera answers at {address}: switch its network on and check the address ({detail}).</source>
        <translation>Aucun appareil ne répond à {address} : activez son réseau et vérifiez l'adresse ({detail}).</translation>
    </message>
    <message>
        <source>The camera at {port} is no longer plugged in.</source>
        <translation>L'appareil sur {port} n'est plus branché.</translation>
    </message>
    <message>
        <source>The camera at {port} does not open ({detail}): switch it off and on.</source>
        <translation>L'appareil sur {port} ne s'ouvre pas ({detail}) : éteignez-le et rallumez-le.</translation>
    </message>
    <message>
        <source>Another program is using the camera at {port}: close other photo programs, or unplug the camera and plug it in again.</source>
        <translation>Un autre programme utilise l'appareil sur {port} : fermez les autres programmes photo ou rebranchez l'appareil.</translation>
    </message>
    <message>
        <source>The camera is held by {name}: close its window or eject the camera there, or run `{command}`, then tether takes it.</source>
        <translation>{name} tient l'appareil : fermez sa fenêtre ou éjectez-y l'appareil, ou lancez `{command}`, puis tether le prend.</translation>
    </message>
    <message>
        <source>The camera at {port} is in use by another tether (process {number}): end that one first, or choose another camera with --camera.</source>
        <translation>Un autre tether (processus {number}) utilise l'appareil sur {port} : fermez-le d'abord ou choisissez-en un autre avec --camera.</translation>
    </message>
    <message>
        <source>No camera at {port}; connected: {names}.</source>
        <translation>Pas d'appareil sur {port} ; connectés : {names}.</translation>
    </message>
    <message>
        <source>Sending {name}</source>
        <translation>envoi de {name}</translation>
    </message>
    <message>
        <source>Setting {name} to {value}</source>
        <translation>réglage de {name} sur {value}</translation>
    </message>
    <message>
        <source>This camera has no setting called {name}.</source>
        <translation>Cet appareil n'a pas de réglage {name}.</translation>
    </message>
    <message>
        <source>{value} is not a value for {name}.</source>
        <translation>{value} n'est pas une valeur de {name}.</translation>
    </message>
    <message>
        <source>Not on the disk yet, only on the card: {count} of your shots. They come when this session is resumed.</source>
        <translation>Pas encore sur le disque, seulement sur la carte : {count} photos. Elles viendront à la reprise de la séance.</translation>
    </message>
    <message>
        <source>The disk with {path} is full, but for {count} MB that the session itself needs: make room, and the file is fetched again.</source>
        <translation>Le disque de {path} est plein, sauf {count} Mo dont la séance a besoin : faites de la place et le fichier reviendra.</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room, and {name} is fetched again.</source>
        <translation>Le disque de {path} est plein : faites de la place et {name} reviendra.</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room to go on.</source>
        <translation>Le disque de {path} est plein : faites de la place pour continuer.</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room.</source>
        <translation>Le disque de {path} est plein : faites de la place.</translation>
    </message>
    <message>
        <source>The disk with {path} is read-only: choose another folder.</source>
        <translation>Le disque de {path} est en lecture seule : choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The disk with {path} fails: go on in a session on another disk, and copy this one.</source>
        <translation>Le disque de {path} est défaillant : continuez sur un autre disque et copiez cette séance.</translation>
    </message>
    <message>
        <source>The disk of the backup {path} is gone: connect it again.</source>
        <translation>Le disque de la copie {path} a disparu : rebranchez-le.</translation>
    </message>
    <message>
        <source>The copy of {name} in {path} differs: check it.</source>
        <translation>La copie de {name} dans {path} diffère : vérifiez-la.</translation>
    </message>
    <message>
        <source>The backup {path} is inside the session: choose another disk.</source>
        <translation>La copie {path} est dans la séance : choisissez un autre disque.</translation>
    </message>
    <message>
        <source>The chart in {picture} fits badly (ΔE {number}, at most {most}): light it evenly, by the light of the portraits alone.</source>
        <translation>La charte de {picture} correspond mal (ΔE {number}, au plus {most}) : éclairez-la uniformément, avec la seule lumière des portraits.</translation>
    </message>
    <message>
        <source>The moving of {old} to {new} is finished.</source>
        <translation>Le déplacement de {old} vers {new} est terminé.</translation>
    </message>
    <message>
        <source>The renaming of {old} to {new} is finished.</source>
        <translation>Le renommage de {old} en {new} est terminé.</translation>
    </message>
    <message>
        <source>The name template {template} has an unknown token {token}; tokens are {tokens}.</source>
        <translation>Le modèle de nom {template} a un champ inconnu {token} ; les champs sont {tokens}.</translation>
    </message>
    <message>
        <source>The name template {template} is not complete: close each {token}.</source>
        <translation>Le modèle de nom {template} est incomplet : fermez chaque {token}.</translation>
    </message>
    <message>
        <source>The name template {template} leaves the session folder.</source>
        <translation>Le modèle de nom {template} sort du dossier de la séance.</translation>
    </message>
    <message>
        <source>The name template {template} begins with a folder of tether's own: choose another.</source>
        <translation>Le modèle de nom {template} commence par un dossier de tether lui-même : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The roster {path} is empty.</source>
        <translation>La liste {path} est vide.</translation>
    </message>
    <message>
        <source>The roster {path} cannot be read: {detail}.</source>
        <translation>La liste {path} est illisible : {detail}.</translation>
    </message>
    <message>
        <source>The roster {path} is no list: take a CSV or XLSX file with a column of names.</source>
        <translation>{path} n'est pas une liste : prenez un CSV ou XLSX avec une colonne de noms.</translation>
    </message>
    <message>
        <source>{path} cannot be written: change its permissions or choose another.</source>
        <translation>{path} ne peut pas être écrit : changez ses droits ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>{path} is not a folder, or a file is in its way: choose another.</source>
        <translation>{path} n'est pas un dossier, ou un fichier gêne : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{path} is gone: connect the disk again or choose another folder.</source>
        <translation>{path} a disparu : rebranchez le disque ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{path} is damaged or not a picture ({detail}).</source>
        <translation>{path} est endommagé ou n'est pas une image ({detail}).</translation>
    </message>
    <message>
        <source>{path} cannot be read: {detail}.</source>
        <translation>{path} est illisible : {detail}.</translation>
    </message>
    <message>
        <source>The card is full: put another one in, or make room on it in the camera.</source>
        <translation>La carte est pleine : mettez-en une autre, ou faites-y de la place dans l’appareil.</translation>
    </message>
    <message>
        <source>The card is almost full: have another one ready.</source>
        <translation>La carte est presque pleine : préparez-en une autre.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Aucun visage trouvé</translation>
    </message>
    <message>
        <source>{0} of {1} people found</source>
        <translation>{0} personnes trouvées sur {1}</translation>
    </message>
    <message>
        <source>Cannot tell the eyes</source>
        <translation>Yeux impossibles à juger</translation>
    </message>
    <message>
        <source>Eyes narrowed by laughing</source>
        <translation>Yeux plissés par le rire</translation>
    </message>
    <message>
        <source>Left eye closed</source>
        <translation>Œil gauche fermé</translation>
    </message>
    <message>
        <source>Right eye closed</source>
        <translation>Œil droit fermé</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>Yeux fermés</translation>
    </message>
    <message>
        <source>Eyes half closed</source>
        <translation>Yeux mi-clos</translation>
    </message>
    <message>
        <source>Eyes narrower than this sitter's own</source>
        <translation>Yeux plus étroits que d'ordinaire</translation>
    </message>
    <message>
        <source>Face cut by the edge</source>
        <translation>Visage coupé par le bord</translation>
    </message>
    <message>
        <source>{0}% of the skin is clipped</source>
        <translation>{0} % de la peau est brûlée</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>Bouche ouverte</translation>
    </message>
    <message>
        <source>Caught in mid-word</source>
        <translation>Saisi au milieu d'un mot</translation>
    </message>
    <message>
        <source>Looks {0}° past the lens</source>
        <translation>Regarde à {0}° de l'objectif</translation>
    </message>
    <message>
        <source>Head turned {0}°, outside the look</source>
        <translation>Tête tournée de {0}°, hors du style</translation>
    </message>
    <message>
        <source>Head tipped {0}°, outside the look</source>
        <translation>Tête inclinée de {0}°, hors du style</translation>
    </message>
    <message>
        <source>Head tilted {0}°, outside the look</source>
        <translation>Tête penchée de {0}°, hors du style</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best</source>
        <translation>Yeux nets à {0} % de la meilleure du groupe</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best: shaken</source>
        <translation>Yeux nets à {0} % de la meilleure du groupe : bougé</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best: out of focus</source>
        <translation>Yeux nets à {0} % de la meilleure du groupe : hors mise au point</translation>
    </message>
    <message>
        <source>Sharper eyes</source>
        <translation>Yeux plus nets</translation>
    </message>
    <message>
        <source>Better smile</source>
        <translation>Meilleur sourire</translation>
    </message>
    <message>
        <source>Better smile, measured from rest</source>
        <translation>Meilleur sourire, mesuré depuis le repos</translation>
    </message>
    <message>
        <source>Eyes join the smile</source>
        <translation>Les yeux sourient aussi</translation>
    </message>
    <message>
        <source>More at ease</source>
        <translation>Plus détendu</translation>
    </message>
    <message>
        <source>Mouth at rest</source>
        <translation>Bouche au repos</translation>
    </message>
    <message>
        <source>Looks to the lens</source>
        <translation>Regarde l'objectif</translation>
    </message>
    <message>
        <source>Better pose</source>
        <translation>Meilleure pose</translation>
    </message>
    <message>
        <source>Better framing</source>
        <translation>Meilleur cadrage</translation>
    </message>
    <message>
        <source>No clipped skin</source>
        <translation>Peau non brûlée</translation>
    </message>
    <message>
        <source>The best has sharper eyes</source>
        <translation>la meilleure a des yeux plus nets</translation>
    </message>
    <message>
        <source>The best has a better smile</source>
        <translation>la meilleure a un plus beau sourire</translation>
    </message>
    <message>
        <source>The best has a better smile, measured from rest</source>
        <translation>la meilleure a un plus beau sourire, mesuré depuis le repos</translation>
    </message>
    <message>
        <source>In the best the eyes join the smile</source>
        <translation>dans la meilleure les yeux sourient aussi</translation>
    </message>
    <message>
        <source>The best is more at ease</source>
        <translation>la meilleure est plus détendue</translation>
    </message>
    <message>
        <source>In the best the mouth is at rest</source>
        <translation>dans la meilleure la bouche est au repos</translation>
    </message>
    <message>
        <source>The best looks to the lens</source>
        <translation>dans la meilleure le regard va à l'objectif</translation>
    </message>
    <message>
        <source>The best has a better pose</source>
        <translation>la meilleure a une meilleure pose</translation>
    </message>
    <message>
        <source>The best has better framing</source>
        <translation>la meilleure est mieux cadrée</translation>
    </message>
    <message>
        <source>The best has no clipped skin</source>
        <translation>dans la meilleure la peau n'est pas brûlée</translation>
    </message>
    <message>
        <source>As good as its neighbour</source>
        <translation>aussi bonne que sa voisine</translation>
    </message>
    <message>
        <source>The only one</source>
        <translation>la seule</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>la suivante</translation>
    </message>
    <message>
        <source>The look's own targets are back.</source>
        <translation>Les réglages du style sont de retour.</translation>
    </message>
    <message>
        <source>There is no face to match in that picture.</source>
        <translation>Il n'y a pas de visage à suivre dans cette image.</translation>
    </message>
    <message>
        <source>From now on everything is held against this picture.</source>
        <translation>Désormais tout est comparé à cette image.</translation>
    </message>
    <message>
        <source>Shots stay on the card only: they are not judged, and there is one copy of each.</source>
        <translation>Les photos restent sur la carte : elles ne sont pas jugées et n'existent qu'une fois.</translation>
    </message>
    <message>
        <source>Shots go to the disk again; what waits on the card is fetched now.</source>
        <translation>Les photos vont de nouveau sur le disque ; celles de la carte arrivent.</translation>
    </message>
    <message>
        <source>The camera's battery is at {0}%: have another one ready.</source>
        <translation>Batterie de l'appareil à {0} % : préparez-en une autre.</translation>
    </message>
    <message>
        <source>No sound: This machine has no sound device.</source>
        <translation>Pas de son : cet ordinateur n'a pas de périphérique audio.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Utilisé par</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>There is no device that can play sound.</source>
        <translation>Aucun périphérique ne peut jouer de son.</translation>
    </message>
    <message>
        <source>Without it tether is silent.</source>
        <translation>Sans cela, tether reste muet.</translation>
    </message>
    <message>
        <source>Espeak-ng is installed: cues can be spoken.</source>
        <translation>espeak-ng est installé : les consignes peuvent être parlées.</translation>
    </message>
    <message>
        <source>Espeak-ng is not installed: cues are not spoken.</source>
        <translation>espeak-ng n'est pas installé : pas de consignes parlées.</translation>
    </message>
    <message>
        <source>For spoken cues: sudo apt-get install espeak-ng.</source>
        <translation>Pour les consignes parlées : sudo apt-get install espeak-ng.</translation>
    </message>
    <message>
        <source>No camera is connected by USB.</source>
        <translation>Aucun appareil connecté en USB.</translation>
    </message>
    <message>
        <source>USB permission</source>
        <translation>Autorisation USB</translation>
    </message>
    <message>
        <source>Switch it on, plug the cable in and set its USB mode to PTP (PC remote); or try `tether demo` without one.</source>
        <translation>Allumez-le, branchez le câble et réglez son mode USB sur PTP (commande par PC) ; ou essayez `tether demo` sans appareil.</translation>
    </message>
    <message>
        <source>Set the camera's USB mode to PTP (PC remote), then plug it in again.</source>
        <translation>Réglez le mode USB de l'appareil sur PTP (commande par PC), puis rebranchez-le.</translation>
    </message>
    <message>
        <source>Unplug the camera and plug it in again, or log out and in: the rules are there.</source>
        <translation>Débranchez puis rebranchez l'appareil, ou fermez et rouvrez la session : les règles sont là.</translation>
    </message>
    <message>
        <source>Choose another folder: `session_folder` in the settings, or --session.</source>
        <translation>Choisissez un autre dossier : `session_folder` dans les réglages, ou --session.</translation>
    </message>
    <message>
        <source>Install tether again (`make install` in a checkout).</source>
        <translation>Réinstallez tether (`make install` dans le dossier des sources).</translation>
    </message>
    <message>
        <source>Install tether again, so that both are of the version it asks for.</source>
        <translation>Réinstallez tether, pour que les deux soient de la version demandée.</translation>
    </message>
    <message>
        <source>The udev rules for PTP cameras are installed.</source>
        <translation>Les règles udev pour appareils PTP sont installées.</translation>
    </message>
    <message>
        <source>The udev rules for PTP cameras are not installed.</source>
        <translation>Les règles udev pour appareils PTP manquent.</translation>
    </message>
    <message>
        <source>There are no udev rules, and root needs none.</source>
        <translation>Pas de règles udev, et root n'en a pas besoin.</translation>
    </message>
    <message>
        <source>{0} model files, each with the right SHA-256.</source>
        <translation>{0} fichiers de modèles, chacun avec le bon SHA-256.</translation>
    </message>
    <message>
        <source>Plug headphones or a loudspeaker in, or go on: tether is silent then.</source>
        <translation>Branchez un casque ou un haut-parleur, ou continuez : tether sera muet.</translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk.</source>
        <translation>Faites de la place ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>Connect a second one that the sitter can see; tether finds it by itself.</source>
        <translation>Branchez-en un second que le modèle voie ; tether le trouve seul.</translation>
    </message>
    <message>
        <source>Looking for a camera.</source>
        <translation>Recherche d'un appareil.</translation>
    </message>
    <message>
        <source>The camera answered in an unexpected way.</source>
        <translation>L'appareil a répondu de façon inattendue.</translation>
    </message>
    <message>
        <source>The camera is released.</source>
        <translation>L'appareil est libéré.</translation>
    </message>
    <message>
        <source>The camera is busy and shows no live picture just now.</source>
        <translation>L'appareil est occupé et ne montre pas d'image pour l'instant.</translation>
    </message>
    <message>
        <source>Corporate headshot</source>
        <translation>Portrait professionnel</translation>
    </message>
    <message>
        <source>Actor headshot</source>
        <translation>Portrait d'acteur</translation>
    </message>
    <message>
        <source>Dramatic portrait</source>
        <translation>Portrait dramatique</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>As the camera made it</source>
        <translation>telle que l'appareil l'a faite</translation>
    </message>
    <message>
        <source>The session has no colour yet: step to a shot of a chart and press M.</source>
        <translation>La séance n'a pas encore de couleur : allez à la photo d'une mire et appuyez sur M.</translation>
    </message>
    <message>
        <source>Pick of {0} shots is back to what it was.</source>
        <translation>Le choix de {0} photos est redevenu ce qu'il était.</translation>
    </message>
    <message>
        <source>Rating of {0} shots is back to what it was.</source>
        <translation>Les étoiles de {0} photos sont redevenues ce qu'elles étaient.</translation>
    </message>
    <message>
        <source>Label of {0} shots is back to what it was.</source>
        <translation>L'étiquette de {0} photos est redevenue ce qu'elle était.</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to none.</source>
        <translation>La photo {0} n'est de nouveau ni choisie ni rejetée.</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to pick.</source>
        <translation>La photo {0} est de nouveau choisie.</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to reject.</source>
        <translation>La photo {0} est de nouveau rejetée.</translation>
    </message>
    <message>
        <source>Rating of shot {0} is back to none.</source>
        <translation>La photo {0} n'a de nouveau aucune étoile.</translation>
    </message>
    <message>
        <source>Rating of shot {0} is back to {1}.</source>
        <translation>Étoiles de la photo {0} : de nouveau {1}.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to none.</source>
        <translation>La photo {0} n'a de nouveau aucune étiquette.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to red.</source>
        <translation>La photo {0} est de nouveau rouge.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to yellow.</source>
        <translation>La photo {0} est de nouveau jaune.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to green.</source>
        <translation>La photo {0} est de nouveau verte.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to blue.</source>
        <translation>La photo {0} est de nouveau bleue.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to purple.</source>
        <translation>La photo {0} est de nouveau violette.</translation>
    </message>
    <message>
        <source>Sitter of shot {0} is back to none.</source>
        <translation>La photo {0} n'est de nouveau à personne.</translation>
    </message>
    <message>
        <source>The camera still had it from before</source>
        <translation>L'appareil l'avait encore d'avant</translation>
    </message>
    <message>
        <source>It was shot while tether was not running, and nothing says whose it is</source>
        <translation>Elle a été prise pendant que tether était arrêté, et rien ne dit de qui elle est</translation>
    </message>
    <message>
        <source>The camera announced it before the sitter changed</source>
        <translation>L'appareil l'a annoncée avant le changement de personne</translation>
    </message>
    <message>
        <source>It was shot before the sitter changed</source>
        <translation>Elle a été prise avant le changement de personne</translation>
    </message>
    <message>
        <source>It was shot within the second in which the sitter changed</source>
        <translation>Elle a été prise dans la seconde du changement de personne</translation>
    </message>
    <message>
        <source>{0}% of the picture is clipped: its colour there is a guess</source>
        <translation>{0} % de l'image est écrêté : la couleur y est estimée</translation>
    </message>
    <message>
        <source>The backdrop is not plain: it was left as it is</source>
        <translation>Le fond n'est pas uni : il a été laissé tel quel</translation>
    </message>
    <message>
        <source>The backdrop is not plain: the edge of hair is a rough one</source>
        <translation>Le fond n'est pas uni : le contour des cheveux est grossier</translation>
    </message>
    <message>
        <source>Fine hair lets the backdrop through: look at the edge of the hair</source>
        <translation>Des cheveux fins laissent voir le fond : regardez le contour des cheveux</translation>
    </message>
    <message>
        <source>Clothes or hair are of the backdrop's colour: look at the edge there</source>
        <translation>Les vêtements ou les cheveux ont la couleur du fond : regardez-y le contour</translation>
    </message>
    <message>
        <source>The light is {0} stops harder than the reference.</source>
        <translation>La lumière est plus dure de {0} IL que la référence.</translation>
    </message>
    <message>
        <source>The light is {0} stops softer than the reference.</source>
        <translation>La lumière est plus douce de {0} IL que la référence.</translation>
    </message>
    <message>
        <source>The skin is {0} stops brighter than the reference.</source>
        <translation>La peau est plus claire de {0} IL que la référence.</translation>
    </message>
    <message>
        <source>The skin is {0} stops darker than the reference.</source>
        <translation>La peau est plus sombre de {0} IL que la référence.</translation>
    </message>
    <message>
        <source>The key light has changed sides since the reference, by {0} stops.</source>
        <translation>La lumière principale a changé de côté depuis la référence, de {0} IL.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} redder than the reference.</source>
        <translation>La peau est plus rouge de ΔE {0} que la référence.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} greener than the reference.</source>
        <translation>La peau est plus verte de ΔE {0} que la référence.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} yellower than the reference.</source>
        <translation>La peau est plus jaune de ΔE {0} que la référence.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} bluer than the reference.</source>
        <translation>La peau est plus bleue de ΔE {0} que la référence.</translation>
    </message>
    <message>
        <source>The head is {0}% larger than in the reference.</source>
        <translation>La tête est plus grande de {0} % que dans la référence.</translation>
    </message>
    <message>
        <source>The head is {0}% smaller than in the reference.</source>
        <translation>La tête est plus petite de {0} % que dans la référence.</translation>
    </message>
    <message>
        <source>The head is {0}% of the picture further right than in the reference.</source>
        <translation>La tête est plus à droite de {0} % de l'image que dans la référence.</translation>
    </message>
    <message>
        <source>The head is {0}% of the picture further left than in the reference.</source>
        <translation>La tête est plus à gauche de {0} % de l'image que dans la référence.</translation>
    </message>
    <message>
        <source>The eyes are {0}% of the picture lower than in the reference.</source>
        <translation>Les yeux sont plus bas de {0} % de l'image que dans la référence.</translation>
    </message>
    <message>
        <source>The eyes are {0}% of the picture higher than in the reference.</source>
        <translation>Les yeux sont plus hauts de {0} % de l'image que dans la référence.</translation>
    </message>
    <message>
        <source>The head is turned by {0}° from the reference.</source>
        <translation>La tête est tournée de {0}° par rapport à la référence.</translation>
    </message>
    <message>
        <source>The chin is moved by {0}° from the reference.</source>
        <translation>Le menton a bougé de {0}° par rapport à la référence.</translation>
    </message>
    <message>
        <source>The head is tilted by {0}° from the reference.</source>
        <translation>La tête est inclinée de {0}° par rapport à la référence.</translation>
    </message>
    <message>
        <source>The shoulder line is tilted by {0}° from the reference.</source>
        <translation>La ligne des épaules est inclinée de {0}° par rapport à la référence.</translation>
    </message>
    <message>
        <source>Showing live view</source>
        <translation>affichage du direct</translation>
    </message>
    <message>
        <source>Reading the card</source>
        <translation>lecture de la carte</translation>
    </message>
    <message>
        <source>Taking the picture</source>
        <translation>prise de vue</translation>
    </message>
    <message>
        <source>Focusing</source>
        <translation>mise au point</translation>
    </message>
    <message>
        <source>Reading its settings</source>
        <translation>lecture des réglages</translation>
    </message>
    <message>
        <source>Looking at its card</source>
        <translation>consultation de la carte</translation>
    </message>
    <message>
        <source>Choosing the card</source>
        <translation>choix de la carte</translation>
    </message>
    <message>
        <source>Waiting for pictures</source>
        <translation>attente de photos</translation>
    </message>
    <message>
        <source>This camera cannot be focused from the computer.</source>
        <translation>Cet appareil ne peut pas faire la mise au point depuis l'ordinateur.</translation>
    </message>
    <message>
        <source>A folder has no shutter: shoot with the program that fills it.</source>
        <translation>Un dossier n'a pas de déclencheur : photographiez avec le programme qui le remplit.</translation>
    </message>
    <message>
        <source>A folder cannot be focused.</source>
        <translation>Un dossier ne peut pas faire la mise au point.</translation>
    </message>
    <message>
        <source>A webcam focuses by itself.</source>
        <translation>Une webcam fait la mise au point toute seule.</translation>
    </message>
    <message>
        <source>The webcam sends no more pictures: plug it in again.</source>
        <translation>La webcam n'envoie plus d'images : rebranchez-la.</translation>
    </message>
    <message>
        <source>Webcam {0} cannot be opened: is it plugged in, or used by another program?</source>
        <translation>La webcam {0} ne s'ouvre pas : est-elle branchée, ou prise par un autre programme ?</translation>
    </message>
    <message>
        <source>No camera found: switch it on, plug the cable in, and set its USB mode to PTP (PC remote).</source>
        <translation>Aucun appareil trouvé : allumez-le, branchez le câble et mettez le mode USB sur PTP (commande PC).</translation>
    </message>
    <message>
        <source>The camera had begun to keep shots in its memory only; they go to the card again. Check that your last shot is here.</source>
        <translation>L'appareil ne gardait plus les photos qu'en mémoire ; elles vont de nouveau sur la carte. Vérifiez que la dernière est là.</translation>
    </message>
    <message>
        <source>The camera does not write shots to its card: they exist here only. Put a card in, unlock it, and choose the card in the camera's menu.</source>
        <translation>L'appareil n'écrit pas sur sa carte : les photos n'existent qu'ici. Insérez une carte, déverrouillez-la et choisissez-la dans le menu de l'appareil.</translation>
    </message>
    <message>
        <source>The camera has just been lost.</source>
        <translation>L'appareil vient d'être perdu.</translation>
    </message>
    <message>
        <source>The colour chart is cut by the edge of the picture; show all of it.</source>
        <translation>La charte est coupée par le bord ; montrez-la entière.</translation>
    </message>
    <message>
        <source>The colour chart is tilted too far; turn it towards the camera.</source>
        <translation>La charte est trop inclinée ; tournez-la vers l'appareil.</translation>
    </message>
    <message>
        <source>The colour chart's patches are not even: it is covered, cut, blurred or in shadow.</source>
        <translation>Les plages de la charte ne sont pas uniformes : couverte, coupée, floue ou à l'ombre.</translation>
    </message>
    <message>
        <source>What was found is not a whole ColorChecker: its colours do not fit the known ones.</source>
        <translation>Ce n'est pas un ColorChecker entier : ses couleurs ne sont pas celles attendues.</translation>
    </message>
    <message>
        <source>What may be a colour chart is too bright: {0} of its patches are clipped; expose less.</source>
        <translation>Ce qui semble une charte est trop clair : {0} plages sont brûlées ; exposez moins.</translation>
    </message>
    <message>
        <source>{0} patches of the colour chart are clipped; expose less.</source>
        <translation>{0} plages de la charte sont brûlées ; exposez moins.</translation>
    </message>
    <message>
        <source>{0} patches of the colour chart are clipped, most of them dark in one colour: expose more, or use a less coloured light.</source>
        <translation>{0} plages de la charte sont écrêtées, la plupart sombres dans une couleur : exposez plus ou prenez une lumière moins colorée.</translation>
    </message>
    <message>
        <source>No colour chart was found: show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>Aucune charte trouvée : montrez-la entière, de face, sur au moins un dixième de la largeur.</translation>
    </message>
    <message>
        <source>No colour chart was found; the picture is too dark: expose more, and show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>Aucune charte trouvée ; l'image est trop sombre : exposez plus et montrez-la entière, de face, sur au moins un dixième de la largeur.</translation>
    </message>
    <message>
        <source>No colour chart was found; {0} % of the picture is clipped: expose less, and show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>Aucune charte trouvée ; {0} % de l'image est brûlé : exposez moins et montrez-la entière, de face, sur au moins un dixième de la largeur.</translation>
    </message>
    <message>
        <source>{0} hearts of a client became ratings.</source>
        <translation>{0} cœurs d'un client sont devenus des notes.</translation>
    </message>
    <message>
        <source>Shot {0} has no file yet: it is still on its way.</source>
        <translation>La photo {0} n'a pas encore de fichier : elle est en route.</translation>
    </message>
    <message>
        <source>The colour chart is too dark ({0} stops below white): little but rounding and noise is left of its dark patches; expose until its white is just below clipping.</source>
        <translation>La charte est trop sombre ({0} IL sous le blanc) : de ses plages sombres il ne reste que du bruit ; exposez jusqu'à ce que son blanc soit juste sous l'écrêtage.</translation>
    </message>
    <message>
        <source>What may be a colour chart is too dark ({0} stops below white): little but rounding and noise is left of its dark patches; expose until its white is just below clipping.</source>
        <translation>Ce qui semble une charte est trop sombre ({0} IL sous le blanc) : de ses plages sombres il ne reste que du bruit ; exposez jusqu'à ce que son blanc soit juste sous l'écrêtage.</translation>
    </message>
</context><context>
    <name>eye</name>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Mi-clos</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Can't tell</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>R</source>
        <translation>D</translation>
    </message>
    <message>
        <source>L</source>
        <translation>G</translation>
    </message>
</context><context>
    <name>filter</name>
    <message>
        <source>No face</source>
        <translation>Aucun visage</translation>
    </message>
    <message>
        <source>People missing</source>
        <translation>Personnes manquantes</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>Yeux fermés</translation>
    </message>
    <message>
        <source>One eye closed</source>
        <translation>Un œil fermé</translation>
    </message>
    <message>
        <source>Eyes half closed</source>
        <translation>Yeux mi-clos</translation>
    </message>
    <message>
        <source>Eyes half closed beside its group</source>
        <translation>Yeux mi-clos dans son groupe</translation>
    </message>
    <message>
        <source>Eyes narrow</source>
        <translation>Yeux plissés</translation>
    </message>
    <message>
        <source>Eyes narrow beside its group</source>
        <translation>Yeux plissés dans son groupe</translation>
    </message>
    <message>
        <source>Eyes unsure</source>
        <translation>Yeux incertains</translation>
    </message>
    <message>
        <source>Face cut</source>
        <translation>Visage coupé</translation>
    </message>
    <message>
        <source>Skin clipped</source>
        <translation>Peau surexposée</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>Bouche ouverte</translation>
    </message>
    <message>
        <source>In mid-word</source>
        <translation>Au milieu d'un mot</translation>
    </message>
    <message>
        <source>Gaze</source>
        <translation>Regard</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>Tête tournée</translation>
    </message>
    <message>
        <source>Head tipped</source>
        <translation>Tête inclinée</translation>
    </message>
    <message>
        <source>Head tilted</source>
        <translation>Tête penchée</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Flou</translation>
    </message>
    <message>
        <source>Shaken</source>
        <translation>Bougé</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Corporate</source>
        <translation>Professionnel</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Dramatic</source>
        <translation>Dramatique</translation>
    </message>
    <message>
        <source>ID photo</source>
        <translation>Photo d'identité</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation>Rechercher  /</translation>
    </message>
    <message>
        <source>Search names, sitters, reasons and keywords</source>
        <translation>Chercher noms, personnes, raisons et mots-clés</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Étoiles</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Any colour</source>
        <translation>Toute couleur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Pas encore de nom</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Toute raison</translation>
    </message>
    <message>
        <source>Any look</source>
        <translation>Tout style</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Tout verdict</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Non jugées</translation>
    </message>
    <message>
        <source>Your picks</source>
        <translation>Vos choix</translation>
    </message>
    <message>
        <source>Not picked</source>
        <translation>Non choisies</translation>
    </message>
    <message>
        <source>{stars} or more</source>
        <translation>{stars} ou plus</translation>
    </message>
    <message>
        <source>Any stars</source>
        <translation>Toute note</translation>
    </message>
</context><context>
    <name>hud</name>
    <message>
        <source>own recipe</source>
        <translation>recette propre</translation>
    </message>
    <message>
        <source>No face: not retouched</source>
        <translation>Pas de visage : non retouché</translation>
    </message>
    <message>
        <source>The retouch failed</source>
        <translation>La retouche a échoué</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>En observation</translation>
    </message>
    <message>
        <source>Waiting for the camera</source>
        <translation>En attente de l'appareil</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>At the camera</source>
        <translation>À l'appareil</translation>
    </message>
    <message>
        <source>Tell {name}</source>
        <translation>À dire à {name}</translation>
    </message>
    <message>
        <source>Tell the sitter</source>
        <translation>À dire au modèle</translation>
    </message>
    <message>
        <source>Last shot</source>
        <translation>Dernière photo</translation>
    </message>
    <message>
        <source>No shot yet</source>
        <translation>Pas encore de photo</translation>
    </message>
    <message>
        <source>Your last shot and its retouch will be here</source>
        <translation>La dernière photo et sa retouche apparaîtront ici</translation>
    </message>
    <message>
        <source>{name} (chosen)</source>
        <translation>{name} (choisie)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>No retouch of rejected shots</source>
        <translation>Pas de retouche des rejetées</translation>
    </message>
    <message>
        <source>Retouch on its way</source>
        <translation>Retouche en route</translation>
    </message>
    <message>
        <source>Being judged</source>
        <translation>Jugement en cours</translation>
    </message>
    <message>
        <source>The picture is on its way</source>
        <translation>L’image arrive</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Image en direct</translation>
    </message>
    <message>
        <source>No camera yet</source>
        <translation>Pas encore d'appareil</translation>
    </message>
    <message>
        <source>This picture is {seconds} s old</source>
        <translation>Cette image date de {seconds} s</translation>
    </message>
    <message>
        <source>key from left</source>
        <translation>de gauche</translation>
    </message>
    <message>
        <source>key from right</source>
        <translation>de droite</translation>
    </message>
    <message>
        <source>key in front</source>
        <translation>de face</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Yeux</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Right {right}, left {left}</source>
        <translation>Droit {right}, gauche {left}</translation>
    </message>
    <message>
        <source>Head and level</source>
        <translation>Tête et niveau</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Nod</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Inclinaison</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Épaules</translation>
    </message>
    <message>
        <source>Key : fill, lit cheek over shaded</source>
        <translation>Joue claire : joue sombre</translation>
    </message>
    <message>
        <source>Key to fill, lit cheek over shaded cheek, in stops</source>
        <translation>Lumière clé sur ombre, d'une joue à l'autre, en IL</translation>
    </message>
    <message>
        <source>Shots of this sitter</source>
        <translation>Photos de ce modèle</translation>
    </message>
    <message>
        <source>{count} shots, {kept} kept</source>
        <translation>{count} photos, {kept} gardées</translation>
    </message>
    <message>
        <source>The first shot will be here</source>
        <translation>La première photo apparaîtra ici</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>black {share}</source>
        <translation>noir {share}</translation>
    </message>
    <message>
        <source>white {share}</source>
        <translation>blanc {share}</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>Rien d'écrêté</translation>
    </message>
    <message>
        <source>Clipped: {what}</source>
        <translation>Perte : {what}</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>{kept} kept: got it</source>
        <translation>{kept} gardées : c'est bon</translation>
    </message>
    <message>
        <source>{kept} of {wanted} kept</source>
        <translation>{kept} gardées sur {wanted}</translation>
    </message>
    <message>
        <source>{kept} kept</source>
        <translation>{kept} gardées</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Ensuite : {name}</translation>
    </message>
    <message>
        <source>got</source>
        <translation>obtenu</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Pas encore de nom</translation>
    </message>
    <message>
        <source>No name yet (N)</source>
        <translation>Pas encore de nom (N)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Looking for a camera</source>
        <translation>Recherche d'un appareil</translation>
    </message>
    <message>
        <source>No picture for {seconds} s: wake the camera, look at its cable</source>
        <translation>Pas d’image depuis {seconds} s : réveillez l’appareil, vérifiez le câble</translation>
    </message>
    <message>
        <source>Learning the eyes</source>
        <translation>Apprend les yeux</translation>
    </message>
    <message>
        <source>{rate} fps</source>
        <translation>{rate} i/s</translation>
    </message>
    <message>
        <source>card {count} shots</source>
        <translation>carte {count} photos</translation>
    </message>
    <message>
        <source>card {amount}</source>
        <translation>carte {amount}</translation>
    </message>
    <message>
        <source>disk {amount}</source>
        <translation>disque {amount}</translation>
    </message>
    <message>
        <source>Muted (T)</source>
        <translation>Muet (T)</translation>
    </message>
    <message>
        <source>Series {taken} of {count}</source>
        <translation>Série {taken} sur {count}</translation>
    </message>
    <message>
        <source>Card only: {count} wait</source>
        <translation>Carte seule : {count} en attente</translation>
    </message>
</context><context>
    <name>instrument</name>
    <message>
        <source>Sitter and progress</source>
        <translation>Modèle et progrès</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Yeux</translation>
    </message>
    <message>
        <source>Head and level</source>
        <translation>Tête et niveau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Last shot</source>
        <translation>Dernière photo</translation>
    </message>
    <message>
        <source>Eyes at 100 %</source>
        <translation>Yeux à 100 %</translation>
    </message>
    <message>
        <source>Shots of this sitter</source>
        <translation>Photos de ce modèle</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>Ligne d'état</translation>
    </message>
    <message>
        <source>Frame rate and age</source>
        <translation>Cadence et âge</translation>
    </message>
    <message>
        <source>Card space</source>
        <translation>Place sur la carte</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Place sur le disque</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instruments</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation>Garder sous</translation>
    </message>
    <message>
        <source>Keep this layout under Ctrl {slot}</source>
        <translation>Garder cette disposition sous Ctrl {slot}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context><context>
    <name>keys</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Any key goes back</source>
        <translation>Une touche quelconque ramène</translation>
    </message>
    <message>
        <source>Page {page} of {pages} · ↓ turns · Esc goes back</source>
        <translation>Page {page} sur {pages} · ↓ tourne · Esc revient</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shoot</source>
        <translation>Photographier</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Press the shutter</source>
        <translation>Déclencher</translation>
    </message>
    <message>
        <source>Focus once</source>
        <translation>Mettre au point</translation>
    </message>
    <message>
        <source>Next look</source>
        <translation>Style suivant</translation>
    </message>
    <message>
        <source>Match this picture; again: the look</source>
        <translation>Suivre cette image ; encore : le style</translation>
    </message>
    <message>
        <source>Series of shots: start, stop</source>
        <translation>Série : lancer, arrêter</translation>
    </message>
    <message>
        <source>Camera, people, session, sound</source>
        <translation>Appareil, personnes, séance, son</translation>
    </message>
    <message>
        <source>Sound: mute, or not</source>
        <translation>Son : muet ou non</translation>
    </message>
    <message>
        <source>Spoken cues: sitter, all, none</source>
        <translation>Voix : modèle, toutes, aucune</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Reject (only a mark)</source>
        <translation>Rejeter (marque seulement)</translation>
    </message>
    <message>
        <source>As judged</source>
        <translation>Selon le verdict</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Étoiles</translation>
    </message>
    <message>
        <source>Red, yellow, green, blue</source>
        <translation>Rouge, jaune, vert, bleu</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Shot before</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Shot after</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Review the session</source>
        <translation>Revoir la séance</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Latest shot</source>
        <translation>Dernière photo</translation>
    </message>
    <message>
        <source>Before, after, both</source>
        <translation>Avant, après, les deux</translation>
    </message>
    <message>
        <source>All instruments, or none</source>
        <translation>Tous les instruments, ou aucun</translation>
    </message>
    <message>
        <source>Each instrument: hide, show, keep</source>
        <translation>Chaque instrument : cacher, montrer, garder</translation>
    </message>
    <message>
        <source>The session's colour: on, off</source>
        <translation>Couleur de la séance : oui, non</translation>
    </message>
    <message>
        <source>Layouts that you kept</source>
        <translation>Dispositions gardées</translation>
    </message>
    <message>
        <source>Guides of the look</source>
        <translation>Repères du style</translation>
    </message>
    <message>
        <source>Overlay: a cover or a shot</source>
        <translation>Calque : couverture ou photo</translation>
    </message>
    <message>
        <source>This shot as the overlay</source>
        <translation>Cette photo en calque</translation>
    </message>
    <message>
        <source>Overlay: stronger, weaker</source>
        <translation>Calque : plus fort, plus faible</translation>
    </message>
    <message>
        <source>Next or other sitter</source>
        <translation>Modèle suivant ou autre</translation>
    </message>
    <message>
        <source>Whose is this shot? First those in quarantine</source>
        <translation>À qui est cette photo ? D'abord celles en quarantaine</translation>
    </message>
    <message>
        <source>Open or close the sitter's screen</source>
        <translation>Ouvrir ou fermer l'écran du modèle</translation>
    </message>
    <message>
        <source>Quiet: the sitter's screen rests</source>
        <translation>Repos : l'écran du modèle s'éteint</translation>
    </message>
    <message>
        <source>Sitter sees live, mirrored</source>
        <translation>Le modèle voit le direct, en miroir</translation>
    </message>
    <message>
        <source>… the last good shot</source>
        <translation>… la dernière bonne photo</translation>
    </message>
    <message>
        <source>… before and after</source>
        <translation>… avant et après</translation>
    </message>
    <message>
        <source>… your picks only</source>
        <translation>… vos choix seulement</translation>
    </message>
    <message>
        <source>… a welcome</source>
        <translation>… un mot d'accueil</translation>
    </message>
    <message>
        <source>… nothing</source>
        <translation>… rien</translation>
    </message>
    <message>
        <source>Mirror the sitter's picture, or not</source>
        <translation>Image du modèle en miroir, ou non</translation>
    </message>
    <message>
        <source>Sitter's screen rests before a shot</source>
        <translation>L'écran du modèle se tait avant la photo</translation>
    </message>
    <message>
        <source>Sitter on another screen</source>
        <translation>Modèle sur un autre écran</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Ces touches</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>Tout est prêt ?</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Put a notice away</source>
        <translation>Fermer un avis</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Sombre ou clair</translation>
    </message>
    <message>
        <source>Fullscreen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Back; twice: quit</source>
        <translation>Retour ; deux fois : quitter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>One picture, or back</source>
        <translation>Une image, ou retour</translation>
    </message>
    <message>
        <source>100 %, or the whole picture</source>
        <translation>100 %, ou l'image entière</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Plus près</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Plus loin</translation>
    </message>
    <message>
        <source>Two to four in step, eyes on eyes</source>
        <translation>Deux à quatre ensemble, yeux sur yeux</translation>
    </message>
    <message>
        <source>Shift ← →</source>
        <translation>Maj ← →</translation>
    </message>
    <message>
        <source>Choose several shots</source>
        <translation>Choisir plusieurs photos</translation>
    </message>
    <message>
        <source>Drift of light and framing over the day</source>
        <translation>Dérive de la lumière et du cadrage au fil du jour</translation>
    </message>
    <message>
        <source>Retouch: sliders, before and after</source>
        <translation>Retouche : curseurs, avant et après</translation>
    </message>
    <message>
        <source>Unfold or fold this group</source>
        <translation>Déplier ou replier ce groupe</translation>
    </message>
    <message>
        <source>Fold all groups, or none</source>
        <translation>Replier tous les groupes, ou aucun</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Heal all spots, or none</source>
        <translation>Soigner tous les points, ou aucun</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>The line to the left</source>
        <translation>La ligne vers la gauche</translation>
    </message>
    <message>
        <source>The line to the right</source>
        <translation>La ligne vers la droite</translation>
    </message>
    <message>
        <source>Rings on all spots, or none</source>
        <translation>Cercles sur tous les points, ou aucun</translation>
    </message>
    <message>
        <source>The slider by 1 %; Tab: the next one</source>
        <translation>Le curseur de 1 % ; Tab : le suivant</translation>
    </message>
    <message>
        <source>Keep or heal the chosen spot</source>
        <translation>Garder ou soigner le point choisi</translation>
    </message>
    <message>
        <source>Heal all blemishes, or none</source>
        <translation>Corriger toutes les imperfections, ou aucune</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>As the chosen recipe has it</source>
        <translation>Comme dans la recette choisie</translation>
    </message>
    <message>
        <source>Save as this shot's recipe</source>
        <translation>Enregistrer comme recette de cette photo</translation>
    </message>
    <message>
        <source>Use for the session from now on</source>
        <translation>Utiliser désormais pour la séance</translation>
    </message>
</context><context>
    <name>kind</name>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Sourire</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Sérieux</translation>
    </message>
</context><context>
    <name>light</name>
    <message>
        <source>Butterfly</source>
        <translation>Papillon</translation>
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
        <translation>Plate</translation>
    </message>
    <message>
        <source>{value} stops</source>
        <translation>{value} IL</translation>
    </message>
</context><context>
    <name>notice</name>
    <message>
        <source>Muted</source>
        <translation>Son coupé</translation>
    </message>
    <message>
        <source>Sound is on</source>
        <translation>Le son est actif</translation>
    </message>
    <message>
        <source>Sound is muted: T brings it back</source>
        <translation>Le son est coupé : T le rétablit</translation>
    </message>
    <message>
        <source>Look: {name}</source>
        <translation>Style : {name}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé : {what}</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>En miroir</translation>
    </message>
    <message>
        <source>Not mirrored</source>
        <translation>Sans miroir</translation>
    </message>
    <message>
        <source>The sitter's screen rests before each shot</source>
        <translation>L'écran du modèle se tait avant chaque photo</translation>
    </message>
    <message>
        <source>The sitter's screen stays on</source>
        <translation>L'écran du modèle reste allumé</translation>
    </message>
    <message>
        <source>Nothing is kept under Ctrl {slot} yet: E, then Ctrl {slot}</source>
        <translation>Rien n'est encore gardé sous Ctrl {slot} : E, puis Ctrl {slot}</translation>
    </message>
    <message>
        <source>There is no shot to lay over the picture yet</source>
        <translation>Pas encore de photo à superposer</translation>
    </message>
    <message>
        <source>Overlay: {name}. K hides it, + and − fade it</source>
        <translation>Calque : {name}. K le cache, + et − le dosent</translation>
    </message>
    <message>
        <source>Kept: Ctrl {slot} brings this layout back</source>
        <translation>Gardé : Ctrl {slot} ramène cette disposition</translation>
    </message>
    <message>
        <source>The layout cannot be kept: {why}.</source>
        <translation>La disposition ne peut pas être gardée : {why}.</translation>
    </message>
</context><context>
    <name>panel</name>
    <message>
        <source>Session panel</source>
        <translation>Panneau de séance</translation>
    </message>
    <message>
        <source>Pages of the session panel</source>
        <translation>Pages du panneau de séance</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Appareil</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personnes</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Séance</translation>
    </message>
    <message>
        <source>S&amp;ound</source>
        <translation>S&amp;on</translation>
    </message>
    <message>
        <source>{name}: look for it</source>
        <translation>{name} : parcourir</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Parcourir</translation>
    </message>
</context><context>
    <name>people</name>
    <message>
        <source>Check in</source>
        <translation>Accueillir</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Waiting again</source>
        <translation>En attente à nouveau</translation>
    </message>
    <message>
        <source>The right name</source>
        <translation>Le bon nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>The day's list</source>
        <translation>Liste du jour</translation>
    </message>
    <message>
        <source>CSV or XLSX</source>
        <translation>CSV ou XLSX</translation>
    </message>
    <message>
        <source>Put a name right</source>
        <translation>Corriger un nom</translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation>Ajouter une liste</translation>
    </message>
    <message>
        <source>Same person: put together</source>
        <translation>Même personne : réunir</translation>
    </message>
    <message>
        <source>{name} is another person already. If both are one, put them together; if not, choose a name that tells them apart.</source>
        <translation>{name} est déjà une autre personne. Si les deux n'en font qu'une, réunissez-les ; sinon, choisissez un nom qui les distingue.</translation>
    </message>
    <message>
        <source>{all} people: {waiting} waiting, {done} done, {absent} absent</source>
        <translation>{all} personnes : {waiting} en attente, {done} terminées, {absent} absentes</translation>
    </message>
    <message>
        <source>No list yet. Names that you type are taken as they are.</source>
        <translation>Pas encore de liste. Les noms tapés sont pris tels quels.</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>Lecture de {name} …</translation>
    </message>
    <message>
        <source>sits now</source>
        <translation>en place</translation>
    </message>
    <message>
        <source>done ✓</source>
        <translation>terminé ✓</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Name, id or class</source>
        <translation>Nom, numéro ou classe</translation>
    </message>
    <message>
        <source>Name of the sitter</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>People who have it</source>
        <translation>Personnes correspondantes</translation>
    </message>
    <message>
        <source>Not on the list: {name}</source>
        <translation>Pas sur la liste : {name}</translation>
    </message>
</context><context>
    <name>quit</name>
    <message>
        <source>Esc again quits</source>
        <translation>Échap encore une fois pour quitter</translation>
    </message>
    <message>
        <source>Quit?</source>
        <translation>Quitter ?</translation>
    </message>
    <message>
        <source>A shot is still on its way from the camera.</source>
        <translation>Une photo est encore en route depuis l'appareil.</translation>
    </message>
    <message>
        <source>It stays on the card and is fetched next time.</source>
        <translation>Elle reste sur la carte et viendra la prochaine fois.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Attendre</translation>
    </message>
</context><context>
    <name>retouch</name>
    <message>
        <source>Natural</source>
        <translation>Naturel</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Lumineux</translation>
    </message>
    <message>
        <source>No retouch</source>
        <translation>Sans retouche</translation>
    </message>
    <message>
        <source>The session's own</source>
        <translation>Celle de la séance</translation>
    </message>
    <message>
        <source>B before, after, split · Z 100 % · ← → line · Tab, ↑ ↓ sliders · K keep or heal a spot · Ctrl Z undo · Ctrl S save · ? all keys · Esc back</source>
        <translation>B avant, après, divisé · Z 100 % · ← → ligne · Tab, ↑ ↓ curseurs · K garder ou soigner un point · Ctrl Z annuler · Ctrl S enregistrer · ? touches · Esc retour</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s'est passé</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>This shot's</source>
        <translation>Cette photo</translation>
    </message>
    <message>
        <source>No face was found: only what acts on the whole picture is done.</source>
        <translation>Aucun visage : seul ce qui agit sur toute l'image est fait.</translation>
    </message>
    <message>
        <source>The session's colour is on: {colour}</source>
        <translation>La couleur de la séance est active : {colour}</translation>
    </message>
    <message>
        <source>The shot does not tell its light: the others of its day are looked at</source>
        <translation>La photo ne dit pas sa lumière : les autres de la journée sont examinées</translation>
    </message>
    <message>
        <source>Not saved: Ctrl S saves, Esc again leaves</source>
        <translation>Pas enregistré : Ctrl S enregistre, Esc de nouveau quitte</translation>
    </message>
    <message>
        <source>No spot is chosen: click one, or take it in the list</source>
        <translation>Aucun point n’est choisi : cliquez-en un, ou prenez-le dans la liste</translation>
    </message>
    <message>
        <source>Retouch – {name}</source>
        <translation>Retouche – {name}</translation>
    </message>
    <message>
        <source>There is nothing more to undo or redo</source>
        <translation>Il n'y a plus rien à annuler ou à rétablir</translation>
    </message>
    <message>
        <source>The shot cannot be shown</source>
        <translation>La photo ne peut pas être affichée</translation>
    </message>
    <message>
        <source>The recipe could not be saved in {folder}: {why}.</source>
        <translation>La recette n'a pas pu être enregistrée dans {folder} : {why}.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Enregistré sous {name}</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Tout ensemble</translation>
    </message>
    <message>
        <source>Blemishes</source>
        <translation>Imperfections</translation>
    </message>
    <message>
        <source>Even skin</source>
        <translation>Peau unie</translation>
    </message>
    <message>
        <source>Shine</source>
        <translation>Brillance</translation>
    </message>
    <message>
        <source>Redness</source>
        <translation>Rougeurs</translation>
    </message>
    <message>
        <source>Neck and ears like the face</source>
        <translation>Cou et oreilles comme le visage</translation>
    </message>
    <message>
        <source>Under the eyes</source>
        <translation>Sous les yeux</translation>
    </message>
    <message>
        <source>Eye whites</source>
        <translation>Blanc des yeux</translation>
    </message>
    <message>
        <source>Irises</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>Dents</translation>
    </message>
    <message>
        <source>Lift the shade</source>
        <translation>Éclaircir l'ombre</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Even backdrop</source>
        <translation>Fond uniforme</translation>
    </message>
    <message>
        <source>Darker corners</source>
        <translation>Coins assombris</translation>
    </message>
    <message>
        <source>Before left of the line, after right</source>
        <translation>Avant à gauche de la ligne, après à droite</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>The shot is being opened</source>
        <translation>La photo s'ouvre</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Enregistrer la recette</translation>
    </message>
    <message>
        <source>Use for the session</source>
        <translation>Pour la séance</translation>
    </message>
    <message>
        <source>Spots: a tick heals, no tick keeps</source>
        <translation>Points : coché, soigné ; sinon gardé</translation>
    </message>
    <message>
        <source>Blemish</source>
        <translation>Imperfection</translation>
    </message>
    <message>
        <source>Mole</source>
        <translation>Grain de beauté</translation>
    </message>
    <message>
        <source>Freckle</source>
        <translation>Tache de rousseur</translation>
    </message>
    <message>
        <source>Spots: checked ones are healed</source>
        <translation>Points : les cochés sont soignés</translation>
    </message>
    <message>
        <source>No spots were found</source>
        <translation>Aucun point trouvé</translation>
    </message>
</context><context>
    <name>review</name>
    <message>
        <source>{count} stars</source>
        <translation>{count} étoiles</translation>
    </message>
    <message>
        <source>This shot stands alone: choose two to four with Shift and the arrows, then C compares them.</source>
        <translation>Cette photo est seule : choisissez-en deux à quatre avec Maj et les flèches, puis C les compare.</translation>
    </message>
    <message>
        <source>This shot has no file yet: it is still on its way.</source>
        <translation>Cette photo n'a pas encore de fichier : elle arrive.</translation>
    </message>
    <message>
        <source>no {mark}</source>
        <translation>sans {mark}</translation>
    </message>
    <message>
        <source>{count} shots: {what}. Ctrl Z takes it back.</source>
        <translation>{count} photos : {what}. Ctrl Z annule.</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>choix</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>note</translation>
    </message>
    <message>
        <source>label</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>P pick · X reject · 0–5 stars · Enter loupe · C compare · T retouch · E unfold · ? all keys</source>
        <translation>P choisir · X rejeter · 0–5 étoiles · Entrée loupe · C comparer · T retouche · E déplier · ? touches</translation>
    </message>
    <message>
        <source>Review – {name}</source>
        <translation>Revue – {name}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s'est passé</translation>
    </message>
    <message>
        <source>{rows} of {all}</source>
        <translation>{rows} sur {all}</translation>
    </message>
    <message>
        <source>{count} chosen · {text}</source>
        <translation>{count} sélectionnées · {text}</translation>
    </message>
    <message>
        <source>Shots of the session</source>
        <translation>Photos de la séance</translation>
    </message>
    <message>
        <source>No shot fits the filter</source>
        <translation>Aucune photo ne passe le filtre</translation>
    </message>
    <message>
        <source>No shots yet</source>
        <translation>Pas encore de photos</translation>
    </message>
    <message>
        <source>Best – {why}</source>
        <translation>La meilleure – {why}</translation>
    </message>
    <message>
        <source>{count} megapixels, at half</source>
        <translation>{count} mégapixels, à moitié</translation>
    </message>
    <message>
        <source>Why, and faces of the group</source>
        <translation>Pourquoi, et les visages du groupe</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Pas encore de nom</translation>
    </message>
    <message>
        <source>Faces of this group</source>
        <translation>Visages de ce groupe</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Visage</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context><context>
    <name>session</name>
    <message>
        <source>Shots are shown, retouched and exported so; those with a recipe of their own keep it.</source>
        <translation>Les photos sont désormais affichées, retouchées et exportées ainsi ; celles qui ont leur propre recette la gardent.</translation>
    </message>
    <message>
        <source>Another session …</source>
        <translation>Autre séance …</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Look from a file</source>
        <translation>Style d'un fichier</translation>
    </message>
    <message>
        <source>a look's TOML file</source>
        <translation>fichier TOML d'un style</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retouche</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>Seconde copie dans</translation>
    </message>
    <message>
        <source>no second copy</source>
        <translation>pas de seconde copie</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Calque</translation>
    </message>
    <message>
        <source>a cover or a reference shot</source>
        <translation>une couverture ou une référence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>Noms des fichiers</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Seconde copie</translation>
    </message>
    <message>
        <source>Overlay on the live picture</source>
        <translation>Calque sur l'image en direct</translation>
    </message>
    <message>
        <source>Language of the windows and cues</source>
        <translation>Langue des fenêtres et des consignes</translation>
    </message>
    <message>
        <source>The system's</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>{language}: from the next start on.</source>
        <translation>{language} : au prochain démarrage.</translation>
    </message>
    <message>
        <source>The next shots are called so; those that are here keep their names.</source>
        <translation>Les prochaines photos s'appelleront ainsi ; les autres gardent leur nom.</translation>
    </message>
    <message>
        <source>Looking at that folder …</source>
        <translation>Examen du dossier …</translation>
    </message>
    <message>
        <source>No second copy any more.</source>
        <translation>Plus de seconde copie.</translation>
    </message>
    <message>
        <source>Every file is copied to {folder}.</source>
        <translation>Chaque fichier est copié dans {folder}.</translation>
    </message>
</context><context>
    <name>setting</name>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>Balance des blancs</translation>
    </message>
    <message>
        <source>Exposure compensation</source>
        <translation>Correction d'exposition</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Déclenchement</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
</context><context>
    <name>sitter</name>
    <message>
        <source>Sitter sees the live picture</source>
        <translation>Le modèle voit le direct</translation>
    </message>
    <message>
        <source>Sitter sees the last good shot</source>
        <translation>Le modèle voit la dernière bonne</translation>
    </message>
    <message>
        <source>Sitter sees before and after</source>
        <translation>Le modèle voit avant et après</translation>
    </message>
    <message>
        <source>Sitter sees your picks only</source>
        <translation>Le modèle voit vos choix</translation>
    </message>
    <message>
        <source>Sitter sees a welcome</source>
        <translation>Le modèle voit l'accueil</translation>
    </message>
    <message>
        <source>Sitter sees nothing</source>
        <translation>Le modèle ne voit rien</translation>
    </message>
    <message>
        <source>tether: sitter</source>
        <translation>tether : modèle</translation>
    </message>
    <message>
        <source>Sitter's screen</source>
        <translation>Écran du modèle</translation>
    </message>
    <message>
        <source>The sitter has no screen</source>
        <translation>Le modèle n'a pas d'écran</translation>
    </message>
    <message>
        <source>Sitter sees nothing (quiet)</source>
        <translation>Le modèle ne voit rien (repos)</translation>
    </message>
    <message>
        <source>Whose is {name}?</source>
        <translation>À qui est {name} ?</translation>
    </message>
    <message>
        <source>Who sits now?</source>
        <translation>Qui pose maintenant ?</translation>
    </message>
    <message>
        <source>There is one screen only: connect a second one that the sitter can see</source>
        <translation>Un seul écran : branchez-en un second que le modèle voie</translation>
    </message>
    <message>
        <source>The sitter's screen is now {name}</source>
        <translation>L'écran du modèle est maintenant {name}</translation>
    </message>
    <message>
        <source>The sitter's screen is there</source>
        <translation>L'écran du modèle est là</translation>
    </message>
    <message>
        <source>The sitter has no screen now: connect it again and all is as before</source>
        <translation>Le modèle n'a plus d'écran : rebranchez-le et tout revient</translation>
    </message>
</context><context>
    <name>sound</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>For the sitter, friendly</source>
        <translation>Pour le modèle, aimables</translation>
    </message>
    <message>
        <source>Every cue, for an earphone</source>
        <translation>Toutes, pour une oreillette</translation>
    </message>
    <message>
        <source>Spoken cues: none</source>
        <translation>Consignes parlées : aucune</translation>
    </message>
    <message>
        <source>Spoken cues: for the sitter, friendly</source>
        <translation>Consignes parlées : pour le modèle, aimables</translation>
    </message>
    <message>
        <source>Spoken cues: every cue, for an earphone</source>
        <translation>Consignes parlées : toutes, pour une oreillette</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Mute all sounds</source>
        <translation>Couper tous les sons</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Périphérique de sortie</translation>
    </message>
    <message>
        <source>Spoken cues</source>
        <translation>Consignes parlées</translation>
    </message>
    <message>
        <source>Language of spoken cues</source>
        <translation>Langue des consignes</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The system's own</source>
        <translation>Celui du système</translation>
    </message>
    <message>
        <source>There is no sound card: nothing can be heard.</source>
        <translation>Pas de carte son : rien ne peut être entendu.</translation>
    </message>
</context><context>
    <name>start</name>
    <message>
        <source>tether: session</source>
        <translation>tether : séance</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>Choisir une séance</translation>
    </message>
    <message>
        <source>What do you shoot today?</source>
        <translation>Que photographiez-vous aujourd'hui ?</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Session folder</source>
        <translation>Dossier de la séance</translation>
    </message>
    <message>
        <source>a folder for this session</source>
        <translation>un dossier pour cette séance</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>The day's list</source>
        <translation>Liste du jour</translation>
    </message>
    <message>
        <source>no list: names are typed</source>
        <translation>pas de liste : noms tapés</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>Seconde copie dans</translation>
    </message>
    <message>
        <source>no second copy</source>
        <translation>pas de seconde copie</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>Tout est prêt ?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>Noms des fichiers</translation>
    </message>
    <message>
        <source>Name a folder for the session.</source>
        <translation>Indiquez un dossier pour la séance.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nouvelle séance</translation>
    </message>
    <message>
        <source>A new folder; it is made when you start.</source>
        <translation>Un nouveau dossier, créé au démarrage.</translation>
    </message>
    <message>
        <source>Looking into it …</source>
        <translation>Examen en cours …</translation>
    </message>
    <message>
        <source>Shots: {count}</source>
        <translation>Photos : {count}</translation>
    </message>
    <message>
        <source>people on its list: {count}</source>
        <translation>personnes sur la liste : {count}</translation>
    </message>
    <message>
        <source>{name} sat last</source>
        <translation>{name} a posé en dernier</translation>
    </message>
    <message>
        <source>There is a session already: it goes on.</source>
        <translation>Une séance existe déjà : elle continue.</translation>
    </message>
</context><context>
    <name>token</name>
    <message>
        <source>the sitter's name</source>
        <translation>le nom du modèle</translation>
    </message>
    <message>
        <source>the id on the list</source>
        <translation>le numéro sur la liste</translation>
    </message>
    <message>
        <source>0001, 0002 … for each sitter</source>
        <translation>0001, 0002 … par modèle</translation>
    </message>
    <message>
        <source>the look's name</source>
        <translation>le nom du style</translation>
    </message>
    <message>
        <source>the camera's serial number</source>
        <translation>le numéro de série de l'appareil</translation>
    </message>
    <message>
        <source>the camera's own file name</source>
        <translation>le nom donné par l'appareil</translation>
    </message>
    <message>
        <source>class, team or family</source>
        <translation>classe, équipe ou famille</translation>
    </message>
    <message>
        <source>Name template</source>
        <translation>Modèle de nom</translation>
    </message>
    <message>
        <source>Put in a token</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>Put in …</source>
        <translation>Insérer …</translation>
    </message>
    <message>
        <source>of the list</source>
        <translation>de la liste</translation>
    </message>
</context><context>
    <name>verdict</name>
    <message>
        <source>In quarantine: {why}</source>
        <translation>En quarantaine : {why}</translation>
    </message>
    <message>
        <source>Your pick</source>
        <translation>Votre choix</translation>
    </message>
    <message>
        <source>Rejected by you</source>
        <translation>Rejetée par vous</translation>
    </message>
    <message>
        <source>Safe on disk, being judged</source>
        <translation>Enregistrée, jugement en cours</translation>
    </message>
    <message>
        <source>Best of {count}</source>
        <translation>La meilleure sur {count}</translation>
    </message>
    <message>
        <source>{rank} of {count}</source>
        <translation>{rank}ᵉ sur {count}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>À garder</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejet</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>Jugement</translation>
    </message>
</context></TS>
