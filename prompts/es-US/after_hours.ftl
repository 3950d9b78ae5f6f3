# Cuando no hay nadie que atienda: cuándo vuelve nuestro equipo, una llamada entonces, o un mensaje.

after-hours-when = { $back_when ->
        [today] hoy
        [tomorrow] mañana
       *[later] el { DAY($back_on) }
    } a { CLOCK($back_at) }, { $clock_zone ->
        [eastern] hora del este
        [central] hora del centro
        [mountain] hora de la montaña
        [pacific] hora del pacífico
       *[other] hora nuestra
    }

after-hours-away = { $back_when ->
        [now] En este momento nadie puede atender su llamada.
       *[later] Nuestro equipo vuelve { after-hours-when }.
    }
    .again = Podemos llamarle después, o puede dejar un mensaje.
    .no-match = Le repito las opciones.
    .more = En este momento nadie puede hablar con usted. Oprima una tecla, o diga "llámeme" o "dejar un mensaje".

after-hours-callback = Para que le llamemos a este teléfono
    .phrases = llámeme, llámenme, llamarme, que me llamen, me llaman, una llamada, devuélvanme la llamada, devolver la llamada, quiero que me llamen, sí, sí por favor, llámeme mañana, llámenme mañana, llámeme entonces

after-hours-leave-message = Para dejar un mensaje
    .phrases = mensaje, un mensaje, dejar un mensaje, dejar mensaje, dejar un recado, un recado, recado, mensaje de voz, buzón, buzón de voz, grabar un mensaje

after-hours-booked = { $back_when ->
        [now] Le llamaremos a este teléfono en cuanto alguien esté libre.
       *[later] Le llamaremos a este teléfono { after-hours-when }, o poco después.
    } Ya tenemos lo que nos dijo. Adiós.

after-hours-away-message = { $back_when ->
        [now] En este momento nadie puede atender su llamada.
       *[later] Nuestro equipo vuelve { after-hours-when }.
    }

after-hours-message = Después del tono, deje su nombre, su número y lo que necesita. Al terminar, oprima la tecla de número.
