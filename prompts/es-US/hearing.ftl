# What a Spanish-speaking caller says: the words that work everywhere, and the words that answers are made of.
#
# Only the phrases of these messages are listened for; their texts are spoken where a menu offers the
# universal ones. A phrase is written as it is said, without capitals; hyphens and accents do not matter, and
# ñ is heard as n, since recognisers leave both out. Some lists are of pairs: what is said = what it stands for.

## Words that work everywhere

universal-person = Para cualquier otro asunto
    .phrases =
        persona, persona real, persona de verdad, ser humano, humano, humana, agente, agente en vivo, operador,
        operadora, representante, asesor, asesora, ejecutivo, ejecutiva, empleado, empleada, alguien,
        alguien que me ayude, alguien que hable español, persona que hable español, agente que hable español,
        servicio al cliente, atención al cliente, servicio a clientes, atención a clientes, recepcionista, telefonista,
        ayuda de una persona, agent, representative, operator, customer service

universal-repeat = Para escucharlo otra vez
    .phrases =
        repetir, repita, repite, repítalo, repítamelo, repítelo, repetirlo, repetírmelo, repítame, repita la pregunta,
        repetir la pregunta, repita las opciones, repetir las opciones, otra vez, de nuevo, nuevamente, una vez más,
        dígalo otra vez, dígame otra vez, dígalo de nuevo, escuchar otra vez, escucharlo otra vez, escuchar de nuevo,
        escucharlo de nuevo, oírlo otra vez, oír otra vez, cómo, cómo dijo, cómo dice, mande, mande usted, qué,
        qué dijo, qué dice, qué fue lo que dijo, perdón, perdone, disculpe, no entendí, no le entendí, no entiendo,
        no le entiendo, no escuché, no le escuché, no lo escuché, no escuché bien, no oí, no le oí,
        no alcancé a escuchar, no alcancé a oír, cuáles son las opciones, cuáles son mis opciones, qué opciones hay,
        qué opciones tengo, el número, mi número, cuál era el número, cuál es el número, cuál es mi número

universal-done = Eso es todo
    .phrases =
        no, no gracias, no muchas gracias, nada, nada más, nada más gracias, no nada más, no nada, nada gracias,
        eso es todo, es todo, no es todo, no eso es todo, eso sería todo, sería todo, sería todo gracias,
        eso es todo gracias, es todo gracias, ya es todo, con eso es todo, por ahora es todo, solo eso, nomás eso,
        eso nomás, nomás, ya, ya está, ya terminé, terminé, ya acabé, listo, ya quedó, así está bien, no así está bien,
        está bien así, estoy bien, adiós, hasta luego, hasta pronto, nos vemos, bye, bye bye, gracias, muchas gracias,
        mil gracias, gracias adiós, muchas gracias adiós, ok gracias, que tenga buen día, buen día

universal-language = Para inglés
    .phrases =
        english, inglés, en inglés, in english, hablo inglés, habla inglés, habla usted inglés, hablan inglés,
        i speak english, speak english, do you speak english, english please, in english please, cambiar a inglés,
        cambie a inglés, cambiar al inglés, no hablo español, no entiendo español, i don't speak spanish, no spanish

universal-slower = Para escuchar más despacio
    .phrases =
        despacio, más despacio, despacito, más despacito, un poco más despacio, hable más despacio,
        hábleme más despacio, habla más despacio, dígalo más despacio, lento, más lento, un poco más lento,
        hable más lento, más lentamente, muy rápido, habla muy rápido, está hablando muy rápido, va muy rápido,
        demasiado rápido, no tan rápido, no hable tan rápido, más pausado

universal-unrecorded = Para que no se grabe
    .phrases =
        no grabe, no graben, no me grabe, no me graben, no grabe la llamada, no graben la llamada, no grabe esta llamada, no graben esta llamada,
        no quiero que me graben, no quiero que se grabe, que no se grabe, sin grabar, sin grabación, deje de grabar, dejen de grabar,
        no autorizo la grabación, no autorizo que me graben, no doy permiso para grabar

universal-relay = Con un operador de retransmisión
    .phrases =
        operador de retransmisión, operadora de retransmisión, servicio de retransmisión, servicio de relevo, operador de relevo, operadora de relevo,
        servicio de relay, relay operator, asistente de comunicaciones, soy sordo, soy sorda, persona sorda, el cliente es sordo,
        la cliente es sorda, no oigo bien, no escucho bien, tty, tdd, teletipo

universal-back = Para regresar
    .phrases =
        atrás, hacia atrás, ir atrás, ir para atrás, vaya atrás, regresar, regrese, regresa, regreso, regresarme,
        volver, vuelva, vuelve, retroceder, anterior, pregunta anterior, menú anterior, al menú anterior,
        regresar a la pregunta anterior, volver a la pregunta anterior, un paso atrás

