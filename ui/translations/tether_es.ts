<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>camera</name>
    <message>
        <source>Set on the camera itself</source>
        <translation>Se ajusta en la propia cámara</translation>
    </message>
    <message>
        <source>camera: {value}</source>
        <translation>cámara: {value}</translation>
    </message>
    <message>
        <source>set</source>
        <translation>ajustado</translation>
    </message>
    <message>
        <source>the camera stays at {value}</source>
        <translation>la cámara sigue en {value}</translation>
    </message>
    <message>
        <source>No camera yet: its settings appear here.</source>
        <translation>Aún no hay cámara: aquí aparecerán sus ajustes.</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>Hacer una foto</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Enfocar</translation>
    </message>
    <message>
        <source>Shots of the series</source>
        <translation>Fotos de la serie</translation>
    </message>
    <message>
        <source>Seconds between two shots</source>
        <translation>Segundos entre dos fotos</translation>
    </message>
    <message>
        <source>Start the series</source>
        <translation>Iniciar la serie</translation>
    </message>
    <message>
        <source>Where shots go</source>
        <translation>Dónde van las fotos</translation>
    </message>
    <message>
        <source>Card and disk</source>
        <translation>Tarjeta y disco</translation>
    </message>
    <message>
        <source>Card only</source>
        <translation>Solo tarjeta</translation>
    </message>
    <message>
        <source>A series of shots</source>
        <translation>Una serie de fotos</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>This camera has no settings that can be turned from here.</source>
        <translation>Esta cámara no tiene ajustes que se puedan cambiar desde aquí.</translation>
    </message>
    <message>
        <source>Stop the series</source>
        <translation>Detener la serie</translation>
    </message>
    <message>
        <source>{taken} of {count}, every {seconds} s</source>
        <translation>{taken} de {count}, cada {seconds} s</translation>
    </message>
    <message>
        <source>Done: {taken} of {count}</source>
        <translation>Listo: {taken} de {count}</translation>
    </message>
    <message>
        <source>{count} on the card only; they come when you choose card and disk.</source>
        <translation>{count} solo en la tarjeta; llegarán al elegir tarjeta y disco.</translation>
    </message>
</context><context>
    <name>colour</name>
    <message>
        <source>The screen's profile is damaged: it counts as sRGB.</source>
        <translation>El perfil de la pantalla está dañado: cuenta como sRGB.</translation>
    </message>
    <message>
        <source>The picture's colour profile is damaged: shown as sRGB.</source>
        <translation>El perfil de color de la imagen está dañado: se muestra como sRGB.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Morado</translation>
    </message>
</context><context>
    <name>cues</name>
    <message>
        <source>to your left</source>
        <translation>hacia tu izquierda</translation>
    </message>
    <message>
        <source>to your right</source>
        <translation>hacia tu derecha</translation>
    </message>
    <message>
        <source>your left shoulder</source>
        <translation>tu hombro izquierdo</translation>
    </message>
    <message>
        <source>your right shoulder</source>
        <translation>tu hombro derecho</translation>
    </message>
    <message>
        <source>to the right of the picture</source>
        <translation>hacia la derecha de la imagen</translation>
    </message>
    <message>
        <source>to the left of the picture</source>
        <translation>hacia la izquierda de la imagen</translation>
    </message>
    <message>
        <source>the shoulder on the right of the picture</source>
        <translation>el hombro a la derecha de la imagen</translation>
    </message>
    <message>
        <source>the shoulder on the left of the picture</source>
        <translation>el hombro a la izquierda de la imagen</translation>
    </message>
    <message>
        <source>Nobody in the picture</source>
        <translation>No hay nadie en la imagen</translation>
    </message>
    <message>
        <source>Somebody is still missing</source>
        <translation>Todavía falta alguien</translation>
    </message>
    <message>
        <source>The edge cuts the face: give more room</source>
        <translation>El borde corta la cara: deja más espacio</translation>
    </message>
    <message>
        <source>Open your eyes when you are ready</source>
        <translation>Abre los ojos cuando quieras</translation>
    </message>
    <message>
        <source>Go a little closer</source>
        <translation>Acércate un poco</translation>
    </message>
    <message>
        <source>Go back a little</source>
        <translation>Aléjate un poco</translation>
    </message>
    <message>
        <source>Pan left in the picture</source>
        <translation>Encuadra más a la izquierda</translation>
    </message>
    <message>
        <source>Pan right in the picture</source>
        <translation>Encuadra más a la derecha</translation>
    </message>
    <message>
        <source>Tilt the camera up a little</source>
        <translation>Inclina la cámara un poco hacia arriba</translation>
    </message>
    <message>
        <source>Tilt the camera down a little</source>
        <translation>Inclina la cámara un poco hacia abajo</translation>
    </message>
    <message>
        <source>Give the head more room above</source>
        <translation>Deja más aire sobre la cabeza</translation>
    </message>
    <message>
        <source>Skin is clipping: less light</source>
        <translation>La piel está quemada: menos luz</translation>
    </message>
    <message>
        <source>Skin is darker than the reference: more light</source>
        <translation>La piel está más oscura que la referencia: más luz</translation>
    </message>
    <message>
        <source>Skin is brighter than the reference: less light</source>
        <translation>La piel está más clara que la referencia: menos luz</translation>
    </message>
    <message>
        <source>Light is flat ({value} stops): more contrast</source>
        <translation>Luz plana ({value} pasos): más contraste</translation>
    </message>
    <message>
        <source>Light is hard ({value} stops): soften it</source>
        <translation>Luz dura ({value} pasos): suavízala</translation>
    </message>
    <message>
        <source>This light is not the look's pattern</source>
        <translation>Esta luz no es la del estilo</translation>
    </message>
    <message>
        <source>Turn your face a little {to_left}</source>
        <translation>Gira un poco la cara {to_left}</translation>
    </message>
    <message>
        <source>Turn your face a little {to_right}</source>
        <translation>Gira un poco la cara {to_right}</translation>
    </message>
    <message>
        <source>Chin up a little</source>
        <translation>La barbilla un poco más alta</translation>
    </message>
    <message>
        <source>Chin down a little</source>
        <translation>La barbilla un poco más baja</translation>
    </message>
    <message>
        <source>Tip your head a little {to_left}</source>
        <translation>Inclina un poco la cabeza {to_left}</translation>
    </message>
    <message>
        <source>Tip your head a little {to_right}</source>
        <translation>Inclina un poco la cabeza {to_right}</translation>
    </message>
    <message>
        <source>Let {left_shoulder} drop</source>
        <translation>Deja caer {left_shoulder}</translation>
    </message>
    <message>
        <source>Let {right_shoulder} drop</source>
        <translation>Deja caer {right_shoulder}</translation>
    </message>
    <message>
        <source>Eyes to the lens</source>
        <translation>Los ojos al objetivo</translation>
    </message>
    <message>
        <source>Close your mouth gently</source>
        <translation>Cierra la boca con suavidad</translation>
    </message>
    <message>
        <source>Smile a little more</source>
        <translation>Sonríe un poco más</translation>
    </message>
    <message>
        <source>A little less smile</source>
        <translation>Sonríe un poco menos</translation>
    </message>
    <message>
        <source>Relax your forehead</source>
        <translation>Relaja la frente</translation>
    </message>
    <message>
        <source>Relax your lips</source>
        <translation>Relaja los labios</translation>
    </message>
    <message>
        <source>No light in the eyes: bring the key nearer or lower</source>
        <translation>No hay luz en los ojos: acerca o baja la luz principal</translation>
    </message>
    <message>
        <source>Take your time, then look this way</source>
        <translation>Tómate tu tiempo y mira hacia aquí</translation>
    </message>
    <message>
        <source>Turn a little {to_left}, lovely</source>
        <translation>Gira un poco {to_left}, muy bien</translation>
    </message>
    <message>
        <source>Turn a little {to_right}, lovely</source>
        <translation>Gira un poco {to_right}, muy bien</translation>
    </message>
    <message>
        <source>Chin a touch higher, great</source>
        <translation>La barbilla un pelín más alta, genial</translation>
    </message>
    <message>
        <source>Chin a touch lower, great</source>
        <translation>La barbilla un pelín más baja, genial</translation>
    </message>
    <message>
        <source>Head a touch {to_left}, nice</source>
        <translation>La cabeza un pelín {to_left}, muy bonito</translation>
    </message>
    <message>
        <source>Head a touch {to_right}, nice</source>
        <translation>La cabeza un pelín {to_right}, muy bonito</translation>
    </message>
    <message>
        <source>Shoulders loose, left one down</source>
        <translation>Hombros sueltos, el izquierdo más bajo</translation>
    </message>
    <message>
        <source>Shoulders loose, right one down</source>
        <translation>Hombros sueltos, el derecho más bajo</translation>
    </message>
    <message>
        <source>Right into the lens</source>
        <translation>Justo al objetivo</translation>
    </message>
    <message>
        <source>Breathe in, lips together</source>
        <translation>Inspira, labios juntos</translation>
    </message>
    <message>
        <source>Think of someone you like</source>
        <translation>Piensa en alguien que te gusta</translation>
    </message>
    <message>
        <source>A quiet smile, just right</source>
        <translation>Una sonrisa tranquila, perfecto</translation>
    </message>
    <message>
        <source>Breathe out, nice and easy</source>
        <translation>Suelta el aire, con calma</translation>
    </message>
    <message>
        <source>Loose and easy</source>
        <translation>Suelto y tranquilo</translation>
    </message>
    <message>
        <source>Hold that</source>
        <translation>Quédate así</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
</context><context>
    <name>doctor</name>
    <message>
        <source>Is everything ready?</source>
        <translation>¿Está todo listo?</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Comprobando …</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Comprobar otra vez</translation>
    </message>
    <message>
        <source>Try it with the simulated camera</source>
        <translation>Probar con la cámara simulada</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Everything that is needed is there.</source>
        <translation>Está todo lo necesario.</translation>
    </message>
    <message>
        <source>One thing is wrong.</source>
        <translation>Hay un problema.</translation>
    </message>
    <message>
        <source>{count} things are wrong.</source>
        <translation>Hay {count} problemas.</translation>
    </message>
    <message>
        <source>Run `tether doctor` in a terminal: it says why.</source>
        <translation>Ejecuta `tether doctor` en un terminal: dice por qué.</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>The checks could not be run.</source>
        <translation>No se pudieron hacer las comprobaciones.</translation>
    </message>
    <message>
        <source>The try-out is open</source>
        <translation>La prueba está abierta</translation>
    </message>
