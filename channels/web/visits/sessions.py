"""Sessions: who a visitor is, as nobody but the server can say."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

import jwt

from channels.body import Refused
from channels.clock import utc_now

_ALGORITHM = "HS256"
_ID_BYTES = 24


@dataclass(frozen=True)
class Session:
    """A visitor's session.

    Attributes:
        id: of the conversation; nobody else is told it.
        token: what the visitor's side shows to be let in.
        expires_at: when the token is no longer good.
    """

    id: str
    token: str
    expires_at: datetime


class Sessions:
    """Makes tokens and reads them."""

    def __init__(self, secret: str | None, hours: float) -> None:
        """Sign with a secret, or with one that ends with this process."""
        self._secret = secret or secrets.token_urlsafe(48)
        self._lifetime = timedelta(hours=hours)

    def new(self) -> Session:
        """A session that nobody can guess."""
        name = secrets.token_urlsafe(_ID_BYTES)
        expires_at = (utc_now() + self._lifetime).replace(microsecond=0)
        token = jwt.encode({"sub": name, "exp": expires_at}, self._secret, _ALGORITHM)
        return Session(name, token, expires_at)

    def read(self, token: str, expired: bool = False) -> Session:
        """The session of a token.

        Args:
            token: what the visitor's side shows.
            expired: whether one that has expired is good as well.

        Raises:
            Refused: it is not one of ours, or it has expired.
        """
        try:
            claims = jwt.decode(
                token,
                self._secret,
                [_ALGORITHM],
                options={"require": ["exp", "sub"], "verify_exp": not expired},
            )
        except jwt.ExpiredSignatureError:
            reason = "The session has expired; start a new conversation."
            raise Refused(reason, 401, "session_expired") from None
        except (jwt.InvalidTokenError, ValueError):
            raise no_session() from None
        expires_at = datetime.fromtimestamp(claims["exp"], timezone.utc)
        return Session(str(claims["sub"]), token, expires_at)

    def name(self, token: str) -> str | None:
        """The id of the conversation that a token was made for; None if it is not one of ours."""
        try:
            return self.read(token, expired=True).id
        except Refused:
            return None


def no_session() -> Refused:
    """What somebody is told who shows no good token."""
    reason = "There is no such session; start a conversation, and send its token."
    return Refused(reason, 401, "no_session")