# Matched as whole words anywhere in an answer, at any confidence: better the safety words once too often.
# Accents do not count, so "choque" is the crash and "choqué" is "I crashed".
universal-danger = Para una emergencia
    .phrases =
        fuego, incendio, incendios, incendiando, incendiado, incendiada, en llamas, quemando, quemándose, me quemé,
        se quemó, humo, humeando, explosión, explotó, explotando, fuga de gas, huele a gas, olor a gas, huele a quemado,
        choque, choqué, chocamos, chocó, chocaron, acabo de chocar, tuve un accidente, tuvimos un accidente,
        tuvo un accidente, sufrí un accidente, hubo un accidente, volcadura, me volqué, nos volcamos, se volcó,
        atropelló, atropellaron, atropellado, atropellada, sangre, sangra, sangrando, desangrando, herido, herida,
        heridos, heridas, lastimado, lastimada, lastimados, lastimadas, lesionado, lesionada, lesionados, lesionadas,
        lesiones, malherido, malherida, hueso roto, fractura, no respira, no está respirando, no puedo respirar,
        no puede respirar, no podemos respirar, me cuesta respirar, le cuesta respirar, me falta el aire,
        le falta el aire, me estoy ahogando, se está ahogando, nos estamos ahogando, ahogándose, me ahogo, asfixiando,
        asfixia, inconsciente, inconscientes, desmayado, desmayada, se desmayó, me desmayo, perdió el conocimiento,
        no reacciona, no despierta, infarto, ataque al corazón, ataque cardíaco, derrame cerebral, dolor de pecho,
        dolor en el pecho, me duele el pecho, le duele el pecho, convulsión, convulsiones, convulsionando, sobredosis,
        me estoy muriendo, se está muriendo, atrapado, atrapada, atrapados, atrapadas, prensado, prensada, arma, armas,
        armado, armados, mano armada, pistola, pistolas, rifle, disparo, disparos, disparando, le dispararon,
        me dispararon, balazo, balazos, balacera, tiroteo, cuchillo, apuñalado, apuñalada, apuñalaron, atacando,
        me atacaron, agrediendo, me están pegando, me quieren pegar, asaltando, me están robando, nos están robando,
        secuestro, secuestrado, secuestrada, me están siguiendo, me está siguiendo, nos están siguiendo, me persiguen,
        me está persiguiendo, me está amenazando, me están amenazando, me amenazan, en peligro, es peligroso,
        no estoy a salvo, no estamos a salvo, en el carril, en un carril, en medio de la autopista,
        en medio de la carretera, en medio de la calle, en medio del tráfico, en medio del freeway, emergencia médica,
        es una emergencia, es emergencia, tengo una emergencia, tenemos una emergencia, de vida o muerte, ambulancia,
        ambulancias, paramédicos, auxilio, bomberos, llame a la policía, llamen a la policía, llama a la policía,
        llame la policía, llamen la policía, necesito a la policía, necesito la policía, manden a la policía,
        mande a la policía, manden la policía, mande la policía, suicidio, suicidarme, suicidar, matarme,
        quitarme la vida, quiero morirme, quiero morir, hacerme daño, 911, 9 1 1, 9 11, nueve once, nueve uno uno

# Peligro junto a un camino; en otra parte se dice de otra cosa.
universal-danger-roadside = Para una emergencia junto a un camino
    .phrases =
        en pleno carril, en medio del camino,
        en plena carretera, en plena autopista, en plena calle, a mitad de la carretera, a media carretera, a media calle,
        carril de alta, carril rápido, pasan volando, pasan rozando, pierna rota, pierna quebrada,
        pierna está rota, pierna está quebrada, brazo roto, brazo quebrado, brazo está roto, brazo está quebrado,
        me rompí la pierna, me rompí el brazo, me quebré la pierna, me quebré el brazo