</context><context>
    <name>drift</name>
    <message>
        <source>Exposure on the backdrop, from the reference</source>
        <translation>Exposición del fondo, respecto a la referencia</translation>
    </message>
    <message>
        <source>Exposure on the backdrop, from the session's median</source>
        <translation>Exposición del fondo, respecto a la mediana de la sesión</translation>
    </message>
    <message>
        <source>White balance on the backdrop, from the reference</source>
        <translation>Balance de blancos del fondo, respecto a la referencia</translation>
    </message>
    <message>
        <source>White balance on the backdrop, from the session's median</source>
        <translation>Balance de blancos del fondo, respecto a la mediana de la sesión</translation>
    </message>
    <message>
        <source>Key to fill</source>
        <translation>Principal y relleno</translation>
    </message>
    <message>
        <source>Skin brightness, from each sitter's own median</source>
        <translation>Brillo de la piel, respecto a su propia mediana</translation>
    </message>
    <message>
        <source>Skin colour, green to red (a*), from each sitter's own median</source>
        <translation>Color de la piel, de verde a rojo (a*), respecto a su propia mediana</translation>
    </message>
    <message>
        <source>Skin colour, blue to yellow (b*), from each sitter's own median</source>
        <translation>Color de la piel, de azul a amarillo (b*), respecto a su propia mediana</translation>
    </message>
    <message>
        <source>Head size, of the picture's height</source>
        <translation>Tamaño de la cabeza, en parte de la altura</translation>
    </message>
    <message>
        <source>Eye line, from the top</source>
        <translation>Línea de los ojos, desde arriba</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>Drift over the day</source>
        <translation>Deriva durante el día</translation>
    </message>
    <message>
        <source>Nothing to compare yet: drift needs two judged shots with a face.</source>
        <translation>Aún no hay nada que comparar: hacen falta dos fotos juzgadas con un rostro.</translation>
    </message>
    <message>
        <source>Looking at the session</source>
        <translation>Se examina la sesión</translation>
    </message>
    <message>
        <source>{count} quieter ones are shown in a larger window</source>
        <translation>{count} más tranquilas se ven en una ventana mayor</translation>
    </message>
    <message>
        <source>{measure}: {outside} of {count} outside</source>
        <translation>{measure}: {outside} de {count} fuera</translation>
    </message>
    <message>
        <source>{count} outside</source>
        <translation>{count} fuera</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
