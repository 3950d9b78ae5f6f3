# Lo que dice toda línea al pasar con una persona: conectando, cerrado, un mensaje.

people-connecting = Le comunico con una persona.

people-leave-message = En este momento nadie puede atender su llamada. Después del tono, deje su nombre, su número y lo que necesita. Al terminar, oprima la tecla de número.

people-no-message = No recibí ningún mensaje. Por favor, llame de nuevo. Adiós.

people-message-taken = Gracias. Nuestro equipo ya tiene su mensaje. Adiós.

people-goodbye = Adiós.