# Peligro en la línea para quienes están en peligro; en un menú de las demás, lo que lleva a ella.
universal-locked-in = Alguien encerrado en un vehículo
    .phrases =
        bebé encerrado, bebé está encerrado, bebé quedó encerrado, bebé se quedó encerrado,
        bebé se me quedó encerrado, bebé encerrada, bebé está encerrada, bebé quedó encerrada,
        bebé se quedó encerrada, bebé se me quedó encerrada, niño encerrado, niño está encerrado,
        niño quedó encerrado, niño se quedó encerrado, niño se me quedó encerrado, niña encerrada,
        niña está encerrada, niña quedó encerrada, niña se quedó encerrada, niña se me quedó encerrada,
        hijo encerrado, hijo está encerrado, hijo quedó encerrado, hijo se quedó encerrado,
        hijo se me quedó encerrado, hija encerrada, hija está encerrada, hija quedó encerrada,
        hija se quedó encerrada, hija se me quedó encerrada, nieto encerrado, nieto está encerrado,
        nieto quedó encerrado, nieto se quedó encerrado, nieto se me quedó encerrado, nieta encerrada,
        nieta está encerrada, nieta quedó encerrada, nieta se quedó encerrada, nieta se me quedó encerrada,
        perro encerrado, perro está encerrado, perro quedó encerrado, perro se quedó encerrado,
        perro se me quedó encerrado, perrito encerrado, perrito está encerrado, perrito quedó encerrado,
        perrito se quedó encerrado, perrito se me quedó encerrado, perra encerrada, perra está encerrada,
        perra quedó encerrada, perra se quedó encerrada, perra se me quedó encerrada, perrita encerrada,
        perrita está encerrada, perrita quedó encerrada, perrita se quedó encerrada,
        perrita se me quedó encerrada, gato encerrado, gato está encerrado, gato quedó encerrado,
        gato se quedó encerrado, gato se me quedó encerrado, gata encerrada, gata está encerrada,
        gata quedó encerrada, gata se quedó encerrada, gata se me quedó encerrada, mascota encerrada,
        mascota está encerrada, mascota quedó encerrada, mascota se quedó encerrada,
        mascota se me quedó encerrada, niños encerrados, niños están encerrados, niños quedaron encerrados,
        niños se quedaron encerrados, hijos encerrados, hijos están encerrados, hijos quedaron encerrados,
        hijos se quedaron encerrados, perros encerrados, perros están encerrados, perros quedaron encerrados,
        perros se quedaron encerrados, encerrado mi bebé, encerrado el bebé, encerrado a mi bebé,
        encerrado mi hijo, encerrado el hijo, encerrado a mi hijo, encerrado mi niño, encerrado el niño,
        encerrado a mi niño, encerrado mi perro, encerrado el perro, encerrado a mi perro, encerrado mi perrito,
        encerrado el perrito, encerrado a mi perrito, encerrado mi gato, encerrado el gato, encerrado a mi gato,
        encerrado al perro, encerrado al niño, encerrado al bebé, encerrada mi bebé, encerrada la bebé,
        encerrada a mi bebé, encerrada mi hija, encerrada la hija, encerrada a mi hija, encerrada mi niña,
        encerrada la niña, encerrada a mi niña, encerrada mi perra, encerrada la perra, encerrada a mi perra,
        encerrada mi mascota, encerrada la mascota, encerrada a mi mascota, encerré a mi, encerré al bebé,
        encerré al niño, encerré al perro, encerré mi perro, bebé está en el carro y hace calor,
        bebé está adentro y hace calor, bebé está en el carro y hace mucho calor,
        niño está en el carro y hace calor, niño está adentro y hace calor,
        niño está en el carro y hace mucho calor, niña está en el carro y hace calor,
        niña está adentro y hace calor, niña está en el carro y hace mucho calor,
        hijo está en el carro y hace calor, hijo está adentro y hace calor,
        hijo está en el carro y hace mucho calor, hija está en el carro y hace calor,
        hija está adentro y hace calor, hija está en el carro y hace mucho calor,
        perro está en el carro y hace calor, perro está adentro y hace calor,
        perro está en el carro y hace mucho calor, perra está en el carro y hace calor,
        perra está adentro y hace calor, perra está en el carro y hace mucho calor,
        gato está en el carro y hace calor, gato está adentro y hace calor,
        gato está en el carro y hace mucho calor, mascota está en el carro y hace calor,
        mascota está adentro y hace calor, mascota está en el carro y hace mucho calor, en el carro caliente

universal-alternative = Si no lo tiene
    .phrases =
        no lo tengo, no la tengo, no los tengo, no las tengo, no tengo, no lo traigo, no la traigo, no traigo, no lo sé,
        no sé, no me lo sé, no me la sé, no lo conozco, quién sabe, no lo recuerdo, no recuerdo, no la recuerdo,
        no me acuerdo, no lo encuentro, no la encuentro, no encuentro, no lo hallo, no la hallo, no lo veo, lo perdí,
        la perdí, lo olvidé, la olvidé, se me olvidó, se me perdió, no estoy seguro, no estoy segura, ni idea, saltar,
        sáltelo, omitir, omítalo, no llegó, no me llegó, no me ha llegado, no ha llegado, no llegó nada, no me llegó nada,
        no llegó ningún código, no me llegó ningún código, no llegó el código, no me llegó el código, no lo recibí,
        no recibí nada, no recibí ningún código, no recibí el código, ningún código, sin código

# Heard as danger words only where they are not part of these.
hearing-not-danger = (palabras que solo suenan a peligro)
    .phrases =
        no hay heridos, no hay ningún herido, no hay ninguna herida, no hubo heridos, no hubo ningún herido,
        sin heridos, sin heridas, ningún herido, ninguna herida, nadie herido, nadie está herido, nadie estaba herido,
        nadie salió herido, nadie resultó herido, nadie quedó herido, nadie fue herido, nadie se lastimó,
        nadie está lastimado, nadie salió lastimado, nadie resultó lastimado, nadie lastimado, nadie está lesionado,
        nadie salió lesionado, nadie resultó lesionado, nadie lesionado, no estoy herido, no estoy herida,
        no está herido, no está herida, no estamos heridos, no estamos heridas, no están heridos, no están heridas,
        no estoy lastimado, no estoy lastimada, no está lastimado, no está lastimada, no estamos lastimados,
        no estamos lastimadas, no están lastimados, no hay lesionados, no hubo lesionados, sin lesionados, sin lesiones,
        no hay lesiones, no hubo lesiones, ningún lesionado, no hay sangre, no hay fuego, no hay ningún fuego,
        no hay humo, no hay nada de humo, no sale humo, no le sale humo, no está saliendo humo, no echa humo,
        no tiene humo, sin humo, sin fuego, no está en llamas, no se está quemando, no se está incendiando,
        no estoy en peligro, no estamos en peligro, no está en peligro, no hay nadie en peligro, nadie en peligro,
        nadie está en peligro, no es peligroso, no es una emergencia, no es emergencia, no es ninguna emergencia,
        no tengo una emergencia, quemando aceite, está quemando aceite, porsche 911, boca de incendio,
        hidrante de incendio, rojo fuego, color humo, gris humo, no choqué, no chocamos, no tuve un accidente,
        no tuvimos un accidente, no hubo un accidente, no hay armas, no tiene armas, no necesito ambulancia,
        no necesito una ambulancia, auxilio vial, auxilio mecánico, auxilio en carretera, auxilio carretero,
        auxilio en el camino, seguro de choque, cobertura de choque, cobertura por choque, sensor de choque,
        no fue choque, no fue un choque, no fue por choque, de armas,
        ningún niño encerrado, ningún perro encerrado, ningún bebé encerrado, no hay niño encerrado, no hay bebé encerrado

