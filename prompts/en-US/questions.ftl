# Questions that may be asked in passing, on every line: what they are called, the words that ask them, and what is
# answered. Only general rules: nothing here depends on who calls. A new one is a question-* with its reply-*, and
# the text of it, message-reply-*, in messages.ftl; in every language.

questions-reply = { $reply }

questions-offer = For that by text, press 1. For the menu, 2.
    .again = Shall I text you that? Press 1 for yes, 2 for no.
    .no-match = Please press 1 for a text, or 2 for the menu.
    .more = Press 1 and I will text that to this phone. Press 2 for the menu. For a person, press zero.

question-any = a question
    .phrases = a question, I have a question, question, I've got a question, can I ask something, ask a question, I want to ask something, general question, information, general information

reply-any = Ask me in a few words. For example: which shops, who pays for the diagnosis, or must I keep paying my loan.

question-shops = which shops you can use
    .phrases = which shops, what shops, which repair shop, what shop can I use, which shop can I use, where can I take my car, where do I take my car, where can I get it repaired, where can I have it repaired, which shops can I go to, any shop, which dealership, can I use any mechanic, can I go to the dealer

reply-shops = Any licensed repair shop or dealership in the United States or Canada. Tell the service advisor your coverage level. Our people must authorize the work before it starts.

question-covered = what is covered
    .phrases = what is covered, what's covered, what does it cover, what does my contract cover, what does my plan cover, is it covered, is my repair covered, what am I covered for, what is covered at my level, does it cover

reply-covered = A service contract covers the cost of most repairs. Which ones depends on your level and your contract. Our people decide each repair with your shop.

question-authorization = who has to authorize the work
    .phrases = authorization, who authorizes the repair, do I need authorization, do I need approval, who approves the repair, can the shop start, can they start the work, can the mechanic start

reply-authorization = Our people must authorize the work before the shop starts. The service advisor calls us for that.

question-diagnosis = who pays for the diagnosis
    .phrases = who pays for the diagnosis, who pays diagnosis, who pays for diagnosis, who pays for the tear down, who pays for teardown, do I pay for the diagnosis, is the diagnosis covered, diagnostic fee, who pays the diagnostic fee

reply-diagnosis = You agree to the diagnosis with the shop. If the failure turns out not to be covered, you pay for it.

question-deductible = whether there is a deductible
    .phrases = deductible, the deductible, do I have a deductible, what is my deductible, what's my deductible, is there a deductible, how much is the deductible, what do I have to pay

reply-deductible = It depends on your contract. You may have to pay a deductible for a repair.

question-rental = when a rental car is paid
    .phrases = rental, rental car, a rental, do I get a rental, can I get a rental, can I get a rental car, do I get a rental car, loaner, loaner car, is a rental covered, do you pay for a rental

reply-rental = A rental can be approved once the mechanic has found the repairs needed, and if they qualify. That is with Major, Value or Feature Guard. Basic Guard has none.

question-trip = whether a hotel is paid on a trip
    .phrases = trip interruption, hotel, do you pay for a hotel, do you cover a hotel, stranded on a trip, I'm stranded on a trip, hotel and meals, does it cover a hotel

reply-trip = If a breakdown strands you on a trip, we cover hotel and restaurant costs, within limits. Contracts bought in Kansas don't include it.

question-refund-rule = how a refund is worked out
    .phrases = how is the refund calculated, how is my refund calculated, how much would I get back, how does the refund work, how do refunds work, is there a cancellation fee, do I get a full refund

reply-refund-rule = Within sixty days and with no claims, the refund is full. After that, or with claims, it's prorated. An administrative fee may apply.

question-payee = who gets the refund
    .phrases = who gets the refund, who gets the money, who is the refund paid to, does the refund go to my lender, does the refund go to the bank, where does the refund go, who receives the refund

reply-payee = If the vehicle is financed, the refund goes to the lender first. If the loan is paid off, send proof, and it comes to you.

question-thirty-days = how long you have to transfer
    .phrases = how long do I have to transfer, how long do I have to transfer it, how many days to transfer, when do I have to transfer, transfer deadline, what is the transfer deadline

reply-thirty-days = Tell us within thirty days of the sale, or the contract is no longer in force. There is a form, and an administrative fee.

question-loan = whether to keep paying your loan
    .phrases = must I keep paying my loan, do I have to keep paying my loan, do I keep paying my loan, keep paying my loan, should I keep paying, do I still have to pay my loan, do I still pay my loan, do I keep making payments, should I keep making payments, stop paying my loan, can I stop paying my loan

reply-loan = Yes. Keep making your loan payments until the claim is settled. Missed payments can cost you.

question-insurer = whether to wait for your insurer
    .phrases = should I wait for the insurer, should I wait for my insurance, do I wait for my insurance, do I have to wait for the insurance company, wait for my insurance company, should I wait for the insurance company

reply-insurer = No. Start the GAP claim now, and send each document when you have it.

question-review = how long a review takes
    .phrases = how long does review take, how long does a review take, how long does it take, how long will it take, when will you review my documents, how long for my documents, when are my documents reviewed

reply-review = Each required document is reviewed within 2 business days of the day we get it. We'll reach out with the status.

question-police = why a police report is needed
    .phrases = why a police report, why do you need a police report, police report, do I need a police report, what if there is no police report, there is no police report, I don't have a police report

reply-police = It shows how the vehicle was lost. If there is none, and it was no theft or fire, a signed statement does.

question-gap-payee = who a GAP claim is paid to
    .phrases = who is paid, who gets paid, who gets the gap money, who is the gap paid to, who does gap pay, does gap pay me, does gap pay my lender

reply-gap-payee = A GAP claim is paid to your lender, toward what you still owe.

question-total-loss = your service contract after a total loss
    .phrases = do I get my service contract money back, service contract after a total loss, my car was totaled what about my service contract, cancel after a total loss, what about my service contract

reply-total-loss = After a total loss, cancel the service contract. What is left of its price may be refunded.

question-help-center = where the Help Center is
    .phrases = where is the help center, help center, the help center, where can I find more, is there a website, website, online help, where can I read more

reply-help-center = The Help Center is on our website, under support. Your contract has the details of your own coverage.
