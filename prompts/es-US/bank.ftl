# La línea del banco.

bank-welcome = Ayuda con su usuario del banco.

bank-menu = { PAUSE(250) }
    .again = No escuché nada.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o diga "banco" o "inversiones".

bank-username = Para el banco
    .phrases = banco, el banco, del banco, usuario del banco, mi usuario del banco, usuario, mi usuario, nombre de usuario, mi nombre de usuario, olvidé mi usuario, se me olvidó mi usuario, se me olvidó el usuario, no recuerdo mi usuario, perdí mi usuario, recuperar mi usuario, no puedo entrar, no puedo entrar a mi cuenta, no puedo iniciar sesión, iniciar sesión, sí

bank-to-invest = Para inversiones
    .phrases = inversiones, inversión, de inversiones, usuario de inversiones, mi usuario de inversiones, invest, cuenta de inversión, mi cuenta de inversión, cuenta de inversiones, mi cuenta de inversiones, corretaje, bolsa, acciones, línea equivocada

bank-moved = Ayuda con su usuario del banco. No tiene que volver a llamar.