</context><context>
    <name>engine</name>
    <message>
        <source>ID photo (ISO/IEC 19794-5)</source>
        <translation>Foto de carné (ISO/IEC 19794-5)</translation>
    </message>
    <message>
        <source>One screen ({name}).</source>
        <translation>Una pantalla ({name}).</translation>
    </message>
    <message>
        <source>{name} is plugged in, but libgphoto2 does not see it.</source>
        <translation>{name} está conectada, pero libgphoto2 no la ve.</translation>
    </message>
    <message>
        <source>{count} screens: {names}.</source>
        <translation>{count} pantallas: {names}.</translation>
    </message>
    <message>
        <source>{count} GB are free for sessions in {folder}.</source>
        <translation>Hay {count} GB libres para sesiones en {folder}.</translation>
    </message>
    <message>
        <source>Sessions go to {folder}, and nothing can be written to {place}.</source>
        <translation>Las sesiones van a {folder}, y no se puede escribir en {place}.</translation>
    </message>
    <message>
        <source>You may not open {name}.</source>
        <translation>No tiene permiso para abrir {name}.</translation>
    </message>
    <message>
        <source>Run: {command}, then plug the camera in again.</source>
        <translation>Ejecute: {command}, y vuelva a conectar la cámara.</translation>
    </message>
    <message>
        <source>{name} can be taken by {program}.</source>
        <translation>{name} puede ser ocupada por {program}.</translation>
    </message>
    <message>
        <source>Eject the camera there or close that program; or run `{command}`.</source>
        <translation>Expulse allí la cámara o cierre ese programa; o ejecute `{command}`.</translation>
    </message>
    <message>
        <source>{name} is connected.</source>
        <translation>{name} está conectada.</translation>
    </message>
    <message>
        <source>Connecting to {name}.</source>
        <translation>Conectando con {name}.</translation>
    </message>
    <message>
        <source>Saving {name}.</source>
        <translation>Guardando {name}.</translation>
    </message>
    <message>
        <source>{name} is lost: only the camera's memory held it, and the connection broke off. Take it again.</source>
        <translation>{name} se ha perdido: solo estaba en la memoria de la cámara y se cortó la conexión. Repítela.</translation>
    </message>
    <message>
        <source>{name} is in quarantine: {why}. O says whose it is.</source>
        <translation>{name} está en cuarentena: {why}. O dice de quién es.</translation>
    </message>
    <message>
        <source>{name} is safe, but could not be judged.</source>
        <translation>{name} está guardada, pero no se pudo juzgar.</translation>
    </message>
    <message>
        <source>The series of shots has ended early: {why}</source>
        <translation>La serie terminó antes de tiempo: {why}</translation>
    </message>
    <message>
        <source>Profile {name} · light as {picture}</source>
        <translation>Perfil {name} · luz como {picture}</translation>
    </message>
    <message>
        <source>Profile {name}</source>
        <translation>Perfil {name}</translation>
    </message>
    <message>
        <source>Light as {name}</source>
        <translation>Luz como {name}</translation>
    </message>
    <message>
        <source>Sitter of shot {count} is back to {name}.</source>
        <translation>La toma {count} vuelve a ser de {name}.</translation>
    </message>
    <message>
        <source>{name} is in quarantine: {why}. O in the window, or `tether quarantine`, says whose it is.</source>
        <translation>{name} está en cuarentena: {why}. O en la ventana, o `tether quarantine`, dice de quién es.</translation>
    </message>
    <message>
        <source>{old} is {name} now.</source>
        <translation>{old} se llama ahora {name}.</translation>
    </message>
    <message>
        <source>{old} is {name}: {count} shots are {again}'s now.</source>
        <translation>{old} es {name}: {count} tomas son ahora de {again}.</translation>
    </message>
    <message>
        <source>The card says {name}: nobody on the list has that.</source>
        <translation>La tarjeta dice {name}: nadie de la lista lo tiene.</translation>
    </message>
    <message>
        <source>The card says {name}, which several people have: type a name.</source>
        <translation>La tarjeta dice {name}, que tienen varias personas: escribe un nombre.</translation>
    </message>
    <message>
        <source>Only {count} GB are left on the disk of {name}: make room, or go on in a session on another disk.</source>
        <translation>Solo quedan {count} GB en el disco de {name}: haz sitio o sigue en otro disco.</translation>
    </message>
    <message>
        <source>The backup has stopped; shooting goes on. {why}</source>
        <translation>La copia se ha parado; se sigue disparando. {why}</translation>
    </message>
    <message>
        <source>The card cannot be looked through: {why}</source>
        <translation>No se puede revisar la tarjeta: {why}</translation>
    </message>
    <message>
        <source>{name} stays on the card: {why}</source>
        <translation>{name} queda en la tarjeta: {why}</translation>
    </message>
    <message>
        <source>It failed: {detail}</source>
        <translation>No ha funcionado: {detail}</translation>
    </message>
    <message>
        <source>The camera is busy and cannot go on {doing} just now.</source>
        <translation>La cámara está ocupada y ahora no puede seguir ({doing}).</translation>
    </message>
    <message>
        <source>The camera stopped answering while {doing}.</source>
        <translation>La cámara ha dejado de responder ({doing}).</translation>
    </message>
    <message>
        <source>The camera was disconnected while {doing}: check the cable and the battery.</source>
        <translation>Se ha desconectado la cámara ({doing}): revisa el cable y la batería.</translation>
    </message>
    <message>
        <source>The camera refused while {doing}: see what its display says and try again; if it goes on so, switch it off and on ({detail}).</source>
        <translation>La cámara se niega ({doing}): mira su pantalla e inténtalo otra vez; si sigue igual, apágala y enciéndela ({detail}).</translation>
    </message>
    <message>
        <source>No camera answers at {address}: switch its network on and check the address ({detail}).</source>
        <translation>Ninguna cámara responde en {address}: activa su red y revisa la dirección ({detail}).</translation>
    </message>
    <message>
        <source>The camera at {port} is no longer plugged in.</source>
        <translation>La cámara de {port} ya no está conectada.</translation>
    </message>
    <message>
        <source>The camera at {port} does not open ({detail}): switch it off and on.</source>
        <translation>La cámara de {port} no se abre ({detail}): apágala y enciéndela.</translation>
    </message>
    <message>
        <source>Another program is using the camera at {port}: close other photo programs, or unplug the camera and plug it in again.</source>
        <translation>Otro programa usa la cámara de {port}: cierra otros programas de fotos o desconecta la cámara y vuelve a conectarla.</translation>
    </message>
    <message>
        <source>The camera is held by {name}: close its window or eject the camera there, or run `{command}`, then tether takes it.</source>
        <translation>{name} retiene la cámara: cierra su ventana o expulsa allí la cámara, o ejecuta `{command}`; luego tether la toma.</translation>
    </message>
    <message>
        <source>The camera at {port} is in use by another tether (process {number}): end that one first, or choose another camera with --camera.</source>
        <translation>Otro tether (proceso {number}) usa la cámara de {port}: ciérralo primero o elige otra con --camera.</translation>
    </message>
    <message>
        <source>No camera at {port}; connected: {names}.</source>
        <translation>No hay cámara en {port}; conectadas: {names}.</translation>
    </message>
    <message>
        <source>Sending {name}</source>
        <translation>envío de {name}</translation>
    </message>
    <message>
        <source>Setting {name} to {value}</source>
        <translation>ajuste de {name} a {value}</translation>
    </message>
    <message>
        <source>This camera has no setting called {name}.</source>
        <translation>Esta cámara no tiene el ajuste {name}.</translation>
    </message>
    <message>
        <source>{value} is not a value for {name}.</source>
        <translation>{value} no es un valor de {name}.</translation>
    </message>
    <message>
        <source>Not on the disk yet, only on the card: {count} of your shots. They come when this session is resumed.</source>
        <translation>Aún no en el disco, solo en la tarjeta: {count} fotos. Llegarán al reanudar la sesión.</translation>
    </message>
    <message>
        <source>The disk with {path} is full, but for {count} MB that the session itself needs: make room, and the file is fetched again.</source>
        <translation>El disco de {path} está lleno, salvo {count} MB que necesita la sesión: haz sitio y el archivo se traerá de nuevo.</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room, and {name} is fetched again.</source>
        <translation>El disco de {path} está lleno: haz sitio y {name} se traerá de nuevo.</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room to go on.</source>
        <translation>El disco de {path} está lleno: haz sitio para seguir.</translation>
    </message>
    <message>
        <source>The disk with {path} is full: make room.</source>
        <translation>El disco de {path} está lleno: haz sitio.</translation>
    </message>
    <message>
        <source>The disk with {path} is read-only: choose another folder.</source>
        <translation>El disco de {path} es de solo lectura: elige otra carpeta.</translation>
    </message>
    <message>
        <source>The disk with {path} fails: go on in a session on another disk, and copy this one.</source>
        <translation>El disco de {path} falla: sigue en otro disco y copia esta sesión.</translation>
    </message>
    <message>
        <source>The disk of the backup {path} is gone: connect it again.</source>
        <translation>El disco de la copia {path} no está: vuelve a conectarlo.</translation>
    </message>
    <message>
        <source>The copy of {name} in {path} differs: check it.</source>
        <translation>La copia de {name} en {path} es distinta: revísala.</translation>
    </message>
    <message>
        <source>The backup {path} is inside the session: choose another disk.</source>
        <translation>La copia {path} está dentro de la sesión: elige otro disco.</translation>
    </message>
    <message>
        <source>The chart in {picture} fits badly (ΔE {number}, at most {most}): light it evenly, by the light of the portraits alone.</source>
        <translation>La carta de {picture} encaja mal (ΔE {number}, máximo {most}): ilumínala por igual, solo con la luz de los retratos.</translation>
    </message>
    <message>
        <source>The moving of {old} to {new} is finished.</source>
        <translation>Terminó el traslado de {old} a {new}.</translation>
    </message>
    <message>
        <source>The renaming of {old} to {new} is finished.</source>
        <translation>Terminó el cambio de nombre de {old} a {new}.</translation>
    </message>
    <message>
        <source>The name template {template} has an unknown token {token}; tokens are {tokens}.</source>
        <translation>La plantilla {template} tiene un campo desconocido {token}; los campos son {tokens}.</translation>
    </message>
    <message>
        <source>The name template {template} is not complete: close each {token}.</source>
        <translation>La plantilla {template} está incompleta: cierra cada {token}.</translation>
    </message>
    <message>
        <source>The name template {template} leaves the session folder.</source>
        <translation>La plantilla {template} sale de la carpeta de la sesión.</translation>
    </message>
    <message>
        <source>The name template {template} begins with a folder of tether's own: choose another.</source>
        <translation>La plantilla {template} empieza por una carpeta propia de tether: elige otra.</translation>
    </message>
    <message>
        <source>The roster {path} is empty.</source>
        <translation>La lista {path} está vacía.</translation>
    </message>
    <message>
        <source>The roster {path} cannot be read: {detail}.</source>
        <translation>No se puede leer la lista {path}: {detail}.</translation>
    </message>
    <message>
        <source>The roster {path} is no list: take a CSV or XLSX file with a column of names.</source>
        <translation>{path} no es una lista: usa un CSV o XLSX con una columna de nombres.</translation>
    </message>
    <message>
        <source>{path} cannot be written: change its permissions or choose another.</source>
        <translation>No se puede escribir en {path}: cambia sus permisos o elige otro sitio.</translation>
    </message>
    <message>
        <source>{path} is not a folder, or a file is in its way: choose another.</source>
        <translation>{path} no es una carpeta, o un archivo lo impide: elige otra.</translation>
    </message>
    <message>
        <source>{path} is gone: connect the disk again or choose another folder.</source>
        <translation>{path} ya no está: vuelve a conectar el disco o elige otra carpeta.</translation>
    </message>
    <message>
        <source>{path} is damaged or not a picture ({detail}).</source>
        <translation>{path} está dañado o no es una imagen ({detail}).</translation>
    </message>
    <message>
        <source>{path} cannot be read: {detail}.</source>
        <translation>No se puede leer {path}: {detail}.</translation>
    </message>
    <message>
        <source>The card is full: put another one in, or make room on it in the camera.</source>
        <translation>La tarjeta está llena: ponga otra o haga sitio en ella con la cámara.</translation>
    </message>
    <message>
        <source>The card is almost full: have another one ready.</source>
        <translation>La tarjeta está casi llena: tenga otra preparada.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>No se encontró ninguna cara</translation>
    </message>
    <message>
        <source>{0} of {1} people found</source>
        <translation>{0} de {1} personas encontradas</translation>
    </message>
    <message>
        <source>Cannot tell the eyes</source>
        <translation>No se pueden juzgar los ojos</translation>
    </message>
    <message>
        <source>Eyes narrowed by laughing</source>
        <translation>Ojos entrecerrados por la risa</translation>
    </message>
    <message>
        <source>Left eye closed</source>
        <translation>Ojo izquierdo cerrado</translation>
    </message>
    <message>
        <source>Right eye closed</source>
        <translation>Ojo derecho cerrado</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>Ojos cerrados</translation>
    </message>
    <message>
        <source>Eyes half closed</source>
        <translation>Ojos medio cerrados</translation>
    </message>
    <message>
        <source>Eyes narrower than this sitter's own</source>
        <translation>Ojos más cerrados de lo habitual</translation>
    </message>
    <message>
        <source>Face cut by the edge</source>
        <translation>Cara cortada por el borde</translation>
    </message>
    <message>
        <source>{0}% of the skin is clipped</source>
        <translation>{0} % de la piel está quemada</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>Boca abierta</translation>
    </message>
    <message>
        <source>Caught in mid-word</source>
        <translation>En mitad de una palabra</translation>
    </message>
    <message>
        <source>Looks {0}° past the lens</source>
        <translation>Mira a {0}° del objetivo</translation>
    </message>
    <message>
        <source>Head turned {0}°, outside the look</source>
        <translation>Cabeza girada {0}°, fuera del estilo</translation>
    </message>
    <message>
        <source>Head tipped {0}°, outside the look</source>
        <translation>Cabeza inclinada {0}°, fuera del estilo</translation>
    </message>
    <message>
        <source>Head tilted {0}°, outside the look</source>
        <translation>Cabeza ladeada {0}°, fuera del estilo</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best</source>
        <translation>Ojos al {0} % de nitidez de la mejor</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best: shaken</source>
        <translation>Ojos al {0} % de nitidez de la mejor: movida</translation>
    </message>
    <message>
        <source>Eyes {0}% as sharp as the group's best: out of focus</source>
        <translation>Ojos al {0} % de nitidez de la mejor: desenfocada</translation>
    </message>
    <message>
        <source>Sharper eyes</source>
        <translation>Ojos más nítidos</translation>
    </message>
    <message>
        <source>Better smile</source>
        <translation>Mejor sonrisa</translation>
    </message>
    <message>
        <source>Better smile, measured from rest</source>
        <translation>Mejor sonrisa, medida desde el reposo</translation>
    </message>
    <message>
        <source>Eyes join the smile</source>
        <translation>Los ojos también sonríen</translation>
    </message>
    <message>
        <source>More at ease</source>
        <translation>Más relajado</translation>
    </message>
    <message>
        <source>Mouth at rest</source>
        <translation>Boca en reposo</translation>
    </message>
    <message>
        <source>Looks to the lens</source>
        <translation>Mira al objetivo</translation>
    </message>
    <message>
        <source>Better pose</source>
        <translation>Mejor pose</translation>
    </message>
    <message>
        <source>Better framing</source>
        <translation>Mejor encuadre</translation>
    </message>
    <message>
        <source>No clipped skin</source>
        <translation>Piel sin quemar</translation>
    </message>
    <message>
        <source>The best has sharper eyes</source>
        <translation>la mejor tiene los ojos más nítidos</translation>
    </message>
    <message>
        <source>The best has a better smile</source>
        <translation>la mejor tiene mejor sonrisa</translation>
    </message>
    <message>
        <source>The best has a better smile, measured from rest</source>
        <translation>la mejor tiene mejor sonrisa, medida desde el reposo</translation>
    </message>
    <message>
        <source>In the best the eyes join the smile</source>
        <translation>en la mejor también sonríen los ojos</translation>
    </message>
    <message>
        <source>The best is more at ease</source>
        <translation>la mejor está más relajada</translation>
    </message>
    <message>
        <source>In the best the mouth is at rest</source>
        <translation>en la mejor la boca está en reposo</translation>
    </message>
    <message>
        <source>The best looks to the lens</source>
        <translation>la mejor mira al objetivo</translation>
    </message>
    <message>
        <source>The best has a better pose</source>
        <translation>la mejor tiene mejor pose</translation>
    </message>
    <message>
        <source>The best has better framing</source>
        <translation>la mejor está mejor encuadrada</translation>
    </message>
    <message>
        <source>The best has no clipped skin</source>
        <translation>en la mejor no hay piel quemada</translation>
    </message>
    <message>
        <source>As good as its neighbour</source>
        <translation>tan buena como la siguiente</translation>
    </message>
    <message>
        <source>The only one</source>
        <translation>la única</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>la siguiente</translation>
    </message>
    <message>
        <source>The look's own targets are back.</source>
        <translation>Vuelven los valores del estilo.</translation>
    </message>
    <message>
        <source>There is no face to match in that picture.</source>
        <translation>No hay ninguna cara que igualar en esa imagen.</translation>
    </message>
    <message>
        <source>From now on everything is held against this picture.</source>
        <translation>Desde ahora todo se compara con esta imagen.</translation>
    </message>
    <message>
        <source>Shots stay on the card only: they are not judged, and there is one copy of each.</source>
        <translation>Las fotos quedan solo en la tarjeta: no se juzgan y hay una única copia.</translation>
    </message>
    <message>
        <source>Shots go to the disk again; what waits on the card is fetched now.</source>
        <translation>Las fotos vuelven al disco; ahora se traen las de la tarjeta.</translation>
    </message>
    <message>
        <source>The camera's battery is at {0}%: have another one ready.</source>
        <translation>La batería de la cámara está al {0} %: ten otra lista.</translation>
    </message>
    <message>
        <source>No sound: This machine has no sound device.</source>
        <translation>Sin sonido: este equipo no tiene dispositivo de audio.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>En uso por</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotecas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Pantallas</translation>
    </message>
    <message>
        <source>There is no device that can play sound.</source>
        <translation>Ningún dispositivo puede reproducir sonido.</translation>
    </message>
    <message>
        <source>Without it tether is silent.</source>
        <translation>Sin eso tether no suena.</translation>
    </message>
    <message>
        <source>Espeak-ng is installed: cues can be spoken.</source>
        <translation>espeak-ng está instalado: las indicaciones se pueden leer.</translation>
    </message>
    <message>
        <source>Espeak-ng is not installed: cues are not spoken.</source>
        <translation>espeak-ng no está instalado: las indicaciones no se leen.</translation>
    </message>
    <message>
        <source>For spoken cues: sudo apt-get install espeak-ng.</source>
        <translation>Para las indicaciones habladas: sudo apt-get install espeak-ng.</translation>
    </message>
    <message>
        <source>No camera is connected by USB.</source>
        <translation>No hay ninguna cámara por USB.</translation>
    </message>
    <message>
        <source>USB permission</source>
        <translation>Permiso de USB</translation>
    </message>
    <message>
        <source>Switch it on, plug the cable in and set its USB mode to PTP (PC remote); or try `tether demo` without one.</source>
        <translation>Enciéndala, conecte el cable y ponga su modo USB en PTP (control por PC); o pruebe `tether demo` sin cámara.</translation>
    </message>
    <message>
        <source>Set the camera's USB mode to PTP (PC remote), then plug it in again.</source>
        <translation>Ponga el modo USB de la cámara en PTP (control por PC) y vuelva a conectarla.</translation>
    </message>
    <message>
        <source>Unplug the camera and plug it in again, or log out and in: the rules are there.</source>
        <translation>Desconecte la cámara y vuelva a conectarla, o cierre la sesión y ábrala: las reglas están.</translation>
    </message>
    <message>
        <source>Choose another folder: `session_folder` in the settings, or --session.</source>
        <translation>Elija otra carpeta: `session_folder` en los ajustes, o --session.</translation>
    </message>
    <message>
        <source>Install tether again (`make install` in a checkout).</source>
        <translation>Instale tether de nuevo (`make install` en la carpeta de fuentes).</translation>
    </message>
    <message>
        <source>Install tether again, so that both are of the version it asks for.</source>
        <translation>Instale tether de nuevo, para que ambos sean de la versión que pide.</translation>
    </message>
    <message>
        <source>The udev rules for PTP cameras are installed.</source>
        <translation>Las reglas udev para cámaras PTP están instaladas.</translation>
    </message>
    <message>
        <source>The udev rules for PTP cameras are not installed.</source>
        <translation>Faltan las reglas udev para cámaras PTP.</translation>
    </message>
    <message>
        <source>There are no udev rules, and root needs none.</source>
        <translation>No hay reglas udev, y root no las necesita.</translation>
    </message>
    <message>
        <source>{0} model files, each with the right SHA-256.</source>
        <translation>{0} archivos de modelo, cada uno con su SHA-256 correcto.</translation>
    </message>
    <message>
        <source>Plug headphones or a loudspeaker in, or go on: tether is silent then.</source>
        <translation>Conecta auriculares o un altavoz, o continúa: tether no sonará.</translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk.</source>
        <translation>Haz sitio o elige una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>Connect a second one that the sitter can see; tether finds it by itself.</source>
        <translation>Conecta otra que el modelo pueda ver; tether la encuentra solo.</translation>
    </message>
    <message>
        <source>Looking for a camera.</source>
        <translation>Buscando una cámara.</translation>
    </message>
    <message>
        <source>The camera answered in an unexpected way.</source>
        <translation>La cámara respondió de forma inesperada.</translation>
    </message>
    <message>
        <source>The camera is released.</source>
        <translation>La cámara está liberada.</translation>
    </message>
    <message>
        <source>The camera is busy and shows no live picture just now.</source>
        <translation>La cámara está ocupada y ahora no muestra imagen.</translation>
    </message>
    <message>
        <source>Corporate headshot</source>
        <translation>Retrato corporativo</translation>
    </message>
    <message>
        <source>Actor headshot</source>
        <translation>Retrato de actor</translation>
    </message>
    <message>
        <source>Dramatic portrait</source>
        <translation>Retrato dramático</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>As the camera made it</source>
        <translation>como la hizo la cámara</translation>
    </message>
    <message>
        <source>The session has no colour yet: step to a shot of a chart and press M.</source>
        <translation>La sesión aún no tiene color: vaya a la toma de una carta y pulse M.</translation>
    </message>
    <message>
        <source>Pick of {0} shots is back to what it was.</source>
        <translation>La selección de {0} tomas vuelve a ser la de antes.</translation>
    </message>
    <message>
        <source>Rating of {0} shots is back to what it was.</source>
        <translation>Las estrellas de {0} tomas vuelven a ser las de antes.</translation>
    </message>
    <message>
        <source>Label of {0} shots is back to what it was.</source>
        <translation>La etiqueta de {0} tomas vuelve a ser la de antes.</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to none.</source>
        <translation>La toma {0} vuelve a estar sin marcar.</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to pick.</source>
        <translation>La toma {0} vuelve a estar elegida.</translation>
    </message>
    <message>
        <source>Pick of shot {0} is back to reject.</source>
        <translation>La toma {0} vuelve a estar rechazada.</translation>
    </message>
    <message>
        <source>Rating of shot {0} is back to none.</source>
        <translation>La toma {0} vuelve a estar sin estrellas.</translation>
    </message>
    <message>
        <source>Rating of shot {0} is back to {1}.</source>
        <translation>Estrellas de la toma {0}: otra vez {1}.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to none.</source>
        <translation>La toma {0} vuelve a estar sin etiqueta.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to red.</source>
        <translation>La toma {0} vuelve a ser roja.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to yellow.</source>
        <translation>La toma {0} vuelve a ser amarilla.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to green.</source>
        <translation>La toma {0} vuelve a ser verde.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to blue.</source>
        <translation>La toma {0} vuelve a ser azul.</translation>
    </message>
    <message>
        <source>Label of shot {0} is back to purple.</source>
        <translation>La toma {0} vuelve a ser violeta.</translation>
    </message>
    <message>
        <source>Sitter of shot {0} is back to none.</source>
        <translation>La toma {0} vuelve a no ser de nadie.</translation>
    </message>
    <message>
        <source>The camera still had it from before</source>
        <translation>La cámara aún la tenía de antes</translation>
    </message>
    <message>
        <source>It was shot while tether was not running, and nothing says whose it is</source>
        <translation>Se hizo mientras tether no estaba en marcha, y nada dice de quién es</translation>
    </message>
    <message>
        <source>The camera announced it before the sitter changed</source>
        <translation>La cámara la anunció antes de cambiar de persona</translation>
    </message>
    <message>
        <source>It was shot before the sitter changed</source>
        <translation>Se hizo antes de cambiar de persona</translation>
    </message>
    <message>
        <source>It was shot within the second in which the sitter changed</source>
        <translation>Se hizo en el segundo en que cambió la persona</translation>
    </message>
    <message>
        <source>{0}% of the picture is clipped: its colour there is a guess</source>
        <translation>El {0} % de la imagen está quemado: su color ahí es una estimación</translation>
    </message>
    <message>
        <source>The backdrop is not plain: it was left as it is</source>
        <translation>El fondo no es liso: se dejó como está</translation>
    </message>
    <message>
        <source>The backdrop is not plain: the edge of hair is a rough one</source>
        <translation>El fondo no es liso: el borde del pelo es aproximado</translation>
    </message>
    <message>
        <source>Fine hair lets the backdrop through: look at the edge of the hair</source>
        <translation>El pelo fino deja ver el fondo: mire el borde del pelo</translation>
    </message>
    <message>
        <source>Clothes or hair are of the backdrop's colour: look at the edge there</source>
        <translation>La ropa o el pelo tienen el color del fondo: mire allí el borde</translation>
    </message>
    <message>
        <source>The light is {0} stops harder than the reference.</source>
        <translation>La luz es {0} pasos más dura que la referencia.</translation>
    </message>
    <message>
        <source>The light is {0} stops softer than the reference.</source>
        <translation>La luz es {0} pasos más suave que la referencia.</translation>
    </message>
    <message>
        <source>The skin is {0} stops brighter than the reference.</source>
        <translation>La piel está {0} pasos más clara que la referencia.</translation>
    </message>
    <message>
        <source>The skin is {0} stops darker than the reference.</source>
        <translation>La piel está {0} pasos más oscura que la referencia.</translation>
    </message>
    <message>
        <source>The key light has changed sides since the reference, by {0} stops.</source>
        <translation>La luz principal ha cambiado de lado desde la referencia, {0} pasos.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} redder than the reference.</source>
        <translation>La piel está ΔE {0} más roja que la referencia.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} greener than the reference.</source>
        <translation>La piel está ΔE {0} más verde que la referencia.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} yellower than the reference.</source>
        <translation>La piel está ΔE {0} más amarilla que la referencia.</translation>
    </message>
    <message>
        <source>The skin is ΔE {0} bluer than the reference.</source>
        <translation>La piel está ΔE {0} más azul que la referencia.</translation>
    </message>
    <message>
        <source>The head is {0}% larger than in the reference.</source>
        <translation>La cabeza es un {0} % más grande que en la referencia.</translation>
    </message>
    <message>
        <source>The head is {0}% smaller than in the reference.</source>
        <translation>La cabeza es un {0} % más pequeña que en la referencia.</translation>
    </message>
    <message>
        <source>The head is {0}% of the picture further right than in the reference.</source>
        <translation>La cabeza está un {0} % de la imagen más a la derecha que en la referencia.</translation>
    </message>
    <message>
        <source>The head is {0}% of the picture further left than in the reference.</source>
        <translation>La cabeza está un {0} % de la imagen más a la izquierda que en la referencia.</translation>
    </message>
    <message>
        <source>The eyes are {0}% of the picture lower than in the reference.</source>
        <translation>Los ojos están un {0} % de la imagen más abajo que en la referencia.</translation>
    </message>
    <message>
        <source>The eyes are {0}% of the picture higher than in the reference.</source>
        <translation>Los ojos están un {0} % de la imagen más arriba que en la referencia.</translation>
    </message>
    <message>
        <source>The head is turned by {0}° from the reference.</source>
        <translation>La cabeza está girada {0}° respecto a la referencia.</translation>
    </message>
    <message>
        <source>The chin is moved by {0}° from the reference.</source>
        <translation>La barbilla se ha movido {0}° respecto a la referencia.</translation>
    </message>
    <message>
        <source>The head is tilted by {0}° from the reference.</source>
        <translation>La cabeza está inclinada {0}° respecto a la referencia.</translation>
    </message>
    <message>
        <source>The shoulder line is tilted by {0}° from the reference.</source>
        <translation>La línea de los hombros está inclinada {0}° respecto a la referencia.</translation>
    </message>
    <message>
        <source>Showing live view</source>
        <translation>vista en directo</translation>
    </message>
    <message>
        <source>Reading the card</source>
        <translation>lectura de la tarjeta</translation>
    </message>
    <message>
        <source>Taking the picture</source>
        <translation>toma de la foto</translation>
    </message>
    <message>
        <source>Focusing</source>
        <translation>enfoque</translation>
    </message>
    <message>
        <source>Reading its settings</source>
        <translation>lectura de los ajustes</translation>
    </message>
    <message>
        <source>Looking at its card</source>
        <translation>consulta de la tarjeta</translation>
    </message>
    <message>
        <source>Choosing the card</source>
        <translation>elección de la tarjeta</translation>
    </message>
    <message>
        <source>Waiting for pictures</source>
        <translation>espera de fotos</translation>
    </message>
    <message>
        <source>This camera cannot be focused from the computer.</source>
        <translation>Esta cámara no se puede enfocar desde el ordenador.</translation>
    </message>
    <message>
        <source>A folder has no shutter: shoot with the program that fills it.</source>
        <translation>Una carpeta no tiene disparador: dispara con el programa que la llena.</translation>
    </message>
    <message>
        <source>A folder cannot be focused.</source>
        <translation>Una carpeta no se puede enfocar.</translation>
    </message>
    <message>
        <source>A webcam focuses by itself.</source>
        <translation>Una webcam enfoca sola.</translation>
    </message>
    <message>
        <source>The webcam sends no more pictures: plug it in again.</source>
        <translation>La webcam ya no envía imágenes: vuelve a conectarla.</translation>
    </message>
    <message>
        <source>Webcam {0} cannot be opened: is it plugged in, or used by another program?</source>
        <translation>No se puede abrir la webcam {0}: ¿está conectada o la usa otro programa?</translation>
    </message>
    <message>
        <source>No camera found: switch it on, plug the cable in, and set its USB mode to PTP (PC remote).</source>
        <translation>No se encuentra ninguna cámara: enciéndela, conecta el cable y pon el modo USB en PTP (control por PC).</translation>
    </message>
    <message>
        <source>The camera had begun to keep shots in its memory only; they go to the card again. Check that your last shot is here.</source>
        <translation>La cámara guardaba las fotos solo en su memoria; vuelven a ir a la tarjeta. Comprueba que la última foto está aquí.</translation>
    </message>
    <message>
        <source>The camera does not write shots to its card: they exist here only. Put a card in, unlock it, and choose the card in the camera's menu.</source>
        <translation>La cámara no escribe en su tarjeta: las fotos solo están aquí. Mete una tarjeta, desbloquéala y elígela en el menú de la cámara.</translation>
    </message>
    <message>
        <source>The camera has just been lost.</source>
        <translation>Se acaba de perder la cámara.</translation>
    </message>
    <message>
        <source>The colour chart is cut by the edge of the picture; show all of it.</source>
        <translation>El borde corta la carta de color; muéstrala entera.</translation>
    </message>
    <message>
        <source>The colour chart is tilted too far; turn it towards the camera.</source>
        <translation>La carta de color está demasiado inclinada; gírala hacia la cámara.</translation>
    </message>
    <message>
        <source>The colour chart's patches are not even: it is covered, cut, blurred or in shadow.</source>
        <translation>Los parches de la carta no son uniformes: está tapada, cortada, borrosa o en sombra.</translation>
    </message>
    <message>
        <source>What was found is not a whole ColorChecker: its colours do not fit the known ones.</source>
        <translation>Lo encontrado no es un ColorChecker entero: sus colores no son los conocidos.</translation>
    </message>
    <message>
        <source>What may be a colour chart is too bright: {0} of its patches are clipped; expose less.</source>
        <translation>Lo que parece una carta de color es demasiado claro: {0} parches quemados; expón menos.</translation>
    </message>
    <message>
        <source>{0} patches of the colour chart are clipped; expose less.</source>
        <translation>{0} parches de la carta de color están quemados; expón menos.</translation>
    </message>
    <message>
        <source>{0} patches of the colour chart are clipped, most of them dark in one colour: expose more, or use a less coloured light.</source>
        <translation>{0} parches de la carta están cortados, casi todos oscuros en un color: expón más o usa una luz menos coloreada.</translation>
    </message>
    <message>
        <source>No colour chart was found: show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>No se encontró la carta de color: muéstrala entera, de frente, al menos un décimo del ancho.</translation>
    </message>
    <message>
        <source>No colour chart was found; the picture is too dark: expose more, and show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>No se encontró la carta de color; la imagen es demasiado oscura: expón más y muéstrala entera, de frente, al menos un décimo del ancho.</translation>
    </message>
    <message>
        <source>No colour chart was found; {0} % of the picture is clipped: expose less, and show the whole chart, from the front, at least a tenth of the picture wide.</source>
        <translation>No se encontró la carta de color; el {0} % de la imagen está quemado: expón menos y muéstrala entera, de frente, al menos un décimo del ancho.</translation>
    </message>
    <message>
        <source>{0} hearts of a client became ratings.</source>
        <translation>{0} corazones de un cliente son ahora valoraciones.</translation>
    </message>
    <message>
        <source>Shot {0} has no file yet: it is still on its way.</source>
        <translation>La foto {0} aún no tiene archivo: está en camino.</translation>
    </message>
    <message>
        <source>The colour chart is too dark ({0} stops below white): little but rounding and noise is left of its dark patches; expose until its white is just below clipping.</source>
        <translation>La carta de color es demasiado oscura ({0} pasos bajo el blanco): de sus parches oscuros solo queda ruido; expón hasta que su blanco casi se queme.</translation>
    </message>
    <message>
        <source>What may be a colour chart is too dark ({0} stops below white): little but rounding and noise is left of its dark patches; expose until its white is just below clipping.</source>
        <translation>Lo que parece una carta de color es demasiado oscuro ({0} pasos bajo el blanco): de sus parches oscuros solo queda ruido; expón hasta que su blanco casi se queme.</translation>
    </message>
