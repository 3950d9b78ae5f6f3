# Cómo se dicen las opciones de un menú: $option_name es el mensaje de la opción ("Para cancelar un contrato").

menu-first-option = { $option_name }, oprima { $option_key }.

menu-next-option = { PAUSE(500) } { $option_name }, { $option_key }.
