"""Queues and their members: who waits, and where the account sends them."""

from collections.abc import Mapping
from typing import Any

from ivr.exchange.account import Account
from ivr.exchange.events import Redirected
from ivr.exchange.parameters import API_VERSION
from ivr.exchange.refusal import Refusal, not_found
from ivr.exchange.rest.asking import Reply, Request
from ivr.exchange.rest.listing import page
from ivr.exchange.rest.moments import rfc2822
from ivr.exchange.rooms.queue import DEFAULT_SIZE, LARGEST, LONGEST_NAME, Member, Queue

_FRONT = "Front"


def create_queue(account: Account, request: Request) -> Reply:
    name = request.form.needed("FriendlyName", 20001, "FriendlyName is required.")
    _check_name(account, name)
    size = request.form.number("MaxSize", DEFAULT_SIZE, 1, LARGEST)
    return Reply(201, written(account, account.office.queues.opened(name, account.switch.now(), size)))


def list_queues(account: Account, request: Request) -> Reply:
    found = account.office.queues.shelf.newest_first()
    return page(request, "queues", found, lambda queue: written(account, queue))


def fetch_queue(account: Account, _request: Request, sid: str) -> Reply:
    return Reply(200, written(account, _find(account, sid)))


def update_queue(account: Account, request: Request, sid: str) -> Reply:
    """Answer with the queue as it is now. Who already waits stays, whatever the new size is."""
    queue, form = _find(account, sid), request.form
    name = form.text("FriendlyName") or queue.name
    if name != queue.name:
        _check_name(account, name)
    queue.max_size = form.number("MaxSize", queue.max_size, 1, LARGEST)
    queue.name, queue.updated_at = name, account.switch.now()
    return Reply(200, written(account, queue))


def delete_queue(account: Account, _request: Request, sid: str) -> Reply:
    if _find(account, sid).members:
        raise Refusal(20409, "A queue can only be deleted when nobody waits in it.", 409)
    account.office.queues.shelf.remove(sid)
    return Reply(204)


def list_members(account: Account, request: Request, sid: str) -> Reply:
    """Answer with those who wait, the front first."""
    queue = _find(account, sid)
    ordinals = range(len(queue.members), 0, -1)
    members = list(zip(ordinals, queue.members, strict=True))
    return page(request, "queue_members", members, lambda member: _member(account, queue, member))


def fetch_member(account: Account, _request: Request, sid: str, call: str) -> Reply:
    queue = _find(account, sid)
    return Reply(200, _member(account, queue, _find_member(queue, call)))


def update_member(account: Account, request: Request, sid: str, call: str) -> Reply:
    """Answer with the member, who waits no more and goes on with the document at Url."""
    queue = _find(account, sid)
    member = _find_member(queue, call)
    url = request.form.url("Url", 21205)
    if url is None:
        raise Refusal(21205, "Url parameter is required.")
    method = request.form.method("Method", 21209)
    before = _member(account, queue, member)
    account.feed(member.sid, Redirected(url, method))
    return Reply(200, before)


def _find(account: Account, sid: str) -> Queue:
    return account.office.queues.shelf.get(sid)


def _find_member(queue: Queue, call: str) -> Member:
    for member in queue.members:
        if call in (_FRONT, member.sid):
            return member
    raise not_found(call)


def _check_name(account: Account, name: str) -> None:
    if len(name) > LONGEST_NAME:
        raise Refusal(20001, f"FriendlyName has more than {LONGEST_NAME} characters.")
    if account.office.queues.find(name) is not None:
        raise Refusal(20409, f"There is a queue named {name}.", 409)


def written(account: Account, queue: Queue) -> Mapping[str, Any]:
    return {
        "sid": queue.sid,
        "account_sid": account.sid,
        "friendly_name": queue.name,
        "current_size": len(queue.members),
        "max_size": queue.max_size,
        "average_wait_time": queue.average_wait_s(account.switch.now_s),
        "date_created": rfc2822(queue.created_at),
        "date_updated": rfc2822(queue.updated_at),
        "uri": f"{_uri(account, queue)}.json",
    }


def _member(account: Account, queue: Queue, member: Member) -> Mapping[str, Any]:
    return {
        "call_sid": member.sid,
        "queue_sid": queue.sid,
        "position": queue.position(member),
        "wait_time": int(account.switch.now_s - member.came_s),
        "date_enqueued": rfc2822(member.came_at),
        "uri": f"{_uri(account, queue)}/Members/{member.sid}.json",
    }


def _uri(account: Account, queue: Queue) -> str:
    return f"/{API_VERSION}/Accounts/{account.sid}/Queues/{queue.sid}"