</context><context>
    <name>eye</name>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>A medias</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Can't tell</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>R</source>
        <translation>D</translation>
    </message>
    <message>
        <source>L</source>
        <translation>I</translation>
    </message>
</context><context>
    <name>filter</name>
    <message>
        <source>No face</source>
        <translation>Sin cara</translation>
    </message>
    <message>
        <source>People missing</source>
        <translation>Faltan personas</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>Ojos cerrados</translation>
    </message>
    <message>
        <source>One eye closed</source>
        <translation>Un ojo cerrado</translation>
    </message>
    <message>
        <source>Eyes half closed</source>
        <translation>Ojos medio cerrados</translation>
    </message>
    <message>
        <source>Eyes half closed beside its group</source>
        <translation>Ojos medio cerrados en su grupo</translation>
    </message>
    <message>
        <source>Eyes narrow</source>
        <translation>Ojos entrecerrados</translation>
    </message>
    <message>
        <source>Eyes narrow beside its group</source>
        <translation>Ojos entrecerrados en su grupo</translation>
    </message>
    <message>
        <source>Eyes unsure</source>
        <translation>Ojos dudosos</translation>
    </message>
    <message>
        <source>Face cut</source>
        <translation>Cara cortada</translation>
    </message>
    <message>
        <source>Skin clipped</source>
        <translation>Piel quemada</translation>
    </message>
    <message>
        <source>Mouth open</source>
        <translation>Boca abierta</translation>
    </message>
    <message>
        <source>In mid-word</source>
        <translation>En mitad de una palabra</translation>
    </message>
    <message>
        <source>Gaze</source>
        <translation>Mirada</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>Cabeza girada</translation>
    </message>
    <message>
        <source>Head tipped</source>
        <translation>Cabeza inclinada</translation>
    </message>
    <message>
        <source>Head tilted</source>
        <translation>Cabeza ladeada</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Poco nítida</translation>
    </message>
    <message>
        <source>Shaken</source>
        <translation>Movida</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Corporate</source>
        <translation>Corporativo</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Actor</translation>
    </message>
    <message>
        <source>Dramatic</source>
        <translation>Dramático</translation>
    </message>
    <message>
        <source>ID photo</source>
        <translation>Foto de carné</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Search  /</source>
        <translation>Buscar  /</translation>
    </message>
    <message>
        <source>Search names, sitters, reasons and keywords</source>
        <translation>Buscar nombres, personas, motivos y palabras clave</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Estrellas</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Any colour</source>
        <translation>Cualquier color</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Sin nombre aún</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Cualquier motivo</translation>
    </message>
    <message>
        <source>Any look</source>
        <translation>Cualquier estilo</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Sin juzgar</translation>
    </message>
    <message>
        <source>Your picks</source>
        <translation>Tus elegidas</translation>
    </message>
    <message>
        <source>Not picked</source>
        <translation>No elegidas</translation>
    </message>
    <message>
        <source>{stars} or more</source>
        <translation>{stars} o más</translation>
    </message>
    <message>
        <source>Any stars</source>
        <translation>Cualquiera</translation>
    </message>
