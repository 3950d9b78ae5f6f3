# El centro de reclamaciones GAP: la línea misma, y lo que dice más de uno de sus flujos.

gap-welcome = Centro de reclamaciones GAP.

gap-menu = { PAUSE(100) }
    .again = No le escuché.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o diga qué necesita, por ejemplo: iniciar una reclamación.

gap-start = Para iniciar una reclamación
    .phrases = iniciar, iniciar una reclamación, nueva reclamación, una reclamación nueva, abrir una reclamación, presentar una reclamación, hacer una reclamación, empezar una reclamación, abrir un reclamo, hacer un reclamo, reclamo nuevo, pérdida total, fue pérdida total, mi carro fue pérdida total, me robaron el carro, me robaron el auto, perdí mi carro

gap-check = Para consultar una
    .phrases = consultar, consultar una, consultar mi reclamación, consultar un reclamo, revisar mi reclamación, estado, el estado de mi reclamación, cómo va mi reclamación, documentos, mis documentos, preguntar por documentos, qué documentos faltan, qué falta, documentos que faltan, recibieron mis documentos, recibieron mi fax, ya tengo una reclamación

gap-sorry = Lamento lo de su vehículo.

gap-after = { PAUSE(250) }
    .again = ¿Sigue en la línea?
    .no-match = No le entendí.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

gap-something-else = Para otro asunto
    .phrases = otro asunto, otra cosa, algo más, otra pregunta, otra consulta, otro trámite, necesito otra cosa, menú, menú principal, el menú, empezar de nuevo, volver a empezar, volver al menú

gap-list-texted = La lista va en camino a este teléfono.

gap-list-posted = La lista va en camino a la dirección que tenemos registrada.

gap-list-not-sent = No puedo enviar la lista en este momento.

gap-text-when-changed = Para un texto cuando cambie
    .phrases = sí, sí por favor, texto, un texto, mensaje, un mensaje, un mensaje de texto, mándeme un texto, mándeme un mensaje, envíeme un texto, envíeme un mensaje, avíseme, avíseme por texto, avíseme cuando cambie, quiero que me avisen

# Cada documento con quién lo tiene, como va en una lista que se lee en voz alta.
gap-document-d1 = el informe de liquidación, que tiene su aseguradora
gap-document-d2 = el informe de valuación, que tiene su aseguradora
gap-document-d3 = el comprobante del pago del seguro, que tiene su aseguradora
gap-document-d4 = la página de declaraciones del seguro, que tiene su aseguradora
gap-document-d5 = el informe policial, que tiene la policía o su aseguradora
gap-document-d6 = su contrato GAP, que está en sus papeles o en el concesionario
gap-document-d7 = el contrato de financiamiento, que tiene el concesionario o su prestamista
gap-document-d8 = el historial de pagos, que tiene su prestamista
gap-document-d9 = el contrato de compraventa, que tiene el concesionario
gap-document-d10 = la factura o la hoja de valor, que tiene el concesionario
gap-document-d11 = el comprobante de productos cancelados, que tiene usted o el concesionario
gap-document-d12 = el informe de recuperación del robo, que tiene la policía
gap-document-d13 = las fotos o la declaración que le pedimos

# Por qué se necesita otra vez un documento, en ocho palabras como máximo.
gap-reason-unreadable = no se puede leer
gap-reason-pages-missing = le faltan páginas
gap-reason-unsigned = no está firmado
gap-reason-undated = no tiene fecha
gap-reason-wrong-vehicle = es de otro vehículo
gap-reason-wrong-person = está a nombre de otra persona
gap-reason-wrong-document = es un documento distinto
gap-reason-wrong-dates = no cubre la fecha de la pérdida
gap-reason-not-final = no es la versión final
gap-reason-amounts-differ = sus cantidades no coinciden con las demás
gap-reason-other = nuestra carta le explica por qué