## Yes and no

answer-yes = Para decir que sí
    .phrases =
        sí, claro, claro que sí, clarísimo, correcto, así es, así mero, eso es, eso mismo, es eso, exacto, exactamente,
        efectivamente, cierto, es verdad, de acuerdo, por supuesto, por supuesto que sí, desde luego, afirmativo, ok,
        okay, okey, vale, dale, ándele, ándale, órale, ajá, uh huh, está bien, muy bien, me parece bien, perfecto,
        adelante, hágalo, confirmo, confirmar, confirmado, acepto, sin problema, ningún problema, no hay problema,
        con mucho gusto, yes

answer-no = Para decir que no
    .phrases =
        no, nop, para nada, incorrecto, no es correcto, no está correcto, eso no es correcto, no es así, así no es,
        no es cierto, no es verdad, no está bien, no así está bien, está mal, equivocado, equivocada, negativo, nunca,
        jamás, de ninguna manera, de ningún modo, en absoluto, claro que no, por supuesto que no, desde luego que no,
        seguro que no, no estoy de acuerdo, no acepto, no confirmo, no quiero, ya no, no lo haga, mejor no,
        prefiero que no, nada, alto, pare, deténgase, conservarlo, conservar el contrato, conservar mi contrato,
        me lo quedo, me quedo con el contrato, déjelo así, déjelo como está, cambié de opinión, cambié de idea,
        me arrepentí, siempre no

## How answers are wrapped

hearing-fillers = (sonidos y cortesías que no significan nada)
    .phrases =
        eh, ehm, em, este, esto, mm, mmm, hm, hmm, ah, ay, uh, um, uy, pues, pos, a ver, déjeme ver, déjame ver,
        vamos a ver, o sea, digamos, fíjese, mire, oiga, oye, verá, por favor, si es tan amable, si no es molestia,
        gracias, muchas gracias, señor, señora, señorita, joven, hola, buenas, buenos días, buenas tardes,
        buenas noches, buen día, más o menos, como unas, como unos, nomás, ahorita

hearing-lead-ins = (con qué puede empezar una respuesta)
    .phrases =
        quiero, quisiera, yo quiero, yo quisiera, quería, me gustaría, necesito, yo necesito, deseo, busco, ocupo,
        quiero que, quisiera que, necesito que, tengo que, tendría que, sí quiero, sí quisiera, sí necesito, bueno,
        bueno quiero, bien, puedo, podría, podría yo, se puede, puede, puede usted, me puede, me podría, podría usted,
        me puede usted, pudiera, me pudiera, ayúdeme, ayúdeme a, ayúdeme con, ayuda para, ayuda con, me ayuda a,
        me ayuda con, déjeme, permítame, llamo, llamo para, llamo por, llamaba para, estoy llamando para,
        estoy llamando por, le llamo para, le llamo por, hablo para, hablo por, es para, es por, es sobre, es acerca de,
        se trata de, es, son, eso es, dije, le dije, ya le dije, voy a, vamos a, elijo, escojo, prefiero, deme, dame,
        hacer, hablar, hablar con, hablarle a, comuníqueme con, comuníqueme a, páseme con, páseme a, me pasa con,
        me comunica con, conécteme con, transfiérame con, transfiérame a, póngame con, para, por, de, del, a, al, el,
        la, los, las, lo, le, un, una, unos, unas, mi, mis, su, me, y, con, sobre, entonces, yo

hearing-wants = (pedir a alguien)
    .phrases =
        hablar con, hable con, hablarle a, hablando con, platicar con, comuníqueme con, comuníqueme a, comuníqueme,
        comunicarme con, me comunica con, me comunique con, me puede comunicar con, comunícame con, páseme con,
        páseme a, páseme, me pasa con, me pasa a, pásame con, pásame a, me puede pasar con, me puede pasar a,
        conécteme con, conécteme a, conectarme con, transfiérame con, transfiérame a, transfiérame, transferirme con,
        transferirme a, póngame con, póngame a, que me atienda, que me ayude, que me conteste, quiero, quisiera,
        necesito, ocupo, deme, dame, búsqueme

hearing-articles = (palabras pequeñas antes de una cosa)
    .phrases =
        un, una, el, la, los, las, al, a, con, su, mi, algún, alguna, otro, otra, unos, unas, de, verdadero,
        verdadera

hearing-press = (nombrar una tecla)
    .phrases =
        oprima, oprimo, oprimir, oprime, oprimí, presione, presiono, presionar, pulse, pulso, pulsar, marque, marco,
        marcar, apriete, aprieto, apretar, tecla, la tecla, botón, el botón, opción, la opción, número, el número,
        opción número, la opción número, tecla número, la tecla número, elijo, escojo, seleccione, selecciono,
        oprima el, oprima la, presione el, presione la, marque el, marque la, el, la

