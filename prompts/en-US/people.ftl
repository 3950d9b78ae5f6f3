# What every line says around a person: connecting, closed, a message.

people-connecting = I'm connecting you to a person.

people-leave-message = Nobody can take your call just now. After the tone, leave your name, your number and what you need. Press pound when you are done.

people-no-message = I didn't get a message. Please call us again. Goodbye.

people-message-taken = Thank you. Your message is with our people. Goodbye.

people-goodbye = Goodbye.
