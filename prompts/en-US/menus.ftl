# How a menu's options are said: $option_name is an option's own message ("To cancel a contract").

menu-first-option = { $option_name }, press { $option_key }.

menu-next-option = { PAUSE(500) } { $option_name }, { $option_key }.
