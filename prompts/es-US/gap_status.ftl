# Cómo va una reclamación GAP: qué sigue, quién lo hace, para cuándo.

gap-status-sorry = Prometimos revisar lo que llegó el { DAY($received_on) } para el { DAY($review_due) }. Vamos con retraso, y lo lamento.
    .again = ¿Desea hablar con una persona sobre esto?
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o diga: una persona ahora. También puede oprimir cero.

gap-status-person-now = Para hablar ahora con una persona
    .phrases = ahora, una persona ahora, hablar con una persona ahora, sí, sí por favor, comuníqueme, páseme

gap-status-the-rest = Para saber lo demás
    .phrases = lo demás, saber lo demás, el resto, no, no gracias, siga, continuar, el estado

gap-status-waiting = Esperamos sus documentos. Revisamos cada uno en dos días hábiles después de recibirlo.

gap-status-missing = { $documents_here ->
        [0] Aún no tenemos documentos.
       *[other] Tenemos { $documents_here } de { $documents_needed } documentos.
    } { $missing_said ->
       *[one] Falta { $missing_first }
        [two] Faltan { $missing_first }; y { $missing_second }
        [three] Faltan { $missing_first }; { $missing_second }; y { $missing_third }
        [more] Faltan { $missing_first }; { $missing_second }; { $missing_third }; y { $missing_others } más
    }. { $under_review ->
       *[no] { "" }
        [yes] Lo que llegó el { DAY($received_on) } se revisará a más tardar el { DAY($review_due) }.
    }

gap-status-rejected = Necesitamos otra vez { $rejected }. El motivo: { $rejected_reason }. { $rejected_others ->
        [0] { "" }
        [one] Se necesita otro documento más.
       *[other] Se necesitan otros { $rejected_others } documentos.
    }

gap-status-rejected-in-own-words = Necesitamos otra vez { $rejected }. El motivo: { $rejected_words }. { $rejected_others ->
        [0] { "" }
        [one] Se necesita otro documento más.
       *[other] Se necesitan otros { $rejected_others } documentos.
    }

gap-status-corrections = Necesitamos otra vez uno de sus documentos. Nuestra carta dice cuál, y por qué.
    .again = ¿Desea hablar con una persona sobre esto?
    .no-match = No le entendí.
    .more = Oprima 1 para hablar con una persona, o simplemente cuelgue.

gap-status-in-review = { $received_days ->
       *[one] Recibimos sus documentos el { DAY($received_on) }.
        [several] El último de sus documentos llegó el { DAY($received_on) }.
    } Se revisarán a más tardar el { DAY($review_due) }{ $holiday ->
       *[none] { "" }
        [monday] ; el lunes es feriado
        [tuesday] ; el martes es feriado
        [wednesday] ; el miércoles es feriado
        [thursday] ; el jueves es feriado
        [friday] ; el viernes es feriado
    }. Le avisaremos del resultado.

gap-status-being-reviewed = Estamos revisando sus documentos y le avisaremos del resultado. No tiene que enviar nada.

gap-status-complete = Ya tenemos y revisamos todos sus documentos. Ahora decidimos y le avisamos. Siga pagando su préstamo.

gap-status-approved = Su reclamación está aprobada. Ahora pagamos a su prestamista y le avisamos. Siga pagando su préstamo hasta entonces.

gap-status-paid = Pagamos a su prestamista{ $dated ->
        [yes] { " " }el { DAY($changed_on) }
       *[no] { "" }
    }. Pregúntele si queda algo por pagar.

gap-status-denied = Su reclamación no fue aprobada. Nuestra carta dice por qué, y qué puede hacer.
    .again = ¿Desea hablar con una persona sobre esto?
    .no-match = No le entendí.
    .more = Oprima 1 para hablar con una persona, o simplemente cuelgue.

gap-status-no-benefit = Su reclamación terminó, y no queda nada por pagar en ella. Nuestra carta dice por qué.
    .again = ¿Desea hablar con una persona sobre esto?
    .no-match = No le entendí.
    .more = Oprima 1 para hablar con una persona, o simplemente cuelgue.

gap-status-closed = Su reclamación se cerró porque no nos llegaron documentos. Una persona puede decirle qué hacer ahora.
    .again = ¿Desea hablar con una persona sobre esto?
    .no-match = No le entendí.
    .more = Oprima 1 para hablar con una persona, o simplemente cuelgue.

gap-status-person = Para hablar con una persona
    .phrases = sí, sí por favor, hablar con una persona, comuníqueme, páseme

gap-status-list-by-text = { PAUSE(250) }
    .again = ¿Desea la lista por texto?
    .no-match = No le entendí.
    .more = Oprima 1 para la lista por texto, o simplemente cuelgue. Para hablar con una persona, oprima cero.

gap-status-list-by-address = { PAUSE(250) }
    .again = ¿Desea la lista en la dirección registrada?
    .no-match = No le entendí.
    .more = Oprima 1 para la lista en la dirección registrada, o simplemente cuelgue. Para hablar con una persona, oprima cero.

gap-status-text-list = Para la lista por texto
    .phrases = sí, sí por favor, texto, un texto, por texto, mensaje, por mensaje, mándeme un texto, mándeme la lista, envíeme la lista, la lista, la lista por texto, mándemela, envíemela

gap-status-post-list = Para la lista en la dirección registrada
    .phrases = sí, sí por favor, la lista, mándela, mándeme la lista, envíe la lista, envíeme la lista, por correo, por correo electrónico

gap-status-news-by-text = { PAUSE(250) }
    .again = ¿Desea un texto cuando cambie?
    .no-match = No le entendí.
    .more = Oprima 1 para un texto cuando cambie su reclamación, o simplemente cuelgue. Para hablar con una persona, oprima cero.

gap-status-agreed = Le enviaremos un texto a este teléfono cuando cambie.

gap-status-no-text = No puedo enviar mensajes de texto a este teléfono.