hearing-negations = (lo que le da la vuelta a una respuesta)
    .phrases =
        no, nunca, jamás, sin, en vez de, en lugar de, excepto, salvo, ni, tampoco, ningún, ninguna, ninguno, nadie,
        deje de, dejar de, todo menos, cualquier cosa menos

# Without its accent a yes is an "if", so an answer with one of these is asked again.
hearing-undecided = (ni sí ni no)
    .phrases =
        no sé, no lo sé, yo no sé, no estoy seguro, no estoy segura, no estoy muy seguro, no estoy muy segura, tal vez,
        tal vez sí, tal vez no, quizá, quizás, quizá sí, quizá no, quizás sí, quizás no, a lo mejor, a lo mejor sí,
        puede ser, puede que sí, puede que no, es posible, posiblemente, depende, creo, creo que sí, creo que no,
        supongo, supongo que sí, supongo que no, pienso que sí, pienso que no, me parece que sí, me parece que no,
        yo creo que sí, yo creo que no, ni idea, no tengo idea, quién sabe, todavía no, aún no, espere, espéreme,
        espera, un momento, un momentito, momento, momentito, un segundo, un segundito, un minuto, un minutito,
        permítame un momento, déjeme pensar, lo estoy pensando, estoy pensando, como no, cómo que no, cómo que sí,
        por qué no, más adelante, más tarde, no pasa nada, eso es todo, saber si, como si, y si lo,
        y si la, y si me, pero si, si me puede, si me podría, si me pudiera, si puede, si podría, si pudiera, si me repite, si me da,
        si me dice, si me explica, si quiere, si usted, si es posible, si acaso, si no, si hay, si tengo, si tiene,
        si tuviera, si fuera

hearing-corrections = (lo que borra las palabras de antes)
    .phrases =
        no, no espere, no perdón, no perdone, no disculpe, no no, no es cierto, perdón, perdone, perdóneme, disculpe,
        discúlpeme, lo siento, digo, quiero decir, quise decir, quería decir, mejor dicho, más bien, corrección,
        corrijo, espere, me equivoqué, no me equivoqué, bórrelo, bórrele, empiezo de nuevo, empiezo otra vez, ay no,
        ay perdón, me confundí

hearing-joiners = (lo que está entre números o letras y no significa nada)
    .phrases =
        y, luego, después, y luego, y después, guion, raya, espacio, diagonal, barra, letra, letras, la letra, número,
        el número, dígito, mayúscula, mayúsculas, en mayúscula, minúscula, seguido de, seguida de, sigue, el, la, otro,
        otra, acento, con acento, acentuada, con tilde, tilde, aparte

## Digits, letters and numbers

hearing-digits = (dígitos)
    .phrases = cero=0, uno=1, una=1, dos=2, tres=3, cuatro=4, cinco=5, seis=6, siete=7, ocho=8, nueve=9

hearing-repeats = (tantas veces lo que sigue)
    .phrases = doble=2, triple=3, cuádruple=4

hearing-scales = (tantas veces el número de antes)
    .phrases = mil=1000, k=1000

# The library reads these numbers in one spelling only, with its accent. An entry that stands for itself
# keeps a shorter one from being found inside it.
hearing-numerals = (números como los entiende quien los lee)
    .phrases =
        veintiun=veintiuno, veintidos=veintidós, veintitres=veintitrés, diez y seis=dieciséis, diez y siete=diecisiete,
        diez y ocho=dieciocho, diez y nueve=diecinueve, dieci seis=dieciséis, dieci siete=diecisiete,
        dieci ocho=dieciocho, dieci nueve=diecinueve, veinte y uno=veintiuno, veinte y un=veintiuno,
        veinte y una=veintiuna, veinte y dos=veintidós, veinte y tres=veintitrés, veinte y cuatro=veinticuatro,
        veinte y cinco=veinticinco, veinte y seis=veintiséis, veinte y siete=veintisiete, veinte y ocho=veintiocho,
        veinte y nueve=veintinueve, veinti uno=veintiuno, veinti un=veintiuno, veinti dos=veintidós,
        veinti tres=veintitrés, veinti cuatro=veinticuatro, veinti cinco=veinticinco, veinti seis=veintiséis,
        veinti siete=veintisiete, veinti ocho=veintiocho, veinti nueve=veintinueve, sietecientos=setecientos,
        sietecientas=setecientas, nuevecientos=novecientos, nuevecientas=novecientas, cincocientos=quinientos,
        cincocientas=quinientas, un mil=mil, uno mil=mil, una mil=mil, y un mil=y un mil, y uno mil=y uno mil,
        y una mil=y una mil, veinte un mil=veintiuno mil, veinte una mil=veintiuna mil, treinta un mil=treinta y un mil,
        treinta una mil=treinta y una mil, cuarenta un mil=cuarenta y un mil, cuarenta una mil=cuarenta y una mil,
        cincuenta un mil=cincuenta y un mil, cincuenta una mil=cincuenta y una mil, sesenta un mil=sesenta y un mil,
        sesenta una mil=sesenta y una mil, setenta un mil=setenta y un mil, setenta una mil=setenta y una mil,
        ochenta un mil=ochenta y un mil, ochenta una mil=ochenta y una mil, noventa un mil=noventa y un mil,
        noventa una mil=noventa y una mil, ciento un mil=ciento un mil, doscientos un mil=doscientos un mil,
        trescientos un mil=trescientos un mil, cuatrocientos un mil=cuatrocientos un mil,
        quinientos un mil=quinientos un mil, seiscientos un mil=seiscientos un mil,
        setecientos un mil=setecientos un mil, ochocientos un mil=ochocientos un mil,
        novecientos un mil=novecientos un mil, ciento una mil=ciento una mil, doscientas una mil=doscientas una mil,
        trescientas una mil=trescientas una mil, cuatrocientas una mil=cuatrocientas una mil,
        quinientas una mil=quinientas una mil, seiscientas una mil=seiscientas una mil,
        setecientas una mil=setecientas una mil, ochocientas una mil=ochocientas una mil,
        novecientas una mil=novecientas una mil, un cero=cero, un uno=uno, un tres=tres, un cuatro=cuatro,
        un cinco=cinco, un seis=seis, un siete=siete, un ocho=ocho, un nueve=nueve, y un cero=y un cero,
        y un uno=y un uno, y un tres=y un tres, y un cuatro=y un cuatro, y un cinco=y un cinco, y un seis=y un seis,
        y un siete=y un siete, y un ocho=y un ocho, y un nueve=y un nueve

