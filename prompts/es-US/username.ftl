# Un usuario olvidado. Nada de esto puede sonar distinto donde no hay ninguna cuenta.

username-zip = Marque su código postal.
    .again = No escuché el código postal. Marque los cinco dígitos, o dígalos.
    .no-match = No fueron cinco dígitos. Por favor, marque su código postal otra vez.
    .more = Marque los cinco dígitos del código postal de su cuenta. También puede decirlos uno por uno. Para hablar con una persona, oprima cero, luego la tecla de número.

username-birth-date = Ahora su fecha de nacimiento: mes, día y año de cuatro dígitos.
    .again = Marque su fecha de nacimiento: dos dígitos del mes, dos del día, cuatro del año. O dígala.
    .no-match = Necesito ocho dígitos: dos del mes, dos del día, cuatro del año.
    .more = Para el doce de abril de mil novecientos ochenta y cinco, marque cero cuatro, uno dos, uno nueve ocho cinco. Para hablar con una persona, oprima cero, luego la tecla de número.

username-offer = Si coincide, le envío un código por mensaje de texto al celular de su cuenta.
    .again = ¿Le envío el código? Para hablar con una persona, oprima cero.
    .no-match = Se lo repito. Para hablar con una persona, oprima cero.
    .more = El código llega por mensaje de texto al celular de su cuenta. Sin él, le tiene que ayudar una persona. Para hablar con una persona, oprima cero.

username-send = Para enviarlo
    .phrases = sí, sí por favor, enviar, enviarlo, envíelo, envíe el código, enviar el código, mándelo, mandarlo, mándeme el código, mándeme un mensaje, bueno, está bien, de acuerdo, adelante, claro

username-code = Marque el código. No lo comparta con quien le llame. Si no llegó, oprima asterisco, luego la tecla de número.
    .again = Tómese su tiempo. Marque los seis dígitos. Si no llegó ningún código, oprima asterisco, luego la tecla de número.
    .no-match = Necesito seis dígitos. Marque el código o, si no llegó, asterisco, luego la tecla de número.
    .more = El código está en un mensaje de texto al celular de su cuenta. Marque los seis dígitos. Si no llegó, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

username-code-again = Ese código no sirve. Márquelo otra vez. Si no llegó, oprima asterisco, luego la tecla de número.
    .again = Tómese su tiempo. Marque los seis dígitos. Si no llegó ningún código, oprima asterisco, luego la tecla de número.
    .no-match = Necesito seis dígitos. Marque el código o, si no llegó, asterisco, luego la tecla de número.
    .more = Marque los seis dígitos del mensaje más reciente. Si no llegó, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

# Nunca se dice como opción: a quien le piden que lea un código en voz alta lo dice así, o parecido.
username-asked-for = Si alguien se lo pidió
    .phrases = alguien me pidió el código, alguien me dijo que le leyera este código, alguien me dijo que le leyera el código, me dijeron que le leyera este código, alguien me dijo que le diera este código, alguien me está pidiendo el código, alguien me pidió este código, alguien me pidió que lo leyera, alguien me dijo que leyera este código, alguien me dijo que leyera el código, me pidieron el código, me pidieron este código, me dijeron que lo leyera, me dijeron que llamara, me dijeron que diera el código, me lo pidieron, me lo pidió alguien, alguien me llamó, me llamaron, alguien quiere el código, alguien quiere mi código, es para otra persona, el código es para otra persona, estafa, es una estafa, esto es una estafa, fraude, es un fraude

username-something-else = Otra cosa
    .phrases = olvidé mi contraseña, se me olvidó mi contraseña, se me olvidó la contraseña, contraseña, mi contraseña, cambiar mi contraseña, nueva contraseña, perdí mi contraseña, clave, olvidé mi clave, me hackearon, hackearon mi cuenta, me hackearon la cuenta, creo que hackearon mi cuenta, alguien entró a mi cuenta, entraron a mi cuenta, mi cuenta está bloqueada, cuenta bloqueada, bloquearon mi cuenta, desbloquear mi cuenta, me falta dinero, falta dinero, un pago que no hice, yo no hice ese pago, fraude en mi cuenta, perdí mi tarjeta, tarjeta perdida, me robaron la tarjeta, saldo, mi saldo, transferir dinero, cerrar mi cuenta, abrir una cuenta, mi estado de cuenta, otra cosa, algo más, otro

username-sent = Su usuario va en camino { $sent_by ->
        [text] al celular
       *[email] al correo electrónico
    } de su cuenta. Adiós.

username-specialist = Le comunico con un especialista. No tendrá que repetir nada.

username-fraud = Deténgase y no le dé ese código a nadie. Le comunico ahora con un especialista.
