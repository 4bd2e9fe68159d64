"""Errors of stores in a folder."""

from chaingraph.base.errors import StoreError, UsageError


class NoStore(StoreError):
    """A folder without a store."""

    template = "There is no store in {path}."
    hint = "Create one with `chaingraph load FILE --store {path}`."


class StoreBusy(StoreError):
    """A store that another process is writing."""

    template = "The store {path} is being written by process {pid} on {host}, since {since}."
    hint = "Wait until it finishes; reading is possible meanwhile."


class DamagedStore(StoreError):
    """A store that differs from what was written; ``names`` are the files concerned, or the engine's message."""

    template = "The store {path} is damaged: {reason} ({names})."
    hint = "Restore a backup with `chaingraph store restore`, or load into a new folder."

    def __init__(self, path: object, reason: str, names: str = "chaingraph.json") -> None:
        super().__init__(path=path, reason=reason, names=names)


class StoreTrouble(StoreError):
    """A store that the system does not allow to read or write."""

    template = "The store {path} cannot be used: {reason}."
    hint = "Its content is unchanged. Check disk space and permissions."


class DataBesideStore(UsageError):
    """Data files given together with a store."""

    template = "The store {name} cannot be combined with --data."
    hint = "Load the files into it with `chaingraph load`, or omit --store and CHAINGRAPH_STORE."