</context><context>
    <name>hud</name>
    <message>
        <source>own recipe</source>
        <translation>receta propia</translation>
    </message>
    <message>
        <source>No face: not retouched</source>
        <translation>Sin rostro: no se retoca</translation>
    </message>
    <message>
        <source>The retouch failed</source>
        <translation>El retoque ha fallado</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Observando</translation>
    </message>
    <message>
        <source>Waiting for the camera</source>
        <translation>Esperando la cámara</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Indicación</translation>
    </message>
    <message>
        <source>At the camera</source>
        <translation>En la cámara</translation>
    </message>
    <message>
        <source>Tell {name}</source>
        <translation>Dile a {name}</translation>
    </message>
    <message>
        <source>Tell the sitter</source>
        <translation>Dile al modelo</translation>
    </message>
    <message>
        <source>Last shot</source>
        <translation>Última foto</translation>
    </message>
    <message>
        <source>No shot yet</source>
        <translation>Aún no hay fotos</translation>
    </message>
    <message>
        <source>Your last shot and its retouch will be here</source>
        <translation>Aquí aparecerán la última foto y su retoque</translation>
    </message>
    <message>
        <source>{name} (chosen)</source>
        <translation>{name} (elegida)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>No retouch of rejected shots</source>
        <translation>Las descartadas no se retocan</translation>
    </message>
    <message>
        <source>Retouch on its way</source>
        <translation>Retoque en camino</translation>
    </message>
    <message>
        <source>Being judged</source>
        <translation>Se está juzgando</translation>
    </message>
    <message>
        <source>The picture is on its way</source>
        <translation>La imagen está en camino</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Imagen en vivo</translation>
    </message>
    <message>
        <source>No camera yet</source>
        <translation>Aún no hay cámara</translation>
    </message>
    <message>
        <source>This picture is {seconds} s old</source>
        <translation>Esta imagen tiene {seconds} s</translation>
    </message>
    <message>
        <source>key from left</source>
        <translation>por la izquierda</translation>
    </message>
    <message>
        <source>key from right</source>
        <translation>por la derecha</translation>
    </message>
    <message>
        <source>key in front</source>
        <translation>de frente</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Ojos</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Right {right}, left {left}</source>
        <translation>Derecho {right}, izquierdo {left}</translation>
    </message>
    <message>
        <source>Head and level</source>
        <translation>Cabeza y nivel</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Giro</translation>
    </message>
    <message>
        <source>Nod</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Ladeo</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Hombros</translation>
    </message>
    <message>
        <source>Key : fill, lit cheek over shaded</source>
        <translation>Mejilla clara : sombra</translation>
    </message>
    <message>
        <source>Key to fill, lit cheek over shaded cheek, in stops</source>
        <translation>Luz principal a relleno, mejilla clara a sombra, en pasos</translation>
    </message>
    <message>
        <source>Shots of this sitter</source>
        <translation>Fotos de este modelo</translation>
    </message>
    <message>
        <source>{count} shots, {kept} kept</source>
        <translation>{count} fotos, {kept} válidas</translation>
    </message>
    <message>
        <source>The first shot will be here</source>
        <translation>Aquí aparecerá la primera foto</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
    <message>
        <source>black {share}</source>
        <translation>negro {share}</translation>
    </message>
    <message>
        <source>white {share}</source>
        <translation>blanco {share}</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>Nada recortado</translation>
    </message>
    <message>
        <source>Clipped: {what}</source>
        <translation>Pérdida: {what}</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>{kept} kept: got it</source>
        <translation>{kept} válidas: conseguido</translation>
    </message>
    <message>
        <source>{kept} of {wanted} kept</source>
        <translation>{kept} de {wanted} válidas</translation>
    </message>
    <message>
        <source>{kept} kept</source>
        <translation>{kept} válidas</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Después: {name}</translation>
    </message>
    <message>
        <source>got</source>
        <translation>conseguido</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Sin nombre aún</translation>
    </message>
    <message>
        <source>No name yet (N)</source>
        <translation>Sin nombre aún (N)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Looking for a camera</source>
        <translation>Buscando una cámara</translation>
    </message>
    <message>
        <source>No picture for {seconds} s: wake the camera, look at its cable</source>
        <translation>Sin imagen desde hace {seconds} s: despierte la cámara, revise el cable</translation>
    </message>
    <message>
        <source>Learning the eyes</source>
        <translation>Aprendiendo los ojos</translation>
    </message>
    <message>
        <source>{rate} fps</source>
        <translation>{rate} fps</translation>
    </message>
    <message>
        <source>card {count} shots</source>
        <translation>tarjeta {count} fotos</translation>
    </message>
    <message>
        <source>card {amount}</source>
        <translation>tarjeta {amount}</translation>
    </message>
    <message>
        <source>disk {amount}</source>
        <translation>disco {amount}</translation>
    </message>
    <message>
        <source>Muted (T)</source>
        <translation>Silencio (T)</translation>
    </message>
    <message>
        <source>Series {taken} of {count}</source>
        <translation>Serie {taken} de {count}</translation>
    </message>
    <message>
        <source>Card only: {count} wait</source>
        <translation>Solo tarjeta: {count} esperan</translation>
    </message>
