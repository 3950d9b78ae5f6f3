"""What the API offers: each resource's path, with * for a sid or a name, and what its methods do."""

from collections.abc import Callable

from ivr.exchange.rest import calls, conferences, messages, numbers, participants, queues, recordings
from ivr.exchange.rest.asking import Reply

Handler = Callable[..., Reply]
"""Is given the account, the request, and what stands for each * of the path."""

ROUTES: dict[tuple[str, ...], dict[str, Handler]] = {
    ("Messages",): {"GET": messages.list_messages, "POST": messages.create_message},
    ("Messages", "*"): {
        "GET": messages.fetch_message,
        "POST": messages.update_message,
        "DELETE": messages.delete_message,
    },
    ("Calls",): {"GET": calls.list_calls, "POST": calls.create_call},
    ("Calls", "*"): {"GET": calls.fetch_call, "POST": calls.update_call, "DELETE": calls.delete_call},
    ("Calls", "*", "Recordings"): {"GET": recordings.list_of_call, "POST": recordings.create_of_call},
    ("Calls", "*", "Recordings", "*"): {
        "GET": recordings.fetch_of,
        "POST": recordings.update_of,
        "DELETE": recordings.delete_of,
    },
    ("Conferences", "*", "Recordings"): {"GET": recordings.list_of_conference},
    ("Conferences", "*", "Recordings", "*"): {
        "GET": recordings.fetch_of,
        "POST": recordings.update_of,
        "DELETE": recordings.delete_of,
    },
    ("Recordings",): {"GET": recordings.list_recordings},
    ("Recordings", "*"): {"GET": recordings.fetch_recording, "DELETE": recordings.delete_recording},
    ("IncomingPhoneNumbers",): {"GET": numbers.list_numbers},
    ("IncomingPhoneNumbers", "*"): {"GET": numbers.fetch_number, "POST": numbers.update_number},
    ("Conferences",): {"GET": conferences.list_conferences},
    ("Conferences", "*"): {"GET": conferences.fetch_conference, "POST": conferences.update_conference},
    ("Conferences", "*", "Participants"): {
        "GET": participants.list_participants,
        "POST": participants.create_participant,
    },
    ("Conferences", "*", "Participants", "*"): {
        "GET": participants.fetch_participant,
        "POST": participants.update_participant,
        "DELETE": participants.delete_participant,
    },
    ("Queues",): {"GET": queues.list_queues, "POST": queues.create_queue},
    ("Queues", "*"): {"GET": queues.fetch_queue, "POST": queues.update_queue, "DELETE": queues.delete_queue},
    ("Queues", "*", "Members"): {"GET": queues.list_members},
    ("Queues", "*", "Members", "*"): {"GET": queues.fetch_member, "POST": queues.update_member},
}