hearing-fractions = (partes de un número, que se oyen mal con demasiada facilidad)
    .phrases = medio, media, medios, mitad, cuarto, cuartos, tercio, tercios, menos

hearing-spelling-marks = (una letra, luego una de estas, luego una palabra que empieza con la letra)
    .phrases = de, de la palabra, de palabra, como, como en, como de, como la palabra, como palabra

# Some older names stand for two letters; and "uve doble ve" is V and W, where "uve doble" is W.
hearing-letters = (los nombres de las letras)
    .phrases =
        be=B, be grande=B, be larga=B, be alta=B, b grande=B, b larga=B, b alta=B, ve grande=B, ve larga=B, v grande=B,
        v larga=B, ce=C, che=CH, de=D, efe=F, ge=G, hache=H, i latina=I, jota=J, ka=K, ele=L, elle=LL, eme=M, ene=N,
        pe=P, cu=Q, ere=R, erre=R, ese=S, te=T, ve=V, uve=V, ve chica=V, ve chiquita=V, ve corta=V, ve baja=V,
        ve pequeña=V, v chica=V, v chiquita=V, v corta=V, v baja=V, v pequeña=V, be chica=V, be chiquita=V, be corta=V,
        be baja=V, be pequeña=V, b chica=V, b chiquita=V, b corta=V, b baja=V, b pequeña=V, uve doble=W, ve doble=W,
        uve doble ve=VW, ve doble ve=VW, uve doble uve=VW, ve doble uve=VW, uve doble u=VW, ve doble u=VW, v doble v=VW,
        doble ve=W, doble uve=W, doble u=W, doble v=W, doble be=W, doble b=W, equis=X, i griega=Y, y griega=Y, ye=Y,
        zeta=Z, ceta=Z, zeda=Z

hearing-spelling-words = (palabras que solo pueden deletrear)
    .phrases =
        alfa=A, delta=D, eco=E, foxtrot=F, india=I, kilo=K, oscar=O, papá=P, tango=T, uniforme=U, whisky=W, rayos x=X,
        yanqui=Y, zulú=Z, avión=A, árbol=A, abeja=A, burro=B, barco=B, bota=B, casa=C, caballo=C, dedo=D, dado=D,
        elefante=E, escuela=E, estrella=E, foco=F, foca=F, gato=G, goma=G, hielo=H, huevo=H, hotel=H, iglesia=I, isla=I,
        jirafa=J, jabón=J, kiosco=K, limón=L, lápiz=L, lobo=L, mamá=M, mesa=M, manzana=M, naranja=N, nube=N, oso=O,
        oreja=O, perro=P, pelota=P, queso=Q, ratón=R, rana=R, sapo=S, silla=S, taza=T, tigre=T, uva=U, vaca=V, vela=V,
        wáter=W, xilófono=X, yate=Y, yegua=Y, zapato=Z, zorro=Z

hearing-sounds-like = (palabras que se escriben por una letra o un dígito)
    .phrases =
        ha=A, vez=B, ven=B, se=C, si=C, he=E, je=G, hace=H, hay=I, ahí=I, ca=K, acá=K, en=N, oh=O, que=Q, es=S, ves=V,
        seta=Z, sero=0

hearing-miles-words = (la unidad de un odómetro)
    .phrases = millas, milla, de millas, de millaje, millas recorridas, en el odómetro, en el tablero, de recorrido

## Names

hearing-lead-ins-last-name = (con qué puede empezar un apellido)
    .phrases =
        mi nombre es, mi nombre completo es, el nombre es, mi apellido es, mis apellidos son, el apellido es,
        los apellidos son, mi primer apellido es, mi apellido paterno es, apellido, apellidos, el apellido, mi apellido,
        me llamo, me apellido, nombre, yo soy, soy, es, son, sería, está a nombre de, está a nombre del, a nombre de,
        a nombre del, el contrato está a nombre de, está bajo, bajo, con el apellido, de apellido, se escribe,
        se deletrea, señor, señora, señorita, el señor, la señora, don, doña, doctor, doctora, licenciado, licenciada,
        sí, ok, okay, claro, claro que sí