</context><context>
    <name>instrument</name>
    <message>
        <source>Sitter and progress</source>
        <translation>Modelo y progreso</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Ojos</translation>
    </message>
    <message>
        <source>Head and level</source>
        <translation>Cabeza y nivel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>Last shot</source>
        <translation>Última foto</translation>
    </message>
    <message>
        <source>Eyes at 100 %</source>
        <translation>Ojos al 100 %</translation>
    </message>
    <message>
        <source>Shots of this sitter</source>
        <translation>Fotos de este modelo</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>Línea de estado</translation>
    </message>
    <message>
        <source>Frame rate and age</source>
        <translation>Cadencia y retraso</translation>
    </message>
    <message>
        <source>Card space</source>
        <translation>Espacio en la tarjeta</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espacio en el disco</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Guías</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumentos</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Keep this layout under Ctrl {slot}</source>
        <translation>Guardar esta disposición en Ctrl {slot}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context><context>
    <name>keys</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Any key goes back</source>
        <translation>Cualquier tecla vuelve</translation>
    </message>
    <message>
        <source>Page {page} of {pages} · ↓ turns · Esc goes back</source>
        <translation>Página {page} de {pages} · ↓ pasa · Esc vuelve</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shoot</source>
        <translation>Fotografiar</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Valorar</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Sitter</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Press the shutter</source>
        <translation>Disparar</translation>
    </message>
    <message>
        <source>Focus once</source>
        <translation>Enfocar una vez</translation>
    </message>
    <message>
        <source>Next look</source>
        <translation>Estilo siguiente</translation>
    </message>
    <message>
        <source>Match this picture; again: the look</source>
        <translation>Igualar esta imagen; otra vez: el estilo</translation>
    </message>
    <message>
        <source>Series of shots: start, stop</source>
        <translation>Serie: iniciar, detener</translation>
    </message>
    <message>
        <source>Camera, people, session, sound</source>
        <translation>Cámara, personas, sesión, sonido</translation>
    </message>
    <message>
        <source>Sound: mute, or not</source>
        <translation>Sonido: silencio o no</translation>
    </message>
    <message>
        <source>Spoken cues: sitter, all, none</source>
        <translation>Voz: modelo, todo, nada</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Reject (only a mark)</source>
        <translation>Descartar (solo marca)</translation>
    </message>
    <message>
        <source>As judged</source>
        <translation>Según el veredicto</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Estrellas</translation>
    </message>
    <message>
        <source>Red, yellow, green, blue</source>
        <translation>Rojo, amarillo, verde, azul</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Shot before</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Shot after</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Review the session</source>
        <translation>Revisar la sesión</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Latest shot</source>
        <translation>Última foto</translation>
    </message>
    <message>
        <source>Before, after, both</source>
        <translation>Antes, después, ambas</translation>
    </message>
    <message>
        <source>All instruments, or none</source>
        <translation>Todos los instrumentos o ninguno</translation>
    </message>
    <message>
        <source>Each instrument: hide, show, keep</source>
        <translation>Cada instrumento: ocultar, mostrar, guardar</translation>
    </message>
    <message>
        <source>The session's colour: on, off</source>
        <translation>Color de la sesión: sí, no</translation>
    </message>
    <message>
        <source>Layouts that you kept</source>
        <translation>Disposiciones guardadas</translation>
    </message>
    <message>
        <source>Guides of the look</source>
        <translation>Guías del estilo</translation>
    </message>
    <message>
        <source>Overlay: a cover or a shot</source>
        <translation>Superposición: portada o foto</translation>
    </message>
    <message>
        <source>This shot as the overlay</source>
        <translation>Esta foto superpuesta</translation>
    </message>
    <message>
        <source>Overlay: stronger, weaker</source>
        <translation>Superposición: más, menos</translation>
    </message>
    <message>
        <source>Next or other sitter</source>
        <translation>Modelo siguiente u otro</translation>
    </message>
    <message>
        <source>Whose is this shot? First those in quarantine</source>
        <translation>¿De quién es la foto? Primero las de cuarentena</translation>
    </message>
    <message>
        <source>Open or close the sitter's screen</source>
        <translation>Abrir o cerrar la pantalla del modelo</translation>
    </message>
    <message>
        <source>Quiet: the sitter's screen rests</source>
        <translation>Quieto: la pantalla del modelo descansa</translation>
    </message>
    <message>
        <source>Sitter sees live, mirrored</source>
        <translation>El modelo ve el vivo, en espejo</translation>
    </message>
    <message>
        <source>… the last good shot</source>
        <translation>… la última foto buena</translation>
    </message>
    <message>
        <source>… before and after</source>
        <translation>… antes y después</translation>
    </message>
    <message>
        <source>… your picks only</source>
        <translation>… solo tus elegidas</translation>
    </message>
    <message>
        <source>… a welcome</source>
        <translation>… una bienvenida</translation>
    </message>
    <message>
        <source>… nothing</source>
        <translation>… nada</translation>
    </message>
    <message>
        <source>Mirror the sitter's picture, or not</source>
        <translation>Imagen del modelo en espejo o no</translation>
    </message>
    <message>
        <source>Sitter's screen rests before a shot</source>
        <translation>La pantalla del modelo descansa antes de la foto</translation>
    </message>
    <message>
        <source>Sitter on another screen</source>
        <translation>Modelo en otra pantalla</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Estas teclas</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>¿Está todo listo?</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Put a notice away</source>
        <translation>Quitar un aviso</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Oscuro o claro</translation>
    </message>
    <message>
        <source>Fullscreen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Back; twice: quit</source>
        <translation>Atrás; dos veces: salir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>One picture, or back</source>
        <translation>Una imagen o volver</translation>
    </message>
    <message>
        <source>100 %, or the whole picture</source>
        <translation>100 % o la imagen entera</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Two to four in step, eyes on eyes</source>
        <translation>Dos a cuatro a la vez, ojos con ojos</translation>
    </message>
    <message>
        <source>Shift ← →</source>
        <translation>Mayús ← →</translation>
    </message>
    <message>
        <source>Choose several shots</source>
        <translation>Elegir varias tomas</translation>
    </message>
    <message>
        <source>Drift of light and framing over the day</source>
        <translation>Deriva de la luz y del encuadre durante el día</translation>
    </message>
    <message>
        <source>Retouch: sliders, before and after</source>
        <translation>Retoque: controles, antes y después</translation>
    </message>
    <message>
        <source>Unfold or fold this group</source>
        <translation>Desplegar o plegar este grupo</translation>
    </message>
    <message>
        <source>Fold all groups, or none</source>
        <translation>Plegar todos los grupos o ninguno</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Heal all spots, or none</source>
        <translation>Corregir todos los puntos, o ninguno</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>The line to the left</source>
        <translation>La línea hacia la izquierda</translation>
    </message>
    <message>
        <source>The line to the right</source>
        <translation>La línea hacia la derecha</translation>
    </message>
    <message>
        <source>Rings on all spots, or none</source>
        <translation>Círculos en todos los puntos, o ninguno</translation>
    </message>
    <message>
        <source>The slider by 1 %; Tab: the next one</source>
        <translation>El control un 1 %; Tab: el siguiente</translation>
    </message>
    <message>
        <source>Keep or heal the chosen spot</source>
        <translation>Dejar o corregir el punto elegido</translation>
    </message>
    <message>
        <source>Heal all blemishes, or none</source>
        <translation>Curar todas las imperfecciones, o ninguna</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>As the chosen recipe has it</source>
        <translation>Como en la receta elegida</translation>
    </message>
    <message>
        <source>Save as this shot's recipe</source>
        <translation>Guardar como receta de esta foto</translation>
    </message>
    <message>
        <source>Use for the session from now on</source>
        <translation>Usar desde ahora para la sesión</translation>
    </message>
