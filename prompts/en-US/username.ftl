# A forgotten username. Nothing here may sound different where there is no account.

username-zip = Enter your ZIP code.
    .again = I didn't hear a ZIP code. Please key the five digits, or say them.
    .no-match = That wasn't five digits. Please enter your ZIP code again.
    .more = Key the five digits of the ZIP code on your account. You can also say them one by one. For a person, press zero, then pound.

username-birth-date = Now your date of birth: month, day, four digit year.
    .again = Please key your date of birth: two digits for the month, two for the day, four for the year. Or say it.
    .no-match = I need eight digits: two for the month, two for the day, four for the year.
    .more = For April twelfth, nineteen eighty-five, key zero four, one two, one nine eight five. For a person, press zero, then pound.

username-offer = If that matches, I'll text a code to the mobile number on your account.
    .again = Shall I send the code? For a person, press zero.
    .no-match = Let me say that again. For a person, press zero.
    .more = The code goes by text to the mobile number on your account. Without it a person has to help you. For a person, press zero.

username-send = To send it
    .phrases = yes, yes please, send, send it, send the code, send a code, text me, text it, okay, ok, sure, go ahead, please do

username-code = Enter the code. Never share it with callers. If none came, press star, then pound.
    .again = Take your time. Key the six digits. If no code came, press star, then pound.
    .no-match = I need six digits. Key the code, or, if none came, star, then pound.
    .more = The code is in a text to the mobile number on your account. Key its six digits. If none came, press star, then pound. For a person, press zero, then pound.

username-code-again = That code doesn't work. Enter it again. If none came, press star, then pound.
    .again = Take your time. Key the six digits. If no code came, press star, then pound.
    .no-match = I need six digits. Key the code, or, if none came, star, then pound.
    .more = Key the six digits of the newest text. If none came, press star, then pound. For a person, press zero, then pound.

# Never said as a choice: whoever is being talked into reading a code out says so, or something like it.
username-asked-for = If somebody asked you for it
    .phrases = someone told me to read this code, someone told me to read you this code, somebody told me to read you this code, someone told me to read you the code, they told me to read you this code, someone told me to tell you this code, someone is asking for my code, someone is asking me for a code, somebody told me to read it, someone asked me for the code, someone asked me for this code, somebody asked me for it, someone told me to give it, they told me to read it, they told me to call, they asked me for the code, he told me to read the code, she told me to read the code, he asked me for it, she asked me for it, a man asked me for it, somebody called me, someone called me, they called me, someone is on the other line, somebody wants the code, someone wants my code, someone wants this code, it's for someone else, the code is for someone else, I was told to, I was told to call, scam, it's a scam, is this a scam, fraud

username-something-else = Something else
    .phrases = I forgot my password, forgot my password, password, my password, reset my password, new password, change my password, I lost my password, my account was hacked, I think my account was hacked, somebody hacked my account, someone hacked my account, I was hacked, hacked, someone got into my account, somebody is in my account, my account is locked, account locked, locked out of my account, unlock my account, there is money missing, money is missing, I didn't make that payment, a payment I didn't make, fraud on my account, lost card, lost my card, stolen card, my card was stolen, balance, my balance, account balance, transfer money, close my account, open an account, my statement, something else, anything else, other

username-sent = Your username is on its way to the { $sent_by ->
        [text] mobile number
       *[email] e-mail address
    } on your account. Goodbye.

username-specialist = I'm connecting you to a specialist. You won't need to repeat anything.

username-fraud = Stop here, and give that code to nobody. I'm connecting you to a specialist now.
