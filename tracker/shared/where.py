"""Where what several bots share is kept."""

from __future__ import annotations

from tracker.shared.common import HUB, Shared
from tracker.shared.hub_client import is_worker, own_hub
from tracker.shared.redis_server import AtRedis


def shared_at(url: str) -> Shared:
    """What a URL names.

    Args:
        url: of a Redis, such as `redis://:password@host:6379/0`; or `HUB`.

    Raises:
        NotAWorkerError: it is the hub, and this process is no worker.
    """
    return own_hub() if url == HUB else AtRedis(url)


def shared_here(redis: str | None) -> Shared | None:
    """Where this bot shares what it has to agree on with others; None if it is alone.

    Args:
        redis: the URL of a Redis, if there is one.
    """
    if redis:
        return AtRedis(redis)
    return own_hub() if is_worker() else None