</context><context>
    <name>kind</name>
    <message>
        <source>Neutral</source>
        <translation>Neutra</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Sonrisa</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Seria</translation>
    </message>
</context><context>
    <name>light</name>
    <message>
        <source>Butterfly</source>
        <translation>Mariposa</translation>
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
        <translation>Dividida</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Plana</translation>
    </message>
    <message>
        <source>{value} stops</source>
        <translation>{value} pasos</translation>
    </message>
</context><context>
    <name>notice</name>
    <message>
        <source>Muted</source>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>Sound is on</source>
        <translation>El sonido está activo</translation>
    </message>
    <message>
        <source>Sound is muted: T brings it back</source>
        <translation>El sonido está en silencio: T lo activa</translation>
    </message>
    <message>
        <source>Look: {name}</source>
        <translation>Estilo: {name}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>En espejo</translation>
    </message>
    <message>
        <source>Not mirrored</source>
        <translation>Sin espejo</translation>
    </message>
    <message>
        <source>The sitter's screen rests before each shot</source>
        <translation>La pantalla del modelo descansa antes de cada foto</translation>
    </message>
    <message>
        <source>The sitter's screen stays on</source>
        <translation>La pantalla del modelo sigue encendida</translation>
    </message>
    <message>
        <source>Nothing is kept under Ctrl {slot} yet: E, then Ctrl {slot}</source>
        <translation>Aún no hay nada en Ctrl {slot}: E y luego Ctrl {slot}</translation>
    </message>
    <message>
        <source>There is no shot to lay over the picture yet</source>
        <translation>Aún no hay foto que superponer</translation>
    </message>
    <message>
        <source>Overlay: {name}. K hides it, + and − fade it</source>
        <translation>Superposición: {name}. K la oculta, + y − la regulan</translation>
    </message>
    <message>
        <source>Kept: Ctrl {slot} brings this layout back</source>
        <translation>Guardada: Ctrl {slot} recupera esta disposición</translation>
    </message>
    <message>
        <source>The layout cannot be kept: {why}.</source>
        <translation>No se puede guardar la disposición: {why}.</translation>
    </message>
</context><context>
    <name>panel</name>
    <message>
        <source>Session panel</source>
        <translation>Panel de sesión</translation>
    </message>
    <message>
        <source>Pages of the session panel</source>
        <translation>Páginas del panel de sesión</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Cámara</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personas</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sesión</translation>
    </message>
    <message>
        <source>S&amp;ound</source>
        <translation>S&amp;onido</translation>
    </message>
    <message>
        <source>{name}: look for it</source>
        <translation>{name}: buscar</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Buscar</translation>
    </message>
</context><context>
    <name>people</name>
    <message>
        <source>Check in</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Waiting again</source>
        <translation>En espera otra vez</translation>
    </message>
    <message>
        <source>The right name</source>
        <translation>El nombre correcto</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>The day's list</source>
        <translation>Lista del día</translation>
    </message>
    <message>
        <source>CSV or XLSX</source>
        <translation>CSV o XLSX</translation>
    </message>
    <message>
        <source>Put a name right</source>
        <translation>Corregir un nombre</translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation>Añadir una lista</translation>
    </message>
    <message>
        <source>Same person: put together</source>
        <translation>Misma persona: unir</translation>
    </message>
    <message>
        <source>{name} is another person already. If both are one, put them together; if not, choose a name that tells them apart.</source>
        <translation>{name} ya es otra persona. Si ambas son una, únalas; si no, elija un nombre que las distinga.</translation>
    </message>
    <message>
        <source>{all} people: {waiting} waiting, {done} done, {absent} absent</source>
        <translation>{all} personas: {waiting} en espera, {done} listas, {absent} ausentes</translation>
    </message>
    <message>
        <source>No list yet. Names that you type are taken as they are.</source>
        <translation>Aún no hay lista. Los nombres escritos se usan tal cual.</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>Leyendo {name} …</translation>
    </message>
    <message>
        <source>sits now</source>
        <translation>posa ahora</translation>
    </message>
    <message>
        <source>done ✓</source>
        <translation>listo ✓</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>Name, id or class</source>
        <translation>Nombre, número o clase</translation>
    </message>
    <message>
        <source>Name of the sitter</source>
        <translation>Nombre del modelo</translation>
    </message>
    <message>
        <source>People who have it</source>
        <translation>Personas que coinciden</translation>
    </message>
    <message>
        <source>Not on the list: {name}</source>
        <translation>No está en la lista: {name}</translation>
    </message>
</context><context>
    <name>quit</name>
    <message>
        <source>Esc again quits</source>
        <translation>Esc otra vez para salir</translation>
    </message>
    <message>
        <source>Quit?</source>
        <translation>¿Salir?</translation>
    </message>
    <message>
        <source>A shot is still on its way from the camera.</source>
        <translation>Aún hay una foto llegando de la cámara.</translation>
    </message>
    <message>
        <source>It stays on the card and is fetched next time.</source>
        <translation>Queda en la tarjeta y se traerá la próxima vez.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Esperar</translation>
    </message>
</context><context>
    <name>retouch</name>
    <message>
        <source>Natural</source>
        <translation>Natural</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Luminoso</translation>
    </message>
    <message>
        <source>No retouch</source>
        <translation>Sin retoque</translation>
    </message>
    <message>
        <source>The session's own</source>
        <translation>La de la sesión</translation>
    </message>
    <message>
        <source>B before, after, split · Z 100 % · ← → line · Tab, ↑ ↓ sliders · K keep or heal a spot · Ctrl Z undo · Ctrl S save · ? all keys · Esc back</source>
        <translation>B antes, después, dividido · Z 100 % · ← → línea · Tab, ↑ ↓ controles · K dejar o corregir un punto · Ctrl Z deshacer · Ctrl S guardar · ? teclas · Esc volver</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>This shot's</source>
        <translation>Esta foto</translation>
    </message>
    <message>
        <source>No face was found: only what acts on the whole picture is done.</source>
        <translation>No se encontró cara: solo se hace lo que afecta a toda la imagen.</translation>
    </message>
    <message>
        <source>The session's colour is on: {colour}</source>
        <translation>El color de la sesión está activo: {colour}</translation>
    </message>
    <message>
        <source>The shot does not tell its light: the others of its day are looked at</source>
        <translation>La foto no revela su luz: se miran las demás del día</translation>
    </message>
    <message>
        <source>Not saved: Ctrl S saves, Esc again leaves</source>
        <translation>Sin guardar: Ctrl S guarda, Esc otra vez sale</translation>
    </message>
    <message>
        <source>No spot is chosen: click one, or take it in the list</source>
        <translation>No hay ningún punto elegido: haga clic en uno o tómelo en la lista</translation>
    </message>
    <message>
        <source>Retouch – {name}</source>
        <translation>Retoque – {name}</translation>
    </message>
    <message>
        <source>There is nothing more to undo or redo</source>
        <translation>No queda nada que deshacer o rehacer</translation>
    </message>
    <message>
        <source>The shot cannot be shown</source>
        <translation>La foto no se puede mostrar</translation>
    </message>
    <message>
        <source>The recipe could not be saved in {folder}: {why}.</source>
        <translation>No se pudo guardar la receta en {folder}: {why}.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardado como {name}</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Todo junto</translation>
    </message>
    <message>
        <source>Blemishes</source>
        <translation>Imperfecciones</translation>
    </message>
    <message>
        <source>Even skin</source>
        <translation>Piel uniforme</translation>
    </message>
    <message>
        <source>Shine</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Redness</source>
        <translation>Rojeces</translation>
    </message>
    <message>
        <source>Neck and ears like the face</source>
        <translation>Cuello y orejas como la cara</translation>
    </message>
    <message>
        <source>Under the eyes</source>
        <translation>Ojeras</translation>
    </message>
    <message>
        <source>Eye whites</source>
        <translation>Blanco de los ojos</translation>
    </message>
    <message>
        <source>Irises</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>Dientes</translation>
    </message>
    <message>
        <source>Lift the shade</source>
        <translation>Aclarar la sombra</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
    <message>
        <source>Even backdrop</source>
        <translation>Fondo uniforme</translation>
    </message>
    <message>
        <source>Darker corners</source>
        <translation>Esquinas oscuras</translation>
    </message>
    <message>
        <source>Before left of the line, after right</source>
        <translation>Antes a la izquierda de la línea, después a la derecha</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>The shot is being opened</source>
        <translation>Abriendo la foto</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Guardar receta</translation>
    </message>
    <message>
        <source>Use for the session</source>
        <translation>Usar en la sesión</translation>
    </message>
    <message>
        <source>Spots: a tick heals, no tick keeps</source>
        <translation>Puntos: marcado se corrige, sin marca queda</translation>
    </message>
    <message>
        <source>Blemish</source>
        <translation>Imperfección</translation>
    </message>
    <message>
        <source>Mole</source>
        <translation>Lunar</translation>
    </message>
    <message>
        <source>Freckle</source>
        <translation>Peca</translation>
    </message>
    <message>
        <source>Spots: checked ones are healed</source>
        <translation>Puntos: los marcados se corrigen</translation>
    </message>
    <message>
        <source>No spots were found</source>
        <translation>No se encontraron puntos</translation>
    </message>
