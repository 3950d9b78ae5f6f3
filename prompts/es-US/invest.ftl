# La línea de inversiones.

invest-welcome = Ayuda con su usuario de inversiones.

invest-menu = { PAUSE(250) }
    .again = No escuché nada.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o diga "inversiones" o "banco".

invest-username = Para inversiones
    .phrases = inversiones, inversión, de inversiones, usuario de inversiones, mi usuario de inversiones, invest, cuenta de inversión, mi cuenta de inversión, cuenta de inversiones, mi cuenta de inversiones, corretaje, bolsa, acciones, usuario, mi usuario, nombre de usuario, mi nombre de usuario, olvidé mi usuario, se me olvidó mi usuario, se me olvidó el usuario, no recuerdo mi usuario, perdí mi usuario, recuperar mi usuario, no puedo entrar, no puedo entrar a mi cuenta, no puedo iniciar sesión, iniciar sesión, sí

invest-to-bank = Para el banco
    .phrases = banco, el banco, del banco, usuario del banco, mi usuario del banco, cuenta de banco, mi cuenta de banco, cuenta bancaria, mi cuenta bancaria, cuenta de cheques, cuenta de ahorros, ahorros, línea equivocada

invest-moved = Ayuda con su usuario de inversiones. No tiene que volver a llamar.