hearing-spelled = (entre un nombre y sus letras)
    .phrases =
        se escribe, que se escribe, se escribe así, y se escribe, se deletrea, que se deletrea, y se deletrea,
        deletreado, deletreo, lo deletreo, se lo deletreo, le deletreo

hearing-name-endings = (lo que sigue a un apellido y no es parte de él)
    .phrases =
        junior, jr, hijo, padre, el segundo, el tercero, el cuarto, segundo, tercero, ii, iii, iv, con, sin,
        para servirle, a sus órdenes

hearing-not-names = (palabras de las que no se hace ningún apellido)
    .phrases =
        sí, no, hola, qué, cómo, cuándo, cuál, dónde, quién, por qué, porque, pero, ok, okay, claro, correcto, cancelar,
        ayuda, ayudar, yo, usted, ustedes, ella, mi, mis, me, se, te, tengo, tiene, quiero, quisiera, necesito, puedo,
        puede, hablar, soy, estoy, está, es, son, era, fue, hay, contrato, contratos, póliza, teléfono, número, nombre,
        apellido, para, por favor, perdón, espere, eso, deletrear, deletreo, un, una, uno, dos, tres, cuatro, cinco,
        seis, siete, ocho, nueve, cero, aquí, ahora, con, bien, mal, otra, otro, vez

## ZIP and postal codes

hearing-lead-ins-postal-code = (con qué puede empezar un código postal)
    .phrases =
        mi código postal es, mi código postal es el, el código postal es, el código postal es el, código postal es,
        código postal, el código postal, mi código postal, mi código es, el código es, código, mi zip code es,
        el zip code es, zip code, mi zip es, el zip es, zip, área postal, zona postal, mi zona postal es, es, es el,
        sería, sería el, son, vivo en, vivo en el, estoy en, estoy en el, los cinco dígitos son, cinco dígitos, sí, ok,
        okay, claro

## VIN

hearing-lead-ins-vin = (con qué puede empezar un VIN)
    .phrases =
        los primeros tres son, los primeros tres, primeros tres son, primeros tres, los primeros 3 son,
        los siguientes cinco son, los cinco siguientes son, los cinco siguientes, los siguientes cinco, los siguientes tres son,
        los tres siguientes son, los tres siguientes, los siguientes tres, los últimos ocho son, los últimos ocho, últimos ocho son, últimos ocho, las últimas ocho son, las últimas ocho,
        los últimos ocho caracteres son, los últimos ocho dígitos son, los últimos ocho números son,
        últimos ocho dígitos, los últimos ocho del vin son, los últimos ocho de mi vin son,
        los últimos ocho dígitos del vin son, los últimos ocho caracteres del vin son, mis últimos ocho son,
        los últimos 8 son, los últimos 8, últimos 8 son, últimos 8, los últimos 8 dígitos son,
        los últimos 8 caracteres son, los últimos seis son, los últimos seis, los últimos 6 son, los últimos 6,
        últimos seis, los últimos seis dígitos son, mi vin es, mi vin es el, el vin es, el vin es el, vin es, vin,
        el vin, mi vin, mi bin es, el bin es, mi número de vin es, el número de vin es, número de vin es, número de vin,
        el número de serie es, mi número de serie es, número de serie es, número de serie, la serie es,
        el número de identificación es, número de identificación, el vin completo es, el número completo es,
        el número es, es, es el, es la, son, sería, serían, termina en, termina con, acaba en, acaba con, tengo,
        aquí dice, dice, aquí está, aquí lo tengo, ahí va, ahí le va, sí, ok, okay, claro, bueno, muy bien, la, el,
        y es, y son

## Dates

hearing-months = (los meses)
    .phrases =
        enero=1, ene=1, febrero=2, feb=2, marzo=3, mar=3, abril=4, abr=4, mayo=5, junio=6, jun=6, julio=7, jul=7,
        agosto=8, ago=8, septiembre=9, setiembre=9, sept=9, sep=9, octubre=10, oct=10, noviembre=11, nov=11,
        diciembre=12, dic=12

hearing-days-ago = (días dichos por su distancia de hoy)
    .phrases =
        hoy=0, hoy mismo=0, hoy día=0, esta mañana=0, esta tarde=0, esta noche=0, ahorita=0, ahora mismo=0, ayer=1,
        anoche=1, hace un día=1, hace 1 día=1, anteayer=2, antier=2, antes de ayer=2, anteanoche=2, antenoche=2,
        hace dos días=2, hace 2 días=2, hace tres días=3, hace 3 días=3, trasanteayer=3, hace cuatro días=4,
        hace 4 días=4, hace cinco días=5, hace 5 días=5, hace seis días=6, hace 6 días=6, hace una semana=7,
        hace 1 semana=7, hace siete días=7, hace 7 días=7, hace ocho días=7, hace 8 días=7, hace dos semanas=14,
        hace 2 semanas=14, hace quince días=14, hace 15 días=14, hace catorce días=14