</context><context>
    <name>review</name>
    <message>
        <source>{count} stars</source>
        <translation>{count} estrellas</translation>
    </message>
    <message>
        <source>This shot stands alone: choose two to four with Shift and the arrows, then C compares them.</source>
        <translation>Esta toma está sola: elija de dos a cuatro con Mayús y las flechas, y C las compara.</translation>
    </message>
    <message>
        <source>This shot has no file yet: it is still on its way.</source>
        <translation>Esta foto aún no tiene archivo: está en camino.</translation>
    </message>
    <message>
        <source>no {mark}</source>
        <translation>sin {mark}</translation>
    </message>
    <message>
        <source>{count} shots: {what}. Ctrl Z takes it back.</source>
        <translation>{count} fotos: {what}. Ctrl Z lo deshace.</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>selección</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>valoración</translation>
    </message>
    <message>
        <source>label</source>
        <translation>color</translation>
    </message>
    <message>
        <source>P pick · X reject · 0–5 stars · Enter loupe · C compare · T retouch · E unfold · ? all keys</source>
        <translation>P elegir · X descartar · 0–5 estrellas · Intro lupa · C comparar · T retoque · E desplegar · ? teclas</translation>
    </message>
    <message>
        <source>Review – {name}</source>
        <translation>Revisión – {name}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>{rows} of {all}</source>
        <translation>{rows} de {all}</translation>
    </message>
    <message>
        <source>{count} chosen · {text}</source>
        <translation>{count} elegidas · {text}</translation>
    </message>
    <message>
        <source>Shots of the session</source>
        <translation>Fotos de la sesión</translation>
    </message>
    <message>
        <source>No shot fits the filter</source>
        <translation>Ninguna foto pasa el filtro</translation>
    </message>
    <message>
        <source>No shots yet</source>
        <translation>Aún no hay fotos</translation>
    </message>
    <message>
        <source>Best – {why}</source>
        <translation>La mejor – {why}</translation>
    </message>
    <message>
        <source>{count} megapixels, at half</source>
        <translation>{count} megapíxeles, a la mitad</translation>
    </message>
    <message>
        <source>Why, and faces of the group</source>
        <translation>Por qué, y las caras del grupo</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Sin nombre aún</translation>
    </message>
    <message>
        <source>Faces of this group</source>
        <translation>Caras de este grupo</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context><context>
    <name>session</name>
    <message>
        <source>Shots are shown, retouched and exported so; those with a recipe of their own keep it.</source>
        <translation>Las fotos se muestran, retocan y exportan así; las que tienen receta propia la conservan.</translation>
    </message>
    <message>
        <source>Another session …</source>
        <translation>Otra sesión …</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>Look from a file</source>
        <translation>Estilo de un archivo</translation>
    </message>
    <message>
        <source>a look's TOML file</source>
        <translation>archivo TOML de un estilo</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retoque</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>Segunda copia en</translation>
    </message>
    <message>
        <source>no second copy</source>
        <translation>sin segunda copia</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposición</translation>
    </message>
    <message>
        <source>a cover or a reference shot</source>
        <translation>una portada o una referencia</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>Nombres de archivo</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Segunda copia</translation>
    </message>
    <message>
        <source>Overlay on the live picture</source>
        <translation>Superposición en la imagen en vivo</translation>
    </message>
    <message>
        <source>Language of the windows and cues</source>
        <translation>Idioma de las ventanas y las indicaciones</translation>
    </message>
    <message>
        <source>The system's</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>{language}: from the next start on.</source>
        <translation>{language}: a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>The next shots are called so; those that are here keep their names.</source>
        <translation>Las próximas fotos se llamarán así; las demás conservan su nombre.</translation>
    </message>
    <message>
        <source>Looking at that folder …</source>
        <translation>Mirando esa carpeta …</translation>
    </message>
    <message>
        <source>No second copy any more.</source>
        <translation>Ya no hay segunda copia.</translation>
    </message>
    <message>
        <source>Every file is copied to {folder}.</source>
        <translation>Cada archivo se copia en {folder}.</translation>
    </message>
</context><context>
    <name>setting</name>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>Obturación</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>Balance de blancos</translation>
    </message>
    <message>
        <source>Exposure compensation</source>
        <translation>Compensación de exposición</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Modo de disparo</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
</context><context>
    <name>sitter</name>
    <message>
        <source>Sitter sees the live picture</source>
        <translation>El modelo ve la imagen en vivo</translation>
    </message>
    <message>
        <source>Sitter sees the last good shot</source>
        <translation>El modelo ve la última buena</translation>
    </message>
    <message>
        <source>Sitter sees before and after</source>
        <translation>El modelo ve antes y después</translation>
    </message>
    <message>
        <source>Sitter sees your picks only</source>
        <translation>El modelo ve tus elegidas</translation>
    </message>
    <message>
        <source>Sitter sees a welcome</source>
        <translation>El modelo ve la bienvenida</translation>
    </message>
    <message>
        <source>Sitter sees nothing</source>
        <translation>El modelo no ve nada</translation>
    </message>
    <message>
        <source>tether: sitter</source>
        <translation>tether: modelo</translation>
    </message>
    <message>
        <source>Sitter's screen</source>
        <translation>Pantalla del modelo</translation>
    </message>
    <message>
        <source>The sitter has no screen</source>
        <translation>El modelo no tiene pantalla</translation>
    </message>
    <message>
        <source>Sitter sees nothing (quiet)</source>
        <translation>El modelo no ve nada (quieto)</translation>
    </message>
    <message>
        <source>Whose is {name}?</source>
        <translation>¿De quién es {name}?</translation>
    </message>
    <message>
        <source>Who sits now?</source>
        <translation>¿Quién posa ahora?</translation>
    </message>
    <message>
        <source>There is one screen only: connect a second one that the sitter can see</source>
        <translation>Hay una sola pantalla: conecta otra que el modelo pueda ver</translation>
    </message>
    <message>
        <source>The sitter's screen is now {name}</source>
        <translation>La pantalla del modelo es ahora {name}</translation>
    </message>
    <message>
        <source>The sitter's screen is there</source>
        <translation>La pantalla del modelo está lista</translation>
    </message>
    <message>
        <source>The sitter has no screen now: connect it again and all is as before</source>
        <translation>El modelo ya no tiene pantalla: vuelve a conectarla y todo seguirá igual</translation>
    </message>
</context><context>
    <name>sound</name>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>For the sitter, friendly</source>
        <translation>Para el modelo, amables</translation>
    </message>
    <message>
        <source>Every cue, for an earphone</source>
        <translation>Todas, para un auricular</translation>
    </message>
    <message>
        <source>Spoken cues: none</source>
        <translation>Indicaciones habladas: ninguna</translation>
    </message>
    <message>
        <source>Spoken cues: for the sitter, friendly</source>
        <translation>Indicaciones habladas: para el modelo, amables</translation>
    </message>
    <message>
        <source>Spoken cues: every cue, for an earphone</source>
        <translation>Indicaciones habladas: todas, para un auricular</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>Mute all sounds</source>
        <translation>Silenciar todo</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Dispositivo de salida</translation>
    </message>
    <message>
        <source>Spoken cues</source>
        <translation>Indicaciones habladas</translation>
    </message>
    <message>
        <source>Language of spoken cues</source>
        <translation>Idioma de las indicaciones</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The system's own</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>There is no sound card: nothing can be heard.</source>
        <translation>No hay tarjeta de sonido: no se oye nada.</translation>
    </message>
</context><context>
    <name>start</name>
    <message>
        <source>tether: session</source>
        <translation>tether: sesión</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>Elegir una sesión</translation>
    </message>
    <message>
        <source>What do you shoot today?</source>
        <translation>¿Qué fotografías hoy?</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Session folder</source>
        <translation>Carpeta de la sesión</translation>
    </message>
    <message>
        <source>a folder for this session</source>
        <translation>una carpeta para esta sesión</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>The day's list</source>
        <translation>Lista del día</translation>
    </message>
    <message>
        <source>no list: names are typed</source>
        <translation>sin lista: se escriben los nombres</translation>
    </message>
    <message>
        <source>Second copy in</source>
        <translation>Segunda copia en</translation>
    </message>
    <message>
        <source>no second copy</source>
        <translation>sin segunda copia</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>¿Está todo listo?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>Nombres de archivo</translation>
    </message>
    <message>
        <source>Name a folder for the session.</source>
        <translation>Indica una carpeta para la sesión.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nueva sesión</translation>
    </message>
    <message>
        <source>A new folder; it is made when you start.</source>
        <translation>Una carpeta nueva; se crea al empezar.</translation>
    </message>
    <message>
        <source>Looking into it …</source>
        <translation>Mirando …</translation>
    </message>
    <message>
        <source>Shots: {count}</source>
        <translation>Fotos: {count}</translation>
    </message>
    <message>
        <source>people on its list: {count}</source>
        <translation>personas en la lista: {count}</translation>
    </message>
    <message>
        <source>{name} sat last</source>
        <translation>la última fue {name}</translation>
    </message>
    <message>
        <source>There is a session already: it goes on.</source>
        <translation>Ya hay una sesión: continúa.</translation>
    </message>
</context><context>
    <name>token</name>
    <message>
        <source>the sitter's name</source>
        <translation>el nombre del modelo</translation>
    </message>
    <message>
        <source>the id on the list</source>
        <translation>el número de la lista</translation>
    </message>
    <message>
        <source>0001, 0002 … for each sitter</source>
        <translation>0001, 0002 … por modelo</translation>
    </message>
    <message>
        <source>the look's name</source>
        <translation>el nombre del estilo</translation>
    </message>
    <message>
        <source>the camera's serial number</source>
        <translation>el número de serie de la cámara</translation>
    </message>
    <message>
        <source>the camera's own file name</source>
        <translation>el nombre que da la cámara</translation>
    </message>
    <message>
        <source>class, team or family</source>
        <translation>clase, equipo o familia</translation>
    </message>
    <message>
        <source>Name template</source>
        <translation>Plantilla de nombre</translation>
    </message>
    <message>
        <source>Put in a token</source>
        <translation>Insertar un campo</translation>
    </message>
    <message>
        <source>Put in …</source>
        <translation>Insertar …</translation>
    </message>
    <message>
        <source>of the list</source>
        <translation>de la lista</translation>
    </message>
</context><context>
    <name>verdict</name>
    <message>
        <source>In quarantine: {why}</source>
        <translation>En cuarentena: {why}</translation>
    </message>
    <message>
        <source>Your pick</source>
        <translation>Tu elección</translation>
    </message>
    <message>
        <source>Rejected by you</source>
        <translation>Descartada por ti</translation>
    </message>
    <message>
        <source>Safe on disk, being judged</source>
        <translation>Guardada, juzgándose</translation>
    </message>
    <message>
        <source>Best of {count}</source>
        <translation>La mejor de {count}</translation>
    </message>
    <message>
        <source>{rank} of {count}</source>
        <translation>{rank}.ª de {count}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Válida</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Descartada</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>Juzgando</translation>
    </message>
</context></TS>
