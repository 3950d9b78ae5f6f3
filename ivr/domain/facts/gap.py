"""Facts of the GAP claims centre: a claim, its documents and their days."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact, FactType, Privacy

_O, _S = Privacy.OPERATIONAL, Privacy.SENSITIVE
_DOCUMENTS = range(1, 14)

GAP: tuple[Fact, ...] = (
    Fact("gap_claim", FactType.REFERENCE, _S, "the GAP claim that the call is about"),
    Fact("documents_here", FactType.COUNT, _O, "how many of a claim's documents we have"),
    Fact("documents_needed", FactType.COUNT, _O, "how many documents a claim needs"),
    Fact("missing_said", FactType.WORD, _O, "none, one, two, three or more: how many documents are missing"),
    Fact("missing_first", FactType.MESSAGE, _O, "the first missing document and who has it"),
    Fact("missing_second", FactType.MESSAGE, _O, "the second"),
    Fact("missing_third", FactType.MESSAGE, _O, "the third"),
    Fact("missing_others", FactType.COUNT, _O, "how many more are missing than are read aloud"),
    Fact(
        "under_review", FactType.WORD, _O, "yes or no: whether documents that we have wait for their review"
    ),
    Fact("received_on", FactType.DAY, _O, "the day on which the newest of these documents came"),
    Fact("received_days", FactType.WORD, _O, "one or several: on how many days they came"),
    Fact("review_due", FactType.DAY, _O, "the day by whose end they are reviewed"),
    Fact("holiday", FactType.WORD, _O, "none, or the weekday of a holiday that makes a review later"),
    Fact("rejected", FactType.MESSAGE, _O, "a document that is needed again, and who has it"),
    Fact("rejected_reason", FactType.MESSAGE, _O, "why it was refused"),
    Fact("rejected_words", FactType.TEXT, _O, "why it was refused, in the company's own words"),
    Fact("rejected_others", FactType.COUNT, _O, "how many documents are needed besides"),
    Fact("opened_on", FactType.DAY, _O, "the day on which a claim was started"),
    Fact("changed_on", FactType.DAY, _O, "the day of a claim's last change"),
    Fact("dated", FactType.WORD, _O, "yes or no: whether the day of a claim's last change is known"),
    Fact("lost_on", FactType.DAY, _S, "the day of the loss, as the caller gives it"),
    Fact("cause", FactType.WORD, _O, "collision, theft, fire, flood or other: what the vehicle was lost by"),
    Fact("gap_status", FactType.WORD, _O, "where a GAP claim stands; in writing only"),
    Fact("vin_first", FactType.VIN, _S, "the first part of a whole VIN, as heard"),
    Fact("vin_second", FactType.VIN, _S, "the second part of a whole VIN, as heard"),
    Fact("vin_third", FactType.VIN, _S, "the third part of a whole VIN, as heard"),
    Fact("vin_last", FactType.VIN, _S, "the last part of a whole VIN, as heard"),
    Fact("whole_vin", FactType.VIN, _S, "a whole VIN, of its parts"),
    Fact("vin_checked", FactType.WORD, _O, "yes or no: whether the whole VIN's check digit fits"),
    Fact("vin_doubts", FactType.NUMBERS, _S, "what the VIN is where one character was misheard"),
    Fact("vin_place", FactType.COUNT, _O, "which character of the VIN is asked about, the first being 1"),
    Fact("vin_one", FactType.MESSAGE, _S, "what that character may be, with a word for it"),
    Fact("vin_two", FactType.MESSAGE, _S, "what else it may be: the two sound alike"),
    Fact("vin_choice", FactType.WORD, _O, "first or second: which of the two it is"),
    Fact("found_by", FactType.DAY, _O, "the day by whose end a person looks for a claim's contract"),
    Fact("on_file", FactType.WORD, _O, "yes or no: whether a text goes to the telephone on file"),
    *(
        Fact(f"d{n}", FactType.WORD, _O, f"needed, again or here: document D{n}; in writing only")
        for n in _DOCUMENTS
    ),
)