hearing-weekdays = (los días de la semana)
    .phrases =
        lunes=1, martes=2, miércoles=3, jueves=4, viernes=5, sábado=6, domingo=7

hearing-last = (el día de la semana antes de hoy)
    .phrases = pasado, pasada, último, anterior, recién pasado

hearing-spans = (cuántos días es cada uno)
    .phrases = día=1, días=1, semana=7, semanas=7

hearing-ago = (contado hacia atrás desde hoy)
    .phrases = hace, atrás

hearing-day-marks = (antes del número de un día del mes)
    .phrases = el, el día, día, el pasado, pasado, el día de

# Junto a una de estas queda abierto qué día es: se pide la fecha misma.
hearing-days-unclear = (palabras que dejan abierto un día)
    .phrases =
        como, como unos, unos, unas, más o menos, casi, aproximadamente, alrededor, más de, menos de, tal vez, quizás,
        quizá, a lo mejor, creo, creo que, o, entre, antes, antepasado, antepasada, después, próximo, próxima,
        que viene, siguiente, mañana será, semana pasada, esta semana, la otra semana, par, algunos, algunas, pocos,
        pocas, varios, varias, mes, meses, mes pasado, año, años, cada, hora, horas, minutos, no, nunca

hearing-date-order = (el orden de una fecha dicha en números)
    .phrases = día=D, mes=M, año=Y

## Lugares

hearing-roads = (lo que va antes del número de una carretera)
    .phrases =
        interestatal=I, la interestatal=I, carretera interestatal=I, autopista interestatal=I, autovía interestatal=I,
        interestatal número=I, i=I, us=US, u s=US, ruta us=US, federal=US, carretera federal=US, ruta federal=US,
        autopista federal=US, estatal=SR, carretera estatal=SR, ruta estatal=SR, autopista estatal=SR, camino estatal=SR,
        carretera=HWY, la carretera=HWY, carretera número=HWY, autopista=HWY, la autopista=HWY, ruta=HWY, la ruta=HWY,
        autovía=HWY, highway=HWY, freeway=HWY, interstate=I, route=HWY

hearing-directions = (hacia dónde va una carretera)
    .phrases =
        norte=north, al norte=north, hacia el norte=north, rumbo al norte=north, para el norte=north,
        dirección norte=north, con dirección al norte=north, north=north, sur=south, al sur=south, hacia el sur=south,
        rumbo al sur=south, para el sur=south, dirección sur=south, con dirección al sur=south, south=south,
        este=east, al este=east, hacia el este=east, rumbo al este=east, para el este=east, dirección este=east,
        con dirección al este=east, oriente=east, east=east, oeste=west, al oeste=west, hacia el oeste=west,
        rumbo al oeste=west, para el oeste=west, dirección oeste=west, con dirección al oeste=west, poniente=west,
        west=west

hearing-marks = (lo que va antes del número de una salida o de una milla)
    .phrases =
        salida=exit, la salida=exit, salida número=exit, la salida número=exit, exit=exit, milla=mile, la milla=mile,
        milla número=mile, poste de milla=mile, marcador de milla=mile, marca de milla=mile, señal de milla=mile

hearing-crosses = (entre dos calles)
    .phrases = y, e, con, esquina con, esquina, y la, con la, con calle, cruce con, a la altura de, and

hearing-in-town = (antes de una ciudad)
    .phrases = en, en la ciudad de, en el pueblo de, aquí en, in

hearing-streets = (lo que se dice con el nombre de una calle)
    .phrases =
        calle, la calle, avenida, la avenida, bulevar, boulevard, camino, paseo, calzada, vía, carril, plaza, street,
        avenue, road, drive, lane

hearing-small-words = (palabras pequeñas alrededor del nombre de un lugar)
    .phrases =
        el, la, los, las, un, una, cerca, cerca de, cerca del, por, en, a, al, de, del, junto, junto a, antes, antes de,
        después, después de, pasando, hacia, rumbo, rumbo a, para, como, es, está, estoy, estamos, y, con, mi, carro, auto,
        coche, entre, afuera, afuera de, fuera de, frente, frente a, milla, millas, salida, más, allí, ahí, que, donde,
        dirección, me, se

hearing-not-places = (palabras que no dicen dónde)
    .phrases =
        sí, no, bueno, ok, okay, claro, hola, aló, qué, dónde, ayuda, ayúdeme, auxilio, aquí, acá, aquí mismo, por aquí,
        en la carretera, en la autopista, a un lado de la carretera, a la orilla de la carretera, en la orilla,
        en mi carro, en el carro, atorado, atorada, varado, varada, grúa, una grúa, llanta, llanta ponchada, batería,
        perdido, perdida, estoy perdido, estoy perdida, no sé, no lo sé, no sé dónde estoy, en medio de la nada

hearing-lead-ins-place = (con lo que puede empezar un lugar)
    .phrases =
        estoy en, estamos en, está en, me encuentro en, nos encontramos en, estoy por, estamos por, estoy cerca de,
        estamos cerca de, creo que estoy en, creo que estoy, creo que, yo creo que, me quedé en, nos quedamos en,
        me quedé varado en, me quedé varada en, mi carro está en, el carro está en, estoy, estamos, en, en la, en el, por,
        la, el, es, es en, es la, es el, la esquina de, esquina de, en la esquina de, el cruce de, sí, bueno, pues
